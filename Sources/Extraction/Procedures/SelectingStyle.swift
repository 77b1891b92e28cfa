import TopicModel

/// Pages of some houses hardly ever "click": what they "choose" or "select" is a button or a menu's item as often as a choice.
///
/// On such a page a label that is selected, without anything that says what it is, is pressed.
struct SelectingStyle {
  let language: SentenceLanguage

  /// A page that clicks at most once for so many labels that it selects presses those that are commands.
  private static let rarely = 3

  /// The procedures of one page with the kinds of such labels set.
  func applied(to procedures: [Procedure]) -> [Procedure] {
    let procedures = procedures.map(openedByClick)
    let steps = procedures.flatMap(\.allSteps)
    let controls = steps.flatMap { $0.controls + $0.choices.flatMap(\.controls) }
      .filter { $0.rule != ExtractionRule.bulletHead.rawValue }
    let clicks = controls.count { $0.action == .click }
    let selections = controls.count { $0.action == .select && $0.kind != .menu }
    guard selections > 0, clicks * Self.rarely <= selections else { return procedures }
    let neverClicks = clicks == 0 && !steps.contains { language.verbs(in: $0.text).contains(.click) }
    return procedures.map { procedure in
      var procedure = procedure
      procedure.steps = procedure.steps.map { pressed($0, neverClicks: neverClicks) }
      return procedure
    }
  }

  /// Click “More”, select “Reset password”: behind a click a command is an item of what opens, however its name ends.
  private func openedByClick(_ procedure: Procedure) -> Procedure {
    var procedure = procedure
    procedure.steps = procedure.steps.map(openedByClick)
    return procedure
  }

  private func openedByClick(_ step: Step) -> Step {
    var step = step
    for index in step.controls.indices.dropFirst() {
      let control = step.controls[index]
      guard control.action == .select, isCommand(control.label),
        control.rule == ExtractionRule.parameterHead.rawValue && step.controls[index - 1].action == .click
          // For Actions, choose Delete: the parameter is a menu of commands.
          || control.rule == ExtractionRule.valueOfParameter.rawValue
            && step.controls[index - 1].rule == ExtractionRule.parameterOfSelection.rawValue
      else { continue }
      step.controls[index].kind = .menu
      step.controls[index].rule = ExtractionRule.openedByClick.rawValue
    }
    step.steps = step.steps.map(openedByClick)
    return step
  }

  private func pressed(_ step: Step, neverClicks: Bool) -> Step {
    var step = step
    step.controls = step.controls.map { pressed($0, neverClicks: neverClicks) }
    for index in step.choices.indices {
      step.choices[index].controls = step.choices[index].controls.map { pressed($0, neverClicks: neverClicks) }
    }
    step.steps = step.steps.map { pressed($0, neverClicks: neverClicks) }
    return step
  }

  private func pressed(_ control: Control, neverClicks: Bool) -> Control {
    var control = control
    switch control.rule.flatMap(ExtractionRule.init(rawValue:)) {
    case .selectedInPlace where neverClicks: control.kind = .menu
    case .selected where neverClicks || isCommand(control.label): control.kind = .button
    case .parameterHead where isCommand(control.label): control.kind = .button
    case .alternative where neverClicks && isCommand(control.label): control.kind = .button
    default: return control
    }
    control.rule = ExtractionRule.selectedAsClick.rawValue
    return control
  }

  /// Begins with what is done: "Add new tag".
  private func isCommand(_ label: String) -> Bool {
    let action = language.operation(of: label).action
    return !action.isEmpty && label.lowercased().hasPrefix(action.lowercased())
  }
}
