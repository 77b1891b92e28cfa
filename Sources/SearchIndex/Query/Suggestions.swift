import TextAnalysis

/// What to ask instead when a query finds nothing: each proposal finds something.
struct Suggestions {
  let database: Database
  let plan: QueryPlan
  /// What a page must be that proposals come from: all that was asked of it but its words.
  let filter: Filter

  private let request: SearchRequest

  private static let count = 3
  /// So many operators of a query are left out in turn, a search each.
  private static let mostLeftOut = 4

  init(database: Database, plan: QueryPlan, request: SearchRequest) throws {
    self.database = database
    self.plan = plan
    self.request = request
    var syntax = plan.syntax
    syntax.demanded = []
    syntax.excluded = []
    filter = try Filter(database: database, request: request, syntax: syntax)
  }

  func queries() throws -> [String] {
    var result: [String] = []
    let terms = TermTable(database)
    let syntax = plan.syntax
    // The same words without the demands that nothing meets.
    let text = ([syntax.text] + syntax.demanded.map(\.text)).filter { !$0.isEmpty }.joined(separator: " ")
    for demand in syntax.demanded where demand.field == .labels {
      for label in try nearLabels(demand.text) { result.append(Self.demand(label)) }
    }
    result += try withoutOneOperator()
    if !syntax.operators.isEmpty, !result.contains(text), try findsSomething(text, terms) { result.append(text) }
    if !result.isEmpty, syntax.text.isEmpty { return Array(result.prefix(Self.count)) }
    for title in try near(plan.segments.map(\.text), among: "SELECT title, id FROM pages ORDER BY title")
    where !result.contains(title) { result.append(title) }
    return result.isEmpty ? try subjects(terms) : Array(result.prefix(Self.count))
  }

  /// The query without one of its operators, where it finds something then.
  private func withoutOneOperator() throws -> [String] {
    let operators = plan.syntax.operators
    var result: [String] = []
    for place in operators.indices.prefix(Self.mostLeftOut) {
      var rest = operators
      rest.remove(at: place)
      if !plan.syntax.text.isEmpty { rest.insert(plan.syntax.text, at: 0) }
      guard !rest.isEmpty else { continue }
      var request = request
      request.query = rest.joined(separator: " ")
      if try SearchRun(database: database, request: request).findsSomething() { result.append(request.query) }
    }
    return result
  }

  /// Where nothing is near: what most procedures of these pages are about.
  private func subjects(_ terms: TermTable) throws -> [String] {
    // No dictionary: every procedure has one, and few differ.
    var counts = TokenMap()
    var names: [(name: String, hash: TokenHash)] = []
    let objects = try database.cachedStatement(sql: "SELECT object, page FROM procedures WHERE length(object) > 1")
    try objects.eachBlob(arguments: []) { object, page in
      guard filter.allows(page: page) else { return }
      let hash = TokenHash(bytes: object)
      let count = counts[hash] ?? 0
      if count == 0 { names.append((String(decoding: object, as: UTF8.self), hash)) }
      counts.raise(hash, to: count + 1)
    }
    // Few are looked at: all the others need no order.
    let least = names.map { counts[$0.hash] ?? 0 }.sorted(by: >).prefix(20).last ?? 0
    let sorted = names.map { (count: counts[$0.hash] ?? 0, name: $0.name) }.filter { $0.count >= least }.sorted {
      ($1.count, $0.name) < ($0.count, $1.name)
    }
    var result: [String] = []
    for object in sorted.map(\.name) {
      if result.count == Self.count { break }
      if try findsSomething(object, terms) { result.append(object) }
    }
    return result
  }

  private func findsSomething(_ text: String, _ terms: TermTable) throws -> Bool {
    try Gram.grams(text).contains { try terms.count($0) > 0 }
  }

  /// A query that demands a label.
  private static func demand(_ label: String) -> String {
    label.unicodeScalars.contains { $0.properties.isWhitespace } ? "label:\"\(label)\"" : "label:\(label)"
  }

  /// Labels near a word.
  private func nearLabels(_ word: String) throws -> [String] {
    try near([word], among: "SELECT labels, page FROM procedures WHERE labels <> '' ORDER BY labels, page")
      .filter { !$0.contains("\"") }
  }

  /// Lines of texts that share most of a word's characters, of few others: those near the first word, best first, then those
  /// near the next one.
  ///
  /// - Parameter sql: gives texts, each with its page.
  private func near(_ words: [String], among sql: String) throws -> [String] {
    var nearness = Nearness(words)
    guard !nearness.isEmpty else { return [] }
    let texts = try database.cachedStatement(sql: sql)
    try texts.eachBlob(arguments: []) { text, page in
      for line in text.split(separator: 0x0A) {
        nearness.compare(UnsafeRawBufferPointer(rebasing: line)) { filter.allows(page: page) }
      }
    }
    return nearness.best.flatMap { $0.map(\.text) }
  }

  /// Finds the lines that are near some words, all words in one reading.
  private struct Nearness {
    /// Of some word; a place a character.
    private var characters: [Unicode.Scalar] = []
    /// Which of them each word has.
    private var words: [UInt64] = []
    /// Of each word.
    private(set) var best: [[(share: Double, text: String)]]
    /// Which last six bits of a number some character has: most others need not be looked for.
    private var filter: UInt64 = 0
    private var own: [Unicode.Scalar] = []

    /// Words whose characters are more than there are places for are not looked for.
    init(_ texts: [String]) {
      for text in texts {
        var word: UInt64 = 0
        var more = characters
        for scalar in Analyzer.key(text).unicodeScalars {
          if !more.contains(scalar) { more.append(scalar) }
          if let place = more.firstIndex(of: scalar), place < UInt64.bitWidth { word |= 1 << UInt64(place) }
        }
        guard word != 0, more.count <= UInt64.bitWidth else { continue }
        characters = more
        words.append(word)
      }
      best = Array(repeating: [], count: words.count)
      for scalar in characters { filter |= 1 << UInt64(scalar.value & 63) }
    }

    var isEmpty: Bool { words.isEmpty }

    mutating func compare(_ line: UnsafeRawBufferPointer, isAllowed: () -> Bool) {
      var shared: UInt64 = 0
      Analyzer.eachKeyScalar(line) { scalar in
        guard filter >> UInt64(scalar.value & 63) & 1 == 1, let place = characters.firstIndex(of: scalar) else {
          return
        }
        shared |= 1 << UInt64(place)
      }
      guard shared != 0 else { return }
      var isCounted = false
      for (place, word) in words.enumerated() {
        let (wanted, both) = (Double(word.nonzeroBitCount), Double((shared & word).nonzeroBitCount))
        // Few get further: others cannot share enough, whatever else they have.
        guard both >= 0.3 * wanted else { continue }
        if !isCounted {
          guard isAllowed() else { return }
          own.removeAll(keepingCapacity: true)
          Analyzer.eachKeyScalar(line) { if !own.contains($0) { own.append($0) } }
          isCounted = true
        }
        insert(both / (wanted + Double(own.count) - both), line, at: place)
      }
    }

    private mutating func insert(_ share: Double, _ line: UnsafeRawBufferPointer, at place: Int) {
      guard share >= 0.3, best[place].count < Suggestions.count || share >= (best[place].last?.share ?? 0) else {
        return
      }
      let text = String(decoding: line, as: UTF8.self)
      guard !best[place].contains(where: { $0.text == text }) else { return }
      best[place].append((share, text))
      best[place].sort { ($0.share, $1.text) > ($1.share, $0.text) }
      if best[place].count > Suggestions.count { best[place].removeLast() }
    }
  }
}
