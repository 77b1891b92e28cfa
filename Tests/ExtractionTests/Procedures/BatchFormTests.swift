import Testing
import TopicModel

@testable import Extraction

@Suite struct BatchFormTests {
  private let login = "登录管理控制台。"

  @Test func aSectionOfItsOwnIsBatchByItsTitle() throws {
    let topic = try PageWriting.topic(
      "管理报表",
      "<h2>删除报表</h2>" + PageWriting.steps(login, "单击“删除”。") + "<h2>批量删除报表</h2>"
        + PageWriting.steps(login, "勾选报表，单击“删除”。"))
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
    #expect(topic.procedures.allSatisfy { $0.counterparts.isEmpty })
  }

  @Test func aSentenceInAStepMakesASecondProcedureInWhichTheStepIsReplaced() throws {
    let topic = try PageWriting.topic(
      "删除报表",
      PageWriting.steps(
        login, "在报表所在行的“操作”列，单击“删除”。<p>您也可以勾选多个报表，单击列表上方的“批量删除”。</p>", "单击“确定”。"))
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
    #expect(topic.procedures.map(\.inline) == [false, true])
    #expect(topic.procedures[1].title == "批量删除报表")
    #expect(topic.procedures[1].numbers == ["1", "2", "3"])
    #expect(topic.procedures[1].texts[1] == "您也可以勾选多个报表，单击列表上方的“批量删除”。")
    #expect(topic.procedures[0].texts[1] == "在报表所在行的“操作”列，单击“删除”。")
  }

  @Test func theTwoFormsAreEachOthersCounterparts() throws {
    let topic = try PageWriting.topic(
      "删除报表", PageWriting.steps(login, "单击“删除”。<p>支持批量删除，可同时勾选多个报表。</p>"))
    let (single, batch) = (topic.procedures[0], topic.procedures[1])
    #expect(single.counterparts.map(\.id) == [batch.id])
    #expect(single.counterparts.map(\.relation) == [.batch])
    #expect(batch.counterparts.map(\.id) == [single.id])
    #expect(batch.counterparts.map(\.confidence) == [1])
    #expect(single.counterparts[0].evidence == ["支持批量删除，可同时勾选多个报表。"])
    #expect(batch.texts == single.texts, "a sentence that only widens a step replaces nothing")
  }

  @Test func aListInANoteGivesSubSteps() throws {
    let note = "<div class=\"note\"><p>支持批量删除报表，操作如下：</p>" + PageWriting.steps("勾选多个报表。", "单击“删除”。") + "</div>"
    let topic = try PageWriting.topic("删除报表", PageWriting.steps(login, "单击“删除”。" + note, "单击“确定”。"))
    #expect(topic.procedures.map(\.numbers) == [["1", "2", "3"], ["1", "2.a", "2.b", "3"]])
  }

  @Test func aStepThatIsNothingButTheOfferReplacesTheOneBeforeIt() throws {
    let topic = try PageWriting.topic(
      "删除报表",
      PageWriting.steps(login, "单击报表所在行的“删除”。", "如果需要删除多个报表，可勾选报表，单击“删除”。", "单击“确定”。"))
    #expect(topic.procedures.map(\.numbers) == [["1", "2", "3", "4"], ["1", "3", "4"]])
    #expect(topic.procedures[0].steps[2].optional)
  }

  @Test func aStepThatPressesTheSameButtonForSeveralReplacesTheOneOnOneRow() throws {
    let topic = try PageWriting.topic(
      "删除报表", PageWriting.steps(login, "在报表所在行，单击“删除”。", "勾选多个报表，单击列表上方的“删除”。", "单击“确定”。"))
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
    #expect(topic.procedures.map(\.numbers) == [["1", "2", "3", "4"], ["1", "3", "4"]])
  }

  @Test func aFurtherStepForSeveralIsNoForm() throws {
    let topic = try PageWriting.topic(
      "导出报表", PageWriting.steps(login, "在报表所在行，单击“查看”。", "勾选多个报表，单击“导出”。"))
    #expect(topic.procedures.map(\.mode) == [.batch])
    #expect(topic.procedures[0].numbers == ["1", "2", "3"])
  }

  @Test func anAlternativeInTheSameSentenceIsTheBatchForm() throws {
    let topic = try PageWriting.topic(
      "删除报表", PageWriting.steps(login, "在报表所在行，单击“删除”，或勾选多个报表，并单击列表上方的“删除”。"))
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
    #expect(topic.procedures[1].texts[1] == "或勾选多个报表，并单击列表上方的“删除”。")
  }

