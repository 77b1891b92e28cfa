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
    /// Of these, how many the baseline does not have.
    public var new: Int
  }

  public var pages: Int
  public var findings: Int
  /// How many findings the baseline does not have, and how many it has; nil without a baseline.
  public var new: Int?
  public var unchanged: Int?
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
    if report.findings.contains(where: { $0.status != nil }) || !report.fixed.isEmpty {
      new = report.fresh.count
      unchanged = report.findings.count - report.fresh.count
    }
    severities = report.findings.counts { $0.severity.rawValue }
    rules = Dictionary(grouping: report.findings, by: \.rule).map { rule, findings in
      RuleCount(
        rule: rule, name: findings[0].name, severity: findings.map(\.severity).max() ?? .note, count: findings.count,
        new: findings.count { $0.status != .unchanged })
    }
    .sorted { ($1.count, $0.rule) < ($0.count, $1.rule) }
    func count(_ key: (Finding) -> String) -> [PlaceCount] {
      let new = report.fresh.counts(by: key)
      return report.findings.counts(by: key)
        .map { PlaceCount(place: $0.key, count: $0.value, new: new[$0.key] ?? 0) }
        .sorted { ($1.count, $0.place) < ($0.count, $1.place) }
    }
    areas = count { finding in
      let source = finding.locations[0].source
      return source.firstIndex(of: "/").map { String(source[..<$0]) } ?? "."
    }
    worstPages = Array(count { $0.locations[0].source }.prefix(10))
  }

  /// For people, ending in a line break.
  public func text(style: TextStyle = TextStyle(), language: ReportLanguage = .english) -> String {
    let head: Message = findings == 1 ? "1 finding on \(pages) pages" : "\(findings) findings on \(pages) pages"
    var lines = [style.bold(language(head).text)]
    if let new, let unchanged {
      lines.append(language("Against the baseline: \(new) new, \(unchanged) unchanged, \(fixed) fixed").text)
    }
    func trend(_ fresh: Int) -> String { new == nil || fresh == 0 ? "" : language("\(fresh) new").text }
    func table(_ title: Message, _ rows: [(String, Int, String)]) {
      guard !rows.isEmpty else { return }
      lines += ["", style.bold(language(title).text)]
      let most = rows.map(\.1).max() ?? 1
      for (name, count, note) in rows {
        let bar = String(repeating: "█", count: max(1, count * 24 / most))
        let number = String(count)
        lines.append(
          "  " + String(repeating: " ", count: max(0, 6 - number.count)) + number + "  " + bar + "  " + name
            + (note.isEmpty ? "" : style.dim("  " + note)))
      }
    }
    table("By rule", rules.map { ("\($0.rule) \($0.name)", $0.count, trend($0.new)) })
    table("By folder", areas.map { ($0.place, $0.count, trend($0.new)) })
    table("Pages with most findings", worstPages.map { ($0.place, $0.count, trend($0.new)) })
    return lines.joined(separator: "\n") + "\n"
  }
}
