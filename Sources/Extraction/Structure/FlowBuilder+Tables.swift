import HTMLTree
import TopicModel

extension FlowBuilder {
  struct TableState {
    struct Cell {
      var header: Bool
      var columns: Int
      var rows: Int
      var drafts: [Draft]
    }
    var caption = RichText()
    var rows: [[Cell]] = []
    /// `role=presentation`, or made a note by its class.
    var isLayout = false
  }

  mutating func openTablePart(_ i: Int, _ tag: Tag) {
    let end = survey.nodes[i].subtreeEnd
    func attribute(_ name: String) -> String? { survey.nodes[i].attribute(name) }
    switch tag {
    case .table:
      var state = TableState()
      let role = attribute("role")
      // What holds the page's title places the page's parts.
      let holdsTitle = content.title.map { survey.isInside($0, i) } ?? false
      state.isLayout = role == "presentation" || role == "none" || holdsTitle
      push(.table(state), end, i)
    case .row:
      if case .table = frames[frames.count - 1].kind { push(.row, end, i) }
    case .caption:
      if case .table = frames[frames.count - 1].kind { push(.caption, end, i) }
    default:
      if case .table = frames[frames.count - 1].kind {
        push(.row, survey.nodes[max(survey.nodes[i].parent, 0)].subtreeEnd, i)
      }
      guard case .row = frames[frames.count - 1].kind else { return }
      let columns = attribute("colspan").flatMap(Int.init) ?? 1
      let rows = attribute("rowspan").flatMap(Int.init) ?? 1
      push(
        .cell(header: tag == .headerCell, columns: min(max(columns, 1), 1000), rows: min(max(rows, 1), 65_534)),
        end, i)
    }
  }

  mutating func closeCell(_ frame: Frame, header: Bool, columns: Int, rows: Int) {
    // The row is still open; its cells wait in the table.
    guard let at = tableIndex, case .table(var state) = frames[at].kind else {
      frames[frames.count - 1].drafts += frame.drafts
      return
    }
    frames[at].kind = .root  // Only one owner, so that adding a cell copies no table.
    if isFirstOfRow { state.rows.append([]) }
    if state.rows.isEmpty { state.rows.append([]) }
    frames[frames.count - 1].anchors = ["row"]
    state.rows[state.rows.count - 1].append(
      TableState.Cell(header: header, columns: columns, rows: rows, drafts: frame.drafts))
    frames[at].kind = .table(state)
  }

  /// The first cell of a row opens it in the table.
  private var isFirstOfRow: Bool {
    guard case .row = frames[frames.count - 1].kind else { return false }
    return frames[frames.count - 1].anchors.isEmpty
  }

  private var tableIndex: Int? {
    for at in frames.indices.reversed() {
      if case .table = frames[at].kind { return at }
      if case .row = frames[at].kind { continue }
      return nil
    }
    return nil
  }

  mutating func closeRow(_ frame: Frame) {
    // Text in a row but in no cell goes where a browser puts it: before the table.
    frames[frames.count - 1].drafts += frame.drafts
  }

  mutating func closeTable(_ frame: Frame, _ state: TableState) {
    let top = frames.count - 1
    frames[top].drafts += frame.drafts
    let rows = state.rows.filter { !$0.isEmpty }
    guard rows.contains(where: { $0.contains { !$0.drafts.isEmpty } }) else { return }
    if !state.isLayout, let steps = stepList(rows, position: frame.position) {
      frames[top].drafts.append(.list(steps))
      return
    }
    if isLayout(state, rows) {
      if !state.caption.isEmpty { frames[top].drafts.append(.paragraph(Paragraph(text: state.caption))) }
      if let note = noteTable(rows, position: frame.position) {
        frames[top].drafts.append(.block(note))
        return
      }
      for cell in rows.joined() {
        if case .root = frames[top].kind { frames[top].drafts.append(.sectionStart) }
        frames[top].drafts += cell.drafts
        if case .root = frames[top].kind { frames[top].drafts.append(.sectionEnd) }
      }
      return
    }
    let cells = rows.map { row in
      row.map { cell in
        var assembler = SequenceAssembler(vocabulary: vocabulary, context: .cell)
        return Block.Table.Cell(
          header: cell.header, columns: cell.columns, rows: cell.rows, blocks: assembler.assemble(cell.drafts))
      }
    }
    frames[top].drafts.append(
      .block(.table(Block.Table(caption: state.caption, rows: cells, position: frame.position))))
  }

