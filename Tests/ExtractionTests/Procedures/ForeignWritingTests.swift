import Testing
import TopicModel

@testable import Extraction

/// How houses other than the first write the same things: names in code, ways as one line, tabs inside a list.
@Suite struct ForeignWritingTests {
  private func controls(_ topic: Topic) -> [String] {
    topic.procedures.flatMap(\.allSteps).flatMap(\.controls).map { "\($0.kind.rawValue) \($0.label)" }
  }

  @Test func namesSetInCodeAreLabelsUnlessTheyAreCommands() throws {
    let topic = try PageWriting.topic(
      "归档报表",
      PageWriting.steps(
        "登录控制台。", "点击<code>归档</code>，输入<code>yes</code>。", "点击 <code>...</code> -&gt; <code>刷新</code>。"))
    #expect(controls(topic) == ["button 归档", "menu 刷新"])
  }

  @Test func aWayThroughTheMenusIsAnInstruction() throws {
    let topic = try PageWriting.topic(
      "目录管理", "<h2>新建目录</h2><p>左侧菜单 -&gt; 全部目录 -&gt; 新建目录</p><h2>设置调度</h2><p>高优先级 &gt; 中优先级 &gt; 低优先级</p>")
    #expect(topic.procedures.map(\.title) == ["新建目录"])
    #expect(controls(topic) == ["menu 新建目录"])
  }

  @Test func furtherParagraphsOfStepsAndBulletsSayWhatToPress() throws {
    let topic = try PageWriting.topic(
      "清理报表",
      PageWriting.steps(
        "登录控制台。", "清理报表。<p>过期后，可在列表中单击“清理”。</p>", "查看结果。<ul><li>看图。<p>单击“图”可查看。</p></li></ul>",
        "单击“关闭”。<p>系统提示“已清理”。</p>"))
    let steps = try #require(topic.procedures.first).steps
    #expect(steps.map { $0.controls.map(\.label) } == [[], ["清理"], [], ["关闭"]])
    #expect(steps[2].choices.map { $0.controls.map(\.label) } == [["图"]])
  }

  @Test func headingsMayCountFromNought() throws {
    let topic = try PageWriting.topic(
      "提现", "<h2>提现流程</h2><h3>0. 提现页</h3><p>点击提现按钮。</p><h3>1. 选择记录</h3><h3>2. 确认金额</h3><h3>3. 提交申请</h3>")
    #expect(topic.procedures.map(\.numbers) == [["0", "1", "2", "3"]])
  }

  @Test func tabsBetweenTwoPartsOfAListAreChoicesOfTheStepBefore() throws {
    let tabs =
      "<div><ul class=tab-header><li>转换单张报表</li><li>转换多张报表</li></ul><div class=tab-panel><p>单击“转换”。</p></div>"
      + "<div class=tab-panel><p>勾选报表，单击“批量转换”。</p></div></div>"
    let topic = try PageWriting.topic(
      "转换报表", "<ol><li>登录控制台。</li><li>按需要转换。</li></ol>\(tabs)<ol start=4><li>单击“确定”。</li></ol>")
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
    #expect(topic.procedures.map(\.numbers) == [["1", "2", "4"], ["1", "2", "4"]])
  }

  @Test func tabsBehindAListHeadWhatTheyHold() throws {
    let tabs =
      "<div><ul class=tab-header><li>甲</li><li>乙</li></ul><div class=tab-panel><p>子。</p></div><div class=tab-panel><p>丑。</p></div></div>"
    let topic = try PageWriting.topic("转换报表", "<ol><li>登录控制台。</li><li>单击“转换”。</li></ol>\(tabs)")
    #expect(topic.procedures.map(\.numbers) == [["1", "2"]])
    #expect(topic.procedures[0].steps[1].choices.isEmpty)
  }

  @Test func aParagraphThatGoesOnOnTheScreenIsTheNextStep() throws {
    let topic = try PageWriting.topic(
      "报表管理", "<h2>激活报表</h2><p>在报表所在行，单击“激活”。</p><p>在弹出的对话框中选择“确认”，激活报表。</p><p>报表激活后，列表中显示“已激活”。</p>")
    #expect(topic.procedures.map(\.numbers) == [["1", "2"]])
  }

  @Test func aTitleMayBeTheNameOfTheButton() throws {
    let topic = try PageWriting.topic(
      "设备", "<h2>准入数采</h2><p>选择多台设备，点击“准入数采”按钮。</p><h2>数据概况</h2><p>点击“刷新”可更新。</p>")
    #expect(topic.procedures.map(\.title) == ["准入数采"])
  }

  @Test func whatAnnouncesPrerequisitesMayStandInALineOrQuotation() throws {
    let topic = try PageWriting.topic(
      "归档报表",
      "<blockquote><p><b>前提条件</b></p><p>报表已发布。</p></blockquote><h2>归档</h2><p>前提：拥有归档员身份。</p>"
        + PageWriting.steps("登录控制台。", "单击“归档”。"))
    let all = topic.constraints + topic.procedures.flatMap(\.constraints)
    #expect(all.map(\.text) == ["报表已发布。", "拥有归档员身份。"])
    #expect(all.allSatisfy { $0.kind == .prerequisite })
  }

