import Testing

@testable import Crawling

@Suite struct CrawlScopeTests {
  private func refusal(_ text: String, depth: Int = 1, _ change: (inout CrawlScope) -> Void = { _ in }) throws
    -> CrawlScope.Refusal?
  {
    var scope = CrawlScope(foldersOf: [try #require(WebURL("http://h.example/help/index.html"))])
    change(&scope)
    return scope.refusal(of: try #require(WebURL(text)), depth: depth)
  }

  @Test(
    arguments: [
      ("http://h.example/help/a/b", nil), ("https://h.example/help/a", nil), ("http://h.example/helping", .outside),
      ("http://h.example:81/help/a", .outside), ("http://other.example/help/a", .outside),
      ("http://h.example/help/a/a/a/a", .trap),
    ] as [(String, CrawlScope.Refusal?)]) func theFolderOfTheStartPageIsTheScope(
      _ url: String, _ expected: CrawlScope.Refusal?
    ) throws
  {
    #expect(try refusal(url) == expected)
  }

  @Test func patternsAndDepthNarrowIt() throws {
    #expect(try refusal("http://h.example/help/print/a") { $0.denied = ["/print/"] } == .denied)
    #expect(try refusal("http://h.example/help/a.html") { $0.denied = ["/print/"] } == nil)
    for pattern in ["打印", "%E6%89%93", "%e6%89%93*.html$"] {
      #expect(try refusal("http://h.example/help/打印/a.html") { $0.denied = [pattern] } == .denied)
    }
    #expect(try refusal("http://h.example/help/a.html") { $0.allowed = [".html$"] } == nil)
    #expect(try refusal("http://h.example/help/a.html?x") { $0.allowed = [".html$"] } == .denied)
    #expect(try refusal("http://h.example/help/a", depth: 3) { $0.maximumDepth = 2 } == .tooDeep)
    #expect(try refusal("http://other.example/x") { $0.hosts = ["other.example"] } == nil)
  }
}
