import SearchIndex
import TopicModel

/// A procedure or topic as lines for a terminal.
struct ProcedureText {
  var style: Style
  /// Title, mode and id of a procedure, for naming counterparts; nil where it is not in the index.
  var titleOf: (String) -> (title: String, source: String)?
  /// What a topic's page says; asked for where there are no steps to show.
  var contentOf: (Topic) -> [Block] = { _ in [] }

  func lines(topic: Topic) -> [String] {
    var lines = [
      style.heading(topic.title), style.faint("\(topic.id) · \(topic.kind.rawValue) · \(topic.lang) · \(topic.source)"),
    ]
    if !topic.breadcrumbs.isEmpty { lines.append(topic.breadcrumbs.joined(separator: " › ")) }
    if let parent = topic.parent { lines.append("Parent: \(parent.title)") }
    let shared = topic.hasSeveralOperations ? topic.sharedConstraints : topic.constraints
    lines += constraintLines(shared, prerequisites: [])
    for procedure in topic.procedures {
      var own = procedure
      if topic.hasSeveralOperations { own.constraints = topic.ownConstraints(of: procedure, shared: shared) }
      lines += [""] + self.lines(procedure: own, topic: nil)
    }
    return lines + content(of: topic, if: topic.procedures.allSatisfy(\.steps.isEmpty))
  }

  func lines(procedure: Procedure, topic: Topic?) -> [String] {
    let mode = procedure.mode == .batch ? "several items" : "one item"
    var lines = [
      "\(style.heading(procedure.title))  \(style.faint("[\(mode)\(procedure.inline ? ", told in passing" : "")]"))"
    ]
    lines.append(style.faint(procedure.id + (topic.map { " · \($0.title) · \($0.source)" } ?? "")))
    if !procedure.navigation.isEmpty { lines.append("Where: " + procedure.navigation.joined(separator: " › ")) }
    let shared = topic?.sharedConstraints ?? []
    let own = topic?.ownConstraints(of: procedure, shared: shared) ?? procedure.constraints
    lines += constraintLines(own.filter { $0.step == nil }, prerequisites: procedure.prerequisites)
    let before = Set(procedure.prerequisites.map(\.text))
    let ofPage = constraintLines(shared.filter { !before.contains($0.text) }, prerequisites: [])
    if !ofPage.isEmpty { lines += [style.faint("Of the whole page:")] + ofPage.map { "  " + $0 } }
    for step in procedure.steps { lines += self.lines(step: step, indent: 0, constraints: procedure.constraints) }
    for result in procedure.results { lines.append("→ \(result)") }
    for counterpart in procedure.counterparts { lines.append(line(counterpart: counterpart)) }
    return lines + (topic.map { content(of: $0, if: procedure.steps.isEmpty) } ?? [])
  }

  private func content(of topic: Topic, if isWanted: Bool) -> [String] {
    guard isWanted else { return [] }
    let lines = ContentText(style: style).lines(contentOf(topic), title: topic.title)
    return lines.isEmpty || lines[0].isEmpty ? lines : [""] + lines
  }

  private func lines(step: Step, indent: Int, constraints: [Constraint]) -> [String] {
    let pad = String(repeating: "   ", count: indent)
    var lines = [
      "\(pad)\(style.bold(step.number + "."))\(step.optional ? " (optional)" : "") \(words(step.text, step.controls))"
    ]
    for (index, choice) in step.choices.enumerated() {
      lines.append("\(pad)   • \(words(choice.text, choice.controls))")
      for inner in step.steps where inner.choice == index {
        lines += self.lines(step: inner, indent: indent + 2, constraints: constraints)
      }
    }
    for note in step.notes { lines.append("\(pad)   \(style.faint("Note: " + note))") }
    for result in step.results { lines.append("\(pad)   → \(result)") }
    if !step.goto.isEmpty { lines.append("\(pad)   ↪ step \(step.goto.joined(separator: ", "))") }
    for constraint in constraints where constraint.step == step.number {
      lines.append("\(pad)   ! \(constraint.text) \(style.faint("[\(constraint.kind.rawValue)]"))")
    }
    for inner in step.commonSteps { lines += self.lines(step: inner, indent: indent + 1, constraints: constraints) }
    return lines
  }

  /// A text with "[icon]" where it has nothing but a picture.
  private func words(_ text: String, _ controls: [Control]) -> String {
    controls.spelledOut(text) { name in "[icon\(name.map { " " + $0 } ?? "")]" }
  }

  private func constraintLines(_ constraints: [Constraint], prerequisites: [Procedure.Prerequisite]) -> [String] {
    let before = Set(prerequisites.map(\.text))
    return prerequisites.map { "Before: \($0.text)" }
      + constraints.filter { !($0.kind == .prerequisite && before.contains($0.text)) }.map {
        "! \($0.text) \(style.faint("[\($0.kind.rawValue)]"))"
      }
  }

  private func line(counterpart: Counterpart) -> String {
    let other = titleOf(counterpart.id)
    let name = other.map { "\($0.title) (\($0.source))" } ?? "not in the index"
    let relation = counterpart.relation == .batch ? "For several items" : "For one item"
    return "\(style.good("⇄ \(relation):")) \(name) \(style.faint(counterpart.id))"
  }
}

extension ProcedureText {
  /// Looks up in an index what it needs besides the procedure or topic at hand.
  init(style: Style, index: IndexFile) {
    self.init(
      style: style,
      titleOf: { id in
        guard let found = try? index.procedure(id: id) else { return nil }
        return (found.procedure.title, found.topic.source)
      },
      contentOf: { topic in (try? index.page(of: topic))?.content ?? [] })
  }
}
