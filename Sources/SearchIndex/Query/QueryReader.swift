import TextAnalysis
import TopicModel

/// Understands a query with the words that the index carries: `lexicon`, `aliases` and `terms`.
struct QueryReader {
  let terms: TermTable

  /// A Chinese character or a Latin word of the query.
  struct Unit {
    /// Folded; a word's stem.
    var key: String
    /// Folded, as typed otherwise.
    var text: String
    var isWord: Bool
    /// Nothing stands between it and the unit before.
    var joined: Bool
  }

  private static let longestTerm = 12

  /// A term of the lexicon that stands in the query.
  struct Item {
    /// Its units.
    var place: Int
    var end: Int
    var entries: [TermTable.Entry]

    /// Whether the lexicon has it only as a word of phrases: otherwise it is unknown, or plain text.
    var isOnlyPhrase: Bool { entries.allSatisfy { $0.role == .phrase || $0.role == .word } }
  }

  /// The terms of the lexicon in a query, the longest first where several begin at one place.
  ///
  /// - Parameter isPhrase: whether a word of phrases that is nothing else counts where it stands.
  private func items(_ units: [Unit], isPhrase: (Int) -> Bool = { _ in true }) throws -> [Item] {
    var result: [Item] = []
    var place = 0
    while place < units.count {
      let open = result.last?.end ?? 0
      guard let (length, entries) = try longest(units, at: place, open: open, isPhrase: isPhrase(place)) else {
        place += 1
        continue
      }
      let roles = entries.map(\.role)
      // Of a protected word alone no filler may be cut out; it is plain text, perhaps a part of a longer word.
      if !roles.contains(.word) || roles.contains(where: { $0 != .word && $0 != .phrase })
        || (roles.contains(.phrase) && isPhrase(place))
      {
        result.append(Item(place: place, end: place + length, entries: entries))
      }
      place += length
    }
    return result
  }

  func plan(_ query: String) throws -> QueryPlan {
    var plan = QueryPlan(syntax: QuerySyntax(query))
    var units = try joined(Self.units(plan.syntax.text))
    var items = try items(units)
    if let mended = try mended(units, items, &plan) {
      units = mended
      items = try self.items(units)
    }
    var phrases = try PhraseReader.phrases(items, terms: terms)
    if items.contains(where: \.isOnlyPhrase) {
      // What is in the lexicon only as a word of phrases is cut out only where the whole phrase is there.
      let wanted = phrases.flatMap(\.places)
      items = try self.items(units) { wanted.contains($0) }
      phrases = try PhraseReader.phrases(items, terms: terms)
    }
    var open = 0
    var parts = [Int?](repeating: nil, count: units.count)
    for item in items {
      try addPlain(units[open..<item.place], to: &plan)
      let before = plan.segments.count
      try add(Array(units[item.place..<item.end]), item.entries, to: &plan)
      if plan.segments.count > before { parts[item.place] = before }
      open = item.end
    }
    try addPlain(units[open..<units.count], to: &plan)
    let isOnePart = plan.segments.count < 2
    PhraseReader.add(phrases, parts: parts, to: &plan)
    // What must be there also says what is wanted most.
    for demand in plan.syntax.demanded where !Phrase(demand.text).isEmpty { plan.segments.append(typed(demand.text)) }
    if plan.segments.isEmpty {
      // Nothing but fillers: then they are what is asked for.
      plan.fillers = []
      for unit in Self.runs(units[...]) { plan.segments.append(typed(unit)) }
    }
    plan.segments = Array(plan.segments.prefix(Self.mostParts))
    let room = isOnePart ? 0 : Self.mostParts - plan.segments.count
    try readPinyin(&plan)
    try SpellingReader(terms: terms).read(&plan)
    let cutOff = try split(&plan)
    plan.unknown = try UnknownWords(terms: terms).read(plan, cutOff: cutOff, mended: plan.unknown)
    plan.segments += try seams(units, items, limit: room)
    return plan
  }

  /// Finds pinyin, also where a word was typed right beside it.
  private func readPinyin(_ plan: inout QueryPlan) throws {
    let reader = PinyinReader(terms: terms)
    try reader.read(&plan)
    var segments: [QueryPlan.Segment] = []
    for segment in plan.segments {
      guard segment.alternatives.map(\.reason) == [.typed], let pair = try reader.pair(segment.text) else {
        segments.append(segment)
        continue
      }
      for text in pair { segments.append(try known(text)) }
    }
    guard segments.count > plan.segments.count else { return }
    plan.segments = segments
    try reader.read(&plan)
  }

  /// A part with all that the lexicon and the pages call it.
  func known(_ text: String) throws -> QueryPlan.Segment {
    var part = typed(text)
    part.alternatives += try others(try terms.lexicon(text), besides: text) + aliases(text)
    return part
  }

  /// So many parts of a query are looked up, those that stand across two of them included, as in the page
  /// (`site/assets/search/query.js`), where each costs files.
  private static let mostParts = 32

  /// What a pair of characters across two parts counts: about half a word.
  private static let seamWeight: Float = 0.4

