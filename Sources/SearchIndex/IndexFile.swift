import CSQLite
import Foundation
import Lexicon
import TopicModel

/// One index: a SQLite file with the pages' records and what searching them needs.
///
/// The file opens in the ordinary `sqlite3` shell; `IndexSchema` says what is in it. It may be read by any
/// number of processes while one writes: readers see the state before the change until the whole change is in.
public final class IndexFile: Sendable {
  public enum Mode: Sendable {
    /// The file must exist and is never written, not even by SQLite itself.
    case read
    /// The file is made if there is none, folders included.
    case write
  }

  public let path: String
  let gate: DatabaseGate
  /// What `update` writes into the index; nil for one that is only read, which does not need it.
  private let lexicon: Lexicon?

  private init(path: String, gate: DatabaseGate, lexicon: Lexicon? = nil) {
    self.path = path
    self.gate = gate
    self.lexicon = lexicon
  }

  /// Opens or makes an index.
  ///
  /// The lexicon (the built-in one when nil) only counts for writing: its search words go into the index.
  ///
  /// - Throws: `missing`, `foreign`, `newer`, `outdated` (for `.read`; for `.write` an outdated index is emptied,
  ///   so that every source counts as new), `unreadable`, `unwritable`, `diskFull`, `busy`, `corrupt`.
  public static func open(
    _ path: String, mode: Mode, lexicon: Lexicon? = nil
  ) throws(IndexError) -> IndexFile {
    switch mode {
    case .read: try openForReading(path)
    case .write: try openForWriting(path, lexicon: lexicon ?? .builtIn)
    }
  }

  /// Every page in source order, decoded on all cores.
  public func pages() throws(IndexError) -> [Page] {
    try translating {
      var rows: [PageCoding.Columns] = []
      try readingAny { database in
        let cursor = try Row.fetchCursor(database, sql: PageCoding.pagesInOrder)
        while let row = try cursor.next() { rows.append(PageCoding.Columns(record: row[0], content: row[1])) }
      }
      return try PageCoding.pages(rows)
    }
  }

  /// Every page in source order without its content, decoded on all cores.
  public func records() throws(IndexError) -> [PageRecord] {
    try translating {
      var rows: [(record: String, digest: String)] = []
      try readingAny { database in
        let cursor = try Row.fetchCursor(database, sql: PageCoding.recordsInOrder)
        while let row = try cursor.next() { rows.append((record: row[0], digest: row[1])) }
      }
      return try PageCoding.records(rows)
    }
  }

  /// Every page in source order, one in memory at a time. An error thrown by `body` ends the walk and is
  /// thrown on.
  public func forEachPage(_ body: (Page) throws -> Void) throws {
    try readingAny { database in
      let rows = try Row.fetchCursor(database, sql: PageCoding.pagesInOrder)
      while let row = try rows.next() { try body(try PageCoding.page(row)) }
    }
  }

  /// Every topic in source order, one in memory at a time; several times faster than `forEachPage`, since
  /// the pages' content stays in the file.
  public func forEachTopic(_ body: (Topic) throws -> Void) throws {
    try readingAny { database in
      let rows = try Row.fetchCursor(database, sql: PageCoding.topicsInOrder)
      while let row = try rows.next() { try body(try PageCoding.topic(row)) }
    }
  }

  /// The digest of every source in the index, for telling which changed.
  public func digests() throws(IndexError) -> [String: String] {
    try reading { database in
      var result: [String: String] = [:]
      let rows = try Row.fetchCursor(database, sql: "SELECT source, digest FROM pages")
      while let row = try rows.next() { result[row[0]] = row[1] }
      return result
    }
  }

  public func page(source: String) throws(IndexError) -> Page? {
    try reading { database in
      let sql = "SELECT record, content FROM records WHERE page = (SELECT id FROM pages WHERE source = ?)"
      return try Row.fetchOne(database, sql: sql, arguments: [source]).map { try PageCoding.page($0) }
    }
  }

  /// A topic of the index with its page's content; nil where the index does not have it any more.
  public func page(of topic: Topic) throws(IndexError) -> Page? {
    try reading { database in
      let sql = "SELECT content FROM records WHERE page = (SELECT id FROM pages WHERE source = ?)"
      return try String.fetchOne(database, sql: sql, arguments: [topic.source]).map {
        try ContentCoding.page(topic, $0)
      }
    }
  }

