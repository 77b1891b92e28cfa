import TextAnalysis
import TopicModel

/// Understands a query with the words that the index carries: `lexicon`, `aliases` and `terms`.
struct QueryReader {
  let terms: TermTable

  /// A Chinese character or a Latin word of the query.
  private struct Unit {
    /// Folded; a word's stem.
    var key: String
    /// Folded, as typed otherwise.
    var text: String
    var isWord: Bool
    /// Nothing stands between it and the unit before.
    var joined: Bool
  }

  private static let longestTerm = 12

  func plan(_ query: String) throws -> QueryPlan {
    var plan = QueryPlan(syntax: QuerySyntax(query))
    let units = Self.units(plan.syntax.text)
    var open = 0
    var place = 0
    while place < units.count {
      guard let (length, entries) = try longest(units, at: place) else {
        place += 1
        continue
      }
      // A protected word is plain text that no filler may be cut out of.
      if entries.contains(where: { $0.role == .word }) {
        place += length
        continue
      }
      try addPlain(units[open..<place], to: &plan)
      try add(Array(units[place..<place + length]), entries, to: &plan)
      place += length
      open = place
    }
    try addPlain(units[open..<units.count], to: &plan)
    // What must be there also says what is wanted most.
    for demand in plan.syntax.demanded where !Phrase(demand.text).isEmpty { plan.segments.append(typed(demand.text)) }
    if plan.segments.isEmpty {
      // Nothing but fillers: then they are what is asked for.
      plan.fillers = []
      for unit in Self.runs(units[...]) { plan.segments.append(typed(unit)) }
    }
    try PinyinReader(terms: terms).read(&plan)
    try SpellingReader(terms: terms).read(&plan)
    return plan
  }

  private static func units(_ text: String) -> [Unit] {
    var result: [Unit] = []
    let scalars = Array(text.unicodeScalars)
    var end = -1
    for token in Analyzer.tokens(text) {
      let isWord = token.kind == .word
      let key = isWord ? token.text : String(token.text.unicodeScalars.prefix(1))
      let typed = isWord ? Analyzer.key(String(String.UnicodeScalarView(scalars[token.start..<token.end]))) : key
      result.append(Unit(key: key, text: typed, isWord: isWord, joined: token.start == end))
      end = token.kind == .pair ? token.start + 1 : token.end
    }
    return result
  }

  /// The longest lexicon term that begins at a unit.
  private func longest(_ units: [Unit], at place: Int) throws -> (Int, [TermTable.Entry])? {
    var key = ""
    var keys: [String] = []
    for unit in units[place...].prefix(Self.longestTerm) {
      if !keys.isEmpty {
        // A Chinese word has no gap in it.
        if !unit.joined, !unit.isWord { break }
        if unit.isWord || units[place + keys.count - 1].isWord { key += " " }
      }
      key += unit.key
      keys.append(key)
    }
    for (length, key) in keys.enumerated().reversed() {
      let entries = try terms.lexicon(key)
      if !entries.isEmpty { return (length + 1, entries) }
    }
    return nil
  }

  /// A part that the lexicon knows.
  private func add(_ units: [Unit], _ entries: [TermTable.Entry], to plan: inout QueryPlan) throws {
    let text = Self.text(units[...])
    let roles = entries.map(\.role)
    if roles.contains(.batch) { plan.mode = .batch }
    if roles.contains(.single), plan.mode == nil { plan.mode = .single }
    if roles.contains(.limit) || roles.contains(.permission) { plan.asksLimit = true }
    if roles.contains(.interface) { plan.asksInterface = true }
    if roles.contains(.concept) { plan.asksConcept = true }
    if roles.contains(.filler) {
      plan.fillers.append(text)
      return
    }
    var segment = typed(text)
    for entry in entries where entry.role == .synonym || entry.role == .also {
      segment.alternatives.append(
        .init(
          text: entry.value, reason: .synonym, weight: entry.role == .synonym ? 0.85 : 0.8,
          grams: Gram.grams(entry.value)))
    }
    segment.alternatives += try aliases(text)
    if roles.contains(where: \.isIntent) { segment.weight = 0.5 }
    plan.segments.append(segment)
  }

  /// A part that the lexicon does not know: each run of ideographs and each word is a segment.
  private func addPlain(_ units: ArraySlice<Unit>, to plan: inout QueryPlan) throws {
    for text in Self.runs(units) {
      var segment = typed(text)
      segment.alternatives += try aliases(text)
      plan.segments.append(segment)
    }
  }

  private func typed(_ text: String) -> QueryPlan.Segment {
    .init(text: text, alternatives: [.init(text: text, reason: .typed, weight: 1, grams: Gram.grams(text))])
  }

  private func aliases(_ text: String) throws -> [QueryPlan.Alternative] {
    try terms.aliases(SearchLexicon.key(text)).map {
      .init(text: $0, reason: .alias, weight: 0.75, grams: Gram.grams($0))
    }
  }

  private static func runs(_ units: ArraySlice<Unit>) -> [String] {
    var result: [String] = []
    var run = ""
    func close() {
      if !run.isEmpty { result.append(run) }
      run = ""
    }
    for unit in units {
      if unit.isWord || !unit.joined { close() }
      if unit.isWord { result.append(unit.text) } else { run += unit.text }
    }
    close()
    return result
  }

  private static func text(_ units: ArraySlice<Unit>) -> String {
    var result = ""
    var before: Unit?
    for unit in units {
      if let before, before.isWord || unit.isWord { result += " " }
      result += unit.text
      before = unit
    }
    return result
  }
}
