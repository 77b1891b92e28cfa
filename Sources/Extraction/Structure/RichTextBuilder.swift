import HTMLTree
import TopicModel

/// Collects the text of one paragraph from text nodes, as a browser would show it: white space collapsed,
/// zero-width characters gone, no space where a line of the source breaks between Han characters.
struct RichTextBuilder {
  /// What is known of a finished paragraph beside its text.
  struct Result {
    var text: RichText
    /// Bytes of text that no `strong` span covers, spaces not counted.
    var plainBytes: Int
    /// The size in pixels that all of the text has, where its markup gives one.
    var fontSize: Double?
  }

  /// Spans nested deeper are dropped: markup that deep says nothing.
  private static let deepest = 32

  private enum Gap { case none, space, newline }
  private struct Open {
    var kind: RichText.Span.Kind
    var start: Int
  }

  private var bytes: [UInt8] = []
  private var spans: [RichText.Span] = []
  private var anchors: [RichText.Anchor] = []
  private var open: [Open] = []
  /// Spans begun beyond `deepest`: not recorded.
  private var ignored = 0
  private var unstarted = 0
  private var strongDepth = 0
  private var plainBytes = 0
  private var gap = Gap.none
  private var lastScalar: UInt32 = 0
  private var expected = Position(line: 0, column: 0)
  private var sizes: (low: Double, high: Double)?

  /// Nothing was written since the last `take`; open spans may wait.
  var isEmpty: Bool { bytes.isEmpty && spans.isEmpty }

  /// Whether text or pictures were written, line breaks aside.
  var hasContent: Bool {
    bytes.contains { $0 != 0x0A } || spans.contains { if case .image = $0.kind { true } else { false } }
  }

  mutating func begin(_ kind: RichText.Span.Kind) {
    guard open.count < Self.deepest else {
      ignored += 1
      return
    }
    open.append(Open(kind: kind, start: -1))
    unstarted += 1
    if kind == .strong { strongDepth += 1 }
  }

  mutating func end() {
    guard ignored == 0 else {
      ignored -= 1
      return
    }
    guard let last = open.popLast() else { return }
    if last.kind == .strong { strongDepth -= 1 }
    if last.start < 0 {
      unstarted -= 1
    } else if last.start < bytes.count {
      spans.append(RichText.Span(kind: last.kind, start: last.start, end: bytes.count))
    }
  }

  mutating func lineBreak() {
    guard !bytes.isEmpty else { return }
    spans.append(RichText.Span(kind: .lineBreak, start: bytes.count, end: bytes.count + 1))
    bytes.append(0x0A)
    gap = .none
    lastScalar = 0x0A
  }

  mutating func image(source: String, alternative: String) {
    if gap == .space, !Scalar.isWide(lastScalar) { writeGap(before: 0x61) }
    if gap != .none { gap = .newline }
    spans.append(
      RichText.Span(kind: .image(source: source, alternative: alternative), start: bytes.count, end: bytes.count))
  }

  /// Adds text that starts at `position`; `fontSize` in pixels where its elements give one.
  mutating func append(
    _ text: String, at position: Position, jumps: [HTMLDocument.Jump] = [], fontSize: Double?
  ) {
    var text = text
    text.withUTF8 { append($0, at: position, jumps: jumps, fontSize: fontSize ?? 0) }
  }

