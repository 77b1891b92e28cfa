import TopicModel

/// Decides what one label is and what is done with it.
extension SentenceReading {
  /// What a label is, what is done with it, and why.
  struct Finding {
    var kind: Control.Kind
    var action: Control.Action
    var rule: ExtractionRule

    init(_ kind: Control.Kind, _ action: Control.Action, _ rule: ExtractionRule) {
      self.kind = kind
      self.action = action
      self.rule = rule
    }
  }

  struct Context {
    var noun: (kind: Control.Kind?, word: ControlWord)?
    var nounBefore: Control.Kind?
    var isFollowedByPlace: Bool
  }

  mutating func reading(
    of label: Label, in group: Range<Int>, _ context: Context, text: RichText
  ) -> Finding? {
    if clause.isMention { return nil }
    let name = label.items.last.map { text.substring($0.lowerBound, $0.upperBound) } ?? ""
    if clause.isPlace || clause.isCategory, clause.verb == nil, context.noun?.kind == nil, takesText(group) {
      return Finding(.field, .enter, .entered)
    }
    // Click *Edit* under *Operation*: the column in which the button stands.
    if clause.isCategory, context.noun?.kind == nil, grammar.namesColumn(name) {
      return Finding(.column, .none, .nounBeside)
    }
    if clause.isCategory, context.noun?.kind == nil, clause.verb == nil {
      isMenu = true
      return Finding(.menu, .none, .category)
    }
    // Select Orders under Sales.
    if clause.isCategory, context.noun?.kind == nil, clause.isVerbServed { return Finding(.menu, .none, .category) }
    // 将“X”选项设置为…, 将“X”参数设为…
    if !clause.isPlace, let noun = context.noun, noun.kind == .field || noun.word.roles.contains(.parameterNoun),
      isAssignedBehindNoun(group.upperBound), !isData(name, isTyped: false)
    {
      clause.hasSubject = true
      return Finding(.field, .enter, .subjectOfChoice)
    }
    if let action = leadAction(group) { return Finding(.field, action, .parameterWithColon) }
    if let kind = context.noun?.kind ?? context.nounBefore ?? grammar.kindOfName(name) ?? grammar.kindBehindName(name) {
      if kind == .field, isData(name, isTyped: false) { return nil }
      let (kind, action) = named(kind, context, label, group)
      return Finding(kind, action, .nounBeside)
    }
    if clause.verb == .enter, isAssigned(group.upperBound) {
      return isData(name, isTyped: false) ? nil : Finding(.field, .enter, .assigned)
    }
    if clause.isValue {
      let isAttribute = context.noun?.word.roles.contains(.attributive) ?? false
      guard clause.isChosenValue, !isAttribute, !clause.isCondition,
        context.noun?.word.roles.contains(.foreignNoun) != true
      else { return nil }
      return Finding(.radio, .select, .valueOfParameter)
    }
    if let action = parameterOfClause(group) {
      isValueDue = action == .select
      return Finding(.field, action, .parameterOfSelection)
    }
    if let subject = subjectAction(group) {
      clause.hasSubject = true
      return Finding(.field, subject, .subjectOfChoice)
    }
    if context.noun?.word.roles.contains(.foreignNoun) ?? false { return nil }
    // 在底部有“解散”，点击该按钮: what stands there is what is clicked.
    if clause.isPlace, clause.verb == nil, !context.isFollowedByPlace, context.noun == nil,
      isClickedNext(group.upperBound), isPointed(group.upperBound)
    {
      return Finding(.button, .click, .clicked)
    }
    if clause.isPlace || clause.isSource || clause.isCategory {
      return isData(name, isTyped: false) ? nil : place(label, context, group, text: text)
    }
    // 通过“新建规则”进入…
    if clause.verb == nil, isMeans, !clause.isCondition, isUsed(group.upperBound), !isData(name, isTyped: false) {
      return Finding(.button, .click, .clicked)
    }
    if clause.verb == nil, !clause.isCondition, isClickedNext(group.upperBound), !isData(name, isTyped: false) {
      return Finding(.button, .click, .clicked)
    }
    guard let verb = clause.verb else {
      let isNamed = name.unicodeScalars.contains(where: \.properties.isAlphabetic)
      // Click the ellipsis (⋮) → *Delete*: an item of what was clicked.
      let isOfMenu = label.items.count > 1 || hasClicked || hasContextMenu
      return label.isCascade && isOfMenu && isNamed && !clause.isCondition
        ? Finding(.menu, .select, .cascade) : nil
    }
    if clause.isCondition, verb != .select { return nil }
    // 转到“设置”下的“成员”: the way to an item of a menu.
    if isPlaceWithoutNoun(context), verb == .go {
      clause.isUnnamedPlace = true
      return Finding(.menu, .none, .category)
    }
    // 在导航栏选择“设置”下的“成员”: the group of the menu that the item stands in.
    if isMenu, isPlaceWithoutNoun(context), verb == .select || verb == .click, !label.isCascade {
      return Finding(.menu, .none, .category)
    }
    if isPlaceWithoutNoun(context), verb == .select || verb == .click, !clause.hasSubject, !label.isCascade {
      clause.isUnnamedPlace = true
      return Finding(grammar.namesColumn(name) ? .column : .other, .none, .placeNamed)
    }
    return finding(of: verb, label, name, in: group, context)
  }

