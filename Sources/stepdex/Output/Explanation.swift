import Extraction
import TopicModel

/// Which rule of extraction made each part of a procedure or page, and from where in its source.
struct Explanation: Encodable {
  struct Item: Encodable {
    /// `procedure`, `step`, `control` or `constraint`.
    var what: String
    /// The procedure's id, the step's number, the control's or constraint's kind.
    var name: String
    var text: String
    /// nil in records that were made by another program or an older version.
    var rule: String?
    /// What the rule demands of a page.
    var meaning: String?
    var position: Position?
  }

  var id: String
  var source: String
  var items: [Item] = []

  init(topic: Topic) {
    id = topic.id
    source = topic.source
    topic.constraints.forEach { add($0) }
    topic.procedures.forEach { add($0) }
  }

  /// Constraints of the whole page hold for the procedure too.
  init(procedure: Procedure, topic: Topic) {
    id = procedure.id
    source = topic.source
    add(procedure)
    topic.constraints.forEach { add($0) }
  }

  private mutating func add(_ procedure: Procedure) {
    add("procedure", procedure.id, procedure.title, procedure.rule, procedure.position)
    for constraint in procedure.constraints where constraint.step == nil { add(constraint) }
    var stated = procedure.constraints.filter { $0.step != nil }
    for step in procedure.allSteps {
      add("step", step.number, step.text, step.rule, step.position)
      for control in step.controls + step.choices.flatMap(\.controls) {
        let label = control.path.isEmpty ? control.label : control.path.joined(separator: " > ")
        add("control", "\(control.kind.rawValue), \(control.action.rawValue)", label, control.rule, control.position)
      }
      for constraint in stated where constraint.step == step.number { add(constraint) }
      // Two ways of one step repeat its numbers; what is stated there is explained once.
      stated.removeAll { $0.step == step.number }
    }
  }

  private mutating func add(_ constraint: Constraint) {
    add("constraint", constraint.kind.rawValue, constraint.text, constraint.rule, constraint.position)
  }

  private mutating func add(_ what: String, _ name: String, _ text: String, _ rule: String?, _ position: Position?) {
    let meaning = rule.flatMap(ExtractionRule.init(rawValue:))?.meaning
    items.append(Item(what: what, name: name, text: text, rule: rule, meaning: meaning, position: position))
  }

  /// One line an item: where, what, its text and the rule; then what the rules that occur demand.
  func lines(_ style: Style) -> [String] {
    var lines = ["\(style.heading(id))  \(style.faint(source))"]
    for item in items {
      let place = item.position.map { "\($0.line):\($0.column)" } ?? "?"
      let indent = item.what == "control" || (item.what == "constraint") ? "  " : ""
      let head = DisplayWidth.padded(place, to: 9) + indent + "\(item.what) \(item.name)"
      lines.append(
        "\(head)  \(style.bold(item.text))  \(style.faint("← " + (item.rule ?? "unknown; index the page again")))")
    }
    let rules = ExtractionRule.allCases.filter { rule in items.contains { $0.rule == rule.rawValue } }
    if !rules.isEmpty { lines += ["", style.heading("Rules")] }
    let width = rules.map(\.rawValue.count).max() ?? 0
    return lines + rules.map { "\(DisplayWidth.padded($0.rawValue, to: width))  \($0.meaning)" }
  }
}
