import Archive
import CCurl
import Foundation
import HTMLTree

/// Fetches what belongs to a scope into an archive. Everything happens on the caller's thread.
public final class Crawl {
  private let options: CrawlOptions
  private let fetcher: Fetcher
  private let archive: WARCWriter
  private let frontier: Frontier
  private var versions: ArchivedVersions
  private var hosts: [String: HostSchedule] = [:]
  private var candidates: [Candidate] = []
  private var underway: [Int: Candidate] = [:]
  private var report = CrawlReport()
  private let began = Date()
  private var started = 0

  /// Something to be fetched.
  private struct Candidate {
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

  /// Runs to the end, or until `isCancelled` says so; `progress` is called about once a second.
  public func run(
    isCancelled: () -> Bool = { false }, progress: (Progress) -> Void = { _ in }
  ) throws -> CrawlReport {
    try begin()
    var nextProgress = now + 1
    while true {
      if isCancelled() { break }
      try startTransfers()
      if underway.isEmpty, candidates.isEmpty {
        report.isComplete = frontier.waiting == 0
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
    return report
  }

  /// The URLs found and not yet fetched.
  func pending() throws -> [Frontier.Entry] {
    var entries: [Frontier.Entry] = []
    while let entry = try frontier.next() { entries.append(entry) }
    return entries
  }

  private var now: Double { Date().timeIntervalSince(began) }

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
    for url in options.sitemaps { candidates.append(Candidate(url: url, purpose: .sitemap)) }
    guard !frontier.isResumed else { return }
    // Pages known from before are asked for even where no link leads to them any more: they may be gone.
    var known: [Frontier.Entry] = []
    try archive.forEachEntry { entry in
      guard entry.status == "200", versions.isNewest(entry), let url = WebURL(entry.url) else { return }
      let depth = entry.depth.flatMap { Int($0) } ?? 0
      if options.scope.refusal(of: url, depth: depth) == nil {
        known.append(Frontier.Entry(url: url, depth: depth, hops: 0))
      }
    }
    try frontier.add(known)
  }

  // MARK: Starting

  private func startTransfers() throws {
    while underway.count < options.concurrency {
      try fillWindow()
      let time = now
      guard let index = candidates.firstIndex(where: { mayStart($0, time) }) else { return }
      let candidate = candidates.remove(at: index)
      let origin = candidate.url.origin
      if candidate.purpose == .page, case .unknown = hosts[origin, default: HostSchedule()].robots {
        candidates.insert(candidate, at: 0)
        askRobots(candidate.url)
        continue
      }
      if candidate.purpose == .page, case .unavailable = hosts[origin, default: HostSchedule()].robots {
        report.unreachable += 1
        continue
      }
      if candidate.purpose == .page, let rules = hosts[origin]?.rules, !rules.allows(candidate.url.target) {
        report.forbidden += 1
        continue
      }
      start(candidate)
    }
  }

  private func fillWindow() throws {
    while candidates.count < Self.windowSize, started < options.maximumPages, let entry = try frontier.next() {
      if versions.isDone(entry.url) { continue }
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
    case .robots: request.maximumBody = 4 << 20
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

  // MARK: Finishing

  private func finish(_ candidate: Candidate, _ result: Result<Fetcher.Response, Fetcher.Failure>) throws {
    switch result {
    case .failure(let failure):
      if failure.isTemporary, retry(candidate, after: nil) { return }
      try give(up: candidate, failure)
    case .success(let response):
      report.bytes += response.body.count
      if [429, 500, 502, 503, 504].contains(response.status) {
        let wait = response.headers["Retry-After"].flatMap(Self.seconds)
        let isOverloaded = response.status == 429 || response.status == 503
        if retry(candidate, after: wait, isOverloaded: isOverloaded) { return }
      }
      switch candidate.purpose {
      case .robots(let origin): finishRobots(candidate, origin, response)
      case .sitemap: try finishSitemap(candidate, response)
      case .page: try finishPage(candidate, response)
      }
    }
  }

  /// Waits longer each time, with a random part, so that many clients do not come back at once.
  private func retry(_ candidate: Candidate, after wait: Double?, isOverloaded: Bool = false) -> Bool {
    guard candidate.attempt < options.retries else { return false }
    if let wait, wait > options.maximumWait { return false }
    var again = candidate
    again.attempt += 1
    let backoff = min(options.maximumWait, max(options.delay, 0.25) * Double(1 << again.attempt))
    again.notBefore = now + (wait ?? backoff * Double.random(in: 0.75...1.25))
    // A host that says it has had enough is left alone, not only this page.
    if isOverloaded { hosts[candidate.url.origin]?.postpone(until: again.notBefore) }
    candidates.append(again)
    return true
  }

  /// `Retry-After` in seconds or as a date.
  private static func seconds(_ text: String) -> Double? {
    if let seconds = Double(text) { return max(0, seconds) }
    let date = curl_getdate(text, nil)
    return date < 0 ? nil : max(0, Double(date) - Date().timeIntervalSince1970)
  }

  private func give(up candidate: Candidate, _ failure: Fetcher.Failure) throws {
    if case .mediaType = failure {
      report.otherTypes += 1
      return
    }
    if case .robots(let origin) = candidate.purpose {
      hosts[origin]?.robots = .unavailable
    }
    report.failures.append(.init(url: candidate.url.description, cause: failure.description))
  }

  private func finishRobots(_ candidate: Candidate, _ origin: String, _ response: Fetcher.Response) {
    switch response.status {
    case 200..<300:
      let rules = RobotsRules(response.body, agent: options.agent)
      hosts[origin]?.robots = .known(rules)
      if let delay = rules.crawlDelay { hosts[origin]?.postpone(until: now + min(delay, 30)) }
      if options.readsNamedSitemaps {
        for sitemap in rules.sitemaps {
          if let url = WebURL(sitemap) { candidates.append(Candidate(url: url, purpose: .sitemap)) }
        }
      }
    case 300..<400 where candidate.hops < 5:
      guard let location = response.headers["Location"].flatMap({ WebURL($0, base: candidate.url) }) else {
        hosts[origin]?.robots = .known(.allowAll)
        return
      }
      var next = candidate
      next.url = location
      next.hops += 1
      candidates.insert(next, at: 0)
    case 500...:
      hosts[origin]?.robots = .unavailable
      report.failures.append(
        .init(
          url: candidate.url.description, cause: "HTTP \(response.status), so nothing may be fetched from this host"))
    default: hosts[origin]?.robots = .known(.allowAll)
    }
  }

  private func finishSitemap(_ candidate: Candidate, _ response: Fetcher.Response) throws {
    guard response.status == 200 else {
      report.failures.append(.init(url: candidate.url.description, cause: "HTTP \(response.status)"))
      return
    }
    let sitemap = Sitemap(response.body)
    if candidate.depth < 2 {
      for text in sitemap.sitemaps {
        if let url = WebURL(text, base: candidate.url) {
          candidates.append(Candidate(url: url, purpose: .sitemap, depth: candidate.depth + 1))
        }
      }
    }
    try enqueue(sitemap.pages.compactMap { WebURL($0, base: candidate.url) }, depth: 0, hops: 0)
  }

  private func finishPage(_ candidate: Candidate, _ response: Fetcher.Response) throws {
    let url = candidate.url
    let earlier = versions.earlier(url, archive: options.archive)
    switch response.status {
    case 200..<300:
      guard try follow(candidate, headers: response.headers, body: response.body) else {
        report.forbidden += 1
        return
      }
      if let earlier, earlier.original.digest == WARCWriter.digest(response.body) {
        report.unchanged += 1
        try write(candidate, response, revisitOf: earlier.original)
      } else {
        report.fetched += 1
        try write(candidate, response)
      }
    case 304:
      guard var original = earlier?.original, let archived = earlier?.response else { return }
      original.isNotModified = true
      _ = try follow(candidate, headers: archived.headers, body: archived.body)
      report.unchanged += 1
      try write(candidate, response, revisitOf: original)
    case 300..<400:
      report.redirects += 1
      if let location = response.headers["Location"].flatMap({ WebURL($0, base: url) }) {
        if candidate.hops >= 10 {
          report.failures.append(.init(url: url.description, cause: "more than 10 redirects in a row"))
        } else if candidate.depth == 0, options.scope.refusal(of: tidy(location), depth: 0) == .outside {
          report.failures.append(
            .init(
              url: url.description, cause: "leads to \(location), outside the crawl; start there, or name its --host"))
        } else {
          try enqueue([location], depth: candidate.depth, hops: candidate.hops + 1)
        }
      }
      try write(candidate, response)
    case 404, 410:
      if earlier != nil { report.gone += 1 }
      report.failures.append(.init(url: url.description, cause: "HTTP \(response.status): no such page"))
      try write(candidate, response)
    default:
      report.failures.append(.init(url: url.description, cause: "HTTP \(response.status)"))
    }
  }

  /// Enqueues what a page links to; false when the page asks not to be kept (`noindex`).
  private func follow(_ candidate: Candidate, headers: Headers, body: [UInt8]) throws -> Bool {
    let charset = HTTPResponse(status: 200, headers: headers, body: []).charset
    let source = candidate.url.description
    guard let document = try? HTMLParser.parse(body, options: .init(source: source, headerEncoding: charset)) else {
      return true
    }
    let links = PageLinks(
      document, url: candidate.url, robotsHeaders: headers.all("X-Robots-Tag"), agent: options.agent)
    try enqueue(links.links + (links.canonical.map { [$0] } ?? []), depth: candidate.depth + 1, hops: 0)
    return links.isIndexed
  }

  private func tidy(_ url: WebURL) -> WebURL { url.dropping(parameters: options.droppedParameters) }

  private func enqueue(_ urls: [WebURL], depth: Int, hops: Int) throws {
    var entries: [Frontier.Entry] = []
    for url in urls.map(tidy) where !frontier.hasSeen(url) {
      switch options.scope.refusal(of: url, depth: depth) {
      case .trap: report.traps += 1
      case .some: continue
      case nil:
        guard hosts[url.origin, default: HostSchedule()].admit(url, limit: options.scope.maximumQueries) else {
          report.traps += 1
          continue
        }
        entries.append(Frontier.Entry(url: url, depth: depth, hops: hops))
      }
    }
    try frontier.add(entries)
  }

  private func write(
    _ candidate: Candidate, _ response: Fetcher.Response, revisitOf original: WARCWriter.Original? = nil
  ) throws {
    try archive.write(
      WARCWriter.Capture(
        url: candidate.url.description, date: Date(), request: response.request,
        responseHead: response.archivedHead, body: response.body, address: response.address,
        depth: candidate.depth, revisitOf: original))
    versions.markDone(candidate.url)
  }
}
