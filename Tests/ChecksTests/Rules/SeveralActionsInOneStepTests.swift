import Testing

@testable import Checks

@Suite struct SeveralActionsInOneStepTests {
  private func found(_ step: String) throws -> [Finding] {
    try findings(SeveralActionsInOneStep(), [page("a.html", "删除") { $0.procedure("删除", steps: [step]) }])
  }

  @Test func reportsThreeSentencesThatClick() throws {
    #expect(try found("单击[button:管理]。单击[button:删除]。单击[button:确定]。").count == 1)
  }

  @Test func leavesTwoAlone() throws {
    #expect(try found("单击[button:管理]。单击[button:删除]，再单击[button:确定]。").isEmpty)
  }
}