  /// 找到“安装”按钮并点击, 会看到“启用”按钮，点击它: the click behind the label has no other object.
  private func isClickedNext(_ index: Int) -> Bool {
    var index = index
    if index < pieces.count, pieces[index].word?.nounAfter != nil { index += 1 }
    guard index + 1 < pieces.count, pieces[index + 1].word?.verb == .click,
      pieces[index].isClauseEnd || pieces[index].word?.roles.contains(.joiner) ?? false
    else { return false }
    let end = pieces[index + 1].end
    guard index + 2 < pieces.count else { return isBlank(end..<bytes.count) || isStop(end) }
    let next = pieces[index + 2]
    guard isBlank(end..<next.start) else { return isStop(end) }
    return next.isClauseEnd || !(next.word?.roles.isDisjoint(with: [.deictic, .bareEnd]) ?? true)
  }

  /// Whether the click in the clause behind a label points at it: 点击该按钮.
  private func isPointed(_ index: Int) -> Bool {
    index + 2 < pieces.count && pieces[index].isClauseEnd
      && pieces[index + 2].word?.roles.contains(.deictic) ?? false
  }

  /// 。 or a full stop of letters.
  private func isStop(_ index: Int) -> Bool {
    isFullStop(bytes, at: index) || index < bytes.count && bytes[index] == UInt8(ascii: ".")
  }

  /// Whether what stands right behind a label says what it is used for: 进入, 即可.
  private func isUsed(_ index: Int) -> Bool {
    guard index < pieces.count, index > 0, isBlank(pieces[index - 1].end..<pieces[index].start),
      let word = pieces[index].word
    else { return false }
    return word.nounAfter == nil && word.roles.isSubset(of: [.ability, .bareEnd, .purpose])
  }

  /// What a label is by the verb that governs it.
  private mutating func finding(
    of verb: ControlWord.Verb, _ label: Label, _ name: String, in group: Range<Int>, _ context: Context
  ) -> Finding? {
    switch verb {
    case .click:
      if isPressing(group.lowerBound),
        grammar.namesKey(name, isBesideKey: isBesideKey(label.outer)) || isData(name, isTyped: false)
      {
        return nil
      }
      let (kind, rule) = clickedKind(label, name, group)
      return Finding(kind, clause.isCondition ? .none : .click, rule)
    case .select:
      if isData(name, isTyped: false) { return nil }
      let action: Control.Action = clause.isCondition ? .none : .select
      if clause.isParameter { return Finding(.field, action, .parameterOfSelection) }
      if isMeans { return Finding(.dropdown, action, .listAsMeans) }
      let (kind, rule) = selectedKind(label, name, context, group)
      return Finding(kind, action, rule)
    case .check: return Finding(.checkbox, clause.isAutomatic ? .none : .check, .checked)
    case .enter: return isData(name, isTyped: false) ? nil : Finding(.field, .enter, .entered)
    case .type: return isData(name, isTyped: true) ? nil : Finding(.field, .enter, .entered)
    case .go where clause.isUnnamedPlace: return Finding(.menu, .open, .menuItem)
    case .go where label.isCascade && label.items.count > 1:
      return Finding(.menu, clause.isPurpose ? .none : .open, .cascade)
    // 在左侧菜单中，转到“帐户”: an item of the menu.
    case .go where isMenu && !clause.isPurpose: return Finding(.menu, .select, .menuItem)
    // Go to Orders in the menu bar.
    case .go where isMenuBehind(group.upperBound) && isDirect(group.lowerBound):
      return Finding(.menu, clause.isPurpose ? .none : .open, .menuItem)
    case .go:
      guard isDirect(group.lowerBound) else { return nil }
      hasGone = !clause.isPurpose
      return Finding(.page, clause.isPurpose ? .none : .open, .goneTo)
    case .open where isMenu: return Finding(.menu, .open, .menuItem)
    // Open Sales > Orders.
    case .open where label.isCascade && label.items.count > 1 && isDirect(group.lowerBound):
      return Finding(.menu, clause.isPurpose ? .none : .open, .cascade)
    case .open: return isDirect(group.lowerBound) ? Finding(.other, .open, .opened) : nil
    case .view where clause.isVerbFirst && isDirect(group.lowerBound): return Finding(.other, .view, .viewed)
    case .view, .hover, .show, .other: return nil
    }
  }

