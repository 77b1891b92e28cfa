import TopicModel

/// What is no step stands outside the steps.
///
/// Reports steps that begin with the mark of a remark (说明：, Note:), and steps that are nothing but a note: in lists in
/// which a step was found, and in those that a heading calls steps. The reader who ticks off numbers has nothing to do
/// there.
///
/// What to do: put it into the step it belongs to, as a note without a number.
struct RemarkAmongSteps: PageRule {
  static let about = RuleDescription(
    code: "ST08", name: "remark-among-steps", severity: .note, summary: "A remark is numbered like a step.")

  func findings(on page: Int, _ content: PageContent, in library: Library) -> [Finding] {
    let words = library.lexicon(page)
    let own = library.procedures[library.firstProcedure[page]..<library.firstProcedure[page + 1]]
      .filter { !$0.procedure.inline }
    var places: Set<Position> = []
    let steps = own.flatMap { entry in
      entry.steps.compactMap { step -> Finding? in
        guard step.steps.isEmpty, words.isRemark(step.text) || step.isNote else { return nil }
        if let position = step.position { places.insert(position) }
        return remark(step.number, of: entry.procedure.title, step.text, at: step.position, page, library)
      }
    }
    // Items between the steps that the record has no step for.
    let starts = own.map { entry in (entry, Set(entry.steps.compactMap(\.position))) }
    let items = Self.lists(in: content.blocks, words).filter { $0.list.items.count > 2 }.flatMap { list, heading in
      // A list is one of steps if the record has a step in it, or if it is headed so.
      let owner = starts.first { Self.holds(list, $0.1) }?.0.procedure.title ?? heading
      guard let owner else { return [Finding]() }
      return list.items.compactMap { item -> Finding? in
        guard let position = item.position, !places.contains(position), let text = Self.remark(in: item, words) else {
          return nil
        }
        return remark(
          item.marker, of: owner.isEmpty ? library.topic(page).title : owner, text, at: position, page, library)
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

  /// Every numbered list, and the heading right above it where that announces steps (empty for one that says no more than so); a list below an item is
  /// headed as that one is.
  private static func lists(in blocks: [Block], _ words: CheckLexicon) -> [(list: Block.List, heading: String?)] {
    var heading: String?
    return blocks.flatMap { block -> [(list: Block.List, heading: String?)] in
      switch block {
      case .heading(let own):
        heading = words.announcesSteps(own.text.text) ? "" : nil
        return []
      case .list, .note: return NumberingGap.lists(in: [block]).map { ($0, heading) }
      default: return []
      }
    }
  }

  /// Whether a step begins at one of a list's items, or below one.
  private static func holds(_ list: Block.List, _ starts: Set<Position>) -> Bool {
    list.items.contains { item in
      item.position.map(starts.contains) ?? false || NumberingGap.lists(in: item.blocks).contains { holds($0, starts) }
    }
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