  private mutating func append(
    _ source: UnsafeBufferPointer<UInt8>, at position: Position, jumps: [HTMLDocument.Jump], fontSize: Double
  ) {
    var line = position.line
    var column = position.column
    var i = 0
    var wrote = false
    var jump = 0
    while i < source.count {
      if jump < jumps.count, jumps[jump].offset <= i {
        (line, column) = (jumps[jump].line, jumps[jump].column)
        jump += 1
      }
      let byte = source[i]
      if Ascii.isSpace(byte) {
        if byte == 0x0A {
          line += 1
          column = 1
          gap = .newline
        } else {
          column += 1
          if byte == 0x0D { gap = .newline } else if gap == .none { gap = .space }
        }
        i += 1
        continue
      }
      if byte < 0x7F, byte > 0x20 {
        let limit = jump < jumps.count ? min(jumps[jump].offset, source.count) : source.count
        let end = Self.endOfWord(from: i, in: source, limit: limit)
        if gap != .none { writeGap(before: UInt32(byte)) }
        start(at: Position(line: line, column: column))
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[i..<end]))
        lastScalar = UInt32(source[end - 1])
        if strongDepth == 0 { plainBytes += end - i }
        column += end - i
        expected = Position(line: line, column: column)
        wrote = true
        i = end
        continue
      }
      let (scalar, length) = Scalar.decode(source, at: i)
      if byte >= 0xC2, Scalar.isSpace(scalar) {
        if gap == .none { gap = .space }
      } else if !Scalar.isIgnored(scalar) {
        if gap != .none { writeGap(before: scalar) }
        start(at: Position(line: line, column: column))
        for k in i..<i + length { bytes.append(source[k]) }
        lastScalar = scalar
        if strongDepth == 0 { plainBytes += length }
        expected = Position(line: line, column: column + 1)
        wrote = true
      }
      i += length
      column += 1
    }
    if wrote {
      sizes = (min(sizes?.low ?? fontSize, fontSize), max(sizes?.high ?? fontSize, fontSize))
    }
  }

  /// The end of the run of visible ASCII that begins at `start`.
  private static func endOfWord(from start: Int, in source: UnsafeBufferPointer<UInt8>, limit: Int) -> Int {
    var end = start + 1
    while end < limit, source[end] < 0x7F, source[end] > 0x20 { end += 1 }
    return end
  }

  private mutating func writeGap(before next: UInt32) {
    defer { gap = .none }
    guard let last = bytes.last, last != 0x0A, last != 0x20 else { return }
    if gap == .newline, Scalar.joins(lastScalar, next) { return }
    bytes.append(0x20)
    expected.column += 1
  }

  private mutating func start(at position: Position) {
    if unstarted > 0 {
      for i in open.indices where open[i].start < 0 { open[i].start = bytes.count }
      unstarted = 0
    }
    if anchors.isEmpty || expected != position {
      anchors.append(RichText.Anchor(offset: bytes.count, position: position))
    }
  }

  /// "<b>De</b><b>lete</b>" is one bold word.
  private mutating func mergeSpans() {
    for kind in [RichText.Span.Kind.strong, .emphasis, .code] {
      var last: Int?
      var merged: Set<Int> = []
      for i in spans.indices where spans[i].kind == kind {
        if let at = last, spans[at].end == spans[i].start, spans[at].start < spans[i].start {
          spans[at].end = spans[i].end
          merged.insert(i)
        } else {
          last = i
        }
      }
      if !merged.isEmpty { spans = spans.indices.filter { !merged.contains($0) }.map { spans[$0] } }
    }
  }

  private mutating func clipSpans(to count: Int) {
    spans = spans.compactMap { span in
      let (start, end) = (min(span.start, count), min(span.end, count))
      if case .image = span.kind { return RichText.Span(kind: span.kind, start: start, end: end) }
      return start < end ? RichText.Span(kind: span.kind, start: start, end: end) : nil
    }
  }

  /// The paragraph so far; spans still open go on in the next one.
  mutating func take() -> Result {
    while bytes.last == 0x0A || bytes.last == 0x20 { bytes.removeLast() }
    let count = bytes.count
    for i in open.indices {
      if open[i].start >= 0, open[i].start < count {
        spans.append(RichText.Span(kind: open[i].kind, start: open[i].start, end: count))
      }
      open[i].start = -1
    }
    unstarted = open.count
    if spans.contains(where: { $0.end > count || $0.start >= count }) { clipSpans(to: count) }
    if spans.count > 1 {
      mergeSpans()
      spans.sort { ($0.start, -$0.end) < ($1.start, -$1.end) }
    }
    let size = sizes.flatMap { $0.low == $0.high && $0.low > 0 ? $0.low : nil }
    let text = RichText(String(decoding: bytes, as: UTF8.self), spans: spans, anchors: anchors)
    let result = Result(text: text, plainBytes: plainBytes, fontSize: size)
    bytes.removeAll(keepingCapacity: true)
    spans.removeAll()
    anchors.removeAll()
    plainBytes = 0
    gap = .none
    lastScalar = 0
    sizes = nil
    return result
  }
}

