import TextAnalysis

/// Corrects what no page has: a wrong Chinese character (one that sounds or looks like the right one, or that its
/// neighbours leave no other choice for), an edit or two in a Latin word.
struct SpellingReader {
  let terms: TermTable

  func read(_ plan: inout QueryPlan) throws {
    for place in plan.segments.indices {
      let segment = plan.segments[place]
      // What a phrase means is right, however it was said, and so is what asks for a kind of answer.
      guard segment.alternatives.first?.reason == .typed, !segment.isIntent,
        !segment.alternatives.contains(where: { $0.pinyin != nil })
      else { continue }
      // Another way to say it is known and stands in the pages: nothing to correct.
      if try segment.alternatives.dropFirst().contains(where: { try known($0.grams) }) { continue }
      let scalars = Array(segment.text.unicodeScalars)
      guard let first = scalars.first else { continue }
      if ScalarClass(first) == .ideograph {
        for text in try ideographs(scalars) { plan.segments[place].alternatives.append(alternative(text)) }
      } else if scalars.allSatisfy(\.isASCII) {
        let stem = Stemmer.stem(segment.text)
        // Too much is near what has three letters.
        guard stem.utf8.count > 3, try terms.count(stem) == 0 else { continue }
        for text in try word(stem) { plan.segments[place].alternatives.append(alternative(text)) }
      }
    }
  }

  private func alternative(_ text: String) -> QueryPlan.Alternative {
    .init(text: text, reason: .spelling, weight: 0.8, grams: Gram.grams(text))
  }

  private func known(_ grams: [Gram]) throws -> Bool {
    try !grams.isEmpty && grams.allSatisfy { try terms.count($0) > 0 }
  }

  /// The best replacements of one character whose pairs are unknown.
  private func ideographs(_ scalars: [Unicode.Scalar]) throws -> [String] {
    guard scalars.count > 1 else { return [] }
    let unknown = try (0..<scalars.count - 1).map { try terms.count(pair(scalars[$0], scalars[$0 + 1])) == 0 }
    guard unknown.contains(true) else { return [] }
    var found: [(score: Double, text: String, isAlike: Bool)] = []
    for place in scalars.indices {
      let before = place > 0 ? scalars[place - 1] : nil
      let after = place + 1 < scalars.count ? scalars[place + 1] : nil
      let isBad = (place > 0 && unknown[place - 1]) || (place < unknown.count && unknown[place])
      // A character that goes with one neighbour may still be wrong, but only as one that sounds or looks alike.
      let isGood = (place > 0 && !unknown[place - 1]) || (place < unknown.count && !unknown[place])
      let mustBeAlike = isGood && scalars.count > 2
      guard isBad, !mustBeAlike || (before != nil && after != nil), !isSeam(place, unknown) else { continue }
      for candidate in try replacements(scalars[place], before: before, after: after, mustBeAlike: mustBeAlike) {
        var copy = scalars
        copy[place] = candidate.scalar
        if scalars.count == 2, try !isWord(copy, keeping: scalars[1 - place], candidate.count) { continue }
        found.append((candidate.score, String(String.UnicodeScalarView(copy)), candidate.isAlike))
      }
    }
    found.sort { ($0.score, $1.text) > ($1.score, $0.text) }
    var best: [(score: Double, text: String, isAlike: Bool)] = []
    for candidate in found where best.count < 2 {
      if let first = best.first, candidate.score <= first.score * 0.6 { break }
      // What neither sounds nor looks alike must at least be there as it is proposed.
      if try candidate.isAlike || terms.stands(candidate.text) { best.append(candidate) }
    }
    return best.map(\.text)
  }

  /// Whether two words of the pages meet before or behind a character, which goes with its other neighbour: nothing is wrong.
  private func isSeam(_ place: Int, _ unknown: [Bool]) -> Bool {
    func isKnown(_ pair: Int) -> Bool { unknown.indices.contains(pair) && !unknown[pair] }
    func isSeam(_ pair: Int) -> Bool {
      unknown.indices.contains(pair) && unknown[pair] && isKnown(pair - 1) && isKnown(pair + 1)
    }
    return isSeam(place - 1) || isSeam(place)
  }

  /// Whether two characters, one of which was typed, are a word of the pages: they are a good part of what begins with that
  /// character, or the lexicon has them. Two that only meet in a sentence (以 and 保 of 可以保存) correct nothing: next to no
  /// neighbours tell that the other character is wrong.
  private func isWord(_ scalars: [Unicode.Scalar], keeping kept: Unicode.Scalar, _ count: Int) throws -> Bool {
    if try !terms.lexicon(String(String.UnicodeScalarView(scalars))).isEmpty { return true }
    return try terms.count(Gram(token: String(kept), prefix: true)) <= count * Self.share
  }

