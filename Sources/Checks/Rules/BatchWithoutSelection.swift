import Foundation
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
      // One step alone is the end of a telling whose steps were not seen.
      guard procedure.mode == .batch, entry.steps.count > 1 else { return nil }
      // Steps that another procedure of the page has word for word are told for both: those of its own were not seen.
      let texts = entry.steps.map(\.text)
      guard
        !library.procedureIndices(of: entry.page).contains(where: { other in
          other != index && library.procedures[other].steps.map(\.text) == texts
        })
      else { return nil }
      let words = library.lexicon(entry.page).selectionWords
      guard !words.isEmpty, !library.lexicon(entry.page).needsNoItems(procedure.operation.action) else { return nil }
      let confirming = Self.confirmingStep(index, library)
      let picks = library.usesOfProcedure[index].contains { use in
        use.control.action == .check || use.control.kind == .checkbox
          || use.step != confirming
            && (use.control.action == .enter
              || use.control.action == .select && !Self.leading.contains(use.control.kind))
      }
      let lexicon = library.lexicon(entry.page)
      guard Self.isForSeveral(entry, of: library.topic(entry.page).title, lexicon) else { return nil }
      let shared = Self.clausesOfSingleForms(entry, library)
      let isPicked = entry.steps.enumerated().contains { number, step in
        Self.says(
          lexicon, step,
          confirming: { clause in
            number == confirming || shared.contains(StableHash.of(Folding.content(clause))) ? procedure.operation : nil
          })
      }
      if picks || isPicked { return nil }
      return finding(
        "“\(procedure.title)” handles several items, and no step picks them.",
        remedy: "Add the step that picks the items.", key: [procedure.title],
        at: [library.location(entry.page, procedure.position ?? entry.steps[0].position, procedure.title)])
    }
  }

  /// Whether a title or a step says in so many words that it is for several: 一次性折扣码 is a code that serves once.
  private static func isForSeveral(_ entry: ProcedureEntry, of title: String, _ words: CheckLexicon) -> Bool {
    let texts = [title, entry.procedure.title] + entry.steps.map(\.text)
    return texts.contains { text in
      let lowered = text.lowercased()
      return (words.batchWords + words.severalWords).contains { lowered.holds($0) }
    }
  }

  /// The clauses of the steps of the single forms, as hashes.
  private static func clausesOfSingleForms(_ entry: ProcedureEntry, _ library: Library) -> Set<UInt64> {
    let others = entry.procedure.counterparts.compactMap { library.procedureByID[$0.id] }
      .map { library.procedures[$0] }.filter { $0.procedure.mode != .batch }
    let texts = others.flatMap { other in other.steps.flatMap { [$0.text] + $0.choices.map(\.text) } }
    return Set(texts.flatMap(Sentence.clauses).map { StableHash.of(Folding.content($0)) })
  }

  /// The last step, where it presses a button in a dialog that an earlier click opened: what is chosen or typed there is how it is done, not with what.
  private static func confirmingStep(_ procedure: Int, _ library: Library) -> Int? {
    let uses = library.usesOfProcedure[procedure]
    guard let end = library.ending(of: procedure), end.step == library.procedures[procedure].steps.count - 1,
      uses.contains(where: { $0.step == end.step && $0.control.kind == .dialog && $0.order < end.order }),
      uses.contains(where: { $0.step < end.step && $0.control.kind == .button })
    else { return nil }
    return end.step
  }

  /// Kinds that are selected to get somewhere.
  private static let leading: Set<Control.Kind> = [.menu, .tab, .page]

  /// Whether a clause of a step picks something other than a menu or tab: no word for picking that is followed by the name of one, unless another
  /// action follows (select the files and click More) or a word for several (选中多个) stands between the two.
  ///
  /// - Parameter confirming: Of a clause of the step that confirms, or that the single form has as well (选择报废原因), what is done: only what it is done to is
  ///   picked there by a word that picks values, too.
  private static func says(
    _ words: CheckLexicon, _ step: Step, confirming: (Substring) -> Procedure.Operation?
  ) -> Bool {
    let ways = step.controls.filter { leading.contains($0.kind) }.map { $0.label.lowercased() }
    let clauses = ([step.text] + step.choices.map(\.text)).flatMap(Sentence.clauses)
    let mark = "\u{1}"
    // “Delete Selected” is pressed.
    let pressed = step.controls.filter { $0.kind == .button && $0.action == .click }.map { $0.label.lowercased() }
    return clauses.contains { clause in
      let operation = confirming(clause)
      let unnamed = ways.reduce(
        pressed.reduce(clause.lowercased()) { words.replacing($1, in: $0, with: "\u{2}") }
      ) { words.replacing($1, in: $0, with: mark) }
      return words.selectionWords.contains { word in
        guard let place = words.forms.firstPlace(ofWord: word, in: unnamed[...]),
          !words.isTyped(word, unnamed[place.upperBound...], step)
        else { return false }
        let rest = unnamed[place.upperBound...]
        if let operation, words.choosingWords.contains(word), !words.picks(rest, for: operation) { return false }
        guard let way = rest.firstPlace(of: mark)?.lowerBound else { return true }
        let between = rest[..<way]
        return words.tellsToPress(rest) || words.severalWords.contains { between.holds($0) }
      }
    }
  }
}

