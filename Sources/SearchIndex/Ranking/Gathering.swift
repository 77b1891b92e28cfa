import Foundation
import TextAnalysis

/// The first stage of ranking: what each part of the query finds in which field, summed up for every page and procedure.
/// `HitTable` gives the rows and fields of a token; everything else is arithmetic on arrays.
struct Gathering {
  /// Scores by page id and by procedure number.
  struct Scores {
    var pages: [Float]
    var procedures: [Float]
    /// What a page has of the words as they were typed, by how much they tell, and the most that one has: BM25 of what was
    /// typed, which a query that is misunderstood still has right.
    var typed: [Float]
    var mostTyped: Float = 0

    init(pages: Int, procedures: Int) {
      self.pages = [Float](repeating: 0, count: pages + 1)
      self.procedures = [Float](repeating: 0, count: procedures + 1)
      typed = [Float](repeating: 0, count: pages + 1)
    }
  }

  /// What a token in one of these fields weighs.
  private static let weights: [(fields: HitFields, weight: Float)] = [
    (.title, 5), ([.heads, .labels, .codes], 1.8), ([.limits, .steps, .body], 1), (.often, 2),
  ]
  /// A token in fields that weigh w together counts w / (w + saturation).
  private static let saturation: Float = 2
  /// What a token counts by the raw value of its fields.
  private static let counts: [Float] = (0..<256).map { raw in
    let fields = HitFields(rawValue: UInt8(raw))
    let weight = weights.reduce(Float(0)) { $0 + (fields.isDisjoint(with: $1.fields) ? 0 : $1.weight) }
    return weight / (weight + saturation)
  }
  /// How rarity counts: 0 not at all, 1 as information (Spärck Jones). In between since people ask with rare words for
  /// frequent things.
  private static let rarity: Float = 0.6

  let database: Database
  let terms: TermTable
  private(set) var total: Scores
  /// The highest score a page could have.
  private(set) var maximum: Float = 0
  private var found: [(gram: Gram, rows: Rows)] = []
  /// Tokens that count as typed already.
  private var typed: [Gram] = []
  /// Tokens that are asked for more than once: what they found is kept.
  private var repeated: [Gram] = []

  /// What one token found.
  private struct Rows {
    typealias Row = (id: Int32, fields: HitFields)

    var pages: [Row] = []
    var procedures: [Row] = []
  }

  /// A number per id that is quick to empty: only the ids touched are.
  private struct Tally {
    private(set) var values: [Float] = []
    private(set) var touched: [Int32] = []
    private let count: Int

    init(_ count: Int) { self.count = count }

    /// Makes room, if there is none yet: much of what a query takes is memory that it touches first.
    mutating func prepare() {
      guard values.isEmpty else { return }
      values = [Float](repeating: 0, count: count + 1)
      // Room that is not used costs nothing; an array that grows touches twice as much of it.
      touched.reserveCapacity(count + 1)
    }

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

  init(database: Database, terms: TermTable) {
    self.database = database
    self.terms = terms
    let (pages, procedures) = (terms.size.lastPage, terms.size.lastProcedure)
    total = Scores(pages: pages, procedures: procedures)
    (pageSum, pageBest) = (Tally(pages), Tally(pages))
    (procedureSum, procedureBest) = (Tally(procedures), Tally(procedures))
  }

  mutating func run(_ plan: QueryPlan) throws {
    var seen: [Gram] = []
    for gram in plan.segments.lazy.flatMap(\.alternatives).flatMap(\.grams) {
      if seen.contains(gram) { repeated.append(gram) } else { seen.append(gram) }
    }
    pageBest.prepare()
    procedureBest.prepare()
    for segment in plan.segments { try add(segment) }
    total.mostTyped = total.typed.max() ?? 0
  }

