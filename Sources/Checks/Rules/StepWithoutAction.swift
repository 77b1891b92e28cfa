import TopicModel

/// A step tells the reader to do something.
///
/// Reports steps that name no control, have no steps below them, and contain no word that asks for an action. Usually such a step is a result, a
/// remark or a heading that slipped into the list.
///
/// What to do: say what is to be done, or move the text into the step before, as its result or note.
struct StepWithoutAction: Rule {
  static let about = RuleDescription(
    code: "ST03", name: "step-without-action", severity: .warning, summary: "A step asks for no action.",
    offBecause: "a verb that the language data does not know makes an instruction look like a statement")

  func findings(in library: Library) -> [Finding] {
    library.eachOwnStep { entry, step in
      guard step.controls.isEmpty, step.choices.isEmpty, step.steps.isEmpty, step.goto.isEmpty else { return nil }
      let lexicon = library.lexicon(entry.page)
      guard !lexicon.actionWords.isEmpty, !lexicon.hasActionWord(step.text), !lexicon.isRemark(step.text) else {
        return nil
      }
      return finding(
        "Step \(step.number) of “\(entry.procedure.title)” asks for no action.",
        remedy: "Say what to do, or make it the result or a note of the step before.",
        key: [entry.procedure.title, step.text], at: [library.location(entry.page, step.position, step.text)])
    }
  }
}

extension Library {
  /// Applies a check to every step of every procedure that has a list of its own.
  func eachOwnStep(_ check: (ProcedureEntry, Step) -> Finding?) -> [Finding] {
    procedures.filter { !$0.procedure.inline }.flatMap { entry in entry.steps.compactMap { check(entry, $0) } }
  }
}
