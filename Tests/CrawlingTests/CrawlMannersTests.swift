import Archive
import Foundation
import Testing

@testable import Crawling

private func links(_ paths: [String]) -> String { paths.map { "<a href=\"\($0)\">x</a>" }.joined() }

/// How the crawler behaves towards hosts that ask for something, and towards those that trick it.
@Suite struct CrawlMannersTests {
  @Test(
    arguments: [
      ("120", 120), ("0", 0), ("Thu, 01 Jan 1970 00:01:40 GMT", 90), ("Thu, 01 Jan 1970 00:00:01 GMT", 0),
      ("nan", nil), ("-5", nil), ("", nil), ("0x10", nil), ("soon", nil), ("1e9", nil),
    ] as [(String, Double?)]) func aRetryAfterIsSecondsOrADate(_ text: String, _ expected: Double?)
  {
    #expect(Crawl.retryAfter(text, now: 10) == expected)
  }

  @Test func aHostThatAsksForALongPauseIsLeftAloneUntilTheNextRun() throws {
    let site = try LoopbackSite { request in
      switch request.target {
      case "/robots.txt": .page("", status: 404)
      case "/": .page(links((0..<20).map { "/p\($0)" }))
      case "/p3" where request.count == 1: .page("", status: 429, headers: ["Retry-After: 86400"])
      default: .page("<p>x</p>")
      }
    }
    let folder = try Folder()
    var options = try folder.options(site)
    options.hostConcurrency = 1
    let first = try Crawl(options).run()
    #expect(!first.isComplete && first.fetched == 4 && first.postponed == 17)
    #expect(first.failures.map(\.cause) == ["the host asks to be left alone for 86400 s; run again after that"])
    let second = try Crawl(options).run()
    #expect(second.isComplete && second.fetched == 17 && second.failures.isEmpty)
    #expect(try Set(folder.captures()).count == 21)
  }

  @Test func aDateInRetryAfterIsWaitedFor() throws {
    let date = DateFormatter()
    date.locale = Locale(identifier: "en_US_POSIX")
    date.timeZone = TimeZone(identifier: "GMT")
    date.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    let then = Date(timeIntervalSinceNow: 2)
    let text = date.string(from: then)
    let site = try LoopbackSite { request in
      request.target == "/" && request.count == 1
        ? .page("", status: 503, headers: ["Retry-After: \(text)"]) : .page("<p>x</p>")
    }
    let folder = try Folder()
    #expect(try Crawl(folder.options(site)).run().fetched == 1)
    #expect(Date().timeIntervalSince1970 >= then.timeIntervalSince1970.rounded(.down))
  }

  @Test(arguments: [("429", 0), ("503", 0), ("loop", 1), ("huge", 0), ("reset", 0), ("denied", 1)])
  func aRobotsFileThatCannotBeHadOrDoesNotEnd(_ kind: String, _ expected: Int) throws {
    let site = try LoopbackSite { request in
      guard request.target.hasPrefix("/robots") else { return .page("<p>x</p>") }
      switch kind {
      case "loop": return .page("", status: 302, headers: ["Location: /robots\(request.target.count)"])
      case "huge":
        return .endless(
          head: "HTTP/1.1 200 OK\r\n\r\nuser-agent: *\ndisallow: /\n", chunk: Array(repeating: 0x0A, count: 5_000))
      case "reset": return .raw([], reset: true)
      case "denied": return .page("", status: 401)
      default: return .page("", status: Int(kind) ?? 0)
      }
    }
    let folder = try Folder()
    let report = try Crawl(folder.options(site)).run()
    #expect(report.fetched == expected && site.count("/") == expected)
    #expect(kind != "huge" || report.forbidden == 1 && report.failures.isEmpty)
  }

