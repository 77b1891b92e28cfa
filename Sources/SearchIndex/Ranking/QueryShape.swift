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

  private var parts: [(sayings: [Saying], strength: Float, isMode: Bool)] = []
  private var total: Float = 0
  /// Of the parts that say what it is about.
  private var subject: Float = 0
  /// Words that say nothing in a title either.
  private let fillers: TokenMap
  /// Tokens to their places.
  private var places = TokenMap()
  private var starts = TokenStarts()
  private var count = 0

  /// - Parameter fillers: words of which a title may have any number.
  init(plan: QueryPlan, gathering: Gathering, fillers: TokenMap) throws {
    self.fillers = fillers
    for segment in plan.segments {
      var sayings: [Saying] = []
      for alternative in segment.alternatives where !alternative.grams.isEmpty {
        let weights = try alternative.grams.map { try gathering.weight($0) }
        let sum = max(weights.reduce(0, +), 0.001)
        var tokens: [(place: Int, share: Float)] = []
        for (gram, weight) in zip(alternative.grams, weights) {
          if let place = place(of: gram.token) { tokens.append((place, weight / sum)) }
        }
        sayings.append(Saying(tokens: tokens, weight: alternative.weight))
      }
      let strength = try gathering.strength(segment) * segment.weight
      parts.append((sayings, strength, segment.isMode))
      total += strength
      if !segment.isMode { subject += strength }
    }
  }

  /// Nil when there are more tokens than places; no query that a person types has so many.
  private mutating func place(of token: String) -> Int? {
    let hash = TokenHash(token)
    if let known = places[hash] { return Int(known) }
    guard count < Tokens.scalarCount * 64 else { return nil }
    places.raise(hash, to: Float(count))
    starts.insert(token)
    count += 1
    return count - 1
  }

  /// A short text as the query sees it: cut into tokens once for all that is asked about it.
  struct Reading {
    /// Every token, in order.
    fileprivate(set) var hashes: [TokenHash] = []
    /// Those of the query.
    fileprivate var said = Tokens()
    /// How many tokens say something, and how many of them are the query's.
    fileprivate var own = 0
    fileprivate var shared = 0
  }

  func read(_ text: String) -> Reading {
    var reading = Reading()
    reading.hashes.reserveCapacity(text.utf8.count / 2)
    Analyzer.eachHash(text) { hash, _, _, kind in
      reading.hashes.append(hash)
      let place = places[hash]
      if let place { Self.insert(Int(place), into: &reading.said) }
      guard kind != .tail, place != nil || kind != .word || !fillers.contains(hash) else { return }
      reading.own += 1
      if place != nil { reading.shared += 1 }
    }
    return reading
  }

  /// How well a short text and the query cover each other, 0 to 1: the harmonic mean of what part of the query the text
  /// says and what part of the text the query says.
  func agreement(_ text: Reading) -> Float {
    guard text.shared > 0, total > 0 else { return 0 }
    let said = share(of: text.said)
    let covered = Float(text.shared) / Float(max(text.own, 1))
    return 2 * said * covered / max(said + covered, 0.001)
  }

  /// What part of what the query is about two short texts together say, 0 to 1: the words for one or several left out.
  func subjectShare(_ text: Reading, _ other: Reading? = nil) -> Float {
    guard subject > 0 else { return 1 }
    return sum(of: text.said | (other?.said ?? Tokens())) { !$0 } / subject
  }

  private static func insert(_ place: Int, into tokens: inout Tokens) { tokens[place >> 6] |= 1 << UInt64(place & 63) }

  private static func has(_ place: Int, _ tokens: Tokens) -> Bool { tokens[place >> 6] >> UInt64(place & 63) & 1 == 1 }

  /// What part of the query some tokens say, 0 to 1.
  private func share(of tokens: Tokens) -> Float { total > 0 ? sum(of: tokens) { _ in true } / total : 0 }

  private func sum(of tokens: Tokens, _ counts: (_ isMode: Bool) -> Bool) -> Float {
    var sum: Float = 0
    for part in parts where counts(part.isMode) {
      var best: Float = 0
      for saying in part.sayings {
        var said: Float = 0
        for token in saying.tokens where Self.has(token.place, tokens) { said += token.share }
        best = max(best, said * saying.weight)
      }
      sum += best * part.strength
    }
    return sum
  }

  /// The most that a single line of a text says of the query, 0 to 1.
  func bestLine(_ text: String) -> Float {
    var best: Float = 0
    var said = Tokens()
    Analyzer.eachLine(text) { line in
      var tokens = Tokens()
      line.eachHash(starts) { hash, _ in if let place = places[hash] { Self.insert(Int(place), into: &tokens) } }
      // A line with no more than the best one says no more.
      guard tokens & ~said != Tokens() else { return }
      let share = share(of: tokens)
      if share > best { (best, said) = (share, tokens) }
    }
    return best
  }
}
