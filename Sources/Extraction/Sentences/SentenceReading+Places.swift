import TopicModel

/// Labels that name where something is done: in *Settings*, “我的资源”下的….
extension SentenceReading {
  /// A name behind a place word without a noun: “我的资源”下的….
  mutating func place(
    _ label: Label, _ context: Context, _ group: Range<Int>, text: RichText
  ) -> Finding? {
    if clause.isSource { return Finding(.other, .none, .source) }
    if isMenu, label.isCascade { return Finding(.menu, clause.verb == .click ? .click : .select, .cascade) }
    if clause.verb == .type, clause.isPlace { return Finding(.field, .enter, .entered) }
    if context.isFollowedByPlace, nextVerb(group.upperBound) == .type { return Finding(.field, .enter, .entered) }
    if label.isCascade, label.items.count > 1 {
      if context.isFollowedByPlace { return Finding(.menu, .none, .cascade) }
      // 在“操作”列的“更多 > 删除”: a cascade needs no verb.
      if clause.verb == nil, isColumn, !clause.isCondition { return Finding(.menu, .select, .cascade) }
    }
    let name = label.items.last.map { text.substring($0.lowerBound, $0.upperBound) } ?? ""
    // 在“类型”中选择…
    if context.isFollowedByPlace, clause.verb == nil, grammar.namesParameter(name),
      verbBehind(group.upperBound) == .select
    {
      clause.hasSubject = true
      return Finding(.field, .select, .subjectOfChoice)
    }
    if clause.isBeside {
      // Choose *Yes* next to *Restart*: what gets the value.
      let isParameter = clause.verb == .select && clause.isVerbServed && hasValueBeside
      return Finding(isParameter ? .field : .other, .none, .placeNamed)
    }
    // 在“域名列表”，…: the name itself says what it is.
    if grammar.namesList(name) { return Finding(.list, .none, .nounBeside) }
    if let verb = wordBehind(group.upperBound)?.verb, clause.verb == nil {
      if let finding = placeOfVerb(verb, name) { return finding }
    }
    // From the *Send to* option, select one or more groups.
    if context.noun?.word.roles.contains(.parameterNoun) ?? false, clause.verb == nil,
      nextVerb(group.upperBound) == .select
    {
      return Finding(.field, .select, .subjectOfChoice)
    }
    if leadsToSelection(group) {
      hasPlaceLabel = true
      return Finding(.other, .none, .placeNamed)
    }
    guard context.isFollowedByPlace else { return nil }
    return Finding(grammar.namesColumn(name) ? .column : .other, .none, .placeNamed)
  }

  /// 在“可用区”选择…, 在“总览”单击…: a parameter that gets its value there, or a place.
  func placeOfVerb(_ verb: ControlWord.Verb, _ name: String) -> Finding? {
    switch verb {
    case .type: return Finding(.field, .enter, .entered)
    case .select where grammar.namesParameter(name): return Finding(.field, .select, .subjectOfChoice)
    case .enter where grammar.namesParameter(name): return Finding(.field, .enter, .entered)
    case .select, .check, .click: return Finding(.other, .none, .placeNamed)
    case .enter, .go, .open, .view, .hover, .show, .other: return nil
    }
  }

  /// "In Settings, select …": the clause is only the place, and the next one picks or presses something there.
  func leadsToSelection(_ group: Range<Int>) -> Bool {
    guard group.upperBound + 1 < pieces.count, clause.verb == nil, group.lowerBound > 0,
      isClauseStart(behindArticles(group.lowerBound - 1)),
      case .clauseEnd(isColon: false) = pieces[group.upperBound].content
    else { return false }
    // On the *Action Pane*, in the *Maintain* group, click …: further places may stand between.
    var isPlace = false
    for piece in pieces[(group.upperBound + 1)...].prefix(Self.lookahead) {
      switch piece.content {
      case .clauseEnd(let isColon): if isColon || !isPlace { return false }
      case .label: if !isPlace { return false }
      case .word(let word):
        if let verb = word.verb { return verb == .select || verb == .click }
        if word.roles.contains(.place) { isPlace = true }
      }
    }
    return false
  }

  /// The piece in front of the articles that end at a piece: "in" of "in the".
  private func behindArticles(_ index: Int) -> Int {
    var index = index
    while index > 0, pieces[index].word?.roles.contains(.article) ?? false { index -= 1 }
    return index
  }
}
