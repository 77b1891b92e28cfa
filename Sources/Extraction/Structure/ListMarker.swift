/// The words that markers are made of or told by, of all languages together.
struct MarkerWords: Sendable {
  /// The bytes before and after the number.
  typealias Pattern = (before: [UInt8], after: [UInt8])

  /// How a number is written when it counts steps, longest first.
  var steps: [Pattern] = []
  /// How many steps there are in all, behind the number: "of 4".
  var totals: [Pattern] = []
  /// What a number without a sign behind it counts: "3 days".
  var counters = PhraseSet<Bool>()

  mutating func sort() {
    steps.sort { ($0.before.count, $0.after.count) > ($1.before.count, $1.after.count) }
    totals.sort { ($0.before.count, $0.after.count) > ($1.before.count, $1.after.count) }
  }
}

/// A marker written as text at the start of a line: "1.", "（2）", "a)", "①", "步骤 3：", "•".
struct ListMarker {
  var style: MarkerStyle
  var number: Int
  /// A letter that may also be a roman number ("i.") has that reading here.
  var roman: Int?
  /// Bytes of the line that the marker takes, white space behind it included.
  var length: Int
  /// Marks with other signs around the number belong to another list: "." ")" "(".
  var sign: UInt8
  /// Only a list if its neighbours count on: "步骤 1" may also begin a sentence.
  var needsNeighbour = false
  /// The last part of "2.3"; `parents` holds the rest.
  var parents: [Int] = []

  /// "1 Log in": a number with nothing but a space behind it.
  static let spaceSign: UInt8 = 0x20
  /// "1" on a line of its own.
  static let loneSign: UInt8 = 0x01
  /// 1️⃣.
  static let keycapSign: UInt8 = 0x02
  /// Only a marker where others count from 1 on with it.
  var isWeak: Bool { sign == Self.spaceSign || sign == Self.loneSign }

  /// Reads the marker that `line` starts with.
  static func read(_ line: String, words: MarkerWords) -> ListMarker? {
    var line = line
    return line.withUTF8 { read($0, words) }
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ words: MarkerWords) -> ListMarker? {
    guard let first = bytes.first else { return nil }
    if let length = keycap(bytes) {
      return ListMarker(
        style: .circled, number: Int(first - 0x30), length: skipSpace(bytes, length), sign: Self.keycapSign)
    }
    if Ascii.isDigit(first) { return decimal(bytes) ?? step(bytes, words) ?? bare(bytes, words) }
    if first == 0x28 || first == 0x5B {
      return bracketed(bytes, at: 1, close: first == 0x28 ? [0x29] : [0x5D])
        ?? bracketedStep(bytes, at: 1, close: first == 0x28 ? [0x29] : [0x5D], words)
    }
    if first == 0x2D || first == 0x2A || first == 0x2B {
      return bytes.count > 2 && bytes[1] == 0x20 ? ListMarker(style: .bullet, number: 0, length: 2, sign: first) : nil
    }
    if Ascii.isLetter(first) { return step(bytes, words) ?? letter(bytes) }
    guard first >= 0xC2 else { return nil }
    let (scalar, length) = Scalar.decode(bytes, at: 0)
    if bullets.contains(scalar) {
      let sign = UInt8(truncatingIfNeeded: scalar)
      let dash = scalar == 0x2013 || scalar == 0x2014
      if dash, bytes.count <= length || bytes[length] != 0x20 { return nil }
      return ListMarker(style: .bullet, number: 0, length: skipSpace(bytes, length), sign: sign)
    }
    if let number = circled(scalar) {
      return ListMarker(style: .circled, number: number, length: skipSpace(bytes, length), sign: 0)
    }
    if scalar == 0xFF08 { return bracketed(bytes, at: 3, close: Array("）".utf8)) }
    if scalar == 0x3010 { return bracketedStep(bytes, at: 3, close: Array("】".utf8), words) }
    if let (number, end) = fullWidthNumber(bytes, at: 0) { return closed(bytes, .decimal, number, at: end) }
    return step(bytes, words) ?? han(bytes)
  }

  private static let bullets: Set<UInt32> = [
    0x2022, 0x25CF, 0x25CB, 0x25A0, 0x25A1, 0x25C6, 0x25C7, 0x25AA, 0x25AB, 0x2023, 0xB7, 0x2043, 0x25E6, 0x2013,
    0x2014,
    0x27A2, 0x25BA, 0x25B6, 0x25B8, 0x2714, 0x221A, 0xF06C, 0xF0D8,
  ]

