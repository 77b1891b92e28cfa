/// The manual pages of the rules: their doc comments, as Markdown.
public enum RuleManual {
  /// The page for a rule's code; nil for a code that no rule has.
  public static func page(for code: String) -> String? { pages[code] }

  /// What `check --explain` prints, for a rule's code or name.
  public static func explanation(of word: String) -> String? {
    let all = allRules.map { type(of: $0).about }
    guard let about = all.first(where: { $0.code.lowercased() == word.lowercased() || $0.name == word }),
      let page = page(for: about.code)
    else { return nil }
    return "\(heading(about))\n\n\(page)\n"
  }

  /// All pages as one document: docs/rules.md.
  public static var document: String {
    let all = allRules.map { type(of: $0).about }
    var lines = [
      "# The consistency rules", "",
      "Made from the doc comments of `Sources/Checks/Rules`; do not edit. `stepdex check --explain CODE` prints one page.",
      "",
      "| code | name | severity | reports |", "| --- | --- | --- | --- |",
    ]
    lines += all.map { about in
      "| [\(about.code)](#\(about.code.lowercased())) | \(about.name) | \(about.severity.rawValue)\(about.runsByDefault ? "" : ", off") | \(about.summary) |"
    }
    for about in all {
      lines += [
        "", "<a id=\"\(about.code.lowercased())\"></a>", "", "## \(heading(about))", "", page(for: about.code) ?? "",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func heading(_ about: RuleDescription) -> String {
    "\(about.code) \(about.name) (\(about.severity.rawValue)\(about.offBecause.map { "; off by default: \($0)" } ?? ""))"
  }
}
