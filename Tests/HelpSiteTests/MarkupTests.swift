import Testing
import TopicModel

@testable import HelpSite

@Suite struct MarkupTests {
  @Test func escapesWhatHTMLWouldReadAsMarkup() {
    #expect(Markup(text: "<b a='x' c=\"y\">&\u{0}\u{85}").html == "&lt;b a=&#39;x&#39; c=&quot;y&quot;&gt;&amp;  ")
    #expect(Markup(text: "中文 é\n").html == "中文 é\n")
  }

  @Test func breaksInAColumnWhatIsLongerThanAWord() {
    func breakable(_ text: String) -> String {
      var markup = Markup()
      markup.append(breakable: text)
      return markup.html
    }
    for text in ["Mandatory availability_zone Yes", "按时间段删除云服务器的全部磁盘和快照并通知", "", " a  b\n"] {
      #expect(breakable(text) == text)
    }
    #expect(
      breakable("见https://a.example/v2/{project_id}/jobs<>。")
        == "见https://a.example/<wbr>v2/{project_id}/<wbr>jobs&lt;&gt;。")
    #expect(
      breakable(String(repeating: "k", count: 45))
        == [20, 20, 5].map { String(repeating: "k", count: $0) }.joined(separator: "<wbr>"))
  }

  @Test func jsonInAPageCannotEndItsElement() {
    let text = JSON.object([("a", .string("</script><!--\u{2028}\"\\"))]).text
    #expect(text == "{\"a\":\"\\u003c/script>\\u003c!--\\u2028\\\"\\\\\"}")
  }

  @Test func markdownKeepsTheWordsOfThePageFromBeingMarkup() {
    #expect(MarkdownText.escaped("# *a* [b](c) <img> `d`") == "\\# \\*a\\* \\[b\\](c) &lt;img> \\`d\\`")
  }
}

@Suite struct LinkPolicyTests {
  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", " \u{1}javascript:alert(1)",
    "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:https://a/b", "about:blank", "", "\u{A0}",
    "a\\b", "x-y:z", "https:javascript:alert(1)", "https://a.example@javascript:alert(1)", "https:javascript://a",
    "http://",
  ])
  func refuses(_ target: String) {
    #expect(LinkPolicy.judge(target) == .refused)
  }

  @Test func allowsWebMailAndTelephone() {
    #expect(LinkPolicy.judge("HTTPS://a.example/b") == .external("https://a.example/b"))
    #expect(LinkPolicy.judge("mailto:a@b.example") == .external("mailto:a@b.example"))
    #expect(LinkPolicy.judge("//a.example/b") == .external("https://a.example/b"))
    #expect(LinkPolicy.judge("http://[::1]:8080/a@b:c") == .external("http://[::1]:8080/a@b:c"))
    #expect(LinkPolicy.judge("../a.html#b:c") == .relative("../a.html#b:c"))
  }

  @Test func writesWhatNoAddressMayHoldInPercentCodes() {
    #expect(
      LinkPolicy.judge("https://a.example/b\"<c>?d={e}|`f^#g#h")
        == .external("https://a.example/b%22%3Cc%3E?d=%7Be%7D%7C%60f%5E#g%23h"))
    #expect(LinkPolicy.judge("https://a.example/5%/%41%zz") == .external("https://a.example/5%25/%41%25zz"))
    #expect(LinkPolicy.judge("https://a.example\\b") == .external("https://a.example/b"))
    #expect(LinkPolicy.judge("https://a.example/帮助?q=%E5") == .external("https://a.example/帮助?q=%E5"))
  }

  @Test func resolvesAgainstThePagesOwnAddressOnly() {
    #expect(LinkPolicy.absolute("../x.html", on: "https://a.example/b/c.html") == "https://a.example/x.html")
    #expect(LinkPolicy.absolute("../x.html", on: nil) == nil)
    #expect(LinkPolicy.absolute("x.html", on: "file:///a/b.html") == nil)
  }
}

@Suite struct ContentRendererTests {
  private func html(_ blocks: [Block], links: [Link] = []) -> String {
    let topic = Topic(id: "t", source: "a/t.html", title: "T", lang: "en", kind: .concept, links: links)
    var renderer = ContentRenderer(
      page: "topics/t.html", topic: topic, strings: Strings(language: "en", table: [:]), path: { "topics/\($0).html" },
      anchors: {
        $0 == "t"
          ? PageAnchors(blocks)
          : PageAnchors([.heading(.init(level: 2, text: RichText("Part"), anchors: ["part"]))])
      })
    return renderer.render(blocks).html
  }

