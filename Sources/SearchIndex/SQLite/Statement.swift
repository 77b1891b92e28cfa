import CSQLite

/// A compiled statement; run again and again with other arguments.
final class Statement {
  fileprivate let handle: OpaquePointer
  private let database: OpaquePointer

  init(_ database: OpaquePointer, sql: String) throws {
    self.database = database
    var handle: OpaquePointer?
    guard sqlite3_prepare_v2(database, sql, -1, &handle, nil) == SQLITE_OK, let handle else {
      throw DatabaseError(database)
    }
    self.handle = handle
  }

  deinit { sqlite3_finalize(handle) }

  func execute(arguments: StatementArguments = []) throws {
    try start(arguments)
    defer { end() }
    while try step() {}
  }

  fileprivate func start(_ arguments: StatementArguments) throws {
    end()
    for (place, value) in arguments.values.enumerated() {
      let column = Int32(place + 1)
      let code =
        switch value {
        case .null: sqlite3_bind_null(handle, column)
        case .integer(let number): sqlite3_bind_int64(handle, column, number)
        case .real(let number): sqlite3_bind_double(handle, column, number)
        case .blob(let bytes):
          // A null pointer would bind NULL.
          sqlite3_bind_blob64(
            handle, column, bytes.isEmpty ? [0] : bytes, UInt64(bytes.count), stepdex_sqlite_transient())
        case .text(var text):
          text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
              sqlite3_bind_text64(
                handle, column, $0.baseAddress, UInt64($0.count), stepdex_sqlite_transient(), UInt8(SQLITE_UTF8))
            }
          }
        }
      guard code == SQLITE_OK else { throw DatabaseError(database) }
    }
  }

  /// Whether there is a next row.
  fileprivate func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let error = DatabaseError(database)
      end()
      throw error
    }
  }

  fileprivate func end() { sqlite3_reset(handle) }

  fileprivate var row: [SQLiteValue] {
    (0..<sqlite3_column_count(handle)).map { column in
      switch sqlite3_column_type(handle, column) {
      case SQLITE_INTEGER: .integer(sqlite3_column_int64(handle, column))
      case SQLITE_FLOAT: .real(sqlite3_column_double(handle, column))
      case SQLITE_NULL: .null
      case SQLITE_BLOB: .blob(bytes(column))
      default: .text(text(column))
      }
    }
  }

  /// Lends the bytes of the first column of every row, and gives the number in the second one, if there is one.
  func eachBlob(
    arguments: StatementArguments, _ body: (_ bytes: UnsafeRawBufferPointer, _ number: Int64) throws -> Void
  ) throws {
    try start(arguments)
    defer { end() }
    while try step() {
      let start = sqlite3_column_blob(handle, 0)
      let count = Int(sqlite3_column_bytes(handle, 0))
      try body(UnsafeRawBufferPointer(start: start, count: count), sqlite3_column_int64(handle, 1))
    }
  }

  /// Lends every row of a result: only the columns that are asked for are read.
  func eachRow(arguments: StatementArguments = [], _ body: (Columns) throws -> Void) throws {
    try start(arguments)
    defer { end() }
    while try step() { try body(Columns(statement: self)) }
  }

  /// As `eachRow`, for a statement whose one parameter is a number: many are asked for one after the other.
  func eachRow(of number: Int64, _ body: (Columns) throws -> Void) throws {
    end()
    guard sqlite3_bind_int64(handle, 1, number) == SQLITE_OK else { throw DatabaseError(database) }
    defer { end() }
    while try step() { try body(Columns(statement: self)) }
  }

  fileprivate func bytes(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }

  fileprivate func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}

/// The row that a statement stands at; valid only during the call that lends it.
struct Columns {
  fileprivate let statement: Statement

  func integer(_ column: Int) -> Int64 { sqlite3_column_int64(statement.handle, Int32(column)) }

  func text(_ column: Int) -> String { statement.text(Int32(column)) }

  /// Nil where there is NULL.
  func optionalInteger(_ column: Int) -> Int64? { isNull(column) ? nil : integer(column) }

  func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

  private func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement.handle, Int32(column)) == SQLITE_NULL }
}

/// What a column holds or a parameter gets.
enum SQLiteValue {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

/// What may be bound and read.
protocol ColumnValue {
  var sqlite: SQLiteValue { get }
  /// A value of another type gives what SQLite would convert it to: 0, "".
  init(sqlite: SQLiteValue)
}

extension Int64: ColumnValue {
  var sqlite: SQLiteValue { .integer(self) }
  init(sqlite: SQLiteValue) { if case .integer(let number) = sqlite { self = number } else { self = 0 } }
}

extension Int: ColumnValue {
  var sqlite: SQLiteValue { .integer(Int64(self)) }
  init(sqlite: SQLiteValue) { self = Int(Int64(sqlite: sqlite)) }
}

extension Double: ColumnValue {
  var sqlite: SQLiteValue { .real(self) }
  init(sqlite: SQLiteValue) { if case .real(let number) = sqlite { self = number } else { self = 0 } }
}

extension String: ColumnValue {
  var sqlite: SQLiteValue { .text(self) }
  init(sqlite: SQLiteValue) { if case .text(let text) = sqlite { self = text } else { self = "" } }
}

extension [UInt8]: ColumnValue {
  var sqlite: SQLiteValue { .blob(self) }
  init(sqlite: SQLiteValue) { if case .blob(let bytes) = sqlite { self = bytes } else { self = [] } }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
  var sqlite: SQLiteValue { self?.sqlite ?? .null }
  init(sqlite: SQLiteValue) { if case .null = sqlite { self = nil } else { self = Wrapped(sqlite: sqlite) } }
}

/// Values for a statement's `?`, in order.
struct StatementArguments: ExpressibleByArrayLiteral {
  fileprivate(set) var values: [SQLiteValue]

