import TextComparison
import TopicModel

/// What changed in one procedure.
struct ProcedureComparison {
  private(set) var changes: [IndexDiff.Change] = []

  /// - Parameter renamed: Old procedure id to new one, so that a counterpart that only moved is no change.
  init(_ old: Procedure, _ new: Procedure, renamed: [String: String]) {
    compareSteps(old.allSteps, new.allSteps)
    compareConstraints(old.constraints, new.constraints)
    if old.mode != new.mode {
      changes.append(IndexDiff.Change(.modeChanged, old: old.mode.rawValue, new: new.mode.rawValue))
    }
    compareCounterparts(old, new, renamed)
  }

  // MARK: Steps

  private mutating func compareSteps(_ old: [Step], _ new: [Step]) {
    let alignment = StepAlignment(old, new)
    var found: [(order: Int, change: IndexDiff.Change)] = []
    // A step that is gone here and new there has moved.
    var gone = alignment.removed
    for place in alignment.added {
      if let source = gone.firstIndex(where: { old[$0].text == new[place].text }) {
        let before = old[gone.remove(at: source)]
        found.append(
          (place, IndexDiff.Change(.stepMoved, step: new[place].number, old: before.number, new: new[place].number)))
      } else {
        found.append((place, IndexDiff.Change(.stepAdded, step: new[place].number, new: new[place].text)))
      }
    }
    for place in gone {
      let behind = alignment.pairs.last { $0.old < place }?.new ?? -1
      found.append((behind, IndexDiff.Change(.stepRemoved, step: old[place].number, old: old[place].text)))
    }
    for (before, after) in alignment.pairs {
      for change in Self.compare(old[before], new[after]) { found.append((after, change)) }
    }
    changes += found.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(
      \.element.change)
  }

  /// Renamed controls, and whatever else the step says differently.
  private static func compare(_ old: Step, _ new: Step) -> [IndexDiff.Change] {
    guard old.text != new.text || old.choices.map(\.text) != new.choices.map(\.text) else { return [] }
    let (before, after) = (controls(old), controls(new))
    var changes: [IndexDiff.Change] = []
    var text = whole(old)
    if before.count == after.count, zip(before, after).allSatisfy({ $0.kind == $1.kind }) {
      for (control, twin) in zip(before, after) where control.label != twin.label {
        changes.append(IndexDiff.Change(.controlRenamed, step: new.number, old: control.label, new: twin.label))
        if let place = text.firstRange(of: control.label) { text.replaceSubrange(place, with: twin.label) }
      }
    }
    // What is left when the renamed labels are put in is another change.
    if Folding.content(text) != Folding.content(whole(new)) {
      changes.append(IndexDiff.Change(.stepChanged, step: new.number, old: old.text, new: new.text))
    }
    return changes
  }

  private static func controls(_ step: Step) -> [Control] { step.controls + step.choices.flatMap(\.controls) }

  private static func whole(_ step: Step) -> String { ([step.text] + step.choices.map(\.text)).joined(separator: "\n") }

  // MARK: Constraints, counterparts

  private mutating func compareConstraints(_ old: [Constraint], _ new: [Constraint]) {
    let known = Set(new.map(\.text))
    var open = old.filter { !known.contains($0.text) }
    let before = Set(old.map(\.text))
    for constraint in new where !before.contains(constraint.text) {
      let units = Similarity.units(constraint.text)
      let scored = open.indices.map { index in
        (
          index,
          Similarity.dice(units, Similarity.units(open[index].text)) - (open[index].kind == constraint.kind ? 0 : 0.1)
        )
      }
      if let best = scored.max(by: { $0.1 < $1.1 }), best.1 >= 0.5 {
        changes.append(
          IndexDiff.Change(
            .constraintChanged, step: constraint.step, old: open.remove(at: best.0).text, new: constraint.text))
      } else {
        changes.append(IndexDiff.Change(.constraintAdded, step: constraint.step, new: constraint.text))
      }
    }
    changes += open.map { IndexDiff.Change(.constraintRemoved, step: $0.step, old: $0.text) }
  }

  private mutating func compareCounterparts(_ old: Procedure, _ new: Procedure, _ renamed: [String: String]) {
    let before = old.counterparts.map { renamed[$0.id] ?? $0.id }.sorted()
    let after = new.counterparts.map(\.id).sorted()
    guard before != after else { return }
    func list(_ ids: [String]) -> String? { ids.isEmpty ? nil : ids.joined(separator: ", ") }
    changes.append(IndexDiff.Change(.counterpartChanged, old: list(before), new: list(after)))
  }
}

/// Which step of the old procedure is which of the new one, in order.
struct StepAlignment {
  /// Indices into the two lists, ascending in both.
  private(set) var pairs: [(old: Int, new: Int)] = []
  private(set) var removed: [Int] = []
  private(set) var added: [Int] = []

  /// Steps that share less are different steps.
  private static let least = 0.45

  init(_ old: [Step], _ new: [Step]) {
    let left = old.map { Similarity.units($0.text) }
    let right = new.map { Similarity.units($0.text) }
    // Global alignment (Needleman-Wunsch) by likeness; a gap costs nothing, a pair of unlike steps is no pair.
    var score = [[Double]](repeating: [Double](repeating: 0, count: new.count + 1), count: old.count + 1)
    var likeness = [[Double]](repeating: [Double](repeating: 0, count: new.count), count: old.count)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        let value = old[i].text == new[j].text ? 1.2 : Similarity.dice(left[i], right[j])
        likeness[i][j] = value >= Self.least ? value : 0
        score[i][j] = max(
          score[i + 1][j], score[i][j + 1], likeness[i][j] > 0 ? likeness[i][j] + score[i + 1][j + 1] : 0)
      }
    }
    var (i, j) = (0, 0)
    while i < old.count, j < new.count {
      if likeness[i][j] > 0, score[i][j] == likeness[i][j] + score[i + 1][j + 1] {
        pairs.append((i, j))
        i += 1
        j += 1
      } else if score[i][j] == score[i + 1][j] {
        removed.append(i)
        i += 1
      } else {
        added.append(j)
        j += 1
      }
    }
    removed += Array(i..<old.count)
    added += Array(j..<new.count)
  }
}
