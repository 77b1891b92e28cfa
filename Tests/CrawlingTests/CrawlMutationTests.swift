import HTMLTree
import Testing

@testable import Archive
@testable import Crawling

/// What sites send, damaged at random from a fixed seed: reading it ends, and keeps its promises.
@Suite struct CrawlMutationTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  /// Pieces of the text in any order, with bytes of any kind between.
  private static func shuffled(_ text: String, _ random: inout Generator) -> [UInt8] {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      result += bytes[start..<Int.random(in: start...bytes.count, using: &random)]
      if Bool.random(using: &random) { result.append(UInt8.random(in: 0...255, using: &random)) }
    }
    return result
  }

  @Test func robotsFiles() {
    let text =
      "\u{FEFF}User-agent: *\r\nDisallow: /a*b$ # x\rAllow: /%E5%2\nCrawl-delay: 1e9\nSitemap: http://h/s\n*$*\n"
    var random = Generator(state: 1)
    for _ in 0..<3_000 {
      let rules = RobotsRules(Self.shuffled(text, &random), agent: "stepdex")
      #expect(rules.crawlDelay.map { $0.isFinite && $0 >= 0 } ?? true)
      _ = rules.allows("/a%b*$?x")
    }
  }

  @Test func sitemaps() {
    let text =
      "<?xml?><urlset><url><loc>http://h/a&amp;b</loc></url><sm:loc><![CDATA[http://h/]]></sm:loc></sitemapindex>"
    var random = Generator(state: 2)
    var found = 0
    for _ in 0..<3_000 {
      let bytes = Self.shuffled(text, &random)
      let sitemap = Sitemap(found % 3 == 0 ? Gzip.compress(bytes) : bytes)
      found += sitemap.pages.count + sitemap.sitemaps.count
    }
    #expect(found > 100)
    #expect(Sitemap(Array("<loc>]]><![CDATA[x</loc>".utf8)).pages.count == 1)
  }

  @Test func addressesHaveOneFormHoweverOftenTheyAreRead() throws {
    let text = "https://user:p@[::ffff:1.2.3.4]:80/%2e%2E/a;b?c=帮#d\\ HTTP:0x7f.1//例え。テスト:99999/../. \t\u{AD}%"
    let base = try #require(WebURL("http://h.example/d/a?b"))
    var random = Generator(state: 3)
    var read = 0
    for _ in 0..<8_000 {
      let written = String(decoding: Self.shuffled(text, &random), as: UTF8.self)
      for url in [WebURL(written), WebURL(written, base: base)].compactMap({ $0 }) {
        #expect(WebURL(url.description) == url, "\(written) -> \(url)")
        #expect(url.description.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "\(url)")
        read += 1
      }
    }
    #expect(read > 2_000)
  }

  @Test func linksOfBrokenPages() throws {
    let text =
      "<base href='//x/'><a href='b?帮'>x</a><meta name=robots content='none, x: noindex'><link rel=canonical href=a>"
      + "<meta http-equiv=refresh content='0;URL= \"c\"'><area href=' d\n '><iframe src=e></iframe>"
    let url = try #require(WebURL("http://h.example/"))
    var random = Generator(state: 4)
    var found = 0
    for _ in 0..<800 {
      let bytes = Self.shuffled(text, &random)
      guard let document = try? HTMLParser.parse(bytes, options: .init(source: "x", headerEncoding: "gbk")) else {
        continue
      }
      found += PageLinks(document, url: url, robotsHeaders: [], agent: "x").links.count
    }
    #expect(found > 50)
  }
}
