import Testing

@testable import Checks

@Suite struct CheckSummaryTests {
  private func finding(_ rule: String, _ source: String, _ status: Finding.Status? = nil) -> Finding {
    Finding(
      rule: rule, name: rule, severity: .error, message: "", remedy: "", fingerprint: rule + source,
      locations: [Finding.Location(source: source, text: "")], status: status)
  }

  private var summary: CheckSummary {
    CheckSummary(
      of: CheckReport(
        findings: [
          finding("LK01", "b/x.html"), finding("LK01", "b/y.html", .unchanged), finding("TX01", "b/x.html"),
          finding("UI03", "a.html"),
        ], rules: [], pages: 9))
  }

  @Test func countsByRuleFolderAndPageMostFirst() {
    #expect(summary.rules.map(\.rule) == ["LK01", "TX01", "UI03"])
    #expect(summary.rules.map(\.new) == [1, 1, 1])
    #expect(summary.areas.map(\.place) == ["b", "."])
    #expect(summary.worstPages.map(\.count) == [2, 1, 1])
  }

  @Test func textHasABarForEach() {
    let text = summary.text()
    #expect(
      text.hasPrefix(
        "4 findings on 9 pages\nAgainst the baseline: 3 new, 1 unchanged, 0 fixed\n\nBy rule\n       2  ████████████████████████  LK01 LK01  1 new\n"
      ))
    #expect(text.contains("       1  ████████████  TX01 TX01  1 new\n"))
  }
}
