import TextAnalysis

/// Finds where a query's words stand in a text.
struct Marker {
  /// Tokens to what they count: as typed 1, other words for it less.
  private var tokens: [String: Float] = [:]
  private var prefixes: [String] = []
  private var pinyin: [String] = []

  init(_ plan: QueryPlan) {
    for segment in plan.segments {
      for alternative in segment.alternatives {
        if let letters = alternative.pinyin { pinyin.append(letters) }
        for gram in alternative.grams {
          if gram.prefix {
            prefixes.append(gram.token)
          } else {
            tokens[gram.token] = max(tokens[gram.token] ?? 0, alternative.weight * segment.weight)
          }
        }
      }
    }
    for demand in plan.syntax.demanded {
      for gram in Gram.grams(demand.text) { tokens[gram.token] = 1 }
    }
  }

  /// Half-open ranges of scalars, sorted, disjoint.
  func marks(_ text: String) -> [[Int]] {
    var ranges: [[Int]] = []
    for token in Analyzer.tokens(text) where token.kind != .tail || prefixes.contains(token.text) {
      if let first = prefixes.first(where: { token.text.hasPrefix($0) }) {
        ranges.append([token.start, token.start + first.unicodeScalars.count])
      }
      if tokens[token.text] != nil { ranges.append([token.start, token.end]) }
    }
    for letters in pinyin {
      let sound = PinyinText(text)
      if let match = sound.match(letters), let last = match.range.last {
        ranges.append([sound.offsets[match.range.lowerBound], sound.offsets[last] + 1])
      }
    }
    return Self.merged(ranges)
  }

  /// How much of the query a text says, each token counted once.
  func weight(_ text: String) -> Float {
    var seen: Set<String> = []
    var sum: Float = 0
    for token in Analyzer.tokens(text) where seen.insert(token.text).inserted {
      if let weight = tokens[token.text] { sum += weight }
      if prefixes.contains(where: { token.text.hasPrefix($0) }) { sum += 1 }
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
    view.append(contentsOf: scalars[start..<end])
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
