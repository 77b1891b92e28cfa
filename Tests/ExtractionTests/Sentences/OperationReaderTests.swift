import Lexicon
import Testing
import TopicModel

@testable import Extraction

@Suite struct OperationReaderTests {
  @Test(arguments: [
    ("删除公网域名", "zh", "删除", "公网域名", false),
    ("批量删除公网域名", "zh", "删除", "公网域名", true),
    ("步骤一：添加域名", "zh", "添加", "域名", false),
    ("为子域名添加记录集", "zh", "添加", "记录集", false),
    ("暂停/启用域名", "zh", "暂停/启用", "域名", false),
    ("将订单收回", "zh", "收回", "订单", false),
    ("批量计算实例", "zh", "", "批量计算实例", false),
    ("Deleting Orders in Batches", "en", "delete", "order", true),
    ("Starting or Stopping an ECS", "en", "start/stop", "ECS", false),
    ("Deleting an AS Policy", "en", "delete", "AS policy", false),
    ("Deleting an Order as a Guest", "en", "delete", "order", false),
    ("Rebooting DB Instances or Read Replicas", "en", "reboot", "DB instance or read replica", false),
    ("Requesting Confirmation", "en", "request", "confirmation", false),
    ("下线API", "zh", "下线", "API", false),
    ("How Do I Reject an Order?", "en", "reject", "order", false),
  ])
  func readsTitles(title: String, language: String, action: String, object: String, isBatch: Bool) throws {
    let reading = try OperationReader(lexicon: .builtIn).title(title, language: language)
    #expect(reading.operation.action == action)
    if !action.isEmpty { #expect(reading.operation.object == object) }
    #expect(reading.saysBatch == isBatch)
  }

  @Test(arguments: [
    ("勾选多个订单，单击“删除”。", "订单", true),
    ("选择一个或多个订单。", "订单", true),
    ("选择多个接收人。", "订单", false),
    ("勾选订单，单击“批量操作”。", "订单", false),
  ])
  func knowsWhetherAStepPicksSeveral(text: String, object: String, expected: Bool) throws {
    let reader = try OperationReader(lexicon: .builtIn)
    #expect(reader.picksSeveral(RichText(text), object: object, language: "zh") == expected)
  }
}

@Suite struct NavigationTests {
  private func steps(_ texts: [String]) throws -> [Step] {
    let reader = try ControlReader(lexicon: .builtIn)
    return texts.enumerated().map { index, text in
      Step(number: "\(index + 1)", text: text, controls: reader.controls(in: RichText(text), language: "zh"))
    }
  }

  private func navigation(of steps: [Step], _ action: String = "", _ object: String = "") throws -> [String] {
    try NavigationReader(
      operations: OperationReader(lexicon: .builtIn), operation: .init(action: action, object: object), language: "zh"
    ).path(of: steps)
  }

  @Test func whatTheProcedureDoesIsNoWayThere() throws {
    let steps = try steps(["选择“销售 > 客户”。", "选择“更多 > 绑定客户”。"])
    #expect(try navigation(of: steps, "绑定", "客户") == ["销售", "客户"])
    #expect(try navigation(of: steps, "删除", "订单") == ["销售", "客户", "更多", "绑定客户"])
    let one = try self.steps(["选择“销售 > 客户”，选择“更多 > 绑定客户”。"])
    #expect(try navigation(of: one, "绑定", "客户") == ["销售", "客户"])
  }

  @Test func aClickedCascadeLeadsThereWhereNothingElseIsNamed() throws {
    #expect(try navigation(of: steps(["单击“销售 > 客户”。", "勾选客户。"]), "绑定", "客户") == ["销售", "客户"])
    #expect(try navigation(of: steps(["单击“刷新”，单击“更多 > 设置”。"]), "绑定", "客户") == [])
  }

  @Test func followsMenusToThePage() throws {
    let steps = try steps([
      "登录控制台。", "选择“销售 > 客户”。", "在左侧导航栏，选择“客户管理”或“伙伴管理”。", "勾选客户。", "单击“更多 > 删除”。",
    ])
    #expect(try navigation(of: steps) == ["销售", "客户", "客户管理"])
  }

  @Test func leavesARowsOwnMenuOut() throws {
    let steps = try steps(["选择“销售 > 客户”。", "选择“操作”列下的“更多 > 删除”。"])
    #expect(try navigation(of: steps) == ["销售", "客户"])
  }
}
