import TopicModel

/// Items of an ordered list to steps: the step's own paragraph, and apart from it choices, notes, results and sub-steps.
struct StepReader {
  let words: ProcedureWords

  func steps(of items: [Block.Item], depth: Int = 0) -> [StepDraft] {
    items.enumerated().map { index, item in step(item, index: index, depth: depth) }
  }

  /// Bullets below an instruction.
  func choices(of list: Block.List) -> [StepDraft.Part] { list.items.map { .choice(choice($0, depth: 0)) } }

  private func step(_ item: Block.Item, index: Int, depth: Int) -> StepDraft {
    let own = item.ownText
    let (text, optional) = withoutOptionalMark(own)
    var draft = StepDraft(
      marker: item.marker.isEmpty ? StepNumber.marker(index: index, depth: depth) : item.marker, text: text,
      optional: optional, anchors: item.anchors, position: item.position ?? own.position(at: 0),
      rule: depth == 0 ? .listItem : .subListItem)
    draft.parts = parts(of: item.rest, depth: depth)
    if draft.text.text.isEmpty { promoteText(of: &draft) }
    return draft
  }

  private func parts(of blocks: [Block], depth: Int) -> [StepDraft.Part] {
    var parts: [StepDraft.Part] = []
    for block in blocks {
      switch block {
      case .paragraph(let text): if !text.text.isEmpty { parts.append(.follow(text)) }
      case .heading(let heading): parts.append(.follow(heading.text))
      case .note(let note):
        parts.append(.note(NoteDraft(kind: note.kind, blocks: note.blocks, position: note.position)))
      case .list(let list) where list.ordered:
        parts += steps(of: list.items, depth: depth + 1).map { .step($0) }
      case .list(let list):
        parts += list.items.map { .choice(choice($0, depth: depth)) }
      case .table, .figure, .code: parts.append(.other(block))
      }
    }
    return parts
  }

  private func choice(_ item: Block.Item, depth: Int) -> ChoiceDraft {
    let own = item.ownText
    return ChoiceDraft(
      text: own, parts: parts(of: item.rest, depth: depth), position: item.position ?? own.position(at: 0))
  }

  /// A step that begins with a note or list takes its text from the first paragraph there is.
  private func promoteText(of draft: inout StepDraft) {
    for (index, part) in draft.parts.enumerated() {
      if case .follow(let text) = part {
        (draft.text, draft.optional) = withoutOptionalMark(text)
        draft.parts.remove(at: index)
        return
      }
    }
  }

  /// The text without "(Optional)" at its start, and whether it was there.
  func withoutOptionalMark(_ text: RichText) -> (RichText, Bool) {
    let bytes = Array(text.text.utf8)
    guard let length = words.optional.length(in: bytes, at: 0) else { return (text, false) }
    return (text.portion(from: length, to: bytes.count), true)
  }
}

/// The numbers of steps as a browser shows them.
enum StepNumber {
  private static let roman = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
  ]

  /// 1, 2, 3; below that a, b, c; below that i, ii, iii.
  static func marker(index: Int, depth: Int) -> String {
    switch depth {
    case 1 where index < 26: String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index)))
    case 2 where index < roman.count: roman[index]
    default: String(index + 1)
    }
  }
}
