import TopicModel

/// One sentence with its markers found.
struct ConstraintSentence {
  struct Word {
    var start: Int
    var end: Int
    var value: ConstraintWord
    /// Which clause of the sentence it stands in, from 0.
    var clause: Int
  }

  let bytes: [UInt8]
  let range: Range<Int>
  let quotations: [Quotation]
  private(set) var words: [Word] = []
  private var clauseEnds: [Int] = []

  init(bytes: [UInt8], range: Range<Int>, quotations: [Quotation], grammar: ConstraintGrammar) {
    self.bytes = bytes
    self.range = range
    self.quotations = quotations
    var index = range.lowerBound
    var next = 0
    while index < range.upperBound {
      if next < quotations.count, quotations[next].outer.lowerBound <= index {
        index = max(index + 1, quotations[next].outer.upperBound)
        next += 1
        continue
      }
      if isClauseEnd(at: index) {
        clauseEnds.append(index)
        index += width(bytes[index])
      } else if let match = grammar.words.longestMatch(in: bytes, at: index, limit: range.upperBound) {
        words.append(Word(start: index, end: match.end, value: match.value, clause: clauseEnds.count))
        index = match.end
      } else {
        index += width(bytes[index])
      }
    }
  }

  func has(_ role: ConstraintWord.Roles) -> Bool { words.contains { $0.value.roles.contains(role) } }

  /// The first word of a role that counts: outside of conditional clauses, pointers and questions.
  private func first(_ role: ConstraintWord.Roles) -> Word? {
    words.first { word in
      guard word.value.roles.contains(role) else { return false }
      return !words.contains { other in
        let roles = other.value.roles
        if roles.contains(.otherwise), other.start < word.start { return true }
        guard other.clause == word.clause else { return false }
        if roles.contains(.condition) { return word.clause < clauseEnds.count && other.start < word.start }
        return !roles.isDisjoint(with: [.reference, .question, .avoidance]) && other.start < word.start
      }
    }
  }

  private func asserts(_ role: ConstraintWord.Roles) -> Bool { first(role) != nil }

  private func begins(_ role: ConstraintWord.Roles) -> Bool {
    guard let first = words.first else { return false }
    return first.start == range.lowerBound && first.value.roles.contains(role)
  }

  private var isQuestion: Bool {
    let last = bytes[range.upperBound - 1]
    return last == UInt8(ascii: "?")
      || (range.count >= 3 && last == 0x9F && bytes[range.upperBound - 2] == 0xBC
        && bytes[range.upperBound - 3] == 0xEF)
  }

  private var isLead: Bool {
    let last = bytes[range.upperBound - 1]
    if last == UInt8(ascii: ":") { return true }
    return range.count >= 3 && last == 0x9A && bytes[range.upperBound - 2] == 0xBC
      && bytes[range.upperBound - 3] == 0xEF
  }

  /// What the sentence limits by, nil if nothing.
  func kind(in context: ConstraintReader.Context, isCondition: Bool) -> Constraint.Kind? {
    if isQuestion || has(.advice) || begins(.example) || begins(.otherwise) || begins(.reference) { return nil }
    if isLead {
      let kind = ownKind(in: context, isCondition: false)
      return kind == .consequence || kind == .verification ? kind : nil
    }
    if context.section == .prerequisites { return .prerequisite }
    return ownKind(in: context, isCondition: isCondition)
  }

  private func ownKind(in context: ConstraintReader.Context, isCondition: Bool) -> Constraint.Kind? {
    let isStepsOwn = context.step != nil && context.note == nil
    if sharesClause(.identity, isStepsOwn ? [.demand, .must, .future] : [.demand, .must, .future, .instruction]) {
      return .verification
    }
    if asserts(.only), sharesClause(.role, .only) { return .permission }
    if sharesClause(.permission, .hold), asserts(.demand) || asserts(.must) || asserts(.only) { return .permission }
    if has(.irreversible) { return .consequence }
    if isConsequence(in: context) { return .consequence }
    if asserts(.bound), quantity() != nil || context.section == .constraints { return .limit }
    if has(.otherwise), has(.demand) || has(.ensure) || has(.must) { return .prerequisite }
    if let demand = prerequisiteStart, demand < (eligibilityStart ?? .max) { return .prerequisite }
    if asserts(.only), quantity() != nil { return .limit }
    if asserts(.negation) { return .prohibition }
    if eligibilityStart != nil || asserts(.void) { return .eligibility }
    if asserts(.state), asserts(.ability), isAbilityByState { return .eligibility }
    if isCondition { return .eligibility }
    if context.section == .constraints, asserts(.state) { return .eligibility }
    return nil
  }

