import TopicModel

/// One sentence read from left to right: the word that governs each label decides what the label is.
struct SentenceReading {
  let pieces: [Piece]
  let bytes: [UInt8]
  let grammar: ControlGrammar

  /// What has been read of the current clause.
  private var verb: ControlWord.Verb?
  /// A place word stands between the verb and the label: in the "Operation" column.
  private var isPlace = false
  private var isSource = false
  private var isParameter = false
  /// What follows is a value: is, 设置为.
  private var isValue = false
  private var isCondition = false
  private var isMention = false
  /// The verb tells what happens then: to go to the …
  private var isPurpose = false
  /// The clause has begun with a parameter: “访问方式”选择….
  private var hasSubject = false
  /// A navigation pane or drop-down list has been named; its items are menu items.
  private var isMenu = false
  private var isMeans = false
  /// The last label stood in a column's place.
  private var isColumn = false
  /// The last label was a place of no named kind, whose items are of no named kind either.
  private var isUnnamedPlace = false
  /// The console does it: 默认勾选.
  private var isAutomatic = false
  /// A category has been named: under Computing.
  private var isCategory = false
  /// A label has been clicked in this sentence; what is selected next is an item of what it opened.
  private var hasClicked = false

  init(pieces: [Piece], bytes: [UInt8], grammar: ControlGrammar) {
    self.pieces = pieces
    self.bytes = bytes
    self.grammar = grammar
  }

  mutating func controls(of text: RichText) -> [Control] {
    var controls: [Control] = []
    var index = 0
    while index < pieces.count {
      switch pieces[index].content {
      case .word(let word): read(word, at: index)
      case .clauseEnd(let isColon): endClause(isColon: isColon)
      case .label:
        let end = groupEnd(from: index)
        controls += read(group: index..<end, of: text)
        index = end
        continue
      }
      index += 1
    }
    return controls
  }

  private mutating func read(_ word: ControlWord, at index: Int) {
    if let newVerb = word.verb, !isAttribute(index) {
      verb = newVerb
      isPlace = false
      isSource = false
      isParameter = false
      isValue = false
      if !follows(index, .purpose) { isPurpose = false }
      isAutomatic = follows(index, .automatic)
    }
    let roles = word.roles
    if roles.contains(.place) {
      isPlace = true
      isParameter = false
    }
    if roles.contains(.category), isBeforeName(index) { isCategory = true }
    if roles.contains(.source) { isSource = true }
    if roles.contains(.menu) {
      isMenu = true
      if isMeans { isPlace = false }
    }
    if roles.contains(.means) { isMeans = true }
    if roles.contains(.parameter) { isParameter = true }
    if roles.contains(.condition) { isCondition = true }
    if roles.contains(.mention) { isMention = true }
    if roles.contains(.purpose) { isPurpose = true }
    if roles.contains(.value) {
      isValue = true
      if !roles.contains(.assignment) { verb = nil }
    }
    if roles.contains(.assignment), verb == .enter || hasSubject { isValue = true }
  }

  private mutating func endClause(isColon: Bool) {
    if isCategory, verb == nil { isMenu = true }
    verb = nil
    isPlace = false
    isSource = false
    isParameter = false
    isValue = false
    isCondition = false
    isMention = false
    isPurpose = false
    hasSubject = false
    isUnnamedPlace = false
    isAutomatic = false
    isCategory = false
  }

  /// Whether a label or a capitalized word follows: Under Computing.
  private func isBeforeName(_ index: Int) -> Bool {
    let end = pieces[index].end
    if index + 1 < pieces.count, pieces[index + 1].isLabel { return true }
    guard end + 1 < bytes.count, bytes[end] == 0x20 else { return false }
    return bytes[end + 1] >= UInt8(ascii: "A") && bytes[end + 1] <= UInt8(ascii: "Z")
  }

  /// 设置的时间: the verb says which, not what to do.
  private func isAttribute(_ index: Int) -> Bool {
    guard index + 1 < pieces.count, let next = pieces[index + 1].word else { return false }
    return next.roles.contains(.attributive) && pieces[index].end == pieces[index + 1].start
  }

