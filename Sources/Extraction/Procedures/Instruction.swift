import TopicModel

/// How surely a text tells a person to do something in the console.
enum Instruction: Int, Comparable, Sendable {
  /// No instruction: a fact, a label, what somebody else does.
  case none
  /// An instruction that could be for any place: "create a user".
  case anywhere
  /// An instruction that names a part of the screen.
  case onScreen
  /// A click, or a login to the console.
  case byHand

  static func < (left: Instruction, right: Instruction) -> Bool { left.rawValue < right.rawValue }
}

/// Where the steps of a list are carried out, as far as a login says.
enum Place: Sendable {
  case console
  case elsewhere
}

extension ProcedureWords {
  /// The surest instruction of a text.
  func instruction(in wording: Wording) -> Instruction {
    var best = Instruction.none
    for sentence in wording.sentences {
      best = max(best, instruction(in: wording, sentence: sentence))
      if best == .byHand { break }
    }
    return best
  }

  func instruction(in wording: Wording, sentence: Range<Int>) -> Instruction {
    var best = Instruction.none
    for clause in wording.clauses(of: sentence) {
      if let moment = moment(clause, in: wording) {
        if clicksNext(behind: moment, in: wording, clause) { return .byHand }
        continue
      }
      if pressesUnsaid(clause, in: wording) { return .byHand }
      switch verb(of: clause, in: wording) {
      case .hand: return .byHand
      case .login(.console): return .byHand
      case .login(.elsewhere): best = max(best, .anywhere)
      case .other where clicksFurtherOn(clause, in: wording) || clicksForPurpose(clause, in: wording): return .byHand
      case .other: best = max(best, namesScreen(sentence, in: wording) ? .onScreen : .anywhere)
      case .further where clicksFurtherOn(clause, in: wording): return .byHand
      case .further(let behind):
        let isLabelled =
          wording.skipSpace(behind, to: clause.upperBound) < clause.upperBound
          && wording.bytes[wording.skipSpace(behind, to: clause.upperBound)] == Wording.mask
        if isLabelled || screenParts.contains(wording.bytes, from: clause.lowerBound, to: clause.upperBound) {
          best = max(best, .onScreen)
        } else {
          best = max(best, .anywhere)
        }
      // 验证成功点击下一步: what has been reached, and the click.
      case nil where clicksFurtherOn(clause, in: wording): return .byHand
      case nil: continue
      }
    }
    return best
  }

  /// 点击【执行】，输入命令: in the console, which takes commands, too.
  private func pressesLabel(_ wording: Wording) -> Bool {
    wording.sentences.contains { sentence in
      wording.clauses(of: sentence).contains { clause in
        guard labels(in: wording, clause), case .hand? = verb(of: clause, in: wording) else { return false }
        return true
      }
    }
  }

  /// 通过列表上方的“新建规则”按钮新建规则, 选择右上方【新建】按钮: a marked name that is pressed, though no verb of the hand says so.
  func usesButton(_ clause: Range<Int>, in wording: Wording) -> Bool {
    let bytes = wording.bytes
    guard !buttonUses.isEmpty, wording.hasLabel,
      let mask = clause.first(where: { bytes[$0] == Wording.mask })
    else { return false }
    var start = wording.skipSpace(clause.lowerBound, to: clause.upperBound)
    start += leads.run(in: bytes, at: start)
    guard buttonUses.length(in: bytes, at: start) != nil else { return false }
    var end = mask
    while end < clause.upperBound, bytes[end] == Wording.mask { end += 1 }
    return buttonTails.length(in: bytes, at: wording.skipSpace(end, to: clause.upperBound)) != nil
  }

  /// Whether a clause presses something without a verb of the hand.
  private func pressesUnsaid(_ clause: Range<Int>, in wording: Wording) -> Bool {
    usesButton(clause, in: wording) || isWayAlone(clause, in: wording) || pressesMark(clause, in: wording)
  }

  /// 【成员】->【导入】，下载模板: marked names with the signs of a way between them are all that the clause says.
  private func isWayAlone(_ clause: Range<Int>, in wording: Wording) -> Bool {
    guard wording.hasLabel else { return false }
    let bytes = wording.bytes
    var names = 0
    var index = wording.skipSpace(clause.lowerBound, to: clause.upperBound)
    while index < clause.upperBound, bytes[index] == Wording.mask {
      while index < clause.upperBound, bytes[index] == Wording.mask { index += 1 }
      names += 1
      let sign = wording.skipSpace(index, to: clause.upperBound)
      guard sign < clause.upperBound else { return names > 1 }
      guard let end = LabelScanner.separatorEnd(at: sign, before: clause.upperBound, in: bytes) ?? dash(at: sign, bytes)
      else { return false }
      index = wording.skipSpace(end, to: clause.upperBound)
    }
    return false
  }

