import Testing
import TopicModel

@testable import Extraction

/// What is an item of a menu, a value of a list, or a button that ends the work.
@Suite struct ControlMenuTests {
  @Test(arguments: [
    // Menus without a name of their own.
    ("In the submenu, click *Tides*.", ["menu/click Tides"]),
    ("Select *Export* from the actions menu.", ["menu/select Export"]),
    ("Click *Delete* from the action menu beside the boat.", ["menu/click Delete"]),
    ("Hover over the bell until a menu appears, and click *Crews*.", ["menu/click Crews"]),
    ("Click *Harbors* in the *Water* section of the side menu.", ["menu/click Harbors", "other/none Water"]),
    ("Click the *Boats* link in the sidebar.", ["menu/click Boats"]),
    ("Click the *Boats* link in the footer.", ["link/click Boats"]),
    // Names that open a menu.
    (
      "Select *More options (...)*, then select *Rename boat*.",
      ["button/select More options (...)", "menu/select Rename boat"]
    ),
    ("Click *Actions*, and then click *OK*.", ["button/click Actions", "button/click OK"]),
    // What ends the work in a dialog.
    ("Select *Assign*, then select *Close*.", ["button/select Assign", "button/select Close"]),
    ("Select *Add* > *Close*.", ["button/select Add", "button/select Close"]),
    ("Click *...* > *Close*.", ["menu/click ...>Close"]),
    // Values of lists.
    ("From the *Berth* drop-down list, choose *North quay*.", ["dropdown/none Berth", "radio/select North quay"]),
    ("Choose *Skipper* in the dropdown.", ["radio/select Skipper"]),
    ("Click *Send To* and choose *Skipper* from the drop-down list.", ["button/click Send To", "menu/select Skipper"]),
    ("From the *Tasks* drop-down menu, choose *North quay*.", ["dropdown/none Tasks", "menu/select North quay"]),
    ("From the *Send to* option, select one or more crews.", ["field/select Send to"]),
    ("Choose *Yes* next to *Moor after dark*.", ["radio/select Yes", "field/none Moor after dark"]),
    ("Select *Skipper* as the role of the guest.", ["radio/select Skipper"]),
    // The console as a whole, and places one behind the other.
    ("In the admin center, select *Boats*.", ["menu/select Boats"]),
    ("In the admin center, select *Add boat*.", ["button/select Add boat"]),
    (
      "On the *Task bar*, in the *Berths* group, click *Edit*.",
      ["other/none Task bar", "other/none Berths", "button/click Edit"]
    ),
    ("Navigate to the *Water → Tides* page.", ["menu/open Water>Tides"]),
    ("Click *Copy berth link*.", ["button/click Copy berth link"]),
    ("Under *Guests* enter the name of the skipper.", ["field/enter Guests"]),
  ])
  func readsEnglishSentences(text: String, expected: [String]) throws {
    #expect(try summary(bold(text), "en") == expected)
  }

  @Test(arguments: [
    ("点击左侧【泊位】。", ["menu/click 泊位"]),
    ("点击顶部“潮汐”。", ["menu/click 潮汐"]),
    ("点击页面顶部的“导出”按钮。", ["button/click 导出"]),
    ("在管理中心，选择“船只”。", ["menu/select 船只"]),
    ("在管理中心，选择“添加船只”。", ["button/select 添加船只"]),
    ("在用户名下拉列表中选择“安全”。", ["menu/select 安全"]),
    ("在下拉列表中选择“北码头”。", ["radio/select 北码头"]),
    ("在服务列表页，单击“发布”。", ["button/click 发布"]),
    ("请为“靠泊”选择“夜间”。", ["field/select 靠泊", "radio/select 夜间"]),
    ("如果选择“确认”，则立即靠泊。", ["button/none 确认"]),
    ("选择“关闭”或“全部移出”。", ["button/select 关闭", "button/select 全部移出"]),
    ("选择“夜间”或“白天”。", ["radio/select 夜间", "radio/select 白天"]),
    ("选择“重命名”。", ["button/select 重命名"]),
    // What is the reader's is not what the reader says.
    ("勾选“我已了解潮汐”。", ["checkbox/check 我已了解潮汐"]),
    ("选择“我的船只”。", ["radio/select 我的船只"]),
    ("选择“我接受条款”。", ["checkbox/select 我接受条款"]),
    ("输入名称，点击保存进行登记。", ["button/click 保存"]),
  ])
  func readsChineseSentences(text: String, expected: [String]) throws {
    #expect(try summary(RichText(text), "zh-CN") == expected)
  }
}
