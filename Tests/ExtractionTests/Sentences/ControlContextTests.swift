import HTMLTree
import Lexicon
import Testing
import TopicModel

@testable import Extraction

/// What the words around a label say of it.
@Suite struct ControlContextTests {
  @Test(arguments: [
    // Words that stand in an attribute of what is clicked are no verbs of their own.
    ("单击登录下方的“企业用户”。", ["button/click 企业用户"]),
    ("单击登录链接右侧的“复制”。", ["button/click 复制"]),
    ("单击需要查看详情的报表的“名称”。", ["button/click 名称"]),
    ("单击“提交”，输入“备注”。", ["button/click 提交", "field/enter 备注"]),
    ("在操作列下单击“驳回”。", ["button/click 驳回"]),
    // What the next verb is about stands in no menu that another verb used.
    ("选择列表上方下拉框中的地域，单击“新建”。", ["button/click 新建"]),
    ("打开服务列表，选择“报表”。", ["menu/select 报表"]),
    ("在左侧导航选择“报表”。", ["menu/select 报表"]),
    ("右键单击，选择“新建目录”。", ["menu/select 新建目录"]),
    ("右键单击“目录”，单击“刷新”，再单击“确定”。", ["button/click 目录", "menu/click 刷新", "button/click 确定"]),
    // Places.
    ("在“显示方式”选择图表。", ["field/select 显示方式"]),
    ("在“报表区”单击“刷新”。", ["other/none 报表区", "button/click 刷新"]),
    ("在“节点信息”处，选择“重启”。", ["other/none 节点信息", "button/select 重启"]),
    ("在参数“地址”行输入目标地址。", ["field/enter 地址"]),
    ("在“类型”下拉框中选择所需的类型。", ["dropdown/select 类型"]),
    ("在“批量操作”下拉框中，选择“导出”。", ["dropdown/none 批量操作", "menu/select 导出"]),
    ("在“远程桌面”的对话框中，单击“选项”。", ["dialog/none 远程桌面", "button/click 选项"]),
    ("在“操作”列的“更多 > 开机”。", ["column/none 操作", "menu/select 更多>开机"]),
    ("选择“报表管理 > 目录管理”页。", ["menu/select 报表管理>目录管理"]),
    ("“资源类型”请选择“报表”。", ["field/select 资源类型", "radio/select 报表"]),
    // A phrase names no parameter.
    ("选择“使用下面的地址”。", ["radio/select 使用下面的地址"]),
    ("选择“收件地址”。", ["field/select 收件地址"]),
    ("选择“我已阅读声明”。", ["checkbox/select 我已阅读声明"]),
    ("在“类型”中选择“按量”。", ["field/select 类型", "radio/select 按量"]),
    ("“类型”选择“按量”，“时长”选择“1个月”。", ["field/select 类型", "radio/select 按量", "field/select 时长", "radio/select 1个月"]),
    ("选择“类型”为“按量”。", ["field/select 类型", "radio/select 按量"]),
    ("选择“类型”为“按量”的报表。", ["field/select 类型"]),
    ("点击“操作”列“删除”。", ["column/none 操作", "button/click 删除"]),
    ("单击“时间”列。", ["column/click 时间"]),
    ("单击【更多】- 【改名】。", ["menu/click 更多>改名"]),
    ("依次选择“设置”、“通用”。", ["menu/select 设置>通用"]),
    ("选择“首页”、“通用”。", ["radio/select 首页", "radio/select 通用"]),
    ("点击“用户管理”菜单，点击“新增”。", ["menu/click 用户管理", "button/click 新增"]),
    ("鼠标悬停在“更多”上，选择“删除”。", ["other/none 更多", "menu/select 删除"]),
    // Square brackets, doubled quotation marks; numbers of links and indexes are no labels.
    ("单击 [保存]。", ["button/click 保存"]),
    ("在［目录］页面，单击［保存］。", ["page/none 目录", "button/click 保存"]),
    ("单击链接[6]。", []),
    ("单击““归档””。", ["button/click 归档"]),
    // Names without marks.
    ("单击报表右侧的修改密码按钮。", ["button/click 修改密码"]),
    ("点击对应报表右侧归档按钮。", ["button/click 归档"]),
    ("点击对应按钮。", []),
    ("在悬浮窗内，单击编辑。", ["button/click 编辑"]),
    ("点击确定即可。", ["button/click 确定"]),
    ("点击完成，返回列表。", ["button/click 完成"]),
    ("单击右下角的完成按钮。", ["button/click 完成"]),
    ("点击部分退款按钮。", ["button/click 部分退款"]),
    ("在“类型”中选择“价格列表”。", ["field/select 类型", "radio/select 价格列表"]),
    ("单击编辑中的报表。", []),
    // Menus that are gone to.
    ("转到“设置”下的“目录”。", ["menu/none 设置", "menu/open 目录"]),
    ("在左侧导航栏选择“设置”下的“目录”，单击“新建”。", ["menu/none 设置", "menu/select 目录", "button/click 新建"]),
    ("进入“设置”，选择“目录”。", ["page/open 设置", "menu/select 目录"]),
    ("进入“设置”页面，选择“目录”。", ["page/open 设置", "button/select 目录"]),
    ("点击“目录”侧边栏。", ["menu/click 目录"]),
    ("点击【更多】-【重启】按钮。", ["menu/click 更多>重启"]),
    ("在左侧导航选择【报表列表】页。", ["menu/select 报表列表"]),
    ("选择“报表列表”，单击“新建”。", ["menu/select 报表列表", "button/click 新建"]),
    ("前往“设置 > 目录”页面。", ["menu/open 设置>目录"]),
    ("在“报表列表”，勾选报表，单击“归档”。", ["list/none 报表列表", "button/click 归档"]),
    ("对于“类型”，请选择“日报”。", ["field/select 类型", "radio/select 日报"]),
    // What only says which, and what a name says by itself.
    ("单击状态为“空闲”的报表所在行的“更多 > 归档”。", ["menu/click 更多>归档"]),
    ("单击“操作”下的“归档”。", ["column/none 操作", "button/click 归档"]),
    ("单击“操作”下的“···”选择“归档”。", ["column/none 操作", "button/click ···", "menu/select 归档"]),
    ("单击左上角的“地区下拉框”。", ["dropdown/click 地区下拉框"]),
    ("点击右侧操作按钮，在弹出的菜单中选择地址。", ["button/click 操作", "menu/select 地址"]),
    ("在下拉框中选择已有集群。", []),
    ("点选删除", ["button/click 删除"]),
    ("点击后确认", []),
    ("点击想要删除", []),
    ("点击左侧菜单的任意一项，进入列表。", []),
    ("在右键菜单中选择合适项目。", []),
    ("单击数据分析 > 点击率。", ["menu/click 数据分析>点击率"]),
    ("单击更多 > 输入法。", ["menu/click 更多>输入法"]),
    ("将“自动清理”选项设置为“是”。", ["field/enter 自动清理"]),
    ("在“规则”快速选项卡中，单击“添加”。", ["tab/none 规则", "button/click 添加"]),
    ("点击上方出现的关闭按钮即可。", ["button/click 关闭"]),
    ("点击左侧菜单的订单，进入列表。", ["menu/click 订单"]),
    ("点击修改 > 选择部门 > 点击确定。", ["button/click 修改", "button/click 确定"]),
    // An example stays one behind its comma.
    ("例如，选择“北区”。", []),
    ("将内容粘贴在“公钥内容”中。", ["field/enter 公钥内容"]),
  ])
  func readsChinese(text: String, expected: [String]) throws {
    #expect(try summary(RichText(text), "zh") == expected)
  }

