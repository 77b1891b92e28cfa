import TopicModel

/// The steps of an operation's two forms side by side.
struct StepAlignment {
  struct Row: Equatable {
    /// Positions in the two lists of top-level steps; nil where a form has no such step.
    var single: Int?
    var batch: Int?
    /// Both say the same.
    var same: Bool
  }

  let rows: [Row]

  /// Aligns so that the sum of the likenesses is greatest; steps less alike than `threshold` stand alone.
  init(single: [Step], batch: [Step], threshold: Double = 0.3) {
    let left = single.map(Self.units)
    let right = batch.map(Self.units)
    var best = Array(repeating: Array(repeating: 0.0, count: right.count + 1), count: left.count + 1)
    var likeness = Array(repeating: Array(repeating: 0.0, count: right.count), count: left.count)
    for i in stride(from: left.count - 1, through: 0, by: -1) {
      for j in stride(from: right.count - 1, through: 0, by: -1) {
        let alike = Self.likeness(left[i], right[j])
        likeness[i][j] = alike >= threshold ? alike : 0
        best[i][j] = max(best[i + 1][j], best[i][j + 1], likeness[i][j] > 0 ? likeness[i][j] + best[i + 1][j + 1] : 0)
      }
    }
    var rows: [Row] = []
    var i = 0
    var j = 0
    while i < left.count || j < right.count {
      if i < left.count, j < right.count, likeness[i][j] > 0, best[i][j] == likeness[i][j] + best[i + 1][j + 1] {
        rows.append(Row(single: i, batch: j, same: Self.equal(single[i], batch[j])))
        i += 1
        j += 1
      } else if i < left.count, j >= right.count || best[i][j] == best[i + 1][j] {
        rows.append(Row(single: i, batch: nil, same: false))
        i += 1
      } else {
        rows.append(Row(single: nil, batch: j, same: false))
        j += 1
      }
    }
    self.rows = Self.joined(rows)
  }

  /// Where one form's lone step is followed by the other's they take each other's place, and share a row.
  private static func joined(_ rows: [Row]) -> [Row] {
    var result: [Row] = []
    for row in rows {
      if row.batch != nil, row.single == nil, let last = result.last, last.batch == nil {
        result[result.count - 1].batch = row.batch
      } else {
        result.append(row)
      }
    }
    return result
  }

  private static func equal(_ left: Step, _ right: Step) -> Bool {
    left.text == right.text && left.choices.map(\.text) == right.choices.map(\.text)
      && left.steps.count == right.steps.count && zip(left.steps, right.steps).allSatisfy(equal)
  }

  /// Pairs of neighbouring scalars with their counts.
  private static func units(_ step: Step) -> [UInt64: Int] {
    var units: [UInt64: Int] = [:]
    var last: UInt32 = 0
    for scalar in step.text.unicodeScalars where scalar != " " {
      units[UInt64(last) << 32 | UInt64(scalar.value), default: 0] += 1
      last = scalar.value
    }
    return units
  }

  /// Dice's coefficient, 0 to 1.
  private static func likeness(_ left: [UInt64: Int], _ right: [UInt64: Int]) -> Double {
    let total = left.values.reduce(0, +) + right.values.reduce(0, +)
    guard total > 0 else { return 1 }
    var shared = 0
    for (unit, count) in left { shared += min(count, right[unit] ?? 0) }
    return 2 * Double(shared) / Double(total)
  }
}

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
