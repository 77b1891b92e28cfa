import TopicModel

/// Cuts the form for one item out of a list for several: "You can also click Delete in the row of a single disk."
struct SingleForms {
  let batch: BatchWords
  let titles: TitleReader

  /// The host, and behind it the form for one item where a step, bullet or note offers it.
  ///
  /// The offer takes the place of the step that presses the same button (else of the step it belongs to) and of those
  /// before it that only pick the items.
  func forms(of host: ProcedureDraft, number: Int) -> [ProcedureDraft] {
    for (index, step) in host.steps.enumerated() {
      for (part, text) in texts(of: step) {
        let wording = Wording(text)
        guard let offer = batch.singleOffer(in: wording) else { continue }
        var single = host
        single.steps = steps(
          of: host, replacing: index, part: part, by: text, from: offer.start, to: offer.sentence.upperBound)
        single.title = title(of: offer, in: wording, host: host)
        single.mode = .single
        single.inline = true
        single.rule = .singleOffer
        single.position = text.position(at: offer.start) ?? host.position
        single.twins = number
        single.evidence = text.substring(offer.sentence.lowerBound, offer.sentence.upperBound)
        var host = host
        host.twins = number
        host.evidence = single.evidence
        return [host, single]
      }
    }
    return [host]
  }

  /// Whether a list that never acts in one row says below a step what those do who have one item: the list itself is
  /// for several then, though its own words do not say so.
  func hasFormForOneOnly(_ host: ProcedureDraft) -> Bool {
    guard !host.steps.contains(where: { batch.words.single.contains($0.text.text) }) else { return false }
    return host.steps.contains { step in
      texts(of: step).contains { part, text in
        let wording = Wording(text)
        guard part != nil, let offer = batch.singleOffer(in: wording) else { return false }
        return batch.isForOneOnly(offer, in: wording) || batch.alsoSaysOne(offer, in: wording)
          || pressesAboveList(host.steps)
      }
    }
  }

  /// Whether what is pressed stands above a list: it acts on the rows that were picked.
  private func pressesAboveList(_ steps: [StepDraft]) -> Bool {
    steps.contains { step in
      let wording = step.wording
      return batch.words.aboveList.contains(wording.bytes) && batch.words.instruction(in: wording) == .byHand
    }
  }

  /// The texts below a step, each with the part it stands in; the step's own text has none.
  private func texts(of step: StepDraft) -> [(part: Int?, text: RichText)] {
    var result: [(part: Int?, text: RichText)] = [(nil, step.text)]
    for (index, part) in step.parts.enumerated() {
      switch part {
      case .follow(let text): result.append((index, text))
      case .choice(let choice): result.append((index, choice.text))
      case .note(let note): result += note.texts.map { (index, $0) }
      case .step, .other: continue
      }
    }
    return result
  }

  private func steps(
    of host: ProcedureDraft, replacing index: Int, part: Int?, by text: RichText, from start: Int, to end: Int
  ) -> [StepDraft] {
    let offer = text.portion(from: start, to: end)
    let pressed = titles.pressed(in: offer)
    let place = host.steps[...index].lastIndex { !pressed.isDisjoint(with: titles.pressed(in: $0.text)) } ?? index
    var steps = host.steps
    if let part { steps[index].parts.remove(at: part) }
    steps[place].take(offer, from: 0)
    if place == index { steps[place].parts = [] }
    var first = place
    while first > 0, onlyPicks(steps[first - 1]) { first -= 1 }
    steps.removeSubrange(first..<place)
    return steps
  }

  /// Picks several items and presses nothing.
  private func onlyPicks(_ step: StepDraft) -> Bool {
    let wording = step.wording
    guard titles.pressed(in: step.text).isEmpty else { return false }
    return wording.sentences.contains { batch.pickedCue(in: wording, sentence: $0) }
  }

  /// What the offer says it is for, else the host's title marked as the form for one.
  private func title(of offer: BatchWords.Offer, in wording: Wording, host: ProcedureDraft) -> String {
    let said = OtherOperations(words: batch.words, titles: titles).title(of: offer.sentence, in: wording)
    if let said, titles.reading(said).operation.action == titles.reading(host.title).operation.action { return said }
    return batch.words.singleForm.replacing("{}", with: host.title)
  }
}
