import TopicModel

/// Puts a row of drafts in order: list items written as paragraphs become lists, bold lines headings, and what
/// follows an item goes into it until something ends the list.
struct FlatListSorter {
  private struct OpenItem {
    var marker: String
    var blocks: [Block] = []
    var anchors: [String] = []
    var position: Position?
  }

  private struct OpenList {
    var style: MarkerStyle
    var sign: UInt8
    var last: Int
    var items: [OpenItem] = []
    var position: Position?

    /// Its numbers have a sign of their own and no number in front of them ("2.1").
    var isOneLevel: Bool { !(0x31...0x39).contains(sign) && sign > ListMarker.spaceSign }
  }

  private let entries: [Draft]
  private let vocabulary: StructureVocabulary
  private let context: SequenceAssembler.Context
  private var markers: [ListMarker?]
  /// For each entry, the next one that has a marker other than a bullet, before a heading or section.
  private var nextNumbered: [Int]
  private var stack: [OpenList] = []
  private var output: [Block] = []
  private var levels = HeadingLevels()

  init(entries: [Draft], vocabulary: StructureVocabulary, context: SequenceAssembler.Context) {
    self.entries = entries
    self.vocabulary = vocabulary
    self.context = context
    markers = entries.map { entry in
      guard case .paragraph(let paragraph) = entry, !paragraph.isTitled else { return nil }
      guard let marker = ListMarker.read(paragraph.text.text, words: vocabulary.markerWords) else { return nil }
      // A number before a line in large letters counts chapters; "Step 1" is for the steps to tell.
      if context == .page, marker.style != .step, Self.isLarge(paragraph) { return nil }
      // A cell with only a dash or a number is data.
      if marker.length >= paragraph.text.text.utf8.count, context == .cell || marker.style == .bullet { return nil }
      return marker
    }
    nextNumbered = [Int](repeating: -1, count: entries.count + 1)
    settleMarkers()
    findNext()
  }

  /// A short line, no sentence, in letters larger than a page's text.
  private static func isLarge(_ paragraph: Paragraph) -> Bool {
    guard let size = paragraph.fontSize, size >= 19 || size >= 17 && paragraph.isBold else { return false }
    return paragraph.text.text.utf8.count <= 120 && !paragraph.text.endsSentence
  }

  /// Drops markers that need neighbours to be believed and have none.
  private mutating func settleMarkers() {
    struct Key: Hashable {
      var style: MarkerStyle
      var sign: UInt8
    }
    var seen: [Key: Set<Int>] = [:]
    for case .some(let marker) in markers where marker.style != .bullet {
      seen[Key(style: marker.style, sign: marker.sign), default: []].insert(marker.number)
      if let roman = marker.roman {
        seen[Key(style: marker.style == .lowerLetter ? .lowerRoman : .upperRoman, sign: marker.sign), default: []]
          .insert(roman)
      }
    }
    if context == .cell, markers.count(where: { $0 != nil }) < 2 {
      // One number in a cell is data; one bullet is a list.
      markers = markers.map { $0?.style == .bullet && ($0?.sign ?? 0) & 0x80 != 0 || $0?.sign == 0x22 ? $0 : nil }
    }
    for i in markers.indices {
      guard let marker = markers[i], marker.style != .bullet else { continue }
      let numbers = seen[Key(style: marker.style, sign: marker.sign)] ?? []
      let neighbours = numbers.contains(marker.number + 1) || numbers.contains(marker.number - 1)
      if marker.isWeak, !numbers.contains(1) || context == .cell || !isFollowed(marker, at: i) {
        markers[i] = nil
        continue
      }
      // The first line of an item that has a number of its own: no list in the list, if no second number follows.
      if i == 0, context == .item, !neighbours {
        markers[i] = nil
        continue
      }
      switch marker.style {
      case .lowerLetter, .upperLetter:
        let isRoman =
          marker.roman.map {
            $0 == 1
              || (seen[Key(style: marker.style == .lowerLetter ? .lowerRoman : .upperRoman, sign: marker.sign)] ?? [])
                .contains($0 - 1)
          } ?? false
        if !neighbours, marker.number != 1, !isRoman { markers[i] = nil }
        if marker.number == 1, !neighbours, marker.sign == 0x2E, !hasDecimalBefore(i) { markers[i] = nil }
      case .lowerRoman, .upperRoman: if !neighbours, marker.number != 1 { markers[i] = nil }
      case .han: if isHeadingLike(i) { markers[i] = nil }
      default:
        if let parent = marker.parents.last, marker.parents.count == 1 {
          if !countsBelow(parent, at: i) { markers[i] = nil }
        } else if marker.needsNeighbour, !neighbours {
          markers[i] = nil
        }
      }
    }
  }

  /// Whether something that may be the item's text follows a number that stands alone.
  private func isFollowed(_ marker: ListMarker, at i: Int) -> Bool {
    guard marker.sign == ListMarker.loneSign else { return true }
    guard i + 1 < entries.count else { return false }
    switch entries[i + 1] {
    case .paragraph: return markers[i + 1]?.isWeak != true
    case .heading, .list, .block: return true
    case .sectionStart, .sectionEnd, .rule: return false
    }
  }

