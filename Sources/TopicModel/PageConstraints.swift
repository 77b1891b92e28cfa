extension Topic {
  /// Whether the page tells several operations apart; the two forms of one, and what is told in passing, are not several.
  public var hasSeveralOperations: Bool {
    var count = 0
    var counterparts: Set<String> = []
    for procedure in procedures where !procedure.inline && !counterparts.contains(procedure.id) {
      count += 1
      counterparts.formUnion(procedure.counterparts.map(\.id))
    }
    return count > 1
  }

  /// What limits the page as a whole: its own constraints, and what each of its several operations states alike.
  ///
  /// Empty for a page about one operation: there all are the operation's.
  public var sharedConstraints: [Constraint] {
    guard hasSeveralOperations else { return [] }
    var shared = constraints
    let operations = procedures.filter { !$0.inline }
    for constraint in operations.first?.constraints ?? [] where constraint.step == nil {
      let isCommon = operations.dropFirst().allSatisfy { other in
        other.constraints.contains { $0.step == nil && $0.kind == constraint.kind && $0.text == constraint.text }
      }
      if isCommon, !shared.contains(where: { $0.kind == constraint.kind && $0.text == constraint.text }) {
        shared.append(constraint)
      }
    }
    return shared
  }

  /// What limits one operation of the page, without what limits all of them alike.
  ///
  /// - Parameter shared: `sharedConstraints`, which is the same for all operations.
  public func ownConstraints(of procedure: Procedure, shared: [Constraint]) -> [Constraint] {
    let all =
      procedure.constraints + (hasSeveralOperations ? [] : constraints.filter { !procedure.constraints.contains($0) })
    return all.filter { own in
      own.step != nil || !shared.contains { $0.kind == own.kind && $0.text == own.text }
    }
  }
}
