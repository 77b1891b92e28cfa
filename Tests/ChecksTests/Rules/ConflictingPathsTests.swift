import Testing
import TopicModel

@testable import Checks

@Suite struct ConflictingPathsTests {
  private func reaching(_ source: String, _ path: [String]) -> Page {
    page(source, source) { $0.procedure("操作", navigation: path, steps: ["选择[menu:\(path.joined(separator: " > "))]。"]) }
  }

  @Test func reportsThePathThatFewerPagesHave() throws {
    let found = try findings(
      ConflictingPaths(),
      [
        reaching("a.html", ["销售", "客户", "客户管理"]), reaching("b.html", ["财务", "客户", "客户管理"]),
        reaching("c.html", ["销售", "客户", "客户管理"]),
      ])
    #expect(found.map { $0.locations[0].source } == ["b.html"])
    #expect(found.first?.locations[0].line == 3)
  }

  @Test func anotherEditionMayHaveOtherPaths() throws {
    func titled(_ title: String, _ path: [String]) -> Page {
      var page = reaching("\(title).html", path)
      page.topic.title = title
      return page
    }
    let usual = titled("查看磁盘", ["销售", "客户", "客户管理"])
    for title in ["查看磁盘（旧版）", "查看磁盘（Windows Server 2016）"] {
      #expect(try findings(ConflictingPaths(), [usual, titled(title, ["财务", "客户", "客户管理"])]).isEmpty)
    }
    #expect(try findings(ConflictingPaths(), [usual, titled("查看磁盘（可选）", ["财务", "客户", "客户管理"])]).count == 1)
  }