  /// Whether "2.1" stands below an item "2.", or beside another "2.x" that does.
  private func countsBelow(_ parent: Int, at i: Int) -> Bool {
    for k in stride(from: i - 1, through: max(0, i - 40), by: -1) {
      guard let marker = markers[k], marker.style == .decimal || marker.style == .step else { continue }
      if marker.parents.isEmpty { return marker.number == parent }
      if marker.parents.last == parent { return true }
    }
    return false
  }

  private func hasDecimalBefore(_ i: Int) -> Bool {
    for k in stride(from: i - 1, through: max(0, i - 8), by: -1) {
      if let style = markers[k]?.style, style == .decimal || style == .step { return true }
    }
    return false
  }

  private mutating func findNext() {
    var next = -1
    for i in entries.indices.reversed() {
      nextNumbered[i] = next
      switch entries[i] {
      case .heading, .sectionStart, .sectionEnd: next = -1
      default: if let marker = markers[i], marker.style != .bullet { next = i }
      }
    }
  }

  mutating func run() -> [Block] {
    for i in entries.indices {
      switch entries[i] {
      case .paragraph(let paragraph): take(paragraph, at: i)
      case .heading(let heading):
        if isTitleOfLoneNumber {
          place(.paragraph(heading.text.allStrong))
        } else {
          closeAll()
          add(heading)
        }
      case .list(let list): place(.list(list.list))
      case .block(let block): place(block)
      case .sectionStart:
        closeAll()
        levels.sectionStarts()
      case .sectionEnd:
        closeAll()
        levels.sectionEnds()
      case .rule: closeAll()
      }
    }
    closeAll()
    return output
  }

  /// Whether only a number has been written of the innermost item: a heading then is what the item says.
  private var isTitleOfLoneNumber: Bool {
    guard let list = stack.last, list.sign == ListMarker.loneSign else { return false }
    return list.items.last?.blocks.isEmpty == true
  }

  private mutating func add(_ heading: HeadingDraft) {
    let level =
      context == .page ? levels.level(size: heading.size, look: heading.look) : levels.nested(size: heading.size)
    var anchors: [String] = []
    for name in heading.anchors where !anchors.contains(name) { anchors.append(name) }
    output.append(.heading(Block.Heading(level: level, text: heading.text, anchors: anchors)))
  }

  private mutating func take(_ paragraph: Paragraph, at i: Int) {
    if let marker = markers[i] {
      if open(marker, paragraph, at: i) { return }
    }
    if context == .page, isHeadingLike(i), !continues(after: i) {
      closeAll()
      var size = paragraph.fontSize ?? (paragraph.isTitled ? 15 : 14)
      if paragraph.fontSize == nil, paragraph.isTitled, paragraph.isBold { size = 15.5 }
      let text = paragraph.text.withoutOverallEmphasis
      add(
        HeadingDraft(
          text: text, size: size, look: paragraph.look, anchors: paragraph.anchors, position: paragraph.position))
      return
    }
    place(.paragraph(paragraph.text))
  }

  /// A short line that looks like a heading and has something below it.
  private func isHeadingLike(_ i: Int) -> Bool {
    guard case .paragraph(let paragraph) = entries[i], context == .page else { return false }
    let text = paragraph.text
    let size = paragraph.fontSize ?? 0
    guard paragraph.isTitled || paragraph.isBold || size >= 19 else { return false }
    guard text.text.utf8.count <= (paragraph.isBold && !paragraph.isTitled ? 120 : 240), !text.text.isEmpty,
      !text.endsSentence, !text.hasImage
    else { return false }
    if !paragraph.isTitled, text.text.looksLikeCommand { return false }
    for span in text.spans {
      switch span.kind {
      case .lineBreak, .control: return false
      case .link: if span.start == 0, span.end == text.text.utf8.count { return false }
      default: break
      }
    }
    var next = i + 1
    while next < entries.count {
      switch entries[next] {
      case .sectionStart, .rule: next += 1
      case .sectionEnd: return paragraph.isTitled && next + 1 < entries.count
      default: return true
      }
    }
    return false
  }

  /// Whether the numbering of an open list goes on behind this entry, so that it stands inside the list.
  private func continues(after i: Int) -> Bool {
    let next = nextNumbered[i]
    guard !stack.isEmpty, next >= 0, let marker = markers[next] else { return false }
    return stack.contains { matches($0, marker) && marker.number == $0.last + 1 }
  }

  private func matches(_ list: OpenList, _ marker: ListMarker) -> Bool {
    guard list.sign == marker.sign else { return false }
    if list.style == marker.style { return true }
    guard let roman = marker.roman else { return false }
    return
      (list.style == .lowerRoman && marker.style == .lowerLetter
      || list.style == .upperRoman && marker.style == .upperLetter)
      && roman == list.last + 1
  }

  // MARK: Items

