import Testing
import TopicModel

@testable import Checks

@Suite struct SuppressionsTests {
  /// A page with a dead link on line 2 and one on line 3.
  private func report(comments: [Page.Comment] = [], _ settings: [CheckOptions.Suppression] = []) throws -> CheckReport
  {
    var options = CheckOptions()
    options.suppressions = settings
    var page = page("guide/a.html", "甲") {
      $0.link("见", to: "x.html")
      $0.link("见", to: "y.html")
    }
    page.comments = comments
    return try Checker(options: options).report(on: Library(pages: [page], options: options))
  }

  private func comment(_ text: String, line: Int) -> Page.Comment {
    Page.Comment(text: text, position: Position(line: line, column: 1))
  }

  @Test(arguments: ["LK01", "dead-link", "LK", "TX01, LK01"])
  func aCommentSuppressesItsLineAndTheNext(_ rule: String) throws {
    let report = try report(comments: [comment("stepdex-ignore \(rule): 尚未写完", line: 1)])
    #expect(report.findings.filter { $0.rule == "LK01" }.map { $0.locations[0].line } == [3])
  }

  @Test func aCommentForThePageSuppressesAllOfIt() throws {
    #expect(try report(comments: [comment("stepdex-ignore-page LK01: 尚未写完", line: 90)]).findings.isEmpty)
  }

  @Test func aCommentWithoutReasonIsReportedAndNotFollowed() throws {
    let report = try report(comments: [comment("stepdex-ignore LK01", line: 1)])
    #expect(report.counts == ["LK01": 2, "SX01": 1])
    #expect(report.findings.first { $0.rule == "SX01" }?.severity == .warning)
  }

  @Test func oneThatSuppressesNothingIsReported() throws {
    let report = try report(comments: [comment("stepdex-ignore TX01: 旧", line: 1)])
    #expect(report.counts == ["LK01": 2, "SX01": 1])
    #expect(report.findings.first { $0.rule == "SX01" }?.locations[0].line == 1)
  }

  @Test func oneForThePageIsNamedWhereItStands() throws {
    let report = try report(comments: [comment("stepdex-ignore-page TX01: 旧", line: 90)])
    #expect(report.findings.first { $0.rule == "SX01" }?.locations[0].line == 90)
    let settings = CheckOptions.Suppression(path: "guide/**", rule: "TX01", reason: "旧")
    let remedies = try [report, self.report([settings])].map { $0.findings.first { $0.rule == "SX01" }?.remedy.text }
    #expect(remedies == ["Remove it.", "Remove it from `suppressions` in the settings."])
  }

  @Test func settingsSuppressByPathAndRule() throws {
    let entry = CheckOptions.Suppression(path: "guide/**", rule: "LK01", reason: "尚未写完")
    #expect(try report([entry]).findings.isEmpty)
    let other = CheckOptions.Suppression(path: "other/*", rule: "LK01", reason: "尚未写完")
    #expect(try report([other]).counts == ["LK01": 2, "SX01": 1])
  }

  @Test func whatIsSuppressedIsKeptWithItsReason() throws {
    let inPage = try report(comments: [comment("stepdex-ignore LK01: 尚未写完", line: 1)])
    #expect(inPage.suppressed.map { $0.finding.locations[0].line } == [2])
    #expect(inPage.suppressed.map(\.isInPage) == [true])
    let outside = try report([CheckOptions.Suppression(path: "guide/**", rule: "LK01", reason: "旧指南")])
    #expect(outside.suppressed.map(\.isInPage) == [false, false])
    #expect(outside.suppressed.map(\.reason) == ["旧指南", "旧指南"])
    #expect(!outside.fails(at: .note))
  }

  @Test func settingsNeedAReason() {
    #expect(throws: CheckError.suppressionWithoutReason(path: "*", rule: "LK01")) {
      try report([CheckOptions.Suppression(path: "*", rule: "LK01", reason: " ")])
    }
  }

  @Test(arguments: [
    ("*.html", "a.html", true), ("*.html", "g/a.html", false), ("**/*.html", "g/h/a.html", true),
    ("**/*.html", "a.html", true), ("g/**", "g/h/a.html", true), ("g/?.html", "g/a.html", true),
    ("g/?.html", "g/ab.html", false), ("*a*b*", "xaybz", true), ("*a*b*", "xbya", false), ("g", "g/a", false),
  ])
  func pathsMatchByFolder(_ pattern: String, _ path: String, _ matches: Bool) {
    #expect(PathPattern(pattern).matches(path) == matches)
  }
}
