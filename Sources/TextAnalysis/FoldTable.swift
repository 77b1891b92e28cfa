/// Rule 1 of `Analyzer`: what each scalar is replaced by.
public struct FoldTable: Sendable {
  public static let shared = FoldTable()

  /// An ASCII byte, a capital made small.
  @inline(__always)
  static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 0x20 : byte
  }

  /// By code below U+10000; 0 where a scalar stays as it is, 1 where it becomes several.
  private let single: [UInt16]
  /// The few that become several, with what they become.
  private let multiple: [(scalar: UInt32, parts: [Unicode.Scalar])]

  private init() {
    single = [UInt16](unsafeUninitializedCapacity: 0x10000) { table, count in
      table.update(repeating: 0)
      count = table.count
      for value in UInt16(UInt8(ascii: "A"))...UInt16(UInt8(ascii: "Z")) { table[Int(value)] = value + 0x20 }
      var targets = Self.to.unicodeScalars.makeIterator()
      for scalar in Self.from.unicodeScalars where scalar != "\n" {
        var target = targets.next()
        while target == "\n" { target = targets.next() }
        if let target { table[Int(scalar.value)] = UInt16(truncatingIfNeeded: target.value) }
      }
      for word in Self.several.unicodeScalars.split(separator: " ") { table[Int(word[word.startIndex].value)] = 1 }
    }
    multiple = Self.several.unicodeScalars.split(separator: " ").map { word in
      (word[word.startIndex].value, Array(word.dropFirst()))
    }
  }

  /// Gives the scalars that `scalar` becomes.
  @inline(__always)
  func fold(_ scalar: Unicode.Scalar, _ sink: (Unicode.Scalar) -> Void) {
    guard scalar.value < 0x10000 else { return sink(scalar) }
    let target = single[Int(scalar.value)]
    if target == 0 {
      sink(scalar)
    } else if target == 1 {
      for part in multiple.first(where: { $0.scalar == scalar.value })?.parts ?? [] { sink(part) }
    } else if let folded = Unicode.Scalar(target) {
      sink(folded)
    }
  }
}
