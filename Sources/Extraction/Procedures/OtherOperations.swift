import TopicModel

/// Operations told in single sentences below a heading such as "Other operations": "Click Delete in the row to delete
/// a customer; you can also select several customers and click Batch Delete."
struct OtherOperations {
  let words: ProcedureWords
  let titles: TitleReader
  let batch: BatchWords

  init(words: ProcedureWords, titles: TitleReader) {
    self.words = words
    self.titles = titles
    batch = BatchWords(words: words)
  }

  func procedures(in section: Section, at index: Int) -> [ProcedureDraft] {
    var drafts: [ProcedureDraft] = []
    for text in section.blocks.flatMap(\.statements) {
      drafts += procedures(of: text, section, at: index, number: -1 - drafts.count)
    }
    return drafts
  }

  /// The operations of a section's bullets, where every bullet is one.
  func procedures(inBulletsOf section: Section, at index: Int) -> [ProcedureDraft] {
    var drafts: [ProcedureDraft] = []
    for block in section.blocks {
      guard case .list(let list) = block, !list.ordered else { continue }
      let named = list.items.map { labelled($0.ownText, section, at: index) }
      // Remarks among them instruct nobody: 权限说明：….
      let isEach = zip(list.items, named).allSatisfy { $1 != nil || !words.isInstruction($0.ownText) }
      if isEach, named.count(where: { $0 != nil }) > 1 {
        drafts += named.compactMap { $0 }
        continue
      }
      let found = list.items.map { procedures(of: $0.ownText, section, at: index, number: -1 - drafts.count) }
      if found.allSatisfy({ !$0.isEmpty }) { drafts += found.flatMap { $0 } }
    }
    return drafts
  }

  /// The operations of a section's paragraphs, each named before a colon: several that are all that is told there, or set
  /// off in bold.
  func procedures(inParagraphsOf section: Section, at index: Int) -> [ProcedureDraft] {
    var drafts: [ProcedureDraft] = []
    var isSetOff = true
    for case .paragraph(let text) in section.blocks where words.isInstruction(text) {
      guard let draft = labelled(text, section, at: index) else { return [] }
      let length = text.spans.first { $0.kind == .strong && $0.start == 0 }?.end ?? 0
      if length + 3 < draft.title.utf8.count { isSetOff = false }
      drafts.append(draft)
    }
    return drafts.count > 1 || isSetOff ? drafts : []
  }

  /// A list all of whose items are ways to do what the title above it names (方式一：…, Method 1: …): one procedure each.
  func procedures(ofWays list: Block.List, _ section: Section, at index: Int) -> [ProcedureDraft] {
    guard list.items.count > 1, list.items.allSatisfy({ words.isWay($0.ownText.text) }) else { return [] }
    return StepReader(words: words).steps(of: list.items).compactMap { step in
      let wording = step.wording
      guard let colon = wording.bytes.indices.first(where: wording.isColon(at:)), colon <= Self.longestWay else {
        return nil
      }
      var step = step
      let title = titles.label(of: step.text.portion(from: 0, to: colon).line)
      step.take(step.text, from: colon + (wording.bytes[colon] < 0x80 ? 1 : 3))
      step.marker = "1"
      return ProcedureDraft(
        title: title, titles: section.titles + [title], steps: [step], section: index, position: step.position,
        rule: .orderedList)
    }
  }

  /// Bytes up to the colon behind a way's name.
  private static let longestWay = 60

  /// A text that names an operation before a colon and tells behind it what to press: one step.
  private func labelled(_ text: RichText, _ section: Section, at index: Int) -> ProcedureDraft? {
    guard let title = name(before: text), titles.namesOperation(title),
      words.isInstruction(text) || tellsBehindDash(text)
    else { return nil }
    let isBatch = titles.reading(title).saysBatch || batch.number(ofLabel: title) == .several
    return ProcedureDraft(
      title: title, titles: section.titles + [title],
      steps: [StepDraft(marker: "1", text: text, position: text.position(at: 0), rule: .sentenceStep)],
      mode: isBatch ? .batch : .single, section: index, position: text.position(at: 0), rule: .operationSentence,
      isProse: true)
  }

