import TopicModel

/// What one text says and another does not, word by word.
enum TextDifference {
  /// The first text with what the second lacks in `mark`. Han characters are words of their own.
  static func markup(_ text: String, against other: String) -> Markup {
    let left = words(text)
    return marked(left.map { ($0, Markup(text: String($0))) }, kept: kept(left, words(other)))
  }

  /// The same for two places of a finding: where each has another of the names that the finding is about, these are compared, and
  /// the rest of their sentences is left alone. A name that has nothing but what the other has, too, is marked as a whole.
  static func markup(_ text: String, against other: String, about names: [String]) -> Markup {
    func name(in text: String) -> String? {
      names.filter { !$0.isEmpty && text.contains($0) }.max { ($0.count, $1) < ($1.count, $0) }
    }
    guard let own = name(in: text), let its = name(in: other), own != its else { return markup(text, against: other) }
    let parts = words(own)
    let shared = kept(parts, words(its))
    let drawn = marked(parts.map { ($0, Markup(text: String($0))) }, kept: shared.count == parts.count ? [] : shared)
    var markup = Markup()
    var rest = text[...]
    while let place = rest.firstRange(of: own) {
      markup.append(text: rest[..<place.lowerBound])
      if isWhole(place, in: text) { markup.append(drawn) } else { markup.append(text: rest[place]) }
      rest = rest[place.upperBound...]
    }
    markup.append(text: rest)
    return markup
  }

  /// Whether a name is no piece of a longer number or Latin word: of 15个, 5个 is one.
  private static func isWhole(_ place: Range<String.Index>, in text: String) -> Bool {
    func isAlnum(_ character: Character) -> Bool { character.isASCII && (character.isLetter || character.isNumber) }
    func cuts(_ before: String.Index, _ after: String.Index) -> Bool { isAlnum(text[before]) && isAlnum(text[after]) }
    let (start, end) = (place.lowerBound, place.upperBound)
    return !(start > text.startIndex && cuts(text.index(before: start), start))
      && !(end < text.endIndex && cuts(text.index(before: end), end))
  }

  /// The same for a step, whose controls are drawn: a control is one word.
  ///
  /// - Parameter controls: of the first text and of the second.
  static func markup(
    _ text: String, against other: String, controls: (own: [Control], other: [Control]), strings: Strings
  ) -> Markup {
    let left = parts(text, controls.own, strings)
    let right = parts(other, controls.other, strings)
    return marked(left, kept: kept(left.map(\.word), right.map(\.word)))
  }

  /// How much of two texts is the same, 0 to 1: what both say, beside all that they say.
  static func share(_ left: String, _ right: String) -> Double {
    let (left, right) = (words(left), words(right))
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    return Double(2 * common(left, right).count) / Double(left.count + right.count)
  }

  private static func parts(
    _ text: String, _ controls: [Control], _ strings: Strings
  ) -> [(word: Substring, markup: Markup)] {
    ControlMarking.segments(text, controls: controls).flatMap { segment -> [(word: Substring, markup: Markup)] in
      switch segment {
      case .text(let text): words(text).map { ($0, Markup(text: String($0))) }
      case .control(let control):
        // No text has this in it, so a control is equal to a control of the same name only.
        [
          (
            "\u{1}\(([control.kind == .icon ? "\u{2}" : ""] + control.path + [control.label]).joined(separator: "\u{1}"))",
            ControlMarking.drawing(of: control, strings: strings)
          )
        ]
      }
    }
  }

  private static func marked(_ words: [(word: Substring, markup: Markup)], kept: Set<Int>) -> Markup {
    var markup = Markup()
    var open = false
    for (index, word) in words.enumerated() {
      if kept.contains(index) == open {
        markup.append(open ? "</mark>" : "<mark>")
        open.toggle()
      }
      markup.append(word.markup)
    }
    if open { markup.append("</mark>") }
    return markup
  }

  /// Positions in `left` that are not marked: what both say, but for a lone character between two that differ, which is the
  /// same by chance.
  private static func kept(_ left: [Substring], _ right: [Substring]) -> Set<Int> {
    var kept = common(left, right)
    for index in left.indices.dropFirst().dropLast()
    where kept.contains(index) && !kept.contains(index - 1) && !kept.contains(index + 1) {
      guard let scalar = left[index].unicodeScalars.first, scalar.properties.isIdeographic || scalar == " " else {
        continue
      }
      kept.remove(index)
    }
    return kept
  }

  static func words(_ text: String) -> [Substring] {
    var words: [Substring] = []
    var start = text.startIndex
    var index = start
    let scalars = text.unicodeScalars
    func isLatin(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value < 0x2E80 && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }
    while index < scalars.endIndex {
      let latin = isLatin(scalars[index])
      let next = scalars.index(after: index)
      if !(latin && next < scalars.endIndex && isLatin(scalars[next])) {
        words.append(text[start..<next])
        start = next
      }
      index = next
    }
    return words
  }

  /// Positions in `left` of a longest common subsequence.
  private static func common(_ left: [Substring], _ right: [Substring]) -> Set<Int> {
    // Long texts are compared as a whole: the table would grow with the product of the lengths.
    guard left.count * right.count <= 1_000_000 else { return left == right ? Set(left.indices) : [] }
    var table = Array(repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for i in stride(from: left.count - 1, through: 0, by: -1) {
      for j in stride(from: right.count - 1, through: 0, by: -1) {
        table[i][j] = left[i] == right[j] ? table[i + 1][j + 1] + 1 : max(table[i + 1][j], table[i][j + 1])
      }
    }
    var kept: Set<Int> = []
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        kept.insert(i)
        i += 1
        j += 1
      } else if table[i + 1][j] >= table[i][j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return kept
  }
}
