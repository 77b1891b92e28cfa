import HTMLTree
import TopicModel

/// What kind of element a name is, as far as structure goes. Source: the HTML standard's rendering section.
enum Tag: UInt8 {
  /// Flows with the text.
  case inline
  /// Stands on lines of its own.
  case block
  case heading, paragraph, orderedList, unorderedList, item, table, row, cell, headerCell, caption, tablePart
  case pre, blockquote, image, lineBreak, rule, anchor, strong, emphasis, code, control
  case term, definition, definitionList, figure, figureCaption, details, summary
  case main, article, section, nav, header, footer, aside, form, button
  /// Never shown as text.
  case never
  /// Shown by its own rules, not as text: video, canvas.
  case embedded

  static let byName: [String: Tag] = [
    "div": .block, "p": .paragraph, "ol": .orderedList, "ul": .unorderedList, "menu": .unorderedList,
    "dir": .unorderedList, "li": .item, "table": .table, "tr": .row, "td": .cell, "th": .headerCell,
    "caption": .caption, "thead": .tablePart, "tbody": .tablePart, "tfoot": .tablePart, "colgroup": .tablePart,
    "col": .tablePart, "pre": .pre, "xmp": .pre, "listing": .pre, "blockquote": .blockquote, "img": .image,
    "br": .lineBreak, "hr": .rule, "a": .anchor, "b": .strong, "strong": .strong, "i": .emphasis, "em": .emphasis,
    "cite": .emphasis, "dfn": .emphasis, "code": .code, "tt": .code, "samp": .code, "var": .code, "kbd": .control,
    "button": .button, "dt": .term, "dd": .definition, "dl": .definitionList, "figure": .figure,
    "figcaption": .figureCaption, "details": .details, "summary": .summary, "main": .main, "article": .article,
    "section": .section, "nav": .nav, "header": .header, "footer": .footer, "aside": .aside, "form": .form,
    "h1": .heading, "h2": .heading, "h3": .heading, "h4": .heading, "h5": .heading, "h6": .heading,
    "script": .never, "style": .never, "template": .never, "noscript": .never, "head": .never, "title": .never,
    "meta": .never, "link": .never, "base": .never, "select": .never, "option": .never, "datalist": .never,
    "textarea": .never, "input": .never, "noframes": .never, "iframe": .embedded, "object": .embedded,
    "embed": .embedded, "svg": .embedded, "canvas": .embedded, "video": .embedded, "audio": .embedded,
    "math": .inline, "html": .block, "body": .block, "center": .block, "address": .block, "fieldset": .block,
    "legend": .block, "hgroup": .block, "dialog": .never, "frameset": .block, "label": .inline, "span": .inline,
    "font": .inline, "u": .inline, "s": .inline, "sub": .inline, "sup": .inline, "small": .inline, "big": .strong,
    "mark": .inline, "ins": .inline, "del": .inline, "abbr": .inline, "q": .inline, "time": .inline, "wbr": .inline,
    "picture": .inline, "source": .never, "track": .never, "param": .never, "area": .never, "map": .inline,
    "bdi": .inline, "bdo": .inline, "ruby": .inline, "rt": .never, "rp": .never, "nobr": .inline, "acronym": .inline,
    "strike": .inline, "rb": .inline, "data": .inline, "output": .inline, "search": .nav,
  ]

  /// A container without a meaning of its own.
  var isBox: Bool {
    switch self {
    case .block, .section, .article, .aside, .nav, .header, .footer, .main, .form: true
    default: false
    }
  }

  /// Holds text that is read as prose: no code, no mere box.
  var isProse: Bool {
    switch self {
    case .paragraph, .orderedList, .unorderedList, .heading, .table, .definitionList: true
    default: false
    }
  }

  /// Ends the paragraph before it and is ended by none.
  var isBlock: Bool {
    switch self {
    case .inline, .image, .lineBreak, .anchor, .strong, .emphasis, .code, .control, .never, .embedded, .button: false
    default: true
    }
  }
}

/// What one walk over the nodes learns of each: tag, hints, and how much text and link text it holds.
struct Survey {
  let nodes: [HTMLDocument.Node]
  private(set) var tags: [Tag]
  private(set) var hints: [ElementHints]
  private(set) var noteKinds: [Int: Block.Note.Kind] = [:]
  private(set) var styles: [Int: StyleReading] = [:]
  /// Bytes of visible text, white space not counted, before node `i`; one more entry than nodes.
  private(set) var textBefore: [Int32]
  private(set) var linkBefore: [Int32]
  private(set) var ids: [String] = []
  /// The folder that the page's links and pictures start from (`<base href>`), as written; empty for the page's own.
  private(set) var baseFolder = ""
  /// How many `h1` elements start before node `i`.
  private var headlinesBefore: [Int32]