  @Test(arguments: [
    ["销售", "客户管理"], ["客户", "客户管理"], ["客户管理"], ["销售管理", "客户", "客户管理"], ["财务", "结算", "订单管理"], ["财务", "结算", "客户管理"],
  ])
  func leavesShorterPathsAndOtherPagesAlone(_ path: [String]) throws {
    #expect(
      try findings(ConflictingPaths(), [reaching("a.html", ["销售", "客户", "客户管理"]), reaching("b.html", path)]).isEmpty)
  }

  @Test func aPageThatIsCalledByTheObjectIsOnePage() throws {
    func told(_ source: String, _ action: String, _ object: String, _ path: [String]) -> Page {
      page(source, action + object) {
        $0.procedure(
          action + object, action: action, object: object, navigation: path, steps: ["单击[button:\(action)]。"])
      }
    }
    let usual = told("a.html", "冻结", "读者证", ["读者", "读者证"])
    let other = told("b.html", "注销", "读者证", ["读者", "读者证"])
    func count(_ odd: Page) throws -> Int { try findings(ConflictingPaths(), [usual, other, odd]).count }
    #expect(try count(told("c.html", "解冻", "读者证", ["系统", "读者证"])) == 1)
    // Another object, and a page that is not called by it.
    #expect(try count(told("c.html", "解冻", "押金", ["系统", "读者证"])) == 0)
    #expect(
      try findings(
        ConflictingPaths(),
        [told("a.html", "冻结", "读者证", ["读者", "概览"]), told("c.html", "解冻", "读者证", ["系统", "概览"])]
      ).isEmpty)
  }

  @Test func reportsAnotherPathInOneSentence() throws {
    func telling(_ source: String, _ title: String, _ path: String) -> Page {
      page(source, title, lang: "en") { $0.bold("If that fails, choose \(path) in the navigation tree.") }
    }
    let usual = telling("a.html", "Unreachable Hosts", "*Network* > *Hosts*")
    let found = try findings(
      ConflictingPaths(), [usual, telling("b.html", "Unreachable Hosts", "*Storage* > *Hosts*")])
    #expect(found.map { $0.locations.map(\.source) } == [["b.html", "a.html"]])
    // Two things, a path that leaves a level out, and two that lead elsewhere.
    #expect(try findings(ConflictingPaths(), [usual, telling("b.html", "Full Disks", "*Storage* > *Hosts*")]).isEmpty)
    for path in ["*Services* > *Network* > *Hosts*", "*Network* > *Routes*"] {
      #expect(try findings(ConflictingPaths(), [usual, telling("b.html", "Unreachable Hosts", path)]).isEmpty)
    }
  }

  @Test(arguments: [
    // Other arrows, names that are listed where the other page tells a menu, and levels that are marked one by one.
    ("“运维中心 → 虚拟主机”", 1), ("“运维中心”、“虚拟主机”", 1), ("“运维中心” -> “虚拟主机”", 1),
    // The same menu, one that leads elsewhere, and two names of which the other page has none.
    ("“网络 → 虚拟主机”", 0), ("“网络”、“虚拟主机”", 0), ("“运维中心”、“路由器”", 0),
  ])
  func readsAPathInWhateverSigns(_ path: String, _ count: Int) throws {
    func telling(_ source: String, _ path: String) -> Page {
      page(source, "删除主机") { $0.paragraph("如果列表为空，请在系统首页选择\(path)。") }
    }
    let found = try findings(ConflictingPaths(), [telling("a.html", "“网络 > 虚拟主机”"), telling("b.html", path)])
    #expect(found.map { $0.locations[0].source } == Array(repeating: "b.html", count: count))
  }

  @Test func twoPagesThatListNamesTellNoMenu() throws {
    func telling(_ source: String, _ names: String) -> Page {
      page(source, "导出报表") { $0.paragraph("如果列表为空，请在导出设置中选择\(names)。") }
    }
    #expect(
      try findings(ConflictingPaths(), [telling("a.html", "“名称”、“状态”"), telling("b.html", "“编号”、“状态”")]).isEmpty)
  }

  @Test func aPathThatEndsLikeAnActionIsHeldAgainstTheSamePageOnly() throws {
    func told(_ source: String, _ title: String, _ first: String) -> Page {
      page(source, title) {
        $0.procedure(title, navigation: [first, "虚拟主机", "删除条件"], steps: ["单击[button:修改]。"])
      }
    }
    let usual = told("a.html", "修改条件", "网络")
    #expect(try findings(ConflictingPaths(), [usual, told("b.html", "修改条件", "运维中心")]).count == 1)
    #expect(try findings(ConflictingPaths(), [usual, told("b.html", "查看条件", "运维中心")]).isEmpty)
  }

  @Test func theTwoFormsOfAnOperationStartFromOneMenu() throws {
    func told(_ source: String, _ title: String, _ mode: Procedure.Mode, _ path: [String], _ twin: String?) -> Page {
      page(source, title, lang: "en") {
        $0.procedure(
          title, mode, action: "refund", object: "ticket", navigation: path, counterparts: twin.map { [$0] } ?? [],
          steps: ["Click [button:Refund]."])
      }
    }
    func count(_ twin: String?) throws -> Int {
      try findings(
        ConflictingPaths(),
        [
          told("a.html", "Refunding a ticket", .single, ["Sales", "Orders"], nil),
          told("b.html", "Refunding several tickets", .batch, ["House", "Orders"], twin),
        ]
      ).count
    }
    #expect(try count("a.html#1") == 1)
    #expect(try count(nil) == 0)
  }

  @Test func aPathInASentenceIsHeldAgainstTheStepsOfThreePages() throws {
    func asking(_ source: String, _ path: String) -> Page {
      page(source, "常见问题 \(source)") { $0.paragraph("修改的入口在“\(path)”。") }
    }
    let steps = ["a", "b", "c"].map { reaching("\($0).html", ["库存", "台账"]) }
    func found(_ pages: [Page]) throws -> [[String]] {
      try findings(ConflictingPaths(), pages).map { $0.locations.map(\.source) }
    }
    #expect(try found(steps + [asking("q.html", "资料 > 台账")]) == [["q.html", "a.html"]])
    // The same way, one that two pages name, another page of the console, and steps of fewer pages.
    #expect(try found(steps + [asking("q.html", "库存 > 台账")]).isEmpty)
    #expect(try found(steps + [asking("q.html", "资料 > 台账"), asking("r.html", "资料 > 台账")]).isEmpty)
    #expect(try found(steps + [asking("q.html", "资料 > 供应商")]).isEmpty)
    #expect(try found(steps.dropLast() + [asking("q.html", "资料 > 台账")]).isEmpty)
  }

  @Test func whatIsActedOnIsNoActionWhateverItBeginsWith() throws {
    func stopping(_ source: String, _ title: String, _ first: String, _ object: String) -> Page {
      page(source, title) {
        $0.procedure(title, action: "停用", object: object, navigation: [first, "打印机"], steps: ["单击[button:停用]。"])
      }
    }
    let usual = stopping("a.html", "停用打印机", "设备", "打印机")
    #expect(try findings(ConflictingPaths(), [usual, stopping("b.html", "批量停用打印机", "资产", "打印机")]).count == 1)
  }

  @Test(arguments: [
    ("Delete Disk", true), ("Delete", true), ("Orders", false), ("Import Tasks", false), ("Disks", false),
  ])
  func anActionIsToldByTheFirstWordOfALabel(_ label: String, _ isAction: Bool) throws {
    let library = try Library(pages: [page("a.html", "Disks", lang: "en")])
    #expect(library.lexicon(0).beginsWithAction(label) == isAction)
  }

  @Test func aListIsHeldAgainstThePageOfItsTitleHoweverManyTellTheSentence() throws {
    func telling(_ source: String, _ title: String, _ path: String) -> Page {
      page(source, title) { $0.paragraph("在系统首页，选择\(path)。") }
    }
    let others = (0..<4).map { telling("\($0).html", "查看主机\($0)", "“网络 > 虚拟主机”") }
    let pages = others + [telling("x.html", "删除主机", "“网络 > 虚拟主机”")]
    func found(_ odd: Page) throws -> [[String]] {
      try findings(ConflictingPaths(), pages + [odd]).map { $0.locations.map(\.source) }
    }
    #expect(try found(telling("y.html", "删除主机", "“运维中心”、“虚拟主机”")) == [["y.html", "x.html"]])
    #expect(try found(telling("y.html", "备份主机", "“运维中心”、“虚拟主机”")).isEmpty)
  }
}
