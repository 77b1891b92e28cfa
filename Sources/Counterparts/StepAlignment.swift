import TextComparison
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
    public var left: Step?
    public var right: Step?
  }

  public var rows: [Row]

  /// Aligns two procedures' steps in document order; nested ones are rows of their own, and are left out of the step above.
  public init(_ left: Procedure, _ right: Procedure) {
    self.init(left.allSteps.map(Self.flat), right.allSteps.map(Self.flat))
  }

  /// Aligns two lists of steps, each with what is nested under it.
  public init(_ left: [Step], _ right: [Step]) {
    let (one, other) = (left.map(\.text), right.map(\.text))
    rows = SequenceAlignment(one, other).joiningNeighbours(one, other).rows.map { row in
      let (one, two) = (row.left.map { left[$0] }, row.right.map { right[$0] })
      guard let one else { return Row(kind: .rightOnly, left: nil, right: two) }
      guard let two else { return Row(kind: .leftOnly, left: one, right: nil) }
      return Row(kind: Self.sameWords(one, two) ? .shared : .differing, left: one, right: two)
    }
  }

  /// Whether the left form is told in a sentence or two: it lacks most steps of the right one, which it means nevertheless.
  public var isLeftBrief: Bool {
    rows.count { $0.left != nil } <= Self.briefest
      && rows.count { $0.kind == .rightOnly } * 2 > rows.count { $0.right != nil }
  }

  /// The same of the right form.
  public var isRightBrief: Bool {
    rows.count { $0.right != nil } <= Self.briefest
      && rows.count { $0.kind == .leftOnly } * 2 > rows.count { $0.left != nil }
  }

  /// Steps of a form that is told in a sentence or two.
  private static let briefest = 2

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

  private static func sameWords(_ left: Step, _ right: Step) -> Bool {
    left.text == right.text && left.choices.map(\.text) == right.choices.map(\.text)
      && left.steps.count == right.steps.count && zip(left.steps, right.steps).allSatisfy(sameWords)
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
