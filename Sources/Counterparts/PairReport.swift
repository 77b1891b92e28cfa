import TopicModel

/// What `stepdex pairs` answers, read from linked topics.
public struct PairReport: Sendable {
  /// One link, with what a reader needs of both ends.
  public struct Row: Hashable, Sendable, Codable {
    public struct End: Hashable, Sendable, Codable {
      public var id: String
      public var title: String
      /// The topic's source and title.
      public var source: String
      public var topic: String
    }

    public var batch: End
    public var single: End
    public var confidence: Double
    public var evidence: [String]
  }

  /// A procedure whose other form is nowhere told.
  public struct Gap: Hashable, Sendable, Codable {
    public var procedure: Row.End
    /// The form that is missing.
    public var missing: Procedure.Mode
  }

  private let topics: [Topic]
  private let linker: CounterpartLinker

  /// - Parameter topics: as `CounterpartLinker.link` returned them.
  public init(topics: [Topic], linker: CounterpartLinker) {
    self.topics = topics
    self.linker = linker
  }

  /// Every link once, in source order of the batch form.
  public var pairs: [Row] {
    let ends = ends
    return topics.flatMap { topic in
      topic.procedures.filter { $0.mode == .batch }.flatMap { procedure in
        procedure.counterparts.compactMap { other in
          guard let single = ends[other.id] else { return nil }
          return Row(
            batch: Self.end(procedure, topic), single: single, confidence: other.confidence, evidence: other.evidence)
        }
      }
    }
  }

  /// What the linker proposed, of one standing, best first.
  public func rows(of proposals: [PairProposal], standing: PairProposal.Standing) -> [Row] {
    let ends = ends
    return proposals.filter { $0.standing == standing }.compactMap { proposal in
      guard let batch = ends[proposal.batch], let single = ends[proposal.single] else { return nil }
      return Row(batch: batch, single: single, confidence: proposal.confidence, evidence: proposal.evidence)
    }
  }

  /// By procedure id.
  private var ends: [String: Row.End] {
    var ends: [String: Row.End] = [:]
    for topic in topics { for procedure in topic.procedures { ends[procedure.id] = Self.end(procedure, topic) } }
    return ends
  }

  /// Procedures that are told in one form only, in source order.
  ///
  /// Viewing and searching have no other form, and a question is asked in one. A batch procedure that merely picks "one or more" serves both. A single one
  /// counts only in a channel and folder that tells batch forms of other operations: elsewhere the absence says nothing.
  public func missing(_ mode: Procedure.Mode? = nil) -> [Gap] {
    let linked = linker.reading.read(topics, parameters: [:])
    let (pages, procedures) = (linked.topics, linked.procedures)
    let manuals = Set(procedures.lazy.filter { $0.mode == .batch }.map { manual($0, pages) })
    return procedures.compactMap { procedure in
      let topic = topics[procedure.topic]
      let record = topic.procedures[procedure.index - pages[procedure.topic].members.lowerBound]
      guard record.counterparts.isEmpty, mode == nil || mode == procedure.mode.other,
        let words = linker.reading.parser(of: procedure.language)?.words, let form = procedure.form,
        Set(form.actions).isDisjoint(with: words.reading), ![topic.title, record.title].contains(where: words.asks)
      else { return nil }
      switch procedure.mode {
      case .batch: guard procedure.saysSeveral, !servesBoth(record, language: topic.lang) else { return nil }
      case .single: guard manuals.contains(manual(procedure, pages)) else { return nil }
      }
      return Gap(procedure: Self.end(record, topic), missing: procedure.mode.other)
    }
  }

  private func manual(_ procedure: LinkedProcedure, _ pages: [LinkedTopic]) -> String {
    (procedure.channel == .api ? "api:" : "console:") + pages[procedure.topic].folder
  }

  /// Whether a step picks "one or more", so that the procedure is both forms in one.
  public func servesBoth(_ procedure: Procedure, language: String) -> Bool {
    guard let parser = linker.reading.parser(of: OperationReading.primaryTag(language)) else { return false }
    return procedure.allSteps.contains { step in
      let text = step.text.lowercased()
      return parser.words.oneOrMore.contains(where: text.contains)
    }
  }

  private static func end(_ procedure: Procedure, _ topic: Topic) -> Row.End {
    Row.End(id: procedure.id, title: procedure.title, source: topic.source, topic: topic.title)
  }
}

/// Why two procedures are or are not a pair.
public struct PairExplanation: Hashable, Sendable, Codable {
  public enum Verdict: String, Hashable, Sendable, Codable {
    /// Linked.
    case pair
    /// Near enough to ask a person.
    case maybe
    case none
  }

  public var verdict: Verdict
  /// nil where the two cannot be weighed at all (one mode, two languages, two channels, other action or object).
  public var confidence: Double?
  /// What speaks for it, or the reason against it.
  public var reasons: [String]
}

extension CounterpartLinker {
  /// Why two procedures, in either order, are or are not a pair; nil where an id is unknown.
  public func explain(
    _ one: String, _ other: String, in topics: [Topic], parameters: [String: Set<String>] = [:]
  ) -> PairExplanation? {
    let linked = reading.read(topics, parameters: parameters).withTellingParameters()
    let (pages, procedures) = (linked.topics, linked.procedures)
    guard let first = procedures.first(where: { $0.id == one }),
      let second = procedures.first(where: { $0.id == other })
    else { return nil }
    let texts = reading.parser(of: first.language)?.words.evidence
    let pair = PairCorrections.Pair(one, other)
    if corrections.denied.contains(pair) {
      return PairExplanation(verdict: .none, confidence: nil, reasons: [texts?.denied ?? "denied"])
    }
    if corrections.confirmed.contains(pair) {
      return PairExplanation(verdict: .pair, confidence: 1, reasons: [texts?.confirmed ?? "confirmed"])
    }
    let (batch, single) = first.mode == .batch ? (first, second) : (second, first)
    switch PairScorer(topics: pages, procedures: procedures, reading: reading).score(batch, single) {
    case .failure(let refusal): return PairExplanation(verdict: .none, confidence: nil, reasons: [refusal.reason])
    case .success(let score):
      let proposal = proposals(in: topics, parameters: parameters)
        .first { $0.batch == batch.id && $0.single == single.id }
      guard let proposal else {
        let because = score.confidence >= Self.maybeConfidence ? [texts?.betterMatch ?? ""] : []
        return PairExplanation(verdict: .none, confidence: score.confidence, reasons: score.evidence + because)
      }
      return PairExplanation(
        verdict: proposal.standing == .link ? .pair : .maybe, confidence: score.confidence, reasons: score.evidence)
    }
  }
}