  @Test(arguments: [
    ("Select a tag from the drop-down list and click *OK*.", ["button/click OK"]),
    ("In the drop-down list, select *North*.", ["radio/select North"]),
    ("Under Data select *Reports*.", ["menu/select Reports"]),
    ("Select *Reports* under *Data*.", ["menu/select Reports", "menu/none Data"]),
    (
      "Select *Merge rows* or *Split rows* under *Rows*.",
      ["radio/select Merge rows", "radio/select Split rows", "menu/none Rows"]
    ),
    ("Choose *Reports* on the left.", ["menu/select Reports"]),
    ("From the menu select *Reports*.", ["menu/select Reports"]),
    ("Right-click *Disk 1* and choose *Online*.", ["button/click Disk 1", "menu/select Online"]),
    ("Select or deselect *Delete source files*.", ["checkbox/check Delete source files"]),
    ("Select *I have read the statement*.", ["checkbox/select I have read the statement"]),
    ("For *Region*, choose *North*.", ["field/select Region", "radio/select North"]),
    ("For *Name*, enter a name.", ["field/enter Name"]),
    ("Choose *Actions*, *State*, *Stop*.", ["menu/select Actions>State>Stop"]),
    ("Select *Stop*, *Start*, or *Retry*.", ["radio/select Stop", "radio/select Start", "radio/select Retry"]),
    ("Select *Moved* *To another pool*.", ["radio/select Moved", "radio/select To another pool"]),
    ("Select a *Backup Cycle*.", ["field/select Backup Cycle"]),
    ("Select a *Reader*.", ["field/select Reader"]),
    ("From the *Devices* menu, choose *Device List*.", ["menu/none Devices", "menu/select Device List"]),
    ("Click *Remove* from the *Actions* menu.", ["menu/click Remove", "menu/none Actions"]),
    ("Type the name in the *Filter* field.", ["field/enter Filter"]),
    ("Select an instance type and click *OK*.", ["button/click OK"]),
    ("Clear the *Keep backups* check box.", ["checkbox/check Keep backups"]),
    ("Enter *lusrmgr -r*.", []),
    ("Enter *Display name*.", ["field/enter Display name"]),
    ("Set the fields by following the instructions in *Importing Models* and click *Next*.", ["button/click Next"]),
  ])
  func readsEnglish(text: String, expected: [String]) throws {
    #expect(try summary(bold(text), "en") == expected)
  }