  /// Whatever `body` reads of this index is of one moment, though another process may change it meanwhile.
  public func atOneMoment<Result>(_ body: () throws -> Result) throws -> Result {
    var result: Result?
    try readingAny { _ in result = try body() }
    guard let result else { preconditionFailure("the body has run") }
    return result
  }

  public func topic(id: String) throws(IndexError) -> Topic? {
    try reading { database in
      let sql = "SELECT record FROM records WHERE page = (SELECT id FROM pages WHERE topic = ?)"
      return try Row.fetchOne(database, sql: sql, arguments: [id]).map { try PageCoding.topic($0) }
    }
  }

  /// A procedure with the topic it stands in.
  public func procedure(id: String) throws(IndexError) -> (procedure: Procedure, topic: Topic)? {
    try reading { database in
      let sql = "SELECT record FROM records WHERE page = (SELECT page FROM procedures WHERE id = ?)"
      guard let row = try Row.fetchOne(database, sql: sql, arguments: [id]) else { return nil }
      let topic = try PageCoding.topic(row)
      return topic.procedures.first { $0.id == id }.map { ($0, topic) }
    }
  }

  /// How much the index holds.
  public func counts() throws(IndexError) -> (topics: Int, procedures: Int, links: Int) {
    try reading { database in
      func count(_ table: String) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
      }
      return (try count("pages"), try count("procedures"), try count("links"))
    }
  }

  /// Changes the index in one transaction: all of it or, when `body` throws or the disk is full, nothing.
  ///
  /// - Throws: `IndexError`, or what `body` throws.
  public func update<Result>(_ body: (IndexUpdate) throws -> Result) throws -> Result {
    let result: Result
    let isMostlyNew: Bool
    do {
      (result, isMostlyNew) = try gate.use { database in
        try database.transaction("IMMEDIATE") {
          let update = try IndexUpdate(database: database, lexicon: lexicon ?? .builtIn)
          let result = try body(update)
          try update.finish()
          return (result, try update.isMostlyNew())
        }
      }
    } catch let error as DatabaseError {
      throw IndexError(error, path: path)
    }
    gate.use { database in
      // Only shortens the log: with a reader at work it stays as it is, and the next change tries again.
      func shortenLog() { try? database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
      shortenLog()
      // Tables that grew beside each other lie scattered in the file, and a search of some milliseconds spends one of them on
      // fetching its parts. Where there is no room to write the file anew it stays as it is.
      if isMostlyNew, (try? database.execute(sql: "VACUUM")) != nil { shortenLog() }
    }
    return result
  }

  /// Adds or replaces pages and removes sources, in one transaction. Pages are taken one at a time, so that
  /// a lazy sequence keeps memory flat.
  public func apply(upserts: some Sequence<Page>, removals: [String] = []) throws(IndexError) {
    try changing { update in
      for source in removals { try update.remove(source: source) }
      for page in upserts { try update.upsert(page) }
    }
  }

  /// Replaces the records of topics that are in the index (counterparts, resolved links), in one transaction;
  /// their content stays. Topics whose source is not in the index are ignored.
  public func updateTopics(_ topics: some Sequence<Topic>) throws(IndexError) {
    try changing { update in
      for topic in topics { try update.replace(topic) }
    }
  }

  func reading<Result>(_ body: (Database) throws -> Result) throws(IndexError) -> Result {
    try translating { try gate.read(body) }
  }

  private func changing(_ body: (IndexUpdate) throws -> Void) throws(IndexError) {
    try translating { try update(body) }
  }

  /// Like `reading`, for bodies that have errors of their own.
  private func readingAny(_ body: (Database) throws -> Void) throws {
    do {
      try gate.read(body)
    } catch let error as DatabaseError {
      throw IndexError(error, path: path)
    }
  }

  func translating<Result>(_ body: () throws -> Result) throws(IndexError) -> Result {
    do {
      return try body()
    } catch {
      throw IndexError(error, path: path)
    }
  }
}

extension IndexFile {
  private static func openForReading(_ path: String) throws(IndexError) -> IndexFile {
    // Not asked of `FileManager`, whose set-up takes longer than opening the file.
    guard access(path, F_OK) == 0 else { throw .missing(path: path) }
    guard access(path, R_OK) == 0 else { throw .unreadable(path: path, reason: "permission denied") }
    do {
      return try checked(path, isUnchanging: false)
    } catch {
      // A folder that may not be written cannot hold the files of the write-ahead log. Where there is no log, nobody
      // is writing, and the index is opened as one that does not change.
      switch error {
      case .unreadable, .unwritable:
        if FileManager.default.fileExists(atPath: path + "-wal") { throw error }
        return try checked(path, isUnchanging: true)
      default: throw error
      }
    }
  }

