import TopicModel

/// A page that the first stage proposes, with what the second stage looks at.
struct Candidate {
  struct Part {
    var number: Int64
    var id: String
    var title: String
    var mode: Procedure.Mode
    var kinds: [String]
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
  var kind: Topic.Kind
  var url: String?
  var fold: String
  var likeness: Likeness
  var size: Int
  /// From the first stage.
  var base: Float
  var parts: [Part]

  /// Loads candidates by page id; ids that do not exist are left out.
  static func load(_ ids: [Int64], scores: Gathering.Scores, database: Database) throws -> [Candidate] {
    guard !ids.isEmpty else { return [] }
    let list = ids.map(String.init).joined(separator: ",")
    var parts: [Int64: [Part]] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT page, number, id, title, mode, kinds, labels FROM procedures WHERE page IN (\(list))
        """)
    while let row = try rows.next() {
      let number: Int64 = row[1]
      parts[row[0], default: []].append(
        Part(
          number: number, id: row[2], title: row[3], mode: Procedure.Mode(rawValue: row[4]) ?? .single,
          kinds: (row[5] as String).split(separator: " ").map(String.init), labels: row[6],
          score: scores.procedures[Int(number)]))
    }
    var result: [Candidate] = []
    let pages = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, source, topic, title, lang, kind, url, fold, likeness, size FROM pages WHERE id IN (\(list))
        """)
    while let row = try pages.next() {
      let id: Int64 = row[0]
      result.append(
        Candidate(
          id: id, source: row[1], topic: row[2], title: row[3], lang: row[4],
          kind: Topic.Kind(rawValue: row[5]) ?? .concept, url: row[6], fold: row[7],
          likeness: Likeness(bits: row[8]), size: row[9],
          base: scores.pages[Int(id)], parts: (parts[id] ?? []).sorted { $0.number < $1.number }))
    }
    return result
  }
}
