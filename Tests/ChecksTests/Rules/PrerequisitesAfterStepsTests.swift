import Testing
import TopicModel

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

  @Test func looksAtAListThatIsHeadedAsSteps() throws {
    func found(heading: String) throws -> Int {
      var built = page("a.html", "排查", kind: .concept)
      let items = ["检查电源。", "检查网线。"].enumerated().map {
        Block.Item(marker: String($0 + 1), blocks: [.paragraph(RichText($1))])
      }
      built.content = [
        .heading(Block.Heading(level: 2, text: RichText(heading))), .list(Block.List(ordered: true, items: items)),
        .heading(Block.Heading(level: 2, text: RichText("前提条件"))), .paragraph(RichText("已接通电源。")),
      ]
      return try findings(PrerequisitesAfterSteps(), [built]).count
    }
    #expect(try found(heading: "操作步骤") == 1)
    #expect(try found(heading: "产品优势") == 0)
  }

  @Test func stepsMayFollowInTheSectionItself() throws {
    var built = page("a.html", "删除与恢复") {
      $0.procedure("删除", steps: steps)
      $0.heading("前提条件")
      $0.procedure("恢复", steps: steps)
    }
    // The second procedure has no heading of its own, only a sentence.
    let heading = built.content.lastIndex { if case .heading = $0 { true } else { false } }
    built.content[try #require(heading)] = .paragraph(RichText("恢复的操作如下："))
    #expect(try findings(PrerequisitesAfterSteps(), [built]).isEmpty)
    built.topic.procedures.removeLast()
    #expect(try findings(PrerequisitesAfterSteps(), [built]).count == 1)
  }
}
