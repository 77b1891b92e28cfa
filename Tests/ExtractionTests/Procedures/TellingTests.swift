import Testing
import TopicModel

@testable import Extraction

/// Steps that stand in no ordered list: in bullets, below headings that count, behind titles.
@Suite struct TellingTests {
  static let bullets = "<ul><li>登录管理控制台。</li><li>在左侧导航栏，选择“报表”。</li><li>勾选报表，单击“停用”。</li></ul>"

  @Test func bulletsBelowTheNameOfAnOperationAreSteps() throws {
    let topic = try PageWriting.topic("报表管理", "<h2>停用报表</h2>\(Self.bullets)<h2>约束与限制</h2>\(Self.bullets)")
    #expect(topic.procedures.map(\.title) == ["停用报表"])
    #expect(topic.procedures[0].numbers == ["1", "2", "3"])
    #expect(topic.procedures[0].rule == "titled-bullets")
  }

  @Test func bulletsBehindASentenceThatAnnouncesStepsAreSteps() throws {
    let bullets = "<ul><li>打开<b>报表</b>页面。</li><li>选择<b>停用</b>页签。</li><li>单击<b>继续</b>。</li></ul>"
    let topic = try PageWriting.topic("报表停更说明", "<p>报表可以停更。执行以下步骤来停更报表。</p>\(bullets)")
    #expect(topic.procedures.map(\.numbers) == [["1", "2", "3"]])
    #expect(try PageWriting.topic("报表停更说明", "<p>报表可以停更。</p>\(bullets)").procedures.isEmpty)
  }

  @Test func bulletsTakeWhatIsDoneFromTheLastVerbOfTheirLead() throws {
    let step = "选择“任务”菜单，单击“新建”，填写项说明如下：<ul><li><b>名称</b>：报表的名称。</li><li><b>用途</b>：报表给谁看。</li></ul>"
    let topic = try PageWriting.topic("新建报表", "<ol><li>\(step)</li><li>单击“确定”。</li></ol>")
    #expect(topic.procedures.first?.steps.first?.choices.flatMap(\.controls).map(\.kind) == [.field, .field])
  }

  @Test func aNumberedListOfWhatHasBeenDoneIsNoProcedure() throws {
    let topic = try PageWriting.topic(
      "停用报表",
      "<h2>前提条件</h2><p>1、已登录管理控制台。</p><p>2、选择菜单“报表”。</p><h2>操作步骤</h2><p>1、单击“报表”。</p><p>2、单击“停用”。</p>")
    #expect(topic.procedures.map(\.texts) == [["单击“报表”。", "单击“停用”。"]])
    #expect(topic.constraints.map(\.kind) == [.prerequisite, .prerequisite])
  }

  @Test func whatComesFirstNamesNoProcedure() throws {
    let topic = try PageWriting.topic("停用报表", "<h2>准备工作</h2><p>请先保存。</p>\(PageWriting.steps("单击“报表”。", "单击“停用”。"))")
    #expect(topic.procedures.map(\.title) == ["停用报表"])
  }

  @Test func keysOfPictogramsCountSteps() throws {
    let topic = try PageWriting.topic("停用报表", "<p>1️⃣ 单击“报表”。</p><p>2️⃣ 单击“停用”。</p>")
    #expect(topic.procedures.map(\.texts) == [["单击“报表”。", "单击“停用”。"]])
  }

  @Test func aClickBehindWhatHasBeenReachedIsAnInstruction() throws {
    let topic = try PageWriting.topic("更换车牌", PageWriting.steps("输入旧车牌，校验成功点击下一步。", "输入新车牌，校验成功点击完成。"))
    #expect(topic.procedures.map(\.numbers) == [["1", "2"]])
    #expect(try PageWriting.topic("更换车牌", PageWriting.steps("输入旧车牌。", "输入新车牌。")).procedures.isEmpty)
  }

