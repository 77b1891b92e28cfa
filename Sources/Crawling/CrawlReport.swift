/// What a crawl did. Its JSON form is described in `docs/crawl-report.schema.json`.
public struct CrawlReport: Codable, Equatable, Sendable {
  public struct Failure: Codable, Equatable, Sendable {
    public var url: String
    public var cause: String
  }

  /// A page that names another address as its own (`rel=canonical`).
  public struct Alias: Codable, Equatable, Sendable {
    public var url: String
    public var canonical: String
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
  /// Pages left for the next run, as their host asked for a longer pause than we make.
  public var postponed = 0
  /// Bytes of the bodies received.
  public var bytes = 0
  public var seconds = 0.0
  /// Whether nothing is left for the next run to go on with.
  public var isComplete = false
  public var failures: [Failure] = []
  public var aliases: [Alias] = []

  public init() {}
}
