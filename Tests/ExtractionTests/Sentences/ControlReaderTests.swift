import Lexicon
import Testing
import TopicModel

@testable import Extraction

/// Read once for all tests.
private let builtIn = Result { try ControlReader(lexicon: .builtIn) }

/// "kind/action label" of each control.
func summary(_ text: RichText, _ language: String) throws -> [String] {
  try builtIn.get().controls(in: text, language: language)
    .map {
      "\($0.kind.rawValue)/\($0.action.rawValue) \(($0.path.isEmpty ? [$0.label] : $0.path).joined(separator: ">"))"
    }
}

/// A text in which `*…*` is bold.
func bold(_ marked: String) -> RichText {
  var text = ""
  var spans: [RichText.Span] = []
  var start: Int?
  for character in marked {
    guard character == "*" else {
      text.append(character)
      continue
    }
    if let from = start {
      spans.append(.init(kind: .strong, start: from, end: text.utf8.count))
      start = nil
    } else {
      start = text.utf8.count
    }
  }
  return RichText(text, spans: spans)
}

@Suite struct ControlReaderTests {
  @Test(arguments: [
    ("单击“提交”。", ["button/click 提交"]),
    ("单击“提交“，保存订单。", ["button/click 提交"]),
    ("单击\"提交\"按钮。", ["button/click 提交"]),
    ("点击【提交】。", ["button/click 提交"]),
    ("点击「提交」", ["button/click 提交"]),
    ("点击<提交>。", ["button/click 提交"]), ("点击＜取消＞按钮。", ["button/click 取消"]),
    ("单击“操作”列的“更多”，单击“下一步”。", ["column/none 操作", "button/click 更多", "button/click 下一步"]),
    ("点击右侧的三个点，然后点击“确定”。", ["button/click 确定"]),
    ("在“操作列”中单击“停用”。", ["column/none 操作列", "button/click 停用"]),
    ("在“订单”页签，勾选“我已阅读”，单击“下一步”。", ["tab/none 订单", "checkbox/check 我已阅读", "button/click 下一步"]),
    ("单击“操作”列下的“更多 > 停用”。", ["column/none 操作", "menu/click 更多>停用"]),
    ("选择“销售” > “客户”。", ["menu/select 销售>客户"]),
    ("在左侧导航栏，选择“账单”或“发票”。", ["menu/select 账单", "menu/select 发票"]),
    ("输入“备注”。", ["field/enter 备注"]),
    ("“付款方式”选择“转账”。", ["field/select 付款方式", "radio/select 转账"]),
    ("进入“订单详情”页面。", ["page/open 订单详情"]),
    ("弹出“驳回”对话框。", ["dialog/none 驳回"]),
  ])
  func readsChineseSentences(text: String, expected: [String]) throws {
    #expect(try summary(RichText(text), "zh-CN") == expected)
  }

  @Test(arguments: [
    "订单状态为“待支付”。",
    "当状态显示为“正常”时，表示创建成功。",
    "输入“DELETE”以确认。",
    "具体操作请参见“管理订单”。",
    "根据《用户协议》处理。",
    "执行mysql -h <主机> -u<用户>。",
    "数量<10时，输入<port-number>。",
    "访问<地址>:8080。",
    "端口<1024 且 >80。",
  ])
  func leavesStatesValuesAndReferencesAlone(text: String) throws {
    #expect(try summary(RichText(text), "zh-CN") == [])
  }

  @Test(arguments: [
    ("Click *Save*.", ["button/click Save"]),
    ("Click the *Orders* tab and then *New*.", ["tab/click Orders", "button/click New"]),
    (
      "On the *Orders* page, click *Reject* in the *Actions* column.",
      ["page/none Orders", "button/click Reject", "column/none Actions"]
    ),
    ("In the navigation pane, choose *Sales* > *Orders*.", ["menu/select Sales>Orders"]),
    ("Choose *Export* from the drop-down list.", ["menu/select Export"]),
    ("For details, see *Managing Orders*.", []),
    ("The order is in the *Paid* state.", []),
  ])
  func readsEnglishSentences(text: String, expected: [String]) throws {
    #expect(try summary(bold(text), "en") == expected)
  }

  @Test func namesIconsByTheirPictures() throws {
    let text = RichText(
      "单击。", spans: [.init(kind: .image(source: "figures/gear.png", alternative: ""), start: 6, end: 6)])
    #expect(try summary(text, "zh-CN") == ["icon/click gear"])
  }
}

