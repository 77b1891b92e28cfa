import Testing
import TopicModel

@testable import Extraction

/// The forms of one operation that stand side by side: in two paragraphs, or below two titles.
@Suite struct SiblingFormTests {
  private func forms(_ html: String) throws -> [String] {
    try PageWriting.topic("用户", html).procedures.map { "\($0.title) \($0.mode.rawValue) \($0.numbers) \($0.texts)" }
  }

  @Test(arguments: [
    "当你想要批量停用用户时，勾选你想要停用的用户，点击下拉菜单中的停用按钮。", "也可以勾选多个用户，点击列表上方的“停用”。",
  ])
  func aParagraphForSeveralIsAFormOfItsOwn(several: String) throws {
    #expect(
      try forms("<h2>停用用户</h2><p>在列表中点击停用按钮停用该用户。</p><p>\(several)</p>") == [
        #"停用用户 single ["1"] ["在列表中点击停用按钮停用该用户。"]"#, #"批量停用用户 batch ["1"] ["\#(several)"]"#,
      ])
  }

  @Test func whatFollowsTheParagraphHoldsForBoth() throws {
    let topic = try PageWriting.topic(
      "用户",
      "<h2>停用用户</h2><p>在列表中点击停用按钮停用该用户。</p><p>也可以勾选多个用户，点击列表上方的“停用”。</p><p>停用后不可恢复。</p>")
    #expect(topic.procedures.map { $0.constraints.map(\.text) } == [["停用后不可恢复。"], ["停用后不可恢复。"]])
  }

  @Test func aFurtherParagraphIsAStep() throws {
    #expect(
      try forms("<h2>停用用户</h2><p>在列表中点击“停用”。</p><p>点击“确定”。</p>") == [
        #"停用用户 single ["1", "2"] ["在列表中点击“停用”。", "点击“确定”。"]"#
      ])
  }

  @Test func whatPicksSomethingElseStaysAStep() throws {
    let topic = try PageWriting.topic(
      "报表", "<h2>打印报表</h2><p>在列表中点击“预览”。</p><p>也可以勾选多个打印选项，点击“打印”。</p>")
    #expect(topic.procedures.first?.texts == ["在列表中点击“预览”。", "也可以勾选多个打印选项，点击“打印”。"])
  }

  @Test func aTitleForAllIsBatchBesideOneForOne() throws {
    func modes(_ other: String) throws -> [String] {
      let list = PageWriting.steps("点击“删除”。", "点击“确定”。")
      return try PageWriting.topic("角色", "<h2>\(other)</h2>\(list)<h2>删除全部角色</h2>\(list)").procedures.map(
        \.mode.rawValue)
    }
    #expect(try modes("逐个删除角色") == ["single", "batch"])
    #expect(try modes("创建角色") == ["single", "single"])
    #expect(try modes("逐个授权用户") == ["single", "single"])
    let list = PageWriting.steps("Click <b>Clear</b>.", "Click <b>OK</b>.")
    let english = try PageWriting.topic(
      "Caches", "<h2>Clearing a Single Cache</h2>\(list)<h2>Clearing All Caches</h2>\(list)")
    #expect(english.procedures.map(\.mode.rawValue) == ["single", "batch"])
  }

  @Test func stepsThatNameTheirFormAreTwoForms() throws {
    let list = PageWriting.steps("进入“通讯录”。", "删除单个联系人，点击右侧的“删除”。", "删除多个联系人，勾选联系人，点击“批量删除”。")
    let procedures = try PageWriting.topic("通讯录", "<h2>删除联系人</h2>\(list)").procedures
    #expect(procedures.map(\.mode.rawValue) == ["single", "batch"])
    #expect(procedures.last?.texts == ["进入“通讯录”。", "删除多个联系人，勾选联系人，点击“批量删除”。"])
    let plain = PageWriting.steps("进入“通讯录”。", "删除单个联系人，点击右侧的“删除”。", "导出多个联系人，点击“导出”。")
    #expect(try PageWriting.topic("通讯录", "<h2>删除联系人</h2>\(plain)").procedures.count == 1)
  }

  @Test func waysInAListAreProceduresOfTheirOwn() throws {
    let ways = PageWriting.steps("方式一：在列表中选择报表，点击“共享”。", "方式二：打开报表的详情页，点击“共享”。")
    #expect(
      try forms("<h2>共享报表</h2>\(ways)") == [
        #"方式一 single ["1"] ["在列表中选择报表，点击“共享”。"]"#, #"方式二 single ["1"] ["打开报表的详情页，点击“共享”。"]"#,
      ])
    let steps = PageWriting.steps("方式一：在列表中选择报表，点击“共享”。", "点击“确定”。")
    #expect(try PageWriting.topic("报表", "<h2>共享报表</h2>\(steps)").procedures.map(\.title) == ["共享报表"])
  }

  @Test func bracketsAroundAWholeTitleSayNothing() throws {
    let list = PageWriting.steps("点击“导入”。", "点击“确定”。")
    let procedures = try PageWriting.topic("账号", "<h2>[A. 逐笔新增账号]</h2>\(list)<h2>[B. 批量导入账号]</h2>\(list)").procedures
    #expect(procedures.map(\.title) == ["A. 逐笔新增账号", "B. 批量导入账号"])
    #expect(procedures.map(\.mode.rawValue) == ["single", "batch"])
  }

  @Test(arguments: ["批量操作设备", "批量设备操作", "Bulk operations for devices"])
  func aPageOfBulkOperationsTellsThem(title: String) throws {
    let isChinese = title.hasPrefix("批")
    let list =
      isChinese
      ? PageWriting.steps("勾选设备。", "单击“停用”。") : PageWriting.steps("Select the devices.", "Click <b>Block</b>.")
    let row =
      isChinese
      ? PageWriting.steps("在设备所在行单击“导出”。", "单击“确定”。")
      : PageWriting.steps("Click <b>Export</b> in the row of a single device.", "Click <b>OK</b>.")
    let body = "<h2>\(isChinese ? "停用" : "Blocking")</h2>\(list)<h2>\(isChinese ? "导出" : "Exporting")</h2>\(row)"
    #expect(try PageWriting.topic(title, body).procedures.map(\.mode.rawValue) == ["batch", "single"])
    #expect(
      try PageWriting.topic(isChinese ? "设备" : "Devices", body).procedures.map(\.mode.rawValue) == ["single", "single"])
  }
}
