import TopicModel

/// The places of a source page that its page on the site has an element for: headings and items with a name of their own, and
/// tables and figures by what their captions begin with ("表2", "Figure 3-1"), since the source's names of those are not kept.
struct PageAnchors {
  private(set) var ids: Set<String> = []

  init(_ blocks: [Block]) { visit(blocks) }

  /// Where a link to an anchor name leads; nil where the page has no such place.
  ///
  /// - Parameter text: what the link says.
  func id(of anchor: String, text: String) -> String? {
    let own = ContentRenderer.elementID(anchor)
    if ids.contains(own) { return own }
    return Self.captionID(text).flatMap { ids.contains($0) ? $0 : nil }
  }

  /// The element id of a table or figure with a caption; nil for a caption without a number.
  static func captionID(_ caption: String) -> String? {
    var key = ""
    var hasDigit = false
    for scalar in caption.unicodeScalars.prefix(40) {
      let isDigit = ("0"..."9").contains(scalar)
      if hasDigit, !isDigit, scalar != "-", scalar != "." { break }
      if isDigit { hasDigit = true }
      if !scalar.properties.isWhitespace { key.unicodeScalars.append(scalar) }
      if !hasDigit, key.unicodeScalars.count > 12 { return nil }
    }
    guard hasDigit, key.unicodeScalars.first.map({ !("0"..."9").contains($0) }) == true else { return nil }
    while key.last == "-" || key.last == "." { key.removeLast() }
    return "c-" + SitePaths.stem(key)
  }

  private mutating func visit(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(let heading): if !heading.text.isEmpty { add(heading.anchors) }
      case .list(let list):
        for item in list.items {
          add(item.anchors)
          visit(item.blocks)
        }
      case .note(let note): visit(note.blocks)
      case .table(let table):
        if table.rows.contains(where: { !$0.isEmpty }) { add(caption: table.caption) }
        for cell in table.rows.joined() { visit(cell.blocks) }
      case .figure(let figure): add(caption: figure.caption)
      case .paragraph, .code: continue
      }
    }
  }

  /// Of several names of one element the first that is free becomes its id (`ContentRenderer`).
  private mutating func add(_ anchors: [String]) {
    if let free = anchors.lazy.map(ContentRenderer.elementID).first(where: { !ids.contains($0) }) { ids.insert(free) }
  }

  private mutating func add(caption: RichText) {
    if let id = Self.captionID(caption.text) { ids.insert(id) }
  }
}