@Suite struct BareLabelTests {
  @Test(arguments: [
    ("单击操作列的驳回。", "zh", ["button/click 驳回"]),
    ("单击订单所在行的驳回。", "zh", ["button/click 驳回"]),
    ("点击右上角的提交按钮。", "zh", ["button/click 提交"]),
    ("选择 销售  > 客户管理，进入列表。", "zh", ["menu/select 销售>客户管理"]),
    ("Click Save and wait.", "en", ["button/click Save"]),
    ("Click the Save button.", "en", ["button/click Save"]),
    ("Choose Service List > Sales > Orders, and wait.", "en", ["menu/select Service List>Sales>Orders"]),
  ])
  func namesWhatIsClickedWithoutMarks(text: String, language: String, expected: [String]) throws {
    #expect(try summary(RichText(text), language) == expected)
  }

  @Test(arguments: [
    ("单击订单名称。", "zh"), ("单击该按钮。", "zh"), ("单击订单名称右侧的图标。", "zh"), ("当CPU > 80时告警。", "zh"),
    ("Click the order name.", "en"), ("Click this button.", "en"),
  ])
  func leavesDescriptionsAlone(text: String, language: String) throws {
    #expect(try summary(RichText(text), language) == [])
  }

  @Test func readsParametersInFrontOfAColon() throws {
    #expect(try summary(bold("*Region*: Select a region."), "en") == ["field/select Region"])
    #expect(try summary(bold("*Region*: the place of the order."), "en") == [])
  }

  @Test func givesThePositionOfEachLabel() throws {
    let text = RichText(
      "单击“是”，单击“否”。", anchors: [.init(offset: 0, position: .init(line: 4, column: 3))])
    let controls = try ControlReader(lexicon: .builtIn).controls(in: text, language: "zh")
    #expect(controls.map(\.position) == [.init(line: 4, column: 6), .init(line: 4, column: 12)])
  }
}

@Suite struct MenuAndFieldTests {
  @Test(arguments: [
    (
      "Click *More* in the *Operation* column and select *Stop*.",
      ["button/click More", "column/none Operation", "menu/select Stop"]
    ),
    ("Set *Name* to *a1* and *Region* to *North*.", ["field/enter Name", "field/enter Region"]),
    ("Under *Sales*, click *Orders*.", ["menu/none Sales", "menu/click Orders"]),
    ("Enter a reason in the *Reason* text box.", ["field/enter Reason"]),
    ("Press *Enter*.", []),
    ("Open the */etc/hosts* file.", []),
  ])
  func readsEnglish(text: String, expected: [String]) throws {
    #expect(try summary(bold(text), "en") == expected)
  }

  @Test(arguments: [
    ("在“操作”列，选择“驳回”。", ["column/none 操作", "button/select 驳回"]),
    ("单击“更多”，选择“驳回”。", ["button/click 更多", "menu/select 驳回"]),
    ("切换至“发票”页签。", ["tab/select 发票"]),
    ("默认勾选“自动续费”。", ["checkbox/none 自动续费"]),
    ("在“发票”管理页面，单击“开具”。", ["page/none 发票", "button/click 开具"]),
    ("通过下拉列表选择“地区”。", ["dropdown/select 地区"]),
    ("选择“客户”下的“大客户”。", ["other/none 客户", "other/select 大客户"]),
    ("在“备注”文本框中输入原因。", ["field/enter 备注"]),
  ])
  func readsChinese(text: String, expected: [String]) throws {
    #expect(try summary(RichText(text), "zh") == expected)
  }

  @Test func takesNumbersOfPicturesForNoLabels() throws {
    #expect(try summary(bold("*图 1* 修改订单"), "zh") == [])
  }
}

@Suite struct ControlPlaceTests {
  @Test(arguments: [
    // A name that nothing marks, up to the end of its clause.
    ("点击确认，完成删除。", ["button/click 确认"]), ("单击下一步。", ["button/click 下一步"]), ("单击报表名称，进入详情。", []),
    ("单击该报表。", []),
    // What is typed or ticked opens no menu.
    ("勾选账号名，单击“确定”。", ["button/click 确定"]), ("输入用户名，单击“登录”。", ["button/click 登录"]),
    ("单击用户名，选择“账单”。", ["menu/select 账单"]),
    // A place for something else.
    ("单击“失败任务”后的图标。", ["other/none 失败任务"]), ("可在“费用 > 我的订单”中支付。", ["menu/none 费用>我的订单"]),
    ("在“按名称筛选”框中，输入名称。", ["field/enter 按名称筛选"]),
  ])
  func readsChinese(text: String, expected: [String]) throws {
    #expect(try summary(RichText(text), "zh") == expected)
  }

  @Test(arguments: [
    ("Click *Configure* next to *Access Control*.", ["button/click Configure", "other/none Access Control"]),
    ("Go to tab *Private Access*.", ["tab/select Private Access"]),
    ("In *Settings*, select *Networking*.", ["other/none Settings", "radio/select Networking"]),
  ])
  func readsEnglish(text: String, expected: [String]) throws {
    #expect(try summary(bold(text), "en") == expected)
  }
}
