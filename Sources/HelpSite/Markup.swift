import Checks
import Mustache

/// HTML that may be inserted as it is.
///
/// It is made only from string literals of this program and from escaped text, so nothing a source page
/// says can become an element or an attribute.
struct Markup: MustacheCustomRenderable, Equatable, Sendable {
  private(set) var html = ""

  init() {}

  init(text: String) { append(text: text) }

  /// A text in which what stands between backticks is quoted word for word.
  init(quoting text: String) { self.init(quoting: [(text, false)]) }

  /// A sentence in which what stands between backticks is quoted; those in what it names are its own.
  init(quoting message: Message) { self.init(quoting: message.pieces.map { ($0.text, $0.isNamed) }) }

  private init(quoting pieces: [(text: String, isNamed: Bool)]) {
    // One that is not closed quotes nothing.
    var left = pieces.reduce(0) { $0 + ($1.isNamed ? 0 : $1.text.count { $0 == "`" }) } / 2 * 2
    var isOpen = false
    for piece in pieces {
      guard !piece.isNamed else {
        append(text: piece.text)
        continue
      }
      var rest = piece.text[...]
      while left > 0, let mark = rest.firstIndex(of: "`") {
        append(text: rest[..<mark])
        append(isOpen ? "</code>" : "<code>")
        isOpen.toggle()
        left -= 1
        rest = rest[rest.index(after: mark)...]
      }
      append(text: rest)
    }
  }

  var renderText: String { html }
  var isNull: Bool { html.isEmpty }
  var isEmpty: Bool { html.isEmpty }

  mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { html += String(decoding: $0, as: UTF8.self) }
  }

  mutating func append(_ other: Markup) { html += other.html }

  mutating func append(text: some StringProtocol) { Self.escape(text, into: &html) }

  mutating func append(_ number: Int) { html += String(number) }

  /// ` name="value"`, with a space before it.
  mutating func attribute(_ name: StaticString, _ value: some StringProtocol) {
    html += " "
    append(name)
    html += "=\""
    append(text: value)
    html += "\""
  }

  mutating func attribute(_ name: StaticString, _ value: Int) {
    html += " "
    append(name)
    html += "=\"\(value)\""
  }

  /// Escapes what HTML text and quoted attributes need, and drops control characters that HTML forbids.
  static func escape(_ text: some StringProtocol, into html: inout String) {
    var text = String(text)
    let plain = text.withUTF8 { bytes in
      bytes.allSatisfy { byte in
        switch byte {
        case 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2: false
        case 0..<0x20: byte == 0x0A || byte == 0x09
        default: true
        }
      }
    }
    guard !plain else {
      html += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "&": html += "&amp;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      case "\n", "\t": html.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": html += " "
      default: html.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Array where Element == Markup {
  func joined(separator: StaticString) -> Markup {
    var result = Markup()
    for (index, part) in enumerated() {
      if index > 0 { result.append(separator) }
      result.append(part)
    }
    return result
  }
}

extension Markup {
  /// What has more characters without a space is no word but an address, a key, a path.
  private static let longestWord = 20
  private static let separators = Set("/._-:,;=&?@")

  /// A text for a column that is as wide as its longest word: what is longer than a word may be broken, behind a sign if there is
  /// one.
  mutating func append(breakable text: String) {
    func isPart(_ character: Character) -> Bool { character.isASCII && !character.isWhitespace }
    var rest = text[...]
    while let start = rest.firstIndex(where: isPart) {
      append(text: rest[..<start])
      let end = rest[start...].firstIndex { !isPart($0) } ?? rest.endIndex
      append(pieces: rest[start..<end])
      rest = rest[end...]
    }
    append(text: rest)
  }

  private mutating func append(pieces word: Substring) {
    var rest = word
    while rest.count > Self.longestWord {
      let most = rest.prefix(Self.longestWord)
      let end = most.lastIndex(where: Self.separators.contains).map { rest.index(after: $0) } ?? most.endIndex
      append(text: rest[..<end])
      append("<wbr>")
      rest = rest[end...]
    }
    append(text: rest)
  }
}
