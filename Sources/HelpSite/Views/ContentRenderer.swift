import TopicModel

/// A source page's content as markup of our own.
///
/// Blocks and spans are values, so no element or attribute of the source arrives here; addresses pass
/// `LinkPolicy`. Pictures are named, not loaded: the site makes no request but for its own files.
struct ContentRenderer {
  /// The page that shows the content, as a path from the root.
  let page: String
  let topic: Topic
  let strings: Strings
  /// The path of a topic's page, by topic id.
  let path: (String) -> String?
  /// What a topic's own page has elements for; nil for a topic that is not in the site.
  let anchors: (String) -> PageAnchors?
  private let resolved: [String: String]
  /// Element ids given so far; a second use of an anchor name gets none.
  private var ids: Set<String> = []
  /// Whether a table is being written, whose columns are as wide as their longest words.
  private var isInCell = false

  init(
    page: String, topic: Topic, strings: Strings, path: @escaping (String) -> String?,
    anchors: @escaping (String) -> PageAnchors?
  ) {
    self.page = page
    self.topic = topic
    self.strings = strings
    self.path = path
    self.anchors = anchors
    var resolved: [String: String] = [:]
    for link in topic.links { if let id = link.resolved { resolved[link.target] = id } }
    self.resolved = resolved
  }

  /// An element id for an anchor name of the source.
  static func elementID(_ anchor: String) -> String { "a-" + SitePaths.stem(anchor) }

  mutating func render(_ blocks: [Block]) -> Markup {
    var markup = Markup()
    for block in blocks { append(block, to: &markup) }
    return markup
  }

  private mutating func append(_ block: Block, to markup: inout Markup) {
    switch block {
    case .heading(let heading): append(heading, to: &markup)
    case .paragraph(let text):
      guard !text.isEmpty else { return }
      markup.append("<p>")
      append(text, to: &markup)
      markup.append("</p>\n")
    case .list(let list): append(list, to: &markup)
    case .note(let note): append(note, to: &markup)
    case .table(let table): append(table, to: &markup)
    case .figure(let figure):
      markup.append("<p class=\"picture\"")
      appendID(caption: figure.caption, to: &markup)
      markup.append(">")
      let words = figure.caption.isEmpty ? figure.alternative : figure.caption.text
      markup.append(text: words.isEmpty ? strings["content.picture"] : strings("content.pictureOf", ["title": words]))
      markup.append("</p>\n")
    case .code(let text):
      markup.append("<pre tabindex=\"0\"><code>")
      markup.append(text: text)
      markup.append("</code></pre>\n")
    }
  }

  private mutating func append(_ heading: Block.Heading, to markup: inout Markup) {
    guard !heading.text.isEmpty else { return }
    // The page's title is the only h1.
    let level = min(max(heading.level, 2), 6)
    markup.append("<h")
    markup.append(level)
    appendID(heading.anchors, to: &markup)
    markup.append(">")
    append(heading.text, to: &markup)
    markup.append("</h")
    markup.append(level)
    markup.append(">\n")
  }

  private mutating func appendID(_ anchors: [String], to markup: inout Markup) {
    for anchor in anchors {
      let id = Self.elementID(anchor)
      guard ids.insert(id).inserted else { continue }
      markup.attribute("id", id)
      return
    }
  }

  private mutating func appendID(caption: RichText, to markup: inout Markup) {
    guard let id = PageAnchors.captionID(caption.text), ids.insert(id).inserted else { return }
    markup.attribute("id", id)
  }

  private mutating func append(_ list: Block.List, to markup: inout Markup) {
    let marker = list.items.first?.marker ?? ""
    let style = list.ordered ? ListStyle(marker: marker, next: list.items.dropFirst().first?.marker) : nil
    markup.append(list.ordered ? "<ol" : "<ul")
    if let style, style != .decimal { markup.attribute("type", style.rawValue) }
    markup.append(">\n")
    var expected = 1
    for item in list.items {
      markup.append("<li")
      if let style, let value = style.value(of: item.marker) {
        if value != expected { markup.attribute("value", value) }
        expected = value
      }
      expected += 1
      appendID(item.anchors, to: &markup)
      markup.append(">")
      if item.blocks.count == 1, case .paragraph(let text) = item.blocks[0] {
        append(text, to: &markup)
      } else {
        for block in item.blocks { append(block, to: &markup) }
      }
      markup.append("</li>\n")
    }
    markup.append(list.ordered ? "</ol>\n" : "</ul>\n")
  }

  private mutating func append(_ note: Block.Note, to markup: inout Markup) {
    markup.append("<div")
    markup.attribute("class", "note note-\(note.kind.tone)")
    markup.append("><p class=\"note-word\">")
    markup.append(text: strings["note.\(note.kind.rawValue)"])
    markup.append("</p>\n")
    for block in note.blocks { append(block, to: &markup) }
    markup.append("</div>\n")
  }

