import TopicModel

/// Cuts the batch and the single form out of one list of steps.
///
/// Choices of one step that say "one" and "several" make two procedures that share the other steps; a sentence, bullet
/// or note that offers the batch form makes a second procedure in which the step concerned is replaced.
struct BatchForms {
  let words: ProcedureWords
  let steps: StepReader
  let titles: TitleReader
  let batch: BatchWords

  init(words: ProcedureWords, titles: TitleReader) {
    self.words = words
    self.titles = titles
    steps = StepReader(words: words)
    batch = BatchWords(words: words)
  }

  /// The forms a draft holds, in document order, with their modes.
  ///
  /// - Parameters:
  ///   - number: what the two forms are marked with as twins.
  ///   - asides: paragraphs and notes of the section outside of the list.
  ///   - far: those of the other sections, where the page has no other procedure.
  func forms(
    of draft: ProcedureDraft, number: Int, asides: [Wording] = [], far: [Wording] = []
  ) -> [ProcedureDraft] {
    if let (first, second) = split(draft, number: number) { return [first, second] }
    var host = draft
    let singles = SingleForms(batch: batch, titles: titles)
    host.mode = singles.hasFormForOneOnly(draft) ? .batch : mode(of: draft)
    guard host.mode == .single else { return singles.forms(of: host, number: number) }
    if let (single, inline) = inlineForm(of: host, number: number) { return [single, inline] }
    for aside in asides + far {
      guard let offer = batch.offer(in: aside, title: namedTitle(of: host)), offer.isAtOnce else { continue }
      let (single, inline) = twins(
        of: host, batch: host.steps, number: number,
        evidence: aside.text.substring(offer.sentence.lowerBound, offer.sentence.upperBound), rule: .batchOfferBeside)
      return [single, inline]
    }
    for aside in asides {
      if let (single, inline) = form(of: host, offeredIn: aside, number: number) { return [single, inline] }
    }
    return [host]
  }

  func twins(
    of host: ProcedureDraft, batch steps: [StepDraft], number: Int, evidence: String,
    rule: ExtractionRule = .batchOffer
  ) -> (ProcedureDraft, ProcedureDraft) {
    var single = host
    var inline = host
    inline.steps = steps
    inline.mode = .batch
    inline.inline = true
    inline.rule = rule
    inline.position = steps.first { $0.rule == .offeredStep || $0.rule == .offeredListItem }?.position ?? host.position
    inline.title = titles.batchTitle(for: words.isWay(host.title) ? namedTitle(of: host) : host.title)
    inline.twins = number
    inline.evidence = evidence
    single.twins = number
    single.evidence = evidence
    return (single, inline)
  }

  // MARK: Sentences

  private func inlineForm(of host: ProcedureDraft, number: Int) -> (ProcedureDraft, ProcedureDraft)? {
    var single = host
    var evidence = ""
    guard let steps = replaced(&single.steps, title: namedTitle(of: host), evidence: &evidence) else { return nil }
    var (_, inline) = twins(of: host, batch: steps, number: number, evidence: evidence)
    single.twins = number
    single.evidence = evidence
    if host.isProse {
      single.steps = withoutOffers(single.steps, title: host.title)
      single.steps.number()
      inline.steps.number()
    }
    return (single, inline)
  }

  /// What names the operation: the title, or above one that only says where it is done (Management console) the nearest
  /// that does.
  func namedTitle(of host: ProcedureDraft) -> String {
    if !words.isWay(host.title), titles.namesOperation(host.title) { return host.title }
    return host.titles.last { titles.namesOperation($0) } ?? host.title
  }

  /// A paragraph that tells the other form is no optional step of this one; what follows it holds for both.
  private func withoutOffers(_ steps: [StepDraft], title: String) -> [StepDraft] {
    var kept: [StepDraft] = []
    for step in steps {
      if step.optional, !kept.isEmpty, isOffer(step, title: title), isSameAgain(step, behind: kept) {
        kept[kept.count - 1].parts += step.parts
      } else {
        kept.append(step)
      }
    }
    return kept
  }

  /// Whether a paragraph says "in bulk", or presses what one before it presses: 勾选多个选项 and a click of its own may as well be
  /// a step.
  private func isSameAgain(_ step: StepDraft, behind others: [StepDraft]) -> Bool {
    let pressed = titles.pressed(in: step.text)
    return words.inBatches.contains(step.text.text)
      || others.suffix(Self.reach).contains { !pressed.isDisjoint(with: titles.pressed(in: $0.text)) }
  }

  /// How many steps back the same button is looked for.
  private static let reach = 8

