import Testing
import TopicModel

@testable import Extraction

/// Operations told in a sentence or two: below headings, before colons, in quotations, under counted sections.
@Suite struct ParagraphTests {
  @Test(arguments: [
    ("<h3>9.2.4 删除报表</h3><p>可通过列表操作项中的“删除”进行报表的删除。</p>", ["9.2.4 删除报表"], ["button 删除"]),
    ("<h3>新建目录</h3><p>选择右上方【新建】按钮，即可新建目录。</p>", ["新建目录"], ["button 新建"]),
    ("<h3>2.模板基本操作</h3><p>点击“创建模板”按钮，填写后保存。</p>", ["2.模板基本操作"], ["button 创建模板"]),
    ("<h3>查找报表</h3><p>在“报表”页面，可在搜索框中输入名称，查找报表。</p>", ["查找报表"], ["page 报表"]),
    ("<h3>退出项目</h3><blockquote><p>点击右侧「退出」按钮，即可退出项目。</p></blockquote>", ["退出项目"], ["button 退出"]),
    (
      "<h3>操作说明</h3><ul><li>新增：点击「创建」，填写后保存。</li><li>删除：选中报表后，点击「删除」。</li><li>权限说明：由角色决定。</li></ul>",
      ["新增", "删除"], ["button 创建", "button 删除"]
    ),
    ("<h3>报表操作</h3><p><b>删除报表：</b>点击【删除】。</p>", ["删除报表"], ["button 删除"]),
    (
      "<h3>1.登陆系统</h3><p>点击“登录”。</p><h3>2.添加报表</h3><p>点击“新增”。</p><h3>3.删除报表</h3><p>点击“删除”。</p>",
      ["2.添加报表", "3.删除报表"], ["button 新增", "button 删除"]
    ),
    (
      "<p><b>1. 删除报表</b></p><ol><li>点击“删除”。</li></ol><p><b>2. 批量删除报表</b></p><ol><li>点击“批量删除”。</li></ol>",
      ["删除报表", "批量删除报表"], ["button 删除", "button 批量删除"]
    ),
  ])
  func eachIsAProcedure(html: String, titles: [String], controls: [String]) throws {
    let procedures = try PageWriting.topic("报表", html).procedures
    #expect(procedures.map(\.title) == titles)
    #expect(procedures.flatMap(\.allSteps).flatMap(\.controls).map { "\($0.kind.rawValue) \($0.label)" } == controls)
  }

  @Test(arguments: [
    "<h3>移除报表</h3><blockquote><p>注意：移除后不可恢复。</p></blockquote>",
    "<h3>查看报表</h3><p>您可以在报表页面对报表进行查看、编辑和删除。</p>",
    "<h3>导入报表</h3><p>设置位置：管理后台 -> 报表</p>",
    "<h3>报表概述</h3><p>通过“报表”了解费用。</p>",
  ])
  func whatTellsNoOperationIsNone(html: String) throws {
    #expect(try PageWriting.topic("报表", html).procedures.isEmpty)
  }

  @Test func whatLeadsToTheFirstClickIsAStep() throws {
    let topic = try PageWriting.topic(
      "报表", "<h3>修改报表</h3><p>报表可以修改。</p><p>打开控制台，选择导航条中的【报表】。</p><p>单击【修改】。</p><p>单击【确定】。</p>")
    #expect(topic.procedures.map(\.texts) == [["打开控制台，选择导航条中的【报表】。", "单击【修改】。", "单击【确定】。"]])
  }

  @Test func connectingNamesAPlaceOnlyWhereOneIsNamed() throws {
    let inside = PageWriting.steps("点击“新建”，填写名称、连接地址。", "点击“确定”。", "连接成功后点击“同步”。")
    #expect(try PageWriting.topic("同步报表", inside).procedures.count == 1)
    let outside = PageWriting.steps("连接云服务器。", "打开文件。", "输入名称。")
    #expect(try PageWriting.topic("同步报表", outside).procedures.isEmpty)
  }

  @Test func bulletsBehindTheLastStepBelongToItWhereItLeadsUpToThem() throws {
    let bullets = "<ul><li>如需添加，单击<b>添加</b>。</li><li>如需移除，单击<b>移除</b>。</li></ul>"
    let led = try PageWriting.topic("报表", PageWriting.steps("登录控制台。", "选择<b>关联</b>页签，如下：") + bullets)
    #expect(led.procedures[0].steps[1].choices.count == 2)
    let alone = try PageWriting.topic("报表", PageWriting.steps("登录控制台。", "选择<b>关联</b>页签。") + bullets)
    #expect(alone.procedures[0].steps[1].choices.isEmpty)
  }

  @Test(arguments: [
    ("<h2>批量配置证书</h2><h3>上传证书</h3><ol><li>单击“上传”。</li></ol>", Procedure.Mode.batch),
    ("<h3>新建任务</h3><ol><li>在成员列表中勾选一个或多个成员作为执行人，单击“保存”。</li></ol>", .single),
    ("<h3>新增客户</h3><ol><li>选择客户所属的标签，支持多选，单击“保存”。</li></ol>", .single),
    ("<h2>配置证书</h2><h3>上传证书</h3><ol><li>单击“上传”。</li></ol>", .single),
    ("<h2>批量配置证书</h2><h3>单个上传证书</h3><ol><li>单击“上传”。</li></ol>", .single),
    ("<h3>删除成员</h3><ol><li>选择您想要删除的一个或多个人员。</li><li>单击“删除”。</li></ol>", .batch),
    ("<h3>删除模板</h3><ol><li>勾选需要删除的模板，支持多选，单击“删除”。</li></ol>", .batch),
    ("<h3>配置模板</h3><ol><li>勾选新的标签（可多选），单击“确定”。</li></ol>", .single),
    ("<h3>全部邀请</h3><ol><li>点击“邀请”。</li></ol>", .batch),
    ("<h3>邀请单个用户</h3><p>使用此选项可邀请单个用户：</p><ol><li>点击“添加”。</li></ol>", .single),
    ("<h3>新增一次性折扣码</h3><ol><li>点击“新增”。</li></ol>", .single),
  ])
  func partsOfABatchOperationAndWhatIsPickedForItAreForSeveral(html: String, mode: Procedure.Mode) throws {
    #expect(try PageWriting.topic("证书", html).procedures.map(\.mode) == [mode])
  }

  @Test(arguments: [
    ("<p>路径：系统设置 >> 用户管理 >> 添加用户</p>", ["系统设置", "用户管理", "添加用户"]),
    ("<p>設定位置：管理後台 -> 折扣碼</p>", ["管理後台", "折扣碼"]), ("<p>路径：/var/log</p>", []), ("<p>路径很长 > 请耐心</p>", []),
  ])
  func aLineMayTellTheWay(line: String, way: [String]) throws {
    let topic = try PageWriting.topic("用户", "<h3>添加用户</h3>\(line)<p>点击「添加」。</p>")
    #expect(topic.procedures.map(\.navigation) == [way])
  }

  @Test func aCountGoesOnWhateverItsSign() throws {
    let topic = try PageWriting.topic("导入成员", "<p>1、点击“通讯录”。</p><p>2、点击“导入”。</p><p>3.点击“完成”。</p>")
    #expect(topic.procedures.map(\.numbers) == [["1", "2", "3"]])
  }
}
