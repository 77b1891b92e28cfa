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
    // 批准, 取消批准; approve, unapprove.
    if a.isEmpty && lexicon.undoers.contains(b) || b.isEmpty && lexicon.undoers.contains(a) { return true }
    // Activate, deactivate; not Tails for Details.
    if lexicon.undoers.contains(where: { $0 + a == b && lexicon.isDone(a) || $0 + b == a && lexicon.isDone(b) }) {
      return true
    }
    return lexicon.opposites.contains { pair in
      guard pair.count == 2 else { return false }
      return a.holds(pair[0]) && b.holds(pair[1]) || a.holds(pair[1]) && b.holds(pair[0])
    }
  }

  /// Whether what one label has more is what its page is about, and the other page is not.
  func isExplained(by own: String, _ other: String) -> Bool {
    let (a, b) = (left.joined(), right.joined())
    if !a.isEmpty, own.holds(a), !other.holds(a), !Self.haveForms(of: left, other) { return true }
    return !b.isEmpty && other.holds(b) && !own.holds(b) && !Self.haveForms(of: right, own)
  }

  /// Whether a folded text has every one of some words in another form: bookings, in “cancel a booking”.
  private static func haveForms(of words: [String], _ text: String) -> Bool {
    words.allSatisfy {
      $0.utf8.count > 4 && $0.unicodeScalars.count == $0.utf8.count && text.holds(String($0.dropLast()))
    }
  }

  /// The same for any two neighbouring units of what one label has more and the other has nowhere, particles left out: for labels that have little in
  /// common.
  func isPartlyExplained(by own: String, _ other: String, particles: Set<String>) -> Bool {
    let subjects = ([own, other].map { (text: Folding.label($0), units: Similarity.units($0)) }).pair
    func explains(_ units: [String], _ others: [String], _ isOwn: Bool) -> Bool {
      let (subject, foreign) = isOwn ? subjects : (subjects.1, subjects.0)
      let known = others.joined()
      return zip(units, units.dropFirst()).contains {
        !particles.contains($0) && !particles.contains($1) && subject.text.holds($0 + $1)
          && !foreign.text.holds($0 + $1)
          && !known.holds($0 + $1)
      }
        || units.contains {
          $0.unicodeScalars.count > 2 && !particles.contains($0) && Self.hasForm(of: $0, subject.units)
            && !Self.hasForm(of: $0, foreign.units) && !Self.hasForm(of: $0, others)
        }
    }
    return explains(left, right, true) || explains(right, left, false)
  }

  /// Whether one of some words is another in the same or in another form: cancel, canceled.
  private static func hasForm(of word: String, _ others: [String]) -> Bool {
    others.contains { other in
      other == word
        || min(word.utf8.count, other.utf8.count) > 3 && (other.hasPrefix(word) || word.hasPrefix(other))
    }
  }
}
