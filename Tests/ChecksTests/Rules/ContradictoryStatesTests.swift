import Testing
import TopicModel

@testable import Checks

@Suite struct ContradictoryStatesTests {
  private func deleting(_ source: String, _ text: String, _ states: [String]) -> Page {
    page(source, source) {
      $0.procedure("删除客户", action: "删除", object: "客户", steps: ["单击[button:删除]。"])
      $0.constraint(.prohibition, text, states: states)
    }
  }

  @Test func reportsTwoListsOfStates() throws {
    let found = try findings(
      ContradictoryStates(),
      [
        deleting("a.html", "不支持删除“待审核”和“已关联”状态的客户。", ["待审核", "已关联"]),
        deleting("b.html", "不支持删除“待审核”和“已冻结”状态的客户。", ["待审核", "已冻结"]),
      ])
    #expect(found.map { $0.locations.map(\.source) } == [["b.html", "a.html"]])
  }

  @Test func leavesOneListInAnotherOrderAlone() throws {
    let found = try findings(
      ContradictoryStates(),
      [
        deleting("a.html", "不支持删除“待审核”和“已关联”状态的客户。", ["待审核", "已关联"]),
        deleting("b.html", "不支持删除“已关联”和“待审核”状态的客户。", ["已关联", "待审核"]),
      ])
    #expect(found.isEmpty)
  }
}
