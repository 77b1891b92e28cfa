import Foundation
import Testing

@Suite struct ExplainTests {
  private static let page = """
    <html><body><h1>移交报表</h1>
    <h2>约束与限制</h2>
    <p>仅“草稿”状态的报表可以移交。</p>
    <h2>操作步骤</h2>
    <ol>
    <li>登录管理控制台。</li>
    <li>选择“报表 > 报表管理”。</li>
    <li>单击“移交”。您也可以勾选多个报表，单击“批量移交”。
    <p>移交后不可撤销。</p></li>
    </ol></body></html>
    """

  private func explained(_ arguments: [String]) throws -> String {
    let program = try Program.inNewFolder()
    try program.write(Self.page, to: "docs/a.html")
    #expect(try program.run(["index", "docs"]).status == 0)
    let outcome = try program.run(["show", "a.html", "--explain", "--no-color"] + arguments)
    #expect(outcome.status == 0)
    return outcome.output
  }

  @Test func namesTheRuleAndThePlaceOfEachPart() throws {
    let lines = try explained([]).split(separator: "\n").map(String.init)
    for (place, what, rule) in [
      ("3:4", "constraint eligibility  仅“草稿”状态的报表可以移交。", "only-or-must"),
      ("6:1", "step 1  登录管理控制台。", "list-item"),
      ("7:13", "control menu, select  报表 > 报表管理", "cascade"),
      ("8:8", "control button, click  移交", "clicked"),
      ("9:4", "constraint consequence  移交后不可撤销。", "irreversible"),
      ("8:12", "step 3  您也可以勾选多个报表，单击“批量移交”。", "offered-step"),
    ] {
      #expect(lines.contains { $0.hasPrefix(place + " ") && $0.hasSuffix("\(what)  ← \(rule)") }, "\(place) \(what)")
    }
    #expect(lines.contains { $0.contains("procedure") && $0.hasSuffix("移交报表  ← ordered-list") })
    #expect(lines.contains { $0.contains("procedure") && $0.hasSuffix("批量移交报表  ← batch-offer") })
    #expect(lines.contains { $0.hasPrefix("cascade ") && $0.hasSuffix("A path of menu items.") })
    #expect(!lines.contains { $0.hasPrefix("picture ") }, "only rules that occur are told")
  }

  @Test func asJSONEachLabelStandsWhereItsPositionSays() throws {
    let output = try explained(["--json"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let items = try #require(object["items"] as? [[String: Any]])
    let source = Self.page.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    let labels = items.filter { $0["what"] as? String == "control" && !($0["text"] as? String ?? "").contains(">") }
    #expect(labels.count == 3, "one of the single form, two of the batch form's sentence and step")
    for item in labels {
      let position = try #require(item["position"] as? [String: Int])
      let line = source[(position["line"] ?? 0) - 1].dropFirst((position["column"] ?? 0) - 1)
      let text = try #require(item["text"] as? String)
      #expect(line.starts(with: text.unicodeScalars), "\(text)")
      #expect(item["meaning"] is String)
    }
  }

  @Test func anUnknownIDIsFoundNowhere() throws {
    let program = try Program.inNewFolder()
    try program.write(Self.page, to: "docs/a.html")
    #expect(try program.run(["index", "docs"]).status == 0)
    #expect(try program.run(["show", "p0000000000", "--explain"]).status == 1)
  }
}
