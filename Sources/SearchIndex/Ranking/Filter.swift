import TextAnalysis
import TopicModel

/// What a hit must and must not be, whatever its words. What must not be leaves out whole pages.
struct Filter {
  private let mode: Procedure.Mode?
  private let constraint: Constraint.Kind?
  private let control: String?
  /// Pages that meet everything; nil when nothing is asked.
  private let allowed: PageSet?

  init(database: Database, request: SearchRequest, syntax: QuerySyntax) throws {
    mode = request.mode ?? syntax.mode
    constraint = request.constraint ?? syntax.constraint
    control = request.control.map(Analyzer.key)
    var sets: [PageSet] = []
    var conditions: [String] = []
    var arguments: [any ColumnValue] = []
    func add(_ condition: String, _ value: String?, isWanted: Bool = true) {
      guard let value else { return }
      conditions.append("\(isWanted ? "" : "NOT ")(\(condition))")
      arguments += [any ColumnValue](repeating: value, count: condition.count(where: { $0 == "?" }))
    }
    let begins = "substr(source, 1, length(?)) = ?"
    let speaks = "lower(lang) = lower(?) OR lower(lang) LIKE lower(?) || '-%'"
    add(begins, request.prefix ?? syntax.prefix)
    add(speaks, request.lang ?? syntax.lang)
    for prefix in syntax.excludedPrefixes { add(begins, prefix, isWanted: false) }
    for lang in syntax.excludedLangs { add(speaks, lang, isWanted: false) }
    for kind in syntax.excludedConstraints {
      add("id IN (SELECT page FROM procedures WHERE \(Self.hasKind))", " \(kind.rawValue) ", isWanted: false)
    }
    // One procedure must be all that is asked for.
    var ofProcedure: [String] = []
    if let mode {
      ofProcedure.append("mode = ?")
      arguments.append(mode.rawValue)
    }
    if let constraint {
      ofProcedure.append(Self.hasKind)
      arguments.append(" \(constraint.rawValue) ")
    }
    if !ofProcedure.isEmpty {
      conditions.append("id IN (SELECT page FROM procedures WHERE \(ofProcedure.joined(separator: " AND ")))")
    }
    if !conditions.isEmpty {
      let sql = "SELECT id FROM pages WHERE \(conditions.joined(separator: " AND "))"
      var met = PageSet()
      let statement = try database.cachedStatement(sql: sql)
      try statement.eachRow(arguments: StatementArguments(arguments)) { met.insert(Int($0.integer(0))) }
      sets.append(met)
    }
    if let control = request.control { sets.append(try Self.rows(database, .init(field: .labels, text: control))) }
    for demand in syntax.demanded { sets.append(try Self.rows(database, demand)) }
    if !syntax.excluded.isEmpty {
      let unwanted = try syntax.excluded.map { try Self.rows(database, $0) }
      var rest = PageSet()
      try database.cachedStatement(sql: "SELECT id FROM pages").eachRow { row in
        let id = Int(row.integer(0))
        if !unwanted.contains(where: { $0.contains(id) }) { rest.insert(id) }
      }
      sets.append(rest)
    }
    allowed = sets.first.map { first in sets.dropFirst().reduce(first) { $0.intersection($1) } }
  }

  /// Whether a procedure has a constraint of a kind, a space on both sides.
  private static let hasKind = "instr(' ' || kinds || ' ', ?)"

  var isActive: Bool { allowed != nil }

  /// Every page that meets the demands, in id order.
  func pages() -> [Int] { allowed?.ids ?? [] }

  func allows(page: Int64) -> Bool { allowed?.contains(Int(page)) ?? true }

  /// Which of some procedures of a page meet the demands.
  func allowed(_ parts: [Candidate.Part], of page: Candidate, _ reader: CandidateReader) throws -> [Candidate.Part] {
    let parts = mode.map { mode in parts.filter { $0.mode == mode } } ?? parts
    guard constraint != nil || control != nil else { return parts }
    let details = try reader.details(of: page)
    let numbers = zip(page.parts, details).filter { part, detail in
      if let constraint, !detail.kinds.split(separator: " ").contains(constraint.rawValue[...]) { return false }
      guard let control else { return true }
      return detail.labels.columnLines.contains { Analyzer.key($0).contains(control) }
    }.map(\.0.number)
    return parts.filter { numbers.contains($0.number) }
  }

  /// Pages that have a phrase in a field.
  private static func rows(_ database: Database, _ demand: QuerySyntax.Demand) throws -> PageSet {
    let phrase = Phrase(demand.text)
    guard !phrase.isEmpty else { return PageSet() }
    let columns =
      switch demand.field {
      case .any: "title heads labels limits steps body codes path"
      case .title: "title"
      case .labels: "labels"
      // A page's steps stand in its procedures' rows; its body has them too.
      case .steps: "steps"
      }
    let match = "{\(columns)} : \(phrase.match)"
    var pages = PageSet()
    var procedures: [Int64] = []
    let statement = try database.cachedStatement(sql: "SELECT rowid FROM postings WHERE postings MATCH ?")
    try statement.eachRow(arguments: [match]) { row in
      let id = row.integer(0)
      if id < IndexSchema.procedureBase {
        pages.insert(Int(id))
      } else {
        procedures.append(id - IndexSchema.procedureBase)
      }
    }
    try insert(pagesOf: procedures, into: &pages, database)
    return pages
  }

  /// More procedures than these are looked for in one pass over all.
  private static let mostAsked = 500

  private static func insert(pagesOf procedures: [Int64], into pages: inout PageSet, _ database: Database) throws {
    guard procedures.count > mostAsked else {
      let page = try database.cachedStatement(sql: "SELECT page FROM procedures WHERE number = ?")
      for number in procedures { try page.eachRow(of: number) { pages.insert(Int($0.integer(0))) } }
      return
    }
    var wanted = PageSet()
    for number in procedures { wanted.insert(Int(number)) }
    try database.cachedStatement(sql: "SELECT number, page FROM procedures").eachRow { row in
      if wanted.contains(Int(row.integer(0))) { pages.insert(Int(row.integer(1))) }
    }
  }
}
