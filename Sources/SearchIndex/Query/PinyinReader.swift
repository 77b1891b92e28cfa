import TextAnalysis

/// Recognises Latin words that are pinyin: those that no page has as they are, but whose sound a title or label has.
struct PinyinReader {
  let terms: TermTable

  func read(_ plan: inout QueryPlan) throws {
    for place in plan.segments.indices {
      let text = plan.segments[place].text
      let known = plan.segments[place].alternatives
      guard known.first?.reason == .typed, !known.contains(where: { $0.pinyin != nil }), Self.isCandidate(text),
        try terms.count(Stemmer.stem(text)) == 0
      else { continue }
      var letters = text
      var rows = try Self.rows(text, terms: terms, limit: 1000)
      if rows.isEmpty, let like = try likeSounding(text) { (letters, rows) = like }
      guard !rows.isEmpty else { continue }
      plan.segments[place].alternatives.append(
        .init(text: text, reason: .spelling, weight: 0.9, grams: [], pinyin: letters))
      // Other pages may have the same words with something between them.
      for text in try terms.texts(soundingLike: letters, rows: rows) {
        plan.segments[place].alternatives.append(
          .init(text: text, reason: .spelling, weight: 0.6, grams: Gram.grams(text)))
      }
    }
  }

  /// Pinyin and a word of the pages that were typed without a space between them (`shifangEIP`), in the order typed; nil
  /// where a text is no such pair. Of several ways the one with the longest word.
  func pair(_ text: String) throws -> [String]? {
    guard Self.isCandidate(text), text.utf8.count <= Self.longestPair, try terms.count(Stemmer.stem(text)) == 0 else {
      return nil
    }
    for length in (2...max(2, text.utf8.count - 3)).reversed() {
      let (behind, before) = (text.suffix(length), text.prefix(length))
      for (letters, word, isPinyinFirst) in [
        (text.dropLast(length), behind, true), (text.dropFirst(length), before, false),
      ] {
        let letters = String(letters)
        // A single syllable is in too many words.
        guard PinyinQuery.cuts(letters).contains(where: { $0.count > 1 }), try terms.count(letters) == 0,
          try terms.count(Stemmer.stem(String(word))) > 0, try !Self.rows(letters, terms: terms, limit: 1).isEmpty
        else { continue }
        return isPinyinFirst ? [letters, String(word)] : [String(word), letters]
      }
    }
    return nil
  }

  private static let longestPair = 40

  /// The letters that sound like some which nothing sounds as, one syllable taken for another, and the rows they find: of
  /// several those that find most.
  private func likeSounding(_ letters: String) throws -> (letters: String, rows: [Int64])? {
    var best: (letters: String, rows: [Int64])?
    for like in Set(PinyinQuery.cuts(letters).flatMap { PinyinQuery.likeSounding($0) }).sorted() {
      let rows = try Self.rows(like, terms: terms, limit: 1000)
      if rows.count > best?.rows.count ?? 0 { best = (like, rows) }
    }
    return best
  }

  /// Rowids whose title or labels sound like the letters: by syllables, or else by first letters.
  static func rows(_ letters: String, terms: TermTable, limit: Int) throws -> [Int64] {
    var found: Set<Int64> = []
    for cut in PinyinQuery.cuts(letters) where cut.count > 1 {
      let pairs = zip(cut, cut.dropFirst()).map { $0 + "·" + $1 }
      found.formUnion(try terms.sounds(pairs, initials: false, limit: limit))
    }
    if found.isEmpty, (2...12).contains(letters.utf8.count) {
      let characters = Array(letters)
      let pairs = zip(characters, characters.dropFirst()).map { String([$0, $1]) }
      found.formUnion(try terms.sounds(pairs, initials: true, limit: limit))
    }
    return found.sorted()
  }

  private static func isCandidate(_ text: String) -> Bool {
    text.utf8.count > 1 && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }
}
