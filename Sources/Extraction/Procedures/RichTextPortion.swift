import TopicModel

extension RichText {
  /// Part of the text with the marks on it, without white space at its ends.
  func portion(from start: Int, to end: Int) -> RichText {
    let bytes = Array(text.utf8)
    var first = max(0, start)
    var last = min(end, bytes.count)
    while first < last, bytes[first] <= 0x20 { first += 1 }
    while last > first, bytes[last - 1] <= 0x20 { last -= 1 }
    guard first > 0 || last < bytes.count else { return self }
    let kept = spans.compactMap { span -> Span? in
      let from = max(span.start, first)
      let to = min(span.end, last)
      guard from < to || (span.start == span.end && from == to && from <= last) else { return nil }
      return Span(kind: span.kind, start: from - first, end: to - first)
    }
    var moved = anchors.filter { $0.offset >= first && $0.offset < last }.map {
      Anchor(offset: $0.offset - first, position: $0.position)
    }
    if moved.first?.offset != 0, let position = position(at: first) {
      moved.insert(Anchor(offset: 0, position: position), at: 0)
    }
    return RichText(substring(first, last), spans: kept, anchors: moved)
  }

  /// The text in one line: line breaks are spaces.
  var line: String {
    guard text.utf8.contains(0x0A) else { return text }
    return text.split(whereSeparator: { $0 == "\n" || $0 == " " }).joined(separator: " ")
  }

  /// How many scalars of `line` stand before a UTF-8 offset of the text.
  func lineOffset(of offset: Int) -> Int {
    let before = RichText(substring(0, offset))
    let isAfterSpace = !before.line.isEmpty && (before.text.last == "\n" || before.text.last == " ")
    return before.line.unicodeScalars.count + (isAfterSpace && before.line.last != " " ? 1 : 0)
  }

  /// How many bytes of the text are links.
  var linkedLength: Int {
    var total = 0
    for span in spans { if case .link = span.kind { total += span.end - span.start } }
    return total
  }

  /// Whether all of the text, but for marks at its ends, is bold.
  var isBold: Bool {
    let count = text.utf8.count
    guard count > 0 else { return false }
    return spans.contains { span in
      if case .strong = span.kind { return span.start <= 3 && span.end + 4 >= count } else { return false }
    }
  }

  /// Whether it holds something that pages set controls in: bold, a control class, or a quotation mark.
  var hasLabel: Bool {
    for span in spans {
      switch span.kind {
      case .strong, .control: return true
      case .image where span.start > 0: return true
      default: continue
      }
    }
    let bytes = text.utf8
    // “ ” are E2 80 9C/9D; 「 is E3 80 8C, 【 is E3 80 90.
    var previous: (UInt8, UInt8) = (0, 0)
    for byte in bytes {
      if previous == (0xE2, 0x80), byte == 0x9C || byte == 0x9D { return true }
      if previous == (0xE3, 0x80), byte == 0x8C || byte == 0x90 { return true }
      if byte == 0x22 { return true }
      previous = (previous.1, byte)
    }
    return false
  }
}