  private func span(_ kind: RichText.Span.Kind, _ start: Int, _ end: Int) -> RichText.Span {
    RichText.Span(kind: kind, start: start, end: end)
  }

  @Test func nestsSpansAndCutsThoseThatCross() {
    let text = RichText("abcdef", spans: [span(.strong, 0, 4), span(.emphasis, 2, 6)])
    #expect(html([.paragraph(text)]) == "<p><strong>ab<em>cd</em></strong>ef</p>\n")
  }

  @Test func linksOnThePageLeadToHeadingsAndCaptionsThatAreThere() {
    func link(_ text: String, _ target: String) -> Block {
      .paragraph(RichText(text, spans: [span(.link(target), 0, text.utf8.count)]))
    }
    let table = Block.table(
      .init(caption: RichText("Table 2 Sizes"), rows: [[.init(header: false, blocks: [.paragraph(RichText("a"))])]]))
    let heading = Block.heading(.init(level: 2, text: RichText("Steps"), anchors: ["s"]))
    let all = html([heading, table, link("Table 2", "#fig7"), link("steps", "#s"), link("Table 3", "#fig8")])
    #expect(all.contains("<p><a href=\"#a-s\">steps</a></p>") && all.contains("id=\"a-s\""))
    let id = PageAnchors.captionID("Table 2") ?? ""
    #expect(all.contains("<p><a href=\"#\(id)\">Table 2</a></p>") && all.contains("id=\"\(id)\""))
    #expect(all.contains("<p>Table 3</p>"), "no such table")
  }

  @Test(
    arguments: [
      ("Table 2 Sizes", "Table2"), ("表2 规格", "表2"), ("图3-1 流程", "图3-1"), ("Figure 1.", "Figure1"), ("2 sizes", nil),
      ("Sizes of all the disks 2", nil), ("Sizes", nil),
    ] as [(String, String?)])
  func aCaptionIsKnownByWhatItBeginsWith(caption: String, key: String?) {
    #expect(PageAnchors.captionID(caption) == key.map { "c-" + SitePaths.stem($0) })
  }

  @Test func keepsTheWordsOfALinkThatIsRefused() {
    let text = RichText("click", spans: [span(.link("javascript:x"), 0, 5)])
    #expect(html([.paragraph(text)]) == "<p>click</p>\n")
  }

  @Test func leadsToTheSitesOwnPageWhereTheTargetIsIndexed() {
    let text = RichText("more", spans: [span(.link("b.html#part"), 0, 4)])
    let link = Link(text: "more", target: "b.html#part", resolved: "b", rel: .inline)
    #expect(html([.paragraph(text)], links: [link]) == "<p><a href=\"../topics/b.html#a-part\">more</a></p>\n")
    let gone = RichText("more", spans: [span(.link("b.html#gone"), 0, 4)])
    let other = Link(text: "more", target: "b.html#gone", resolved: "b", rel: .inline)
    #expect(html([.paragraph(gone)], links: [other]) == "<p><a href=\"../topics/b.html\">more</a></p>\n")
  }

  @Test func writesNoLinkInsideALink() {
    let text = RichText("ab", spans: [span(.link("https://a.example"), 0, 2), span(.link("https://b.example"), 0, 1)])
    #expect(html([.paragraph(text)]).components(separatedBy: "<a").count == 2)
  }

  @Test func namesPicturesAndLoadsNone() {
    let figure = Block.figure(.init(source: "https://a.example/x.png", alternative: "\"><script>"))
    #expect(!html([figure]).contains("<img"))
    #expect(!html([figure]).contains("<script"))
  }

  @Test func numbersAListAsThePageDoes() {
    let items = ["3", "5"].map { Block.Item(marker: $0, blocks: [.paragraph(RichText("x"))]) }
    #expect(
      html([.list(.init(ordered: true, items: items))])
        == "<ol>\n<li value=\"3\">x</li>\n<li value=\"5\">x</li>\n</ol>\n")
    let letters = ["a", "b"].map { Block.Item(marker: $0, blocks: [.paragraph(RichText("x"))]) }
    #expect(html([.list(.init(ordered: true, items: letters))]).hasPrefix("<ol type=\"a\">\n<li>x</li>"))
  }
}

@Suite struct AlphabeticalGroupsTests {
  @Test func whatBeginsWithNoLetterStandsInOneGroup() {
    let groups = AlphabeticalGroups(["{x}", "#1", "b", "“a”", "删除", "A"], title: \.self).letters
    #expect(groups.map(\.letter) == ["#", "A", "B", "S"])
    #expect(groups[0].elements.count == 3)
  }
}
