import TextAnalysis

/// The query's parts as the second stage compares them with short texts.
struct QueryShape {
  /// Which of the query's tokens a text has; a place a token.
  typealias Tokens = SIMD4<UInt64>

  /// One way to say a part: its tokens with their share of it.
  private struct Saying {
    var tokens: [(place: Int, share: Float)]
    var weight: Float
  }

  private var parts: [(sayings: [Saying], strength: Float)] = []
  private var total: Float = 0
  /// Tokens to their places.
  private var places = TokenMap()
  private var count = 0

  init(plan: QueryPlan, gathering: Gathering) throws {
    for segment in plan.segments {
      var sayings: [Saying] = []
      for alternative in segment.alternatives where !alternative.grams.isEmpty {
        let weights = try alternative.grams.map { try gathering.weight($0) }
        let sum = max(weights.reduce(0, +), 0.001)
        var tokens: [(place: Int, share: Float)] = []
        for (gram, weight) in zip(alternative.grams, weights) {
          if let place = place(of: TokenHash(gram.token)) { tokens.append((place, weight / sum)) }
        }
        sayings.append(Saying(tokens: tokens, weight: alternative.weight))
      }
      let strength = try gathering.strength(segment) * segment.weight
      parts.append((sayings, strength))
      total += strength
    }
  }

  /// Nil when there are more tokens than places; no query that a person types has so many.
  private mutating func place(of token: TokenHash) -> Int? {
    if let known = places[token] { return Int(known) }
    guard count < Tokens.scalarCount * 64 else { return nil }
    places.raise(token, to: Float(count))
    count += 1
    return count - 1
  }

  /// How well a short text and the query cover each other, 0 to 1: the harmonic mean of what part of the query the text
  /// says and what part of the text the query says.
  func agreement(_ text: String) -> Float {
    var tokens = Tokens()
    var own = 0
    var shared = 0
    Analyzer.eachHash(text) { hash, _, _, kind in
      let place = places[hash]
      if let place { Self.insert(Int(place), into: &tokens) }
      guard kind != .tail else { return }
      own += 1
      if place != nil { shared += 1 }
    }
    guard shared > 0, total > 0 else { return 0 }
    let said = share(of: tokens)
    let covered = Float(shared) / Float(max(own, 1))
    return 2 * said * covered / max(said + covered, 0.001)
  }

  private static func insert(_ place: Int, into tokens: inout Tokens) { tokens[place >> 6] |= 1 << UInt64(place & 63) }

  private static func has(_ place: Int, _ tokens: Tokens) -> Bool { tokens[place >> 6] >> UInt64(place & 63) & 1 == 1 }

  /// What part of the query some tokens say, 0 to 1.
  private func share(of tokens: Tokens) -> Float {
    var sum: Float = 0
    for part in parts {
      var best: Float = 0
      for saying in part.sayings {
        var said: Float = 0
        for token in saying.tokens where Self.has(token.place, tokens) { said += token.share }
        best = max(best, said * saying.weight)
      }
      sum += best * part.strength
    }
    return total > 0 ? sum / total : 0
  }

  /// The most that a single line of a text says of the query, 0 to 1.
  func bestLine(_ text: String) -> Float {
    var best: Float = 0
    var said = Tokens()
    Analyzer.eachLine(text) { line in
      var tokens = Tokens()
      line.eachHash { hash, _ in if let place = places[hash] { Self.insert(Int(place), into: &tokens) } }
      // A line with no more than the best one says no more.
      guard tokens & ~said != Tokens() else { return }
      let share = share(of: tokens)
      if share > best { (best, said) = (share, tokens) }
    }
    return best
  }
}
