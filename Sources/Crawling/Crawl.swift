import Archive
import CCurl
import Foundation
import HTMLTree

/// Fetches what belongs to a scope into an archive. Everything happens on the caller's thread.
public final class Crawl {
  let options: CrawlOptions
  private let fetcher: Fetcher
  let archive: WARCWriter
  let frontier: Frontier
  var versions: ArchivedVersions
  var hosts: [String: HostSchedule] = [:]
  var candidates: [Candidate] = []
  private var underway: [Int: Candidate] = [:]
  var report = CrawlReport()
  private let began = ContinuousClock.now
  private var started = 0
  /// Sitemaps asked for, by URL: an index may name itself.
  private var sitemaps: Set<WebURL> = []
  /// Called with a line for each URL that was dealt with.
  private var note: (String) -> Void = { _ in }

  /// Something to be fetched.
  struct Candidate {
    enum Purpose: Equatable {
      case page
      /// The robots.txt of a host, and the redirects followed to it.
      case robots(origin: String)
      case sitemap
    }

    var url: WebURL
    var purpose = Purpose.page
    var depth = 0
    var hops = 0
    var attempt = 0
    var notBefore = 0.0
  }

  /// URLs held in memory at one time.
  private static let windowSize = 1_000

  /// Opens or creates the archive, and takes up a run that was cut short.
  /// - Throws: `ArchiveError`, or Foundation's errors of the file system.
  public init(_ options: CrawlOptions) throws {
    self.options = options
    archive = try WARCWriter(path: options.archive, software: "stepdex-crawl/\(options.version)")
    frontier = try Frontier(path: options.archive + ".frontier", archiveLength: archive.offset)
    var versions = ArchivedVersions(start: frontier.start)
    try archive.forEachEntry { versions.add($0) }
    guard let fetcher = Fetcher(options) else { throw CrawlError.noLibrary }
    self.fetcher = fetcher
    self.versions = versions
  }

  /// Where a crawl stands, for whoever watches.
  public struct Progress: Sendable {
    public var report: CrawlReport
    public var waiting: Int
    public var active: Int
    /// Pages a second since the beginning.
    public var rate: Double
  }

  /// Runs to the end, or until `isCancelled` says so; `progress` is called about once a second, `note` with a line for
  /// each URL that was dealt with.
  public func run(
    isCancelled: () -> Bool = { false }, note: @escaping (String) -> Void = { _ in },
    progress: (Progress) -> Void = { _ in }
  ) throws -> CrawlReport {
    self.note = note
    try begin()
    var nextProgress = now + 1
    while true {
      if isCancelled() { break }
      try startTransfers()
      if underway.isEmpty, candidates.isEmpty {
        report.isComplete = frontier.waiting == 0 && report.postponed == 0
        break
      }
      for (identifier, result) in fetcher.wait(seconds: pause()) {
        guard let candidate = underway.removeValue(forKey: identifier) else { continue }
        hosts[candidate.url.origin]?.active -= 1
        try finish(candidate, result)
      }
      if now >= nextProgress {
        nextProgress = now + 1
        progress(currentProgress())
      }
    }
    if report.isComplete { try frontier.end() }
    try archive.finish()
    report.seconds = now
    report.failures.sort { $0.url < $1.url }
    report.aliases.sort { $0.url < $1.url }
    return report
  }

  /// The URLs found and not yet fetched, but for those that a robots.txt known by now forbids.
  func pending() throws -> [Frontier.Entry] {
    var entries: [Frontier.Entry] = []
    while let entry = try frontier.next() {
      guard hosts[entry.url.origin]?.rules?.allows(entry.url.target) ?? true else { continue }
      entries.append(entry)
    }
    return entries
  }

  /// Seconds since the beginning, by a clock that nobody sets.
  var now: Double { (ContinuousClock.now - began) / .seconds(1) }

  /// Tells whoever watches what became of a URL.
  func tell(_ url: WebURL, _ outcome: String) { note("\(outcome)  \(url)") }

  private func currentProgress() -> Progress {
    let done = report.fetched + report.unchanged + report.gone + report.redirects
    return Progress(
      report: report, waiting: frontier.waiting + candidates.count, active: underway.count,
      rate: Double(done) / max(now, 0.001))
  }

