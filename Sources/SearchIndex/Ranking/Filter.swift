import TextAnalysis
import TopicModel

/// What a hit must and must not be, whatever its words. What must not be leaves out whole pages.
struct Filter {
  private let mode: Procedure.Mode?
  private let constraint: Constraint.Kind?
  private let control: String?
  /// Pages that meet everything; nil when nothing is asked.
  private let allowed: Set<Int64>?

  init(database: Database, request: SearchRequest, syntax: QuerySyntax) throws {
    mode = request.mode ?? syntax.mode
    constraint = request.constraint ?? syntax.constraint
    control = request.control.map(Analyzer.key)
    var sets: [Set<Int64>] = []
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
      sets.append(Set(try Int64.fetchAll(database, sql: sql, arguments: StatementArguments(arguments))))
    }
    if let control = request.control { sets.append(try Self.rows(database, .init(field: .labels, text: control))) }
    for demand in syntax.demanded { sets.append(try Self.rows(database, demand)) }
    if !syntax.excluded.isEmpty {
      var rest = Set(try Int64.fetchAll(database, sql: "SELECT id FROM pages"))
      for demand in syntax.excluded { rest.subtract(try Self.rows(database, demand)) }
      sets.append(rest)
    }
    allowed = sets.first.map { first in sets.dropFirst().reduce(first) { $0.intersection($1) } }
  }

  /// Whether a procedure has a constraint of a kind, a space on both sides.
  private static let hasKind = "instr(' ' || kinds || ' ', ?)"

  var isActive: Bool { allowed != nil }

  /// Every page that meets the demands, in id order.
  func pages() -> [Int] { (allowed ?? []).map(Int.init).sorted() }

  func allows(page: Int64) -> Bool { allowed?.contains(page) ?? true }

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
  private static func rows(_ database: Database, _ demand: QuerySyntax.Demand) throws -> Set<Int64> {
    let phrase = Phrase(demand.text)
    guard !phrase.isEmpty else { return [] }
    let columns =
      switch demand.field {
      case .any: "title heads labels limits steps body codes path"
      case .title: "title"
      case .labels: "labels"
      // A page's steps stand in its procedures' rows; its body has them too.
      case .steps: "steps"
      }
    let match = "{\(columns)} : \(phrase.match)"
    let rows = try Int64.fetchAll(
      database, sql: "SELECT rowid FROM postings WHERE postings MATCH ?", arguments: [match])
    var pages = Set(rows.filter { $0 < IndexSchema.procedureBase })
    let page = try database.cachedStatement(sql: "SELECT page FROM procedures WHERE number = ?")
    for row in rows where row > IndexSchema.procedureBase {
      if let id = try Int64.fetchOne(page, arguments: [row - IndexSchema.procedureBase]) { pages.insert(id) }
    }
    return pages
  }
}
