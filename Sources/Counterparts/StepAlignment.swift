import TopicModel

/// The steps of two forms of one operation side by side.
public struct StepAlignment: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      /// Word for word the same.
      case shared
      /// The same place in both, said differently.
      case differing
      /// Only one form has it.
      case leftOnly, rightOnly
    }

    public var kind: Kind
    /// Each without its nested steps, which follow as rows of their own.
    public var left: Step?
    public var right: Step?
  }

  public var rows: [Row]

  /// Aligns two procedures' steps, nested ones included, in document order.
  ///
  /// Steps that read the same anchor the alignment; between two anchors steps are matched in order when they are alike.
  public init(_ left: Procedure, _ right: Procedure) {
    let (one, two) = (left.allSteps.map(Self.flat), right.allSteps.map(Self.flat))
    rows = []
    var (i, j) = (0, 0)
    for anchor in Self.anchors(one.map(\.text), two.map(\.text)) + [(one.count, two.count)] {
      rows += Self.between(Array(one[i..<anchor.0]), Array(two[j..<anchor.1]))
      if anchor.0 < one.count { rows.append(Row(kind: .shared, left: one[anchor.0], right: two[anchor.1])) }
      (i, j) = (anchor.0 + 1, anchor.1 + 1)
    }
  }

  /// Numbers of the right form's steps that the left one has not or says differently.
  public var differingNumbersRight: [String] {
    rows.filter { $0.kind != .shared }.compactMap { $0.right?.number }
  }

  /// Numbers of the left form's steps that the right one has not or says differently.
  public var differingNumbersLeft: [String] {
    rows.filter { $0.kind != .shared }.compactMap { $0.left?.number }
  }

  private static func flat(_ step: Step) -> Step {
    var step = step
    step.steps = []
    return step
  }

  /// Longest common subsequence of equal texts, as places in both.
  private static func anchors(_ left: [String], _ right: [String]) -> [(Int, Int)] {
    let (n, m) = (left.count, right.count)
    guard n > 0, m > 0, n * m <= 4_000_000 else { return [] }
    var best = [[Int]](repeating: [Int](repeating: 0, count: m + 1), count: n + 1)
    for i in stride(from: n - 1, through: 0, by: -1) {
      for j in stride(from: m - 1, through: 0, by: -1) {
        best[i][j] = left[i] == right[j] ? best[i + 1][j + 1] + 1 : max(best[i + 1][j], best[i][j + 1])
      }
    }
    var result: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < n, j < m {
      if left[i] == right[j] {
        result.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if best[i + 1][j] >= best[i][j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return result
  }

  private static func between(_ left: [Step], _ right: [Step]) -> [Row] {
    var rows: [Row] = []
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      if i < left.count, j < right.count {
        let likeness = TextLikeness(left[i].text, right[j].text)
        let isLast = left.count - i == 1 && right.count - j == 1
        if likeness.share >= 0.3 || isLast {
          rows.append(Row(kind: .differing, left: left[i], right: right[j]))
          (i, j) = (i + 1, j + 1)
          continue
        }
        let laterRight = right[(j + 1)...].contains { TextLikeness(left[i].text, $0.text).share >= 0.3 }
        if laterRight {
          rows.append(Row(kind: .rightOnly, left: nil, right: right[j]))
          j += 1
        } else {
          rows.append(Row(kind: .leftOnly, left: left[i], right: nil))
          i += 1
        }
      } else if i < left.count {
        rows.append(Row(kind: .leftOnly, left: left[i], right: nil))
        i += 1
      } else {
        rows.append(Row(kind: .rightOnly, left: nil, right: right[j]))
        j += 1
      }
    }
    return rows
  }
}

/// How much two texts share: pairs of neighbouring characters, counted once each.
struct TextLikeness {
  /// 0 to 1 (Dice).
  let share: Double

  init(_ left: String, _ right: String) {
    self.init(Self.pairs(left), Self.pairs(right))
  }

  init(_ one: Set<UInt64>, _ two: Set<UInt64>) {
    if one.isEmpty || two.isEmpty {
      share = one.isEmpty && two.isEmpty ? 1 : 0
    } else {
      share = 2 * Double(one.intersection(two).count) / Double(one.count + two.count)
    }
  }

  static func pairs(_ text: String) -> Set<UInt64> {
    var result = Set<UInt64>()
    var last: UInt64 = 0
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      let value = UInt64(scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value)
      result.insert(last << 32 | value)
      last = value
    }
    return result
  }
}
