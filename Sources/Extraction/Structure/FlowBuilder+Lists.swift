import HTMLTree
import TopicModel

extension FlowBuilder {
  mutating func openList(_ i: Int, ordered: Bool) {
    let node = survey.nodes[i]
    var state = ListState(style: .bullet, next: 0, depth: orderedDepth)
    let styled = survey.styles[i]?.listStyle.flatMap(Self.style(named:))
    if ordered || (styled != nil && styled != .bullet) {
      let typed = node.attribute("type").flatMap(Self.style(typed:))
      state.style = typed ?? (styled == .bullet ? nil : styled) ?? .byDepth(orderedDepth)
      state.next = node.attribute("start").flatMap { Int($0.filter { !$0.isWhitespace }) } ?? 1
      if node.attribute("reversed") != nil {
        state.step = -1
        if node.attribute("start") == nil { state.next = items(of: i) }
      }
      orderedDepth += 1
    }
    push(.list(state), node.subtreeEnd, i)
  }

  private static func style(typed: String) -> MarkerStyle? {
    switch typed {
    case "a": .lowerLetter
    case "A": .upperLetter
    case "i": .lowerRoman
    case "I": .upperRoman
    case "1": .decimal
    default: nil
    }
  }

  private static func style(named name: String) -> MarkerStyle? {
    for (word, style) in listStyles where name.hasPrefix(word) { return style }
    return nil
  }

  private static let listStyles: [(String, MarkerStyle)] = [
    ("decimal", .decimal), ("lower-alpha", .lowerLetter), ("lower-latin", .lowerLetter), ("upper-alpha", .upperLetter),
    ("upper-latin", .upperLetter), ("lower-roman", .lowerRoman), ("upper-roman", .upperRoman), ("cjk", .han),
    ("disc", .bullet), ("circle", .bullet), ("square", .bullet),
  ]

  private func items(of i: Int) -> Int {
    var count = 0
    var k = i + 1
    while k < survey.nodes[i].subtreeEnd {
      if survey.tags[k] == .item { count += 1 }
      k = survey.nodes[k].subtreeEnd
    }
    return count
  }

  /// Whether an element that is called a list holds items, by name or by class.
  func hasItemChildren(_ i: Int) -> Bool {
    var k = i + 1
    var seen = 0
    while k < survey.nodes[i].subtreeEnd, seen < 8 {
      if survey.nodes[k].kind == .element {
        let tag = survey.tags[k]
        let isBox = tag == .block || tag == .section || tag == .article
        if tag == .item || (isBox && survey.hints[k].contains(.item)) { return true }
        seen += 1
      }
      k = survey.nodes[k].subtreeEnd
    }
    return false
  }

  /// A box that is an item by its class: `item` in a list, `step` beside others of the same class.
  func isItemByClass(_ i: Int, _ tag: Tag, _ hints: ElementHints) -> Bool {
    guard tag == .block || tag == .section || tag == .article || tag == .paragraph else { return false }
    if case .list(let state) = frames[frames.count - 1].kind, survey.nodes[i].parent >= 0 {
      return hints.contains(.item) || (hints.contains(.step) && state.style != .bullet)
    }
    guard hints.contains(.step), survey.textSize(i) > 0 else { return false }
    if case .list(let state)? = frames.last?.kind, state.isImplied { return true }
    return sibling(like: i)
  }

  /// Whether one of the next siblings has the same name and class; a second class may tell a state ("step active").
  private func sibling(like i: Int) -> Bool {
    let look = look(i)
    let parent = survey.nodes[i].parent
    let end = parent < 0 ? survey.nodes.count : survey.nodes[parent].subtreeEnd
    var k = survey.nodes[i].subtreeEnd
    var seen = 0
    while k < end, seen < 8 {
      if survey.nodes[k].kind == .element {
        let other = self.look(k)
        if other == look || (other.element == look.element && other.firstClass == look.firstClass) { return true }
        seen += 1
      }
      k = survey.nodes[k].subtreeEnd
    }
    return false
  }

