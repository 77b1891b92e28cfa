import Testing
import TopicModel

@testable import Extraction

/// One page in many designs: what it says is the same in each.
@Suite struct DressTests {
  struct Dress: Sendable, CustomTestStringConvertible {
    var name: String
    var html: String
    var testDescription: String { name }
  }

  /// The tree of the page below, as its list elements number it.
  static let expected =
    "p(闲置的主机可以转移。) h2(前提条件) ul[:p(主机已关机。)|:p(账号已实名。)] h2(操作步骤) "
    + "ol[1:p(进入“主机”页面。)|2:p(勾选主机，单击“转移”。) note:caution[p(一次最多 10 台。)]|3:p(核对后提交：) ol[a:p(输入账号。)|b:p(单击“确定”。)]]"

  @Test(arguments: dresses) func saysTheSame(_ dress: Dress) throws {
    let page = try structure(dress.html)
    #expect(page.title == "转移主机")
    #expect(outline(page.content) == Self.expected)
  }

  static let dresses = [
    Dress(
      name: "plain",
      html: """
        <html><head><title>转移主机</title></head><body><h1>转移主机</h1><p>闲置的主机可以转移。</p><h2>前提条件</h2>
        <ul><li>主机已关机。</li><li>账号已实名。</li></ul><h2>操作步骤</h2><ol><li>进入“主机”页面。</li>
        <li>勾选主机，单击“转移”。<blockquote><p><strong>注意：</strong>一次最多 10 台。</p></blockquote></li>
        <li>核对后提交：<ol><li>输入账号。</li><li>单击“确定”。</li></ol></li></ol></body></html>
        """),
    Dress(
      name: "DITA",
      html: """
        <html lang="zh-cn"><head><title>转移主机_帮助中心</title></head><body><div class="site-nav"><ul><li><a href="/">首页</a></li></ul></div>
        <div class="help"><h1 class="topictitle1">转移主机</h1><div id="body1"><p class="msonormal">闲置的主机可以转移。</p>
        <div class="section" id="s1"><h4 class="sectiontitle">前提条件</h4><ul><li>主机已关机。</li><li>账号已实名。</li></ul></div>
        <div class="section" id="s2"><h4 class="sectiontitle">操作步骤</h4><ol><li><span>进入<span class="wintitle">“主机”</span>页面。</span></li>
        <li><span>勾选主机，单击<span class="uicontrol">“<b>转移</b>”</span>。</span><div class="p"><div class="caution"><img src="res/caution_1.png"><span class="cautiontitle"> 注意： </span>
        <div class="cautionbody"><p>一次最多 10 台。</p></div></div></div></li><li>核对后提交：<ol type="a"><li>输入账号。</li><li>单击“确定”。</li></ol></li></ol></div></div>
        <div class="familylinks"><div class="parentlink"><strong>父主题：</strong> <a href="p.html">主机</a></div></div></div>
        <div class="feedback"><ol><li>有帮助</li><li>没帮助</li></ol></div></body></html>
        """),
    Dress(
      name: "lists as paragraphs",
      html: """
        <html><head><title>转移主机</title></head><body><h1>转移主机</h1><p>闲置的主机可以转移。</p><p><b>前提条件</b></p>
        <p>• 主机已关机。</p><p>• 账号已实名。</p><p><b>操作步骤</b></p><p>1. 进入“主机”页面。</p><p>2. 勾选主机，单击“转移”。</p>
        <p>注意：一次最多 10 台。</p><p>3. 核对后提交：</p><p>a. 输入账号。</p><p>b. 单击“确定”。</p></body></html>
        """),
    Dress(
      name: "lines parted by br, upper case",
      html: """
        <HTML><HEAD><TITLE>转移主机</TITLE></HEAD><BODY><FONT SIZE=5><B>转移主机</B></FONT><BR><BR>闲置的主机可以转移。<BR><BR><B>前提条件</B><BR>
        ● 主机已关机。<BR>● 账号已实名。<BR><BR><B>操作步骤</B><BR>1、进入“主机”页面。<BR>2、勾选主机，单击“转移”。<BR>
        <B>注意：</B>一次最多 10 台。<BR>3、核对后提交：<BR>a) 输入账号。<BR>b) 单击“确定”。</BODY></HTML>
        """),
    Dress(
      name: "boxes by script",
      html: """
        <html><head><title>转移主机-帮助文档</title></head><body><div id="app"><div class="layout-header"><a href="/">控制台</a><a href="/2">备案</a></div>
        <div class="left-tree"><div class="tree-node"><a href="a">主机</a></div><div class="tree-node"><a href="b">转移主机</a></div></div>
        <div class="wrap"><div class="doc-path"><span>文档</span><i>/</i><span>主机</span><i>/</i><span>转移主机</span></div>
        <div class="doc-title">转移主机</div><div class="doc-time">更新时间：2024-01-02</div><div class="doc-inner"><div class="para">闲置的主机可以转移。</div>
        <div class="sub-title">前提条件</div><div class="bullet-list" role="list"><div role="listitem">主机已关机。</div><div role="listitem">账号已实名。</div></div>
        <div class="sub-title">操作步骤</div><div class="steps"><div class="step"><div class="step-num">1</div><div class="step-main">进入“主机”页面。</div></div>
        <div class="step"><div class="step-num">2</div><div class="step-main">勾选主机，单击“转移”。<div class="tip-box tip-warning"><div class="tip-title">注意</div><div class="tip-text">一次最多 10 台。</div></div></div></div>
        <div class="step"><div class="step-num">3</div><div class="step-main">核对后提交：<ol><li>输入账号。</li><li>单击“确定”。</li></ol></div></div></div></div>
        <div class="doc-eval"><p>本文是否有帮助？</p><button>有</button></div><div class="siblings"><a href="p">上一篇：关机</a><a href="n">下一篇：开机</a></div></div></div></body></html>
        """),
    Dress(
      name: "layout table",
      html: """
        <html><head><title>转移主机</title></head><body><table width=100%><tr><td colspan=2><a href=/>首页</a> | <a href=/h>帮助</a></td></tr>
        <tr><td width=160><table><tr><td><a href=1.htm>创建主机</a></td></tr><tr><td><a href=2.htm>转移主机</a></td></tr></table></td>
        <td><h3>转移主机</h3>闲置的主机可以转移。<h4>前提条件</h4><ul><li>主机已关机。<li>账号已实名。</ul><h4>操作步骤</h4>
        <ol><li>进入“主机”页面。<li>勾选主机，单击“转移”。<table><tr><td><img src="caution.gif"></td><td>一次最多 10 台。</td></tr></table><li>核对后提交：<ol><li>输入账号。<li>单击“确定”。</ol></ol></td></tr>
        <tr><td colspan=2>版权所有 © 2003 某公司</td></tr></table></body></html>
        """),
    Dress(
      name: "documentation generator",
      html: """
        <html lang="zh-CN"><head><title>转移主机 | 某云文档</title></head><body><nav class="navbar"><a href="/">某云</a></nav>
        <aside class="sidebar-container"><ul class="menu__list"><li><a href="/a">介绍</a></li></ul></aside><main><article>
        <nav class="breadcrumbs" aria-label="页面路径"><ul><li><a href="/">首页</a></li><li>转移主机</li></ul></nav>
        <div class="markdown"><header><h1>转移主机</h1></header><p>闲置的主机可以转移。</p><h2 id="pre">前提条件<a href="#pre" class="hash-link" title="直接链接">​</a></h2>
        <ul><li><p>主机已关机。</p></li><li><p>账号已实名。</p></li></ul><h2 id="steps">操作步骤<a href="#steps" class="hash-link">¶</a></h2><ol><li><p>进入“主机”页面。</p></li>
        <li><p>勾选主机，单击“转移”。</p><div class="admonition admonition_x1 alert alert--warning"><div class="admonitionHeading_y2"><span class="admonitionIcon_z"><svg><path d="M"/></svg></span>注意</div><div class="admonitionContent_q"><p>一次最多 10 台。</p></div></div></li>
        <li><p>核对后提交：</p><ol><li>输入账号。</li><li>单击“确定”。</li></ol></li></ol></div><footer><a href="/e">编辑此页</a></footer></article>
        <nav class="pagination-nav"><a href="/p">上一页</a></nav><div class="table-of-contents"><ul><li><a href="#steps">操作步骤</a></li></ul></div></main>
        <footer class="footer">Copyright © 2024</footer></body></html>
        """),
    Dress(
      name: "unclosed soup",
      html: """
        <html><head><title>转移主机</title></head><body><DIV style="font-size:27px;font-weight:bold">转移主机</DIV><P>闲置的主机可以转移。
        <div style="font-size:18px;font-weight:bold">前提条件</div><div data-list='ul'><LI><P>主机已关机。<LI><P>账号已实名。</div>
        <div style="font-size:18px;font-weight:bold">操作步骤</div><div data-list='ol'><LI><P>进入“主机”页面。<LI><P>勾选主机，单击“转移”。
        <div class="caution"><P><img src="icon-caution.gif" alt=""> <SPAN class="cautiontitle">注意：</SPAN> 一次最多 10 台。</div>
        <LI><P>核对后提交：<div data-list='ol'><LI>输入账号。<LI>单击“确定”。</div></div></body></html>
        """),
    Dress(
      name: "step words",
      html: """
        <html><head><title>转移主机</title></head><body><h1>转移主机</h1><p>闲置的主机可以转移。</p><h2>前提条件</h2><p>- 主机已关机。</p><p>- 账号已实名。</p>
        <h2>操作步骤</h2><p>步骤1：进入“主机”页面。</p><p>步骤2：勾选主机，单击“转移”。</p><div class="note note-caution"><p>一次最多 10 台。</p></div>
        <p>步骤3：核对后提交：</p><p>a. 输入账号。</p><p>b. 单击“确定”。</p></body></html>
        """),
    Dress(
      name: "steps in a table",
      html: """
        <html><head><title>转移主机</title></head><body><h1>转移主机</h1><p>闲置的主机可以转移。</p><h2>前提条件</h2><ul><li>主机已关机。</li><li>账号已实名。</li></ul>
        <h2>操作步骤</h2><table><tr><th>步骤</th><th>操作</th></tr><tr><td>1</td><td>进入“主机”页面。</td></tr><tr><td>2</td><td>勾选主机，单击“转移”。<p><b>注意：</b>一次最多 10 台。</p></td></tr>
        <tr><td>3</td><td>核对后提交：<br>a. 输入账号。<br>b. 单击“确定”。</td></tr></table></body></html>
        """),
  ]
}
