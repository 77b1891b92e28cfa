import Testing
import TopicModel

@testable import Diffing

@Suite struct IndexDiffTests {
  private func topic(
    _ id: String, _ title: String, _ steps: [String], mode: Procedure.Mode = .single, constraints: [Constraint] = [],
    counterparts: [String] = []
  ) -> Topic {
    let steps = steps.enumerated().map { index, text in
      Step(number: "\(index + 1)", text: text, controls: controls(text), position: Position(line: index + 1, column: 1))
    }
    return Topic(
      id: id, source: id + ".html", title: title, lang: "zh-CN", kind: .task,
      procedures: [
        Procedure(
          id: id + "#1", title: title, mode: mode, steps: steps, constraints: constraints,
          counterparts: counterparts.map { Counterpart(id: $0, relation: .batch, confidence: 1, evidence: []) })
      ])
  }

  /// What stands in “ ”, as buttons.
  private func controls(_ text: String) -> [Control] {
    text.split(separator: "“").dropFirst().compactMap { piece in
      piece.firstIndex(of: "”").map { Control(kind: .button, label: String(piece[..<$0]), action: .click) }
    }
  }

  private let steps = ["登录控制台，进入客户列表。", "找到需要删除的客户，单击“删除”。", "核对客户信息，单击“确定”。"]

  private func changes(_ after: [String], title: String = "删除客户") -> [IndexDiff.Change] {
    let diff = IndexDiff(from: [topic("a", "删除客户", steps)], to: [topic("a", title, after)])
    return diff.procedures.flatMap(\.changes)
  }

  @Test(arguments: [("一次最多恢复10个客户。", "一次最多恢复20个客户。", ["b"]), ("最多有10个客户。", "最多有20个客户。", [])])
  func aLimitThatThePageStatesIsListedUnderTheOperationThatItNames(
    _ before: String, _ after: String, _ expected: [String]
  ) {
    func page(_ limit: String) -> Topic {
      var page = topic("a", "管理客户", steps, constraints: [])
      page.procedures[0].operation = Procedure.Operation(action: "删除", object: "客户")
      var other = page.procedures[0]
      other.id = "b"
      other.title = "恢复客户"
      other.operation = Procedure.Operation(action: "恢复", object: "客户")
      other.steps = [Step(number: "1", text: "找到要恢复的客户，单击“恢复”。")]
      page.procedures.append(other)
      page.constraints = [Constraint(kind: .limit, text: limit), Constraint(kind: .limit, text: "一次最多删除5个客户。")]
      return page
    }
    let diff = IndexDiff(from: [page(before)], to: [page(after)])
    #expect(diff.procedures.map(\.id) == expected)
    #expect(diff.procedures.flatMap(\.changes).allSatisfy { $0.what == .constraintChanged && $0.new == after })
    #expect(diff.topics.changed == ["a"])
    // What nobody's sentence names is the page's.
    let left = diff.conditions.flatMap(\.changes).map(\.new)
    #expect(left == (expected.isEmpty ? [after] : []))
  }

  @Test func aConditionThatHasAProceduresTitleIsThatProceduresWhateverItsAction() {
    func page(_ text: String?) -> Topic {
      var page = topic("a", "管理水卡", steps)
      var other = page.procedures[0]
      (other.id, other.title) = ("b", "退还水卡")
      page.procedures.append(other)
      page.constraints = text.map { [Constraint(kind: .consequence, text: $0)] } ?? []
      return page
    }
    let diff = IndexDiff(from: [page("退还水卡后，余额不能恢复。")], to: [page(nil)])
    #expect(diff.procedures.map(\.id) == ["b"] && diff.conditions.isEmpty)
    #expect(diff.procedures[0].changes == [IndexDiff.Change(.constraintRemoved, old: "退还水卡后，余额不能恢复。")])
  }

  @Test func changesStandInTheOrderOfThePagesWithTheirSources() {
    func states(_ last: String) -> [Topic] {
      [("z", "删除客户"), ("b", "删除订单"), ("m", "删除账单")].map { topic($0, $1, [steps[0], steps[1], last]) }
    }
    let diff = IndexDiff(from: states(steps[2]), to: states("核对客户信息，单击“提交”。"))
    #expect(diff.procedures.map(\.source) == ["b.html", "m.html", "z.html"])
    let other = topic("n", "开通服务", ["阅读协议并勾选同意。", "单击“开通”，等待资源创建。"])
    let text = DiffFormat.text.render(IndexDiff(from: states(steps[2]), to: states(steps[2]) + [other]))
    #expect(text.hasPrefix("+ page n  开通服务  n.html\n+ procedure n#1  开通服务  n.html\n"))
  }

  @Test func equalStatesHaveNoDifference() {
    let old = topic("a", "删除客户", steps)
    var new = old
    new.procedures[0].steps[1].position = Position(line: 90, column: 4)
    #expect(IndexDiff(from: [old], to: [new]).isEmpty)
    #expect(DiffFormat.text.render(IndexDiff(from: [old], to: [new])) == "No changes.\n")
  }

