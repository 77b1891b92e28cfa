import TopicModel

/// Reads the constraints that stand outside of steps, and says what they hold for.
struct SectionConstraints {
  let words: ProcedureWords
  let lists: ListRecognition
  let language: SentenceLanguage

  struct Found {
    /// Those that hold for the whole page.
    var topic: [Constraint] = []
    /// By index of the section whose procedures they hold for.
    var sections: [Int: [Constraint]] = [:]
  }

  /// - Parameter steps: the texts that steps have taken, which are read there.
  func constraints(of sections: [Section], procedureSections: Set<Int>, steps: Set<String>) -> Found {
    var found = Found()
    for (index, section) in sections.enumerated() {
      var constraints: [Constraint] = []
      for block in section.blocks { read(block, context(of: section), steps, &constraints) }
      guard !constraints.isEmpty else { continue }
      if let owner = owner(of: index, sections, procedureSections) {
        found.sections[owner, default: []] += constraints
      } else {
        found.topic += constraints
      }
    }
    return found
  }

  /// The section itself where it has a procedure, else the nearest around it that has one, but never the page.
  private func owner(of index: Int, _ sections: [Section], _ procedureSections: Set<Int>) -> Int? {
    if procedureSections.contains(index) { return sections[index].isRoot ? nil : index }
    var level = sections[index].level
    var at = index - 1
    while at >= 0, level > 1 {
      if sections[at].level < level || (sections[index].isContinued && sections[at].titles == sections[index].titles) {
        if procedureSections.contains(at), !sections[at].isRoot { return at }
        level = min(level, sections[at].level)
      }
      at -= 1
    }
    return nil
  }

  private func context(of section: Section) -> ConstraintContext {
    for title in section.titles.dropFirst().reversed() {
      let bytes = Array(title.utf8)
      if words.prerequisiteHeadings.length(in: bytes, at: 0) == bytes.count { return .prerequisites }
      if words.restrictionHeadings.length(in: bytes, at: 0) == bytes.count { return .restrictions }
    }
    return .other
  }

  private func read(
    _ block: Block, _ context: ConstraintContext, _ steps: Set<String>, _ constraints: inout [Constraint]
  ) {
    switch block {
    case .heading(let heading): constraints += language.constraints(in: heading.text, context: context)
    case .paragraph(let text):
      if !steps.contains(text.text) { constraints += language.constraints(in: text, context: context) }
    case .list(let list):
      if list.ordered, lists.isProcedure(list.items) { return }
      for item in list.items { for inner in item.blocks { read(inner, context, steps, &constraints) } }
    case .note(let note): for inner in note.blocks { read(inner, context, steps, &constraints) }
    case .table, .figure, .code: return
    }
  }
}
