import TextComparison
import TopicModel

/// The single and the batch form of an operation agree.
///
/// Reports counterparts that confirm with different buttons, work in dialogs whose names differ in more than the words for “several” and “one”, set different limits
/// in the same unit, or of which only one demands a verification, such as a code to enter. A word to type (DELETE) that only the batch form demands counts
/// where both work in one dialog. Some differences are real; then the page should say so.
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
        let checks = [confirmations, dialogs, limits, verifications, typedWords]
        return checks.compactMap { $0(library, index, other) }
      }
    }
  }

  private func confirmations(_ library: Library, _ batch: Int, _ single: Int) -> Finding? {
    guard let own = library.ending(of: batch), let other = library.ending(of: single), own.folded != other.folded,
      library.frame(of: own) == library.frame(of: other) && own.endsClause == other.endsClause
        || library.endsInOneDialog(own, other),
      library.clicks(in: batch) > 1,
      library.clicks(in: single) > 1, library.endsInOneDialog(own, other) || !library.part(batch, single),
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
    let (here, there) = (library.demand(of: own), library.demand(of: other))
    guard (here == nil) != (there == nil), let demanded = here ?? there else { return nil }
    let (with, without) = here == nil ? (other, own) : (own, other)
    guard !library.mentionsIdentity(on: without.page) else { return nil }
    return finding(
      "Only “\(with.procedure.title)” demands a verification; this form does not.",
      remedy: "Say it in both forms, or that only one demands it.", key: ["verification", demanded.text],
      at: [
        library.location(without.page, without.procedure.position, without.procedure.title),
        library.location(with.page, demanded.position, demanded.text),
      ])
  }
}

extension FormsDisagree {
  /// A word to type word for word, which only one form demands, or which is another one: 输入“DELETE”.
  private func typedWords(_ library: Library, _ batch: Int, _ single: Int) -> Finding? {
    let (own, other) = ([batch, single].map { library.typedWord(of: $0) }).pair
    guard own?.word.lowercased() != other?.word.lowercased(), let place = own ?? other,
      library.procedures[batch].page != library.procedures[single].page
    else { return nil }
    // A word that only several items demand may well be so; not where the dialog is the single form's.
    if other == nil, !library.haveOneDialog(batch, single) { return nil }
    let (with, without) = own == nil ? (single, batch) : (batch, single)
    let (entry, silent) = (library.procedures[with], library.procedures[without])
    if let own, let other {
      return finding(
        "The batch form has “\(own.word)” typed, the single one “\(other.word)”.",
        remedy: "Check the console and correct the form that is wrong.", key: ["typed", own.word, other.word],
        at: [(batch, own.step), (single, other.step)].map { index, step in
          library.location(library.procedures[index].page, step.position, step.text)
        })
    }
    return finding(
      "Only “\(entry.procedure.title)” has “\(place.word)” typed; this form does not.",
      remedy: "Say it in both forms, or that only one demands it.", key: ["typed", place.word],
      at: [
        library.location(silent.page, silent.procedure.position, silent.procedure.title),
        library.location(entry.page, place.step.position, place.step.text),
      ])
  }
}

extension Library {
  /// How a procedure says that it verifies who does it: its constraint, or the step that has a code entered.
  fileprivate func demand(of entry: ProcedureEntry) -> PlacedSentence? {
    if let told = entry.procedure.constraints.first(where: { $0.kind == .verification }) {
      return PlacedSentence(text: told.text, position: told.position)
    }
    let words = lexicon(entry.page)
    return entry.steps.first { words.hasCodeEntered($0.text) }.map {
      PlacedSentence(text: $0.text, position: $0.position)
    }
  }

  /// Whether a page tells anywhere of codes and other ways to verify who somebody is.
  fileprivate func mentionsIdentity(on page: Int) -> Bool {
    let words = lexicon(page)
    return content(of: page).passages.contains { words.mentionsIdentity($0.text.text) }
  }

  /// The word that a procedure has typed word for word, and the step that says so; nil where there is none, or more than one.
  fileprivate func typedWord(of procedure: Int) -> (word: String, step: Step)? {
    let words = lexicon(procedures[procedure].page)
    let all = procedures[procedure].steps.compactMap { step in words.typedWord(in: step).map { ($0, step) } }
    return all.count == 1 ? all.first : nil
  }

  /// The button that a procedure ends with.
  func ending(of procedure: Int) -> ControlUse? {
    usesOfProcedure[procedure].last { $0.control.kind == .button && $0.control.action == .click }
  }

  /// A mention's sentence without the labels of its step, as a hash: the dialogs of the two forms may be called differently.
  fileprivate func frame(of use: ControlUse) -> UInt64 {
    let labels = usesOfProcedure[use.procedure].filter { $0.step == use.step }.map(\.control.label)
    let rest = labels.sorted { ($1.count, $0) < ($0.count, $1) }.reduce(String(use.sentence)) {
      $0.replacing($1, with: "\u{1}")
    }
    var hash = StableHash()
    hash.combine(Folding.content(rest))
    return hash.value
  }

  /// Whether two buttons end procedures in dialogs that are called alike, but for the words that tell the two forms apart: Assign Berth, Assign Berths.
  fileprivate func endsInOneDialog(_ left: ControlUse, _ right: ControlUse) -> Bool {
    let dialogs = [left, right].compactMap { use -> String? in
      let own = usesOfProcedure[use.procedure].filter { $0.control.kind == .dialog }
      guard own.count == 1, own[0].step == use.step, use.endsClause,
        use.order == usesOfProcedure[use.procedure].last?.order
      else { return nil }
      return plain(own[0])
    }
    return dialogs.count == 2 && dialogs[0] == dialogs[1] && !dialogs[0].isEmpty
  }

  /// Whether both procedures work in one dialog each, called alike but for the words that tell the two forms apart.
  fileprivate func haveOneDialog(_ left: Int, _ right: Int) -> Bool {
    let dialogs = [left, right].map { procedure in
      Set(usesOfProcedure[procedure].filter { $0.control.kind == .dialog }.map(plain))
    }
    return dialogs[0].count == 1 && dialogs[0] == dialogs[1]
  }

  fileprivate func clicks(in procedure: Int) -> Int { presses(of: procedure).count }

  /// The buttons that a procedure presses, folded, one after the other.
  private func presses(of procedure: Int) -> [String] {
    usesOfProcedure[procedure].filter { $0.control.kind == .button && $0.control.action == .click }.map(\.folded)
  }

  /// Whether two procedures press one button first, and one of them presses more than the other behind it (创建用户, 高级, 继续; 创建用户, 创建): their ways part
  /// in what that button opens, and end in two places.
  fileprivate func part(_ left: Int, _ right: Int) -> Bool {
    let (own, other) = [left, right].map(presses).pair
    return own.count != other.count && own.first == other.first
  }

  /// A label without the words that tell the two forms apart, in the singular: Reset Passwords of several is Reset Password of one.
  fileprivate func plain(_ use: ControlUse) -> String {
    var label = use.control.label.lowercased()
    let words = lexicon(use.page)
    for word in words.fillers { label = label.replacing(word.lowercased(), with: " ") }
    // Blanks between Han characters are none of the name.
    return label.split(whereSeparator: \.isWhitespace).map { words.forms.singular(Folding.label(String($0))) }
      .reduce(into: "") { name, word in
        let isApart = [name.unicodeScalars.last, word.unicodeScalars.first].allSatisfy {
          $0.map { !Folding.isHan($0) } ?? false
        }
        name += (isApart ? " " : "") + word
      }
  }
}
