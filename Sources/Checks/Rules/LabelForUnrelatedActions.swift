import TextComparison
import TopicModel

/// A label says what its control does.
///
/// A procedure starts its operation with a control whose label names another operation: 批量移出 is clicked to delete. Actions are learned from
/// the titles of the procedures themselves. Only labels that begin with such an action are looked at.
///
/// What to do: check whether label or title is wrong.
struct LabelForUnrelatedActions: Rule {
  static let about = RuleDescription(
    code: "UI07", name: "label-for-unrelated-actions", severity: .note,
    summary: "A label that names one action starts a procedure of another.",
    offBecause: "many consoles open one operation from another's page, which a page rarely says")

  func findings(in library: Library) -> [Finding] {
    let actions = library.commonActions
    return library.procedures.indices.flatMap { index -> [Finding] in
      let entry = library.procedures[index]
      let action = entry.procedure.operation.action
      guard !action.isEmpty else { return [] }
      let known = actions[Library.primaryTag(library.topic(entry.page).lang)] ?? []
      let clicks = library.usesOfProcedure[index].filter {
        $0.control.kind == .button && $0.control.action == .click
      }
      return clicks.dropLast().prefix(1).compactMap { use -> Finding? in
        guard let other = known.first(where: { use.folded.hasPrefix($0) }), other != action,
          !other.contains(action), !action.contains(other), !Folding.label(entry.procedure.title).contains(other),
          !use.folded.contains(action)
        else { return nil }
        return finding(
          "“\(entry.procedure.title)” starts with “\(use.control.label)”, which elsewhere means another action.",
          remedy: "Check which of title and label is right.", key: [entry.procedure.title, use.folded],
          at: [
            library.location(use.page, use.position, String(use.sentence)),
            library.location(entry.page, entry.procedure.position, entry.procedure.title),
          ])
      }
    }
  }
}
