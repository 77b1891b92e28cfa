import TopicModel

/// Sentences that limit by the operation they name: what it takes from something else, who may do it, in which state, and what
/// comes before it. A sentence that names no operation tells how things are, and limits nothing.
extension ConstraintSentence {
  /// When you detach a tag, its policies are also detached; Deleting a group removes its rules: what the operation that the
  /// sentence begins with does to something else.
  var takesInCase: Bool {
    guard has(.taking) || has(.suffering) || has(.addition) else { return false }
    // For two nodes, if you restart one, …: the case stands behind the topic.
    let hasTopic =
      begins(.topic) && words.contains { $0.clause == 1 && $0.value.roles.contains(.condition) && begins(1, at: $0) }
    let caseClause = hasTopic ? 1 : 0
    let isCase = caseClause > 0 || begins(.condition) || begins(.after) || beginsWithMoment
    guard isCase ? tellsDeed(in: caseClause) : beginsWithDeed, !has(.result), !has(.advice), !namesScreen,
      !words.contains(where: { $0.clause <= caseClause && $0.value.roles.contains(.instruction) })
    else { return false }
    let others: ConstraintWord.Roles = [
      .instruction, .demand, .must, .ability, .negation, .only, .question, .after, .before, .condition,
    ]
    return words.indices.contains { index in
      let word = words[index]
      guard isCase ? word.clause > caseClause : word.clause == 0, word.isAsserted else { return false }
      let isLost = isCase && word.value.roles.contains(.suffering) && loss(behind: index) != nil
      guard isLost || word.value.roles.contains(.taking) || addsDeed(at: index) else { return false }
      return !words.contains {
        $0.clause == word.clause && $0.start != range.lowerBound && !$0.value.roles.isDisjoint(with: others)
      }
    }
  }

  /// When you archive a team, all activity for it ceases: the first clause is a case in which an operation is done, and nobody
  /// is told in the others to do anything.
  var tellsOutcome: Bool {
    guard begins(.condition) || begins(.after), let end = clauseEnds.first, bytes[end] == UInt8(ascii: ","),
      tellsDeed(in: 0),
      !namesScreen, !has(.advice), !has(.result),
      !words.contains(where: {
        $0.clause == 0 && !$0.value.roles.isDisjoint(with: [.instruction, .negation, .question])
      })
    else { return false }
    let others: ConstraintWord.Roles = [
      .instruction, .demand, .must, .ability, .only, .question, .subject, .showing, .listed, .reference, .waiting,
    ]
    guard !words.contains(where: { $0.clause > 0 && !$0.value.roles.isDisjoint(with: others) }) else { return false }
    return clauseEnds.allSatisfy { end in
      let start = skipSpace(end + width(bytes[end]))
      return deed(behind: start) != .base
        && !words.contains { $0.start == start && $0.value.roles.contains(.order) }
    }
  }

  /// also archives, are also shared: the word says that an operation does something besides, or that it is done.
  private func addsDeed(at index: Int) -> Bool {
    let word = words[index]
    guard word.value.roles.contains(.addition) else { return false }
    let start = skipSpace(word.end)
    if grammar.presentDeeds.longestMatch(in: bytes, at: start, limit: range.upperBound) != nil { return true }
    guard index > 0, words[index - 1].value.roles.contains(.suffering), isNext(word.start, behind: words[index - 1].end)
    else { return false }
    return loss(behind: index) != nil
      || deed(behind: start) == .participle
  }

