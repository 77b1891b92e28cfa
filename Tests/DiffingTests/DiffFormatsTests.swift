import Testing
import TopicModel

@testable import Diffing

/// Every kind of change in every form of the report, and the report of pages without that change beside it.
@Suite struct DiffFormatsTests {
  /// Two states of one page, and what the reports say of the step from one to the other.
  struct Case: Sendable, CustomTestStringConvertible {
    let what: IndexDiff.Change.What
    let edit: @Sendable (inout Procedure) -> Void
    /// Old and new, as the JSON names them; empty for a side that has none.
    let old: String
    let new: String
    var step: String? = nil
    var text: String? = nil
    /// The line of the release notes.
    let note: String

    var testDescription: String { what.rawValue }
  }

  private static let limit = Constraint(kind: .limit, text: "一次最多选择50个客户。")

  private static func step(_ number: Int, _ text: String, _ label: String? = nil) -> Step {
    Step(
      number: "\(number)", text: text,
      controls: label.map { [Control(kind: .button, label: $0, action: .click)] } ?? [],
      position: Position(line: number, column: 1))
  }

  private static let steps = [
    step(1, "登录控制台，进入客户列表。"), step(2, "找到需要删除的客户，单击“删除”。", "删除"), step(3, "核对客户信息，单击“确定”。", "确定"),
  ]

  private static func numbered(_ steps: [Step]) -> [Step] {
    steps.enumerated().map { index, step in
      var step = step
      step.number = "\(index + 1)"
      return step
    }
  }

  static let cases: [Case] = [
    Case(
      what: .stepAdded, edit: { $0.steps = numbered([steps[0], step(0, "阅读弹出的风险提示。"), steps[1], steps[2]]) }, old: "",
      new: "阅读弹出的风险提示。", step: "2", note: "- New step 2: 阅读弹出的风险提示。"),
    Case(
      what: .stepRemoved, edit: { $0.steps = numbered([steps[0], steps[2]]) }, old: "找到需要删除的客户，单击“删除”。", new: "",
      step: "2",
      note: "- Old step 2 is gone: 找到需要删除的客户，单击“删除”。"),
    Case(
      what: .stepMoved, edit: { $0.steps = numbered([steps[1], steps[2], steps[0]]) }, old: "1", new: "3", step: "3",
      text: "登录控制台，进入客户列表。", note: "- Step 1 is now step 3: 登录控制台，进入客户列表。"),
    Case(
      what: .stepChanged, edit: { $0.steps[0].text = "先登录控制台，然后进入客户的列表。" }, old: "登录控制台，进入客户列表。",
      new: "先登录控制台，然后进入客户的列表。", step: "1", note: "- Step 1 now reads: 先登录控制台，然后进入客户的列表。<br>before: 登录控制台，进入客户列表。"),
    Case(
      what: .controlRenamed, edit: { $0.steps[2] = step(3, "核对客户信息，单击“提交”。", "提交") }, old: "确定", new: "提交", step: "3",
      note: "- In step 3, “确定” is now “提交”"),
    Case(
      what: .constraintAdded, edit: { $0.constraints.append(Constraint(kind: .permission, text: "仅管理员可见此按钮。")) },
      old: "",
      new: "仅管理员可见此按钮。", note: "- New condition: 仅管理员可见此按钮。"),
    Case(
      what: .constraintRemoved, edit: { $0.constraints = [] }, old: limit.text, new: "",
      note: "- No longer said: 一次最多选择50个客户。"),
    Case(
      what: .constraintChanged, edit: { $0.constraints[0].text = "一次最多选择80个客户。" }, old: limit.text, new: "一次最多选择80个客户。",
      note: "- Condition is now: 一次最多选择80个客户。<br>before: 一次最多选择50个客户。"),
    Case(
      what: .modeChanged, edit: { $0.mode = .batch }, old: "single", new: "batch",
      note: "- Now for several items at once"),
    Case(
      what: .counterpartChanged,
      edit: { $0.counterparts = [Counterpart(id: "b#1", relation: .batch, confidence: 1, evidence: ["test"])] },
      old: "",
      new: "批量导出", note: "- Now has its other form: 批量导出"),
  ]

  private func diff(_ edit: (inout Procedure) -> Void) -> IndexDiff {
    let procedure = Procedure(id: "a#1", title: "删除客户", steps: Self.steps, constraints: [Self.limit])
    let other = Procedure(id: "b#1", title: "批量导出", mode: .batch, steps: [Self.step(1, "勾选账单，单击“导出”。", "导出")])
    func topics(_ procedure: Procedure) -> [Topic] {
      [(procedure, "a", "删除客户"), (other, "b", "批量导出")].map {
        Topic(id: $0.1, source: $0.1 + ".html", title: $0.2, lang: "zh-CN", kind: .task, procedures: [$0.0])
      }
    }
    var after = procedure
    edit(&after)
    return IndexDiff(from: topics(procedure), to: topics(after))
  }

  @Test func aStepThatKeepsItsNumberIsNotSaidToGetIt() {
    let markdown = DiffFormat.markdown.render(diff { $0.steps = Self.numbered([Self.steps[2], Self.steps[1]]) })
    #expect(markdown.contains("- Another step stands in front of step 2 now: 找到需要删除的客户，单击“删除”。"))
    #expect(!markdown.contains("Step 2 is now step 2"))
  }

  @Test(arguments: cases) func isTheOnlyChange(_ change: Case) {
    let found = diff(change.edit).procedures.flatMap(\.changes)
    #expect(
      found == [
        IndexDiff.Change(
          change.what, step: change.step, old: change.old.isEmpty ? nil : change.old,
          new: change.new.isEmpty ? nil : change.new, text: change.text)
      ])
  }

  @Test(arguments: cases) func standsInEveryForm(_ change: Case) {
    let diff = diff(change.edit)
    let json = DiffFormat.json.render(diff)
    #expect(json.contains("\"what\" : \"\(change.what.rawValue)\""))
    let text = DiffFormat.text.render(diff)
    #expect(
      text.contains(
        "    \(change.what.rawValue)" + (change.step.map { " (step \($0))" } ?? "")
          + (change.text.map { ": \($0)" } ?? "") + "\n"))
    for (side, sign, value) in [("old", "-", change.old), ("new", "+", change.new)] {
      #expect(json.contains("\"\(side)\" : \"\(value)\"") == !value.isEmpty)
      #expect(text.contains("      \(sign) \(value)\n") == !value.isEmpty)
    }
    #expect(DiffFormat.markdown.render(diff).split(separator: "\n").contains { $0 == change.note })
  }

  @Test(arguments: cases) func standsInNoFormWhereNothingChanged(_ change: Case) {
    let none = diff { procedure in
      for index in procedure.steps.indices { procedure.steps[index].position = Position(line: 70 + index, column: 9) }
    }
    #expect(none.isEmpty)
    for format in DiffFormat.allCases {
      let report = format.render(none)
      #expect(!report.contains(change.what.rawValue) && !report.contains(change.note))
    }
  }

  @Test func wordsOfAPageAreNoMarkup() {
    let notes = DiffFormat.markdown.render(
      diff { $0.steps[2] = Self.step(3, "核对客户信息，单击“<b>*提交*</b>”。", "<b>*提交*</b>") })
    #expect(notes.contains("“\\<b\\>\\*提交\\*\\</b\\>”"))
  }
}
