import TopicModel

/// Makes blocks of the drafts of one container: tells headings, captions, notes and list items among its
/// paragraphs by their looks and their first words.
struct SequenceAssembler {
  /// Where the drafts stand: a bold line is a heading on the page, and only bold in a list item.
  enum Context { case page, item, note, cell }

  let vocabulary: StructureVocabulary
  let context: Context
  /// The kind that the label at the start of a note says; for `Context.note`.
  private(set) var noteKind: Block.Note.Kind?

  init(vocabulary: StructureVocabulary, context: Context) {
    self.vocabulary = vocabulary
    self.context = context
  }

  mutating func assemble(_ drafts: [Draft]) -> [Block] {
    if drafts.isEmpty { return [] }
    if drafts.count == 1, case .paragraph(let paragraph) = drafts[0], isPlain(paragraph) {
      return [.paragraph(paragraph.text)]
    }
    var entries = expandLines(drafts)
    if context == .note { stripNoteLabel(&entries) }
    entries = figuresAndCaptions(entries)
    if context != .cell { entries = labelledNotes(entries) }
    if context == .page {
      entries = StepHeadings(vocabulary: vocabulary).listed(TitleClasses(vocabulary: vocabulary).titled(entries))
    }
    entries = joinContinuedLists(joinTabs(entries))
    var sorter = FlatListSorter(entries: entries, vocabulary: vocabulary, context: context)
    return sorter.run()
  }

  /// A single paragraph that can be nothing else: no picture, line break, marker, label or caption.
  private func isPlain(_ paragraph: Paragraph) -> Bool {
    guard context != .page else { return false }
    for span in paragraph.text.spans {
      switch span.kind {
      case .image, .lineBreak: return false
      default: break
      }
    }
    if ListMarker.read(paragraph.text.text, words: vocabulary.markerWords) != nil { return false }
    let bytes = paragraph.text.text.utf8
    return vocabulary.noteLabels.match(bytes) == nil && bytes.first != 0x5B && !bytes.starts(with: "【".utf8)
      && Scalar.lengthOfSigns(bytes) == 0
  }

  /// Lines parted by `br` become paragraphs of their own where at least one of them starts with a list marker.
  private func expandLines(_ drafts: [Draft]) -> [Draft] {
    var result: [Draft] = []
    result.reserveCapacity(drafts.count)
    for draft in drafts {
      guard case .paragraph(let paragraph) = draft, paragraph.text.spans.contains(where: { $0.kind == .lineBreak })
      else {
        result.append(draft)
        continue
      }
      let lines = paragraph.text.lines
      let parts = lines.contains {
        ListMarker.read($0.text, words: vocabulary.markerWords) != nil || captionKind(Paragraph(text: $0)) != nil
      }
      guard parts, lines.count > 1, !isFigureWithCaption(lines) else {
        result.append(draft)
        continue
      }
      for (at, line) in lines.enumerated() {
        var part = paragraph
        part.text = line
        part.isBold = line.isBoldThroughout
        part.position = line.anchors.first?.position ?? paragraph.position
        if at > 0 { part.anchors = [] }
        result.append(.paragraph(part))
      }
    }
    return result
  }

  /// A picture and its caption, parted by a line break only.
  private func isFigureWithCaption(_ lines: [RichText]) -> Bool {
    lines.contains { $0.text.isEmpty && $0.hasImage }
      && lines.allSatisfy { $0.hasImage || captionKind(Paragraph(text: $0)) == false }
  }

  // MARK: Notes

  /// Drops the label that a note starts with and learns the note's kind from it.
  private mutating func stripNoteLabel(_ entries: inout [Draft]) {
    guard case .paragraph(var paragraph)? = entries.first else { return }
    let bytes = Array(paragraph.text.text.utf8)
    guard let (kind, length) = noteLabel(bytes, paragraph, insideNote: true) else { return }
    noteKind = kind
    paragraph.text = paragraph.text.dropping(length)
    if paragraph.text.isEmpty { entries.removeFirst() } else { entries[0] = .paragraph(paragraph) }
  }

