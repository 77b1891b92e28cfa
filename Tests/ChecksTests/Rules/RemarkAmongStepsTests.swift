import Testing

@testable import Checks

@Suite struct RemarkAmongStepsTests {
  @Test func reportsANumberedRemarkOnly() throws {
    let found = try findings(
      RemarkAmongSteps(),
      [page("a.html", "删除") { $0.procedure("删除", steps: ["单击[button:删除]。", "说明：删除后不能恢复。", "查看说明：见附录。"]) }])
    #expect(found.map { $0.locations[0].line } == [4])
  }

  @Test func reportsAStepThatIsNothingButItsNote() throws {
    var pages = [page("a.html", "删除") { $0.procedure("删除", steps: ["单击[button:删除]。", "删除后不能恢复。", "单击[button:确定]。"]) }]
    pages[0].topic.procedures[0].steps[1].notes = ["删除后不能恢复。"]
    pages[0].topic.procedures[0].steps[2].notes = ["单击之后请等待。"]
    #expect(try findings(RemarkAmongSteps(), pages).map { $0.locations[0].line } == [4])
  }
}
