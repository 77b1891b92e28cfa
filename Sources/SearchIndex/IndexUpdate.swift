import GRDB
import TopicModel

/// A change of the index under way; valid only inside `IndexFile.update`.
///
/// Reading through it sees the change so far, so that what is global (counterparts, resolved links) can be
/// worked out from all records and written back before anything is visible to others.
public final class IndexUpdate {
  let database: Database
  let path: String

  init(database: Database, path: String) {
    self.database = database
    self.path = path
  }

  /// Adds a page, or replaces the one with the same source.
  ///
  /// - Throws: `IndexError.duplicate` when another source has its topic's or a procedure's id.
  public func upsert(_ page: Page) throws {
    try remove(source: page.topic.source)
    let topic = page.topic
    try database.cachedStatement(
      sql: """
        INSERT INTO pages (source, topic, digest, title, lang, kind, record, content)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      topic.source, topic.id, page.digest, topic.title, topic.lang, topic.kind.rawValue,
      try PageCoding.record(topic), try PageCoding.content(page),
    ])
    try insertParts(of: topic, page: database.lastInsertedRowID)
  }

  /// Removes a source; one that is not there is no error.
  public func remove(source: String) throws {
    guard let page = try id(source: source) else { return }
    try removeParts(page: page)
    try database.cachedStatement(sql: "DELETE FROM pages WHERE id = ?").execute(arguments: [page])
  }

  /// Replaces the record of a topic whose page is in the index; its content stays.
  public func replace(_ topic: Topic) throws {
    guard let page = try id(source: topic.source) else { return }
    let record = try PageCoding.record(topic)
    let old = try String.fetchOne(
      try database.cachedStatement(sql: "SELECT record FROM pages WHERE id = ?"), arguments: [page])
    guard old != record else { return }
    try removeParts(page: page)
    try database.cachedStatement(
      sql: "UPDATE pages SET topic = ?, title = ?, lang = ?, kind = ?, record = ? WHERE id = ?"
    ).execute(arguments: [topic.id, topic.title, topic.lang, topic.kind.rawValue, record, page])
    try insertParts(of: topic, page: page)
  }

  /// Every page as it will be, in source order, one in memory at a time.
  public func forEachPage(_ body: (Page) throws -> Void) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT record, content FROM pages ORDER BY source")
    while let row = try rows.next() { try body(try PageCoding.page(row)) }
  }

  /// Every topic as it will be, in source order, one in memory at a time.
  public func forEachTopic(_ body: (Topic) throws -> Void) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT record FROM pages ORDER BY source")
    while let row = try rows.next() { try body(try PageCoding.topic(row)) }
  }

  func finish() throws {}

  private func id(source: String) throws -> Int64? {
    try Int64.fetchOne(try database.cachedStatement(sql: "SELECT id FROM pages WHERE source = ?"), arguments: [source])
  }

  private func removeParts(page: Int64) throws {
    for sql in [
      "DELETE FROM counterparts WHERE procedure IN (SELECT id FROM procedures WHERE page = ?)",
      "DELETE FROM procedures WHERE page = ?", "DELETE FROM links WHERE page = ?",
    ] {
      try database.cachedStatement(sql: sql).execute(arguments: [page])
    }
  }

  private func insertParts(of topic: Topic, page: Int64) throws {
    let procedures = try database.cachedStatement(
      sql: "INSERT INTO procedures (id, page, ordinal, title, mode, action, object) VALUES (?, ?, ?, ?, ?, ?, ?)")
    let counterparts = try database.cachedStatement(
      sql: "INSERT INTO counterparts (procedure, ordinal, other, relation, confidence) VALUES (?, ?, ?, ?, ?)")
    for (ordinal, procedure) in topic.procedures.enumerated() {
      try procedures.execute(arguments: [
        procedure.id, page, ordinal, procedure.title, procedure.mode.rawValue, procedure.operation.action,
        procedure.operation.object,
      ])
      for (place, counterpart) in procedure.counterparts.enumerated() {
        try counterparts.execute(arguments: [
          procedure.id, place, counterpart.id, counterpart.relation.rawValue, counterpart.confidence,
        ])
      }
    }
    let links = try database.cachedStatement(
      sql: "INSERT INTO links (page, ordinal, target, resolved, rel, text) VALUES (?, ?, ?, ?, ?, ?)")
    for (ordinal, link) in topic.links.enumerated() {
      try links.execute(arguments: [page, ordinal, link.target, link.resolved, link.rel.rawValue, link.text])
    }
  }
}
