/// Pages are not trusted: their text must not drive the terminal.
enum SafeText {
  /// The text without control characters and without marks that turn the direction of writing. Line breaks and tabs
  /// stay, and where `colour` is wanted the sequences that set colours (`ESC [ 1 ; 36 m`), which are ours.
  static func forTerminal(_ text: String, colour: Bool) -> String {
    guard hasUnsafe(text) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var at = 0
    while at < scalars.count {
      if scalars[at] == "\u{1B}", colour, let end = colourSequence(scalars, from: at) {
        result.append(contentsOf: scalars[at..<end])
        at = end
      } else {
        if !isUnsafe(scalars[at]) { result.append(scalars[at]) }
        at += 1
      }
    }
    return String(result)
  }

  private static func colourSequence(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var at = start + 1
    guard at < scalars.count, scalars[at] == "[" else { return nil }
    at += 1
    while at < scalars.count, ("0"..."9").contains(scalars[at]) || scalars[at] == ";" { at += 1 }
    return at < scalars.count && scalars[at] == "m" ? at + 1 : nil
  }

  /// As `isUnsafe` of some scalar, looked for in bytes: nearly all text is safe, and a result may be long. U+0080 to U+009F
  /// begin with C2, the marks of direction with E2 80 and E2 81.
  private static func hasUnsafe(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var (first, second): (UInt8, UInt8) = (0, 0)
      for byte in bytes {
        switch byte {
        case 0x09, 0x0A: break
        case 0..<0x20, 0x7F: return true
        case 0x80..<0xA0 where second == 0xC2: return true
        case 0xAA...0xAE where first == 0xE2 && second == 0x80: return true
        case 0xA6...0xA9 where first == 0xE2 && second == 0x81: return true
        default: break
        }
        (first, second) = (second, byte)
      }
      return false
    }
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
