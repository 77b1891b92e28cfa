import Foundation
import Testing

@Suite struct IncrementalTests {
  private func page(_ title: String, button: String) -> String {
    "<h1>\(title)</h1><ol><li>登录管理控制台。</li><li>单击“\(button)”。</li><li>单击“确定”。</li></ol>"
  }

  @Test func onlyWhatChangedIsReadAgainAndTheResultEqualsAFullRebuild() throws {
    let program = try Program.inNewFolder()
    for name in ["a", "b", "c"] { try program.write(page("删除\(name)", button: "删除"), to: "docs/\(name).html") }
    #expect(try program.run(["index", "docs"]).output.contains("3 added, 0 changed, 0 unchanged, 0 removed"))
    #expect(try program.run(["index", "docs"]).output.contains("0 added, 0 changed, 3 unchanged, 0 removed"))
    try program.write(page("批量删除a", button: "批量删除"), to: "docs/b.html")
    try FileManager.default.removeItem(at: program.folder.appending(path: "docs/c.html"))
    try program.write(page("释放d", button: "释放"), to: "docs/d.html")
    #expect(try program.run(["index", "docs"]).output.contains("1 added, 1 changed, 1 unchanged, 1 removed"))
    #expect(try program.run(["index", "docs", "--index", "full.db"]).status == 0)
    let incremental = try program.run(["export", "--format", "jsonl"])
    let full = try program.run(["export", "--format", "jsonl", "--index", "full.db"])
    #expect(incremental.output == full.output)
    #expect(incremental.output.split(separator: "\n").count == 3)
  }

  @Test func addKeepsPagesOfOtherSources() throws {
    let program = try Program.inNewFolder()
    try program.write(page("删除a", button: "删除"), to: "one/a.html")
    try program.write(page("删除b", button: "删除"), to: "two/b.html")
    #expect(try program.run(["index", "one"]).status == 0)
    #expect(try program.run(["index", "two", "--add"]).output.contains("1 added, 0 changed, 0 unchanged, 0 removed"))
    #expect(try program.run(["export", "--format", "jsonl"]).output.split(separator: "\n").count == 2)
  }

  @Test func aDecisionAboutAPairCountsThoughNoPageChanged() throws {
    let program = try Program.inNewFolder()
    try program.write(page("删除磁盘", button: "删除"), to: "docs/a.html")
    try program.write(page("批量删除磁盘", button: "批量删除"), to: "docs/b.html")
    #expect(try program.run(["index", "docs"]).status == 0)
    #expect(try program.run(["pairs"]).output.contains("1 pair"))
    let records = try program.run(["export", "--format", "jsonl"]).output
    let ids = try records.split(separator: "\n").map { line in
      let topic = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let procedures = try #require(topic["procedures"] as? [[String: Any]])
      return try #require(procedures.first?["id"] as? String)
    }
    try program.write("pairs:\n  deny: [[\(ids.joined(separator: ", "))]]\n", to: "stepdex.yml")
    #expect(try program.run(["index", "docs"]).output.contains("2 unchanged"))
    #expect(try program.run(["pairs"]).output.contains("0 pairs"))
  }

  @Test func anIdThatAnEditChangedStillShowsItsProcedure() throws {
    let program = try Program.inNewFolder()
    func id() throws -> String {
      let record = try program.run(["export", "--format", "jsonl"]).output
      let object = try #require(try JSONSerialization.jsonObject(with: Data(record.utf8)) as? [String: Any])
      let procedures = try #require(object["procedures"] as? [[String: Any]])
      return try #require(procedures.first?["id"] as? String)
    }
    try program.write(page("删除磁盘", button: "删除"), to: "docs/a.html")
    #expect(try program.run(["index", "docs"]).status == 0)
    let old = try id()
    try program.write(page("移除磁盘", button: "删除"), to: "docs/a.html")
    #expect(try program.run(["index", "docs"]).status == 0)
    #expect(try id() != old)
    #expect(try program.run(["show", old]).output.contains("移除磁盘"))
  }
}
