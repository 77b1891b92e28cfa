/// What one text says and another does not, word by word.
enum TextDifference {
  /// The first text with what the second lacks in `mark`. Han characters are words of their own.
  static func markup(_ text: String, against other: String) -> Markup {
    let left = words(text)
    let right = words(other)
    let kept = common(left, right)
    var markup = Markup()
    var open = false
    for (index, word) in left.enumerated() {
      if kept.contains(index) == open {
        markup.append(open ? "</mark>" : "<mark>")
        open.toggle()
      }
      markup.append(text: word)
    }
    if open { markup.append("</mark>") }
    return markup
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
