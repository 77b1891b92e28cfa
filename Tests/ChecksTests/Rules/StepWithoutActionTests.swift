import Testing

@testable import Checks

@Suite struct StepWithoutActionTests {
  private func found(_ step: String) throws -> [Finding] {
    try findings(StepWithoutAction(), [page("a.html", "删除") { $0.procedure("删除", steps: ["单击[button:删除]。", step]) }])
  }

  @Test(arguments: ["客户不再出现。", "操作结果。"])
  func reportsWhatAsksForNothing(_ step: String) throws {
    #expect(try found(step).map { $0.locations[0].line } == [4])
  }

  @Test(arguments: ["选择需要的客户。", "单击[button:确定]。", "说明：删除以后不再出现。"])
  func leavesActionsAndRemarksAlone(_ step: String) throws {
    #expect(try found(step).isEmpty)
  }
}
