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
