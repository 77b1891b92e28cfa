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

  @Test func aFolderThatTwoOthersResembleHasOneTwin() throws {
    func folder(_ folder: String, _ names: [String], lang: String) -> [Page] {
      names.map { page("\(folder)/\($0).html", $0, lang: lang, kind: .concept) { $0.paragraph("Text.") } }
    }
    let help = folder("help", ["a", "b", "c", "d", "e", "f", "index"], lang: "zh-CN")
    let manual = folder("manual", ["a", "b", "c", "index"], lang: "en")
    let guide = folder("guide", ["d", "e", "f", "index"], lang: "en")
    let library = try Library(pages: help + manual + guide)
    let sources = library.twins.flatMap { [$0.left, $0.right] }.map { library.topic($0).source }
    #expect(Set(sources).count == sources.count)
    let names = sources.filter { $0.hasPrefix("help/") }.sorted()
    #expect(names == ["d", "e", "f", "index"].map { "help/\($0).html" })
  }
}
