import TopicModel

/// One sentence with its markers found.
struct ConstraintSentence {
  struct Word {
    var start: Int
    var end: Int
    var value: ConstraintWord
    /// Which clause of the sentence it stands in, from 0.
    var clause: Int
    /// In brackets (…), where nothing is asserted.
    var isAside: Bool
    /// Stands outside of conditional clauses, brackets, advice, pointers, questions and what is to be avoided or
    /// would happen otherwise.
    var isAsserted = true
  }

  let bytes: [UInt8]
  let range: Range<Int>
  let quotations: [Quotation]
  let grammar: ConstraintGrammar
  var words: [Word] = []
  var clauseEnds: [Int] = []
  /// The roles that the words of each clause have together, without those in brackets.
  private(set) var clauseRoles: [ConstraintWord.Roles] = []
  /// The roles of all words.
  private var allRoles: ConstraintWord.Roles = []

  init(bytes: [UInt8], range: Range<Int>, quotations: [Quotation], grammar: ConstraintGrammar) {
    self.bytes = bytes
    self.range = range
    self.quotations = quotations
    self.grammar = grammar
    var index = range.lowerBound
    var next = 0
    let outside = isInBrackets ? -1 : 0
    var depth = outside
    var isInInterval = false
    while index < range.upperBound {
      if next < quotations.count, quotations[next].outer.lowerBound <= index {
        index = max(index + 1, quotations[next].outer.upperBound)
        next += 1
        continue
      }
      // [1, 100]: the comma of an interval ends no clause.
      if bytes[index] == UInt8(ascii: "[") { isInInterval = true }
      if bytes[index] == UInt8(ascii: "]") { isInInterval = false }
      if isHyphenated(index) {
        index += 1
      } else if !isInInterval, isClauseEnd(at: index) {
        clauseEnds.append(index)
        index += width(bytes[index])
      } else if let match = grammar.words.longestMatch(in: bytes, at: index, limit: range.upperBound) {
        words.append(
          Word(start: index, end: match.end, value: match.value, clause: clauseEnds.count, isAside: depth > 0))
        index = match.end
      } else {
        depth = max(outside, depth + bracketStep(at: index))
        index = behindLetters(index)
      }
    }
    weigh()
  }

  /// The next place where a word may begin: not inside of a word of letters.
  private func behindLetters(_ index: Int) -> Int {
    guard isLetter(bytes[index]) else { return index + width(bytes[index]) }
    var end = index + 1
    while end < range.upperBound, isLetter(bytes[end]) { end += 1 }
    return end
  }

  /// （存在子目录时不可删除）: a sentence of its own.
  private var isInBrackets: Bool {
    guard let opening = range.first(where: { !isSpace(bytes[$0]) }), bracketStep(at: opening) > 0 else { return false }
    var depth = 0
    var index = opening
    while index < range.upperBound {
      depth += bracketStep(at: index)
      index += width(bytes[index])
      if depth == 0 { break }
    }
    return index >= range.upperBound || !bytes[index..<range.upperBound].contains(where: { isLetter($0) || $0 >= 0xE4 })
  }

  /// Decides which words assert what they say, and collects the roles of each clause.
  private mutating func weigh() {
    clauseRoles = Array(repeating: [], count: clauseEnds.count + 1)
    let breakers: ConstraintWord.Roles = [.reference, .question, .avoidance, .advice]
    var isOtherwise = false
    var clause = -1
    var isBroken = false
    /// The last clause that is a condition.
    var condition = -1
    /// The first word behind a topic that is followed by what is said of it in the same clause.
    var topic = 0
    for index in words.indices {
      let word = words[index]
      let roles = word.value.roles
      allRoles.formUnion(roles)
      if word.clause != clause {
        clause = word.clause
        isBroken = false
        // 如果已建立…，但是无法…，可以…: the condition goes on.
        if roles.contains(.continuation), begins(clause, at: word), condition == clause - 1, clause < clauseEnds.count {
          isBroken = true
          condition = clause
        }
      }
      words[index].isAsserted = !(word.isAside || isOtherwise || isBroken || index < topic)
      if roles.contains(.otherwise) { isOtherwise = true }
      if !roles.isDisjoint(with: breakers) { isBroken = true }
      let isTopic = roles.contains(.topic) && begins(clause, at: word)
      if isTopic, let end = topicEnd(from: index) {
        topic = end
      } else if roles.contains(.condition) || isTopic, word.clause < clauseEnds.count {
        isBroken = true
        if !isTopic { condition = clause }
      }
      if !word.isAside { clauseRoles[word.clause].formUnion(roles) }
    }
  }

