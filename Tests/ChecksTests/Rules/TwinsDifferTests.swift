import Testing
import TopicModel

@testable import Checks

@Suite struct TwinsDifferTests {
  private func pages(_ chinese: [String], _ english: [String], at path: String = "en-us/a.html") -> [Page] {
    [
      page("zh-cn/a.html", "删除") { $0.procedure("删除", steps: chinese) },
      page(path, "Deleting", lang: "en") { $0.procedure("Deleting", steps: english) },
    ]
  }

  @Test func reportsAnotherNumberOfStepsOrControls() throws {
    #expect(
      try findings(TwinsDiffer(), pages(["单击[button:删除]。", "单击[button:确定]。"], ["Click [button:Delete]."])).count == 1)
    #expect(
      try findings(TwinsDiffer(), pages(["单击[button:删除]，单击[button:确定]。"], ["Click [button:Delete]."])).count == 1)
  }

  @Test(arguments: ["en-us/a.html", "en/a.html", "a_en.html"])
  func leavesEqualTwinsAndOtherPagesAlone(_ path: String) throws {
    #expect(try findings(TwinsDiffer(), pages(["单击[button:删除]。"], ["Click [button:Delete]."], at: path)).isEmpty)
    #expect(try findings(TwinsDiffer(), pages(["单击[button:删除]。"], [], at: "en-us/b.html")).isEmpty)
  }
}
