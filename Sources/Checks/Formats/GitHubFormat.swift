/// Workflow commands that GitHub Actions shows as annotations.
/// Source: docs.github.com, "Workflow commands for GitHub Actions": `::error file=,line=,col=,title=::message`.
struct GitHubFormat {
  func render(_ report: CheckReport) -> String {
    report.fresh.map { finding in
      let place = finding.locations[0]
      let command = finding.severity == .note ? "notice" : finding.severity.rawValue
      let others = finding.locations.dropFirst().map { "\n≠ \($0.source):\($0.line): \($0.text)" }.joined()
      return "::\(command) file=\(property(place.source)),line=\(place.line),col=\(place.column),"
        + "title=\(property("\(finding.rule) \(finding.name)"))::\(data("\(finding.message) \(finding.remedy)\(others)"))\n"
    }
    .joined()
  }

  private func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
