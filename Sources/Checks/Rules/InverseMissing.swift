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
    summary: "An action is described, the one that undoes it is not.")

  func findings(in library: Library) -> [Finding] {
    var known: Set<[String]> = []
    var titles: [String: String] = [:]
    for entry in library.procedures {
      let language = Library.primaryTag(library.topic(entry.page).lang)
      known.insert([language, entry.procedure.operation.action, Self.object(entry)])
      titles[language, default: ""] += Folding.label(entry.procedure.title) + "\n"
    }
    for page in library.pages {
      titles[Library.primaryTag(page.topic.lang), default: ""] += Folding.label(page.topic.title) + "\n"
    }
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
        let isKnown = others.contains { other in
          known.contains([language, other, object]) || titles[language]?.contains(other + object) == true
        }
        guard !isKnown, reported.insert([language, pair[place], object]).inserted else { return nil }
        return finding(
          "“\(procedure.title)” is described; nothing says how to \(others.joined(separator: " or ")) it.",
          remedy: "Describe the inverse, or say that there is none.", key: [pair[place], object],
          at: [library.location(entry.page, procedure.position, procedure.title)])
      }
      return nil
    }
  }

  private static func object(_ entry: ProcedureEntry) -> String { Folding.label(entry.procedure.operation.object) }
}
