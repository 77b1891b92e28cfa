import TopicModel

/// What is no step stands outside the steps.
///
/// Reports steps that begin with the mark of a remark (说明：, Note:), and steps that are nothing but a note. The reader who ticks off numbers has
/// nothing to do there.
///
/// What to do: put it into the step it belongs to, as a note without a number.
struct RemarkAmongSteps: Rule {
  static let about = RuleDescription(
    code: "ST08", name: "remark-among-steps", severity: .note, summary: "A remark is numbered like a step.")

  func findings(in library: Library) -> [Finding] {
    library.eachOwnStep { entry, step in
      guard step.steps.isEmpty, library.lexicon(entry.page).isRemark(step.text) || step.isNote else { return nil }
      return finding(
        "Step \(step.number) of “\(entry.procedure.title)” is a remark.",
        remedy: "Make it a note of the step before.", key: [entry.procedure.title, step.text],
        at: [library.location(entry.page, step.position, step.text)])
    }
  }
}

extension Step {
  /// Whether it says no more than its note: the mark was taken off when the page was read.
  fileprivate var isNote: Bool { controls.isEmpty && choices.isEmpty && goto.isEmpty && notes == [text] }
}