  /// The note label that a paragraph starts with, and its length with its colon.
  private func noteLabel(
    _ bytes: [UInt8], _ paragraph: Paragraph, insideNote: Bool
  ) -> (Block.Note.Kind, Int)? {
    // Signs such as "⚠️" may stand before the label.
    let signs = Scalar.lengthOfSigns(bytes)
    var start = signs
    if bytes[signs...].starts(with: "【".utf8) { start += 3 } else if bytes[signs...].first == 0x5B { start += 1 }
    // "[!WARNING]"
    let isBracketed = start > signs
    if isBracketed, bytes[start...].first == 0x21 { start += 1 }
    guard let found = vocabulary.noteLabels.match(bytes[start...]) else { return nil }
    var end = start + found.length
    if isBracketed {
      let close = bytes[end...]
      if close.starts(with: "】".utf8) { end += 3 } else if close.first == 0x5D { end += 1 } else { return nil }
    }
    let isAll = Self.isLabelEnd(bytes[end...])
    let colon = Self.colonLength(bytes[end...])
    let strong = paragraph.text.spans.contains {
      $0.kind == .strong && $0.start == 0 && ($0.end == end || $0.end == end + colon)
    }
    if colon > 0 || isBracketed { return (found.meaning, end + colon) }
    if isAll { return insideNote || paragraph.isBold || paragraph.isNoteTitle ? (found.meaning, bytes.count) : nil }
    return strong && insideNote ? (found.meaning, end) : nil
  }

  /// Whether nothing but a colon is left.
  static func isLabelEnd(_ rest: ArraySlice<UInt8>) -> Bool { rest.count == colonLength(rest) }

  private static func colonLength(_ rest: ArraySlice<UInt8>) -> Int {
    var length = 0
    var rest = rest
    if rest.first == 0x20 {
      rest = rest.dropFirst()
      length = 1
    }
    if rest.first == 0x3A { return length + 1 }
    return rest.starts(with: "：".utf8) ? length + 3 : 0
  }

  /// A paragraph that starts with a note's label is a note; a label alone makes one of what follows.
  private func labelledNotes(_ entries: [Draft]) -> [Draft] {
    var result: [Draft] = []
    var i = 0
    while i < entries.count {
      guard case .paragraph(var paragraph) = entries[i], !(paragraph.isTitled || (paragraph.fontSize ?? 0) >= 17),
        let (kind, length) = noteLabel(Array(paragraph.text.text.utf8.prefix(80)), paragraph, insideNote: false)
      else {
        result.append(entries[i])
        i += 1
        continue
      }
      let position = paragraph.position
      paragraph.text = paragraph.text.dropping(length)
      var body: [Draft] = []
      if !paragraph.text.isEmpty {
        body = [.paragraph(paragraph)]
      } else if i + 1 < entries.count, canFollowLabel(entries[i + 1]) {
        i += 1
        body = [entries[i]]
      } else {
        result.append(entries[i])
        i += 1
        continue
      }
      if let lead = body.last?.plainText, lead.endsWithColon, i + 1 < entries.count,
        case .list(let list) = entries[i + 1], !list.list.ordered
      {
        i += 1
        body.append(entries[i])
      }
      var assembler = SequenceAssembler(vocabulary: vocabulary, context: .item)
      let blocks = assembler.assemble(body)
      result.append(.block(.note(Block.Note(kind: kind, blocks: blocks, position: position))))
      i += 1
    }
    return result
  }

  private func canFollowLabel(_ draft: Draft) -> Bool {
    switch draft {
    case .paragraph(let paragraph):
      ListMarker.read(paragraph.text.text, words: vocabulary.markerWords).map { $0.style == .bullet } ?? true
    case .list(let list): !list.list.ordered
    default: false
    }
  }

  // MARK: Figures and captions

  /// Paragraphs that hold only pictures become figures; "图 1" and "表 1" lines the captions of what they stand by.
  private func figuresAndCaptions(_ entries: [Draft]) -> [Draft] {
    var result: [Draft] = []
    result.reserveCapacity(entries.count)
    var caption: (text: RichText, isTable: Bool, entry: Draft)?
    func giveUp() {
      if let caption { result.append(caption.entry) }
      caption = nil
    }
    for entry in entries {
      switch entry {
      case .paragraph(let paragraph):
        if let (figures, text) = figures(of: paragraph) {
          var figures = figures
          if !text.isEmpty {
            giveUp()
            figures[0].caption = text
          } else if let waiting = caption, !waiting.isTable {
            figures[0].caption = waiting.text
            caption = nil
          } else {
            giveUp()
          }
          result += figures.map { .block(.figure($0)) }
        } else if let isTable = captionKind(paragraph) {
          giveUp()
          if !isTable, case .block(.figure(var figure))? = result.last, figure.caption.isEmpty {
            figure.caption = paragraph.text.withoutOverallEmphasis
            result[result.count - 1] = .block(.figure(figure))
          } else {
            caption = (paragraph.text.withoutOverallEmphasis, isTable, entry)
          }
        } else {
          giveUp()
          result.append(entry)
        }
      case .block(.table(var table)):
        if let waiting = caption, waiting.isTable, table.caption.isEmpty {
          table.caption = waiting.text
          caption = nil
          result.append(.block(.table(table)))
        } else {
          giveUp()
          result.append(entry)
        }
      default:
        giveUp()
        result.append(entry)
      }
    }
    giveUp()
    return result
  }

