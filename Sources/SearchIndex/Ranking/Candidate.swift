import TopicModel

/// A page that the first stage proposes, with what the second stage looks at.
final class Candidate {
  struct Part {
    var number: Int64
    var title: String
    var mode: Procedure.Mode
    /// From the first stage.
    var score: Float
  }

  let id: Int64
  let source: String
  let title: String
  /// As it ranks (`InterfacePages`).
  let kind: Topic.Kind
  /// The page that stands for this one and those that say the same.
  let twin: Int64
  /// The page that lists it among its children.
  let chapter: Int64?
  /// From the first stage.
  let base: Float
  /// What it has of the words as typed, of the most that a page has: 0 to 1.
  let typed: Float
  let parts: [Part]

  fileprivate init(_ row: Columns, base: Float, typed: Float, parts: [Part]) {
    id = row.integer(0)
    source = row.text(1)
    title = row.text(2)
    kind = InterfacePages.kind(Topic.Kind(rawValue: row.text(3)) ?? .concept, source: source)
    twin = row.optionalInteger(4) ?? id
    chapter = row.optionalInteger(5)
    self.base = base
    self.typed = typed
    self.parts = parts
  }
}

/// Reads candidates: of very many little, of a few more. Whoever reads a row takes only the columns it needs.
struct CandidateReader {
  private let pages: Statement
  private let procedures: Statement

  init(_ database: Database) throws {
    pages = try database.cachedStatement(
      sql: "SELECT id, source, title, kind, twin, chapter, topic, url FROM pages WHERE id = ?")
    procedures = try database.cachedStatement(
      sql: """
        SELECT number, title, mode, id, kinds, labels, action, object FROM procedures WHERE page = ? ORDER BY ordinal
        """)
  }

  /// Candidates by page id, in the order of ids; ids that do not exist are left out.
  func candidates(_ ids: [Int64], scores: Gathering.Scores) throws -> [Candidate] {
    var result: [Candidate] = []
    for id in ids.sorted() {
      var parts: [Candidate.Part] = []
      try procedures.eachRow(of: id) { row in
        let number = row.integer(0)
        parts.append(
          .init(
            number: number, title: row.text(1), mode: Procedure.Mode(rawValue: row.text(2)) ?? .single,
            score: scores.procedures[Int(number)]))
      }
      let typed = scores.typed[Int(id)] / max(scores.mostTyped, 0.001)
      try pages.eachRow(of: id) {
        result.append(Candidate($0, base: scores.pages[Int(id)], typed: typed, parts: parts))
      }
    }
    return result
  }

  /// The topic's id and address.
  func place(of page: Candidate) throws -> (topic: String, url: String?) {
    var result: (topic: String, url: String?) = ("", nil)
    try pages.eachRow(of: page.id) { result = ($0.text(6), $0.optionalText(7)) }
    return result
  }

  /// The procedure's id.
  func id(of part: Candidate.Part, in page: Candidate) throws -> String {
    var result = ""
    try procedures.eachRow(of: page.id) { if $0.integer(0) == part.number { result = $0.text(3) } }
    return result
  }

  /// What a part has besides its title.
  struct Details {
    /// Of its constraints, a space between them.
    var kinds: String
    /// A label a line.
    var labels: String
    /// What it does, and to what.
    var action: String
    var object: String
  }

  /// In the order of `parts`.
  func details(of page: Candidate) throws -> [Details] {
    guard !page.parts.isEmpty else { return [] }
    var result: [Details] = []
    try procedures.eachRow(of: page.id) { row in
      result.append(Details(kinds: row.text(4), labels: row.text(5), action: row.text(6), object: row.text(7)))
    }
    return result
  }
}