  @Test func aNoteForThoseWithOneItemMakesTheListOneForSeveral() throws {
    let note = "<div class=\"note\"><p>如果只需要删除单个报表，也可以单击报表右侧的“移除”。</p></div>"
    let topic = try PageWriting.topic(
      "删除报表", PageWriting.steps(login, "勾选报表前的复选框。", "单击列表上方的“删除”。" + note, "单击“确定”。"))
    #expect(topic.procedures.map(\.mode) == [.batch, .single])
    #expect(topic.procedures[1].inline)
  }

  @Test func aNoteOnAnotherWayInLeavesAListAsItIs() throws {
    let note = "<div class=\"note\"><p>您也可以在报表详情页单击“删除”。</p></div>"
    let topic = try PageWriting.topic("删除报表", PageWriting.steps(login, "勾选报表前的复选框。", "单击“删除”。" + note))
    #expect(topic.procedures.map(\.mode) == [.single])
  }

  @Test func whatIsPickedMayBeSaidFarInFront() throws {
    let topic = try PageWriting.topic(
      "重启报表引擎", PageWriting.steps(login, "勾选“名称”一栏下面位于左侧第一个位置的相应报表引擎名称旁的方框，可选一个或多个。", "单击“重启”。"))
    #expect(topic.procedures.map(\.mode) == [.batch])
  }

  @Test func choicesForOneAndForSeveralAreTwoProcedures() throws {
    let choices = "<ul><li>单个删除：单击所在行的“删除”。</li><li>批量删除：勾选报表，单击列表上方的“删除”。</li></ul>"
    let topic = try PageWriting.topic(
      "删除报表", PageWriting.steps(login, "选择要删除的报表。" + choices, "单击“确定”。"))
    #expect(topic.procedures.map(\.title) == ["单个删除", "批量删除"])
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
    #expect(topic.procedures.map { $0.steps[1].choices.count } == [1, 1])
    #expect(topic.procedures.map(\.numbers) == [["1", "2", "3"], ["1", "2", "3"]])
    #expect(topic.procedures[0].counterparts.map(\.id) == [topic.procedures[1].id])
  }

  @Test func otherChoicesAreOneProcedureWhoseNumbersRepeat() throws {
    let choices =
      "<ul><li>是，执行以下操作。" + PageWriting.steps("单击“查看”。", "单击“删除”。") + "</li><li>否，执行以下操作。"
      + PageWriting.steps("单击“删除”。") + "</li></ul>"
    let topic = try PageWriting.topic("删除报表", PageWriting.steps(login, "是否先查看报表。" + choices))
    #expect(topic.procedures.map(\.numbers) == [["1", "2", "2.a", "2.b", "2.a"]])
  }

  @Test func aParagraphBesideTheListTakesThePlaceOfTheStepOnOneRow() throws {
    let topic = try PageWriting.topic(
      "Inviting Customers",
      PageWriting.steps(
        "Log in to the console.", "Click <b>Invite</b> in the row containing the customer.", "Click <b>OK</b>.")
        + "<p>You can also select multiple customers and click <b>Batch Invite</b>.</p>")
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
    #expect(topic.procedures[1].texts[1] == "You can also select multiple customers and click Batch Invite.")
    #expect(topic.procedures[1].steps.count == 3)
  }

  @Test func oneOrMoreOfWhatIsOperatedOnIsBatch() throws {
    let topic = try PageWriting.topic("导出报表", PageWriting.steps(login, "勾选一个或多个报表，单击“导出”。"))
    #expect(topic.procedures.map(\.mode) == [.batch])
  }

  @Test(arguments: [
    // Several tags for one item.
    "选择一个或多个标签，单击“添加”。",
    // A name.
    "在“批量操作”区域，单击“添加”。",
    // Denied.
    "单击“添加”，不支持批量添加。",
    // One after another.
    "单击“+”按钮，可以依次增加多条报表。",
  ])
  func otherSeveralsAreNoBatchForm(step: String) throws {
    let topic = try PageWriting.topic("添加报表", PageWriting.steps(login, step, "单击“确定”。"))
    #expect(topic.procedures.map(\.mode) == [.single])
  }

  @Test func sentencesBelowOtherOperationsAreOperations() throws {
    let topic = try PageWriting.topic(
      "登记报表",
      PageWriting.steps(login, "单击“登记”。")
        + "<h2>其他操作</h2><ul><li>单击“操作”列的“删除”，删除单个报表；也可勾选多个报表，单击“批量删除”，批量删除报表。</li>"
        + "<li>报表的更多操作，请参见<a href=\"x.html\">报表</a>。</li></ul>")
    #expect(topic.procedures.map(\.title) == ["登记报表", "删除单个报表", "批量删除报表"])
    #expect(topic.procedures.map(\.mode) == [.single, .single, .batch])
    #expect(topic.procedures[2].counterparts.map(\.id) == [topic.procedures[1].id])
  }
}
