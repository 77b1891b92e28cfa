import TextAnalysis

/// Finds where a query's words stand in a text.
struct Marker {
  /// Tokens to what they count: as typed 1, other words for it less.
  private var tokens = TokenMap()
  private var starts = TokenStarts()
  private var prefixes: [String] = []
  private var pinyin: [String] = []
  /// What the query says in several tokens, one behind the other.
  private var sayings: [[TokenHash]] = []
  /// What it says in one.
  private var words: [TokenHash] = []
  /// What a text that says all of the query as typed weighs.
  private(set) var total: Float = 0

  init(_ plan: QueryPlan) {
    for segment in plan.segments {
      for alternative in segment.alternatives {
        if let letters = alternative.pinyin { pinyin.append(letters) }
        addSaying(alternative.text)
        for gram in alternative.grams {
          if gram.prefix {
            prefixes.append(gram.token)
          } else {
            raise(gram, to: alternative.weight * segment.weight)
          }
        }
      }
      // What a phrase means is not said besides its words.
      if let typed = segment.alternatives.first, typed.reason == .typed {
        total += Float(typed.grams.count) * segment.weight
      }
    }
    for demand in plan.syntax.demanded {
      addSaying(demand.text)
      for gram in Gram.grams(demand.text) { raise(gram, to: 1) }
    }
  }

  private mutating func raise(_ gram: Gram, to weight: Float) {
    tokens.raise(TokenHash(gram.token), to: weight)
    starts.insert(gram.token)
  }

  private mutating func addSaying(_ text: String) {
    var saying: [TokenHash] = []
    Analyzer.eachHash(text) { hash, _, _, kind in if kind != .tail { saying.append(hash) } }
    if saying.count == 1 { words += saying }
    if saying.count > 1, !sayings.contains(saying) { sayings.append(saying) }
  }

  /// Half-open ranges of scalars, sorted, disjoint. Where a text has all of what the query says, a piece of it elsewhere is
  /// another word: 弹性 of 弹性云服务器 beside 弹性公网IP.
  func marks(_ text: String) -> [[Int]] {
    var found: [(hash: TokenHash, start: Int, end: Int)] = []
    Analyzer.eachHash(text) { hash, start, end, kind in if kind != .tail { found.append((hash, start, end)) } }
    var isInside = [Bool](repeating: false, count: found.count)
    var whole: [[TokenHash]] = []
    for saying in sayings {
      for place in found.indices.dropLast(saying.count - 1)
      where zip(found[place...], saying).allSatisfy({ $0.hash == $1 }) {
        for at in place..<place + saying.count { isInside[at] = true }
        if whole.last != saying { whole.append(saying) }
      }
    }
    var ranges: [[Int]] = []
    for (place, token) in found.enumerated() where tokens.contains(token.hash) {
      let isPiece =
        !isInside[place] && !words.contains(token.hash) && whole.contains { $0.contains(token.hash) }
      if !isPiece { ranges.append([token.start, token.end]) }
    }
    if !prefixes.isEmpty {
      for token in Analyzer.tokens(text) {
        // Byte by byte: both are folded.
        guard let first = prefixes.first(where: { token.text.utf8.starts(with: $0.utf8) }) else { continue }
        ranges.append([token.start, token.start + first.unicodeScalars.count])
      }
    }
    for letters in pinyin {
      let sound = PinyinText(text)
      if let match = sound.match(letters), let last = match.range.last {
        ranges.append([sound.offsets[match.range.lowerBound], sound.offsets[last] + 1])
      }
    }
    return Self.merged(ranges)
  }

  /// The line that says most of the query, the first of those that say as much, and what it weighs; nil when none weighs
  /// more than `least`.
  func bestLine(_ text: String, above least: Float) -> (text: String, weight: Float)? {
    var best: (text: String, weight: Float)?
    Analyzer.eachLine(text) { line in
      let weight = weight(line)
      if weight > best?.weight ?? least { best = (line.text, weight) }
    }
    return best
  }

  /// How much of the query a line says, each token counted once.
  func weight(_ line: TextLine) -> Float {
    var seen: [TokenHash] = []
    var sum: Float = 0
    line.eachHash(starts) { hash, _ in
      if let weight = tokens[hash], !seen.contains(hash) {
        seen.append(hash)
        sum += weight
      }
    }
    if !prefixes.isEmpty {
      let scalars = Array(Analyzer.key(line.text).unicodeScalars)
      for prefix in prefixes where prefix.unicodeScalars.allSatisfy({ scalars.contains($0) }) { sum += 1 }
    }
    return sum
  }

  /// The part of a text around its first mark, at most `length` scalars with the ellipses that say it was cut.
  func window(_ text: String, length: Int) -> (text: String, marks: [[Int]]) {
    let scalars = Array(text.unicodeScalars)
    let all = marks(text)
    guard scalars.count > length else { return (text, all) }
    let first = all.first?[0] ?? 0
    let start = max(0, min(first - length / 4, scalars.count - length + 2))
    let end = min(scalars.count, start + length - 2)
    var view = String.UnicodeScalarView()
    if start > 0 { view.append("…") }
    let shift = start - (start > 0 ? 1 : 0)
    for scalar in scalars[start..<end] { view.append(scalar) }
    if end < scalars.count { view.append("…") }
    let kept = all.compactMap { mark -> [Int]? in
      let low = max(mark[0], start)
      let high = min(mark[1], end)
      return low < high ? [low - shift, high - shift] : nil
    }
    return (String(view), kept)
  }

  private static func merged(_ ranges: [[Int]]) -> [[Int]] {
    var result: [[Int]] = []
    for range in ranges.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      if let last = result.last, range[0] <= last[1] {
        result[result.count - 1][1] = max(last[1], range[1])
      } else {
        result.append(range)
      }
    }
    return result
  }
}
