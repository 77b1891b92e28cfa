import TopicModel

/// Who may: people of a role or a rank, and what somebody must hold.
extension ConstraintSentence {
  /// 管理员可…: the sentence begins with people and what they may do.
  var namesActor: Bool {
    guard words.count > 1, begins(.role), words[1].value.roles.contains(.actor) else { return false }
    return isNext(words[1].start, behind: words[0].end)
  }

  /// 组织拥有者和管理员可以移除成员: the sentence begins with people of a rank, and says what they may do.
  var ranksMay: Bool {
    guard let first = words.first(where: { $0.value.roles != .unit }), first.value.roles.contains(.role),
      first.start - range.lowerBound <= Self.longestRank,
      bytes[range.lowerBound..<first.start].allSatisfy({ $0 >= 0x80 }),
      let actor = words.first(where: { $0.start >= first.end && $0.value.roles.contains(.actor) }), actor.clause == 0
    else { return false }
    let people = words.filter { $0.start >= first.start && $0.start < actor.start }
    let last = people.last { $0.value.roles.contains(.role) }
    return people.allSatisfy { $0.value.roles.contains(.role) || $0.value.roles == .unit }
      && people.contains { grammar.isRank(bytes[$0.start..<$0.end]) }
      && last.map { isNext(actor.start, behind: $0.end) } ?? false
      && grammar.deeds.longestMatch(in: bytes, at: actor.end, limit: range.upperBound) != nil
  }

  var isPermission: Bool {
    if begins(.instruction) || sharesClause(.permission, .instruction) { return false }
    if asserts(.only), let number = quantity(), number.isNext { return false }
    if asserts(.only) || asserts(.onlyIf), sharesClause(.role, [.only, .onlyIf]), !isDoneToPeople { return true }
    if begins(.holder), let end = clauseEnds.first, words[0].end == end { return has(.role) || has(.permission) }
    if asserts(.being), sharesClause(.role, .being) { return true }
    // Requires owner, admin or reviewer: nothing but who.
    if begins(.demand), words.count > 1, !has(.instruction), words[0].clause == 0,
      words.dropFirst().allSatisfy({
        !$0.value.roles.isDisjoint(with: [.role, .people, .permission, .coordination, .rank])
      }),
      has(.role)
    {
      return true
    }
    // You can … if you're an admin.
    if asserts(.ability), sharesClause(.condition, .being, .role) { return true }
    if sharesClause(.rank, [.role, .permission]), has(.ability) || has(.actor) || has(.then) { return true }
    if sharesClause(.unpermitted, .role) { return true }
    // As an owner, you can …
    if begins(.speaking), sharesClause(.speaking, [.role, .permission]), asserts(.ability) { return true }
    if isJustForPeople || isDoneByPeople { return true }
    if sharesClause(.permission, [.only, .onlyIf]), asserts(.ability) { return true }
    // You can … if you have the … role.
    if has(.ability), isCaseOfPermission || isAbilityOfHolder { return true }
    return sharesClause(.permission, [.hold, .role], [.demand, .must, .only])
      && (asserts(.demand) || asserts(.must) || asserts(.only))
  }

  /// To create a folder (requires administrator rights): — the brackets of a lead say what is required of whoever does it.
  var isRequiredInBrackets: Bool {
    guard let demand = words.first(where: { $0.isAside && $0.value.roles.contains(.demand) }),
      isBracket(before: demand.start)
    else { return false }
    return words.contains {
      $0.isAside && $0.start >= demand.end && !$0.value.roles.isDisjoint(with: [.permission, .role])
    }
  }

  /// 仅可移除部门的成员: the people are what is operated on.
  private var isDoneToPeople: Bool {
    guard let only = first(.only), only.value.roles.contains(.onlyDo) else { return false }
    return !words.contains { $0.clause == only.clause && $0.start < only.start && $0.value.roles.contains(.role) }
      && !words.contains {
        $0.clause == only.clause && $0.start >= only.end && $0.value.roles.contains(.agent)
      }
  }

  /// 仅管理员可…, 仅全局管理员可…: people right behind the word, or behind what they are called by.
  private var isJustForPeople: Bool {
    words.contains { just in
      guard just.value.roles.contains(.just), just.isAsserted,
        let people = words.first(where: { $0.start >= just.end && $0.value.roles != .unit }),
        people.value.roles.contains(.role)
      else { return false }
      let between = bytes[just.end..<people.start]
      return between.allSatisfy(isSpace) || between.count <= Self.longestRank && between.allSatisfy { $0 >= 0x80 }
    }
  }

  /// Only users with full access can …; 只有具有权限的用户才能…; 必须由管理员执行: the people whom nobody else may stand in for.
  var isDoneByPeople: Bool {
    if begins(.only) || begins(.onlyIf), words.count > 1, has(.ability) || has(.then) {
      if words[1].value.roles.contains(.people), isNext(words[1].start, behind: words[0].end) {
        return true
      }
      let then = words.firstIndex { $0.value.roles.contains(.then) } ?? 0
      if then > 0, words[then - 1].value.roles.contains(.people), words[then - 1].end == words[then].start,
        words[..<then].contains(where: { $0.value.roles.contains(.permission) })
      {
        return true
      }
    }
    guard let agent = words.firstIndex(where: { $0.value.roles.contains(.agent) && $0.isAsserted }), agent > 0 else {
      return false
    }
    let clause = words[agent].clause
    return !words[agent - 1].value.roles.isDisjoint(with: [.must, .demand, .ability, .only])
      && words[agent - 1].end == words[agent].start
      && words[(agent + 1)...].contains { $0.clause == clause && $0.value.roles.contains(.role) }
      && words[agent].value.roles.isDisjoint(with: .suffering)
  }

  /// Bytes: 全局 in front of 管理员.
  private static let longestRank = 9

  /// If you have the … role: a condition, what is held, and a permission, in this order and with nothing to be done.
  private var isCaseOfPermission: Bool {
    guard let condition = words.first(where: { $0.value.roles.contains(.condition) }),
      let hold = words.first(where: { $0.start > condition.end && $0.value.roles.contains(.hold) })
    else { return false }
    // The permission itself is held: “the editor role”, not “the name of the role”.
    return hold.clause == condition.clause
      && words.contains { permission in
        permission.clause == hold.clause && permission.start >= hold.end
          && permission.value.roles.contains(.permission)
          && bytes[hold.end..<permission.start].count { $0 == 0x20 } <= Self.longestName
          && permission.start - hold.end <= ConstraintSentence.boundReach
      }
      && !words.contains {
        $0.clause == hold.clause && $0.start > condition.start
          && !$0.value.roles.isDisjoint(with: [.attributive, .demand, .must])
      }
  }

  /// Spaces between what says that it is held and the word for a permission.
  static let longestName = 4

  /// 管理员；拥有编辑权限的成员: below a heading that asks who may, people or what they hold.
  var namesHolders: Bool {
    !isPointer && !has(.instruction) && (has(.permission) || has(.role) || has(.people))
  }
}