  /// “我的资源”下的…
  func isPlaceWithoutNoun(_ context: Context) -> Bool {
    context.noun?.word.roles.contains(.placeSuffix) ?? false
  }

  /// A label beside a noun that says what it is.
  func named(
    _ kind: Control.Kind, _ context: Context, _ label: Label, _ group: Range<Int>
  ) -> (Control.Kind, Control.Action) {
    if clause.isCondition, clause.verb == nil || clause.isValue { return (kind, .none) }
    // 在“充值金额”栏，输入金额: a column that takes what is typed is a field.
    if kind == .column, clause.isPlace || context.isFollowedByPlace || clause.verb == nil,
      group.upperBound < pieces.count,
      typesNext(group.upperBound)
    {
      return (.field, .enter)
    }
    // 点击“操作”列“删除”: the column is where the label behind it stands.
    if kind == .column, isFollowedByLabel(group.upperBound) { return (kind, .none) }
    if kind == .field || kind == .dropdown, clause.isPlace || context.isFollowedByPlace {
      if kind == .field, clause.verb == .enter || clause.verb == .type { return (kind, .enter) }
      if kind == .field, let next = nextVerb(group.upperBound) {
        if next == .enter || next == .type { return (kind, .enter) }
        if next == .select { return (kind, .select) }
      }
      if kind == .dropdown, selectsUnnamed(behind: group.upperBound) { return (kind, .select) }
      return (kind, .none)
    }
    let isPath = label.isCascade && label.items.count > 1
    // 选择“A > B”页: the page is where the menu leads.
    if kind == .page, isPath || isMenu, !clause.isPlace, !context.isFollowedByPlace {
      switch clause.verb {
      case .select: return (.menu, clause.isCondition ? .none : .select)
      case .click: return (.menu, clause.isCondition ? .none : .click)
      case .go where isPath && !clause.isPurpose: return (.menu, .open)
      default: break
      }
    }
    // From the *A > B* page: the place that the menu leads to.
    if kind == .page, isPath { return (.menu, clause.verb == .go && !clause.isPurpose ? .open : .none) }
    // Click the *Volumes* link in the sidebar.
    if kind == .link, clause.verb == .click, isMenuBehind(group.upperBound) { return (.menu, .click) }
    // 点击【更多】-【重启】按钮: the last item of a path.
    if kind == .button, isPath, clause.verb == .click || clause.verb == .select {
      return (.menu, clause.isCondition ? .none : clause.verb == .click ? .click : .select)
    }
    if clause.isPlace || clause.isSource || clause.isCondition || context.isFollowedByPlace { return (kind, .none) }
    if clause.isValue { return (kind, .none) }
    switch clause.verb {
    case .click: return (kind, .click)
    case .select: return (kind, .select)
    case .check: return (kind == .field || kind == .other ? .checkbox : kind, .check)
    case .enter, .type: return (kind, .enter)
    case .go where clause.isPurpose: return (kind, .none)
    case .go: return (kind, kind == .tab ? .select : kind == .page || kind == .dialog ? .open : .none)
    case .open: return (kind, .open)
    case .view where kind == .checkbox: return (kind, .check)
    case .view: return (kind, kind == .page || kind == .dialog ? .view : .none)
    case .other where kind == .button && isBehind(.using, group.lowerBound): return (kind, .click)
    case nil where isMeans && (kind == .button || kind == .icon): return (kind, .click)
    case .view where isClickedNext(group.upperBound), nil where isClickedNext(group.upperBound): return (kind, .click)
    case .hover, .show, .other, nil: return (kind, .none)
    }
  }

  /// Whether the next clause types something without naming another label.
  private func typesNext(_ index: Int) -> Bool {
    let next = pieces[index...].prefix(Self.lookahead).drop { $0.word?.verb == nil && !$0.isLabel }
    guard next.first?.word?.verb == .type else { return false }
    return !next.prefix { !$0.isClauseEnd }.contains(where: \.isLabel)
  }

  /// Press *Save*: the verb right before a label presses keys, too.
  private func isPressing(_ index: Int) -> Bool { isBehind(.pressing, index) }