  private func dash(at index: Int, _ bytes: [UInt8]) -> Int? { bytes[index] == UInt8(ascii: "-") ? index + 1 : nil }

  /// 在订单旁按「变更」: a verb that presses what is marked right behind it.
  private func pressesMark(_ clause: Range<Int>, in wording: Wording) -> Bool {
    guard wording.hasLabel, !labelVerbs.isEmpty else { return false }
    var offset = clause.lowerBound
    while let verb = labelVerbs.first(in: wording.bytes, from: offset, to: clause.upperBound) {
      let next = wording.skipSpace(verb.upperBound, to: clause.upperBound)
      var end = next
      while end < clause.upperBound, wording.bytes[end] == Wording.mask { end += 1 }
      if end > next, labelTails.length(in: wording.bytes, at: wording.skipSpace(end, to: clause.upperBound)) == nil {
        return true
      }
      offset = verb.upperBound
    }
    return false
  }

  /// Whether a text presses something by a verb of the hand or by what it uses.
  func pressesByHand(_ wording: Wording) -> Bool {
    handVerbs.contains(wording.bytes)
      || wording.sentences.contains { wording.clauses(of: $0).contains { pressesUnsaid($0, in: wording) } }
  }

  /// 勾选自定义成员时需…: a clause that says when something is so.
  private func moment(_ clause: Range<Int>, in wording: Wording) -> Range<Int>? {
    moments.first(in: wording.bytes, from: clause.lowerBound, to: clause.upperBound)
  }

  /// 状态为“关机”时可以点击“开机”: what is clicked then stands right behind the moment.
  private func clicksNext(behind moment: Range<Int>, in wording: Wording, _ clause: Range<Int>) -> Bool {
    let end = min(clause.upperBound, moment.upperBound + Self.momentReach)
    return handVerbs.first(in: wording.bytes, from: moment.upperBound, to: end) != nil
  }

  /// Bytes: 以 of 可以 and a verb of two characters.
  private static let momentReach = 9

  /// Whether a text is carried out in a shell or program: it speaks of a command, holds one, or presses a key without
  /// naming a field of the screen. A button may be called "Send command".
  func isTyped(_ wording: Wording) -> Bool {
    let bytes = Array(wording.text.text.utf8)
    return (namesCommand(wording.bytes) && !pressesLabel(wording)) || commandSigns.contains(bytes)
      || (keySigns.contains(bytes) && !keyFields.contains(wording.bytes))
  }

  /// A word for a command that is no part of a name for a part of the screen: 命令栏, command bar.
  private func namesCommand(_ bytes: [UInt8]) -> Bool {
    var offset = 0
    while let word = commandWords.first(in: bytes, from: offset) {
      if (screenParts.length(in: bytes, at: word.lowerBound) ?? 0) <= word.count { return true }
      offset = word.upperBound
    }
    return false
  }

  private func namesScreen(_ sentence: Range<Int>, in wording: Wording) -> Bool {
    labels(in: wording, sentence)
      || screenParts.contains(wording.bytes, from: sentence.lowerBound, to: sentence.upperBound)
  }

  /// "Select them and click …": a click behind a joint of the clause.
  private func clicksFurtherOn(_ clause: Range<Int>, in wording: Wording) -> Bool {
    var offset = clause.lowerBound
    while let joint = joints.first(in: wording.bytes, from: offset, to: clause.upperBound) {
      let at = wording.skipSpace(joint.upperBound, to: clause.upperBound)
      if handVerbs.length(in: wording.bytes, at: at + leads.run(in: wording.bytes, at: at)) != nil { return true }
      if at < clause.upperBound, usesButton(at..<clause.upperBound, in: wording) { return true }
      offset = joint.upperBound
    }
    return false
  }

  /// To delete them click Delete: what for, and without a comma the click on a marked name.
  private func clicksForPurpose(_ clause: Range<Int>, in wording: Wording) -> Bool {
    let start = wording.skipSpace(clause.lowerBound, to: clause.upperBound)
    guard let purpose = purposes.length(in: wording.bytes, at: start),
      let hand = handVerbs.first(in: wording.bytes, from: start + purpose, to: clause.upperBound)
    else { return false }
    return labels(in: wording, hand.upperBound..<clause.upperBound)
  }

  private func labels(in wording: Wording, _ sentence: Range<Int>) -> Bool {
    wording.hasLabel && sentence.contains { wording.bytes[$0] == Wording.mask }
  }

  enum Verb {
    case hand
    case login(Place)
    case other
    /// Not at the clause's beginning; the offset behind it.
    case further(behind: Int)
  }

