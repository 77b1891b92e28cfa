import TopicModel

/// What else happens: what a sentence says is lost, or is so after the operation.
extension ConstraintSentence {
  /// What else happens: an effect, or what will be after the operation; nil where the sentence says neither.
  func consequenceRule(in context: ConstraintReader.Context) -> ExtractionRule? {
    // 勾选“X”会导致…: what is done is the subject; behind a comma it is what to do.
    if begins(.instruction), first(.effect)?.clause != 0 { return nil }
    if let effect = first(.effect), !isOfInstruction(effect), !isDenied(effect), !isOfWhatIsPicked(effect) {
      // 请确认…不再使用: what is made sure of is no effect.
      let isOther = words.contains {
        $0.clause == effect.clause
          && ($0.value.roles.contains(.only) || ($0.value.roles.contains(.ensure) && $0.start < effect.start))
      }
      if !isOther, !isAbleBeside(effect), !isShown(effect) { return .sideEffect }
    }
    if begins(.condition), isAboutToLose || loses(behind: .future) || isCaseOfLoss { return .lossToCome }
    if isSufferedInCase { return .lossToCome }
    if isLostSomehow, !namesScreen, !has(.result), !begins(.instruction), !asserts(.negation) { return .lossToCome }
    if isLossOfAll || isLossBy([.shall, .future]) { return .lossToCome }
    if isMomentOfLoss || takesInCase || happensAlong || sparesInCase || deedDoes { return .lossToCome }
    if !context.isStepsOwn, tellsOutcome { return .afterwards }
    let isRemark = context.note != nil || context.section != .body
    if isRemark, let caution = first(.caution), caution.clause > 0 { return .cautioned }
    // 请确认即将删除的…不再使用: what is made sure of is not lost.
    let isMadeSure =
      first(.ensure).map { ensure in
        words.contains { $0.clause == ensure.clause && $0.start > ensure.start && $0.value.roles.contains(.loss) }
      } ?? false
    let losesThen = !isMadeSure && willLose || isAboutToLose
    if isRemark, asserts(.loss), !has(.result), losesThen { return .lossToCome }
    if context.isWarning, tellsLoss { return .lossToCome }
    if happensMeanwhile { return .meanwhile }
    if let negation = first(.negation), isCaseOfLoss(before: negation) || isOfWhatIsLost(negation) {
      return .afterwards
    }
    guard let after = first(.after), !has(.result) else { return nil }
    if let negation = first(.negation) ?? first(.void), follows(negation, after) {
      if deniesDeed(behind: negation) { return nil }
      let isAlteration = words.contains {
        $0.clause == negation.clause && $0.start > negation.start && $0.value.roles.contains(.alteration)
      }
      // 开启保护后，不允许删除: denied, not lost.
      let isDenied =
        negation.value.roles.contains(.ban)
        && !words.contains {
          $0.clause == after.clause && $0.start < after.start && $0.value.roles.contains(.loss)
        }
      return isAlteration || isDenied ? nil : .afterwards
    }
    if losesThen { return .lossToCome }
    if isLostWith(after) { return .lossToCome }
    // 更换后，…将启用…，请确认…: what is to be made sure of is the consequence.
    if let ensure = first(.ensure), let future = first(.future) ?? first(.shall), after.start < future.start,
      future.start < ensure.start
    {
      return .afterwards
    }
    if context.isWarning, has(.future) { return .afterwards }
    // After the check is disabled, …will still…: in a list of constraints, or of what is taken away.
    let isOfLoss = words.contains { loss in
      loss.clause == after.clause && loss.value.roles.contains(.loss)
        // 移出节点的请求下发后: what is spoken of is a request.
        && !words.contains {
          $0.start >= loss.end && $0.end <= after.start && $0.value.roles.contains(.attributive)
        }
    }
    let isForemost = begins(.after) || after.clause == 0 || begins(.topic) && after.clause == 1
    let isLimiting = context.section == .constraints || context.section == .notes
    guard isForemost, isOfLoss || isLimiting else { return nil }
    return words.contains {
      ($0.clause > after.clause || $0.start == after.start) && $0.isAsserted && $0.value.roles.contains(.future)
    } ? .afterwards : nil
  }

