import TextComparison
import TopicModel

/// A procedure played through without the console: which dialog is open at each step, and who opened it.
struct Simulation {
  /// The first mention of a dialog that nothing before it can have opened.
  private(set) var unopened: ControlUse?
  /// The mention of the dialog that is open at the end with something entered in it.
  private(set) var unconfirmed: ControlUse?

  /// - Parameter index: Into `Library.procedures`.
  init(_ index: Int, _ content: PageContent, in library: Library) {
    // Clicks that have not opened anything yet: every click may open one place.
    var clicks = 0
    var open: ControlUse?
    var lastPlace: ControlUse?
    var filled = false
    // The step that types something into the open dialog: what else it selects is chosen there, not pressed.
    var entered: Int?
    // The step that has named a parameter: the “No” behind it is its value.
    var parameterStep: Int?
    for use in library.usesOfProcedure[index] {
      defer { if use.control.kind == .field { parameterStep = use.step } }
      switch use.control.kind {
      // 窗口将自动“关闭”: what closes a dialog names none.
      case .dialog where library.lexicon(use.page).closers.contains(use.folded): break
      case .dialog:
        if open?.folded == use.folded { continue }
        // 「格式 - 数据序列」对话框: the name is the way to it.
        let isWay = use.control.label.contains(" - ") || use.control.label.contains(" > ")
        // In the Block or Unblock dialog: one of two that are opened alike.
        let isAlternative = lastPlace?.step == use.step && lastPlace?.sentence == use.sentence
        if clicks == 0, unopened == nil, use.control.action != .open, !isWay, !isAlternative,
          !appears(use, in: library),
          !isLedUpTo(use, since: lastPlace, content, in: library)
        {
          unopened = use
        }
        clicks = 0
        lastPlace = use
        open = use
        entered = nil
        // What is typed or chosen may have no field of its own: 在“删除”对话框中，输入“DELETE”。
        filled =
          library.lexicon(use.page).asksForInput(use.textBehind)
          || library.lexicon(use.page).asksForChoice(use.textBehind)
      case .page where use.control.action != .click:
        clicks = 0
        lastPlace = use
      case .menu where library.leadsToPage(use) && !use.announcesDialog:
        clicks = 0
      case .menu where use.control.action != .none:
        clicks += 1
      // A tab shows another part of the page, or of the dialog.
      case .tab: break
      case _
      where use.control.action == .click || use.control.action == .open || use.isNothingButSelected
        || use.control.kind == .button && use.control.action == .select && entered != use.step
        || use.step != parameterStep && use.isAnswer(library.lexicon(use.page)):
        clicks += 1
        open = nil
        filled = false
      case _ where use.control.action == .enter || use.control.action == .select || use.control.action == .check:
        // A menu leads somewhere; it opens no dialog by itself and fills none in.
        if use.control.kind != .menu, open != nil { filled = true }
        if open != nil, use.control.action == .enter { entered = use.step }
        // An option that is selected outside a dialog may well open one.
        if open == nil, use.control.action == .select { clicks += 1 }
      default: break
      }
    }
    if let open, !filled {
      let words = library.lexicon(open.page)
      filled = library.procedures[index].steps.dropFirst(open.step + 1).contains { $0.fillsIn(words) }
    }
    // A single step that ends in a dialog is a remark.
    if let open, filled, library.procedures[index].steps.count > 1,
      !library.procedures[index].saysMore(behind: open, library.lexicon(open.page))
    {
      unconfirmed = open
    }
  }

  /// Whether something between the last place and the mention may have opened the dialog without a click on a label: a step that names no
  /// control, or text that names the dialog.
  private func isLedUpTo(
    _ use: ControlUse, since last: ControlUse?, _ content: PageContent, in library: Library
  ) -> Bool {
    let entry = library.procedures[use.procedure]
    let earlier = entry.steps[..<use.step]
    // Without a path through the console it may be a window of the reader's own computer, opened by a key.
    let isInConsole =
      !entry.procedure.navigation.isEmpty || earlier.contains { $0.controls.contains { $0.kind == .menu } }
    guard isInConsole else { return true }
    if earlier.contains(where: { $0.text.holds(use.control.label) }) { return true }
    if let action = action(of: use, in: library), earlier.contains(where: { $0.namesAtTheEnd(of: action) }) {
      return true
    }
    // The first step is where people log in; any other without a control may be a key that is pressed.
    let between = earlier.dropFirst(max(1, last.map { $0.step + 1 } ?? 1))
    let words = library.lexicon(use.page)
    if between.contains(where: { ($0.controls.isEmpty || $0.hasUnreadName) && words.mayOpen($0.text) }) { return true }
    // In the step of the last place itself, and what its choices or notes say.
    if let last, earlier.dropFirst(last.step).contains(where: { !$0.choices.isEmpty || !$0.notes.isEmpty }) {
      return true
    }
    guard let position = use.position else { return false }
    return content.passages.contains { passage in
      // A heading names the operation, and the dialog is often called like it.
      if case .heading = passage.role { return false }
      guard let place = passage.text.position(at: 0), place < position, place.line < position.line else { return false }
      return passage.text.text.names(use.control.label)
    }
  }

  /// The action that a dialog is named by: 释放 of 释放弹性公网IP.
  private func action(of use: ControlUse, in library: Library) -> String? {
    let label = use.control.label.lowercased()
    return library.lexicon(use.page).actionWords.filter { label.hasPrefix($0.lowercased()) }.max { $0.count < $1.count }
  }

