import TextAnalysis

/// What to ask instead when a query finds nothing: each proposal finds something.
struct Suggestions {
  let database: Database
  let plan: QueryPlan

  private static let count = 3

  func queries() throws -> [String] {
    var result: [String] = []
    let terms = TermTable(database)
    let syntax = plan.syntax
    // The same words without the demands that nothing meets.
    let text = ([syntax.text] + syntax.demanded.map(\.text)).filter { !$0.isEmpty }.joined(separator: " ")
    let isFiltered = plan.lines.contains { $0.hasPrefix("only") || $0.hasPrefix("must") }
    if isFiltered, try findsSomething(text, terms) { result.append(text) }
    for segment in plan.segments {
      for word in try near(segment.text, terms) where !result.contains(word) { result.append(word) }
    }
    return Array(result.prefix(Self.count))
  }

  private func findsSomething(_ text: String, _ terms: TermTable) throws -> Bool {
    try Gram.grams(text).contains { try terms.count($0) > 0 }
  }

  /// Titles that begin with the word's first character or letters, or share most of its characters.
  private func near(_ word: String, _ terms: TermTable) throws -> [String] {
    let wanted = Set(Analyzer.key(word).unicodeScalars)
    guard !wanted.isEmpty else { return [] }
    var best: [(share: Double, title: String)] = []
    let titles = try String.fetchCursor(database, sql: "SELECT DISTINCT title FROM pages ORDER BY title")
    while let title = try titles.next() {
      let own = Set(Analyzer.key(title).unicodeScalars)
      let share = Double(wanted.intersection(own).count) / Double(wanted.union(own).count)
      if share >= 0.3 { best.append((share, title)) }
    }
    return best.sorted { ($0.share, $1.title) > ($1.share, $0.title) }.prefix(Self.count).map(\.title)
  }
}
