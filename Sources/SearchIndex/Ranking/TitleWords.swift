import TextAnalysis

/// Words that are looked for in many titles.
package struct TitleWords {
  /// First tokens, to make short work of titles without any.
  private var firsts = TokenMap()
  private var words: [[TokenHash]] = []

  /// Of a single character too many words are made: such words are left out.
  package init(_ words: [String] = []) {
    for word in words {
      let grams = Gram.grams(word)
      guard let first = grams.first, !grams.contains(where: \.prefix) else { continue }
      firsts.raise(TokenHash(first.token), to: 1)
      self.words.append(grams.map { TokenHash($0.token) })
    }
  }

  /// Whether all tokens of one of the words stand in the title.
  package func stand(in title: String) -> Bool {
    var tokens: [TokenHash] = []
    Analyzer.eachHash(title) { hash, _, _, _ in tokens.append(hash) }
    return stand(among: tokens)
  }

  /// As `stand(in:)`, of the tokens of a title.
  func stand(among tokens: [TokenHash]) -> Bool {
    tokens.contains(where: firsts.contains) && words.contains { $0.allSatisfy(tokens.contains) }
  }
}
