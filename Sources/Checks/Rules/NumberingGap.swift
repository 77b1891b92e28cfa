import TextComparison
import TopicModel

/// Steps are numbered without gaps.
///
/// Reports lists in which a number is left out or stands twice: 1, 2, 4 or 1, 2, 2. A reference to “step 3” then leads nowhere, or to two places.
///
/// What to do: number the steps anew, or let the list do it.
struct NumberingGap: PageRule {
  static let about = RuleDescription(
    code: "ST05", name: "numbering-gap", severity: .warning, summary: "A number is left out of a list, or stands twice."
  )

  func findings(on page: Int, _ content: PageContent, in library: Library) -> [Finding] {
    Self.joinedLists(in: content.blocks).compactMap { fault(in: $0, page, library) }
  }

  /// Every list, those joined that stand right behind each other and of which the second does not begin anew: that is where a number stands
  /// twice, or is left out.
  private static func joinedLists(in blocks: [Block]) -> [Block.List] {
    var joined: [Block] = []
    for block in blocks {
      if case .list(let next) = block, next.ordered, case .list(var list)? = joined.last, list.ordered,
        let first = next.items.first.flatMap({ Int($0.marker) }), first > 1,
        // Much further on another list goes on: footnotes.
        let last = list.items.last.flatMap({ Int($0.marker) }), first <= last + 3
      {
        list.items += next.items
        joined[joined.count - 1] = .list(list)
      } else {
        joined.append(block)
      }
    }
    return joined.flatMap { block -> [Block.List] in
      switch block {
      case .list(let list): (list.ordered ? [list] : []) + list.items.flatMap { joinedLists(in: $0.blocks) }
      case .note(let note): joinedLists(in: note.blocks)
      default: []
      }
    }
  }

  private func fault(in list: Block.List, _ page: Int, _ library: Library) -> Finding? {
    var before: (number: Int, item: Block.Item)?
    let isLettered = Self.isLettered(list)
    for item in list.items {
      guard let number = isLettered ? Self.number(ofLetter: item.marker) : Int(item.marker) else { return nil }
      defer { before = (number, item) }
      guard let last = before?.number, number != last + 1 else { continue }
      // 1, with 2 in a list of its own inside it, 3.
      let inside = Self.lists(in: before?.item.blocks ?? []).flatMap { $0.items.map(\.marker) }
      if number > last, (last + 1..<number).allSatisfy({ inside.contains(String($0)) }) { continue }
      let text = item.blocks.first?.plainText ?? ""
      // Step 3a, step 3b.
      if number == last, let before = before?.item, Self.areLettered(before.blocks.first?.plainText ?? "", text) {
        continue
      }
      let written =
        (isLettered ? [number, last, last + 1].map(Self.letter) : [number, last, last + 1].map(String.init))
      let message: Message =
        number == last ? "Number \(written[0]) stands twice." : "Number \(written[0]) follows number \(written[1])."
      return finding(
        message, remedy: "Number the list anew from \(written[2]) on.", key: [item.marker, Excerpt.head(text, 40)],
        at: [library.location(page, item.position ?? list.position, "\(item.marker). \(Excerpt.head(text, 60))")])
    }
    return nil
  }

  /// Whether two items of one number begin with letters that follow each other, each with a mark behind it: “a: start”, “b: stop”.
  private static func areLettered(_ first: String, _ second: String) -> Bool {
    func letter(_ text: String) -> Int? {
      guard let sign = text.dropFirst().first, ".:)：）、".contains(sign) else { return nil }
      return number(ofLetter: String(text.prefix(1)))
    }
    guard let own = letter(first), let next = letter(second) else { return false }
    return next == own + 1
  }

  /// Whether a list counts by letters: a, b, c. One that begins with another letter may count in Roman numbers.
  private static func isLettered(_ list: Block.List) -> Bool {
    list.items.first?.marker.lowercased() == "a" && list.items.allSatisfy { number(ofLetter: $0.marker) != nil }
  }

  private static func number(ofLetter marker: String) -> Int? {
    let bytes = Array(marker.lowercased().utf8)
    return bytes.count == 1 && (0x61...0x7A).contains(bytes[0]) ? Int(bytes[0]) - 0x60 : nil
  }

  private static func letter(_ number: Int) -> String {
    UInt8(exactly: number).map { String(UnicodeScalar(0x60 + min($0, 26))) } ?? ""
  }

  static func lists(in blocks: [Block]) -> [Block.List] {
    blocks.flatMap { block -> [Block.List] in
      switch block {
      case .list(let list): (list.ordered ? [list] : []) + list.items.flatMap { lists(in: $0.blocks) }
      case .note(let note): lists(in: note.blocks)
      default: []
      }
    }
  }
}
