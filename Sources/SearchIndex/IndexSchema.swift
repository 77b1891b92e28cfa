/// What stands in the file. Everything in it can be made again from the sources.
///
/// | table | a row is |
/// | --- | --- |
/// | `pages` | one source, with the page that stands for it (`twin`) and the one that lists it (`chapter`) |
/// | `page_texts` | its searched text by field, a line a value |
/// | `records` | its record as JSON (the topic of topic.schema.json) and its content (`ContentCoding`) |
/// | `procedures` | one procedure |
/// | `procedure_texts` | what of it only a hit shows: path, constraints, steps, a line a value |
/// | `counterparts` | one link from a procedure to its batch or single form |
/// | `links` | one link of a page, `resolved` to a topic's id where that is indexed |
/// | `postings` | FTS5 over the tokens of `TextAnalysis`: rowid is the page's id, or 2^30 plus the procedure's number |
/// | `sounds` | FTS5 over the pinyin neighbours of titles and labels; rowids as above |
/// | `hits` | what one token hits in one block of rowids (`HitTable`) |
/// | `terms` | one token and in how many rows of `postings` it stands |
/// | `aliases` | a short form that a page itself explains, such as "虚拟私有云（Virtual Private Cloud，VPC）" |
/// | `redirects` | an id that a page or procedure once had, and the one that took its place |
/// | `notes` | what the index says about itself, such as the digest of what its links were made from |
/// | `lexicon` | one word of the languages' search data; those of the term "" sum up (`SearchLexicon.Summary`) |
enum IndexSchema {
  /// "Stdx" in ASCII: tells `file` and us whose SQLite file it is.
  static let applicationID = 0x5374_6478
  /// Raised with every change of the tables, of the analyzer or of what is indexed.
  static let version = 16
  /// What rowids of procedures in `postings` and `sounds` are counted from.
  static let procedureBase: Int64 = 1 << 30

  static let tables = """
    CREATE TABLE pages (
      id INTEGER PRIMARY KEY, source TEXT NOT NULL UNIQUE, topic TEXT NOT NULL UNIQUE, digest TEXT NOT NULL,
      title TEXT NOT NULL, lang TEXT NOT NULL, kind TEXT NOT NULL, url TEXT, fold TEXT NOT NULL,
      likeness INTEGER NOT NULL, size INTEGER NOT NULL, twin INTEGER, chapter INTEGER);
    CREATE INDEX pages_title ON pages (title, lang);
    CREATE TABLE page_texts (
      page INTEGER PRIMARY KEY, path TEXT NOT NULL, heads TEXT NOT NULL, labels TEXT NOT NULL, limits TEXT NOT NULL,
      steps TEXT NOT NULL, body TEXT NOT NULL);
    CREATE TABLE records (page INTEGER PRIMARY KEY, record TEXT NOT NULL, content TEXT NOT NULL);
    CREATE TABLE procedures (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, page INTEGER NOT NULL, ordinal INTEGER NOT NULL,
      title TEXT NOT NULL, mode TEXT NOT NULL, action TEXT NOT NULL, object TEXT NOT NULL, kinds TEXT NOT NULL,
      labels TEXT NOT NULL);
    CREATE TABLE procedure_texts (
      procedure INTEGER PRIMARY KEY, path TEXT NOT NULL, limits TEXT NOT NULL, steps TEXT NOT NULL);
    CREATE INDEX procedures_page ON procedures (page, ordinal);
    CREATE TABLE counterparts (
      procedure TEXT NOT NULL, ordinal INTEGER NOT NULL, other TEXT NOT NULL, relation TEXT NOT NULL,
      confidence REAL NOT NULL, PRIMARY KEY (procedure, ordinal)) WITHOUT ROWID;
    CREATE TABLE links (
      page INTEGER NOT NULL, ordinal INTEGER NOT NULL, target TEXT NOT NULL, resolved TEXT,
      rel TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (page, ordinal)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE postings USING fts5(
      title, heads, labels, limits, steps, body, codes, path, content = '', tokenize = 'ascii');
    CREATE VIRTUAL TABLE sounds USING fts5(
      pairs, initials, content = '', detail = column, tokenize = 'ascii');
    CREATE TABLE hits (term TEXT NOT NULL, block INTEGER NOT NULL, rows BLOB NOT NULL, PRIMARY KEY (term, block))
      WITHOUT ROWID;
    CREATE TABLE terms (term TEXT PRIMARY KEY, rows INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE aliases (
      page INTEGER NOT NULL, short TEXT NOT NULL, long TEXT NOT NULL, PRIMARY KEY (page, short, long)) WITHOUT ROWID;
    CREATE INDEX aliases_short ON aliases (short);
    CREATE INDEX aliases_long ON aliases (long);
    CREATE TABLE redirects (old TEXT PRIMARY KEY, new TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE lexicon (
      term TEXT NOT NULL, role TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (term, role, value)) WITHOUT ROWID;
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
    try database.transaction("IMMEDIATE") {
      // Another process may have been faster.
      guard try identity(database) != (applicationID, version) else { return }
      let old = try Row.fetchAll(
        database,
        sql: """
          SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
          ORDER BY sql NOT LIKE 'CREATE VIRTUAL %', name
          """)
      // Virtual tables first: they take their shadow tables with them.
      for row in old {
        let name: String = row[0]
        try database.execute(sql: "DROP TABLE IF EXISTS \"\(name)\"")
      }
      try database.execute(sql: tables)
      try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
    }
  }
}