  /// 重启过程中，业务会中断; 操作期间，后台会把节点设置为…: what does not work or becomes of something while it is done.
  private var happensMeanwhile: Bool {
    guard let during = first(.during) else { return false }
    let later = words.filter { $0.start >= during.start && $0.clause <= during.clause + 1 && $0.isAsserted }
    if later.contains(where: { $0.start > during.start && $0.value.roles.contains(.outage) }) { return true }
    return !has(.result) && !has(.instruction) && !namesScreen && !asserts(.demand)
      && later.contains { $0.value.roles.contains(.future) }
  }

  /// In a warning: The room and its dashboards are removed. — what is lost, of something that the sentence begins with.
  private var tellsLoss: Bool {
    let others: ConstraintWord.Roles = [
      .instruction, .demand, .must, .ability, .negation, .only, .question, .condition, .result, .advice, .settled,
    ]
    return clauseEnds.isEmpty && !words.contains(where: { !$0.value.roles.isDisjoint(with: others) })
      && words.indices.contains {
        words[$0].value.roles.contains(.suffering) && words[$0].start > range.lowerBound && loss(behind: $0) != nil
      }
  }

  /// All settings of the user are removed: nothing is left of something.
  private var isLossOfAll: Bool {
    guard begins(.entire), !has(.instruction), !has(.condition), !has(.result),
      first(.advice).map({ $0.clause > 0 }) ?? true
    else { return false }
    // 所有结果丢失: in a script that says so without another word.
    let end = clauseEnds.first ?? range.upperBound
    return words.indices.contains {
      words[$0].clause == 0
        && (!words[$0].value.roles.isDisjoint(with: [.suffering, .future]) && loss(behind: $0) != nil
          || words[$0].value.roles.contains(.loss) && $0 > 0 && bytes[words[$0].start] >= 0x80
            && !bytes[words[$0].end..<end].contains(where: isLetter))
    }
  }

  /// 从车队中删除成员将撤销其权限: what is done is a loss, and in the same clause it brings about another.
  private func isLossBy(_ roles: ConstraintWord.Roles) -> Bool {
    guard !has(.instruction), !has(.result), !has(.advice), !has(.negation) else { return false }
    return words.indices.contains { index in
      let word = words[index]
      guard word.isAsserted, !word.value.roles.isDisjoint(with: roles), let lost = loss(behind: index) else {
        return false
      }
      return words.contains {
        $0.clause == word.clause && $0.end < word.start && $0.value.roles.contains(.loss)
          && bytes[$0.start..<$0.end] != bytes[lost.start..<lost.end]
      }
    }
  }

  /// 客户的报价、订单将被一并移交: what is done to something else at the same time.
  private var happensAlong: Bool {
    guard !has(.instruction), !has(.result), !has(.advice), !namesScreen else { return false }
    // 存档团队还会存档其频道
    if words.contains(where: {
      $0.isAsserted && $0.value.roles.isSuperset(of: [.future, .addition]) && deed(behind: $0.end) == .base
    }) {
      return true
    }
    return words.indices.dropLast().contains { index in
      let future = words[index]
      guard future.isAsserted, future.value.roles.contains(.future) || future.value.roles.contains(.shall),
        let addition = words[(index + 1)...].first(where: { $0.value.roles.contains(.addition) }),
        addition.clause == future.clause, addition.start - future.end <= Self.longestPartner
      else { return false }
      return deed(behind: addition.end) == .base
    }
  }

  /// Bytes: 随服务 of 将随服务一并转移.
  private static let longestPartner = 15

