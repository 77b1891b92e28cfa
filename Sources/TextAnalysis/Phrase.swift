/// A query text as the sequence of tokens that must follow each other.
public struct Phrase: Hashable, Sendable {
  public var tokens: [String]
  /// The last token may go on: the text ends in a single ideograph.
  public var prefix: Bool

  public init(tokens: [String], prefix: Bool = false) {
    self.tokens = tokens
    self.prefix = prefix
  }

  /// Empty when nothing of the text is indexed (punctuation only).
  public init(_ text: String) {
    var tokens = Analyzer.tokens(text)
    prefix = false
    if let last = tokens.last, last.kind == .tail {
      if tokens.count > 1, tokens[tokens.count - 2].kind == .pair {
        tokens.removeLast()
      } else {
        prefix = true
      }
    }
    self.tokens = tokens.map(\.text)
  }

  public var isEmpty: Bool { tokens.isEmpty }
}
