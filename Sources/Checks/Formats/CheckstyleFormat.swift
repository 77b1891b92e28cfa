/// Checkstyle's XML, for continuous-integration servers that read it.
/// Source: checkstyle's XMLLogger: `checkstyle/file/error` with line, column, severity, message, source.
struct CheckstyleFormat {
  func render(_ report: CheckReport) -> String {
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<checkstyle version=\"10.0\">"]
    let fresh = report.fresh
    let byPage = Dictionary(grouping: fresh) { $0.locations[0].source }.sorted { $0.key < $1.key }
    for (source, findings) in byPage {
      lines.append("  <file\(XMLText.attributes([("name", source)]))>")
      for finding in findings {
        let place = finding.locations[0]
        lines.append(
          "    <error"
            + XMLText.attributes([
              ("line", "\(place.line)"), ("column", "\(place.column)"),
              ("severity", finding.severity == .note ? "info" : finding.severity.rawValue),
              ("message", "\(finding.message) \(finding.remedy)"),
              ("source", "stepdex.\(finding.rule).\(finding.name)"),
            ]) + "/>")
      }
      lines.append("  </file>")
    }
    lines.append("</checkstyle>")
    return lines.joined(separator: "\n") + "\n"
  }
}
