import TopicModel

extension SequenceAssembler {
  /// An ordered list that counts on from the one before it, or is a piece torn off it, goes on with that list; what
  /// stands between belongs to its last item.
  func joinContinuedLists(_ entries: [Draft]) -> [Draft] {
    var result: [Draft] = []
    result.reserveCapacity(entries.count)
    var open: ListDraft?
    var between: [Draft] = []
    func close() {
      if let list = open { result.append(.list(list)) }
      result += between
      open = nil
      between = []
    }
    for entry in entries {
      switch entry {
      case .list(let next) where next.list.ordered:
        var next = next
        if let open, isTorn(from: open, next, by: between) { next.count(from: open.last + 1) }
        if let last = open?.last, open?.style == next.style, next.first > 1, next.first == last + 1 {
          var assembler = SequenceAssembler(vocabulary: vocabulary, context: .item)
          let blocks = assembler.assemble(between)
          between = []
          open?.append(blocks, next)
        } else {
          close()
          open = next
        }
      case .heading, .sectionStart, .sectionEnd, .rule:
        close()
        result.append(entry)
      default:
        between.append(entry)
      }
    }
    close()
    return result
  }

  /// Tabs that stand between two parts of one ordered list ("3." are the tabs, the list goes on with 4.) are choices
  /// of the step before them.
  func joinTabs(_ entries: [Draft]) -> [Draft] {
    guard entries.contains(where: { $0.isTabHeading }) else { return entries }
    var result: [Draft] = []
    var i = 0
    while i < entries.count {
      guard case .list(var open)? = result.last, open.list.ordered, let tabs = tabs(from: i, in: entries),
        tabs.end < entries.count, case .list(let next) = entries[tabs.end], next.list.ordered,
        next.style == open.style, next.first > 1, (open.last + 1...open.last + 2).contains(next.first)
      else {
        result.append(entries[i])
        i += 1
        continue
      }
      open.append([.list(Block.List(ordered: false, items: tabs.items, position: tabs.items[0].position))], next)
      result[result.count - 1] = .list(open)
      i = tabs.end + 1
    }
    return result
  }

  /// Two tabs or more from `start` on, each an item that its label begins, and where they end.
  private func tabs(from start: Int, in entries: [Draft]) -> (items: [Block.Item], end: Int)? {
    var items: [Block.Item] = []
    var i = start
    while i + 1 < entries.count, case .sectionStart = entries[i], case .heading(let heading) = entries[i + 1],
      entries[i + 1].isTabHeading, let end = sectionEnd(behind: i + 2, in: entries)
    {
      let content = Array(entries[(i + 2)..<end])
      if content.contains(where: \.isHeading) { return nil }
      var assembler = SequenceAssembler(vocabulary: vocabulary, context: .item)
      items.append(
        Block.Item(
          marker: "", blocks: [.paragraph(heading.text.allStrong)] + assembler.assemble(content),
          anchors: heading.anchors, position: heading.position))
      i = end + 1
    }
    return items.count > 1 ? (items, i) : nil
  }

  private func sectionEnd(behind start: Int, in entries: [Draft]) -> Int? {
    var depth = 0
    for i in start..<entries.count {
      switch entries[i] {
      case .sectionStart: depth += 1
      case .sectionEnd:
        if depth == 0 { return i }
        depth -= 1
      default: continue
      }
    }
    return nil
  }

  /// Editors start a list anew behind what stands in no item: "1." picture "1." picture "1.". A list of one item beside
  /// another that also begins at one is such a piece; text between them, if any, must not lead up to a list of its own.
  private func isTorn(from open: ListDraft, _ next: ListDraft, by between: [Draft]) -> Bool {
    guard open.style == next.style, open.first == 1, next.first == 1, !between.isEmpty,
      next.list.items.count == 1 || open.isPieces
    else { return false }
    return between.allSatisfy { entry in
      switch entry {
      case .block: true
      case .paragraph(let paragraph):
        next.list.items.count == 1 && open.isPieces && !paragraph.isBold && !paragraph.isTitled
          && paragraph.text.endsSentence
      default: false
      }
    }
  }

  /// Items whose text carries its own number ("步骤1", "2、") are numbered by it; a list of bullets that all do is ordered.
  static func readingNumbers(_ draft: ListDraft, vocabulary: StructureVocabulary) -> ListDraft {
    var markers: [ListMarker] = []
    for item in draft.list.items {
      guard case .paragraph(let text)? = item.blocks.first, let marker = leadingNumber(of: text, item, vocabulary)
      else { return draft }
      if let last = markers.last, marker.number != last.number + 1 || marker.style != last.style { return draft }
      markers.append(marker)
    }
    guard let first = markers.first, let last = markers.last, first.number >= 1 else { return draft }
    if draft.list.ordered ? first.number != draft.first : markers.count < 2 { return draft }
    // "1: off", "2: on" are values and what they mean.
    if !draft.list.ordered, first.needsNeighbour { return draft }
    if first.isWeak, markers.count < 2 || first.number != 1 { return draft }
    var result = draft
    for (at, marker) in markers.enumerated() {
      guard case .paragraph(let text) = result.list.items[at].blocks[0] else { continue }
      let rest = text.dropping(marker.length)
      if rest.isEmpty {
        result.list.items[at].blocks.removeFirst()
      } else {
        result.list.items[at].blocks[0] = .paragraph(rest)
      }
      if !draft.list.ordered { result.list.items[at].marker = marker.style.text(marker.number) }
    }
    if !draft.list.ordered {
      result.list.ordered = true
      result.style = first.style
      result.first = first.number
      result.last = last.number
    }
    return result
  }

  /// The number that an item's text starts with, or that stands alone in its first paragraph.
  private static func leadingNumber(of text: RichText, _ item: Block.Item, _ vocabulary: StructureVocabulary)
    -> ListMarker?
  {
    let length = text.text.utf8.count
    if length <= 2, item.blocks.count > 1, let number = Int(text.text) {
      return ListMarker(style: .decimal, number: number, length: length, sign: 0)
    }
    guard let marker = ListMarker.read(text.text, words: vocabulary.markerWords), marker.style != .bullet,
      marker.parents.isEmpty,
      item.blocks.count > 1 || marker.length < length
    else { return nil }
    return marker
  }
}

extension Draft {
  var isHeading: Bool { if case .heading = self { true } else { false } }

  /// The label of a tab or folded part.
  fileprivate var isTabHeading: Bool {
    if case .heading(let heading) = self { heading.look.element == Look.tab } else { false }
  }
}
