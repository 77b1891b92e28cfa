/// When a host may be asked next, and what its robots.txt says.
struct HostSchedule {
  enum Robots {
    case unknown
    case asked
    case known(RobotsRules)
    /// The host did not answer, or with an error of its own: RFC 9309 2.3.1.4 has us assume that all is forbidden.
    case unavailable
  }

  var robots = Robots.unknown
  var active = 0
  /// It asked for more patience than this run has.
  var isClosed = false
  /// Seconds on the crawl's clock before which no request starts.
  var notBefore = 0.0
  /// Different queries seen for a path, by the path's hash.
  private var queries: [UInt64: Int] = [:]

  var rules: RobotsRules? {
    if case .known(let rules) = robots { rules } else { nil }
  }

  func isFree(at now: Double, limit: Int) -> Bool { active < limit && now >= notBefore }

  /// Seconds between two requests: ours, or the host's own wish, up to the longest wait.
  func delay(_ options: CrawlOptions) -> Double {
    max(options.delay, min(rules?.crawlDelay ?? 0, options.maximumWait))
  }

  mutating func postpone(until time: Double) { notBefore = max(notBefore, time) }

  /// Counts another query to a path; false when there are too many.
  mutating func admit(_ url: WebURL, limit: Int) -> Bool {
    guard url.query != nil else { return true }
    let count = queries[Frontier.hash(url.path), default: 0] + 1
    queries[Frontier.hash(url.path)] = count
    return count <= limit
  }
}