  /// The pictures of a paragraph that says nothing else than perhaps their caption.
  private func figures(of paragraph: Paragraph) -> ([Block.Figure], RichText)? {
    let images = paragraph.text.spans.compactMap { span -> Block.Figure? in
      guard case .image(let source, let alternative) = span.kind else { return nil }
      return Block.Figure(source: source, alternative: alternative, position: paragraph.position)
    }
    guard !images.isEmpty else { return nil }
    if paragraph.text.text.isEmpty { return (images, RichText()) }
    guard captionKind(paragraph) == false else { return nil }
    var text = paragraph.text
    text.spans.removeAll { if case .image = $0.kind { true } else { false } }
    return (images, text.slice(0, text.text.utf8.count).withoutOverallEmphasis)
  }

  /// True for "表 1 …", false for "图 1 …", nil for other paragraphs.
  private func captionKind(_ paragraph: Paragraph) -> Bool? {
    let bytes = paragraph.text.text.utf8
    guard bytes.count <= 300, let first = bytes.first, first >= 0x80 || Ascii.isLetter(first) else { return nil }
    func numbered(_ length: Int) -> Bool {
      let rest = bytes.dropFirst(length).drop { $0 == 0x20 }
      guard let next = rest.first, Ascii.isDigit(next) else { return false }
      // "表1所示的参数" is a sentence; a caption parts its number from its text or has bold or nothing else.
      let after = rest.drop { Ascii.isDigit($0) || $0 == 0x2D || $0 == 0x2E }
      if after.isEmpty { return true }
      let bold = paragraph.text.spans.contains {
        $0.kind == .strong && $0.start == 0 && $0.end >= bytes.count - after.count
      }
      return bold
        || ((after.first == 0x20 || after.first == 0x3A || after.starts(with: "：".utf8))
          && !paragraph.text.endsSentence)
    }
    if let found = vocabulary.tableCaptions.match(bytes), numbered(found.length) { return true }
    if let found = vocabulary.figureCaptions.match(bytes), numbered(found.length) { return false }
    return nil
  }
}

extension Draft {
  var plainText: String? {
    if case .paragraph(let paragraph) = self { return paragraph.text.text }
    return nil
  }
}

extension RichText {
  /// All of its letters stand in `strong` spans; a colon behind them may not.
  var isBoldThroughout: Bool {
    var covered = 0
    for span in spans where span.kind == .strong && span.start <= covered { covered = max(covered, span.end) }
    guard !text.isEmpty, covered > 0 else { return false }
    let rest = text.utf8.dropFirst(covered)
    return rest.isEmpty || rest.elementsEqual(":".utf8) || rest.elementsEqual("：".utf8)
  }

  /// Ends in a full stop, question mark, semicolon or comma of either width.
  var endsSentence: Bool {
    guard let last = text.unicodeScalars.last else { return false }
    return "。！；，.!;,".unicodeScalars.contains(last)
  }
}

extension String {
  /// In a colon of either width.
  var endsWithColon: Bool { hasSuffix("：") || hasSuffix(":") }

  /// Something to type rather than to read: starts like a command, or has the signs of one.
  var looksLikeCommand: Bool {
    var copy = self
    return copy.withUTF8 { bytes in
      guard let first = bytes.first else { return false }
      if first &- 0x61 < 26 || "./$#>~<{[\\-".utf8.contains(first) { return true }
      for i in bytes.indices {
        switch bytes[i] {
        case 0x24, 0x5C, 0x3D, 0x7B, 0x3B: return true
        case 0x2D:  // an option: " -x", " --x"
          if i > 0, bytes[i - 1] == 0x20, i + 1 < bytes.count, Ascii.isLetter(bytes[i + 1]) || bytes[i + 1] == 0x2D {
            return true
          }
        case 0x7C: if i > 0, bytes[i - 1] == 0x20, i + 1 < bytes.count, bytes[i + 1] == 0x20 { return true }
        case 0x3A: if i + 2 < bytes.count, bytes[i + 1] == 0x2F, bytes[i + 2] == 0x2F { return true }
        default: break
        }
      }
      return false
    }
  }
}
