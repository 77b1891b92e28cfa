import TextComparison
import TopicModel

/// The single and the batch form of an operation agree.
///
/// Reports counterparts that confirm with different buttons, work in dialogs whose names differ in more than the words for “several” and “one”, set different limits
/// in the same unit, or of which only one demands a verification. Some differences are real; then the page should say so.
///
/// What to do: correct the form that is wrong, or say in it that it differs.
struct FormsDisagree: Rule {
  static let about = RuleDescription(
    code: "PR03", name: "forms-disagree", severity: .error,
    summary: "The single and the batch form of one operation disagree on dialog, confirmation, limit or verification.")

  func findings(in library: Library) -> [Finding] {
    library.procedures.indices.flatMap { index -> [Finding] in
      let batch = library.procedures[index]
      guard batch.procedure.mode == .batch, !batch.procedure.inline else { return [] }
      return batch.procedure.counterparts.flatMap { counterpart -> [Finding] in
        guard let other = library.procedureByID[counterpart.id] else { return [] }
        let checks = [confirmations, dialogs, limits, verifications]
        return checks.compactMap { $0(library, index, other) }
      }
    }
  }

  private func confirmations(_ library: Library, _ batch: Int, _ single: Int) -> Finding? {
    guard let own = library.ending(of: batch), let other = library.ending(of: single), own.folded != other.folded,
      own.frame == other.frame && own.endsClause == other.endsClause, library.clicks(in: batch) > 1,
      library.clicks(in: single) > 1,
      !library.areAllowed(own.control.label, other.control.label)
    else { return nil }
    let (a, b) = (library.plain(own), library.plain(other))
    guard a != b, !a.isEmpty, !b.isEmpty else { return nil }
    return finding(
      "The batch form is confirmed with “\(own.control.label)”, the single one with “\(other.control.label)”.",
      remedy: "Check the console and correct the form that is wrong.", key: ["confirmation", own.folded, other.folded],
      at: [own, other].map { library.location($0.page, $0.position, String($0.sentence)) })
  }

  private func dialogs(_ library: Library, _ batch: Int, _ single: Int) -> Finding? {
    let (own, other) =
      ([batch, single].map { index in library.usesOfProcedure[index].filter { $0.control.kind == .dialog } }).pair
    guard own.count == 1, other.count == 1 else { return nil }
    let (a, b) = (library.plain(own[0]), library.plain(other[0]))
    guard a != b, Similarity.dice(Similarity.units(a), Similarity.units(b)) >= 0.5,
      !a.contains(b), !b.contains(a)
    else { return nil }
    return finding(
      "The dialog is “\(own[0].control.label)” in the batch form and “\(other[0].control.label)” in the single one.",
      remedy: "Check the console and correct the form that is wrong.", key: ["dialog", own[0].folded, other[0].folded],
      at: [own[0], other[0]].map { library.location($0.page, $0.position, String($0.sentence)) })
  }

  private func limits(_ library: Library, _ batch: Int, _ single: Int) -> Finding? {
    let others = library.procedures[single].procedure.constraints
    for constraint in library.procedures[batch].procedure.constraints {
      guard let quantity = constraint.quantity, let unit = constraint.unit else { continue }
      let same = others.filter { $0.kind == constraint.kind && $0.unit == unit && $0.quantity != nil }
      guard same.count == 1, let other = same.first, let there = other.quantity, there != quantity,
        Similarity.dice(Similarity.units(constraint.text), Similarity.units(other.text)) >= 0.7
      else { continue }
      return finding(
        "The batch form's limit is \(quantity.formattedPlainly) \(unit), the single one's \(there.formattedPlainly) \(unit).",
        remedy: "Correct the one that is wrong, or say in it that it differs.", key: ["limit", constraint.text],
        at: [
          library.location(library.procedures[batch].page, constraint.position, constraint.text),
          library.location(library.procedures[single].page, other.position, other.text),
        ])
    }
    return nil
  }

  private func verifications(_ library: Library, _ batch: Int, _ single: Int) -> Finding? {
    let (own, other) = [batch, single].map { library.procedures[$0] }.pair
    // On one page a verification told once is told for both.
    guard own.page != other.page else { return nil }
    func demand(_ entry: ProcedureEntry) -> Constraint? {
      entry.procedure.constraints.first { $0.kind == .verification }
    }
    let (here, there) = (demand(own), demand(other))
    guard (here == nil) != (there == nil), let demanded = here ?? there else { return nil }
    let (with, without) = here == nil ? (other, own) : (own, other)
    return finding(
      "Only “\(with.procedure.title)” demands a verification; this form does not.",
      remedy: "Say it in both forms, or that only one demands it.", key: ["verification", demanded.text],
      at: [
        library.location(without.page, without.procedure.position, without.procedure.title),
        library.location(with.page, demanded.position, demanded.text),
      ])
  }
}

extension Library {
  /// The button that a procedure ends with.
  func ending(of procedure: Int) -> ControlUse? {
    usesOfProcedure[procedure].last { $0.control.kind == .button && $0.control.action == .click }
  }

  fileprivate func clicks(in procedure: Int) -> Int {
    usesOfProcedure[procedure].count { $0.control.kind == .button && $0.control.action == .click }
  }

  /// Reset Passwords of several is Reset Password of one.
  private static func singular(_ word: Substring) -> Substring {
    word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? word.dropLast() : word
  }

  /// A label without the words that tell the two forms apart.
  fileprivate func plain(_ use: ControlUse) -> String {
    var label = use.folded
    for word in lexicon(use.page).fillers { label = label.replacing(Folding.label(word), with: "") }
    return label.split(separator: " ").map(Self.singular).joined(separator: " ")
  }
}
