import TopicModel

/// A menu that one step opens is used by the next: *Click the actions menu.* *Select Delete.*
///
/// What the next step presses first is then an item of it, unless it ends the work in a dialog.
struct OpenedMenus {
  let language: SentenceLanguage
  /// The step before has opened a menu and picked nothing from it.
  private var isOpen = false

  init(language: SentenceLanguage) { self.language = language }

  /// The steps in document order with such labels as items of menus.
  func applied(to steps: [Step]) -> [Step] {
    var menus = self
    return steps.map { menus.settled($0) }
  }

  private mutating func settled(_ step: Step) -> Step {
    var step = step
    if isOpen, let first = step.controls.first, Self.unsure.contains(first.rule ?? ""), first.action != .none,
      language.beginsByPressing(step.text), !language.endsWork(first.label)
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
      let before = step.controls[index - 1]
      guard before.kind == .button, before.action != .none, Self.unsure.contains(before.rule ?? ""),
        !language.namesCommand(before.label), !language.endsWork(before.label)
      else { continue }
      step.controls[index - 1].kind = .menu
      step.controls[index - 1].rule = ExtractionRule.menuItem.rawValue
    }
    let last = step.controls.last { $0.rule != ExtractionRule.picture.rawValue }
    if let last, last.action == .click || last.action == .select, language.opensMenu(last.label) {
      isOpen = true
    } else {
      isOpen = step.choices.isEmpty && language.leavesMenuOpen(step.text)
    }
    step.steps = step.steps.map { settled($0) }
    return step
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