  private func follows(_ index: Int, _ role: ControlWord.Roles) -> Bool {
    guard index > 0, let word = pieces[index - 1].word else { return false }
    return word.roles.contains(role) && isBlank(pieces[index - 1].end..<pieces[index].start)
  }

  // MARK: Groups

  /// Behind the last label that is joined to the one at `index`: “A”、“B”和“C”.
  private func groupEnd(from index: Int) -> Int {
    var end = index + 1
    var next = end
    while next < pieces.count {
      guard isBlank(pieces[next - 1].end..<pieces[next].start) else { break }
      switch pieces[next].content {
      case .label(let label):
        if label.items.isEmpty { return end }
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

  private func isComma(_ piece: Piece) -> Bool {
    piece.end - piece.start == 3 && bytes[piece.start + 2] == 0x8C
  }

  private func isBlank(_ range: Range<Int>) -> Bool { LabelScanner.trimmed(range, of: bytes).isEmpty }

  private mutating func read(group: Range<Int>, of text: RichText) -> [Control] {
    let labels = pieces[group].compactMap(\.label)
    let context = Context(
      noun: nounBehind(group.upperBound), nounBefore: nounBefore(group.lowerBound),
      isFollowedByPlace: isFollowedByPlace(group.upperBound))
    var controls: [Control] = []
    for label in labels {
      if case .icon(let name) = label.marking {
        controls.append(icon(name, at: label.outer.lowerBound, of: text))
        continue
      }
      guard let (kind, action) = reading(of: label, in: group, context, text: text) else { continue }
      let items = label.items.map { text.substring($0.lowerBound, $0.upperBound) }
      guard let last = items.last, let place = label.items.last else { continue }
      controls.append(
        Control(
          kind: kind, label: last, path: items.count > 1 ? items : [], action: action,
          position: text.position(at: place.lowerBound)))
    }
    if verb == .click, controls.contains(where: { $0.action == .click }) { hasClicked = true }
    let kind = context.noun?.kind
    if verb == .select || verb == .click, !isPlace, kind != .dropdown, kind != .column { leaveMenu() }
    if kind == .column { isColumn = true }
    if kind == .dropdown { isMenu = true }
    return controls
  }

  /// A menu serves the labels of one verb; the next verb is about something else.
  private mutating func leaveMenu() {
    isMenu = false
    isMeans = false
    isColumn = false
  }

  private func icon(_ name: String, at offset: Int, of text: RichText) -> Control {
    let action: Control.Action = verb == .click && !isCondition ? .click : .none
    return Control(kind: .icon, label: name, action: action, position: text.position(at: offset))
  }

  // MARK: One label

  private struct Context {
    var noun: (kind: Control.Kind?, word: ControlWord)?
    var nounBefore: Control.Kind?
    var isFollowedByPlace: Bool
  }

  /// The noun behind a group, the last one of 列表页面, or else the word that follows.
  private func nounBehind(_ index: Int) -> (kind: Control.Kind?, word: ControlWord)? {
    guard index > 0 else { return nil }
    var next = index
    var noun: ControlWord?
    while next < pieces.count, let word = pieces[next].word, isBlank(pieces[next - 1].end..<pieces[next].start) {
      if word.nounAfter != nil {
        noun = word
      } else if !word.roles.contains(.qualifier) {
        break
      }
      next += 1
    }
    if let noun { return (noun.nounAfter, noun) }
    guard index < pieces.count, let word = pieces[index].word,
      isBlank(pieces[index - 1].end..<pieces[index].start)
    else { return nil }
    return (nil, word)
  }

  private func nounBefore(_ index: Int) -> Control.Kind? {
    guard index > 0, verb != nil, let word = pieces[index - 1].word,
      isBlank(pieces[index - 1].end..<pieces[index].start)
    else { return nil }
    return word.nounBefore
  }

  /// Whether 中, 下的 and the like follow, directly or behind the noun.
  private func isFollowedByPlace(_ index: Int) -> Bool {
    var index = index
    var sawNoun = false
    while index < pieces.count, index > 0, isBlank(pieces[index - 1].end..<pieces[index].start),
      let word = pieces[index].word
    {
      if word.roles.contains(.placeSuffix) { return true }
      if word.roles.contains(.attributive) { return sawNoun }
      guard word.nounAfter != nil || word.roles.contains(.qualifier) else { return false }
      sawNoun = sawNoun || word.nounAfter != nil
      index += 1
    }
    return false
  }

  private mutating func reading(
    of label: Label, in group: Range<Int>, _ context: Context, text: RichText
  ) -> (Control.Kind, Control.Action)? {
    if isMention { return nil }
    if isCategory, context.noun?.kind == nil, verb == nil {
      isMenu = true
      return nil
    }
    let name = label.items.last.map { text.substring($0.lowerBound, $0.upperBound) } ?? ""
    if let kind = context.noun?.kind ?? context.nounBefore { return named(kind, context, label, group) }
    if verb == .enter, isAssigned(group.upperBound) { return isData(name, isTyped: false) ? nil : (.field, .enter) }
    if isValue { return nil }
    if let subject = subjectAction(group) {
      hasSubject = true
      return (.field, subject)
    }
    if isPlace || isSource || isCategory { return place(label, context, group) }
    guard let verb else { return nil }
    if isCondition, verb != .select { return nil }
    if context.noun?.word.roles.contains(.foreignNoun) ?? false { return nil }
    if isPlaceWithoutNoun(context), verb == .select || verb == .click, !hasSubject, !label.isCascade {
      isUnnamedPlace = true
      return (.other, .none)
    }
    switch verb {
    case .click: return (clickedKind(label, name), isCondition ? .none : .click)
    case .select:
      if isData(name, isTyped: false) { return nil }
      let action: Control.Action = isCondition ? .none : .select
      if isParameter { return (.field, action) }
      if isMeans { return (.dropdown, action) }
      return (selectedKind(label, name, context, group), action)
    case .check: return (.checkbox, isAutomatic ? .none : .check)
    case .enter: return isData(name, isTyped: false) ? nil : (.field, .enter)
    case .type: return isData(name, isTyped: true) ? nil : (.field, .enter)
    case .go: return isDirect(group.lowerBound) ? (.page, isPurpose ? .none : .open) : nil
    case .open: return isDirect(group.lowerBound) ? (.other, .open) : nil
    case .view, .hover, .show, .other: return nil
    }
  }

  /// Whether the value of the parameter follows: set A to B and C to D.
  private func isAssigned(_ index: Int) -> Bool {
    guard index < pieces.count, let word = pieces[index].word else { return false }
    return word.roles.contains(.assignment) && isBlank(pieces[index - 1].end..<pieces[index].start)
  }

  /// Whether nothing but articles stands between the verb and the label.
  private func isDirect(_ index: Int) -> Bool {
    var index = index
    while index > 0 {
      guard isBlank(pieces[index - 1].end..<pieces[index].start), let word = pieces[index - 1].word else {
        return false
      }
      if word.verb != nil { return true }
      guard word.roles.contains(.article) else { return false }
      index -= 1
    }
    return false
  }

  /// “我的资源”下的…
  private func isPlaceWithoutNoun(_ context: Context) -> Bool {
    context.noun?.word.roles.contains(.placeSuffix) ?? false
  }

  /// A label beside a noun that says what it is.
  private func named(
    _ kind: Control.Kind, _ context: Context, _ label: Label, _ group: Range<Int>
  ) -> (Control.Kind, Control.Action)? {
    if isCondition, verb == nil || isValue { return (kind, .none) }
    if kind == .field || kind == .dropdown, isPlace || context.isFollowedByPlace {
      if kind == .field, verb == .enter || verb == .type { return (kind, .enter) }
      if kind == .field, let next = nextVerb(group.upperBound) {
        if next == .enter || next == .type { return (kind, .enter) }
        if next == .select { return (kind, .select) }
      }
      return (kind, .none)
    }
    if isPlace || isSource || isCondition || context.isFollowedByPlace { return (kind, .none) }
    if isValue { return (kind, .none) }
    switch verb {
    case .click: return (kind, .click)
    case .select: return (kind, .select)
    case .check: return (kind == .field || kind == .other ? .checkbox : kind, .check)
    case .enter, .type: return (kind, .enter)
    case .go:
      return (kind, kind == .page || kind == .dialog || kind == .tab ? (isPurpose ? .none : .open) : .none)
    case .open: return (kind, .open)
    case .view where kind == .checkbox: return (kind, .check)
    case .view: return (kind, kind == .page || kind == .dialog ? .view : .none)
    case .hover, .show, .other, nil: return (kind, .none)
    }
  }

  /// A name behind a place word without a noun: “我的资源”下的….
  private func place(
    _ label: Label, _ context: Context, _ group: Range<Int>
  ) -> (Control.Kind, Control.Action)? {
    if isSource { return (.other, .none) }
    if isMenu, label.isCascade { return (.menu, verb == .click ? .click : .select) }
    if verb == .type, isPlace { return (.field, .enter) }
    if context.isFollowedByPlace, nextVerb(group.upperBound) == .type { return (.field, .enter) }
    return context.isFollowedByPlace ? (.other, .none) : nil
  }

  /// “访问方式”选择…: the label is a parameter, and the verb behind it says how it gets its value.
  private func subjectAction(_ group: Range<Int>) -> Control.Action? {
    guard verb == nil, !isPlace, !isCondition, group.upperBound < pieces.count else { return nil }
    guard let word = pieces[group.upperBound].word,
      isBlank(pieces[group.upperBound - 1].end..<pieces[group.upperBound].start)
    else { return nil }
    switch word.verb {
    case .select, .check: return .select
    case .enter, .type: return .enter
    default: return word.roles.isSuperset(of: [.assignment, .value]) ? .enter : nil
    }
  }

  private func clickedKind(_ label: Label, _ name: String) -> Control.Kind {
    if label.isCascade || isMenu { return .menu }
    if isMenuBehind(label) { return .menu }
    return isData(name, isTyped: false) ? .link : .button
  }

  private func selectedKind(
    _ label: Label, _ name: String, _ context: Context, _ group: Range<Int>
  ) -> Control.Kind {
    if label.isCascade || isMenu || isMenuBehind(label) { return .menu }
    if hasSubject { return .radio }
    if isUnnamedPlace { return .other }
    if isColumn || isColumnBehind(group.upperBound) { return .button }
    if let noun = context.noun?.word {
      if noun.roles.contains(.parameterNoun) { return .field }
      if noun.roles.contains(.thing) { return .other }
    }
    if grammar.namesParameter(name) { return .field }
    return hasClicked ? .menu : .radio
  }

  /// Whether the same clause goes on with "from the navigation pane".
  private func isMenuBehind(_ label: Label) -> Bool {
    var sawPlace = false
    for piece in pieces where piece.start >= label.outer.upperBound {
      switch piece.content {
      case .clauseEnd: return false
      case .label: if sawPlace { return false }
      case .word(let word):
        if word.verb != nil { return false }
        if word.roles.contains(.place) { sawPlace = true }
        if sawPlace, word.roles.contains(.menu) { return true }
      }
    }
    return false
  }

  /// Whether "in the … column" follows.
  private func isColumnBehind(_ index: Int) -> Bool {
    var index = index
    while index < pieces.count {
      switch pieces[index].content {
      case .clauseEnd: return false
      case .label: break
      case .word(let word):
        if word.verb != nil { return false }
        if word.nounAfter == .column { return true }
      }
      index += 1
    }
    return false
  }

  private func nextVerb(_ index: Int) -> ControlWord.Verb? {
    for piece in pieces[min(index, pieces.count)...] {
      if let verb = piece.word?.verb { return verb }
      if piece.isLabel { return nil }
    }
    return nil
  }

  /// Sample data rather than a name: addresses, domain names, paths; in front of a typing verb also codes in capitals.
  private func isData(_ name: String, isTyped: Bool) -> Bool {
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
    return isTyped && (lower == 0 || lower == letters) && !name.contains(" ")
  }
}
