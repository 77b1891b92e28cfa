import TextComparison
import TopicModel

/// What must hold before the first step stands before the first step.
///
/// Reports a section of prerequisites behind which no steps follow any more. Who works through a page reads them too late.
///
/// What to do: move the section in front of the steps.
struct PrerequisitesAfterSteps: PageRule {
  static let about = RuleDescription(
    code: "ST07", name: "prerequisites-after-steps", severity: .warning,
    summary: "Prerequisites stand behind the steps.")

  func findings(on page: Int, _ content: PageContent, in library: Library) -> [Finding] {
    let topic = library.topic(page)
    let names = Set(library.lexicon(page).prerequisiteHeadings.map(Folding.label))
    let blocks = content.blocks
    guard let steps = blocks.firstIndex(where: Self.isSteps),
      let place = blocks.lastIndex(where: {
        Self.heading($0).map { names.contains(Folding.label($0.text.text)) } ?? false
      }),
      topic.procedures.contains(where: { !$0.steps.isEmpty && !$0.inline })
        || isHeadedAsSteps(blocks[..<steps], library.lexicon(page)),
      place > steps, let heading = Self.heading(blocks[place]), !Self.hasStepsBehind(place, blocks, topic)
    else { return [] }
    return [
      finding(
        "“\(heading.text.text)” stands behind the steps it is needed for.",
        remedy: "Move the section in front of the steps.", key: [heading.text.text],
        at: [library.location(page, heading.text.position(at: 0), heading.text.text)])
    ]
  }

  /// Whether the last heading in front of a list says that steps follow: 操作步骤.
  private func isHeadedAsSteps(_ before: ArraySlice<Block>, _ words: CheckLexicon) -> Bool {
    guard let heading = before.lazy.compactMap(Self.heading).last else { return false }
    return words.emptyTitles.contains { Folding.label($0) == Folding.label(heading.text.text) }
  }

  /// Whether steps follow that the section may belong to.
  private static func hasStepsBehind(_ place: Int, _ content: [Block], _ topic: Topic) -> Bool {
    let starts = Set(topic.procedures.filter { !$0.inline }.flatMap(\.allSteps).compactMap(\.position))
    var inOwnSection = true
    for block in content[(place + 1)...] {
      if heading(block) != nil { inOwnSection = false }
      // A list right below the heading is the list of the prerequisites themselves, unless the record has a step in it.
      guard isSteps(block), case .list(let list) = block else { continue }
      if !inOwnSection || list.items.contains(where: { $0.position.map(starts.contains) ?? false }) { return true }
    }
    return false
  }

  private static func heading(_ block: Block) -> Block.Heading? {
    if case .heading(let heading) = block { heading } else { nil }
  }

  private static func isSteps(_ block: Block) -> Bool {
    if case .list(let list) = block { list.ordered && list.items.count > 1 } else { false }
  }
}
