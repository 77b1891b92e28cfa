import Testing
import TopicModel

@testable import Checks

@Suite struct FormsDoNotLinkTests {
  private func pages(_ fill: (inout PageBuilder) -> Void) -> [Page] {
    [
      page("batch.html", "批量删除客户") {
        $0.procedure("批量删除客户", .batch, counterparts: ["single.html#1"], steps: ["勾选客户，单击[button:批量删除]。"])
        fill(&$0)
      },
      page("single.html", "删除客户") { $0.procedure("删除客户", counterparts: ["batch.html#1"], steps: ["单击[button:删除]。"]) },
    ]
  }

  @Test func reportsFormsOnPagesThatDoNotLink() throws {
    let found = try findings(FormsDoNotLink(), pages { _ in })
    #expect(found.map { $0.locations.map(\.source) } == [["batch.html", "single.html"]])
  }

  @Test func oneLinkIsEnough() throws {
    #expect(try findings(FormsDoNotLink(), pages { $0.link("单个", to: "single.html") }).isEmpty)
    #expect(try findings(FormsDoNotLink(), pages { $0.link("单个", to: "x", resolved: "single.html") }).isEmpty)
  }
}
