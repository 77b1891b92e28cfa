import Testing
import TopicModel

@testable import Checks

@Suite struct HowToWithoutProcedureTests {
  private let others = (1...3).map { number in
    page("\(number).html", "删除\(number)") { $0.procedure("删除", action: "删除", object: "客户", steps: ["单击[button:删除]。"]) }
  }

  @Test(arguments: ["删除订单", "如何恢复订单"])
  func reportsATitleThatPromisesSteps(_ title: String) throws {
    let found = try findings(HowToWithoutProcedure(), others + [page("x.html", title, kind: .concept)])
    #expect(found.map { $0.locations[0].source } == ["x.html"])
  }

  @Test func leavesOtherTitlesIndexesAndPagesOfLinksAlone() throws {
    let pages = [
      page("a.html", "订单简介", kind: .concept), page("b.html", "删除订单", kind: .index),
      page("c.html", "删除订单", kind: .concept) {
        $0.link("单个", to: "1.html")
      },
    ]
    #expect(try findings(HowToWithoutProcedure(), others + pages).isEmpty)
  }
}