  /// ① is 1; so are ⑴, ⒈, ❶ and ➀.
  private static func circled(_ scalar: UInt32) -> Int? {
    for base in [0x2460, 0x2474, 0x2488] as [UInt32] where (base...base + 19).contains(scalar) {
      return Int(scalar - base) + 1
    }
    for base in [0x2776, 0x2780, 0x278A] as [UInt32] where (base...base + 9).contains(scalar) {
      return Int(scalar - base) + 1
    }
    return nil
  }

  /// The bytes of a digit in a key's frame (U+20E3), which editors of pictograms write; nil where none stands.
  private static func keycap(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count > 3, Ascii.isDigit(bytes[0]), bytes[0] != 0x30 else { return nil }
    let frame: [UInt8] = [0xE2, 0x83, 0xA3]
    let start = bytes[1] == 0xEF ? 4 : 1
    guard bytes.count >= start + 3, bytes[start..<start + 3].elementsEqual(frame) else { return nil }
    return start + 3
  }

  private static func skipSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var i = start
    while i < bytes.count, bytes[i] == 0x20 { i += 1 }
    return i
  }

  /// "1." "1)" "1、" "1．" "1：" and "1.2" "1.2."
  private static func decimal(_ bytes: UnsafeBufferPointer<UInt8>) -> ListMarker? {
    guard var (number, i) = asciiNumber(bytes, at: 0) else { return nil }
    var parents: [Int] = []
    while i + 1 < bytes.count, bytes[i] == 0x2E, Ascii.isDigit(bytes[i + 1]), parents.count < 4 {
      guard let (next, end) = asciiNumber(bytes, at: i + 1) else { return nil }
      parents.append(number)
      (number, i) = (next, end)
    }
    if parents.isEmpty {
      // "1 . Log in": some part the number from its sign.
      let isParted = i + 2 < bytes.count && bytes[i] == 0x20 && bytes[i + 1] == 0x2E && bytes[i + 2] == 0x20
      return closed(bytes, .decimal, number, at: isParted ? i + 1 : i)
    }
    if i < bytes.count, bytes[i] == 0x2E { i += 1 }
    guard i < bytes.count, bytes[i] == 0x20 else { return nil }
    return ListMarker(
      style: .decimal, number: number, length: skipSpace(bytes, i), sign: 0x31 + UInt8(parents.count),
      needsNeighbour: true, parents: parents)
  }

  /// "1 Log in", "2 选择" and a number alone; "3 days" and "4 GB" are none.
  private static func bare(_ bytes: UnsafeBufferPointer<UInt8>, _ words: MarkerWords) -> ListMarker? {
    guard let (number, end) = asciiNumber(bytes, at: 0), end <= 2, number > 0 else { return nil }
    let length = skipSpace(bytes, end)
    if length == bytes.count {
      return ListMarker(style: .decimal, number: number, length: length, sign: loneSign, needsNeighbour: true)
    }
    guard length > end else { return nil }
    let next = bytes[length]
    // A word with a capital, "LB" and "GB" being none, or Han and what is written with it.
    let isWord =
      next >= 0xE2
      || (Ascii.isUpper(next) && length + 1 < bytes.count && Ascii.isLetter(bytes[length + 1])
        && !Ascii.isUpper(bytes[length + 1]))
    guard isWord, words.counters.match(bytes[length...]) == nil else { return nil }
    return ListMarker(style: .decimal, number: number, length: length, sign: spaceSign, needsNeighbour: true)
  }

  /// A number of at most three digits.
  private static func asciiNumber(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (Int, Int)? {
    var i = start
    var number = 0
    while i < bytes.count, Ascii.isDigit(bytes[i]), i - start < 4 {
      number = number * 10 + Int(bytes[i] - 0x30)
      i += 1
    }
    return i > start && i - start <= 3 ? (number, i) : nil
  }

  private static func fullWidthNumber(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (Int, Int)? {
    var i = start
    var number = 0
    while i + 2 < bytes.count, bytes[i] == 0xEF, bytes[i + 1] == 0xBC, (0x90...0x99).contains(bytes[i + 2]),
      i - start < 9
    {
      number = number * 10 + Int(bytes[i + 2] - 0x90)
      i += 3
    }
    return i > start ? (number, i) : nil
  }

  /// The sign behind a number, and what must follow it.
  private static func closed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ style: MarkerStyle, _ number: Int, at i: Int
  ) -> ListMarker? {
    guard i < bytes.count else { return nil }
    if bytes[i] == 0x2E {
      let next = i + 1 < bytes.count ? bytes[i + 1] : 0x20
      // "1.Log in" is an item, "1.txt" and "1.5" are none.
      let isItem =
        style == .decimal ? next == 0x20 || next >= 0x80 || Ascii.isUpper(next) : next == 0x20 || next >= 0xE2
      return isItem ? ListMarker(style: style, number: number, length: skipSpace(bytes, i + 1), sign: 0x2E) : nil
    }
    if bytes[i] == 0x29 { return ListMarker(style: style, number: number, length: skipSpace(bytes, i + 1), sign: 0x29) }
    // "2，选择": written beside "1、"; a comma counts nothing where nothing counts on, and "1，000" is a number.
    for comma in commas where starts(bytes, comma, at: i) && style == .decimal {
      let next = skipSpace(bytes, i + comma.count)
      guard next < bytes.count, bytes[next] >= 0xE2 else { return nil }
      return ListMarker(style: style, number: number, length: next, sign: 0x2C, needsNeighbour: true)
    }
    for (close, sign) in closers where starts(bytes, close, at: i) {
      var marker = ListMarker(style: style, number: number, length: skipSpace(bytes, i + close.count), sign: sign)
      // "9：30" is a time, and "1：" may stand for anything where nothing counts on.
      marker.needsNeighbour = sign == 0x3A
      return sign == 0x3A && marker.length < bytes.count && Ascii.isDigit(bytes[marker.length]) ? nil : marker
    }
    return nil
  }

  private static let commas: [[UInt8]] = [Array("，".utf8), [0x2C]]

  private static let closers: [([UInt8], UInt8)] = [
    (Array("、".utf8), 0x2C), (Array("：".utf8), 0x3A), (Array("．".utf8), 0x2E), (Array("）".utf8), 0x29),
    (Array("。".utf8), 0x2E),
  ]

  private static func starts(_ bytes: UnsafeBufferPointer<UInt8>, _ part: [UInt8], at i: Int) -> Bool {
    guard i + part.count <= bytes.count else { return false }
    for k in part.indices where bytes[i + k] != part[k] { return false }
    return true
  }

  /// "(1)" "（1）" "(a)" "（一）" "[1]"
  private static func bracketed(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, close: [UInt8]) -> ListMarker? {
    var i = start
    while i < bytes.count, bytes[i] == 0x20 { i += 1 }
    var found: ListMarker?
    if let (number, end) = asciiNumber(bytes, at: i) ?? fullWidthNumber(bytes, at: i) {
      found = ListMarker(style: .decimal, number: number, length: end, sign: 0x28)
    } else if i < bytes.count, Ascii.isLetter(bytes[i]) {
      found = letterOrRoman(bytes, at: i, sign: 0x28)
    } else if let (number, end) = hanNumber(bytes, at: i) {
      found = ListMarker(style: .han, number: number, length: end, sign: 0x28)
    }
    guard var marker = found else { return nil }
    for end in [close, [0x29], Array("）".utf8)] where starts(bytes, end, at: marker.length) {
      marker.length = skipSpace(bytes, pastStop(bytes, marker.length + end.count))
      return marker
    }
    return nil
  }

  /// "(i). ": behind a stop that closes a bracketed number once more.
  private static func pastStop(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    if start + 1 < bytes.count, bytes[start] == 0x2E, bytes[start + 1] == 0x20 { return start + 1 }
    return starts(bytes, Array("、".utf8), at: start) ? start + 3 : start
  }

  /// "【步骤1】" "[Step 1]"
  private static func bracketedStep(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, close: [UInt8], _ words: MarkerWords
  ) -> ListMarker? {
    let inner = UnsafeBufferPointer(rebasing: bytes[start...].prefix(60))
    guard var marker = step(inner, words), starts(bytes, close, at: start + marker.length) else { return nil }
    marker.length = skipSpace(bytes, start + marker.length + close.count)
    marker.needsNeighbour = false
    return marker
  }

  /// "a." "B)" "iv."
  private static func letter(_ bytes: UnsafeBufferPointer<UInt8>) -> ListMarker? {
    guard let marker = letterOrRoman(bytes, at: 0, sign: 0) else { return nil }
    guard var result = closed(bytes, marker.style, marker.number, at: marker.length) else { return nil }
    result.roman = marker.roman
    return result
  }

  private static func letterOrRoman(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, sign: UInt8) -> ListMarker? {
    var end = start
    while end < bytes.count, Ascii.isLetter(bytes[end]), end - start < 6 { end += 1 }
    guard end > start, end - start <= 5 else { return nil }
    let upper = Ascii.isUpper(bytes[start])
    for i in start..<end where Ascii.isUpper(bytes[i]) != upper { return nil }
    let roman = romanNumber(bytes, start..<end)
    if end - start == 1 {
      let value = Int(Ascii.lower(bytes[start])) - 0x60
      return ListMarker(
        style: upper ? .upperLetter : .lowerLetter, number: value, roman: roman, length: end, sign: sign)
    }
    guard let roman else { return nil }
    return ListMarker(style: upper ? .upperRoman : .lowerRoman, number: roman, length: end, sign: sign)
  }

  private static func romanNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var total = 0
    var last = Int.max
    for i in range {
      guard let value = [0x69: 1, 0x76: 5, 0x78: 10][Ascii.lower(bytes[i])] as Int? else { return nil }
      total += value > last ? value - 2 * last : value
      last = value
    }
    let written = String(decoding: bytes[range].map(Ascii.lower), as: UTF8.self)
    return MarkerStyle.lowerRoman.text(total) == written ? total : nil
  }

  /// "一、" "二．"
  private static func han(_ bytes: UnsafeBufferPointer<UInt8>) -> ListMarker? {
    guard let (number, end) = hanNumber(bytes, at: 0) else { return nil }
    return closed(bytes, .han, number, at: end)
  }

  /// 一 to 九十九.
  static func hanNumber(in bytes: [UInt8], at start: Int) -> (number: Int, end: Int)? {
    bytes.withUnsafeBufferPointer { hanNumber($0, at: start) }.map { (number: $0.0, end: $0.1) }
  }

  private static func hanNumber(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (Int, Int)? {
    var i = start
    var tens = 0
    var ones = 0
    var sawTen = false
    while i + 2 < bytes.count, bytes[i] >= 0xE4, bytes[i] <= 0xE9 {
      let scalar = Scalar.decode(bytes, at: i).0
      if scalar == 0x5341, !sawTen {
        tens = ones == 0 ? 1 : ones
        ones = 0
        sawTen = true
      } else if let digit = hanDigits[scalar], ones == 0 {
        ones = digit
      } else {
        break
      }
      i += 3
    }
    let number = tens * 10 + ones
    return number > 0 ? (number, i) : nil
  }

  private static let hanDigits: [UInt32: Int] = [
    0x4E00: 1, 0x4E8C: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5, 0x516D: 6, 0x4E03: 7, 0x516B: 8, 0x4E5D: 9,
  ]

  /// "步骤 1：" "第二步" "Step 1:" "Step 1 of 4"
  private static func step(_ bytes: UnsafeBufferPointer<UInt8>, _ words: MarkerWords) -> ListMarker? {
    for pattern in words.steps {
      guard let (number, end) = numbered(bytes, at: 0, pattern) else { continue }
      var i = end
      let bare = skipSpace(bytes, i)
      for total in words.totals {
        guard let (count, end) = numbered(bytes, at: bare, total), count >= number else { continue }
        i = end
        break
      }
      var rest = skipSpace(bytes, i)
      for sign in stepSigns where starts(bytes, sign, at: rest) {
        rest = skipSpace(bytes, rest + sign.count)
        break
      }
      let parted = rest > end || rest == bytes.count
      return ListMarker(style: .step, number: number, length: rest, sign: 0, needsNeighbour: !parted)
    }
    return nil
  }

  /// A number with a pattern's bytes around it, and where it ends.
  private static func numbered(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ pattern: MarkerWords.Pattern
  ) -> (Int, Int)? {
    guard bytes.count > start + pattern.before.count else { return nil }
    for k in pattern.before.indices where Ascii.lower(bytes[start + k]) != pattern.before[k] { return nil }
    var i = skipSpace(bytes, start + pattern.before.count)
    guard let (number, end) = asciiNumber(bytes, at: i) ?? fullWidthNumber(bytes, at: i) ?? hanNumber(bytes, at: i)
    else { return nil }
    i = pattern.after.isEmpty ? end : skipSpace(bytes, end)
    return starts(bytes, pattern.after, at: i) ? (number, i + pattern.after.count) : nil
  }

  private static let stepSigns: [[UInt8]] = ["：", ":", "、", "．", ".", "）", ")", "，", "-", "–", "—"].map {
    Array($0.utf8)
  }
}
