import Testing
import TopicModel

@testable import Extraction

/// For one or for several, in the words in which pages say so.
@Suite struct BatchWordingTests {
  @Test(arguments: [
    ("<ul><li>方式一：单击策略所在行的“删除”。</li><li>方式二：勾选多个策略，单击“删除”。</li></ul>", ["删除策略", "批量删除策略"]),
    ("<ul><li>单击“清空”，一键删除所有策略。</li><li>单击策略右侧的“删除”，依次删除策略。</li></ul>", ["批量删除策略", "删除策略"]),
  ])
  func choicesWithoutALabelAreTwoForms(choices: String, titles: [String]) throws {
    let topic = try PageWriting.topic("删除策略", PageWriting.steps("登录管理控制台。", "删除策略。\(choices)", "单击“确定”。"))
    #expect(topic.procedures.map(\.title) == titles)
    #expect(Set(topic.procedures.map(\.mode)) == [.single, .batch])
  }

  @Test func numberedWaysForOneAndForSeveralAreTwoForms() throws {
    let ways = PageWriting.steps("单个删除：单击策略所在行的“删除”。", "批量删除：勾选多个策略，单击列表上方的“删除”。")
    let topic = try PageWriting.topic("删除策略", PageWriting.steps("登录管理控制台。", "删除策略。\(ways)", "单击“确定”。"))
    #expect(topic.procedures.map(\.title) == ["单个删除", "批量删除"])
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
    #expect(topic.procedures.map(\.numbers) == [["1", "2", "2.a", "3"], ["1", "2", "2.b", "3"]])
  }

  @Test func besideABatchFormTheOtherWayOfThatNameIsForOne() throws {
    func modes(_ first: String, _ second: String) throws -> [Procedure.Mode] {
      let way = { (title: String, press: String) in "<li>\(title)" + PageWriting.steps(press, "单击“确定”。") + "</li>" }
      let ways = "<ul>\(way(first, "单击“停用”。"))\(way(second, "勾选规则，单击“停用”。"))</ul>"
      return try PageWriting.topic("停用规则", PageWriting.steps("登录管理控制台。", "停用规则。\(ways)")).procedures.map(\.mode)
    }
    #expect(try modes("停用规则", "批量停用规则") == [.single, .batch])
    #expect(try modes("查看规则", "批量停用规则") == [.single])
  }

  @Test func whatAParagraphPressesForSeveralMayBeCalledOtherwise() throws {
    func modes(_ press: String) throws -> [Procedure.Mode] {
      try PageWriting.topic(
        "Canceling the Deletion of One or More CMKs",
        "<h2>Procedure</h2><p>To cancel the deletion of multiple keys at a time, select them and click <b>\(press)</b>.</p>"
          + PageWriting.steps(
            "Log in to the console.", "In the row containing the CMK, click <b>Cancel</b>.", "Click <b>OK</b>.")
      ).procedures.map(\.mode)
    }
    #expect(try modes("Cancel") == [.single, .batch])
    #expect(try modes("Export") == [.single])
  }

  @Test func besideAWayForARowOneOrMoreAreSeveral() throws {
    func modes(_ first: String) throws -> [Procedure.Mode] {
      let ways = "<ul><li>\(first)</li><li>In the row containing the report, click <b>Delete</b>.</li></ul>"
      return try PageWriting.topic(
        "Deleting a Report",
        PageWriting.steps("Log in to the console.", "Use either of these methods:\(ways)", "Click <b>OK</b>.")
      ).procedures.map(\.mode)
    }
    #expect(try modes("Select one or more reports and click <b>Delete</b>.") == [.batch, .single])
    #expect(try modes("Open the report and click <b>Delete</b>.") == [.single])
  }

  @Test func whatIsPressedAboveAListIsForSeveralWhereANoteTellsTheFormForOne() throws {
    func modes(_ press: String) throws -> [Procedure.Mode] {
      try PageWriting.topic(
        "Deleting Reports",
        PageWriting.steps(
          "Log in to the console.", "Select the reports you need to delete.", press,
          "Click <b>OK</b>.<div class=\"note\"><p>You can also click <b>Delete</b> in the <b>Operation</b> column to delete a specific report.</p></div>"
        )
      ).procedures.map(\.mode)
    }
    #expect(try modes("Click <b>Delete</b> above the report list.") == [.batch, .single])
    #expect(try modes("Click <b>Delete</b>.") == [.single])
  }

  @Test func whatIsAlsoDoneForOneAloneIsForSeveral() throws {
    func modes(_ note: String) throws -> [Procedure.Mode] {
      try PageWriting.topic(
        "主机授权",
        PageWriting.steps(
          "登录管理控制台。", "勾选需要授权的主机，在“批量操作”下拉框中，单击“编辑”。<div class=\"note\"><p>\(note)</p></div>", "单击“确定”。")
      ).procedures.map(\.mode)
    }
    #expect(try modes("用户也可以单台主机授权，在主机所在行的“操作”列，单击“编辑”。") == [.batch, .single])
    #expect(try modes("用户也可以在主机的详情页，单击“编辑”。") == [.single])
  }

  @Test func theBoxesBesideWhatTheTitleNamesAreSeveral() throws {
    func mode(_ step: String) throws -> [Procedure.Mode] {
      try PageWriting.topic("Move reports", PageWriting.steps("Log in to the console.", step, "Select <b>Move</b>."))
        .procedures
        .map(\.mode)
    }
    #expect(try mode("Select the checkboxes next to each report you want to move.") == [.batch])
    #expect(try mode("Select the checkboxes next to the options you need.") == [.single])
  }

