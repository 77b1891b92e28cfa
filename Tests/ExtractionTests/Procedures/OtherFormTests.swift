import Testing
import TopicModel

@testable import Extraction

/// The two forms of one operation where a page tells one of them in passing.
@Suite struct OtherFormTests {
  private let login = "登录管理控制台。"

  @Test func aListForSeveralMayOfferTheFormForOne() throws {
    let topic = try PageWriting.topic(
      "归档报表",
      PageWriting.steps(
        login, "勾选需要归档的报表，可选一个或多个。", "单击列表上方的“更多 > 归档”。",
        "单击“是”。<div class=\"note\"><p>如果只归档单个报表，也可以单击报表所在行的“更多 > 归档”。</p></div>"))
    #expect(topic.procedures.map(\.mode) == [.batch, .single])
    #expect(topic.procedures.map(\.inline) == [false, true])
    // It takes the place of the step that presses the same, and of the one that only picks.
    #expect(topic.procedures[1].numbers == ["1", "3", "4"])
    #expect(topic.procedures[1].texts[1] == "如果只归档单个报表，也可以单击报表所在行的“更多 > 归档”。")
    #expect(topic.procedures[1].rule == "single-offer")
    #expect(topic.procedures[1].counterparts.map(\.id) == [topic.procedures[0].id])
  }

  @Test func aPlainRemarkInAListForSeveralIsNoOtherForm() throws {
    let topic = try PageWriting.topic(
      "批量归档报表", PageWriting.steps(login, "勾选报表，单击“归档”。<p>归档需要等待一分钟。</p>", "单击“是”。"))
    #expect(topic.procedures.map(\.mode) == [.batch])
  }

  @Test func anOfferReplacesTheStepThatPressesTheSame() throws {
    // The last step speaks of a single one too, but presses something else.
    let topic = try PageWriting.topic(
      "启用报表",
      PageWriting.steps(
        login, "在报表所在行，单击“启用”。",
        "在弹窗单击“是”，完成启用单个报表。<div class=\"note\"><p>如果需要批量启用报表，可以勾选多个报表，单击列表上方的“启用”。</p></div>"))
    #expect(topic.procedures.map(\.numbers) == [["1", "2", "3"], ["1", "2", "3"]])
    #expect(topic.procedures[1].texts[1] == "如果需要批量启用报表，可以勾选多个报表，单击列表上方的“启用”。")
    #expect(topic.procedures[1].texts[2] == "在弹窗单击“是”，完成启用单个报表。")
  }

  @Test func anAlternativeInsideOneSentenceBeginsAtItsOr() throws {
    let topic = try PageWriting.topic(
      "删除报表",
      PageWriting.steps(login, "在任意一个页签中找到报表。", "单击报表所在行的“删除”，或批量勾选需要删除的报表，单击左上角的“删除”。"))
    #expect(topic.procedures.map(\.numbers) == [["1", "2", "3"], ["1", "2", "3"]])
    #expect(topic.procedures[1].texts[2] == "或批量勾选需要删除的报表，单击左上角的“删除”。")
    #expect(topic.procedures[0].steps[2].optional == false)
  }

  @Test func besideAChoiceForOneAChoiceForAllIsForSeveral() throws {
    let choices = "<ul><li>To delete all failed reports, click <b>Delete All</b>.</li>"
    let topic = try PageWriting.topic(
      "Deleting Failed Reports",
      PageWriting.steps(
        "Log in to the console.",
        "Delete the reports." + choices
          + "<li>To delete a single failed report, click <b>Delete</b> in its row.</li></ul>"))
    #expect(topic.procedures.map(\.mode) == [.batch, .single])
  }

