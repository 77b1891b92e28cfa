import Testing
import TopicModel

@testable import Checks

/// Faults are put into sound pages, and each must be found where it was put.
///
/// The pages are twenty objects with five pages each (`SoundPages`). A fault is an edit of one line of one page. Bars: 20 faults a
/// rule, 95 % found on the page (and line) that was edited, nothing found where no fault is.
@Suite struct FaultInjectionTests {
  @Test func soundPagesHaveNoErrorsAndNoWarnings() throws {
    var options = CheckOptions()
    options.only = allRules.map { type(of: $0).about.code }
    options.labels = SoundPages.labels
    let library = try Library(pages: SoundPages().pages, files: SoundPages.files, options: options)
    let report = try Checker(options: options).report(on: library)
    let serious = report.findings.filter { $0.severity > .note }
    #expect(serious.isEmpty, "\(serious.map { "\($0.rule) \($0.locations[0].source): \($0.message)" })")
  }

  @Test func everyRuleHasTwoKindsOfFaultsAndTwentyOfEach() {
    let kinds = Dictionary(grouping: Fault.all, by: \.rule)
    // What PR05 asks is no fault of a page.
    for code in allRules.map({ type(of: $0).about.code }) where code != "PR05" {
      #expect(kinds[code]?.count ?? 0 >= 2, "\(code)")
    }
    #expect(SoundPages.objects.count >= 20)
  }

  @Test(arguments: Fault.all)
  func findsTheFaultWhereItWasPut(_ fault: Fault) throws {
    let rule = try #require(allRules.first { type(of: $0).about.code == fault.rule })
    var missed: [String] = []
    // Four faults to a library, far from each other: one in five pages of a kind is wrong.
    for first in 0..<5 {
      var sound = SoundPages()
      let places = stride(from: first, to: SoundPages.objects.count, by: 5).map { sound.apply(fault, to: $0) }
      var options = CheckOptions()
      options.enable = [fault.rule]
      options.labels = SoundPages.labels
      let library = try Self.library(of: sound.pages, options)
      let found = try Checker(options: options, rules: [rule]).report(on: library).findings
      for place in places {
        let isFound = found.contains { finding in
          finding.locations.contains { $0.source == place.source && (fault.anyLine || $0.line == place.line) }
        }
        if !isFound { missed.append(place.source) }
      }
    }
    #expect(missed.count * 20 <= SoundPages.objects.count, "\(fault): \(missed)")
  }

  /// What is known of the sound pages: only the edited ones are worked out for each kind of fault.
  private static let known: [UInt8] = {
    let memory = CheckMemory()
    _ = try? library(of: SoundPages().pages, CheckOptions(), memory)
    return memory.bytes(salt: "sound") ?? []
  }()

  private static func library(
    of pages: [Page], _ options: CheckOptions, _ memory: CheckMemory = CheckMemory(reading: known, salt: "sound")
  ) throws -> Library {
    try Library(
      topics: pages.map(\.topic), revisions: pages.map { "\($0.hashValue)" }, files: SoundPages.files, options: options,
      memory: memory
    ) { pages[$0] }
  }
}
