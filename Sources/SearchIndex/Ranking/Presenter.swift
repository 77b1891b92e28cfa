import TextAnalysis
import TopicModel

/// Makes a hit out of a ranked page and procedure: what to show of it, and where the query's words stand in that.
struct Presenter {
  let database: Database
  private let marker: Marker
  private let asksLimit: Bool

  /// How many scalars of a line a snippet shows at most, and how many lines of steps and constraints a hit.
  private static let snippetLength = 120
  private static let lineCount = 3

  init(database: Database, plan: QueryPlan) {
    self.database = database
    marker = Marker(plan)
    asksLimit = plan.asksLimit
  }

  /// Rank and score are left for the caller.
  func hit(_ page: Candidate, part: Candidate.Part?) throws -> SearchHit {
    var hit = SearchHit(
      rank: 0, score: 0, topic: .init(id: page.topic, source: page.source, title: page.title, url: page.url),
      procedure: part.map { .init(id: $0.id, title: $0.title, mode: $0.mode) }, snippet: "", highlights: [],
      counterparts: [])
    hit.titleHighlights = marker.marks(part?.title ?? page.title)
    var limits: [String] = []
    var steps: [(number: String, text: String)] = []
    if let part {
      hit.counterparts = try counterparts(of: part.id)
      let sql = "SELECT path, limits, steps FROM procedure_texts WHERE procedure = ?"
      if let row = try Row.fetchOne(try database.cachedStatement(sql: sql), arguments: [part.number]) {
        hit.path = (row[0] as String).columnLines
        limits = (row[1] as String).columnLines
        steps = StepLines.decode(row[2])
      }
    } else if let text = try pageColumn("limits", page.id) {
      limits = text.columnLines
    }
    hit.steps = matching(steps.map { (Optional($0.number), $0.text) })
    hit.constraints = matching(limits.map { (nil, $0) })
    if asksLimit, part != nil, let text = try pageColumn("limits", page.id) {
      // What limits the page limits its procedures.
      let all = matching(text.columnLines.map { (nil, $0) })
      if (all.map { marker.weight($0.text) }.max() ?? 0) > (hit.constraints.map { marker.weight($0.text) }.max() ?? 0) {
        hit.constraints = all
      }
    }
    if asksLimit, hit.constraints.isEmpty {
      hit.constraints = limits.prefix(Self.lineCount).map { .init(number: nil, text: $0, highlights: []) }
    }
    let line = try snippetLine(hit, steps: steps, page: page)
    (hit.snippet, hit.highlights) = marker.window(line, length: Self.snippetLength)
    return hit
  }

  /// The best lines, in document order.
  private func matching(_ lines: [(number: String?, text: String)]) -> [SearchHit.Line] {
    let weighed = lines.enumerated().map { ($0.offset, $0.element, marker.weight($0.element.text)) }
    guard let best = weighed.map(\.2).max(), best > 0 else { return [] }
    let chosen = weighed.filter { $0.2 >= best * 0.5 }.sorted { ($0.2, $1.0) > ($1.2, $0.0) }.prefix(Self.lineCount)
    return chosen.sorted { $0.0 < $1.0 }.map {
      SearchHit.Line(number: $0.1.number, text: $0.1.text, highlights: marker.marks($0.1.text))
    }
  }

  /// The line that says most of the query: a constraint when limits are asked for, else a step, else one of the page.
  private func snippetLine(
    _ hit: SearchHit, steps: [(number: String, text: String)], page: Candidate
  ) throws -> String {
    func best(_ lines: [SearchHit.Line]) -> (text: String, weight: Float)? {
      lines.map { ($0.text, marker.weight($0.text)) }.max { $0.1 < $1.1 }
    }
    let own = (asksLimit ? [best(hit.constraints), best(hit.steps)] : [best(hit.steps), best(hit.constraints)])
      .compactMap { $0 }.filter { $0.weight > 0 }
    let top = own.map(\.weight).max() ?? 0
    // Another line of the page only if it says clearly more; it need not be looked for when nothing could.
    var found = own.first { $0.weight >= top * 0.8 }
    if top * 1.3 >= marker.total { return found?.text ?? page.title }
    let body = try pageColumn("body", page.id) ?? ""
    if let better = marker.bestLine(body, above: (found?.weight ?? 0) * 1.3) { found = better }
    return found?.text ?? steps.first?.text ?? body.columnLines.first ?? page.title
  }

  private func pageColumn(_ name: String, _ page: Int64) throws -> String? {
    try String.fetchOne(
      try database.cachedStatement(sql: "SELECT \(name) FROM page_texts WHERE page = ?"), arguments: [page])
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
