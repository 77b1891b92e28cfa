/// Which text of one list is which of another, in order: steps of two forms, or of two states, of one procedure.
package struct SequenceAlignment: Equatable {
  /// Positions in the two lists; at least one is set.
  package struct Row: Equatable {
    package var left: Int?
    package var right: Int?

    package init(left: Int?, right: Int?) {
      self.left = left
      self.right = right
    }
  }

  /// Both lists in order, each position once.
  package private(set) var rows: [Row] = []

  /// Texts that share less are different texts (Dice over `Similarity.units`).
  private static let least = 0.45
  /// Beyond this many comparisons only texts that are equal are paired.
  private static let mostComparisons = 40_000

  /// Global alignment (Needleman & Wunsch): the likenesses of all pairs sum up to the most; a gap costs nothing.
  package init(_ left: [String], _ right: [String]) {
    var start = 0
    while start < left.count, start < right.count, left[start] == right[start] { start += 1 }
    var end = 0
    while end < min(left.count, right.count) - start, left[left.count - 1 - end] == right[right.count - 1 - end] {
      end += 1
    }
    rows = (0..<start).map { Row(left: $0, right: $0) }
    rows += Self.middle(left[start..<(left.count - end)], right[start..<(right.count - end)])
    rows += (0..<end).reversed().map { Row(left: left.count - 1 - $0, right: right.count - 1 - $0) }
  }

  /// Lone texts of both lists between two rows take each other's place where they are somewhat alike, or where there are as
  /// many of the one list as of the other; then they share a row.
  ///
  /// - Parameter left: the texts of the left list, and `right` those of the right one.
  package func joiningNeighbours(_ left: [String], _ right: [String]) -> SequenceAlignment {
    var joined = self
    joined.rows = []
    var lone: [Row] = []
    for row in rows {
      if row.left == nil || row.right == nil {
        lone.append(row)
      } else {
        joined.rows += Self.joined(lone, left, right)
        joined.rows.append(row)
        lone = []
      }
    }
    joined.rows += Self.joined(lone, left, right)
    return joined
  }

  /// Neighbours that share less have nothing to do with each other.
  private static let leastOfNeighbours = 0.1

  private static func joined(_ lone: [Row], _ left: [String], _ right: [String]) -> [Row] {
    let (one, other) = (lone.compactMap(\.left), lone.compactMap(\.right))
    if one.count == other.count { return zip(one, other).map { Row(left: $0, right: $1) } }
    guard let first = one.first, let last = one.last, let firstOther = other.first, let lastOther = other.last else {
      return lone
    }
    return middle(left[first...last], right[firstOther...lastOther], least: leastOfNeighbours)
  }

  private static func middle(
    _ left: ArraySlice<String>, _ right: ArraySlice<String>, least: Double = Self.least
  ) -> [Row] {
    let likeness = likenesses(Array(left), Array(right), least)
    var best = [[Double]](repeating: [Double](repeating: 0, count: right.count + 1), count: left.count + 1)
    for i in stride(from: left.count - 1, through: 0, by: -1) {
      for j in stride(from: right.count - 1, through: 0, by: -1) {
        let paired = likeness[i][j] > 0 ? likeness[i][j] + best[i + 1][j + 1] : 0
        best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
      }
    }
    var rows: [Row] = []
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      if i < left.count, j < right.count, likeness[i][j] > 0, best[i][j] == likeness[i][j] + best[i + 1][j + 1] {
        rows.append(Row(left: left.startIndex + i, right: right.startIndex + j))
        (i, j) = (i + 1, j + 1)
      } else if i < left.count, j >= right.count || best[i][j] == best[i + 1][j] {
        rows.append(Row(left: left.startIndex + i, right: nil))
        i += 1
      } else {
        rows.append(Row(left: nil, right: right.startIndex + j))
        j += 1
      }
    }
    return rows
  }

  /// 0 for texts that are not alike; equal ones count more than any others.
  private static func likenesses(_ left: [String], _ right: [String], _ least: Double) -> [[Double]] {
    if left.count * right.count > mostComparisons {
      return left.map { text in right.map { text == $0 ? 1.2 : 0 } }
    }
    let units = right.map(Similarity.units)
    return left.map { text in
      let own = Similarity.units(text)
      return right.indices.map { index in
        if text == right[index] { return 1.2 }
        let alike = Similarity.dice(own, units[index])
        return alike >= least ? alike : 0
      }
    }
  }
}
