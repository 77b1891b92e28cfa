import TopicModel

/// One sentence read from left to right: the word that governs each label decides what the label is.
struct SentenceReading {
  let pieces: [Piece]
  let bytes: [UInt8]
  let grammar: ControlGrammar

  /// What has been read of the current clause.
  var clause = ClauseState()
  /// A navigation pane or drop-down list has been named; its items are menu items.
  var isMenu = false
  /// It is a drop-down list: what is selected in it is a value, unless it is named like a command.
  var isListOfValues = false
  /// A list is itself what is used: 通过下拉列表.
  var isMeans = false
  /// A column has been named, in which the labels stand.
  var isColumn = false
  /// A label has been clicked in this sentence; what is selected next is an item of what it opened.
  var hasClicked = false
  /// A part of the console that is called by its name alone has been gone to.
  var hasGone = false
  /// The verb and the menu of the clause before, which a label behind "and then" still belongs to.
  var earlier: (verb: ControlWord.Verb?, isMenu: Bool) = (nil, false)
  /// The menu of something has been opened by its context; what is clicked or selected next is an item of it.
  var hasContextMenu = false
  /// It is opened by the clause that is being read.
  var isContextMenuDue = false
  /// The menu stands behind its verb (select X from the menu); the next verb is about something else.
  var isMenuBehindVerb = false
  /// A parameter has been named whose value is chosen next: For Region, choose ….
  var isValueDue = false
  /// Where the last word of mention ends.
  var mentionEnd = 0
  /// The sentence has said that something is done in the console, and nothing of where there.
  var isInConsole = false
  /// A value has been chosen that stands beside the label behind it.
  var hasValueBeside = false
  /// A place of no named kind has been named: In Settings, select ….
  var hasPlaceLabel = false

  init(pieces: [Piece], bytes: [UInt8], grammar: ControlGrammar) {
    self.pieces = pieces
    self.bytes = bytes
    self.grammar = grammar
  }

  mutating func controls(of text: RichText, _ cursor: inout PositionCursor) -> [Control] {
    var controls: [Control] = []
    var index = 0
    while index < pieces.count {
      switch pieces[index].content {
      case .word(let word): read(word, at: index)
      case .clauseEnd: endClause(at: index)
      case .label:
        let end = groupEnd(from: index)
        controls += read(group: index..<end, of: text, &cursor)
        index = end
        continue
      }
      index += 1
    }
    return controls
  }

  mutating func read(_ word: ControlWord, at index: Int) {
    if let verb = word.verb, !isAttribute(index), !isInAttribute(index, verb), !isNoun(word, index) {
      take(verb, at: index)
    }
    let roles = word.roles
    // Select the actions icon: an icon is pressed.
    if word.nounAfter == .icon, clause.verb == .select, !clause.isVerbServed { clause.verb = .click }
    // 在弹出的对话框中: what is done there is in the menu no longer.
    if word.nounAfter == .dialog, isMenu, index == 0 || !pieces[index - 1].isLabel { leaveMenu() }
    if roles.contains(.contextMenu) || opensUnnamedMenu(word, at: index) { isContextMenuDue = true }
    if roles.contains(.sequel), clause.verb == .click || clause.verb == .select, isBeforeLabel(index) { goOn() }
    if roles.contains(.beside) { clause.isBeside = true }
    if roles.contains(.place) {
      clause.isPlace = true
      clause.isParameter = false
    }
    if roles.contains(.category), isBeforeName(index) { clause.isCategory = true }
    if roles.contains(.source) {
      clause.isSource = true
      clause.isValue = false
    }
    // 输入用户名: what is typed or ticked opens no menu.
    // 单击“更多”菜单: the menu is what has just been clicked.
    let isOfLabel = word.nounAfter == .menu && index > 0 && pieces[index - 1].isLabel
    // In the submenu, from the actions menu: one that has no name of its own.
    let isUnnamedMenu = word.nounAfter == .menu && clause.isPlace
    // Until a menu appears, and click …
    if word.verb == .show, index > 0, grammar.isMenu(pieces[index - 1], in: bytes) { hasContextMenu = true }
    if roles.contains(.console), clause.isPlace, clause.verb == nil { isInConsole = true }
    if roles.contains(.menu) && !isListOfThings(index) || isUnnamedMenu, !isOfLabel, !isPageOf(index),
      clause.verb != .check,
      clause.verb != .type,
      clause.verb != .enter
    {
      // The list of a user name: a menu.
      isListOfValues = (!isMenu || isListOfValues) && isList(index)
      isMenu = true
      isMenuBehindVerb = clause.verb == .select || (clause.isPlace && isBehindVerb(index))
      if isMeans { clause.isPlace = false }
    }
    if roles.contains(.means) { isMeans = true }
    if roles.contains(.parameter) { clause.isParameter = true }
    if roles.contains(.condition) { clause.isCondition = true }
    if roles.contains(.mention) {
      clause.isMention = true
      mentionEnd = pieces[index].end
    }
    if roles.contains(.purpose) { clause.isPurpose = true }
    if roles.contains(.value), !isBeforeParameter(index) {
      clause.isValue = true
      clause.isChosenValue = clause.verb == .select && roles.contains(.chosenValue)
      if !roles.contains(.assignment) {
        clause.verbBeforeValue = clause.verb ?? clause.verbBeforeValue
        clause.verb = nil
      }
    }
    // 单击状态为“已挂载”的云硬盘所在行的“更多”: the value only said which.
    if roles.contains(.attributive), clause.isValue, !clause.isChosenValue, let verb = clause.verbBeforeValue {
      clause.verb = verb
      clause.isValue = false
    }
    if roles.contains(.assignment), clause.verb == .enter || clause.hasSubject { clause.isValue = true }
  }

