import TopicModel

/// What a step acts in has been opened.
///
/// A step works in a dialog, and no step before it clicks anything that could have opened it: the step that does is missing, or stands too late. The rule
/// plays the procedure through, step by step, without the console: every click may open one place; a place that a sentence itself lets appear
/// (弹出“X”对话框) is open from there on.
///
/// What to do: add the step that opens the dialog.
struct PlaceNeverOpened: PageRule {
  static let about = RuleDescription(
    code: "ST01", name: "place-never-opened", severity: .error,
    summary: "A step acts in a dialog that no earlier step opens.")

  func findings(on page: Int, _ content: PageContent, in library: Library) -> [Finding] {
    library.simulated(page, content) { entry, simulation in
      guard let lost = simulation.unopened else { return nil }
      return finding(
        "The step works in the dialog “\(lost.control.label)”, which no step before it opens.",
        remedy: "Add the step that opens the dialog.", key: [entry.procedure.title, lost.folded],
        at: [library.location(lost.page, lost.position, String(lost.sentence))])
    }
  }
}
