import TextAnalysis
import TopicModel

/// The second stage of ranking: looks closely at the pages that the first stage proposes.
struct Ranker {
  /// One factor or bonus that moved a page, for `--explain`.
  struct Reason: Hashable, CustomStringConvertible {
    var text: String
    var value: Float

    private var hundredths: Int { Int((value * 1000).rounded()) }
    /// Whether it moves a page by less than is shown.
    var isNothing: Bool { hundredths == 0 }

    var description: String {
      let digits = String(abs(hundredths) % 100)
      return "\(text) \(hundredths < 0 ? "-" : "+")\(abs(hundredths) / 100).\(digits.count < 2 ? "0" : "")\(digits)"
    }
  }

  struct Ranked {
    var candidate: Candidate
    var score: Float
    var reasons: [Reason]
  }

  /// What is known of the candidates from looking the query up as a whole.
  struct Findings {
    /// Pages that have the text as typed.
    var phrase = PageSet()
    /// Words that say "several at once", for telling titles.
    var batchWords = TitleWords()
    /// Those that say "only one".
    var singleWords = TitleWords()
  }

  let plan: QueryPlan
  let request: SearchRequest
  let shape: QueryShape
  let findings: Findings
  let reader: CandidateReader
  /// What the first stage could give at most.
  let maximum: Float
  /// The query's free text as a key, and the same without fillers.
  private let key: [UInt8]
  private let cleaned: [UInt8]
  /// Of two words typed apart, the other one first: 弹性公网IP 绑定 names 绑定弹性公网IP as well.
  private let turned: [UInt8]
  /// What a cascade or label that the query is written as says, and its last item.
  private let label: [UInt8]
  private let lastLabel: [UInt8]
  /// Whether the text is one that `Findings.phrase` knows of.
  private let isPhrase: Bool
  private let mode: Procedure.Mode?
  /// Whether several at once are asked for and some page has that.
  private var hasBatch = false

  init(
    plan: QueryPlan, request: SearchRequest, shape: QueryShape, findings: Findings, reader: CandidateReader,
    maximum: Float
  ) {
    self.plan = plan
    self.request = request
    self.shape = shape
    self.findings = findings
    self.reader = reader
    self.maximum = max(maximum, 0.001)
    key = Analyzer.keyBytes(plan.syntax.text)
    // What is corrected counts as corrected.
    let typed = plan.segments.filter { !$0.isSeam && $0.alternatives.first?.reason == .typed }
    let meant = typed.map { segment in
      segment.alternatives.first { $0.reason == .spelling && $0.pinyin == nil }?.text ?? segment.text
    }
    cleaned = Analyzer.keyBytes(meant.spaced)
    turned = Analyzer.keyBytes(Self.turned(plan.syntax.text))
    label = Analyzer.keyBytes(plan.syntax.cascade.spaced)
    lastLabel = Analyzer.keyBytes(plan.syntax.cascade.last ?? "")
    let phrase = Phrase(plan.syntax.text)
    isPhrase = phrase.tokens.count > 1 || phrase.prefix
    mode = plan.mode(request)
  }

  /// Two words with the second one first; empty where there are more or fewer.
  private static func turned(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.count == 2 ? words[1] + " " + words[0] : ""
  }

  /// A candidate with what its title says.
  private struct Entry {
    var candidate: Candidate
    var title: QueryShape.Reading
    var saysBatch: Bool
    /// How much of what is asked about the titles of the page and of its procedures for several say; 0 where several are
    /// not asked for.
    var subject: Float
  }

  /// Best first; ties by source.
  mutating func rank(_ candidates: [Candidate]) throws -> [Ranked] {
    let entries = candidates.map(entry)
    hasBatch = entries.contains { $0.subject > 0.6 }
    return try entries.map { try rank($0) }.sorted(by: Self.isBefore)
  }

  private func entry(_ candidate: Candidate) -> Entry {
    let title = shape.read(candidate.title)
    let saysBatch = findings.batchWords.stand(among: title.hashes)
    var entry = Entry(candidate: candidate, title: title, saysBatch: saysBatch, subject: 0)
    guard mode == .batch else { return entry }
    var best: Float = saysBatch ? shape.subjectShare(title) : 0
    for part in candidate.parts where part.mode == .batch {
      best = max(best, shape.subjectShare(title, shape.read(part.title)))
    }
    entry.subject = best * best
    return entry
  }