  /// The steps of the batch form; nil where no step offers one. A step that is the offer itself becomes optional
  /// in the single form.
  private func replaced(_ steps: inout [StepDraft], title: String, evidence: inout String) -> [StepDraft]? {
    var result: [StepDraft] = []
    var found = false
    /// The step for one that stands behind the one for several.
    var single: Int?
    for index in steps.indices where index != single {
      if !found, index + 1 < steps.count, namesOther(steps[index], steps[index + 1]) {
        evidence = steps[index].text.line
        steps[index].optional = true
        result.append(steps[index])
        single = index + 1
        found = true
      } else if index > 0, !found, isOffer(steps[index], title: title) || repeatsForSeveral(index, in: steps) {
        evidence = steps[index].text.line
        steps[index].optional = true
        result.removeLast()
        result.append(steps[index])
        found = true
      } else if let forms = batchForm(of: &steps[index], title: title, evidence: &evidence) {
        let isFirst = !found
        found = true
        // A note below a later step still speaks of the row that an earlier step acted on.
        if isFirst, forms.count == 1, forms[0].text != steps[index].text, result.count == index,
          let row = rowStep(before: index, in: steps, for: forms[0].text)
        {
          result[row].take(forms[0].text, from: 0)
          result[row].parts = []
          result.append(withoutOffer(steps[index], text: forms[0].text))
        } else {
          result += forms
        }
      } else {
        result.append(steps[index])
      }
    }
    return found ? result : nil
  }

  /// The step before `index` that acts on one row, where the step at `index` does not: the one that presses what the
  /// offer presses, else the last.
  private func rowStep(before index: Int, in steps: [StepDraft], for offer: RichText) -> Int? {
    let pressed = titles.pressed(in: offer)
    func isRow(_ step: StepDraft) -> Bool {
      words.single.contains(step.text.text) && !pressed.isDisjoint(with: titles.pressed(in: step.text))
    }
    if isRow(steps[index]) { return nil }
    if let row = steps[..<index].lastIndex(where: isRow) { return row }
    guard !words.single.contains(steps[index].text.text) else { return nil }
    return steps[..<index].lastIndex { words.single.contains($0.text.text) && words.handVerbs.contains($0.text.text) }
  }

  private func withoutOffer(_ step: StepDraft, text: RichText) -> StepDraft {
    var step = step
    step.parts.removeAll { part in
      switch part {
      case .follow(let follow): follow.text.hasSuffix(text.text)
      case .choice(let choice): choice.text.text.hasSuffix(text.text)
      case .note(let note): note.texts.contains { $0.text.hasSuffix(text.text) }
      case .step, .other: false
      }
    }
    return step
  }

  /// A step that is nothing but the offer: "If you need to delete several, select them and click …".
  private func isOffer(_ step: StepDraft, title: String) -> Bool {
    let wording = step.wording
    let sentences = wording.sentences
    guard sentences.count == 1, let offer = batch.offer(in: wording, sentence: sentences[0], title: title) else {
      return false
    }
    let presses =
      offer.isInstruction
      || words.instruction(in: wording) == .byHand && !titles.pressed(in: step.text).isEmpty
    return presses && offer.picksItems && offer.start == sentences[0].lowerBound
  }

  /// A step that picks several and presses the button which the step before it presses in one row: the same again for
  /// several, not a further step.
  func repeatsForSeveral(_ index: Int, in steps: [StepDraft]) -> Bool {
    guard index > 0 else { return false }
    if namesOther(steps[index], steps[index - 1]) { return true }
    let wording = steps[index].wording
    guard wording.sentences.count == 1, batch.pickedCue(in: wording, sentence: wording.sentences[0]),
      words.instruction(in: wording) == .byHand, words.single.contains(steps[index - 1].text.text),
      !words.single.contains(steps[index].text.text)
    else { return false }
    return !titles.pressed(in: steps[index].text).isDisjoint(with: titles.pressed(in: steps[index - 1].text))
  }

  /// 删除单个联系人，点击… and 删除多个联系人，勾选…: each step begins by naming its form of one operation.
  private func namesOther(_ step: StepDraft, _ before: StepDraft) -> Bool {
    func named(_ step: StepDraft) -> OperationReader.Title? {
      let wording = step.wording
      guard words.instruction(in: wording) == .byHand || !step.parts.isEmpty, let sentence = wording.sentences.first,
        let clause = wording.clauses(of: sentence).first, clause.upperBound < sentence.upperBound
      else { return nil }
      return titles.reading(wording.string(clause))
    }
    guard words.batchTitle.contains(step.text.text), let several = named(step), several.saysBatch, !several.saysSingle,
      let one = named(before), one.saysSingle
    else {
      return false
    }
    return !one.operation.action.isEmpty && one.operation.action == several.operation.action
  }

