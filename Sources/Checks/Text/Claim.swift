import TextComparison

/// What a sentence says, as a number that is the same for sentences that say it in nearly the same words: whether “will” stands in it, and in which form its
/// verbs stand, does not count.
struct Claim: Hashable, Sendable {
  let key: UInt64
  /// What it would say without one of its denials, for each of them.
  let denied: [UInt64]
}

/// Reads claims, one word or Han character after the other.
struct ClaimReader {
  /// Who says less says nothing that could be known again; a Han character is half a word.
  private static let least = 4
  /// Sentences with more denials are lists of them.
  private static let mostDenials = 4
  private static let longest = 600

  private let nots: Set<String>
  private let notEnds: [String]
  private let hanNots: [[Unicode.Scalar]]
  private let fillers: Set<String>
  private let hanFillers: Set<Unicode.Scalar>
  /// The ends of a regular word's forms, the longest first.
  private let ends: [String]

  init(_ words: CheckLexicon) {
    func isHan(_ word: String) -> Bool { word.unicodeScalars.allSatisfy(Folding.isHan) }
    hanNots = words.nots.filter(isHan).map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
    nots = Set(words.nots.filter { !isHan($0) && !$0.hasPrefix("-") })
    notEnds = words.nots.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) }
    fillers = Set(words.notFillers.filter { !isHan($0) })
    hanFillers = Set(words.notFillers.filter(isHan).flatMap(\.unicodeScalars))
    ends = words.wordEnds
  }

  /// - Returns: nil for a sentence that says too little, or is too long to be one.
  func claim(in sentence: Substring) -> Claim? {
    guard !hanNots.isEmpty || !nots.isEmpty, sentence.utf8.count <= Self.longest else { return nil }
    var tokens: [UInt64] = []
    var places: [Int] = []
    var weight = 0
    var word = ""
    func flush() {
      defer { word = "" }
      guard !word.isEmpty, !fillers.contains(word) else { return }
      if nots.contains(word) {
        places.append(tokens.count)
      } else if let end = notEnds.first(where: { word.hasSuffix($0) }) {
        places.append(tokens.count)
        let rest = String(word.dropLast(end.count))
        if rest.isEmpty || fillers.contains(rest) { return tokens.append(Self.denial) }
        tokens.append(Self.denial)
        return tokens.append(StableHash.of([stem(rest)]))
      } else {
        weight += 2
        return tokens.append(StableHash.of([stem(word)]))
      }
      tokens.append(Self.denial)
    }
    let scalars = Array(sentence.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = Folding.folding(scalars[index])
      if Folding.isHan(scalar) {
        flush()
        if let not = hanNots.first(where: { scalars[index...].starts(with: $0) }) {
          places.append(tokens.count)
          tokens.append(Self.denial)
          index += not.count
          continue
        }
        if !hanFillers.contains(scalar) {
          tokens.append(UInt64(scalar.value))
          weight += 1
        }
      } else if Folding.isWord(scalar) {
        word.unicodeScalars.append(scalar)
      } else if scalar == "'" || scalar == "’", !word.isEmpty {
        word.unicodeScalars.append("'")
      } else {
        flush()
      }
      index += 1
    }
    flush()
    guard weight >= 2 * Self.least, places.count <= Self.mostDenials else { return nil }
    return Claim(
      key: Self.hash(tokens[...], []), denied: places.map { Self.hash(tokens[..<$0], tokens[($0 + 1)...]) })
  }

  private static let denial: UInt64 = 1

  private static func hash(_ before: ArraySlice<UInt64>, _ behind: ArraySlice<UInt64>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in [before, behind] {
      for token in part { hash = (hash ^ token) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 29) }
    }
    return hash
  }

  /// What the forms of a regular word begin with: delet, of delete, deletes and deleting.
  private func stem(_ word: String) -> String {
    ends.first { word.utf8.count > $0.utf8.count + 2 && word.hasSuffix($0) }.map { String(word.dropLast($0.count)) }
      ?? word
  }
}
