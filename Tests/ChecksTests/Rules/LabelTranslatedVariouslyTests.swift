import Testing
import TopicModel

@testable import Checks

@Suite struct LabelTranslatedVariouslyTests {
  private func twins(_ name: String, _ chinese: String, _ english: String) -> [Page] {
    [
      page("zh-cn/\(name).html", "释放") { $0.procedure("释放", steps: ["单击[button:\(chinese)]。"]) },
      page("en-us/\(name).html", "Releasing", lang: "en") {
        $0.procedure("Releasing", steps: ["Click [button:\(english)]."])
      },
    ]
  }

  @Test func reportsTheRarerTranslation() throws {
    let pages = twins("a", "释放", "Release") + twins("b", "释放", "Release") + twins("c", "释放", "Free")
    let found = try findings(LabelTranslatedVariously(), pages)
    #expect(found.map { $0.locations[0].source } == ["en-us/c.html"])
    #expect(found.first?.message.text.contains("Release") == true)
  }

  @Test func oneTranslationEachIsFine() throws {
    #expect(try findings(LabelTranslatedVariously(), twins("a", "释放", "Release") + twins("b", "删除", "Delete")).isEmpty)
  }

  @Test func pagesThatDifferInStepsAreNotAligned() throws {
    var pages = twins("a", "释放", "Release") + twins("b", "释放", "Free")
    pages[3].topic.procedures[0].steps.append(Step(number: "2", text: "Wait."))
    #expect(try findings(LabelTranslatedVariously(), pages).isEmpty)
  }

  @Test func everyLevelOfAMenuHasOneTranslation() throws {
    func twins(_ name: String, _ menu: String) -> [Page] {
      [
        page("zh-cn/\(name).html", "释放") { $0.procedure("释放", steps: ["选择[menu:客户 > 账户]。"]) },
        page("en-us/\(name).html", "Releasing", lang: "en") {
          $0.procedure("Releasing", steps: ["Choose [menu:\(menu)]."])
        },
      ]
    }
    let usual = twins("a", "Customers > Accounts") + twins("b", "Customers > Accounts")
    let found = try findings(LabelTranslatedVariously(), usual + twins("c", "Clients > Accounts"))
    #expect(found.map { $0.locations[0].source } == ["en-us/c.html"])
    // A menu with another number of levels may be another one.
    #expect(try findings(LabelTranslatedVariously(), usual + twins("c", "Home > Clients > Accounts")).isEmpty)
  }
}
