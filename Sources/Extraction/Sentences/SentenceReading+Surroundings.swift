import TopicModel

/// What stands around a label: the words behind and in front of it.
extension SentenceReading {
  /// Pieces looked at behind a label; it bounds the work for each.
  static let lookahead = 16

  /// The noun behind a group, the last one of 列表页面, or else the word that follows.
  func nounBehind(_ index: Int) -> (kind: Control.Kind?, word: ControlWord)? {
    guard index > 0 else { return nil }
    var next = index
    var noun: ControlWord?
    while next < pieces.count, let word = pieces[next].word, isBlank(pieces[next - 1].end..<pieces[next].start) {
      if word.nounAfter != nil {
        noun = word
      } else if !word.roles.contains(.qualifier), !isLinked(next, isFirst: next == index) {
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

  /// “X”的对话框: 的 between a label and its noun.
  private func isLinked(_ index: Int, isFirst: Bool) -> Bool {
    guard isFirst, pieces[index].word?.roles.contains(.attributive) ?? false, index + 1 < pieces.count else {
      return false
    }
    return pieces[index + 1].word?.nounAfter != nil && isBlank(pieces[index].end..<pieces[index + 1].start)
  }

  func nounBefore(_ index: Int) -> Control.Kind? {
    guard index > 0, clause.verb != nil || clause.isPlace, let word = pieces[index - 1].word,
      isBlank(pieces[index - 1].end..<pieces[index].start)
    else { return nil }
    return word.nounBefore
  }

  /// Whether 中, 下的 and the like follow, directly or behind the noun.
  func isFollowedByPlace(_ index: Int) -> Bool {
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

  /// Whether the value of the parameter follows: set A to B and C to D.
  func isAssigned(_ index: Int) -> Bool {
    guard index < pieces.count, let word = pieces[index].word else { return false }
    return word.roles.contains(.assignment) && isBlank(pieces[index - 1].end..<pieces[index].start)
  }

  /// The same behind the noun that says that the label is a parameter.
  func isAssignedBehindNoun(_ index: Int) -> Bool {
    var index = index
    while index < pieces.count, let word = pieces[index].word,
      isBlank(pieces[index - 1].end..<pieces[index].start)
    {
      if word.roles.isSuperset(of: [.assignment, .value]) { return true }
      guard word.nounAfter == .field || word.roles.contains(.parameterNoun) else { return false }
      index += 1
    }
    return false
  }

  /// Whether nothing but articles stands between the verb and the label.
  func isDirect(_ index: Int) -> Bool {
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

  /// The word right behind a label; 请 and 可以 may stand between.
  func wordBehind(_ index: Int) -> ControlWord? {
    var index = index
    while index < pieces.count, index > 0, let word = pieces[index].word,
      isBlank(pieces[index - 1].end..<pieces[index].start)
    {
      guard word.roles.contains(.ability) else { return word }
      index += 1
    }
    return nil
  }

  /// Whether the same clause goes on with "from the navigation pane".
  func isMenuBehind(_ index: Int) -> Bool {
    var sawPlace = false
    for piece in pieces[min(index, pieces.count)...].prefix(Self.lookahead) {
      switch piece.content {
      case .clauseEnd: return false
      // In the *Compute* section of the side menu: a part of the menu.
      case .label: if sawPlace, isNounOfMenu(behind: piece) { return true }
      case .word(let word):
        if word.verb != nil { return false }
        if word.roles.contains(.category), pieces[..<index].count(where: \.isLabel) == 1 {
          return !isColumnName(behind: piece)
        }
        if word.roles.contains(.place) { sawPlace = true }
        if sawPlace, word.roles.contains(.menu) || grammar.isMenu(piece, in: bytes) { return true }
      }
    }
    return false
  }

  /// Whether a label that heads the column of the buttons stands right behind a word.
  private func isColumnName(behind piece: Piece) -> Bool {
    guard let label = pieces.first(where: { $0.start >= piece.end })?.label?.items.last else { return false }
    return grammar.namesColumn(String(decoding: bytes[label], as: UTF8.self))
  }

  /// Whether the same clause goes on with a drop-down list without a name, whose items are values: choose *Team* in the
  /// drop-down list.
  func isListBehind(_ index: Int) -> Bool {
    placeNoun(behind: index, in: [.dropdown]).map { !grammar.isMenu($0, in: bytes) } ?? false
  }

  /// The first noun of such kinds that a place behind a label is called by: in the drop-down list.
  private func placeNoun(behind index: Int, in kinds: Set<Control.Kind>) -> Piece? {
    var sawPlace = false
    for piece in pieces[min(index, pieces.count)...].prefix(Self.lookahead) {
      guard let word = piece.word, word.verb == nil else { return nil }
      if word.roles.contains(.place) { sawPlace = true }
      if sawPlace, let noun = word.nounAfter, kinds.contains(noun) { return piece }
    }
    return nil
  }

  /// Whether a word is that of a drop-down list, not of a menu that drops down.
  func isList(_ index: Int) -> Bool {
    pieces[index].word?.nounAfter == .dropdown && !grammar.isMenu(pieces[index], in: bytes)
  }

  /// Select *Delete selected* from the list: what is named like a command and stands in a list is an item of a menu.
  func isCommandInList(_ name: String, _ index: Int) -> Bool {
    grammar.namesCommand(name) && placeNoun(behind: index, in: [.list, .dropdown]) != nil
  }

  /// Whether a label is said to stand right beside another: *Yes* next to *Restart*.
  func isBesideLabel(_ index: Int) -> Bool {
    index + 1 < pieces.count && index > 0 && pieces[index].word?.roles.contains(.beside) ?? false
      && isBlank(pieces[index - 1].end..<pieces[index].start) && pieces[index + 1].isLabel
      && isBlank(pieces[index].end..<pieces[index + 1].start)
  }

  /// Whether the noun right behind a label is that of a menu.
  func isFollowedByMenu(_ index: Int) -> Bool { index < pieces.count && grammar.isMenu(pieces[index], in: bytes) }

  /// From the *Actions* menu: whether the noun behind a label is that of a menu.
  private func isNounOfMenu(behind piece: Piece) -> Bool {
    guard let index = pieces.firstIndex(where: { $0.start == piece.start }) else { return false }
    let noun = nounBehind(index + 1)?.kind
    if noun == .list, let label = piece.label?.items.last {
      return grammar.namesColumn(String(decoding: bytes[label], as: UTF8.self))
    }
    return noun == .menu || noun == .dropdown
  }

  /// Whether a label stands right behind the noun.
  func isFollowedByLabel(_ index: Int) -> Bool {
    var index = index
    while index < pieces.count, pieces[index].word?.nounAfter != nil { index += 1 }
    return index < pieces.count && index > 0 && pieces[index].isLabel
      && isBlank(pieces[index - 1].end..<pieces[index].start)
  }

  /// Whether "in the … column" follows.
  func isColumnBehind(_ index: Int) -> Bool {
    for piece in pieces[min(index, pieces.count)...].prefix(Self.lookahead) {
      switch piece.content {
      case .clauseEnd: return false
      case .label: break
      case .word(let word):
        if word.verb != nil { return false }
        if word.nounAfter == .column { return true }
      }
    }
    return false
  }

  /// The verb of the clause behind a label, where no other label comes first.
  func verbBehind(_ index: Int) -> ControlWord.Verb? {
    for piece in pieces[min(index, pieces.count)...].prefix(Self.lookahead) {
      switch piece.content {
      case .clauseEnd, .label: return nil
      case .word(let word): if let verb = word.verb { return verb }
      }
    }
    return nil
  }

  /// 在“X”的下拉框中选择…: what is selected there has no name.
  func selectsUnnamed(behind index: Int) -> Bool {
    let pieces = pieces[min(index, pieces.count)...].prefix(Self.lookahead)
    guard let verb = pieces.firstIndex(where: { $0.isLabel || $0.word?.verb != nil }),
      pieces[verb].word?.verb == .select
    else { return false }
    for piece in pieces[verb...].dropFirst() {
      if case .clauseEnd = piece.content { return true }
      if piece.isLabel { return false }
    }
    return true
  }

  func nextVerb(_ index: Int) -> ControlWord.Verb? {
    for piece in pieces[min(index, pieces.count)...].prefix(Self.lookahead) {
      if let verb = piece.word?.verb { return verb }
      if piece.isLabel { return nil }
    }
    return nil
  }
}