  /// Pausing an ad from the list pauses it everywhere; Removing it will not remove its resources; Reopening a chat will create
  /// a new one: what an operation does
  /// to something, or leaves as it is, in the clause that it begins.
  var deedDoes: Bool {
    let others: ConstraintWord.Roles = [
      .instruction, .demand, .must, .only, .question, .before, .condition, .result, .advice, .waiting,
    ]
    guard beginsWithDeed, !namesScreen,
      !words.contains(where: {
        $0.clause == 0 && $0.start > range.lowerBound && !$0.value.roles.isDisjoint(with: others)
      })
    else { return false }
    let end = clauseEnds.first ?? range.upperBound
    if words.contains(where: {
      $0.clause == 0 && !$0.value.roles.isDisjoint(with: [.sparing, .future]) && deed(behind: $0.end) == .base
    }) {
      return true
    }
    var index = range.lowerBound
    while index < end {
      if isSpace(bytes[index]),
        let verb = grammar.presentDeeds.longestMatch(in: bytes, at: index + 1, limit: end), verb.end < end,
        grammar.objectStarts.longestMatch(in: bytes, at: skipSpace(verb.end), limit: end) != nil
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// This operation …, Deleting …: the first word says or names what is done.
  private var beginsWithDeed: Bool {
    begins(.deed)
      || grammar.deeds.longestMatch(in: bytes, at: range.lowerBound, limit: range.upperBound)?.value == .noun
  }

  /// When you delete it; After it is deleted; When deleting it: a clause tells of an operation.
  private func tellsDeed(in clause: Int) -> Bool {
    let start = clause > 0 ? clauseEnds[clause - 1] : range.lowerBound
    let end = clause < clauseEnds.count ? clauseEnds[clause] : range.upperBound
    let isSuffered = words.first { $0.clause == clause && !$0.value.roles.isDisjoint(with: [.suffering, .settled]) }
    return deeds(in: start..<end).contains { deed in
      switch deed.form {
      case .noun: true
      case .participle: isSuffered.map { $0.start < deed.start } ?? false
      case .base: words.contains { $0.value.roles.contains(.subject) && isNext(deed.start, behind: $0.end) }
      }
    }
  }

  /// 将团队存档时: the first clause names what is done.
  var tellsBaseDeed: Bool {
    guard let end = clauseEnds.first else { return false }
    return deeds(in: range.lowerBound..<end).contains { $0.form == .base }
  }

  /// If …, unbind them first; Back up the data in advance: the sentence ends in the word for what comes first, and its last
  /// clause begins with an operation.
  var ordersFirst: Bool {
    guard let sequel = words.last(where: { $0.value.roles.contains(.sequel) }), !sequel.isAside,
      range.upperBound - sequel.end <= 1
    else { return false }
    var start = clauseEnds.last { $0 < sequel.start }.map { $0 + width(bytes[$0]) } ?? range.lowerBound
    while start < sequel.start, isSpace(bytes[start]) { start += 1 }
    return grammar.deeds.longestMatch(in: bytes, at: start, limit: sequel.start)?.value == .base
  }

  /// All records must first be reassigned before the user can be permanently deleted: what must be, before what is done.
  var ordersBeforehand: Bool {
    guard let must = first(.must) ?? first(.ensure), let before = first(.before) else { return false }
    return must.start < before.start
      && words.contains { $0.start > before.start && $0.value.roles.contains(.irreversible) }
      && !words.contains { $0.start < before.start && $0.value.roles.contains(.irreversible) }
  }

  /// An order can be canceled when nothing is left of it: what may be done to something, and in the same clause the case.
  var isAbilityOnCondition: Bool {
    guard let ability = first(.ability), ability.clause == 0, !has(.instruction), !has(.result), !has(.advice),
      !words.contains(where: { $0.start < ability.start && !$0.value.roles.isDisjoint(with: [.subject, .condition]) }),
      let condition = words.first(where: { $0.value.roles.contains(.condition) }), condition.clause == 0,
      condition.start > ability.end,
      // If you no longer need it: why, not in which case.
      !words.contains(where: { $0.value.roles.contains(.subject) && isNext($0.start, behind: condition.end) })
    else { return false }
    let deeds = deeds(in: ability.end..<condition.start)
    guard deeds.count == 1, deeds[0].form == .participle else { return false }
    return words.contains {
      $0.value.roles.contains(.manner) && isNext($0.start, behind: ability.end)
        && isNext(deeds[0].start, behind: $0.end)
    }
  }

  /// 以下用户可以执行…：, X can be locked by the following users: — the list names who may.
  var namesPeople: Bool {
    let names = zip(words, words.dropFirst()).contains { listed, people in
      listed.value.roles.contains(.listed) && people.value.roles.contains(.people)
        && isNext(people.start, behind: listed.end)
    }
    return names && words.allSatisfy { $0.clause == 0 } && (has(.ability) || has(.actor)) && !has(.negation)
      && !has(.instruction) && !deeds(in: range).isEmpty
  }

  /// Users with the … role can …: in the first clause what is held, the permission, and right behind it what can be done.
  var isAbilityOfHolder: Bool {
    guard !has(.condition), !has(.question), !has(.after),
      let hold = words.first(where: { $0.value.roles.contains(.hold) }),
      hold.start > range.lowerBound,
      // By default, …: a clause in front says nothing of it.
      hold.clause == 0 || hold.clause == 1 && words.allSatisfy({ $0.clause > 0 || $0.value.roles == .means }),
      let permission = words.first(where: { $0.start >= hold.end && $0.value.roles.contains(.permission) }),
      permission.clause == hold.clause,
      bytes[hold.end..<permission.start].count(where: { $0 == 0x20 }) <= Self.longestNames,
      permission.start - hold.end <= ConstraintSentence.boundReach,
      !words.contains(where: {
        $0.start < hold.start && $0.clause == hold.clause && $0.value.roles.isDisjoint(with: [.people, .role, .each])
      })
    else { return false }
    let end = hold.clause < clauseEnds.count ? clauseEnds[hold.clause] : range.upperBound
    let deeds = deeds(in: permission.end..<end)
    return words.contains { ability in
      ability.clause == hold.clause && ability.start >= permission.end
        && !ability.value.roles.isDisjoint(with: [.ability, .actor])
        && deeds.contains { $0.form == .base && isNext($0.start, behind: ability.end) }
    }
  }

  /// Spaces between what says that it is held and the word for a permission: the names of several roles.
  private static let longestNames = 7

  /// Organization admins can perform the actions below; Owners can delete it: the sentence begins with people of a role, and
  /// right behind them stands what they can do.
  var roleMay: Bool {
    guard !has(.question), !has(.after), !has(.negation),
      // Anyone can archive it, unless …: the case that is left out stands behind it.
      words.allSatisfy({ $0.clause > 0 || !$0.value.roles.contains(.condition) }),
      clauseEnds.count == (has(.condition) ? 1 : 0),
      let ability = words.first(where: { $0.value.roles.contains(.actor) }), ability.clause == 0,
      let role = words.last(where: { $0.end <= ability.start && $0.value.roles.contains(.role) }),
      isName(range.lowerBound..<role.start),
      words.allSatisfy({ $0.start >= role.start || !$0.value.roles.isDisjoint(with: [.people, .role, .coordination]) }),
      ability.start > role.end, isNext(ability.start, behind: role.end)
    else { return false }
    return deeds(in: ability.end..<range.upperBound).contains {
      $0.form == .base && isNext($0.start, behind: ability.end)
    }
  }

  /// Group and Organization: few words, of which but the first and those that join have capitals.
  private func isName(_ part: Range<Int>) -> Bool {
    let names = bytes[part].split(separator: 0x20)
    return names.count <= Self.longestName
      && names.dropFirst().allSatisfy { name in
        name.first.map { $0 < 0x61 } ?? false
          || words.contains {
            $0.start == name.startIndex && !$0.value.roles.isDisjoint(with: [.coordination, .role, .people])
          }
      }
  }

  /// 对处于“已关闭”状态的域名，您可以…: the first clause says of which state, the next what may be done.
  var isAbilityOfState: Bool {
    isAbilityOfNamedState || isAbilityOfSettled
  }

  /// 对已付款的订单，可修改其收货人信息: the first clause says what must have been done to it, the next what may be done.
  private var isAbilityOfSettled: Bool {
    guard !has(.instruction), !has(.result), !has(.condition),
      let about = words.first(where: { $0.clause == 0 && begins(0, at: $0) }),
      !about.value.roles.isDisjoint(with: [.topic, .concerning]),
      let settled = words.first(where: { $0.value.roles.contains(.settled) }), settled.clause == 0,
      isNext(settled.start, behind: about.end),
      words.contains(where: { $0.clause == 0 && $0.start > settled.start && $0.value.roles.contains(.attributive) })
    else { return false }
    return words.contains { ability in
      ability.clause == 1 && !ability.value.roles.isDisjoint(with: [.ability, .actor]) && begins(1, at: ability)
    }
  }

  private var isAbilityOfNamedState: Bool {
    guard !has(.instruction), !has(.result), !has(.condition),
      words.contains(where: { state in
        state.clause == 0 && state.value.roles.contains(.state)
          && words.contains { $0.clause == 0 && $0.start > state.start && $0.value.roles.contains(.attributive) }
      }), let ability = words.first(where: { $0.clause == 1 && $0.value.roles.contains(.ability) })
    else { return false }
    let end = clauseEnds.count > 1 ? clauseEnds[1] : range.upperBound
    return !deeds(in: ability.end..<end).isEmpty || quotations.contains { ability.end..<end ~= $0.outer.lowerBound }
  }

  /// Once accepted, a transfer cannot be canceled: what may not be done to it then.
  func deniesDeed(behind negation: Word) -> Bool { deed(behind: negation.end) == .participle }

  /// You can delete any campaign except for those in the running state.
  var leavesOut: Bool {
    guard !has(.result), let exception = words.first(where: { $0.value.roles.contains(.exception) && !$0.isAside })
    else { return false }
    return words.contains {
      guard $0.value.roles.contains(.ability) else { return false }
      // 除了审核中的之外，其他的可以…: the clause that leaves out ends behind it.
      return $0.clause == exception.clause && $0.start < exception.start
        || $0.clause > exception.clause && $0.isAsserted && !has(.instruction)
    }
  }

  /// This command requires a supervised device.
  var deedRequires: Bool {
    guard begins(.deed), let demand = words.dropFirst().first else { return false }
    return demand.value.roles.contains(.demand) && isNext(demand.start, behind: words[0].end) && !has(.instruction)
  }

  /// 没有编辑权限则按钮不可用; 如果按钮为灰色，表示当前用户没有权限: a sentence for the case that somebody has not the permission.
  var lacksPermission: Bool {
    guard begins(.condition), !has(.advice), !has(.instruction) else { return false }
    let reference = words.first { $0.value.roles.contains(.reference) }
    return words.contains { lack in
      // 表示 in front of what the case means; 参见 in any other place.
      (reference == nil
        ? lack.clause == 0 : reference.map { $0.clause == 1 && begins(1, at: $0) } ?? false && lack.clause == 1)
        && lack.value.roles.contains(.lack)
        && words.contains {
          $0.clause == lack.clause && $0.value.roles.contains(.permission) && $0.start >= lack.end
            && $0.start - lack.end <= Self.longestPermission
        }
    }
  }

  /// Bytes: 删除队列的 in front of 权限.
  private static let longestPermission = 24

  /// 可以在30天内还原, can be restored within 30 days: until when it can be done.
  var isAbilityWithinDays: Bool {
    guard !has(.instruction), !has(.result), let ability = first(.ability),
      !deeds(in: ability.end..<range.upperBound).isEmpty
    else { return false }
    return words.contains { unit in
      guard unit.value.roles.contains(.unit),
        grammar.periods.contains(String(decoding: bytes[unit.start..<unit.end], as: UTF8.self)),
        hasNumber(before: unit)
      else { return false }
      return words.contains {
        guard $0.value.roles.contains(.within), $0.clause == unit.clause else { return false }
        // 30 天期间，可以还原: the time ends the clause in front of what can be done.
        if unit.start < ability.start {
          return clauseEnds.contains($0.end) && ability.clause == unit.clause + 1 && isNext($0.start, behind: unit.end)
        }
        return isNext($0.start, behind: unit.end) || $0.start >= ability.end && $0.end < unit.start
      }
    }
  }

  private func hasNumber(before unit: Word) -> Bool {
    var index = unit.start
    while index > range.lowerBound, bytes[index - 1] == 0x20 { index -= 1 }
    guard index > range.lowerBound else { return false }
    return isDigit(bytes[index - 1]) || words.contains { $0.end == index && $0.value.number != nil }
  }

  /// How the verb of an operation stands that follows right behind a place; nil where none does.
  func deed(behind end: Int) -> ConstraintGrammar.DeedForm? {
    grammar.deeds.longestMatch(in: bytes, at: skipSpace(end), limit: range.upperBound)?.value
  }

  private func skipSpace(_ start: Int) -> Int {
    var index = start
    while index < range.upperBound, isSpace(bytes[index]) { index += 1 }
    return index
  }

  /// Whether nothing but white space stands between two places.
  func isNext(_ start: Int, behind end: Int) -> Bool {
    start >= end && bytes[end..<start].allSatisfy(isSpace)
  }

  private struct Deed {
    var start: Int
    var form: ConstraintGrammar.DeedForm
  }

  /// The operations that a part of the sentence names, outside of quotation marks.
  private func deeds(in part: Range<Int>) -> [Deed] {
    var result: [Deed] = []
    var index = part.lowerBound
    while index < part.upperBound {
      if let quotation = quotations.first(where: { $0.outer.contains(index) }) {
        index = max(index + 1, quotation.outer.upperBound)
      } else if let match = grammar.deeds.longestMatch(in: bytes, at: index, limit: part.upperBound) {
        result.append(Deed(start: index, form: match.value))
        index = match.end
      } else {
        index += width(bytes[index])
      }
    }
    return result
  }
}
