import TopicModel

/// The two forms that are told as choices of one step.
extension BatchForms {
  func split(_ draft: ProcedureDraft, number: Int) -> (ProcedureDraft, ProcedureDraft)? {
    guard let split = split(draft.steps) else { return nil }
    func form(_ steps: [StepDraft], _ label: String, _ mode: Procedure.Mode) -> ProcedureDraft {
      var form = draft
      if !label.isEmpty {
        form.title = label
      } else if mode == .batch {
        form.title = titles.batchTitle(for: draft.title)
      }
      form.steps = steps
      form.mode = mode
      form.twins = number
      form.rule = .modeChoice
      form.evidence = "choices of one step: \(split.singleLabel) / \(split.batchLabel)"
      return form
    }
    let one = form(split.single, split.singleLabel, .single)
    let several = form(split.batch, split.batchLabel, .batch)
    return split.batchFirst ? (several, one) : (one, several)
  }

  private struct Split {
    var single: [StepDraft]
    var batch: [StepDraft]
    var singleLabel: String
    var batchLabel: String
    var batchFirst: Bool
  }

  /// The first step whose choices are for one and for several, parted.
  private func split(_ steps: [StepDraft]) -> Split? {
    for (index, step) in steps.enumerated() {
      if let told = splitParagraphs(of: step) {
        var (single, several) = (steps, steps)
        single[index] = told.single
        several[index] = told.batch
        return Split(
          single: single, batch: several, singleLabel: told.singleLabel, batchLabel: told.batchLabel,
          batchFirst: told.batchFirst)
      }
      guard var split = split(step.parts) else { continue }
      func with(_ parts: [StepDraft.Part]) -> [StepDraft] {
        var result = steps
        result[index].parts = parts
        return result
      }
      let single = split.singleParts
      let several = split.batchParts
      split.singleParts = []
      return Split(
        single: with(single), batch: with(several), singleLabel: split.singleLabel, batchLabel: split.batchLabel,
        batchFirst: split.batchFirst)
    }
    return nil
  }

  /// "Single operation: click …" and below it, in a paragraph of the same step, "Batch operation: click …".
  private func splitParagraphs(
    of step: StepDraft
  ) -> (single: StepDraft, batch: StepDraft, singleLabel: String, batchLabel: String, batchFirst: Bool)? {
    let own = labelled(step.wording)
    let isInstruction = words.instruction(in: step.wording) == .byHand
    for (index, part) in step.parts.enumerated() {
      guard case .follow(let text) = part else { continue }
      let other = labelled(Wording(text))
      // What no label says to be for several is for one.
      let isPair = own.number == .unsaid ? isInstruction && other.number == .several : other.number != own.number
      guard other.number != .unsaid, isPair else { continue }
      var first = step
      first.parts.remove(at: index)
      var second = first
      second.take(text, from: 0)
      let batchFirst = own.number == .several
      if own.number == .unsaid { return (first, second, "", "", false) }
      return batchFirst
        ? (second, first, other.label, own.label, true) : (first, second, own.label, other.label, false)
    }
    return nil
  }

  /// The label in front of a paragraph's first colon, and for how many items it says that it is.
  private func labelled(_ wording: Wording) -> (number: BatchWords.Number, label: String) {
    guard let first = wording.sentences.first, words.instruction(in: wording) == .byHand else { return (.unsaid, "") }
    let end = labelEnd(wording, first)
    guard end < first.upperBound else { return (.unsaid, "") }
    let label = titles.label(of: wording.text.portion(from: first.lowerBound, to: end).line)
    return (batch.number(ofLabel: label), label)
  }

  private struct PartSplit {
    var singleParts: [StepDraft.Part]
    var batchParts: [StepDraft.Part]
    var singleLabel: String
    var batchLabel: String
    var batchFirst: Bool
  }