  @Test func aPageThatOnlyChoosesPressesItsCommands() throws {
    let body = PageWriting.steps(
      "Choose <b>Add tag</b>.", "For <b>Type</b>, choose <b>gp3</b>.", "Choose <b>Accept</b> or <b>Reject</b>.",
      "Choose <b>Mail</b> or <b>Phone</b>.", "Choose <b>Yes, Delete</b>.")
    let page =
      "<html lang=\"en\"><head><title>Delete an order</title></head><body><h1>Delete an order</h1>\(body)</body></html>"
    let topic = try PageWriting.extractor.get().page(
      from: HTMLParser.parse(Array(page.utf8)), source: "a.html", url: nil, digest: ""
    ).topic
    let controls = topic.procedures[0].allSteps.flatMap(\.controls)
    #expect(controls.map(\.kind) == [.button, .field, .radio, .button, .button, .radio, .radio, .button])
  }

  @Test func aPictureMayBeginACascade() throws {
    let text = "选择操作列下的 > 释放。"
    let name = RichText.Span(kind: .strong, start: 24, end: 30)
    #expect(text.utf8.count == 33)
    #expect(try summary(RichText(text, spans: [name]), "zh") == ["menu/select 释放"])
  }

  @Test func aConditionNamesWhatAnEarlierStepHasSelected() throws {
    let body = PageWriting.steps("在左侧导航栏，选择“公开目录”或者“内部目录”。", "如果选择“内部目录”，请选择地区。", "单击“确定”。")
    let controls = try PageWriting.topic("管理目录", body).procedures[0].allSteps[1].controls
    #expect(controls.map(\.kind) == [.menu])
    let other = PageWriting.steps("单击“新建”。", "如果选择“内部目录”，请选择地区。", "单击“确定”。")
    #expect(try PageWriting.topic("管理目录", other).procedures[0].allSteps[1].controls.map(\.kind) == [.radio])
  }
}
