import CLibxml2

/// A page's text as UTF-8, without NUL, with LF as its only line end: what the parser is given.
struct SourceText {
  private(set) var bytes: [UInt8]
  /// IANA name of the encoding the page came in.
  private(set) var encoding: String
  var repairs: [String]

  /// Decides on the encoding (forced, byte order mark, HTTP header, declaration, guess), converts and cleans.
  init(decoding raw: UnsafeBufferPointer<UInt8>, options: HTMLParser.Options) throws(HTMLParseError) {
    guard raw.contains(where: { !TagScanner.isSpace($0) && $0 != 0 }) else { throw .empty(source: options.source) }
    var choice = try EncodingChoice(raw, options: options)
    let body = UnsafeBufferPointer(rebasing: raw.dropFirst(choice.markLength))
    if choice.isUnmarkedBytes, let offset = BinaryCheck.firstNUL(ofBinary: body) {
      throw .binary(source: options.source, offset: offset)
    }
    let decoded: Transcoded
    if choice.isCleanUTF8 {
      decoded = Transcoded(bytes: Array(body))
    } else if let converted = Transcoder.decode(body, as: choice.encoding) {
      decoded = converted
    } else {
      throw .encodingUnavailable(source: options.source, name: choice.encoding.name)
    }
    bytes = decoded.bytes
    encoding = choice.encoding.name
    if decoded.replaced > 0 { choice.repairs.append(Self.repair(decoded, encoding)) }
    repairs = choice.repairs
    clean()
    guard bytes.contains(where: { !TagScanner.isSpace($0) }) else { throw .empty(source: options.source) }
  }

  private static func repair(_ decoded: Transcoded, _ encoding: String) -> String {
    let line = 1 + decoded.bytes[..<decoded.firstReplaced].lazy.filter { $0 == 0x0A }.count
    let what = decoded.replaced == 1 ? "1 place that is" : "\(decoded.replaced) places that are"
    return "replaced \(what) not \(encoding) by U+FFFD, \(decoded.replaced == 1 ? "" : "the first ")on line \(line)"
  }

  /// Removes NUL, turns CR LF and CR into LF and form feed into a blank.
  /// Source: "preprocessing the input stream" of the WHATWG HTML Standard.
  private mutating func clean() {
    let needsCleaning = bytes.withUnsafeBufferPointer { text in
      let scanner = TagScanner(text: text)
      return [0x00, 0x0D, 0x0C].contains { scanner.find($0, from: 0, to: text.count) < text.count }
    }
    guard needsCleaning else { return }
    var removed = 0
    var target = 0
    let count = bytes.count
    bytes.withUnsafeMutableBufferPointer { text in
      for i in 0..<count {
        switch text[i] {
        case 0x00:
          removed += 1
          continue
        case 0x0D:
          if i + 1 < count, text[i + 1] == 0x0A { continue }
          text[target] = 0x0A
        case 0x0C: text[target] = 0x20
        default: text[target] = text[i]
        }
        target += 1
      }
    }
    bytes.removeLast(count - target)
    if removed > 0 { repairs.append("removed \(removed) NUL character\(removed == 1 ? "" : "s")") }
  }
}

/// Tells a picture, an archive or a program named `.html` from a page.
enum BinaryCheck {
  private static let sampleSize = 64 << 10
  /// File signatures: PDF, PNG, GIF, JPEG, ZIP, gzip, ELF.
  private static let signatures: [[UInt8]] = [
    Array("%PDF-".utf8), [0x89, 0x50, 0x4E, 0x47], Array("GIF8".utf8), [0xFF, 0xD8, 0xFF], [0x50, 0x4B, 0x03, 0x04],
    [0x1F, 0x8B, 0x08], [0x7F, 0x45, 0x4C, 0x46],
  ]

  /// The offset of the first NUL of bytes that are no page (0 where a signature tells); nil for a page.
  static func firstNUL(ofBinary bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if signatures.contains(where: { bytes.starts(with: $0) }) { return 0 }
    let sample = UnsafeBufferPointer(rebasing: bytes.prefix(sampleSize))
    let scanner = TagScanner(text: sample)
    let first = scanner.find(0, from: 0, to: sample.count)
    guard first < sample.count else { return nil }
    let share = sample.lazy.filter { $0 == 0 }.count * 1_000 / sample.count
    if share >= 100 { return saysHTML(scanner) ? nil : first }
    return saysHTML(scanner) || hasEndTag(scanner) ? nil : first
  }

  private static func saysHTML(_ scanner: TagScanner) -> Bool {
    for i in 0..<min(1_024, scanner.text.count) where scanner.text[i] == 0x3C {
      if scanner.matches("<!doctype", at: i) || scanner.matches("<html", at: i) { return true }
    }
    return false
  }

  private static func hasEndTag(_ scanner: TagScanner) -> Bool {
    for i in 0..<scanner.text.count where scanner.matches("</", at: i) {
      let end = scanner.nameEnd(from: i + 2)
      if end > i + 2, end < scanner.text.count, scanner.text[end] == 0x3E { return true }
    }
    return false
  }
}
