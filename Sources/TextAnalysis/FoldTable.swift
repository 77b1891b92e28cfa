/// Rule 1 of `Analyzer`: what each scalar is replaced by.
public struct FoldTable: Sendable {
  public static let shared = FoldTable()

  /// An ASCII byte, a capital made small.
  @inline(__always)
  static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 0x20 : byte
  }

  /// Which scalars below U+10000 are replaced, a bit each, and how many of them come before each word of bits: most text
  /// is looked up and left as it is, so that what is asked is small.
  private let isReplaced: [UInt64]
  private let before: [UInt16]
  /// What each of them becomes, in code order; 1 where it becomes several.
  private let targets: [UInt16]
  /// The few that become several, with what they become.
  private let multiple: [(scalar: UInt32, parts: [Unicode.Scalar])]

  private init() {
    multiple = Self.several.unicodeScalars.split(separator: " ").map { word in
      (word[word.startIndex].value, Array(word.dropFirst()))
    }
    let capitals = UInt16(UInt8(ascii: "A"))...UInt16(UInt8(ascii: "Z"))
    let from = Self.codes(Self.from) + Array(capitals) + multiple.map { UInt16($0.scalar) }
    let to = Self.codes(Self.to) + capitals.map { $0 + 0x20 } + multiple.map { _ in 1 }
    var isReplaced = [UInt64](repeating: 0, count: 0x10000 / 64)
    for value in from { isReplaced[Int(value >> 6)] |= 1 << UInt64(value & 63) }
    var before: [UInt16] = []
    before.reserveCapacity(isReplaced.count)
    var count = 0
    for bits in isReplaced {
      before.append(UInt16(count))
      count += bits.nonzeroBitCount
    }
    (self.isReplaced, self.before) = (isReplaced, before)
    targets = [UInt16](unsafeUninitializedCapacity: count) { table, filled in
      for place in from.indices { table[Self.place(from[place], isReplaced, before)] = to[place] }
      filled = count
    }
  }

  /// The codes of a table's characters, all below U+10000, line breaks left out.
  private static func codes(_ table: String) -> [UInt16] {
    var table = table
    return table.withUTF8 { bytes in
      [UInt16](unsafeUninitializedCapacity: bytes.count) { codes, count in
        var place = 0
        while place < bytes.count {
          let first = UInt16(bytes[place])
          var code = first
          if first >= 0xE0 {
            code = first << 12 | UInt16(bytes[place + 1] & 0x3F) << 6 | UInt16(bytes[place + 2] & 0x3F)
          } else if first >= 0x80 {
            code = (first & 0x1F) << 6 | UInt16(bytes[place + 1] & 0x3F)
          }
          place += first < 0x80 ? 1 : first < 0xE0 ? 2 : 3
          guard code != 0x0A else { continue }
          codes[count] = code
          count += 1
        }
      }
    }
  }

  /// Where the target of a scalar stands that is replaced.
  @inline(__always)
  private static func place(_ value: UInt16, _ isReplaced: [UInt64], _ before: [UInt16]) -> Int {
    let word = Int(value >> 6)
    return Int(before[word]) + (isReplaced[word] & ((1 << UInt64(value & 63)) - 1)).nonzeroBitCount
  }

  /// Gives the scalars that `scalar` becomes.
  @inline(__always)
  func fold(_ scalar: Unicode.Scalar, _ sink: (Unicode.Scalar) -> Void) {
    guard scalar.value < 0x10000 else { return sink(scalar) }
    let value = UInt16(truncatingIfNeeded: scalar.value)
    guard isReplaced[Int(value >> 6)] >> UInt64(value & 63) & 1 == 1 else { return sink(scalar) }
    let target = targets[Self.place(value, isReplaced, before)]
    if target == 1 {
      for part in multiple.first(where: { $0.scalar == scalar.value })?.parts ?? [] { sink(part) }
    } else if let folded = Unicode.Scalar(target) {
      sink(folded)
    }
  }
}
