import TextComparison
import TopicModel

/// What can be switched on can be switched off.
///
/// A procedure does something to an object that another action undoes (开启, 关闭; attach, detach), and no procedure does the other. Pairs of actions stand
/// in the language data.
///
/// What to do: describe the inverse, or say that there is none.
struct InverseMissing: Rule {
  static let about = RuleDescription(
    code: "PR04", name: "inverse-missing", severity: .note,
    summary: "An action is described, the one that undoes it is not.",
    offBecause: "what undoes an action often has a name of its own: on real pages most findings were none")

  func findings(in library: Library) -> [Finding] {
    let known = Self.known(in: library)
    var reported: Set<[String]> = []
    return library.procedures.compactMap { entry -> Finding? in
      let procedure = entry.procedure
      let object = Self.object(entry)
      guard !object.isEmpty, library.topic(entry.page).kind != .reference else { return nil }
      let language = Library.primaryTag(library.topic(entry.page).lang)
      for pair in library.lexicon(entry.page).inverses where pair.count == 2 {
        guard let place = pair.firstIndex(of: procedure.operation.action) else { continue }
        let others = library.lexicon(entry.page).inverses.filter { $0.contains(pair[place]) }
          .flatMap { $0 }.filter { $0 != pair[place] }
        guard !others.contains(where: { known.contains([language, $0, object]) }),
          reported.insert([language, pair[place], object]).inserted
        else { return nil }
        let undo = Message.joined(others.map(Message.init(verbatim:))) { "\($0) or \($1)" } ?? ""
        return finding(
          "“\(procedure.title)” is described; nothing says how to \(undo) it.",
          remedy: "Describe the inverse, or say that there is none.", key: [pair[place], object],
          at: [library.location(entry.page, procedure.position, procedure.title)])
      }
      return nil
    }
  }

  /// Language, action and object of every procedure, and of every title that names an action of a pair.
  private static func known(in library: Library) -> Set<[String]> {
    var known: Set<[String]> = []
    for (page, topic) in library.topics.enumerated() {
      let language = Library.primaryTag(topic.lang)
      let actions = Set(library.lexicon(page).inverses.joined())
      for title in [topic.title] + topic.procedures.map(\.title) {
        let title = Folding.label(title)
        for action in actions {
          guard let place = title.firstPlace(of: action) else { continue }
          known.insert([language, action, String(title[place.upperBound...])])
        }
      }
    }
    for entry in library.procedures {
      let language = Library.primaryTag(library.topic(entry.page).lang)
      known.insert([language, entry.procedure.operation.action, object(entry)])
    }
    return known
  }

  private static func object(_ entry: ProcedureEntry) -> String { Folding.label(entry.procedure.operation.object) }
}