  /// In the VPC endpoint service list: a list of what is called so, and no menu.
  private func isListOfThings(_ index: Int) -> Bool {
    let piece = pieces[index]
    guard piece.word?.verb == nil, index > 0, piece.word?.nounAfter != .dropdown else { return false }
    return grammar.namesList("-" + String(decoding: bytes[piece.start..<piece.end], as: UTF8.self))
      && !isBlank(pieces[index - 1].end..<piece.start)
  }

  /// 服务列表页: a page that shows the list.
  private func isPageOf(_ index: Int) -> Bool {
    index + 1 < pieces.count && pieces[index].end == pieces[index + 1].start
      && pieces[index + 1].word?.nounAfter == .page
  }

  /// 请为“操作”选择“添加”: at the start of a clause the word stands in front of what gets the value.
  private func isBeforeParameter(_ index: Int) -> Bool {
    guard isBeforeLabel(index),
      isClauseStart(index) || follows(index, .ability) && index > 0 && isClauseStart(index - 1)
    else { return false }
    switch wordBehind(index + 2)?.verb {
    case .select, .check, .enter, .type: return true
    default: return false
    }
  }

  /// Choose the actions menu, and then choose *Delete*: a menu without a name of its own.
  private func opensUnnamedMenu(_ word: ControlWord, at index: Int) -> Bool {
    (word.nounAfter == .menu || grammar.isMenu(pieces[index], in: bytes)) && grammar.selectingPresses
      && [.select, .click, .open, .go].contains(clause.verb)
      && !clause.isVerbServed && !clause.isPlace && !isBeforeLabel(index)
  }

  private func isBeforeLabel(_ index: Int) -> Bool {
    index + 1 < pieces.count && pieces[index + 1].isLabel && isBlank(pieces[index].end..<pieces[index + 1].start)
  }

  /// Click the icon on the far right and then *Delete*: the verb has a second object.
  private mutating func goOn() {
    leaveUnnamed()
    clause.isPlace = false
    clause.isBeside = false
  }

  /// A verb governs what follows it in its clause.
  private mutating func take(_ newVerb: ControlWord.Verb, at index: Int) {
    if isMenuBehindVerb { leaveMenu() }
    leaveUnnamed()
    // Under Sales select …: the category stands in front of its verb.
    if clause.isCategory, clause.verb == nil {
      isMenu = true
      clause.isCategory = false
    }
    clause.verb = newVerb
    clause.isVerbServed = false
    if follows(index, .joiner) { clause.isMention = false }
    clause.isVerbFirst = isClauseStart(index)
    clause.isPlace = false
    clause.isBeside = false
    clause.isSource = false
    clause.isParameter = false
    clause.isValue = false
    clause.isChosenValue = false
    if !follows(index, .purpose) { clause.isPurpose = false }
    clause.isAutomatic = follows(index, .automatic)
  }

