/// Rule 1 of `Analyzer`: what each scalar is replaced by.
public struct FoldTable: Sendable {
  public static let shared = FoldTable()

  /// ASCII, capitals made small.
  static let ascii: [UInt8] = (0..<0x80).map { value in
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(UInt8(value)) ? UInt8(value) + 0x20 : UInt8(value)
  }

  /// By code below U+10000; 0 where a scalar stays as it is, 1 where it becomes several.
  private let single: [UInt16]
  private let multiple: [UInt16: [Unicode.Scalar]]

  private init() {
    var single = [UInt16](repeating: 0, count: 0x10000)
    for value in UInt16(UInt8(ascii: "A"))...UInt16(UInt8(ascii: "Z")) { single[Int(value)] = value + 0x20 }
    var targets = Self.to.unicodeScalars.makeIterator()
    for scalar in Self.from.unicodeScalars where scalar != "\n" {
      var target = targets.next()
      while target == "\n" { target = targets.next() }
      if let target { single[Int(scalar.value)] = UInt16(truncatingIfNeeded: target.value) }
    }
    var multiple: [UInt16: [Unicode.Scalar]] = [:]
    for word in Self.several.unicodeScalars.split(separator: " ") {
      guard let scalar = word.first else { continue }
      single[Int(scalar.value)] = 1
      multiple[UInt16(truncatingIfNeeded: scalar.value)] = Array(word.dropFirst())
    }
    self.single = single
    self.multiple = multiple
  }

  /// Gives the scalars that `scalar` becomes.
  @inline(__always)
  func fold(_ scalar: Unicode.Scalar, _ sink: (Unicode.Scalar) -> Void) {
    guard scalar.value < 0x10000 else { return sink(scalar) }
    let target = single[Int(scalar.value)]
    if target == 0 {
      sink(scalar)
    } else if target == 1 {
      for part in multiple[UInt16(truncatingIfNeeded: scalar.value)] ?? [] { sink(part) }
    } else if let folded = Unicode.Scalar(target) {
      sink(folded)
    }
  }
}