  /// The weight of a token: the rarer, the more.
  func weight(_ gram: Gram) throws -> Float {
    let pages = Double(max(terms.size.pages, 1))
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
      let isOne = alternative.grams.count == 1
      if !isOne {
        pageSum.prepare()
        procedureSum.prepare()
      }
      for gram in alternative.grams {
        let factor = try weight(gram) / sum * alternative.weight * strength
        let isTyped = alternative.reason == .typed && !gram.prefix && !typed.contains(gram)
        if isTyped { typed.append(gram) }
        try add(gram, factor: factor, isOne: isOne, typed: isTyped ? try weight(gram) : 0)
      }
      if isOne { continue }
      pageSum.empty { pageBest.raise($0, to: $1) }
      procedureSum.empty { procedureBest.raise($0, to: $1) }
    }
    maximum += strength * segment.weight
    pageBest.empty { total.pages[Int($0)] += $1 * segment.weight }
    procedureBest.empty { total.procedures[Int($0)] += $1 * segment.weight }
  }

  /// Adds what one token found to its alternative, or to the segment where the alternative is that token.
  ///
  /// - Parameter typed: what it counts as typed; 0 where it does not (a single ideograph stands in too many words to tell
  ///   anything).
  private mutating func add(_ gram: Gram, factor: Float, isOne: Bool, typed: Float) throws {
    // One look-up of the table for all rows.
    let counts = Self.counts
    if gram.prefix || repeated.contains(gram) {
      let rows = try rows(gram)
      for (id, fields) in rows.pages {
        let count = counts[Int(fields.rawValue)]
        if isOne { pageBest.raise(id, to: factor * count) } else { pageSum.add(id, factor * count) }
        if typed > 0 { total.typed[Int(id)] += typed * count }
      }
      for (id, fields) in rows.procedures {
        let value = factor * counts[Int(fields.rawValue)]
        if isOne { procedureBest.raise(id, to: value) } else { procedureSum.add(id, value) }
      }
      return
    }
    let statement = try database.cachedStatement(sql: HitTable.rowsOfTerm)
    try statement.eachBlob(arguments: [gram.token]) { bytes, block in
      let (base, isPage) = HitTable.place(ofBlock: block)
      HitTable.decode(bytes) { hit in
        let id = base + Int32(hit.place)
        let count = counts[Int(hit.fields.rawValue)]
        switch (isPage, isOne) {
        case (true, true): pageBest.raise(id, to: factor * count)
        case (true, false): pageSum.add(id, factor * count)
        case (false, true): procedureBest.raise(id, to: factor * count)
        case (false, false): procedureSum.add(id, factor * count)
        }
        if isPage, typed > 0 { total.typed[Int(id)] += typed * count }
      }
    }
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
    return powf(meant, Self.rarity) * (1 + 0.35 * (min(length, 6) - 1))
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
    if let known = found.first(where: { $0.gram == gram }) { return known.rows }
    var rows = Rows()
    let count = try terms.count(gram)
    rows.pages.reserveCapacity(min(count, terms.size.lastPage))
    rows.procedures.reserveCapacity(min(count, terms.size.lastProcedure))
    if gram.prefix {
      let statement = try database.cachedStatement(sql: "SELECT rows, block FROM hits WHERE term >= ? AND term < ?")
      try read(statement, [gram.token, gram.token + TermTable.last], into: &rows)
      rows.pages = Self.merged(rows.pages)
      rows.procedures = Self.merged(rows.procedures)
    } else {
      let statement = try database.cachedStatement(sql: HitTable.rowsOfTerm)
      try read(statement, [gram.token], into: &rows)
    }
    found.append((gram, rows))
    return rows
  }

  private func read(_ statement: Statement, _ arguments: StatementArguments, into rows: inout Rows) throws {
    try statement.eachBlob(arguments: arguments) { bytes, block in
      let (base, isPage) = HitTable.place(ofBlock: block)
      HitTable.decode(bytes) { hit in
        let row = (base + Int32(hit.place), hit.fields)
        if isPage { rows.pages.append(row) } else { rows.procedures.append(row) }
      }
    }
  }

  /// Each id once, with the fields of all its rows.
  private static func merged(_ rows: [Rows.Row]) -> [Rows.Row] {
    var result: [Rows.Row] = []
    for row in rows.sorted(by: { $0.id < $1.id }) {
      if let last = result.last, last.id == row.id {
        result[result.count - 1].fields.formUnion(row.fields)
      } else {
        result.append(row)
      }
    }
    return result
  }
}