  /// What a text begins with up to a colon, set in bold or not.
  private func name(before text: RichText) -> String? {
    let wording = Wording(text)
    if let bold = text.spans.first(where: { $0.start == 0 && $0.kind == .strong }), bold.end < text.text.utf8.count {
      let name = text.substring(0, bold.end)
      if name.endsWithColon || wording.isColon(at: bold.end) { return titles.label(of: name) }
    }
    if let dash = dash(in: wording.bytes) { return titles.label(of: text.portion(from: 0, to: dash).line) }
    guard let sentence = wording.sentences.first, let first = wording.clauses(of: sentence).first,
      first.upperBound < sentence.upperBound, wording.isColon(at: first.upperBound)
    else { return nil }
    return titles.label(of: wording.string(first))
  }

  private func tellsBehindDash(_ text: RichText) -> Bool {
    guard let dash = dash(in: Wording(text).bytes) else { return false }
    let bytes = Array(text.text.utf8)
    let start = bytes[dash...].firstIndex { $0 >= 0xE3 || Ascii.isLetter($0) } ?? bytes.count
    return words.isInstruction(text.portion(from: start, to: bytes.count))
  }

  /// Where the dash of two characters stands behind a short name: 修改──…, 修改——….
  private func dash(in bytes: [UInt8]) -> Int? {
    let dashes = ["──", "——", "－－", "--"].map { Array($0.utf8) }
    return (1..<max(1, min(bytes.count, Self.longestWay))).first { at in
      bytes[at] & 0xC0 != 0x80 && dashes.contains { bytes[at...].starts(with: $0) }
    }
  }

  /// The operations of one paragraph or bullet; a batch form directly behind its single form is its twin.
  private func procedures(
    of text: RichText, _ section: Section, at index: Int, number: Int
  ) -> [ProcedureDraft] {
    let wording = Wording(text)
    guard !words.pointers.contains(wording.bytes), !words.isTyped(wording) else { return [] }
    var drafts: [ProcedureDraft] = []
    for sentence in wording.sentences {
      guard words.instruction(in: wording, sentence: sentence) == .byHand,
        sentence.contains(where: { wording.bytes[$0] == Wording.mask }),
        let title = title(of: sentence, in: wording)
      else { continue }
      let isBatch = batch.hasCue(wording, words.batch, sentence)
      var draft = ProcedureDraft(
        title: isBatch ? titles.batchTitle(for: title) : title,
        titles: section.titles + [title],
        steps: [
          StepDraft(
            marker: "1", text: text.portion(from: sentence.lowerBound, to: sentence.upperBound),
            position: text.position(at: sentence.lowerBound), rule: .sentenceStep)
        ], mode: isBatch ? .batch : .single, section: index, position: text.position(at: sentence.lowerBound),
        rule: .operationSentence, isProse: true)
      if isBatch, let last = drafts.last, last.mode == .single, isSameAction(last.title, title) {
        draft.twins = number
        draft.evidence = text.line
        drafts[drafts.count - 1].twins = number
        drafts[drafts.count - 1].evidence = text.line
      }
      drafts.append(draft)
    }
    return drafts
  }

  private func isSameAction(_ left: String, _ right: String) -> Bool {
    let action = titles.reading(left).operation.action
    return !action.isEmpty && action == titles.reading(right).operation.action
  }

  /// What the sentence says it is for: the clause that names an operation and presses nothing, else the label pressed.
  func title(of sentence: Range<Int>, in wording: Wording) -> String? {
    for clause in wording.clauses(of: sentence) {
      if case .hand? = words.verb(of: clause, in: wording) { continue }
      if clause.contains(where: { wording.bytes[$0] == Wording.mask }) { continue }
      if words.afterwards.endsRange(in: wording.bytes, from: clause.lowerBound, to: clause.upperBound) { continue }
      var start = wording.skipSpace(clause.lowerBound, to: clause.upperBound)
      start += words.conditions.run(in: wording.bytes, at: start)
      start += words.leads.run(in: wording.bytes, at: start)
      guard start < clause.upperBound, words.picks.length(in: wording.bytes, at: start) == nil else { continue }
      let name = titles.label(of: wording.text.portion(from: start, to: clause.upperBound).line)
      let operation = titles.reading(name).operation
      if !operation.action.isEmpty, !operation.object.isEmpty { return name.prefix(1).uppercased() + name.dropFirst() }
    }
    return nil
  }
}

extension Block {
  /// Paragraphs and bullets, each a statement of its own.
  var statements: [RichText] {
    switch self {
    case .paragraph(let text): [text]
    case .list(let list) where !list.ordered: list.items.map(\.ownText)
    default: []
    }
  }
}
