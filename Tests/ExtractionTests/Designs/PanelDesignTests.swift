import Testing

@testable import Extraction

/// Tabs and folded parts: their labels head what they hold.
@Suite struct PanelDesignTests {
  static let two = (
    "<ol><li>登录管理控制台。</li><li>单击“停用”。</li></ol>", "<ol><li>登录管理控制台。</li><li>勾选客户，单击“停用”。</li></ol>"
  )
  static let expected =
    "h2(单个停用) ol[1:p(登录管理控制台。)|2:p(单击“停用”。)] h2(批量停用) ol[1:p(登录管理控制台。)|2:p(勾选客户，单击“停用”。)]"

  @Test(arguments: [
    // Named by the panel, by the tab, by a link to it.
    "<div><button id=a>单个停用</button><button id=b>批量停用</button></div><div role=tabpanel aria-labelledby=a>\(two.0)</div>"
      + "<div role=tabpanel aria-labelledby=b hidden>\(two.1)</div>",
    "<div><span role=tab aria-controls=p>单个停用</span><span role=tab aria-controls=q>批量停用</span></div>"
      + "<div role=tabpanel id=p>\(two.0)</div><div role=tabpanel id=q>\(two.1)</div>",
    "<ul><li><a href=#p>单个停用</a></li><li><a href=#q>批量停用</a></li></ul><div class=tab-pane id=p>\(two.0)</div><div class=tab-pane id=q>\(two.1)</div>",
    // In an attribute.
    "<x-tabs><x-tab-pane label=单个停用>\(two.0)</x-tab-pane><x-tab-pane label=批量停用>\(two.1)</x-tab-pane></x-tabs>",
    // In order.
    "<ul class=tab-header><li>单个停用</li><li>批量停用</li></ul><div class=tab-panel>\(two.0)</div><div class=tab-panel style='display:none'>\(two.1)</div>",
    // On the headings that fold them.
    "<h3><button aria-controls=p>单个停用</button></h3><div class=collapse id=p>\(two.0)</div><h3><button aria-controls=q>批量停用</button></h3>"
      + "<div class=collapse id=q>\(two.1)</div>",
    "<details><summary>单个停用</summary>\(two.0)</details><details><summary>批量停用</summary>\(two.1)</details>",
  ])
  func labelsHeadTheirPanels(html: String) throws {
    let page = try structure("<html><head><title>停用客户</title></head><body><h1>停用客户</h1><p>概述。</p>\(html)</body></html>")
    #expect(outline(page.content) == "p(概述。) " + Self.expected)
  }

  @Test(arguments: [
    // Code in several languages says the same in each.
    (
      "<ol><li>甲。<ul class=tab-header><li>Java</li><li>Go</li></ul><div class=tab-panel><pre>a</pre></div><div class=tab-panel><pre>b</pre></div></li></ol>",
      "ol[1:p(甲。) code(a) code(b)]"
    ),
    // More labels than panels.
    (
      "<ul><li>甲</li><li>乙</li><li>丙</li></ul><div class=panel><p>子。</p></div><div class=panel><p>丑。</p></div>",
      "ul[:p(甲)|:p(乙)|:p(丙)] p(子。) p(丑。)"
    ),
  ])
  func otherRowsAreNoLabels(html: String, expected: String) throws {
    let page = try structure("<html><head><title>停用客户</title></head><body><h1>停用客户</h1><p>概述。</p>\(html)</body></html>")
    #expect(outline(page.content) == "p(概述。) " + expected)
  }
}
