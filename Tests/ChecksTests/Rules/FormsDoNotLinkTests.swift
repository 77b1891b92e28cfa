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

  @Test func aSingleFormOfOneKindIsNotTheBatchFormsOwn() throws {
    func adding(_ source: String, _ object: String) -> Page {
      page(source, "添加" + object) {
        $0.procedure("添加" + object, action: "添加", object: object, steps: ["单击[button:添加]。", "单击[button:确定]。"])
      }
    }
    let batch = page("many.html", "批量添加记录") {
      $0.procedure(
        "批量添加记录", .batch, action: "添加", object: "记录", counterparts: ["a.html#1"],
        steps: ["勾选多个域名。", "单击[button:批量添加]。"])
    }
    func count(_ pages: [Page]) throws -> Int { try findings(FormsDoNotLink(), [batch] + pages).count }
    #expect(try count([adding("a.html", "NS类型记录"), adding("b.html", "MX类型记录")]) == 0)
    #expect(try count([adding("a.html", "记录"), adding("b.html", "MX类型记录")]) == 1)
    #expect(try count([adding("a.html", "NS类型记录")]) == 1)
  }
}
