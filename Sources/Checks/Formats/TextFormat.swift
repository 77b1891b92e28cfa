import TextComparison

/// How text for a terminal is decorated.
public struct TextStyle: Hashable, Sendable {
  /// Whether ANSI colours are written.
  public var color: Bool

  public init(color: Bool = false) { self.color = color }

  func bold(_ text: String) -> String { wrap(text, "1") }
  func dim(_ text: String) -> String { wrap(text, "2") }
  func severity(_ severity: Finding.Severity, in language: ReportLanguage) -> String {
    let word = language(Message(severity)).text
    return switch severity {
    case .error: wrap(word, "31")
    case .warning: wrap(word, "33")
    case .note: wrap(word, "36")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String { color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}

/// For people: findings by page, each with both places, ended by counts.
struct TextFormat {
  let style: TextStyle
  let language: ReportLanguage
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
        "  \(place.line):\(place.column)  \(style.severity(finding.severity, in: language)) \(finding.rule)  \(finding.message)"
      )
      lines.append("      " + style.dim("| ") + Excerpt.head(oneLine(place.text), 90))
      for other in finding.locations.dropFirst().prefix(Self.shownPlaces) {
        lines.append(
          "      " + style.dim("≠ ") + Excerpt.head(oneLine(other.text), 90)
            + style.dim("  \(other.source):\(other.line):\(other.column)"))
      }
      let hidden = finding.locations.count - 1 - Self.shownPlaces
      if hidden > 0 { lines.append("      " + style.dim("≠ " + language("and \(hidden) more places").text)) }
      lines.append("      " + style.dim("→ ") + finding.remedy.text)
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
    let parts = [
      fresh.isEmpty ? nothing(report, known: known) : found(fresh, pages: report.pages),
      known == 0 ? nil : fresh.isEmpty ? "\(known) in the baseline" : "\(known) more in the baseline",
      report.fixed.isEmpty ? nil : "\(report.fixed.count) fixed",
    ].compactMap { $0 }
    let whole = Message.joined(parts) { "\($0); \($1)" } ?? ""
    return language("\(whole).").text
  }

  private func nothing(_ report: CheckReport, known: Int) -> Message {
    known == 0
      ? "Nothing found by \(report.rules.count) rules on \(report.pages) pages"
      : "Nothing new found by \(report.rules.count) rules on \(report.pages) pages"
  }

  private func found(_ findings: [Finding], pages: Int) -> Message {
    let bySeverity = findings.counts(by: \.severity)
    let severities = Finding.Severity.allCases.reversed().compactMap { severity in
      bySeverity[severity].map { Self.counted(severity, $0) }
    }
    let rules = findings.counts(by: \.rule).sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value)" }
    let list = Message.joined(severities) { "\($0), \($1)" } ?? ""
    return "\(list) on \(pages) pages (\(rules.joined(separator: ", ")))"
  }

  private static func counted(_ severity: Finding.Severity, _ count: Int) -> Message {
    switch severity {
    case .error: count == 1 ? "1 error" : "\(count) errors"
    case .warning: count == 1 ? "1 warning" : "\(count) warnings"
    case .note: count == 1 ? "1 note" : "\(count) notes"
    }
  }
}