  /// The *Delete* key, *Shift* + *Delete*: the noun of keys beside a label, or the sign that joins it to another key.
  private func isBesideKey(_ label: Range<Int>) -> Bool {
    var end = label.upperBound
    while end < bytes.count, isSpace(bytes[end]) { end += 1 }
    var start = label.lowerBound
    while start > 0, isSpace(bytes[start - 1]) { start -= 1 }
    let plus = UInt8(ascii: "+")
    if end < bytes.count,
      bytes[end] == plus || grammar.keyNouns.longestMatch(in: bytes, at: end, limit: bytes.count) != nil
    {
      return true
    }
    return start > 0 && bytes[start - 1] == plus
  }

  /// Whether the verb in front of a label has a role.
  private func isBehind(_ role: ControlWord.Roles, _ index: Int) -> Bool {
    pieces[..<index].last { $0.word?.verb != nil }?.word?.roles.contains(role) ?? false
  }

  /// "For Region, choose …": the clause names the parameter, and the next one says how it gets its value.
  func parameterOfClause(_ group: Range<Int>) -> Control.Action? {
    guard clause.isParameter, clause.verb == nil, group.lowerBound > 0, isClauseStart(group.lowerBound - 1),
      group.upperBound + 1 < pieces.count, case .clauseEnd(isColon: false) = pieces[group.upperBound].content
    else { return nil }
    switch wordBehind(group.upperBound + 1)?.verb {
    case .select, .check: return .select
    case .enter, .type: return .enter
    default: return nil
    }
  }

  /// "In *Name*, type a name": the clause is only the field, and the next one types something without naming another.
  func takesText(_ group: Range<Int>) -> Bool {
    guard group.upperBound + 1 < pieces.count, group.lowerBound > 0, group.count == 1 else { return false }
    // Under *Members* enter a name.
    if clause.isCategory, pieces[group.upperBound].word?.verb == .type {
      return !pieces[group.upperBound...].prefix { !$0.isClauseEnd }.contains(where: \.isLabel)
    }
    guard isClauseStart(group.lowerBound - 1), case .clauseEnd(isColon: false) = pieces[group.upperBound].content,
      pieces[group.upperBound + 1].word?.verb == .type
    else { return false }
    return !pieces[(group.upperBound + 1)...].prefix { !$0.isClauseEnd }.contains(where: \.isLabel)
  }

  /// “访问方式”选择…: the label is a parameter, and the verb behind it says how it gets its value.
  func subjectAction(_ group: Range<Int>) -> Control.Action? {
    guard clause.verb == nil, !clause.isPlace, !clause.isCondition, let word = wordBehind(group.upperBound) else {
      return nil
    }
    switch word.verb {
    case .select, .check: return .select
    case .enter, .type: return .enter
    default: return word.roles.isSuperset(of: [.assignment, .value]) ? .enter : nil
    }
  }

  /// "Region: Select a region.": a label in front of a colon is a parameter if the text goes on with what to do
  /// about it.
  func leadAction(_ group: Range<Int>) -> Control.Action? {
    guard group.lowerBound == 0, pieces[0].start == 0, !isInstruction(group), group.upperBound + 1 < pieces.count,
      case .clauseEnd(isColon: true) = pieces[group.upperBound].content
    else { return nil }
    var index = group.upperBound + 1
    if let word = pieces[index].word, word.roles.contains(.ability) { index += 1 }
    guard index < pieces.count, let word = pieces[index].word,
      isBlank(pieces[index - 1].end..<pieces[index].start)
    else { return nil }
    switch word.verb {
    case .select, .check: return .select
    case .enter, .type: return .enter
    default: return nil
    }
  }

  /// **Navigate to the page:** a title that itself tells what to do.
  private func isInstruction(_ group: Range<Int>) -> Bool {
    guard let label = pieces[group.lowerBound].label?.items.first,
      let match = grammar.words.longestMatch(in: bytes, at: label.lowerBound, limit: label.upperBound),
      match.end < label.upperBound, !match.value.roles.contains(.homonym)
    else { return false }
    return match.value.verb == .click || match.value.verb == .select || match.value.verb == .go
  }

  /// Sample data rather than a name: addresses, domain names, paths; in front of a typing verb also codes in capitals.
  func isData(_ name: String, isTyped: Bool) -> Bool {
    var letters = 0
    var lower = 0
    var digits = 0
    for scalar in name.unicodeScalars {
      guard scalar.isASCII else { return false }
      if scalar.properties.isAlphabetic { letters += 1 }
      if scalar.properties.isLowercase { lower += 1 }
      if scalar.properties.numericType != nil { digits += 1 }
      if scalar == "@" || scalar == "_" { return true }
    }
    if letters == 0 { return digits > 0 }
    if name.hasPrefix("/") || name.contains("://") || name.contains(":\\") { return true }
    if name.contains(".") && !name.hasSuffix(".") && !name.contains(" ") { return true }
    if isTyped, lower == letters { return true }
    return isTyped && lower == 0 && !name.contains(" ")
  }
}