  @Test func bulletsThatSayWhatParametersAreSetToAreNone() throws {
    let topic = try PageWriting.topic(
      "报表管理", "<h2>创建报表</h2><ul><li>名称：输入报表的名称。</li><li>类型：选择“图”，单击“预览”可查看效果。</li><li>颜色：选择“红”。</li></ul>")
    #expect(topic.procedures.isEmpty)
  }

  @Test func bulletsWithTheNameOfAnOperationAreOneEach() throws {
    let topic = try PageWriting.topic(
      "报表管理", "<h2>管理报表</h2><ul><li>停用报表：在报表所在行，单击“停用”。</li><li>批量删除报表：勾选报表，单击“删除”。</li></ul>")
    #expect(topic.procedures.map(\.title) == ["停用报表", "批量删除报表"])
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
  }

  @Test func anInstructionThatAnEditorTookIntoTheLastRemarkIsAStep() throws {
    let topic = try PageWriting.topic(
      "报表管理", "<h2>停用报表</h2><ul><li>只能停用自己的报表。</li><li>停用后不再更新。<p>在报表所在行，单击“停用”。</p></li></ul>")
    #expect(topic.procedures.map(\.texts) == [["在报表所在行，单击“停用”。"]])
  }

  @Test(arguments: [
    ("<h2>操作步骤</h2><h3>1. 打开报表</h3><p>在列表中单击报表的名称。</p><h3>2. 停用报表</h3><p>单击“停用”。</p>", ["打开报表", "停用报表"]),
    ("<h2>1. 登录管理控制台</h2><p>打开首页。</p><h2>2. 停用报表</h2><p>单击“停用”。</p>", ["登录管理控制台", "停用报表"]),
  ])
  func headingsThatCountBelowProcedureOrFromALoginOnAreSteps(html: String, texts: [String]) throws {
    let topic = try PageWriting.topic("停用报表", html)
    #expect(topic.procedures.map(\.title) == ["停用报表"])
    #expect(topic.procedures.map(\.texts) == [texts])
    #expect(topic.procedures[0].allSteps[1].controls.map(\.label) == ["停用"])
  }

  @Test func twoHeadingsThatCountBehindASentenceThatAnnouncesStepsAreSteps() throws {
    let sections = "<h2>1. 选择目录</h2><p>单击“目录”。</p><h2>2. 输入编号</h2><p>输入编号，单击“确定”。</p>"
    let topic = try PageWriting.topic("删除报表", "<p>报表可以删除。具体步骤如下：</p>\(sections)")
    #expect(topic.procedures.map(\.texts) == [["选择目录", "输入编号"]])
    #expect(try PageWriting.topic("删除报表", "<p>报表可以删除。</p>\(sections)").procedures.map(\.texts) != [["选择目录", "输入编号"]])
  }

  @Test func boldNamesOfOperationsThatCountAreOneProcedureEach() throws {
    func titles(_ names: String...) throws -> [String] {
      let sections = names.enumerated().map { "<p><b>（\($0 + 1)）\($1)</b></p><p>选中报表，点击确定按钮。</p>" }.joined()
      return try PageWriting.topic("报表管理", "<h2>维护报表</h2>\(sections)").procedures.map(\.title)
    }
    #expect(try titles("新增", "批量导入", "清除") == ["新增", "批量导入", "清除"])
    // Steps of one.
    #expect(try titles("新增", "清除") == ["维护报表"])
    #expect(try titles("新增报表", "导入目录", "清除缓存") == ["维护报表"])
  }

  @Test func aListBelowAnExplanationIsCarriedOutOnlyWhereItClicks() throws {
    func procedures(_ heading: String, _ steps: String...) throws -> Int {
      let list = "<ol>\(steps.map { "<li>\($0)</li>" }.joined())</ol>"
      return try PageWriting.topic("升级报表", "<h2>\(heading)</h2>\(list)").procedures.count
    }
    let listed = ["申请报表资源。", "选择列表中的资源。", "同步报表。"]
    #expect(try procedures("升级流程原理", listed[0], listed[1], listed[2]) == 0)
    #expect(try procedures("升级报表", listed[0], listed[1], listed[2]) == 1)
    #expect(try procedures("升级流程原理", "单击“升级”。", "单击“确定”。") == 1)
  }