  init(_ document: HTMLDocument, vocabulary: StructureVocabulary) {
    nodes = document.nodes
    tags = [Tag](repeating: .inline, count: nodes.count)
    hints = [ElementHints](repeating: [], count: nodes.count)
    textBefore = [Int32](repeating: 0, count: nodes.count + 1)
    linkBefore = textBefore
    headlinesBefore = textBefore
    var reader = ClassReader(vocabulary: vocabulary)
    var text: Int32 = 0
    var link: Int32 = 0
    var headlines: Int32 = 0
    var hiddenUntil = 0
    var linkUntil = 0
    for i in nodes.indices {
      textBefore[i] = text
      linkBefore[i] = link
      headlinesBefore[i] = headlines
      switch nodes[i].kind {
      case .comment: break
      case .text:
        guard i >= hiddenUntil else { continue }
        let size = Self.visibleBytes(nodes[i].text)
        text += size
        if i < linkUntil { link += size }
      case .element:
        readElement(i, &reader)
        if nodes[i].name == "h1" { headlines += 1 }
        if nodes[i].name == "base", baseFolder.isEmpty { baseFolder = Self.folder(nodes[i].attribute("href") ?? "") }
        if tags[i] == .never || hints[i].contains(.hidden) { hiddenUntil = max(hiddenUntil, nodes[i].subtreeEnd) }
        if tags[i] == .anchor || tags[i] == .button, nodes[i].attribute("href") != nil || tags[i] == .button {
          linkUntil = max(linkUntil, nodes[i].subtreeEnd)
        }
      }
    }
    textBefore[nodes.count] = text
    linkBefore[nodes.count] = link
    headlinesBefore[nodes.count] = headlines
    for i in LabelClasses(nodes: nodes, vocabulary: vocabulary).elements(where: isUnmarked) { hints[i] = .control }
  }

  /// An element that flows with the text and says nothing of what it is.
  private func isUnmarked(_ i: Int) -> Bool { tags[i] == .inline && hints[i].isEmpty }

  /// Where a link leads, or a picture lies, as seen from the page, whose `<base>` may say that they start elsewhere. Anchors are the page's own.
  func address(_ target: String) -> String {
    guard !baseFolder.isEmpty, let first = target.first, first != "#", first != "/", first != "?",
      target.prefix(while: { $0 != "/" }).contains(":") == false
    else { return target }
    return baseFolder + target
  }

  /// A base without what stands behind its last slash. One on a host says nothing of copies of the page.
  private static func folder(_ base: String) -> String {
    guard !base.contains("://"), !base.hasPrefix("//"), let slash = base.lastIndex(of: "/") else { return "" }
    return String(base[...slash])
  }

  private mutating func readElement(_ i: Int, _ reader: inout ClassReader) {
    let name = nodes[i].name
    // Elements that a site's scripts define are boxes as a rule.
    var tag = Tag.byName[name] ?? (name.utf8.contains(0x2D) ? .block : .inline)
    var found: ElementHints = []
    var fromID: ElementHints = []
    var note: Block.Note.Kind?
    if tag == .block, name.utf8.contains(0x2D) {
      // Their names say what class names say elsewhere, and a note's kind is an attribute.
      let kind = nodes[i].attribute("type") ?? nodes[i].attribute("variant") ?? nodes[i].attribute("kind")
      let reading = reader.read(kind.map { "\(name) \($0)" } ?? name)
      found = reading.hints
      note = reading.hints.contains(.noteBox) || kind == nil ? reading.note : nil
    }
    for attribute in nodes[i].attributes {
      switch attribute.name {
      case "class":
        let reading = reader.read(attribute.value)
        found.formUnion(reading.hints)
        note = reading.note ?? note
      case "id":
        addID(attribute.value)
        if tag.isBox || tag == .orderedList || tag == .unorderedList, Self.namesDesign(attribute.value) {
          fromID = reader.read(attribute.value).hints.intersection(Self.trustedOfId)
        }
      case "name": if tag == .anchor { addID(attribute.value) }
      case "role", "aria-label", "aria-hidden", "hidden", "type", "itemtype", "aria-roledescription":
        readAccessibility(attribute, &tag, &found)
      case "style":
        let style = StyleReading(attribute.value)
        found.formUnion(style.hints)
        if style.fontSize != nil || style.listStyle != nil { styles[i] = style }
      default:
        if attribute.name.hasPrefix("data-"), attribute.value.utf8.count <= 12 {
          found.formUnion(reader.read(attribute.value).hints.intersection([.ordered, .unordered]))
        }
      }
    }
    if found.contains(.panel) { found.remove(.hidden) }
    if tag == .inline, found.contains(.displayBlock) { tag = .block }
    if !fromID.isEmpty {
      // A section of the content may well be called "login" or "search".
      let isSection = tag == .section || found.contains(.section)
      found.formUnion(isSection ? fromID.intersection([.feedback, .footer]) : fromID)
    }
    tags[i] = tag
    hints[i] = found
    if let note, tag.isBlock { noteKinds[i] = note }
  }

