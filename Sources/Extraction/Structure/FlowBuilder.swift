import HTMLTree
import TopicModel

/// Walks the content once and makes drafts of it: paragraphs, headings, lists, notes, tables, figures, code.
///
/// The walk keeps its own stack, and containers nested deeper than `deepest` are read as part of the one around
/// them, so that no page can exhaust the program's stack, here or in those who walk the blocks.
struct FlowBuilder {
  static let deepest = 40

  /// A container that is being read. Its drafts become blocks when it ends.
  struct Frame {
    enum Kind {
      case root
      case list(ListState)
      case item(ItemState)
      case note(Block.Note.Kind)
      case table(TableState)
      case row
      case cell(header: Bool, columns: Int, rows: Int)
      case caption
      case heading(size: Double, look: Look)
      case figure
    }
    var kind: Kind
    /// The node index behind its last node.
    var end: Int
    var position: Position?
    var drafts: [Draft] = []
    var anchors: [String] = []
  }

  struct ListState {
    var style: MarkerStyle
    var next: Int
    var step = 1
    var first = 0
    var last = 0
    var items: [Block.Item] = []
    /// Made up around items that stand in no list; ends with the first sibling that is no item.
    var isImplied = false
    var depth: Int
  }

  struct ItemState {
    var number: Int
    var style: MarkerStyle
  }

  let survey: Survey
  let vocabulary: StructureVocabulary
  let content: ContentFinder.Result
  let panels: PanelLabels
  var frames: [Frame]
  var text = RichTextBuilder()
  /// End of each inline element that has an open span.
  var inlineEnds: [Int] = []
  /// Elements that give their text a size: (end, pixels).
  var sizes: [(end: Int, size: Double)] = []
  /// Blocks whose text is bold by style: ends.
  var boldEnds: [Int] = []
  /// Ends of the section elements that are open in the frame of that depth.
  var sections: [(end: Int, frame: Int)] = []
  var pendingAnchors: [String] = []
  /// The innermost element that stands on lines of its own: what the paragraph looks like.
  var blockNode = -1
  var leftOut: [PageStructure.LeftOut] = []
  var orderedDepth = 0

  init(survey: Survey, vocabulary: StructureVocabulary, content: ContentFinder.Result) {
    self.survey = survey
    self.vocabulary = vocabulary
    self.content = content
    panels = PanelLabels(survey: survey)
    frames = [Frame(kind: .root, end: .max)]
  }

  /// The blocks of the content.
  mutating func build() -> [Block] {
    let nodes = survey.nodes
    let start = content.root < 0 ? 0 : content.root
    let end = content.root < 0 ? nodes.count : nodes[content.root].subtreeEnd
    leaveOut(from: 0, to: start)
    var i = start
    while i < end {
      close(before: i)
      let next = nodes[i].subtreeEnd
      if nodes[i].kind == .element {
        if i == content.title || skips(i) || panels.shown.contains(i) || content.dropped[i] != nil {
          if let reason = content.dropped[i] { leaveOut(i, reason) }
          if i == content.title { pendingAnchors = [] }
          i = next
        } else if i < content.start, next <= content.start {
          leaveOut(i, .outsideContent)
          i = next
        } else {
          i = open(i)
        }
        continue
      }
      if nodes[i].kind == .text, i >= content.start, survey.textBefore[i + 1] > survey.textBefore[i] || !text.isEmpty {
        text.append(nodes[i].text, at: survey.position(i), jumps: nodes[i].jumps, fontSize: sizes.last?.size)
      }
      i += 1
    }
    close(before: .max)
    leaveOut(from: end, to: nodes.count)
    flush()
    var assembler = SequenceAssembler(vocabulary: vocabulary, context: .page)
    return assembler.assemble(frames[0].drafts)
  }

  private func skips(_ i: Int) -> Bool {
    switch survey.tags[i] {
    case .never: true
    case .embedded: survey.nodes[i].name == "svg" || survey.nodes[i].name == "canvas"
    default: survey.hints[i].contains(.hidden)
    }
  }

  /// Ends what ended before node `i`.
  private mutating func close(before i: Int) {
    while let end = inlineEnds.last, end <= i {
      inlineEnds.removeLast()
      text.end()
    }
    while let last = sizes.last, last.end <= i {
      flushIfBlock(last.end)
      sizes.removeLast()
    }
    while let end = boldEnds.last, end <= i {
      flush()
      boldEnds.removeLast()
      text.end()
    }
    if blockNode >= 0, survey.nodes[blockNode].subtreeEnd <= i {
      flush()
      while blockNode >= 0, survey.nodes[blockNode].subtreeEnd <= i { blockNode = blockParents.popLast() ?? -1 }
    }
    while true {
      if let section = sections.last, section.end <= i, section.frame == frames.count - 1 {
        flush()
        sections.removeLast()
        frames[frames.count - 1].drafts.append(.sectionEnd)
      } else if frames.count > 1, frames[frames.count - 1].end <= i {
        flush()
        closeFrame()
      } else {
        return
      }
    }
  }

  var blockParents: [Int] = []

  private mutating func flushIfBlock(_ end: Int) {
    if blockNode >= 0, survey.nodes[blockNode].subtreeEnd <= end { flush() }
  }

  /// Ends the paragraph being written and adds it to the innermost container.
  mutating func flush() {
    guard !text.isEmpty else { return }
    let result = text.take()
    guard !result.text.isEmpty else { return }
    var paragraph = Paragraph(text: result.text)
    paragraph.isBold = result.plainBytes == 0 && !result.text.text.isEmpty
    paragraph.fontSize = result.fontSize
    paragraph.position = result.text.anchors.first?.position
    if blockNode >= 0 {
      paragraph.position = paragraph.position ?? survey.position(blockNode)
      paragraph.isTitled = survey.hints[blockNode].contains(.heading)
      paragraph.isNoteTitle = survey.hints[blockNode].contains(.noteTitle)
      paragraph.look = look(blockNode)
    }
    paragraph.anchors = pendingAnchors
    pendingAnchors = []
    frames[frames.count - 1].drafts.append(.paragraph(paragraph))
  }

  func look(_ i: Int) -> Look {
    Look(element: survey.nodes[i].name, className: survey.nodes[i].attribute("class") ?? "")
  }

  // MARK: What is left out

  mutating func leaveOut(_ i: Int, _ reason: PageStructure.LeftOut.Reason) {
    let size = survey.textSize(i)
    guard size > 0 else { return }
    let text = String(survey.plainText(i, limit: 320).unicodeScalars.prefix(80))
    leftOut.append(PageStructure.LeftOut(reason: reason, text: text, size: size, position: survey.position(i)))
  }

  /// Records what stands outside of the content's element.
  private mutating func leaveOut(from start: Int, to end: Int) {
    var i = start
    while i < end {
      let node = survey.nodes[i]
      guard node.kind == .element, survey.textBefore[node.subtreeEnd] > survey.textBefore[i], survey.tags[i] != .never
      else {
        i += 1
        continue
      }
      if let reason = content.dropped[i] {
        leaveOut(i, reason)
      } else if node.subtreeEnd <= end, i != content.title, !holdsDropped(i) {
        leaveOut(i, .outsideContent)
      } else {
        i += 1
        continue
      }
      i = node.subtreeEnd
    }
  }

  private func holdsDropped(_ i: Int) -> Bool {
    let next = sortedDrops.partitioningIndex { $0 > i }
    return next < sortedDrops.count && sortedDrops[next] < survey.nodes[i].subtreeEnd
  }

  private var sortedDrops: [Int] { content.droppedInOrder }
}
