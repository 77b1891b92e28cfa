extension IndexFile {
  /// The id that took the place of one that a page or procedure once had; nil for any other id.
  public func redirect(of id: String) throws(IndexError) -> String? {
    try reading { try String.fetchOne($0, sql: "SELECT new FROM redirects WHERE old = ?", arguments: [id]) }
  }

  /// Ids that pages or procedures once had, each with the id that took its place.
  public func redirects() throws(IndexError) -> [String: String] {
    try reading { database in
      var result: [String: String] = [:]
      let rows = try Row.fetchCursor(database, sql: "SELECT old, new FROM redirects")
      while let row = try rows.next() { result[row[0]] = row[1] }
      return result
    }
  }
}

extension IndexUpdate {
  /// Ids that pages or procedures once had, each with the id that took its place.
  public func redirects() throws -> [String: String] {
    var result: [String: String] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT old, new FROM redirects")
    while let row = try rows.next() { result[row[0]] = row[1] }
    return result
  }

  /// Replaces all redirects.
  public func setRedirects(_ redirects: [String: String]) throws {
    try database.execute(sql: "DELETE FROM redirects")
    let statement = try database.cachedStatement(sql: "INSERT INTO redirects (old, new) VALUES (?, ?)")
    for (old, new) in redirects.sorted(by: { $0.key < $1.key }) { try statement.execute(arguments: [old, new]) }
  }
}
