import TextComparison

/// Where a link inside the documentation leads, as a path below the indexed root.
struct LinkTarget: Hashable {
  /// Normalised, percent-decoded, without query and fragment. Empty for a place on the same page.
  let path: String
  /// Percent-decoded, without `#`; nil where the link names none.
  let fragment: String?

  /// - Returns: nil for links that lead out of the documentation (another scheme or host, or above the root).
  init?(_ written: String, from source: String) {
    var text = Self.withoutBreaks(written)
    guard !Self.hasScheme(text), !text.hasPrefix("//"), !source.holds("://") else { return nil }
    // Byte by byte: all that divides an address is ASCII.
    let hash = text.utf8.firstIndex(of: UInt8(ascii: "#"))
    fragment = hash.map { Self.decoded(String(text[text.utf8.index(after: $0)...])) }
    if let hash { text = String(text[..<hash]) }
    if let query = text.utf8.firstIndex(of: UInt8(ascii: "?")) { text = String(text[..<query]) }
    text = String(Sentence.trimmed(Self.decoded(text)[...]))
    if text.isEmpty {
      path = ""
      return
    }
    let slash = UInt8(ascii: "/")
    var parts = text.utf8.first == slash ? [] : Array(source.utf8.split(separator: slash).dropLast())
    for part in text.utf8.split(separator: slash) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    let joined = parts.map { Substring($0) }.joined(separator: "/")
    path = joined + (text.utf8.last == slash && !parts.isEmpty ? "/" : "")
  }

  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return text }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
  }

  /// As browsers read an address: line breaks and other white space but blanks are dropped.
  private static func withoutBreaks(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !Folding.isSpace(scalar) || scalar == " " { scalars.append(scalar) }
    return String(scalars)
  }

  /// Pages of help sites end so, or have no ending.
  var looksLikePage: Bool {
    let name = Self.fileName(of: path)
    guard let dot = name.lastIndex(of: ".") else { return true }
    return ["html", "htm", "xhtml", "shtml", "md"].contains(name[name.index(after: dot)...].lowercased())
  }

  static func fileName(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex else { return false }
    return text.utf8[..<colon].allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
      default: false
      }
    }
  }
}
