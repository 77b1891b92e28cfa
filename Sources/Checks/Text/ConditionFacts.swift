import TextComparison
import TopicModel

/// Who may do something, and how many of it there may be, as facts: what two sentences of another shape are compared by.
extension OperationFacts.Fact {
  /// The people that a condition names, each with the words in front that say which: tenant administrator, 租户管理员. Empty for a sentence that says
  /// nothing of what must be so.
  func people(_ words: CheckLexicon) -> Set<String> {
    let actors = ActorReader(words).names(in: constraint.text)
    guard actors.isEmpty, isCondition(words) else { return actors }
    let text = constraint.text.lowercased()
    return Set(words.ranks.flatMap { Self.people($0, in: text, words) })
  }

  /// Whether it is about an operation: it names action and object, or the action alone (or “this operation”) where it stands with the steps.
  func speaks(of operation: OperationFacts, _ words: CheckLexicon) -> Bool {
    let text = constraint.text.lowercased()
    let isNamed = words.forms.names(operation.action, in: constraint.text)
    if procedure != nil, words.anaphora.contains(where: { text.holds($0) }) { return true }
    if isNamed { return procedure != nil || text.holds(operation.object.lowercased()) }
    // The vault must be in the Idle state: what is said of it among the operation's own conditions.
    return procedure != nil && constraint.kind == .eligibility && !constraint.states.isEmpty
      && text.holds(operation.object.lowercased())
  }

  /// The states, people and labels that it names, folded, and people by their whole names in the singular: administrator of admins.
  func names(_ words: CheckLexicon) -> Set<String> {
    let roles = Set(constraint.roles)
    return Set(
      terms.map { term in
        let name = Folding.label(term)
        guard roles.contains(term) else { return name }
        return words.shortRanks[name] ?? words.forms.singular(name)
      })
  }

  /// The states that a condition names, folded; empty for a sentence that forbids, or says nothing of what must be so.
  func conditionStates(_ words: CheckLexicon) -> Set<String> {
    // 恢复后状态为“运行中” is no condition, and nobody knows which of the names is one.
    let text = constraint.text.lowercased()
    guard isCondition(words), !words.outcomes.contains(where: { text.holds($0) }) else { return [] }
    // 状态应为“空柜”: a name in a sentence about a state.
    let isOfState = constraint.kind == .eligibility && words.stateWords.contains { text.holds($0) }
    let states = constraint.states.isEmpty && isOfState ? Quotation(of: constraint.text[...]).terms : constraint.states
    return Set(states.map(Folding.label))
  }

  private func isCondition(_ words: CheckLexicon) -> Bool {
    switch constraint.kind {
    case .eligibility, .permission, .prerequisite: break
    default: return false
    }
    let mentions = words.mentions(in: constraint.text)
    return mentions.contains(.conditions) && !mentions.contains(.negations)
  }

  private static func people(_ rank: String, in text: String, _ words: CheckLexicon) -> [String] {
    var result: [String] = []
    var rest = text[...]
    while let place = rest.firstPlace(of: rank.lowercased()) {
      let name =
        rank.unicodeScalars.contains(where: Folding.isHan)
        ? hanName(text[..<place.lowerBound], rank, words) : latinName(text[..<place.lowerBound], rank, words)
      rest = rest[place.upperBound...]
      let behind = rest.prefix { $0.isLetter && $0.isASCII }
      let goesOn = !behind.isEmpty && !words.forms.plurals.contains { behind == $0 }
      if let name, !goesOn { result.append(name) }
    }
    return result
  }

  /// The Han characters between the last word that leads to a role and the rank.
  private static func hanName(_ before: Substring, _ rank: String, _ words: CheckLexicon) -> String? {
    let clause = before.reversed().prefix { $0.unicodeScalars.allSatisfy(Folding.isHan) }
    let run = String(clause.reversed())
    let leads = (words.roleLeads + words.conditions).filter { $0.unicodeScalars.contains(where: Folding.isHan) }
    let starts = leads.compactMap { lead in
      run.indices.last { run[$0...].hasPrefix(lead) }.map { run.index($0, offsetBy: lead.count) }
    }
    let name = starts.max().map { String(run[$0...]) } ?? run
    return name.count <= 10 ? name + rank : nil
  }

  /// The words between the last one that leads to a role and the rank, at most three, in the singular.
  private static func latinName(_ before: Substring, _ rank: String, _ words: CheckLexicon) -> String? {
    guard before.last.map({ !$0.isLetter }) ?? true else { return nil }
    let clause = before.split(omittingEmptySubsequences: false) { ".;,:()".contains($0) }.last ?? ""
    let all = clause.split(separator: " ").map(String.init)
    let own = all.suffix(4).reversed().prefix { !words.roleLeads.contains($0) && !words.conditions.contains($0) }
    guard own.count <= 3 else { return nil }
    let singular = words.shortRanks[rank] ?? words.forms.singular(rank)
    return (own.reversed() + [singular]).joined(separator: " ")
  }
}

