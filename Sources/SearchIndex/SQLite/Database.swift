import CSQLite

/// One open SQLite file: a thin layer over SQLite's C interface, so that a search pays for nothing else.
///
/// Not made for several threads at once; `IndexFile` lets one in at a time.
final class Database {
  fileprivate let handle: OpaquePointer
  /// By their text. No dictionary: so few are found sooner by looking at each.
  private var statements: [(sql: String, statement: Statement)] = []

  /// - Parameter isURI: whether `path` is a `file:` URI and not a file's path.
  init(path: String, writable: Bool, isURI: Bool = false) throws(DatabaseError) {
    var handle: OpaquePointer?
    // Some builds of SQLite take every name that looks like a URI for one.
    let path = !isURI && path.hasPrefix("file:") ? "./" + path : path
    let flags =
      (writable ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY)
      | (isURI ? SQLITE_OPEN_URI : 0) | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(path, &handle, flags, nil)
    guard let handle else { throw DatabaseError(code: code, message: "out of memory") }
    guard code == SQLITE_OK else {
      let error = DatabaseError(handle)
      sqlite3_close_v2(handle)
      throw error
    }
    self.handle = handle
    sqlite3_extended_result_codes(handle, 1)
    // Milliseconds to wait for another process that writes.
    sqlite3_busy_timeout(handle, 5000)
  }

  deinit {
    statements.removeAll()
    sqlite3_close_v2(handle)
  }

  var lastInsertedRowID: Int64 { sqlite3_last_insert_rowid(handle) }

  /// Runs any number of statements that give no rows.
  func execute(sql: String) throws(DatabaseError) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw DatabaseError(handle) }
  }

  func execute(sql: String, arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// Compiles a statement once.
  func cachedStatement(sql: String) throws -> Statement {
    for known in statements where known.sql == sql { return known.statement }
    let statement = try Statement(handle, sql: sql)
    statements.append((sql, statement))
    return statement
  }

  /// Runs `body` in a transaction of its own, `kind` being `DEFERRED` or `IMMEDIATE`: all of it or nothing.
  func transaction<Result>(_ kind: String, _ body: () throws -> Result) throws -> Result {
    try execute(sql: "BEGIN \(kind)")
    do {
      let result = try body()
      endAll()
      try execute(sql: "COMMIT")
      return result
    } catch {
      endAll()
      // A full disk has already rolled back; then there is nothing left to undo.
      try? execute(sql: "ROLLBACK")
      throw error
    }
  }
}

extension Database {
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Ends statements whose rows were not all asked for: they would hold the state that they see.
  private func endAll() {
    var next = sqlite3_next_stmt(handle, nil)
    while let statement = next {
      sqlite3_reset(statement)
      next = sqlite3_next_stmt(handle, statement)
    }
  }
}

/// What SQLite said.
struct DatabaseError: Error {
  /// The extended result code.
  var code: Int32
  var message: String

  var primaryCode: Int32 { code & 0xFF }

  init(code: Int32, message: String) {
    self.code = code
    self.message = message
  }

  init(_ handle: OpaquePointer) {
    code = sqlite3_extended_errcode(handle)
    message = String(cString: sqlite3_errmsg(handle))
  }
}