  @Test func aRenamedButtonIsNoChangedStep() {
    #expect(
      changes([steps[0], steps[1], "核对客户信息，单击“提交”。"]) == [
        IndexDiff.Change(.controlRenamed, step: "3", old: "确定", new: "提交")
      ])
  }

  @Test func anAddedStepLeavesTheOthersWhatTheyWere() {
    #expect(
      changes([steps[0], "阅读弹出的风险提示。", steps[1], steps[2]]) == [
        IndexDiff.Change(.stepAdded, step: "2", new: "阅读弹出的风险提示。")
      ])
  }

  @Test func aRemovedStepKeepsItsOldNumber() {
    #expect(changes([steps[0], steps[2]]) == [IndexDiff.Change(.stepRemoved, step: "2", old: steps[1])])
  }

  @Test func aRewordedStepIsChangedNotRemovedAndAdded() {
    let new = "在列表中找到需要删除的客户，并单击“删除”。"
    #expect(changes([steps[0], new, steps[2]]) == [IndexDiff.Change(.stepChanged, step: "2", old: steps[1], new: new)])
  }

  @Test func aStepThatStandsElsewhereHasMoved() {
    let found = changes([steps[1], steps[2], steps[0]])
    #expect(found == [IndexDiff.Change(.stepMoved, step: "3", old: "1", new: "3", text: steps[0])])
  }

  @Test func aReworkedTitleFindsItsProcedure() {
    let diff = IndexDiff(from: [topic("a", "删除客户", steps)], to: [topic("a", "移除单个客户", steps)])
    #expect(diff.procedures.map(\.oldTitle) == ["删除客户"])
    #expect(diff.proceduresAdded.isEmpty && diff.proceduresRemoved.isEmpty)
  }

  @Test func aPageUnderAnotherIdAndTitleIsFoundByWhatItSays() {
    let diff = IndexDiff(from: [topic("a", "删除客户", steps)], to: [topic("z", "客户的删除方法", steps + ["返回列表。"])])
    #expect(diff.topics.added.isEmpty && diff.topics.removed.isEmpty && diff.topics.changed == ["z"])
    #expect(diff.procedures.first?.changes.map(\.what) == [.stepAdded])
  }

  @Test func limitsAreChangedAddedAndRemoved() {
    func limit(_ text: String) -> Constraint { Constraint(kind: .limit, text: text) }
    let old = topic("a", "删除", steps, constraints: [limit("一次最多选择50个客户。"), limit("每天可以执行三次。")])
    let new = topic("a", "删除", steps, constraints: [limit("一次最多选择80个客户。"), limit("仅管理员可见此按钮。")])
    #expect(
      IndexDiff(from: [old], to: [new]).procedures[0].changes == [
        IndexDiff.Change(.constraintChanged, old: "一次最多选择50个客户。", new: "一次最多选择80个客户。"),
        IndexDiff.Change(.constraintAdded, new: "仅管理员可见此按钮。"),
        IndexDiff.Change(.constraintRemoved, old: "每天可以执行三次。"),
      ])
  }

  @Test func modeAndCounterpartsAreCompared() {
    let old = topic("a", "删除", steps, counterparts: ["b#1"])
    let new = topic("a", "删除", steps, mode: .batch, counterparts: ["c#1"])
    let diff = IndexDiff(from: [old, topic("b", "批量", steps)], to: [new, topic("c", "批量", steps)])
    let changes = diff.procedures.first { $0.id == "a#1" }?.changes ?? []
    // b became c: the counterpart is the same procedure under another id.
    #expect(changes == [IndexDiff.Change(.modeChanged, old: "single", new: "batch")])
  }

  @Test func addedAndRemovedPagesAreNamed() {
    let other = topic("b", "开通服务", ["阅读协议并勾选同意。", "单击“开通”，等待资源创建。"])
    let diff = IndexDiff(from: [topic("a", "删除客户", steps)], to: [other])
    #expect(diff.topics.added == ["b"] && diff.topics.removed == ["a"])
    #expect(diff.proceduresAdded.map(\.id) == ["b#1"] && diff.proceduresRemoved.map(\.id) == ["a#1"])
  }

  @Test func formatsSayWhatTheContractNames() {
    let diff = IndexDiff(
      from: [topic("a", "删除客户", steps)], to: [topic("a", "删除客户", [steps[0], steps[1], "核对客户信息，单击“提交”。"])])
    #expect(DiffFormat.json.render(diff).contains("\"what\" : \"control-renamed\""))
    #expect(DiffFormat.json.render(diff).contains("\"procedures_added\" : ["))
    #expect(DiffFormat.markdown.render(diff).contains("- In step 3, “确定” is now “提交”"))
    #expect(DiffFormat.text.render(diff).contains("    control-renamed (step 3)\n      - 确定\n      + 提交\n"))
  }
}
