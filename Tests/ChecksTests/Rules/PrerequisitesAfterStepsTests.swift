import Testing

@testable import Checks

@Suite struct PrerequisitesAfterStepsTests {
  private let steps = ["单击[button:删除]。", "单击[button:确定]。"]

  @Test func reportsPrerequisitesBehindTheSteps() throws {
    let found = try findings(
      PrerequisitesAfterSteps(),
      [
        page("a.html", "删除") {
          $0.procedure("删除", steps: steps)
          $0.heading("前提条件")
          $0.paragraph("已创建客户。")
        }
      ])
    #expect(found.map { $0.locations[0].line } == [5])
  }

  @Test func leavesThemAloneWhereStepsFollow() throws {
    let before = page("a.html", "删除") {
      $0.heading("前提条件")
      $0.procedure("删除", steps: steps)
    }
    let between = page("b.html", "删除与恢复") {
      $0.procedure("删除", steps: steps)
      $0.heading("前提条件")
      $0.procedure("恢复", steps: steps)
    }
    #expect(try findings(PrerequisitesAfterSteps(), [before, between]).isEmpty)
  }
}