  /// The verb a clause begins with, behind words that may lead up to one.
  func verb(of clause: Range<Int>, in wording: Wording) -> Verb? {
    let bytes = wording.bytes
    var at = wording.skipSpace(clause.lowerBound, to: clause.upperBound)
    at += optional.run(in: bytes, at: at)
    at += leads.run(in: bytes, at: at)
    guard at < clause.upperBound else { return nil }
    if let length = people.length(in: bytes, at: at) {
      // 用户在操作栏点击“查看”: a name is clicked somewhere on the screen; what else people do may be told of anybody.
      guard case .hand? = verb(from: at + length, to: clause.upperBound, in: wording), labels(in: wording, clause),
        screenParts.contains(bytes, from: clause.lowerBound, to: clause.upperBound)
      else { return nil }
      return .hand
    }
    return verb(from: at, to: clause.upperBound, in: wording)
  }

  private func verb(from start: Int, to end: Int, in wording: Wording) -> Verb? {
    let bytes = wording.bytes
    var at = start
    guard at < end else { return nil }
    if isVerbLast { return lastVerb(of: at..<end, in: bytes) }
    if let verb = verb(at: at, to: end, in: bytes) { return verb }
    // "In the list, …", "“Access” select …": the verb stands further on in the clause.
    guard bytes[at] == Wording.mask || prepositions.length(in: bytes, at: at) != nil else { return nil }
    at += 1
    while at < end {
      if bytes[at] < 0x80 || bytes[at] >= 0xC0,
        let verb = verb(at: at, to: end, in: bytes, isFirst: false)
      {
        if case .other = verb { return .further(behind: at + (verbs.length(in: bytes, at: at) ?? 0)) }
        return verb
      }
      at += 1
    }
    return nil
  }

  /// The verb of a clause in a language that puts it last.
  private func lastVerb(of clause: Range<Int>, in bytes: [UInt8]) -> Verb? {
    var found: Verb?
    for at in clause where bytes[at] < 0x80 || bytes[at] >= 0xC0 {
      guard let verb = verb(at: at, to: clause.upperBound, in: bytes, isFirst: false) else { continue }
      // The place that is logged in to stands in front.
      if case .login = verb { return .login(place(in: bytes, from: clause.lowerBound, to: at)) }
      found = verb
    }
    return found
  }

  private func verb(at offset: Int, to end: Int, in bytes: [UInt8], isFirst: Bool = true) -> Verb? {
    // 连接云服务器, but not 连接成功后 or 连接名称.
    if isFirst, let length = connectVerbs.length(in: bytes, at: offset),
      otherPlaces.first(in: bytes, from: offset + length, to: end) != nil
    {
      return .login(.elsewhere)
    }
    if let length = loginVerbs.length(in: bytes, at: offset) {
      return .login(place(in: bytes, from: offset + length, to: end))
    }
    if handVerbs.length(in: bytes, at: offset) != nil {
      // Press the K key: typed, wherever that is.
      let isKey = keyVerbs.length(in: bytes, at: offset) != nil && keyNouns.contains(bytes, from: offset, to: end)
      return isKey ? nil : .hand
    }
    guard let length = verbs.length(in: bytes, at: offset) else { return nil }
    let behind = offset + length
    let isReport =
      notImperative.length(in: bytes, at: behind < end && bytes[behind] == 0x20 ? behind + 1 : behind) != nil
    return isReport ? nil : .other
  }

  /// Where a login leads: to the console, unless the last place it names is another one.
  private func place(in bytes: [UInt8], from start: Int, to end: Int) -> Place {
    var place = Place.console
    var at = start
    // As an administrator of the server: how, not where.
    let end = loginAsides.first(in: bytes, from: start, to: end)?.lowerBound ?? end
    while at < end {
      let console = consoleLogins.length(in: bytes, at: at) ?? 0
      let other = otherPlaces.length(in: bytes, at: at) ?? 0
      if max(console, other) > 0 { place = console > other ? .console : .elsewhere }
      at += max(console, other, 1)
    }
    return place
  }

  /// The place a login in this text takes the reader to, nil where it has none.
  func login(in wording: Wording) -> Place? {
    for (index, sentence) in wording.sentences.enumerated() {
      for (position, clause) in wording.clauses(of: sentence).enumerated() {
        if case .login(let place)? = verb(of: clause, in: wording) { return place }
        if index == 0, position == 0, entersOtherPlace(clause, in: wording) { return .elsewhere }
      }
    }
    return nil
  }

  /// "By VNC log in to the server": a login further on in the first clause.
  private func entersOtherPlace(_ clause: Range<Int>, in wording: Wording) -> Bool {
    let bytes = wording.bytes
    guard let login = loginVerbs.first(in: bytes, from: clause.lowerBound, to: clause.upperBound),
      notImperative.length(in: bytes, at: login.upperBound) == nil
    else { return false }
    // The place ends the clause: "the link for logging in leads to the server" is no login.
    return otherPlaces.endsRange(in: bytes, from: login.upperBound, to: clause.upperBound)
  }
}
