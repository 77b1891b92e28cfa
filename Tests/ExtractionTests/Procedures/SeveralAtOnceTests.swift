import Testing
import TopicModel

@testable import Extraction

/// Texts that say in passing that several things can be done at once.
@Suite struct SeveralAtOnceTests {
  private func modes(_ title: String, _ body: String) throws -> [Procedure.Mode] {
    try PageWriting.topic(title, body).procedures.map(\.mode)
  }

  @Test(arguments: [
    "Select the van.<p>To select more than one van, hold the <b>Ctrl</b> key and select each.</p>",
    "Select a van (to select several vans, hold down <b>Shift</b>).",
    "Select the van.<div class=\"note\">You can select multiple vans. To select multiple vans, press and hold Ctrl.</div>",
  ])
  func aKeyIsHeldToPickSeveral(step: String) throws {
    let steps = PageWriting.steps("Click <b>Vans</b>.", step, "Click <b>Delete</b>.")
    let procedures = try PageWriting.topic("Deleting Vans", steps).procedures
    #expect(procedures.map(\.mode) == [.single, .batch])
    #expect(procedures.map(\.steps.count) == [3, 3])
  }

  @Test func aKeyIsHeldForOtherThings() throws {
    let steps = PageWriting.steps(
      "Click <b>Vans</b>.", "Hold the <b>Ctrl</b> key and select the van.", "Click <b>Delete</b>.")
    #expect(try modes("Deleting Vans", steps) == [.single])
    let chinese = PageWriting.steps("单击“车辆”。", "选择车辆，按住 Ctrl 键可选择多个车辆。", "单击“删除”。")
    #expect(try modes("删除车辆", chinese) == [.single, .batch])
  }

  @Test func aHintElsewhereOnThePageHoldsForItsOnlyProcedure() throws {
    let steps = PageWriting.steps("Click <b>Vans</b>.", "Check the box of the van.", "Click <b>Remove</b>.")
    let hint = "<h2>Hints</h2><p>You may remove multiple vans at once by selecting multiple vans from the list.</p>"
    #expect(try modes("Remove Vans", "<h2>Steps</h2>" + steps + hint) == [.single, .batch])
    #expect(
      try modes("Remove Vans", "<h2>Steps</h2>" + steps + "<h2>Hints</h2><p>Several vans are shown at once.</p>") == [
        .single
      ])
    #expect(
      try modes("Vans", "<h2>Remove vans</h2>" + steps + "<h2>Wash vans</h2>" + steps + hint) == [.single, .single])
  }

  @Test func theFormForSeveralMayStandInFront() throws {
    let steps = PageWriting.steps(
      "Click <b>Vans</b>.", "To delete multiple vans, select the boxes and click <b>Delete</b>.",
      "To delete a single van, do one of these:<ul><li>Select the box and click <b>Delete</b>.</li>"
        + "<li>Open the van and click <b>Delete</b>.</li></ul>", "Click <b>Yes</b>.")
    let procedures = try PageWriting.topic("Delete Vans", steps).procedures
    #expect(procedures.map(\.mode) == [.single, .batch])
    #expect(procedures.map(\.numbers) == [["1", "2", "3", "4"], ["1", "2", "4"]])
  }

  @Test func numberedWaysWithStepsOfTheirOwnAreTwoForms() throws {
    let body = PageWriting.steps(
      "Click <b>Vans</b>.",
      "Delete the vans:<ol><li>To delete an individual van, do the following:<ol><li>Click <b>Delete</b> in its row.</li></ol></li>"
        + "<li>To delete multiple vans, do the following:<ol><li>Select the boxes.</li><li>Click <b>Delete all</b>.</li></ol></li></ol>"
    )
    #expect(try modes("Delete Vans", body) == [.single, .batch])
  }

  @Test(arguments: [
    ("Click the checkbox next to each van you want to delete.", Procedure.Mode.batch),
    ("Click the check box next to the names of the vans you want to delete.", .batch),
    ("Tick the checkbox on each van you want to delete.", .batch),
    ("Click the checkbox next to the van you want to delete.", .single),
  ])
  func boxesAreTickedInManyWords(step: String, expected: Procedure.Mode) throws {
    #expect(
      try modes("Delete Vans", PageWriting.steps("Click <b>Vans</b>.", step, "Click <b>Delete</b>.")) == [expected])
  }

  @Test func aWayBelowATitleOfSeveralIsForSeveral() throws {
    let steps = PageWriting.steps("Click <b>Vans</b>.", "Click <b>Delete</b>.")
    #expect(try modes("Delete Multiple Vans", "<h2>Delete from the list</h2>" + steps) == [.batch])
    #expect(try modes("Vans", "<h2>Delete from the list</h2>" + steps) == [.single])
  }

  @Test func namesBeforeDashesAreOperations() throws {
    let topic = try PageWriting.topic(
      "车辆管理", "<h2>车辆列表操作</h2><ul><li>修改──点选“修改”，修改名称。</li><li>删除──勾选车辆，点选“删除”。</li></ul>")
    #expect(topic.procedures.map(\.title) == ["修改", "删除"])
  }

  @Test func aWayAloneBelowAnOperationIsItsStep() throws {
    let topic = try PageWriting.topic("车辆", "<h2>删除车辆</h2><p>路径：车队 → 车辆 → 删除 → 确定</p><h2>位置</h2><p>路径：车队 → 车辆</p>")
    #expect(topic.procedures.map(\.title) == ["删除车辆"])
    #expect(topic.procedures.map(\.steps.count) == [1])
  }

  @Test func aClickAtTheMomentOfAStateIsAnInstruction() throws {
    let steps = PageWriting.steps("车辆状态为“停止”时可以点击启动。", "点击“启动”，提示是否启动。")
    #expect(try PageWriting.topic("车辆", "<h2>启动</h2>" + steps).procedures.count == 1)
    let remarks = PageWriting.steps("车辆状态为“停止”时可显示提示。", "状态为“启动”代表成功。")
    #expect(try PageWriting.topic("车辆", "<h2>启动</h2>" + remarks).procedures.isEmpty)
  }
}

