import TopicModel

/// Whether a list as a whole is for several items: by its title, by what its steps pick, by the titles above it.
extension BatchForms {
  func mode(of draft: ProcedureDraft) -> Procedure.Mode {
    var draft = draft
    // "Option 3: Delete several reports": the way says so itself.
    if words.isWay(draft.title), titles.reading(draft.title).saysBatch { return .batch }
    // Method 2 of what the title above it names.
    if words.isWay(draft.title), let above = draft.titles.dropLast().last { draft.title = above }
    let title = titles.reading(draft.title)
    if title.saysBatch || batch.number(ofLabel: draft.title) == .several { return .batch }
    if title.saysSingle { return .single }
    func picksSeveral(_ steps: [StepDraft]) -> Bool {
      steps.indices.contains { index in
        let step = steps[index]
        if repeatsForSeveral(index, in: steps) { return false }
        let wording = step.wording
        if words.picks.contains(wording.bytes),
          batch.picksSeveral(wording, title: draft.title, isOfAny: isPressed(draft.title, steps[index...]))
        {
          return true
        }
        if batch.picksSeveralOfList(steps[index...].prefix(2).map(\.wording), title: draft.title) { return true }
        return step.parts.contains { part in
          switch part {
          case .step(let nested): picksSeveral([nested])
          case .choice(let choice):
            batch.picksSeveral(choice.wording, title: draft.title)
              || choice.parts.contains { if case .step(let nested) = $0 { picksSeveral([nested]) } else { false } }
          case .note, .follow, .other: false
          }
        }
      }
    }
    return picksSeveral(draft.steps) || isOnPageOfBatches(draft) || isBelowTitleOfSeveral(draft) ? .batch : .single
  }

  /// A title above that is for several of what the draft's own title does, which is silent: "To delete reports" below
  /// Deleting Multiple Reports, unless a step acts on one row.
  private func isBelowTitleOfSeveral(_ draft: ProcedureDraft) -> Bool {
    let own = titles.reading(draft.title).operation
    guard !own.action.isEmpty else { return false }
    let isWay = own.object.isEmpty || namesWay(draft.title, own.action)
    let isOfSeveral = draft.titles.dropLast().contains { title in
      let above = titles.reading(title)
      return above.saysBatch && !above.saysSingle && above.operation.action == own.action
        && (isWay || above.operation.object.lowercased() == own.object.lowercased())
        && !words.oneOrMore.contains(title)
    }
    return isOfSeveral && !draft.steps.contains { words.single.contains($0.text.text) }
  }

  /// Delete from the list: behind the action stands where or by what it is done.
  private func namesWay(_ title: String, _ action: String) -> Bool {
    guard let verb = title.lowercased().firstRange(of: action.lowercased()) else { return false }
    let rest = Array(title.lowercased()[verb.upperBound...].drop { $0 == " " }.utf8)
    return words.prepositions.length(in: rest, at: 0) != nil
  }

  /// A page whose own title says "in bulk" tells its operation so throughout, and one of bulk operations all of them, unless
  /// a step acts on one row.
  private func isOnPageOfBatches(_ draft: ProcedureDraft) -> Bool {
    guard let page = draft.titles.first, words.inBatches.contains(page), !words.singleTitle.contains(page) else {
      return false
    }
    let action = titles.reading(draft.title).operation.action
    let isOfPage = !action.isEmpty && page.lowercased().contains(action.lowercased())
    guard isOfPage && titles.reading(page).saysBatch || words.isOfBulkWork(page) else { return false }
    return !draft.steps.contains { words.single.contains($0.text.text) }
  }

  /// Whether a step or the one behind it presses what is called like the title: then the step picks what the action is
  /// for, whatever that is called.
  private func isPressed(_ title: String, _ steps: ArraySlice<StepDraft>) -> Bool {
    let label = titles.label(of: title)
    return steps.prefix(2).contains { titles.pressed(in: $0.text).contains(label) }
  }
}
