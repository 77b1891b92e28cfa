import TopicModel

/// A step as the page writes it, before its controls and constraints are read: what batch forms are cut from.
struct StepDraft {
  /// "3", "b": as the page numbers it, without the numbers above it.
  var marker: String
  /// The step's own paragraph without its optional mark.
  var text: RichText { didSet { wording = Wording(text) } }
  /// The text cut into sentences, once: most of what reads steps asks for it.
  private(set) var wording: Wording
  var optional = false
  /// What stands below the paragraph, in document order.
  var parts: [Part] = []
  /// Names by which links call this step.
  var anchors: [String] = []
  var position: Position?
  var rule: ExtractionRule

  init(
    marker: String, text: RichText, optional: Bool = false, parts: [Part] = [], anchors: [String] = [],
    position: Position? = nil, rule: ExtractionRule
  ) {
    self.marker = marker
    self.text = text
    self.optional = optional
    self.parts = parts
    self.anchors = anchors
    self.position = position
    self.rule = rule
    wording = Wording(text)
  }

  enum Part {
    case step(StepDraft)
    case choice(ChoiceDraft)
    case note(NoteDraft)
    /// A paragraph that follows the step's own.
    case follow(RichText)
    /// A picture, table or code: shown on the site, no part of the record.
    case other(Block)
  }

  var choices: [ChoiceDraft] {
    parts.compactMap { if case .choice(let choice) = $0 { choice } else { nil } }
  }
}

/// One bullet of a step.
struct ChoiceDraft {
  let text: RichText
  let wording: Wording
  var parts: [StepDraft.Part]
  var position: Position?

  init(text: RichText, parts: [StepDraft.Part] = [], position: Position? = nil) {
    self.text = text
    self.parts = parts
    self.position = position
    wording = Wording(text)
  }
}

struct NoteDraft {
  var kind: Block.Note.Kind
  var blocks: [Block]
  var position: Position?

  /// Paragraphs and list items, in order.
  var texts: [RichText] { blocks.flatMap(\.texts) }

  /// The first ordered list in it.
  var list: Block.List? {
    for block in blocks { if let list = block.nestedOrderedLists.first { return list } }
    return nil
  }
}

extension Block {
  /// The paragraphs of a block in reading order, list items included, tables, pictures and code left out.
  var texts: [RichText] {
    switch self {
    case .heading(let heading): [heading.text]
    case .paragraph(let text): text.text.isEmpty ? [] : [text]
    case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.texts) }
    case .note(let note): note.blocks.flatMap(\.texts)
    case .table, .figure, .code: []
    }
  }
}

extension [StepDraft] {
  /// Numbers steps that have no numbers on their page from 1.
  mutating func number() {
    for index in indices { self[index].marker = String(index + 1) }
  }
}
