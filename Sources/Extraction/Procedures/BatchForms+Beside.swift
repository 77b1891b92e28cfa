import TopicModel

/// The batch form that a text beside the list offers.
extension BatchForms {
  /// Those of the texts beside the lists of a section that may offer a batch form, as far as anyone would read them.
  func offers(in texts: [RichText]) -> [Wording] {
    var result: [Wording] = []
    for text in texts where text.linkedLength == 0 && result.count < Self.mostOffers {
      let wording = Wording(text)
      if batch.hasCue(wording, words.batch, 0..<wording.bytes.count) { result.append(wording) }
    }
    return result
  }

  /// A section with more texts that speak of several items is a list of records, not a guide.
  private static let mostOffers = 24

  /// The batch form that a paragraph beside the list offers. It takes the place of the step that acts on one row, and
  /// has the steps before and behind it; where no step does, it is all there is.
  func form(
    of host: ProcedureDraft, offeredIn wording: Wording, number: Int
  ) -> (ProcedureDraft, ProcedureDraft)? {
    guard let offer = batch.offer(in: wording, title: namedTitle(of: host)) ?? offerPressing(like: host, wording),
      offer.isInstruction, offer.picksItems
    else { return nil }
    let text = wording.text
    let sentence = text.portion(from: offer.start, to: wording.bytes.count)
    var step = StepDraft(
      marker: "1", text: sentence, position: text.position(at: offer.start), rule: .offeredStep)
    var steps = [step]
    if let row = host.steps.lastIndex(where: { words.single.contains($0.text.text) }) {
      step.marker = host.steps[row].marker
      steps = host.steps
      steps[row] = step
    }
    return twins(
      of: host, batch: steps, number: number,
      evidence: wording.text.substring(offer.sentence.lowerBound, offer.sentence.upperBound), rule: .batchOfferBeside)
  }

  /// An offer that calls the items otherwise than the title does, but presses what the list presses in one row.
  private func offerPressing(like host: ProcedureDraft, _ wording: Wording) -> BatchWords.Offer? {
    guard let offer = batch.offer(in: wording, title: wording.text.text) else { return nil }
    let pressed = titles.pressed(in: wording.text.portion(from: offer.start, to: offer.sentence.upperBound))
    let isOfRow = host.steps.contains {
      words.single.contains($0.text.text) && !pressed.isDisjoint(with: titles.pressed(in: $0.text))
    }
    return isOfRow ? offer : nil
  }
}
