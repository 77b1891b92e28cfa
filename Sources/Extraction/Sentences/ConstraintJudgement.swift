import TopicModel

/// Whether a sentence limits an operation, and how.
extension ConstraintSentence {
  /// How a sentence limits, and the rule that says so.
  struct Judgement {
    var kind: Constraint.Kind
    var rule: ExtractionRule

    init(_ kind: Constraint.Kind, _ rule: ExtractionRule) {
      self.kind = kind
      self.rule = rule
    }
  }

  /// What the sentence limits by, nil if nothing.
  func judgement(
    in context: ConstraintReader.Context, itemKind: Constraint.Kind?, clues: ConstraintClues
  ) -> Judgement? {
    if context.section == .symptoms, context.note == nil { return nil }
    if isQuestion || begins(.example) || begins(.otherwise) || isReference { return nil }
    if isLead {
      if isRequiredInBrackets { return Judgement(.permission, .whoMay) }
      let own = ownJudgement(in: context, itemKind: nil)
      switch own?.kind {
      case .consequence where !begins(.condition) && !leadsEffects, .verification: return own
      // What limits stands in front of the clause that leads in: 不支持…，请参考以下步骤：
      case .prohibition: return isBeforeLead(first(.negation)) ? own : nil
      case .limit: return isBeforeLead(first(.bound) ?? first(.comparison)) ? own : nil
      // 仅当…时，才可以…：, in front of the sentence that says how.
      // 需由管理员完成以下步骤：
      case .permission where isDoneByPeople: return own
      case .eligibility, .permission: return isBeforeLead(first(.only) ?? first(.onlyIf) ?? first(.just)) ? own : nil
      default: return nil
      }
    }
    // A warning among the prerequisites tells what happens.
    if context.section == .prerequisites, context.isWarning,
      let own = ownJudgement(in: context, itemKind: nil), own.kind == .consequence
    {
      return own
    }
    if isNothing { return nil }
    if context.section == .prerequisites, !deniesReader {
      return isPointer ? nil : Judgement(.prerequisite, .underPrerequisites)
    }
    if leadsToTable || isHelpInTrouble { return nil }
    let own = ownJudgement(in: context, itemKind: itemKind)
    if context.section == .permissions, own == nil, namesHolders { return Judgement(.permission, .underPermissions) }
    // How long something takes is no limit; what cannot be done meanwhile is a prohibition.
    if asserts(.waiting), own?.kind != .prohibition, own?.rule != .conditionItem, !isEffectBeforeWaiting { return nil }
    if let own { return own }
    let isLikely = clues.outweigh(self, in: context, itemKind: itemKind)
    return isLikely ? Judgement(likelyKind(itemKind: itemKind), .weighedClues) : nil
  }

  /// 会造成服务中断，等待更新完成: the effect stands in an earlier clause.
  private var isEffectBeforeWaiting: Bool {
    guard let effect = first(.effect), let waiting = words.first(where: { $0.value.roles.contains(.waiting) }) else {
      return false
    }
    return effect.clause < waiting.clause
  }

  /// 以下资源不支持删除：, The following backups cannot be deleted: — the last clause says so of what the list names.
  var namesImpossible: Bool {
    guard let negation = first(.negation), !begins(.condition) else { return false }
    return !isBeforeLead(negation) && has(.listed)
  }

  /// You can't delete a vault that holds data: what cannot be done, whatever heading stands above it.
  private var deniesReader: Bool {
    guard words.count > 1, begins(.subject) else { return false }
    return words[1].value.roles.contains(.negation) && isNext(words[1].start, behind: words[0].end)
      && deed(behind: words[1].end) == .base
  }

  /// 无。
  private var isNothing: Bool {
    guard let word = words.first, word.value.roles.contains(.nothing) else { return false }
    return bytes[range.lowerBound..<word.start].allSatisfy(isSpace)
      && range.upperBound - word.end <= Self.longestStop
      && !bytes[word.end..<range.upperBound].contains(where: isLetter)
  }

  /// Bytes: 。
  private static let longestStop = 3

  private func isBeforeLead(_ word: Word?) -> Bool { word.map { $0.clause < clauseEnds.count - 1 } ?? false }

  /// 参见…: begins by naming another text, not 说明，….
  private var isReference: Bool {
    guard begins(.reference), let first = words.first else { return false }
    return !clauseEnds.contains(first.end)
  }

  /// 不支持的范围如表1所示: one clause that only says where to look.
  private var leadsToTable: Bool { clauseEnds.isEmpty && has(.showing) }