  private static func checked(_ path: String, isUnchanging: Bool) throws(IndexError) -> IndexFile {
    do {
      let database = try open(path, writable: false, isUnchanging: isUnchanging)
      let (application, version) = try IndexSchema.identity(database)
      guard application == IndexSchema.applicationID else { throw IndexError.foreign(path: path) }
      if version > IndexSchema.version {
        throw IndexError.newer(path: path, found: version, known: IndexSchema.version)
      }
      if version < IndexSchema.version {
        throw IndexError.outdated(path: path, found: version, known: IndexSchema.version)
      }
      return IndexFile(path: path, gate: DatabaseGate(database))
    } catch {
      throw IndexError(error, path: path)
    }
  }

  private static func openForWriting(_ path: String, lexicon: Lexicon) throws(IndexError) -> IndexFile {
    let folder = URL(filePath: path).deletingLastPathComponent()
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    if manager.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw .unwritable(path: path, reason: "it is a folder")
    }
    do {
      try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .unwritable(path: path, reason: "its folder cannot be made")
    }
    if manager.fileExists(atPath: path), !manager.isWritableFile(atPath: path) {
      throw .unwritable(path: path, reason: "permission denied")
    }
    do {
      let database = try open(path, writable: true)
      try prepare(database, path: path)
      return IndexFile(path: path, gate: DatabaseGate(database), lexicon: lexicon)
    } catch {
      throw IndexError(error, path: path)
    }
  }

  /// Makes the tables where there are none of this version.
  private static func prepare(_ database: Database, path: String) throws {
    let (application, version) = try IndexSchema.identity(database)
    if application == IndexSchema.applicationID, version == IndexSchema.version { return }
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    guard application == IndexSchema.applicationID || (application == 0 && tables == 0) else {
      throw IndexError.foreign(path: path)
    }
    guard version <= IndexSchema.version else {
      throw IndexError.newer(path: path, found: version, known: IndexSchema.version)
    }
    // Before anything else is written, so that a foreign file is never touched.
    try database.execute(sql: "PRAGMA journal_mode = WAL")
    try IndexSchema.create(database)
  }

  private static func open(
    _ path: String, writable: Bool, isUnchanging: Bool = false
  ) throws(DatabaseError) -> Database {
    let database = try Database(
      path: isUnchanging ? "file:\(escaped(path))?immutable=1" : path, writable: writable, isURI: isUnchanging)
    // Negative: KiB. What does not fit spills into the log, so memory stays flat.
    try database.execute(
      sql: writable
        ? "PRAGMA cache_size = -16000; PRAGMA synchronous = NORMAL"
        : "PRAGMA query_only = 1; PRAGMA cache_size = -8000; PRAGMA mmap_size = 67108864")
    return database
  }

  /// A path as SQLite's file URIs want it.
  private static func escaped(_ path: String) -> String {
    URL(filePath: path).path(percentEncoded: true).replacing("?", with: "%3F").replacing("#", with: "%23")
  }
}

extension IndexFile {
  /// Removes an index that holds no page: one that could not be filled would look like one without pages. One that
  /// another process fills at this moment stays.
  public static func removeEmpty(_ path: String) {
    struct Removed: Error {}
    guard FileManager.default.fileExists(atPath: path), let index = try? open(path, mode: .write) else { return }
    try? index.update { update in
      guard try update.counts().topics == 0 else { return }
      for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
      throw Removed()
    }
  }
}

extension IndexError {
  /// What SQLite, the file system or the body of a transaction said, in our words.
  init(_ error: any Error, path: String) {
    if let error = error as? IndexError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self = .corrupt(path: path, reason: "\(error)")
      return
    }
    let reason = error.message
    switch error.primaryCode {
    case SQLITE_FULL: self = .diskFull(path: path)
    case SQLITE_NOTADB: self = .foreign(path: path)
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: self = .unreadable(path: path, reason: reason)
    case SQLITE_READONLY: self = .unwritable(path: path, reason: reason)
    case SQLITE_IOERR:
      // A log that cannot grow is reported as a failed write, not as a full disk.
      self =
        error.code == stepdex_sqlite_ioerr_write
        ? .diskFull(path: path) : .unreadable(path: path, reason: reason)
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy(path: path)
    case SQLITE_CONSTRAINT: self = .duplicate(path: path, what: reason)
    default: self = .corrupt(path: path, reason: reason)
    }
  }
}
