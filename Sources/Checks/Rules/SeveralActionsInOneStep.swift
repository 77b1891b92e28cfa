import TopicModel

/// A step is one action.
///
/// Reports steps with three or more sentences that each click something. Readers lose their place between screen and page; a step that can
/// be referred to by its number should be one thing to do.
///
/// What to do: make each sentence a step of its own.
struct SeveralActionsInOneStep: PageRule {
  static let about = RuleDescription(
    code: "ST04", name: "several-actions-in-one-step", severity: .note,
    summary: "A step has three or more sentences that each click something.")

  func findings(on page: Int, _ content: PageContent, in library: Library) -> [Finding] {
    (library.firstProcedure[page]..<library.firstProcedure[page + 1]).flatMap { index -> [Finding] in
      let entry = library.procedures[index]
      guard !entry.procedure.inline else { return [] }
      let clicks = library.usesOfProcedure[index].filter { $0.control.action == .click }
      return Dictionary(grouping: clicks) { $0.step }.compactMap { number, uses in
        let step = entry.steps[number]
        guard step.choices.isEmpty else { return nil }
        let sentences = Set(uses.map(\.sentence))
        guard sentences.count >= 3 else { return nil }
        return finding(
          "Step \(step.number) of “\(entry.procedure.title)” has \(sentences.count) actions.",
          remedy: "Make each action a step.", key: [entry.procedure.title, step.number],
          at: [library.location(entry.page, step.position, step.text)])
      }
    }
  }
}
