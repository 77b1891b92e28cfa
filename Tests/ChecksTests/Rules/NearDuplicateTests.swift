import Testing
import TopicModel

@testable import Checks

@Suite struct NearDuplicateTests {
  private let text = """
    伙伴可以在客户列表中查看每位客户的名称、状态、来源和所属经理，并按时间先后排序。列表每页显示二十位客户，翻页后条件保持不变，刷新页面后条件清空。
    """

  @Test func reportsACopyOnceAtTheLaterPage() throws {
    let found = try findings(
      NearDuplicate(),
      [
        page("a.html", "客户列表", kind: .concept) { $0.paragraph(text) },
        page("b.html", "查看客户", kind: .concept) { $0.paragraph(text) },
        page("c.html", "订单", kind: .concept) {
          $0.paragraph("订单在提交之后十五分钟内需要完成付款，超过时间自动取消；取消后的订单保留三十天，期间可以重新下单，优惠不再恢复，发票也不会开出。")
        },
      ])
    #expect(found.map { $0.locations.map(\.source) } == [["b.html", "a.html"]])
  }

  @Test func aFragmentIsACopyOfThePageItWasCutFrom() throws {
    let head = String(text.prefix(50))
    let pages = [
      page("x.txt#1", "", kind: .excerpt) { $0.paragraph(text) },
      page("x.txt#2", "", kind: .excerpt) { $0.paragraph(head) },
    ]
    #expect(try findings(NearDuplicate(), pages).count == 1)
  }

  @Test func reportsAProcedureToldTwice() throws {
    let steps = ["登录控制台，进入客户列表页面，找到需要处理的客户。", "勾选客户，单击[button:批量删除]，弹出提示框。", "核对客户名称和状态无误后，单击[button:确定]完成操作。"]
    let other = "本页还介绍客户的来源渠道、拓展方式、关联类型以及每种类型的结算规则，供伙伴在选择合作方式时参考，详细的结算周期见合同附件，此处不再重复说明。"
    let found = try findings(
      NearDuplicate(),
      [
        page("a.html", "删除客户") { $0.procedure("批量删除客户", .batch, action: "删除", object: "客户", steps: steps) },
        page("b.html", "客户拓展") {
          $0.paragraph(other)
          $0.paragraph(other.replacing("伙伴", with: "代理"))
          $0.procedure("批量删除客户", .batch, action: "删除", object: "客户", steps: steps)
        },
      ])
    #expect(found.map { $0.locations[0].source } == ["b.html"])
  }

  @Test func leavesOneOperationOnTwoObjectsAlone() throws {
    func deleting(_ source: String, _ object: String) -> Page {
      page(source, "删除\(object)") {
        $0.procedure(
          "删除\(object)", action: "删除", object: object, steps: ["选择\(object)。", "单击[button:删除]。", "单击[button:确定]。"])
      }
    }
    #expect(try findings(NearDuplicate(), [deleting("a.html", "客户"), deleting("b.html", "订单")]).isEmpty)
  }
}
