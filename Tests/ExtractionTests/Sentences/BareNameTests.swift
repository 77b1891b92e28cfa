import Lexicon
import Testing
import TopicModel

@testable import Extraction

/// Names that a text presses and does not mark.
@Suite struct BareNameTests {
  @Test(arguments: [
    // In front of a noun, behind a place or attribute, known words included.
    ("单击页面右下方的提交按钮。", ["button/click 提交"]),
    ("点击邀请供应商按钮，并输入邮箱地址。", ["button/click 邀请供应商"]),
    ("点击上方出现的关闭按钮。", ["button/click 关闭"]),
    ("点击右上角的重置密码按钮。", ["button/click 重置密码"]),
    ("点击收货地址页签。", ["tab/click 收货地址"]),
    ("切换到收货地址页签。", ["tab/select 收货地址"]),
    ("点击左侧的系统设置菜单，进入设置页面。", ["menu/click 系统设置"]),
    ("点击编辑图标，修改名称，点击保存。", ["icon/click 编辑", "button/click 保存"]),
    // Two names.
    ("点击禁用或启用按钮。", ["button/click 禁用", "button/click 启用"]),
    // Up to the word that tells a result, or the end of the clause.
    ("点击驳回后，状态变为已驳回。", ["button/click 驳回"]),
    ("点击修改即可完成录入。", ["button/click 修改"]),
    ("按下新增則儲存完成。", ["button/click 新增"]),
    ("點選刪除後，狀態變更。", ["button/click 刪除"]),
    ("点击提交并继续，填写下一张。", ["button/click 提交并继续"]),
    ("点击批量开/关定时任务，可一起开关。", ["button/click 批量开/关定时任务"]),
    ("点击列表右侧的编辑，进入编辑页面。", ["button/click 编辑"]),
    // In a menu.
    ("左侧导航栏中选择命名空间。", ["menu/select 命名空间"]),
    ("从左侧管理菜单点击用户管理进入用户管理列表。", ["menu/click 用户管理"]),
    ("在左侧导航栏，选择任务管理，等待任务完成。", ["menu/select 任务管理"]),
    ("进入全局设置-用户信息，点击新增按钮打开弹窗。", ["menu/open 全局设置>用户信息", "button/click 新增"]),
    ("选择费用-续费管理，进入列表页。", ["menu/select 费用>续费管理"]),
    ("点击切换到权限标签页。", ["tab/select 权限"]),
    ("点击某个角色所在行中的更多操作按钮。", ["button/click 更多操作"]),
    ("进入“费用中心-续费管理-手动续费”页签。", ["tab/select 费用中心>续费管理>手动续费"]),
    ("点击「客户管理-客户群管理」。", ["menu/click 客户管理>客户群管理"]),
    ("点击“Sys-default”。", ["button/click Sys-default"]),
    ("按[确定]，按【匯入】。", ["button/click 确定", "button/click 匯入"]),
    ("点击待审核页签。", ["tab/click 待审核"]), ("点击指定审批人按钮。", ["button/click 指定审批人"]),
    ("点击第三方登录按钮。", ["button/click 第三方登录"]), ("点击和平与发展按钮。", ["button/click 和平与发展"]),
    ("点击同意即表示您已阅读。", ["button/click 同意"]), ("点击不再提示。", ["button/click 不再提示"]),
    // Pressed by what it is used for, or behind its name.
    ("可通过列表操作项中的“删除”进行报表的删除。", ["button/click 删除"]),
    ("找到顶部的“安装”按钮并点击。", ["button/click 安装"]),
    ("你会看到一个“启用”按钮，点击它即可。", ["button/click 启用"]),
    ("可一次选择多个文件，点击删除操作。", ["button/click 删除"]),
  ])
  func readsTheName(text: String, expected: [String]) throws {
    #expect(try summary(RichText(text), "zh-CN") == expected)
  }

  @Test(arguments: [
    "点击需要删除的用户。", "点击该按钮。", "点击邮件中的链接。", "点击空白处关闭弹窗。", "点击用户名称，进入详情页。", "点击即可进入编辑页面。", "选择另一个现有选项卡。",
    "选择北京-上海航线，提交。", "选择张三-李四作为审批人。", "进入华东-上海机房。", "点击头像进入个人中心也可以。", "重复点击、机器点击。", "点击三下屏幕。",
    "按下回车键即可。", "点击右上角", "点击右侧的", "点击列表中的", "点击操作列", "点击左侧导航栏", "点击列表点击列表点击列表",
    "按[Enter]。", "按创建时间排序。", "选择华北-北京四区域。", "通过“密码”方式登录。", "右键单击表头。", "点击更多旁边的省略号按钮。", "单击项目进行审批。", "在空白处按下鼠标右键来打开菜单。",
    "进入编辑标签页面。",
    "点击后在弹窗中查看。",
  ])
  func whatIsDescribedIsNoName(text: String) throws {
    #expect(try summary(RichText(text), "zh-CN") == [])
  }

  @Test(arguments: [
    ("Press the Delete page button.", ["button/click Delete page"]),
    ("Confirm the export by clicking the Confirm Export button.", ["button/click Confirm Export"]),
    ("Go to the Access rights tab.", ["tab/select Access rights"]),
    ("Open the File menu.", ["menu/open File"]),
    // What it is the button of, a key, a place, or no name at all.
    ("Go to the page of the Settings menu.", []),
    ("Press the Enter button.", []),
    ("Press the red button.", []),
    ("Open the Boat in the garage button.", []),
  ])
  func readsWhatBeginsWithACapitalInFrontOfItsNoun(text: String, expected: [String]) throws {
    #expect(try summary(RichText(text), "en") == expected)
  }

  @Test(arguments: [
    ("en", "Confirm it by clicking on the “Refund” button.", ["button/click Refund"]),
    ("en", "Click the radio button next to “Delete all”.", ["radio/click Delete all"]),
    ("en", "Click “More” and then “Delete”.", ["button/click More", "menu/click Delete"]),
    ("en", "Click “More” or “Delete”.", ["button/click More", "button/click Delete"]),
    ("en", "Click “Edit” under “Operation”.", ["button/click Edit", "column/none Operation"]),
    ("en", "Click “Orders” under “Sales”.", ["menu/click Orders", "menu/none Sales"]),
    ("en", "In the boat service list, find it and click “Delete”.", ["button/click Delete"]),
    ("en", "In the service list, click “Boats”.", ["menu/click Boats"]),
    (
      "zh-CN", "操作：【用户】→【岗位】→单击“添加”→修改完毕，单击“保存”",
      ["menu/select 用户>岗位", "button/click 添加", "button/click 保存"]
    ),
    ("zh-CN", "【更多】→编辑", ["menu/select 更多>编辑"]),
    ("zh-CN", "创建方式选择「导入数据」；", ["radio/select 导入数据"]),
    ("zh-CN", "然后选择「导入数据」；", ["button/select 导入数据"]),
    ("zh-CN", "在“充值金额”栏，输入要充值的金额。", ["field/enter 充值金额"]),
    ("zh-CN", "在“操作”栏，单击“删除”。", ["column/none 操作", "button/click 删除"]),
    ("en", "In the left-hand panel, select “Boats”.", ["menu/select Boats"]),
    ("zh-CN", "单击待编辑标签“操作”列的“编辑”。", ["column/none 操作", "button/click 编辑"]),
  ])
  func readsWhatIsMarked(language: String, text: String, expected: [String]) throws {
    #expect(try summary(RichText(text), language) == expected)
  }
}
