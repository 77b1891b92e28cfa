import Foundation
import Testing

/// Faults put into pages that somebody else wrote, found through the command line: `STEPDEX_PAGES=FOLDER swift test --filter RealPagesFaultTests`.
///
/// The folder holds HTML pages; without the variable nothing is done. Each kind of fault (`PageFault`) is put into up to twenty pages, each into its
/// own page and line, and what `check --since` then reports anew must name that page (and line, where the line stays). Bar: 95 % of each kind. A kind that
/// none of the pages has a place for is left out. Many faults are put in at a time, which is what makes a whole run short (`RealPages.rounds` says which go
/// together); what is not found in company is tried alone.
/// `STEPDEX_PROGRAM` names another build of the program, a faster one; `STEPDEX_RULES` the rules to try (`UI01,ST05`).
@Suite(.serialized) struct RealPagesFaultTests {
  private static let environment = ProcessInfo.processInfo.environment
  static let folder = environment["STEPDEX_PAGES"]

  @Test(.enabled(if: folder != nil, "STEPDEX_PAGES names no folder of pages"))
  func findsTheFaultsOnSomebodyElsesPages() throws {
    let rules = Self.environment["STEPDEX_RULES"]?.split(separator: ",").map(String.init)
    let pages = try RealPages(URL(filePath: try #require(Self.folder)))
    defer { try? FileManager.default.removeItem(at: pages.program.folder) }
    let kinds = PageFault.all.filter { rules?.contains($0.rule) ?? true }
    let targets = pages.targets(of: kinds)
    let rounds = RealPages.rounds(targets.joined())
    let missedInCompany = try rounds.flatMap { try pages.missed($0) }
    let missed = try missedInCompany.filter { try !pages.missed([$0]).isEmpty }
    print("\(targets.joined().count) faults in \(rounds.count) rounds, \(missedInCompany.count) of them tried alone")
    for (kind, targets) in zip(kinds, targets) {
      guard !targets.isEmpty else {
        print("\(kind.testDescription): no page has a place for it")
        continue
      }
      let missed = missed.filter { $0.kind == kind.testDescription }.map { "\($0.source):\($0.line)" }
      print(
        "\(kind.testDescription): \(targets.count - missed.count) of \(targets.count) found \(missed.joined(separator: " "))"
      )
      #expect(missed.count * 20 <= targets.count, "\(kind.testDescription): \(missed)")
    }
  }
}
