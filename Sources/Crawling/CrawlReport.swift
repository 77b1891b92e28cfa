/// What a crawl did.
public struct CrawlReport: Codable, Equatable, Sendable {
  public struct Failure: Codable, Equatable, Sendable {
    public var url: String
    public var cause: String
  }

  /// Pages archived as new or changed.
  public var fetched = 0
  /// Pages the same as archived before.
  public var unchanged = 0
  /// Pages that no longer exist.
  public var gone = 0
  public var redirects = 0
  /// URLs not fetched: forbidden by robots.txt or the page itself, on a host whose robots.txt could not be had, of
  /// another media type, taken for a trap.
  public var forbidden = 0
  public var unreachable = 0
  public var otherTypes = 0
  public var traps = 0
  /// Bytes of the bodies received.
  public var bytes = 0
  public var seconds = 0.0
  /// Whether URLs are left, for the next run to go on with.
  public var isComplete = false
  public var failures: [Failure] = []

  public init() {}
}
