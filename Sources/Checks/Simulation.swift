import TextComparison
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
        if clicks == 0, unopened == nil, use.control.action != .open, !appears(use, in: library),
          !isLedUpTo(use, in: library)
        {
          unopened = use
        }
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

  /// Whether something before the mention may have opened the dialog without a click on a label: a step that names no control,
  /// or text that names the dialog.
  private func isLedUpTo(_ use: ControlUse, in library: Library) -> Bool {
    let entry = library.procedures[use.procedure]
    let earlier = entry.steps[..<use.step]
    // Without a path through the console it may be a window of the reader's own computer, opened by a key.
    let isInConsole =
      !entry.procedure.navigation.isEmpty || earlier.contains { $0.controls.contains { $0.kind == .menu } }
    guard isInConsole else { return true }
    if earlier.contains(where: { $0.text.holds(use.control.label) }) { return true }
    // The first step is where people log in; any other without a control may be a key that is pressed.
    if earlier.dropFirst().contains(where: { $0.controls.isEmpty }) { return true }
    guard let position = use.position else { return false }
    return library.passages[use.page].contains { passage in
      // A heading names the operation, and the dialog is often called like it.
      if case .heading = passage.role { return false }
      guard let place = passage.text.position(at: 0), place < position, place.line < position.line else { return false }
      return passage.text.text.holds(use.control.label)
    }
  }

  /// Whether the sentence itself says that the console shows the dialog.
  private func appears(_ use: ControlUse, in library: Library) -> Bool {
    let lowered = use.sentence.lowercased()
    return library.lexicon(use.page).appearing.contains { lowered.holds($0) }
  }
}

extension Library {
  /// What a rule finds in the procedures that are told in steps of their own, each played through.
  func simulated(_ finding: (ProcedureEntry, Simulation) -> Finding?) -> [Finding] {
    procedures.indices.filter { !procedures[$0].procedure.inline }.compactMap { index in
      finding(procedures[index], Simulation(index, in: self))
    }
  }
}

extension ProcedureEntry {
  /// Whether steps behind a mention have no control: what they say may well close the dialog.
  fileprivate func saysMore(behind use: ControlUse) -> Bool {
    steps[min(use.step + 1, steps.count)...].contains { $0.controls.isEmpty }
  }
}
