import Testing
import TopicModel

@testable import Checks

@Suite struct FormsDisagreeTests {
  private func pages(batch: [String], single: [String], _ fill: (inout PageBuilder) -> Void = { _ in }) -> [Page] {
    [
      page("batch.html", "批量删除客户") {
        $0.procedure("批量删除客户", .batch, counterparts: ["single.html#1"], steps: batch)
      },
      page("single.html", "删除客户") {
        $0.procedure("删除客户", counterparts: ["batch.html#1"], steps: single)
        fill(&$0)
      },
    ]
  }

  @Test func reportsTwoConfirmations() throws {
    let found = try findings(
      FormsDisagree(),
      pages(
        batch: ["勾选客户，单击[button:批量删除]。", "在确认框中，单击[button:是]。"],
        single: ["单击[button:删除]。", "在确认框中，单击[button:确定]。"]))
    #expect(found.map { $0.locations.map(\.line) } == [[4, 4]])
  }

  @Test func wordsForSeveralAndOneAreNoDifference() throws {
    let found = try findings(
      FormsDisagree(),
      pages(
        batch: ["勾选客户，单击[button:批量删除]，弹出[dialog:批量删除客户]对话框。", "单击[button:批量确定]。"],
        single: ["单击[button:删除]，弹出[dialog:删除客户]对话框。", "单击[button:确定]。"]))
    #expect(found.isEmpty)
  }

  @Test func aPluralIsNoOtherButton() throws {
    func found(_ label: String) throws -> Int {
      try findings(
        FormsDisagree(),
        [
          page("batch.html", "Several", lang: "en") {
            $0.procedure(
              "Several", .batch, counterparts: ["single.html#1"],
              steps: ["Click [button:Reset].", "Click [button:Reset Passwords]."])
          },
          page("single.html", "One", lang: "en") {
            $0.procedure(
              "One", counterparts: ["batch.html#1"], steps: ["Click [button:Reset].", "Click [button:\(label)]."])
          },
        ]
      ).count
    }
    #expect(try found("Reset Password") == 0)
    #expect(try found("Change Password") == 1)
  }

  @Test func reportsTwoDialogs() throws {
    let found = try findings(
      FormsDisagree(),
      pages(
        batch: ["勾选客户，单击[button:批量删除]，弹出[dialog:移除客户]对话框。"],
        single: ["单击[button:删除]，弹出[dialog:删除客户]对话框。"]))
    #expect(found.count == 1)
  }

  @Test func reportsTwoLimits() throws {
    var pages = pages(batch: ["勾选客户，单击[button:批量删除]。"], single: ["单击[button:删除]。"])
    pages[0].topic.procedures[0].constraints = [
      Constraint(kind: .limit, text: "每天最多删除50个客户。", quantity: 50, unit: "个")
    ]
    pages[1].topic.procedures[0].constraints = [
      Constraint(kind: .limit, text: "每天最多删除80个客户。", quantity: 80, unit: "个")
    ]
    #expect(try findings(FormsDisagree(), pages).count == 1)
    pages[1].topic.procedures[0].constraints[0].quantity = 50
    #expect(try findings(FormsDisagree(), pages).isEmpty)
  }

  @Test func reportsAVerificationThatOneFormDemands() throws {
    let found = try findings(
      FormsDisagree(),
      pages(batch: ["勾选客户，单击[button:批量删除]。"], single: ["单击[button:删除]。"]) {
        $0.constraint(.verification, "需要输入验证码。")
      })
    #expect(found.map { $0.locations[0].source } == ["batch.html"])
  }

  @Test func theButtonsThatEndOneDialogAreOneWhateverElseTheStepSays() throws {
    func count(_ dialog: String, _ button: String) throws -> Int {
      try findings(
        FormsDisagree(),
        [
          page("batch.html", "Assigning Several Berths", lang: "en") {
            $0.procedure(
              "Assigning Several Berths", .batch, counterparts: ["single.html#1"],
              steps: [
                "Tick the boats and click [button:Assign Selected].",
                "In the [dialog:\(dialog)] dialog, pick a pier and click [button:\(button)].",
              ])
          },
          page("single.html", "Assigning a Berth", lang: "en") {
            $0.procedure(
              "Assigning a Berth", counterparts: ["batch.html#1"],
              steps: [
                "Click [button:Assign].", "In the [dialog:Assign Berth] dialog, pick a berth and click [button:Save].",
              ])
          },
        ]
      ).count
    }
    #expect(try count("Assign Berths", "Place Boats") == 1)
    #expect(try count("Assign Berths", "Save") == 0)
    #expect(try count("Regatta Plan", "Place Boats") == 0)
  }

