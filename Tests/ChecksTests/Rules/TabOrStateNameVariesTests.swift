import Testing
import TopicModel

@testable import Checks

@Suite struct TabOrStateNameVariesTests {
  /// A page that rejects several orders, reached through a tab of the given name.
  private func rejecting(_ source: String, tab: String, object: String = "订单") -> Page {
    page(source, "驳回\(object)") {
      $0.procedure(
        "批量驳回", .batch, action: "驳回", object: object,
        steps: ["选择[tab:\(tab)]页签，勾选所有需要驳回的\(object)，单击[button:批量驳回]。", "填写[field:驳回原因]，单击[button:确定]。"])
    }
  }

  @Test func reportsATabUnderTwoNamesInEqualSteps() throws {
    let found = try findings(
      TabOrStateNameVaries(), [rejecting("a.html", tab: "待支付"), rejecting("b.html", tab: "待付订单")])
    #expect(found.count == 1)
    let finding = try #require(found.first)
    #expect(finding.rule == "UI03")
    #expect(finding.locations.map(\.source) == ["b.html", "a.html"])
    #expect(finding.locations[0].line == 3)
    #expect(finding.locations[0].column == 4)
    #expect(finding.message.text.contains("待付订单") && finding.message.text.contains("待支付"))
  }

  @Test func theNameThatMorePagesHaveIsProposed() throws {
    let found = try findings(
      TabOrStateNameVaries(),
      [
        rejecting("a.html", tab: "待付订单"), rejecting("b.html", tab: "待支付"), rejecting("c.html", tab: "待支付"),
      ])
    #expect(found.map { $0.locations[0].source } == ["a.html"])
    #expect(found.first?.remedy.text.contains("待支付") == true)
  }

  @Test func leavesNamesAloneThatDifferAsTheSubjectsDo() throws {
    func listing(_ source: String, _ kind: String) -> Page {
      page(source, "删除\(kind)域名") {
        $0.procedure("删除\(kind)域名", action: "删除", object: "\(kind)域名", steps: ["在域名服务的导航栏，选择[tab:\(kind)域名]，进入域名的列表。"])
      }
    }
    #expect(try findings(TabOrStateNameVaries(), [listing("a.html", "长途"), listing("b.html", "本地")]).isEmpty)
  }

