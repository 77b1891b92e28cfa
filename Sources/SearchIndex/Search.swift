import TextAnalysis
import TopicModel

extension IndexFile {
  /// Finds what answers a query, best first. Odd input is never an error.
  public func search(_ request: SearchRequest) throws(IndexError) -> SearchResponse {
    try reading { try SearchRun(database: $0, request: request).response() }
  }
}

/// One search, from the query as typed to the hits.
struct SearchRun {
  let database: Database
  let request: SearchRequest

  /// How many pages the second stage looks at.
  private static let looked = 90
  /// How many of them are read line by line.
  private static let refined = 16
  /// The part of the best page's score that a page must have to be counted.
  private static let relevant: Float = 0.35

  /// The pages that answer, before they are ranked.
  private struct Pool {
    var plan: QueryPlan
    var gathering: Gathering
    var filter: Filter
    /// Pages that have the whole text as it was typed.
    var phrase: PageSet
    var ids: [Int]
  }

  private func pool(_ terms: TermTable) throws -> Pool {
    var plan = try QueryReader(terms: terms).plan(request.query)
    if request.isTyping { plan.unknown = try UnknownWords(terms: terms).finished(plan.unknown, of: request.query) }
    var gathering = Gathering(database: database, terms: terms)
    try gathering.run(plan)
    let filter = try Filter(database: database, request: request, syntax: plan.syntax)
    let phrase = try phraseRows(plan)
    let scores = gathering.total.pages
    // What has a trifle of the best page's words is no answer; what has the text as typed, or meets every demand of a
    // query that makes some, always is one.
    let isDemanded = !plan.syntax.demanded.isEmpty
    // Two passes without arrays between them: there may be very many pages.
    var most: Float = 0
    for id in scores.indices where scores[id] > most && filter.allows(page: Int64(id)) { most = scores[id] }
    let least = isDemanded ? -1 : most * Self.relevant
    var ids: [Int] = []
    for id in scores.indices where scores[id] > least || phrase.contains(id) {
      if filter.allows(page: Int64(id)) { ids.append(id) }
    }
    if plan.segments.isEmpty, filter.isActive { ids = filter.pages() }
    return Pool(plan: plan, gathering: gathering, filter: filter, phrase: phrase, ids: ids)
  }

  /// Every source that answers, in no order of rank.
  func sources() throws -> Set<String> {
    let source = try database.cachedStatement(sql: "SELECT source FROM pages WHERE id = ?")
    return Set(try pool(TermTable(database)).ids.compactMap { try String.fetchOne(source, arguments: [$0]) })
  }

  /// Whether anything answers.
  func findsSomething() throws -> Bool { try !pool(TermTable(database)).ids.isEmpty }

  func response() throws -> SearchResponse {
    let terms = TermTable(database)
    let pool = try pool(terms)
    let (plan, gathering, filter, phrase) = (pool.plan, pool.gathering, pool.filter, pool.phrase)
    let scores = gathering.total
    let valued = pool.ids.map { (value: (phrase.contains($0) ? 2 : 0) + scores.pages[$0], id: $0) }
    let total = valued.count
    let best = try first(max(Self.looked, request.limit * 2), of: valued)
    let reader = try CandidateReader(database)
    let candidates = try reader.candidates(best, scores: scores)
    let shape = try QueryShape(plan: plan, gathering: gathering, fillers: terms.fillers())
    let findings = Ranker.Findings(
      phrase: phrase,
      batchWords: TitleWords(terms.words(.batch)),
      singleWords: TitleWords(plan.mode(request) == .batch ? terms.words(.single) : []))
    var ranker = Ranker(
      plan: plan, request: request, shape: shape, findings: findings, reader: reader, maximum: gathering.maximum)
    let body = try database.cachedStatement(
      sql: "SELECT limits || char(10) || heads || char(10) || body FROM page_texts WHERE page = ?")
    let first = try ranker.rank(candidates)
    let refined = try ranker.refine(first, count: Self.refined) { page in
      try String.fetchOne(body, arguments: [page.id]) ?? ""
    }
    let ranked = try withChapter(refined, filter: filter, scores: scores, reader)
    return try answer(ranked, ranker, total: max(total, ranked.count), filter: filter)
  }

  /// What the chapter of the best page has of its score at least: who reads on finds what else there is to do.
  private static let chapterShare: Float = 0.65

  /// So many hits stand above it, unless it stands there by itself, of those that have this share of the best score.
  private static let aboveChapter = 3
  private static let answering: Float = 0.55
  /// Of the score of the hit that something stands right behind.
  private static let behind: Float = 0.999

  private func withChapter(
    _ ranked: [Ranker.Ranked], filter: Filter, scores: Gathering.Scores, _ reader: CandidateReader
  ) throws -> [Ranker.Ranked] {
    guard let best = ranked.first, let chapter = best.candidate.chapter, filter.allows(page: chapter) else {
      return ranked
    }
    var result = ranked
    // Never above the other form of the best page and what else answers.
    let others = ranked.filter { $0.candidate.id != chapter }.prefix(Self.aboveChapter)
    let above = others.last { $0.score >= best.score * Self.answering }?.score ?? best.score
    let least = min(best.score * Self.chapterShare, above * Self.behind)
    let place = result.firstIndex { $0.candidate.id == chapter }
    if let place, result[place].score >= least { return ranked }
    if place == nil, let page = try reader.candidates([chapter], scores: scores).first {
      result.append(.init(candidate: page, score: 0, reasons: []))
    }
    guard let place = place ?? result.indices.last, result[place].candidate.id == chapter else { return ranked }
    if request.explain {
      result[place].reasons.append(.init(text: "chapter of the best page", value: (least - result[place].score) / 10))
    }
    result[place].score = least
    return result.sorted(by: Ranker.isBefore)
  }

