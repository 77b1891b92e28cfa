/// A report in numbers: which rules, which parts of the documentation, which pages.
public struct CheckSummary: Hashable, Sendable, Codable {
  public struct RuleCount: Hashable, Sendable, Codable {
    public var rule: String
    public var name: String
    public var severity: Finding.Severity
    public var count: Int
    /// Of these, how many the baseline does not have; equal to `count` without a baseline.
    public var new: Int
  }

  public struct PlaceCount: Hashable, Sendable, Codable {
    /// A first folder, or a page's source.
    public var place: String
    public var count: Int
  }

  public var pages: Int
  public var findings: Int
  /// What the baseline has that is no longer found.
  public var fixed: Int
  /// Severity to number.
  public var severities: [String: Int]
  /// Most findings first.
  public var rules: [RuleCount]
  /// First folders, most findings first.
  public var areas: [PlaceCount]
  /// The ten pages with most findings.
  public var worstPages: [PlaceCount]

  public init(of report: CheckReport) {
    pages = report.pages
    findings = report.findings.count
    fixed = report.fixed.count
    severities = Dictionary(report.findings.map { ($0.severity.rawValue, 1) }, uniquingKeysWith: +)
    rules = Dictionary(grouping: report.findings, by: \.rule).map { rule, findings in
      RuleCount(
        rule: rule, name: findings[0].name, severity: findings.map(\.severity).max() ?? .note, count: findings.count,
        new: findings.count { $0.status != .unchanged })
    }
    .sorted { ($1.count, $0.rule) < ($0.count, $1.rule) }
    func count(_ key: (Finding) -> String) -> [PlaceCount] {
      Dictionary(report.findings.map { (key($0), 1) }, uniquingKeysWith: +)
        .map { PlaceCount(place: $0.key, count: $0.value) }
        .sorted { ($1.count, $0.place) < ($0.count, $1.place) }
    }
    areas = count { finding in
      let source = finding.locations[0].source
      return source.firstIndex(of: "/").map { String(source[..<$0]) } ?? "."
    }
    worstPages = Array(count { $0.locations[0].source }.prefix(10))
  }

  /// For people, ending in a line break.
  public func text(style: TextStyle = TextStyle()) -> String {
    var lines = [style.bold("\(findings) findings on \(pages) pages") + (fixed > 0 ? ", \(fixed) fixed" : "")]
    func table(_ title: String, _ rows: [(String, Int, String)]) {
      guard !rows.isEmpty else { return }
      lines += ["", style.bold(title)]
      let most = rows.map(\.1).max() ?? 1
      for (name, count, note) in rows {
        let bar = String(repeating: "█", count: max(1, count * 24 / most))
        let number = String(count)
        lines.append(
          "  " + String(repeating: " ", count: max(0, 6 - number.count)) + number + "  " + bar + "  " + name
            + (note.isEmpty ? "" : style.dim("  " + note)))
      }
    }
    table("By rule", rules.map { ("\($0.rule) \($0.name)", $0.count, $0.new < $0.count ? "\($0.new) new" : "") })
    table("By folder", areas.map { ($0.place, $0.count, "") })
    table("Pages with most findings", worstPages.map { ($0.place, $0.count, "") })
    return lines.joined(separator: "\n") + "\n"
  }
}
