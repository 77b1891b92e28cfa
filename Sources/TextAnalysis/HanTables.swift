/// How Chinese characters are read: toneless pinyin, ü as v, every reading a dictionary of the modern language gives.
public struct PinyinTable: Sendable {
  public static let shared = PinyinTable()

  /// Every syllable, sorted.
  public let syllables: [String]
  private let readings: [Unicode.Scalar: [Int]]
  private let places: [String: Int]

  private init() {
    var syllables: [String] = []
    var readings: [Unicode.Scalar: [Int]] = [:]
    readings.reserveCapacity(9000)
    for line in Self.lines.unicodeScalars.split(separator: "\n") {
      guard let space = line.firstIndex(of: " ") else { continue }
      for scalar in line[line.index(after: space)...] { readings[scalar, default: []].append(syllables.count) }
      syllables.append(String(line[..<space]))
    }
    self.syllables = syllables
    self.readings = readings
    places = Dictionary(uniqueKeysWithValues: syllables.enumerated().map { ($0.element, $0.offset) })
  }

  /// All readings of a character (simplified), sorted; empty for one that has none.
  public func readings(of scalar: Unicode.Scalar) -> [String] { (readings[scalar] ?? []).map { syllables[$0] } }

  /// Whether two characters have a reading in common.
  public func sound(_ left: Unicode.Scalar, like right: Unicode.Scalar) -> Bool {
    guard let left = readings[left], let right = readings[right] else { return false }
    return left.contains { right.contains($0) }
  }

  /// Every character that shares a reading with this one.
  public func soundsLike(_ scalar: Unicode.Scalar) -> Set<Unicode.Scalar> {
    guard let own = readings[scalar] else { return [] }
    return Set(readings.filter { $0.value.contains { own.contains($0) } }.keys)
  }

  public func isSyllable(_ text: String) -> Bool { places[text] != nil }
}

/// What Chinese characters look like: Cangjie codes, which spell a character's parts.
public struct ShapeTable: Sendable {
  public static let shared = ShapeTable()
  private let codes: [Unicode.Scalar: [UInt8]]

  private init() {
    var codes: [Unicode.Scalar: [UInt8]] = [:]
    codes.reserveCapacity(9000)
    for word in Self.words.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if let scalar = word.first { codes[scalar] = word.dropFirst().map { UInt8(truncatingIfNeeded: $0.value) } }
    }
    self.codes = codes
  }

  /// Every character that looks like this one.
  public func looksLike(_ scalar: Unicode.Scalar) -> Set<Unicode.Scalar> {
    Set(codes.keys.filter { looks(scalar, like: $0) })
  }

  /// Whether two characters differ in one part of at least three, as 似 and 拟 do.
  public func looks(_ left: Unicode.Scalar, like right: Unicode.Scalar) -> Bool {
    guard let left = codes[left], let right = codes[right], max(left.count, right.count) >= 3 else { return false }
    let common = min(left.count, right.count)
    let front = zip(left, right).prefix { $0 == $1 }.count
    let back = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    return abs(left.count - right.count) <= 1 && min(front + back, common) >= max(left.count, right.count) - 1
  }
}
