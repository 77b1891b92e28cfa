import Testing
import TopicModel

@testable import Checks

@Suite struct BatchWithoutSelectionTests {
  private func found(_ mode: Procedure.Mode, _ steps: [String]) throws -> [Finding] {
    try findings(BatchWithoutSelection(), [page("a.html", "删除") { $0.procedure("批量删除", mode, steps: steps) }])
  }

  @Test(arguments: [
    ["单击[button:批量删除]。", "单击[button:确定]。"], ["选择[menu:客户管理]。", "单击[button:批量删除]。"],
    ["选择[tab:全部]页签，单击[button:批量删除]。", "单击[button:确定]。"],
    ["单击[button:批量删除]。", "在[dialog:删除]对话框中，输入“DELETE”，单击[button:确定]。"],
    ["单击[button:批量删除]。", "在[dialog:删除]对话框中，输入DELETE，单击[button:确定]。"],
  ])
  func reportsABatchThatPicksNothing(_ steps: [String]) throws {
    #expect(try found(.batch, steps).count == 1)
  }

  @Test(arguments: [
    ["勾选多个客户，单击[button:批量删除]。"], ["选择[tab:全部]页签，勾选客户，单击[button:批量删除]。"], ["单击[button:批量导入]，上传文件。"], ["单击[button:确定]。"],
    ["选中[checkbox:全部]，单击[button:删除]。"], ["选择[tab:客户]页签，选中多个客户，单击[button:删除]。", "单击[button:确定]。"],
    ["选择要删除的文件并单击[menu:更多 > 删除]。", "单击[button:确定]。"],
    ["单击[button:批量删除]。", "输入客户的名称，单击[button:确定]。"],
  ])
  func leavesBatchesAloneThatPick(_ steps: [String]) throws {
    #expect(try found(.batch, steps).isEmpty)
  }

  @Test func whatSaysNothingOfSeveralIsLeftAlone() throws {
    let steps = ["单击[button:编辑]。", "单击[button:确定]。"]
    let told = page("a.html", "折扣码") { $0.procedure("编辑一次性折扣码", .batch, steps: steps) }
    #expect(try findings(BatchWithoutSelection(), [told]).isEmpty)
  }

  @Test func leavesSingleFormsAlone() throws {
    #expect(try found(.single, ["单击[button:删除]。"]).isEmpty)
  }

  @Test(arguments: [
    (["单击[button:批量暂停]。", "在[dialog:批量暂停]对话框中，选择暂停的时长，单击[button:确定]。"], 1),
    (["单击[button:批量删除]。", "在[dialog:删除]对话框中，选择多个客户，单击[button:确定]。"], 0),
    (["单击第一项，按住Shift单击最后一项，单击[button:批量删除]。", "单击[button:确定]。"], 0),
  ])
  func whatIsChosenInTheDialogThatConfirmsPicksNothing(_ steps: [String], _ count: Int) throws {
    #expect(try found(.batch, steps).count == count)
  }

  @Test(arguments: [
    ("选择人员", 0), ("选择要停用的账号", 0), ("选择要停用的", 0), ("选择停用原因", 1), ("选择停用的时长", 1), ("选择人员变动的原因", 1),
  ])
  func whatIsPickedMayHaveAnotherName(_ text: String, _ count: Int) throws {
    let told = page("a.html", "批量停用用户") {
      $0.procedure(
        "批量停用用户", .batch, action: "停用", object: "用户",
        steps: ["单击[button:批量停用]。", "在[dialog:批量停用]对话框中，\(text)，单击[button:确定]。"])
    }
    #expect(try findings(BatchWithoutSelection(), [told]).count == count)
  }

  @Test(arguments: [("select the members", 0), ("select the accounts to disable", 0), ("select a reason", 1)])
  func whatIsPickedMayHaveAnotherNameInEnglish(_ text: String, _ count: Int) throws {
    let told = page("a.html", "Disabling Users in Batches", lang: "en") {
      $0.procedure(
        "Disabling Users in Batches", .batch, action: "disable", object: "user",
        steps: [
          "Click [button:Batch Disable].", "In the [dialog:Batch Disable] dialog, \(text), and click [button:OK].",
        ])
    }
    #expect(try findings(BatchWithoutSelection(), [told]).count == count)
  }

  @Test func aNameIsNoPartOfALongerWord() throws {
    let steps = ["Select the users to be deleted, and click [menu:More > Delete].", "Click [button:OK]."]
    let told = page("a.html", "Users", lang: "en") { $0.procedure("Deleting users in batches", .batch, steps: steps) }
    #expect(try findings(BatchWithoutSelection(), [told]).isEmpty)
  }

  @Test func stepsThatAreToldForBothFormsSayNothingOfEither() throws {
    let steps = ["单击[button:文件管理]。", "单击[button:下载]。"]
    func found(_ others: [String]) throws -> Int {
      let told = page("a.html", "下载文件") {
        $0.procedure("下载单个文件", steps: others)
        $0.procedure("批量下载文件", .batch, steps: steps)
      }
      return try findings(BatchWithoutSelection(), [told]).count
    }
    #expect(try found(steps) == 0)
    #expect(try found(["单击[button:文件管理]。", "单击文件右侧的[button:下载]。"]) == 1)
  }

  @Test func partsOfWordsPickNothing() throws {
    func found(_ step: String) throws -> Int {
      let told = page("a.html", "Refunding several tickets", lang: "en") {
        $0.procedure(
          "Refunding several tickets", .batch, steps: [step, "Click [button:Batch Refund].", "Click [button:OK]."])
      }
      return try findings(BatchWithoutSelection(), [told]).count
    }
    #expect(try found("Find the tickets of the evening.") == 1)
    #expect(try found("Tick the orders of the evening.") == 0)
  }

  @Test func whatTheSingleFormHasChosenTooPicksNoItems() throws {
    func count(_ step: String, single: String = "选择报废原因，单击[button:确定]。") throws -> Int {
      func told(_ source: String, _ title: String, _ mode: Procedure.Mode, _ steps: [String]) -> Page {
        page(source, title) {
          $0.procedure(
            title, mode, action: "报废", object: "试剂", counterparts: [mode == .batch ? "a.html#1" : "b.html#1"],
            steps: steps)
        }
      }
      return try findings(
        BatchWithoutSelection(),
        [
          told("a.html", "报废试剂", .single, ["单击[button:报废]。", single]),
          told("b.html", "批量报废试剂", .batch, ["单击[button:批量报废]。", step, "单击[button:完成]。"]),
        ]
      ).count
    }
    #expect(try count("选择报废原因，单击[button:确定]。") == 1)
    #expect(try count("选择试剂，单击[button:确定]。", single: "选择试剂，单击[button:确定]。") == 0)
    // What only the batch form has chosen may be what it is for.
    #expect(try count("选择报废批次，单击[button:确定]。") == 0)
  }
}
