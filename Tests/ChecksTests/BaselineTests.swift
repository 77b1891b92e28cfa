import Foundation
import Testing
import TopicModel

@testable import Checks

@Suite struct BaselineTests {
  private func report(_ pages: [Page], _ only: [String] = []) throws -> CheckReport {
    var options = CheckOptions()
    options.only = only
    return try Checker(options: options).report(on: Library(pages: pages, options: options))
  }

  private func linking(_ targets: [String], padding: Int = 0) -> Page {
    page("a.html", "甲") { builder in
      for _ in 0..<padding { builder.paragraph("别的。") }
      for target in targets { builder.link("见", to: target) }
    }
  }

  @Test func tellsNewFromUnchangedAndFixed() throws {
    let before = try Baseline(of: report([linking(["x.html", "y.html"])]))
    let after = try report([linking(["y.html", "z.html"])]).compared(with: before)
    #expect(after.findings.map(\.status) == [.unchanged, .new])
    #expect(after.fixed.map(\.message).allSatisfy { $0.contains("x.html") } && after.fixed.count == 1)
    #expect(after.fails(at: .error))
  }

  @Test func movedLinesAndOtherPagesOpenNothingAnew() throws {
    let before = try Baseline(of: report([linking(["x.html"])]))
    let other = page("b.html", "乙") { $0.paragraph("无关的一页。") }
    let after = try report([linking(["x.html"], padding: 3), other]).compared(with: before)
    #expect(after.findings.map(\.status) == [.unchanged])
    #expect(after.findings[0].locations[0].line == 5)
    #expect(!after.fails(at: .note))
  }

  @Test func rulesThatDidNotRunFixNothing() throws {
    let before = try Baseline(of: report([linking(["x.html"])]))
    #expect(try report([linking([])], ["TX01"]).compared(with: before).fixed.isEmpty)
    #expect(try report([linking([])]).compared(with: before).fixed.count == 1)
  }

  @Test func whatIsSuppressedIsNotFixed() throws {
    var pages = [linking(["x.html", "x.html", "y.html"])]
    let live = try report(pages)
    let before = Baseline(of: live)
    pages[0].comments = [Page.Comment(text: "stepdex-ignore LK01: 尚未写完", position: Position(line: 1, column: 1))]
    let after = try report(pages).compared(with: before)
    #expect(after.suppressed.map(\.finding.status) == [.unchanged])
    #expect(after.findings.map(\.status) == [.unchanged, .unchanged])
    #expect(after.fixed.isEmpty)
    // The two that are alike have fingerprints of their own, the live one as if there were no other.
    let prints = after.findings.map(\.fingerprint) + after.suppressed.map(\.finding.fingerprint)
    #expect(Set(prints) == Set(live.findings.map(\.fingerprint)))
    #expect(after.findings[0].fingerprint == live.findings[0].fingerprint)
    pages[0] = linking(["x.html"])
    #expect(try report(pages).compared(with: before).fixed.count == 2)
  }

  @Test func isReadAsItWasWritten() throws {
    let baseline = try Baseline(of: report([linking(["x.html"])]))
    #expect(try Baseline(reading: Data(baseline.text.utf8), name: "b.json") == baseline)
    #expect(throws: CheckError.malformedBaseline("b.json")) {
      try Baseline(reading: Data("[]".utf8), name: "b.json")
    }
  }
}
