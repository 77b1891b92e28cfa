/// What a title says is done and to what, in a form that can be compared.
struct OperationForm: Hashable, Sendable {
  /// Action names, more than one where a title tells several ("starting or stopping a service").
  var actions: [String]
  var object: ObjectPhrase
  /// What stood in brackets and says nothing about how many: a variant (Linux), a version.
  var variants: [String] = []
}

/// A thing operated on: its own name, and what it belongs to.
struct ObjectPhrase: Hashable, Sendable {
  /// Units of the name, head last: characters where words run together, else words (modifiers sorted).
  var name: [String] = []
  /// Units of what it belongs to, or is given to or taken from; often empty.
  var context: [String] = []

  var isEmpty: Bool { name.isEmpty && context.isEmpty }
  var head: String { name.last ?? context.last ?? "" }
}

/// How well two objects agree.
enum ObjectMatch: Hashable, Sendable {
  case equal
  /// They differ by modifiers on one side only; how much of them is shared, 0 to 1.
  case narrower(Double)
  /// Each side has a modifier that the other lacks (shared disks; disks of a server): one thing only if more says so.
  case crossed(Double)
  case different
  /// One of the titles names no object.
  case unsaid
}

struct ObjectComparison: Sendable {
  var writing: PairWords.Writing
  /// Modifiers that make another thing of it, as units.
  var distinguishing: [[String]]
  /// Heads that say enough on their own even when short.
  var heads: Set<String>

  func compare(_ left: ObjectPhrase, _ right: ObjectPhrase) -> ObjectMatch {
    if left.isEmpty || right.isEmpty { return .unsaid }
    if left == right { return .equal }
    let contextsClash =
      !left.context.isEmpty && !right.context.isEmpty && compareNames(left.context, right.context) == .different
    if contextsClash { return .different }
    let whole = compareNames(left.context + left.name, right.context + right.name)
    if whole == .equal { return .equal }
    let name = compareNames(left.name, right.name)
    switch (whole, name) {
    case (.narrower(let first), .narrower(let second)): return .narrower(max(first, second * 0.85))
    case (.narrower(let share), _): return name == .equal ? .narrower(max(share, 0.9)) : .narrower(share)
    case (_, .equal): return .narrower(0.9)
    case (_, .narrower(let share)):
      let (short, long) = left.name.count < right.name.count ? (left, right) : (right, left)
      return long.context.isEmpty && !short.context.isEmpty ? .crossed(share * 0.85) : .narrower(share * 0.85)
    default: return .different
    }
  }

  private func compareNames(_ left: [String], _ right: [String]) -> ObjectMatch {
    if left.isEmpty || right.isEmpty { return .unsaid }
    if left == right { return .equal }
    return writing == .unspaced ? compareRuns(left, right) : compareWords(left, right)
  }

  /// Words run together: the shorter must end the longer, and what is left must not make another thing of it.
  private func compareRuns(_ left: [String], _ right: [String]) -> ObjectMatch {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard long.suffix(short.count).elementsEqual(short) else { return .different }
    guard short.count > 1 || heads.contains(short[0]) || short[0].unicodeScalars.count > 1 else { return .different }
    let rest = Array(long.dropLast(short.count))
    for word in distinguishing where rest.suffix(word.count).elementsEqual(word) { return .different }
    return .narrower(2 * Double(short.count) / Double(short.count + long.count))
  }

  /// Separated words: the heads agree, and one side's modifiers include the other's.
  private func compareWords(_ left: [String], _ right: [String]) -> ObjectMatch {
    guard let head = left.last, head == right.last else { return .different }
    let (one, two) = (Set(left.dropLast()), Set(right.dropLast()))
    if one == two { return .equal }
    guard one.isSubset(of: two) || two.isSubset(of: one) else { return .different }
    let more = one.symmetricDifference(two)
    if distinguishing.contains(where: { $0.count == 1 && more.contains($0[0]) }) { return .different }
    return .narrower(2 * Double(min(one.count, two.count) + 1) / Double(one.count + two.count + 2))
  }
}
