/// How the documents of a term are written: digits for how often something has it, and for the number of documents where
/// that is another; then bits, for each document the gap before it, its fields, if it stands in the body whether often, and if the title is among them its length and
/// how often the term stands there. What is usual for a term costs little (`AdaptiveBits`).
enum PostingCode {
  /// Where the contexts of each kind of bit begin.
  private enum Context {
    static let gap = 0
    static let gapBits = 14
    static let body = 20
    static let heads = 28
    static let title = 32
    static let length = 40
    static let count = 104
    static let often = 105
    static let all = 109
  }

  /// Of a gap so many ones are learned apart.
  private static let ones = 6

  /// - Parameter count: how often something has the term.
  static func text(_ postings: [SearchTerms.Posting], count: Int) -> String {
    let gaps = zip(postings, [-1] + postings.map(\.document)).map { Int($0.document - $1 - 1) }
    // A bit less than the mean has: how often none is left says much.
    let mean = gaps.reduce(0, +) / max(gaps.count, 1)
    let low = max(0, Int.bitWidth - mean.leadingZeroBitCount - 2)
    var digits = SearchDigits()
    digits.append(count)
    digits.append(level: postings.count == count ? low : 32 + low)
    if postings.count != count { digits.append(postings.count) }
    var bits = AdaptiveBits(contexts: Context.all)
    var before = 0
    for (posting, gap) in zip(postings, gaps) {
      append(gap, low: low, isNamed: before & 3 != 0, to: &bits)
      append(posting, before: before, to: &bits)
      before = Int(posting.fields)
    }
    return digits.text + bits.close()
  }

  /// A gap divided by 2 to the power of `low` in ones and a zero, then its last `low` bits, of which two are learned.
  ///
  /// - Parameter isNamed: whether the term is in title or heads of the document before.
  private static func append(_ gap: Int, low: Int, isNamed: Bool, to bits: inout AdaptiveBits) {
    let named = isNamed ? 1 : 0
    for place in 0..<(gap >> low) { bits.append(true, in: Context.gap + named * 7 + min(place, ones)) }
    bits.append(false, in: Context.gap + named * 7 + min(gap >> low, ones))
    for place in (0..<low).reversed() {
      let bit = gap >> place & 1
      switch low - place {
      case 1: bits.append(bit == 1, in: Context.gapBits + named * 3)
      case 2: bits.append(bit == 1, in: Context.gapBits + named * 3 + 1 + gap >> (place + 1) & 1)
      default: bits.append(bit == 1)
      }
    }
  }

  /// - Parameter before: the fields of the document before.
  private static func append(_ posting: SearchTerms.Posting, before: Int, to bits: inout AdaptiveBits) {
    let fields = Int(posting.fields)
    bits.append(fields & 4 != 0, in: Context.body + before & 7)
    if fields & 4 != 0 { bits.append(fields & 8 != 0, in: Context.often + before >> 3 * 2 + (before & 3 == 0 ? 0 : 1)) }
    bits.append(fields & 2 != 0, in: Context.heads + fields >> 2 & 1 * 2 + before >> 1 & 1)
    // It stands somewhere.
    if fields & 6 != 0 { bits.append(fields & 1 != 0, in: Context.title + fields >> 1 & 3 * 2 + before & 1) }
    guard fields & 1 != 0 else { return }
    let length = min(Int(posting.titleLength), 63)
    for place in (0..<6).reversed() {
      bits.append(length >> place & 1 == 1, in: Context.length + (64 + length) >> (place + 1))
    }
    for _ in 1..<min(max(Int(posting.titleCount), 1), 4) { bits.append(true, in: Context.count) }
    bits.append(false, in: Context.count)
  }
}
