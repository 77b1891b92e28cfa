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
    self.quotations = quotations.filter { range.contains($0.outer.lowerBound) }
    var index = range.lowerBound
    var next = 0
    while index < range.upperBound {
      if next < self.quotations.count, self.quotations[next].outer.lowerBound <= index {
        index = max(index + 1, self.quotations[next].outer.upperBound)
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

  /// Whether the word stands outside of the sentence's conditional clauses.
  private func hasOutsideConditions(_ role: ConstraintWord.Roles) -> Bool {
    let conditional = Set(words.filter { $0.value.roles.contains(.condition) }.map(\.clause))
    return words.contains {
      $0.value.roles.contains(role)
        && !(conditional.contains($0.clause) && $0.clause < clauseEnds.count)
    }
  }

  private func begins(_ role: ConstraintWord.Roles) -> Bool {
    guard let first = words.first else { return false }
    return first.start == range.lowerBound && first.value.roles.contains(role)
  }

  private var isLead: Bool {
    let last = bytes[range.upperBound - 1]
    if last == UInt8(ascii: ":") { return true }
    return range.count >= 3 && last == 0x9A && bytes[range.upperBound - 2] == 0xBC
      && bytes[range.upperBound - 3] == 0xEF
  }

  /// What the sentence limits by, nil if nothing.
  func kind(in context: ConstraintReader.Context, isCondition: Bool) -> Constraint.Kind? {
    if isLead || has(.advice) || begins(.example) || begins(.otherwise) || begins(.reference) { return nil }
    if context.section == .prerequisites { return .prerequisite }
    if has(.identity), has(.demand) || has(.must) { return .verification }
    if has(.role), has(.only) || has(.then) { return .permission }
    if has(.permission), has(.demand) || has(.must) { return .permission }
    if has(.irreversible) { return .consequence }
    if hasOutsideConditions(.after), has(.future) || has(.negation) || has(.effect) { return .consequence }
    if hasOutsideConditions(.effect), !has(.negation) { return .consequence }
    if has(.bound), quantity() != nil { return .limit }
    if has(.before), has(.demand) || has(.ensure) || has(.must) { return .prerequisite }
    if hasOutsideConditions(.ensure) { return .prerequisite }
    if has(.only), let number = quantity(), number.unit != nil { return .limit }
    if hasOutsideConditions(.negation) { return .prohibition }
    if hasOutsideConditions(.only) || has(.then) || has(.void) { return .eligibility }
    if has(.must), context.section == .constraints || has(.state) { return .eligibility }
    if isCondition { return .eligibility }
    if context.section == .constraints, has(.state) { return .eligibility }
    return nil
  }

  /// The number that the sentence sets and its unit as written.
  func quantity() -> (number: Double, unit: String?)? {
    for (index, word) in words.enumerated() where !word.value.roles.isDisjoint(with: [.bound, .only]) {
      if let found = number(from: word.end, words: words[(index + 1)...]) { return found }
    }
    return nil
  }

  /// The first number in the text from `start` on, within the clause.
  private func number(from start: Int, words: ArraySlice<Word>) -> (number: Double, unit: String?)? {
    let end = clauseEnds.first { $0 >= start } ?? range.upperBound
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
    let labels = LabelScanner.labels(in: text, bytes: bytes, quotations: quotations)
      .filter { range.contains($0.outer.lowerBound) && !$0.items.isEmpty }
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