  init(arrayLiteral elements: any ColumnValue...) { values = elements.map(\.sqlite) }

  init(_ elements: [any ColumnValue]) { values = elements.map(\.sqlite) }

  static func + (left: StatementArguments, right: StatementArguments) -> StatementArguments {
    var result = left
    result.values += right.values
    return result
  }
}

/// One row of a result; it keeps its values.
struct Row {
  private let values: [SQLiteValue]

  fileprivate init(_ statement: Statement) { values = statement.row }

  subscript<Value: ColumnValue>(_ column: Int) -> Value { Value(sqlite: values[column]) }
}

/// Steps through a result.
struct Cursor<Element> {
  fileprivate let statement: Statement
  fileprivate let read: (Statement) -> Element

  /// The next element; nil at the end, and after it the statement may be run again.
  func next() throws -> Element? {
    if try statement.step() { return read(statement) }
    statement.end()
    return nil
  }
}

extension Row {
  static func fetchCursor(_ statement: Statement, arguments: StatementArguments = []) throws -> Cursor<Row> {
    try statement.start(arguments)
    return Cursor(statement: statement) { Row($0) }
  }

  static func fetchCursor(_ database: Database, sql: String) throws -> Cursor<Row> {
    try fetchCursor(try database.cachedStatement(sql: sql))
  }

  static func fetchAll(_ statement: Statement, arguments: StatementArguments = []) throws -> [Row] {
    let cursor = try fetchCursor(statement, arguments: arguments)
    var result: [Row] = []
    while let row = try cursor.next() { result.append(row) }
    return result
  }

  static func fetchAll(_ database: Database, sql: String) throws -> [Row] {
    try fetchAll(try database.cachedStatement(sql: sql))
  }

  static func fetchOne(_ statement: Statement, arguments: StatementArguments = []) throws -> Row? {
    try statement.start(arguments)
    defer { statement.end() }
    return try statement.step() ? Row(statement) : nil
  }

  static func fetchOne(_ database: Database, sql: String, arguments: StatementArguments = []) throws -> Row? {
    try fetchOne(try database.cachedStatement(sql: sql), arguments: arguments)
  }
}

/// The first column of a result.
extension ColumnValue {
  static func fetchCursor(_ statement: Statement, arguments: StatementArguments = []) throws -> Cursor<Self> {
    try statement.start(arguments)
    return Cursor(statement: statement) { Self.first($0) }
  }

  static func fetchCursor(_ database: Database, sql: String) throws -> Cursor<Self> {
    try fetchCursor(try database.cachedStatement(sql: sql))
  }

  static func fetchAll(_ statement: Statement, arguments: StatementArguments = []) throws -> [Self] {
    let cursor = try fetchCursor(statement, arguments: arguments)
    var result: [Self] = []
    while let value = try cursor.next() { result.append(value) }
    return result
  }

  static func fetchAll(_ database: Database, sql: String, arguments: StatementArguments = []) throws -> [Self] {
    try fetchAll(try database.cachedStatement(sql: sql), arguments: arguments)
  }

  /// Nil where there is no row, or NULL in it.
  static func fetchOne(_ statement: Statement, arguments: StatementArguments = []) throws -> Self? {
    try statement.start(arguments)
    defer { statement.end() }
    guard try statement.step(), sqlite3_column_type(statement.handle, 0) != SQLITE_NULL else { return nil }
    return first(statement)
  }

  static func fetchOne(_ database: Database, sql: String, arguments: StatementArguments = []) throws -> Self? {
    try fetchOne(try database.cachedStatement(sql: sql), arguments: arguments)
  }

  private static func first(_ statement: Statement) -> Self {
    switch sqlite3_column_type(statement.handle, 0) {
    case SQLITE_INTEGER: Self(sqlite: .integer(sqlite3_column_int64(statement.handle, 0)))
    case SQLITE_FLOAT: Self(sqlite: .real(sqlite3_column_double(statement.handle, 0)))
    case SQLITE_NULL: Self(sqlite: .null)
    case SQLITE_BLOB: Self(sqlite: .blob(statement.bytes(0)))
    default: Self(sqlite: .text(statement.text(0)))
    }
  }
}
