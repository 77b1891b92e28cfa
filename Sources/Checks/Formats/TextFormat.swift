import TextComparison

/// How text for a terminal is decorated.
public struct TextStyle: Hashable, Sendable {
  /// Whether ANSI colours are written.
  public var color: Bool

  public init(color: Bool = false) { self.color = color }

  func bold(_ text: String) -> String { wrap(text, "1") }
  func dim(_ text: String) -> String { wrap(text, "2") }
  func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: wrap("error", "31")
    case .warning: wrap("warning", "33")
    case .note: wrap("note", "36")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String { color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}

/// For people: findings by page, each with both places, ended by counts.
struct TextFormat {
  let style: TextStyle
  /// Other places of a finding; more are counted.
  private static let shownPlaces = 5

  func render(_ report: CheckReport) -> String {
    var lines: [String] = []
    var page = ""
    for finding in report.fresh {
      let place = finding.locations[0]
      if place.source != page {
        if !page.isEmpty { lines.append("") }
        page = place.source
        lines.append(style.bold(page))
      }
      lines.append(
        "  \(place.line):\(place.column)  \(style.severity(finding.severity)) \(finding.rule)  \(finding.message)")
      lines.append("      " + style.dim("| ") + Excerpt.head(oneLine(place.text), 90))
      for other in finding.locations.dropFirst().prefix(Self.shownPlaces) {
        lines.append(
          "      " + style.dim("≠ ") + Excerpt.head(oneLine(other.text), 90)
            + style.dim("  \(other.source):\(other.line):\(other.column)"))
      }
      let hidden = finding.locations.count - 1 - Self.shownPlaces
      if hidden > 0 { lines.append("      " + style.dim("≠ and \(hidden) more places")) }
      lines.append("      " + style.dim("→ ") + finding.remedy)
    }
    if !lines.isEmpty { lines.append("") }
    lines.append(summary(report))
    return lines.joined(separator: "\n") + "\n"
  }

  private func oneLine(_ text: String) -> String {
    text.contains("\n") ? text.split(separator: "\n").joined(separator: " ") : text
  }

  private func summary(_ report: CheckReport) -> String {
    let fresh = report.fresh
    let known = report.findings.count - fresh.count
    let fixed = report.fixed.isEmpty ? "" : "; \(report.fixed.count) fixed"
    guard !fresh.isEmpty else {
      let baseline = known > 0 ? "; \(known) in the baseline" : ""
      return
        "Nothing\(known > 0 ? " new" : "") found by \(report.rules.count) rules on \(report.pages) pages\(baseline)\(fixed)."
    }
    let bySeverity = fresh.counts(by: \.severity)
    let severities = Finding.Severity.allCases.reversed().compactMap { severity -> String? in
      guard let count = bySeverity[severity] else { return nil }
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    let rules = fresh.counts(by: \.rule).sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value)" }
    let baseline = known > 0 ? "; \(known) more in the baseline" : ""
    return
      "\(severities.joined(separator: ", ")) on \(report.pages) pages (\(rules.joined(separator: ", ")))\(baseline)\(fixed)."
  }
}
