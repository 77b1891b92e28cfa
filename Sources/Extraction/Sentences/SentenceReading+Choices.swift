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
    if isMenu || isAtMenuSide(group.lowerBound) || isItemOfConsole(name) { return (.menu, .menuItem) }
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
    let isList = isMenu ? isListOfValues : isListBehind(group.upperBound)
    if isList, !hasClicked, !grammar.namesCommand(name) { return (.radio, .valueOfParameter) }
    if isMenu || isMenuBehind(group.upperBound) || isCommandInList(name, group.upperBound)
      || isAtMenuSide(group.lowerBound)
    {
      return (.menu, .menuItem)
    }
    // 如果选择“确认”，…: a button, which the condition only names.
    if clause.isCondition, grammar.endsWork(name) { return (.button, .selectedAsClick) }
    if takesContextMenu() { return (.menu, .openedByClick) }
    if grammar.isConsent(name) { return (.checkbox, .consent) }
    if clause.hasSubject || isValueDue || hasBareParameter(group.lowerBound) { return (.radio, .valueOfParameter) }
    // 选择“函数列表”: what is called a list is gone to. *Refresh list* is none.
    if context.noun?.kind == nil, grammar.namesList(name), !(grammar.selectingPresses && grammar.namesCommand(name)) {
      return (.menu, .menuItem)
    }
    // Choose *Yes* next to *Restart*: the value of what it stands beside.
    if isBesideLabel(group.upperBound), !grammar.namesCommand(name) {
      hasValueBeside = true
      return (.radio, .valueOfParameter)
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
    if clause.hasClicked, !grammar.endsWork(name) { return (.menu, .openedByClick) }
    if group.lowerBound > 0, pieces[group.lowerBound - 1].word?.roles.contains(.indefinite) ?? false {
      return (.field, .parameterHead)
    }
    if grammar.namesParameter(name) { return (.field, .parameterHead) }
    // 进入“访问控制”，选择“用户组”: an item of what was gone to.
    if hasClicked || hasGone, !grammar.endsWork(name) { return (.menu, .openedByClick) }
    if pieces[group].count(where: \.isLabel) > 1, !pieces[group].contains(where: { isSequel($0) }) {
      // 选择“关闭”或“全部删除并关闭”: buttons of a dialog.
      let names = pieces[group].compactMap { $0.label?.items.last }.map { String(decoding: bytes[$0], as: UTF8.self) }
      return names.contains(where: grammar.endsWork) ? (.button, .selectedAsClick) : (.radio, .alternative)
    }
    if hasPlaceLabel { return (.radio, .selectedInPlace) }
    if isItemOfConsole(name) { return (.menu, .menuItem) }
    return grammar.selectingPresses && !tellsChoice(name, group) ? (.button, .selectedAsClick) : (.radio, .selected)
  }

  /// 点击左侧【成员】, 单击顶部“网络”: right behind the side of the page where its menus stand.
  private func isAtMenuSide(_ index: Int) -> Bool {
    guard index > 1, let side = pieces[index - 1].word, side.roles.contains(.menuSide),
      let verb = pieces[index - 2].word?.verb, verb == .click || verb == .select
    else { return false }
    return isBlank(pieces[index - 1].end..<pieces[index].start)
      && isBlank(pieces[index - 2].end..<pieces[index - 1].start)
  }

  /// In the admin center, select *Teams*: what is called by a noun and stands in the console as such is in its menu.
  private func isItemOfConsole(_ name: String) -> Bool {
    isInConsole && !grammar.namesCommand(name) && !grammar.endsWork(name)
  }

  /// 创建方式选择“导入数据”: in front of the verb the clause begins with what a parameter is called, without marks.
  private func hasBareParameter(_ index: Int) -> Bool {
    guard let verb = pieces[..<index].lastIndex(where: { $0.word?.verb == .select }) else {
      return false
    }
    let before = pieces[(pieces[..<verb].lastIndex(where: \.isClauseEnd).map { $0 + 1 } ?? 0)..<verb]
    guard before.allSatisfy({ $0.word != nil && $0.word?.verb == nil }) else { return false }
    let start = before.startIndex > 0 ? pieces[before.startIndex - 1].end : 0
    let name = LabelScanner.trimmed(start..<pieces[verb].start, of: bytes)
    return name.count > Self.shortestHead && name.count <= Self.longestHead
      && grammar.namesParameter(String(decoding: bytes[name], as: UTF8.self))
  }

  /// Bytes: more than two Han characters, which may be a word for something else; at most eight.
  private static let shortestHead = 6
  private static let longestHead = 24

  private func isColon(_ piece: Piece) -> Bool {
    if case .clauseEnd(isColon: true) = piece.content { true } else { false }
  }

  func isSequel(_ piece: Piece) -> Bool { piece.word?.roles.contains(.sequel) ?? false }

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
    if let word = pieces[group.upperBound].word, !word.roles.isDisjoint(with: [.parameter, .condition, .assignment]),
      !word.roles.contains(.purpose)
    {
      return true
    }
    return pieces[group.upperBound...].contains { $0.word?.verb == .click }
  }
}
