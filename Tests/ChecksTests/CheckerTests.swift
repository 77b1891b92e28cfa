import Testing

@testable import Checks

@Suite struct CheckerTests {
  private let pages = [
    page("a.html", "标题") {
      $0.link("坏", to: "gone.html")
      $0.link("坏", to: "gone.html")
      $0.paragraph("单击“确定。")
    }
  ]

  private func report(_ change: (inout CheckOptions) -> Void = { _ in }) throws -> CheckReport {
    var options = CheckOptions()
    change(&options)
    return try Checker(options: options).report(on: Library(pages: pages, options: options))
  }

  @Test func fingerprintsAreUniqueAndStayWhenOtherPagesChange() throws {
    let before = try report().findings
    #expect(Set(before.map(\.fingerprint)).count == before.count)
    let more = try Library(pages: pages + [page("0.html", "别的") { $0.link("坏", to: "gone.html") }])
    let after = try Checker(options: CheckOptions()).report(on: more).findings
    #expect(after.filter { $0.locations[0].source == "a.html" } == before)
  }

  @Test func onlyIgnoreAndSeverityTakeCodesNamesAndGroups() throws {
    #expect(try report { $0.only = ["LK"] }.counts == ["LK01": 2])
    #expect(try report { $0.ignore = ["dead-link"] }.counts["LK01"] == nil)
    #expect(try report { $0.severity = ["TX01": .note] }.findings.first { $0.rule == "TX01" }?.severity == .note)
  }

  @Test func anUnknownRuleIsAnError() {
    #expect(throws: CheckError.unknownRule("XX99")) { try report { $0.only = ["XX99"] } }
  }

  @Test func everyRuleHasACodeAndANameOfItsOwn() {
    let about = allRules.map { type(of: $0).about }
    #expect(Set(about.map(\.code)).count == about.count)
    #expect(Set(about.map(\.name)).count == about.count)
  }

  @Test func failsAtTheSeverityAskedForOrWorse() throws {
    let report = try report { $0.only = ["TX01"] }
    #expect(report.fails(at: .warning) && report.fails(at: .note) && !report.fails(at: .error))
  }
}