  /// 删除联系组，不会删除组中的联系人: what an operation leaves as it is, said in the clause behind the operation.
  private var sparesInCase: Bool {
    guard !has(.instruction), !has(.result), !has(.only), !has(.just), let end = clauseEnds.first,
      words.contains(where: {
        $0.clause == 0 && $0.value.roles.contains(.loss) && end - $0.start >= Self.shortestSubject
      })
    else { return false }
    return words.indices.contains {
      words[$0].clause > 0 && words[$0].value.roles.contains(.sparing) && loss(behind: $0) != nil
    }
  }

  /// Click Close and the user will be removed: what the click is for, told in its own clause.
  private func isOfInstruction(_ effect: Word) -> Bool {
    guard let click = words.last(where: { $0.start < effect.start && $0.value.roles.contains(.instruction) }),
      click.clause == effect.clause,
      words.contains(where: { click.end..<effect.start ~= $0.start && $0.value.roles.contains(.coordination) })
    else { return false }
    return !words.contains {
      $0.clause == effect.clause && $0.start < click.start && !$0.value.roles.isDisjoint(with: [.condition, .after])
    }
  }

  /// 此操作将打开页面: what the screen does then.
  private func isShown(_ effect: Word) -> Bool {
    words.contains {
      $0.start == effect.end && !$0.value.roles.isDisjoint(with: [.instruction, .result])
    } && namesScreen
  }

  /// 选择应不再具有许可证的用户, 选择到期自动删除: right behind the word that picks, what is picked is called so.
  private func isOfWhatIsPicked(_ effect: Word) -> Bool {
    guard let pick = words.last(where: { $0.end <= effect.start && $0.value.roles.contains(.instruction) }),
      pick.clause == effect.clause, effect.start - pick.end <= Self.longestPick
    else { return false }
    return effect.end + Self.longestPick >= range.upperBound
      || words.contains {
        $0.start >= effect.end && $0.clause == effect.clause && $0.value.roles.contains(.attributive)
      }
  }

  /// Bytes: two characters, or the mark that ends a sentence.
  private static let longestPick = 6

  /// Cannot be undone; is permanent, where nothing follows in the clause (Payments are permanent records).
  var isIrreversible: Bool {
    words.contains { word in
      if word.value.roles.contains(.irreversible) { return !isDenied(word) && !isOtherwise(word) }
      guard word.value.roles.contains(.lasting) else { return false }
      let end = clauseEnds.first { $0 >= word.end } ?? range.upperBound
      return bytes[word.end..<end].allSatisfy { $0 < 0x80 && !isLetter($0) && !isDigit($0) } && !isDenied(word)
    }
  }

  /// 必须结清订单，否则无法恢复: what happens unless something is done first.
  private func isOtherwise(_ word: Word) -> Bool {
    words.contains { $0.value.roles.contains(.otherwise) && $0.start < word.start }
  }

  /// No information is lost: the clause begins with the word that denies it, and does not go on with something else.
  private func isDenied(_ word: Word) -> Bool {
    guard
      let none = words.first(where: {
        $0.clause == word.clause && $0.value.roles.contains(.none) && begins($0.clause, at: $0)
      })
    else { return false }
    return word.value.roles.contains(.effect)
      || !words.contains { none.end..<word.start ~= $0.start && $0.value.roles.contains(.coordination) }
  }

  /// 支持手动删除和自动删除: an effect that a sentence on what can be done names, and does not say will come.
  private func isAbleBeside(_ effect: Word) -> Bool {
    effect.value.roles.isDisjoint(with: .future) && !has(.future) && !has(.after) && !has(.negation) && !has(.then)
      && words.contains { $0.value.roles.contains(.ability) && $0.isAsserted && $0.clause <= effect.clause }
  }

  /// 停用用户后：, When you deactivate a user: — one clause that is the case of a loss leads in what happens then.
  var namesLoss: Bool {
    !has(.listed) && !has(.instruction) && !has(.demand) && !has(.negation)
      && words.allSatisfy { $0.clause == 0 } && (begins(.condition) || begins(.means) || has(.after) || has(.moment))
      && grammar.lossVerbs.firstMatch(in: bytes, from: range.lowerBound, limit: range.upperBound) != nil
  }