  private func begin() throws {
    try archive.writeInfo(
      date: Date(),
      fields: [("robots", "obey"), ("http-header-user-agent", options.userAgent)]
        + (options.contact.map { [("operator", $0)] } ?? []))
    try frontier.add(options.starts.map { Frontier.Entry(url: tidy($0), depth: 0, hops: 0) })
    for url in options.sitemaps { ask(sitemap: url, depth: 0) }
    // Pages known from before are asked for even where no link leads to them any more: they may be gone.
    var known: [Frontier.Entry] = []
    var failure: (any Error)?
    try archive.forEachEntry { entry in
      guard entry.status == "200", versions.isNewest(entry), let url = WebURL(entry.url) else { return }
      let depth = entry.depth.flatMap { Int($0) } ?? 0
      guard options.scope.refusal(of: url, depth: depth) == nil else { return }
      known.append(Frontier.Entry(url: url, depth: depth, hops: 0))
      guard known.count >= Self.windowSize else { return }
      do { try frontier.add(known) } catch { failure = error }
      known = []
    }
    if let failure { throw failure }
    try frontier.add(known)
  }

  /// At most a few thousand sitemaps, each once.
  func ask(sitemap url: WebURL, depth: Int, hops: Int = 0) {
    guard depth <= 2, hops <= 5, sitemaps.count < 5_000, sitemaps.insert(url).inserted else { return }
    candidates.append(Candidate(url: url, purpose: .sitemap, depth: depth, hops: hops))
  }

  // MARK: Starting

  private func startTransfers() throws {
    while underway.count < options.concurrency {
      try fillWindow()
      let time = now
      guard let index = candidates.firstIndex(where: { mayStart($0, time) }) else { return }
      let candidate = candidates.remove(at: index)
      if candidate.purpose != .page || mayBeFetched(candidate) { start(candidate) }
    }
  }

  /// Whether what we know of the host lets us fetch a page; asks for its robots.txt first.
  private func mayBeFetched(_ candidate: Candidate) -> Bool {
    let url = candidate.url
    let host = hosts[url.origin, default: HostSchedule()]
    if host.isClosed {
      report.postponed += 1
      tell(url, "postponed")
      return false
    }
    switch host.robots {
    case .unknown, .asked:
      candidates.insert(candidate, at: 0)
      askRobots(url)
      return false
    case .unavailable:
      report.unreachable += 1
      tell(url, "no robots.txt to be had")
      return false
    case .known(let rules):
      if rules.allows(url.target) { return true }
      report.forbidden += 1
      tell(url, "forbidden by robots.txt")
      return false
    }
  }

  private func fillWindow() throws {
    // The pages to begin at are fetched wherever they stand.
    let starts = Set(options.starts.map(tidy))
    while candidates.count < Self.windowSize, started < options.maximumPages, let entry = try frontier.next() {
      // An earlier run with other limits may have found it.
      if versions.isDone(entry.url) { continue }
      if !starts.contains(entry.url), options.scope.refusal(of: entry.url, depth: entry.depth) != nil { continue }
      started += 1
      candidates.append(Candidate(url: entry.url, depth: entry.depth, hops: entry.hops))
    }
  }

  private func mayStart(_ candidate: Candidate, _ time: Double) -> Bool {
    guard candidate.notBefore <= time else { return false }
    let host = hosts[candidate.url.origin, default: HostSchedule()]
    if candidate.purpose == .page, case .asked = host.robots { return false }
    return host.isFree(at: time, limit: options.hostConcurrency)
  }

  /// Seconds until a transfer may start.
  private func pause() -> Double {
    let time = now
    let earliest = candidates.map { max($0.notBefore, hosts[$0.url.origin]?.notBefore ?? 0) }.min() ?? time + 1
    return underway.isEmpty ? max(0.001, earliest - time) : max(0.001, min(1, earliest > time ? earliest - time : 1))
  }

  private func askRobots(_ url: WebURL) {
    hosts[url.origin, default: HostSchedule()].robots = .asked
    guard let robots = WebURL(url.origin + "/robots.txt") else { return }
    candidates.insert(Candidate(url: robots, purpose: .robots(origin: url.origin)), at: 0)
  }

  private func start(_ candidate: Candidate) {
    var request = Fetcher.Request(url: candidate.url, maximumBody: options.maximumBody)
    switch candidate.purpose {
    case .page:
      request.mediaTypes = options.mediaTypes
      if let earlier = versions.earlier(candidate.url, archive: options.archive) {
        request.etag = earlier.response.headers["ETag"]
        request.lastModified = earlier.response.headers["Last-Modified"]
      }
    case .robots:
      request.maximumBody = RobotsRules.sizeLimit
      request.isCutAtMaximum = true
    case .sitemap: request.maximumBody = Sitemap.sizeLimit
    }
    guard let identifier = fetcher.start(request) else {
      report.failures.append(.init(url: candidate.url.description, cause: "libcurl has no memory left"))
      return
    }
    var host = hosts[candidate.url.origin, default: HostSchedule()]
    host.active += 1
    host.notBefore = max(host.notBefore, now + host.delay(options))
    hosts[candidate.url.origin] = host
    underway[identifier] = candidate
  }
}
