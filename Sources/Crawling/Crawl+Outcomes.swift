import Archive
import CCurl
import Foundation
import HTMLTree

/// What is done with an answer, or with none.
extension Crawl {
  func finish(_ candidate: Candidate, _ result: Result<Fetcher.Response, Fetcher.Failure>) throws {
    switch result {
    case .failure(let failure):
      if failure.isTemporary, retry(candidate, after: nil) { return }
      try give(up: candidate, failure)
    case .success(let response):
      report.bytes += response.body.count
      if [429, 500, 502, 503, 504].contains(response.status) {
        let wait = response.headers["Retry-After"].flatMap { Self.retryAfter($0) }
        let isOverloaded = response.status == 429 || response.status == 503
        if retry(candidate, after: wait, isOverloaded: isOverloaded) { return }
        if isOverloaded, candidate.purpose == .page, let wait, wait > options.maximumWait {
          return postpone(candidate, wait)
        }
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

  /// `Retry-After` in seconds or as a date; nil for what is neither.
  static func retryAfter(_ text: String, now: Double = Date().timeIntervalSince1970) -> Double? {
    if !text.isEmpty, text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) { return Double(text) }
    let date = curl_getdate(text, nil)
    return date < 0 ? nil : max(0, Double(date) - now)
  }

  /// A host that wants to be left alone for longer than we wait is left alone; the next run goes on with its pages.
  private func postpone(_ candidate: Candidate, _ wait: Double) {
    hosts[candidate.url.origin]?.isClosed = true
    report.postponed += 1
    report.failures.append(
      .init(
        url: candidate.url.description,
        cause: "the host asks to be left alone for \(Int(min(wait, 1e9))) s; run again after that"))
    tell(candidate.url, "postponed")
  }

  private func give(up candidate: Candidate, _ failure: Fetcher.Failure) throws {
    if case .mediaType(let type) = failure {
      report.otherTypes += 1
      return tell(candidate.url, type)
    }
    if case .robots(let origin) = candidate.purpose {
      hosts[origin]?.robots = .unavailable
    }
    fail(candidate.url, failure.description)
  }

  private func fail(_ url: WebURL, _ cause: String) {
    report.failures.append(.init(url: url.description, cause: cause))
    tell(url, "failed")
  }

  private func finishRobots(_ candidate: Candidate, _ origin: String, _ response: Fetcher.Response) {
    switch response.status {
    case 200..<300:
      let rules = RobotsRules(response.body, agent: options.agent)
      hosts[origin]?.robots = .known(rules)
      let pause = hosts[origin]?.delay(options) ?? 0
      hosts[origin]?.postpone(until: now + pause)
      if options.readsNamedSitemaps {
        for sitemap in rules.sitemaps {
          if let url = WebURL(sitemap, base: candidate.url) { ask(sitemap: url, depth: 0) }
        }
      }
    case 300..<400 where candidate.hops < 5:
      guard let location = response.location.flatMap({ WebURL($0, base: candidate.url) }) else {
        hosts[origin]?.robots = .known(.allowAll)
        return
      }
      var next = candidate
      next.url = location
      next.hops += 1
      candidates.insert(next, at: 0)
    // Too many requests is no answer either.
    case 429, 500...:
      hosts[origin]?.robots = .unavailable
      fail(candidate.url, "HTTP \(response.status), so nothing may be fetched from this host")
    default: hosts[origin]?.robots = .known(.allowAll)
    }
  }

  private func finishSitemap(_ candidate: Candidate, _ response: Fetcher.Response) throws {
    if (300..<400).contains(response.status),
      let location = response.location.flatMap({ WebURL($0, base: candidate.url) })
    {
      return ask(sitemap: location, depth: candidate.depth, hops: candidate.hops + 1)
    }
    guard response.status == 200 else { return fail(candidate.url, "HTTP \(response.status)") }
    let sitemap = Sitemap(response.body)
    if sitemap.pages.isEmpty, sitemap.sitemaps.isEmpty { fail(candidate.url, "it names no page; is it a sitemap?") }
    for text in sitemap.sitemaps {
      if let url = WebURL(text, base: candidate.url) { ask(sitemap: url, depth: candidate.depth + 1) }
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
        if earlier != nil {
          report.gone += 1
          try archive.write(withdrawalOf: url.description, date: Date())
        }
        return tell(url, "asks not to be kept")
      }
      if let earlier, earlier.original.digest == WARCWriter.digest(response.body) {
        report.unchanged += 1
        try write(candidate, response, revisitOf: earlier.original)
      } else {
        report.fetched += 1
        try write(candidate, response)
      }
    case 304:
      guard var original = earlier?.original, let archived = earlier?.response else {
        return fail(url, "HTTP 304, though we have no copy")
      }
      original.isNotModified = true
      _ = try follow(candidate, headers: archived.headers, body: archived.body)
      report.unchanged += 1
      try write(candidate, response, revisitOf: original)
    case 300..<400:
      report.redirects += 1
      try follow(redirect: candidate, response)
      try write(candidate, response)
    case 404, 410:
      if earlier != nil { report.gone += 1 }
      report.failures.append(.init(url: url.description, cause: "HTTP \(response.status): no such page"))
      try write(candidate, response)
    default: return fail(url, "HTTP \(response.status)")
    }
    tell(url, String(response.status))
  }

  private func follow(redirect candidate: Candidate, _ response: Fetcher.Response) throws {
    let url = candidate.url
    guard let location = response.location.flatMap({ WebURL($0, base: url) }) else {
      report.failures.append(.init(url: url.description, cause: "HTTP \(response.status) without an address to go to"))
      return
    }
    if candidate.hops >= 10 {
      report.failures.append(.init(url: url.description, cause: "more than 10 redirects in a row"))
    } else if candidate.depth == 0, options.scope.refusal(of: tidy(location), depth: 0) == .outside {
      report.failures.append(
        .init(url: url.description, cause: "leads to \(location), outside the crawl; start there, or name its --host"))
    } else {
      try enqueue([location], depth: candidate.depth, hops: candidate.hops + 1)
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
    try enqueue(links.links, depth: candidate.depth + 1, hops: 0)
    if let canonical = links.canonical.map(tidy), canonical != candidate.url {
      report.aliases.append(.init(url: source, canonical: canonical.description))
      try enqueue([canonical], depth: candidate.depth, hops: 0)
    }
    return links.isIndexed
  }

  func tidy(_ url: WebURL) -> WebURL { url.dropping(parameters: options.droppedParameters) }

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
