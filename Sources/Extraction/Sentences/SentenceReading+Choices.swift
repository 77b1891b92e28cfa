import TopicModel

/// What a label is that is clicked or selected: a button, an item of a menu, or a choice.
extension SentenceReading {
  /// Whether the menu of something has been opened whose item the label is: one label.
  mutating func takesContextMenu() -> Bool {
    defer { hasContextMenu = false }
    return hasContextMenu
  }

  mutating func clickedKind(_ label: Label, _ name: String, _ group: Range<Int>) -> (Control.Kind, ExtractionRule) {
    if label.isCascade { return (.menu, .cascade) }
    if isMenuBehind(group.upperBound) || isItemOfNoun(group.upperBound) { return (.menu, .menuItem) }
    if grammar.endsDialog(name) { return (.button, .clicked) }
    if isMenu { return (.menu, .menuItem) }
    if takesContextMenu() { return (.menu, .openedByClick) }
    if grammar.isConsent(name) { return (.checkbox, .consent) }
    return isData(name, isTyped: false) ? (.link, .clickedData) : (.button, .clicked)
  }

  /// 点击“订单”侧边栏: the noun right behind the label is the menu that it is an item of.
  private func isItemOfNoun(_ index: Int) -> Bool {
    guard let word = wordBehind(index) else { return false }
    return word.roles.contains(.menu) && word.nounAfter == nil
  }

  mutating func selectedKind(
    _ label: Label, _ name: String, _ context: Context, _ group: Range<Int>
  ) -> (Control.Kind, ExtractionRule) {
    if label.isCascade { return (.menu, .cascade) }
    if isMenu || isMenuBehind(group.upperBound) { return (.menu, .menuItem) }
    if takesContextMenu() { return (.menu, .openedByClick) }
    if grammar.isConsent(name) { return (.checkbox, .consent) }
    if clause.hasSubject || isValueDue { return (.radio, .valueOfParameter) }
    // 选择“函数列表”: what is called a list is gone to. *Refresh list* is none.
    if context.noun?.kind == nil, grammar.namesList(name), !(grammar.selectingPresses && grammar.namesCommand(name)) {
      return (.menu, .menuItem)
    }
    if clause.isUnnamedPlace, !clause.hasClicked { return (.other, .itemOfPlace) }
    if !hasClicked, isColumn || isColumnBehind(group.upperBound) { return (.button, .inColumn) }
    if let noun = context.noun?.word {
      // Select the Delete option: what is called like an operation is none that is given a value.
      if noun.roles.contains(.parameterNoun) {
        let isCommand = name.utf8.first.map { $0 < 0x80 } ?? false && grammar.namesCommand(name)
        return grammar.selectingPresses && isCommand ? (.menu, .menuItem) : (.field, .parameterNoun)
      }
      if noun.roles.contains(.thing) { return (.other, .thingNoun) }
    }
    if clause.hasClicked, !grammar.endsDialog(name) { return (.menu, .openedByClick) }
    if group.lowerBound > 0, pieces[group.lowerBound - 1].word?.roles.contains(.indefinite) ?? false {
      return (.field, .parameterHead)
    }
    if grammar.namesParameter(name) { return (.field, .parameterHead) }
    // 进入“访问控制”，选择“用户组”: an item of what was gone to.
    if hasClicked || hasGone, !grammar.endsDialog(name) { return (.menu, .openedByClick) }
    if pieces[group].count(where: \.isLabel) > 1, !pieces[group].contains(where: { isSequel($0) }) {
      return (.radio, .alternative)
    }
    if hasPlaceLabel { return (.radio, .selectedInPlace) }
    return grammar.selectingPresses && !tellsChoice(name, group) ? (.button, .selectedAsClick) : (.radio, .selected)
  }

  private func isColon(_ piece: Piece) -> Bool {
    if case .clauseEnd(isColon: true) = piece.content { true } else { false }
  }

  private func isSequel(_ piece: Piece) -> Bool { piece.word?.roles.contains(.sequel) ?? false }

  /// Whether the sentence says that what it selects is chosen rather than pressed: for a parameter, in a dialog box or
  /// drop-down list, as an option, on a condition, or in front of the click that goes on.
  private func tellsChoice(_ name: String, _ group: Range<Int>) -> Bool {
    if clause.isCondition || grammar.isPhrase(name) { return true }
    let choosing: Set<Control.Kind> = [.dialog, .dropdown, .radio]
    if pieces.contains(where: { piece in
      guard let word = piece.word else { return false }
      return word.nounAfter.map(choosing.contains) ?? false || word.roles.contains(.parameterNoun)
    }) {
      return true
    }
    // Import Mode: Select …
    if pieces[..<group.lowerBound].contains(where: { isColon($0) }) { return true }
    guard group.upperBound < pieces.count else { return false }
    if let word = pieces[group.upperBound].word, !word.roles.isDisjoint(with: [.parameter, .condition]) { return true }
    return pieces[group.upperBound...].contains { $0.word?.verb == .click }
  }
}
