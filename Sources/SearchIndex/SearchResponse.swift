import TopicModel

/// The answer to a search; `json` is how cli.md prints it.
public struct SearchResponse: Hashable, Sendable {
  public var query: String
  /// How many hits there are without the limit.
  public var total: Int
  /// Set by the caller, who knows when the question was asked.
  public var tookMilliseconds: Double = 0
  public var hits: [SearchHit]
  /// Queries that would find something, best first; only when this one finds nothing.
  public var suggestions: [String] = []
  /// Words of the query that no page has, in its order.
  public var unknown: [UnknownWord] = []
  /// What was understood, a line each; empty unless asked for.
  public var understood: [String] = []

  public init(query: String, total: Int, hits: [SearchHit]) {
    self.query = query
    self.total = total
    self.hits = hits
  }
}

extension SearchResponse {
  /// A word of the query that no page has.
  public struct UnknownWord: Hashable, Sendable {
    /// Folded, as typed otherwise.
    public var word: String
    /// The nearest words that some page has, best first.
    public var closest: [String]
    /// Whether they were searched for in its place.
    public var isSearched: Bool

    public init(word: String, closest: [String], isSearched: Bool) {
      self.word = word
      self.closest = closest
      self.isSearched = isSearched
    }
  }
}

/// One procedure that answers, or a topic that has none.
public struct SearchHit: Hashable, Sendable {
  public struct Place: Hashable, Sendable {
    public var id: String
    public var source: String
    public var title: String
    public var url: String?
  }

  public struct Match: Hashable, Sendable {
    public var id: String
    public var title: String
    public var mode: Procedure.Mode
  }

  /// A step or constraint that the query's words stand in.
  public struct Line: Hashable, Sendable {
    /// The step's number; nil for a constraint.
    public var number: String?
    public var text: String
    /// Half-open ranges of Unicode scalars in `text`, sorted, disjoint.
    public var highlights: [[Int]]
  }

  public struct Other: Hashable, Sendable {
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
}
