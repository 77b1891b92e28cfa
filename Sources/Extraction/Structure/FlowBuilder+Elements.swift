import HTMLTree
import TopicModel

extension FlowBuilder {
  /// Reads the start of an element; returns the node to go on with.
  mutating func open(_ i: Int) -> Int {
    let end = survey.nodes[i].subtreeEnd
    let tag = survey.tags[i]
    let hints = survey.hints[i]
    if tag.isBlock { return openBlock(i, tag, hints) }
    switch tag {
    case .lineBreak: lineBreak(after: i)
    case .image: image(i)
    case .anchor: return openAnchor(i, hints)
    case .strong: span(.strong, end)
    case .emphasis: span(.emphasis, end)
    case .code: span(.code, end)
    case .control: span(.control(survey.nodes[i].name), end)
    case .button: return openButton(i)
    default: break
    }
    if hints.contains(.number), isItemNumber(i) { return end }
    if hints.contains(.control), tag != .button, tag != .anchor {
      span(.control(controlName(i)), end)
    } else if hints.contains(.code), tag == .inline {
      span(.code, end)
    }
    if hints.contains(.bold), tag != .strong { span(.strong, end) }
    if hints.contains(.italic), tag != .emphasis { span(.emphasis, end) }
    if let size = survey.styles[i]?.fontSize { sizes.append((end, size)) }
    addAnchor(survey.nodes[i].attribute("id"))
    if hints.contains(.noteTitle), noteFrame != nil { return noteTitle(i) }
    return i + 1
  }

  /// A badge with the number that the item has anyway.
  private func isItemNumber(_ i: Int) -> Bool {
    guard case .item(let item) = frames[frames.count - 1].kind, item.style != .bullet, survey.textSize(i) <= 2 else {
      return false
    }
    return frames[frames.count - 1].drafts.isEmpty && !text.hasContent && Int(survey.plainText(i)) == item.number
  }

  mutating func span(_ kind: RichText.Span.Kind, _ end: Int) {
    text.begin(kind)
    inlineEnds.append(end)
  }

  /// The class name that says "control".
  private func controlName(_ i: Int) -> String {
    let names = (survey.nodes[i].attribute("class") ?? "").split(separator: " ")
    for name in names where vocabulary.classWords[name.lowercased()]?.contains(.control) == true {
      return name.lowercased()
    }
    return names.first?.lowercased() ?? survey.nodes[i].name
  }

  mutating func addAnchor(_ name: String?) {
    if let name, !name.isEmpty, pendingAnchors.count < 64, pendingAnchors.last != name { pendingAnchors.append(name) }
  }

  /// One `br` breaks the line, two end the paragraph.
  private mutating func lineBreak(after i: Int) {
    var next = i + 1
    while next < survey.nodes.count,
      survey.nodes[next].kind == .comment
        || (survey.nodes[next].kind == .text && survey.textBefore[next + 1] == survey.textBefore[next])
    { next += 1 }
    if next < survey.nodes.count, survey.tags[next] == .lineBreak, survey.nodes[next].kind == .element {
      flush()
    } else {
      text.lineBreak()
    }
  }

  private mutating func image(_ i: Int) {
    let node = survey.nodes[i]
    let lazy = node.attribute("data-src") ?? node.attribute("data-original") ?? node.attribute("data-lazy-src")
    var source = node.attribute("src") ?? ""
    if let lazy, source.isEmpty || source.hasPrefix("data:") { source = lazy }
    let alternative = node.attribute("alt").flatMap { $0.isEmpty ? nil : $0 } ?? node.attribute("title") ?? ""
    addAnchor(node.attribute("id"))
    if noteFrame != nil, frames.last?.drafts.isEmpty == true, !text.hasContent, let kind = vocabulary.iconKind(source) {
      setNoteKind(kind)
      return
    }
    text.image(source: survey.address(source), alternative: alternative)
  }