  /// Whether the sentence itself says that the console shows the dialog, or what of its step stands in front of it that something is pressed.
  private func appears(_ use: ControlUse, in library: Library) -> Bool {
    let words = library.lexicon(use.page)
    // “Disable Task” dialog: what the name says does not happen.
    if words.saysThatAPlaceAppears(String(use.sentence).replacing(use.control.label, with: "\u{1}")) { return true }
    // 右键单击任务栏，在弹出的“属性”窗口中: what was clicked has no label.
    let step = library.procedures[use.procedure].steps[use.step].text
    guard let place = step.firstPlace(of: use.control.label) else { return false }
    return words.tellsToPress(step[..<place.lowerBound])
  }
}

extension Library {
  /// Whether a menu is the procedure's way through the console, at whose end stands a page, rather than one of actions.
  fileprivate func leadsToPage(_ use: ControlUse) -> Bool {
    let way = procedures[use.procedure].procedure.navigation
    // A single item without a way is a menu of the console, more likely than one of actions.
    if way.isEmpty, use.control.path.isEmpty { return true }
    return use.control.path.isEmpty ? way.contains(use.control.label) : use.control.path.allSatisfy(way.contains)
  }
}

extension Library {
  /// What a rule finds in a page's procedures that are told in steps of their own, each played through.
  func simulated(
    _ page: Int, _ content: PageContent, _ finding: (ProcedureEntry, Simulation) -> Finding?
  ) -> [Finding] {
    (firstProcedure[page]..<firstProcedure[page + 1]).filter { !procedures[$0].procedure.inline }.compactMap { index in
      finding(procedures[index], Simulation(index, content, in: self))
    }
  }
}

extension ProcedureEntry {
  /// Whether steps behind a mention have no control, or notes that ask for an action: what they say may well close the dialog.
  fileprivate func saysMore(behind use: ControlUse, _ words: CheckLexicon) -> Bool {
    let consequences = procedure.constraints.filter { $0.kind == .consequence }.map(\.text)
    return steps[min(use.step + 1, steps.count)...].contains { $0.controls.isEmpty && !$0.fillsIn(words) }
      || steps[use.step...].contains { words.saysThatItIsConfirmed($0.text) }
      || steps[use.step...].contains { step in
        // What comes of the operation (取消预约后，…) asks for nothing.
        step.notes.contains { note in
          words.hasActionWord(
            consequences.reduce(note) { $0.replacing($1, with: "") })
        }
      }
  }
}

extension String {
  /// Whether a text has a label, one of Han characters in quotes; elsewhere the words of a dialog are those of an operation (只有管理员可以删除资源).
  fileprivate func names(_ label: String) -> Bool {
    guard label.unicodeScalars.contains(where: Folding.isHan) else { return holds(label) }
    var rest = self[...]
    while let place = rest.firstPlace(of: label) {
      let before = rest[..<place.lowerBound].unicodeScalars.last
      rest = rest[place.upperBound...]
      if let before, Folding.isQuote(before) { return true }
    }
    return false
  }
}

extension ControlUse {
  /// What follows the label in its sentence.
  fileprivate var textBehind: Substring {
    sentence.firstPlace(of: control.label).map { sentence[$0.upperBound...] } ?? ""
  }

  /// “Update PCB from Schematic…”: by custom an item whose name ends in dots opens a dialog.
  fileprivate var announcesDialog: Bool {
    let label = control.path.last ?? control.label
    return label.hasSuffix("…") || label.hasSuffix("...")
  }

  /// “Select OK.”: what a sentence does nothing else with is pressed, not chosen from.
  fileprivate var isNothingButSelected: Bool {
    control.action == .select && endsClause && frameWeight < 3 && (control.kind == .button || control.kind == .radio)
  }

  /// “Yes, restart it”: an answer to what the dialog asks.
  fileprivate func isAnswer(_ words: CheckLexicon) -> Bool {
    guard control.action == .select else { return false }
    let first = control.label.lowercased().prefix { $0.isLetter }
    return words.answers.contains { $0 == first }
  }
}

extension Step {
  /// Whether it asks for something to be typed or chosen, in words alone, and for nothing to be pressed: 选择文件，设置份数。
  fileprivate func fillsIn(_ words: CheckLexicon) -> Bool {
    guard controls.isEmpty, choices.isEmpty, steps.isEmpty, goto.isEmpty, !hasUnreadName else { return false }
    return (words.asksForInput(text[...]) || words.asksForChoice(text[...])) && !words.tellsToPress(text[...])
      && !words.saysThatItIsConfirmed(text)
  }

  /// Whether it has a name in quotes that is none of its controls in the record: it may be what is pressed.
  fileprivate var hasUnreadName: Bool {
    let known = Set(controls.flatMap { [$0.label] + $0.path }.map(Folding.label))
    return Quotation(of: text[...]).terms.contains { term in
      MenuPath.levels(of: term).contains { !known.contains(Folding.label($0)) }
    }
  }

  /// Whether a clause of it, or of its choices, ends in a word: 选择 > 释放。 That is a name without quotes; one that goes on (需要释放的) is none.
  fileprivate func namesAtTheEnd(of word: String) -> Bool {
    let scalars = word.lowercased()
    return ([text] + choices.map(\.text) + steps.map(\.text)).contains { text in
      var rest = text.lowercased()[...]
      while let place = rest.firstPlace(of: scalars) {
        let before = rest[..<place.lowerBound].unicodeScalars.last
        rest = rest[place.upperBound...]
        let goesOn = rest.unicodeScalars.first.map { Folding.isWord(Folding.folding($0)) || $0 == " " } ?? false
        let isPart = before.map { Folding.isWord(Folding.folding($0)) && !Folding.isHan($0) } ?? false
        if !goesOn, !isPart { return true }
      }
      return false
    }
  }
}
