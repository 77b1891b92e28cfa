import Testing
import TopicModel

@testable import Checks

@Suite struct DialogNeverClosedTests {
  private func found(_ steps: [String]) throws -> [Finding] {
    try findings(DialogNeverClosed(), [page("a.html", "驳回") { $0.procedure("驳回", steps: steps) }])
  }

  @Test func reportsADialogThatIsFilledInAndLeft() throws {
    let found = try found(["单击[button:驳回]。", "在[dialog:驳回]对话框中，填写[field:驳回原因]。"])
    #expect(found.map { $0.locations[0].line } == [4])
  }

  @Test func whatIsTypedMayHaveNoField() throws {
    let steps = ["单击[button:删除]。", "在弹出的[dialog:删除]对话框中，输入“DELETE”。"]
    #expect(try found(steps).count == 1)
    #expect(try found(steps + ["单击[button:确定]。"]).isEmpty)
  }

  @Test func aNoteMayConfirm() throws {
    var told = page("a.html", "驳回") {
      $0.procedure("驳回", steps: ["单击[button:驳回]。", "在[dialog:驳回]对话框中，填写[field:驳回原因]。"])
    }
    told.topic.procedures[0].steps[1].notes = ["填写完成后，单击“确定”。"]
    #expect(try findings(DialogNeverClosed(), [told]).isEmpty)
    told.topic.procedures[0].steps[1].notes = ["原因不超过两百字。"]
    #expect(try findings(DialogNeverClosed(), [told]).count == 1)
  }

  @Test(arguments: [
    ["单击[button:驳回]。", "在[dialog:驳回]对话框中，填写[field:驳回原因]，单击[button:确定]。"],
    ["单击[button:查看]，弹出[dialog:详情]对话框。"],
    ["单击[button:驳回]。", "在[dialog:驳回]对话框中，填写[field:驳回原因]。", "确认无误后提交。"],
  ])
  func leavesConfirmedAndReadOnlyDialogsAlone(_ steps: [String]) throws {
    #expect(try found(steps).isEmpty)
  }

  @Test func whatIsChosenMayHaveNoName() throws {
    #expect(try found(["单击[button:导出]。", "在[dialog:导出记录]窗口中选择文件的格式。"]).count == 1)
    #expect(try found(["单击[button:导出]。", "在[dialog:导出记录]窗口中选择文件的格式，单击[button:确定]。"]).isEmpty)
    #expect(try found(["单击[button:查看]。", "在[dialog:导出记录]窗口中查看文件的格式。"]).isEmpty)
  }

  @Test func aSingleStepIsARemark() throws {
    #expect(try found(["单击[button:驳回]，在[dialog:驳回]对话框中，可以填写[field:驳回原因]。"]).isEmpty)
  }

  @Test func whatClosesADialogNamesNone() throws {
    #expect(
      try found(["单击[button:导入]。", "单击[button:上传]，[dialog:关闭]窗口后选择[radio:文件]。", "选择[radio:文件]文件。"]).isEmpty)
  }

  @Test func aParameterThatIsGivenNoClosesNothing() throws {
    let steps = ["单击[button:创建]。", "在[dialog:创建]对话框中，填写[field:名称]，[field:是否加密]选择[radio:否]，再填写[field:用途]。"]
    #expect(try found(steps).count == 1)
    #expect(try found(steps + ["单击[button:确定]。"]).isEmpty)
  }

  @Test func whatAStepDoesNothingElseWithIsPressed() throws {
    let steps = ["单击[button:驳回]。", "在[dialog:驳回]对话框中，填写[field:驳回原因]。"]
    #expect(try found(steps + ["选择[radio:确定]。"]).isEmpty)
    #expect(try found(steps + ["在下方的列表中选择[radio:确定]。"]).count == 1)
  }

  @Test func aSelectionThatConfirmsClosesTheDialog() throws {
    #expect(try found(["单击[button:驳回]。", "在[dialog:驳回]对话框中，选择[radio:确认驳回]进行确认即可。"]).isEmpty)
    #expect(try found(["单击[button:驳回]。", "在[dialog:驳回]对话框中，选择[radio:确认驳回]。"]).count == 1)
  }

  @Test func aButtonThatIsChosenConfirms() throws {
    var told = page("a.html", "Deleting a broker", lang: "en") {
      $0.procedure(
        "Deleting a broker",
        steps: [
          "Choose [button:Delete].",
          "In the [dialog:Delete broker] dialog box, type delete, then choose [button:Erase].",
        ])
    }
    told.topic.procedures[0].steps[1].controls[1].action = .select
    #expect(try findings(DialogNeverClosed(), [told]).isEmpty)
  }

  @Test func whatComesOfItConfirmsNothing() throws {
    func found(_ note: String, _ kind: Constraint.Kind?) throws -> Int {
      var told = page("a.html", "注销月卡") {
        $0.procedure(
          "注销月卡", action: "注销", object: "月卡", steps: ["单击[button:注销]。", "在[dialog:注销月卡]对话框中，选择退款方式。"])
      }
      told.topic.procedures[0].steps[1].notes = [note]
      told.topic.procedures[0].constraints = kind.map { [Constraint(kind: $0, text: note)] } ?? []
      return try findings(DialogNeverClosed(), [told]).count
    }
    #expect(try found("注销月卡后，车主不能进场。", .consequence) == 1)
    #expect(try found("单击右上角的图标提交。", nil) == 0)
  }

  @Test func anAnswerClosesTheDialog() throws {
    func found(_ choice: String, _ kind: String = "radio") throws -> Int {
      try self.found(["单击[button:重启]。", "在[dialog:容量重启]对话框中，请选择[\(kind):\(choice)]。"]).count
    }
    #expect(try found("是，重启容量") == 0)
    #expect(try found("是，重启容量", "dropdown") == 0)
    #expect(try found("是否重启") == 1)
    #expect(try found("立即重启容量") == 1)
  }

  @Test func whatALaterStepAsksForInWordsFillsTheDialogIn() throws {
    let steps = ["单击[button:上传]，弹出[dialog:上传文件]窗口。", "选择文件，填写份数。"]
    #expect(try found(steps).map { $0.locations[0].line } == [3])
    #expect(try found(steps + ["单击[button:开始]。"]).isEmpty)
    #expect(try found([steps[0], "选择文件后单击开始。"]).isEmpty)
    #expect(try found([steps[0], "查看文件。"]).isEmpty)
  }
}