  private func split(_ parts: [StepDraft.Part]) -> PartSplit? {
    var numbers: [Int: BatchWords.Number] = [:]
    for (index, part) in parts.enumerated() {
      switch part {
      case .choice(let choice): numbers[index] = number(of: choice)
      // Numbered ways: "a. For one: click …", "b. For several: select …".
      case .step(let step): numbers[index] = number(of: step)
      case .note, .follow, .other: continue
      }
    }
    if !numbers.values.contains(.one), let one = sibling(of: numbers, in: parts) { numbers[one] = .one }
    guard let one = numbers.filter({ $0.value == .one }).keys.min() else { return splitBelow(parts) }
    // Beside a choice for one, a choice for all of them or for one or more is one for several.
    if !numbers.values.contains(.several), !isForOneOrMore(parts[one]),
      let all = parts.indices.first(where: { $0 != one && (isForAll(parts[$0]) || isForOneOrMore(parts[$0])) })
    {
      numbers[all] = .several
    }
    guard let several = numbers.filter({ $0.value == .several }).keys.min() else { return splitBelow(parts) }
    let keepSingle = parts.indices.filter { numbers[$0] != .several }
    let keepBatch = parts.indices.filter { numbers[$0] != .one }
    return PartSplit(
      singleParts: keepSingle.map { parts[$0] }, batchParts: keepBatch.map { parts[$0] },
      singleLabel: label(of: parts[one]), batchLabel: label(of: parts[several]), batchFirst: several < one)
  }

  /// For how many a numbered way is: by its label, or where its steps stand below it by its line: “To delete several, do the following:”.
  private func number(of step: StepDraft) -> BatchWords.Number {
    let own = labelled(step.wording).number
    let tells = step.parts.contains { if case .step = $0 { true } else { false } }
    return own == .unsaid && tells ? batch.number(ofLabel: step.text.line) : own
  }

  /// 停止防护 beside 批量停止防护: the one other choice that is called by the same operation and tells how it is done.
  private func sibling(of numbers: [Int: BatchWords.Number], in parts: [StepDraft.Part]) -> Int? {
    guard let several = numbers.filter({ $0.value == .several }).keys.min() else { return nil }
    let action = titles.reading(label(of: parts[several])).operation.action
    guard !action.isEmpty else { return nil }
    let others = numbers.keys.filter { index in
      guard case .choice(let choice) = parts[index], numbers[index] == .unsaid else { return false }
      let tells = choice.parts.contains { if case .step = $0 { true } else { false } }
      return (tells || words.instruction(in: choice.wording) == .byHand)
        && titles.reading(label(of: parts[index])).operation.action == action
    }
    return others.count == 1 ? others.first : nil
  }

  /// Choices of a step further down.
  private func splitBelow(_ parts: [StepDraft.Part]) -> PartSplit? {
    for (index, part) in parts.enumerated() {
      guard case .step(let nested) = part, let split = split(nested.parts) else { continue }
      func with(_ inner: [StepDraft.Part]) -> [StepDraft.Part] {
        var step = nested
        step.parts = inner
        var result = parts
        result[index] = .step(step)
        return result
      }
      return PartSplit(
        singleParts: with(split.singleParts), batchParts: with(split.batchParts), singleLabel: split.singleLabel,
        batchLabel: split.batchLabel, batchFirst: split.batchFirst)
    }
    return nil
  }