  /// The order of hits: the higher score first, then by source.
  static func isBefore(_ one: Ranked, _ other: Ranked) -> Bool {
    one.score != other.score ? one.score > other.score : one.candidate.source < other.candidate.source
  }

  /// Gives those at the top what their best single line says, and sorts them again: a question is answered in one sentence.
  func refine(_ ranked: [Ranked], count: Int, body: (Candidate) throws -> String) rethrows -> [Ranked] {
    guard plan.asksLimit || !plan.fillers.isEmpty else { return ranked }
    var result = ranked
    for place in result.indices.prefix(count) {
      let line = shape.bestLine(try body(result[place].candidate))
      let value = (plan.asksLimit ? 0.6 : 0.4) * line * line * kindFactor(result[place].candidate)
      result[place].score += value * 10
      if request.explain { result[place].reasons.append(Reason(text: "one line says it", value: value)) }
    }
    return result.sorted(by: Self.isBefore)
  }

  private func rank(_ entry: Entry) throws -> Ranked {
    let candidate = entry.candidate
    var reasons: [Reason] = []
    var score: Float = 0
    add(candidate.base / maximum, "words found", to: &score, &reasons)
    if candidate.typed > 0 { add(0.1 * candidate.typed, "words as typed", to: &score, &reasons) }
    let part = (candidate.parts.map(\.score).max() ?? 0) / maximum
    if part > 0 { add(0.1 * part, "in one procedure", to: &score, &reasons) }

    let title = Analyzer.keyBytes(candidate.title)
    let own = shape.agreement(entry.title)
    let isTurned = !title.isEmpty && title == turned
    if !title.isEmpty, title == key || title == cleaned || isTurned {
      add(exactTitle(candidate.kind), "exact title", to: &score, &reasons)
    } else {
      var agreement = own
      // A procedure's title says as much of it, but not of the page.
      for part in candidate.parts where part.title != candidate.title {
        agreement = max(agreement, shape.agreement(shape.read(part.title)) * 0.8)
      }
      if agreement > 0 { add(0.75 * agreement * agreement.squareRoot(), "title agrees", to: &score, &reasons) }
    }
    let isInPage = findings.phrase.contains(Int(candidate.id))
    // A page that has the text nowhere has it in no label either.
    let labels = isInPage || !label.isEmpty || !isPhrase ? try labels(of: candidate) : []
    // A description of an interface has the words of its console page, often closer together.
    if isInPage || isTurned, candidate.kind != .reference || plan.asksInterface || !label.isEmpty {
      // What is written as a label is looked for as it is written.
      add(label.isEmpty ? 0.2 : 0.6, "phrase", to: &score, &reasons)
      let isInHead =
        isTurned || title.holds(key) || labels.contains { $0.bytes.holds(key) }
        || candidate.parts.contains { Analyzer.keyBytes($0.title).holds(key) }
      if isInHead { add(0.2, "phrase in title or label", to: &score, &reasons) }
    }
    labelBonus(labels, to: &score, &reasons)
    factor(kindFactor(candidate, agreement: own), Self.kindReason(candidate.kind), to: &score, &reasons)
    factor(modeFactor(entry), modeReason, to: &score, &reasons)
    return Ranked(candidate: candidate, score: score * 10, reasons: reasons)
  }

  private func add(_ value: Float, _ text: String, to score: inout Float, _ reasons: inout [Reason]) {
    score += value
    if request.explain { reasons.append(Reason(text: text, value: value)) }
  }

  private func factor(_ value: Float, _ text: String, to score: inout Float, _ reasons: inout [Reason]) {
    guard value != 1 else { return }
    if request.explain { reasons.append(Reason(text: text, value: score * value - score)) }
    score *= value
  }

  private static func kindReason(_ kind: Topic.Kind) -> String {
    switch kind {
    case .task: "page of a task"
    case .concept: "page that explains"
    case .reference: "page of a reference"
    case .index: "page that only links"
    case .excerpt: "excerpt"
    }
  }

  private var modeReason: String {
    switch mode {
    case .batch: "asked for: several items"
    case .single: "asked for: one item"
    case nil: "page for several items"
    }
  }

  /// The labels of one procedure as one key, and where each ends in it.
  private struct LabelKeys {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    /// Whether the last item of the cascade asked for names what the procedure does.
    var isNamed = false
  }

