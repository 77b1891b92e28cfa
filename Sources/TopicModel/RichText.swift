/// Text with marked ranges: what a paragraph, heading or cell holds.
public struct RichText: Hashable, Sendable, Codable {
  /// A range of the text and what the page's markup says of it.
  public struct Span: Hashable, Sendable, Codable {
    public enum Kind: Hashable, Sendable, Codable {
      case strong
      case emphasis
      case code
      /// Markup that says "a control": DITA `uicontrol`, `menucascade`, `wintitle`, `parmname`,
      /// HTML `kbd`/`button`, a `button` class. The class name, lower-cased.
      case control(String)
      /// The target as written.
      case link(String)
      /// A picture; its range is empty and stands where the picture stood.
      case image(source: String, alternative: String)
      /// `br`; its range covers the newline that stands for it.
      case lineBreak
    }

    public var kind: Kind
    /// UTF-8 offsets into `text`, half open.
    public var start: Int
    public var end: Int

    public init(kind: Kind, start: Int, end: Int) {
      self.kind = kind
      self.start = start
      self.end = end
    }
  }

  /// From `offset` on, text stands at `position` in the source, column by column, until the next anchor.
  public struct Anchor: Hashable, Sendable, Codable {
    /// UTF-8 offset into `text`.
    public var offset: Int
    public var position: Position

    public init(offset: Int, position: Position) {
      self.offset = offset
      self.position = position
    }
  }

  /// Runs of white space collapsed to one space, none at either end; `br` is `"\n"`.
  public var text: String
  /// Sorted by start, then by end descending (outer before inner).
  public var spans: [Span]
  /// Sorted by offset; empty where the source is unknown.
  public var anchors: [Anchor]

  public init(_ text: String = "", spans: [Span] = [], anchors: [Anchor] = []) {
    self.text = text
    self.spans = spans
    self.anchors = anchors
  }

  public var isEmpty: Bool { text.isEmpty && spans.isEmpty }

  /// The text between two UTF-8 offsets, which must lie on scalar boundaries.
  public func substring(_ start: Int, _ end: Int) -> String {
    let utf8 = text.utf8
    let from = utf8.index(utf8.startIndex, offsetBy: start)
    return String(text[from..<utf8.index(from, offsetBy: end - start)])
  }

  /// Where the character at a UTF-8 offset stands in the source.
  public func position(at offset: Int) -> Position? {
    guard !anchors.isEmpty else { return nil }
    var (low, high) = (0, anchors.count)
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    let best = anchors[max(low - 1, 0)]
    guard best.offset < offset else { return best.position }
    let scalars = substring(best.offset, min(offset, text.utf8.count)).unicodeScalars.count
    return Position(line: best.position.line, column: best.position.column + scalars)
  }
}
