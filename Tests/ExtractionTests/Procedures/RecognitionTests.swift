import Testing
import TopicModel

@testable import Extraction

@Suite struct RecognitionTests {
  @Test func anOrderedListDoneInTheConsoleIsAProcedure() throws {
    let topic = try PageWriting.topic(
      "删除报表", "<h2>操作步骤</h2>" + PageWriting.steps("登录管理控制台。", "单击“操作”列的“删除”。", "单击“确定”。"))
    #expect(topic.kind == .task)
    #expect(topic.procedures.map(\.title) == ["删除报表"])
    #expect(topic.procedures[0].numbers == ["1", "2", "3"])
    #expect(topic.procedures[0].mode == .single)
  }

  @Test(arguments: [
    // What a system does.
    ["浏览器向网关发送请求。", "网关校验请求中的令牌。", "网关将请求转发给后端。"],
    // Facts.
    ["每个账号可以创建两个报表。", "报表名称不支持修改。", "报表中的数据每天更新。"],
    // Phases without a word on how.
    ["创建数据源并授权。", "创建报表。", "分享报表。"],
  ])
  func factsAndPhasesAreNone(items: [String]) throws {
    let list = "<ol>" + items.map { "<li>\($0)</li>" }.joined() + "</ol>"
    let topic = try PageWriting.topic("报表简介", "<p>下面介绍报表。</p>" + list)
    #expect(topic.procedures.isEmpty)
    #expect(topic.kind == .concept)
  }

  @Test func phasesThatLinkElsewhereAreNone() throws {
    let topic = try PageWriting.topic(
      "使用流程",
      PageWriting.steps(
        "<a href=\"a.html\">创建数据源</a>：选择数据源类型并填写参数。", "参考<a href=\"b.html\">创建报表</a>创建报表。",
        "<a href=\"c.html\">分享报表</a>"))
    #expect(topic.procedures.isEmpty)
  }

  @Test func commandsInAnOperatingSystemAreNone() throws {
    let topic = try PageWriting.topic(
      "Mounting a Disk",
      PageWriting.steps(
        "Log in to the server as user <b>root</b>.", "Run the following command:<pre>fdisk -l</pre>",
        "Enter <b>n</b> and press <b>Enter</b>.", "Select the partition <b>1</b>."))
    #expect(topic.procedures.isEmpty)
  }

  @Test func aKeyIsPressedInTheConsoleWhereAFieldIsNamed() throws {
    let typed = try PageWriting.topic(
      "卸载驱动", PageWriting.steps("执行以下命令，卸载驱动。", "选择“Yes”，单击回车键。", "选择“OK”，单击回车键。"))
    #expect(typed.procedures.isEmpty)
    let searched = try PageWriting.topic(
      "查看报表", PageWriting.steps("登录管理控制台。", "在搜索框中输入名称，按回车键。", "选择“报表”页签。", "选择“详情”页签。"))
    #expect(searched.procedures.map(\.numbers) == [["1", "2", "3", "4"]])
  }

  @Test func aButtonMayBeCalledByACommand() throws {
    let topic = try PageWriting.topic("发送命令", PageWriting.steps("登录管理控制台。", "单击“发送命令”。", "选择“命令模板”页签。"))
    #expect(topic.procedures.count == 1)
  }

  @Test func aConsoleListWithOneCommandIsOne() throws {
    let topic = try PageWriting.topic(
      "Adding a Record",
      PageWriting.steps(
        "Log in to the management console.", "Click <b>Add</b>.", "Click <b>OK</b>.",
        "Run the following command to check the record:<pre>nslookup</pre>"))
    #expect(topic.procedures.map { $0.steps.count } == [4])
  }

  @Test func aSentenceUnderATitleThatNamesAnOperationIsOneStepAParagraph() throws {
    let topic = try PageWriting.topic(
      "管理报表",
      "<h2>操作场景</h2><p>您可以单击“报表”查看报表。</p><h2>修改报表</h2><p>在报表列表中，单击报表右侧的“修改”，修改报表。</p>")
    #expect(topic.procedures.map(\.title) == ["修改报表"])
    #expect(topic.procedures[0].numbers == ["1"])
  }

