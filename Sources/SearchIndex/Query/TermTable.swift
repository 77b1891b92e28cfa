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
  /// Of the tokens that were asked for, in how many rows they stand. No dictionary here and below: to make its type takes
  /// longer than all that a query asks.
  private var counts = TokenMap()
  /// Keys that were asked for, to their places in `entries`.
  private var places = TokenMap()
  private var entries: [[Entry]] = []
  /// Tokens whose rows were asked for, to their places in `heads`.
  private var headPlaces = TokenMap()
  private var heads: [[UInt64]] = []
  /// What the index says of itself (`SearchLexicon.storeSummary`).
  private lazy var summary = (try? readSummary()) ?? []

  init(_ database: Database) {
    self.database = database
  }

  /// How many pages there are, and the last number of a page and of a procedure.
  private(set) lazy var size: (pages: Int, lastPage: Int, lastProcedure: Int) = {
    let numbers = summary(SearchLexicon.Summary.size).compactMap { Int($0) }
    return numbers.count == 3 ? (numbers[0], numbers[1], numbers[2]) : (0, 0, 0)
  }()

  private static let entriesOfTerm = "SELECT role, value FROM lexicon WHERE term = ? ORDER BY role, value"

  private func readSummary() throws -> [(name: String, value: String)] {
    var result: [(name: String, value: String)] = []
    try database.cachedStatement(sql: Self.entriesOfTerm).eachRow(arguments: [""]) {
      result.append(($0.text(0), $0.text(1)))
    }
    return result
  }

  private func summary(_ name: String) -> [String] {
    summary.first { $0.name == name }?.value.columnLines ?? []
  }

  /// In how many rows of `postings` a token stands.
  func count(_ token: String) throws -> Int {
    let hash = TokenHash(token)
    if let known = counts[hash] { return Int(known) }
    let statement = try database.cachedStatement(sql: "SELECT rows FROM terms WHERE term = ?")
    let count = try Int.fetchOne(statement, arguments: [token]) ?? 0
    counts.raise(hash, to: Float(count))
    return count
  }

  /// Whether some page has a text as it is.
  func stands(_ text: String) throws -> Bool {
    let phrase = Phrase(text)
    guard !phrase.isEmpty else { return false }
    let statement = try database.cachedStatement(sql: "SELECT rowid FROM postings WHERE postings MATCH ? LIMIT 1")
    return try Int64.fetchOne(statement, arguments: [phrase.match]) != nil
  }

  /// Whether some title, heading or label has a text as it is.
  func heads(_ text: String) throws -> Bool {
    let phrase = Phrase(text)
    guard !phrase.isEmpty, try phrase.prefix || mayHead(phrase.tokens) else { return false }
    let statement = try database.cachedStatement(sql: "SELECT rowid FROM postings WHERE postings MATCH ? LIMIT 1")
    return try Int64.fetchOne(statement, arguments: ["{title heads labels} : \(phrase.match)"]) != nil
  }

  /// Whether some row has all of some tokens in a title, heading or label: only then may they stand there one behind the
  /// other, which takes FTS5 many times as long to tell.
  private func mayHead(_ tokens: [String]) throws -> Bool {
    var common: [UInt64] = []
    for (place, token) in tokens.enumerated() {
      let own = try headRows(token)
      if place == 0 { common = own }
      var isEmpty = true
      for word in common.indices {
        common[word] &= own[word]
        if common[word] != 0 { isEmpty = false }
      }
      if isEmpty { return false }
    }
    return true
  }

  /// A bit for each page and procedure that has a token in a title, heading or label.
  private func headRows(_ token: String) throws -> [UInt64] {
    let hash = TokenHash(token)
    if let known = headPlaces[hash] { return heads[Int(known)] }
    let (lastPage, lastProcedure) = (size.lastPage, size.lastProcedure)
    var bits = [UInt64](repeating: 0, count: (lastPage + lastProcedure + 2) / 64 + 1)
    let statement = try database.cachedStatement(sql: HitTable.rowsOfTerm)
    try statement.eachBlob(arguments: [token]) { bytes, block in
      let (base, isPage) = HitTable.place(ofBlock: block)
      let first = Int(base) + (isPage ? 0 : lastPage + 1)
      HitTable.decode(bytes) { hit in
        guard !hit.fields.isDisjoint(with: [.title, .heads, .labels]) else { return }
        let row = first + Int(hit.place)
        if row >> 6 < bits.count { bits[row >> 6] |= 1 << UInt64(row & 63) }
      }
    }
    headPlaces.raise(hash, to: Float(heads.count))
    heads.append(bits)
    return bits
  }

  /// Texts of some page that has a token: its title where one has it there, and all of it.
  func texts(having token: String) throws -> [String] {
    let statement = try database.cachedStatement(
      sql: "SELECT rowid FROM postings WHERE postings MATCH ? AND rowid < ? LIMIT 1")
    for match in ["title : \"\(token)\"", "\"\(token)\""] {
      guard let page = try Int64.fetchOne(statement, arguments: [match, IndexSchema.procedureBase]) else { continue }
      let texts = try database.cachedStatement(
        sql: "SELECT title, labels, heads, limits, body FROM pages JOIN page_texts ON page = id WHERE id = ?")
      guard let row = try Row.fetchOne(texts, arguments: [page]) else { continue }
      return (0..<5).map { row[$0] as String }
    }
    return []
  }

  /// For a prefix gram the most frequent token stands for all.
  func count(_ gram: Gram) throws -> Int {
    guard gram.prefix else { return try count(gram.token) }
    let hash = TokenHash(gram.token + "*")
    if let known = counts[hash] { return Int(known) }
    let statement = try database.cachedStatement(sql: "SELECT sum(rows) FROM terms WHERE term >= ? AND term < ?")
    let count = try Int.fetchOne(statement, arguments: [gram.token, gram.token + Self.last]) ?? 0
    counts.raise(hash, to: Float(count))
    return count
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
    let hash = TokenHash(key)
    if let known = places[hash] { return entries[Int(known)] }
    var found: [Entry] = []
    try database.cachedStatement(sql: Self.entriesOfTerm).eachRow(arguments: [key]) { row in
      if let role = SearchLexicon.Role(rawValue: row.text(0)) { found.append(Entry(role: role, value: row.text(1))) }
    }
    places.raise(hash, to: Float(entries.count))
    entries.append(found)
    return found
  }

  /// What a phrase of the lexicon means.
  func meanings(ofPhrase number: Int) throws -> [String] {
    try lexicon("#\(number)").filter { $0.role == .meaning }.map(\.value)
  }

  /// Words of which titles tell what a page is for (`SearchLexicon.Summary`), in order.
  func words(_ role: SearchLexicon.Role) -> [String] { summary(role.rawValue) }

  /// The single words that say nothing.
  func fillers() -> TokenMap {
    var result = TokenMap()
    for term in words(.filler) { result.raise(TokenHash(term), to: 1) }
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
  /// many say something else, or a single one where another says something else. What would have more than two short forms
  /// only stands before brackets: 登录云服务器（VNC）, 登录云服务器（SSH）.
  func aliases(_ key: String) throws -> [String] {
    let sql = "SELECT long, 0 FROM aliases WHERE short = ?1 UNION ALL SELECT short, 1 FROM aliases WHERE long = ?1"
    var found: [(other: String, isShort: Bool, pages: Int)] = []
    try database.cachedStatement(sql: sql).eachRow(arguments: [key]) { row in
      let (other, isShort) = (row.text(0), row.integer(1) == 1)
      if let known = found.firstIndex(where: { $0.other == other && $0.isShort == isShort }) {
        found[known].pages += 1
      } else {
        found.append((other, isShort, 1))
      }
    }
    try found.removeAll { alias in
      let (short, long) = alias.isShort ? (alias.other, key) : (key, alias.other)
      return try alias.pages * Self.unexplained < count(short) && !isSpelled(short, long: long)
    }
    found.sort { ($0.pages, $1.other) > ($1.pages, $0.other) }
    let most = found.first?.pages ?? 0
    let isSaidOnce = most == 1 && found.count > 1
    guard !isSaidOnce, found.count(where: \.isShort) <= Self.mostShortForms else { return [] }
    return try found.prefix(Self.mostAliases).filter { alias in
      try alias.pages * 5 >= most && (alias.isShort || shortForms(of: alias.other) <= Self.mostShortForms)
    }.map(\.other)
  }

  /// So many rows may have a short form for each page that says what it is for without spelling it: a word that very many
  /// have is no short form of what stands before it in brackets once (配置向导（IP）).
  private static let unexplained = 50
  private static let mostAliases = 3
  private static let mostShortForms = 2

  /// Whether a page that says what a short form is for spells it as well. A statement of its own: few words need it, and
  /// to prepare one costs each search.
  private func isSpelled(_ short: String, long: String) throws -> Bool {
    let sql = """
      SELECT 1 FROM aliases AS a JOIN aliases AS b ON b.page = a.page AND b.short = a.short
      WHERE a.short = ? AND a.long = ? AND unicode(b.long) < 128 LIMIT 1
      """
    return try Int.fetchOne(try database.cachedStatement(sql: sql), arguments: [short, long]) != nil
  }

  private func shortForms(of long: String) throws -> Int {
    let sql = "SELECT count(DISTINCT short) FROM aliases WHERE long = ?"
    return try Int.fetchOne(try database.cachedStatement(sql: sql), arguments: [long]) ?? 0
  }

  /// Rowids whose titles or labels have all these pinyin neighbours.
  func sounds(_ tokens: [String], initials: Bool, limit: Int) throws -> [Int64] {
    guard !tokens.isEmpty else { return [] }
    let match = "\(initials ? "initials" : "pairs") : (" + tokens.map { "\"\($0)\"" }.joined(separator: " AND ") + ")"
    let statement = try database.cachedStatement(sql: "SELECT rowid FROM sounds WHERE sounds MATCH ? LIMIT ?")
    return try Int64.fetchAll(statement, arguments: [match, limit])
  }
}