extension CheckLexicon {
  /// Whether what follows a word for picking is what an operation is done to, under whatever name: several, people where it is done to people
  /// (人员 for 用户), or what is to be treated so (要停用的, to disable).
  fileprivate func picks(_ rest: Substring, for operation: Procedure.Operation) -> Bool {
    let (object, action) = (operation.object.lowercased(), operation.action.lowercased())
    if !object.isEmpty && rest.holds(object) || severalWords.contains(where: { rest.holds($0) }) { return true }
    if !action.isEmpty, purposes.contains(where: { rest.holds($0.replacing("*", with: action)) }) { return true }
    let people = ActorReader(self)
    let name = rest.unicodeScalars.prefix { Folding.isWord(Folding.folding($0)) || $0 == " " }
    return people.isPerson(object) && people.isPerson(String(Sentence.trimmed(Substring(name))))
  }

  /// A text with a name replaced where it is no part of a longer word of letters (Delete in “to be deleted”).
  fileprivate func replacing(_ name: String, in text: String, with mark: String) -> String {
    var result = ""
    var rest = text[...]
    while let place = rest.firstPlace(of: name) {
      let goesOn =
        rest[place.upperBound...].first.map { $0.isLetter && $0.isASCII && name.last?.isASCII == true } ?? false
      result += rest[..<place.lowerBound] + (goesOn ? name : mark)
      rest = rest[place.upperBound...]
    }
    return result + rest
  }

  /// Whether a word asks for something to be typed word for word, which picks nothing: 输入“DELETE”, where no control of the step is called so.
  fileprivate func isTyped(_ word: String, _ behind: Substring, _ step: Step) -> Bool {
    typedWord(word, behind, step) != nil
  }

  /// The word that a step has typed word for word, as it is written.
  func typedWord(in step: Step) -> String? {
    let text = step.text.lowercased()
    return inputWords.lazy.compactMap { word in
      text[...].firstPlace(of: word).flatMap { self.typedWord(word, text[$0.upperBound...], step) }
    }.first.map { word in
      // In capitals where it stands so: Delete is the dialog's name, DELETE what is typed.
      if step.text.holds(word.uppercased()) { return word.uppercased() }
      return step.text.range(of: word, options: .caseInsensitive).map { String(step.text[$0]) } ?? word
    }
  }

  private func typedWord(_ word: String, _ behind: Substring, _ step: Step) -> String? {
    guard asksForInput(word[...]) else { return nil }
    let rest = behind.drop { $0.isWhitespace }
    guard let quote = rest.first, !quote.isLetter, quote.unicodeScalars.allSatisfy(Folding.isQuote) else {
      // enter DELETE: capitals alone, and no name of what is entered (enter VPC names, 输入MAC地址).
      let value = rest.prefix { $0.isLetter && $0.isASCII }
      return value.count > 1 && step.text.holds(value.uppercased()) && endsValue(rest[value.endIndex...])
        ? String(value) : nil
    }
    let value = rest.dropFirst().prefix { !$0.unicodeScalars.allSatisfy(Folding.isQuote) }
    // 输入“web-{n}”格式的名称: how it is written, not what.
    let form = rest[value.endIndex...].dropFirst().drop { $0.isWhitespace }
    if typedForms.contains(where: { form.hasPrefix($0) }) { return nil }
    return step.controls.contains { $0.label.lowercased() == value } ? nil : String(value)
  }

  /// Whether nothing more of a value follows: the end of the clause, or a word that goes on with something else (to confirm, 并, 以).
  private func endsValue(_ behind: Substring) -> Bool {
    let next = behind.drop { $0.isWhitespace }
    guard let first = next.first, first.isLetter || first.isNumber else { return true }
    return valueEnds.contains { next.hasPrefix($0) }
  }
}
