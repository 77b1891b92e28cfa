import TextAnalysis

/// Looks single words up in the index; each only once a query.
final class TermTable {
  struct Entry: Hashable {
    var role: SearchLexicon.Role
    var value: String
  }

  /// The largest scalar: what begins with a text stands before the text and this.
  static let last = "\u{10FFFF}"

  private let database: Database
  private var counts: [String: Int] = [:]
  private var entries: [String: [Entry]] = [:]
  /// How many pages there are.
  private(set) lazy var rows =
    (try? String.fetchOne(database, sql: "SELECT value FROM lexicon WHERE term = '' AND role = 'pages'"))
    .flatMap { $0 }.flatMap { Int($0) } ?? 0

  init(_ database: Database) {
    self.database = database
  }

  /// In how many rows of `postings` a token stands.
  func count(_ token: String) throws -> Int {
    if let known = counts[token] { return known }
    let statement = try database.cachedStatement(sql: "SELECT rows FROM terms WHERE term = ?")
    let count = try Int.fetchOne(statement, arguments: [token]) ?? 0
    counts[token] = count
    return count
  }

  /// Whether some page has a text as it is.
  func stands(_ text: String) throws -> Bool {
    let phrase = Phrase(text)
    guard !phrase.isEmpty else { return false }
    let statement = try database.cachedStatement(sql: "SELECT rowid FROM postings WHERE postings MATCH ? LIMIT 1")
    return try Int64.fetchOne(statement, arguments: [phrase.match]) != nil
  }

  /// For a prefix gram the most frequent token stands for all.
  func count(_ gram: Gram) throws -> Int {
    guard gram.prefix else { return try count(gram.token) }
    return try tokens(from: gram.token).map(\.count).reduce(0, +)
  }

  /// Every token that begins with some text, in order.
  func tokens(from start: String) throws -> [(token: String, count: Int)] {
    let statement = try database.cachedStatement(sql: "SELECT term, rows FROM terms WHERE term >= ? AND term < ?")
    return try Row.fetchAll(statement, arguments: [start, start + Self.last]).map { ($0[0], $0[1]) }
  }

  /// Lends every token that begins with a letter and has so many bytes, with the number of its rows, in order.
  func eachWord(ofLength length: ClosedRange<Int>, _ body: (UnsafeRawBufferPointer, Int) -> Void) throws {
    let statement = try database.cachedStatement(
      sql: "SELECT term, rows FROM terms WHERE term >= 'a' AND term < '{' AND length(term) BETWEEN ? AND ?")
    try statement.eachBlob(arguments: [length.lowerBound, length.upperBound]) { bytes, count in body(bytes, Int(count))
    }
  }

  func lexicon(_ key: String) throws -> [Entry] {
    if let known = entries[key] { return known }
    let statement = try database.cachedStatement(
      sql: "SELECT role, value FROM lexicon WHERE term = ? ORDER BY role, value")
    let found = try Row.fetchAll(statement, arguments: [key]).compactMap { row in
      SearchLexicon.Role(rawValue: row[0]).map { Entry(role: $0, value: row[1]) }
    }
    entries[key] = found
    return found
  }

  /// What a phrase of the lexicon means.
  func meanings(ofPhrase number: Int) throws -> [String] {
    try lexicon("#\(number)").filter { $0.role == .meaning }.map(\.value)
  }

  /// Every term with a role, in order.
  func words(_ role: SearchLexicon.Role) throws -> [String] {
    let statement = try database.cachedStatement(sql: "SELECT term FROM lexicon WHERE role = ? ORDER BY term")
    return try String.fetchAll(statement, arguments: [role.rawValue])
  }

  /// The single words that say nothing.
  func fillers() throws -> TokenMap {
    let statement = try database.cachedStatement(
      sql: "SELECT term FROM lexicon WHERE role = 'filler' AND term < '{' AND term NOT LIKE '% %'")
    var result = TokenMap()
    for term in try String.fetchAll(statement) { result.raise(TokenHash(term), to: 1) }
    return result
  }

  /// The Chinese texts in titles that sound like typed letters: those that most rows have, or that are a whole title.
  func texts(soundingLike letters: String, rows: [Int64]) throws -> [String] {
    var counts: [String: Int] = [:]
    let page = try database.cachedStatement(
      sql: "SELECT title, labels FROM pages JOIN page_texts ON page = id WHERE id = ?")
    let procedure = try database.cachedStatement(sql: "SELECT title, labels FROM procedures WHERE number = ?")
    for row in rows.prefix(400) {
      let isPage = row < IndexSchema.procedureBase
      let id = isPage ? row : row - IndexSchema.procedureBase
      guard let texts = try Row.fetchOne(isPage ? page : procedure, arguments: [id]) else { continue }
      for text in [texts[0] as String] + (texts[1] as String).columnLines {
        let sound = PinyinText(text)
        guard let match = sound.match(letters), let last = match.range.last else { continue }
        let scalars = Array(text.unicodeScalars)[sound.offsets[match.range.lowerBound]...sound.offsets[last]]
        counts[Analyzer.key(String(String.UnicodeScalarView(scalars))), default: 0] +=
          match.range.count == sound.units.count ? 3 : 1
      }
    }
    return counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(3).map(\.key)
  }

  /// What the pages themselves say a word is short or long for: the three most frequent, without what few pages say where
  /// many say something else, or a single one where another says something else.
  func aliases(_ key: String) throws -> [String] {
    let sql = """
      SELECT other, pages FROM (
        SELECT long AS other, count(*) AS pages FROM aliases WHERE short = ?1 GROUP BY long
        UNION ALL SELECT short, count(*) FROM aliases WHERE long = ?1 GROUP BY short)
      ORDER BY pages DESC, other LIMIT 3
      """
    let rows = try Row.fetchAll(try database.cachedStatement(sql: sql), arguments: [key])
    let most: Int = rows.first.map { $0[1] } ?? 0
    return rows.filter { ($0[1] as Int) * 5 >= most && (most > 1 || rows.count == 1) }.map { $0[0] }
  }

  /// Rowids whose titles or labels have all these pinyin neighbours.
  func sounds(_ tokens: [String], initials: Bool, limit: Int) throws -> [Int64] {
    guard !tokens.isEmpty else { return [] }
    let match = "\(initials ? "initials" : "pairs") : (" + tokens.map { "\"\($0)\"" }.joined(separator: " AND ") + ")"
    let statement = try database.cachedStatement(sql: "SELECT rowid FROM sounds WHERE sounds MATCH ? LIMIT ?")
    return try Int64.fetchAll(statement, arguments: [match, limit])
  }
}
