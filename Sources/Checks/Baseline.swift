import Foundation

/// The findings of an earlier check: what is known is not reported as new.
public struct Baseline: Hashable, Sendable, Codable {
  /// One known finding; all but the fingerprint is for people who read the file.
  public struct Entry: Hashable, Sendable, Codable {
    public var fingerprint: String
    public var rule: String
    public var source: String
    public var message: String
    /// `Finding.trace`: finds it again on a page that has moved; nil in files of earlier versions.
    public var trace: String?
  }

  /// Of this file's form.
  public var version = 1
  /// Sorted by source, rule and fingerprint.
  public var findings: [Entry]

  public init(of report: CheckReport) {
    findings = report.findings.map { finding in
      Entry(
        fingerprint: finding.fingerprint, rule: finding.rule, source: finding.locations[0].source,
        message: finding.message, trace: finding.trace)
    }
    .sorted { ($0.source, $0.rule, $0.fingerprint) < ($1.source, $1.rule, $1.fingerprint) }
  }

  /// - Throws: `CheckError.missingBaseline` where there is no such file, `CheckError.malformedBaseline`.
  public init(file path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else { throw CheckError.missingBaseline(path) }
    try self.init(reading: data, name: path)
  }

  /// - Throws: `CheckError.malformedBaseline` for bytes that are no baseline.
  public init(reading data: Data, name: String) throws {
    guard let read = try? JSONDecoder().decode(Baseline.self, from: data), read.version == 1 else {
      throw CheckError.malformedBaseline(name)
    }
    self = read
  }

  /// As it is written to a file: JSON, ending in a line break.
  public var text: String { JSONFormat.encode(self) }
}

extension CheckReport {
  /// The report with each finding marked as new or unchanged, and what the baseline has that is fixed.
  ///
  /// A finding on a page that the baseline did not know is the same as one that was known on a page that is gone, when all but the page is
  /// equal: the page has moved. Entries of rules that did not run are neither.
  public func compared(with baseline: Baseline) -> CheckReport {
    var report = self
    let known = Set(baseline.findings.map(\.fingerprint))
    let present = Set(findings.map(\.fingerprint))
    let ran = Set(rules.map(\.code) + [Suppressions.about.code])
    let missing = baseline.findings.filter { !present.contains($0.fingerprint) && ran.contains($0.rule) }
    var gone = Dictionary(
      grouping: missing.indices.filter { missing[$0].trace != nil && !sources.contains(missing[$0].source) }
    ) { missing[$0].trace ?? "" }
    var found: Set<Int> = []
    for index in report.findings.indices {
      let finding = report.findings[index]
      if known.contains(finding.fingerprint) {
        report.findings[index].status = .unchanged
      } else if let entry = gone[finding.trace]?.popLast() {
        found.insert(entry)
        report.findings[index].status = .unchanged
      } else {
        report.findings[index].status = .new
      }
    }
    report.fixed = missing.indices.filter { !found.contains($0) }.map { missing[$0] }
    return report
  }
}
