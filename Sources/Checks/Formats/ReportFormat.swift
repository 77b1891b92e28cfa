/// The forms in which a report is printed.
public enum ReportFormat: String, Sendable, CaseIterable {
  case text, json, sarif, junit, github, checkstyle

  /// The whole report in a language, ending in a line break.
  public func render(
    _ report: CheckReport, style: TextStyle = TextStyle(), language: ReportLanguage = .english
  ) -> String {
    let report = language(report)
    return switch self {
    case .text: TextFormat(style: style, language: language).render(report)
    case .json: JSONFormat().render(report)
    case .sarif: SARIFFormat(language: language).render(report)
    case .junit: JUnitFormat().render(report)
    case .github: GitHubFormat().render(report)
    case .checkstyle: CheckstyleFormat().render(report)
    }
  }
}
