import TextComparison
import TopicModel

/// A title that promises a procedure is kept.
///
/// The title starts with an action (删除…, How Do I…) and the page has no steps. Which words are actions is learned from the
/// procedures of the other pages; index pages, references, pages that hand on to others, and pages that answer with a list, a table or code are left alone.
///
/// What to do: give the steps, or a title that says what the page is.
struct HowToWithoutProcedure: Rule {
  static let about = RuleDescription(
    code: "PG04", name: "how-to-without-procedure", severity: .warning,
    summary: "A how-to title has no procedure below it.",
    offBecause: "many questions are answered in prose, and rightly")

  func findings(in library: Library) -> [Finding] {
    library.topics.indices.compactMap { page -> Finding? in
      let topic = library.topic(page)
      guard topic.procedures.isEmpty, topic.kind == .concept || topic.kind == .task else { return nil }
      let title = topic.title.lowercased()
      let promises = library.lexicon(page).howToPrefixes.contains { title.hasPrefix($0.lowercased()) }
      let actions = library.commonActions[Library.primaryTag(topic.lang)] ?? []
      guard promises || actions.contains(where: { Self.starts(title, with: $0) }) else { return nil }
      // A page that hands on to others keeps the promise there.
      guard topic.links.allSatisfy({ $0.rel != .child && $0.rel != .inline }) else { return nil }
      // Code, a table or a list may well be the answer.
      guard library.content(of: page).blocks.allSatisfy({ Self.isProse($0) }) else { return nil }
      return finding(
        "The title promises a procedure; the page has none.",
        remedy: "Give the steps, or a title that says what the page is.", key: [topic.title],
        at: [library.location(page, nil, topic.title)])
    }
  }

  private static func isProse(_ block: Block) -> Bool {
    switch block {
    case .list, .table, .code: false
    default: true
    }
  }

  /// Only actions in Han characters: a Latin word at the start of a title (Change History) may be a noun.
  private static func starts(_ title: String, with action: String) -> Bool {
    action.unicodeScalars.allSatisfy(Folding.isHan) && title.hasPrefix(action) && title.count > action.count
  }
}