  /// Starts an item with the paragraph; false where the marker fits nowhere.
  private mutating func open(_ marker: ListMarker, _ paragraph: Paragraph, at i: Int) -> Bool {
    if marker.style == .bullet {
      openBullet(marker, paragraph, at: i)
      return true
    }
    // A list that this number goes on with, innermost first.
    for at in stack.indices.reversed() {
      let (style, last) = (stack[at].style, stack[at].last)
      if style == .bullet || !matches(stack[at], marker) { continue }
      let number = style == marker.style ? marker.number : (marker.roman ?? marker.number)
      if number == last + 1
        || (number > last && marker.style == .decimal && number <= last + 3 && !marker.isWeak)
      {
        closeLists(above: at)
        stack[at].last = number
        addItem(style: style, number: number, marker, paragraph)
        return true
      }
    }
    // "1、", "2、" and "3.": the count goes on, whatever the sign.
    if marker.style == .decimal, marker.number > 1, marker.parents.isEmpty, !marker.isWeak,
      let at = stack.lastIndex(where: { $0.style == .decimal && $0.last + 1 == marker.number && $0.isOneLevel })
    {
      closeLists(above: at)
      stack[at].last = marker.number
      addItem(style: .decimal, number: marker.number, marker, paragraph)
      return true
    }
    let isRoman =
      marker.roman == 1 && !stack.isEmpty && stack.contains { $0.style == .lowerLetter || $0.style == .upperLetter }
    let start = isRoman ? 1 : marker.number
    if start != 1, marker.isWeak || (marker.style != .decimal && marker.style != .step) { return false }
    // A list of the same kind starts again: the old one ends.
    if let at = stack.firstIndex(where: { $0.style == marker.style && $0.sign == marker.sign && !isRoman }) {
      let lead = takeLead()
      closeLists(above: at - 1)
      for block in lead { place(block) }
    }
    if isBesideBullets { closeAll() }
    var style = marker.style
    if isRoman { style = marker.style == .lowerLetter ? .lowerRoman : .upperRoman }
    stack.append(OpenList(style: style, sign: marker.sign, last: start, position: paragraph.position))
    addItem(style: style, number: start, marker, paragraph)
    return true
  }

  /// Whether only bullets are open and the last of them is a sentence: a remark, which no list of steps stands below.
  private var isBesideBullets: Bool {
    guard stack.count == 1, stack[0].style == .bullet, let blocks = stack[0].items.last?.blocks else { return false }
    guard case .paragraph(let text)? = blocks.last else { return false }
    return text.endsSentence
  }

  private mutating func addItem(style: MarkerStyle, number: Int, _ marker: ListMarker, _ paragraph: Paragraph) {
    var item = OpenItem(marker: style.text(number), anchors: paragraph.anchors, position: paragraph.position)
    var rest = paragraph.text.dropping(marker.length)
    // "1. 步骤一：…" counts twice.
    if number > 0, let second = ListMarker.read(rest.text, words: vocabulary.markerWords), second.style == .step,
      second.number == number, !second.needsNeighbour
    {
      rest = rest.dropping(second.length)
    }
    if !rest.isEmpty { item.blocks.append(.paragraph(rest)) }
    stack[stack.count - 1].items.append(item)
  }

  /// A bullet goes on with the list of bullets it belongs to, or opens one in the item above it.
  private mutating func openBullet(_ marker: ListMarker, _ paragraph: Paragraph, at i: Int) {
    if let at = bulletList(marker, at: i) {
      closeLists(above: at)
    } else {
      stack.append(OpenList(style: .bullet, sign: marker.sign, last: 0, position: paragraph.position))
    }
    addItem(style: .bullet, number: 0, marker, paragraph)
  }

  /// The open list of bullets that a bullet continues. Where numbered items stand between, the next number tells:
  /// if it goes on with them, the bullet is below them.
  private func bulletList(_ marker: ListMarker, at i: Int) -> Int? {
    for at in stack.indices.reversed() where stack[at].style == .bullet && stack[at].sign == marker.sign {
      if at == stack.count - 1 { return at }
      let next = nextNumbered[i]
      if next >= 0, let following = markers[next] {
        let inner = stack[(at + 1)...].contains { matches($0, following) && following.number == $0.last + 1 }
        if inner { return nil }
      }
      return at
    }
    return nil
  }

  /// Takes the paragraph off the end of the open item that leads to the list that starts next.
  private mutating func takeLead() -> [Block] {
    guard let list = stack.last, let item = list.items.last, item.blocks.count > 1,
      case .paragraph(let text)? = item.blocks.last, text.text.endsWithColon
    else { return [] }
    stack[stack.count - 1].items[list.items.count - 1].blocks.removeLast()
    return [.paragraph(text)]
  }

  private mutating func place(_ block: Block) {
    if stack.isEmpty {
      output.append(block)
    } else {
      let list = stack.count - 1
      stack[list].items[stack[list].items.count - 1].blocks.append(block)
    }
  }

  private mutating func closeAll() { closeLists(above: -1) }

  private mutating func closeLists(above index: Int) {
    while stack.count - 1 > index {
      let list = stack.removeLast()
      let items = list.items.map {
        Block.Item(marker: $0.marker, blocks: $0.blocks, anchors: $0.anchors, position: $0.position)
      }
      place(.list(Block.List(ordered: list.style != .bullet, items: items, position: list.position)))
    }
  }
}
