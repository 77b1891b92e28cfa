import TopicModel

/// A procedure played through without the console: which dialog is open at each step, and who opened it.
struct Simulation {
  /// The first mention of a dialog that nothing before it can have opened.
  private(set) var unopened: ControlUse?
  /// The mention of the dialog that is open at the end with something entered in it.
  private(set) var unconfirmed: ControlUse?

  /// - Parameter index: Into `Library.procedures`.
  init(_ index: Int, in library: Library) {
    var clicks = 0
    var open: ControlUse?
    var filled = false
    for use in library.usesOfProcedure[index] {
      switch use.control.kind {
      case .dialog:
        if open?.folded == use.folded { continue }
        if clicks == 0, unopened == nil, !appears(use, in: library) { unopened = use }
        open = use
        filled = false
      case _ where use.control.action == .click || use.control.action == .open:
        clicks += 1
        open = nil
        filled = false
      case _ where use.control.action == .enter || use.control.action == .select || use.control.action == .check:
        // A menu leads somewhere; it opens no dialog by itself and fills none in.
        if use.control.kind != .menu, open != nil { filled = true }
      default: break
      }
    }
    if let open, filled, !library.procedures[index].saysMore(behind: open) { unconfirmed = open }
  }

  /// Whether the sentence itself says that the console shows the dialog.
  private func appears(_ use: ControlUse, in library: Library) -> Bool {
    library.lexicon(use.page).appearing.contains { use.sentence.contains($0) }
  }
}

extension ProcedureEntry {
  /// Whether steps behind a mention have no control: what they say may well close the dialog.
  fileprivate func saysMore(behind use: ControlUse) -> Bool {
    steps[min(use.step + 1, steps.count)...].contains { $0.controls.isEmpty }
  }
}
