import TopicModel

/// The answer to a search, encoded as cli.md prints it.
public struct SearchResponse: Hashable, Sendable, Encodable {
  public var query: String
  /// How many hits there are without the limit.
  public var total: Int
  /// Set by the caller, who knows when the question was asked.
  public var tookMilliseconds: Double = 0
  public var hits: [SearchHit]
  /// Queries that would find something, best first; only when this one finds nothing.
  public var suggestions: [String] = []
  /// What was understood, a line each; empty unless asked for.
  public var understood: [String] = []

  public init(query: String, total: Int, hits: [SearchHit]) {
    self.query = query
    self.total = total
    self.hits = hits
  }

  private enum Key: String, CodingKey {
    case query, total, hits, suggestions, understood
    case tookMilliseconds = "took_ms"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(query, forKey: .query)
    try container.encode(total, forKey: .total)
    try container.encode(tookMilliseconds, forKey: .tookMilliseconds)
    try container.encode(hits, forKey: .hits)
    if !suggestions.isEmpty { try container.encode(suggestions, forKey: .suggestions) }
    if !understood.isEmpty { try container.encode(understood, forKey: .understood) }
  }
}

/// One procedure that answers, or a topic that has none.
public struct SearchHit: Hashable, Sendable, Encodable {
  public struct Place: Hashable, Sendable {
    public var id: String
    public var source: String
    public var title: String
    public var url: String?
  }

  public struct Match: Hashable, Sendable, Encodable {
    public var id: String
    public var title: String
    public var mode: Procedure.Mode
  }

  /// A step or constraint that the query's words stand in.
  public struct Line: Hashable, Sendable, Encodable {
    /// The step's number; nil for a constraint.
    public var number: String?
    public var text: String
    /// Half-open ranges of Unicode scalars in `text`, sorted, disjoint.
    public var highlights: [[Int]]
  }

  public struct Other: Hashable, Sendable, Encodable {
    public var id: String
    /// What the other procedure is.
    public var relation: Procedure.Mode
    public var title: String
  }

  /// From 1.
  public var rank: Int
  public var score: Double
  public var topic: Place
  /// Nil when the topic has no procedure.
  public var procedure: Match?
  public var snippet: String
  /// Half-open ranges of Unicode scalars in `snippet`, sorted, disjoint.
  public var highlights: [[Int]]
  public var counterparts: [Other]
  /// The console path to where it is done.
  public var path: [String] = []
  /// Ranges of the procedure's title (or the topic's, without one) that the query names.
  public var titleHighlights: [[Int]] = []
  /// The steps that match, in document order.
  public var steps: [Line] = []
  /// The constraints that match; all of them, shortest first, when the query asks for limits.
  public var constraints: [Line] = []
  /// Sources of the pages that say the same; they are no hits of their own.
  public var copies: [String] = []
  /// Why it stands where it does; empty unless asked for.
  public var reasons: [String] = []

  private enum Key: String, CodingKey {
    case rank, score, topic, procedure, snippet, highlights, counterparts, path, steps, constraints, copies, reasons
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(rank, forKey: .rank)
    try container.encode(score, forKey: .score)
    try container.encode(topic, forKey: .topic)
    try container.encode(procedure, forKey: .procedure)
    try container.encode(snippet, forKey: .snippet)
    try container.encode(highlights, forKey: .highlights)
    try container.encode(counterparts, forKey: .counterparts)
    if !path.isEmpty { try container.encode(path, forKey: .path) }
    if !steps.isEmpty { try container.encode(steps, forKey: .steps) }
    if !constraints.isEmpty { try container.encode(constraints, forKey: .constraints) }
    if !copies.isEmpty { try container.encode(copies, forKey: .copies) }
    if !reasons.isEmpty { try container.encode(reasons, forKey: .reasons) }
  }
}

extension SearchHit.Place: Encodable {
  private enum Key: String, CodingKey { case id, source, title, url }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(source, forKey: .source)
    try container.encode(title, forKey: .title)
    try container.encode(url, forKey: .url)
  }
}
