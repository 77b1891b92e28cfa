import TextComparison
import TopicModel

/// What is explained is explained once.
///
/// Reports a page whose text is nearly that of another page of its language (nine in ten runs of six characters; for a fragment of a
/// page, of the shorter one's; reference pages, which are made from one mould, must be the same but for three in a hundred), and a procedure that is told twice on different pages: the same
/// title or operation, nearly the same steps. Copies drift apart: one gets the correction, the other keeps the error.
///
/// What to do: keep one and link to it. Where both are needed, let both be generated from one source.
struct NearDuplicate: Rule {
  static let about = RuleDescription(
    code: "PG01", name: "near-duplicate", severity: .warning,
    summary: "Two pages, or two procedures of one operation, say nearly the same.")

  /// Texts with fewer distinct runs are too short to be called copies.
  private let least = 40
  private let threshold = 0.85

  func findings(in library: Library) -> [Finding] {
    let texts = library.pages.indices.map { Shingles(library.text(of: $0)) }
    let index = ShingleIndex(texts)
    var result: [Finding] = []
    var copies: Set<Int> = []
    for page in texts.indices where texts[page].count >= least {
      for candidate in index.candidates(for: page, texts[page], least: 4).prefix(8) {
        let other = candidate.right
        guard texts[other].count >= least, library.areSameLanguage(page, other) else { continue }
        let excerpt = [page, other].contains { library.topic($0).kind == .excerpt }
        let similarity =
          excerpt ? texts[page].overlap(with: texts[other]) : texts[page].similarity(to: texts[other])
        // References are made from one mould; only copies count there.
        let isMould = [page, other].contains { library.topic($0).kind == .reference }
        guard similarity >= (isMould ? 0.97 : threshold) else { continue }
        result.append(finding(library, page, other, similarity))
        copies.insert(page)
        break
      }
    }
    return result + procedures(in: library, except: copies)
  }

  private func finding(_ library: Library, _ page: Int, _ other: Int, _ similarity: Double) -> Finding {
    let (topic, twin) = (library.topic(page), library.topic(other))
    let percent = Int((similarity * 100).rounded(.down))
    return finding(
      "The page says nearly the same as “\(twin.title)” (\(percent) % of the text).",
      remedy: "Keep one and link to it, or say what only this page is about.", key: ["page", twin.title],
      at: [library.location(page, nil, topic.title), library.location(other, nil, twin.title)])
  }

  /// The same operation, told with nearly the same steps on two pages.
  private func procedures(in library: Library, except copies: Set<Int>) -> [Finding] {
    var groups: [Key: [Int]] = [:]
    for (index, entry) in library.procedures.enumerated() where !copies.contains(entry.page) {
      let procedure = entry.procedure
      guard entry.steps.count >= 3, !procedure.inline else { continue }
      groups[Key(library: library, entry: entry), default: []].append(index)
    }
    var result: [Finding] = []
    for group in groups.values where group.count > 1 && group.count <= 200 {
      let texts = group.map { index in
        Shingles(library.procedures[index].steps.map(\.text).joined(separator: "\n"), length: 4)
      }
      for place in group.indices.dropFirst() {
        let page = library.procedures[group[place]].page
        let twin = (0..<place).first { other in
          library.procedures[group[other]].page != page && texts[place].count >= least
            && texts[place].similarity(to: texts[other]) >= 0.9
        }
        guard let twin else { continue }
        let (own, other) = (library.procedures[group[place]], library.procedures[group[twin]])
        result.append(
          finding(
            "“\(own.procedure.title)” has nearly the same steps as “\(other.procedure.title)” on “\(library.topic(other.page).title)”.",
            remedy: "Keep one and link to it.",
            key: ["procedure", own.procedure.title, library.topic(other.page).title, other.procedure.title],
            at: [own, other].map { library.location($0.page, $0.procedure.position, $0.procedure.title) }))
      }
    }
    return result
  }

  private struct Key: Hashable {
    var language: String
    var mode: Procedure.Mode
    var name: String

    init(library: Library, entry: ProcedureEntry) {
      language = Library.primaryTag(library.topic(entry.page).lang)
      mode = entry.procedure.mode
      let operation = entry.procedure.operation
      name =
        operation.object.isEmpty
        ? Folding.label(entry.procedure.title) : operation.action + " " + Folding.label(operation.object)
    }
  }
}

extension Library {
  func areSameLanguage(_ left: Int, _ right: Int) -> Bool {
    Self.primaryTag(topic(left).lang) == Self.primaryTag(topic(right).lang)
  }

  /// What a page says, without its title: its passages and its code, or its record where the content was not kept.
  func text(of page: Int) -> String {
    if !pages[page].content.isEmpty { return pages[page].content.map(\.plainText).joined(separator: "\n") }
    let topic = topic(page)
    let steps = topic.procedures.filter { !$0.inline }.flatMap { $0.allSteps.map(\.text) }
    return (steps + topic.constraints.map(\.text)).joined(separator: "\n")
  }
}
