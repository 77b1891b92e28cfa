import Archive
import Foundation
import Testing

@testable import Crawling

/// A folder that is removed with the test.
final class Folder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("stepdex-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// Where archives are kept for `Tests/Archives/run.sh`, which has another program check every one of them.
  private static let kept = ProcessInfo.processInfo.environment["STEPDEX_KEEP_ARCHIVES"]

  deinit {
    if let kept = Self.kept {
      try? FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
      try? FileManager.default.copyItem(atPath: archive, toPath: "\(kept)/\(UUID().uuidString).warc.gz")
    }
    try? FileManager.default.removeItem(atPath: path)
  }

  var archive: String { path + "/pages.warc.gz" }

  /// `TYPE STATUS URL` of every capture, in order.
  func captures() throws -> [String] {
    let reader = try WARCReader(path: archive)
    var result: [String] = []
    while let record = try reader.next() {
      guard record.type == "response" || record.type == "revisit", let url = record.targetURI else { continue }
      let path = WebURL(url)?.target ?? url
      result.append("\(record.type) \(HTTPResponse(block: record.block)?.status ?? 0) \(path)")
    }
    return result
  }

  /// Options for a quick crawl of a site of ours.
  func options(_ site: LoopbackSite, _ start: String = "/") throws -> CrawlOptions {
    let url = try #require(WebURL(site.url + start))
    var options = CrawlOptions(starts: [url], archive: archive, scope: CrawlScope(foldersOf: [url]))
    options.allowsPrivate = true
    options.delay = 0
    options.timeout = 2
    options.retries = 1
    options.maximumBody = 100_000
    return options
  }
}

/// What the failures of a report say about a path.
private func cause(_ report: CrawlReport, _ path: String) -> String? {
  report.failures.first { $0.url.hasSuffix(path) }?.cause
}

private func links(_ paths: [String]) -> String { paths.map { "<a href=\"\($0)\">x</a>" }.joined() }

