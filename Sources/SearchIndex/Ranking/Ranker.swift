import TextAnalysis
import TopicModel

/// The second stage of ranking: looks closely at the pages that the first stage proposes.
struct Ranker {
  /// One factor or bonus that moved a page, for `--explain`.
  struct Reason: Hashable, CustomStringConvertible {
    var text: String
    var value: Float

    var description: String {
      let hundredths = Int((value * 1000).rounded())
      let digits = String(abs(hundredths) % 100)
      return "\(text) \(hundredths < 0 ? "-" : "+")\(abs(hundredths) / 100).\(digits.count < 2 ? "0" : "")\(digits)"
    }
  }

  struct Ranked {
    var candidate: Candidate
    var score: Float
    var reasons: [Reason]
    /// The procedures to show, best first; empty for a page without.
    var parts: [Candidate.Part]
  }

  let plan: QueryPlan
  let request: SearchRequest
  /// What the first stage could give at most.
  let maximum: Float
  /// The query's free text as a key, and the same without fillers.
  private let key: String
  private let cleaned: String
  private let tokens: Set<String>
  private let label: String
  private let mode: Procedure.Mode?

  init(plan: QueryPlan, request: SearchRequest, maximum: Float) {
    self.plan = plan
    self.request = request
    self.maximum = max(maximum, 0.001)
    key = Analyzer.key(plan.syntax.text)
    cleaned = Analyzer.key(plan.segments.map(\.text).joined(separator: " "))
    tokens = Set(plan.segments.flatMap { $0.alternatives.flatMap { $0.grams.map(\.token) } })
    label = Analyzer.key(plan.syntax.cascade.joined())
    mode = request.mode ?? plan.syntax.mode ?? plan.mode
  }

  /// Best first; ties by source.
  func rank(_ candidates: [Candidate], phrase: Set<Int64>, phraseInHead: Set<Int64>) -> [Ranked] {
    candidates.map { rank($0, phrase: phrase.contains($0.id), inHead: phraseInHead.contains($0.id)) }
      .sorted { ($0.score, $1.candidate.source) > ($1.score, $0.candidate.source) }
  }

  private func rank(_ candidate: Candidate, phrase: Bool, inHead: Bool) -> Ranked {
    var reasons: [Reason] = []
    var score = candidate.base / maximum
    reasons.append(Reason(text: "words found", value: score))
    let part = (candidate.parts.map(\.score).max() ?? 0) / maximum
    if part > 0 { add(0.25 * part, "in one procedure", to: &score, &reasons) }

    let title = Analyzer.key(candidate.title)
    if !title.isEmpty, title == key || title == cleaned {
      add(0.8, "exact title", to: &score, &reasons)
    } else {
      let cover = titleCover(candidate.title)
      if cover > 0 { add(0.35 * cover * min(1, score * 1.3), "title covered", to: &score, &reasons) }
    }
    if inHead { add(0.25, "phrase in title or label", to: &score, &reasons) }
    if phrase { add(0.12, "phrase", to: &score, &reasons) }
    labelBonus(candidate, to: &score, &reasons)
    factor(kindFactor(candidate), "kind \(candidate.kind.rawValue)", to: &score, &reasons)
    factor(modeFactor(candidate), "mode", to: &score, &reasons)
    return Ranked(candidate: candidate, score: score * 10, reasons: reasons, parts: parts(of: candidate))
  }

  private func add(_ value: Float, _ text: String, to score: inout Float, _ reasons: inout [Reason]) {
    score += value
    reasons.append(Reason(text: text, value: value))
  }

  private func factor(_ value: Float, _ text: String, to score: inout Float, _ reasons: inout [Reason]) {
    guard value != 1 else { return }
    reasons.append(Reason(text: text, value: score * value - score))
    score *= value
  }

  /// How much of a title the query says.
  private func titleCover(_ title: String) -> Float {
    let grams = Gram.grams(title)
    guard !grams.isEmpty else { return 0 }
    return Float(grams.count { tokens.contains($0.token) }) / Float(grams.count)
  }

  private func labelBonus(_ candidate: Candidate, to score: inout Float, _ reasons: inout [Reason]) {
    let wanted = label.isEmpty ? key : label
    let last = plan.syntax.cascade.last.map(Analyzer.key) ?? wanted
    guard !wanted.isEmpty else { return }
    var best: Float = 0
    for part in candidate.parts {
      for label in part.labels {
        let written = Analyzer.key(label)
        if written == wanted { best = max(best, 1) }
        if written == last || written.hasSuffix(last) { best = max(best, 0.6) }
      }
    }
    if best > 0 { add(best * (label.isEmpty ? 0.25 : 0.9), "label", to: &score, &reasons) }
  }

  private func kindFactor(_ candidate: Candidate) -> Float {
    switch candidate.kind {
    case .reference: plan.asksInterface ? 1.25 : 0.55
    case .index: 0.4
    case .concept: plan.asksLimit || plan.asksConcept ? 1 : 0.85
    case .task, .excerpt: plan.asksInterface ? 0.7 : 1
    }
  }

  private func modeFactor(_ candidate: Candidate) -> Float {
    guard let mode, !candidate.parts.isEmpty else { return 1 }
    return candidate.parts.contains { $0.mode == mode } ? 1.1 : 0.85
  }

  /// Those that match about as well as the best one, those of the wanted mode before the others.
  private func parts(of candidate: Candidate) -> [Candidate.Part] {
    func score(_ part: Candidate.Part) -> Float { part.score * (mode == nil || part.mode == mode ? 1 : 0.6) }
    let sorted = candidate.parts.enumerated().sorted { left, right in
      (score(left.element), right.offset) > (score(right.element), left.offset)
    }.map(\.element)
    guard let best = sorted.first.map(score), best > 0 else { return Array(sorted.prefix(1)) }
    return sorted.filter { score($0) >= best * 0.6 }
  }
}
