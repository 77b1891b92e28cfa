import TextAnalysis

/// Finds pages that say the same, so that a search can show them as one hit that names its copies: those with the same text,
/// and those of one title and language whose texts share nearly all their words.
///
/// Only titles of which a page changed are looked at again. The first page by source stands for its twins, so
/// the order of indexing does not show.
struct TwinFinder {
  let database: Database
  /// Titles with their language whose pages changed.
  private var changed: Set<[String]> = []

  private struct Page {
    var id: Int64
    var fold: String
    var likeness: Likeness
    /// Read only when another page is like it.
    var tokens: Set<TokenHash>?
  }

  /// The part of the tokens of both that two texts must share.
  private static let alike = 0.97

  init(database: Database) {
    self.database = database
  }

  /// Notes that a page comes, goes or changes.
  mutating func note(page: Int64) throws {
    let titles = try database.cachedStatement(sql: "SELECT title, lang FROM pages WHERE id = ?")
    if let row = try Row.fetchOne(titles, arguments: [page]) { changed.insert([row[0], row[1]]) }
  }

  /// Writes `pages.twin` of every page with a changed title.
  mutating func write() throws {
    let update = try database.cachedStatement(sql: "UPDATE pages SET twin = ? WHERE id = ?")
    for title in changed.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      var leaders: [Page] = []
      for var page in try pages(title: title[0], lang: title[1]) {
        let leader = try leaders.indices.first { try isAlike(&leaders[$0], &page) }
        try update.execute(arguments: [leader.map { leaders[$0].id }, page.id])
        if leader == nil { leaders.append(page) }
      }
    }
    changed = []
  }

  private func pages(title: String, lang: String) throws -> [Page] {
    let statement = try database.cachedStatement(
      sql: "SELECT id, fold, likeness FROM pages WHERE title = ? AND lang = ? ORDER BY source")
    return try Row.fetchAll(statement, arguments: [title, lang]).map {
      Page(id: $0[0], fold: $0[1], likeness: Likeness(bits: $0[2]))
    }
  }

  private func isAlike(_ left: inout Page, _ right: inout Page) throws -> Bool {
    if left.fold == right.fold { return true }
    guard left.likeness.isNear(right.likeness) else { return false }
    let one = try tokens(&left)
    let other = try tokens(&right)
    let shared = one.intersection(other).count
    return Double(shared) >= Double(one.count + other.count - shared) * Self.alike
  }

  private func tokens(_ page: inout Page) throws -> Set<TokenHash> {
    if let known = page.tokens { return known }
    let body = try database.cachedStatement(sql: "SELECT body FROM page_texts WHERE page = ?")
    var tokens: Set<TokenHash> = []
    Analyzer.eachHash(try String.fetchOne(body, arguments: [page.id]) ?? "") { hash, _, _, _ in tokens.insert(hash) }
    page.tokens = tokens
    return tokens
  }
}
