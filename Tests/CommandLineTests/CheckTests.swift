import Foundation
import Testing

/// `stepdex check` as a user runs it.
@Suite struct CheckTests {
  /// A program in a folder with an index of pages: one dead link, one unbalanced quote.
  private func program(settings: String? = nil) throws -> Program {
    let program = try Program.inNewFolder()
    try write(to: program)
    if let settings { try program.write(settings, to: "stepdex.yml") }
    #expect(try program.run(["index", "docs"]).status == 0)
    return program
  }

  private func write(to program: Program, dead: String = "gone.html", lead: String = "") throws {
    try program.write(
      """
      <html lang="zh-CN"><body><h1>删除磁盘</h1>
      \(lead)
      <p>更多内容请参见<a href="\(dead)">磁盘概述</a>。</p>
      <ol><li>登录管理控制台。</li><li>在列表中单击“删除”。</li><li>单击“确定”。</li></ol>
      </body></html>
      """, to: "docs/disk/delete.html")
    try program.write(
      """
      <html lang="zh-CN"><body><h1>创建磁盘</h1>
      <p>名称由汉字组成（最多十个字。</p>
      <ol><li>登录管理控制台。</li><li>单击“创建”。</li><li>单击“确定”。</li></ol>
      <p><a href="delete.html">删除磁盘</a></p>
      </body></html>
      """, to: "docs/disk/create.html")
  }

  private func json(_ outcome: Program.Outcome) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  /// Rule codes of what `--json` prints.
  private func rules(_ program: Program, _ arguments: [String]) throws -> [String] {
    let findings = try #require(try json(program.run(["check", "--json"] + arguments))["findings"] as? [[String: Any]])
    return findings.compactMap { $0["rule"] as? String }
  }