  /// Tables that only place things: said so, of one cell, or with headings or other tables in their cells.
  private func isLayout(_ state: TableState, _ rows: [[TableState.Cell]]) -> Bool {
    if state.isLayout { return true }
    if noteFrame != nil, rows.count == 1 { return true }
    let cells = rows.joined()
    if cells.contains(where: { $0.header }) { return false }
    if cells.filter({ !$0.drafts.isEmpty }).count == 1, rows.count == 1 { return true }
    if noteTable(rows, position: nil) != nil { return true }
    if rows.count > 1, rows.allSatisfy({ $0.count == 1 }) { return true }
    return cells.contains { cell in
      cell.drafts.contains { draft in
        switch draft {
        case .heading(let heading): heading.size >= 18
        case .block(.table): true
        default: false
        }
      }
    }
  }

  /// A table of one row whose first cell is a note's icon or label.
  private func noteTable(_ rows: [[TableState.Cell]], position: Position?) -> Block? {
    guard noteFrame == nil, rows.count <= 2, let first = rows[0].first, first.drafts.count == 1 else { return nil }
    guard case .paragraph(let paragraph) = first.drafts[0] else { return nil }
    let cells = rows.joined()
    guard cells.count == 2, let second = cells.last, !second.drafts.isEmpty else { return nil }
    let bytes = Array(paragraph.text.text.utf8)
    var kind: Block.Note.Kind?
    if let found = vocabulary.noteLabels.match(bytes), SequenceAssembler.isLabelEnd(bytes[found.length...]),
      !first.header
    {
      kind = found.meaning
    } else if bytes.isEmpty, paragraph.text.spans.count == 1, case .image(let source, _) = paragraph.text.spans[0].kind
    {
      kind = vocabulary.iconKind(source)
    }
    guard let kind else { return nil }
    var assembler = SequenceAssembler(vocabulary: vocabulary, context: .note)
    let blocks = assembler.assemble(second.drafts)
    return blocks.isEmpty
      ? nil : .note(Block.Note(kind: assembler.noteKind ?? kind, blocks: blocks, position: position))
  }

  /// A table whose first column counts steps is an ordered list; without a heading the column must do nothing but count
  /// what reads like sentences.
  private func stepList(_ rows: [[TableState.Cell]], position: Position?) -> ListDraft? {
    guard rows.count >= 2, rows[0].count >= 2 else { return nil }
    let head = plain(rows[0][0])
    let named =
      vocabulary.stepColumns.whole(Array(head.utf8)) != nil
      || (vocabulary.countColumns.whole(Array(head.utf8)) != nil
        && vocabulary.actionColumns.whole(Array(plain(rows[0][1]).utf8)) != nil)
    let body = named ? rows.dropFirst() : rows[...]
    let isTold = !named && isCountOfSentences(rows)
    var items: [Block.Item] = []
    for row in body {
      guard row.count >= 2, row.count == rows[0].count else { return nil }
      let mark = plain(row[0])
      let marker = ListMarker.read(mark, words: vocabulary.markerWords)
      let number =
        Int(mark) ?? (marker.flatMap { $0.length == mark.utf8.count && $0.style != .bullet ? $0.number : nil })
      guard let number, number == items.count + 1, named || marker?.style == .step || isTold else { return nil }
      var assembler = SequenceAssembler(vocabulary: vocabulary, context: .item)
      let blocks = assembler.assemble(Array(row.dropFirst().map(\.drafts).joined()))
      guard !blocks.isEmpty else { return nil }
      items.append(Block.Item(marker: String(number), blocks: blocks, position: blocks.first?.firstPosition))
    }
    guard items.count >= 2 else { return nil }
    let list = Block.List(ordered: true, items: items, position: position)
    return ListDraft(list: list, style: .decimal, first: 1, last: items.count)
  }

  /// Two columns without a heading, most cells of the second a sentence or more than a paragraph: numbers placed beside
  /// their steps, not data.
  private func isCountOfSentences(_ rows: [[TableState.Cell]]) -> Bool {
    guard rows.allSatisfy({ $0.count == 2 && !$0.contains(where: \.header) }) else { return false }
    let told = rows.count { row in
      guard case .paragraph(let first)? = row[1].drafts.first else { return false }
      return row[1].drafts.count > 1 || first.text.endsSentence
    }
    return told * 2 > rows.count
  }

  private func plain(_ cell: TableState.Cell) -> String {
    guard cell.drafts.count == 1, case .paragraph(let paragraph) = cell.drafts[0] else { return "" }
    return paragraph.text.text
  }
}

extension Block {
  /// Where the block's first text or picture stands.
  var firstPosition: Position? {
    switch self {
    case .heading(let heading): heading.text.anchors.first?.position
    case .paragraph(let text): text.anchors.first?.position
    case .list(let list): list.position
    case .note(let note): note.position
    case .table(let table): table.position
    case .figure(let figure): figure.position
    case .code: nil
    }
  }
}
