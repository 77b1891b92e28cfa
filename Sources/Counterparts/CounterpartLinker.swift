import Lexicon
import TopicModel

/// Links the batch and the single form of each operation, within a page and across pages.
///
/// Titles are read into an action and an object; two procedures of different modes, in one channel and language,
/// are weighed by how well these agree and by what ties their pages together.
public struct CounterpartLinker: Sendable {
  /// From here on a pair is a link.
  public static let linkConfidence = 0.7
  /// From here on a pair may be one: shown apart, for a person to confirm or deny.
  public static let maybeConfidence = 0.5
  /// No procedure is linked to more than this many others.
  static let mostCounterparts = 50

  let reading: OperationReading
  public var corrections: PairCorrections

  /// - Throws: `LexiconError` when a language's `pairs.yml` is malformed.
  public init(lexicon: Lexicon, corrections: PairCorrections = .none) throws {
    var parsers: [String: OperationParser] = [:]
    for language in lexicon.languages {
      guard let words = try lexicon.section(PairWords.self, "pairs", language: language) else { continue }
      parsers[language] = OperationParser(words: words)
    }
    reading = OperationReading(parsers: parsers)
    self.corrections = corrections
  }

  /// The topics with every procedure's `counterparts` set anew, whatever they held before.
  ///
  /// - Parameter parameters: by topic id, the parameter names of an API page (`APIParameters.names`).
  public func link(_ topics: [Topic], parameters: [String: Set<String>] = [:]) -> [Topic] {
    let counterparts = counterparts(in: reading.read(topics, parameters: parameters))
    return topics.map { counterparts.applied(to: $0) }
  }

  /// Nothing read yet; topics are added with `add`.
  public var noPages: LinkedPages { LinkedPages() }

  /// Takes in one topic, its links resolved; topics come in source order.
  ///
  /// - Parameter parameters: of an API page, the names it documents (`APIParameters.names`); nil for others.
  public func add(_ topic: Topic, parameters: Set<String>? = nil, to pages: inout LinkedPages) {
    pages.add(topic, parameters: parameters, reading: reading)
  }

  /// Every link among the pages.
  public func counterparts(in pages: LinkedPages) -> CounterpartTable {
    var table = CounterpartTable()
    for pair in proposals(in: pages) where pair.standing == .link { table.add(pair) }
    return table
  }

  /// Every pair that is a link or may be one, best first.
  public func proposals(in topics: [Topic], parameters: [String: Set<String>] = [:]) -> [PairProposal] {
    proposals(in: reading.read(topics, parameters: parameters))
  }

  /// Every pair that is a link or may be one, best first.
  public func proposals(in linked: LinkedPages) -> [PairProposal] {
    let linked = linked.withTellingParameters()
    let (pages, procedures) = (linked.topics, linked.procedures)
    let scorer = PairScorer(topics: pages, procedures: procedures, reading: reading)
    let index = CandidateIndex(topics: pages, procedures: procedures, reading: reading)
    var scored: [ScoredPair] = []
    for (batch, single) in index.candidates() {
      guard case .success(let score) = scorer.score(procedures[batch], procedures[single]),
        score.confidence >= Self.maybeConfidence
      else { continue }
      scored.append(ScoredPair(batch: batch, single: single, score: score))
    }
    let kept = PairSelection(procedures: procedures, topics: pages).select(scored)
    var proposals = kept.map { pair in
      PairProposal(
        batch: procedures[pair.batch].id, single: procedures[pair.single].id, confidence: pair.score.confidence,
        evidence: pair.score.evidence, standing: pair.score.confidence >= Self.linkConfidence ? .link : .maybe)
    }
    correct(&proposals, procedures: procedures)
    return proposals.sorted { ($1.confidence, $0.batch, $0.single) < ($0.confidence, $1.batch, $1.single) }
  }

  /// What people decided wins: denied pairs go, confirmed ones are certain.
  private func correct(_ proposals: inout [PairProposal], procedures: [LinkedProcedure]) {
    guard corrections != .none else { return }
    let byID = Dictionary(procedures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    proposals.removeAll {
      let pair = PairCorrections.Pair($0.batch, $0.single)
      return corrections.denied.contains(pair) || corrections.confirmed.contains(pair)
    }
    for pair in corrections.confirmed.subtracting(corrections.denied).sorted() {
      guard let one = byID[pair.first], let two = byID[pair.second] else { continue }
      let (batch, single) = one.mode == .batch ? (one, two) : (two, one)
      let sentence = reading.parser(of: batch.language)?.words.evidence.confirmed ?? "confirmed"
      proposals.append(
        PairProposal(batch: batch.id, single: single.id, confidence: 1, evidence: [sentence], standing: .link))
    }
  }
}

/// The links of every procedure, by its id.
public struct CounterpartTable: Sendable {
  private var links: [String: [Counterpart]] = [:]

  fileprivate mutating func add(_ pair: PairProposal) {
    add(pair.single, .single, to: pair.batch, pair)
    add(pair.batch, .batch, to: pair.single, pair)
  }

  private mutating func add(_ other: String, _ relation: Procedure.Mode, to id: String, _ pair: PairProposal) {
    links[id, default: []].append(
      Counterpart(id: other, relation: relation, confidence: pair.confidence, evidence: pair.evidence))
  }

  /// The topic with every procedure's `counterparts` set anew, surest first.
  public func applied(to topic: Topic) -> Topic {
    var topic = topic
    for place in topic.procedures.indices {
      topic.procedures[place].counterparts = (links[topic.procedures[place].id] ?? []).sorted {
        ($1.confidence, $0.id) < ($0.confidence, $1.id)
      }
    }
    return topic
  }
}

/// Two procedures that are, or may be, the two forms of one operation.
public struct PairProposal: Hashable, Sendable, Codable {
  public enum Standing: String, Hashable, Sendable, Codable {
    case link, maybe
  }

  /// Procedure ids.
  public var batch: String
  public var single: String
  /// 0 to 1.
  public var confidence: Double
  /// Short sentences a reader understands, in the pages' language.
  public var evidence: [String]
  public var standing: Standing

  public init(batch: String, single: String, confidence: Double, evidence: [String], standing: Standing) {
    self.batch = batch
    self.single = single
    self.confidence = confidence
    self.evidence = evidence
    self.standing = standing
  }
}
