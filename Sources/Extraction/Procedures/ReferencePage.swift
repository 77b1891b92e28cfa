import TopicModel

/// Tells pages that document one call of an API, and pages that only list others.
struct TopicKindReader {
  let words: ProcedureWords

  /// Two headings that only such pages have: URI and response parameters, for example.
  func isReference(_ sections: [Section]) -> Bool {
    var seen: Set<String> = []
    for section in sections where !section.isRoot && section.level < Section.lineLevel {
      if words.referenceHeadings.equals(section.title) { seen.insert(section.title.lowercased()) }
    }
    return seen.count >= 2
  }

  /// A page whose text is mostly links to its children.
  func isIndex(content: [Block], links: [Link]) -> Bool {
    let children = links.filter { $0.rel == .child }
    var text = 0
    var linked = 0
    func visit(_ block: Block) {
      switch block {
      case .heading, .figure, .code: return
      case .paragraph(let paragraph):
        text += paragraph.text.utf8.count
        linked += paragraph.linkedLength
      case .list(let list): for item in list.items { item.blocks.forEach(visit) }
      case .note(let note): note.blocks.forEach(visit)
      case .table(let table): for row in table.rows { for cell in row { cell.blocks.forEach(visit) } }
      }
    }
    content.forEach(visit)
    if text == 0 { return !children.isEmpty }
    if linked * 10 >= text * 7, links.count >= 2 { return true }
    return children.count >= 2 && text < 600
  }
}
