import TopicModel

/// Counts what became of a page's list items, table rows, quoted labels and pictures.
struct LossLedger {
  let words: ProcedureWords
  /// Every text that is in the record.
  private let texts: Set<String>
  private let labels: Set<String>
  private let linkTexts: Set<String>
  private var account = LossAccount()

  init(topic: Topic, words: ProcedureWords) {
    self.words = words
    var texts: Set<String> = []
    var labels: Set<String> = []
    func keep(_ control: Control) {
      labels.insert(control.label)
      for item in control.path { labels.insert(item) }
    }
    func keep(_ constraint: Constraint) {
      texts.insert(constraint.text)
      labels.formUnion(constraint.states)
    }
    topic.constraints.forEach(keep)
    for procedure in topic.procedures {
      texts.insert(procedure.title)
      procedure.constraints.forEach(keep)
      for prerequisite in procedure.prerequisites { texts.insert(prerequisite.text) }
      for step in procedure.allSteps {
        texts.insert(step.text)
        texts.formUnion(step.notes)
        texts.formUnion(step.results)
        step.controls.forEach(keep)
        for choice in step.choices {
          for line in choice.text.split(separator: "\n") { texts.insert(String(line)) }
          choice.controls.forEach(keep)
        }
      }
    }
    self.texts = texts
    self.labels = labels
    linkTexts = Set(topic.links.map(\.text))
  }

  mutating func count(_ content: [Block]) -> LossAccount {
    for block in content { visit(block) }
    return account
  }

  private mutating func visit(_ block: Block) {
    switch block {
    case .heading(let heading): visit(heading.text)
    case .paragraph(let text): visit(text)
    case .list(let list):
      for item in list.items {
        let own = item.ownText
        let reason = list.ordered ? "a numbered list that is no procedure" : "text that is neither a step nor a limit"
        note(.listItem, own.line, isKept: isKept(own), reason: reason, item.position ?? own.position(at: 0))
        for inner in item.blocks { visit(inner) }
      }
    case .note(let note): for inner in note.blocks { visit(inner) }
    case .table(let table):
      for row in table.rows {
        note(
          .tableRow, Self.beginning(of: row), isKept: false,
          reason: "tables are shown on the site and read for nothing else",
          table.position)
      }
    case .figure(let figure):
      let name = figure.alternative.isEmpty ? figure.source : figure.alternative
      note(.image, name, isKept: false, reason: "a picture, shown on the site", figure.position)
    case .code: return
    }
  }

  private mutating func visit(_ text: RichText) {
    let bytes = Array(text.text.utf8)
    var cursor = PositionCursor(text, bytes: bytes)
    for label in Self.quotedLabels(of: bytes) {
      note(
        .quotedLabel, label.text, isKept: labels.contains(label.text),
        reason: "quoted, but no control of a step and no state", cursor.position(at: label.offset))
    }
    cursor = PositionCursor(text, bytes: bytes)
    for span in text.spans {
      guard case .image(let source, let alternative) = span.kind else { continue }
      let name = alternative.isEmpty ? source : alternative
      let isIcon = labels.contains(name) || labels.contains { !$0.isEmpty && source.contains($0) }
      note(
        .image, name, isKept: isIcon, reason: "a picture, shown on the site", cursor.position(at: span.start))
    }
  }

  private func isKept(_ text: RichText) -> Bool {
    let line = text.line
    if texts.contains(line) || linkTexts.contains(line) { return true }
    let (own, _) = StepReader(words: words).withoutOptionalMark(text)
    if texts.contains(own.line) { return true }
    let wording = Wording(text)
    return wording.sentences.contains { sentence in
      texts.contains(wording.string(sentence))
    }
  }

  private mutating func note(
    _ part: LossAccount.Part, _ text: String, isKept: Bool, reason: String, _ position: Position?
  ) {
    account.found[part.rawValue, default: 0] += 1
    if isKept {
      account.kept[part.rawValue, default: 0] += 1
    } else {
      account.dropped.append(
        LossAccount.Dropped(part: part, text: String(text.prefix(Self.longest)), reason: reason, position: position))
    }
  }

  /// Characters of what is left out that are told.
  private static let longest = 40

  /// The text of a row's cells as far as it is told.
  private static func beginning(of row: [Block.Table.Cell]) -> String {
    var text = ""
    var separator = ""
    for block in row.lazy.flatMap(\.blocks) {
      text += separator + block.plainText
      separator = " | "
      // The last character told may go on in the next cell.
      if text.utf8.count > longest, text.prefix(longest + 2).count > longest + 1 { break }
    }
    return text
  }

  /// What stands between curved double quotation marks, mixed ones included.
  private static func quotedLabels(of bytes: [UInt8]) -> [(text: String, offset: Int)] {
    var result: [(String, Int)] = []
    var open: Int?
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x9C || bytes[index + 2] == 0x9D {
        if let start = open {
          result.append((String(decoding: bytes[start..<index], as: UTF8.self), start))
          open = nil
        } else {
          open = index + 3
        }
        index += 3
      } else {
        index += 1
      }
    }
    return result
  }
}
