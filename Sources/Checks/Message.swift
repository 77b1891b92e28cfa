/// A sentence of a report as a value: what is said, and what it names.
///
/// Rules write it as an English string with interpolations, so that a rule still shows what it says. That string with `{1}`, `{2}` in the
/// places of what is interpolated is what other languages translate (`ReportLanguage`, `findings.yml` of the language data).
public struct Message: Hashable, Sendable {
  public enum Argument: Hashable, Sendable {
    /// A label, a title, a number: the same in every language.
    case text(String)
    /// A part that is said in words, and so is translated too.
    case message(Message)
  }

  /// With `{n}` for the n-th argument, counted from 1.
  public var template: String
  public var arguments: [Argument]

  public init(template: String, arguments: [Argument] = []) {
    self.template = template
    self.arguments = arguments
  }

  /// A text that is no sentence of ours and is never translated.
  public init(verbatim text: String) { self.init(template: "{1}", arguments: [.text(text)]) }

  /// A severity's word.
  init(_ severity: Finding.Severity) {
    switch severity {
    case .error: self = "error"
    case .warning: self = "warning"
    case .note: self = "note"
    }
  }

  /// A stretch of a sentence.
  public struct Piece: Hashable, Sendable {
    public var text: String
    /// Whether it is something that the sentence names, and so no word of ours.
    public var isNamed: Bool
  }

  /// The sentence with its arguments; a number that no argument has stays as it is written.
  public var text: String { pieces.map(\.text).joined() }

  /// The sentence in order, words and what is named apart.
  public var pieces: [Piece] {
    var result: [Piece] = []
    var words = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      words += rest[..<open]
      let behind = rest[rest.index(after: open)...]
      if let close = behind.firstIndex(of: "}"), let number = Int(behind[..<close]),
        arguments.indices.contains(number - 1)
      {
        result += [Piece(text: words, isNamed: false)] + arguments[number - 1].pieces
        words = ""
        rest = behind[behind.index(after: close)...]
      } else {
        words.append("{")
        rest = behind
      }
    }
    return result + [Piece(text: words + rest, isNamed: false)]
  }

  /// Its parts in one sentence: joined by `join`, from left to right; nil for none.
  static func joined(_ parts: [Message], by join: (Message, Message) -> Message) -> Message? {
    parts.dropFirst().reduce(parts.first) { whole, part in whole.map { join($0, part) } }
  }
}

extension Message.Argument {
  fileprivate var pieces: [Message.Piece] {
    switch self {
    case .text(let text): [Message.Piece(text: text, isNamed: true)]
    case .message(let message): message.pieces
    }
  }
}

extension Message: CustomStringConvertible {
  public var description: String { text }
}

extension Message: ExpressibleByStringInterpolation {
  public struct StringInterpolation: StringInterpolationProtocol {
    var template = ""
    var arguments: [Argument] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      template.reserveCapacity(literalCapacity + 3 * interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) { template += literal }
    public mutating func appendInterpolation(_ message: Message) { append(.message(message)) }
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) { append(.text(value.description)) }

    private mutating func append(_ argument: Argument) {
      arguments.append(argument)
      template += "{\(arguments.count)}"
    }
  }

  public init(stringLiteral value: String) { self.init(template: value) }

  public init(stringInterpolation: StringInterpolation) {
    self.init(template: stringInterpolation.template, arguments: stringInterpolation.arguments)
  }
}

/// Encoded as its text: what programs read of a report are strings.
extension Message: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(verbatim: try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
