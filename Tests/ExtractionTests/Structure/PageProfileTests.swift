import Testing

@testable import Extraction

@Suite struct PageProfileTests {
  private let html = """
    <html><head><title>站点</title></head><body><div id="top"><i class="x name">停用账号</i></div>
    <div class="path"><b>账号</b> / <b>停用</b></div><p class="up">上级：<a href="acc.html">账号</a></p>
    <table class="main"><tr><td data-role="text"><p>停用后无法登录。</p><div class="promo">促销</div></td></tr></table></body></html>
    """

  @Test func namesWhereThingsStand() throws {
    let profile = PageProfile(
      content: ["table.main [data-role=text]"], title: ["#top .name"], parent: ["p.up"], breadcrumbs: ["div.path"],
      drop: [".promo"])
    let page = try structure(html, profile: profile)
    #expect(page.title == "停用账号")
    #expect(outline(page.content) == "p(停用后无法登录。)")
    #expect(page.parent == PageStructure.Parent(title: "账号", target: "acc.html"))
    #expect(page.breadcrumbs == ["账号", "停用"])
    #expect(page.leftOut.contains { $0.reason == .profile && $0.text == "促销" })
  }

  @Test func whatMatchesNothingChangesNothing() throws {
    let profile = PageProfile(content: ["#no-such"], title: ["h7"])
    #expect(try structure("<h1>甲</h1><p>乙。</p>", profile: profile).title == "甲")
  }

  @Test(arguments: ["div > p", "a:hover", "[x", "", "p..x", "div,p"]) func refusesWhatItCannotRead(_ selector: String) {
    #expect(throws: PageProfileError.self) { try structure("<p>x</p>", profile: PageProfile(drop: [selector])) }
  }
}
