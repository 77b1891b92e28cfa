import TextAnalysis

/// Names the words of a query that no page has, each with the nearest words that some page has.
struct UnknownWords {
  let terms: TermTable

  /// In the order of the query, each once.
  ///
  /// - Parameters:
  ///   - cutOff: what was cut off as no piece of it stands in a page.
  ///   - mended: what was corrected before the query was cut into words.
  func read(
    _ plan: QueryPlan, cutOff: [String], mended: [SearchResponse.UnknownWord]
  ) throws -> [SearchResponse.UnknownWord] {
    var result = mended
    for segment in plan.segments where try isUnknown(segment) {
      let meant = segment.alternatives.filter { $0.reason == .spelling }.map(\.text)
      let closest = try (meant.isEmpty ? SpellingReader(terms: terms).far(segment.text) : meant).map(written)
      result.append(.init(word: segment.text, closest: closest, isSearched: !meant.isEmpty))
    }
    for text in cutOff { result.append(.init(word: text, closest: [], isSearched: false)) }
    let text = Analyzer.key(plan.syntax.text)
    func place(_ word: String) -> String.Index { text.firstRange(of: word)?.lowerBound ?? text.endIndex }
    var distinct: [SearchResponse.UnknownWord] = []
    for unknown in result where !distinct.contains(where: { $0.word == unknown.word }) { distinct.append(unknown) }
    // Sorting keeps no order of equals; the place tells all apart but what stands nowhere as it is.
    return distinct.enumerated().sorted {
      (place($0.element.word), $0.offset) < (place($1.element.word), $1.offset)
    }.map(\.element)
  }

  /// Without the word at the end of a query that is still being typed, where some page has a word that begins so.
  func finished(_ words: [SearchResponse.UnknownWord], of query: String) throws -> [SearchResponse.UnknownWord] {
    guard let last = words.last?.word, Analyzer.key(query).hasSuffix(last), query.last?.isWhitespace == false,
      try !terms.tokens(from: last).isEmpty
    else { return words }
    return Array(words.dropLast())
  }

  /// Whether nothing that a part says stands in a page. What only asks for a kind of answer, or says little (one
  /// character does), need not.
  private func isUnknown(_ segment: QueryPlan.Segment) throws -> Bool {
    guard segment.alternatives.first?.reason == .typed, !segment.isSeam, !segment.isIntent, segment.weight == 1,
      segment.text.unicodeScalars.count > 1
    else { return false }
    return try segment.alternatives.allSatisfy { alternative in
      if alternative.pinyin != nil { return false }
      return try alternative.reason == .spelling || !isKnown(alternative.grams)
    }
  }

  private func isKnown(_ grams: [Gram]) throws -> Bool {
    try grams.isEmpty || grams.allSatisfy { try terms.count($0) > 0 }
  }

  /// A stem as some page writes it, in a title where one has it; other texts as they are.
  private func written(_ text: String) throws -> String {
    guard text.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return text }
    for source in try terms.texts(having: text) {
      let scalars = Array(source.unicodeScalars)
      guard let token = Analyzer.tokens(source).first(where: { $0.text == text }) else { continue }
      return Analyzer.key(String(String.UnicodeScalarView(scalars[token.start..<token.end])))
    }
    return text
  }
}
