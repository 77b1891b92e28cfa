import TopicModel

/// Whether an ordered list is something a person carries out in the console.
///
/// A list is one if at least half of its items are instructions for the console and one of them cannot be anything
/// else. Facts, phases that link to other pages, and commands in an operating system are none.
struct ListRecognition {
  let words: ProcedureWords

  enum ItemKind {
    case console
    /// An instruction that does not say where.
    case neutral
    /// Typed into a shell, or done after a login to another place.
    case elsewhere
    /// Sends the reader to another page or part of the page.
    case pointer
    case other
  }

  func isProcedure(_ items: [Block.Item], from place: Place = .console) -> Bool {
    guard !items.isEmpty else { return false }
    var place = place
    var console = 0
    var neutral = 0
    for item in items {
      switch kind(of: item, place: &place) {
      case .console: console += 1
      case .neutral: neutral += 1
      case .elsewhere, .pointer, .other: continue
      }
    }
    return console > 0 && (console + neutral) * 2 >= items.count
  }

  /// What an item is; `place` follows the logins.
  func kind(of item: Block.Item, place: inout Place) -> ItemKind {
    let own = item.ownText
    let wording = Wording(own)
    let login = words.login(in: wording)
    if let login { place = login }
    let nested = item.blocks.flatMap(\.nestedOrderedLists)
    if place == .elsewhere {
      return login == .elsewhere && words.instruction(in: wording) == .byHand ? .console : .elsewhere
    }
    if words.commandSigns.contains(wording.bytes) { return .elsewhere }
    let instruction = words.instruction(in: wording)
    let isPointer = isPointer(own, wording)
    if isPointer, instruction < .byHand { return .pointer }
    switch instruction {
    case .byHand, .onScreen: return .console
    case .anywhere, .none:
      if nested.contains(where: { isProcedure($0.items, from: place) }) { return .console }
      if item.blocks.contains(where: \.isCode) { return .elsewhere }
      return instruction == .anywhere && nested.isEmpty ? .neutral : .other
    }
  }

  /// Little more than a link, or a sentence that only says where to read on.
  private func isPointer(_ text: RichText, _ wording: Wording) -> Bool {
    let count = text.text.utf8.count
    guard count > 0 else { return false }
    let linked = text.linkedLength
    guard linked > 0 else { return false }
    return linked * 2 >= count || words.pointers.contains(wording.bytes)
  }
}

extension Block.Item {
  /// The item's own paragraph: the first that is not a picture, note or list.
  var ownText: RichText {
    for block in blocks {
      switch block {
      case .paragraph(let text) where !text.text.isEmpty: return text
      case .heading(let heading): return heading.text
      case .figure, .paragraph: continue
      default: return RichText()
      }
    }
    return RichText()
  }

  /// The blocks behind the item's own paragraph.
  var rest: [Block] {
    for (index, block) in blocks.enumerated() {
      switch block {
      case .paragraph(let text) where !text.text.isEmpty:
        return Array(blocks[..<index]) + Array(blocks[(index + 1)...])
      case .heading: return Array(blocks[..<index]) + Array(blocks[(index + 1)...])
      case .figure, .paragraph: continue
      default: return blocks
      }
    }
    return blocks
  }
}

extension Block {
  /// The ordered lists that are steps below an item: directly or in the bullets of a choice, not in notes or tables.
  var nestedOrderedLists: [List] {
    guard case .list(let list) = self else { return [] }
    if list.ordered { return [list] }
    return list.items.flatMap { $0.blocks.flatMap(\.nestedOrderedLists) }
  }

  var isCode: Bool {
    if case .code = self { true } else { false }
  }
}