  private mutating func openAnchor(_ i: Int, _ hints: ElementHints) -> Int {
    let node = survey.nodes[i]
    addAnchor(node.attribute("id"))
    addAnchor(node.attribute("name"))
    guard let target = node.attribute("href") else {
      if hints.contains(.control) { span(.control(controlName(i)), node.subtreeEnd) }
      return i + 1
    }
    let size = survey.textSize(i)
    if size <= 3, hints.contains(.permalink) || target.hasPrefix("#") {
      let text = survey.plainText(i)
      if ["", "#", "¶", "§", "🔗", "\u{F0C1}"].contains(text),
        !survey.nodes[i..<node.subtreeEnd].contains(where: { $0.name == "img" })
      {
        return node.subtreeEnd
      }
    }
    if hints.contains(.control) { span(.control(controlName(i)), node.subtreeEnd) }
    if !target.hasPrefix("javascript:") { span(.link(survey.address(target)), node.subtreeEnd) }
    return i + 1
  }

  /// A button in a sentence is spoken of; one that stands alone belongs to the page's own controls.
  /// That in a heading folds what is below it and says what that is.
  private mutating func openButton(_ i: Int) -> Int {
    let node = survey.nodes[i]
    if case .heading = frames[frames.count - 1].kind { return i + 1 }
    let inSentence = text.hasContent || followedByText(node.subtreeEnd)
    guard inSentence else {
      leaveOut(i, .controls)
      return node.subtreeEnd
    }
    span(.control("button"), node.subtreeEnd)
    return i + 1
  }

  private func followedByText(_ next: Int) -> Bool {
    var k = next
    while k < min(next + 4, survey.nodes.count) {
      if survey.nodes[k].kind == .text, survey.textBefore[k + 1] > survey.textBefore[k] { return true }
      if survey.nodes[k].kind == .element, survey.tags[k].isBlock || survey.tags[k] == .button { return false }
      k += 1
    }
    return false
  }

  // MARK: Blocks

  private mutating func openBlock(_ i: Int, _ tag: Tag, _ hints: ElementHints) -> Int {
    let end = survey.nodes[i].subtreeEnd
    flush()
    let isItem = tag == .item || isItemByClass(i, tag, hints)
    endImpliedList(before: i, isItem: isItem)
    blockParents.append(blockNode)
    blockNode = i
    if !isItem { addAnchor(survey.nodes[i].attribute("id")) }
    if hints.contains(.bold), tag != .heading {
      text.begin(.strong)
      boldEnds.append(end)
    }
    if let size = survey.styles[i]?.fontSize { sizes.append((end, size)) }
    if isItem { return openItem(i) }
    if frames.count >= Self.deepest { return i + 1 }
    if let kind = survey.noteKinds[i] ?? (hints.contains(.note) ? .note : nil), canBeNote(i) {
      push(.note(kind), end, i)
      return i + 1
    }
    if hints.contains(.noteTitle), noteFrame != nil { return noteTitle(i) }
    if let label = panels.byPanel[i] { openPanel(i, label) }
    switch tag {
    case .heading: return openHeading(i)
    case .orderedList, .unorderedList:
      openList(i, ordered: tag == .orderedList || (hints.contains(.ordered) && !hints.contains(.unordered)))
    case .definitionList: push(.list(ListState(style: .bullet, next: 0, depth: orderedDepth)), end, i)
    case .term, .definition: openTerm(i, tag)
    case .table, .row, .cell, .headerCell, .caption: openTablePart(i, tag)
    case .pre: return preformatted(i)
    case .blockquote: if canBeNote(i) { push(.note(.note), end, i) }
    case .rule: frames[frames.count - 1].drafts.append(.rule)
    case .figure: push(.figure, end, i)
    case .figureCaption: if case .figure = frames[frames.count - 1].kind { push(.caption, end, i) }
    case .aside: if canBeNote(i), survey.linkSize(i) * 2 < survey.textSize(i) { push(.note(.note), end, i) }
    case .summary: span(.strong, end)
    default:
      if hints.contains(.list) || !hints.isDisjoint(with: [.ordered, .unordered]), hasItemChildren(i) {
        openList(i, ordered: hints.contains(.ordered) && !hints.contains(.unordered))
      } else if tag == .section || hints.contains(.section) || (tag == .details && holdsSteps(i)),
        case .root = frames[frames.count - 1].kind
      {
        frames[frames.count - 1].drafts.append(.sectionStart)
        sections.append((end, frames.count - 1))
      }
    }
    return i + 1
  }