/// Questions about Unicode scalars, by value.
enum Scalar {
  /// The scalar whose UTF-8 starts at `i`, and its length in bytes. The input is valid UTF-8.
  @inline(__always) static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[i])
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | UInt32(bytes[i + 1]) & 0x3F, 2) }
    if first < 0xF0 {
      return ((first & 0x0F) << 12 | (UInt32(bytes[i + 1]) & 0x3F) << 6 | UInt32(bytes[i + 2]) & 0x3F, 3)
    }
    let high = (first & 0x07) << 18 | (UInt32(bytes[i + 1]) & 0x3F) << 12
    return (high | (UInt32(bytes[i + 2]) & 0x3F) << 6 | UInt32(bytes[i + 3]) & 0x3F, 4)
  }

  /// White space beyond ASCII: no-break, ideographic, en and em spaces.
  static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0xA0 || scalar == 0x3000 || (0x2000...0x200A).contains(scalar) || scalar == 0x202F || scalar == 0x2028
      || scalar == 0x2029 || scalar == 0x85
  }

  /// What Unicode calls white space.
  static func isWhiteSpace(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar == 0x20 || (0x09...0x0D).contains(scalar) }
    return isSpace(scalar) || scalar == 0x1680 || scalar == 0x205F
  }

  /// Seen by nobody: zero-width space and joiners, byte order mark, soft hyphen; and what would drive a terminal or
  /// turn the direction of the text around it: control characters, marks that override direction.
  static func isIgnored(_ scalar: UInt32) -> Bool {
    scalar < 0x20 || (0x7F..<0xA0).contains(scalar) || (0x202A...0x202E).contains(scalar)
      || (0x2066...0x2069).contains(scalar) || (0x200B...0x200F).contains(scalar) || scalar == 0xFEFF || scalar == 0xAD
      || scalar == 0x2060
  }

  /// How many bytes of pictographs, and of white space behind them, a text starts with. The input is UTF-8.
  static func lengthOfSigns(_ bytes: some Collection<UInt8>) -> Int {
    guard let first = bytes.first, first == 0xE2 || first == 0xF0 else { return 0 }
    let head = Array(bytes.prefix(32))
    return head.withUnsafeBufferPointer { head in
      var i = 0
      while i + 3 < head.count, head[i] >= 0xE2 {
        let (scalar, length) = decode(head, at: i)
        let isSign =
          (0x2600...0x27BF).contains(scalar) || (0x1F300...0x1FAFF).contains(scalar) || scalar == 0xFE0F
          || scalar == 0x2139 || scalar == 0x200D
        guard isSign, i + length <= head.count else { break }
        i += length
      }
      if i > 0, i < head.count, head[i] == 0x20 { i += 1 }
      return i
    }
  }

  /// Han, kana, and the punctuation written with them.
  static func isWide(_ scalar: UInt32) -> Bool {
    (0x2E80...0x9FFF).contains(scalar) || (0xF900...0xFAFF).contains(scalar) || (0xFF00...0xFFEF).contains(scalar)
      || scalar >= 0x20000
  }

  /// Between these, a line break in the source is no space.
  static func joins(_ left: UInt32, _ right: UInt32) -> Bool {
    func neutral(_ s: UInt32) -> Bool { (0x2018...0x201F).contains(s) || s == 0x2014 || s == 0x2026 || s == 0xB7 }
    return (isWide(left) && (isWide(right) || neutral(right))) || (neutral(left) && isWide(right))
  }
}
