/// Cuts a script into tokens: enough of JavaScript's grammar to know texts, patterns and comments from code.
struct ScriptScanner {
  enum Kind { case word, number, text, pattern, sign }

  struct Token {
    var kind: Kind
    var text: String
    /// A line ended between the token before and this one.
    var isOnNewLine = false
  }

  private let bytes: [UInt8]
  private var place = 0
  private var tokens: [Token] = []
  private var isNewLine = false

  /// The tokens without comments; nil for what this does not read: templates, and texts, patterns or comments without an end.
  static func tokens(_ bytes: [UInt8]) -> [Token]? {
    var scanner = ScriptScanner(bytes: bytes)
    return scanner.scan() ? scanner.tokens : nil
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func scan() -> Bool {
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        isNewLine = true
        place += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"): place += 1
      case UInt8(ascii: "`"): return false
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let end = endOfText(quote: byte) else { return false }
        take(.text, upTo: end)
      case UInt8(ascii: "/") where next == UInt8(ascii: "/"): skipLine()
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"): guard skipComment() else { return false }
      case UInt8(ascii: "/") where mayBeginPattern:
        guard let end = endOfPattern() else { return false }
        take(.pattern, upTo: end)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): take(.number, upTo: endOfWord(allowing: UInt8(ascii: ".")))
      case _ where Self.isWord(byte): take(.word, upTo: endOfWord())
      default: take(.sign, upTo: endOfSign())
      }
    }
    return true
  }

  private var next: UInt8? { place + 1 < bytes.count ? bytes[place + 1] : nil }

  private mutating func take(_ kind: Kind, upTo end: Int) {
    tokens.append(Token(kind: kind, text: String(decoding: bytes[place..<end], as: UTF8.self), isOnNewLine: isNewLine))
    isNewLine = false
    place = end
  }

  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...: true
    default: false
    }
  }

  private func endOfWord(allowing other: UInt8? = nil) -> Int {
    bytes[place...].firstIndex { !Self.isWord($0) && $0 != other } ?? bytes.count
  }

  /// Signs of more than one character that matter here; any other is taken by itself.
  private static let longSigns = ["...", "=>", "?.", "++", "--"].map { Array($0.utf8) }

  private func endOfSign() -> Int {
    for sign in Self.longSigns where bytes[place...].starts(with: sign) { return place + sign.count }
    return place + 1
  }

  private func endOfText(quote: UInt8) -> Int? {
    var end = place + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
      if bytes[end] == quote { return end + 1 }
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  private mutating func skipLine() {
    place = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  private mutating func skipComment() -> Bool {
    place += 2
    while place + 1 < bytes.count {
      if bytes[place] == UInt8(ascii: "*"), bytes[place + 1] == UInt8(ascii: "/") {
        place += 2
        return true
      }
      if bytes[place] == UInt8(ascii: "\n") { isNewLine = true }
      place += 1
    }
    return false
  }

  /// Words behind which an expression begins.
  private static let openers: Set<String> = ["return", "typeof", "case", "in", "of", "delete", "void", "else", "do"]

  /// Whether a slash begins a pattern rather than divides: an expression may begin here.
  private var mayBeginPattern: Bool {
    guard let last = tokens.last else { return true }
    switch last.kind {
    case .word: return Self.openers.contains(last.text)
    case .number, .text, .pattern: return false
    case .sign: return ![")", "]", "}", "++", "--"].contains(last.text)
    }
  }

  private func endOfPattern() -> Int? {
    var end = place + 1
    var isInClass = false
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
      switch bytes[end] {
      case UInt8(ascii: "\\"): end += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass:
        return bytes[(end + 1)...].firstIndex { !Self.isWord($0) } ?? bytes.count
      default: break
      }
      end += 1
    }
    return nil
  }
}
