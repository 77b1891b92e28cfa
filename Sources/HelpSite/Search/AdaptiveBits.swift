/// Bits as text in digits of `SearchDigits.alphabet`, written the shorter the better they were expected: a range coder whose
/// expectations are learned from the bits before, one for each context.
///
/// The page reads it (`adaptive` in `site/assets/search/index.js`). A range of 30 bits is divided in proportion to what is
/// expected; a digit is written when the range has become smaller than 24 bits, so a reader needs no number of more than 30.
struct AdaptiveBits {
  /// Twelve bits for "certainly a one".
  private static let one = 4096
  /// Sixteen bits for how far an expectation goes to what came: to it by 1/(n + 1.5) at the nth bit, by 1/32 at least.
  static let rates = (0..<31).map { 65_536 * 2 / (2 * $0 + 3) }
  private static let whole = 1 << 30
  private static let digit = 1 << 24

  private var expected: [Int]
  private var seen: [Int]
  private var low = 0
  private var range = whole - 1
  /// The last digit that a carry may still change, and how many digits of 63 stand behind it.
  private var open: Int?
  private var full = 0
  private var digits: [UInt8] = []

  init(contexts: Int) {
    expected = [Int](repeating: Self.one / 2, count: contexts)
    seen = [Int](repeating: 0, count: contexts)
  }

  mutating func append(_ bit: Bool, in context: Int) {
    let expectation = expected[context]
    divide(bit, at: (range >> 12) * expectation)
    let moved = expectation + (((bit ? Self.one : 0) - expectation) * Self.rates[seen[context]]) >> 16
    expected[context] = min(max(moved, 31), Self.one - 31)
    seen[context] = min(seen[context] + 1, Self.rates.count - 1)
  }

  /// A bit that nothing is known of.
  mutating func append(_ bit: Bool) { divide(bit, at: range >> 1) }

  /// So many contexts a number needs.
  static let numberContexts = 200

  /// A number: how many bits it and one have behind the first in ones and a zero, then these, of which five are learned.
  ///
  /// - Parameter first: the first of `numberContexts` contexts.
  mutating func append(number: Int, from first: Int) {
    let value = number + 1
    let length = Int.bitWidth - value.leadingZeroBitCount - 1
    for place in 0..<length { append(true, in: first + min(place, 7)) }
    append(false, in: first + min(length, 7))
    for place in (0..<length).reversed() {
      let before = value >> (place + 1)
      let bit = value >> place & 1 == 1
      if before < 32 { append(bit, in: first + 8 + min(length, 5) * 32 + before) } else { append(bit) }
    }
  }

  /// What was written, without the zeros at its end: a reader goes on with zeros.
  mutating func close() -> String {
    // Of all numbers of the range one with as few digits as possible.
    for zeros in (0..<5).reversed() {
      let mask = 1 << (6 * zeros) - 1
      let end = (low + mask) & ~mask
      guard end < low + range else { continue }
      low = end
      break
    }
    for _ in 0..<6 { shift() }
    while digits.last == SearchDigits.alphabet[0] { digits.removeLast() }
    return String(decoding: digits, as: UTF8.self)
  }

  private mutating func divide(_ bit: Bool, at bound: Int) {
    if bit {
      range = bound
    } else {
      low += bound
      range -= bound
    }
    while range < Self.digit {
      shift()
      range <<= 6
    }
  }

  /// Takes the highest digit away; it is written when nothing can be added to it any more.
  private mutating func shift() {
    if low < 63 * Self.digit || low >= Self.whole {
      let carry = low / Self.whole
      if let open { digits.append(SearchDigits.alphabet[open + carry]) }
      for _ in 0..<full { digits.append(SearchDigits.alphabet[(63 + carry) % 64]) }
      open = low / Self.digit % 64
      full = 0
    } else {
      full += 1
    }
    low = low % Self.digit * 64
  }
}