  private func ownJudgement(in context: ConstraintReader.Context, itemKind: Constraint.Kind?) -> Judgement? {
    let isStepsOwn = context.isStepsOwn
    let isInstruction = isStepsOwn || begins(.instruction)
    let asks: ConstraintWord.Roles =
      isInstruction ? [.demand, .must, .future] : [.demand, .must, .future, .instruction]
    if sharesClause(.identity, asks), !sharesClause(.identity, .advice), !isMeansOfIdentity {
      return Judgement(.verification, .identityCheck)
    }
    if isStepsOwn, namesActor { return Judgement(.permission, .whoMay) }
    if !isStepsOwn, !has(.instruction), ranksMay || roleMay { return Judgement(.permission, .whoMay) }
    if isPermission || !isStepsOwn && lacksPermission { return Judgement(.permission, .whoMay) }
    if ordersBeforehand { return Judgement(.prerequisite, .firstOf) }
    if isIrreversible { return Judgement(.consequence, .irreversible) }
    if isForbidden { return Judgement(.prohibition, .forbidden) }
    if let rule = consequenceRule(in: context) { return Judgement(.consequence, rule) }
    if isLimit(in: context) { return Judgement(.limit, .setNumber) }
    if isOrElse { return Judgement(.prerequisite, .orElse) }
    if !isStepsOwn, begins(.assurance) && !has(.marking) || (begins(.confirmation) && has(.settled)) {
      return Judgement(.prerequisite, .firstOf)
    }
    if !isStepsOwn, !has(.instruction), let demand = first(.demand), let sequel = first(.sequel),
      demand.start < sequel.start
    {
      return Judgement(.prerequisite, .firstOf)
    }
    if !isStepsOwn, ordersFirst || demandsSettled { return Judgement(.prerequisite, .firstOf) }
    let eligibility = eligibilityStart(in: context)
    // In a step's own words what cannot be done mostly tells for which case the step is.
    let tellsCase = isStepsOwn && (has(.instruction) || has(.condition) && !isDeniedInCase || !isAboutItself)
    let negation = tellsCase ? nil : first(.negation)?.start
    if let demand = prerequisiteStart(in: context), demand < min(eligibility ?? .max, negation ?? .max) {
      return Judgement(.prerequisite, .firstOf)
    }
    if negation != nil {
      // 帐号将无法登录: not forbidden, but so once it is done.
      let isToCome = first(.negation)?.value.roles.contains(.future) ?? false
      return isToCome ? Judgement(.consequence, .afterwards) : Judgement(.prohibition, .notPossible)
    }
    if eligibility != nil || asserts(.void) || leavesOut || !isStepsOwn && deedRequires {
      return Judgement(.eligibility, .onlyOrMust)
    }
    if !isStepsOwn, isLimitedInBrackets { return Judgement(.eligibility, .onlyOrMust) }
    if isAbilityByState || isAbilityAtMoment || isAbilityOnCondition { return Judgement(.eligibility, .ableInState) }
    if !isStepsOwn, sharesClause(.stateNoun, .demand), hasQuotedState || demandsState {
      return Judgement(.eligibility, .stateDemanded)
    }
    if let itemKind, !has(.advice), !isNameAndValue,
      range.count >= (itemKind == .prohibition ? Self.shortestThing : Self.shortestCondition)
    {
      return Judgement(itemKind, .conditionItem)
    }
    if has(.identity), has(.protection), !has(.void), !has(.condition) || has(.instruction) {
      return Judgement(.verification, .identityCheck)
    }
    // In a remark 如果…，那么需要… tells what to do then.
    let requires = asserts(.requirement) && !(context.isWarning && begins(.condition))
    if context.section == .constraints || context.isWarning, asserts(.state) || requires, !has(.result) {
      return Judgement(.eligibility, .restrictedState)
    }
    return nil
  }

  /// 如果是未分组的车辆，则不能移出: the case stands in front of the clause that begins with what is not possible in it.
  private var isDeniedInCase: Bool {
    guard begins(.condition), let negation = first(.negation), negation.clause > 0 else { return false }
    return !has(.demand) && !has(.advice)
  }

  /// 转让中的应用不可再次转让: the negation stands in the first clause, behind what it is said of, or right behind the
  /// clause that says what for (为避免损失，不允许…).
  private var isAboutItself: Bool {
    guard let negation = first(.negation) else { return false }
    if isDeniedInCase { return true }
    if negation.clause == 0 { return negation.start > range.lowerBound }
    // 创建后，名称不能修改: what is so afterwards.
    if let after = first(.after), after.clause == negation.clause - 1,
      words.contains(where: { $0.start > negation.start && $0.value.roles.contains(.alteration) })
    {
      return true
    }
    return negation.clause == 1 && words.contains { $0.clause == 0 && $0.value.roles.contains(.avoidance) }
      && begins(1, at: negation)
  }

  /// Remote end: 10.0.0.0/8
  private var isNameAndValue: Bool {
    words.isEmpty && clauseEnds.count == 1
      && (bytes[clauseEnds[0]] == UInt8(ascii: ":")
        || width(bytes[clauseEnds[0]]) == 3 && bytes[clauseEnds[0] + 2] == 0x9A)
  }