  /// Whether a place stands behind the verb that it is about: another verb follows with "and" or in another clause.
  func isBehindVerb(_ index: Int) -> Bool {
    guard clause.verb == .select || clause.verb == .click, index + 1 < pieces.count else { return false }
    switch pieces[index + 1].content {
    case .clauseEnd: return true
    case .word(let word): return word.roles.contains(.joiner)
    case .label: return false
    }
  }

  mutating func endClause(at index: Int) {
    // 通过验证时，请选择…: what is passed is no list.
    if isMeans, !isMenu { isMeans = false }
    if clause.isCategory, clause.verb == nil { isMenu = true }
    leaveUnnamed()
    earlier.verb = clause.isVerbServed ? clause.verb : nil
    // 例如，选择…: the mention is about the next clause.
    let mentions = clause.isMention && mentionEnd == pieces[index].start
    clause = ClauseState()
    clause.isMention = mentions
  }

  /// What the verb before is about has no name: click the three dots, right-click the row. What is selected next is an
  /// item of what it opens.
  private mutating func leaveUnnamed() {
    if isContextMenuDue { hasContextMenu = true }
    isContextMenuDue = false
    if clause.verb == .click, !clause.isVerbServed, !clause.isCondition { hasClicked = true }
  }

  // MARK: Groups

  /// Behind the last label that is joined to the one at `index`: “A”、“B”和“C”.
  func groupEnd(from index: Int) -> Int {
    var end = index + 1
    // Set A to B and C to D: the value B and the parameter C are no row.
    if clause.isValue { return end }
    var next = end
    while next < pieces.count {
      guard isBlank(pieces[next - 1].end..<pieces[next].start) else { break }
      switch pieces[next].content {
      case .label(let label):
        if label.items.isEmpty || isSubject(next, behind: pieces[next - 1]) { return end }
        end = next + 1
      case .word(let word):
        guard word.roles.contains(.joiner) else { return end }
      case .clauseEnd(let isColon):
        guard !isColon, bytes[pieces[next].start] == UInt8(ascii: ",") || isComma(pieces[next]) else { return end }
      }
      next += 1
    }
    return end
  }

  /// “类型”选择“月”，“时长”选择“3”: a label behind a comma that has a verb of its own belongs to no row.
  private func isSubject(_ index: Int, behind piece: Piece) -> Bool {
    guard case .clauseEnd = piece.content, let word = wordBehind(index + 1) else { return false }
    return word.verb != nil || word.roles.isSuperset(of: [.assignment, .value])
  }

  func isComma(_ piece: Piece) -> Bool {
    piece.end - piece.start == 3 && bytes[piece.start + 2] == 0x8C
  }

  func isBlank(_ range: Range<Int>) -> Bool { LabelScanner.trimmed(range, of: bytes).isEmpty }

