import TopicModel

/// What a page says, as lines for a terminal: for pages and operations without steps, which would be a title alone.
struct ContentText {
  var style: Style

  /// The content without a heading that is the page's title.
  func lines(_ content: [Block], title: String) -> [String] {
    content.flatMap { block in
      if case .heading(let heading) = block, heading.text.text == title { return [String]() }
      return lines(block)
    }
  }

  private func lines(_ block: Block) -> [String] {
    switch block {
    case .heading(let heading): ["", style.bold(heading.text.text)]
    case .paragraph(let text): text.text.split(separator: "\n").map(String.init)
    case .list(let list): list.items.flatMap(lines)
    case .note(let note): note.blocks.flatMap(lines).map { style.faint("Note: ") + $0 }
    case .table(let table): lines(table)
    case .figure(let figure): figure.caption.text.isEmpty ? [] : [style.faint(figure.caption.text)]
    case .code(let text): text.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
    }
  }

  private func lines(_ item: Block.Item) -> [String] {
    let mark = item.marker.isEmpty ? "- " : item.marker + ". "
    let pad = String(repeating: " ", count: DisplayWidth.of(mark))
    return item.blocks.flatMap(lines).enumerated().map { ($0.offset == 0 ? mark : pad) + $0.element }
  }

  /// A line a row, as search looks at tables.
  private func lines(_ table: Block.Table) -> [String] {
    let caption = table.caption.text.isEmpty ? [] : [style.faint(table.caption.text)]
    return caption
      + table.rows.map { row in
        let line = row.map { $0.blocks.flatMap(lines).joined(separator: " ") }.joined(separator: " | ")
        return row.allSatisfy(\.header) ? style.bold(line) : line
      }
  }
}
