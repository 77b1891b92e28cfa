import TopicModel

/// What a constraint names: numbers, people, states.
extension ConstraintSentence {
  struct Quantity {
    var number: Double
    var unit: String?
    /// Right behind the word that limits: only one.
    var isNext: Bool
    var isInDigits = false
  }

  /// The number that the sentence sets and its unit as written.
  func quantity() -> Quantity? {
    for (index, word) in words.enumerated()
    where !word.value.roles.isDisjoint(with: [.bound, .only, .frequency, .comparison, .must]) {
      let isBound = !word.value.roles.isDisjoint(with: [.bound, .frequency, .comparison])
      let reach = isBound ? Self.boundReach : Self.onlyReach
      guard let found = number(from: word.end, reach: reach, words: words[(index + 1)...]) else { continue }
      // 必须为1~64个字符: what must be so counts in digits and with a unit.
      let isMust = word.value.roles.isDisjoint(with: .only) && !isBound
      if isMust, !found.isInDigits || found.unit == nil { continue }
      if found.unit != nil || found.isNext || isBound { return found }
    }
    return quantityForEach ?? quantityByTurn
  }

  /// You can move 50 items at a time: a number with a unit between what can be done and the word for one go.
  var quantityByTurn: Quantity? {
    guard let turn = first(.turn),
      let index = words.firstIndex(where: { $0.clause == turn.clause && $0.value.roles.contains(.ability) }),
      words[index].end < turn.start,
      let found = number(from: words[index].end, reach: turn.start - words[index].end, words: words[(index + 1)...]),
      found.isInDigits ? found.unit != nil : found.number == 1 && !isOneByOne(turn)
    else { return nil }
    return found
  }

  /// One at a time: how something is done, and no number of anything.
  private func isOneByOne(_ turn: Word) -> Bool {
    words.contains { $0.value.number == 1 && isNext(turn.start, behind: $0.end) }
  }

  /// （最多添加100个）: brackets that begin with a bound and hold its number.
  var isBoundedInBrackets: Bool {
    words.enumerated().contains { index, word in
      word.isAside && !word.value.roles.isDisjoint(with: [.bound, .comparison]) && isBracket(before: word.start)
        && number(from: word.end, reach: Self.boundReach, words: words[(index + 1)...])?.unit != nil
    }
  }

  /// 每个帐号可创建10个…: the sentence begins with what is counted for, and a number with a unit stands behind what it can.
  var quantityForEach: Quantity? {
    guard begins(.each),
      let index = words.firstIndex(where: { $0.clause == 0 && !$0.value.roles.isDisjoint(with: [.ability, .actor]) }),
      let found = number(from: words[index].end, reach: Self.boundReach, words: words[(index + 1)...]),
      let unit = found.unit, !grammar.durations.contains(unit)
    else { return nil }
    return found
  }

  /// Bytes between 最多 and its number.
  static let boundReach = 90
  /// Bytes between 仅 and its number.
  static let onlyReach = 24

  /// The first number in the text from `start` on, within the clause.
  private func number(from start: Int, reach: Int, words: ArraySlice<Word>) -> Quantity? {
    let end = min(clauseEnds.first { $0 >= start } ?? range.upperBound, start + reach)
    var index = start
    while index < end {
      if isDigit(bytes[index]), index == 0 || !isLetter(bytes[index - 1]) {
        var last = index
        while last < end, isDigit(bytes[last]) || bytes[last] == UInt8(ascii: ".") || bytes[last] == UInt8(ascii: ",") {
          last += 1
        }
        // 2:00 is a time of day.
        if last + 1 < range.upperBound, bytes[last] == UInt8(ascii: ":"), isDigit(bytes[last + 1]) { return nil }
        let digits = bytes[index..<last].filter { $0 != UInt8(ascii: ",") }
        if let value = Double(String(decoding: digits, as: UTF8.self)) {
          return Quantity(number: value, unit: unit(from: last, words), isNext: index <= start + 1, isInDigits: true)
        }
        index = last
      } else if let word = words.first(where: { $0.start == index }), let value = word.value.number {
        // Only once it is removed: no number.
        if word.value.roles.contains(.after), word.end + 1 < end, isSpace(bytes[word.end]) {
          index = word.end
          continue
        }
        let unit = unit(from: word.end, words)
        // 只能下载一次, select only one: a number word of its own counts without a unit.
        let isWhole = word.value.roles.contains(.frequency) || isLetter(bytes[word.start])
        let isNext = word.start <= start + 1 || isWhole
        if unit != nil || isNext { return Quantity(number: value, unit: unit, isNext: isNext) }
        index = word.end
      } else {
        index += width(bytes[index])
      }
    }
    return nil
  }

  /// Behind the second number of a range: 1~64, 8 to 26; the same place where there is none.
  private func rangeEnd(from start: Int) -> Int {
    var index = start
    while index < range.upperBound, index - start < Self.rangeReach, !isDigit(bytes[index]) { index += 1 }
    guard index < range.upperBound, isDigit(bytes[index]) else { return start }
    let sign = String(decoding: bytes[start..<index], as: UTF8.self).filter { !$0.isWhitespace }
    guard Self.rangeSigns.contains(sign) else { return start }
    while index < range.upperBound, isDigit(bytes[index]) { index += 1 }
    return index
  }

  /// Bytes between the two numbers of a range.
  private static let rangeReach = 6
  private static let rangeSigns: Set<String> = ["~", "～", "-", "–", "—", "to", "至", "到"]

  private func unit(from start: Int, _ words: ArraySlice<Word>) -> String? {
    var start = rangeEnd(from: start)
    while start < range.upperBound, bytes[start] == 0x20 { start += 1 }
    guard let word = words.first(where: { $0.start == start }), word.value.roles.contains(.unit) else { return nil }
    return String(decoding: bytes[word.start..<word.end], as: UTF8.self)
  }

  /// People named in it, as written, in order.
  func roles() -> [String] {
    var result: [String] = []
    for word in words where word.value.roles.contains(.role) {
      let name = String(decoding: bytes[word.start..<word.end], as: UTF8.self)
      if !result.contains(name) { result.append(name) }
    }
    return result
  }

  /// Quoted names in a clause that speaks of a state.
  func states(of text: RichText) -> [String] {
    guard has(.stateNoun) || has(.state) else { return [] }
    let part = RichText(text.text, spans: text.spans.filter { range.contains($0.start) })
    let labels = LabelScanner.labels(in: part, bytes: bytes, quotations: quotations).filter { !$0.items.isEmpty }
    var result: [String] = []
    for label in labels {
      let clauseStart = clauseEnds.last { $0 < label.outer.lowerBound } ?? range.lowerBound
      let clauseEnd = clauseEnds.first { $0 >= label.outer.upperBound } ?? range.upperBound
      let speaksOfState = words.contains {
        $0.start >= clauseStart && $0.end <= clauseEnd && !$0.value.roles.isDisjoint(with: [.stateNoun, .state])
      }
      guard speaksOfState, let item = label.items.last else { continue }
      let name = text.substring(item.lowerBound, item.upperBound)
      if !result.contains(name) { result.append(name) }
    }
    return result
  }
}