  /// A list made up around stray items ends with the first sibling that is none.
  mutating func endImpliedList(before i: Int, isItem: Bool) {
    guard !isItem, case .list(let state) = frames[frames.count - 1].kind, state.isImplied else { return }
    closeFrame()
  }

  mutating func openItem(_ i: Int) -> Int {
    let node = survey.nodes[i]
    if frames.count >= Self.deepest { return i + 1 }
    if case .list = frames[frames.count - 1].kind {
    } else {
      implyList(around: i)
    }
    guard case .list(var state) = frames[frames.count - 1].kind else { return i + 1 }
    if state.style != .bullet, let value = node.attribute("value").flatMap(Int.init) { state.next = value }
    let number = state.style == .bullet ? 0 : state.next
    if state.items.isEmpty { state.first = number }
    state.last = number
    if state.style != .bullet { state.next += state.step }
    frames[frames.count - 1].kind = .list(state)
    push(.item(ItemState(number: number, style: state.style)), node.subtreeEnd, i)
    if let id = node.attribute("id") { frames[frames.count - 1].anchors.append(id) }
    return i + 1
  }

  /// Items without a list element around them are listed as their parent is called.
  private mutating func implyList(around i: Int) {
    let parent = survey.nodes[i].parent
    let hints = parent < 0 ? ElementHints() : survey.hints[parent]
    let ordered = (hints.contains(.ordered) && !hints.contains(.unordered)) || survey.tags[i] != .item
    var state = ListState(style: .bullet, next: 0, depth: orderedDepth)
    state.isImplied = true
    if ordered {
      state.style = .byDepth(orderedDepth)
      state.next = 1
      orderedDepth += 1
    }
    push(.list(state), parent < 0 ? .max : survey.nodes[parent].subtreeEnd, i)
  }

  /// `dt` opens an item of the list; `dd`, like all that stands between items, goes on with it.
  mutating func openTerm(_ i: Int, _ tag: Tag) {
    let node = survey.nodes[i]
    if tag == .term, case .list = frames[frames.count - 1].kind {
      push(.item(ItemState(number: 0, style: .bullet)), node.subtreeEnd, i)
      span(.strong, node.subtreeEnd)
    }
  }

  /// Ends the innermost container and hands what it holds to the one around it.
  mutating func closeFrame() {
    var frame = frames.removeLast()
    let top = frames.count - 1
    while let section = sections.last, section.frame > top { sections.removeLast() }
    switch frame.kind {
    case .root: frames.append(frame)
    case .list(let state): closeList(frame, state)
    case .item(let state): closeItem(&frame, state)
    case .note(let kind): closeNote(frame, kind)
    case .table(let state): closeTable(frame, state)
    case .row: closeRow(frame)
    case .cell(let header, let columns, let rows): closeCell(frame, header: header, columns: columns, rows: rows)
    case .caption: closeCaption(frame)
    case .heading(let size, let look): closeHeading(frame, size: size, look: look)
    case .figure: frames[top].drafts.append(contentsOf: figureDrafts(frame))
    }
  }

  private mutating func closeList(_ frame: Frame, _ state: ListState) {
    orderedDepth = state.depth
    // What stands in a list but in no item belongs to the item before it.
    if !frame.drafts.isEmpty, state.items.isEmpty {
      frames[frames.count - 1].drafts.append(contentsOf: frame.drafts)
      return
    }
    guard !state.items.isEmpty else { return }
    var state = state
    if !frame.drafts.isEmpty { append(frame.drafts, to: &state) }
    let list = Block.List(ordered: state.style != .bullet, items: state.items, position: frame.position)
    let draft = ListDraft(list: list, style: state.style, first: state.first, last: state.last)
    frames[frames.count - 1].drafts.append(.list(SequenceAssembler.readingNumbers(draft, vocabulary: vocabulary)))
  }

  private func append(_ drafts: [Draft], to state: inout ListState) {
    var assembler = SequenceAssembler(vocabulary: vocabulary, context: .item)
    state.items[state.items.count - 1].blocks += assembler.assemble(drafts)
  }