  private static let share = 8

  private func pair(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> String { String(left) + String(right) }

  private func isAlike(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    PinyinTable.shared.sound(one, like: other) || ShapeTable.shared.looks(one, like: other)
  }

  private struct Replacement {
    var scalar: Unicode.Scalar
    var score: Double
    /// How often it stands beside its rarer neighbour.
    var count: Int
    var isAlike: Bool
  }

  /// What may stand in the place of a wrong character between its neighbours.
  private func replacements(
    _ wrong: Unicode.Scalar, before: Unicode.Scalar?, after: Unicode.Scalar?, mustBeAlike: Bool
  ) throws -> [Replacement] {
    /// Characters that go with the one before, and how often.
    var candidates: [(scalar: Unicode.Scalar, count: Int)] = []
    if let before {
      for (token, count) in try terms.tokens(from: String(before)) {
        let scalars = token.unicodeScalars
        if scalars.count == 2, let last = scalars.last { candidates.append((last, count)) }
      }
    } else {
      let alike = PinyinTable.shared.soundsLike(wrong).union(ShapeTable.shared.looksLike(wrong))
      candidates = alike.map { ($0, .max) }
    }
    var result: [Replacement] = []
    for (scalar, count) in candidates where scalar != wrong {
      let isAlike = isAlike(wrong, scalar)
      // Without a likeness both neighbours must vouch for it, and often.
      guard isAlike || (!mustBeAlike && before != nil && after != nil && count > 2) else { continue }
      let least = try after.map { min(count, try terms.count(pair(scalar, $0))) } ?? count
      guard least > (isAlike ? 0 : 2), least < .max else { continue }
      let score = Double(least).squareRoot() * (isAlike ? 10 : 1)
      result.append(Replacement(scalar: scalar, score: score, count: least, isAlike: isAlike))
    }
    return result
  }

  /// Words of the index within one edit (two from eight letters on), nearest and most frequent first.
  private func word(_ typed: String) throws -> [String] {
    try words(near: Array(typed.utf8), limit: typed.utf8.count >= 8 ? 2 : 1)
  }

  /// What may be proposed for a Latin word that nothing corrects: a word with the same first letter within an edit for every
  /// three letters; none where there is nothing of the kind.
  func far(_ typed: String) throws -> [String] {
    let letters = Array(Stemmer.stem(typed).utf8)
    guard letters.count > 5, letters.count <= 24, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else { return [] }
    return try Array(
      words(near: letters, limit: min(letters.count / 3, 3)).filter { $0.utf8.first == letters[0] }.prefix(1))
  }

  private func words(near letters: [UInt8], limit: Int) throws -> [String] {
    var found: [(distance: Int, count: Int, token: String)] = []
    let shape = EditDistance.letters(letters)
    try terms.eachWord(ofLength: (letters.count - limit)...(letters.count + limit)) { other, count in
      // An edit changes two letters at most.
      guard (shape ^ EditDistance.letters(other)).nonzeroBitCount <= 2 * limit,
        let distance = EditDistance.within(limit, letters, Array(other))
      else { return }
      found.append((distance, count, String(decoding: other, as: UTF8.self)))
    }
    found.sort { ($0.distance, $1.count, $0.token) < ($1.distance, $0.count, $1.token) }
    guard let best = found.first else { return [] }
    return found.prefix(3).filter { $0.distance == best.distance && $0.count * 20 >= best.count }.map(\.token)
  }
}

/// Edits between two words: letters put in, left out, replaced, or swapped with their neighbour.
enum EditDistance {
  /// Which letters a word has, a bit each; other bytes share theirs with some letter.
  static func letters(_ word: some Sequence<UInt8>) -> UInt32 { word.reduce(0) { $0 | 1 << UInt32($1 & 31) } }

  /// The distance, or nil when it is more than `limit`.
  static func within(_ limit: Int, _ left: [UInt8], _ right: [UInt8]) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var now = [row + 1] + [Int](repeating: 0, count: right.count)
      var best = now[0]
      for column in 0..<right.count {
        var cost = min(last[column + 1] + 1, now[column] + 1, last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        now[column + 1] = cost
        best = min(best, cost)
      }
      if best > limit { return nil }
      beforeLast = last
      last = now
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