  /// Bytes; a shorter item of a list of conditions is a name and its value.
  private static let shortestCondition = 24
  /// Bytes; what a list names that is not possible is often only a noun.
  private static let shortestThing = 12

  /// The first clause only says where to read more.
  var isPointer: Bool {
    words.contains { $0.clause == 0 && !$0.isAside && $0.value.roles.contains(.reference) }
  }

  /// 如果删除失败，请…
  private var isHelpInTrouble: Bool {
    guard has(.condition) else { return false }
    return words.contains { word in
      word.value.roles.contains(.trouble)
        && words.contains { $0.clause == word.clause && $0.start < word.start && $0.value.roles.contains(.condition) }
    } && !has(.negation) && !has(.caution) && !has(.effect)
  }

  /// 请…，否则…: something is demanded, and what happens without it. Advice demands nothing.
  private var isOrElse: Bool {
    guard let otherwise = words.first(where: { $0.value.roles.contains(.otherwise) }), !asserts(.negation) else {
      return false
    }
    let demands: ConstraintWord.Roles = [.demand, .must, .ensure, .before, .assurance, .requirement, .confirmation]
    return words.contains { word in
      word.start < otherwise.start && !word.isAside && !word.value.roles.isDisjoint(with: demands)
        && (word.isAsserted || word.value.roles.contains(.ensure))
    } || begins(.instruction)
  }

  /// 支持通过用户名密码进行身份验证: what a product can do, rather than what is asked of anybody.
  private var isMeansOfIdentity: Bool {
    guard let ability = first(.ability), let identity = first(.identity), ability.clause == identity.clause,
      ability.start < identity.start
    else { return false }
    return !has(.must) && !words.contains { $0.start < ability.start && $0.value.roles.contains(.demand) }
  }

  /// 开机（仅在关机状态时可选）: the sentence ends in brackets, which begin with the word that limits.
  private var isLimitedInBrackets: Bool {
    var end = range.upperBound
    if bytes[range].suffix(3).elementsEqual([0xE3, 0x80, 0x82]) { end -= 3 }
    if bytes[range].last == UInt8(ascii: ".") { end -= 1 }
    let last = bytes[range.lowerBound..<end]
    guard last.last == UInt8(ascii: ")") || last.suffix(3).elementsEqual([0xEF, 0xBC, 0x89]),
      let word = words.first(where: { $0.isAside })
    else { return false }
    // (only …), (allowed only …)
    guard !word.value.roles.isDisjoint(with: [.just, .only]),
      isBracket(before: word.start) || isBracket(before: startOfWord(before: word.start))
    else { return false }
    let says: ConstraintWord.Roles = [.state, .stateNoun, .role, .ability, .moment]
    return word.value.roles.contains(.only)
      || words.contains { $0.isAside && $0.start > word.start && !$0.value.roles.isDisjoint(with: says) }
  }

  /// 请勿…: at the start of a clause.
  private var isForbidden: Bool {
    words.contains { word in
      guard word.value.roles.contains(.forbid), word.isAsserted else { return false }
      let start = word.clause == 0 ? range.lowerBound : clauseEnds[word.clause - 1]
      return word.start - start <= 2 || !isLetter(bytes[word.start])
    }
  }

  private func isLimit(in context: ConstraintReader.Context) -> Bool {
    if isNumberOfCase { return false }
    if asserts(.comparison) || isBoundedInBrackets || !asserts(.negation) && isAbilityWithinDays {
      return true
    }
    guard let number = quantity() else {
      return asserts(.bound) && !asserts(.negation) && context.section == .constraints
    }
    if let excess = first(.excess), !sharesClause(excess, [.negation, .must]) { return false }
    if asserts(.bound) || quantityForEach != nil || quantityByTurn != nil { return true }
    // 可以一次添加一个，也可以…: one way of several.
    if asserts(.frequency) {
      let isOneOfWays = !clauseEnds.isEmpty || has(.continuation)
      return number.isInDigits || number.number > 1 || !has(.ability) || asserts(.only) || !isOneOfWays
    }
    if asserts(.must), number.isInDigits, number.unit != nil { return true }
    return asserts(.only) && (number.unit != nil || number.isNext)
  }

  /// 如果需要删除项目，需项目下无任何资源: in the last clause what must be so already, for what the case in front names.
  private var demandsSettled: Bool {
    guard begins(.condition), !has(.instruction), !has(.advice),
      let demand = words.last(where: { $0.isAsserted && $0.value.roles.contains(.demand) }),
      demand.clause == clauseEnds.count, demand.clause > 0
    else { return false }
    return words.contains {
      $0.clause == demand.clause && $0.start >= demand.end && $0.start - demand.end <= Self.shortestCondition
        && $0.value.roles.contains(.settled)
    }
  }