  private mutating func closeItem(_ frame: inout Frame, _ item: ItemState) {
    let top = frames.count - 1
    guard case .list(var state) = frames[top].kind else { return }
    // Only one owner, so that adding an item copies no list.
    frames[top].kind = .root
    let loose = frames[top].drafts
    if !loose.isEmpty, !state.items.isEmpty {
      append(loose, to: &state)
      frames[top].drafts = []
    }
    if case .heading(let heading)? = frame.drafts.first {
      var paragraph = Paragraph(text: heading.text.allStrong, isBold: true, position: heading.position)
      paragraph.anchors = heading.anchors
      frame.drafts[0] = .paragraph(paragraph)
    }
    for case .paragraph(let paragraph) in frame.drafts { frame.anchors += paragraph.anchors }
    var assembler = SequenceAssembler(vocabulary: vocabulary, context: .item)
    let blocks = assembler.assemble(frame.drafts)
    var anchors: [String] = []
    for name in frame.anchors where !anchors.contains(name) && anchors.count < 64 { anchors.append(name) }
    if !blocks.isEmpty {
      state.items.append(
        Block.Item(
          marker: item.style.text(item.number), blocks: blocks, anchors: anchors, position: frame.position))
    }
    frames[frames.count - 1].kind = .list(state)
  }

  private mutating func closeNote(_ frame: Frame, _ kind: Block.Note.Kind) {
    var assembler = SequenceAssembler(vocabulary: vocabulary, context: .note)
    let blocks = assembler.assemble(frame.drafts)
    guard !blocks.isEmpty else { return }
    let found = assembler.noteKind ?? kind
    frames[frames.count - 1].drafts.append(
      .block(.note(Block.Note(kind: found, blocks: blocks, position: frame.position))))
  }

  private mutating func closeHeading(_ frame: Frame, size: Double, look: Look) {
    var parts: [RichText] = []
    var anchors: [String] = []
    var others: [Draft] = []
    for draft in frame.drafts {
      if case .paragraph(let paragraph) = draft {
        parts.append(paragraph.text)
        anchors += paragraph.anchors
      } else {
        others.append(draft)
      }
    }
    let text = RichText.joined(parts).withoutOverallEmphasis
    if !text.text.isEmpty {
      let heading = HeadingDraft(
        text: text, size: size, look: look, anchors: anchors + pendingAnchors, position: frame.position)
      frames[frames.count - 1].drafts.append(.heading(heading))
      pendingAnchors = []
    }
    frames[frames.count - 1].drafts += others
  }

  private mutating func closeCaption(_ frame: Frame) {
    let parts = frame.drafts.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.text } else { nil } }
    let text = RichText.joined(parts)
    let top = frames.count - 1
    if case .table(var state) = frames[top].kind {
      state.caption = text
      frames[top].kind = .table(state)
    } else if !text.isEmpty {
      var paragraph = Paragraph(text: text)
      paragraph.look = Self.captionLook
      frames[top].drafts.append(.paragraph(paragraph))
    }
  }

  static let captionLook = Look(element: "figcaption")

  /// The pictures of a `figure`, each with its caption.
  private func figureDrafts(_ frame: Frame) -> [Draft] {
    var caption: RichText?
    var rest: [Draft] = []
    for draft in frame.drafts {
      if case .paragraph(let paragraph) = draft, paragraph.look == Self.captionLook {
        caption = paragraph.text
      } else {
        rest.append(draft)
      }
    }
    guard let caption else { return rest }
    var assembler = SequenceAssembler(vocabulary: vocabulary, context: .note)
    var blocks = assembler.assemble(rest)
    for at in blocks.indices {
      if case .figure(var figure) = blocks[at], figure.caption.isEmpty {
        figure.caption = caption
        blocks[at] = .figure(figure)
        return blocks.map { .block($0) }
      }
      if case .table(var table) = blocks[at], table.caption.isEmpty {
        table.caption = caption
        blocks[at] = .table(table)
        return blocks.map { .block($0) }
      }
    }
    return [.paragraph(Paragraph(text: caption))] + blocks.map { .block($0) }
  }
}
