import TopicModel

/// What is no step stands outside the steps.
///
/// Reports steps that begin with the mark of a remark (说明：, Note:). The reader who ticks off numbers has nothing to do there.
///
/// What to do: put it into the step it belongs to, as a note without a number.
struct RemarkAmongSteps: Rule {
  static let about = RuleDescription(
    code: "ST08", name: "remark-among-steps", severity: .note, summary: "A remark is numbered like a step.")

  func findings(in library: Library) -> [Finding] {
    library.eachOwnStep { entry, step in
      guard library.lexicon(entry.page).isRemark(step.text), step.steps.isEmpty else { return nil }
      return finding(
        "Step \(step.number) of “\(entry.procedure.title)” is a remark.",
        remedy: "Make it a note of the step before.", key: [entry.procedure.title, step.text],
        at: [library.location(entry.page, step.position, step.text)])
    }
  }
}
