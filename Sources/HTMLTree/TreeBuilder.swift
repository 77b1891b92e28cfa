import CLibxml2

/// Receives libxml2's parsing events and lays the nodes out in document order.
///
/// No C tree is built: libxml2's own tree cuts pages off at a nesting of 256 and at texts of 10 MB.
struct TreeBuilder {
  private(set) var nodes: [HTMLDocument.Node] = []

  private let scanner: TagScanner
  private var cursor: SourceCursor
  private var context: htmlParserCtxtPtr?
  /// Indexes of the elements not yet closed, outermost first.
  private var open: [Int] = []
  /// Element and attribute names by the address under which libxml2 keeps each.
  private var names: [UnsafePointer<UInt8>: String] = [:]
  private var text: [UInt8] = []
  private var textStart = 0
  /// Where the last piece of `text` starts in the source.
  private var pieceStart = 0
  /// Where the text leaves the source, and goes on: offsets in both.
  private var jumps: [(text: Int, source: Int)] = []
  /// Everything before this offset has been turned into nodes.
  private var mark = 0
  /// Comparisons libxml2 spent on end tags that match nothing nearby; see `noteError`.
  private var wastedWork = 0
  private var isTangled = false

  /// `parsed` is what libxml2 reads, `original` what positions refer to; both have the same length.
  init(parsed: UnsafeBufferPointer<UInt8>, original: UnsafeBufferPointer<UInt8>) {
    scanner = TagScanner(text: parsed)
    cursor = SourceCursor(original)
    nodes.reserveCapacity(min(parsed.count / 24, 1 << 20) + 8)
  }

  mutating func run(source: String) throws(HTMLParseError) {
    let count = Int32(scanner.text.count)
    guard
      let context = scanner.text.withMemoryRebound(
        to: CChar.self, { htmlCreateMemoryParserCtxt($0.baseAddress, count) })
    else { throw .outOfMemory(source: source) }
    defer { htmlFreeParserCtxt(context) }
    self.context = context
    htmlCtxtUseOptions(context, Int32(HTML_PARSE_RECOVER.rawValue | HTML_PARSE_IGNORE_ENC.rawValue))
    context.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    context.pointee.sax.pointee = Self.handler
    withUnsafeMutablePointer(to: &self) { builder in
      context.pointee.userData = UnsafeMutableRawPointer(builder)
      htmlParseDocument(context)
    }
    self.context = nil
    finish()
    if isTangled { throw .tangled(source: source, line: cursor.line) }
  }

