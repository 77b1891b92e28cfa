import TextComparison

/// How much of what: 50个, two hours.
struct Quantity: Hashable, Sendable {
  /// In `unit`.
  let value: Double
  /// The smallest unit that measures the same thing, where the language's data converts it (`conversions`); otherwise the unit as written.
  let unit: String
  /// Number and unit as written.
  let written: String
  /// The number as written.
  let number: String

  static func == (left: Quantity, right: Quantity) -> Bool { left.value == right.value && left.unit == right.unit }

  func hash(into hasher: inout Hasher) {
    hasher.combine(value)
    hasher.combine(unit)
  }
}

/// A sentence with its quantities cut out: what it says, and how much.
struct QuantifiedSentence {
  /// The sentence without its quantities; equal for sentences that differ in numbers only, or in units that measure the same thing.
  let frame: UInt64
  /// The same without the particles that a row of a table leaves out: 名称的长度 as 名称 and 长度.
  let plainFrame: UInt64
  /// How much it says besides (`Sentence.weight`).
  let weight: Int
  /// In reading order; never empty.
  let quantities: [Quantity]

  /// - Returns: nil for a sentence without a quantity: a number, in digits or words, in front of a unit, or digits in front of a plural. Numbers inside
  ///   names (IPv4, 10.0.0.1, v2) and behind `numberedThings` (figure 1) are no quantities.
  init?(_ sentence: Substring, _ words: CheckLexicon) { self.init(sentence, words, words.mentions(in: sentence)) }

  /// - Parameter mentions: Those of the sentence.
  init?(_ sentence: Substring, _ words: CheckLexicon, _ mentions: Mentions) {
    guard mentions.contains(.numerals) || Self.hasDigits(sentence) else { return nil }
    var reader = QuantityReader(words.withoutCitations(sentence), words)
    reader.read()
    guard !reader.quantities.isEmpty else { return nil }
    quantities = reader.quantities
    frame = StableHash.of(reader.content)
    let particles = words.attributives.flatMap(\.unicodeScalars).filter(Folding.isHan)
    plainFrame = particles.isEmpty ? frame : StableHash.of(reader.content.filter { !particles.contains($0) })
    weight = Sentence.weight(reader.content.filter { $0.value > QuantityReader.limitMark.value } + reader.limits)
  }
}

extension QuantifiedSentence {
  /// Whether there are digits, or letters of full width, of which number words may be made.
  private static func hasDigits(_ sentence: Substring) -> Bool {
    sentence.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x30...0x39, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
      default: false
      }
    }
  }

  /// The only quantity of a sentence, but for the one that is a word (一个账号, 一次); nil where there are several.
  static func only(in text: String, _ words: CheckLexicon) -> Quantity? {
    let all = QuantifiedSentence(text[...], words)?.quantities.filter {
      $0.value != 1 || $0.number.unicodeScalars.contains(where: Folding.isDigit)
    }
    return all?.count == 1 ? all?.first : nil
  }
}

/// Reads a sentence once, from its start to its end.
private struct QuantityReader {
  /// Stands for a quantity.
  static let mark: Unicode.Scalar = "\u{1}"
  /// Stands for words that say that a quantity is the most there may be.
  static let limitMark: Unicode.Scalar = "\u{2}"

  private(set) var content: [Unicode.Scalar] = []
  private(set) var quantities: [Quantity] = []
  /// The words that `limitMark` stands for.
  private(set) var limits: [Unicode.Scalar] = []
  private let scalars: [Unicode.Scalar]
  private let words: CheckLexicon

  init(_ sentence: Substring, _ words: CheckLexicon) {
    scalars = Array(sentence.unicodeScalars)
    self.words = words
  }

  mutating func read() {
    var index = 0
    while index < scalars.count {
      let folded = Folding.folding(scalars[index])
      if let (value, end) = Folding.isDigit(folded) ? digits(at: index) : numeral(at: index) {
        index = take(value, from: index, to: end)
      } else {
        if Folding.isWord(folded) { content.append(folded) }
        index += 1
      }
    }
  }

