/// Finds the chapter of every page: the page that lists it among its children.
///
/// A page that several pages list belongs to one that only links, and of several such to the first by source, so the order of
/// indexing does not show.
enum ChapterFinder {
  /// Writes `pages.chapter` where it is another one than before.
  static func write(in database: Database) throws {
    var chapters: [String: Int64] = [:]
    let links = try Row.fetchCursor(
      database,
      sql: """
        SELECT resolved, pages.id FROM links JOIN pages ON pages.id = links.page
        WHERE rel = 'child' AND resolved IS NOT NULL AND resolved <> topic ORDER BY kind <> 'index', source
        """)
    while let link = try links.next() {
      let topic: String = link[0]
      if chapters[topic] == nil { chapters[topic] = link[1] }
    }
    let update = try database.cachedStatement(sql: "UPDATE pages SET chapter = ? WHERE id = ?")
    for page in try Row.fetchAll(database, sql: "SELECT id, topic, chapter FROM pages ORDER BY id") {
      let chapter = chapters[page[1]]
      if chapter != page[2] as Int64? { try update.execute(arguments: [chapter, page[0] as Int64]) }
    }
  }
}
