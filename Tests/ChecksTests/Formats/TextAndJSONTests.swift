import Foundation
import Testing

@testable import Checks

@Suite struct TextAndJSONTests {
  private let report = CheckReport(
    findings: [
      Finding(
        rule: "UI03", name: "tab-or-state-name-varies", severity: .error, message: "Two names.", remedy: "Take one.",
        fingerprint: "abc",
        locations: [
          Finding.Location(source: "a.html", line: 3, column: 4, text: "选择“甲”页签"),
          Finding.Location(source: "b.html", line: 5, column: 6, text: "选择“乙”页签"),
        ])
    ], rules: [TabOrStateNameVaries.about], pages: 2)

  @Test func textShowsBothPlacesTheRemedyAndTheCounts() {
    #expect(
      ReportFormat.text.render(report) == """
        a.html
          3:4  error UI03  Two names.
              | 选择“甲”页签
              ≠ 选择“乙”页签  b.html:5:6
              → Take one.

        1 error on 2 pages (UI03 1).

        """)
  }

  @Test func textIsColouredOnlyWhenAsked() {
    #expect(!ReportFormat.text.render(report).contains("\u{1B}"))
    #expect(ReportFormat.text.render(report, style: TextStyle(color: true)).contains("\u{1B}[31merror"))
  }

  @Test func textSaysSoWhenNothingIsFound() {
    let nothing = CheckReport(findings: [], rules: [TabOrStateNameVaries.about], pages: 7)
    #expect(ReportFormat.text.render(nothing) == "Nothing found by 1 rules on 7 pages.\n")
  }

  @Test func jsonHasTheContractsFields() throws {
    let object = try JSONSerialization.jsonObject(with: Data(ReportFormat.json.render(report).utf8))
    let document = try #require(object as? [String: Any])
    #expect(document["counts"] as? [String: Int] == ["UI03": 1])
    let finding = try #require((document["findings"] as? [[String: Any]])?.first)
    #expect(finding["severity"] as? String == "error")
    #expect(Set(finding.keys) == ["rule", "name", "severity", "message", "remedy", "fingerprint", "locations"])
    let location = try #require((finding["locations"] as? [[String: Any]])?.first)
    #expect(location["line"] as? Int == 3 && location["column"] as? Int == 4)
  }
}
