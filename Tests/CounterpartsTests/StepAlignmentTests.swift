import Testing
import TopicModel

@testable import Counterparts

@Suite struct StepAlignmentTests {
  private func rows(_ left: [String], _ right: [String]) -> [String] {
    let alignment = StepAlignment(procedure("1", "x", steps: left), procedure("2", "y", .batch, steps: right))
    return alignment.rows.map { "\($0.kind) \($0.left?.number ?? "-") \($0.right?.number ?? "-")" }
  }

  @Test func marksTheStepThatIsSaidDifferently() {
    let one = ["登录控制台。", "在“操作”列单击“删除”。", "单击“确定”。"]
    let several = ["登录控制台。", "勾选客户，单击“批量删除”。", "单击“确定”。"]
    #expect(rows(one, several) == ["shared 1 1", "differing 2 2", "shared 3 3"])
  }

  @Test func marksAStepOnlyOneFormHas() {
    let one = ["登录控制台。", "单击“删除”。"]
    let several = ["登录控制台。", "输入短信验证码。", "单击“删除”。", "查看结果。"]
    #expect(rows(one, several) == ["shared 1 1", "rightOnly - 2", "shared 2 3", "rightOnly - 4"])
  }

  @Test func equalFormsShareAllAndAnEmptyOneSharesNothing() {
    #expect(rows(["甲。", "乙。"], ["甲。", "乙。"]) == ["shared 1 1", "shared 2 2"])
    #expect(rows([], ["甲。"]) == ["rightOnly - 1"])
    #expect(rows([], []).isEmpty)
  }

  @Test func aFormThatIsToldInASentenceIsBrief() {
    let one = procedure("1", "x", steps: ["登录控制台。", "进入“客户”页面。", "单击客户所在行的“删除”。", "单击“确定”。"])
    let sentence = procedure("2", "y", .batch, steps: ["也可以勾选多个客户，单击“批量删除”。"])
    let alignment = StepAlignment(one, sentence)
    #expect(alignment.isRightBrief && !alignment.isLeftBrief)
    #expect(alignment.rows.map(\.right?.number) == [nil, nil, "1", nil], "it stands where the forms part")
    #expect(StepAlignment(sentence, one).isLeftBrief)
    let several = procedure("3", "y", .batch, steps: ["登录控制台。", "进入“客户”页面。", "勾选客户，单击“批量删除”。"])
    #expect(!StepAlignment(one, several).isRightBrief && !StepAlignment(one, several).isLeftBrief)
  }

  @Test func nestedStepsAreRowsOfTheirOwn() {
    var left = procedure("1", "x", steps: ["选择客户。"])
    left.steps[0].steps = [Step(number: "1.a", text: "勾选。")]
    let alignment = StepAlignment(left, procedure("2", "y", steps: ["选择客户。"]))
    #expect(alignment.rows.map(\.kind) == [.shared, .leftOnly])
    #expect(alignment.differingNumbersLeft == ["1.a"])
    #expect(alignment.differingNumbersRight.isEmpty)
  }
}