/// What stands in both numbers, and names beside other marks.
@Suite struct NumberAndMarkTests {
  private func modes(_ title: String, _ step: String) throws -> [Procedure.Mode] {
    let steps = PageWriting.steps("Click <b>Vans</b>.", step, "Click <b>Sell</b>.")
    return try PageWriting.topic(title, steps).procedures.map(\.mode)
  }

  @Test(arguments: [
    ("Selling a van", "Select the vans that you want to sell.", Procedure.Mode.batch),
    ("Selling a van", "Select the van that you want to sell.", .single),
    ("Selling vans", "Select the vans that you want to sell.", .single),
    ("Sell Van", "Select each van you want to sell.", .batch),
    ("Sell Van", "Select the garage of each van.", .single),
  ])
  func whatIsPickedStandsInThePlural(title: String, step: String, expected: Procedure.Mode) throws {
    #expect(try modes(title, step) == [expected])
  }

  @Test func waysBelowAStepMayUseALink() throws {
    let steps = PageWriting.steps(
      "Click <b>Vans</b>.",
      "Click <b>Pending</b>.<ol><li>Select the <b>Send again</b> link next to the van.</li>"
        + "<li>Alternatively, select multiple vans and then use the <b>Send again</b> link at the top.</li></ol>")
    #expect(try PageWriting.topic("Sending vans again", steps).procedures.map(\.mode) == [.single, .batch])
  }

  @Test func aPurposeAndAClickNeedNoComma() throws {
    let topic = try PageWriting.topic(
      "Vans", "<h2>Deleting multiple vans</h2><p>To delete all unused vans click the “Delete unused” button.</p>")
    #expect(topic.procedures.map(\.mode) == [.batch])
    #expect(
      try PageWriting.topic("Vans", "<h2>Deleting vans</h2><p>To delete all vans is hard.</p>").procedures.isEmpty)
  }

  @Test func aListOfOperationsInBracketsIsNoBatchTitle() throws {
    let steps = PageWriting.steps("Click <b>Vans</b>.", "Click <b>Approve</b>.")
    let topic = try PageWriting.topic("Manage requests (approve, bulk approve)", "<h2>Approve a request</h2>" + steps)
    #expect(topic.procedures.map(\.mode) == [.single])
  }
}
