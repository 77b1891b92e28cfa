import Testing
import TopicModel

@testable import Extraction

@Suite struct PlainPageTests {
  @Test func readsHeadingsParagraphsAndNestedLists() throws {
    let page = try structure(
      """
      <!DOCTYPE html><html><head><meta charset=utf-8><title>回收资源</title></head><body><h1>回收资源</h1>
      <p>说明文字。</p><h2>操作步骤</h2>
      <ol><li>登录控制台。</li><li>选择以下一种：<ol><li>单击“回收”。<ul><li>立即</li></ul></li><li>单击“取消”。</li></ol></li></ol>
      </body></html>
      """)
    #expect(page.title == "回收资源")
    #expect(page.lang == "zh-CN")
    #expect(!page.isFragment)
    #expect(
      outline(page.content)
        == "p(说明文字。) h2(操作步骤) ol[1:p(登录控制台。)|2:p(选择以下一种：) ol[a:p(单击“回收”。) ul[:p(立即)]|b:p(单击“取消”。)]]")
  }

  @Test func numbersAsTheListSays() throws {
    let page = try structure(
      "<h1>T</h1><ol start=3><li>a<li>b</ol><ol type=A><li>c<li value=4>d</ol><ol reversed><li>e<li>f</ol><ol type=i><li>g</ol>"
    )
    #expect(outline(page.content) == "ol[3:p(a)|4:p(b)] ol[A:p(c)|D:p(d)] ol[2:p(e)|1:p(f)] ol[i:p(g)]")
  }

  @Test func readsFragmentsWithoutHTMLElement() throws {
    let page = try structure(
      """
      <a name="t1"></a><a name="t1"></a>

      <h1 class="topictitle1">Deleting a Disk</h1>
      <div id="body1"><p>The disk is gone for good.</p></div>
      <div><div class="familylinks"><div class="parentlink"><strong>Parent topic:</strong> <a href="disks.html">Disks</a></div></div></div>
      """)
    #expect(page.isFragment)
    #expect(page.lang == "en")
    #expect(page.title == "Deleting a Disk")
    #expect(page.parent == PageStructure.Parent(title: "Disks", target: "disks.html"))
    #expect(outline(page.content) == "p(The disk is gone for good.)")
    #expect(page.anchors == ["body1", "t1"])
    #expect(page.links.map(\.rel) == [.parent])
  }

  @Test func aShortPageKeepsItsOneLineAndNothingElse() throws {
    let page = try structure(
      """
      <!DOCTYPE html><html><head><title>能否恢复？_帮助</title></head><body><div class="top"><a href="/">首页</a></div>
      <div class="main"><h1>能否恢复？</h1><div><p>不能。</p></div></div>
      <div class="b1"><p>联系我们：400-000-0000，工作日提供服务，感谢您的支持与信任，期待再次为您服务。</p></div></body></html>
      """)
    #expect(outline(page.content) == "p(不能。)")
  }

  @Test func oneOfSeveralHeadingsOfALevelIsNotThePagesTitle() throws {
    let page = try structure(
      "<html><head><title>联系人</title></head><body><div class=content><p>最多添加2个联系人。</p><h2>添加</h2><p>甲</p><h2>删除</h2><p>乙</p></div></body></html>"
    )
    #expect(page.title == "联系人")
    #expect(outline(page.content) == "p(最多添加2个联系人。) h2(添加) p(甲) h2(删除) p(乙)")
  }

  @Test func theOnlyHeadingOfALevelIsThePagesTitle() throws {
    let page = try structure(
      "<html><head><title>帮助中心</title></head><body><div class=content><h2>添加联系人</h2><h3>步骤</h3><p>甲</p></div></body></html>"
    )
    #expect(page.title == "添加联系人")
    #expect(outline(page.content) == "h2(步骤) p(甲)")
  }

  @Test func aTitleBoxIsNotTheContent() throws {
    let page = try structure(
      "<html><head><title>恢复</title></head><body><div class=content><h1>恢复</h1><p>概述。</p></div><div class=b2><ol><li>甲<li>乙</ol></div></body></html>"
    )
    #expect(outline(page.content) == "p(概述。) ol[1:p(甲)|2:p(乙)]")
  }

  @Test func leavesOutWhatSurroundsTheContent() throws {
    let page = try structure(
      """
      <!DOCTYPE html><html lang="zh"><head><title>停用账号_帮助中心</title><script>var a = "<ol><li>x</li></ol>"</script></head><body>
      <div class="site-banner">请访问您所在地区的站点。</div>
      <div class="site-nav"><ul><li><a href="/1">首页</a></li><li><a href="/2">产品</a></li></ul></div>
      <div class="crumbs"><a href="#">帮助中心</a> &gt; <a href="#">账号</a></div>
      <div class="help-content"><h1>停用账号</h1><p>无。</p></div>
      <div class="feedback"><ol><li>有帮助</li><li>没帮助</li></ol></div>
      <div class="site-footer">关于我们</div></body></html>
      """)
    #expect(outline(page.content) == "p(无。)")
    #expect(page.breadcrumbs == ["帮助中心", "账号"])
    #expect(Set(page.leftOut.map(\.reason)) == [.outsideContent, .navigation, .breadcrumbs, .feedback, .footer])
  }
}
