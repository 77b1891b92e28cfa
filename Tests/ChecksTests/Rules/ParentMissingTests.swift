import Testing
import TopicModel

@testable import Checks

@Suite struct ParentMissingTests {
  @Test func reportsAParentThatIsNoPage() throws {
    let found = try findings(
      ParentMissing(), [page("a.html", "删除", parent: "客户"), page("b.html", "新建", parent: "订单"), page("c.html", "订单")])
    #expect(found.map { $0.locations[0].source } == ["a.html"])
  }

  @Test func reportsAPageThatNobodyLinksToWhereOthersAreLinked() throws {
    var pages = (1...6).map { page("\($0).html", "页\($0)") }
    pages.append(
      page("index.html", "目录", kind: .index) { builder in (1...5).forEach { builder.link("页", to: "\($0).html") } })
    #expect(try findings(ParentMissing(), pages).map { $0.locations[0].source } == ["6.html"])
    #expect(try findings(ParentMissing(), Array(pages.dropLast())).isEmpty)
  }
}
