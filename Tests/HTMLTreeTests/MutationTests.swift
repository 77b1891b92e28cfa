import Testing

@testable import HTMLTree

/// Pages broken at random, always in the same way: whatever comes in, the result is a well-formed tree or a typed error.
@Suite struct MutationTests {
  private static let pages = [
    """
    <!DOCTYPE html><html lang=zh><head><meta charset="utf-8"><title>创建</title><script>if (a<b) { x("</p>") }</script>
    <style>p > a { }</style></head>\r\n<body class='a b'><!-- c --><h1 id=x>创建&nbsp;云服务器</h1>
    <ol><li>点击 <b>创建</b>&gt;<i>确定</i>。<li>等待<p>a<p>b</ol><table><tr><td>1<td colspan=2>2</table></body></html>
    """,
    "<?xml version='1.0' encoding='gb2312'?><div><p title=\"a > b\">x &amp; y &#24110; &copy; <br/><img src=a.png alt=b></div>",
    "<form><select><option>1<option selected>2</select><textarea><b>x</b></textarea></form><svg><path d='M0 0'/></svg>",
    "<a href=x><a href=y><b><i>z</b></i></a></p></li></body><body a=1><html b=2><frameset><frame src=x></frameset>",
  ]
  private static let fragments = [
    "<", ">", "</", "<!--", "-->", "<!", "<?", "&", "&#x", "\0", "\r", "\u{FEFF}", "\"", "'", "=", "<p>", "</p>",
    "<table>",
    "<script>", "</script>", "<body>", "<html>", "</html>", "<![CDATA[", "]]>", "é", "帮", "\u{C}", "<a b='",
    "<meta charset=big5>",
  ]

  private struct Random {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(bound, 1)
    }
  }

  private static func mutate(_ page: [UInt8], _ random: inout Random) -> [UInt8] {
    var page = page
    for _ in 0...random.next(8) {
      let at = random.next(page.count)
      switch random.next(6) {
      case 0: page.insert(contentsOf: Array(fragments[random.next(fragments.count)].utf8), at: at)
      case 1: page.removeSubrange(at..<min(page.count, at + 1 + random.next(20)))
      case 2: if at < page.count { page[at] = UInt8(random.next(256)) }
      case 3: page.insert(contentsOf: page[at..<min(page.count, at + random.next(60))], at: random.next(page.count))
      case 4: page.removeSubrange(at...)
      default: page.insert(UInt8(random.next(256)), at: at)
      }
    }
    return page
  }

  @Test(arguments: 0..<4) func brokenPagesGiveWellFormedTrees(_ page: Int) {
    var random = Random(state: UInt64(page) + 1)
    let original = Array(Self.pages[page].utf8)
    for _ in 0..<1_500 {
      let bytes = Self.mutate(original, &random)
      do {
        let document = try HTMLParser.parse(bytes)
        if let fault = Self.fault(in: document) { Issue.record("\(fault): \(bytes)") }
      } catch {
        switch error {
        case .empty, .binary: break
        default: Issue.record("\(error): \(bytes)")
        }
      }
    }
  }

  private static func fault(in document: HTMLDocument) -> String? {
    var open: [Int] = []
    var last = (line: 1, column: 1)
    for (i, node) in document.nodes.enumerated() {
      while let top = open.last, document.nodes[top].subtreeEnd <= i { open.removeLast() }
      if node.parent != open.last ?? -1 { return "parent of \(i)" }
      let end = open.last.map { document.nodes[$0].subtreeEnd } ?? document.nodes.count
      if node.subtreeEnd <= i || node.subtreeEnd > end { return "subtree of \(i)" }
      if (node.line, node.column) < last { return "position of \(i) before its predecessor's" }
      last = (node.line, node.column)
      switch node.kind {
      case .element:
        if node.name.isEmpty || node.name != node.name.lowercased() { return "name of \(i)" }
        open.append(i)
      case .text:
        if node.text.isEmpty { return "empty text \(i)" }
        if i > 0, document.nodes[i - 1].kind == .text, document.nodes[i - 1].parent == node.parent {
          return "adjacent texts \(i)"
        }
      case .comment: break
      }
    }
    return nil
  }

  @Test func nothingReachesStandardError() async {
    let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
      for html in ["<p></i></b><a", "<p &#0; a=>&#xFFFFFFFF;<x:y>", "\u{1}<p>\u{FFFE}</q>", "<!DOCTYPE"] {
        _ = try? HTMLParser.parse(Array(html.utf8))
      }
    }
    #expect(result?.standardErrorContent.isEmpty == true)
  }
}
