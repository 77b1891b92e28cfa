import TopicModel

/// What is no step stands outside the steps.
///
/// Reports steps that begin with the mark of a remark (说明：, Note:), and steps that are nothing but a note. The reader who
/// ticks off numbers has nothing to do there.
///
/// What to do: put it into the step it belongs to, as a note without a number.
struct RemarkAmongSteps: PageRule {
  static let about = RuleDescription(
    code: "ST08", name: "remark-among-steps", severity: .note, summary: "A remark is numbered like a step.")

  func findings(on page: Int, _ content: PageContent, in library: Library) -> [Finding] {
    let words = library.lexicon(page)
    let own = library.procedures[library.firstProcedure[page]..<library.firstProcedure[page + 1]]
      .filter { !$0.procedure.inline }
    guard !own.isEmpty else { return [] }
    var places: Set<Position> = []
    let steps = own.flatMap { entry in
      entry.steps.compactMap { step -> Finding? in
        guard step.steps.isEmpty, words.isRemark(step.text) || step.isNote else { return nil }
        if let position = step.position { places.insert(position) }
        return remark(step.number, of: entry.procedure.title, step.text, at: step.position, page, library)
      }
    }
    // Items between the steps that the record has no step for.
    let items = NumberingGap.lists(in: content.blocks).filter { $0.items.count > 2 }.flatMap { list -> [Finding] in
      // The list is one of steps if the record has a step for one of its items.
      let starts = Set(list.items.compactMap(\.position))
      guard let owner = own.first(where: { $0.steps.contains { $0.position.map(starts.contains) ?? false } }) else {
        return []
      }
      return list.items.compactMap { item -> Finding? in
        guard let position = item.position, !places.contains(position), let text = Self.remark(in: item, words) else {
          return nil
        }
        return remark(item.marker, of: owner.procedure.title, text, at: position, page, library)
      }
    }
    return steps + items
  }

  private func remark(
    _ number: String, of title: String, _ text: String, at position: Position?, _ page: Int, _ library: Library
  ) -> Finding {
    finding(
      "Step \(number) of “\(title)” is a remark.", remedy: "Make it a note of the step before.", key: [title, text],
      at: [library.location(page, position, text)])
  }

  /// The text of an item that is one note, or one paragraph with the mark of a remark; nil for any other.
  private static func remark(in item: Block.Item, _ words: CheckLexicon) -> String? {
    guard item.blocks.count == 1 else { return nil }
    switch item.blocks[0] {
    case .note(let note): return note.blocks.first?.plainText
    case .paragraph(let text) where words.isRemark(text.text): return text.text
    default: return nil
    }
  }
}

extension Step {
  /// Whether it says no more than its note: the mark was taken off when the page was read.
  fileprivate var isNote: Bool { controls.isEmpty && choices.isEmpty && goto.isEmpty && notes == [text] }
}
