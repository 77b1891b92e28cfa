import TopicModel

extension RichText {
  /// The part between two UTF-8 offsets, which must lie on scalar boundaries, without white space at its ends.
  func slice(_ from: Int, _ to: Int) -> RichText {
    var copy = text
    return copy.withUTF8 { bytes in
      var start = max(0, from)
      var end = min(to, bytes.count)
      while start < end, Ascii.isSpace(bytes[start]) { start += 1 }
      while end > start, Ascii.isSpace(bytes[end - 1]) { end -= 1 }
      if start == 0, end == bytes.count { return self }
      let kept = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
      return RichText(
        kept, spans: spans(from: start, to: end, within: from...max(from, to)), anchors: anchors(from: start, to: end))
    }
  }

  private func spans(from start: Int, to end: Int, within range: ClosedRange<Int>) -> [Span] {
    spans.compactMap { span in
      if case .image = span.kind {
        guard range.contains(span.start) else { return nil }
        let place = min(max(span.start, start), end) - start
        return Span(kind: span.kind, start: place, end: place)
      }
      let low = max(span.start, start)
      let high = min(span.end, end)
      return low < high ? Span(kind: span.kind, start: low - start, end: high - start) : nil
    }
  }

  private func anchors(from start: Int, to end: Int) -> [Anchor] {
    var result: [Anchor] = []
    if let position = position(at: start) { result.append(Anchor(offset: 0, position: position)) }
    for anchor in anchors where anchor.offset > start && anchor.offset < end {
      result.append(Anchor(offset: anchor.offset - start, position: anchor.position))
    }
    return result
  }

  /// Without its first `count` bytes and the white space behind them.
  func dropping(_ count: Int) -> RichText { slice(count, text.utf8.count) }

  /// Its lines, parted at the line breaks; empty lines are left out. Takes time in proportion to the text.
  var lines: [RichText] {
    var ends = spans.filter { $0.kind == .lineBreak }.map(\.start)
    guard !ends.isEmpty else { return isEmpty ? [] : [self] }
    ends.append(text.utf8.count)
    var parts = [(spans: [Span], anchors: [Anchor])](repeating: ([], []), count: ends.count)
    func line(of offset: Int) -> Int {
      var (low, high) = (0, ends.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if ends[middle] < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
    for span in spans where span.kind != .lineBreak {
      var at = line(of: span.start)
      repeat {
        let start = at == 0 ? 0 : ends[at - 1] + 1
        let low = max(span.start, start) - start
        let high = min(span.end, ends[at]) - start
        if low < high || span.start == span.end {
          parts[at].spans.append(Span(kind: span.kind, start: low, end: max(low, high)))
        }
        at += 1
      } while at < ends.count && ends[at - 1] + 1 < span.end
    }
    for anchor in anchors {
      let at = line(of: anchor.offset)
      parts[at].anchors.append(
        Anchor(offset: anchor.offset - (at == 0 ? 0 : ends[at - 1] + 1), position: anchor.position))
    }
    var copy = text
    return copy.withUTF8 { bytes in
      ends.indices.compactMap { at in
        let start = at == 0 ? 0 : ends[at - 1] + 1
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<ends[at]]), as: UTF8.self)
        let line = RichText(text, spans: parts[at].spans, anchors: parts[at].anchors)
        let trimmed = line.slice(0, text.utf8.count)
        return trimmed.isEmpty ? nil : trimmed
      }
    }
  }

  /// The text of several paragraphs as one, parted by a space, or by nothing between Han characters.
  static func joined(_ parts: [RichText]) -> RichText {
    guard var result = parts.first else { return RichText() }
    for part in parts.dropFirst() where !part.isEmpty {
      let left = result.text.unicodeScalars.last.map(\.value) ?? 0
      let right = part.text.unicodeScalars.first.map(\.value) ?? 0
      if !result.text.isEmpty, !part.text.isEmpty, !Scalar.joins(left, right) { result.text += " " }
      let offset = result.text.utf8.count
      result.text += part.text
      result.spans += part.spans.map { Span(kind: $0.kind, start: $0.start + offset, end: $0.end + offset) }
      result.anchors += part.anchors.map { Anchor(offset: $0.offset + offset, position: $0.position) }
    }
    return result
  }

  /// Without the `strong` and `emphasis` spans that cover all of it and so say nothing.
  var withoutOverallEmphasis: RichText {
    var result = self
    let count = text.utf8.count
    result.spans.removeAll { ($0.kind == .strong || $0.kind == .emphasis) && $0.start == 0 && $0.end == count }
    return result
  }

  /// Marked bold from end to end.
  var allStrong: RichText {
    var result = self
    if !text.isEmpty, !isBoldThroughout {
      result.spans.insert(Span(kind: .strong, start: 0, end: text.utf8.count), at: 0)
    }
    return result
  }

  var hasImage: Bool { spans.contains { if case .image = $0.kind { true } else { false } } }
}
