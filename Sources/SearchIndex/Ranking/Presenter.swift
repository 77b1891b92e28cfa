import TextAnalysis
import TopicModel

/// Makes a hit out of a ranked page and procedure: what to show of it, and where the query's words stand in that.
struct Presenter {
  let database: Database
  let reader: CandidateReader
  private let marker: Marker
  private let asksLimit: Bool

  /// How many scalars of a line a snippet shows at most, and how many lines of steps and constraints a hit.
  private static let snippetLength = 120
  private static let lineCount = 3

  init(database: Database, plan: QueryPlan, reader: CandidateReader) {
    self.database = database
    self.reader = reader
    marker = Marker(plan)
    asksLimit = plan.asksLimit
  }

  /// Rank and score are left for the caller.
  func hit(_ page: Candidate, part: Candidate.Part?) throws -> SearchHit {
    let place = try reader.place(of: page)
    var hit = SearchHit(
      rank: 0, score: 0, topic: .init(id: place.topic, source: page.source, title: page.title, url: place.url),
      procedure: try part.map { .init(id: try reader.id(of: $0, in: page), title: $0.title, mode: $0.mode) },
      snippet: "", highlights: [], counterparts: [])
    hit.titleHighlights = marker.marks(part?.title ?? page.title)
    var limits = ""
    var steps = ""
    if let part, let procedure = hit.procedure {
      hit.counterparts = try counterparts(of: procedure.id)
      let sql = "SELECT path, limits, steps FROM procedure_texts WHERE procedure = ?"
      try database.cachedStatement(sql: sql).eachRow(of: part.number) { row in
        hit.path = row.text(0).columnLines
        (limits, steps) = (row.text(1), row.text(2))
      }
    } else {
      limits = try pageColumn("limits", page.id)
    }
    let matchingSteps = matching(steps, isNumbered: true)
    var constraints = matching(limits)
    if asksLimit, part != nil {
      // What limits the page limits its procedures.
      let all = matching(try pageColumn("limits", page.id))
      if Self.most(all) > Self.most(constraints) { constraints = all }
    }
    hit.steps = matchingSteps.map(line)
    hit.constraints = constraints.map(line)
    if asksLimit, constraints.isEmpty {
      hit.constraints = limits.columnLines.prefix(Self.lineCount).map { .init(number: nil, text: $0, highlights: []) }
    }
    let own = asksLimit ? [constraints, matchingSteps] : [matchingSteps, constraints]
    let snippet = try snippetLine(own, page) ?? StepLines.decode(steps).first?.text ?? firstLine(of: page)
    (hit.snippet, hit.highlights) = marker.window(snippet, length: Self.snippetLength)
    return hit
  }

  /// A line that says something of the query.
  private struct Matching {
    var place: Int
    var weight: Float
    /// The step's number; nil for a constraint.
    var number: String?
    var text: String
  }

  private static func most(_ lines: [Matching]) -> Float { lines.map(\.weight).max() ?? 0 }

  /// The best lines of a column, in document order.
  private func matching(_ column: String, isNumbered: Bool = false) -> [Matching] {
    var found: [Matching] = []
    var best: Float = 0
    var place = 0
    Analyzer.eachLine(column) { line in
      defer { place += 1 }
      let (number, text) = isNumbered ? line.cut(at: StepLines.tab) : (nil, line)
      let weight = marker.weight(text)
      // What says less than half of what another says is not shown.
      guard weight > 0, weight >= best * 0.5 else { return }
      best = max(best, weight)
      let shown = isNumbered ? number?.text ?? "" : nil
      found.append(Matching(place: place, weight: weight, number: shown, text: text.text))
    }
    found.removeAll { $0.weight < best * 0.5 }
    guard found.count > Self.lineCount else { return found }
    found.sort { ($0.weight, $1.place) > ($1.weight, $0.place) }
    return found.prefix(Self.lineCount).sorted { $0.place < $1.place }
  }

  private func line(_ matching: Matching) -> SearchHit.Line {
    .init(number: matching.number, text: matching.text, highlights: marker.marks(matching.text))
  }

  /// The line that says most of the query: a constraint when limits are asked for, else a step, else one of the page; nil
  /// where none says anything.
  private func snippetLine(_ own: [[Matching]], _ page: Candidate) throws -> String? {
    let best = own.compactMap { lines in lines.max { $0.weight < $1.weight } }
    let top = Self.most(best)
    let found = best.first { $0.weight >= top * 0.8 }
    // Another line of the page only if it says clearly more; it need not be looked for when nothing could.
    if top * 1.3 >= marker.total { return found?.text ?? page.title }
    let body = try pageColumn("body", page.id)
    return marker.bestLine(body, above: (found?.weight ?? 0) * 1.3)?.text ?? found?.text
  }

  private func firstLine(of page: Candidate) throws -> String {
    try pageColumn("body", page.id).columnLines.first ?? page.title
  }

  /// Of a page's texts `limits` or `body`.
  private func pageColumn(_ name: String, _ page: Int64) throws -> String {
    var result = ""
    try database.cachedStatement(sql: "SELECT \(name) FROM page_texts WHERE page = ?").eachRow(of: page) {
      result = $0.text(0)
    }
    return result
  }

  private func counterparts(of procedure: String) throws -> [SearchHit.Other] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT c.other, c.relation, p.title FROM counterparts c JOIN procedures p ON p.id = c.other
        WHERE c.procedure = ? ORDER BY c.ordinal
        """)
    return try Row.fetchAll(statement, arguments: [procedure]).map {
      SearchHit.Other(id: $0[0], relation: Procedure.Mode(rawValue: $0[1]) ?? .single, title: $0[2])
    }
  }
}
