/// What the pages of an index say of words and of each other, for a search that is not this one: the site's.
extension IndexFile {
  /// Words as they are looked up (`SearchLexicon.key`), each with what else the pages themselves call it
  /// (`TermTable.aliases`), the most frequent first.
  package func aliases() throws(IndexError) -> [String: [String]] {
    try reading { database in
      let terms = TermTable(database)
      let keys = try String.fetchAll(database, sql: "SELECT short FROM aliases UNION SELECT long FROM aliases")
      return Dictionary(uniqueKeysWithValues: try keys.map { ($0, try terms.aliases($0)) })
    }
  }

  /// Ids of topics that say the same as another one, with the id of that one (`TwinFinder`).
  package func copies() throws(IndexError) -> [String: String] {
    try reading { database in
      var result: [String: String] = [:]
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT copy.topic, first.topic FROM pages AS copy JOIN pages AS first ON first.id = copy.twin")
      while let row = try rows.next() { result[row[0]] = row[1] }
      return result
    }
  }
}
