import TopicModel

/// What people decided about pairs; it wins over what the program finds.
public struct PairCorrections: Hashable, Sendable, Codable {
  /// Two procedures, in either order.
  public struct Pair: Hashable, Sendable, Codable, Comparable {
    public var first: String
    public var second: String

    public init(_ one: String, _ other: String) {
      first = min(one, other)
      second = max(one, other)
    }

    public static func < (left: Pair, right: Pair) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  /// Linked whatever the program thinks.
  public var confirmed: Set<Pair>
  /// Never linked.
  public var denied: Set<Pair>

  public static let none = PairCorrections()

  public init(confirmed: Set<Pair> = [], denied: Set<Pair> = []) {
    self.confirmed = confirmed
    self.denied = denied
  }

  /// The same decisions about procedures whose ids have changed since.
  public func following(_ redirects: [String: String]) -> PairCorrections {
    func move(_ pair: Pair) -> Pair {
      Pair(redirects[pair.first] ?? pair.first, redirects[pair.second] ?? pair.second)
    }
    return PairCorrections(confirmed: Set(confirmed.map(move)), denied: Set(denied.map(move)))
  }

  /// Ids that are decided about but are in no topic, sorted: a decision that outlived its pages.
  public func unknownIDs(in topics: [Topic]) -> [String] {
    let known = Set(topics.flatMap { $0.procedures.map(\.id) })
    return Set(confirmed.union(denied).flatMap { [$0.first, $0.second] }).subtracting(known).sorted()
  }
}
