import Testing
import TopicModel

@testable import Extraction

@Suite struct RichTextTests {
  private func paragraph(_ html: String) throws -> RichText {
    let page = try structure("<h1>甲</h1>\n<p>" + html + "</p>")
    guard case .paragraph(let text)? = page.content.first else { return RichText() }
    return text
  }

  @Test(arguments: [
    ("  单击   确定\t。 ", "单击 确定 。"), ("单击\n确定", "单击确定"), ("单击\nOK", "单击 OK"), ("单击&nbsp;&nbsp;OK", "单击 OK"),
    ("a<b> b</b> c", "a b c"), ("确定。\n“是”", "确定。“是”"), ("a\u{200B}b", "ab"), ("<span>a</span><span>b</span>", "ab"),
  ])
  func collapsesWhiteSpace(_ html: String, _ expected: String) throws { #expect(try paragraph(html).text == expected) }

  @Test func marksSpansByTheirBytes() throws {
    let text = try paragraph(
      "单击<b>确<!-- x -->定</b>或<a href='a.html'>取<i>消</i></a><span class='uicontrol'>保存</span><code>ls</code>")
    #expect(text.text == "单击确定或取消保存ls")
    #expect(
      text.spans == [
        .init(kind: .strong, start: 6, end: 12), .init(kind: .link("a.html"), start: 15, end: 21),
        .init(kind: .emphasis, start: 18, end: 21), .init(kind: .control("uicontrol"), start: 21, end: 27),
        .init(kind: .code, start: 27, end: 29),
      ])
  }

  @Test func picturesStandBetweenTheLetters() throws {
    let text = try paragraph("单击 <img src=more.png alt=更多> ，选择")
    #expect(text.text == "单击，选择")
    #expect(text.spans == [.init(kind: .image(source: "more.png", alternative: "更多"), start: 6, end: 6)])
  }

  @Test func knowsWhereLettersStandBehindReferences() throws {
    let text = try paragraph("&nbsp;在&ldquo;列表&rdquo;中<!-- x -->，&#21333;击")
    #expect(text.text == "在“列表”中，单击")
    let columns = [0: 10, 3: 11, 6: 18, 12: 20, 15: 27, 18: 38, 21: 39, 24: 47]
    for (offset, column) in columns { #expect(text.position(at: offset) == Position(line: 2, column: column)) }
  }

  @Test func knowsWhereEachLetterStands() throws {
    let text = try paragraph("单击\n   <b>确定</b>，\n再 选择")
    #expect(text.text == "单击确定，再 选择")
    #expect(text.position(at: 0) == Position(line: 2, column: 4))
    #expect(text.position(at: 6) == Position(line: 3, column: 7))
    #expect(text.position(at: 15) == Position(line: 4, column: 1))
    #expect(text.position(at: 19) == Position(line: 4, column: 3))
  }

  @Test func slicesKeepSpansAndPositions() throws {
    let text = try paragraph("1. 单击<b>确定</b>。")
    guard case .list(let list)? = try structure("<h1>甲</h1>\n<p>1. 单击<b>确定</b>。</p>").content.first,
      case .paragraph(let item)? = list.items.first?.blocks.first
    else {
      Issue.record("no list")
      return
    }
    #expect(text.isEmpty)
    #expect(item.text == "单击确定。")
    #expect(item.spans == [.init(kind: .strong, start: 6, end: 12)])
    #expect(item.position(at: 0) == Position(line: 2, column: 7))
  }

  @Test func linesComeApartAtTheirBreaks() {
    let text = RichText(
      "a b\ncd\n\ne",
      spans: [
        .init(kind: .strong, start: 0, end: 6), .init(kind: .lineBreak, start: 3, end: 4),
        .init(kind: .lineBreak, start: 6, end: 7), .init(kind: .lineBreak, start: 7, end: 8),
      ],
      anchors: [
        .init(offset: 0, position: Position(line: 1, column: 1)),
        .init(offset: 4, position: Position(line: 2, column: 1)),
      ])
    #expect(text.lines.map(\.text) == ["a b", "cd", "e"])
    #expect(text.lines[1].spans == [.init(kind: .strong, start: 0, end: 2)])
    #expect(text.lines[1].position(at: 1) == Position(line: 2, column: 2))
  }
}