  /// Most anchors are named like the element that they stand in.
  private mutating func addID(_ name: String) {
    if name != ids.last { ids.append(name) }
  }

  /// An id is a place in the content far more often than a part of the design; those are short and have no digits.
  private static func namesDesign(_ id: String) -> Bool {
    id.utf8.count <= 24 && !id.utf8.contains(where: Ascii.isDigit) && ClassReader.words(of: id[...].utf8).count <= 3
  }

  private static let trustedOfId: ElementHints = [
    .breadcrumbs, .navigation, .contents, .footer, .feedback, .site, .related, .content, .doubtful,
  ]

  private func readAccessibility(_ attribute: HTMLDocument.Attribute, _ tag: inout Tag, _ hints: inout ElementHints) {
    switch (attribute.name, attribute.value.lowercased()) {
    case ("hidden", "until-found"): break
    case ("hidden", _), ("aria-hidden", "true"): hints.insert(.hidden)
    case ("type", "hidden"): hints.insert(.hidden)
    case ("role", "navigation"), ("role", "menu"), ("role", "menubar"), ("role", "tablist"), ("role", "toolbar"),
      ("role", "tree"):
      hints.insert(.navigation)
    case ("role", "banner"), ("role", "complementary"): hints.insert(.doubtful)
    case ("role", "contentinfo"): hints.insert(.footer)
    case ("role", "search"), ("role", "dialog"), ("role", "alertdialog"): hints.insert(.site)
    case ("role", "main"), ("role", "article"): hints.insert(.content)
    case ("role", "tabpanel"): hints.insert(.panel)
    case ("role", "heading"): if tag == .block || tag == .paragraph || tag == .inline { tag = .heading }
    case ("role", "list"): hints.insert(.list)
    case ("role", "listitem"): if tag == .block || tag == .inline || tag == .paragraph { tag = .item }
    case ("role", "note"): hints.insert(.note)
    case ("aria-label", let label) where label.contains("breadcrumb"): hints.insert(.breadcrumbs)
    case ("itemtype", let type) where type.hasSuffix("breadcrumblist"): hints.insert(.breadcrumbs)
    default: break
    }
  }

  /// Bytes that are no white space.
  private static func visibleBytes(_ text: String) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      var count: Int32 = 0
      for byte in bytes where byte > 0x20 { count += 1 }
      return count
    }
  }

  func textSize(_ i: Int) -> Int { Int(textBefore[nodes[i].subtreeEnd] - textBefore[i]) }
  func linkSize(_ i: Int) -> Int { Int(linkBefore[nodes[i].subtreeEnd] - linkBefore[i]) }
  func holdsHeadline(_ i: Int) -> Bool { headlinesBefore[nodes[i].subtreeEnd] > headlinesBefore[i] }
  func position(_ i: Int) -> Position { Position(line: nodes[i].line, column: nodes[i].column) }

  /// Whether `i` stands below `ancestor` or is it.
  func isInside(_ i: Int, _ ancestor: Int) -> Bool { i >= ancestor && i < nodes[ancestor].subtreeEnd }

  /// The first visible text below a node without the white space before it, looked for in a few nodes only.
  func openingText(_ i: Int) -> Substring.UTF8View? {
    for k in i..<min(nodes[i].subtreeEnd, i + 12) where nodes[k].kind == .text && textBefore[k + 1] > textBefore[k] {
      return nodes[k].text[...].utf8.drop { Ascii.isSpace($0) }
    }
    return nil
  }

  /// Visible text below a node, white space collapsed, of at most about `limit` bytes and 2,000 nodes.
  func plainText(_ i: Int, limit: Int = .max) -> String {
    var builder = RichTextBuilder()
    var size = 0
    var k = i
    let end = min(nodes[i].subtreeEnd, i + 2000)
    while k < end {
      if nodes[k].kind == .element, k != i,
        tags[k] == .never || hints[k].contains(.hidden) || tags[k] == .embedded
          || (hints[k].contains(.permalink) && textSize(k) <= 3)
      {
        k = nodes[k].subtreeEnd
        continue
      }
      if nodes[k].kind == .text {
        builder.append(nodes[k].text, at: Position(line: 1, column: 1), fontSize: nil)
        size += nodes[k].text.utf8.count
        if size > limit { break }
      } else if tags[k].isBlock || tags[k] == .lineBreak {
        builder.append(" ", at: Position(line: 1, column: 1), fontSize: nil)
      }
      k += 1
    }
    return builder.take().text.text
  }
}
