/// The encoding a page names itself, in a `meta` element or an XML declaration.
enum EncodingDeclaration {
  /// Further down nobody declares an encoding. Browsers look at 1,024 bytes; many pages put scripts first.
  private static let prescanLength = 16 << 10

  /// The label as written, or nil.
  static func label(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let head = UnsafeBufferPointer(rebasing: bytes.prefix(prescanLength))
    let scanner = TagScanner(text: head)
    var i = 0
    while true {
      i = scanner.find(0x3C, from: i, to: head.count)
      guard i < head.count else { return nil }
      if scanner.isStartTag(at: i) {
        let isMeta = scanner.matches("<meta", at: i)
        if isMeta, let label = label(ofMetaAt: i, scanner) { return label }
        if scanner.matches("<body", at: i) { return nil }
        i = scanner.startTagEnd(at: i)
      } else if i + 1 < head.count, head[i + 1] == 0x3F {
        let end = scanner.otherMarkupEnd(at: i, limit: head.count)
        if let label = value(after: "encoding", in: head, from: i, to: end) { return label }
        i = end
      } else if i + 1 < head.count, head[i + 1] == 0x21 || head[i + 1] == 0x2F {
        i = scanner.otherMarkupEnd(at: i, limit: head.count)
      } else {
        i += 1
      }
    }
  }

  private static func label(ofMetaAt start: Int, _ scanner: TagScanner) -> String? {
    let end = scanner.startTagEnd(at: start)
    return value(after: "charset", in: scanner.text, from: start, to: end)
  }

  /// What follows `name=`, up to a quote, a blank, a semicolon or the end of the tag.
  private static func value(
    after name: StaticString, in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> String? {
    let scanner = TagScanner(text: text)
    var i = start
    while i < end {
      guard scanner.matches(name, at: i) else {
        i += 1
        continue
      }
      i += name.utf8CodeUnitCount
      while i < end, TagScanner.isSpace(text[i]) { i += 1 }
      guard i < end, text[i] == 0x3D else { continue }
      i += 1
      while i < end, TagScanner.isSpace(text[i]) || text[i] == 0x22 || text[i] == 0x27 { i += 1 }
      let first = i
      while i < end, TagScanner.isNameByte(text[i]) { i += 1 }
      if i > first { return String(decoding: text[first..<i], as: UTF8.self) }
    }
    return nil
  }
}