@Suite struct CrawlTests {
  @Test func followsLinksInScopeOnceAndArchivesWhatItFetched() throws {
    let site = try LoopbackSite { request in
      switch request.target {
      case "/help/":
        .page(links(["a", "b.html#x", "b.html", "/other/c", "http://example.invalid/d", "mailto:x@y", "帮助 1"]))
      case "/help/a": .page(links(["/help/", "b.html?utm_source=x"]))
      default: .page("<p>\(request.target)</p>")
      }
    }
    let folder = try Folder()
    let report = try Crawl(folder.options(site, "/help/")).run()
    #expect(
      try folder.captures().sorted() == [
        "response 200 /help/", "response 200 /help/%E5%B8%AE%E5%8A%A9%201", "response 200 /help/a",
        "response 200 /help/b.html",
      ])
    #expect(report.fetched == 4 && report.failures.isEmpty && report.isComplete)
    #expect(site.targets.contains("/robots.txt") && !site.targets.contains("/other/c"))
    #expect(site.requestHeads.allSatisfy { $0.contains("user-agent: stepdex/") })
  }

  @Test func survivesASiteThatMisbehaves() throws {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
    let bomb = Gzip.compress([UInt8](repeating: 0x61, count: 5_000_000))
    let site = try LoopbackSite { request in
      switch request.target {
      case "/":
        .page(
          links([
            "slow", "stall", "endless", "huge", "bomb", "short", "reset", "loop", "far/0", "nothttp", "picture", "busy",
            "down", "broken", "gone", "header", "good",
          ]))
      case "/slow": .raw(Array("\(head)\r\n<p>".utf8), wait: 4)
      case "/stall": .raw([], wait: 4)
      case "/endless": .endless(head: "\(head)\r\n", chunk: Array("<p>text</p>".utf8))
      case "/header": .endless(head: head, chunk: Array("X: y\r\n".utf8))
      case "/huge": .page(String(repeating: "x", count: 200_000))
      case "/bomb": .bytes(bomb, headers: ["Content-Type: text/html", "Content-Encoding: gzip"])
      case "/short": .raw(Array("\(head)Content-Length: 100\r\n\r\n<p>".utf8))
      case "/reset": .raw(Array("\(head)Content-Length: 100\r\n\r\n<p>".utf8), reset: true)
      case "/loop": .page("", status: 302, headers: ["Location: /loop2"])
      case "/loop2": .page("", status: 301, headers: ["Location: loop"])
      case "/nothttp": .raw(Array("SSH-2.0-OpenSSH\r\n\r\n".utf8))
      case "/picture": .bytes([0x89, 0x50], headers: ["Content-Type: image/png"])
      case "/busy": .page("<p>busy</p>", status: request.count == 1 ? 429 : 200, headers: ["Retry-After: 1"])
      case "/down": .page("", status: 503)
      case "/broken": .page("", status: 500)
      case "/gone": .page("<p>gone</p>", status: 410)
      case let far where far.hasPrefix("/far/"):
        .page("", status: 302, headers: ["Location: /far/\((Int(far.dropFirst(5)) ?? 0) + 1)"])
      default: .page("<p>good</p>", headers: ["Set-Cookie: a=b"])
      }
    }
    let folder = try Folder()
    let report = try Crawl(folder.options(site)).run()
    #expect(cause(report, "/slow") == "no complete answer within 2 s; raise --timeout")
    #expect(cause(report, "/stall") == "no complete answer within 2 s; raise --timeout")
    for path in ["/endless", "/huge", "/bomb"] {
      #expect(cause(report, path) == "it has more than 100000 bytes; raise --max-body", "\(path)")
    }
    #expect(cause(report, "/header") != nil)
    #expect(cause(report, "/short") == "the answer broke off")
    #expect(cause(report, "/reset") != nil && site.count("/reset") == 2)
    #expect(cause(report, "/far/10") == "more than 10 redirects in a row")
    #expect(cause(report, "/nothttp") != nil)
    #expect(cause(report, "/down") == "HTTP 503" && site.count("/down") == 2)
    #expect(cause(report, "/gone") == "HTTP 410: no such page")
    #expect(cause(report, "/busy") == nil && site.count("/busy") == 2)
    #expect(report.otherTypes == 1 && report.isComplete)
    #expect(site.count("/loop") == 1 && site.count("/loop2") == 1)
    #expect(!site.requestHeads.contains { $0.contains("\ncookie:") })
    #expect(
      try folder.captures().filter { $0.hasPrefix("response 200") }.sorted() == [
        "response 200 /", "response 200 /busy", "response 200 /good",
      ])
  }

  @Test func privateAddressesAreRefusedHoweverTheyAreWritten() throws {
    let site = try LoopbackSite { _ in .page("<p>secret</p>") }
    let port = try #require(site.url.split(separator: ":").last)
    for host in [
      "127.0.0.1", "localhost", "0x7f.1", "0177.0.0.1", "127.1", "2130706433", "017700000001", "127.0.0.1.", "[::1]",
      "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:127.0.0.1]", "[::127.0.0.1]", "[fe80::1]", "0.0.0.0",
      "[::]",
      "１２７。０。０。１",
    ] {
      let folder = try Folder()
      var options = try folder.options(site)
      options.allowsPrivate = false
      options.starts = [try #require(WebURL("http://\(host):\(port)/"))]
      options.scope = CrawlScope(foldersOf: options.starts)
      let report = try Crawl(options).run()
      #expect(report.fetched == 0)
      #expect(report.failures.first?.cause.contains("is private") == true, "\(host): \(report.failures)")
    }
    #expect(site.requestHeads.isEmpty)
  }

  @Test func redirectsToPrivateAddressesAreRefused() throws {
    let inner = try LoopbackSite(address: "127.0.0.2") { _ in .page("<p>secret</p>") }
    let site = try LoopbackSite { request in
      switch request.target {
      case "/": .page(links(["r", "link"]) + links([inner.url + "/direct"]))
      case "/r": .page("", status: 302, headers: ["Location: \(inner.url)/secret"])
      default: .page("<p>x</p>")
      }
    }
    let folder = try Folder()
    var options = try folder.options(site)
    options.allowsPrivate = false
    options.exemptAddresses = ["127.0.0.1"]
    options.scope.hosts = ["127.0.0.1", "127.0.0.2"]
    let report = try Crawl(options).run()
    #expect(try folder.captures().sorted() == ["response 200 /", "response 200 /link", "response 302 /r"])
    #expect(report.failures.contains { $0.cause.contains("127.0.0.2 is private") } && report.unreachable == 2)
    #expect(inner.requestHeads.isEmpty)
  }

  @Test(arguments: [
    ("User-agent: *\nDisallow: /a", 200, ["/", "/b"]), ("", 404, ["/", "/a", "/b"]), ("", 403, ["/", "/a", "/b"]),
    ("", 500, []), ("<html>", 200, ["/", "/a", "/b"]),
  ]) func robotsFilesOfEachKind(_ robots: String, _ status: Int, _ expected: [String]) throws {
    let site = try LoopbackSite { request in
      switch request.target {
      case "/robots.txt": .page(robots, status: status, headers: ["Content-Type: text/plain"])
      default: .page(links(["a", "b"]))
      }
    }
    let folder = try Folder()
    _ = try Crawl(folder.options(site)).run()
    #expect(site.targets.filter { $0 != "/robots.txt" } == expected)
  }

  @Test func aRedirectedRobotsFileCounts() throws {
    let site = try LoopbackSite { request in
      switch request.target {
      case "/robots.txt": .page("", status: 301, headers: ["Location: /r2"])
      case "/r2": .page("User-agent: stepdex\nDisallow: /a\nCrawl-delay: 0.2")
      default: .page(links(["a", "b"]))
      }
    }
    let folder = try Folder()
    let report = try Crawl(folder.options(site)).run()
    #expect(report.forbidden == 1 && site.count("/a") == 0 && site.count("/b") == 1)
    #expect(report.seconds >= 0.4)
  }

  @Test func endlessLinksComeToAnEnd() throws {
    let site = try LoopbackSite { request in
      .page(links(["\(request.target.hasSuffix("/") ? "" : request.target + "/")x/", "?q=\(request.target.count)"]))
    }
    let folder = try Folder()
    var options = try folder.options(site)
    options.scope.maximumQueries = 5
    let report = try Crawl(options).run()
    #expect(report.isComplete && report.traps > 0)
    #expect(report.fetched < 60)
  }

  @Test func pagesThatAskNotToBeKeptOrFollowedAreNot() throws {
    let site = try LoopbackSite { request in
      switch request.target {
      case "/": .page(links(["noindex", "nofollow", "header"]) + "<a rel=nofollow href=e>x</a>")
      case "/noindex": .page("<meta name=robots content=noindex>" + links(["b"]))
      case "/nofollow": .page("<meta name=ROBOTS content='NoFollow'>" + links(["c"]))
      case "/header": .page(links(["d"]), headers: ["X-Robots-Tag: otherbot: none", "X-Robots-Tag: none"])
      default: .page("<p>x</p>")
      }
    }
    let folder = try Folder()
    _ = try Crawl(folder.options(site)).run()
    #expect(try folder.captures().sorted() == ["response 200 /", "response 200 /b", "response 200 /nofollow"])
    #expect(site.targets == ["/", "/b", "/header", "/nofollow", "/noindex", "/robots.txt"])
  }

  @Test func unchangedPagesCostAnEmptyAnswerAndGonePagesAreRecorded() throws {
    let site = try LoopbackSite { request in
      let isSecond = request.count > 1
      switch request.target {
      case "/": return .page(links(isSecond ? ["same", "changed"] : ["same", "changed", "gone", "bytes"]))
      case "/same":
        if request.head.contains("if-none-match: \"1\"") { return .page("", status: 304, headers: ["ETag: \"1\""]) }
        return .page("<p>same</p>" + links(["below"]), headers: ["ETag: \"1\""])
      case "/changed": return .page("<p>\(request.count)</p>")
      case "/gone": return .page("<p>x</p>", status: isSecond ? 404 : 200)
      default: return .page("<p>y</p>")
      }
    }
    let folder = try Folder()
    #expect(try Crawl(folder.options(site)).run().fetched == 6)
    let before = try folder.captures().count
    let report = try Crawl(folder.options(site)).run()
    #expect(report.fetched == 2 && report.unchanged == 3 && report.gone == 1)
    #expect(
      try folder.captures().dropFirst(before).sorted() == [
        "response 200 /", "response 200 /changed", "response 404 /gone", "revisit 200 /below", "revisit 200 /bytes",
        "revisit 304 /same",
      ])
    let third = try Crawl(folder.options(site)).run()
    #expect(third.unchanged >= 3 && third.gone == 0)
  }

  @Test func aCrawlCutShortGoesOnWithNothingLostOrDoubled() throws {
    let site = try LoopbackSite { request in
      let number = Int(request.target.dropFirst()) ?? 0
      return .page(links([2 * number + 1, 2 * number + 2].filter { $0 < 300 }.map { "/\($0)" }))
    }
    let folder = try Folder()
    var runs = 0
    while runs < 20 {
      runs += 1
      var rounds = 0
      let crawl = try Crawl(folder.options(site))
      let report = try crawl.run(isCancelled: {
        rounds += 1
        return rounds > 40
      })
      if report.isComplete { break }
      // A kill in the midst of a write leaves a piece of a record.
      let file = try #require(FileHandle(forWritingAtPath: folder.archive))
      let length = try file.seekToEnd()
      if runs % 2 == 0 {
        try file.truncate(atOffset: length - 9)
      } else {
        try file.write(contentsOf: Data([0x1F, 0x8B, 0x08, 0x00, 0x01]))
      }
      try file.close()
    }
    #expect(runs > 2 && runs < 20)
    #expect(Set(try folder.captures()).count == 300)
    #expect(try folder.captures().count == 300)
  }

  @Test func aStartPageThatLeadsElsewhereIsNamed() throws {
    let site = try LoopbackSite { request in
      request.target == "/a/" ? .page("", status: 301, headers: ["Location: /b/"]) : .page("<p>x</p>")
    }
    let folder = try Folder()
    let report = try Crawl(folder.options(site, "/a/")).run()
    #expect(cause(report, "/a/")?.hasPrefix("leads to \(site.url)/b/, outside the crawl") == true)
    #expect(site.count("/b/") == 0)
  }

  @Test func twoCrawlsDoNotWriteToOneArchive() throws {
    let site = try LoopbackSite { _ in .page("<p>x</p>") }
    let folder = try Folder()
    let first = try Crawl(folder.options(site))
    #expect(throws: ArchiveError.busy(path: folder.archive)) { try Crawl(folder.options(site)) }
    _ = try first.run()
  }

  @Test func sitemapsAreRead() throws {
    let page = "<urlset><url><loc>SITE/s/a?x=1&amp;y=2</loc></url><url><loc>SITE/t/b</loc></url></urlset>"
    let index = "<?xml version='1.0'?><sitemapindex><sitemap><loc>SITE/pages.xml.gz</loc></sitemap></sitemapindex>"
    let site = try LoopbackSite { request in
      let host = request.head.components(separatedBy: "host: ")[1].prefix { !$0.isNewline }
      func fill(_ text: String) -> String { text.replacingOccurrences(of: "SITE", with: "http://\(host)") }
      switch request.target {
      case "/robots.txt": return .page(fill("Sitemap: SITE/index.xml"), headers: ["Content-Type: text/plain"])
      case "/index.xml": return .page(fill(index), headers: ["Content-Type: application/xml"])
      case "/pages.xml.gz":
        return .bytes(Gzip.compress(Array(fill(page).utf8)), headers: ["Content-Type: application/gzip"])
      default: return .page("<p>x</p>")
      }
    }
    let folder = try Folder()
    var options = try folder.options(site, "/s/")
    options.readsNamedSitemaps = true
    _ = try Crawl(options).run()
    #expect(try folder.captures().sorted() == ["response 200 /s/", "response 200 /s/a?x=1&y=2"])
  }

  @Test func compressedPagesInAnyCharsetAreFollowedAndKeptReadable() throws {
    let html: [UInt8] =
      Array("<meta charset=utf-8><p>".utf8) + [0xB0, 0xEF, 0xD6, 0xFA] + Array("<a href=b>x</a>".utf8)
    let site = try LoopbackSite { request in
      request.target == "/"
        ? .bytes(Gzip.compress(html), headers: ["Content-Type: text/html; charset=gbk", "Content-Encoding: gzip"])
        : .page("<p>x</p>")
    }
    let folder = try Folder()
    _ = try Crawl(folder.options(site)).run()
    #expect(try folder.captures() == ["response 200 /", "response 200 /b"])
    let first = try WARCReader(path: folder.archive)
    _ = try first.next()
    let response = try #require(try first.next().flatMap { HTTPResponse(block: $0.block) })
    #expect(try response.decodedBody(limit: 1_000) == html && response.charset == "gbk")
  }

  @Test func limitsAndPreview() throws {
    let site = try LoopbackSite { request in .page(links((0..<20).map { "/p/\($0)" })) }
    let folder = try Folder()
    var options = try folder.options(site, "/p/")
    #expect(try Crawl.preview(options).count == 21)
    #expect(!FileManager.default.fileExists(atPath: folder.archive))
    options.maximumPages = 5
    #expect(try Crawl(options).run().fetched == 5)
    let rest = try Crawl(folder.options(site, "/p/")).run()
    #expect(rest.fetched == 16 && rest.isComplete)
  }
}