  @Test func aCodeThatOneFormHasEnteredIsAVerification() throws {
    func found(_ batch: String, _ single: String, _ text: String = "") throws -> [String] {
      try findings(
        FormsDisagree(),
        pages(batch: ["勾选客户，单击[button:批量删除]。", batch], single: ["单击[button:删除]。", single]) { $0.paragraph(text) }
      ).map { $0.locations[0].source }
    }
    let (code, plain) = ("输入短信验证码，单击[button:确定]。", "核对以后，单击[button:确定]。")
    #expect(try found(code, plain) == ["single.html"])
    #expect(try found(plain, code) == ["batch.html"])
    #expect(try found(code, code).isEmpty)
    // The page tells of it in a sentence of its own; a way to sign in that is set up is no code.
    #expect(try found(code, plain, "删除之前需要通过身份验证。").isEmpty)
    #expect(try found("选择认证方式，单击[button:确定]。", plain).isEmpty)
  }

  @Test func theDialogsMayBeCalledDifferently() throws {
    func count(_ button: String) throws -> Int {
      try findings(
        FormsDisagree(),
        pages(
          batch: ["勾选客户，单击[button:批量删除]。", "在[dialog:批量删除客户]对话框，单击[button:\(button)]。"],
          single: ["单击[button:删除]。", "在[dialog:删除客户]对话框，单击[button:确定]。"])
      ).count
    }
    #expect(try count("提交") == 1)
    #expect(try count("确定") == 0)
  }

  @Test func theWordToTypeIsOne() throws {
    func count(_ batch: String, _ single: String) throws -> Int {
      try findings(
        FormsDisagree(),
        pages(
          batch: ["勾选客户，单击[button:批量删除]。", "在确认框中，\(batch)单击[button:确定]。"],
          single: ["单击[button:删除]。", "在确认框中，\(single)单击[button:确定]。"])
      ).filter { $0.message.text.contains("typed") }.count
    }
    #expect(try count("输入“YES”，", "输入“DELETE”，") == 1)
    #expect(try count("", "输入“DELETE”，") == 1)
    #expect(try count("输入“DELETE”，", "输入“DELETE”，") == 0)
    // What is entered, and how it is written, is not typed word for word.
    #expect(try count("输入MAC地址，", "") == 0)
    #expect(try count("输入“web-{序号}”格式的名称，", "") == 0)
    #expect(try count("", "输入DELETE并") == 1)
  }

  @Test func onlySeveralMayHaveAWordTyped() throws {
    func count(_ dialog: String, single: String = "单击[button:确定]", batch: String = "输入“DELETE”，单击[button:确定]") throws
      -> Int
    {
      func told(_ source: String, _ mode: Procedure.Mode, _ dialog: String, _ end: String) -> Page {
        page(source, source) {
          $0.procedure(
            source, mode, action: "删除", object: "客户",
            counterparts: [mode == .batch ? "a.html#1" : "b.html#1"],
            steps: ["单击[button:\(mode == .batch ? "批量删除" : "删除")]。", "在[dialog:\(dialog)]对话框中，\(end)。"])
        }
      }
      return try findings(
        FormsDisagree(), [told("a.html", .single, dialog, single), told("b.html", .batch, "批量删除客户", batch)]
      ).count
    }
    // The single form's dialog is the batch form's, or another one.
    #expect(try count("删除客户") == 1)
    #expect(try count("提示") == 0)
    #expect(try count("提示", single: "输入“DELETE”，单击[button:确定]", batch: "单击[button:确定]") == 1)
  }

  @Test func formsThatPartBehindOneButtonEndInTwoPlaces() throws {
    func count(_ batch: [String]) throws -> Int {
      try findings(
        FormsDisagree(),
        pages(batch: batch, single: ["单击[button:创建用户]。", "单击[button:创建]。"])
      ).count
    }
    #expect(try count(["单击[button:创建用户]，单击[button:高级]。", "单击[button:继续]。"]) == 0)
    #expect(try count(["单击[button:创建用户]。", "单击[button:继续]。"]) == 1)
    #expect(try count(["单击[button:批量创建]，单击[button:高级]。", "单击[button:继续]。"]) == 1)
  }

  @Test func theWordsOfALongNameHaveASingular() throws {
    func count(_ label: String) throws -> Int {
      func told(_ source: String, _ mode: Procedure.Mode, _ label: String) -> Page {
        page(source, source, lang: "en") {
          $0.procedure(
            source, mode, counterparts: [mode == .batch ? "a.html#1" : "b.html#1"],
            steps: ["Click [button:Reset].", "Click [button:\(label)]."])
        }
      }
      return try findings(
        FormsDisagree(), [told("a.html", .single, "Reset Password Now"), told("b.html", .batch, label)]
      ).count
    }
    #expect(try count("Reset Passwords Now") == 0)
    #expect(try count("Batch Reset Password Now") == 0)
    #expect(try count("Reset Accounts Now") == 1)
  }
}
