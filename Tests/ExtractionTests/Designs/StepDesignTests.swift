import Testing

@testable import Extraction

/// Three steps as different sites write them.
@Suite struct StepDesignTests {
  static let three = "ol[1:p(登录管理控制台。)|2:p(选择“客户”。)|3:p(单击“停用”。)]"

  static let designs: [(html: String, expected: String)] = [
    // Components that draw the number themselves.
    (
      "<div class=step><span class=num>1</span><p>登录管理控制台。</p></div><div class=step><span class=num>2</span><p>选择“客户”。</p></div>"
        + "<div class=step><span class=num>3</span><p>单击“停用”。</p></div>", three
    ),
    (
      "<div class=guide><div class=row><div class=no>1</div><div class=txt>登录管理控制台。</div></div><div class=row><div class=no>2</div>"
        + "<div class=txt>选择“客户”。</div></div><div class=row><div class=no>3</div><div class=txt>单击“停用”。</div></div></div>",
      three
    ),
    (
      "<div class=stepper><section class=stepper-item><i>1</i><div>登录管理控制台。</div></section><section class=stepper-item><i>2</i>"
        + "<div>选择“客户”。</div></section><section class=stepper-item><i>3</i><div>单击“停用”。</div></section></div>", three
    ),
    (
      "<x-steps><x-step><p>登录管理控制台。</p></x-step><x-step><p>选择“客户”。</p></x-step><x-step><p>单击“停用”。</p></x-step></x-steps>",
      three
    ),
    (
      "<div class='step active'><h4>步骤 1/3</h4><p>登录管理控制台。</p></div><div class=step><h4>步骤 2/3</h4><p>选择“客户”。</p></div>"
        + "<div class=step><h4>步骤 3/3</h4><p>单击“停用”。</p></div>", three
    ),
    // A marker without a dot.
    ("<p>1 登录管理控制台。</p><p>2 选择“客户”。</p><p>3 单击“停用”。</p>", three),
    ("<p>1　登录管理控制台。</p><p>2　选择“客户”。</p><p>3　单击“停用”。</p>", three),
    ("<p><b>1</b> 登录管理控制台。</p><p><b>2</b> 选择“客户”。</p><p><b>3</b> 单击“停用”。</p>", three),
    ("<p>1：登录管理控制台。</p><p>2：选择“客户”。</p><p>3：单击“停用”。</p>", three),
    ("<p>Step1. 登录管理控制台。</p><p>Step2. 选择“客户”。</p><p>Step3. 单击“停用”。</p>", three),
    ("<p>步骤一：登录管理控制台。</p><p>步骤二：选择“客户”。</p><p>步骤三：单击“停用”。</p>", three),
    ("<p>STEP 01 登录管理控制台。</p><p>STEP 02 选择“客户”。</p><p>STEP 03 单击“停用”。</p>", three),
    ("<p>【步骤1】登录管理控制台。</p><p>【步骤2】选择“客户”。</p><p>【步骤3】单击“停用”。</p>", three),
    ("<p>1) 登录管理控制台。<br>2) 选择“客户”。<br>3) 单击“停用”。</p>", three),
    // Headings that count, with what to do below them.
    (
      "<section><h3>第一步：登录</h3><p>登录管理控制台。</p></section><section><h3>第二步：停用</h3><p>单击“停用”。</p></section>",
      "ol[1:p(登录) p(登录管理控制台。)|2:p(停用) p(单击“停用”。)]"
    ),
    (
      "<h2>Step 1 of 2: 登录</h2><p>登录管理控制台。</p><h2>Step 2 of 2: 停用</h2><p>单击“停用”。</p>",
      "ol[1:p(登录) p(登录管理控制台。)|2:p(停用) p(单击“停用”。)]"
    ),
    (
      "<h3>Step 1 of 2</h3><p>登录管理控制台。</p><h3>Step 2 of 2</h3><p>单击“停用”。</p>",
      "ol[1:p(登录管理控制台。)|2:p(单击“停用”。)]"
    ),
    (
      "<h3>步骤1</h3><p>登录管理控制台。</p><h3>步骤2</h3><p>单击“停用”。</p>", "ol[1:p(登录管理控制台。)|2:p(单击“停用”。)]"
    ),
    // Tables.
    (
      "<table><tr><th>步骤</th><th>操作</th></tr><tr><td>1</td><td>登录管理控制台。</td></tr><tr><td>2</td><td>选择“客户”。</td></tr>"
        + "<tr><td>3</td><td>单击“停用”。</td></tr></table>", three
    ),
    (
      "<table><tr><th>序号</th><th>操作说明</th></tr><tr><td>1</td><td>登录管理控制台。</td></tr><tr><td>2</td><td>选择“客户”。</td></tr>"
        + "<tr><td>3</td><td>单击“停用”。</td></tr></table>", three
    ),
    (
      "<table><tr><th>#</th><th>Action</th></tr><tr><td>1.</td><td>登录管理控制台。</td></tr><tr><td>2.</td><td>选择“客户”。</td></tr>"
        + "<tr><td>3.</td><td>单击“停用”。</td></tr></table>", three
    ),
    // Definition lists: the term counts.
    (
      "<dl><dt>步骤 1</dt><dd>登录管理控制台。</dd><dt>步骤 2</dt><dd>选择“客户”。</dd><dt>步骤 3</dt><dd>单击“停用”。</dd></dl>", three
    ),
    (
      "<dl class=steps><dt>1.</dt><dd>登录管理控制台。</dd><dt>2.</dt><dd>选择“客户”。</dd><dt>3.</dt><dd>单击“停用”。</dd></dl>", three
    ),
    // A table without a heading, whose first column does nothing but count.
    (
      "<table><tr><td>1</td><td>登录管理控制台。</td></tr><tr><td>2</td><td>选择“客户”。</td></tr><tr><td>3</td><td>单击“停用”。</td></tr></table>",
      three
    ),
    // A list of steps by its class.
    ("<ul class=steps><li>登录管理控制台。</li><li>选择“客户”。</li><li>单击“停用”。</li></ul>", three),
    // Editors that begin anew behind a picture.
    (
      "<ol><li>登录管理控制台。</li></ol><p><img src=a.png></p><ol><li>选择“客户”。</li></ol><p>进入客户列表。</p><ol><li>单击“停用”。</li></ol>",
      "ol[1:p(登录管理控制台。) fig(a.png;)|2:p(选择“客户”。) p(进入客户列表。)|3:p(单击“停用”。)]"
    ),
    // Items of a list that are boxes, with roles, in custom elements.
    (
      "<div role=list class=ol><div role=listitem>1. 登录管理控制台。</div><div role=listitem>2. 选择“客户”。</div><div role=listitem>3. 单击“停用”。</div></div>",
      three
    ),
    (
      "<ul style='list-style-type:decimal'><li>登录管理控制台。</li><li>选择“客户”。</li><li>单击“停用”。</li></ul>", three
    ),
    // One list a step, counting on.
    (
      "<ol><li>登录管理控制台。</li></ol><ol start=2><li>选择“客户”。</li></ol><ol start=3><li>单击“停用”。</li></ol>", three
    ),
    // Code with a button to copy it, and a picture with a button to enlarge it.
    (
      "<ol><li>登录管理控制台。<div class=highlight><pre>ls -l</pre><button class=copy>复制</button></div></li><li>选择“客户”。</li><li>单击“停用”。</li></ol>",
      "ol[1:p(登录管理控制台。) code(ls -l)|2:p(选择“客户”。)|3:p(单击“停用”。)]"
    ),
    // A folded part, tabs, cards.
    (
      "<details><summary>展开步骤</summary><ol><li>登录管理控制台。</li><li>选择“客户”。</li><li>单击“停用”。</li></ol></details>",
      "p(展开步骤) " + three
    ),
    (
      "<div class=tabs><div role=tablist><button role=tab>控制台</button><button role=tab>命令行</button></div>"
        + "<div role=tabpanel><ol><li>登录管理控制台。</li><li>选择“客户”。</li><li>单击“停用”。</li></ol></div><div role=tabpanel hidden><p>运行命令。</p></div></div>",
      "h2(控制台) " + three + " h2(命令行) p(运行命令。)"
    ),
    (
      "<div class=card><div class=card-body><ol><li>登录管理控制台。</li><li>选择“客户”。</li><li>单击“停用”。</li></ol></div></div>",
      three
    ),
  ]

