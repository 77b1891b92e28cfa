import TopicModel

/// A condition that names what an earlier step has selected (如果选择“内网域名”, *if you selected Other*) says nothing of
/// what it is; the earlier step does.
struct RepeatedLabels {
  /// The kinds of the labels so far.
  private var known: [String: Control.Kind] = [:]
  /// The kind of what the step before lets the reader choose from.
  private var alternatives: Control.Kind?

  /// The steps in document order with such labels of the kind that they had before.
  static func settled(_ steps: [Step]) -> [Step] {
    var labels = RepeatedLabels()
    return steps.map { labels.settled($0) }
  }

  private mutating func settled(_ step: Step) -> Step {
    var step = step
    let offered = step.controls.filter { $0.action == .select }
    step.controls = step.controls.map { settled($0) }
    for index in step.choices.indices {
      step.choices[index].controls = step.choices[index].controls.map { settled($0) }
    }
    alternatives = offered.count > 1 && Set(offered.map(\.kind)).count == 1 ? offered.first?.kind : nil
    step.steps = step.steps.map { settled($0) }
    return step
  }

  private mutating func settled(_ control: Control) -> Control {
    var control = control
    if control.action == .none, Self.unsure.contains(control.rule ?? "") {
      control.kind = known[control.label] ?? alternatives ?? control.kind
    } else {
      known[control.label] = control.kind
    }
    return control
  }

  /// Rules that go by nothing but the verb.
  private static let unsure: Set<String> = [
    ExtractionRule.selected.rawValue, ExtractionRule.alternative.rawValue, ExtractionRule.clicked.rawValue,
  ]
}
