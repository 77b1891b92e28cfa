import Testing

@testable import Checks

@Suite struct DeadLinkTests {
  private let target = page("guide/b.html", "目标")

  private func found(_ link: String, from source: String = "guide/a.html", files: Set<String>? = nil) throws
    -> [Finding]
  {
    try findings(DeadLink(), [page(source, "来源") { $0.link("见目标", to: link) }, target], files: files)
  }

  @Test(arguments: ["c.html", "../b.html", "b/", "/b.html", "%62x.html", "c.html#top", "c.html?x=1"])
  func reportsPagesThatAreNotThere(_ link: String) throws {
    let found = try found(link)
    #expect(found.count == 1)
    #expect(found.first?.locations.first?.line == 2)
  }

  @Test(arguments: [
    "b.html", "./b.html", "../guide/b.html", "b.html#anchor", "%62.html", "b", "/guide/b.html", "#here", "",
    "https://example.com/x.html", "mailto:a@example.com", "//example.com/x", "../../outside.html", "javascript:void(0)",
  ])
  func leavesOthersAlone(_ link: String) throws {
    #expect(try found(link).isEmpty)
  }

  @Test func proposesThePageOfThatName() throws {
    #expect(try found("old/b.html").first?.remedy.text.contains("guide/b.html") == true)
  }

  @Test func reportsMissingFilesOnlyWhereFilesAreKnown() throws {
    #expect(try found("manual.pdf").isEmpty)
    #expect(try found("manual.pdf", files: ["guide/manual.pdf"]).isEmpty)
    #expect(try found("manual.pdf", files: []).count == 1)
  }
}
