import Testing

@testable import HTMLTree

@Suite struct TreeTests {
  @Test func impliesElementsAndGivesExactPositions() throws {
    let html = """
      <html><head><title>A</title></head><body class=x>
       <p>帮助 &amp; b<b>c</b></p><br/>x<li>1<LI>2</body></html>
      """
    #expect(
      try outline(html) == """
        html@1:1(head@1:7(title@1:13("A"@1:20)) body[class=x]@1:36("
         "@1:50 p@2:2("帮助 & b"@2:5 b@2:15("c"@2:18)) br@2:27() "x"@2:32 li@2:33("1"@2:37) li@2:38("2"@2:42)))
        """)
  }

  @Test(arguments: [
    // Unclosed items, paragraphs and cells close by themselves.
    ("<p>a<p>b", #"html@1:1(body@1:1(p@1:1("a"@1:4) p@1:5("b"@1:8)))"#),
    (
      "<ul><li>a<li>b</ul>c",
      #"html@1:1(body@1:1(ul@1:1(li@1:5("a"@1:9) li@1:10("b"@1:14)) "c"@1:20))"#
    ),
    (
      "<table><tr><td>1<td>2<tr><td>3</table>",
      """
      html@1:1(body@1:1(table@1:1(tr@1:8(td@1:12("1"@1:16) td@1:17("2"@1:21)) tr@1:22(td@1:26("3"@1:30)))))
      """
    ),
    // Text alone gets a paragraph around it.
    ("a", #"html@1:1(body@1:1(p@1:1("a"@1:1)))"#),
    // Names are lower-case, values are not.
    ("<DIV CLASS='Big'>x</DIV>", #"html@1:1(body@1:1(div[class=Big]@1:1("x"@1:18)))"#),
    // A value may hold `>`, quotes and references; an attribute without value has the empty one.
    (
      #"<a title="a > b &amp; '" href=x?a&b disabled>y</a>"#,
      #"html@1:1(body@1:1(a[title=a > b & '][href=x?a&b][disabled=]@1:1("y"@1:46)))"#
    ),
    // An end tag that closes nothing is passed over.
    ("<div>a</i>b</div>c", #"html@1:1(body@1:1(div@1:1("ab"@1:6) "c"@1:18))"#),
    // The content of scripts and styles is text, tags and all.
    (
      "<script>if (a<b) x('<p>')</script><style>p>a{}</style>",
      #"html@1:1(head@1:1(script@1:1("if (a<b) x('<p>')"@1:9) style@1:35("p>a{}"@1:42)))"#
    ),
    ("<p><!-- <b> --><b>x", #"html@1:1(body@1:1(p@1:1(<!-- <b> -->@1:4 b@1:16("x"@1:19))))"#),
    // Elements unknown to HTML 4.
    (
      "<main><template><x-item>a</x-item></template></main>",
      #"html@1:1(body@1:1(main@1:1(template@1:7(x-item@1:17("a"@1:25)))))"#
    ),
  ]) func builds(_ html: String, _ expected: String) throws {
    #expect(try outline(html) == expected)
  }

  @Test(arguments: [
    ("<p>&lt;a</p>", "<a"), ("<p>a &amp; &#24110;&#x52A9; &copy;</p>", "a & 帮助 ©"), ("<p>a & b < c</p>", "a & b < c"),
    ("<p>AT&T</p>", "AT&T"), ("<p>a&unknown;b</p>", "a&unknown;b"), ("<p>a&nbsp;b</p>", "a\u{A0}b"),
  ]) func resolvesReferencesIntoOneTextNode(_ html: String, _ expected: String) throws {
    let document = try HTMLParser.parse(Array(html.utf8))
    let texts = document.nodes.filter { $0.kind == .text }
    #expect(texts.map(\.text) == [expected])
    #expect(texts.first?.column == 4)
  }

  @Test(arguments: [
    ("<p>a &amp; b</p>", [3: 11]), ("<p>&nbsp;确定</p>", [2: 10]), ("<p>a&#10;b&gt;d</p>", [2: 10, 4: 15]),
    ("<p>确&lt;&gt;定</p>", [4: 9, 5: 13]), ("<p>AT&T 单击</p>", [:]), ("<p>a&unknown;b</p>", [:]), ("<p>a < b</p>", [:]),
  ]) func saysWherePositionsGoOnBehindReferences(_ html: String, _ columns: [Int: Int]) throws {
    let document = try HTMLParser.parse(Array(html.utf8))
    let text = try #require(document.nodes.first { $0.kind == .text })
    let places = [0: 4].merging(Dictionary(uniqueKeysWithValues: text.jumps.map { ($0.offset, $0.column) })) { $1 }
    // Counted from the last place, each letter stands where the source has it.
    for (offset, column) in columns {
      let from = try #require(places.keys.filter { $0 <= offset }.max())
      let between = String(decoding: Array(text.text.utf8)[from..<offset], as: UTF8.self)
      #expect(places[from, default: 0] + between.unicodeScalars.count == column)
    }
    if columns.isEmpty { #expect(text.jumps.isEmpty) }
  }

  /// Every `<b>` of the page carries its own line and column, counted by the test.
  @Test func positionsHoldOverLongTextsAndBufferBounds() throws {
    var html = "<body>"
    var line = 1
    var column = 7
    for i in 0..<2_000 {
      let text = String(repeating: i % 3 == 0 ? "长文字" : "text &gt; ", count: i % 400) + (i % 5 == 0 ? "\n" : "")
      html += text
      for scalar in text.unicodeScalars {
        (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
      }
      let tag = "<b title='\(line):\(column)'>"
      html += tag + "x</b>"
      column += tag.unicodeScalars.count + 5
    }
    let document = try HTMLParser.parse(Array(html.utf8))
    let bold = document.nodes.filter { $0.name == "b" }
    #expect(bold.count == 2_000)
    #expect(bold.allSatisfy { $0.attribute("title") == "\($0.line):\($0.column)" })
    for (i, node) in document.nodes.enumerated() where node.kind == .text && document.nodes[i - 1].name == "b" {
      #expect(
        node.column == document.nodes[i - 1].column + "<b title='\(node.line):'>".count
          + String(document.nodes[i - 1].column).count)
    }
  }

  @Test func carriageReturnsEndLinesOnce() throws {
    #expect(
      try outline("<p>a\r\n<p>b\r<p>c")
        == "html@1:1(body@1:1(p@1:1(\"a\n\"@1:4) p@2:1(\"b\n\"@2:4) p@3:1(\"c\"@3:4)))")
  }

  @Test func subtreesAndParentsAgree() throws {
    let document = try HTMLParser.parse(Array("<div><p>a<p>b<b>c</b></div><ul><li>x</ul>".utf8))
    for (i, node) in document.nodes.enumerated() {
      #expect(node.subtreeEnd > i && node.subtreeEnd <= document.nodes.count)
      for child in document.children(of: i) { #expect(document.nodes[child].parent == i) }
    }
  }

  @Test func aTruncatedPageKeepsWhatThereIs() throws {
    #expect(
      try outline("<p>a<b>c</p><a href='x") == #"html@1:1(body@1:1(p@1:1("a"@1:4 b@1:5("c"@1:8)) a[href=x]@1:13()))"#)
  }
}
