import Testing

@testable import Extraction

/// The same short page in the frames of many documentation sites: what surrounds it is none of its content.
@Suite struct FrameDesignTests {
  /// What every page below says.
  private let expected = "p(停用后客户不能登录。) ol[1:p(登录管理控制台。)|2:p(选择“客户”。)|3:p(单击“停用”。)]"
  private static let steps = "<ol><li>登录管理控制台。</li><li>选择“客户”。</li><li>单击“停用”。</li></ol>"
  private static let lead = "<p>停用后客户不能登录。</p>"
  private static let title = "<title>停用客户 - 某云</title>"

  static let pages: [(name: String, html: String)] = [
    (
      "the site's name as first headline, the page's own last in the title",
      """
      <html><head><title>客户管理 - 停用客户</title></head><body><h1 class=logo>某云手册</h1><div class=text><h1>停用客户</h1>\(lead)\(steps)</div></body></html>
      """
    ),
    (
      "header, aside, main",
      """
      <html><head>\(title)</head><body><header><a href=/>某云</a><form role=search><input><button>搜索</button></form></header>
      <aside><ul><li><a href=a>简介</a></li><li><a href=b>停用客户</a></li></ul></aside>
      <main><h1>停用客户</h1>\(lead)\(steps)</main>
      <aside><h2>本页内容</h2><ul><li><a href=#x>步骤</a></li></ul></aside><footer>© 某云</footer></body></html>
      """
    ),
    (
      "roles only",
      """
      <html><head>\(title)</head><body><div role=banner><a href=/>某云</a> <a href=/p>价格</a></div>
      <div role=navigation><div><a href=a>简介</a></div><div><a href=b>停用客户</a></div></div>
      <div role=main><div role=heading aria-level=1>停用客户</div>\(lead)\(steps)</div>
      <div role=complementary><a href=c>热门话题</a></div><div role=contentinfo>京ICP备000000号</div></body></html>
      """
    ),
    (
      "a book's frame",
      """
      <html><head>\(title)</head><body><div class=book><div class=book-summary><nav role=navigation><ul class=summary>
      <li class=chapter><a href=./>简介</a></li><li class="chapter active"><a href=b.html>停用客户</a></li></ul></nav></div>
      <div class=book-body><div class=body-inner><div class=book-header role=navigation><h1><a href=.>某云手册</a></h1></div>
      <div class=page-wrapper tabindex=-1 role=main><div class=page-inner><section class="normal markdown-section">
      <h1 id=x>停用客户</h1>\(lead)\(steps)</section></div></div></div>
      <a href=a.html class="navigation navigation-prev" aria-label="Previous page: 简介"><i class="fa fa-angle-left"></i></a>
      </div></div></body></html>
      """
    ),
    (
      "a static generator's frame",
      """
      <html><head>\(title)</head><body><div id=__docusaurus><div role=region aria-label="Skip to main content"><a class=skipToContent_x1 href=#c>
      Skip to main content</a></div><nav class="navbar navbar--fixed-top"><a href=/>某云</a></nav><div class=main-wrapper>
      <aside class=theme-doc-sidebar-container><ul class="theme-doc-sidebar-menu menu__list"><li><a href=a>简介</a></li></ul></aside>
      <main class=docMainContainer_y><div class="container padding-top--md"><div class=row><div class=col><article>
      <nav class=theme-doc-breadcrumbs aria-label=Breadcrumbs><ul class=breadcrumbs><li><a href=/>文档</a></li><li>停用客户</li></ul></nav>
      <div class="theme-doc-markdown markdown"><header><h1>停用客户</h1></header>\(lead)\(steps)</div>
      <footer class=theme-doc-footer><a href=e>编辑此页</a></footer></article>
      <nav class=pagination-nav aria-label="Docs pages"><a href=a><div>上一页</div><div>简介</div></a></nav></div>
      <div class="col col--3"><div class=tableOfContents_z><ul class="table-of-contents"><li><a href=#s>步骤</a></li></ul></div></div>
      </div></div></main></div></div></body></html>
      """
    ),
    (
      "a theme with containers",
      """
      <html><head>\(title)</head><body><div id=app><div class=theme-container><header class=navbar><a class=home-link href=/>
      <span class=site-name>某云</span></a><div class=links><div class=search-box><input></div></div></header>
      <aside class=sidebar><ul class=sidebar-links><li><a href=a class=sidebar-link>简介</a></li></ul></aside>
      <main class=page><div class="theme-default-content content__default"><h1 id=t><a href=#t class=header-anchor>#</a> 停用客户</h1>
      \(lead)\(steps)</div><footer class=page-edit><div class=last-updated><span>上次更新:</span> <span>2026/1/1</span></div></footer>
      <div class=page-nav><p class=inner><span class=prev><a href=a>简介</a></span></p></div></main></div></div></body></html>
      """
    ),
    (
      "a theme for manuals",
      """
      <html><head>\(title)</head><body class=wy-body-for-nav><div class=wy-grid-for-nav><nav data-toggle=wy-nav-shift class=wy-nav-side>
      <div class=wy-side-nav-search><a href=index.html>某云</a></div><div class="wy-menu wy-menu-vertical"><ul><li class=toctree-l1>
      <a href=a.html>简介</a></li></ul></div></nav><section class=wy-nav-content-wrap><div class=wy-nav-content><div class=rst-content>
      <div role=navigation aria-label="Page navigation"><ul class=wy-breadcrumbs><li><a href=index.html class="icon icon-home"></a></li>
      <li class=breadcrumb-item>停用客户</li><li class=wy-breadcrumbs-aside><a href=_sources/x>查看页面源码</a></li></ul><hr></div>
      <div role=main class=document itemscope><div itemprop=articleBody><section id=id1><h1>停用客户<a class=headerlink href=#id1>¶</a></h1>
      \(lead)\(steps)</section></div></div><footer><div class=rst-footer-buttons role=navigation><a href=a.html rel=prev>上一页</a></div>
      <hr><div role=contentinfo><p>© 版权所有 2026。</p></div></footer></div></div></section></div></body></html>
      """
    ),
    (
      "a wiki's frame",
      """
      <html><head>\(title)</head><body id=com-wiki class="theme-default aui-layout"><div id=page><div id=header><h1 id=logo><a href=/>某云空间</a></h1></div>
      <div class=ia-fixed-sidebar><div class=acs-nav><a href=a>页面树</a></div></div><div id=main class=aui-page-panel>
      <div id=main-header><div id=title-heading class=pagetitle><h1 id=title-text><a href=b>停用客户</a></h1></div></div>
      <div id=content class="page view"><div class=page-metadata><ul><li class=page-metadata-modification-info>创建：<a href=u>某人</a></li></ul></div>
      <div id=main-content class=wiki-content>\(lead)\(steps)</div><div class=likes-container><a href=l>赞</a></div></div></div>
      <div id=footer><p>由某平台提供支持</p></div></div></body></html>
      """
    ),
    (
      "boxes named in another language",
      """
      <html><head>\(title)</head><body><div class=kopf><a href=/>某云</a> <a href=/preise>价格</a></div><div class=spalte>
      <div><a href=a>简介</a></div><div><a href=b>停用客户</a></div><div><a href=c>恢复客户</a></div></div>
      <div class=inhalt><div class=ueberschrift><h1>停用客户</h1></div>\(lead)\(steps)</div><div class=fuss>© 2026 某云</div></body></html>
      """
    ),
    (
      "boxes named in pinyin",
      """
      <html><head>\(title)</head><body><div class=tou><a href=/>首页</a><a href=/jg>价格</a></div><div class=zuo><p><a href=a>简介</a></p>
      <p><a href=b>停用客户</a></p></div><div class=you><div class=biaoti>停用客户</div>\(lead)\(steps)</div>
      <div class=wei>版权所有 某云</div></body></html>
      """
    ),
    (
      "a layout of tables",
      """
      <html><head>\(title)</head><body><table width=100%><tr><td colspan=2><a href=/>某云</a> | <a href=/p>价格</a></td></tr>
      <tr><td width=200><a href=a>简介</a><br><a href=b>停用客户</a></td><td><h1>停用客户</h1>\(lead)\(steps)</td></tr>
      <tr><td colspan=2>版权所有 某云</td></tr></table></body></html>
      """
    ),
    (
      "custom elements",
      """
      <html><head>\(title)</head><body><doc-shell><doc-header><a href=/>某云</a></doc-header><doc-nav><ul><li><a href=a>简介</a></li></ul></doc-nav>
      <doc-article><h1>停用客户</h1>\(lead)\(steps)</doc-article><doc-footer>版权所有 某云</doc-footer></doc-shell></body></html>
      """
    ),
    (
      "a cookie banner, a feedback box, a table of contents, related articles",
      """
      <html><head>\(title)</head><body><div id=onetrust-consent-sdk><div role=dialog aria-label=隐私><p>我们使用必要的文件来改善体验。</p>
      <button>接受</button></div></div><div class=layout><div class=doc><h1>停用客户</h1><div class=toc-mobile><div>本页内容</div>
      <ul><li><a href=#s>步骤</a></li></ul></div>\(lead)\(steps)<div class=was-helpful><p>本文是否有帮助？</p><button>是</button><button>否</button></div>
      <div class=more><h2>相关文章</h2><ul><li><a href=c>恢复客户</a></li><li><a href=d>删除客户</a></li></ul></div></div></div></body></html>
      """
    ),
    (
      "a page of a client-side program",
      """
      <html><head>\(title)</head><body><div id=root><div class="css-1x2 e1"><div class=css-a1><a href=/>某云</a></div><div class=css-b2>
      <div class=css-c3><a href=a>简介</a></div><div class=css-c3><a href=b>停用客户</a></div></div><div class=css-d4><h1 class=css-e5>停用客户</h1>
      <div class=css-f6>\(lead)</div><div class=css-f6>\(steps)</div></div></div></div><script>var s="<ol><li>假</li></ol>"</script></body></html>
      """
    ),
  ]

  @Test(arguments: pages.indices)
  func findsTheContent(index: Int) throws {
    let page = Self.pages[index]
    let result = try structure(page.html)
    #expect(result.title == "停用客户", "\(page.name)")
    let content = outline(
      result.content.filter { if case .heading(let heading) = $0 { heading.text.text != "相关文章" } else { true } })
    #expect(content.hasPrefix(expected), "\(page.name)")
    // Links to other pages may follow the content, named as such.
    let rest = String(content.dropFirst(expected.count))
    #expect(["", " ul[:p(恢复客户)|:p(删除客户)]"].contains(rest), "\(page.name)")
  }
}
