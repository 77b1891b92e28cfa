import TextComparison
import TopicModel

/// What changed in one procedure.
struct ProcedureComparison {
  private(set) var changes: [IndexDiff.Change] = []

  init(_ old: Procedure, _ new: Procedure, names: ProcedureNames) {
    compareSteps(old.allSteps, new.allSteps)
    changes += Self.compareConstraints(old.constraints, new.constraints)
    if old.mode != new.mode {
      changes.append(IndexDiff.Change(.modeChanged, old: old.mode.rawValue, new: new.mode.rawValue))
    }
    compareCounterparts(old, new, names)
  }

  // MARK: Steps

  private mutating func compareSteps(_ old: [Step], _ new: [Step]) {
    let rows = SequenceAlignment(old.map(\.text), new.map(\.text)).rows
    let pairs = rows.compactMap { row in row.left.flatMap { left in row.right.map { (old: left, new: $0) } } }
    var found: [(order: Int, change: IndexDiff.Change)] = []
    // A step that is gone here and new there has moved.
    var gone = rows.compactMap { $0.right == nil ? $0.left : nil }
    for place in rows.compactMap({ $0.left == nil ? $0.right : nil }) {
      if let source = gone.firstIndex(where: { old[$0].text == new[place].text }) {
        let before = old[gone.remove(at: source)]
        found.append(
          (
            place,
            IndexDiff.Change(
              .stepMoved, step: new[place].number, old: before.number, new: new[place].number, text: new[place].text)
          ))
      } else {
        found.append((place, IndexDiff.Change(.stepAdded, step: new[place].number, new: new[place].text)))
      }
    }
    for place in gone {
      let behind = pairs.last { $0.old < place }?.new ?? -1
      found.append((behind, IndexDiff.Change(.stepRemoved, step: old[place].number, old: old[place].text)))
    }
    for (before, after) in pairs {
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

  /// What became of the conditions of a procedure, or of a page.
  static func compareConstraints(_ old: [Constraint], _ new: [Constraint]) -> [IndexDiff.Change] {
    var changes: [IndexDiff.Change] = []
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
    return changes + open.map { IndexDiff.Change(.constraintRemoved, step: $0.step, old: $0.text) }
  }

  private mutating func compareCounterparts(_ old: Procedure, _ new: Procedure, _ names: ProcedureNames) {
    let before = Set(old.counterparts.map { names.renamed[$0.id] ?? $0.id })
    let after = Set(new.counterparts.map(\.id))
    guard before != after else { return }
    func list(_ titles: [String]) -> String? { titles.isEmpty ? nil : Set(titles).sorted().joined(separator: ", ") }
    changes.append(
      IndexDiff.Change(
        .counterpartChanged,
        old: list(old.counterparts.map { names.old[$0.id] ?? $0.id }),
        new: list(new.counterparts.map { names.new[$0.id] ?? $0.id })))
  }
}

/// What procedures are called in either state.
struct ProcedureNames {
  /// Old procedure id to new one, so that a counterpart that only moved is no change.
  var renamed: [String: String] = [:]
  /// Id to title.
  var old: [String: String] = [:]
  var new: [String: String] = [:]
}

/// Changes of what a page says for its operations, outside of any: whose they are is read from what they name.
struct PageConditions {
  /// Id of a procedure, in the new state, to the changes that concern it.
  private(set) var changes: [String: [IndexDiff.Change]] = [:]
  /// Those of pages that concern none of their procedures, or nobody knows which.
  private(set) var pages: [IndexDiff.PageDiff] = []

  /// - Parameter pairs: The same page before and now.
  init(_ pairs: [(old: Topic, new: Topic)]) {
    for (old, new) in pairs {
      var rest: [IndexDiff.Change] = []
      for change in ProcedureComparison.compareConstraints(old.constraints, new.constraints) {
        if let own = Self.procedure(concernedBy: change.new ?? change.old ?? "", in: new) {
          changes[own.id, default: []].append(change)
        } else {
          rest.append(change)
        }
      }
      guard !rest.isEmpty else { continue }
      pages.append(IndexDiff.PageDiff(id: new.id, title: new.title, source: new.source, changes: rest))
    }
  }

  /// The only procedure of a page, the one whose title a sentence has, the one whose action and object, or the first whose action.
  private static func procedure(concernedBy text: String, in topic: Topic) -> Procedure? {
    if topic.procedures.count == 1 { return topic.procedures[0] }
    let folded = Folding.label(text)
    if let titled = topic.procedures.first(where: { !$0.title.isEmpty && folded.holds(Folding.label($0.title)) }) {
      return titled
    }
    let named = topic.procedures.filter { names($0.operation.action, in: text) }
    return named.first { !$0.operation.object.isEmpty && folded.holds(Folding.label($0.operation.object)) }
      ?? named.first
  }

  /// Whether a sentence has an action, or another form of its word: all of its letters but the last (delete, deleting).
  private static func names(_ action: String, in text: String) -> Bool {
    guard !action.isEmpty else { return false }
    guard action.utf8.allSatisfy({ $0 < 0x80 }) else { return text.contains(action) }
    let stem = (action.utf8.count > 4 ? String(action.dropLast()) : action).lowercased()
    return Similarity.units(text).contains { $0.hasPrefix(stem) }
  }
}
