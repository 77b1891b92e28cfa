import TextComparison
import TopicModel

/// Who handles several items says which.
///
/// Reports batch procedures in which nothing is ticked, selected, uploaded or entered before the end: the step that picks the items is missing.
///
/// What to do: add the step that picks the items.
struct BatchWithoutSelection: Rule {
  static let about = RuleDescription(
    code: "ST09", name: "batch-without-selection", severity: .warning,
    summary: "A batch procedure picks no items.")

  func findings(in library: Library) -> [Finding] {
    library.procedures.indices.compactMap { index -> Finding? in
      let entry = library.procedures[index]
      let procedure = entry.procedure
      guard procedure.mode == .batch, !entry.steps.isEmpty else { return nil }
      let words = library.lexicon(entry.page).selectionWords
      guard !words.isEmpty, !library.lexicon(entry.page).needsNoItems(procedure.operation.action) else { return nil }
      let picks = library.usesOfProcedure[index].contains { use in
        use.control.action == .check || use.control.action == .enter || use.control.kind == .checkbox
          || use.control.action == .select && !Self.leading.contains(use.control.kind)
      }
      if picks || entry.steps.contains(where: { step in Self.says(words, step) }) { return nil }
      return finding(
        "“\(procedure.title)” handles several items, and no step picks them.",
        remedy: "Add the step that picks the items.", key: [procedure.title],
        at: [library.location(entry.page, procedure.position ?? entry.steps[0].position, procedure.title)])
    }
  }

  /// Kinds that are selected to get somewhere.
  private static let leading: Set<Control.Kind> = [.menu, .tab, .page]

  /// Whether a clause of a step picks something other than a menu or tab.
  private static func says(_ words: [String], _ step: Step) -> Bool {
    let ways = step.controls.filter { leading.contains($0.kind) }.map(\.label)
    let clauses = ([step.text] + step.choices.map(\.text)).flatMap(Sentence.clauses)
    return clauses.contains { clause in
      guard !ways.contains(where: { clause.holds($0) }) else { return false }
      let lowered = clause.lowercased()
      return words.contains { lowered.holds($0) }
    }
  }
}