  /// The pairs of characters that stand across two parts of the query, where the pages have them: of 云服务器组, cut into 云服务器
  /// and 组, 器组 tells the pages about such groups from those about a server and some group. What is cut off as
  /// saying nothing is no neighbour.
  private func seams(_ units: [Unit], _ items: [Item], limit: Int) throws -> [QueryPlan.Segment] {
    func isFiller(_ item: Item) -> Bool { item.entries.contains { $0.role == .filler } }
    var isCut = [Bool](repeating: false, count: units.count + 1)
    for item in items { (isCut[item.place], isCut[item.end]) = (true, true) }
    for item in items where isFiller(item) { (isCut[item.place], isCut[item.end]) = (false, false) }
    let places = units.indices.filter {
      isCut[$0] && $0 > 0 && !units[$0 - 1].isWord && !units[$0].isWord && units[$0].joined
    }
    var result: [QueryPlan.Segment] = []
    for place in places.prefix(limit) {
      let pair = units[place - 1].key + units[place].key
      guard try terms.count(pair) > 0 else { continue }
      var segment = typed(pair)
      segment.weight = Self.seamWeight
      segment.isSeam = true
      result.append(segment)
    }
    return result
  }

  /// Puts the particle of an English verb behind the verb: "turn the server off" says "turn off the server".
  private func joined(_ units: [Unit]) throws -> [Unit] {
    var units = units
    var place = 0
    while place < units.count {
      for next in (place + 2)..<max(place + 2, min(place + 6, units.count)) {
        guard units[place].isWord, units[next].isWord, Self.isParticle(units[next].key) else { continue }
        let entries = try terms.lexicon(units[place].key + " " + units[next].key)
        guard entries.contains(where: { $0.role == .synonym || $0.role == .also }) else { continue }
        units.insert(units.remove(at: next), at: place + 1)
        break
      }
      place += 1
    }
    return units
  }

  private static func isParticle(_ word: String) -> Bool {
    switch word {
    case "off", "on", "up", "down", "back", "out", "away", "over", "in": true
    default: false
    }
  }

  private static func units(_ text: String) -> [Unit] {
    var result: [Unit] = []
    let scalars = Array(text.unicodeScalars)
    var end = -1
    for token in Analyzer.tokens(text) {
      let isWord = token.kind == .word
      let key = isWord ? token.text : String(token.text.unicodeScalars.prefix(1))
      let typed = isWord ? Analyzer.key(String(String.UnicodeScalarView(scalars[token.start..<token.end]))) : key
      result.append(Unit(key: key, text: typed, isWord: isWord, joined: token.start == end))
      end = token.kind == .pair ? token.start + 1 : token.end
    }
    return result
  }

  /// The longest lexicon term that begins at a unit.
  private func longest(_ units: [Unit], at place: Int, open: Int, isPhrase: Bool) throws -> (Int, [TermTable.Entry])? {
    var key = ""
    var keys: [String] = []
    for unit in units[place...].prefix(Self.longestTerm) {
      if !keys.isEmpty {
        // A Chinese word has no gap in it.
        if !unit.joined, !unit.isWord { break }
        if unit.isWord || units[place + keys.count - 1].isWord { key += " " }
      }
      key += unit.key
      keys.append(key)
    }
    var isCutShort = false
    for (length, key) in keys.enumerated().reversed() {
      var entries = try terms.lexicon(key)
      if !isPhrase, entries.allSatisfy({ $0.role == .phrase }) { entries = [] }
      if length == 0, !isCutShort, try isPartOfWord(units, at: place, open: open, entries) { return nil }
      if length == 1, !entries.isEmpty, try edges(units).isCutShort(at: place, entries) {
        isCutShort = true
        continue
      }
      if !entries.isEmpty { return (length + 1, entries) }
      // 改一下名字 and 改个名字 say 改名字.
      guard let lean = Self.withoutGap(key) else { continue }
      entries = try terms.lexicon(lean).filter { $0.role == .synonym || $0.role == .also }
      if !entries.isEmpty { return (length + 1, entries) }
    }
    return nil
  }

  private func edges(_ units: [Unit]) -> FillerEdges {
    FillerEdges(terms: terms, keys: units.map { $0.isWord ? nil : $0.key }, joined: units.map(\.joined))
  }

  /// Whether a single character that has other names is a part of a word that the lexicon does not know: of 转存, 转 is no
  /// verb. The pages have the word, and no term begins inside of it.
  private func isPartOfWord(_ units: [Unit], at place: Int, open: Int, _ entries: [TermTable.Entry]) throws -> Bool {
    if entries.contains(where: { $0.role == .filler }) {
      return try edges(units).isPartOfWord(at: place, open: open)
    }
    guard !units[place].isWord, !entries.isEmpty,
      entries.allSatisfy({ $0.role == .synonym || $0.role == .also || $0.role == .phrase })
    else { return false }
    if place > open, !units[place - 1].isWord, units[place].joined,
      try terms.count(units[place - 1].key + units[place].key) > 0
    {
      return true
    }
    guard place + 1 < units.count, !units[place + 1].isWord, units[place + 1].joined,
      try terms.count(units[place].key + units[place + 1].key) > 0
    else { return false }
    var key = units[place + 1].key
    for unit in units[(place + 2)...].prefix(4) {
      guard unit.joined, !unit.isWord else { break }
      key += unit.key
      if try !terms.lexicon(key).isEmpty { return false }
    }
    return true
  }