  /// Deleting a project results in the following:, 删除项目会造成以下影响： — an effect that the list behind it names.
  var leadsEffects: Bool {
    guard let effect = first(.effect), !begins(.instruction), !begins(.condition), !has(.negation) else { return false }
    return words.contains { $0.clause == effect.clause && $0.value.roles.contains(.listed) }
  }

  /// 如果删除…，将无法…: a condition names what is lost, and it is something else that is not possible then.
  private func isCaseOfLoss(before word: Word) -> Bool {
    !words.contains { $0.start > word.start && $0.value.roles.contains(.loss) }
      && words.contains { loss in
        loss.value.roles.contains(.loss) && loss.clause < word.clause
          && words.contains { $0.clause == loss.clause && $0.start < loss.start && $0.value.roles.contains(.condition) }
      }
  }

  /// 被停用的用户将不能使用控制台: the sentence begins with what the operation was done to, and says what it cannot do then.
  private func isOfWhatIsLost(_ negation: Word) -> Bool {
    guard !negation.value.roles.contains(.ban) else { return false }
    return zip(words, words.dropFirst()).contains { loss, next in
      guard loss.value.roles.contains(.loss), loss.clause == 0, next.start == loss.end, next.end < negation.start,
        loss.start - range.lowerBound <= Self.shortestSubject
      else { return false }
      // 禁用后该成员仍会保留，但将无法访问…
      return next.value.roles.contains(.attributive) && negation.clause == 0 || next.value.roles.contains(.thereafter)
    }
  }

  /// 若删除的目录有上级，则其中的文件将自动划分到…: the first clause is the case that something is removed, a later one what
  /// will be then.
  private var isCaseOfLoss: Bool {
    // 如果上传被中断，将继续上传: an accident, and how it goes on.
    guard !has(.result), !has(.advice),
      words.contains(where: { word in
        word.clause == 0 && word.value.roles.contains(.loss)
          && !words.contains { $0.end == word.start && $0.value.roles.contains(.suffering) }
      })
    else { return false }
    return words.contains { word in
      word.clause > 0 && word.isAsserted && word.value.roles.contains(.future)
        && !words.contains {
          $0.clause == word.clause && !$0.value.roles.isDisjoint(with: [.instruction, .demand, .negation])
        }
    }
  }

  /// 带宽包如果欠费，其中的地址都会被移出: the first clause is a case, and in a later one something will be done to what is named
  /// first.
  private var isSufferedInCase: Bool {
    guard !has(.instruction), !has(.result), !has(.advice), !has(.demand), !namesScreen,
      words.contains(where: { $0.clause == 0 && $0.isAsserted && $0.value.roles.contains(.condition) })
    else { return false }
    return zip(words, words.dropFirst()).contains { future, suffering in
      future.clause > 0 && future.isAsserted && future.value.roles.contains(.future)
        && suffering.value.roles.contains(.suffering) && suffering.start == future.end
        && words.contains {
          $0.clause == future.clause && $0.start >= suffering.end && $0.value.roles.contains(.loss)
        }
    }
  }

  /// 删除存储库时，会将其中的备份删除: what is lost at the same time.
  private var isMomentOfLoss: Bool {
    guard !has(.result), beginsWithMoment,
      words.contains(where: { $0.clause == 0 && $0.value.roles.contains(.loss) }) || tellsBaseDeed
    else { return false }
    let leads: ConstraintWord.Roles = [.manner, .suffering, .shall]
    return words.indices.contains { index in
      let word = words[index]
      guard word.clause > 0, word.isAsserted else { return false }
      if !word.value.roles.isDisjoint(with: leads), loss(behind: index) != nil { return !has(.instruction) }
      return word.value.roles.contains(.future)
        && words.contains { $0.clause == word.clause && $0.start > word.start && $0.value.roles.contains(.loss) }
    }
  }