/// How many of an operation's object there may be, and for what the number counts.
struct ObjectLimit: Hashable {
  let value: Double
  /// What is the same where two limits are about one thing: the unit, what the number counts for, and which of the objects are meant.
  let subject: [String]
  let written: String

  /// - Returns: nil for a sentence with no quantity, or more than one, for a lower bound, and where the object is not what is counted.
  init?(_ fact: OperationFacts.Fact, action: String, of object: String, _ words: CheckLexicon) {
    guard fact.constraint.kind == .limit else { return nil }
    let text = fact.constraint.text.lowercased()
    guard !words.lowerBounds.contains(where: { text.holds($0) }),
      !words.isExample(text[...]), let counted = QuantifiedSentence.only(in: text, words),
      let which = Self.objects(object, counted: counted, in: text, words)
    else { return nil }
    (value, written) = (counted.value, counted.written)
    let holders = Self.holders(in: text, words)
    subject =
      [counted.unit, which] + words.turns(in: text) + holders.map { "for \($0)" }
      + Self.qualifiers(of: text, written, action, object, words)
  }

  /// Which of an operation's objects a quantity counts: the words between unit and object, and none where the object stands in front of it, at the start of
  /// a clause or behind a particle; nil where it counts something else.
  private static func objects(
    _ object: String, counted quantity: Quantity, in text: String, _ words: CheckLexicon
  ) -> String? {
    let name = object.lowercased()
    let written = quantity.written.lowercased()
    guard let place = text[...].firstPlace(of: written) else { return nil }
    if quantity.unit.hasPrefix(name) || words.forms.plurals.contains(where: { written.hasSuffix(name + $0) }) {
      return ""
    }
    guard name.unicodeScalars.contains(where: Folding.isHan) else { return nil }
    if let behind = text[place.upperBound...].firstPlace(of: name) {
      let between = text[place.upperBound..<behind.lowerBound]
      return between.count <= 8 && between.allSatisfy(\.isLetter) ? String(between) : nil
    }
    guard let before = text[..<place.lowerBound].firstPlace(of: name) else { return nil }
    let lead = text[..<before.lowerBound]
    let isWhole = lead.last.map { !$0.isLetter } ?? true || words.particles.contains { lead.hasSuffix($0) }
    return isWhole ? "" : nil
  }

  /// What else a sentence says, which may be whose limit it is, and when: free accounts, in the list view, 专业版. In reading order.
  ///
  /// What stands behind the clause of the quantity as written is told of it: 最多20个，其余的下月再改.
  static func qualifiers(
    of sentence: String, _ written: String, _ action: String, _ object: String, _ words: CheckLexicon
  ) -> [String] {
    let text = sentence.lowercased()
    let holders = Self.holders(in: text, words)
    let isHan = text.unicodeScalars.contains(where: Folding.isHan)
    let named = [written.lowercased(), action, object]
    var rest = text
    if let place = text.firstPlace(of: named[0]),
      let end = text[place.upperBound...].firstIndex(where: { "，,；;。".contains($0) })
    {
      rest = String(text[..<end])
    }
    for word in named + words.scopes.joined().sorted(by: { $0.count > $1.count }) where !word.isEmpty {
      rest = rest.replacing(word.lowercased(), with: " ")
    }
    guard isHan else {
      let known = Set(words.limitFillers + words.holders + holders)
      return rest.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        .filter { !known.contains($0) && !words.forms.names(named[1], in: $0) }
    }
    for word in words.holders.flatMap({ lead in holders.map { lead + $0 } }) + words.limitFillers {
      rest = rest.replacing(word, with: " ")
    }
    return rest.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// For whom or what the number counts: the two characters or the word behind 每个, each. Sorted.
  private static func holders(in text: String, _ words: CheckLexicon) -> [String] {
    let turns = words.scopes.joined()
    func longest(_ list: some Sequence<String>, _ rest: Substring) -> String? {
      list.filter { rest.hasPrefix($0) }.max { $0.count < $1.count }
    }
    var found: Set<String> = []
    var rest = text[...]
    var isInWord = false
    while let first = rest.first {
      if !isInWord, let turn = longest(turns, rest) {
        rest = rest.dropFirst(turn.count)
      } else if !isInWord, let holder = longest(words.holders, rest) {
        rest = rest.dropFirst(holder.count)
        let isHan = holder.unicodeScalars.contains(where: Folding.isHan)
        let next = rest.drop { $0 == " " }
        let name = isHan ? String(next.prefix(2)) : String(next.prefix { $0.isLetter })
        if !name.isEmpty, isHan || next.startIndex != rest.startIndex { found.insert(name) }
      } else {
        isInWord = first.isLetter && first.isASCII
        rest = rest.dropFirst()
      }
    }
    return found.sorted()
  }
}