  @Test func waysMayBeBold() throws {
    let ways =
      "<ul><li><b>方式1</b>：单独修改某个权重。" + PageWriting.steps("单击“编辑”。", "单击“提交”。") + "</li><li><b>方式2</b>：批量修改权重。"
      + PageWriting.steps("勾选成员，单击“修改”。", "单击“提交”。") + "</li></ul>"
    let topic = try PageWriting.topic("修改权重", PageWriting.steps("登录管理控制台。", "修改权重。\(ways)"))
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
    #expect(topic.procedures.map(\.numbers) == [["1", "2", "2.a", "2.b"], ["1", "2", "2.a", "2.b"]])
  }

  @Test func theBatchFormOfAStepLeavesTheOtherWaysOut() throws {
    let ways = "<ul><li>单击成员的名称，单击“移出”。</li><li>如需批量移出成员，可勾选多个成员，单击“移出”。</li></ul>"
    let topic = try PageWriting.topic("移出成员", PageWriting.steps("登录管理控制台。", "移出成员。\(ways)", "单击“确定”。"))
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
    #expect(topic.procedures.last?.steps[1].choices.isEmpty == true)
  }

  @Test func choicesOfOtherKindsStayOneProcedure() throws {
    let topic = try PageWriting.topic(
      "删除策略",
      PageWriting.steps("登录管理控制台。", "删除策略。<ul><li>单击策略所在行的“删除”。</li><li>单击策略的名称，单击右上角的“删除”。</li></ul>"))
    #expect(topic.procedures.map(\.mode) == [.single])
  }

  @Test func aSentenceForSeveralBehindOneOnARowIsTheOtherForm() throws {
    let topic = try PageWriting.topic(
      "成员管理", "<h2>删除成员</h2><p>单击成员所在行的“删除”，可删除该成员；勾选多个成员后单击“删除”，可一起删除。</p>")
    #expect(topic.procedures.map(\.title) == ["删除成员", "批量删除成员"])
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
  }

  @Test func severalRowsOfAListAreSeveralWhateverTheyAreCalled() throws {
    func mode(_ second: String) throws -> [Procedure.Mode] {
      try PageWriting.topic("发起确认", PageWriting.steps("登录管理控制台。", second, "单击列表上方的“发起”。")).procedures.map(\.mode)
    }
    #expect(try mode("在左侧的复选框选择多个“新”的订阅。") == [.batch])
    #expect(try mode("单击订阅的名称，选择一个联系人。") == [.single])
  }

  @Test(arguments: [
    ("勾选一个或者多个文件，单击“转码”。", Procedure.Mode.batch), ("勾选单个或者多个文件。单击“转码”。", .batch),
    ("勾选一个或多个模板，单击“下一步”。", .single),
  ])
  func whatAnActionWithoutAnObjectIsPressedForIsItsObject(_ step: String, _ mode: Procedure.Mode) throws {
    let topic = try PageWriting.topic("媒资管理", "<h2>转码</h2>" + PageWriting.steps(step, "在弹框内单击“确认”。"))
    #expect(topic.procedures.map(\.mode) == [mode])
  }

  @Test func anOfferForOneMayNameTheColumnAsALabel() throws {
    let topic = try PageWriting.topic(
      "Deleting a Report",
      PageWriting.steps(
        "Log in to the console.",
        "Select one or more reports and click <b>Delete</b> above the list.<p>Alternatively, click <b>Delete</b> in the <b>Operation</b> column.</p>",
        "Click <b>OK</b>."))
    #expect(topic.procedures.map(\.mode) == [.batch, .single])
    #expect(topic.procedures.last?.texts[1] == "Alternatively, click Delete in the Operation column.")
  }

  @Test func aNoteInTheLastBulletOffersTheBatchFormOfTheStep() throws {
    let topic = try PageWriting.topic(
      "停用报表",
      "<p>1. 登录管理控制台。</p><p>2. 停用报表。</p><p>• 单击“停用”。</p><p>• 单击报表的名称，单击“停用”。</p>"
        + "<div class=note><p>说明：如果需要批量停用报表，则勾选报表，单击“停用”。</p></div><p>3. 单击“确定”。</p>")
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
  }

  @Test func aListBehindRemarksStandsBesideThem() throws {
    let topic = try PageWriting.topic(
      "停用报表", "<h2>停用</h2><p>• 停用后不再更新。</p><p>• 只能停用自己的报表。</p><p>1. 登录管理控制台。</p><p>2. 单击“停用”。</p>")
    #expect(topic.procedures.map(\.title) == ["停用"])
  }

  @Test(arguments: [
    ("停用报表", "您可以一次选择和停用多张报表。", [Procedure.Mode.single, .batch]),
    ("停用报表", "同时可以选中多张报表进行停用。", [.single, .batch]),
    ("停用报表", "支持同时选择多张图片。", [.single]), ("停用报表", "停用时可同时选择多个字段。", [.single]),
    ("停用报表", "您可以一次选择和停用多个对象。", [.single, .batch]),
  ])
  func whatCanBePickedAndDoneAtOnceIsABatchForm(title: String, remark: String, modes: [Procedure.Mode]) throws {
    let topic = try PageWriting.topic(
      title, PageWriting.steps("在列表中，选择报表，单击“停用”。\(remark)", "单击“确定”。"))
    #expect(topic.procedures.map(\.mode) == modes)
  }

  @Test func orBehindALabelBeginsTheOtherForm() throws {
    let topic = try PageWriting.topic(
      "停用报表", PageWriting.steps("打开列表，单击“报表”。", "选中报表，点击更多下的“停用”或者选中多张报表，点击列表底部的“停用”按钮。"))
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
  }
}