  /// 副本数需大于等于2，才能…; 实例数不小于1时，您可以…: the number says in which case something can be done.
  private var isNumberOfCase: Bool {
    guard let bound = words.first(where: { !$0.value.roles.isDisjoint(with: [.bound, .comparison]) && !$0.isAside })
    else { return false }
    if words.contains(where: { $0.clause == bound.clause + 1 && $0.value.roles.contains(.then) }) { return true }
    return bound.clause < clauseEnds.count
      && !words.contains { $0.clause == bound.clause && $0.value.roles.contains(.condition) }
      && words.contains { $0.end == clauseEnds[bound.clause] && $0.value.roles.contains(.moment) }
      && words.contains { $0.clause > bound.clause && $0.isAsserted && $0.value.roles.contains(.ability) }
  }

  /// You can … in the Stopped status: a capitalized or marked name stands before the state word.
  private var isAbilityByState: Bool {
    guard let ability = first(.ability) else { return false }
    return words.contains { word in
      guard word.value.roles.contains(.state), word.start > ability.end else { return false }
      var start = word.start
      while start > ability.end, bytes[start - 1] == 0x20 { start -= 1 }
      if quotations.contains(where: { $0.outer.upperBound == start }) { return true }
      while start > ability.end, isLetter(bytes[start - 1]) { start -= 1 }
      return bytes[start] >= UInt8(ascii: "A") && bytes[start] <= UInt8(ascii: "Z")
    }
  }

  /// 删除时，: the first clause ends in the word that says when.
  var beginsWithMoment: Bool {
    guard let end = clauseEnds.first else { return false }
    return words.contains { $0.end == end && $0.isAsserted && $0.value.roles.contains(.moment) }
  }

  /// 状态为正常或恢复中时，允许…: the first clause names the states, the next what may be done in them.
  private var isAbilityAtMoment: Bool {
    if isAbilityOfState { return true }
    if isNumberOfCase { return !has(.instruction) && !has(.result) }
    guard beginsWithMoment, words.contains(where: { $0.clause == 0 && $0.value.roles.contains(.state) }) else {
      return false
    }
    return words.contains { $0.clause == 1 && $0.isAsserted && $0.value.roles.contains(.ability) }
      && !has(.instruction) && !has(.result)
  }

  /// 需要在“关机”状态下: a quoted name right in front of the noun.
  private var hasQuotedState: Bool {
    words.contains { word in
      word.value.roles.contains(.stateNoun) && quotations.contains { $0.outer.upperBound == word.start }
    }
  }

  /// 部署驱动需要网关为在线状态: behind the word of demand the clause ends in the noun, and what it must be is said with 为.
  private var demandsState: Bool {
    guard let demand = first(.demand), let state = words.last(where: { $0.value.roles.contains(.stateNoun) }),
      state.clause == demand.clause, state.start > demand.end, !has(.instruction)
    else { return false }
    let end = demand.clause < clauseEnds.count ? clauseEnds[demand.clause] : range.upperBound
    return bytes[state.end..<end].count <= Self.longestStop && bytes[state.end..<end].allSatisfy { $0 >= 0x80 }
      && grammar.says(grammar.copulas, in: bytes, demand.end..<state.start)
  }

  private func prerequisiteStart(in context: ConstraintReader.Context) -> Int? {
    if let ensure = first(.ensure) {
      return words.contains { $0.clause == ensure.clause && $0.value.roles.contains(.marking) } ? nil : ensure.start
    }
    if begins(.before), !has(.ability), clauseEnds.count > 0 { return range.lowerBound }
    guard let before = first(.before) else { return nil }
    let isCase = context.step != nil && !context.isStepsOwn && begins(.condition)
    let isRemark = context.note != nil || context.section != .body || isCase
    let isOrder = isRemark && before.value.roles.contains(.beforehand)
    return has(.demand) || has(.must) || isOrder ? before.start : nil
  }

  /// Where "only", "must" or "not until" is said. A bare 仅 in running text says so only of what can be done, and
  /// 只有 (only if, or just as many as) only together with it.
  private func eligibilityStart(in context: ConstraintReader.Context) -> Int? {
    var starts = [first(.only), first(.then), first(.must)].compactMap { $0?.start }
    let isLimiting = context.section != .body || context.note != nil
    for role in [ConstraintWord.Roles.just, .onlyIf] {
      guard let word = first(role) else { continue }
      let isOfAbility = words.contains {
        $0.start > word.start
          && !$0.value.roles.isDisjoint(with: role == .just ? [.ability, .then, .stateNoun] : [.ability, .then])
      }
      if isOfAbility || (isLimiting && role == .just) { starts.append(word.start) }
    }
    return starts.min()
  }
}
