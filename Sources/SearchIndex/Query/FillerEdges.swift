/// Tells a single character that says nothing (台) from the same one in a word that the lexicon does not know (台账).
struct FillerEdges {
  let terms: TermTable
  /// The query's units: its ideographs; nil for what is no ideograph.
  let keys: [String?]
  /// Whether nothing stands between a unit and the one before.
  let joined: [Bool]

  /// How much of what the rarer of two characters begins the two together must be.
  private static let share = 8
  private static let longestTerm = 5

  /// Whether a filler belongs to a neighbour that would be left alone without it, if the pages have the two beside each
  /// other often.
  ///
  /// - Parameter open: where the text begins that no term has been cut out of.
  func isPartOfWord(at place: Int, open: Int) throws -> Bool {
    if place > open, let pair = pair(at: place - 1), try place - 1 == open || !stands(pairAt: place - 2),
      try isFrequent(pair)
    {
      return true
    }
    guard let pair = pair(at: place), try isFrequent(pair) else { return false }
    return try isAlone(place + 1)
  }

  private func pair(at place: Int) -> String? {
    guard keys.indices.contains(place), keys.indices.contains(place + 1), joined[place + 1], let one = keys[place],
      let other = keys[place + 1]
    else { return nil }
    return one + other
  }

  private func stands(pairAt place: Int) throws -> Bool {
    guard let pair = pair(at: place) else { return false }
    return try terms.count(pair) > 0
  }

  private func isFrequent(_ pair: String) throws -> Bool {
    let count = try terms.count(pair)
    guard count > 0 else { return false }
    for character in pair.unicodeScalars {
      if try terms.count(Gram(token: String(character), prefix: true)) <= count * Self.share { return true }
    }
    return false
  }

  /// Whether a character neither begins a term nor a word of the pages.
  private func isAlone(_ place: Int) throws -> Bool {
    if try beginsTerm(place) { return false }
    return try !stands(pairAt: place) || beginsTerm(place + 1)
  }

  private func beginsTerm(_ place: Int) throws -> Bool {
    var key = ""
    for next in place..<max(place, min(place + Self.longestTerm, keys.count)) {
      guard let own = keys[next], next == place || joined[next] else { break }
      key += own
      if try terms.lexicon(key).contains(where: { $0.role != .phrase }) { return true }
    }
    return false
  }
}
