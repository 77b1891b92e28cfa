import Testing
import TopicModel

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

  @Test func reportsAnItemThatTheRecordHasNoStepFor() throws {
    func found(_ text: String, isListOfSteps: Bool = true) throws -> [Int] {
      var pages = [page("a.html", "删除") { $0.procedure("删除", steps: ["单击[button:删除]。", "单击[button:确定]。"]) }]
      let items = ["打开电源。", text, "关闭电源。"].enumerated().map {
        Block.Item(
          marker: String($0 + 1), blocks: [.paragraph(RichText($1))], position: Position(line: 20 + $0, column: 1))
      }
      if isListOfSteps { pages[0].topic.procedures[0].steps[0].position = items[0].position }
      pages[0].content.append(.list(Block.List(ordered: true, items: items)))
      return try findings(RemarkAmongSteps(), pages).map { $0.locations[0].line }
    }
    #expect(try found("注意：不要触摸电源。") == [21])
    #expect(try found("检查电源。").isEmpty)
    #expect(try found("注意：不要触摸电源。", isListOfSteps: false).isEmpty)
  }
}
