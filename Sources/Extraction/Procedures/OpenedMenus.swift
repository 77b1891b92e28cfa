import TopicModel

/// A menu that one step opens is used by the next: *Click the actions menu.* *Select Delete.*
///
/// What the next step presses first is then an item of it, unless it ends the work in a dialog.
struct OpenedMenus {
  let language: SentenceLanguage
  /// The step before.
  private var before: Step?

  init(language: SentenceLanguage) { self.language = language }

  /// The steps in document order with such labels as items of menus.
  func applied(to steps: [Step]) -> [Step] {
    var menus = self
    return steps.map { menus.settled($0) }
  }

  private mutating func settled(_ step: Step) -> Step {
    var step = step
    if let first = step.controls.first, Self.unsure.contains(first.rule ?? ""), first.action != .none,
      !language.endsWork(first.label), language.beginsByPressing(step.text), isMenuOpen
    {
      let rule = first.rule
      for index in step.controls.indices.prefix(while: { step.controls[$0].rule == rule })
      where isAlternative(index, rule) {
        step.controls[index].kind = .menu
        step.controls[index].rule = ExtractionRule.openedByClick.rawValue
      }
    }
    for (index, next) in step.controls.enumerated().dropFirst() where next.rule == ExtractionRule.menuItem.rawValue {
      // Click *Network*, and in the navigation pane choose *Firewalls*: the way there begins with the click.
      let front = step.controls[index - 1]
      guard front.kind == .button, front.action != .none, Self.unsure.contains(front.rule ?? ""),
        !language.namesCommand(front.label), !language.endsWork(front.label)
      else { continue }
      step.controls[index - 1].kind = .menu
      step.controls[index - 1].rule = ExtractionRule.menuItem.rawValue
    }
    before = step
    step.steps = step.steps.map { settled($0) }
    return step
  }

  /// Whether the step before has opened a menu and picked nothing from it.
  private var isMenuOpen: Bool {
    guard let before else { return false }
    let last = before.controls.last { $0.rule != ExtractionRule.picture.rawValue }
    if let last, last.action == .click || last.action == .select, language.opensMenu(last.label) { return true }
    return before.choices.isEmpty && language.leavesMenuOpen(before.text)
  }

  /// Select *A* and *B*: one behind the other in the menu. What is clicked behind the first is something else.
  private func isAlternative(_ index: Int, _ rule: String?) -> Bool {
    index == 0 || rule == ExtractionRule.alternative.rawValue
  }

  /// Rules that go by nothing but the verb.
  private static let unsure: Set<String> = [
    ExtractionRule.selected.rawValue, ExtractionRule.alternative.rawValue, ExtractionRule.clicked.rawValue,
    ExtractionRule.selectedAsClick.rawValue, ExtractionRule.parameterNoun.rawValue,
  ]
}
