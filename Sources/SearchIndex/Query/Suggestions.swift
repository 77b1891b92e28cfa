import TextAnalysis

/// What to ask instead when a query finds nothing: each proposal finds something.
struct Suggestions {
  let database: Database
  let plan: QueryPlan
  /// What a page must be that proposals come from: all that was asked of it but its words.
  let filter: Filter

  private static let count = 3

  init(database: Database, plan: QueryPlan, request: SearchRequest) throws {
    self.database = database
    self.plan = plan
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
    let isFiltered = plan.lines.contains { $0.hasPrefix("only") || $0.hasPrefix("must") }
    for demand in syntax.demanded where demand.field == .labels {
      for label in try nearLabels(demand.text) { result.append(Self.demand(label)) }
    }
    if isFiltered, try findsSomething(text, terms) { result.append(text) }
    if !result.isEmpty, syntax.text.isEmpty { return Array(result.prefix(Self.count)) }
    for segment in plan.segments {
      for word in try near(segment.text) where !result.contains(word) { result.append(word) }
    }
    return result.isEmpty ? try subjects(terms) : Array(result.prefix(Self.count))
  }

  /// Where nothing is near: what most procedures of these pages are about.
  private func subjects(_ terms: TermTable) throws -> [String] {
    var counts: [String: Int] = [:]
    let objects = try database.cachedStatement(sql: "SELECT object, page FROM procedures WHERE length(object) > 1")
    try objects.eachBlob(arguments: []) { object, page in
      if filter.allows(page: page) { counts[String(decoding: object, as: UTF8.self), default: 0] += 1 }
    }
    var result: [String] = []
    for object in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).lazy.map(\.key) {
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

  /// Titles that share most of the word's characters, of few others.
  private func near(_ word: String) throws -> [String] {
    try near(word, among: "SELECT title, id FROM pages ORDER BY title")
  }

  /// Labels that do so.
  private func nearLabels(_ word: String) throws -> [String] {
    try near(word, among: "SELECT labels, page FROM procedures WHERE labels <> '' ORDER BY labels, page")
      .filter { !$0.contains("\"") }
  }

  /// Lines of texts that share most of the word's characters, of few others.
  ///
  /// - Parameter sql: gives texts, each with its page.
  private func near(_ word: String, among sql: String) throws -> [String] {
    let wanted = Array(Set(Analyzer.key(word).unicodeScalars))
    guard !wanted.isEmpty, wanted.count <= 64 else { return [] }
    var best: [(share: Double, title: String)] = []
    let texts = try database.cachedStatement(sql: sql)
    var own: [Unicode.Scalar] = []
    func compare(_ line: UnsafeRawBufferPointer, _ page: Int64) {
      var shared: UInt64 = 0
      Analyzer.eachKeyScalar(line) { scalar in
        if let place = wanted.firstIndex(of: scalar) { shared |= 1 << UInt64(place) }
      }
      // Few get further: others cannot share enough, whatever else they have.
      guard Double(shared.nonzeroBitCount) >= 0.3 * Double(wanted.count), filter.allows(page: page) else { return }
      own.removeAll(keepingCapacity: true)
      Analyzer.eachKeyScalar(line) { if !own.contains($0) { own.append($0) } }
      let share = Double(shared.nonzeroBitCount) / Double(wanted.count + own.count - shared.nonzeroBitCount)
      guard share >= 0.3, best.count < Self.count || share >= (best.last?.share ?? 0) else { return }
      let text = String(decoding: line, as: UTF8.self)
      guard !best.contains(where: { $0.title == text }) else { return }
      best.append((share, text))
      best.sort { ($0.share, $1.title) > ($1.share, $0.title) }
      if best.count > Self.count { best.removeLast() }
    }
    try texts.eachBlob(arguments: []) { text, page in
      for line in text.split(separator: 0x0A) { compare(UnsafeRawBufferPointer(rebasing: line), page) }
    }
    return best.map(\.title)
  }
}
