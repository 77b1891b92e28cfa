/// Cuts text into the tokens that are indexed and searched. The index, the command line and the site use this
/// one algorithm; the site's JavaScript twin follows this description and the tables of `AnalyzerTables`.
///
/// 1. **Fold.** Every Unicode scalar is replaced through `FoldTable`: full width to half width, capitals to small
///    letters, letters with marks to plain ones (é → e, ß → ss), traditional to simplified Chinese. A scalar of
///    `several` becomes several. Combining marks (U+0300…U+036F) disappear. ASCII capitals become small.
/// 2. **Classes**, of the folded scalar:
///    - *ideograph*: U+3005, U+3007, U+3040…U+30FF, U+31F0…U+31FF, U+3400…U+4DBF, U+4E00…U+9FFF, U+AC00…U+D7A3,
///      U+F900…U+FAFF, U+20000…U+3FFFF;
///    - *word*: ASCII letters and digits; of the rest what Unicode calls a letter or a decimal digit
///      (`\p{L}` or `\p{Nd}`) and no ideograph;
///    - *apostrophe*: U+0027 and U+2019, only between two word scalars; it disappears (can't → cant);
///    - everything else separates.
/// 3. **Ideographs** c1 c2 … cn that follow each other give c1c2, c2c3, …, c(n-1)cn and then cn alone ("bitail"). So a
///    phrase of the bigrams finds every part of two characters or more, and the prefix c every single character.
/// 4. **Words**: each run of word scalars is one token, stemmed by `Stemmer` if it is all ASCII letters. Neither `_`
///    nor `.` nor `-` belongs to a word, so a code such as `mt_060003` is the phrase `mt 060003`, and its parts
///    are found as they are.
/// 5. **Codes** (`codes`, a field of its own): what step 4 does not find of identifiers. For ASCII words joined by single
///    `_ . - : / @`: the words joined without the joiner (`mt060003`, `realtime`). For an ASCII word of at least 3
///    with a small letter before a capital: its parts, cut there (`customerBalances` → `customer`, `balanc`).
///
/// A query is cut the same way, except that the tail of its last ideograph run is left out when the run has two
/// characters or more, and matches as a prefix when it has one (`Phrase`).
public enum Analyzer {
  /// Stands between the values of a field, so that no phrase matches across them.
  public static let boundary = "¶"

  /// The tokens with where they stand.
  public static func tokens(_ text: String) -> [Token] {
    var result: [Token] = []
    scan(text) { bytes, start, end, kind in
      result.append(Token(text: String(decoding: bytes, as: UTF8.self), start: start, end: end, kind: kind))
    }
    return result
  }

  /// Adds the tokens of a text to a buffer, a space after each: the form in which SQLite takes them.
  public static func append(_ text: String, to buffer: inout [UInt8]) {
    scan(text) { bytes, _, _, _ in
      buffer.append(contentsOf: bytes)
      buffer.append(0x20)
    }
  }

  /// Gives the hash of every token and where it stands: for comparing many texts with few tokens, many times faster
  /// than `tokens`.
  public static func eachHash(
    _ text: String, _ sink: (_ hash: TokenHash, _ start: Int, _ end: Int, _ kind: Token.Kind) -> Void
  ) {
    scan(text) { bytes, start, end, kind in sink(TokenHash(bytes), start, end, kind) }
  }

  /// A text with every scalar folded, for comparing two spellings: no case, no width, no marks, simplified.
  public static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { FoldTable.shared.fold(scalar) { result.append($0) } }
    return String(result)
  }

  /// The scalars that count (ideographs and words), folded, without anything between them: two texts with equal
  /// keys differ at most in punctuation, spaces, case, width, marks or script.
  public static func key(_ text: String) -> String { String(decoding: keyBytes(text), as: UTF8.self) }

  /// A key in UTF-8, for comparing many texts.
  public static func keyBytes(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      var key: [UInt8] = []
      key.reserveCapacity(bytes.count)
      appendKey(of: bytes, to: &key)
      return key
    }
  }

  static func appendKey(of text: UnsafeBufferPointer<UInt8>, to key: inout [UInt8]) {
    eachKeyScalar(UnsafeRawBufferPointer(text)) { scalar in
      let value = scalar.value
      if value < 0x80 { return key.append(UInt8(value)) }
      if value >= 0x1_0000 {
        key.append(0xF0 | UInt8(value >> 18))
        key.append(0x80 | UInt8(value >> 12 & 0x3F))
      } else if value >= 0x800 {
        key.append(0xE0 | UInt8(value >> 12))
      }
      key.append(value < 0x800 ? 0xC0 | UInt8(value >> 6) : 0x80 | UInt8(value >> 6 & 0x3F))
      key.append(0x80 | UInt8(value & 0x3F))
    }
  }

  /// Lends the scalars of the key of a text in valid UTF-8, for looking at very many texts.
  @inline(__always)
  public static func eachKeyScalar(_ text: UnsafeRawBufferPointer, _ body: (Unicode.Scalar) -> Void) {
    let fold = FoldTable.shared
    let bytes = text.bindMemory(to: UInt8.self)
    var place = 0
    while place < bytes.count {
      let first = UInt32(bytes[place])
      if first < 0x80 {
        let scalar = Unicode.Scalar(FoldTable.lowered(UInt8(first)))
        if ScalarClass(scalar) != .separator { body(scalar) }
        place += 1
        continue
      }
      let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      guard place + length <= bytes.count else { return }
      var code = first & (0xFF >> UInt32(length + 1))
      for follower in place + 1..<place + length { code = code << 6 | UInt32(bytes[follower]) & 0x3F }
      place += length
      guard let scalar = Unicode.Scalar(code) else { continue }
      fold.fold(scalar) { if ScalarClass($0) != .separator { body($0) } }
    }
  }
}

/// One token and the scalars of the original text that it covers.
public struct Token: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Two ideographs.
    case pair
    /// The last ideograph of a run.
    case tail
    case word
  }

  public var text: String
  /// Offsets in Unicode scalars, half open.
  public var start: Int
  public var end: Int
  public var kind: Kind

  public init(text: String, start: Int, end: Int, kind: Kind) {
    self.text = text
    self.start = start
    self.end = end
    self.kind = kind
  }
}

/// Stands for a token: equal tokens have equal ones, and among the tokens of a library different ones differ.
/// FNV-1a, 64 bits.
public struct TokenHash: Hashable, Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  public init(_ token: String) { for byte in token.utf8 { add(byte) } }

  public init(bytes: UnsafeRawBufferPointer) { for byte in bytes { add(byte) } }

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) { for byte in bytes { add(byte) } }

  /// All bits depend on all of the token: FNV's high bits alone are even.
  public var mixed: UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  @inline(__always)
  private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}

/// Rule 2 of `Analyzer`.
public enum ScalarClass: Hashable, Sendable {
  case ideograph, word, apostrophe, separator

  @inline(__always)
  public init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      self = Self.ascii(UInt8(truncatingIfNeeded: value))
    } else if (0x4E00...0x9FFF).contains(value) {
      self = .ideograph
    } else {
      self = Self.other(scalar)
    }
  }

  @inline(__always)
  private static func ascii(_ value: UInt8) -> ScalarClass {
    switch value {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      .word
    case UInt8(ascii: "'"): .apostrophe
    default: .separator
    }
  }

  private static func other(_ scalar: Unicode.Scalar) -> ScalarClass {
    switch scalar.value {
    case 0x2019: return .apostrophe
    case 0x3005, 0x3007, 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      return .ideograph
    case 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFFEF: return .separator
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
        return .word
      default: return .separator
      }
    }
  }
}
