/// Forms in which two spellings of the same words are equal.
package enum Folding {
  /// A label without differences of width, case, white space, quotes and end punctuation.
  package static func label(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let folded = folding(scalar)
      if isSpace(folded) || isQuote(folded) || isDots(folded) { continue }
      result.append(folded)
    }
    return String(result)
  }

  /// Only letters, digits and symbols that carry meaning, folded: what two sentences are compared by.
  package static func content(_ text: some StringProtocol) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(text.utf8.count / 2)
    for scalar in text.unicodeScalars {
      let folded = folding(scalar)
      if isWord(folded) { result.append(folded) }
    }
    return result
  }

  /// Full-width forms as their ASCII ones, ASCII capitals as small letters.
  package static func folding(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 32) ?? scalar
    case 0xFF21...0xFF3A: Unicode.Scalar(scalar.value - 0xFEE0 + 32) ?? scalar
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }

  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9...13, 32, 0xA0, 0x2000...0x200F, 0x202F, 0x2060, 0x3000, 0xFEFF: true
    default: false
    }
  }

  package static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x300C...0x300F, 0x301D...0x301F: true
    default: false
    }
  }

  /// Three dots, a colon or an asterisk: a console writes them behind a label, pages leave them out.
  private static func isDots(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E, 0x3A, 0x2A, 0x2026: true
    default: false
    }
  }

  package static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  package static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  /// Letters and digits of any script.
  package static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return isDigit(scalar) || (0x61...0x7A).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
    }
    return isHan(scalar) || scalar.properties.isAlphabetic
  }
}

/// FNV-1a over 64 bits: the same value in every run.
package struct StableHash {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  package mutating func combine(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  package mutating func combine(_ number: UInt32) {
    for shift in stride(from: 0, through: 24, by: 8) { combine(UInt8(truncatingIfNeeded: number >> UInt32(shift))) }
  }

  package mutating func combine(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars { combine(scalar.value) }
  }

  package mutating func combine(_ text: String) {
    for byte in text.utf8 { combine(byte) }
    combine(0xFF as UInt8)
  }

  package static func of(_ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
    var hash = StableHash()
    hash.combine(scalars)
    return hash.value
  }

  package static func of(_ parts: [String]) -> UInt64 {
    var hash = StableHash()
    for part in parts { hash.combine(part) }
    return hash.value
  }
}