  @Test func headingsThatCountChaptersAreOperations() throws {
    let topic = try PageWriting.topic("报表管理", "<h2>1. 停用报表</h2><p>单击“停用”。</p><h2>2. 删除报表</h2><p>单击“删除”。</p>")
    #expect(topic.procedures.count == 2)
  }

  @Test(arguments: [
    (["1. 单击右上方的“新增标签”", "2. 单击“上传文件”按钮", "3. 查看上传结果"], ["单击右上方的“新增标签”", "单击“上传文件”按钮", "查看上传结果"]),
    (["1. 什么是标签", "2. 标签有什么用", "3. 单击“新增标签”之后"], []),
  ])
  func headingsThatCountAndSayWhatToClickAreSteps(headings: [String], texts: [String]) throws {
    let html = headings.map { "<h3>\($0)</h3><p>如图所示。</p>" }.joined()
    let topic = try PageWriting.topic("标签管理", "<h2>如何导入标签</h2><p>按照下面的说明做。</p>\(html)")
    #expect(topic.procedures.flatMap(\.texts) == texts)
    if !texts.isEmpty { #expect(topic.procedures.map(\.title) == ["如何导入标签"]) }
  }

  @Test func headingsThatAreStepsAreNotNamedAfterTheSectionBeforeThem() throws {
    let topic = try PageWriting.topic(
      "停用报表", "<h2>前提条件</h2><p>已创建报表。</p><h2>步骤一：登录</h2><p>登录管理控制台。</p><h2>步骤二：停用</h2><p>单击“停用”。</p>")
    #expect(topic.procedures.map(\.title) == ["停用报表"])
  }

  @Test func aTitledStepHasTheControlsOfTheParagraphBehindIt() throws {
    let topic = try PageWriting.topic(
      "停用报表", PageWriting.steps("<b>登录</b><p>登录管理控制台。</p>", "<b>停用</b><p>在报表所在行，单击“停用”。</p>"))
    #expect(topic.procedures.map(\.texts) == [["登录", "停用"]])
    #expect(topic.procedures.first?.allSteps[1].controls.map(\.label) == ["停用"])
  }

  @Test func theSentenceBeforeAListNamesItWhereItSaysForHowMany() throws {
    let topic = try PageWriting.topic(
      "请求确认",
      "<p>单个请求确认的具体操作步骤如下：</p>" + PageWriting.steps("登录管理控制台。", "单击订阅所在行的“请求”。") + "<p>批量请求确认的操作步骤如下：</p>"
        + PageWriting.steps("登录管理控制台。", "在列表左侧的复选框选择多个“状态”为“新”的订阅。", "单击列表上方的“请求”。"))
    #expect(topic.procedures.map(\.title) == ["单个请求确认", "批量请求确认"])
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
  }
}

/// Ways and clicks that no verb of the hand tells.
@Suite struct MarkedWayTests {
  @Test func aWayOfMarkedNamesIsFollowed() throws {
    let topic = try PageWriting.topic("车辆", "<h2>导入车辆</h2><p>【车队】->【车辆】->【导入】，下载模板并上传。</p>")
    #expect(topic.procedures.map(\.title) == ["导入车辆"])
    #expect(topic.procedures[0].steps[0].controls.map(\.path) == [["车队", "车辆", "导入"]])
    #expect(try PageWriting.topic("车辆", "<h2>导入车辆</h2><p>【车队】是车辆的集合。</p>").procedures.isEmpty)
  }

  @Test func whatStandsInFrontOfAMarkedNamePressesIt() throws {
    let topic = try PageWriting.topic("取消租车", PageWriting.steps("在租车状态旁按「变更」，把状态转为「已取消」。", "在页面底部按「储存」。"))
    #expect(topic.procedures.map(\.numbers) == [["1", "2"]])
    #expect(try PageWriting.topic("取消租车", PageWriting.steps("按规定取消。", "按“日期”排序。")).procedures.isEmpty)
  }
}
