/// A text as a pinyin typist sees it: a unit a character, or a letter of a Latin word.
///
/// What the index keeps of it are neighbours (`pairs`, `initialPairs`), with every reading of each character, so that a
/// typed sequence is looked up by its neighbours; `match` then decides exactly.
public struct PinyinText: Sendable {
  /// What one unit may be typed as: syllables, or one letter or digit.
  public let units: [[String]]
  /// Where each unit's scalar stands in the text.
  public let offsets: [Int]

  public init(_ text: String) {
    let table = PinyinTable.shared
    var units: [[String]] = []
    var offsets: [Int] = []
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      FoldTable.shared.fold(scalar) { folded in
        switch ScalarClass(folded) {
        case .ideograph:
          let readings = table.readings(of: folded)
          if !readings.isEmpty { units.append(readings) }
        case .word where folded.isASCII: units.append([String(folded)])
        default: break
        }
        if offsets.count < units.count { offsets.append(offset) }
      }
    }
    self.units = units
    self.offsets = offsets
  }

  /// Neighbouring units joined by `·`, every combination of readings, each once, sorted: `chuang·jian`.
  public var pairs: [String] { neighbours { $0 }.map { $0 + "·" + $1 }.uniqueSorted }

  /// The first letters of neighbouring units, every combination, each once, sorted: `cj`.
  public var initialPairs: [String] { neighbours { String($0.prefix(1)) }.map { $0 + $1 }.uniqueSorted }

  private func neighbours(_ form: (String) -> String) -> [(String, String)] {
    zip(units, units.dropFirst()).flatMap { left, right in
      left.flatMap { left in right.map { (form(left), form($0)) } }
    }
  }

  /// How typed letters (no spaces) stand in the text: the range of units, and how many of them are given by their first
  /// letter only. The earliest place wins.
  public func match(_ typed: String) -> (range: Range<Int>, abbreviated: Int)? {
    let letters = Array(typed.utf8)
    guard letters.count > 1 else { return nil }
    for start in units.indices {
      if let (end, abbreviated) = reach(letters[...], from: start) { return (start..<end, abbreviated) }
    }
    return nil
  }

  /// Where the letters end when they begin at a unit; whole syllables are preferred to first letters.
  private func reach(_ letters: ArraySlice<UInt8>, from unit: Int) -> (end: Int, abbreviated: Int)? {
    if letters.isEmpty { return (unit, 0) }
    guard unit < units.count else { return nil }
    for reading in units[unit] where letters.starts(with: reading.utf8) {
      if let rest = reach(letters.dropFirst(reading.utf8.count), from: unit + 1) { return rest }
    }
    for reading in units[unit] where reading.utf8.count > 1 && reading.utf8.first == letters.first {
      if let (end, abbreviated) = reach(letters.dropFirst(), from: unit + 1) { return (end, abbreviated + 1) }
    }
    return nil
  }
}

/// Typed letters as a sequence of pinyin syllables.
public enum PinyinQuery {
  /// The ways to cut letters into syllables, fewest syllables first, at most `limit`; empty when there is none.
  public static func cuts(_ letters: String, limit: Int = 4) -> [[String]] {
    let bytes = Array(letters.utf8)
    guard bytes.count > 1, bytes.count <= 60, bytes.allSatisfy({ (0x61...0x7A).contains($0) }) else { return [] }
    let table = PinyinTable.shared
    // ways[i]: the best cuts of the first i letters.
    var ways = [[[String]]](repeating: [], count: bytes.count + 1)
    ways[0] = [[]]
    for end in 1...bytes.count {
      var found: [[String]] = []
      for start in max(0, end - 6)..<end where !ways[start].isEmpty {
        let syllable = String(decoding: bytes[start..<end], as: UTF8.self)
        if table.isSyllable(syllable) { found += ways[start].map { $0 + [syllable] } }
      }
      ways[end] = Array(
        found.sorted { ($0.count, $0.joined(separator: "·")) < ($1.count, $1.joined(separator: "·")) }.prefix(limit))
    }
    return ways[bytes.count]
  }
}

extension PinyinQuery {
  /// Beginnings and endings of syllables that many speakers do not tell apart.
  private static let likeBeginnings = [("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("f", "h")]
  private static let likeEndings = [("eng", "en"), ("ing", "in"), ("ang", "an")]

  /// What a typist may have meant who took some syllables for others that sound like them, as letters without spaces: for
  /// `gen·gai` also `genggai`. Sorted, at most `limit`.
  public static func likeSounding(_ cut: [String], limit: Int = 32) -> [String] {
    var ways: [[String]] = [[]]
    for syllable in cut {
      ways = Array(ways.flatMap { way in ([syllable] + like(syllable)).map { way + [$0] } }.prefix(limit))
    }
    return Array(Set(ways.map { $0.joined() }).subtracting([cut.joined()])).sorted()
  }

  private static func like(_ syllable: String) -> [String] {
    var found: [String] = []
    for (one, other) in likeBeginnings {
      if syllable.hasPrefix(one) { found.append(other + syllable.dropFirst(one.count)) }
      if syllable.hasPrefix(other) { found.append(one + syllable.dropFirst(other.count)) }
    }
    for (one, other) in likeEndings {
      if syllable.hasSuffix(one) { found.append(syllable.dropLast(one.count) + other) }
      if syllable.hasSuffix(other) { found.append(syllable.dropLast(other.count) + one) }
    }
    return found.filter(PinyinTable.shared.isSyllable)
  }
}

extension Array where Element == String {
  /// Sorted, repeats left out.
  var uniqueSorted: [String] { Set(self).sorted() }
}