  @Test(arguments: designs.indices)
  func readsSteps(index: Int) throws {
    let design = Self.designs[index]
    let page = try structure(
      "<html><head><title>停用客户</title></head><body><h1>停用客户</h1><p>概述。</p>\(design.html)</body></html>")
    #expect(outline(page.content).replacing("h2(展开步骤)", with: "p(展开步骤)") == "p(概述。) " + design.expected)
  }

  /// What looks a little like steps and is none.
  @Test(arguments: [
    ("<p>3 个工作日内完成审核。</p><p>4 个工作日内退款。</p>", "p(3 个工作日内完成审核。) p(4 个工作日内退款。)"),
    ("<p>1 台主机。</p><p>2 台主机。</p>", "p(1 台主机。) p(2 台主机。)"),
    ("<p>2026 年起生效。</p><p>2027 年终止。</p>", "p(2026 年起生效。) p(2027 年终止。)"),
    (
      "<table><tr><th>序号</th><th>区域</th></tr><tr><td>1</td><td>华北</td></tr><tr><td>2</td><td>华东</td></tr></table>",
      "table()[p(序号),p(区域)/p(1),p(华北)/p(2),p(华东)]"
    ),
    (
      "<table><tr><td>1</td><td>华北</td></tr><tr><td>2</td><td>华东</td></tr></table>",
      "table()[p(1),p(华北)/p(2),p(华东)]"
    ),
    ("<ul><li>1：关闭</li><li>2：开启</li></ul>", "ul[:p(1：关闭)|:p(2：开启)]"),
    (
      "<ol><li>登录。</li></ol><p>批量停用：</p><ol><li>登录。</li></ol>", "ol[1:p(登录。)] p(批量停用：) ol[1:p(登录。)]"
    ),
    ("<dl><dt>名称</dt><dd>必填。</dd><dt>描述</dt><dd>可选。</dd></dl>", "ul[:p(名称) p(必填。)|:p(描述) p(可选。)]"),
  ])
  func takesNoFactsForSteps(html: String, expected: String) throws {
    let page = try structure("<html><head><title>停用客户</title></head><body><h1>停用客户</h1><p>概述。</p>\(html)</body></html>")
    #expect(outline(page.content) == "p(概述。) " + expected)
  }
}