  /// A text without the particle that may stand between a Chinese verb and its object; nil where there is none. What has
  /// been done (拍过快照) is not what is asked for.
  private static func withoutGap(_ key: String) -> String? {
    let scalars = Array(key.unicodeScalars)
    guard scalars.count > 2, ScalarClass(scalars[0]) == .ideograph else { return nil }
    for gap in ["一下", "一个", "个", "了", "下"] as [StaticString] {
      let length = gap.withUTF8Buffer { $0.count } / 3
      let matches = gap.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }.unicodeScalars
      guard scalars.count > length + 1, scalars[1..<(1 + length)].elementsEqual(matches) else { continue }
      var view = String.UnicodeScalarView()
      view.append(scalars[0])
      view.append(contentsOf: scalars[(1 + length)...])
      return String(view)
    }
    return nil
  }

  /// A part that the lexicon knows.
  private func add(_ units: [Unit], _ entries: [TermTable.Entry], to plan: inout QueryPlan) throws {
    let text = Self.text(units[...])
    let roles = entries.map(\.role)
    if roles.contains(.batch), roles.contains(.limit) {
      // 几个: at once, or how many at most? What was asked before decides.
      if plan.mode == nil, plan.asksLimit || plan.asksWhether { plan.asksLimit = true } else { plan.mode = .batch }
    } else {
      if roles.contains(.batch) { plan.mode = .batch }
      if roles.contains(.single), plan.mode == nil { plan.mode = .single }
      if roles.contains(.limit) { plan.asksLimit = true }
    }
    if roles.contains(.permission) { plan.asksLimit = true }
    if roles.contains(.interface) { plan.asksInterface = true }
    if roles.contains(.concept) { plan.asksConcept = true }
    if roles.contains(.ability) { plan.asksWhether = true }
    if roles.contains(.filler) {
      plan.fillers.append(text)
      return
    }
    var segment = typed(text)
    segment.alternatives += try others(entries, besides: text) + aliases(text)
    if roles.contains(where: { $0.isIntent || $0 == .light }) { segment.weight = Self.weight(ofIntent: roles) }
    segment.isIntent = roles.contains(where: \.isIntent)
    segment.isMode = roles.contains { $0 == .batch || $0 == .single }
    // A single ideograph that only phrases have stands in too many words to count fully.
    if text.unicodeScalars.count == 1, entries.allSatisfy({ $0.role == .phrase }) { segment.weight = 0.5 }
    plan.segments.append(segment)
  }

  /// What words count that say what kind of answer is wanted; that several are, the mode says as well.
  private static func weight(ofIntent roles: [SearchLexicon.Role]) -> Float {
    roles.contains(.batch) && !roles.contains { $0 == .limit || $0 == .light || $0 == .permission } ? 0.35 : 0.5
  }

  /// What else a term of the lexicon is called, each once, and not by what was typed.
  private func others(_ entries: [TermTable.Entry], besides text: String) -> [QueryPlan.Alternative] {
    var grams = [Gram.grams(text)]
    let named = entries.filter { $0.role == .synonym } + entries.filter { $0.role == .also }
    return named.compactMap { entry in
      let own = Gram.grams(entry.value)
      guard !grams.contains(own) else { return nil }
      grams.append(own)
      return .init(
        text: entry.value, reason: .synonym, weight: entry.role == .synonym ? 0.8 : 0.72, grams: own)
    }
  }

  /// A part that the lexicon does not know: each run of ideographs and each word is a segment.
  private func addPlain(_ units: ArraySlice<Unit>, to plan: inout QueryPlan) throws {
    for text in Self.runs(units) {
      var segment = typed(text)
      segment.alternatives += try aliases(text)
      plan.segments.append(segment)
    }
  }

  private func typed(_ text: String) -> QueryPlan.Segment {
    .init(text: text, alternatives: [.init(text: text, reason: .typed, weight: 1, grams: Gram.grams(text))])
  }

  private func aliases(_ text: String) throws -> [QueryPlan.Alternative] {
    try terms.aliases(SearchLexicon.key(text)).map {
      .init(text: $0, reason: .alias, weight: 0.75, grams: Gram.grams($0))
    }
  }

  private static func runs(_ units: ArraySlice<Unit>) -> [String] {
    var result: [String] = []
    var run = ""
    func close() {
      if !run.isEmpty { result.append(run) }
      run = ""
    }
    for unit in units {
      if unit.isWord || !unit.joined { close() }
      if unit.isWord { result.append(unit.text) } else { run += unit.text }
    }
    close()
    return result
  }

  private static func text(_ units: ArraySlice<Unit>) -> String {
    var result = ""
    var before: Unit?
    for unit in units {
      if let before, before.isWord || unit.isWord { result += " " }
      result += unit.text
      before = unit
    }
    return result
  }
}
