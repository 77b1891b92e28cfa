import Foundation
import Testing

@testable import Crawling

/// What becomes of addresses that are asked whether they are alive.
@Suite struct LinkProbeTests {
  private func ask(
    _ addresses: [String], allowsPrivate: Bool = true, _ change: (inout CrawlOptions) -> Void = { _ in }
  ) throws -> [LinkProbe.Answer] {
    var options = CrawlOptions(starts: [], archive: "", scope: CrawlScope())
    options.allowsPrivate = allowsPrivate
    options.delay = 0
    options.retries = 1
    options.timeout = 5
    change(&options)
    var probe = LinkProbe(options)
    return try probe.ask(addresses)
  }

  private func site() throws -> LoopbackSite {
    try LoopbackSite { request in
      switch request.target {
      case "/gone": .page("", status: 404)
      case "/removed": .page("", status: 410)
      case "/login": .page("", status: 403)
      case "/moved": .page("", status: 301, headers: ["Location: /here"])
      case "/away": .page("", status: 302, headers: ["Location: /gone"])
      case "/loop": .page("", status: 302, headers: ["Location: /loop"])
      case "/lost": .page("", status: 302)
      case "/ill": .page("", status: 500)
      case "/recovers" where request.count == 1: .page("", status: 503)
      case "/hangs": .raw(Array("HTTP/1.1 200".utf8), wait: 8)
      case "/busy": .page("", status: 429, headers: ["Retry-After: 86400"])
      default: .page(String(repeating: "x", count: 100_000))
      }
    }
  }

  @Test func everyAnswerIsToldApart() throws {
    let site = try site()
    let expected: [(String, LinkProbe.Answer.Verdict, Int?)] = [
      ("/here", .alive, 200), ("/gone", .dead, 404), ("/removed", .dead, 410), ("/login", .alive, 403),
      ("/moved", .alive, 200), ("/away", .dead, 404), ("/loop", .dead, 302), ("/lost", .dead, 302),
      ("/ill", .unreachable, 500), ("/recovers", .alive, 200),
    ]
    let answers = try ask(expected.map { site.url + $0.0 })
    #expect(answers.map(\.url) == expected.map { site.url + $0.0 })
    for (answer, wanted) in zip(answers, expected) {
      #expect(answer.verdict == wanted.1 && answer.status == wanted.2, "\(answer)")
      #expect((answer.reason == nil) == (answer.verdict == .alive), "\(answer)")
    }
    #expect(answers[4].target == site.url + "/here", "a permanent redirect names where it leads")
    #expect(site.count("/ill") == 2 && site.count("/recovers") == 2 && site.count("/gone") == 2)
  }

  @Test func aHostThatAsksForMorePatienceThanThereIsIsAskedNothingMore() throws {
    let site = try site()
    let answers = try ask([site.url + "/busy", site.url + "/here"]) { $0.hostConcurrency = 1 }
    #expect(answers.map(\.verdict) == [.alive, .unreachable] && answers.map(\.status) == [429, nil])
    #expect(site.count("/busy") == 1 && site.count("/here") == 0)
  }

  @Test func aPrivateAddressIsNotAskedUnlessAllowed() throws {
    let site = try site()
    #expect(try ask([site.url + "/here"], allowsPrivate: false).map(\.verdict) == [.refused])
    #expect(site.targets.isEmpty)
    // A public address must not lead to a private one either.
    let answers = try ask([site.url + "/here"]) {
      $0.allowsPrivate = false; $0.exemptAddresses = ["127.0.0.1"]
    }
    #expect(answers.map(\.verdict) == [.alive])
  }

  @Test func whatDoesNotAnswerInTimeIsUnreachable() throws {
    let site = try site()
    let answers = try ask([site.url + "/hangs"]) {
      $0.timeout = 0.5
      $0.retries = 0
    }
    #expect(answers.map(\.verdict) == [.unreachable])
    site.close()
    #expect(try ask(["http://127.0.0.1:9/"]).map(\.verdict) == [.unreachable])
    #expect(try ask(["no address"]).map(\.verdict) == [.dead])
  }

  @Test func aHostIsNotAskedFasterThanItsPause() throws {
    let site = try site()
    let start = Date()
    _ = try ask((0..<4).map { "\(site.url)/p\($0)" }) {
      $0.delay = 0.2
      $0.hostConcurrency = 4
    }
    #expect(Date().timeIntervalSince(start) >= 0.6)
  }
}