  @Test func nameServersThatAnswerWithPrivateAddressesAreNotBelieved() throws {
    let site = try LoopbackSite { _ in .page("<p>secret</p>") }
    let port = try #require(site.url.split(separator: ":").last)
    for address in ["127.0.0.1", "10.1.2.3", "169.254.169.254", "[::1]", "[fd00::1]", "[::ffff:127.0.0.1]"] {
      let folder = try Folder()
      var options = try folder.options(site)
      options.allowsPrivate = false
      options.nameAnswers = ["help.example:\(port):\(address)"]
      options.starts = [try #require(WebURL("http://help.example:\(port)/"))]
      options.scope = CrawlScope(foldersOf: options.starts)
      let report = try Crawl(options).run()
      #expect(report.failures.first?.cause.contains("is private") == true, "\(address): \(report.failures)")
    }
    #expect(site.requestHeads.isEmpty)
  }

  @Test func aRobotsFileElsewhereIsNotFetchedFromAPrivateAddress() throws {
    let inner = try LoopbackSite(address: "127.0.0.2") { _ in .page("user-agent: *\nallow: /") }
    let site = try LoopbackSite { request in
      request.target == "/robots.txt" ? .page("", status: 301, headers: ["Location: \(inner.url)/r"]) : .page("<p>")
    }
    let folder = try Folder()
    var options = try folder.options(site)
    options.allowsPrivate = false
    options.exemptAddresses = ["127.0.0.1"]
    let report = try Crawl(options).run()
    #expect(report.fetched == 0 && inner.requestHeads.isEmpty && report.unreachable == 1)
  }

  @Test func otherLimitsCountForWhatAnEarlierRunFound() throws {
    let site = try LoopbackSite { request in
      request.target == "/" ? .page(links(["/print/1", "/print/2", "/a"])) : .page("<p>x</p>")
    }
    let folder = try Folder()
    var options = try folder.options(site)
    options.maximumPages = 1
    _ = try Crawl(options).run()
    options.maximumPages = 100
    options.scope.denied = ["/print/"]
    let report = try Crawl(options).run()
    #expect(report.fetched == 1 && site.count("/a") == 1 && site.count("/print/1") == 0 && report.isComplete)
  }

  @Test func aStartPageOutsideThePrefixIsWhereTheCrawlBegins() throws {
    let site = try LoopbackSite { request in
      request.target == "/menu" ? .page(links(["/zh/a", "/en/a"])) : .page("<p>x</p>")
    }
    let folder = try Folder()
    var options = try folder.options(site, "/menu")
    options.scope = CrawlScope()
    options.scope.prefixes = [site.url + "/zh/"]
    _ = try Crawl(options).run()
    #expect(try folder.captures() == ["response 200 /menu", "response 200 /zh/a"])
  }

  @Test func sitemapsThatNameThemselvesOrMovedComeToAnEnd() throws {
    let site = try LoopbackSite { request in
      let host = request.head.components(separatedBy: "host: ")[1].prefix { !$0.isNewline }
      let locations = ["/s1.xml", "/s2.xml", "/s2.xml", "/moved.xml"].map {
        "<sitemap><loc>http://\(host)\($0)</loc></sitemap>"
      }
      switch request.target {
      case "/robots.txt": return .page("Sitemap: /s1.xml", headers: ["Content-Type: text/plain"])
      case "/s1.xml", "/s2.xml": return .page("<sitemapindex>\(locations.joined())</sitemapindex>")
      case "/moved.xml": return .page("", status: 301, headers: ["Location: /last.xml"])
      case "/last.xml":
        return .page(
          "<sm:urlset xmlns:sm='x'><sm:url><sm:loc ><![CDATA[http://\(host)/a?b&c]]></sm:loc></sm:url></sm:urlset>")
      default: return .page("<p>x</p>")
      }
    }
    let folder = try Folder()
    var options = try folder.options(site)
    options.readsNamedSitemaps = true
    let report = try Crawl(options).run()
    #expect(report.isComplete && report.failures.isEmpty)
    for path in ["/s1.xml", "/s2.xml", "/moved.xml", "/last.xml", "/a?b&c"] {
      #expect(site.count(path) == 1, "\(path)")
    }
  }

  @Test func whatIsNoSitemapIsNamed() throws {
    let site = try LoopbackSite { request in
      request.target == "/none.xml" ? .page("", status: 404) : .page("<html><p>x</p></html>")
    }
    let folder = try Folder()
    var options = try folder.options(site)
    options.sitemaps = try ["/none.xml", "/page"].map { try #require(WebURL(site.url + $0)) }
    let report = try Crawl(options).run()
    #expect(report.failures.map(\.cause) == ["HTTP 404", "it names no page; is it a sitemap?"])
  }

  @Test func childTopicsAreFollowedAndOtherAddressesOfAPageAreNamed() throws {
    let site = try LoopbackSite { request in
      switch request.target {
      case "/help/":
        .page("<ul class='ullinks'><li class='ulchildlink'><strong><a href='a.html'>A</a></strong></li></ul>")
      case "/help/a.html": .page("<link rel='Canonical' href='/help/b.html'><p>a</p>")
      case "/help/b.html": .page("<link rel=canonical href=''><p>b</p>")
      default: .page("<p>x</p>")
      }
    }
    let folder = try Folder()
    let report = try Crawl(folder.options(site, "/help/")).run()
    #expect(report.fetched == 3)
    #expect(report.aliases == [.init(url: site.url + "/help/a.html", canonical: site.url + "/help/b.html")])
  }

  @Test func aPageThatAsksByNowNotToBeKeptIsWithdrawn() throws {
    let site = try LoopbackSite { request in
      request.target == "/a" && request.count > 1
        ? .page("<meta name=robots content=noindex>") : .page(links(["/a"]) + request.target)
    }
    let folder = try Folder()
    #expect(try Crawl(folder.options(site)).run().fetched == 2)
    let report = try Crawl(folder.options(site)).run()
    #expect(report.gone == 1 && report.forbidden == 1 && report.unchanged == 1)
    var pages: [String] = []
    try PageArchive.read(folder.archive, page: { pages.append($0.url ?? "") }, skipped: { pages.append("\($0) \($1)") })
    #expect(pages == [site.url + "/"])
  }

  @Test func aPreviewLeavesOutWhatIsForbidden() throws {
    let site = try LoopbackSite { request in
      request.target == "/robots.txt" ? .page("user-agent: *\ndisallow: /no") : .page(links(["/no", "/yes"]))
    }
    let folder = try Folder()
    #expect(try Crawl.preview(folder.options(site)) == [site.url + "/", site.url + "/yes"])
  }

  @Test func weSayWhoWeAreAndWhoToAsk() throws {
    let site = try LoopbackSite { _ in .page("<p>x</p>") }
    let folder = try Folder()
    var options = try folder.options(site)
    options.version = "9.8"
    options.contact = "https://me.example/"
    _ = try Crawl(options).run()
    #expect(
      site.requestHeads.allSatisfy { $0.contains("user-agent: stepdex/9.8 (help page crawler; +https://me.example/)") })
    let record = try #require(try WARCReader(path: folder.archive).next())
    #expect(String(decoding: record.block, as: UTF8.self).contains("operator: https://me.example/"))
  }

  @Test func addressesInOtherEncodingsAreAskedForAsABrowserWould() throws {
    let gbk: [UInt8] =
      Array("<meta charset=gbk><a href='/".utf8) + [0xB0, 0xEF] + Array("?k=".utf8) + [0xB0, 0xEF]
      + Array("'>x</a>".utf8)
    let site = try LoopbackSite { request in
      switch request.target {
      case "/": .bytes(gbk, headers: ["Content-Type: text/html"])
      case "/%E5%B8%AE?k=%B0%EF":
        .raw(
          Array("HTTP/1.1 302 Found\r\nLocation: /".utf8) + [0xB0, 0xEF] + Array("\r\nContent-Length: 0\r\n\r\n".utf8))
      default: .page("<p>x</p>")
      }
    }
    let folder = try Folder()
    _ = try Crawl(folder.options(site)).run()
    #expect(try folder.captures() == ["response 200 /", "response 302 /%E5%B8%AE?k=%B0%EF", "response 200 /%B0%EF"])
  }

  @Test func sessionNumbersDoNotMultiplyPages() throws {
    let site = try LoopbackSite { request in
      .page(links(["/a.html;jsessionid=\(request.count)\(request.target.count)?PHPSESSID=\(request.count)", "/"]))
    }
    let folder = try Folder()
    #expect(try Crawl(folder.options(site)).run().fetched == 2)
    #expect(site.targets == ["/", "/a.html", "/robots.txt"])
  }

  @Test func aCrawlDelayIsKept() throws {
    let site = try LoopbackSite { request in
      request.target == "/robots.txt" ? .page("user-agent: *\ncrawl-delay: 0.3") : .page(links(["/a", "/b"]))
    }
    let folder = try Folder()
    #expect(try Crawl(folder.options(site)).run().seconds >= 0.9)
    var schedule = HostSchedule()
    schedule.robots = .known(RobotsRules(Array("user-agent: *\ncrawl-delay: 45".utf8), agent: "x"))
    #expect(schedule.delay(try folder.options(site)) == 45)
  }
}