  private static var handler: htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElement = { $0?.builder.pointee.startElement($1, $2) }
    handler.endElement = { context, _ in context?.builder.pointee.endElement() }
    handler.characters = { $0?.builder.pointee.characters($1, Int($2)) }
    handler.ignorableWhitespace = { $0?.builder.pointee.characters($1, Int($2)) }
    handler.cdataBlock = { $0?.builder.pointee.characters($1, Int($2)) }
    handler.comment = { $0?.builder.pointee.comment($1) }
    handler.processingInstruction = { context, _, _ in context?.builder.pointee.skipped() }
    handler.internalSubset = { context, _, _, _ in context?.builder.pointee.skipped() }
    handler.serror = { context, error in context?.builder.pointee.noteError(error?.pointee.code) }
    return handler
  }

  /// How far libxml2 has read, in bytes.
  private var offset: Int {
    guard let input = context?.pointee.input else { return mark }
    let read = Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    return min(max(read, mark), scanner.text.count)
  }

  // MARK: Events

  fileprivate mutating func startElement(
    _ name: UnsafePointer<UInt8>?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard let name else { return }
    flushText()
    let end = offset
    let (start, isReal) = startTag(named: name, before: end)
    append(kind: .element, name: string(name), attributes: read(attributes), at: start)
    open.append(nodes.count - 1)
    mark = isReal ? end : start
  }

  fileprivate mutating func endElement() {
    flushText()
    guard let index = open.popLast() else { return }
    nodes[index].subtreeEnd = nodes.count
  }

  fileprivate mutating func characters(_ bytes: UnsafePointer<UInt8>?, _ count: Int) {
    guard let bytes, count > 0 else { return }
    let end = offset
    let start = startOfText(bytes, count, before: end)
    pieceStart = start
    if text.isEmpty {
      textStart = start
    } else {
      let last = jumps.last ?? (text: 0, source: textStart)
      if start - last.source != text.count - last.text { jumps.append((text.count, start)) }
    }
    text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
    mark = end
  }

  fileprivate mutating func comment(_ bytes: UnsafePointer<UInt8>?) {
    guard let bytes else { return }
    flushText()
    let end = offset
    var start = skipSilentMarkup(before: end)
    while start < end, !scanner.matches("<!--", at: start) {
      let next = scanner.find(0x3C, from: start + 1, to: end)
      if next == end { break }
      start = next
    }
    append(kind: .comment, text: String(cString: bytes), at: start)
    mark = end
  }

  fileprivate mutating func skipped() {
    mark = offset
  }

  /// libxml2 looks through all open elements for each end tag that matches none of them: with deep nesting that is
  /// quadratic. Every such tag is reported as an error, which is where the work can be counted and stopped.
  fileprivate mutating func noteError(_ code: Int32?) {
    guard let code, code == Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue) else { return }
    wastedWork += open.count
    guard wastedWork > 500_000_000, let context else { return }
    isTangled = true
    xmlStopParser(context)
  }

  fileprivate mutating func finish() {
    flushText()
    while !open.isEmpty { endElement() }
  }

  // MARK: Nodes

  private mutating func append(
    kind: HTMLDocument.Kind, name: String = "", text: String = "", attributes: [HTMLDocument.Attribute] = [],
    at start: Int
  ) {
    cursor.move(to: start)
    nodes.append(
      HTMLDocument.Node(
        kind: kind, name: name, text: text, attributes: attributes, parent: open.last ?? -1,
        subtreeEnd: nodes.count + 1, line: cursor.line, column: cursor.column))
  }

  private mutating func flushText() {
    guard !text.isEmpty else { return }
    // White space before the root element is no text.
    if !open.isEmpty || !text.allSatisfy(TagScanner.isSpace) {
      append(kind: .text, text: String(decoding: text, as: UTF8.self), at: textStart)
      for jump in jumps {
        cursor.move(to: jump.source)
        nodes[nodes.count - 1].jumps.append(
          HTMLDocument.Jump(offset: jump.text, line: cursor.line, column: cursor.column))
      }
    }
    text.removeAll(keepingCapacity: true)
    jumps.removeAll(keepingCapacity: true)
  }

  private mutating func string(_ name: UnsafePointer<UInt8>) -> String {
    if let known = names[name] { return known }
    let string = String(cString: name)
    names[name] = string
    return string
  }

  private mutating func read(
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) -> [HTMLDocument.Attribute] {
    guard var pair = attributes, pair[0] != nil else { return [] }
    var count = 0
    while pair[count * 2] != nil { count += 1 }
    var result: [HTMLDocument.Attribute] = []
    result.reserveCapacity(count)
    while let name = pair[0] {
      result.append(HTMLDocument.Attribute(name: string(name), value: pair[1].map { String(cString: $0) } ?? ""))
      pair += 2
    }
    return result
  }

  // MARK: Offsets

  /// Skips the rest of the last start tag, and end tags and other markup that libxml2 passes over without an event.
  private func skipSilentMarkup(before end: Int) -> Int {
    var i = mark
    if i < end, scanner.text[i] == 0x2F { i += 1 }
    if i < end, scanner.text[i] == 0x3E { i += 1 }
    while i + 1 < end, scanner.text[i] == 0x3C, !scanner.isStartTag(at: i), !scanner.matches("<!--", at: i),
      scanner.text[i + 1] == 0x2F || scanner.text[i + 1] == 0x21
    {
      i = scanner.otherMarkupEnd(at: i, limit: end)
    }
    return i
  }

  /// Where the tag of an element begins. An implied element has none: then the markup that implied it.
  private func startTag(named name: UnsafePointer<UInt8>, before end: Int) -> (start: Int, isReal: Bool) {
    var implied = -1
    var i = skipSilentMarkup(before: end)
    while true {
      i = scanner.find(0x3C, from: i, to: end)
      guard i < end else { break }
      if scanner.isStartTag(at: i) {
        if hasName(name, at: i + 1) { return (i, true) }
        if implied < 0 { implied = i }
        i = min(scanner.startTagEnd(at: i), end)
      } else if i + 1 < end, scanner.text[i + 1] == 0x2F || scanner.text[i + 1] == 0x21 {
        i = scanner.otherMarkupEnd(at: i, limit: end)
      } else {
        i += 1
      }
    }
    return (implied < 0 ? skipSilentMarkup(before: end) : implied, false)
  }

  private func hasName(_ name: UnsafePointer<UInt8>, at offset: Int) -> Bool {
    var i = 0
    while name[i] != 0 {
      guard offset + i < scanner.text.count, TagScanner.lowercase(scanner.text[offset + i]) == name[i] else {
        return false
      }
      i += 1
    }
    return offset + i >= scanner.text.count || i >= 100 || !TagScanner.isNameByte(scanner.text[offset + i])
  }

  /// Where text begins that libxml2 reports having read up to `end`.
  private func startOfText(_ bytes: UnsafePointer<UInt8>, _ count: Int, before end: Int) -> Int {
    guard let base = scanner.text.baseAddress else { return mark }
    if count == 1, bytes[0] == 0x3C, end < scanner.text.count, scanner.text[end] == 0x3C { return end }
    // An ampersand that begins no reference comes alone, and then the letters that were read as a name with it.
    let first = text.isEmpty ? mark : min(mark, pieceStart + 1)
    if end - count >= first, memcmp(base + (end - count), bytes, count) == 0 { return end - count }
    // A character reference: it ends at `end` and has no other ampersand in it.
    var i = end - 1
    let markup = skipSilentMarkup(before: end)
    while i >= markup {
      if scanner.text[i] == 0x26 { return i }
      i -= 1
    }
    return markup
  }
}

extension UnsafeMutableRawPointer {
  /// The builder that libxml2 passes to the event functions.
  fileprivate var builder: UnsafeMutablePointer<TreeBuilder> { assumingMemoryBound(to: TreeBuilder.self) }
}