  /// For how many items a choice is, by its label, or where that is silent by what it does.
  private func number(of choice: ChoiceDraft) -> BatchWords.Number {
    let wording = choice.wording
    guard let first = wording.sentences.first else { return .unsaid }
    let label = wording.text.portion(from: first.lowerBound, to: labelEnd(wording, first))
    // To add a single user, select **Add**.
    if let purpose = purpose(of: wording, first) {
      let number = batch.number(ofLabel: purpose)
      if number != .unsaid { return number }
    }
    // A whole sentence for a case of its own that presses nothing is a remark, not a label.
    let isRemark =
      labelEnd(wording, first) == first.upperBound && words.conditions.length(in: wording.bytes, at: 0) != nil
      && words.instruction(in: wording, sentence: first) < .byHand
    let byLabel = isRemark ? .unsaid : batch.number(ofLabel: label.text)
    if byLabel != .unsaid { return byLabel }
    let hasDetail =
      wording.sentences.count > 1 || labelEnd(wording, first) < first.upperBound || !choice.parts.isEmpty
      || words.instruction(in: wording) == .byHand
    guard hasDetail else { return .unsaid }
    if batch.pickedCue(in: wording, sentence: 0..<wording.bytes.count),
      !words.oneOrMore.contains(wording.bytes)
    {
      return .several
    }
    if words.oneOrMore.contains(wording.bytes) { return .unsaid }
    let isForOne = batch.saysOne(wording, 0..<wording.bytes.count) || words.inTurn.contains(wording.bytes)
    return isForOne && words.handVerbs.contains(wording.bytes) ? .one : .unsaid
  }

  /// The clause by which a choice says what it is for, where a label is pressed or selected behind it.
  private func purpose(of wording: Wording, _ sentence: Range<Int>) -> String? {
    guard words.conditions.length(in: wording.bytes, at: wording.skipSpace(0, to: sentence.upperBound)) != nil,
      let clause = wording.clauses(of: sentence).first, clause.upperBound < sentence.upperBound
    else { return nil }
    let rest = clause.upperBound..<sentence.upperBound
    guard words.instruction(in: wording, sentence: rest) >= .onScreen,
      rest.contains(where: { wording.bytes[$0] == Wording.mask })
    else { return nil }
    return wording.string(clause)
  }

  private func isForAll(_ part: StepDraft.Part) -> Bool {
    guard case .choice(let choice) = part else { return false }
    let wording = choice.wording
    guard let first = wording.sentences.first else { return false }
    return words.all.contains(wording.bytes, from: first.lowerBound, to: first.upperBound)
      && words.instruction(in: wording) == .byHand && !words.single.contains(wording.bytes)
  }

  private func isForOneOrMore(_ part: StepDraft.Part) -> Bool {
    guard case .choice(let choice) = part else { return false }
    let wording = choice.wording
    return words.oneOrMore.contains(wording.bytes) && words.instruction(in: wording) == .byHand
      && batch.pickedCue(in: wording, sentence: 0..<wording.bytes.count)
  }

  /// What stands in front of a choice's colon, or the choice itself where it is no more than a name; empty for one that
  /// begins with what to press.
  private func label(of part: StepDraft.Part) -> String {
    if case .step(let step) = part { return labelled(step.wording).label }
    guard case .choice(let choice) = part else { return "" }
    let wording = choice.wording
    guard let first = wording.sentences.first else { return "" }
    if labelEnd(wording, first) == first.upperBound,
      words.instruction(in: wording, sentence: first) == .byHand || purpose(of: wording, first) != nil
    {
      return ""
    }
    return titles.label(of: choice.text.portion(from: first.lowerBound, to: labelEnd(wording, first)).line)
  }

  /// Where a choice's label ends: at its first colon ("In batch: …"), else with the sentence.
  private func labelEnd(_ wording: Wording, _ sentence: Range<Int>) -> Int {
    var index = sentence.lowerBound
    // "Method 1: …" is no label yet, be it bold or not.
    if let way = words.ways.length(in: Array(wording.text.text.utf8), at: index) { index += way + 3 }
    while index < sentence.upperBound {
      if wording.bytes[index] == UInt8(ascii: ":") { return index }
      if wording.bytes[index] == 0xEF, index + 2 < wording.bytes.count, wording.bytes[index + 1] == 0xBC,
        wording.bytes[index + 2] == 0x9A
      {
        return index
      }
      index += 1
    }
    return sentence.upperBound
  }
}
