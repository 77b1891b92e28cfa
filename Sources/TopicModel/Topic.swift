/// What the index knows about one help page; everything else is a view of these records.
/// Source: topic.schema.json.
public struct Topic: Hashable, Sendable, Codable {
  /// The schema that a record names in its `schema` field.
  public static let schemaName = "stepdex/topic/1"

  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Has a procedure.
    case task
    case concept
    /// API or parameters.
    case reference
    /// A list of child topics and little else.
    case index
    /// A fragment of a page, cut at either end.
    case excerpt
  }

  public struct Parent: Hashable, Sendable, Codable {
    public var title: String
    /// The parent's topic id, where the parent is indexed.
    public var id: String?

    public init(title: String, id: String? = nil) {
      self.title = title
      self.id = id
    }
  }

  public var schema: String = Topic.schemaName
  /// Unique within an index.
  public var id: String
  /// Path relative to the root that was indexed, with `/` separators, or a crawled page's URL.
  public var source: String
  public var url: String?
  public var title: String
  /// BCP 47, such as `zh-CN` or `en`.
  public var lang: String
  /// The day on which the page says that it was last changed, as `YYYY-MM-DD`; nil where it does not say.
  public var updated: String?
  public var kind: Kind
  public var parent: Parent?
  /// From the root to the parent; the page's own title is not in it.
  public var breadcrumbs: [String] = []
  /// In document order; an inline batch form stands right behind its single form.
  public var procedures: [Procedure] = []
  /// Those that hold for the whole page.
  public var constraints: [Constraint] = []
  public var links: [Link] = []

  public init(
    id: String, source: String, url: String? = nil, title: String, lang: String, kind: Kind,
    parent: Parent? = nil, breadcrumbs: [String] = [], procedures: [Procedure] = [],
    constraints: [Constraint] = [], links: [Link] = [], updated: String? = nil
  ) {
    self.id = id
    self.source = source
    self.url = url
    self.title = title
    self.lang = lang
    self.kind = kind
    self.parent = parent
    self.breadcrumbs = breadcrumbs
    self.procedures = procedures
    self.constraints = constraints
    self.links = links
    self.updated = updated
  }
}

/// A link of the page's content to another page or to a place on this one.
/// Source: `$defs/link` in topic.schema.json.
public struct Link: Hashable, Sendable, Codable {
  public enum Relation: String, Hashable, Sendable, Codable, CaseIterable {
    case parent, child, related, inline
  }

  public var text: String
  /// As written in the page, not percent-decoded.
  public var target: String
  /// The id of the topic it leads to, where that is indexed.
  public var resolved: String?
  public var rel: Relation
  public var position: Position?

  public init(
    text: String, target: String, resolved: String? = nil, rel: Relation, position: Position? = nil
  ) {
    self.text = text
    self.target = target
    self.resolved = resolved
    self.rel = rel
    self.position = position
  }
}