  @Test func findingsArePrintedWithTheirPlacesAndTheExitCodeIs1() throws {
    let outcome = try program().run(["check"])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("disk/delete.html\n  3:"))
    #expect(outcome.output.contains("error LK01  The link “磁盘概述” leads to disk/gone.html, which does not exist."))
    #expect(outcome.output.contains("warning TX01  `（` is never closed."))
    #expect(outcome.output.hasSuffix("on 2 pages (LK01 1, TX01 1).\n"))
    #expect(outcome.errors.isEmpty)
  }

  @Test func aPositionIsThatOfTheSourceEvenWithCarriageReturns() throws {
    let program = try Program.inNewFolder()
    let lines = [
      "<html lang=\"zh-CN\"><body>", "<h1>删除磁盘</h1>", "<p>一。</p>", "<p>见<a href=\"gone.html\">概述</a>。</p>",
      "</body></html>",
    ]
    for (name, end) in [("unix", "\n"), ("windows", "\r\n")] {
      try program.write(lines.joined(separator: end), to: "docs/\(name).html")
    }
    #expect(try program.run(["index", "docs"]).status == 0)
    let found = try #require(
      try json(program.run(["check", "--json", "--only", "LK01"]))["findings"] as? [[String: Any]])
    let places = found.compactMap { ($0["locations"] as? [[String: Any]])?.first }
    #expect(places.count == 2)
    for place in places {
      #expect(place["line"] as? Int == 4 && place["column"] as? Int == 25, "\(place)")
    }
  }

  @Test func jsonIsWhatTheContractSays() throws {
    let report = try json(program().run(["check", "--json"]))
    #expect(report["counts"] as? [String: Int] == ["LK01": 1, "TX01": 1])
    let findings = try #require(report["findings"] as? [[String: Any]])
    for finding in findings {
      for key in ["rule", "name", "severity", "message", "remedy", "fingerprint"] {
        #expect((finding[key] as? String)?.isEmpty == false, "\(key)")
      }
      let place = try #require((finding["locations"] as? [[String: Any]])?.first)
      #expect(place["source"] is String && place["line"] is Int && place["column"] is Int && place["text"] is String)
    }
    #expect(try program().run(["check", "--format", "json"]).output == program().run(["check", "--json"]).output)
  }

  @Test func aReportIsEnglishUnlessAnotherLanguageIsAskedFor() throws {
    let program = try program()
    func fingerprints(_ options: [String]) throws -> [String] {
      let findings = try json(program.run(["check", "--json"] + options))["findings"] as? [[String: Any]] ?? []
      return findings.compactMap { $0["fingerprint"] as? String }
    }
    let told = try program.run(["check", "--lang", "zh-CN"])
    #expect(told.status == 1 && told.output.contains("错误 LK01") && told.output.contains("没有结束符号"))
    #expect(try program.run(["check"]).output == program.run(["check", "--lang", "en"]).output)
    #expect(try fingerprints([]) == fingerprints(["--lang", "zh-CN"]) && !fingerprints([]).isEmpty)
    #expect(try program.run(["check", "--json"]).output.contains("is never closed"))
    #expect(try program.run(["check", "--json", "--lang", "zh-CN"]).output.contains("没有结束符号"))
    #expect(try program.run(["check", "--explain", "UI03", "--lang", "zh"]).output.contains("怎么办："))
    #expect(try program.run(["check", "--list", "--lang", "zh"]).output.contains("（默认关闭）"))
    let unknown = try program.run(["check", "--lang", "fr"])
    #expect(unknown.status == 2 && unknown.errors.contains("there are no reports in fr; --lang can be en or zh"))
  }

  @Test func onlyIgnoreAndEnableChooseTheRules() throws {
    let program = try program()
    #expect(try rules(program, ["--only", "TX01"]) == ["TX01"])
    #expect(try rules(program, ["--only", "LK,unbalanced-marks"]) == ["TX01", "LK01"])
    #expect(try rules(program, ["--ignore", "TX"]) == ["LK01"])
    #expect(try rules(program, ["--ignore", "TX", "--ignore", "LK"]) == [])
    let list = try program.run(["check", "--list"]).output
    let off = list.split(separator: "\n").filter { $0.hasSuffix("(off by default)") }
    // What can be chosen: SX01 is reported always.
    #expect(!list.contains("SX01"))
    #expect(!off.isEmpty && list.split(separator: "\n").count > off.count)
    #expect(try program.run(["check", "--enable", String(off[0].prefix(4))]).status == 1)
  }

  @Test func theExitCodeFollowsFailOn() throws {
    let program = try program()
    #expect(try program.run(["check", "--only", "TX01", "--fail-on", "error"]).status == 0)
    #expect(try program.run(["check", "--only", "TX01", "--fail-on", "warning"]).status == 1)
    #expect(try program.run(["check", "--only", "LK01", "--fail-on", "error"]).status == 1)
    #expect(try program.run(["check", "--only", "UI"]).status == 0)
  }

  @Test func aBaselineLetsThroughWhatIsKnownAndNamesWhatIsFixed() throws {
    let program = try program()
    let written = try program.run(["check", "--baseline", "known.json", "--update-baseline"])
    #expect(written.status == 0)
    #expect(program.exists("known.json"))
    let known = try program.run(["check", "--baseline", "known.json"])
    #expect(known.status == 0)
    #expect(known.output.contains("Nothing new found") && known.output.contains("2 in the baseline"))
    // Lines move, another link dies, the first is mended.
    try write(to: program, dead: "lost.html", lead: "<p>删除之后不能恢复。</p>\n")
    #expect(try program.run(["index", "docs"]).status == 0)
    let outcome = try program.run(["check", "--baseline", "known.json"])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("lost.html"))
    #expect(!outcome.output.contains("TX01  "))
    #expect(outcome.output.contains("1 more in the baseline; 1 fixed"))
  }

  @Test func aMovedPageReopensNothing() throws {
    let program = try program()
    #expect(try program.run(["check", "--baseline", "known.json", "--update-baseline"]).status == 0)
    let files = FileManager.default
    try files.createDirectory(at: program.folder.appending(path: "docs/storage"), withIntermediateDirectories: true)
    for name in ["create.html", "delete.html"] {
      try files.moveItem(
        at: program.folder.appending(path: "docs/disk/\(name)"),
        to: program.folder.appending(path: "docs/storage/\(name)"))
    }
    #expect(try program.run(["index", "docs"]).status == 0)
    let outcome = try program.run(["check", "--baseline", "known.json"])
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("2 in the baseline"))
  }

  @Test func sinceReportsOnlyWhatTheNewStateBrings() throws {
    let program = try program()
    try FileManager.default.moveItem(
      at: program.folder.appending(path: ".stepdex/index.db"), to: program.folder.appending(path: "old.db"))
    #expect(try program.run(["index", "docs"]).status == 0)
    #expect(try program.run(["check", "--since", "old.db"]).status == 0)
    try write(to: program, lead: "<p>见<a href=\"other.html\">其他</a>。</p>")
    #expect(try program.run(["index", "docs"]).status == 0)
    let outcome = try program.run(["check", "--since", "old.db", "--json"])
    #expect(outcome.status == 1)
    let findings = try #require(try json(outcome)["findings"] as? [[String: Any]])
    #expect(findings.count { $0["status"] as? String == "new" } == 1)
  }

  @Test func picturesAreLookedForWhereTheFolderIsNamed() throws {
    let program = try Program.inNewFolder()
    try program.write(
      "<html lang=\"zh-CN\"><body><h1>磁盘</h1><p>图<img src=\"here.png\"/><img src=\"gone.png\"/></p></body></html>",
      to: "docs/a.html")
    try program.write("x", to: "docs/here.png")
    #expect(try program.run(["index", "docs"]).status == 0)
    let blind = try program.run(["check", "--only", "LK02"])
    #expect(blind.status == 0)
    #expect(blind.errors.contains("--files"))
    let outcome = try program.run(["check", "--only", "LK02", "--files", "docs"])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("gone.png does not exist") && !outcome.output.contains("here.png does not"))
    let missing = try program.run(["check", "--files", "nowhere"])
    #expect(missing.status == 2 && missing.errors.contains("nowhere"))
  }

  @Test func summaryCountsByRuleFolderAndPageAndShowsTheTrend() throws {
    let program = try program()
    #expect(try program.run(["check", "--only", "LK", "--baseline", "known.json", "--update-baseline"]).status == 0)
    let outcome = try program.run(["check", "--summary", "--baseline", "known.json"])
    #expect(outcome.status == 1)
    for text in ["2 findings on 2 pages", "1 new", "1 unchanged", "0 fixed", "LK01", "TX01", "disk/create.html"] {
      #expect(outcome.output.contains(text), "\(text)")
    }
    let summary = try json(program.run(["check", "--summary", "--json", "--baseline", "known.json"]))
    #expect(summary["findings"] as? Int == 2 && summary["new"] as? Int == 1 && summary["unchanged"] as? Int == 1)
  }

  @Test func commentsInAPageSuppressWithAReason() throws {
    let program = try program()
    try write(to: program, lead: "<!-- stepdex-ignore LK01: 该页随下一版本发布 -->")
    #expect(try program.run(["index", "docs"]).status == 0)
    #expect(try rules(program, []) == ["TX01"])
    try write(to: program, lead: "<!-- stepdex-ignore LK01 -->")
    #expect(try program.run(["index", "docs"]).status == 0)
    #expect(try rules(program, []) == ["TX01", "SX01", "LK01"])
    try write(to: program, lead: "<!-- stepdex-ignore LK99: 打错了 -->")
    #expect(try program.run(["index", "docs"]).status == 0)
    let typo = try program.run(["check"])
    #expect(typo.output.contains("SX01  There is no rule LK99"))
    try write(to: program, lead: "<!-- stepdex-ignore ST06: 不再需要 -->")
    #expect(try program.run(["index", "docs"]).status == 0)
    #expect(try program.run(["check"]).output.contains("suppresses nothing"))
  }

  @Test func settingsSuppressByPathAndSetSeverities() throws {
    let program = try program(
      settings: """
        check:
          severity: {TX01: error}
          suppressions:
            - {path: "disk/delete.html", rule: LK01, reason: 下一版本发布}
        """)
    let outcome = try program.run(["check", "--fail-on", "error"])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("error TX01") && !outcome.output.contains("LK01"))
  }

  @Test(arguments: [
    (["--only", "XX99"], 2, "there is no rule XX99"), (["--explain", "XX99"], 2, "there is no rule XX99"),
    (
      ["--baseline", "none.json"], 2,
      "none.json does not exist; write it with `stepdex check --baseline none.json --update-baseline`"
    ),
    (["--baseline", "docs/disk/create.html"], 2, "is not a baseline"),
    (["--since", "none.db"], 2, "none.db does not exist"), (["--labels", "none.csv"], 2, "none.csv cannot be read"),
    (["--labels", "labels.txt"], 2, "labels.txt is no string table"),
    (["--index", "none.db"], 2, "none.db does not exist"),
    (["--update-baseline"], 64, "--update-baseline needs --baseline FILE"), (["--format", "html"], 64, "format"),
    (["--fail-on", "never"], 64, "fail-on"),
    (["--json", "--format", "sarif"], 64, "--json and --format sarif exclude"),
    (["--external-age", "-1"], 64, "--external-age"), (["--only", ""], 64, "--only names no rule"),
    (["--ignore", " ,,"], 64, "--ignore names no rule"),
    (["--only", "UI02", "--ignore", "UI02"], 2, "no rule is left to run"),
    (["--summary", "--format", "sarif"], 64, "--summary and --format sarif exclude"),
    (["--labels", "docs/disk/empty.csv"], 2, "empty.csv has no labels"),
    (["--baseline", "docs", "--update-baseline"], 2, "docs cannot be written"),
    (["--baseline", "docs"], 2, "docs is not a baseline"),
    (["--baseline", ".stepdex/index.db", "--update-baseline"], 2, "index.db is no baseline and was left alone"),
    (["--baseline", "docs/disk/create.html", "--update-baseline"], 2, "create.html is no baseline and was left alone"),
  ])
  func wrongInputIsNamedWithARemedy(_ arguments: [String], _ status: Int32, _ message: String) throws {
    let program = try program()
    try program.write("", to: "docs/disk/empty.csv")
    let outcome = try program.run(["check"] + arguments)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    // Nothing was written over.
    #expect(try program.run(["check", "--only", "UI01"]).status == 0)
  }

  @Test func anUpdateForSomeRulesKeepsWhatIsKnownOfTheOthers() throws {
    let program = try program()
    #expect(try program.run(["check", "--baseline", "known.json", "--update-baseline"]).status == 0)
    #expect(try program.run(["check", "--only", "LK", "--baseline", "known.json", "--update-baseline"]).status == 0)
    #expect(try program.run(["check", "--baseline", "known.json"]).status == 0)
  }

  @Test func whatTheBaselineOrTheEarlierStateHasIsKnown() throws {
    let program = try program()
    #expect(try program.run(["check", "--only", "LK", "--baseline", "known.json", "--update-baseline"]).status == 0)
    try FileManager.default.copyItem(
      at: program.folder.appending(path: ".stepdex/index.db"), to: program.folder.appending(path: "old.db"))
    #expect(try program.run(["check", "--baseline", "known.json"]).status == 1)
    #expect(try program.run(["check", "--baseline", "known.json", "--since", "old.db"]).status == 0)
  }

  @Test func jsonMayBeAskedForTwice() throws {
    let program = try program()
    #expect(
      try program.run(["check", "--json", "--format", "json"]).output == program.run(["check", "--json"]).output)
  }

  @Test func aChangedPageIsCheckedLikeAllPagesAnew() throws {
    let program = try program()
    let first = try program.run(["check"])
    #expect(program.exists(".stepdex/index.db-checks"))
    #expect(try program.run(["check"]).output == first.output)
    try write(to: program, dead: "lost.html", lead: "<p>单击“删除。</p>\n")
    #expect(try program.run(["index", "docs"]).status == 0)
    let again = try program.run(["check"])
    #expect(again.output.contains("lost.html") && again.output.contains("`“` is never closed"))
    try FileManager.default.removeItem(at: program.folder.appending(path: ".stepdex/index.db-checks"))
    #expect(try program.run(["check"]).output == again.output)
    try program.write("no memory at all", to: ".stepdex/index.db-checks")
    #expect(try program.run(["check"]).output == again.output)
  }

  @Test func anIndexThatMayNotBeWrittenIsChecked() throws {
    let program = try program()
    let folder = program.folder.appending(path: ".stepdex").path(percentEncoded: false)
    let expected = try program.run(["check"]).output
    try FileManager.default.removeItem(atPath: folder + "/index.db-checks")
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder) }
    let outcome = try program.run(["check"])
    #expect(outcome.status == 1 && outcome.output == expected && outcome.errors.isEmpty)
  }

  @Test(arguments: [
    ["search", "删除"], ["show", "x"], ["stats"], ["export", "--format", "jsonl"], ["check"], ["diff", "docs", "docs"],
  ])
  func aSettingsFileThatIsNotThereIsAnError(_ arguments: [String]) throws {
    let outcome = try program().run(arguments + ["--config", "nope.yml"])
    #expect(outcome.status == 2 && outcome.errors.contains("nope.yml"), "\(arguments) \(outcome)")
  }

  @Test func oneRuleIsExplained() throws {
    let outcome = try Program.inNewFolder().run(["check", "--explain", "UI03"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("What to do:"))
  }

  @Test func twoRunsPrintTheSameBytes() throws {
    let program = try program()
    for format in ["text", "json", "sarif", "junit", "github", "checkstyle"] {
      let first = try program.run(["check", "--format", format])
      #expect(first.status == 1)
      #expect(first.output == (try program.run(["check", "--format", format]).output), "\(format)")
    }
  }

  @Test func consoleLabelsComeFromAFile() throws {
    let program = try program()
    try program.write("key,zh\nok,确定\ncreate,创建\nremove,移除\n", to: "labels.csv")
    let outcome = try program.run(["check", "--labels", "labels.csv", "--only", "UI05"])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("删除") && !outcome.output.contains("“确定” is not"))
  }
}
