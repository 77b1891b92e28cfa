import TopicModel

extension Control {
  /// The control where its step's text is not the one that it stood in.
  fileprivate var elsewhere: Control {
    var control = self
    control.offset = nil
    return control
  }
}

/// Turns drafts of steps into records: numbers, controls, results, branches, and the constraints the steps state.
struct StepRecords {
  let words: ProcedureWords
  let language: SentenceLanguage
  let branches: BranchReader

  func steps(_ drafts: [StepDraft], constraints: inout [Constraint]) -> [Step] {
    drafts.map { step($0, under: "", &constraints) }
  }

  private func step(_ draft: StepDraft, under prefix: String, _ constraints: inout [Constraint]) -> Step {
    let number = StepNumber.path(prefix, draft.marker)
    var step = Step(
      number: number, text: draft.text.line, optional: draft.optional, controls: language.controls(in: draft.text),
      goto: branches.targets(in: draft.text, of: number), position: draft.position, rule: draft.rule.rawValue)
    if step.text.isEmpty { step.text = pictureText(of: draft) }
    // A step that tells nothing to do states a fact.
    state(draft.text, in: number, isOwn: words.instruction(in: draft.wording) > .none, &constraints)
    add(draft.parts, to: &step, &constraints)
    return step
  }

  private func add(_ parts: [StepDraft.Part], to step: inout Step, _ constraints: inout [Constraint]) {
    /// The paragraph before a list leads it in.
    var lead = step.text
    for part in parts {
      switch part {
      case .step(let nested): step.steps.append(self.step(nested, under: step.number, &constraints))
      case .choice(let choice):
        step.choices.append(self.choice(choice, of: &step, lead: lead, &constraints))
      case .note(let note): add(note, to: &step, &constraints)
      case .follow(let text):
        lead = text.text
        let wording = Wording(text)
        if isResult(wording) {
          step.results.append(text.line)
          state(text, in: step.number, &constraints)
          add(branchesOf: text, to: &step)
        } else {
          add(note: text, to: &step, &constraints)
          // "You can also …, click …": another paragraph that says what to press.
          if pressesSomething(wording) { step.controls += language.controls(in: text).map(\.elsewhere) }
        }
      case .other: continue
      }
    }
  }

  /// Whether a further paragraph of a step or bullet goes on with what to press.
  private func pressesSomething(_ wording: Wording) -> Bool {
    let instruction = words.instruction(in: wording)
    return instruction == .byHand
      || instruction == .onScreen && wording.hasLabel && words.conditions.length(in: wording.bytes, at: 0) == nil
  }

  /// The bullet as a choice; its numbered steps become sub-steps of the step.
  private func choice(
    _ draft: ChoiceDraft, of step: inout Step, lead: String, _ constraints: inout [Constraint]
  ) -> Choice {
    var choice = Choice(text: draft.text.line, controls: language.controls(in: draft.text))
    // A bullet that presses nothing is a remark.
    let isRemark = words.instruction(in: draft.wording) < .byHand
    let isClickServed = step.controls.contains { $0.action == .click }
    if isRemark,
      let head = BulletHeads(words: words, language: language)
        .control(of: draft.text, below: lead, isClickServed: isClickServed),
      !choice.controls.contains(where: { $0.label == head.label })
    {
      choice.controls.insert(head, at: 0)
    }
    state(draft.text, in: step.number, lead: lead, isOwn: !isRemark, &constraints)
    add(branchesOf: draft.text, to: &step)
    for part in draft.parts {
      switch part {
      case .step(let nested):
        var inner = self.step(nested, under: step.number, &constraints)
        inner.choice = step.choices.count
        step.steps.append(inner)
      case .choice(let inner):
        let nested = self.choice(inner, of: &step, lead: draft.text.text, &constraints)
        choice.text += "\n" + nested.text
        choice.controls += nested.controls.map(\.elsewhere)
      case .note(let note): add(note, to: &step, &constraints)
      case .follow(let text):
        let wording = Wording(text)
        if isResult(wording) {
          step.results.append(text.line)
        } else {
          step.notes.append(text.line)
          if pressesSomething(wording) { choice.controls += language.controls(in: text).map(\.elsewhere) }
        }
        state(text, in: step.number, &constraints)
        add(branchesOf: text, to: &step)
      case .other: continue
      }
    }
    return choice
  }

  /// A note's paragraphs and list items; the paragraph before a list leads it in.
  private func add(_ note: NoteDraft, to step: inout Step, _ constraints: inout [Constraint]) {
    var lead: String?
    for block in note.blocks {
      for text in block.texts { add(note: text, kind: note.kind, lead: lead, to: &step, &constraints) }
      lead = if case .paragraph(let text) = block { text.text } else { nil }
    }
  }

  private func add(
    note text: RichText, kind: Block.Note.Kind? = nil, lead: String? = nil, to step: inout Step,
    _ constraints: inout [Constraint]
  ) {
    step.notes.append(text.line)
    state(text, in: step.number, note: kind, lead: lead, &constraints)
    add(branchesOf: text, to: &step)
  }

  private func add(branchesOf text: RichText, to step: inout Step) {
    for number in branches.targets(in: text, of: step.number) where !step.goto.contains(number) {
      step.goto.append(number)
    }
  }

  private func state(
    _ text: RichText, in number: String, note: Block.Note.Kind? = nil, lead: String? = nil, isOwn: Bool = false,
    _ constraints: inout [Constraint]
  ) {
    constraints += language.constraints(
      in: text,
      context: ConstraintReader.Context(section: .body, note: note, step: number, isStepsOwn: isOwn, lead: lead))
  }

  /// A paragraph that tells what the console does then.
  private func isResult(_ wording: Wording) -> Bool {
    let start = wording.skipSpace(0, to: wording.bytes.count)
    if words.resultStarts.length(in: wording.bytes, at: start) != nil { return true }
    guard words.instruction(in: wording) < .byHand else { return false }
    return words.resultParts.contains(wording.bytes)
  }

  /// What a step says that is only a picture.
  private func pictureText(of draft: StepDraft) -> String {
    for span in draft.text.spans {
      if case .image(let source, let alternative) = span.kind {
        return alternative.isEmpty ? source : alternative
      }
    }
    for part in draft.parts {
      switch part {
      case .choice(let choice) where !choice.text.text.isEmpty: return choice.text.line
      case .note(let note): if let text = note.texts.first { return text.line }
      case .other(.figure(let figure)): return figure.alternative.isEmpty ? figure.source : figure.alternative
      default: continue
      }
    }
    return draft.marker
  }

  /// What the console says when the procedure has worked: of its last step.
  func results(of steps: [Step]) -> [String] {
    guard let last = steps.last else { return [] }
    let below = results(of: last.steps)
    return below + last.results.filter { words.successParts.contains($0) }
  }
}
