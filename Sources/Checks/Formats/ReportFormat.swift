/// The forms in which a report is printed.
public enum ReportFormat: String, Sendable, CaseIterable {
  case text, json

  /// The whole report, ending in a line break.
  public func render(_ report: CheckReport, style: TextStyle = TextStyle()) -> String {
    switch self {
    case .text: TextFormat(style: style).render(report)
    case .json: JSONFormat().render(report)
    }
  }
}
