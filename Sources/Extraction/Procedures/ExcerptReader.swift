import TopicModel

/// Reads a line of text that was cut out of a help page at both ends: no markup, titles run into the text.
struct ExcerptReader {
  let words: ProcedureWords
  let titles: TitleReader
  let batch: BatchWords

  init(words: ProcedureWords, titles: TitleReader) {
    self.words = words
    self.titles = titles
    batch = BatchWords(words: words)
  }

  struct Excerpt {
    var title: String
    var parent: String?
    var links: [Link]
    /// As the line says it: headings and paragraphs.
    var content: [Block]
    /// The same with steps as lists, for recognition.
    var steps: [Block]
  }

  /// Whether a line is of the site's frame: a banner, a feedback box.
  func isSiteLine(_ line: String) -> Bool {
    words.siteLines.contains(line) && words.instruction(in: Wording(line)) < .onScreen
  }

  func excerpt(of line: RichText) -> Excerpt {
    let (text, parent) = withoutParent(line)
    if let links = titledAddresses(in: text), let first = links.first {
      let blocks = links.map { Block.paragraph(RichText("\($0.text) \($0.target)")) }
      return Excerpt(title: first.text, parent: parent, links: links, content: blocks, steps: [])
    }
    let (stump, whole) = cutStump(off: text)
    var sections = runs(in: Wording(whole))
    nameUntitled(&sections)
    let content =
      (stump.text.isEmpty ? [] : [.paragraph(stump)])
      + sections.flatMap { section -> [Block] in heading(section.title) + section.sentences.map { .paragraph($0) } }
    let steps = sections.flatMap { heading($0.name ?? $0.title) + blocks(of: $0) }
    return Excerpt(title: title(of: sections, text), parent: parent, links: [], content: content, steps: steps)
  }

  private func heading(_ title: RichText) -> [Block] {
    title.text.isEmpty ? [] : [.heading(Block.Heading(level: 2, text: title))]
  }

  // MARK: Cutting the line

  private func withoutParent(_ line: RichText) -> (RichText, String?) {
    let bytes = Array(line.text.utf8)
    for mark in words.parentMarks {
      let pattern = Phrases([mark])
      guard let found = pattern.first(in: bytes) else { continue }
      let title = titles.label(of: line.portion(from: found.upperBound, to: bytes.count).line)
      return (line.portion(from: 0, to: found.lowerBound), title.isEmpty ? nil : title)
    }
    return (line, nil)
  }

  /// Parts the rest of a clause that began before the cut: a line whose first quotation mark closes one.
  private func cutStump(off text: RichText) -> (RichText, RichText) {
    let bytes = Array(text.text.utf8)
    var index = 0
    while index + 2 < bytes.count,
      !(bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0x9C)
    {
      index += 1
    }
    guard index + 2 < bytes.count, bytes[index + 2] == 0x9D else { return (RichText(), text) }
    let rest = text.portion(from: index + 3, to: bytes.count)
    let wording = Wording(rest)
    guard let sentence = wording.sentences.first else { return (RichText(), text) }
    let clauses = wording.clauses(of: sentence)
    var start: Int?
    if wording.skipSpace(0, to: wording.bytes.count) < (clauses.first?.lowerBound ?? 0) {
      start = sentence.lowerBound  // The mark was the last thing before a stop.
    } else {
      start = clauses.count > 1 ? clauses[1].lowerBound : wording.sentences.dropFirst().first?.lowerBound
    }
    guard let start else { return (RichText(), text) }
    let cut = bytes.count - wording.bytes.count + start
    return (text.portion(from: 0, to: cut), text.portion(from: cut, to: bytes.count))
  }

  /// A line that is titles and addresses by turns: a list of links that lost its markup.
  private func titledAddresses(in text: RichText) -> [Link]? {
    var links: [Link] = []
    var title: [Substring] = []
    for word in text.text.split(separator: " ") {
      if word.hasPrefix("https://") || word.hasPrefix("http://") {
        guard !title.isEmpty else { return nil }
        links.append(
          Link(
            text: title.joined(separator: " "), target: String(word), rel: .related, position: text.position(at: 0)))
        title = []
      } else {
        title.append(word)
      }
    }
    return title.isEmpty && !links.isEmpty ? links : nil
  }

