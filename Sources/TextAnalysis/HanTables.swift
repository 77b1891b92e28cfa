/// How Chinese characters are read: toneless pinyin, ü as v (üe also as ue), every reading a dictionary of the modern language gives.
public struct PinyinTable: Sendable {
  public static let shared = PinyinTable()

  /// Every syllable, sorted.
  public let syllables: [String]
  /// By code: one more than the place in `readings` of the character's last reading; 0 for a character without.
  private let last: [UInt16]
  /// One reading of a character: its syllable, and one more than the place of the reading before it.
  private let readings: [(syllable: UInt16, before: UInt16)]
  /// The bytes of `lines` that are a syllable's characters.
  private let characters: [Range<Int>]

  private init() {
    var syllables: [String] = []
    var last = [UInt16](repeating: 0, count: 0x10000)
    var readings: [(syllable: UInt16, before: UInt16)] = []
    var characters: [Range<Int>] = []
    readings.reserveCapacity(12_000)
    Self.lines.eachByte { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        guard let space = bytes[start..<end].firstIndex(of: UInt8(ascii: " ")) else { return }
        var place = space + 1
        while place < end {
          let code = Int(ScalarBytes.next(bytes, &place))
          readings.append((UInt16(syllables.count), last[code]))
          last[code] = UInt16(readings.count)
        }
        syllables.append(String(decoding: bytes[start..<space], as: UTF8.self))
        characters.append(space + 1..<end)
        start = end + 1
      }
    }
    self.syllables = syllables
    self.last = last
    self.readings = readings
    self.characters = characters
  }

  /// All readings of a character (simplified), sorted; empty for one that has none.
  public func readings(of scalar: Unicode.Scalar) -> [String] { places(scalar).map { syllables[$0] } }

  private func places(_ scalar: Unicode.Scalar) -> [Int] {
    guard scalar.value < last.count else { return [] }
    var result: [Int] = []
    var place = Int(last[Int(scalar.value)])
    while place > 0 {
      result.append(Int(readings[place - 1].syllable))
      place = Int(readings[place - 1].before)
    }
    return result.reversed()
  }

  /// Whether two characters have a reading in common.
  public func sound(_ left: Unicode.Scalar, like right: Unicode.Scalar) -> Bool {
    let own = places(left)
    return !own.isEmpty && places(right).contains { own.contains($0) }
  }

  /// Every character that shares a reading with this one.
  public func soundsLike(_ scalar: Unicode.Scalar) -> Set<Unicode.Scalar> {
    var result: Set<Unicode.Scalar> = []
    Self.lines.eachByte { bytes in
      for syllable in places(scalar) {
        var place = characters[syllable].lowerBound
        while place < characters[syllable].upperBound {
          if let other = Unicode.Scalar(ScalarBytes.next(bytes, &place)) { result.insert(other) }
        }
      }
    }
    return result
  }

  public func isSyllable(_ text: String) -> Bool {
    var (low, high) = (0, syllables.count)
    while low < high {
      let middle = (low + high) / 2
      if syllables[middle] < text { low = middle + 1 } else { high = middle }
    }
    return low < syllables.count && syllables[low] == text
  }
}

/// What Chinese characters look like: Cangjie codes, which spell a character's parts.
public struct ShapeTable: Sendable {
  public static let shared = ShapeTable()
  /// The scalars that have a code, in the order of `words`.
  private let scalars: [UInt16]
  /// By code of a scalar: where its parts begin in the bytes of `words`; 0 for one without.
  private let starts: [UInt32]

  private init() {
    var scalars: [UInt16] = []
    var starts = [UInt32](repeating: 0, count: 0x10000)
    scalars.reserveCapacity(9000)
    Self.words.eachByte { bytes in
      var place = 0
      while place < bytes.count {
        let code = ScalarBytes.next(bytes, &place)
        if code >= 0x80 {
          scalars.append(UInt16(truncatingIfNeeded: code))
          starts[Int(code & 0xFFFF)] = UInt32(place)
        }
      }
    }
    self.scalars = scalars
    self.starts = starts
  }

  /// Every character that looks like this one.
  public func looksLike(_ scalar: Unicode.Scalar) -> Set<Unicode.Scalar> {
    Set(scalars.lazy.compactMap { Unicode.Scalar($0) }.filter { looks(scalar, like: $0) })
  }

  /// Whether two characters differ in one part of at least three, as 似 and 拟 do.
  public func looks(_ left: Unicode.Scalar, like right: Unicode.Scalar) -> Bool {
    var result = false
    Self.words.eachByte { bytes in
      let (left, right) = (parts(left, bytes), parts(right, bytes))
      let most = max(left.count, right.count)
      guard !left.isEmpty, !right.isEmpty, most >= 3, abs(left.count - right.count) <= 1 else { return }
      let common = min(left.count, right.count)
      var front = 0
      while front < common, left[left.startIndex + front] == right[right.startIndex + front] { front += 1 }
      var back = 0
      while back < common, left[left.endIndex - 1 - back] == right[right.endIndex - 1 - back] { back += 1 }
      result = min(front + back, common) >= most - 1
    }
    return result
  }

  private func parts(_ scalar: Unicode.Scalar, _ bytes: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>>
  {
    let start = scalar.value < starts.count ? Int(starts[Int(scalar.value)]) : 0
    guard start > 0 else { return bytes[0..<0] }
    var end = start
    while end < bytes.count, bytes[end] > UInt8(ascii: " ") { end += 1 }
    return bytes[start..<end]
  }
}

/// Reads the tables' texts byte by byte: to go over their characters takes a hundred times as long.
private enum ScalarBytes {
  /// The scalar that begins at a place of valid UTF-8 (none beyond U+FFFF); the place is moved behind it.
  @inline(__always)
  static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> UInt32 {
    let first = UInt32(bytes[place])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : 3
    var code = length == 1 ? first : length == 2 ? first & 0x1F : first & 0x0F
    for follower in 1..<max(length, 1) { code = code << 6 | UInt32(bytes[place + follower]) & 0x3F }
    place += length
    return code
  }
}

extension String {
  /// Lends the text's UTF-8.
  fileprivate func eachByte(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if utf8.withContiguousStorageIfAvailable({ body($0) }) == nil { Array(utf8).withUnsafeBufferPointer(body) }
  }
}
