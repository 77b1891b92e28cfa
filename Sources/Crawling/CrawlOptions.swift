/// What to fetch, how fast, and where to keep it.
public struct CrawlOptions: Sendable {
  /// Where to begin.
  public var starts: [WebURL]
  /// Path of the archive, `….warc.gz`.
  public var archive: String
  public var scope: CrawlScope
  /// Sitemaps to read, and whether to read those robots.txt names.
  public var sitemaps: [WebURL] = []
  public var readsNamedSitemaps = false
  /// Pages fetched in one run at most.
  public var maximumPages = 100_000
  /// Requests at one time: in all, and to one host.
  public var concurrency = 8
  public var hostConcurrency = 2
  /// Seconds between two requests to one host; a longer crawl-delay of its robots.txt is honoured.
  public var delay = 0.5
  /// The product token that robots.txt knows us by, and how to reach whoever runs the crawl: a URL or an address.
  public var agent = "stepdex"
  public var contact: String?
  public var version = "0"
  /// Bytes of one page, decompressed.
  public var maximumBody = 32 << 20
  /// Seconds to connect, and for a whole page.
  public var connectTimeout = 10.0
  public var timeout = 60.0
  /// Further attempts after a failure that may pass, and the longest wait between two attempts, in seconds.
  public var retries = 3
  public var maximumWait = 300.0
  /// Fetch from private, link-local and loopback addresses too.
  public var allowsPrivate = false
  /// Private addresses that are fetched from all the same, and answers taken for those of name servers
  /// (`name:port:address`): for tests.
  var exemptAddresses: Set<String> = []
  var nameAnswers: [String] = []
  /// Query parameters dropped from every URL; `*` at the end of a name stands for any rest.
  public var droppedParameters: [String] = Self.trackingParameters
  /// Media types that are kept.
  public var mediaTypes: Set<String> = ["text/html", "application/xhtml+xml"]

  /// Parameters that tell visitors apart, never pages.
  public static let trackingParameters = [
    "utm_*", "gclid", "fbclid", "msclkid", "yclid", "mc_cid", "mc_eid", "_ga", "jsessionid", "PHPSESSID",
  ]

  public init(starts: [WebURL], archive: String, scope: CrawlScope) {
    self.starts = starts
    self.archive = archive
    self.scope = scope
  }

  /// How we introduce ourselves.
  public var userAgent: String { "\(agent)/\(version) (help page crawler\(contact.map { "; +\($0)" } ?? ""))" }
}

/// Which URLs belong to a crawl.
public struct CrawlScope: Sendable {
  /// A page must begin with one of these, whether by http or https, or stand on one of the hosts.
  public var prefixes: [String] = []
  public var hosts: Set<String> = []
  /// Patterns over whole URLs as robots.txt has them over paths: `*` any text, `$` the end. Deny wins.
  public var allowed: [String] = []
  public var denied: [String] = []
  /// Links followed from a start page.
  public var maximumDepth = 50

  /// Longer URLs, paths that repeat a segment, and more queries to one path are taken for a trap.
  public var maximumLength = 2_000
  public var maximumRepeats = 3
  public var maximumQueries = 500

  public init() {}

  /// The folders of the start pages.
  public init(foldersOf starts: [WebURL]) {
    prefixes = starts.map { $0.origin + $0.path[...($0.path.lastIndex(of: "/") ?? $0.path.startIndex)] }
  }

  /// Why a URL does not belong; nil when it does.
  public func refusal(of url: WebURL, depth: Int) -> Refusal? {
    let text = url.description
    guard hosts.contains(url.host) || prefixes.contains(where: { begins(url, with: $0) }) else { return .outside }
    let bytes = RobotsRules.normalized(text)
    if denied.contains(where: { Self.matches($0, bytes) }) { return .denied }
    if !allowed.isEmpty, !allowed.contains(where: { Self.matches($0, bytes) }) { return .denied }
    if depth > maximumDepth { return .tooDeep }
    if bytes.count > maximumLength || repeats(url.path) > maximumRepeats { return .trap }
    return nil
  }

  /// A pattern matches anywhere, written in plain text or percent-encoded.
  private static func matches(_ pattern: String, _ url: [UInt8]) -> Bool {
    Pattern.matches([0x2A] + RobotsRules.normalized(pattern), url)
  }

  /// Sites move from http to https; the port stays out of it.
  private func begins(_ url: WebURL, with prefix: String) -> Bool {
    if url.description.hasPrefix(prefix) { return true }
    guard let other = WebURL(prefix), other.scheme != url.scheme, other.host == url.host else { return false }
    return url.port == nil && other.port == nil && url.target.hasPrefix(other.target)
  }

  public enum Refusal: String, Sendable { case outside, denied, tooDeep, trap }

  private func repeats(_ path: String) -> Int {
    var counts: [Substring: Int] = [:]
    for segment in path.split(separator: "/") { counts[segment, default: 0] += 1 }
    return counts.values.max() ?? 0
  }
}
