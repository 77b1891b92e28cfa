import Checks
import Testing

@testable import HelpSite

/// Findings and rules are told in the language of the page they stand on.
@Suite struct SiteReportLanguageTests {
  private let folder = TemporaryFolder()

  /// One finding with a Chinese page and an English one.
  private func build(language: String, and others: [Finding] = []) throws {
    let places = [
      Finding.Location(source: "zh/coupon/reclaim.html", line: 3, text: "单击“确定。", topic: "sales-coupon-reclaim"),
      Finding.Location(source: Fixtures.diskTopic.source, line: 3, text: "“Delete", topic: Fixtures.diskTopic.id),
    ]
    let finding = Finding(
      rule: "TX01", name: "unbalanced-marks", severity: .warning, message: "`\("“")` is never closed.",
      remedy: "Remove `\("“")`.", fingerprint: "0011223344556677", locations: places)
    let rules = allRules.map { type(of: $0).about }
    var contents = Fixtures.contents()
    contents.report = CheckReport(findings: [finding] + others, rules: rules, pages: 4)
    var options = SiteOptions()
    options.language = language
    _ = try SiteBuilder(options: options, theme: Theme.builtIn()).build(contents, to: folder.url)
  }

  @Test func theChineseReportIsChinese() throws {
    try build(language: "zh-CN")
    let rule = try #require(folder.text("report/tx01.html"))
    #expect(rule.contains("<span lang=\"zh\"><code>“</code> 没有结束符号。</span>"))
    #expect(rule.contains("引号和括号成对出现。") && rule.contains("怎么办：") && !rule.contains("What to do"))
    #expect(rule.contains("请删除 <code>“</code>。"))
    #expect(folder.text(ReportIndex.firstList)?.contains("没有结束符号") == true)
    #expect(folder.text("report.html")?.contains("引号或括号没有结束、没有开始") == true)
    #expect(folder.text("report/tx01.md")?.contains("没有结束符号") == true)
    #expect(folder.text("report/ui02.html")?.contains("<ul><li>页面标题与按钮之间") == true)
  }

  @Test func suppressionsAreNamedInChineseThoughNoRuleFindsThem() throws {
    let unused = Finding(
      rule: "SX01", name: "suppression-without-use", severity: .note, message: "The suppression suppresses nothing.",
      remedy: "Remove it.", fingerprint: "8899aabbccddeeff",
      locations: [Finding.Location(source: Fixtures.diskTopic.source, line: 1, text: "", topic: Fixtures.diskTopic.id)])
    try build(language: "zh-CN", and: [unused])
    let report = try #require(folder.text("report.html"))
    #expect(report.contains("忽略标记不起作用，或没有写理由") && !report.contains("suppression-without-use"))
  }

  @Test func whatIsFixedIsToldInTheReportsLanguage() throws {
    let unused = Finding(
      rule: "SX01", name: "suppression-without-use", severity: .note,
      message: "The suppression of \("UI02") (“\("OK")”) suppresses nothing.", remedy: "Remove it.",
      fingerprint: "8899aabbccddeeff",
      locations: [Finding.Location(source: Fixtures.diskTopic.source, line: 1, text: "", topic: Fixtures.diskTopic.id)])
    for (language, said) in [("zh-CN", "<span lang=\"zh\">对 UI02 的"), ("en", "<span lang=\"en\">The suppression of")] {
      var contents = Fixtures.contents()
      contents.report.fixed = Baseline(of: CheckReport(findings: [unused], rules: [], pages: 4)).findings
      var options = SiteOptions()
      options.language = language
      _ = try SiteBuilder(options: options, theme: Theme.builtIn()).build(contents, to: folder.url)
      #expect(folder.text("report.html")?.contains("<code>SX01</code> \(said)") == true, "\(language)")
    }
  }

  @Test func theEnglishReportIsEnglish() throws {
    try build(language: "en")
    let rule = try #require(folder.text("report/tx01.html"))
    #expect(rule.contains("<span lang=\"en\"><code>“</code> is never closed.</span>"))
    #expect(rule.contains("What to do") && !rule.contains("怎么办"))
  }

  @Test func aPageTellsItsFindingsInItsOwnLanguage() throws {
    try build(language: "en")
    #expect(folder.text("topics/sales-coupon-reclaim.html")?.contains("没有结束符号") == true)
    let english = try #require(folder.text(SitePaths.topic(Fixtures.diskTopic.id)))
    #expect(english.contains("is never closed") && !english.contains("没有结束符号"))
  }

  @Test func aSentenceQuotesItsOwnMarksAndNoneOfWhatItNames() {
    let label = "a `b` <c>"
    let message: Message = "Write `\("x")`, not \(label)."
    #expect(Markup(quoting: message).html == "Write <code>x</code>, not a `b` &lt;c&gt;.")
    #expect(Markup(quoting: "`a` and `b").html == "<code>a</code> and `b")
  }

  @Test func aManualPageIsParagraphsAndLists() {
    let text = "Told\nonce.\n\nReports\n- one,\n  and more;\n- two.\n\nDo it."
    #expect(
      ManualPart.parts(of: text) == [
        .paragraph("Told once."), .paragraph("Reports"), .list(["one, and more;", "two."]), .paragraph("Do it."),
      ])
    #expect(ManualPart.parts(of: "").isEmpty)
  }
}