  /// The step's batch form: one step, or several where a note tells it in a list.
  private func batchForm(of step: inout StepDraft, title: String, evidence: inout String) -> [StepDraft]? {
    let wording = step.wording
    if let offer = batch.offer(in: wording, title: title) {
      evidence = wording.text.substring(offer.sentence.lowerBound, offer.sentence.upperBound)
      var form = step
      if offer.isInstruction, offer.picksItems, offer.start > 0 {
        form.take(step.text, from: offer.start)
        let shared = sharedEnd(of: wording, before: offer.start)
        if shared > 0 { form.text = RichText.joined([step.text.portion(from: 0, to: shared), form.text]) }
      }
      return [form]
    }
    for (index, part) in step.parts.enumerated() {
      switch part {
      case .follow(let text):
        if let form = form(of: step, without: index, offeredIn: text, title: title, evidence: &evidence) {
          return [form]
        }
      case .choice(let choice):
        if let form = form(of: step, without: index, offeredIn: choice.text, title: title, evidence: &evidence) {
          return [form]
        }
        // A note behind the bullets may stand in the last of them.
        for case .note(let note) in choice.parts {
          if let forms = forms(of: step, offeredIn: note, at: index, title: title, evidence: &evidence) { return forms }
        }
      case .note(let note):
        if let forms = forms(of: step, offeredIn: note, at: index, title: title, evidence: &evidence) { return forms }
      case .step, .other: continue
      }
    }
    return formBelow(&step, title: title, evidence: &evidence).map { [$0] }
  }

  /// Click “Rules”, the “Rules” page opens, click “Delete”, or tick several and click …: both forms begin with the way
  /// to the page, up to the last clause that says where the reader is then; the click of the single form follows it.
  private func sharedEnd(of wording: Wording, before offer: Int) -> Int {
    var end = 0
    var isFollowedByClick = false
    for sentence in wording.sentences where sentence.lowerBound < offer {
      for clause in wording.clauses(of: sentence) where clause.upperBound <= offer {
        let start = wording.skipSpace(clause.lowerBound, to: clause.upperBound)
        if words.resultStarts.length(in: wording.bytes, at: start) != nil {
          end = nextClause(behind: clause.upperBound, in: wording)
          isFollowedByClick = false
        } else if words.instruction(in: wording, sentence: clause) == .byHand {
          isFollowedByClick = true
        }
      }
    }
    return isFollowedByClick ? end : 0
  }

  /// Behind the mark that ends a clause.
  private func nextClause(behind end: Int, in wording: Wording) -> Int {
    guard end < wording.bytes.count else { return end }
    return end + (wording.bytes[end] < 0x80 ? 1 : 3)
  }

  private func form(
    of step: StepDraft, without index: Int, offeredIn text: RichText, title: String, evidence: inout String
  ) -> StepDraft? {
    let wording = Wording(text)
    guard let offer = batch.offer(in: wording, title: title) else { return nil }
    evidence = text.substring(offer.sentence.lowerBound, offer.sentence.upperBound)
    guard offer.isInstruction, offer.picksItems else { return step }
    // The other bullets are ways for one.
    var form = step
    form.take(text, from: offer.start)
    form.parts.remove(at: index)
    form.parts.removeAll { if case .choice = $0 { true } else { false } }
    return form
  }

  private func forms(
    of step: StepDraft, offeredIn note: NoteDraft, at index: Int, title: String, evidence: inout String
  ) -> [StepDraft]? {
    for text in note.texts {
      let wording = Wording(text)
      guard let offer = batch.offer(in: wording, title: title) else { continue }
      evidence = text.substring(offer.sentence.lowerBound, offer.sentence.upperBound)
      if let list = note.list {
        return steps.steps(of: list.items, depth: 1).enumerated().map { index, nested in
          var form = nested
          form.marker = step.marker + "." + StepNumber.marker(index: index, depth: 1)
          form.rule = .offeredListItem
          return form
        }
      }
      return form(of: step, without: index, offeredIn: text, title: title, evidence: &evidence).map { [$0] }
    }
    return nil
  }

  /// A sub-step, or a sub-step of a choice, that offers the batch form.
  private func formBelow(_ step: inout StepDraft, title: String, evidence: inout String) -> StepDraft? {
    var form = step
    var found = false
    func replace(_ parts: inout [StepDraft.Part]) -> [StepDraft.Part] {
      var nested = parts.compactMap { if case .step(let step) = $0 { step } else { nil } }
      let replacedSteps = replaced(&nested, title: title, evidence: &evidence)
      found = found || replacedSteps != nil
      var result: [StepDraft.Part] = []
      var placed = false
      var next = 0
      for index in parts.indices {
        switch parts[index] {
        case .step:
          parts[index] = .step(nested[next])
          next += 1
          if !placed {
            result += (replacedSteps ?? nested).map { .step($0) }
            placed = true
          }
        case .choice(var choice):
          var inner = choice.parts
          let innerForm = replace(&inner)
          choice.parts = inner
          parts[index] = .choice(choice)
          choice.parts = innerForm
          result.append(.choice(choice))
        default: result.append(parts[index])
        }
      }
      return result
    }
    var own = step.parts
    form.parts = replace(&own)
    guard found else { return nil }
    step.parts = own
    return form
  }
}

extension StepDraft {
  /// Puts the rest of an offer in place of the step's own text.
  mutating func take(_ offer: RichText, from start: Int) {
    text = offer.portion(from: start, to: offer.text.utf8.count)
    position = text.position(at: 0) ?? position
    rule = .offeredStep
  }
}
