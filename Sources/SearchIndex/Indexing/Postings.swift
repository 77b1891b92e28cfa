import TextAnalysis

/// Writes and removes the rows of `postings` and `sounds`.
///
/// Both are contentless: a row is removed by giving FTS5 the tokens it was made of, which are made again from
/// the text columns of `pages` and `procedures`.
struct Postings {
  let database: Database
  let hits: HitBuffer

  enum Change {
    case add, remove
  }

  /// The values of a row by field; each field's values are the lines of a text.
  struct Fields {
    var title = ""
    var heads = ""
    var labels = ""
    var limits = ""
    var steps = ""
    var body = ""
    /// Of a page, where it stands: its breadcrumbs and its parent.
    var path = ""
  }

  func page(_ id: Int64, _ change: Change) throws {
    let sql = """
      SELECT title, heads, labels, limits, steps, body, path FROM pages JOIN page_texts ON page = id WHERE id = ?
      """
    guard let row = try Row.fetchOne(try database.cachedStatement(sql: sql), arguments: [id]) else { return }
    try write(
      Fields(
        title: row[0], heads: row[1], labels: row[2], limits: row[3], steps: row[4], body: row[5], path: row[6]),
      row: id, change)
  }

  func procedure(_ number: Int64, _ change: Change) throws {
    let sql = """
      SELECT title, action || ' ' || object, labels, limits, steps
      FROM procedures JOIN procedure_texts ON procedure = number WHERE number = ?
      """
    guard let row = try Row.fetchOne(try database.cachedStatement(sql: sql), arguments: [number]) else { return }
    try write(
      Fields(title: row[0], heads: row[1], labels: row[2], limits: row[3], steps: StepLines.texts(row[4])),
      row: IndexSchema.procedureBase + number, change)
  }

  private func write(_ fields: Fields, row: Int64, _ change: Change) throws {
    let all = [fields.title, fields.heads, fields.labels, fields.limits, fields.steps, fields.body]
    let codes = Analyzer.codes(all.joined(separator: "\n")).joined(separator: " ")
    let columns = all.map(Self.tokens) + [codes, Self.tokens(fields.path)]
    let head = change == .add ? "INSERT INTO postings (" : "INSERT INTO postings (postings, "
    let marks = change == .add ? "?" : "'delete', ?"
    let names = "rowid, title, heads, labels, limits, steps, body, codes, path"
    try database.cachedStatement(sql: head + "\(names)) VALUES (\(marks), ?, ?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [row] + StatementArguments(columns))
    try hits.change(row: row, columns, change)
    try writeSounds(fields, row: row, change)
  }

  private func writeSounds(_ fields: Fields, row: Int64, _ change: Change) throws {
    var pairs: Set<String> = []
    var initials: Set<String> = []
    for value in (fields.title + "\n" + fields.labels).columnLines {
      // Only what has Chinese in it: Latin text is found as it is.
      guard value.unicodeScalars.contains(where: { ScalarClass($0) == .ideograph }) else { continue }
      let sound = PinyinText(value)
      pairs.formUnion(sound.pairs)
      initials.formUnion(sound.initialPairs)
    }
    guard !pairs.isEmpty else { return }
    let head = change == .add ? "INSERT INTO sounds (" : "INSERT INTO sounds (sounds, "
    let marks = change == .add ? "?" : "'delete', ?"
    try database.cachedStatement(sql: head + "rowid, pairs, initials) VALUES (\(marks), ?, ?)").execute(
      arguments: [row, pairs.sorted().joined(separator: " "), initials.sorted().joined(separator: " ")])
  }

  /// The tokens of every line, with a boundary between lines.
  static func tokens(_ lines: String) -> String {
    var buffer: [UInt8] = []
    buffer.reserveCapacity(lines.utf8.count * 2)
    for line in lines.columnLines {
      if !buffer.isEmpty { buffer.append(contentsOf: Analyzer.boundary.utf8); buffer.append(0x20) }
      Analyzer.append(line, to: &buffer)
    }
    return String(decoding: buffer, as: UTF8.self)
  }
}

/// Steps as the lines of one column: number, tab, text.
enum StepLines {
  static let tab: UInt8 = 0x09

  static func encode(_ steps: [(number: String, text: String)]) -> String {
    steps.map { $0.number + "\t" + $0.text }.joined(separator: "\n")
  }

  static func decode(_ column: String) -> [(number: String, text: String)] {
    column.utf8.split(separator: 0x0A).map { line in
      guard let tab = line.firstIndex(of: tab) else { return ("", String(Substring(line))) }
      return (String(Substring(line[..<tab])), String(Substring(line[line.index(after: tab)...])))
    }
  }

  static func texts(_ column: String) -> String { decode(column).map(\.text).joined(separator: "\n") }
}
