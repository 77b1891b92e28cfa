/// Tells a single character that says nothing (台) from the same one in a word that the lexicon does not know (台账), and a
/// short verb (改短) from a shorter one in front of another word (改短信).
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

  /// Whether a term of two characters is none here: its first one is a term itself, and its last one begins another with
  /// what follows (改短 of 改短信): the lexicon has that other term, or the pages have its two characters beside each other
  /// often. Where a term stands behind this one as well (分开 of 分开发票), they must have them more often than the two of
  /// this one.
  func isCutShort(at place: Int, _ entries: [TermTable.Entry]) throws -> Bool {
    let isShort = entries.allSatisfy { $0.role == .also || $0.role == .phrase }
    guard isShort, let own = pair(at: place), let next = pair(at: place + 1), let first = keys[place],
      try terms.lexicon(first).contains(where: { $0.role != .phrase })
    else { return false }
    let isFollowed = try hasTerm(from: place + 2, Self.isOwnWord)
    if try !isFollowed && hasTerm(from: place + 1, Self.isMeaning) { return true }
    guard try isFrequent(next) else { return false }
    return try !isFollowed || terms.count(next) > terms.count(own)
  }

  private static func isMeaning(_ role: SearchLexicon.Role) -> Bool { role != .phrase && role != .filler }

  private static func isOwnWord(_ role: SearchLexicon.Role) -> Bool { isMeaning(role) && role != .also }

  /// Whether a term of a wanted role and of at least so many characters begins at a place.
  private func hasTerm(from place: Int, of shortest: Int = 2, _ isWanted: (SearchLexicon.Role) -> Bool) throws -> Bool {
    var key = ""
    for next in place..<max(place, min(place + Self.longestTerm, keys.count)) {
      guard let own = keys[next], next == place || joined[next] else { break }
      key += own
      guard next - place + 1 >= shortest else { continue }
      if try terms.lexicon(key).contains(where: { isWanted($0.role) }) { return true }
    }
    return false
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

  private func beginsTerm(_ place: Int) throws -> Bool { try hasTerm(from: place, of: 1) { $0 != .phrase } }
}
