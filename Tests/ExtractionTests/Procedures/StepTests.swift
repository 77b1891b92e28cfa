import Testing
import TopicModel

@testable import Extraction

@Suite struct StepTests {
  private func steps(_ items: String...) throws -> [Step] {
    let list = "<ol><li>登录管理控制台。</li>" + items.map { "<li>\($0)</li>" }.joined() + "<li>单击“确定”。</li></ol>"
    let procedure = try #require(try PageWriting.topic("创建报表", list).procedures.first)
    return procedure.steps
  }

  @Test func theTextIsTheStepsOwnParagraph() throws {
    let step = try steps("（可选）单击“保存”。<div class=\"note\"><p>保存后不能修改。</p></div><p>系统提示保存成功。</p>")[1]
    #expect(step.text == "单击“保存”。")
    #expect(step.optional)
    #expect(step.notes == ["保存后不能修改。"])
    #expect(step.results == ["系统提示保存成功。"])
  }

  @Test func anOptionalMarkFurtherOnIsNone() throws {
    #expect(try steps("单击“保存”，（可选）勾选“发布”。")[1].optional == false)
  }

  @Test func subStepsAreNumberedToAnyDepth() throws {
    let inner = PageWriting.steps("选择“行”。", "选择“列”。")
    let step = try steps("设置报表。" + PageWriting.steps("单击“设置”。", "设置内容。" + inner))[1]
    #expect(step.steps.map(\.number) == ["2.a", "2.b"])
    #expect(step.steps[1].steps.map(\.number) == ["2.b.i", "2.b.ii"])
  }

  @Test func bulletsAreChoicesWithTheirControls() throws {
    let step = try steps("选择类型。<ul><li>图：单击“图”。</li><li>表：单击“表”。</li></ul>")[1]
    #expect(step.choices.map(\.text) == ["图：单击“图”。", "表：单击“表”。"])
    #expect(step.choices.map { $0.controls.map(\.label) } == [["图"], ["表"]])
  }

  @Test(arguments: [
    ("否，执行<a href=\"#s\">5.b</a>。", ["1"]), ("重复执行步骤2~步骤3，再创建一个报表。", ["2", "3"]),
    ("完成后返回步骤2。", ["2"]), ("检查方法请参考<a href=\"#t\">步骤2：检查版本</a>。", []), ("单击“执行”5次。", []), ("输入第2步中获取的密码，单击“登录”。", []),
  ])
  func branchesAreTheStepsThatTheReaderIsSentTo(text: String, numbers: [String]) throws {
    let list = "<ol><li><a name=\"s\"></a>登录管理控制台。</li><li>\(text)</li><li>单击“确定”。</li></ol>"
    let procedure = try #require(try PageWriting.topic("创建报表", list).procedures.first)
    #expect(procedure.steps[1].goto == numbers)
  }

  @Test func englishBranches() throws {
    let topic = try PageWriting.topic(
      "Creating a Report",
      PageWriting.steps(
        "Log in to the console.", "If the report exists, go to step 3. Otherwise, go to 2.b.", "Click <b>OK</b>.",
        "Repeat steps 2 to 3."))
    #expect(topic.procedures[0].steps.map(\.goto) == [[], ["3", "2.b"], [], ["2", "3"]])
  }

  @Test(arguments: [
    ("重复执行步骤一至步骤二。", ["1", "2"]), ("若为“是”，转1；否则，转3。", ["1", "3"]), ("执行5次。", []), ("选择执行步骤1或步骤3。", ["1", "3"]),
    ("请跳过步骤1，直接执行“步骤3”。", ["3"]), ("返回步骤2.1。", ["2.1"]), ("重复步骤a。", ["2.a"]),
  ])
  func branchesAreReadHoweverTheNumberIsWritten(text: String, numbers: [String]) throws {
    #expect(try steps(text)[1].goto == numbers)
  }

  @Test func aLetterAloneIsAStepBesideTheOneThatCitesIt() throws {
    let step = try steps("设置。<ol><li>单击“加”。</li><li>重复步骤a。</li></ol>")[1]
    #expect(step.steps.map(\.goto) == [[], ["2.a"]])
  }

  @Test func theStepsBelowAChoiceSayWhichTheyCarryOut() throws {
    let way = { (text: String) in "<li>\(text)" + PageWriting.steps("单击名称。", "单击“确定”。") + "</li>" }
    let step = try steps(
      "修改名称。<ul><li>直接修改。</li>\(way("在列表中修改。"))\(way("在详情页修改。"))</ul>" + PageWriting.steps("单击“完成”。"))[1]
    #expect(step.steps.map(\.number) == ["2.a", "2.b", "2.a", "2.b", "2.a"])
    #expect(step.steps.map(\.choice) == [1, 1, 2, 2, nil])
    #expect(step.commonSteps.map(\.text) == ["单击“完成”。"])
  }

  @Test func aPictureInASentenceKeepsItsPlace() throws {
    let places = { (text: String) in
      try self.steps(text)[1].controls.filter { $0.kind == .icon }.map(\.offset)
    }
    #expect(try places("单击<img src=\"edit.png\">，修改名称。") == [2])
    #expect(try places("（可选）在<br>列表中<br><img src=\"edit.png\">单击“保存”。") == [6])
    #expect(try places("单击左侧的“<img src=\"menu.png\">”，再单击<img src=\"x.png\" alt=\"关闭\">。") == [5, 11])
    #expect(try places("单击“保存”。") == [])
  }

  @Test func aStepOfAPictureAloneIsNamedAfterIt() throws {
    #expect(try steps("<img src=\"ok.png\" alt=\"OK\">")[1].text.isEmpty == false)
  }
}
