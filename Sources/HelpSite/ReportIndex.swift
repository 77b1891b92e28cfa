import Checks

/// The findings of a report and where each stands in the site.
struct ReportIndex {
  /// A rule that ran or found something.
  struct RuleFindings {
    var code: String
    /// Nil for a rule that this program does not have.
    var about: RuleDescription?
    /// Positions in `findings`.
    var positions: [Int]
    var severity: Finding.Severity
    /// The rule's pages, a chunk of its findings each; at least one.
    var pages: [(path: String, positions: ArraySlice<Int>)]
  }

  /// In the order of the report: by place.
  let findings: [Finding]
  /// In the order of their codes.
  let rules: [RuleFindings]
  /// What a baseline has and the check has not found again; empty without one.
  let fixed: [Baseline.Entry]
  /// Whether the report was compared with a baseline.
  let hasTrend: Bool
  private let paths: [String]
  private let bySource: [String: [Int]]

  /// A page of the report holds so many findings.
  static let pageSize = 500

  init(_ report: CheckReport) {
    let findings = report.findings.filter { !$0.locations.isEmpty }
    self.findings = findings
    fixed = report.fixed
    hasTrend = !report.fixed.isEmpty || findings.contains { $0.status != nil }
    var groups: [String: [Int]] = Dictionary(report.rules.map { ($0.code, []) }) { first, _ in first }
    var bySource: [String: [Int]] = [:]
    for (index, finding) in findings.enumerated() {
      groups[finding.rule, default: []].append(index)
      for source in Set(finding.locations.prefix(Self.placeLimit).map(\.source)) {
        bySource[source, default: []].append(index)
      }
    }
    self.bySource = bySource
    var paths = [String](repeating: "", count: findings.count)
    rules = groups.sorted { $0.key < $1.key }.map { code, positions in
      let about =
        report.rules.first { $0.code == code } ?? RuleManual.described.first { $0.code == code }
      let pages = Self.chunks(positions).enumerated().map { number, chunk in
        (path: Self.path("report/\(SitePaths.stem(code.lowercased()))", number), positions: chunk)
      }
      for page in pages { for position in page.positions { paths[position] = page.path } }
      let severity = positions.map { findings[$0].severity }.max() ?? about?.severity ?? .note
      return RuleFindings(code: code, about: about, positions: positions, severity: severity, pages: pages)
    }
    self.paths = paths
  }

  /// A finding that names more places shows these, and their number.
  static let placeLimit = 12

  /// Where a finding stands, from the site's root.
  func address(_ position: Int) -> String { paths[position] + "#" + Self.anchor(findings[position]) }

  static func anchor(_ finding: Finding) -> String { "f-" + SitePaths.stem(finding.fingerprint) }

  /// Positions of the findings that name a page.
  func findings(on source: String) -> [Int] { bySource[source] ?? [] }

  /// The pages that list all findings, a chunk each; at least one.
  var listPages: [(path: String, positions: ArraySlice<Int>)] {
    Self.chunks(Array(findings.indices)).enumerated().map { (Self.path("report/all", $0), $1) }
  }

  static let firstList = path("report/all", 0)

  private static func path(_ stem: String, _ number: Int) -> String {
    number == 0 ? "\(stem).html" : "\(stem)-page-\(number + 1).html"
  }

  private static func chunks(_ positions: [Int]) -> [ArraySlice<Int>] {
    guard positions.count > pageSize else { return [positions[...]] }
    return stride(from: 0, to: positions.count, by: pageSize).map {
      positions[$0..<min($0 + pageSize, positions.count)]
    }
  }
}