  @Test func aLoginSaysAsWhomNotWhere() throws {
    let topic = try PageWriting.topic(
      "Adding a Report", PageWriting.steps("Sign in as a server administrator.", "Click <b>Add</b>."))
    #expect(topic.procedures.count == 1)
    let using = try PageWriting.topic(
      "Adding a Report", PageWriting.steps("Log in to the server using the management console.", "Click <b>Add</b>."))
    #expect(using.procedures.count == 1)
    let other = try PageWriting.topic(
      "Adding a Report", PageWriting.steps("Log in to the server.", "Run <code>add</code>."))
    #expect(other.procedures.isEmpty)
  }

  @Test func whatIsSaidOfACaseIsNoInstruction() throws {
    let topic = try PageWriting.topic("目录", "<h2>访问目录</h2><p>勾选“自定义”时需指定成员。</p>")
    #expect(topic.procedures.isEmpty)
  }

  @Test func thePageOrTheLeadInSaysForSeveral() throws {
    let steps = PageWriting.steps("Log in.", "Tick them and click <b>Delete</b>.")
    let page = try PageWriting.topic(
      "Bulk Order Release",
      "<h2>Release to Warehouse</h2>" + PageWriting.steps("Search orders.", "Click <b>Release</b>."))
    #expect(page.procedures.map(\.mode) == [.batch])
    let mixed = try PageWriting.topic("Batch Importing Customers", "<h2>Downloading the Template</h2>" + steps)
    #expect(mixed.procedures.map(\.mode) == [.single])
    let lead = try PageWriting.topic("Delete Records", "<p>To delete several records:</p>" + steps)
    #expect(lead.procedures.map(\.mode) == [.batch])
    let other = try PageWriting.topic("Delete Records", "<p>To compare several records:</p>" + steps)
    #expect(other.procedures.map(\.mode) == [.single])
  }

  @Test func bothFormsBeginWithTheWayToThePage() throws {
    let topic = try PageWriting.topic(
      "删除规则",
      PageWriting.steps("登录控制台。", "点击操作列的“规则”，进入“规则”页面，选择规则，点击“删除”，或勾选多条规则，点击“批量删除”。", "单击“确定”。"))
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
    #expect(topic.procedures.last?.steps[1].text.hasPrefix("点击操作列的“规则”，进入“规则”页面") == true)
    #expect(topic.procedures.last?.steps[1].controls.map(\.label).contains("删除") == false)
  }

  @Test func aCommandBehindAClickIsAnItemOfWhatOpens() throws {
    let topic = try PageWriting.topic(
      "封禁用户", PageWriting.steps("登录控制台。", "点击“更多”，选择“激活账号”。", "选择“登录账号”。"))
    #expect(controls(topic) == ["button 更多", "menu 激活账号", "field 登录账号"])
    let english = try PageWriting.topic(
      "Deleting Reports",
      PageWriting.steps(
        "Log in.", "Click the three dots button on the right, and choose “Delete”.",
        "Click <b>Settings</b> in the left-side menu, and then <b>Users</b>."))
    #expect(controls(english) == ["menu Delete", "menu Settings", "menu Users"])
  }

  @Test func waysAreToldBelowTheirOwnHeadings() throws {
    let topic = try PageWriting.topic(
      "用户组管理",
      "<h2>删除用户组</h2><h3>方式1</h3><p>选择用户组，单击“删除”。</p>"
        + "<h3>方式2</h3><p>勾选一个或多个用户组，在列表上方，单击“删除”。</p><h2>说明</h2><h3>方式1</h3><p>单击“刷新”可查看。</p>")
    #expect(topic.procedures.map(\.title) == ["方式1", "方式2"])
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
  }

  @Test(arguments: [
    ("单台操作：点击“重启”。<p>批量操作：点击列表下方“更多”-“重启”按钮。</p>", [Procedure.Mode.single, .batch]),
    ("点击“重启”。<p>批量操作：点击列表下方“重启”。</p>", [.single, .batch]),
    ("单台操作：点击“重启”。<p>提示：点击“刷新”可查看。</p>", [.single]),
  ])
  func twoParagraphsOfOneStepAreItsTwoForms(step: String, modes: [Procedure.Mode]) throws {
    let topic = try PageWriting.topic("重启报表", PageWriting.steps("登录控制台。", "选择报表。", step, "单击“确定”。"))
    #expect(topic.procedures.map(\.mode) == modes)
    if modes.count == 2 {
      #expect(topic.procedures[1].steps.map(\.number) == ["1", "2", "3", "4"])
      #expect(topic.procedures[1].steps[2].text.hasPrefix("批量操作：点击列表下方"))
    }
  }

  @Test func aListOfInstructionsBesideTheSingleFormIsItsBatchForm() throws {
    let single = "<h2>单个邀请</h2>" + PageWriting.steps("登录控制台。", "单击“邀请”。")
    let list = PageWriting.steps("下载模板。", "填写成员信息。", "上传文件。")
    let topic = try PageWriting.topic("邀请成员", single + "<h2>批量邀请</h2>" + list)
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
    let other = try PageWriting.topic("邀请成员", single + "<h2>填写模板</h2>" + list)
    #expect(other.procedures.map(\.title) == ["单个邀请"])
  }

  @Test func aWarningAmongThePrerequisitesTellsWhatHappens() throws {
    let topic = try PageWriting.topic(
      "停止报表",
      "<h2>前提条件及限制</h2><p>报表已发布。</p><div class=note><span class=notetitle>警告：</span><p>停止操作会导致订阅中断。</p></div>"
        + "<h2>操作步骤</h2>" + PageWriting.steps("登录控制台。", "单击“停止”。"))
    #expect(topic.constraints.map(\.kind) == [.prerequisite, .consequence])
  }
}