  @Test func leavesNamesAloneThatOneProcedureUsesBothOf() throws {
    let both = page("c.html", "查看订单") {
      $0.procedure("查看订单", steps: ["选择[tab:待支付]页签。", "选择[tab:待付订单]页签。"])
    }
    #expect(
      try findings(
        TabOrStateNameVaries(), [rejecting("a.html", tab: "待支付"), rejecting("b.html", tab: "待付订单"), both]
      ).isEmpty)
  }

  @Test(arguments: [("已启用", "已停用"), ("入方向规则", "出方向规则"), ("黑名单", "白名单"), ("IPv4规则", "IPv6规则")])
  func leavesOppositesAndNumbersAlone(_ first: String, _ second: String) throws {
    #expect(
      try findings(TabOrStateNameVaries(), [rejecting("a.html", tab: first), rejecting("b.html", tab: second)]).isEmpty)
  }

  /// Deletes a disk; the first of two mentions of its tab may be another's.
  private func deleting(_ source: String, tab: String, then: String = "云硬盘", text: String? = nil) -> Page {
    page(source, "删除磁盘") {
      $0.procedure(
        "删除磁盘", action: "删除", object: "磁盘",
        steps: ["在左侧的列表上方，选择[tab:\(tab)]页签。", "单击[button:删除]。", "再次在列表的上方选择[tab:\(then)]页签，查看结果。"])
      if let text { $0.paragraph(text) }
    }
  }

  @Test func reportsOneSlipAmongSeveralMentionsOfATab() throws {
    let found = try findings(TabOrStateNameVaries(), [deleting("a.html", tab: "云硬盘"), deleting("b.html", tab: "云硬项")])
    #expect(found.map { "\($0.locations[0].source):\($0.locations[0].line)" } == ["b.html:3"])
  }

  @Test func leavesTabsAloneThatBothPagesHave() throws {
    #expect(
      try findings(
        TabOrStateNameVaries(),
        [deleting("a.html", tab: "云硬盘", then: "云硬项"), deleting("b.html", tab: "云硬项"), deleting("c.html", tab: "云硬盘")]
      ).isEmpty)
  }

  @Test func reportsASlipInTextOfAPageToldTwice() throws {
    let text = "在“云硬项”页签的列表下方，可以看到结果。"
    let pages = [
      deleting("a.html", tab: "云硬盘", text: text.replacing("项", with: "盘")), deleting("b.html", tab: "云硬盘", text: text),
    ]
    #expect(try findings(TabOrStateNameVaries(), pages).map { $0.locations[0].source } == ["b.html"])
  }

  @Test func namesInBoldTypeAreComparedToo() throws {
    func telling(_ source: String, _ text: String) -> Page { page(source, "Lost Hosts", lang: "en") { $0.bold(text) } }
    let usual = telling("a.html", "Click the *Remote Access* tab, and look for the host.")
    let found = try findings(
      TabOrStateNameVaries(), [usual, telling("b.html", "Click the *Remote Access Data* tab, and look for the host.")])
    #expect(found.map { $0.locations[0].source } == ["b.html"])
    for other in [
      // Another name, another kind, a command, a sentence in bold, an opposite.
      "Click the *Local Disks* tab, and look for the host.",
      "Click the *Remote Access Data* link, and look for the host.",
      "Click the *remote -access* tab, and look for the host.",
      "*Click the Remote Access tab, and look for the hosts.*",
      "Click the *Remote Access 2* tab, and look for the host.",
    ] {
      #expect(try findings(TabOrStateNameVaries(), [usual, telling("b.html", other)]).isEmpty, "\(other)")
    }
  }

  private func describing(_ source: String, _ rows: [(String, String)], title: String = "Disks") -> Page {
    var built = page(source, title, lang: "en", kind: .concept)
    built.content = [
      .table(
        Block.Table(
          rows: rows.map { row in
            [row.0, row.1].map { Block.Table.Cell(header: false, blocks: [.paragraph(RichText($0))]) }
          }))
    ]
    return built
  }

  @Test func namesInARowAreComparedWithTheSameRowOfAPageToldTwice() throws {
    let row = ("Size", "See the quota on the “Remote Disk Quotas” page before you enter it.")
    let slip = ("Size", "See the quota on the “Remote Disk” page before you enter it.")
    let usual = describing("a.html", [row])
    #expect(
      try findings(TabOrStateNameVaries(), [usual, describing("b.html", [slip])]).map { $0.locations[0].source }.count
        == 1)
    #expect(try findings(TabOrStateNameVaries(), [usual, describing("b.html", [slip], title: "Hosts")]).isEmpty)
    #expect(try findings(TabOrStateNameVaries(), [usual, describing("b.html", [("Kind", slip.1)])]).isEmpty)
    // A row that says it of both.
    #expect(try findings(TabOrStateNameVaries(), [describing("a.html", [row, slip])]).isEmpty)
  }

  @Test func aNameHasBothBracketsOrNone() throws {
    func telling(_ source: String, _ name: String) -> Page {
      page(source, source) { $0.paragraph("请在下方的输入框里填写“\(name)”并且确认。") }
    }
    #expect(
      try findings(TabOrStateNameVaries(), [telling("a.html", "数组的上边界 (U"), telling("b.html", "数组维数的上边界 (U")]).isEmpty)
    #expect(
      try findings(TabOrStateNameVaries(), [telling("a.html", "数组的上边界"), telling("b.html", "数组维数的上边界")]).count == 1)
  }

  /// How many pairs of sentences are compared for pages of which every third has a slip.
  private func comparisons(_ count: Int) throws -> Int {
    let pages = (0..<count).map { number in
      page("\(number).html", "第\(number)页") { builder in
        builder.paragraph("请在列表的上方打开“\(number % 3 == 0 ? "云硬项" : "云硬盘")”并且查看结果。")
        builder.paragraph("请在编号为甲乙丙\(number)的列表上方打开“云硬盘”并且查看结果。")
      }
    }
    let library = try Library(pages: pages, options: CheckOptions())
    let tally = NameVariants.Tally()
    for area in library.areasInOrder { _ = NameVariants(library, in: area, tally: tally).all() }
    return tally.comparisons
  }

  @Test func whatIsComparedGrowsWithThePages() throws {
    let few = try comparisons(60)
    #expect(few > 0)
    #expect(try comparisons(240) <= 4 * few)
  }

  @Test(arguments: [Topic.Kind.task, .reference])
  func referencesNameCallsAndNoControls(_ kind: Topic.Kind) throws {
    func telling(_ source: String, _ name: String) -> Page {
      page(source, "Old Calls", lang: "en", kind: kind) {
        $0.bold("Use the newer call named *\(name)* instead of this.")
      }
    }
    func found(_ name: String) throws -> Int {
      try findings(TabOrStateNameVaries(), [telling("a.html", "Creating Disks"), telling("b.html", name)]).count
    }
    #expect(try found("Creating Disks Anew") == (kind == .task ? 1 : 0))
    #expect(try found("Deleting Disks") == 0)
  }

  @Test func mostWordsMustBeSharedButOneCharacterIsEnough() {
    let hosts = LabelDifference(["querying", "host", "cards"], ["querying", "details", "of", "a", "host"])
    #expect(!hosts.isSlip)
    #expect(LabelDifference(["add", "rule"], ["rule", "add"]).isSlip)
    #expect(LabelDifference(["待", "支", "付"], ["待", "付", "订", "单"]).isSlip)
  }

  private func entering(_ source: String, _ sentence: String, title: String = "关联子网") -> Page {
    page(source, title) {
      $0.procedure("关联子网", action: "关联", object: "子网", steps: ["单击[button:关联]。"])
      $0.paragraph(sentence)
    }
  }

  @Test(arguments: [("进入“关联子网”页签。", "进入“关联子”页签。"), ("选择“公网记录集”或“内网记录集”页签。", "选择“公网记录集”或“内网记录”页签。")])
  func aShortSentenceOnATabIsComparedOnPagesOfOneTitle(_ usual: String, _ odd: String) throws {
    #expect(
      try findings(TabOrStateNameVaries(), [entering("a.html", usual), entering("b.html", odd)]).map {
        $0.locations.map(\.source)
      } == [["b.html", "a.html"]])
    #expect(
      try findings(TabOrStateNameVaries(), [entering("a.html", usual), entering("b.html", odd, title: "别的页面")]).isEmpty)
  }

  @Test func aShortSentenceOnAnotherControlIsATurnOfPhrase() throws {
    #expect(
      try findings(
        TabOrStateNameVaries(), [entering("a.html", "进入“关联子网”页面。"), entering("b.html", "进入“关联子”页面。")]
      ).isEmpty)
  }

  @Test func aTabOfARetoldStepIsOneWhateverItIsCalled() throws {
    func removing(_ source: String, _ title: String, _ tab: String) -> Page {
      page(source, title) {
        $0.procedure(
          "注销传感器", action: "注销", object: "传感器",
          steps: [
            "选择[menu:设备 > 传感器]。", "在[tab:\(tab)]页签，找到要注销的传感器，单击[button:注销]。", "单击[button:确定]。",
          ])
      }
    }
    let usual = removing("a.html", "注销传感器", "已登记")
    #expect(
      try findings(TabOrStateNameVaries(), [usual, removing("b.html", "管理传感器", "在册")]).map { $0.locations[0].line } == [
        4
      ])
    #expect(try findings(TabOrStateNameVaries(), [usual, removing("b.html", "管理传感器", "已登记")]).isEmpty)
  }

  @Test func theTwoFormsOfAnOperationStartOnOneTab() throws {
    func pages(_ tab: String) -> [Page] {
      [
        page("a.html", "暂停计划") {
          $0.procedure(
            "暂停计划", action: "暂停", object: "计划", counterparts: ["b.html#1"],
            steps: ["选择[menu:灌溉 > 计划]。", "选择[tab:执行中]页签，单击[button:暂停]。"])
        },
        page("b.html", "批量暂停计划") {
          $0.procedure(
            "批量暂停计划", .batch, action: "暂停", object: "计划", counterparts: ["a.html#1"],
            steps: ["选择[menu:灌溉 > 计划]。", "选择[tab:\(tab)]页签，勾选计划，单击[button:批量暂停]。"])
        },
      ]
    }
    #expect(try findings(TabOrStateNameVaries(), pages("运行中")).count == 1)
    #expect(try findings(TabOrStateNameVaries(), pages("全部")).isEmpty)
    // Short for it where plans are paused; with more words, another tab.
    #expect(try findings(TabOrStateNameVaries(), pages("执行中计划")).count == 1)
    #expect(try findings(TabOrStateNameVaries(), pages("历史执行中")).isEmpty)
  }

  @Test func aTabThatOnlyOneFormKnowsIsTheOneThatOtherPagesSelect() throws {
    func telling(_ source: String, _ verb: String, _ tab: String, batch: Bool = false) -> Page {
      let title = (batch ? "批量" : "") + verb + "卡片"
      return page(source, title) {
        $0.procedure(
          title, batch ? .batch : .single, action: verb, object: "卡片",
          counterparts: verb == "挂失" ? [batch ? "a.html#1" : "b.html#1"] : [],
          steps: ["选择[menu:卡务 > 卡片]。", "选择[tab:\(tab)]页签，\(batch ? "勾选卡片，" : "")单击[button:\(title)]。"])
      }
    }
    func count(_ tab: String, others: [String]) throws -> Int {
      let pages = [telling("a.html", "挂失", "使用中"), telling("b.html", "挂失", tab, batch: true)]
      return try findings(
        TabOrStateNameVaries(), pages + others.enumerated().map { telling("c\($0).html", "查看\($0)", $1) }
      ).count
    }
    #expect(try count("生效中", others: ["使用中"]) == 1)
    #expect(try count("已在使用中", others: ["使用中"]) == 0)
    #expect(try count("已生效中", others: ["使用中"]) == 1)
    // Each may be a tab of its own: neither is told elsewhere, both are, or they look nothing alike.
    #expect(try count("生效中", others: []) == 0)
    #expect(try count("生效中", others: ["使用中", "生效中"]) == 0)
    #expect(try count("全部", others: ["使用中"]) == 0)
  }

  @Test func aFieldMayBeCalledLikeHalfATab() throws {
    func training(_ source: String, _ tab: String) -> Page {
      page(source, "Training a Model", lang: "en", kind: .concept) { $0.bold("The *\(tab)* tab is displayed.") }
    }
    let other = page("c.html", "Labeling Data", lang: "en", kind: .concept) {
      $0.bold("Open the *Label Data* tab and look at the data.")
      $0.bold("Type a name for the data into the *Label* text box.")
    }
    #expect(
      try findings(TabOrStateNameVaries(), [training("a.html", "Label Data"), training("b.html", "Label"), other]).count
        == 1)
  }

  @Test func aFormOfTheSubjectsNameExplainsNothing() throws {
    func cancelling(_ source: String, _ title: String, _ tab: String, batch: Bool) -> Page {
      page(source, title, lang: "en") {
        $0.procedure(
          title, batch ? .batch : .single, action: "cancel", object: "booking",
          counterparts: [batch ? "a.html#1" : "b.html#1"],
          steps: [
            "Choose [menu:Harbour > Bookings].",
            "On the [tab:\(tab)] tab, \(batch ? "tick the bookings" : "find the booking") and click [button:Cancel].",
          ])
      }
    }
    func count(_ tab: String) throws -> Int {
      try findings(
        TabOrStateNameVaries(),
        [
          cancelling("a.html", "Cancelling a Booking", "Upcoming", batch: false),
          cancelling("b.html", "Cancelling Several Bookings", tab, batch: true),
        ]
      ).count
    }
    #expect(try count("Upcoming Bookings") == 1)
    #expect(try count("Upcoming") == 0)
  }
}
