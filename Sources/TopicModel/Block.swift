/// A page's main content, whatever dress it came in: what extraction reads and the site shows.
public indirect enum Block: Hashable, Sendable, Codable {
  case heading(Heading)
  case paragraph(RichText)
  case list(List)
  case note(Note)
  case table(Table)
  case figure(Figure)
  /// Preformatted text, line breaks kept.
  case code(String)

  public struct Heading: Hashable, Sendable, Codable {
    /// 1 for the page's title, 2 for its sections, and so on.
    public var level: Int
    public var text: RichText
    /// Anchor names (`id`, `a name`) that links may point at; those on the section count too.
    public var anchors: [String]

    public init(level: Int, text: RichText, anchors: [String] = []) {
      self.level = level
      self.text = text
      self.anchors = anchors
    }
  }

  public struct List: Hashable, Sendable, Codable {
    public var ordered: Bool
    public var items: [Item]
    public var position: Position?

    public init(ordered: Bool, items: [Item], position: Position? = nil) {
      self.ordered = ordered
      self.items = items
      self.position = position
    }
  }

  public struct Item: Hashable, Sendable, Codable {
    /// As a browser would show it, without punctuation: "3", "b", "ii", "步骤3" is "3"; empty for a bullet.
    public var marker: String
    /// The item's own text and what is nested in it.
    public var blocks: [Block]
    public var anchors: [String]
    public var position: Position?

    public init(marker: String, blocks: [Block], anchors: [String] = [], position: Position? = nil) {
      self.marker = marker
      self.blocks = blocks
      self.anchors = anchors
      self.position = position
    }
  }

  public struct Note: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
      case note, tip, important, notice, caution, warning, danger
    }
    public var kind: Kind
    public var blocks: [Block]
    public var position: Position?

    public init(kind: Kind, blocks: [Block], position: Position? = nil) {
      self.kind = kind
      self.blocks = blocks
      self.position = position
    }
  }

  public struct Table: Hashable, Sendable, Codable {
    public struct Cell: Hashable, Sendable, Codable {
      public var header: Bool
      public var columns: Int
      public var rows: Int
      public var blocks: [Block]

      public init(header: Bool, columns: Int = 1, rows: Int = 1, blocks: [Block]) {
        self.header = header
        self.columns = columns
        self.rows = rows
        self.blocks = blocks
      }
    }
    public var caption: RichText
    public var rows: [[Cell]]
    public var position: Position?

    public init(caption: RichText = RichText(), rows: [[Cell]], position: Position? = nil) {
      self.caption = caption
      self.rows = rows
      self.position = position
    }
  }

  public struct Figure: Hashable, Sendable, Codable {
    public var source: String
    public var alternative: String
    public var caption: RichText
    public var position: Position?

    public init(source: String, alternative: String, caption: RichText = RichText(), position: Position? = nil) {
      self.source = source
      self.alternative = alternative
      self.caption = caption
      self.position = position
    }
  }
}

extension Block {
  /// All text below the block in reading order, one line a paragraph, cell or item.
  public var plainText: String {
    switch self {
    case .heading(let heading): heading.text.text
    case .paragraph(let text): text.text
    case .list(let list):
      list.items.map { $0.blocks.map(\.plainText).joined(separator: "\n") }.joined(separator: "\n")
    case .note(let note): note.blocks.map(\.plainText).joined(separator: "\n")
    case .table(let table):
      ([table.caption.text] + table.rows.flatMap { $0.map { $0.blocks.map(\.plainText).joined(separator: "\n") } })
        .filter { !$0.isEmpty }.joined(separator: "\n")
    case .figure(let figure): figure.caption.text
    case .code(let text): text
    }
  }
}
