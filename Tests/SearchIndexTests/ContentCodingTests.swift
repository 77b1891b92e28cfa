import Testing
import TopicModel

@testable import SearchIndex

@Suite struct ContentCodingTests {
  private let place = Position(line: 3, column: 14)

  /// A page with every kind of block and span.
  private var whole: Page {
    let rich = RichText(
      "单击“确定”，见 a,b:1\n完",
      spans: [
        RichText.Span(kind: .strong, start: 0, end: 3), RichText.Span(kind: .emphasis, start: 0, end: 3),
        RichText.Span(kind: .code, start: 3, end: 6), RichText.Span(kind: .control("uicontrol"), start: 6, end: 9),
        RichText.Span(kind: .link("b.html#x"), start: 6, end: 9),
        RichText.Span(kind: .image(source: "a.png", alternative: "图"), start: 9, end: 9),
        RichText.Span(kind: .lineBreak, start: 9, end: 10),
      ], anchors: [RichText.Anchor(offset: 0, position: place)])
    let item = Block.Item(marker: "3", blocks: [.paragraph(rich), .code("x\n  y")], anchors: ["li"], position: place)
    let cell = Block.Table.Cell(header: true, columns: 2, rows: 3, blocks: [.paragraph(rich)])
    return Page(
      topic: Topic(id: "a", source: "a.html", title: "甲", lang: "zh-CN", kind: .task),
      content: [
        .heading(Block.Heading(level: 2, text: rich, anchors: ["h"])), .paragraph(RichText()),
        .list(Block.List(ordered: true, items: [item], position: place)), .list(Block.List(ordered: false, items: [])),
        .note(Block.Note(kind: .caution, blocks: [.paragraph(rich)], position: place)),
        .table(Block.Table(caption: rich, rows: [[cell], []], position: nil)),
        .figure(Block.Figure(source: "b.png", alternative: "", caption: rich, position: place)),
      ],
      anchors: ["h", "li"],
      loss: LossAccount(
        found: ["image": 2], kept: ["image": 1],
        dropped: [LossAccount.Dropped(part: .image, text: "b", reason: "decoration", position: place)]),
      digest: "abc", comments: [Page.Comment(text: "stepdex-ignore UI03: 控制台如此", position: place)],
      titlePosition: place)
  }

  @Test func givesBackEveryKindOfBlock() throws {
    #expect(try ContentCoding.page(whole.topic, ContentCoding.text(whole)) == whole)
  }

  @Test func aNULBecomesAReplacementCharacter() throws {
    var page = whole
    page.content = [.code("a\u{0}b")]
    #expect(try ContentCoding.page(page.topic, ContentCoding.text(page)).content == [.code("a\u{FFFD}b")])
  }

  /// Whatever is cut off or changed, reading throws or gives a page; it never traps.
  @Test func damagedTextIsAnErrorNotACrash() {
    let text = ContentCoding.text(whole)
    for length in 0..<text.utf8.count {
      #expect(throws: (any Error).self, "\(length)") {
        try ContentCoding.page(whole.topic, String(decoding: text.utf8.prefix(length), as: UTF8.self))
      }
    }
    for place in 0..<text.utf8.count {
      for byte: UInt8 in [0x2D, 0x39, 0x2C, 0x61] {
        var bytes = Array(text.utf8)
        bytes[place] = byte
        _ = try? ContentCoding.page(whole.topic, String(decoding: bytes, as: UTF8.self))
      }
    }
  }
}
