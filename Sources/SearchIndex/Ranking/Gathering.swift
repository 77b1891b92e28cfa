import Foundation
import TextAnalysis

/// The first stage of ranking: what each part of the query finds in which field, summed up for every page and procedure.
///
/// FTS5 gives the rows that hold a token in a group of fields (about 50 ns a row); everything else is arithmetic on
/// arrays. Rare tokens come first, and once `budget` rows are read, frequent ones are only looked up in titles
/// and labels: they could not change the order of what the rare ones found.
struct Gathering {
  /// Scores by page id and by procedure number.
  struct Scores {
    var pages: [Float]
    var procedures: [Float]

    init(pages: Int, procedures: Int) {
      self.pages = [Float](repeating: 0, count: pages + 1)
      self.procedures = [Float](repeating: 0, count: procedures + 1)
    }
  }

  /// Fields that are asked for together, and what a token in one of them counts.
  private static let groups: [(columns: String, weight: Float)] = [
    ("title", 5), ("heads labels codes", 2.2), ("limits steps body", 1),
  ]
  /// A token in fields that weigh w together counts w / (w + saturation).
  private static let saturation: Float = 1.4
  private static let budget = 250_000

  let database: Database
  let terms: TermTable
  private(set) var total: Scores
  /// The highest score a page could have.
  private(set) var maximum: Float = 0
  private(set) var rowsRead = 0
  private var found: [Gram: Rows] = [:]

  /// What one token found: ids with the weight of the fields.
  private struct Rows {
    var pages: [(id: Int32, weight: Float)] = []
    var procedures: [(id: Int32, weight: Float)] = []
  }

  /// A number per id that is quick to empty: only the ids touched are.
  private struct Tally {
    private(set) var values: [Float]
    private(set) var touched: [Int32] = []

    init(_ count: Int) { values = [Float](repeating: 0, count: count + 1) }

    mutating func add(_ id: Int32, _ value: Float) {
      if values[Int(id)] == 0 { touched.append(id) }
      values[Int(id)] += value
    }

    mutating func raise(_ id: Int32, to value: Float) {
      guard value > values[Int(id)] else { return }
      if values[Int(id)] == 0 { touched.append(id) }
      values[Int(id)] = value
    }

    /// Gives every id with its number, and forgets them.
    mutating func empty(_ body: (Int32, Float) -> Void) {
      for id in touched {
        body(id, values[Int(id)])
        values[Int(id)] = 0
      }
      touched.removeAll(keepingCapacity: true)
    }
  }

  /// Of the alternative at hand, and the best of the segment's alternatives.
  private var pageSum: Tally
  private var procedureSum: Tally
  private var pageBest: Tally
  private var procedureBest: Tally

  init(database: Database, terms: TermTable) throws {
    self.database = database
    self.terms = terms
    let pages = try Int.fetchOne(database, sql: "SELECT max(id) FROM pages") ?? 0
    let procedures = try Int.fetchOne(database, sql: "SELECT max(number) FROM procedures") ?? 0
    total = Scores(pages: pages, procedures: procedures)
    (pageSum, pageBest) = (Tally(pages), Tally(pages))
    (procedureSum, procedureBest) = (Tally(procedures), Tally(procedures))
  }

  mutating func run(_ plan: QueryPlan) throws {
    let grams = Set(plan.segments.flatMap { $0.alternatives.flatMap(\.grams) })
    let counted = try grams.map { ($0, try terms.count($0)) }.filter { $0.1 > 0 }
      .sorted { ($0.1, $0.0.token) < ($1.1, $1.0.token) }
    for (gram, _) in counted { found[gram] = try rows(gram) }
    for segment in plan.segments { try add(segment) }
  }

  /// The weight of a token: the rarer, the more.
  func weight(_ gram: Gram) throws -> Float {
    let pages = Double(max(terms.rows, 1))
    let count = Double(min(try terms.count(gram), Int(pages)))
    return Float(log1p((pages - count + 0.5) / (count + 0.5)))
  }