  /// A number as a quantity, or as part of the text where it counts nothing; where to read on.
  private mutating func take(_ value: Double?, from start: Int, to end: Int) -> Int {
    let text = String(String.UnicodeScalarView(scalars[start..<end].map(Folding.folding)))
    let isWritten = !Folding.isDigit(Folding.folding(scalars[start]))
    guard let value, isFree(start, end),
      let unit = unit(behind: end) ?? (isWritten ? nil : plural(behind: end)) ?? limited(start, end)
    else {
      content += text.unicodeScalars.filter { Folding.isWord($0) || $0 == "." || $0 == "," }
      return end
    }
    // Up to 40 docks, no more than 40 docks: one limit in other words.
    if let limit = words.upperLimits.first(where: { content.ends(with: $0) }) {
      content.removeLast(limit.count)
      limits += limit
      content.append(Self.limitMark)
    }
    content.append(Self.mark)
    let written = String(String.UnicodeScalarView(scalars[start..<unit.end]))
    let measured = words.measured(value, unit.name)
    quantities.append(Quantity(value: measured.value, unit: measured.unit, written: written, number: text))
    // What is converted is no part of the frame as written; other units are read on as text.
    guard words.converts(unit.name) else { return end }
    content += measured.unit.unicodeScalars
    return unit.end
  }

  /// Digits with their commas and points: `1,024`, `99.5`; 10万 counts ten thousands. No value for a version or an address.
  private func digits(at start: Int) -> (Double?, Int)? {
    var end = start
    while end < scalars.count {
      let isPoint = scalars[end] == "." || scalars[end] == ","
      if Folding.isDigit(Folding.folding(scalars[end])) {
        end += 1
      } else if isPoint, end + 1 < scalars.count, Folding.isDigit(scalars[end + 1]) {
        end += 1
      } else {
        break
      }
    }
    let text = String(String.UnicodeScalarView(scalars[start..<end].map(Folding.folding).filter { $0 != "," }))
    guard var value = Double(text) else { return (nil, end) }
    while end < scalars.count, let factor = words.hanNumeral(scalars[end]), factor >= 100 {
      value *= factor
      end += 1
    }
    return multiplied(value, end)
  }

  /// A number with the word behind it that says how many times as much it is: 1 million.
  private func multiplied(_ value: Double, _ end: Int) -> (Double, Int) {
    guard !words.multiples.isEmpty else { return (value, end) }
    var start = end
    while start < scalars.count, Folding.isSpace(scalars[start]) { start += 1 }
    let word = scalars[start...].prefix { Folding.isWord(Folding.folding($0)) }.prefix(16)
    guard start > end, let factor = words.multiples[String(String.UnicodeScalarView(word)).lowercased()] else {
      return (value, end)
    }
    return (value * factor, word.endIndex)
  }

  /// Number words: 十二, 两百, ten.
  private func numeral(at start: Int) -> (Double?, Int)? {
    guard !words.numerals.isEmpty else { return nil }
    guard Folding.isHan(scalars[start]) else { return word(at: start) }
    var (total, section, current) = (0.0, 0.0, 0.0)
    var end = start
    while end < scalars.count, let value = words.hanNumeral(scalars[end]) {
      if value >= 10_000 {
        total += max(section + current, 1) * value
        (section, current) = (0, 0)
      } else if value >= 10 {
        section += max(current, 1) * value
        current = 0
      } else {
        current = value
      }
      end += 1
    }
    return end == start ? nil : (total + section + current, end)
  }

