import Testing
import TopicModel

@testable import Extraction

@Suite struct FamilyLinkTests {
  @Test(arguments: [
    "<p>父主题：<a href=\"u.html\">账号</a></p>", "<div><b>父主题：</b> <a href=\"u.html\">账号</a></div>",
    "<div class=\"x\"><div>父主题:</div><div><a href=\"u.html\">账号</a></div></div>",
    "<div class=\"parentlink\"><strong>上一级</strong><a href=\"u.html\">账号</a></div>",
    "<p>Parent topic: <a href=\"u.html\">账号</a></p>",
  ])
  func findsTheParentInAnyDress(_ line: String) throws {
    let page = try structure(
      "<html><head><title>停用</title></head><body><h1>停用</h1><p>停用后无法登录。</p>\(line)</body></html>")
    #expect(page.parent == PageStructure.Parent(title: "账号", target: "u.html"))
    #expect(outline(page.content) == "p(停用后无法登录。)")
    #expect(page.links.map(\.rel) == [.parent])
  }

  @Test(arguments: [
    ("../../", "c/u.html", "../../c/u.html"), ("../x/index.html", "u.html", "../x/u.html"), ("../", "#top", "#top"),
    ("../", "/u.html", "/u.html"), ("../", "mailto:a@b", "mailto:a@b"), ("https://example.com/", "u.html", "u.html"),
  ])
  func linksStartWhereThePageSays(_ base: String, _ target: String, _ address: String) throws {
    let page = try structure(
      "<html><head><base href=\"\(base)\"></head><body><h1>甲</h1><p>请参见这里的说明：<a href=\"\(target)\">账号</a>。</p></body></html>"
    )
    #expect(page.links.map(\.target) == [address])
  }

  @Test(arguments: [
    ("../", "g/x.png", "../g/x.png"), ("../", "/x.png", "/x.png"),
    ("../", "data:image/png;base64,AA==", "data:image/png;base64,AA=="),
    ("https://example.com/", "x.png", "x.png"),
  ])
  func picturesStartWhereThePageSays(_ base: String, _ source: String, _ address: String) throws {
    let page = try structure(
      "<html><head><base href=\"\(base)\"></head><body><h1>甲</h1><p>列表如图所示：<img src=\"\(source)\" alt=\"列表\"></p></body></html>"
    )
    let sources = page.content.flatMap { block -> [String] in
      guard case .paragraph(let text) = block else { return [] }
      return text.spans.compactMap { if case .image(let source, _) = $0.kind { source } else { nil } }
    }
    #expect(sources == [address])
  }

  @Test func aSentenceAboutParentsIsContent() throws {
    let page = try structure("<h1>甲</h1><p>父主题的名称不能修改。</p>")
    #expect(page.parent == nil)
    #expect(outline(page.content) == "p(父主题的名称不能修改。)")
  }

  @Test func childLinksAreNoContent() throws {
    let page = try structure(
      """
      <h1>账号</h1><div><ul class="ullinks"><li class="ulchildlink"><strong><a href="a.html">停用</a></strong><br>说明</li>
      <li class="ulchildlink"><a href="b.html">启用</a></li></ul></div>
      """)
    #expect(page.content.isEmpty)
    #expect(page.links.map(\.target) == ["a.html", "b.html"])
    #expect(page.links.allSatisfy { $0.rel == .child })
  }

  @Test func aPageOfLinksListsItsChildren() throws {
    let page = try structure("<h1>账号</h1><ul><li><a href=\"a.html\">停用</a></li><li><a href=\"b.html\">启用</a></li></ul>")
    #expect(page.links.map(\.rel) == [.child, .child])
    let text = try structure("<h1>账号</h1><ol><li><a href=\"a.html\">停用</a></li><li><a href=\"b.html\">启用</a></li></ol>")
    #expect(text.links.map(\.rel) == [.inline, .inline])
  }

  @Test func linksBelowARelatedHeadingAreRelated() throws {
    let page = try structure(
      "<h1>停用</h1><p>见<a href=\"a.html\">启用</a>。</p><h2>相关链接</h2><p><a href=\"b.html\">删除</a></p><h2>限制</h2><p><a href=\"c.html\">配额</a>内可用。</p>"
    )
    #expect(page.links.map(\.rel) == [.inline, .related, .inline])
    #expect(page.links[0].position == Position(line: 1, column: 33))
  }

  @Test func readsBreadcrumbsByTheirLooks() throws {
    let page = try structure(
      "<html><head><title>停用</title></head><body><div>您的位置：<a href=/>首页</a> &gt; <a href=/a>账号</a> &gt; 停用</div><h1>停用</h1><p>无。</p></body></html>"
    )
    #expect(page.breadcrumbs == ["首页", "账号"])
    #expect(outline(page.content) == "p(无。)")
  }
}

@Suite struct OverviewTests {
  @Test func linksOfATableAreChildrenOnAPageThatSaysNothingElse() throws {
    let page = try structure(
      """
      <html><head><title>客户</title></head><body><table class=layout><tr><td><a href=x.html>相邻页</a></td><td><div class=title1>客户</div>
      <table class=toc><tr><td>&middot; <a href=a.html>停用客户</a></td></tr><tr><td>&middot; <a href=b.html>恢复客户</a></td></tr></table>
      <p class=parent>父主题：<a href=../i.html>帮助</a></p></td></tr></table></body></html>
      """)
    #expect(page.links.filter { $0.rel == .child }.map(\.target) == ["a.html", "b.html"])
    #expect(page.parent?.title == "帮助")
  }

  @Test func theContentsOfAPageAreNoChildren() throws {
    let page = try structure(
      """
      <html><head><title>客户</title></head><body><h1>客户</h1><div class=toc><ul><li><a href=#a>停用</a></li><li><a href=#b>恢复</a></li></ul></div>
      <h2 id=a>停用</h2><p>停用客户。</p><h2 id=b>恢复</h2><p>恢复客户。</p></body></html>
      """)
    #expect(page.links.isEmpty)
    #expect(page.leftOut.contains { $0.reason == .tableOfContents })
  }

  @Test func aTableOfContentsThatLeadsToOtherPagesNamesTheChildren() throws {
    func children(_ entries: String) throws -> [String] {
      let text = String(repeating: "客户的资料由客户经理维护，修改之前请先确认。", count: 20)
      return try structure(
        "<html><head><title>客户</title></head><body><h1>客户</h1><div class=toc><ul>\(entries)</ul></div><p>\(text)</p></body></html>"
      ).links.filter { $0.rel == .child }.map(\.target)
    }
    let chapters = "<li><a href=a.html>停用客户</a></li><li><a href=b.html>恢复客户</a></li>"
    #expect(try children(chapters + "<li><a href=#c>简介</a></li>") == ["a.html", "b.html"])
    #expect(try children(chapters + "<li><a href=#c>一</a></li><li><a href=#d>二</a></li>").isEmpty)
  }
}
