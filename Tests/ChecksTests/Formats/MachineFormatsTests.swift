import Foundation
import Testing
import TopicModel

@testable import Checks

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct MachineFormatsTests {
  private func report(baseline: Bool = false) throws -> CheckReport {
    let pages = [
      page("指南/a b.html", "批量<驳回>") {
        $0.procedure("批量驳回", .batch, steps: ["选择[tab:待支付]页签，勾选所有需要驳回的订单。"])
        $0.paragraph("单击“确定&。")
      },
      page("指南/c.html", "驳回, 再驳回: 100%") {
        $0.procedure("批量驳回", .batch, steps: ["选择[tab:待付订单]页签，勾选所有需要驳回的订单。"])
      },
    ]
    var options = CheckOptions()
    options.only = ["UI03", "TX01", "LK01"]
    let library = try Library(pages: pages, options: options)
    let report = try Checker(options: options).report(on: library)
    guard baseline else { return report }
    var known = Baseline(of: report)
    known.findings.removeAll { $0.rule == "TX01" }
    known.findings.append(Baseline.Entry(fingerprint: "gone", rule: "LK01", source: "x.html", message: "Dead."))
    return report.compared(with: known)
  }

  @Test func sarifNamesRulesPlacesAndBaselineStates() throws {
    let text = try ReportFormat.sarif.render(report(baseline: true))
    let log = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleId"] as? String } == ["TX01", "UI03", "LK01"])
    #expect(results.map { $0["baselineState"] as? String } == ["new", "unchanged", "absent"])
    let related = try #require(results[1]["relatedLocations"] as? [[String: Any]])
    #expect(related.count == 1)
    #expect(text.contains("\"uri\" : \"%E6%8C%87%E5%8D%97/a%20b.html\""))
  }

  @Test func sarifMarksWhatIsSuppressedAndWhy() throws {
    var options = CheckOptions()
    options.suppressions = [CheckOptions.Suppression(path: "b.html", rule: "LK01", reason: "旧指南")]
    var pages = ["a.html", "b.html", "c.html"].map { page($0, $0) { $0.link("见", to: "x.html") } }
    pages[0].comments = [
      Page.Comment(text: "stepdex-ignore-page LK01: 尚未写完", position: Position(line: 1, column: 1))
    ]
    options.only = ["LK01"]
    let report = try Checker(options: options).report(on: Library(pages: pages, options: options))
    let log = try #require(
      JSONSerialization.jsonObject(with: Data(ReportFormat.sarif.render(report).utf8)) as? [String: Any])
    let results = try #require((log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
    let suppressions = results.map { ($0["suppressions"] as? [[String: String]]) ?? [] }
    #expect(
      suppressions == [
        [], [["kind": "inSource", "justification": "尚未写完"]], [["kind": "external", "justification": "旧指南"]],
      ])
    #expect(!ReportFormat.text.render(report).contains("a.html"))
  }

  @Test func sarifRulesCarryTheirManualPages() throws {
    let text = try ReportFormat.sarif.render(report())
    #expect(text.contains("A tab or a state has one name in otherwise equal steps."))
  }

  @Test(arguments: [ReportFormat.junit, .checkstyle])
  func xmlIsWellFormed(_ format: ReportFormat) throws {
    let text = try format.render(report())
    let parser = XMLParser(data: Data(text.utf8))
    #expect(parser.parse())
    #expect(text.contains(format == .junit ? "单击“确定&amp;。" : "name=\"指南/a b.html\""))
  }

  @Test func junitHasACasePerFindingAndPassesRulesWithout() throws {
    let text = try ReportFormat.junit.render(report())
    #expect(text.contains("<testsuites name=\"stepdex check\" tests=\"3\" failures=\"2\">"))
    #expect(text.contains("<testsuite name=\"LK01 dead-link\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\">"))
  }

  @Test func checkstyleGroupsByPage() throws {
    let text = try ReportFormat.checkstyle.render(report())
    #expect(text.components(separatedBy: "<file ").count == 3)
    #expect(text.contains("source=\"stepdex.UI03.tab-or-state-name-varies\""))
  }

  @Test func githubEscapesWhatItsCommandsReserve() throws {
    let lines = try ReportFormat.github.render(report()).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("::warning file=指南/a b.html,line=4,col=3,title=TX01 unbalanced-marks::"))
    #expect(lines[1].hasPrefix("::error file=指南/c.html,line=3,col=4,"))
    #expect(lines[1].contains("%0A≠ 指南/a b.html:3: "))
  }

  @Test(arguments: [ReportFormat.text, .junit, .checkstyle, .github])
  func onlyWhatIsNewIsPrintedWithABaseline(_ format: ReportFormat) throws {
    let text = try format.render(report(baseline: true))
    #expect(text.contains("TX01"))
    #expect(!text.contains("待付订单"))
  }
}
