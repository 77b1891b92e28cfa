import Testing

@testable import Extraction

/// A note inside a step, as different sites write it.
@Suite struct NoteDesignTests {
  static let designs: [(html: String, kind: String)] = [
    ("<div class='admonition warning'><p class='admonition-title'>警告</p><p>停用后不可恢复。</p></div>", "warning"),
    (
      "<div class='theme-admonition theme-admonition-caution admonition_x1 alert alert--warning'><div class=admonitionHeading_y><span class=admonitionIcon_z>"
        + "<svg></svg></span>caution</div><div class=admonitionContent_w><p>停用后不可恢复。</p></div></div>", "caution"
    ),
    ("<div class='custom-block danger'><p class=custom-block-title>危险</p><p>停用后不可恢复。</p></div>", "danger"),
    ("<div class='hint-container tip'><p class=hint-container-title>提示</p><p>停用后不可恢复。</p></div>", "tip"),
    ("<div class='hint hint-warning'><p>停用后不可恢复。</p></div>", "warning"),
    (
      "<div class='confluence-information-macro confluence-information-macro-note'><span class='aui-icon'></span>"
        + "<div class=confluence-information-macro-body><p>停用后不可恢复。</p></div></div>", "note"
    ),
    (
      "<div class='panel panel-default'><div class=panel-heading>注意</div><div class=panel-body>停用后不可恢复。</div></div>",
      "caution"
    ),
    ("<div class='alert alert-danger' role=alert><strong>警告：</strong>停用后不可恢复。</div>", "warning"),
    ("<blockquote><p><strong>注意</strong></p><p>停用后不可恢复。</p></blockquote>", "caution"),
    ("<blockquote><p>[!WARNING]</p><p>停用后不可恢复。</p></blockquote>", "warning"),
    ("<div class=IMPORTANT><p>重要</p><p>停用后不可恢复。</p></div>", "important"),
    ("<aside class=note><b>说明</b>停用后不可恢复。</aside>", "note"),
    ("<aside class=callout-warning><p>停用后不可恢复。</p></aside>", "warning"),
    ("<x-callout type=warning><p>停用后不可恢复。</p></x-callout>", "warning"),
    ("<table class=note><tr><td><img src=caution.png></td><td>停用后不可恢复。</td></tr></table>", "caution"),
    ("<table><tr><td><b>注意</b></td><td>停用后不可恢复。</td></tr></table>", "caution"),
    ("<p><strong>注意：</strong>停用后不可恢复。</p>", "caution"),
    ("<p>【注意】停用后不可恢复。</p>", "caution"),
    ("<p>说明：<br>停用后不可恢复。</p>", "note"),
    ("<p>⚠️ 注意：停用后不可恢复。</p>", "caution"),
    ("<div role=note aria-label=提示>停用后不可恢复。</div>", "note"),
    ("<div class='ds-notice ds-notice--warn'><div class=ds-notice__title>注意</div><div>停用后不可恢复。</div></div>", "caution"),
  ]

  @Test(arguments: designs.indices)
  func readsTheNote(index: Int) throws {
    let design = Self.designs[index]
    let page = try structure(
      "<html><head><title>停用客户</title></head><body><h1>停用客户</h1><p>概述。</p><ol><li>登录管理控制台。\(design.html)</li><li>单击“停用”。</li></ol></body></html>"
    )
    #expect(
      outline(page.content)
        == "p(概述。) ol[1:p(登录管理控制台。) note:\(design.kind)[p(停用后不可恢复。)]|2:p(单击“停用”。)]")
  }

  /// Between two steps that are paragraphs, a note is part of the first.
  @Test(arguments: designs.indices)
  func readsTheNoteBetweenNumberedParagraphs(index: Int) throws {
    let design = Self.designs[index]
    let page = try structure(
      "<html><head><title>停用客户</title></head><body><h1>停用客户</h1><p>概述。</p><p>1. 登录管理控制台。</p>\(design.html)<p>2. 单击“停用”。</p></body></html>"
    )
    #expect(
      outline(page.content)
        == "p(概述。) ol[1:p(登录管理控制台。) note:\(design.kind)[p(停用后不可恢复。)]|2:p(单击“停用”。)]")
  }
}