  private struct Run {
    /// As it stands in the line; empty where the title was cut off.
    var title = RichText()
    /// What the steps are called where the title is cut off.
    var name: RichText?
    var sentences: [RichText] = []
  }

  private func runs(in wording: Wording) -> [Run] {
    var runs = [Run()]
    for sentence in wording.sentences {
      var start = wording.skipSpace(sentence.lowerBound, to: sentence.upperBound)
      if let end = titleEnd(in: wording, from: start, to: sentence.upperBound) {
        runs.append(Run(title: wording.text.portion(from: start, to: end)))
        start = end
      }
      for part in partsAtLead(wording, start..<sentence.upperBound) {
        let text = wording.text.portion(from: part.lowerBound, to: part.upperBound)
        if !text.text.isEmpty { runs[runs.count - 1].sentences.append(text) }
      }
    }
    return runs.filter { !$0.sentences.isEmpty || !$0.title.text.isEmpty }
  }

  /// Where a title ends that has run into the sentence behind it: a short word group without marks, before a space, in
  /// a script that is written without spaces.
  private func titleEnd(in wording: Wording, from start: Int, to end: Int) -> Int? {
    let bytes = wording.bytes
    var index = start
    while index < end, index - start <= 60 {
      if bytes[index] == 0x20 {
        guard index > start, index + 1 < end, bytes[index - 1] >= 0x80 else { return nil }
        return wording.clauses(of: start..<index).count == 1 ? index : nil
      }
      if bytes[index] == Wording.mask { return nil }
      index += 1
    }
    return nil
  }

  /// "The two are done differently: One: … " is a lead and the first of what it leads in.
  private func partsAtLead(_ wording: Wording, _ sentence: Range<Int>) -> [Range<Int>] {
    var index = sentence.lowerBound
    while index + 1 < sentence.upperBound {
      if let length = colon(wording.bytes, index) {
        let next = index + length
        guard next < sentence.upperBound, wording.bytes[next] == 0x20 else { return [sentence] }
        let rest = (next + 1)..<sentence.upperBound
        return labelEnd(wording, rest) == nil ? [sentence] : [sentence.lowerBound..<next, rest]
      }
      index += 1
    }
    return [sentence]
  }

  private func colon(_ bytes: [UInt8], _ index: Int) -> Int? {
    if bytes[index] == UInt8(ascii: ":") { return 1 }
    return index + 2 < bytes.count && bytes[index] == 0xEF && bytes[index + 1] == 0xBC && bytes[index + 2] == 0x9A
      ? 3 : nil
  }

  /// Behind the label that a sentence begins with ("In batches: …"), if it names an operation.
  private func labelEnd(_ wording: Wording, _ sentence: Range<Int>) -> Int? {
    for index in sentence where sentence.upperBound - index > 1 {
      guard let length = colon(wording.bytes, index) else { continue }
      let label = wording.text.portion(from: sentence.lowerBound, to: index).line
      return titles.reading(label).operation.action.isEmpty ? nil : index + length
    }
    return nil
  }

  // MARK: Steps

  private func blocks(of run: Run) -> [Block] {
    if words.otherOperations.equals(titles.label(of: run.title.line)) {
      return [.paragraph(RichText.joined(run.sentences))]
    }
    var before: [Block] = []
    var items: [Block.Item] = []
    var lead: RichText?
    for sentence in run.sentences {
      let wording = Wording(sentence)
      let isChoice = labelEnd(wording, 0..<wording.bytes.count) != nil && words.instruction(in: wording) == .byHand
      if isChoice {
        add(choice: sentence, lead: &lead, to: &items)
      } else if let pending = lead {
        before.append(.paragraph(pending))
        lead = nil
      }
      if isChoice { continue }
      if endsInColon(wording) {
        lead = sentence
      } else if isStep(wording, isFirst: items.isEmpty) {
        items.append(Block.Item(marker: String(items.count + 1), blocks: [.paragraph(sentence)]))
      } else if items.isEmpty {
        before.append(.paragraph(sentence))
      } else {
        items[items.count - 1].blocks.append(.paragraph(sentence))
      }
    }
    if let lead { before.append(.paragraph(lead)) }
    return items.isEmpty ? before : before + [.list(Block.List(ordered: true, items: items))]
  }

