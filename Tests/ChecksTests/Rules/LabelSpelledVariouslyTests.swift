import Testing
import TopicModel

@testable import Checks

@Suite struct LabelSpelledVariouslyTests {
  private func using(_ source: String, _ label: String) -> Page {
    page(source, source) { $0.procedure("操作", steps: ["单击[button:\(label)]。"]) }
  }

  @Test(arguments: ["IP 地址", "ＩＰ地址", "ip地址", "「IP地址」"])
  func reportsTheRarerSpelling(_ label: String) throws {
    let found = try findings(
      LabelSpelledVariously(), [using("a.html", "IP地址"), using("b.html", label), using("c.html", "IP地址")])
    #expect(found.map { $0.locations[0].source } == ["b.html"])
    #expect(found.first?.remedy.text.contains("“IP地址”") == true)
  }

  @Test(arguments: ["IP地址：", "IP地址...", "*IP地址", "IP地址段"])
  func leavesDecorationAndOtherLabelsAlone(_ label: String) throws {
    #expect(try findings(LabelSpelledVariously(), [using("a.html", "IP地址"), using("b.html", label)]).isEmpty)
  }

  @Test func foldersAreNotCompared() throws {
    #expect(try findings(LabelSpelledVariously(), [using("a/x.html", "IP地址"), using("b/x.html", "IP 地址")]).isEmpty)
  }

  private func mentioning(_ source: String, _ text: String) -> Page { page(source, source) { $0.paragraph(text) } }

  @Test func reportsALabelThatTheTextSpellsAsNoStepDoes() throws {
    let found = try findings(
      LabelSpelledVariously(),
      [using("a.html", "IP地址"), using("b.html", "IP地址"), mentioning("c.html", "如果没有填写“IP 地址”，请返回。")])
    #expect(found.map { $0.locations[0].source } == ["c.html"])
    #expect(found.first?.message.text.contains("2 other places") == true)
  }

  @Test(arguments: ["如果没有填写“IP地址”，请返回。", "如果没有填写“IP 网段”，请返回。"])
  func leavesWordsInQuotesAloneThatAreSpelledAlikeOrNoLabel(_ text: String) throws {
    #expect(try findings(LabelSpelledVariously(), [using("a.html", "IP地址"), mentioning("c.html", text)]).isEmpty)
  }

  @Test func aBlankInANameThatOtherPagesWriteWithoutIsReported() throws {
    func found(_ text: String) throws -> [String] {
      let others = ["a", "b"].map { mentioning("\($0).html", "进入“订单列表”页面。") }
      return try findings(LabelSpelledVariously(), others + [mentioning("c.html", text)]).map(\.locations[0].source)
    }
    #expect(try found("进入“订单 列表”页面。") == ["c.html"])
    #expect(try found("进入“订单 清单”页面。").isEmpty)
  }

  @Test func aCaseIsHeldAgainstTheSameStepToldAgain() throws {
    func found(_ title: String) throws -> Int {
      func told(_ source: String, _ title: String, _ label: String) -> Page {
        page(source, title, lang: "en") {
          $0.procedure("Create", steps: ["Click [button:Disks].", "Click [button:\(label)].", "Click [button:OK]."])
        }
      }
      return try findings(
        LabelSpelledVariously(), [told("a.html", "Creating", "Create Disk"), told("b.html", title, "Create disk")]
      ).count
    }
    #expect(try found("Creating") == 1)
    #expect(try found("Adding") == 0)
  }

  @Test(arguments: [("Deleting a Disk", 1), ("Deleting a Vault", 0)])
  func aCaseIsHeldAgainstAnOperationToldOnAPageOfSeveral(_ title: String, _ count: Int) throws {
    let told = [("Disks", "Deleting a Disk", "Delete Disk"), ("Guide", title, "Delete disk")].enumerated().map {
      index, told in
      page("\(index).html", told.0, lang: "en") {
        $0.procedure(
          told.1, action: "delete", object: told.1, steps: ["Click [button:\(told.2)].", "Click [button:OK]."])
      }
    }
    #expect(try findings(LabelSpelledVariously(), told).count == count)
  }

  @Test func commandsAndKeysInBoldTypeAreNoLabels() throws {
    func found(_ text: String) throws -> Int {
      let users = ["a", "b", "c"].map { source in
        page("\(source).html", source, lang: "en") {
          $0.procedure("Search", steps: ["Click [button:Search].", "Click [button:Host Name]."])
        }
      }
      return try findings(LabelSpelledVariously(), users + [page("d.html", "d", lang: "en") { $0.bold(text) }]).count
    }
    #expect(try found("The field *Host name* is empty.") == 1)
    #expect(try found("The key *SEARCH* does that, and so does *search*.") == 0)
  }

  @Test func aBlankIsHeldAgainstControlsOfOtherKinds() throws {
    func told(_ button: String, _ dialog: String) throws -> [String] {
      let registering = page("a.html", "登记") {
        $0.procedure("登记", steps: ["单击[button:\(button)]。", "在[dialog:\(dialog)]对话框中，单击[button:确定]。"])
      }
      return try findings(LabelSpelledVariously(), [registering]).map(\.locations[0].text)
    }
    #expect(try told("登记 月卡", "登记月卡") == ["登记 月卡"])
    #expect(try told("登记 月卡", "登记 月卡").isEmpty)
    #expect(try told("Add Card", "AddCard").isEmpty)
  }
}