  /// A number word of letters, with white space or a sign on either side.
  private func word(at start: Int) -> (Double?, Int)? {
    guard start == 0 || !Folding.isWord(Folding.folding(scalars[start - 1])) else { return nil }
    let head = scalars[start...].prefix(16).map(Folding.folding)
    for (word, value) in words.numeralWords where head.starts(with: word) {
      let next = start + word.count
      guard next == scalars.count || !Folding.isWord(Folding.folding(scalars[next])) else { continue }
      return multiplied(value, next)
    }
    return nil
  }

  /// The longest unit that stands behind a number, and where it ends.
  private func unit(behind end: Int) -> (name: String, end: Int)? {
    var start = end
    while start < scalars.count, Folding.isSpace(scalars[start]) { start += 1 }
    let head = scalars[start...].prefix(16)
    for (name, unit) in words.unitsByLength where head.starts(with: unit) {
      // "min" in "minimum" is no unit.
      if let last = unit.last, !Folding.isHan(last), let next = head.dropFirst(unit.count).first,
        !Folding.isHan(next), Folding.isWord(Folding.folding(next))
      {
        continue
      }
      return (name, start + unit.count)
    }
    return nil
  }

  /// A plural.
  private func plural(behind end: Int) -> (name: String, end: Int)? {
    var start = end
    while start < scalars.count, Folding.isSpace(scalars[start]) { start += 1 }
    let word = scalars[start...].prefix {
      (0x61...0x7A).contains($0.value) || $0.value > 0xBF && $0.properties.isLowercase
    }
    guard word.endIndex == scalars.count || scalars[word.endIndex] != "-" else { return nil }
    let name = String(String.UnicodeScalarView(word))
    guard words.forms.isPlural(name) else { return nil }
    return words.uncounted.contains(name) ? nil : (name, word.endIndex)
  }

  /// The word behind a number that a limit leads to: up to 60 attached disks.
  private func limited(_ start: Int, _ end: Int) -> (name: String, end: Int)? {
    var next = end
    while next < scalars.count, Folding.isSpace(scalars[next]) { next += 1 }
    let word = scalars[next...].prefix { Folding.isWord(Folding.folding($0)) && !Folding.isHan($0) }
    guard next > end, word.count > 1, word.allSatisfy({ !Folding.isDigit($0) }) else { return nil }
    let lead = lead(of: start, 16)
    guard words.limitPrefixes.contains(where: { lead.hasSuffix($0) }) else { return nil }
    let name = String(String.UnicodeScalarView(word.map(Folding.folding)))
    return words.uncounted.contains(name) ? nil : (name, word.endIndex)
  }

  /// What stands in front of a place, in small letters, without white space at its end.
  private func lead(of start: Int, _ count: Int) -> String {
    var lead = String.UnicodeScalarView(scalars[max(0, start - count)..<start])
    while let last = lead.last, Folding.isSpace(last) { lead.removeLast() }
    return String(lead).lowercased()
  }

  /// Whether a number is no part of a name, an address or a date, and nothing in front makes it the name of a thing.
  private func isFree(_ start: Int, _ end: Int) -> Bool {
    if start > 0 {
      let before = scalars[start - 1]
      let isLetter = Folding.isWord(Folding.folding(before)) && !Folding.isHan(before)
      if isLetter || before == "/" || before == ":" || before == "_" || before == "." { return false }
    }
    if end < scalars.count, scalars[end] == "/" || scalars[end] == ":" || scalars[end] == "_" { return false }
    let before = lead(of: start, 9)
    return !words.numberedThings.contains { before.hasSuffix($0) }
  }
}

extension [Unicode.Scalar] {
  fileprivate func ends(with other: [Unicode.Scalar]) -> Bool {
    count >= other.count && suffix(other.count) == other[...]
  }
}

extension CheckLexicon {
  /// A quantity in the smallest unit that measures the same thing.
  func measured(_ value: Double, _ unit: String) -> (value: Double, unit: String) {
    guard let scale = scales[unit] else { return (value, unit) }
    return (value * scale.factor, scale.base)
  }

  func converts(_ unit: String) -> Bool { scales[unit] != nil }
}
