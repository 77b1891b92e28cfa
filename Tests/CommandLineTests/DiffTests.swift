import Foundation
import Testing

/// `stepdex diff` as a user runs it.
@Suite struct DiffTests {
  private let steps = ["登录管理控制台。", "进入“客户管理”页面，在列表中找到需要删除的客户。", "单击“删除”。", "核对客户名称后，单击“确定”。"]

  private func html(_ title: String, _ steps: [String], note: String = "", link: String = "") -> String {
    "<html lang=\"zh-CN\"><body><h1>\(title)</h1>\(note.isEmpty ? "" : "<p>\(note)</p>")<ol>"
      + steps.map { "<li>\($0)</li>" }.joined() + "</ol>\(link)</body></html>"
  }

  /// Folders `old` and `new`, each with one page.
  private func program(_ old: String, _ new: String) throws -> Program {
    let program = try Program.inNewFolder()
    try program.write(old, to: "old/a.html")
    try program.write(new, to: "new/a.html")
    return program
  }

  /// What `--json` says changed in the procedures, as WHAT STEP OLD NEW.
  private func changes(_ program: Program, _ arguments: [String] = ["old", "new"]) throws -> [[String]] {
    let outcome = try program.run(["diff", "--json"] + arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let procedures = try #require(object["procedures"] as? [[String: Any]])
    return procedures.flatMap { $0["changes"] as? [[String: String]] ?? [] }.map { change in
      ["what", "step", "old", "new"].map { change[$0] ?? "" }
    }
  }

  @Test func aRenamedButtonIsOne() throws {
    let program = try program(
      html("删除客户", steps), html("删除客户", Array(steps.prefix(3)) + ["核对客户名称后，单击“提交”。"]))
    #expect(try changes(program) == [["control-renamed", "4", "确定", "提交"]])
  }

  @Test func aMovedStepIsOne() throws {
    let program = try program(html("删除客户", steps), html("删除客户", [steps[1], steps[2], steps[3], steps[0]]))
    #expect(try changes(program) == [["step-moved", "4", "1", "4"]])
  }

  @Test func addedRemovedAndRewordedStepsAreToldApart() throws {
    let added = try program(html("删除客户", steps), html("删除客户", [steps[0], "阅读弹出的风险提示。"] + steps.dropFirst()))
    #expect(try changes(added) == [["step-added", "2", "", "阅读弹出的风险提示。"]])
    let removed = try program(html("删除客户", steps), html("删除客户", [steps[0], steps[1], steps[3]]))
    #expect(try changes(removed) == [["step-removed", "3", steps[2], ""]])
    let reworded = "进入“客户管理”页面，并且在客户列表中找到需要删除的那个客户。"
    let changed = try program(html("删除客户", steps), html("删除客户", [steps[0], reworded, steps[2], steps[3]]))
    #expect(try changes(changed) == [["step-changed", "2", steps[1], reworded]])
  }

  @Test func aChangedLimitIsOne() throws {
    let program = try program(
      html("删除客户", steps, note: "一次最多可以删除50个客户。"), html("删除客户", steps, note: "一次最多可以删除100个客户。"))
    // On a page with one procedure a limit of the page is the procedure's.
    let found = try changes(program).filter { $0[0] == "constraint-changed" }
    let whole = try program.run(["diff", "old", "new"])
    #expect(!found.isEmpty || whole.output.contains("1 changed"), "\(whole.output)")
    #expect(found.allSatisfy { $0[2].contains("50个") && $0[3].contains("100个") })
  }

  @Test func aChangedModeAndCounterpartAreNamed() throws {
    let batch = html("批量删除客户", ["登录管理控制台。", "勾选需要删除的多个客户，单击“批量删除”。", "单击“确定”。"])
    let program = try Program.inNewFolder()
    for folder in ["old", "new"] { try program.write(html("删除客户", steps), to: "\(folder)/a.html") }
    try program.write(batch, to: "new/b.html")
    let added = try changes(program)
    #expect(added == [["counterpart-changed", "", "", "批量删除客户"]])
    #expect(
      try program.run(["diff", "--format", "markdown", "old", "new"]).output.contains(
        "- Now has its other form: 批量删除客户"))
    let single = html("删除客户", ["登录管理控制台。", "勾选需要删除的客户，单击“删除”。", "单击“确定”。"])
    let several = html("删除客户", ["登录管理控制台。", "勾选需要删除的多个客户，单击“批量删除”。", "单击“确定”。"])
    let mode = try self.program(single, several)
    #expect(try changes(mode).contains { $0 == ["mode-changed", "", "single", "batch"] })
  }

  @Test func indexesAndFoldersMayBeMixed() throws {
    let program = try program(html("删除客户", steps), html("删除客户", Array(steps.prefix(3)) + ["核对客户名称后，单击“提交”。"]))
    #expect(try program.run(["index", "old", "--index", "old.db"]).status == 0)
    #expect(try program.run(["index", "new", "--index", "new.db"]).status == 0)
    let expected = [["control-renamed", "4", "确定", "提交"]]
    #expect(try changes(program, ["old.db", "new.db"]) == expected)
    #expect(try changes(program, ["old.db", "new"]) == expected)
    #expect(try changes(program, ["old", "new.db"]) == expected)
  }

  @Test func equalStatesAreExitCode1() throws {
    let program = try program(html("删除客户", steps), html("删除客户", steps))
    let outcome = try program.run(["diff", "old", "new"])
    #expect(outcome.status == 1 && outcome.output == "No changes.\n")
  }

  @Test func markdownReadsAsReleaseNotes() throws {
    let program = try program(html("删除客户", steps), html("删除客户", Array(steps.prefix(3)) + ["核对客户名称后，单击“提交”。"]))
    try program.write(html("导出*客户*", ["登录管理控制台。", "单击“导出”。"]), to: "new/b.html")
    let outcome = try program.run(["diff", "--format", "markdown", "old", "new"])
    #expect(
      outcome.output == """
        # What changed

        Topics: 1 added, 0 removed, 1 changed. Procedures: 1 added, 0 removed, 1 changed.

        ## New procedures

        - 导出\\*客户\\*

        ## Changed procedures

        ### 删除客户

        - In step 4, “确定” is now “提交”

        ## New pages

        - 导出\\*客户\\*

        """)
  }

  @Test(arguments: [
    (["none", "old"], 2, "none"), (["old", "none.db"], 2, "none.db"), (["old", "empty"], 2, "empty"),
    (["old", "notes.txt"], 2, "notes.txt"), (["old"], 64, "new"), (["old", "new", "--format", "html"], 64, "format"),
    (["old", "new", "--json", "--format", "markdown"], 64, "--json and --format markdown exclude"),
  ])
  func wrongInputIsNamed(_ arguments: [String], _ status: Int32, _ word: String) throws {
    let program = try program(html("删除客户", steps), html("删除客户", steps))
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "empty"), withIntermediateDirectories: true)
    try program.write("no index, just a text that is long enough to be looked at", to: "notes.txt")
    let outcome = try program.run(["diff"] + arguments)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(word), "\(outcome.errors)")
  }
}
