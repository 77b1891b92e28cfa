import Foundation
import Testing

/// What `show` prints of pages without steps.
@Suite struct ShowTests {
  private func shown(_ page: String, _ arguments: [String] = []) throws -> [String] {
    let program = try Program.inNewFolder()
    try program.write(page, to: "docs/a.html")
    #expect(try program.run(["index", "docs"]).status == 0)
    let hit = try program.run(["search", "--json", "花园"]).output
    let object = try JSONSerialization.jsonObject(with: Data(hit.utf8)) as? [String: Any]
    let first = try #require((object?["hits"] as? [[String: Any]])?.first)
    let place = first["procedure"] as? [String: Any] ?? first["topic"] as? [String: Any]
    let outcome = try program.run(["show", try #require(place?["id"] as? String), "--no-color"] + arguments)
    #expect(outcome.status == 0)
    return outcome.output.components(separatedBy: "\n")
  }

  @Test func aPageThatExplainsIsShownWithWhatItSays() throws {
    let lines = try shown(
      """
      <html><body><h1>花园简介</h1><p>花园有三块地。</p><ul><li>东园</li><li>西园<ul><li>小池</li></ul></li></ul>
      <table><tr><th>名称</th><th>大小</th></tr><tr><td>东园</td><td>3</td></tr></table>
      <h2>历史</h2><pre>one\n  two</pre></body></html>
      """)
    #expect(lines.count { $0 == "花园简介" } == 1)
    for line in ["花园有三块地。", "- 东园", "- 西园", "  - 小池", "名称 | 大小", "东园 | 3", "历史", "  one", "    two"] {
      #expect(lines.contains(line), "\(line) in \(lines)")
    }
  }

  @Test func anInterfaceIsShownWithWhatItSays() throws {
    let lines = try shown(
      """
      <html><body><h1>删除花园</h1><h4>功能介绍</h4><p>删除一座花园。</p><h4>URI</h4><p>DELETE /v1/gardens/{id}</p>
      <h4>请求参数</h4><p>无</p><h4>响应参数</h4><p>无</p><h4>状态码</h4><p>204</p></body></html>
      """)
    #expect(lines[0].hasPrefix("删除花园  [one item"))
    #expect(lines.contains("DELETE /v1/gardens/{id}"))
  }

  /// Steps say it already.
  @Test func anOperationIsShownWithItsStepsOnly() throws {
    let lines = try shown(
      """
      <html><body><h1>修剪花园</h1><p>花园每年修剪一次，由园丁完成。</p>
      <ol><li>选择“花园 > 修剪”。</li><li>单击“确定”。</li></ol></body></html>
      """)
    #expect(lines.contains("2. 单击“确定”。"))
    #expect(!lines.contains("花园每年修剪一次，由园丁完成。"))
  }
}