  private func add(choice sentence: RichText, lead: inout RichText?, to items: inout [Block.Item]) {
    let bullet = Block.Item(marker: "", blocks: [.paragraph(sentence)])
    if lead == nil, let last = items.indices.last, case .list(var list)? = items[last].blocks.last, !list.ordered {
      list.items.append(bullet)
      items[last].blocks[items[last].blocks.count - 1] = .list(list)
      return
    }
    let own = lead ?? sentence
    lead = nil
    items.append(
      Block.Item(
        marker: String(items.count + 1), blocks: [.paragraph(own), .list(Block.List(ordered: false, items: [bullet]))]))
  }

  private func endsInColon(_ wording: Wording) -> Bool {
    guard let last = wording.bytes.last else { return false }
    return last == UInt8(ascii: ":") || wording.bytes.suffix(3).elementsEqual("：".utf8)
  }

  /// A sentence that is carried out. Behind a step also one that names no part of the screen.
  private func isStep(_ wording: Wording, isFirst: Bool) -> Bool {
    if words.isTyped(wording) || words.pointers.contains(wording.bytes) { return false }
    let strength = words.instruction(in: wording)
    if strength == .byHand || (strength == .onScreen && !isFirst) { return true }
    if strength == .onScreen, words.screenParts.contains(wording.bytes) { return true }
    if strength == .anywhere, capability(in: wording) != nil { return true }
    let start = wording.skipSpace(0, to: wording.bytes.count)
    return strength == .anywhere && !isFirst && words.conditions.length(in: wording.bytes, at: start) == nil
  }

  // MARK: Names

  /// Names steps whose title was cut off: after the batch form that follows or is offered among them.
  private func nameUntitled(_ runs: inout [Run]) {
    guard let first = runs.first, first.title.text.isEmpty else { return }
    if runs.count > 1, let single = withoutBatchWord(runs[1].title.line) {
      runs[0].name = RichText(single)
      return
    }
    var hasStep = false
    for sentence in first.sentences {
      let wording = Wording(sentence)
      if let end = labelEnd(wording, 0..<wording.bytes.count),
        let single = withoutBatchWord(titles.label(of: sentence.portion(from: 0, to: end).line))
      {
        runs[0].name = RichText(single)
        return
      }
      if let operation = capability(in: wording) {
        runs[0].name = RichText(hasStep ? operation : titles.batchTitle(for: operation))
        return
      }
      if let label = batchLabel(of: sentence), let single = withoutBatchWord(label) {
        runs[0].name = RichText(hasStep ? single : label)
        return
      }
      hasStep = hasStep || words.instruction(in: wording) == .byHand
    }
  }

  /// What a sentence says is supported in batches: the words behind its last "in batches".
  private func capability(in wording: Wording) -> String? {
    guard !wording.hasLabel, !endsInColon(wording) else { return nil }
    var last: Range<Int>?
    var offset = 0
    while let found = batch.cue(in: wording, words.inBatches, offset..<wording.bytes.count) {
      last = found
      offset = found.upperBound
    }
    guard let last, words.able.contains(wording.bytes, from: 0, to: last.lowerBound) else { return nil }
    let end = wording.clauses(of: last.upperBound..<wording.bytes.count).first?.upperBound ?? wording.bytes.count
    let operation = titles.label(of: wording.text.portion(from: last.upperBound, to: end).line)
    return titles.reading(operation).operation.action.isEmpty ? nil : operation
  }

  private func batchLabel(of sentence: RichText) -> String? {
    titles.language.controls(in: sentence).map(\.label).first { words.inBatches.contains($0) }
  }

  private func withoutBatchWord(_ title: String) -> String? {
    let bytes = Array(title.utf8)
    guard let cue = words.inBatches.first(in: bytes) else { return nil }
    let rest = Array(bytes[..<cue.lowerBound]) + bytes[cue.upperBound...]
    let name = titles.label(of: String(decoding: rest, as: UTF8.self))
    return name.isEmpty ? nil : name
  }

  private func title(of runs: [Run], _ text: RichText) -> String {
    if let name = runs.first?.name { return name.line }
    for run in runs where titles.namesOperation(run.title.line) { return run.title.line }
    for run in runs where !run.title.text.isEmpty { return run.title.line }
    return text.text.count > 24 ? String(text.text.prefix(24)) + "…" : text.text
  }
}
