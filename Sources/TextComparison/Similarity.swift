/// How alike two labels are, without knowing what they mean.
package enum Similarity {
  /// 0 to 1: twice the units both have over all units (Dice). Units are Han characters, and words of
  /// other scripts as given by `units`.
  package static func dice(_ left: [String], _ right: [String]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var counts: [String: Int] = [:]
    for unit in left { counts[unit, default: 0] += 1 }
    var shared = 0
    for unit in right {
      if let count = counts[unit], count > 0 {
        counts[unit] = count - 1
        shared += 1
      }
    }
    return 2 * Double(shared) / Double(left.count + right.count)
  }

  /// Han characters one by one, runs of other letters and digits as words, case and width folded.
  package static func units(_ text: String) -> [String] {
    var result: [String] = []
    var word = String.UnicodeScalarView()
    func flush() {
      if !word.isEmpty { result.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      let folded = Folding.folding(scalar)
      if Folding.isHan(folded) {
        flush()
        result.append(String(Character(folded)))
      } else if Folding.isWord(folded) {
        word.append(folded)
      } else {
        flush()
      }
    }
    flush()
    return result
  }

  /// Whether two different sequences become equal when two neighbouring blocks of one change places:
  /// 收回客户 and 回收客户, "instance start" and "start instance".
  package static func isTransposition(_ left: [String], _ right: [String]) -> Bool {
    guard left.count == right.count, left.count > 1, left != right else { return false }
    var start = 0
    while left[start] == right[start] { start += 1 }
    var end = left.count
    while left[end - 1] == right[end - 1] { end -= 1 }
    let first = Array(left[start..<end])
    let second = Array(right[start..<end])
    return (1..<first.count).contains { Array(first[$0...] + first[..<$0]) == second }
  }

  /// What one sequence has and the other has not, after the common beginning and end are taken off.
  package static func difference(_ left: [String], _ right: [String]) -> (left: [String], right: [String]) {
    var start = 0
    while start < left.count, start < right.count, left[start] == right[start] { start += 1 }
    var end = 0
    while end < left.count - start, end < right.count - start,
      left[left.count - 1 - end] == right[right.count - 1 - end]
    { end += 1 }
    return (Array(left[start..<(left.count - end)]), Array(right[start..<(right.count - end)]))
  }
}
