import GRDB

/// What stands in the file. Everything in it can be made again from the sources.
///
/// | table | a row is |
/// | --- | --- |
/// | `pages` | one source: its record as JSON (the topic of topic.schema.json) and its content |
/// | `procedures` | one procedure, in document order within its page |
/// | `counterparts` | one link from a procedure to its batch or single form |
/// | `links` | one link of a page, `resolved` to a topic's id where that is indexed |
enum IndexSchema {
  /// "Stdx" in ASCII: tells `file` and us whose SQLite file it is.
  static let applicationID = 0x5374_6478
  /// Raised with every change of the tables or of the analyzer.
  static let version = 1

  static let tables = """
    CREATE TABLE pages (
      id INTEGER PRIMARY KEY, source TEXT NOT NULL UNIQUE, topic TEXT NOT NULL UNIQUE, digest TEXT NOT NULL,
      title TEXT NOT NULL, lang TEXT NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL, content TEXT NOT NULL);
    CREATE TABLE procedures (
      id TEXT PRIMARY KEY, page INTEGER NOT NULL, ordinal INTEGER NOT NULL, title TEXT NOT NULL,
      mode TEXT NOT NULL, action TEXT NOT NULL, object TEXT NOT NULL) WITHOUT ROWID;
    CREATE INDEX procedures_page ON procedures (page, ordinal);
    CREATE TABLE counterparts (
      procedure TEXT NOT NULL, ordinal INTEGER NOT NULL, other TEXT NOT NULL, relation TEXT NOT NULL,
      confidence REAL NOT NULL, PRIMARY KEY (procedure, ordinal)) WITHOUT ROWID;
    CREATE TABLE links (
      page INTEGER NOT NULL, ordinal INTEGER NOT NULL, target TEXT NOT NULL, resolved TEXT,
      rel TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (page, ordinal)) WITHOUT ROWID;
    """

  /// The file's application id and schema version; both 0 in a new file.
  static func identity(_ database: Database) throws -> (application: Int, version: Int) {
    (
      try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
      try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    )
  }

  /// Makes the tables in a new file, or in place of those of an earlier version.
  static func create(_ database: Database) throws {
    try database.inTransaction(.immediate) {
      let old = try Row.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      for row in old {
        let name: String = row[0]
        try database.execute(sql: "DROP TABLE IF EXISTS \"\(name)\"")
      }
      try database.execute(sql: tables)
      try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
      return .commit
    }
  }
}
