import TextAnalysis

/// The query's parts as the second stage compares them with short texts.
struct QueryShape {
  /// One way to say a part: its tokens with their share of it.
  private struct Saying {
    var tokens: [(hash: TokenHash, share: Float)]
    var weight: Float
  }

  private var parts: [(sayings: [Saying], strength: Float)] = []
  private var total: Float = 0
  private var all = TokenMap()

  init(plan: QueryPlan, gathering: Gathering) throws {
    for segment in plan.segments {
      var sayings: [Saying] = []
      for alternative in segment.alternatives where !alternative.grams.isEmpty {
        let weights = try alternative.grams.map { try gathering.weight($0) }
        let sum = max(weights.reduce(0, +), 0.001)
        sayings.append(
          Saying(
            tokens: zip(alternative.grams, weights).map { (TokenHash($0.token), $1 / sum) }, weight: alternative.weight)
        )
        for gram in alternative.grams { all.raise(TokenHash(gram.token), to: 1) }
      }
      let strength = try gathering.strength(segment) * segment.weight
      parts.append((sayings, strength))
      total += strength
    }
  }

  /// How well a short text and the query cover each other, 0 to 1: the harmonic mean of what part of the query the text
  /// says and what part of the text the query says.
  func agreement(_ text: String) -> Float {
    var tokens: [TokenHash] = []
    var own = 0
    var shared = 0
    Analyzer.eachHash(text) { hash, _, _, kind in
      let isAsked = all.contains(hash)
      if isAsked { tokens.append(hash) }
      guard kind != .tail else { return }
      own += 1
      if isAsked { shared += 1 }
    }
    guard shared > 0, total > 0 else { return 0 }
    let said = share(of: tokens)
    let covered = Float(shared) / Float(max(own, 1))
    return 2 * said * covered / max(said + covered, 0.001)
  }

  /// What part of the query some tokens say, 0 to 1.
  func share(of tokens: [TokenHash]) -> Float {
    var sum: Float = 0
    for part in parts {
      let best =
        part.sayings.map { saying in
          saying.weight * saying.tokens.reduce(Float(0)) { $0 + (tokens.contains($1.hash) ? $1.share : 0) }
        }.max() ?? 0
      sum += best * part.strength
    }
    return total > 0 ? sum / total : 0
  }

  /// The most that a single line of a text says of the query, 0 to 1.
  func bestLine(_ lines: [String]) -> Float {
    var best: Float = 0
    for line in lines {
      var tokens: [TokenHash] = []
      Analyzer.eachHash(line) { hash, _, _, _ in if all.contains(hash) { tokens.append(hash) } }
      if !tokens.isEmpty { best = max(best, share(of: tokens)) }
    }
    return best
  }
}
