import TopicModel

/// What is searched for, and what the hits must be.
public struct SearchRequest: Hashable, Sendable {
  /// As typed: words, a question, quoted phrases, `-word`, `label:…`, `mode:batch`, `constraint:limit`, `in:…`.
  public var query: String
  /// How many hits at most; 0 counts only (the command line takes none below 1).
  public var limit: Int = 10
  public var mode: Procedure.Mode?
  /// A control with this label must be named by the hit.
  public var control: String?
  /// A constraint of this kind must hold for the hit.
  public var constraint: Constraint.Kind?
  /// The hit's source must start with this.
  public var prefix: String?
  /// BCP 47; `zh` accepts `zh-CN`.
  public var lang: String?
  /// Whether to give the reasons of each hit and what was understood of the query.
  public var explain: Bool = false
  /// Whether the query is still being typed: its last word may go on.
  public var isTyping = false

  public init(
    query: String, limit: Int = 10, mode: Procedure.Mode? = nil, control: String? = nil,
    constraint: Constraint.Kind? = nil, prefix: String? = nil, lang: String? = nil, explain: Bool = false
  ) {
    self.query = query
    self.limit = limit
    self.mode = mode
    self.control = control
    self.constraint = constraint
    self.prefix = prefix
    self.lang = lang
    self.explain = explain
  }
}