  mutating func read(group: Range<Int>, of text: RichText, _ cursor: inout PositionCursor) -> [Control] {
    let labels = cascaded(pieces[group].compactMap(\.label), group).flatMap(pressedInTurn)
    if grammar.isVerbLast { clause.verb = verbBehind(group.upperBound) }
    if clause.verb == nil, group.lowerBound > 0, isClauseStart(group.lowerBound - 1),
      let word = pieces[group.lowerBound - 1].word, !word.roles.isDisjoint(with: [.joiner, .sequel]),
      earlier.verb == .click || earlier.verb == .select
    {
      clause.verb = earlier.verb
      isMenu = isMenu || earlier.isMenu
    }
    let context = Context(
      noun: nounBehind(group.upperBound), nounBefore: nounBefore(group.lowerBound),
      isFollowedByPlace: isFollowedByPlace(group.upperBound))
    var controls: [Control] = []
    for label in labels {
      if case .icon(let name) = label.marking {
        controls.append(icon(name, at: label.outer, of: text, &cursor))
        continue
      }
      guard let finding = reading(of: label, in: group, context, text: text) else { continue }
      let items = label.items.map { text.substring($0.lowerBound, $0.upperBound) }
      guard let last = items.last, let place = label.items.last else { continue }
      controls.append(
        Control(
          kind: finding.kind, label: last, path: items.count > 1 ? items : [], action: finding.action,
          position: cursor.position(at: place.lowerBound), rule: finding.rule.rawValue))
      // Click *More* and then *Delete*: an item of the menu that the label before opens.
      if label.outer != labels.last?.outer, finding.action != .none, opensMenuInTurn(last, group) {
        hasContextMenu = true
      }
    }
    clause.isVerbServed = true
    earlier.isMenu = controls.last?.kind == .menu
    if clause.verb != nil { isValueDue = false }
    if clause.verb == .click, controls.contains(where: { $0.action == .click }) {
      hasClicked = true
      clause.hasClicked = true
    }
    let kind = context.noun?.kind
    if clause.verb == .select || clause.verb == .click, !clause.isPlace, kind != .dropdown, kind != .column,
      !(isMenu && isPlaceWithoutNoun(context))
    {
      leaveMenu()
    }
    // 在导航栏的「系统」-「用户」页面中，点击「创建」: on the page the menu is left.
    if kind == .page, clause.isPlace || context.isFollowedByPlace { leaveMenu() }
    if kind == .column { isColumn = true }
    if kind == .dropdown || (kind == .menu && clause.isPlace) {
      isMenu = true
      isListOfValues = kind == .dropdown && !isFollowedByMenu(group.upperBound)
    }
    if context.nounBefore == .menu { leaveMenu() }
    if clause.verb == .hover { hasClicked = true }
    if clause.verb == .click || clause.verb == .select, let last = controls.last, last.action != .none,
      last.kind != .column, grammar.opensMenu(last.label)
    {
      hasContextMenu = true
    }
    return controls
  }

  /// More, where only what is pressed next stands behind it in its row: not *More* or *Delete*.
  private func opensMenuInTurn(_ label: String, _ group: Range<Int>) -> Bool {
    (clause.verb == .click || clause.verb == .select) && grammar.opensMenu(label)
      && pieces[group].allSatisfy { $0.isLabel || $0.isClauseEnd || isSequel($0) }
  }

  /// Choose A, B, C (commas alone, no "and") and 依次选择“A”、“B”: the items of one menu.
  private func cascaded(_ labels: [Label], _ group: Range<Int>) -> [Label] {
    guard labels.count > 1, clause.verb == .select, !clause.isPlace, !clause.isValue, let first = labels.first,
      let last = labels.last, labels.allSatisfy({ !$0.items.isEmpty })
    else { return labels }
    let isSequence =
      group.lowerBound > 0 && pieces[..<group.lowerBound].contains { $0.word?.roles.contains(.sequence) ?? false }
    let between = pieces[group].filter { !$0.isLabel }
    let areCommas = between.count + 1 == labels.count && between.allSatisfy { bytes[$0.start] == UInt8(ascii: ",") }
    guard isSequence || (areCommas && labels.count < Self.longestCascade) else { return labels }
    return [
      Label(
        outer: first.outer.lowerBound..<last.outer.upperBound, items: labels.flatMap(\.items), marking: first.marking,
        isCascade: true)
    ]
  }

  /// Select *Add* > *Close*: what ends the work in a dialog is no item of a menu, so both are pressed one after the other.
  private func pressedInTurn(_ label: Label) -> [Label] {
    let names = label.items.map { String(decoding: bytes[$0], as: UTF8.self) }
    guard label.isCascade, names.count > 1, let last = names.last, grammar.endsWork(last),
      !names.contains(where: grammar.opensMenu)
    else { return [label] }
    return label.items.map { Label(outer: $0, items: [$0], marking: label.marking) }
  }

  /// More names are a list of what there is to choose from.
  private static let longestCascade = 5

  /// A menu serves the labels of one verb; the next verb is about something else.
  mutating func leaveMenu() {
    isMenu = false
    isMenuBehindVerb = false
    isMeans = false
    isColumn = false
  }

  /// - Parameter place: where the picture stands, or the quotation marks around it.
  func icon(_ name: String, at place: Range<Int>, of text: RichText, _ cursor: inout PositionCursor) -> Control {
    let action: Control.Action = clause.verb == .click && !clause.isCondition ? .click : .none
    return Control(
      kind: .icon, label: name, action: action, offset: text.lineOffset(of: place.lowerBound),
      position: cursor.position(at: place.lowerBound), rule: ExtractionRule.picture.rawValue)
  }
}