  /// 对于按需计费的实例不能…: the index of the first word behind the topic where its clause goes on with what is said of
  /// it; nil where the clause is nothing but the topic (对于不能删除的实例，…).
  private func topicEnd(from index: Int) -> Int? {
    let clause = words[index].clause
    guard
      let last = words[index...].lastIndex(where: { $0.clause == clause && $0.value.roles.contains(.attributive) }),
      last + 1 < words.count, words[last + 1].clause == clause
    else { return nil }
    return last + 1
  }

  /// Whether a word stands at the beginning of its clause.
  func begins(_ clause: Int, at word: Word) -> Bool {
    let start = clause == 0 ? range.lowerBound : clauseEnds[clause - 1] + width(bytes[clauseEnds[clause - 1]])
    return bytes[start..<max(start, word.start)].allSatisfy(isSpace)
  }

  /// read-only, key-only: a part of a compound behind its hyphen says nothing by itself.
  private func isHyphenated(_ index: Int) -> Bool {
    index > range.lowerBound + 1 && bytes[index - 1] == UInt8(ascii: "-") && bytes[index] < 0x80
      && isLetter(bytes[index]) && isLetter(bytes[index - 2])
  }

  private func bracketStep(at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "("): return 1
    case UInt8(ascii: ")"): return -1
    case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBC:
      return bytes[index + 2] == 0x88 ? 1 : bytes[index + 2] == 0x89 ? -1 : 0
    default: return 0
    }
  }

  func has(_ role: ConstraintWord.Roles) -> Bool {
    allRoles.contains(role) && words.contains { $0.value.roles.contains(role) }
  }

  /// The first word of a role that is asserted.
  func first(_ role: ConstraintWord.Roles) -> Word? {
    guard allRoles.contains(role) else { return nil }
    return words.first { $0.isAsserted && $0.value.roles.contains(role) }
  }

  func asserts(_ role: ConstraintWord.Roles) -> Bool { first(role) != nil }

  /// Whether the sentence begins with a word of a role.
  func begins(_ role: ConstraintWord.Roles) -> Bool {
    guard let first = words.first else { return false }
    return first.start == range.lowerBound && first.value.roles.contains(role)
  }

  /// Whether words of both roles stand in one clause, neither in brackets.
  func sharesClause(_ one: ConstraintWord.Roles, _ other: ConstraintWord.Roles) -> Bool {
    clauseRoles.contains { $0.isSuperset(of: one) && !$0.isDisjoint(with: other) }
  }

  /// Whether a word of a role stands in the clause of another word, not in brackets.
  func sharesClause(_ word: Word, _ other: ConstraintWord.Roles) -> Bool {
    words.contains { $0.clause == word.clause && !$0.isAside && !$0.value.roles.isDisjoint(with: other) }
  }

  /// Whether words of all three stand in one clause, none in brackets.
  func sharesClause(
    _ one: ConstraintWord.Roles, _ other: ConstraintWord.Roles, _ third: ConstraintWord.Roles
  ) -> Bool {
    clauseRoles.contains { $0.isSuperset(of: one) && !$0.isDisjoint(with: other) && !$0.isDisjoint(with: third) }
  }

  var isQuestion: Bool {
    bytes[range].last == UInt8(ascii: "?") || endsWide(0x9F)
  }

  /// Ends in a colon: leads in what follows.
  var isLead: Bool { bytes[range].last == UInt8(ascii: ":") || endsWide(0x9A) }

  /// Ends in the full-width mark whose last byte is `byte`.
  private func endsWide(_ byte: UInt8) -> Bool {
    range.count >= 3 && bytes[range.upperBound - 1] == byte && bytes[range.upperBound - 2] == 0xBC
      && bytes[range.upperBound - 3] == 0xEF
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

  /// Where the word of letters begins that stands in front of a place, behind a space.
  func startOfWord(before index: Int) -> Int {
    var start = index
    while start > range.lowerBound, isSpace(bytes[start - 1]) { start -= 1 }
    while start > range.lowerBound, bytes[start - 1] < 0x80, isLetter(bytes[start - 1]) { start -= 1 }
    return start
  }

  func isBracket(before index: Int) -> Bool {
    if index > range.lowerBound, bytes[index - 1] == UInt8(ascii: "(") { return true }
    return index >= range.lowerBound + 3 && bytes[index - 3] == 0xEF && bytes[index - 2] == 0xBC
      && bytes[index - 1] == 0x88
  }
}
