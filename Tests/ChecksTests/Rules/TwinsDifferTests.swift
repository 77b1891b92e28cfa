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

  @Test func foldersOfEqualFileNamesAreTwinsWhateverTheyAreCalled() throws {
    func pages(_ names: [String], _ others: [String]) -> [Page] {
      names.map { name in
        page("manual-a/\(name).html", "删除") { $0.procedure("删除", steps: ["单击[button:删除]。", "单击[button:确定]。"]) }
      }
        + others.map { name in
          page("manual-b/\(name).html", "Deleting", lang: "en") {
            $0.procedure("Deleting", steps: ["Click [button:Delete]."])
          }
        }
    }
    #expect(try findings(TwinsDiffer(), pages(["a", "b", "c"], ["a", "b", "c"])).count == 3)
    // Two pages that are called alike, and three of many, say nothing.
    #expect(try findings(TwinsDiffer(), pages(["a", "b"], ["a", "b"])).isEmpty)
    #expect(
      try findings(
        TwinsDiffer(), pages(["a", "b", "c", "d", "e", "f", "g"], ["a", "b", "c", "p", "q", "r", "s"])
      ).isEmpty)
  }
}