  private func labels(of candidate: Candidate) throws -> [LabelKeys] {
    try reader.details(of: candidate).map { details in
      var keys = LabelKeys()
      Analyzer.eachLine(details.labels) { line in
        line.appendKey(to: &keys.bytes)
        keys.ends.append(keys.bytes.count)
      }
      // What is typed without marks is a label only as a whole.
      let name = lastLabel.isEmpty ? key : lastLabel
      if !name.isEmpty {
        let (action, object) = (Analyzer.keyBytes(details.action), Analyzer.keyBytes(details.object))
        keys.isNamed = LabelName.isName(name, action: action, object: object)
      }
      return keys
    }
  }

  /// For pages with a label that is the last item of the cascade asked for, or else the whole text.
  private func labelBonus(_ labels: [LabelKeys], to score: inout Float, _ reasons: inout [Reason]) {
    let wanted = label.isEmpty ? key : label
    let last = lastLabel.isEmpty ? wanted : lastLabel
    guard !wanted.isEmpty else { return }
    var best: Float = 0
    var isNamed = false
    for keys in labels {
      var start = 0
      for end in keys.ends where best < 1 || keys.isNamed {
        let written = keys.bytes[start..<end]
        if written.elementsEqual(wanted) { best = 1 }
        if written.suffix(last.count).elementsEqual(last) {
          best = max(best, 0.6)
          if keys.isNamed { isNamed = true }
        }
        start = end
      }
    }
    if best > 0 { add(best * (label.isEmpty ? 0.3 : 0.9), "label", to: &score, &reasons) }
    // The menu may be used for something else.
    if isNamed { add(0.3, "label names it", to: &score, &reasons) }
  }

  /// What it counts that a page is called just so: one that only links, or of an interface nobody asked for, stands below
  /// the page where it is done.
  private func exactTitle(_ kind: Topic.Kind) -> Float {
    switch kind {
    case _ where plan.asksInterface: 0.75
    case .index: 0.4
    case .reference: 0.6
    default: 0.75
    }
  }

  /// - Parameter agreement: of the page's title.
  private func kindFactor(_ candidate: Candidate, agreement: Float = 0) -> Float {
    switch candidate.kind {
    case .reference: plan.asksInterface ? 1.25 : 0.73
    case .index: 0.83
    // A page that is about just that is what is asked for, whatever its kind.
    case _ where plan.asksInterface: agreement >= 0.6 ? 1 : 0.7
    // How many there may be, and what is not possible, is told where a thing is explained.
    case .concept where plan.asksLimit: 1.12
    // What words without a question name is done on a page, or a page is about just that.
    case .concept: plan.asksConcept || !plan.fillers.isEmpty || agreement >= 0.6 ? 1 : 0.95
    case .task, .excerpt: 1
    }
  }

  /// Who wants several at once is served by a page for several of what is asked about; one for several of something else
  /// is no better than any other.
  private func modeFactor(_ entry: Entry) -> Float {
    switch mode {
    case .batch:
      if entry.saysBatch { return 1 + 0.15 * entry.subject }
      if findings.singleWords.stand(among: entry.title.hashes) { return 0.75 }
      return entry.subject > 0 ? 1 + 0.1 * entry.subject : hasBatch ? 0.85 : 1
    // Who wants one item, or does not say, is better served by a page that is not only about several.
    case .single: return entry.saysBatch ? 0.7 : 1
    // "How many" asks about several without wanting to do something to them at once.
    case nil: return entry.saysBatch && !plan.asksLimit ? 0.93 : 1
    }
  }

  /// Of procedures of a page those to show, best first: those that match about as well as the best one, those of the wanted
  /// mode before the others.
  func best(_ parts: [Candidate.Part]) -> [Candidate.Part] {
    func score(_ part: Candidate.Part) -> Float { part.score * (mode == nil || part.mode == mode ? 1 : 0.6) }
    let sorted = parts.enumerated().sorted { left, right in
      (score(left.element), right.offset) > (score(right.element), left.offset)
    }.map(\.element)
    guard let best = sorted.first.map(score), best > 0 else { return Array(sorted.prefix(1)) }
    return sorted.filter { score($0) >= best * 0.6 }
  }
}

extension [UInt8] {
  /// Whether some other bytes stand in these, one behind the other.
  func holds(_ other: [UInt8]) -> Bool {
    guard let first = other.first, other.count <= count else { return other.isEmpty }
    for start in 0...(count - other.count) where self[start] == first {
      if self[start..<(start + other.count)].elementsEqual(other) { return true }
    }
    return false
  }
}
