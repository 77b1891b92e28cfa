import TopicModel

/// How a page's content is kept in the `content` column: text of netstrings, ten times as fast to read as JSON.
///
/// A number is its digits and a comma; a string its length in UTF-8 bytes, a colon and itself; a list its count and its
/// elements; a value that may be absent `-`, or `+` and itself. What has kinds begins with a letter.
enum ContentCoding {
  /// The form of what follows; raised with every change.
  private static let form = 2

  static func text(_ page: Page) -> String {
    var writer = ContentWriter()
    writer.number(form)
    writer.list(page.content) { $0.block($1) }
    writer.position(page.titlePosition)
    writer.list(page.anchors) { $0.string($1) }
    writer.list(page.comments) {
      $0.string($1.text)
      $0.position($1.position)
    }
    writer.counts(page.loss.found)
    writer.counts(page.loss.kept)
    writer.list(page.loss.dropped) {
      $0.string($1.part.rawValue)
      $0.string($1.text)
      $0.string($1.reason)
      $0.position($1.position)
    }
    writer.string(page.digest)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The page of a topic.
  ///
  /// - Throws: `ContentError` for text that this did not write.
  static func page(_ topic: Topic, _ text: String) throws -> Page {
    var text = text
    return try text.withUTF8 { bytes in
      var reader = ContentReader(bytes)
      guard try reader.number() == form else { throw ContentError.malformed(offset: 0) }
      let content = try reader.list { try $0.block() }
      let titlePosition = try reader.position()
      let anchors = try reader.list { try $0.string() }
      let comments = try reader.list { Page.Comment(text: try $0.string(), position: try $0.position()) }
      let loss = LossAccount(
        found: try reader.counts(), kept: try reader.counts(),
        dropped: try reader.list {
          LossAccount.Dropped(
            part: try $0.value(), text: try $0.string(), reason: try $0.string(), position: try $0.position())
        })
      return Page(
        topic: topic, content: content, anchors: anchors, loss: loss, digest: try reader.string(), comments: comments,
        titlePosition: titlePosition)
    }
  }
}

/// Text of the `content` column that cannot be read.
enum ContentError: Error, Equatable, CustomStringConvertible {
  /// `offset` is the first bad byte, counted from 0.
  case malformed(offset: Int)

  var description: String {
    switch self {
    case .malformed(let offset): "a page's content is damaged at byte \(offset)"
    }
  }
}

private struct ContentWriter {
  private(set) var bytes: [UInt8] = []

  mutating func number(_ value: Int) {
    bytes.append(contentsOf: String(value).utf8)
    bytes.append(UInt8(ascii: ","))
  }

  mutating func string(_ text: String) {
    // SQLite ends text at a NUL.
    let text = text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
    bytes.append(contentsOf: String(text.utf8.count).utf8)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func tag(_ letter: Unicode.Scalar) { bytes.append(UInt8(ascii: letter)) }

  mutating func list<Element>(_ elements: [Element], _ write: (inout ContentWriter, Element) -> Void) {
    number(elements.count)
    for element in elements { write(&self, element) }
  }

  mutating func position(_ position: Position?) {
    guard let position else { return tag("-") }
    tag("+")
    number(position.line)
    number(position.column)
  }

  mutating func counts(_ counts: [String: Int]) {
    list(counts.sorted { $0.key < $1.key }) {
      $0.string($1.key)
      $0.number($1.value)
    }
  }

  mutating func block(_ block: Block) {
    switch block {
    case .heading(let heading):
      tag("h")
      number(heading.level)
      rich(heading.text)
      list(heading.anchors) { $0.string($1) }
    case .paragraph(let text):
      tag("p")
      rich(text)
    case .list(let list):
      tag(list.ordered ? "o" : "u")
      self.list(list.items) { $0.item($1) }
      position(list.position)
    case .note(let note):
      tag("n")
      string(note.kind.rawValue)
      list(note.blocks) { $0.block($1) }
      position(note.position)
    case .table(let table):
      tag("t")
      rich(table.caption)
      list(table.rows) { $0.list($1) { $0.cell($1) } }
      position(table.position)
    case .figure(let figure):
      tag("f")
      string(figure.source)
      string(figure.alternative)
      rich(figure.caption)
      position(figure.position)
    case .code(let text):
      tag("c")
      string(text)
    }
  }

  private mutating func item(_ item: Block.Item) {
    string(item.marker)
    list(item.blocks) { $0.block($1) }
    list(item.anchors) { $0.string($1) }
    position(item.position)
  }

  private mutating func cell(_ cell: Block.Table.Cell) {
    tag(cell.header ? "h" : "d")
    number(cell.columns)
    number(cell.rows)
    list(cell.blocks) { $0.block($1) }
  }

  private mutating func rich(_ text: RichText) {
    string(text.text)
    list(text.spans) {
      $0.kind($1.kind)
      $0.number($1.start)
      $0.number($1.end)
    }
    list(text.anchors) {
      $0.number($1.offset)
      $0.number($1.position.line)
      $0.number($1.position.column)
    }
  }

  private mutating func kind(_ kind: RichText.Span.Kind) {
    switch kind {
    case .strong: tag("s")
    case .emphasis: tag("e")
    case .code: tag("c")
    case .control(let name):
      tag("k")
      string(name)
    case .link(let target):
      tag("l")
      string(target)
    case .image(let source, let alternative):
      tag("i")
      string(source)
      string(alternative)
    case .lineBreak: tag("b")
    }
  }
}

private struct ContentReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private var malformed: ContentError { .malformed(offset: offset) }

