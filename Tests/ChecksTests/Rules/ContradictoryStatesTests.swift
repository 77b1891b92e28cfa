import Testing
import TopicModel

@testable import Checks

@Suite struct ContradictoryStatesTests {
  private func deleting(_ source: String, _ text: String, _ states: [String]) -> Page {
    page(source, source) {
      $0.procedure("删除客户", action: "删除", object: "客户", steps: ["单击[button:删除]。"])
      $0.constraint(.prohibition, text, states: states)
    }
  }

  @Test func reportsTwoListsOfStates() throws {
    let found = try findings(
      ContradictoryStates(),
      [
        deleting("a.html", "不支持删除“待审核”和“已关联”状态的客户。", ["待审核", "已关联"]),
        deleting("b.html", "不支持删除“待审核”和“已冻结”状态的客户。", ["待审核", "已冻结"]),
      ])
    #expect(found.map { $0.locations.map(\.source) } == [["b.html", "a.html"]])
  }

  @Test func leavesOneListInAnotherOrderAlone() throws {
    let found = try findings(
      ContradictoryStates(),
      [
        deleting("a.html", "不支持删除“待审核”和“已关联”状态的客户。", ["待审核", "已关联"]),
        deleting("b.html", "不支持删除“已关联”和“待审核”状态的客户。", ["已关联", "待审核"]),
      ])
    #expect(found.isEmpty)
  }

  private func allowing(_ source: String, _ text: String, _ states: [String] = []) -> Page {
    page(source, source) {
      $0.procedure("删除合同", action: "删除", object: "合同", steps: ["单击[button:删除]。"])
      $0.constraint(.permission, text, states: states)
    }
  }

  @Test(arguments: [
    ("只有合同管理员可以删除合同。", "合同只能由租户管理员删除。", 1), ("只有合同管理员可以删除合同。", "仅租户管理员可以删除合同。", 1),
    ("只有合同管理员可以删除合同。", "只能由管理员删除合同。", 0), ("只有合同管理员可以删除合同。", "删除合同之前请联系租户管理员。", 0),
    ("只有合同管理员可以删除合同。", "只有租户管理员可以修改合同。", 0),
  ])
  func comparesThePeopleInWhateverWords(_ here: String, _ there: String, _ count: Int) throws {
    #expect(try findings(ContradictoryStates(), [allowing("a.html", here), allowing("b.html", there)]).count == count)
  }

  @Test(arguments: [
    ("处于“运行中”状态的合同才能删除。", "运行中", 1), ("删除的合同必须处于“已停用”状态。", "已停用", 0), ("“运行中”状态的合同不能删除。", "运行中", 0),
    ("合同到期才能删除合同，删除后状态为“运行中”。", "运行中", 0),
  ])
  func comparesTheStatesInWhateverWords(_ text: String, _ state: String, _ count: Int) throws {
    let usual = allowing("a.html", "只有“已停用”状态的合同可以删除。", ["已停用"])
    #expect(try findings(ContradictoryStates(), [usual, allowing("b.html", text, [state])]).count == count)
  }

  @Test(arguments: [("Plans can only be deleted by administrators.", 0), ("Plans can only be deleted by owners.", 1)])
  func oneNameOfPeopleMayBeShort(_ text: String, _ count: Int) throws {
    let pages = ["Plans can only be deleted by admins.", text].enumerated().map { index, text in
      page("\(index).html", "Plans \(index)", lang: "en") {
        $0.procedure("Deleting a Plan", action: "delete", object: "plan", steps: ["Click [button:Delete]."])
        $0.constraint(.permission, text)
      }
    }
    #expect(try findings(ContradictoryStates(), pages).count == count)
  }

  private func attaching(_ source: String, _ sentences: [String], title: String = "挂载启动盘") -> Page {
    page(source, title) { page in sentences.forEach { page.paragraph($0) } }
  }

  @Test(arguments: [
    ("只有当磁盘属性为“启动盘”，并且磁盘状态为“可用”时，才支持挂载。", "只有当磁盘属性为“封存”，并且磁盘状态为“可用”时，才支持挂载。"),
    ("仅当“别名”设置为“是”时出现。", "仅当“封存”设置为“是”时出现。"),
  ])
  func reportsAConditionOfAPageToldTwiceThatNamesAnotherThing(_ here: String, _ there: String) throws {
    let found = try findings(
      ContradictoryStates(),
      [attaching("a.html", [here]), attaching("b.html", [there]), attaching("c.html", [here])])
    #expect(found.map { $0.locations.map(\.source) } == [["b.html", "a.html"]])
    #expect(found.first?.message.text.contains("封存") == true)
  }