  /// What else happens: an effect, or what will be after the operation.
  private func isConsequence(in context: ConstraintReader.Context) -> Bool {
    if begins(.instruction) { return false }
    if let effect = first(.effect) {
      let limited = words.contains { $0.clause == effect.clause && $0.value.roles.contains(.only) }
      if !limited { return true }
    }
    guard let after = first(.after), !has(.result) else { return false }
    if let negation = first(.negation), negation.clause <= after.clause + 1 { return true }
    if sharesClause(.future, .loss) { return true }
    return has(.future) && context.note.map { Self.warnings.contains($0) } ?? false
  }

  private static let warnings: Set<Block.Note.Kind> = [.important, .notice, .caution, .warning, .danger]

  /// You can … in the Stopped status: a capitalized or marked name stands before the state word.
  private var isAbilityByState: Bool {
    guard let ability = words.first(where: { $0.value.roles.contains(.ability) }) else { return false }
    return words.contains { word in
      guard word.value.roles.contains(.state), word.start > ability.end else { return false }
      var start = word.start
      while start > ability.end, bytes[start - 1] == 0x20 { start -= 1 }
      if quotations.contains(where: { $0.outer.upperBound == start }) { return true }
      while start > ability.end, isLetter(bytes[start - 1]) { start -= 1 }
      return bytes[start] >= UInt8(ascii: "A") && bytes[start] <= UInt8(ascii: "Z")
    }
  }

  private var prerequisiteStart: Int? {
    if let ensure = first(.ensure) { return ensure.start }
    guard let before = first(.before), has(.demand) || has(.must) else { return nil }
    return before.start
  }

  private var eligibilityStart: Int? {
    [first(.only), first(.then), first(.must)].compactMap { $0?.start }.min()
  }

  private func sharesClause(_ one: ConstraintWord.Roles, _ other: ConstraintWord.Roles) -> Bool {
    words.contains { word in
      word.value.roles.contains(one)
        && words.contains { $0.clause == word.clause && !$0.value.roles.isDisjoint(with: other) }
    }
  }

  /// The number that the sentence sets and its unit as written.
  func quantity() -> (number: Double, unit: String?)? {
    for (index, word) in words.enumerated() where !word.value.roles.isDisjoint(with: [.bound, .only]) {
      let reach = word.value.roles.contains(.bound) ? Self.boundReach : Self.onlyReach
      guard let found = number(from: word.end, reach: reach, words: words[(index + 1)...]) else { continue }
      if found.unit != nil || word.value.roles.contains(.bound) { return found }
    }
    return nil
  }

  /// Bytes between 最多 and its number.
  private static let boundReach = 90
  /// Bytes between 仅 and its number.
  private static let onlyReach = 24

  /// The first number in the text from `start` on, within the clause.
  private func number(from start: Int, reach: Int, words: ArraySlice<Word>) -> (number: Double, unit: String?)? {
    let end = min(clauseEnds.first { $0 >= start } ?? range.upperBound, start + reach)
    var index = start
    while index < end {
      if isDigit(bytes[index]), index == 0 || !isLetter(bytes[index - 1]) {
        var last = index
        while last < end, isDigit(bytes[last]) || bytes[last] == UInt8(ascii: ".") || bytes[last] == UInt8(ascii: ",") {
          last += 1
        }
        let digits = bytes[index..<last].filter { $0 != UInt8(ascii: ",") }
        if let value = Double(String(decoding: digits, as: UTF8.self)) { return (value, unit(from: last, words)) }
        index = last
      } else if let word = words.first(where: { $0.start == index }), let value = word.value.number {
        let unit = unit(from: word.end, words)
        if unit != nil { return (value, unit) }
        index = word.end
      } else {
        index += width(bytes[index])
      }
    }
    return nil
  }

  private func unit(from start: Int, _ words: ArraySlice<Word>) -> String? {
    var start = start
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

  /// At ，and , that ends a clause (、 only joins words).
  private func isClauseEnd(at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: ","): index + 1 < bytes.count && isSpace(bytes[index + 1])
    case UInt8(ascii: ";"), UInt8(ascii: ":"): true
    case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBC:
      bytes[index + 2] == 0x8C || bytes[index + 2] == 0x9B || bytes[index + 2] == 0x9A
    default: false
    }
  }
}
