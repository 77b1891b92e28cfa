import TextAnalysis

/// 64 bits of a text, of which like texts share most: Charikar's simhash over the text's tokens, each counted once.
struct Likeness: Hashable {
  var bits: Int64

  /// Bits in which texts that share 97 of 100 tokens may differ, with room to spare.
  private static let near = 8

  init(bits: Int64) { self.bits = bits }

  init(_ text: String) {
    var tokens: Set<TokenHash> = []
    Analyzer.eachHash(text) { hash, _, _, _ in tokens.insert(hash) }
    var votes = [Int](repeating: 0, count: 64)
    for token in tokens {
      let mixed = token.mixed
      for place in 0..<64 { votes[place] += mixed >> UInt64(place) & 1 == 1 ? 1 : -1 }
    }
    var bits: UInt64 = 0
    for place in 0..<64 where votes[place] > 0 { bits |= 1 << UInt64(place) }
    self.bits = Int64(bitPattern: bits)
  }

  func isNear(_ other: Likeness) -> Bool { (bits ^ other.bits).nonzeroBitCount <= Self.near }
}