  /// The ids of the highest values. Of those that tie for the last places the first by source are taken: ids are in the
  /// order of indexing, which must not show.
  private func first(_ count: Int, of valued: [(value: Float, id: Int)]) throws -> [Int64] {
    guard valued.count > count else { return valued.map { Int64($0.id) } }
    let last = Self.highest(valued.map(\.value), place: count - 1)
    var result = valued.filter { $0.value > last }.map { Int64($0.id) }
    let tied = valued.filter { $0.value == last }.map { Int64($0.id) }
    // A few more or less to look at are no matter.
    if tied.count <= count { return result + tied }
    var flags = PageSet()
    for id in tied { flags.insert(Int(id)) }
    let ids = try Int64.fetchCursor(database, sql: "SELECT id FROM pages ORDER BY source")
    while result.count < count, let id = try ids.next() {
      if flags.contains(Int(id)) { result.append(id) }
    }
    return result
  }

  /// The value that would stand at a place if all were sorted, the highest first: Hoare's selection.
  private static func highest(_ values: [Float], place: Int) -> Float {
    var values = values
    var (low, high) = (0, values.count - 1)
    while low < high {
      let pivot = values[(low + high) / 2]
      var (left, right) = (low, high)
      while left <= right {
        while values[left] > pivot { left += 1 }
        while values[right] < pivot { right -= 1 }
        if left <= right {
          values.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if place <= right { high = right } else if place >= left { low = left } else { break }
    }
    return values[place]
  }

  /// Pages that have the whole text as it was typed.
  private func phraseRows(_ plan: QueryPlan) throws -> PageSet {
    let phrase = Phrase(plan.syntax.text)
    guard phrase.tokens.count > 1 || phrase.prefix else { return PageSet() }
    return try rows("{title heads labels limits steps body codes} : \(phrase.match)")
  }

  private func rows(_ match: String) throws -> PageSet {
    let statement = try database.cachedStatement(sql: "SELECT rowid FROM postings WHERE postings MATCH ? AND rowid < ?")
    var result = PageSet()
    let cursor = try Int64.fetchCursor(statement, arguments: [match, IndexSchema.procedureBase])
    while let id = try cursor.next() { result.insert(Int(id)) }
    return result
  }

  /// One procedure of a page, or a page without any, among the hits.
  private struct Found {
    var score: Float
    var page: Ranker.Ranked
    var part: Candidate.Part?
  }

  /// What the procedures of a page have of its score that match less well than its best one.
  private static let furtherShare: Float = 0.55

  private func answer(_ ranked: [Ranker.Ranked], _ ranker: Ranker, total: Int, filter: Filter) throws -> SearchResponse
  {
    var found: [Found] = []
    var folding = Folding()
    for page in ranked {
      if folding.isCopy(page.candidate) { continue }
      // What comes now is below as many hits as are wanted; it may still be a copy of one.
      if found.count >= request.limit, found.count(where: { $0.score > page.score }) >= request.limit { continue }
      if page.candidate.parts.isEmpty { found.append(Found(score: page.score, page: page, part: nil)) }
      let parts = ranker.best(try filter.allowed(page.candidate.parts, of: page.candidate, ranker.reader))
      for (place, part) in parts.enumerated() {
        found.append(Found(score: page.score * (place == 0 ? 1 : Self.furtherShare), page: page, part: part))
      }
    }
    found.sort { one, other in
      one.score != other.score
        ? one.score > other.score : one.page.candidate.source < other.page.candidate.source
    }
    let presenter = Presenter(database: database, plan: ranker.plan, reader: ranker.reader)
    var response = SearchResponse(query: request.query, total: total, hits: [])
    for hit in found.prefix(request.limit) {
      var shown = try presenter.hit(hit.page.candidate, part: hit.part)
      shown.rank = response.hits.count + 1
      shown.score = Double((hit.score * 100).rounded()) / 100
      shown.copies = folding.copies(of: hit.page.candidate)
      if request.explain {
        var reasons = hit.page.reasons
        // Factor and bonus are in tenths of a score.
        if hit.score < hit.page.score {
          reasons.append(.init(text: "another procedure of the page", value: (hit.score - hit.page.score) / 10))
        }
        shown.reasons = reasons.filter { !$0.isNothing }.map(\.description)
      }
      response.hits.append(shown)
    }
    response.unknown = ranker.plan.unknown
    if request.explain { response.understood = ranker.plan.lines }
    // No procedure of the pages is all that is demanded.
    if response.hits.isEmpty, request.limit > 0 { response.total = 0 }
    if response.hits.isEmpty, response.total == 0 {
      response.suggestions = try Suggestions(database: database, plan: ranker.plan, request: request).queries()
    }
    return response
  }
}

/// Page ids, a flag each: thousands of them are asked for thousands of times.
struct PageSet {
  private var flags: [Bool] = []

  var isEmpty: Bool { flags.isEmpty }

  mutating func insert(_ id: Int) {
    while flags.count <= id { flags.append(false) }
    flags[id] = true
  }

  func contains(_ id: Int) -> Bool { id < flags.count && flags[id] }

  /// In order.
  var ids: [Int] { flags.indices.filter { flags[$0] } }

  func intersection(_ other: PageSet) -> PageSet {
    var result = PageSet()
    result.flags = zip(flags, other.flags).map { $0 && $1 }
    return result
  }
}
