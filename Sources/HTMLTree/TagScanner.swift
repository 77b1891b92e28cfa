import CLibxml2

/// Where tags begin and end, byte by byte, as libxml2 sees them.
struct TagScanner {
  let text: UnsafeBufferPointer<UInt8>

  /// The offset of a byte at or after `start`, or `end` where there is none before it.
  func find(_ byte: UInt8, from start: Int, to end: Int) -> Int {
    guard start < end, let base = text.baseAddress else { return end }
    guard let hit = memchr(base + start, Int32(byte), end - start) else { return end }
    return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
  }

  /// Whether `literal`, of lower-case ASCII, stands at an offset in any case.
  func matches(_ literal: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + literal.utf8CodeUnitCount <= text.count else { return false }
    for i in 0..<literal.utf8CodeUnitCount where Self.lowercase(text[offset + i]) != literal.utf8Start[i] {
      return false
    }
    return true
  }

  static func lowercase(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte == 0x3A || byte == 0x2D || byte == 0x5F || byte == 0x2E
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

  /// Whether a start tag begins at the offset of a `<`.
  func isStartTag(at offset: Int) -> Bool {
    guard offset + 1 < text.count else { return false }
    let next = text[offset + 1]
    return Self.isLetter(next) || next == 0x5F || next == 0x3A
  }

  /// One past the last byte of the name that begins at an offset.
  func nameEnd(from start: Int) -> Int {
    var i = start
    while i < text.count, Self.isNameByte(text[i]) { i += 1 }
    return i
  }

  /// One past the `>` of the start tag at `offset`, with a `>` in quotes skipped.
  /// `attribute` is called with the offset at which each attribute begins.
  func startTagEnd(at offset: Int, attribute: (Int) -> Void = { _ in }) -> Int {
    var i = nameEnd(from: offset + 1)
    while i < text.count, text[i] != 0x3E {
      if Self.isSpace(text[i]) || text[i] == 0x2F {
        i += 1
        continue
      }
      attribute(i)
      i = attributeEnd(from: i)
    }
    return min(i + 1, text.count)
  }

  private func attributeEnd(from start: Int) -> Int {
    var i = start
    if text[i] == 0x3D { i += 1 }
    while i < text.count, text[i] != 0x3D, text[i] != 0x3E, text[i] != 0x2F, !Self.isSpace(text[i]) { i += 1 }
    var value = i
    while value < text.count, Self.isSpace(text[value]) { value += 1 }
    guard value < text.count, text[value] == 0x3D else { return max(i, start + 1) }
    value += 1
    while value < text.count, Self.isSpace(text[value]) { value += 1 }
    guard value < text.count else { return value }
    if text[value] == 0x22 || text[value] == 0x27 {
      return min(find(text[value], from: value + 1, to: text.count) + 1, text.count)
    }
    while value < text.count, text[value] != 0x3E, !Self.isSpace(text[value]) { value += 1 }
    return value
  }

  /// One past the `>` of the end tag, doctype or processing instruction at an offset; a comment ends at `-->`.
  func otherMarkupEnd(at offset: Int, limit: Int) -> Int {
    if matches("<!--", at: offset) {
      var i = offset + 4
      while i < limit {
        i = find(0x3E, from: i, to: limit)
        if i < limit, text[i - 1] == 0x2D, text[i - 2] == 0x2D { return i + 1 }
        i += 1
      }
      return limit
    }
    return min(find(0x3E, from: offset, to: limit) + 1, limit)
  }
}

/// libxml2 compares every attribute of a tag with every other one; a tag with 100,000 of them would take half a minute.
enum AttributeCap {
  /// The bytes of the attributes beyond `limit`, one range for every tag that has more.
  static func excess(in text: UnsafeBufferPointer<UInt8>, limit: Int) -> [Range<Int>] {
    let scanner = TagScanner(text: text)
    var ranges: [Range<Int>] = []
    var i = 0
    while true {
      i = scanner.find(0x3C, from: i, to: text.count)
      guard i < text.count else { return ranges }
      guard scanner.isStartTag(at: i) else {
        let isMarkup = i + 1 < text.count && (text[i + 1] == 0x21 || text[i + 1] == 0x2F || text[i + 1] == 0x3F)
        i = isMarkup ? scanner.otherMarkupEnd(at: i, limit: text.count) : i + 1
        continue
      }
      var count = 0
      var excessStart = -1
      let end = scanner.startTagEnd(at: i) { start in
        count += 1
        if count == limit + 1 { excessStart = start }
      }
      if excessStart >= 0 { ranges.append(excessStart..<(text[end - 1] == 0x3E ? end - 1 : end)) }
      i = end
    }
  }
}