  mutating func number(endingIn end: Unicode.Scalar = ",") throws -> Int {
    let end = UInt8(ascii: end)
    var value = 0
    let isNegative = offset < bytes.count && bytes[offset] == UInt8(ascii: "-")
    if isNegative { offset += 1 }
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == end { return isNegative ? -value : value }
      guard (0x30...0x39).contains(byte), value < Int.max / 20 else { throw malformed }
      value = value * 10 + Int(byte - 0x30)
    }
    throw malformed
  }

  mutating func string() throws -> String {
    let length = try number(endingIn: ":")
    guard length >= 0, length <= bytes.count - offset else { throw malformed }
    defer { offset += length }
    return String(decoding: bytes[offset..<(offset + length)], as: UTF8.self)
  }

  mutating func tag() throws -> UInt8 {
    guard offset < bytes.count else { throw malformed }
    offset += 1
    return bytes[offset - 1]
  }

  mutating func list<Element>(_ read: (inout ContentReader) throws -> Element) throws -> [Element] {
    let count = try number()
    // Every element takes a byte at least.
    guard count >= 0, count <= bytes.count - offset else { throw malformed }
    var result: [Element] = []
    result.reserveCapacity(count)
    for _ in 0..<count { result.append(try read(&self)) }
    return result
  }

  mutating func value<Value: RawRepresentable<String>>() throws -> Value {
    guard let value = Value(rawValue: try string()) else { throw malformed }
    return value
  }

  mutating func position() throws -> Position? {
    switch try tag() {
    case UInt8(ascii: "-"): nil
    case UInt8(ascii: "+"): Position(line: try number(), column: try number())
    default: throw malformed
    }
  }

  mutating func counts() throws -> [String: Int] {
    Dictionary(try list { (try $0.string(), try $0.number()) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func block() throws -> Block {
    switch try tag() {
    case UInt8(ascii: "h"):
      .heading(Block.Heading(level: try number(), text: try rich(), anchors: try list { try $0.string() }))
    case UInt8(ascii: "p"): .paragraph(try rich())
    case UInt8(ascii: "o"):
      .list(Block.List(ordered: true, items: try list { try $0.item() }, position: try position()))
    case UInt8(ascii: "u"):
      .list(Block.List(ordered: false, items: try list { try $0.item() }, position: try position()))
    case UInt8(ascii: "n"):
      .note(Block.Note(kind: try value(), blocks: try list { try $0.block() }, position: try position()))
    case UInt8(ascii: "t"):
      .table(
        Block.Table(
          caption: try rich(), rows: try list { try $0.list { try $0.cell() } }, position: try position()))
    case UInt8(ascii: "f"):
      .figure(
        Block.Figure(
          source: try string(), alternative: try string(), caption: try rich(), position: try position()))
    case UInt8(ascii: "c"): .code(try string())
    default: throw malformed
    }
  }

  private mutating func item() throws -> Block.Item {
    Block.Item(
      marker: try string(), blocks: try list { try $0.block() }, anchors: try list { try $0.string() },
      position: try position())
  }

  private mutating func cell() throws -> Block.Table.Cell {
    Block.Table.Cell(
      header: try tag() == UInt8(ascii: "h"), columns: try number(), rows: try number(),
      blocks: try list { try $0.block() })
  }

  private mutating func rich() throws -> RichText {
    RichText(
      try string(),
      spans: try list { RichText.Span(kind: try $0.kind(), start: try $0.number(), end: try $0.number()) },
      anchors: try list {
        RichText.Anchor(offset: try $0.number(), position: Position(line: try $0.number(), column: try $0.number()))
      })
  }

  private mutating func kind() throws -> RichText.Span.Kind {
    switch try tag() {
    case UInt8(ascii: "s"): .strong
    case UInt8(ascii: "e"): .emphasis
    case UInt8(ascii: "c"): .code
    case UInt8(ascii: "k"): .control(try string())
    case UInt8(ascii: "l"): .link(try string())
    case UInt8(ascii: "i"): .image(source: try string(), alternative: try string())
    case UInt8(ascii: "b"): .lineBreak
    default: throw malformed
    }
  }
}
