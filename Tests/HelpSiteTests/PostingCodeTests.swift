import Testing

@testable import HelpSite

/// Reads what `AdaptiveBits` wrote, as the page does.
private struct AdaptiveReader {
  private var rest: ArraySlice<Int>
  private var expected: [Int]
  private var seen: [Int]
  private var code = 0
  private var range = 1 << 30 - 1

  init(_ text: String, contexts: Int) {
    rest = text.utf8.map { SearchDigits.alphabet.firstIndex(of: $0) ?? 0 }[...]
    expected = [Int](repeating: 2048, count: contexts)
    seen = [Int](repeating: 0, count: contexts)
    for _ in 0..<5 { code = code * 64 + (rest.popFirst() ?? 0) }
  }

  mutating func bit(in context: Int) -> Bool {
    let bit = divide(at: (range >> 12) * expected[context])
    let moved = ((bit ? 4096 : 0) - expected[context]) * AdaptiveBits.rates[seen[context]]
    expected[context] = min(max(expected[context] + moved >> 16, 31), 4065)
    seen[context] = min(seen[context] + 1, 30)
    return bit
  }

  mutating func plain() -> Bool { divide(at: range >> 1) }

  private mutating func divide(at bound: Int) -> Bool {
    let bit = code < bound
    if bit {
      range = bound
    } else {
      code -= bound
      range -= bound
    }
    while range < 1 << 24 {
      range *= 64
      code = code * 64 + (rest.popFirst() ?? 0)
    }
    return bit
  }
}

@Suite struct PostingCodeTests {
  private struct Draw: RandomNumberGenerator {
    var state: UInt64 = 7
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test(arguments: [0, 1, 2, 50, 99, 100])
  func bitsAreReadAsTheyWereWritten(ones: Int) {
    var draw = Draw(state: UInt64(ones))
    for length in [0, 1, 5, 6, 300, 5_000] {
      let bits = (0..<length).map { _ in
        (Int.random(in: 0..<100, using: &draw) < ones, Int.random(in: 0...3, using: &draw))
      }
      var writer = AdaptiveBits(contexts: 3)
      for (bit, context) in bits { if context < 3 { writer.append(bit, in: context) } else { writer.append(bit) } }
      let text = writer.close()
      var reader = AdaptiveReader(text, contexts: 3)
      #expect(bits.allSatisfy { bit, context in (context < 3 ? reader.bit(in: context) : reader.plain()) == bit })
      #expect(!text.hasSuffix("0"))
      #expect(text.utf8.count <= length / 6 + 3 + length / 50, "chance costs a digit for six bits")
    }
  }

  @Test func whatIsUsualCostsLittle() {
    var writer = AdaptiveBits(contexts: 1)
    for number in 0..<3_000 { writer.append(number % 100 != 0, in: 0) }
    #expect(writer.close().utf8.count < 60, "300 bits at best; they would be 500 digits of six bits")
  }

  @Test func aTermOfManyDocumentsTakesLessThanADigitEach() {
    var draw = Draw()
    let postings = (0..<2_000).map { number in
      SearchTerms.Posting(document: Int32(number * 2 + Int.random(in: 0...1, using: &draw)), fields: 4)
    }
    let text = PostingCode.text(postings, count: 2_000)
    #expect(text.hasPrefix("m-1" + "0"), "2,000, and no low bits")
    #expect(text.utf8.count < 700)
    // Fewer are told of than there are.
    #expect(PostingCode.text(Array(postings.prefix(1)), count: 2_000).hasPrefix("m-1" + "W" + "1"))
    #expect(PostingCode.text([], count: 0) == "00")
  }
}
