import Testing

@testable import Checks

@Suite struct PlaceNeverOpenedTests {
  private func found(_ steps: [String]) throws -> [Finding] {
    try findings(PlaceNeverOpened(), [page("a.html", "驳回") { $0.procedure("驳回", steps: steps) }])
  }

  @Test func reportsADialogThatNothingOpens() throws {
    let found = try found(["登录控制台。", "选择[menu:订单管理]。", "在[dialog:驳回]对话框中，填写[field:驳回原因]。", "单击[button:确定]。"])
    #expect(found.map { $0.locations[0].line } == [5])
    #expect(found.first?.locations[0].column == 3)
  }

  @Test func aClickOpensOnePlaceOnly() throws {
    let found = try found([
      "选择[menu:订单管理]。", "单击[button:查看]，进入[page:订单]页面。", "在[dialog:驳回]对话框中，填写[field:驳回原因]。",
    ])
    #expect(found.map { $0.locations[0].line } == [5])
  }

  @Test(arguments: [
    ["单击[button:驳回]。", "在[dialog:驳回]对话框中，填写[field:驳回原因]。"],
    ["单击[button:驳回]，弹出[dialog:驳回]对话框。"],
    ["系统弹出[dialog:提示]对话框，单击[button:确定]。"],
    ["按下快捷键。", "在[dialog:运行]对话框中，输入[field:打开]。"],
    ["打开[page:订单]页面，填写[field:名称]。"],
  ])
  func leavesDialogsAloneThatAClickOrTheSystemOpens(_ steps: [String]) throws {
    #expect(try found(steps).isEmpty)
  }

  @Test func aMenuAtTheEndOfTheWayOpensNoDialog() throws {
    func found(_ steps: [String]) throws -> Int {
      try findings(
        PlaceNeverOpened(), [page("a.html", "驳回") { $0.procedure("驳回", navigation: ["业务", "订单"], steps: steps) }]
      ).count
    }
    let dialog = "在弹出的[dialog:驳回]对话框中，填写[field:驳回原因]。"
    #expect(try found(["单击[icon:service-list]，选择[menu:业务 > 订单]。", dialog]) == 1)
    #expect(try found(["单击[icon:service-list]，选择[menu:业务 > 订单]。", "单击[button:驳回]。", dialog]) == 0)
    #expect(try found(["选择[menu:业务 > 订单]。", "选择[menu:更多 > 驳回]。", dialog]) == 0)
    #expect(try found(["选择[menu:业务 > 订单]。", "右键单击订单，" + dialog]) == 0)
    #expect(try found(["选择[menu:业务 > 订单]。", "系统弹出[dialog:驳回]对话框，填写[field:驳回原因]。"]) == 0)
  }

  @Test func aTabOpensNoDialogAndWhatADialogIsCalledDoesNotHappen() throws {
    let way = ["登录控制台。", "选择[menu:订单管理]。", "选择[tab:运行中]页签。"]
    #expect(try found(way + ["在弹出的[dialog:停用订单]对话框中，单击[button:确定]。"]).count == 1)
    #expect(try found(way + ["选中[radio:停用订单]。", "在弹出的[dialog:停用订单]对话框中，单击[button:确定]。"]).isEmpty)
    #expect(
      try found(way + ["单击[button:停用]。", "在[dialog:停用订单]或[dialog:启用订单]对话框中，单击[button:确定]。"]).isEmpty)
    #expect(try found(way + ["单击[button:停用]。", "在弹出的[dialog:停用订单]对话框中，单击[button:确定]。"]).isEmpty)
  }

  @Test func aSentenceOnTheOperationNamesNoDialog() throws {
    func found(_ remark: String) throws -> Int {
      let told = page("a.html", "停用订单") {
        $0.paragraph(remark)
        $0.procedure("停用订单", steps: ["登录控制台。", "选择[menu:订单管理]。", "在[dialog:停用订单]对话框中，填写[field:原因]。"])
      }
      return try findings(PlaceNeverOpened(), [told]).count
    }
    #expect(try found("只有管理员可以停用订单。") == 1)
    #expect(try found("按照指引打开“停用订单”对话框。") == 0)
  }

  @Test func aNameWithoutQuotesAtTheEndOfAClauseOpensADialogThatIsCalledSo() throws {
    let dialog = "在[dialog:删除订单]对话框中，填写[field:删除原因]。"
    let way = "选择[menu:订单管理]。"
    #expect(try found(["登录控制台。", way, "找到订单，选择操作列下的 > 删除。", dialog]).isEmpty)
    #expect(try found(["登录控制台。", way, "找到需要删除的订单，查看[field:状态]。", dialog]).count == 1)
  }

  @Test func aNameThatTheRecordLacksMayBeWhatIsPressed() throws {
    let way = ["登录控制台。", "选择[menu:订单管理]。"]
    let end = "在[dialog:批量停用订单]对话框中，填写[field:原因]。"
    #expect(try found(way + ["在[tab:运行中]页签勾选订单，点击列表上方的“批量停用”。", end]).isEmpty)
    #expect(try found(way + ["在[tab:运行中]页签勾选订单。", end]).count == 1)
  }

  @Test func anItemWhoseNameEndsInDotsOpensADialog() throws {
    func count(_ item: String) throws -> Int {
      try findings(
        PlaceNeverOpened(),
        [
          page("a.html", "Importing Changes", lang: "en") {
            $0.procedure(
              "Importing Changes", navigation: ["Tools", item],
              steps: ["Click [menu:Tools > \(item)].", "Read the messages in the [dialog:Pending Changes] window."])
          }
        ]
      ).count
    }
    #expect(try count("Update Board…") == 0)
    #expect(try count("Update Board...") == 0)
    #expect(try count("Boards") == 1)
  }
}
