import Counterparts
import TopicModel

/// The steps of a guide: with controls drawn, what stands below them, and where the other form differs.
struct StepsView {
  let procedure: Procedure
  let content: StepContent
  let strings: Strings
  /// Element ids by step number; of two steps with one number the first has it.
  let anchors: [String: String]
  /// Position among all steps to what the other form says there; an empty text where it has no such step.
  private let differences: [Int: String]

  init(procedure: Procedure, other: Procedure?, content: StepContent, strings: Strings) {
    self.procedure = procedure
    self.content = content
    self.strings = strings
    var anchors: [String: String] = [:]
    for step in procedure.allSteps where anchors[step.number] == nil {
      anchors[step.number] = SitePaths.stepAnchor(step.number)
    }
    self.anchors = anchors
    differences = other.map { Self.differences(procedure, from: $0, strings: strings) } ?? [:]
  }

  func views() -> [View] {
    var place = Place()
    return procedure.steps.map { view($0, &place) }
  }

  /// How far the steps have been written.
  private struct Place {
    var index = 0
    /// Numbers whose anchor is given.
    var used: Set<String> = []
  }

  private static func differences(
    _ procedure: Procedure, from other: Procedure, strings: Strings
  ) -> [Int: String] {
    guard !procedure.steps.isEmpty, !other.steps.isEmpty else { return [:] }
    // Own steps on the left, one row each, in order.
    let alignment = StepAlignment(procedure, other)
    var result: [Int: String] = [:]
    for (own, row) in alignment.rows.filter({ $0.left != nil }).enumerated() where row.kind != .shared {
      // Of a form that is told in a sentence nearly every step is missing; to say so at each would be noise.
      if alignment.isRightBrief, row.kind == .leftOnly { continue }
      result[own] = row.right.map { strings.spelledOut($0.text, $0.controls) } ?? ""
    }
    return result
  }

  private func view(_ step: Step, _ place: inout Place) -> View {
    let difference = differences[place.index]
    place.index += 1
    // What the last step leads to is said in a part of its own.
    let results =
      place.index == procedure.allSteps.count ? step.results.filter { !procedure.results.contains($0) } : step.results
    let isFirst = place.used.insert(step.number).inserted
    let rules = rules(step)
    let code = content.code(of: step)
    var steps: [(choice: Int?, view: View)] = []
    for inner in step.steps { steps.append((inner.choice, view(inner, &place))) }
    let branches = step.goto.filter { number in !step.choices.contains { Self.tells($0, number) } }.compactMap(branch)
    let own = steps.filter { $0.choice.map { !step.choices.indices.contains($0) } ?? true }.map(\.view)
    return [
      "number": step.number.split(separator: ".").last.map(String.init) ?? step.number, "fullNumber": step.number,
      "hasAnchor": isFirst && anchors[step.number] != nil, "anchor": anchors[step.number] ?? "",
      "text": ControlMarking.markup(step.text, controls: step.controls, strings: strings),
      "plain": strings.spelledOut(step.text, step.controls), "optional": step.optional,
      "indent": Self.indent(step),
      "choices": step.choices.enumerated().map { index, choice in
        self.choice(choice, of: step, steps: steps.filter { $0.choice == index }.map(\.view))
      },
      "hasChoices": !step.choices.isEmpty, "code": code.map { self.code($0, in: step) }, "hasCode": !code.isEmpty,
      "notes": step.notes.map { note($0, in: step) }, "hasNotes": !step.notes.isEmpty,
      "results": results.map { ["text": $0] as View }, "hasResults": !results.isEmpty,
      "branches": branches, "hasBranches": !branches.isEmpty,
      "rules": rules, "hasRules": !rules.isEmpty,
      "differs": difference != nil, "otherText": difference ?? "", "otherHasStep": !(difference ?? "").isEmpty,
      "otherWord": strings["difference.\(procedure.mode.other.rawValue)"],
      "otherNone": strings["difference.none.\(procedure.mode.other.rawValue)"],
      "stepLabel": strings("guide.step", ["n": step.number]),
      "steps": own, "hasSteps": !own.isEmpty,
    ]
  }

  /// One of several ways, with the steps that carry it out.
  private func choice(_ choice: Choice, of step: Step, steps: [View]) -> View {
    let branches = step.goto.filter { Self.tells(choice, $0) }.compactMap(branch)
    return [
      "branches": branches, "hasBranches": !branches.isEmpty,
      "text": ControlMarking.markup(choice.text, controls: choice.controls, strings: strings),
      "plain": strings.spelledOut(choice.text, choice.controls), "steps": steps, "hasSteps": !steps.isEmpty,
    ]
  }

  /// Whether a way names a step, so that the link to it stands there.
  static func tells(_ choice: Choice, _ number: String) -> Bool {
    let parts = choice.text.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".")) }
    return parts.contains { $0.trimmingDots == number }
  }

  private func branch(_ number: String) -> View? {
    anchors[number].map { ["number": number, "href": "#" + $0, "word": strings("guide.goto", ["n": number])] }
  }

  private func note(_ text: String, in step: Step) -> View {
    var view = code(text, in: step)
    view.merge(["word": "", "tone": "", "isNote": false, "isCode": false, "isWords": false]) { own, _ in own }
    switch content.role(of: text) {
    case .note(let kind):
      view["isNote"] = true
      view["word"] = strings["note.\(kind.rawValue)"]
      view["tone"] = kind.tone
    case .code: view["isCode"] = true
    case .words: view["isWords"] = true
    }
    return view
  }

  private static func indent(_ step: Step) -> String {
    String(repeating: "   ", count: step.number.split(separator: ".").count - 1)
  }

  /// A text for a machine, and as it stands in Markdown.
  private func code(_ text: String, in step: Step) -> View {
    ["text": text, "fenced": MarkdownText.fenced(text, indent: Self.indent(step))]
  }

  /// Constraints of the step that neither it nor its notes spell out.
  private func rules(_ step: Step) -> [View] {
    let said = ([step.text] + step.notes + step.choices.map(\.text) + step.results).joined(separator: "\n")
    return procedure.constraints.filter { $0.step == step.number && !said.contains($0.text) }.map(limit)
  }

  func limit(_ constraint: Constraint) -> View {
    let step = constraint.step.flatMap { anchors[$0] }
    return [
      "text": constraint.text, "word": strings["constraint.\(constraint.kind.rawValue)"],
      "kind": constraint.kind.rawValue,
      "hasStep": step != nil, "stepHref": "#" + (step ?? ""),
      "stepWord": strings("guide.step", ["n": constraint.step ?? ""]),
    ]
  }
}

extension Substring {
  /// Without the full stop of a sentence that ends with a number.
  fileprivate var trimmingDots: Substring {
    var text = self
    while text.last == "." { text.removeLast() }
    return text
  }
}

extension Strings {
  /// A text with "[icon]" where it has nothing but a picture.
  func spelledOut(_ text: String, _ controls: [Control]) -> String {
    controls.spelledOut(text) { name in
      "[" + ([self["control.icon"]] + (name.map { [$0] } ?? [])).joined(separator: " ") + "]"
    }
  }
}
