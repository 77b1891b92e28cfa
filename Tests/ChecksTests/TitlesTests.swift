import Testing
import TopicModel

@testable import Checks

@Suite struct TitlesTests {
  @Test(arguments: [
    ("报废试剂", "报废", "报废", "试剂"), ("批量报废试剂", "批量报废", "报废", "试剂"),
    ("Closing Several Stations", "Close Selected", "Close", "station"),
    ("Closing a Station", "Close", "close", "station"),
  ])
  func aButtonTellsWhatATitleSaysIsDone(_ title: String, _ label: String, _ action: String, _ object: String) throws {
    let lang = label.utf8.count == label.count ? "en" : "zh-CN"
    let library = try Library(
      pages: [page("a.html", title, lang: lang) { $0.procedure(title, steps: ["[button:\(label)]"]) }])
    #expect(
      library.procedures[0].procedure.operation == Procedure.Operation(action: action.lowercased(), object: object))
  }

  @Test(arguments: [("报废", "报废"), ("试剂报废", "报废"), ("管理试剂", "报废"), ("Stations", "Close"), ("Closing", "Close")])
  func aTitleThatNamesNoObjectOfTheButtonHasNoOperation(_ title: String, _ label: String) throws {
    let lang = label.utf8.count == label.count ? "en" : "zh-CN"
    let library = try Library(
      pages: [page("a.html", title, lang: lang) { $0.procedure(title, steps: ["[button:\(label)]"]) }])
    #expect(library.procedures[0].procedure.operation == Procedure.Operation(action: "", object: ""))
  }

  @Test func theOperationOfTheRecordStays() throws {
    let library = try Library(
      pages: [page("a.html", "删除试剂") { $0.procedure("删除试剂", action: "移除", object: "试剂", steps: ["[button:删除]"]) }])
    #expect(library.procedures[0].procedure.operation.action == "移除")
  }

  /// Pages under one title that say another number, and another name, each in the same words.
  private func telling(_ count: Int, others: Int) -> [Page] {
    (0..<count).map { index in
      page("\(index).html", "Load Tester", lang: "en", kind: .concept) {
        $0.paragraph("You tell the users to run their tests \(index + 2) times in all.")
        $0.bold(
          "Open the menu and then add the *\(index == 0 ? "Request Defaults" : "Extended Request Defaults")* element.")
      }
    } + (0..<others).map { index in page("x\(index).html", "Page \(index)", lang: "en", kind: .concept) }
  }

  @Test func aTitleThatManyPagesHaveTellsNothing() throws {
    #expect(try findings(ContradictoryNumbers(), telling(6, others: 0)).isEmpty)
    #expect(try findings(TabOrStateNameVaries(), telling(6, others: 0)).isEmpty)
    // Most of the pages say the same, one another number.
    let usual = (0..<6).map { index in
      page("\(index).html", "Load Tester", lang: "en", kind: .concept) {
        $0.paragraph("You tell the users to run their tests \(index == 4 ? 20 : 10) times in all.")
      }
    }
    #expect(try findings(ContradictoryNumbers(), usual).count == 1)
    // Few pages of many.
    #expect(try !findings(ContradictoryNumbers(), telling(2, others: 0)).isEmpty)
    #expect(try !findings(TabOrStateNameVaries(), telling(2, others: 0)).isEmpty)
    #expect(try !findings(ContradictoryNumbers(), telling(6, others: 20)).isEmpty)
  }
}
