/// Numbers as text: digits of 64, five bits each with a flag for more, or one digit for a level.
struct SearchDigits {
  static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_".utf8)
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Five bits a digit, lowest first; 32 added to all but the last.
  mutating func append(_ number: Int) {
    var rest = max(0, number)
    while rest >= 32 {
      bytes.append(Self.alphabet[32 + rest % 32])
      rest /= 32
    }
    bytes.append(Self.alphabet[rest])
  }

  /// 0 to 63.
  mutating func append(level: Int) { bytes.append(Self.alphabet[min(63, max(0, level))]) }
}

/// Bits as text, six a digit of `SearchDigits.alphabet`, highest first.
struct SearchBits {
  private var digits: SearchDigits
  private var level = 0
  private var length = 0

  /// - Parameter digits: what stands before them.
  init(after digits: SearchDigits) { self.digits = digits }

  /// The lowest `count` bits of a number, highest first.
  mutating func append(_ number: Int, count: Int) {
    for place in (0..<count).reversed() {
      level = level << 1 | (number >> place & 1)
      length += 1
      if length == 6 {
        digits.append(level: level)
        (level, length) = (0, 0)
      }
    }
  }

  /// As many ones and a zero.
  mutating func append(ones: Int) {
    for _ in 0..<ones { append(1, count: 1) }
    append(0, count: 1)
  }

  /// Rice code: the number divided by 2 to the power of `low` in ones and a zero, then its last `low` bits.
  mutating func append(_ number: Int, low: Int) {
    append(ones: number >> low)
    append(number, count: low)
  }

  /// The last digit is filled with zeros or with ones.
  mutating func close(with bit: Int) -> SearchDigits {
    while length > 0 { append(bit, count: 1) }
    return digits
  }
}
