/// A topic's record together with what only this program needs of its page.
public struct Page: Hashable, Sendable, Codable {
  public var topic: Topic
  /// The page's main content in document order, without its title.
  public var content: [Block]
  /// Where the title's first letter stands; nil where no place of the page says the title.
  public var titlePosition: Position?
  /// Every anchor name on the page (`id`, `a name`) that a link may point at, sorted.
  public var anchors: [String]
  public var loss: LossAccount
  /// SHA-256 of the source's bytes, in hexadecimal: what "unchanged" is judged by.
  public var digest: String
  /// Comments of the page that speak to this program (they begin with `stepdex-`), in reading order.
  public var comments: [Comment]

  /// A comment in a page's source.
  public struct Comment: Hashable, Sendable, Codable {
    /// Without its marks, white space at either end dropped.
    public var text: String
    public var position: Position?

    public init(text: String, position: Position? = nil) {
      self.text = text
      self.position = position
    }
  }

  public init(
    topic: Topic, content: [Block] = [], anchors: [String] = [], loss: LossAccount = LossAccount(),
    digest: String = "", comments: [Comment] = [], titlePosition: Position? = nil
  ) {
    self.titlePosition = titlePosition
    self.topic = topic
    self.content = content
    self.anchors = anchors
    self.loss = loss
    self.digest = digest
    self.comments = comments
  }
}

/// What became of the parts of a page's main content: in a record, or dropped for a named reason.
public struct LossAccount: Hashable, Sendable, Codable {
  public enum Part: String, Hashable, Sendable, Codable, CaseIterable {
    case listItem, tableRow, quotedLabel, image
  }

  public struct Dropped: Hashable, Sendable, Codable {
    public var part: Part
    /// Its first characters.
    public var text: String
    public var reason: String
    public var position: Position?

    public init(part: Part, text: String, reason: String, position: Position? = nil) {
      self.part = part
      self.text = text
      self.reason = reason
      self.position = position
    }
  }

  /// How many of each part the main content holds, by `Part.rawValue`.
  public var found: [String: Int]
  /// How many of them are in the record, by `Part.rawValue`.
  public var kept: [String: Int]
  public var dropped: [Dropped]

  public init(found: [String: Int] = [:], kept: [String: Int] = [:], dropped: [Dropped] = []) {
    self.found = found
    self.kept = kept
    self.dropped = dropped
  }
}