  @Test(arguments: [
    // Another title, and no condition.
    ("卸载启动盘", ["仅当“封存”设置为“是”时出现。"]), ("挂载启动盘", ["单击“封存”，设置为“是”，保存整个表单。"]),
    // Two things that the page says it of, and two names that differ.
    ("挂载启动盘", ["仅当“封存”设置为“是”时出现。", "仅当“别名”设置为“是”时出现。"]), ("挂载启动盘", ["仅当“封存”设置为“否”时出现。"]),
  ])
  func leavesOtherSentencesAlone(_ title: String, _ sentences: [String]) throws {
    let usual = ["仅当“别名”设置为“是”时出现。", "单击“别名”，设置为“是”，保存整个表单。"]
    #expect(
      try findings(ContradictoryStates(), [attaching("a.html", usual), attaching("b.html", sentences, title: title)])
        .isEmpty)
  }

  @Test func comparesConditionsInTheSameRowOfATable() throws {
    func told(_ source: String, row: String, _ name: String) -> Page {
      var built = page(source, "添加记录", kind: .concept)
      let cells = [row, "仅当“\(name)”设置为“是”时出现。"].map {
        Block.Table.Cell(header: false, blocks: [.paragraph(RichText($0))])
      }
      built.content = [.table(Block.Table(rows: [cells]))]
      return built
    }
    #expect(
      try findings(ContradictoryStates(), [told("a.html", row: "线路", "别名"), told("b.html", row: "线路", "封存")]).count == 1
    )
    #expect(
      try findings(ContradictoryStates(), [told("a.html", row: "线路", "别名"), told("b.html", row: "权重", "封存")]).isEmpty)
  }

  @Test(arguments: [
    ("You must be an auditor to withdraw a document.", 1), ("Only auditors can withdraw a document.", 1),
    ("To withdraw a document, you need the administrator role.", 1),
    ("Only an administrator is allowed to withdraw a document.", 1),
    ("Only the archivist is allowed to withdraw a document.", 0), ("Only expired documents can be withdrawn.", 0),
    ("A document can be withdrawn by clicking Withdraw only.", 0),
  ])
  func comparesThePeopleOfEnglishSentencesInWhateverWords(_ text: String, _ count: Int) throws {
    let pages = ["Documents can be withdrawn only by archivists.", text].enumerated().map { index, text in
      page("\(index).html", "Documents \(index)", lang: "en") {
        $0.procedure(
          "Withdrawing a Document", action: "withdraw", object: "document", steps: ["Click [button:Withdraw]."])
        // What the record has no constraint for counts, too.
        $0.paragraph(text)
      }
    }
    #expect(try findings(ContradictoryStates(), pages).count == count)
  }

  @Test(arguments: [
    ("由值班人员注销传感器，别人没有这个按钮。", 1), ("注销传感器由大棚管理员来做。", 0), ("由值班人员创建的传感器可以注销。", 0), ("只有闲置的传感器可以注销。", 0),
  ])
  func peopleAreKnownByWhatTheirNamesEndIn(_ text: String, _ count: Int) throws {
    let pages = ["只有大棚管理员可以注销传感器。", text].enumerated().map { index, text in
      page("\(index).html", "传感器 \(index)") {
        $0.procedure("注销传感器", action: "注销", object: "传感器", steps: ["单击[button:注销]。"])
        $0.paragraph(text)
      }
    }
    #expect(try findings(ContradictoryStates(), pages).count == count)
  }

  @Test func wordsThatBothSentencesHaveExplainNothing() throws {
    func locking(_ source: String, _ title: String, _ text: String, _ state: String) -> Page {
      page(source, title, lang: "en") {
        $0.procedure("Locking a Room", action: "lock", object: "room", steps: ["Click [button:Lock]."])
        $0.constraint(.eligibility, text, states: [state])
      }
    }
    func count(_ state: String) throws -> Int {
      try findings(
        ContradictoryStates(),
        [
          locking("a.html", "Locking a Room", "Only rooms in the Available state can be locked.", "Available"),
          locking("b.html", "Working with Rooms", "A room can be locked only if its status is \(state).", state),
        ]
      ).count
    }
    #expect(try count("Booked") == 1)
    #expect(try count("Available") == 0)
  }

  @Test(arguments: [
    ("只有馆长可以注销读者证。", "只有流通部主任可以注销读者证。", 1), ("只有馆长可以注销读者证。", "只有馆长可以注销读者证。", 0),
    ("只有馆长可以注销读者证。", "只有副馆长可以注销读者证。", 0), ("只有馆长可以操作。", "只有主任可以操作。", 0),
    ("只有馆长可以注销读者证。", "只有流通部主任可以冻结读者证。", 0),
  ])
  func equalSentencesNameTheSamePeopleOnAnyPages(_ here: String, _ there: String, _ count: Int) throws {
    let pages = [("a.html", "借阅规则", here), ("b.html", "常见问题", there)].map { source, title, text in
      page(source, title, kind: .concept) { $0.paragraph(text) }
    }
    #expect(try findings(ContradictoryStates(), pages).count == count)
  }

  @Test func whatMustBeSoBeforeIsComparedWhereItNamesAState() throws {
    func taking(_ source: String, _ text: String, _ states: [String]) -> Page {
      page(source, source) {
        $0.constraint(.prerequisite, text, states: states)
        $0.procedure("领用试剂", action: "领用", object: "试剂", steps: ["单击[button:领用]。"])
      }
    }
    let usual = taking("a.html", "试剂处于“在库”状态。", ["在库"])
    #expect(
      try findings(ContradictoryStates(), [usual, taking("b.html", "试剂处于“待上架”状态。", ["待上架"])]).count == 1)
    #expect(try findings(ContradictoryStates(), [usual, taking("b.html", "试剂处于“在库”状态。", ["在库"])]).isEmpty)
    #expect(
      try findings(
        ContradictoryStates(),
        [taking("a.html", "已经阅读“安全规定”。", ["安全规定"]), taking("b.html", "已经阅读“使用规定”。", ["使用规定"])]
      ).isEmpty)
  }

  @Test func whoMayAllDoSomethingAreNamedInFrontOfIt() throws {
    let usual = allowing("a.html", "只有设备管理员可以删除合同。")
    #expect(try findings(ContradictoryStates(), [usual, allowing("b.html", "各部门管理员都可以删除合同。")]).count == 1)
    #expect(try findings(ContradictoryStates(), [usual, allowing("b.html", "设备管理员都可以删除合同。")]).isEmpty)
  }
}
