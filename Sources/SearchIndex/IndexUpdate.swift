import Lexicon
import TopicModel

/// Where a page stands.
public struct PageAddress: Hashable, Sendable {
  /// The topic's id.
  public var id: String
  public var source: String
  public var url: String?

  public init(id: String, source: String, url: String?) {
    self.id = id
    self.source = source
    self.url = url
  }
}

/// A change of the index under way; valid only inside `IndexFile.update`.
///
/// Reading through it sees the change so far, so that what is global (counterparts, resolved links) can be
/// worked out from all records and written back before anything is visible to others.
public final class IndexUpdate {
  let database: Database
  private let lexicon: Lexicon
  private let aliasMiner: AliasMiner
  private let hits: HitBuffer
  private var twins: TwinFinder
  private var changed = false
  private var upserted = 0
  /// Whether a page links to others than before.
  private var linksChanged = false

  /// - Throws: `LexiconError` when a language's `search.yml` is malformed.
  init(database: Database, lexicon: Lexicon) throws {
    self.database = database
    self.lexicon = lexicon
    aliasMiner = try AliasMiner(lexicon: lexicon)
    hits = HitBuffer(database)
    twins = TwinFinder(database: database)
  }

  /// Adds a page, or replaces the one with the same source.
  ///
  /// - Throws: `IndexError.duplicate` when another source has its topic's or a procedure's id.
  public func upsert(_ page: Page) throws {
    try remove(source: page.topic.source)
    let topic = page.topic
    try database.cachedStatement(
      sql: """
        INSERT INTO pages (source, topic, digest, title, lang, kind, url, fold, likeness, size)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [topic.source, topic.id, page.digest] + Self.columns(page))
    let id = database.lastInsertedRowID
    try database.cachedStatement(
      sql: "INSERT INTO page_texts (page, path, heads, labels, limits, steps, body) VALUES (?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [id] + Self.texts(page))
    try database.cachedStatement(sql: "INSERT INTO records (page, record, content) VALUES (?, ?, ?)")
      .execute(arguments: [id, try PageCoding.record(topic), PageCoding.content(page)])
    try insertParts(of: topic, page: id)
    try twins.note(page: id)
    changed = true
    upserted += 1
  }

  /// Whether at least every second page was written by this change.
  func isMostlyNew() throws -> Bool { try upserted * 2 >= max(counts().topics, 1) }

  /// Removes a source; one that is not there is no error.
  public func remove(source: String) throws {
    guard let page = try id(source: source) else { return }
    try twins.note(page: page)
    try removeParts(page: page)
    try database.cachedStatement(sql: "DELETE FROM records WHERE page = ?").execute(arguments: [page])
    try database.cachedStatement(sql: "DELETE FROM page_texts WHERE page = ?").execute(arguments: [page])
    try database.cachedStatement(sql: "DELETE FROM pages WHERE id = ?").execute(arguments: [page])
    changed = true
  }

  /// Replaces the record of a topic whose page is in the index; its content stays.
  public func replace(_ topic: Topic) throws {
    guard let id = try id(source: topic.source) else { return }
    let sql = "SELECT record, content FROM records WHERE page = ?"
    guard let row = try Row.fetchOne(try database.cachedStatement(sql: sql), arguments: [id]) else { return }
    let record = try PageCoding.record(topic)
    guard row[0] != record else { return }
    if try Self.searched(PageCoding.topic(row)) == Self.searched(topic) {
      // Only links changed: what is searched stays as it is.
      try removeRelations(page: id)
      try insertRelations(of: topic, page: id)
    } else {
      var page = try PageCoding.page(row)
      page.topic = topic
      try removeParts(page: id)
      try twins.note(page: id)
      try database.cachedStatement(
        sql: """
          UPDATE pages SET topic = ?, title = ?, lang = ?, kind = ?, url = ?, fold = ?, likeness = ?,
            size = ? WHERE id = ?
          """
      ).execute(arguments: [topic.id] + Self.columns(page) + [id])
      try database.cachedStatement(
        sql: """
          UPDATE page_texts SET path = ?, heads = ?, labels = ?, limits = ?, steps = ?, body = ? WHERE page = ?
          """
      ).execute(arguments: Self.texts(page) + [id])
      try insertParts(of: topic, page: id)
      try twins.note(page: id)
      changed = true
    }
    try database.cachedStatement(sql: "UPDATE records SET record = ? WHERE page = ?").execute(arguments: [record, id])
  }

  /// Every page as it will be, in source order, one in memory at a time.
  public func forEachPage(_ body: (Page) throws -> Void) throws {
    let rows = try Row.fetchCursor(database, sql: PageCoding.pagesInOrder)
    while let row = try rows.next() { try body(try PageCoding.page(row)) }
  }

  /// Every topic as it will be, in source order, one in memory at a time.
  public func forEachTopic(_ body: (Topic) throws -> Void) throws {
    let rows = try Row.fetchCursor(database, sql: PageCoding.topicsInOrder)
    while let row = try rows.next() { try body(try PageCoding.topic(row)) }
  }

  /// A topic as it will be, nil where there is none.
  public func topic(source: String) throws -> Topic? {
    try Row.fetchOne(
      try database.cachedStatement(
        sql: "SELECT record FROM records WHERE page = (SELECT id FROM pages WHERE source = ?)"),
      arguments: [source]
    ).map { try PageCoding.topic($0) }
  }

  /// Where every page stands, in source order.
  public func addresses() throws -> [PageAddress] {
    var result: [PageAddress] = []
    let rows = try Row.fetchCursor(database, sql: "SELECT topic, source, url FROM pages ORDER BY source")
    while let row = try rows.next() { result.append(PageAddress(id: row[0], source: row[1], url: row[2])) }
    return result
  }

  /// The digest of every source in the index, for telling which changed.
  public func digests() throws -> [String: String] {
    var result: [String: String] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT source, digest FROM pages")
    while let row = try rows.next() { result[row[0]] = row[1] }
    return result
  }

  /// The ids of all topics and procedures.
  public func ids() throws -> Set<String> {
    var result = Set<String>()
    let rows = try Row.fetchCursor(database, sql: "SELECT topic FROM pages UNION ALL SELECT id FROM procedures")
    while let row = try rows.next() { result.insert(row[0]) }
    return result
  }

  /// How many pages and procedures there will be.
  public func counts() throws -> (topics: Int, procedures: Int) {
    (
      try Int.fetchOne(database, sql: "SELECT count(*) FROM pages") ?? 0,
      try Int.fetchOne(database, sql: "SELECT count(*) FROM procedures") ?? 0
    )
  }

  /// A note of the index about itself, such as the digest of what something in it was made from; nil where there is none.
  public func note(_ name: String) throws -> String? {
    try String.fetchOne(database, sql: "SELECT value FROM notes WHERE name = ?", arguments: [name])
  }

  public func setNote(_ name: String, to value: String) throws {
    try database.execute(sql: "INSERT OR REPLACE INTO notes (name, value) VALUES (?, ?)", arguments: [name, value])
  }

  /// A page as it will be, nil where there is none.
  public func page(source: String) throws -> Page? {
    try Row.fetchOne(
      try database.cachedStatement(
        sql: "SELECT record, content FROM records WHERE page = (SELECT id FROM pages WHERE source = ?)"),
      arguments: [source]
    ).map { try PageCoding.page($0) }
  }

  /// What depends on all pages: done once, before the change becomes visible.
  func finish() throws {
    try SearchLexicon.store(lexicon, in: database)
    if linksChanged { try ChapterFinder.write(in: database) }
    guard changed else { return }
    try hits.write()
    try twins.write()
    try SearchLexicon.storeSize(in: database)
  }

  private func id(source: String) throws -> Int64? {
    try Int64.fetchOne(try database.cachedStatement(sql: "SELECT id FROM pages WHERE source = ?"), arguments: [source])
  }

  /// A topic without what is not searched.
  private static func searched(_ topic: Topic) -> Topic {
    var topic = topic
    topic.links = []
    for place in topic.procedures.indices { topic.procedures[place].counterparts = [] }
    return topic
  }

  /// The columns of `pages` from `title` on.
  private static func columns(_ page: Page) -> StatementArguments {
    let topic = page.topic
    let body = PageText(page).body.joined(separator: "\n")
    // Two pages with the same fold say the same.
    let fold = StableHash.hexadecimal([topic.title, topic.lang, body])
    return [
      topic.title, topic.lang, topic.kind.rawValue, topic.url, fold, Likeness(body).bits, body.utf8.count,
    ]
  }

  /// The columns of `page_texts` behind the page.
  private static func texts(_ page: Page) -> StatementArguments {
    let text = PageText(page)
    return StatementArguments(
      [text.path, text.heads, text.labels, text.limits, text.steps, text.body].map { $0.joined(separator: "\n") })
  }

  private func removeParts(page: Int64) throws {
    let postings = Postings(database: database, hits: hits)
    try postings.page(page, .remove)
    for number in try procedures(of: page) { try postings.procedure(number, .remove) }
    try removeRelations(page: page)
    for sql in [
      "DELETE FROM procedure_texts WHERE procedure IN (SELECT number FROM procedures WHERE page = ?)",
      "DELETE FROM procedures WHERE page = ?", "DELETE FROM aliases WHERE page = ?",
    ] {
      try database.cachedStatement(sql: sql).execute(arguments: [page])
    }
  }

  private func insertParts(of topic: Topic, page: Int64) throws {
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO procedures (id, page, ordinal, title, mode, action, object, kinds, labels)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let insertTexts = try database.cachedStatement(
      sql: "INSERT INTO procedure_texts (procedure, path, limits, steps) VALUES (?, ?, ?, ?)")
    for (ordinal, procedure) in topic.procedures.enumerated() {
      let text = ProcedureText(procedure)
      let kinds = Set(procedure.constraints.map(\.kind) + (procedure.prerequisites.isEmpty ? [] : [.prerequisite]))
      try insert.execute(arguments: [
        procedure.id, page, ordinal, procedure.title.singleLine, procedure.mode.rawValue, procedure.operation.action,
        procedure.operation.object, kinds.map(\.rawValue).sorted().joined(separator: " "),
        text.labels.joined(separator: "\n"),
      ])
      try insertTexts.execute(arguments: [
        database.lastInsertedRowID, procedure.navigation.joined(separator: "\n"),
        text.limits.joined(separator: "\n"), StepLines.encode(text.steps),
      ])
    }
    try insertRelations(of: topic, page: page)
    let postings = Postings(database: database, hits: hits)
    try postings.page(page, .add)
    for number in try procedures(of: page) { try postings.procedure(number, .add) }
    try insertAliases(page: page)
  }

  private func procedures(of page: Int64) throws -> [Int64] {
    let sql = "SELECT number FROM procedures WHERE page = ? ORDER BY ordinal"
    return try Int64.fetchAll(try database.cachedStatement(sql: sql), arguments: [page])
  }

  private func insertAliases(page: Int64) throws {
    let sql = "SELECT title || char(10) || body FROM pages JOIN page_texts ON page = id WHERE id = ?"
    guard let text = try String.fetchOne(try database.cachedStatement(sql: sql), arguments: [page]) else { return }
    let insert = try database.cachedStatement(sql: "INSERT INTO aliases (page, short, long) VALUES (?, ?, ?)")
    let lines = text.columnLines
    // Two spellings of one form (Über, uber) are one row.
    let aliases = Set(aliasMiner.aliases(in: lines).map { [SearchLexicon.key($0.short), SearchLexicon.key($0.long)] })
    for alias in aliases.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      try insert.execute(arguments: [page, alias[0], alias[1]])
    }
  }

  private func removeRelations(page: Int64) throws {
    linksChanged = true
    for sql in [
      "DELETE FROM counterparts WHERE procedure IN (SELECT id FROM procedures WHERE page = ?)",
      "DELETE FROM links WHERE page = ?",
    ] {
      try database.cachedStatement(sql: sql).execute(arguments: [page])
    }
  }

  private func insertRelations(of topic: Topic, page: Int64) throws {
    linksChanged = true
    let counterparts = try database.cachedStatement(
      sql: "INSERT INTO counterparts (procedure, ordinal, other, relation, confidence) VALUES (?, ?, ?, ?, ?)")
    for procedure in topic.procedures {
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
