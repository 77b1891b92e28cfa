import Testing

@testable import HTMLTree

@Suite struct LimitTests {
  @Test func deepNestingIsReadWhole() throws {
    let depth = 30_000
    let html = String(repeating: "<div>", count: depth) + "x" + String(repeating: "</div>", count: depth) + "<p>end"
    let document = try HTMLParser.parse(Array(html.utf8))
    #expect(document.nodes.count { $0.name == "div" } == depth)
    #expect(text(document) == "xend")
  }

  @Test func aTextOverTenMegabytesIsReadWhole() throws {
    let words = String(repeating: "0123456789", count: 1_200_000)
    let document = try HTMLParser.parse(Array("<p>\(words)</p><p>end</p>".utf8))
    #expect(text(document).utf8.count == 12_000_003)
  }

  @Test func attributesBeyondTheLimitAreIgnoredAndNamed() throws {
    let attributes = (0..<100_000).map { "a\($0)='>'" }.joined(separator: " ")
    let document = try HTMLParser.parse(Array("<p \(attributes)>x</p><p>end</p>".utf8))
    #expect(document.nodes.first { $0.name == "p" }?.attributes.count == 1_000)
    #expect(text(document) == "xend")
    #expect(document.repairs == ["ignored all but the first 1000 attributes of 1 tag"])
    #expect(document.nodes.last?.column == 4 + attributes.count + 2 + "</p><p>".count + 1 - 1)
  }

  @Test func aLargePageIsReadWhole() throws {
    let item = "<li>点击<b>创建</b>，等待。</li>\n"
    let count = 20_000
    let document = try HTMLParser.parse(Array(("<ul>" + String(repeating: item, count: count) + "</ul>").utf8))
    #expect(document.nodes.count { $0.name == "b" } == count)
    #expect(document.nodes.last { $0.name == "li" }?.line == count)
  }

  @Test func endTagsThatMatchNothingInDeepNestingAreStopped() throws {
    let html = "<i>" + String(repeating: "<div>", count: 50_000) + String(repeating: "</i>", count: 50_000)
    #expect(throws: HTMLParseError.tangled(source: "a.html", line: 1)) {
      try HTMLParser.parse(Array(html.utf8), options: .init(source: "a.html"))
    }
  }

  @Test func deepNestingOfUnknownElementsIsNoTangle() throws {
    let html = (0..<70_000).map { "<x-\($0 % 100)>" }.joined()
    #expect(try HTMLParser.parse(Array(html.utf8)).nodes.count > 70_000)
  }

  @Test func aPageOverTheSizeLimitIsAnError() throws {
    #expect(throws: HTMLParseError.tooLarge(source: "a.html", bytes: 11, limit: 10)) {
      try HTMLParser.parse(Array("<p>0123</p>".utf8), options: .init(source: "a.html", maximumBytes: 10))
    }
  }

  @Test func pagesAreParsedAtTheSameTime() async throws {
    let html = Array(String(repeating: "<p class=a>帮助<b>x</b>", count: 500).utf8)
    let counts = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<64 { group.addTask { (try? HTMLParser.parse(html))?.nodes.count ?? 0 } }
      return await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(counts == [2_002])
  }
}
