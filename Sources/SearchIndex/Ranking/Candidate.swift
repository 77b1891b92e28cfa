import TopicModel

/// A page that the first stage proposes, with what the second stage looks at.
struct Candidate {
  struct Part {
    var number: Int64
    var id: String
    var title: String
    var mode: Procedure.Mode
    /// The kinds of its constraints, a space between them.
    var kinds: String
    /// A label a line.
    var labels: String
    /// From the first stage.
    var score: Float
  }

  var id: Int64
  var source: String
  var topic: String
  var title: String
  var lang: String
  /// As it ranks (`InterfacePages`).
  var kind: Topic.Kind
  var url: String?
  /// The page that stands for this one and those that say the same.
  var twin: Int64
  /// The page that lists it among its children.
  var chapter: Int64?
  /// From the first stage.
  var base: Float
  var parts: [Part]

  /// Loads candidates by page id; ids that do not exist are left out.
  static func load(_ ids: [Int64], scores: Gathering.Scores, database: Database) throws -> [Candidate] {
    guard !ids.isEmpty else { return [] }
    let list = ids.map(String.init).joined(separator: ",")
    var parts: [(page: Int64, part: Part)] = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT page, number, id, title, mode, kinds, labels FROM procedures WHERE page IN (\(list)) ORDER BY page, number
        """)
    while let row = try rows.next() {
      let number: Int64 = row[1]
      let part = Part(
        number: number, id: row[2], title: row[3], mode: Procedure.Mode(rawValue: row[4]) ?? .single,
        kinds: row[5], labels: row[6], score: scores.procedures[Int(number)])
      parts.append((row[0], part))
    }
    var result: [Candidate] = []
    var next = 0
    let pages = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, source, topic, title, lang, kind, url, coalesce(twin, id), chapter FROM pages WHERE id IN (\(list)) ORDER BY id
        """)
    while let row = try pages.next() {
      let id: Int64 = row[0]
      var own: [Part] = []
      while next < parts.count, parts[next].page <= id {
        if parts[next].page == id { own.append(parts[next].part) }
        next += 1
      }
      result.append(
        Candidate(
          id: id, source: row[1], topic: row[2], title: row[3], lang: row[4],
          kind: InterfacePages.kind(Topic.Kind(rawValue: row[5]) ?? .concept, source: row[1]), url: row[6],
          twin: row[7],
          chapter: row[8],
          base: scores.pages[Int(id)], parts: own))
    }
    return result
  }
}
