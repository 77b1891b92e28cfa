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

  /// A page without a procedure whose list stands below a heading.
  private func listing(_ heading: String, lang: String = "en") throws -> [Int] {
    var topic = page("a.html", "Lost Hosts", lang: lang) { $0.heading(heading) }
    let texts = ["The host is found.", "Note: Do not touch it.", "The host is repaired."]
    let items = texts.enumerated().map {
      Block.Item(
        marker: String($0 + 1), blocks: [.paragraph(RichText($1))], position: Position(line: 20 + $0, column: 1))
    }
    topic.content.append(.list(Block.List(ordered: true, items: items)))
    return try findings(RemarkAmongSteps(), [topic]).map { $0.locations[0].line }
  }

  @Test func aListThatIsHeadedAsStepsIsOneOfSteps() throws {
    #expect(try listing("Procedure") == [21])
    #expect(try listing("Reasons").isEmpty)
    #expect(try listing("Related Operations").isEmpty)
  }

  @Test func aListWithAListOfStepsInItIsOneOfSteps() throws {
    var pages = [page("a.html", "删除") { $0.procedure("删除", steps: ["单击[button:删除]。", "单击[button:确定]。"]) }]
    let steps = [Position(line: 30, column: 1), Position(line: 31, column: 1)]
    for index in steps.indices { pages[0].topic.procedures[0].steps[index].position = steps[index] }
    let inner = Block.List(
      ordered: true,
      items: zip(["a", "b"], steps).map { Block.Item(marker: $0, blocks: [.paragraph(RichText("单击。"))], position: $1) })
    let items = ["准备电源。", "备注：电源由他人准备。", "删除数据。"].enumerated().map { index, text in
      Block.Item(
        marker: String(index + 1), blocks: [.paragraph(RichText(text))] + (index == 2 ? [.list(inner)] : []),
        position: Position(line: 20 + index, column: 1))
    }
    pages[0].content = [.list(Block.List(ordered: true, items: items))]
    #expect(try findings(RemarkAmongSteps(), pages).map { $0.locations[0].line } == [21])
  }

  @Test(arguments: [
    ("Note that riders get no message.", "en", 1), ("Note the number of the bike.", "en", 0),
    ("请注意，此时没有消息。", "zh-CN", 1),
    ("请留意消息。", "zh-CN", 0),
  ])
  func aSentenceThatAsksForAttentionIsARemark(_ text: String, _ lang: String, _ count: Int) throws {
    let told = page("a.html", "Locking", lang: lang) {
      $0.procedure("Locking", steps: ["[button:Lock]", text, "[button:OK]"])
    }
    #expect(try findings(RemarkAmongSteps(), [told]).count == count)
  }
}
