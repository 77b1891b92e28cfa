import TextComparison

/// What two labels have each for itself.
struct LabelDifference {
  let left: [String]
  let right: [String]

  /// - Parameters: The units of the two labels (`Similarity.units`).
  init(_ left: [String], _ right: [String]) {
    (self.left, self.right) = Similarity.difference(left, right)
  }

  /// Whether the difference is small enough for one name to be a slip for the other: one Han character for another (确定, 确认),
  /// something added (提交, 提交申请), or parts that share some of their units (支付, 付订单).
  var isSlip: Bool {
    if left.isEmpty || right.isEmpty { return true }
    if left.count == 1, right.count == 1, let first = left[0].unicodeScalars.first { return Folding.isHan(first) }
    let shared = left.count { right.contains($0) }
    // A word says more than a character: of words most must be shared (Add Rule, Rule Add).
    let hasHan = (left + right).contains { $0.unicodeScalars.first.map(Folding.isHan) ?? false }
    return hasHan ? shared > 0 : 2 * shared >= max(left.count, right.count)
  }

  /// Whether the difference is one of things, not of names: numbers (IPv4, IPv6), how many it is for (删除, 批量删除), or opposites.
  func saysTwoThings(in lexicon: CheckLexicon) -> Bool {
    if (left + right).contains(where: { $0.unicodeScalars.contains(where: Folding.isDigit) }) { return true }
    let (a, b) = (left.joined(), right.joined())
    // 删除, 全部删除: a control for one and a control for all.
    if a.isEmpty && lexicon.quantifiers.contains(b) || b.isEmpty && lexicon.quantifiers.contains(a) { return true }
    return lexicon.opposites.contains { pair in
      guard pair.count == 2 else { return false }
      return a.holds(pair[0]) && b.holds(pair[1]) || a.holds(pair[1]) && b.holds(pair[0])
    }
  }

  /// Whether what one label has more is what its page is about, and the other page is not.
  func isExplained(by own: String, _ other: String) -> Bool {
    let (a, b) = (left.joined(), right.joined())
    if !a.isEmpty, own.holds(a), !other.holds(a) { return true }
    return !b.isEmpty && other.holds(b) && !own.holds(b)
  }

  /// The same for any two neighbouring units of what one label has more, particles left out: for labels that have little in common.
  func isPartlyExplained(by own: String, _ other: String, particles: Set<String>) -> Bool {
    func explains(_ units: [String], _ here: String, _ there: String) -> Bool {
      zip(units, units.dropFirst()).contains {
        !particles.contains($0) && !particles.contains($1) && here.holds($0 + $1) && !there.holds($0 + $1)
      }
        || units.contains { $0.unicodeScalars.count > 2 && here.holds($0) && !there.holds($0) }
    }
    return explains(left, own, other) || explains(right, other, own)
  }
}
