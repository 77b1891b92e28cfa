import Testing

@testable import Checks

@Suite struct RemarkAmongStepsTests {
  @Test func reportsANumberedRemarkOnly() throws {
    let found = try findings(
      RemarkAmongSteps(),
      [page("a.html", "删除") { $0.procedure("删除", steps: ["单击[button:删除]。", "说明：删除后不能恢复。", "查看说明：见附录。"]) }])
    #expect(found.map { $0.locations[0].line } == [4])
  }
}