  @Test func aParagraphMaySelectOnTheScreenWithoutAClick() throws {
    func titles(_ text: String) throws -> [String] {
      try PageWriting.topic("Managing Reports", "<h2>Reopen a report</h2><p>\(text)</p>").procedures.map(\.title)
    }
    #expect(try titles("To reopen a report, in the upper right corner, select <b>Actions</b>.") == ["Reopen a report"])
    #expect(
      try titles("Select the report from the list. Then select the More menu in the top right corner.")
        == ["Reopen a report"])
    #expect(try titles("If you select <b>Actions</b> in the upper right corner, the report is reopened.") == [])
    #expect(try titles("A report in the list can be reopened.") == [])
    #expect(try titles("To learn more, select <b>Help</b> in the upper right corner.") == [])
    #expect(try titles("For pricing, select <b>Pricing</b> on the page.") == [])
  }

  @Test func aQuestionHowItIsDoneNamesAnOperation() throws {
    func titles(_ title: String) throws -> [String] {
      try PageWriting.topic("管理报表", "<h2>\(title)</h2><p>在报表列表中，单击报表右侧的“删除”。</p>").procedures.map(\.title)
    }
    #expect(try titles("如何删除报表？") == ["如何删除报表？"])
    for asked in ["为什么不能删除报表？", "如何判断报表是否可以删除？", "怎样的报表可以删除？", "如何避免误删除报表？", "怎么还不能删除报表？"] {
      #expect(try titles(asked) == [], "\(asked)")
    }
    #expect(try titles("如何批量删除报表？") == ["如何批量删除报表？"])
  }

  @Test func whatMayBeDoneBesidesAndIsToldElsewhereDoesNotCount() throws {
    let more = (1...4).map { "<li>(Optional) For more, see <a href=\"m.html\">Report \($0)</a>.</li>" }.joined()
    let list = { (items: String) in "<ol><li>Log in to the console.</li><li>Choose <b>Reports</b>.</li>\(items)</ol>" }
    #expect(try PageWriting.topic("Delete a report", list(more)).procedures.count == 1)
    #expect(
      try PageWriting.topic("Delete a report", list(more.replacing("(Optional) ", with: ""))).procedures.isEmpty)
  }

  @Test func theAddressOfTheConsoleIsNoPointer() throws {
    let address = "https://console.example.com/reports/"
    let topic = try PageWriting.topic(
      "Delete a report",
      PageWriting.steps(
        "Open the console at <a href=\"\(address)\">\(address)</a>.", "Read <a href=\"a.html\">the rules</a>."))
    #expect(topic.procedures.count == 1)
  }

  @Test func aPointerUnderSuchATitleIsNone() throws {
    let topic = try PageWriting.topic(
      "管理报表", "<h2>修改报表</h2><p>修改报表的操作，请参见<a href=\"m.html\">修改报表</a>。</p>")
    #expect(topic.procedures.isEmpty)
  }

  @Test func aPageWhoseTitleIsTheOnlyHeadingIsToldByIt() throws {
    let body = "<p>管理员在报表列表中，单击报表右侧的“重置”，重置报表密码。</p>"
    #expect(try PageWriting.topic("重置报表密码", body).procedures.map(\.title) == ["重置报表密码"])
    #expect(try PageWriting.topic("报表密码是什么？", body).procedures.isEmpty)
    #expect(try PageWriting.topic("重置报表密码", "<p>管理员登录控制台后可以重置报表密码。</p>").procedures.isEmpty)
  }

  @Test func bulletsThatSayWhatTheyAreForAreOperations() throws {
    let topic = try PageWriting.topic(
      "Starting or Stopping a Report",
      "<ul><li>To stop a report, locate the row of the report and click <b>Stop</b>.</li>"
        + "<li>To start a report, locate the row of the report and click <b>Start</b>.</li></ul>")
    #expect(topic.procedures.map(\.title) == ["Stop a report", "Start a report"])
  }

  @Test func stepsBelowALoginToAServerAreNone() throws {
    let below = PageWriting.steps("选择“开始 > 控制面板”。", "单击“卸载程序”。")
    let topic = try PageWriting.topic(
      "卸载驱动", PageWriting.steps("登录云服务器。" + below, "执行以下命令，检查驱动。", "执行以下命令，重启。"))
    #expect(topic.procedures.isEmpty)
  }

  @Test func clicksOnAPageAreInTheConsoleWhateverWasLoggedInTo() throws {
    let topic = try PageWriting.topic(
      "退订报表库", PageWriting.steps("登录报表数据库。", "在“报表库”页面，单击“退订”。", "单击“确定”。"))
    #expect(topic.procedures.map(\.numbers) == [["1", "2", "3"]])
    let inTheGuest = try PageWriting.topic(
      "停用报表库", PageWriting.steps("登录报表数据库。", "在“属性”窗口，单击“停用”。", "单击“确定”。"))
    #expect(inTheGuest.procedures.isEmpty)
  }

  @Test func termsOfALicenceAreNone() throws {
    let term = "您在发布作品时，必须遵守本协议，并在每一份复制件中保留“声明”。" + String(repeating: "您不得就本作品提出任何条款。", count: 20)
    #expect(try PageWriting.topic("协议", PageWriting.steps(term, term, term)).procedures.isEmpty)
  }

  @Test func aCommandBarIsNoCommand() throws {
    let steps = PageWriting.steps("在命令栏中，选择<b>添加报表</b>。", "在窗格中，选择<b>周报</b>。", "在命令栏中，选择<b>保存</b>。")
    #expect(try PageWriting.topic("添加报表", steps).procedures.count == 1)
    let typed = steps.replacing("命令栏中", with: "终端中执行命令")
    #expect(try PageWriting.topic("添加报表", typed).procedures.isEmpty)
  }

  @Test func whatUsersClickIsAStepAndWhatElseTheyDoIsTold() throws {
    let clicked = try PageWriting.topic("用户管理", "<h2>查看用户详情</h2><p>用户在操作栏点击 <b>查看</b> 按钮后，即可查看用户的信息。</p>")
    #expect(clicked.procedures.map(\.title) == ["查看用户详情"])
    let flow = PageWriting.steps("用户在浏览器中打开登录链接。", "服务器查找用户的信息。", "用户打开报表。")
    #expect(try PageWriting.topic("登录流程", flow).procedures.isEmpty)
    let told = PageWriting.steps("用户点击次数：总数。", "用户点击率：比例。", "用户点击商品卡片。")
    #expect(try PageWriting.topic("点击率说明", told).procedures.isEmpty)
  }

  @Test func aWayThroughMenusLeadsBackFromAnotherServer() throws {
    func count(_ third: String) throws -> Int {
      let list = PageWriting.steps(
        "Log in to the file server as user <b>root</b> and run the <b>df</b> command to check the disk.",
        "Free disk space on the file server.", third, "Select <b>Reports</b> and click <b>OK</b>.",
        "Click <b>Export</b> and set <b>Start Date</b>.")
      return try PageWriting.topic("Dump failure", "<h2>Procedure</h2>\(list)").procedures.count
    }
    #expect(try count("On the home page, choose <b>Audit &gt; Configurations</b>.") == 1)
    #expect(try count("On the home page, choose the <b>rc3</b> level.") == 0)
  }
}