  /// 停止保护后，…停止数据同步: what is done is a loss by itself, and what follows tells another, of something named first.
  private func isLostWith(_ after: Word) -> Bool {
    guard after.clause == 0, !has(.instruction), !has(.demand), !has(.ability), !has(.then), !namesScreen,
      words.contains(where: { $0.clause == 0 && $0.start < after.start && $0.value.roles.contains(.loss) })
    else { return false }
    return words.contains { loss in
      guard loss.start > after.end, loss.isAsserted, loss.value.roles.contains(.loss) else { return false }
      let start = max(after.end, clauseEnds.last { $0 < loss.start }.map { $0 + width(bytes[$0]) } ?? 0)
      return loss.start - start >= Self.shortestSubject
    }
  }

  /// 关闭窗口后，提示关闭: what becomes of the screen.
  var namesScreen: Bool {
    grammar.screenParts.firstMatch(in: bytes, from: range.lowerBound, limit: range.upperBound) != nil
  }

  /// Bytes; a clause that begins with its verb tells what to do.
  private static let shortestSubject = 6

  /// In the clause of "after" or the next, or in a later one that goes on with it: after X is deleted, A, B, and C are
  /// unavailable.
  private func follows(_ word: Word, _ after: Word) -> Bool {
    guard word.end > after.start else { return false }
    if word.clause <= after.clause + 1 { return true }
    let others: ConstraintWord.Roles = [.instruction, .demand, .must, .only, .ability, .bound, .condition]
    return begins(.after)
      && !words.contains {
        $0.start > after.start && $0.start < word.start && !$0.value.roles.isDisjoint(with: others)
      }
  }

  /// Will, and behind it in the clause what is lost; or behind what is lost and the comma that ends its moment.
  private var willLose: Bool {
    words.contains { loss in
      loss.value.roles.contains(.loss) && !loss.isAside
        && words.contains {
          $0.clause == loss.clause && !$0.isAside && $0.value.roles.contains(.future)
            && ($0.start <= loss.start || isParted(loss, $0))
        }
    }
  }

  /// 删除节点后，…会…: the word for "after" ends in a comma.
  private func isParted(_ loss: Word, _ future: Word) -> Bool {
    words.contains {
      $0.value.roles.contains(.after) && $0.start >= loss.end && $0.end <= future.start
        && (bytes[$0.start..<$0.end].last == UInt8(ascii: ",")
          || bytes[$0.start..<$0.end].suffix(3).elementsEqual([0xEF, 0xBC, 0x8C]))
    }
  }

  /// 将撤销, 将立即删除: 将 in front of what is lost (elsewhere it marks an object), with nothing but how between them.
  private var isAboutToLose: Bool { loses(behind: .shall) }

  /// 将彻底删除, are immediately removed: how it is lost is said, so it is no report of what has been.
  private var isLostSomehow: Bool {
    let leads: ConstraintWord.Roles = [.shall, .future, .suffering]
    return words.indices.contains { index in
      !words[index].value.roles.isDisjoint(with: leads) && index + 1 < words.count
        && words[index + 1].value.roles.contains(.manner) && words[index + 1].isAsserted && loss(behind: index) != nil
    }
  }

  private func loses(behind role: ConstraintWord.Roles) -> Bool {
    words.indices.contains { words[$0].value.roles.contains(role) && words[$0].isAsserted && loss(behind: $0) != nil }
  }

  /// The word of loss right behind another, or behind the words there that say how.
  func loss(behind index: Int) -> Word? {
    var index = index
    while index + 1 < words.count, bytes[words[index].end..<words[index + 1].start].allSatisfy(isSpace) {
      index += 1
      if words[index].value.roles.contains(.loss) { return words[index] }
      guard words[index].value.roles.contains(.manner) else { return nil }
    }
    return nil
  }
}