  private mutating func append(_ table: Block.Table, to markup: inout Markup) {
    let rows = table.rows.filter { !$0.isEmpty }
    guard !rows.isEmpty else { return }
    markup.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\"")
    appendID(caption: table.caption, to: &markup)
    markup.attribute("aria-label", table.caption.isEmpty ? strings["content.table"] : table.caption.text)
    markup.append("><table>\n")
    let wasInCell = isInCell
    isInCell = true
    defer { isInCell = wasInCell }
    if !table.caption.isEmpty {
      markup.append("<caption>")
      append(table.caption, to: &markup)
      markup.append("</caption>\n")
    }
    for row in rows {
      markup.append("<tr>")
      for cell in row {
        markup.append(cell.header ? "<th" : "<td")
        if cell.columns > 1 { markup.attribute("colspan", min(cell.columns, 1000)) }
        if cell.rows > 1 { markup.attribute("rowspan", min(cell.rows, 1000)) }
        markup.append(">")
        if cell.blocks.count == 1, case .paragraph(let text) = cell.blocks[0] {
          append(text, to: &markup)
        } else {
          for block in cell.blocks { append(block, to: &markup) }
        }
        markup.append(cell.header ? "</th>" : "</td>")
      }
      markup.append("</tr>\n")
    }
    markup.append("</table></div>\n")
  }

  // MARK: Text with spans

  /// Spans as nested elements. Spans that cross each other are cut at the inner end.
  mutating func append(_ text: RichText, to markup: inout Markup) {
    let bytes = Array(text.text.utf8)
    var position = 0
    var open: [(end: Int, close: StaticString)] = []

    func advance(to offset: Int, _ markup: inout Markup) {
      let end = min(max(offset, position), bytes.count)
      if end > position {
        let part = String(decoding: bytes[position..<end], as: UTF8.self)
        if isInCell { markup.append(breakable: part) } else { markup.append(text: part) }
      }
      position = end
    }
    func close(upTo offset: Int, _ markup: inout Markup) {
      while let last = open.last, last.end <= offset {
        advance(to: last.end, &markup)
        markup.append(last.close)
        open.removeLast()
      }
    }
    for span in text.spans where span.start <= span.end && span.end <= bytes.count && span.start >= position {
      close(upTo: span.start, &markup)
      advance(to: span.start, &markup)
      let end = min(span.end, open.last?.end ?? span.end)
      switch span.kind {
      case .lineBreak:
        markup.append("<br>")
        position = max(position, end)
      case .image(_, let alternative):
        if !alternative.isEmpty {
          markup.append("<span class=\"c c-icon\">")
          markup.append(text: alternative)
          markup.append("</span>")
        }
      default:
        guard end > span.start else { continue }
        // A link within a link is no HTML.
        if case .link = span.kind, open.contains(where: { $0.close.utf8CodeUnitCount == 4 && $0.close.isLink }) {
          continue
        }
        let text = String(decoding: bytes[span.start..<end], as: UTF8.self)
        if let tag = opening(span.kind, text, &markup) { open.append((end, tag)) }
      }
    }
    close(upTo: bytes.count, &markup)
    advance(to: bytes.count, &markup)
    while let last = open.popLast() { markup.append(last.close) }
  }

  /// Writes the element's start; the answer is its end, nil for none.
  private func opening(_ kind: RichText.Span.Kind, _ text: String, _ markup: inout Markup) -> StaticString? {
    switch kind {
    case .strong:
      markup.append("<strong>")
      return "</strong>"
    case .emphasis:
      markup.append("<em>")
      return "</em>"
    case .code:
      markup.append("<code>")
      return "</code>"
    case .control:
      markup.append("<span class=\"c\">")
      return "</span>"
    case .link(let target):
      guard let address = address(of: target, text: text) else { return nil }
      markup.append("<a")
      markup.attribute("href", address.href)
      if address.external { markup.append(" rel=\"external noopener noreferrer\"") }
      markup.append(">")
      return "</a>"
    case .image, .lineBreak: return nil
    }
  }

  /// Where a link of the content leads from this page; nil where to nothing. To a place of another page that has no element
  /// there it leads to that page.
  ///
  /// - Parameter text: what the link says.
  func address(of target: String, text: String) -> (href: String, external: Bool)? {
    let anchor = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first
    if target.hasPrefix("#") {
      return anchor.flatMap { anchors(topic.id)?.id(of: String($0), text: text) }.map { ("#" + $0, false) }
    }
    if let id = resolved[target], let path = path(id) {
      guard let place = anchor.flatMap({ anchors(id)?.id(of: String($0), text: text) }) else {
        return (SitePaths.relative(path, from: page), false)
      }
      return (SitePaths.relative(SitePaths.topic(id), from: page) + "#" + place, false)
    }
    return LinkPolicy.absolute(target, on: topic.url).map { ($0, true) }
  }
}

extension StaticString {
  fileprivate var isLink: Bool { withUTF8Buffer { $0.elementsEqual("</a>".utf8) } }
}

extension Block.Note.Kind {
  /// How loud it is: `info`, `tip` or `warning`.
  var tone: String {
    switch self {
    case .note, .notice, .important: "info"
    case .tip: "tip"
    case .caution, .warning, .danger: "warning"
    }
  }
}

/// What counts an ordered list, with the value HTML's `type` has for it.
private enum ListStyle: String {
  case decimal = "1"
  case lowerLetters = "a"
  case upperLetters = "A"
  case lowerRoman = "i"

  init(marker: String, next: String?) {
    if marker == "i", next == nil || next == "ii" {
      self = .lowerRoman
    } else if marker.utf8.count == 1, let byte = marker.utf8.first, (0x61...0x7A).contains(byte) {
      self = .lowerLetters
    } else if marker.utf8.count == 1, let byte = marker.utf8.first, (0x41...0x5A).contains(byte) {
      self = .upperLetters
    } else {
      self = .decimal
    }
  }

  func value(of marker: String) -> Int? {
    switch self {
    case .decimal: return Int(marker).flatMap { $0 > 0 && $0 < 100_000 ? $0 : nil }
    case .lowerLetters, .upperLetters:
      guard marker.utf8.count == 1, let byte = marker.lowercased().utf8.first, (0x61...0x7A).contains(byte) else {
        return nil
      }
      return Int(byte) - 0x60
    case .lowerRoman: return nil
    }
  }
}