  @Test func theParagraphBeforeASecondListNamesIt() throws {
    let topic = try PageWriting.topic(
      "设置报表权重",
      PageWriting.steps(login, "编辑权重列，单击“确定”。") + "<p>用户可以根据需要批量设置报表权重。具体操作如下：</p>"
        + PageWriting.steps("勾选报表，单击“修改权重”。", "输入权重，单击“确定”。"))
    #expect(topic.procedures.map(\.title) == ["设置报表权重", "批量设置报表权重"])
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
  }

  @Test func severalOfSomethingElseIsNoBatch() throws {
    let topic = try PageWriting.topic(
      "快速发布",
      PageWriting.steps(login, "单击“快速发布”。<ul><li>支持选择多种报表类型同时进行快速发布。</li></ul>", "单击“确定”。"))
    #expect(topic.procedures.map(\.mode) == [.single])
  }

  @Test func whereOnlyOneCanBePickedNothingIsOffered() throws {
    let topic = try PageWriting.topic(
      "创建报表策略",
      PageWriting.steps(login, "选择服务。<p>此处只能选择一个服务，如需配置多个服务的报表策略，请单击“添加权限”。</p>", "单击“确定”。"))
    #expect(topic.procedures.map(\.mode) == [.single])
  }

  @Test(arguments: [
    ("登录报表数据库服务。", true), ("登录数据库。", false), ("登录报表服务器。", false), ("登录报表服务控制台。", true),
  ])
  func aLoginGoesWhereItsLastNounSays(login: String, isConsole: Bool) throws {
    let topic = try PageWriting.topic("重启报表", PageWriting.steps(login, "选择“更多 > 重启”。", "检查报表。"))
    #expect(topic.procedures.isEmpty != isConsole)
  }

  @Test func stepsOnTheScreenGoOnBehindACommand() throws {
    let topic = try PageWriting.topic(
      "Migrating a Report",
      PageWriting.steps(
        "Log in to the console.", "Run command <b>sync -b</b> on the client.",
        "In the list, choose <b>More</b> &gt; <b>Migrate</b>.", "Choose <b>More</b> &gt; <b>Finish</b>."))
    #expect(topic.procedures.map { $0.steps.count } == [4])
  }

  @Test func whatIsCheckedElsewhereIsNoProcedure() throws {
    let topic = try PageWriting.topic(
      "How Do I Check the Network?",
      PageWriting.steps(
        "Verify that an address has been assigned."
          + PageWriting.steps("Log in to the server.", "Run the <b>ifconfig</b> command."),
        "Ping the gateway."
          + PageWriting.steps("On the details page, view the address in the <b>Gateway</b> column.", "Ping it.")))
    #expect(topic.procedures.isEmpty)
  }
}

@Suite struct SelectingStyleTests {
  @Test func whatIsSelectedIsPressedOnAPageThatNeverClicks() throws {
    let topic = try PageWriting.topic(
      "Deleting Reports",
      PageWriting.steps(
        "Open the console.", "In <b>Settings</b>, select <b>Reports</b>.", "Choose a report and choose <b>Delete</b>.",
        "Choose <b>Add new tag</b>, then choose <b>Save</b>."))
    let controls = topic.procedures.flatMap(\.allSteps).flatMap(\.controls)
    #expect(controls.map(\.label) == ["Settings", "Reports", "Delete", "Add new tag", "Save"])
    #expect(controls.map(\.kind) == [.other, .menu, .button, .button, .button])
  }

  @Test func whereAPageClicksTheSentenceSaysWhetherASelectionIsAChoice() throws {
    let topic = try PageWriting.topic(
      "Creating Reports",
      PageWriting.steps(
        "Open the console.", "Click <b>Create</b>.", "Select <b>Daily</b> for <b>Period</b>.",
        "Select <b>Preview</b>.", "Click <b>OK</b>."))
    let controls = topic.procedures.flatMap(\.allSteps).flatMap(\.controls)
    #expect(controls.first { $0.label == "Daily" }?.kind == .radio)
    #expect(controls.first { $0.label == "Preview" }?.kind == .button)
  }
}
