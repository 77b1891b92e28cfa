import TextComparison

/// A sentence with its quantities cut out: what it says, and how much.
struct QuantifiedSentence {
  /// The sentence without its quantities; equal for sentences that differ in numbers only.
  let frame: UInt64
  /// How much it says besides (`Sentence.weight`).
  let weight: Int
  /// In reading order; never empty.
  let quantities: [String]

  /// - Returns: nil for a sentence without a quantity: a number in front of a unit or a plural. Numbers inside names (IPv4, 10.0.0.1, v2) and behind
  ///   `numbered` words (figure 1) are no quantities.
  init?(_ sentence: Substring, numbered: [String], units: [String]) {
    let scalars = Array(sentence.unicodeScalars)
    var content: [Unicode.Scalar] = []
    var quantities: [String] = []
    var index = 0
    while index < scalars.count {
      guard Folding.isDigit(Folding.folding(scalars[index])) else {
        let folded = Folding.folding(scalars[index])
        if Folding.isWord(folded) { content.append(folded) }
        index += 1
        continue
      }
      let end = Self.numberEnd(scalars, index)
      let text = String(String.UnicodeScalarView(scalars[index..<end].map(Folding.folding)))
      if Self.isQuantity(scalars, index, end, numbered, units) {
        quantities.append(text.filter { $0 != "," })
        content.append("\u{1}")
      } else {
        content += text.unicodeScalars
      }
      index = end
    }
    guard !quantities.isEmpty else { return nil }
    self.quantities = quantities
    frame = StableHash.of(content)
    weight = Sentence.weight(content.filter { $0 != "\u{1}" })
  }

  /// Behind digits with their commas and points: `1,024`, `99.5`.
  private static func numberEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    var end = start
    while end < scalars.count {
      let isDigit = Folding.isDigit(Folding.folding(scalars[end]))
      let isPoint = scalars[end] == "." || scalars[end] == ","
      if isDigit {
        end += 1
      } else if isPoint, end + 1 < scalars.count, Folding.isDigit(scalars[end + 1]) {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  /// Whether a unit, or a plural, follows.
  private static func isCounted(_ behind: ArraySlice<Unicode.Scalar>, _ units: [String]) -> Bool {
    let text = behind.drop { Folding.isSpace($0) }
    let head = String(String.UnicodeScalarView(text.prefix(16)))
    if units.contains(where: { unit in
      guard head.hasPrefix(unit) else { return false }
      // "min" in "minimum" is no unit.
      guard let last = unit.unicodeScalars.last, !Folding.isHan(last) else { return true }
      let next = text.dropFirst(unit.unicodeScalars.count).first
      return next.map { Folding.isHan($0) || !Folding.isWord(Folding.folding($0)) } ?? true
    }) {
      return true
    }
    let word = text.prefix { (0x61...0x7A).contains($0.value) }
    return word.count > 3 && word.last == "s" && text.dropFirst(word.count).first.map { $0.value != 0x2D } ?? true
  }

  private static func isQuantity(
    _ scalars: [Unicode.Scalar], _ start: Int, _ end: Int, _ numbered: [String], _ units: [String]
  ) -> Bool {
    guard isCounted(scalars[end...], units) else { return false }
    if scalars[start..<end].count(where: { $0 == "." }) > 1 { return false }
    if start > 0 {
      let before = scalars[start - 1]
      let isLetter = Folding.isWord(Folding.folding(before)) && !Folding.isHan(before)
      if isLetter || before == "/" || before == ":" || before == "_" || before == "." { return false }
    }
    if end < scalars.count, scalars[end] == "/" || scalars[end] == ":" || scalars[end] == "_" { return false }
    var lead = String.UnicodeScalarView(scalars[max(0, start - 9)..<start])
    while let last = lead.last, Folding.isSpace(last) { lead.removeLast() }
    let before = String(lead).lowercased()
    return !numbered.contains { before.hasSuffix($0) }
  }
}