  private mutating func add(_ segment: QueryPlan.Segment) throws {
    let strength = try strength(segment)
    for alternative in segment.alternatives {
      if let letters = alternative.pinyin {
        try addPinyin(letters, strength * alternative.weight)
        continue
      }
      var sum: Float = 0
      for gram in alternative.grams { sum += try weight(gram) }
      guard sum > 0 else { continue }
      for gram in alternative.grams {
        guard let rows = found[gram] else { continue }
        let factor = try weight(gram) / sum * alternative.weight * strength
        for (id, weight) in rows.pages { pageSum.add(id, factor * weight / (weight + Self.saturation)) }
        for (id, weight) in rows.procedures { procedureSum.add(id, factor * weight / (weight + Self.saturation)) }
      }
      pageSum.empty { pageBest.raise($0, to: $1) }
      procedureSum.empty { procedureBest.raise($0, to: $1) }
    }
    maximum += strength * segment.weight
    pageBest.empty { total.pages[Int($0)] += $1 * segment.weight }
    procedureBest.empty { total.procedures[Int($0)] += $1 * segment.weight }
  }

  /// What a segment counts: the rarer what it means, and the longer it is, the more. A rare word for a frequent thing
  /// counts between the two.
  func strength(_ segment: QueryPlan.Segment) throws -> Float {
    var typed: Float?
    var others: [Float] = []
    for alternative in segment.alternatives {
      if alternative.pinyin != nil { return 8 }
      let known = try alternative.grams.filter { try terms.count($0) > 0 }
      guard !known.isEmpty else { continue }
      // About how rare the whole is: as rare as its rarest part.
      let rarest = try known.map { try weight($0) }.max() ?? 0
      if alternative.reason == .typed, known.count == alternative.grams.count {
        typed = rarest
      } else {
        others.append(rarest)
      }
    }
    others.sort()
    let meant: Float =
      switch (typed, others.first) {
      case (let typed?, let other?): (typed + min(typed, other)) / 2
      case (let typed?, nil): typed
      case (nil, _): others.isEmpty ? 0 : others[others.count / 2]
      }
    let length = Float(segment.alternatives.first?.grams.count ?? 1)
    return meant * (1 + 0.35 * (min(length, 6) - 1))
  }

  /// Pinyin finds titles and labels; how much of the title it covers decides.
  private mutating func addPinyin(_ letters: String, _ strength: Float) throws {
    let rows = try PinyinReader.rows(letters, terms: terms, limit: 5000)
    let title = try database.cachedStatement(
      sql: "SELECT title, labels FROM pages JOIN page_texts ON page = id WHERE id = ?")
    let procedure = try database.cachedStatement(sql: "SELECT title, labels FROM procedures WHERE number = ?")
    for row in rows.prefix(2000) {
      let isPage = row < IndexSchema.procedureBase
      let id = isPage ? row : row - IndexSchema.procedureBase
      guard let texts = try Row.fetchOne(isPage ? title : procedure, arguments: [id]) else { continue }
      let score = strength * Self.pinyinScore(letters, title: texts[0], labels: texts[1])
      if score > 0 {
        if isPage { pageBest.raise(Int32(id), to: score) } else { procedureBest.raise(Int32(id), to: score) }
      }
    }
  }

  private static func pinyinScore(_ letters: String, title: String, labels: String) -> Float {
    let sound = PinyinText(title)
    if let match = sound.match(letters) {
      return 0.55 + 0.45 * Float(match.range.count) / Float(max(sound.units.count, 1))
    }
    for label in labels.columnLines where PinyinText(label).match(letters) != nil { return 0.3 }
    return 0
  }

  private mutating func rows(_ gram: Gram) throws -> Rows {
    var result = Rows()
    for (place, group) in Self.groups.enumerated() {
      if place == 2, rowsRead > Self.budget { continue }
      let match = "{\(group.columns)} : \"\(gram.token)\"\(gram.prefix ? "*" : "")"
      let cursor = try Int64.fetchCursor(
        try database.cachedStatement(sql: "SELECT rowid FROM postings WHERE postings MATCH ?"), arguments: [match])
      while let row = try cursor.next() {
        rowsRead += 1
        if row < IndexSchema.procedureBase {
          pageSum.add(Int32(row), group.weight)
        } else {
          procedureSum.add(Int32(row - IndexSchema.procedureBase), group.weight)
        }
      }
    }
    pageSum.empty { result.pages.append(($0, $1)) }
    procedureSum.empty { result.procedures.append(($0, $1)) }
    return result
  }
}
