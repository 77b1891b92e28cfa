import TopicModel

/// A dialog that is filled in is confirmed.
///
/// A procedure enters or selects something in a dialog, and ends without a click that could confirm it. The reader does not know whether what they typed is saved.
///
/// What to do: add the step that confirms the dialog.
struct DialogNeverClosed: PageRule {
  static let about = RuleDescription(
    code: "ST02", name: "dialog-never-closed", severity: .warning,
    summary: "A dialog is filled in and never confirmed or closed.")

  func findings(on page: Int, _ content: PageContent, in library: Library) -> [Finding] {
    library.simulated(page, content) { entry, simulation in
      guard let open = simulation.unconfirmed else { return nil }
      return finding(
        "The dialog “\(open.control.label)” is filled in and never confirmed or closed.",
        remedy: "Add the step that confirms it.", key: [entry.procedure.title, open.folded],
        at: [library.location(open.page, open.position, String(open.sentence))])
    }
  }
}
