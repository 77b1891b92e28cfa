/// The manual pages of the rules: their doc comments, as Markdown.
public enum RuleManual {
  /// The page for a rule's code; nil for a code that no rule has.
  public static func page(for code: String) -> String? { pages[code] }

  /// All that a report may name: the rules, in the order of their codes, and what is always looked at.
  public static var described: [RuleDescription] { allRules.map { type(of: $0).about } + [Suppressions.about] }

  /// What `check --explain` prints, for a rule's code or name; nil where no rule is called so.
  public static func explanation(of word: String, in language: ReportLanguage = .english) -> String? {
    guard let about = described.first(where: { $0.code.lowercased() == word.lowercased() || $0.name == word }),
      let page = language.manual(of: about.code)
    else { return nil }
    return "\(heading(about, in: language))\n\n\(page)\n"
  }

  /// What `check --list` prints of a rule.
  public static func line(for about: RuleDescription, in language: ReportLanguage = .english) -> String {
    let severity = Message(about.severity)
    let summary = language(about).summary
    let message: Message =
      about.runsByDefault
      ? "\(about.code)  \(severity)  \(about.name): \(summary)"
      : "\(about.code)  \(severity)  \(about.name): \(summary) (off by default)"
    return language(message).text
  }

  /// All pages as one document: docs/rules.md.
  public static var document: String {
    let all = described
    var lines = [
      "# The consistency rules", "",
      "Made from the doc comments of `Sources/Checks`; do not edit. `stepdex check --explain CODE` prints one page.",
      "",
      "| code | name | severity | reports |", "| --- | --- | --- | --- |",
    ]
    lines += all.map { about in
      "| [\(about.code)](#\(about.code.lowercased())) | \(about.name) | \(about.severity.rawValue)\(about.runsByDefault ? "" : ", off") | \(about.summary) |"
    }
    for about in all {
      lines += [
        "", "<a id=\"\(about.code.lowercased())\"></a>", "", "## \(heading(about, in: .english))", "",
        page(for: about.code) ?? "",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func heading(_ about: RuleDescription, in language: ReportLanguage) -> String {
    let severity = Message(about.severity)
    let message: Message =
      if let reason = language(about).offBecause {
        "\(about.code) \(about.name) (\(severity); off by default: \(reason))"
      } else {
        "\(about.code) \(about.name) (\(severity))"
      }
    return language(message).text
  }
}