  /// A folded part with steps of its own is a section: what follows it stands beside it.
  private func holdsSteps(_ i: Int) -> Bool {
    (i..<survey.nodes[i].subtreeEnd).contains { survey.tags[$0] == .orderedList }
  }

  mutating func push(_ kind: Frame.Kind, _ end: Int, _ i: Int) {
    frames.append(Frame(kind: kind, end: end, position: survey.position(i)))
  }

  /// The innermost note around the current place, not counting those around a list item or cell.
  var noteFrame: Int? {
    for at in frames.indices.reversed() {
      switch frames[at].kind {
      case .note: return at
      case .item, .cell, .root, .list, .table: return nil
      default: continue
      }
    }
    return nil
  }

  private func canBeNote(_ i: Int) -> Bool {
    guard noteFrame == nil else { return false }
    if let title = content.title, survey.isInside(title, i) { return false }
    return true
  }

  mutating func setNoteKind(_ kind: Block.Note.Kind) {
    if let at = noteFrame { frames[at].kind = .note(kind) }
  }

  /// A note's label: says the kind and is dropped, or is a title of its own and stays.
  private mutating func noteTitle(_ i: Int) -> Int {
    let label = survey.plainText(i)
    let end = survey.nodes[i].subtreeEnd
    if label.isEmpty { return end }
    let bytes = Array(label.utf8)
    if let found = vocabulary.noteLabels.match(bytes), SequenceAssembler.isLabelEnd(bytes[found.length...]) {
      setNoteKind(found.meaning)
      return end
    }
    if !survey.tags[i].isBlock { span(.strong, end) }
    return i + 1
  }

  /// The label of a tab or folded part heads what the panel holds. Panels with nothing but code leave what stands
  /// around them as it is.
  private mutating func openPanel(_ i: Int, _ label: PanelLabels.Label) {
    let node = survey.nodes[i]
    guard (i..<node.subtreeEnd).contains(where: { survey.tags[$0].isProse }) else { return }
    let position = survey.position(label.node ?? i)
    let text = RichText(label.text, anchors: [RichText.Anchor(offset: 0, position: position)])
    guard case .root = frames[frames.count - 1].kind else {
      frames[frames.count - 1].drafts.append(
        .paragraph(Paragraph(text: text.allStrong, isBold: true, position: position)))
      return
    }
    frames[frames.count - 1].drafts.append(.sectionStart)
    sections.append((node.subtreeEnd, frames.count - 1))
    frames[frames.count - 1].drafts.append(
      .heading(HeadingDraft(text: text, size: 0, look: Look(element: Look.tab), anchors: [], position: position)))
  }

  private static let headings = ["h1", "h2", "h3", "h4", "h5", "h6"]
  /// In pixels, as a browser shows them.
  private static let headingSizes = [32, 24, 18.72, 16, 13.28, 10.72]

  private mutating func openHeading(_ i: Int) -> Int {
    let stated = survey.nodes[i].attribute("aria-level").flatMap(Int.init).map { min(max($0, 1), 6) }
    let level = stated ?? Self.headings.firstIndex(of: survey.nodes[i].name).map { $0 + 1 }
    let size = level.map { Self.headingSizes[$0 - 1] } ?? 18
    push(.heading(size: size, look: look(i)), survey.nodes[i].subtreeEnd, i)
    return i + 1
  }

  private mutating func preformatted(_ i: Int) -> Int {
    let node = survey.nodes[i]
    var bytes: [UInt8] = []
    var k = i + 1
    while k < node.subtreeEnd {
      let child = survey.nodes[k]
      if child.kind == .element, survey.hints[k].contains(.lineNumbers) || survey.tags[k] == .button {
        k = child.subtreeEnd
        continue
      }
      if child.kind == .text { bytes.append(contentsOf: child.text.utf8) }
      if child.kind == .element, survey.tags[k] == .lineBreak { bytes.append(0x0A) }
      k += 1
    }
    while let last = bytes.last, Ascii.isSpace(last) { bytes.removeLast() }
    if bytes.first == 0x0A { bytes.removeFirst() }
    if !bytes.isEmpty {
      frames[frames.count - 1].drafts.append(.block(.code(String(decoding: bytes, as: UTF8.self))))
    }
    return node.subtreeEnd
  }
}
