/// The manual pages of the rules: their doc comments, as Markdown.
public enum RuleManual {
  /// The page for a rule's code; nil for a code that no rule has.
  public static func page(for code: String) -> String? { pages[code] }

  /// All that a report may name: the rules, in the order of their codes, and what is always looked at.
  public static var described: [RuleDescription] { allRules.map { type(of: $0).about } + [Suppressions.about] }

  /// What `check --explain` prints, for a rule's code or name; nil where no rule is called so.
  public static func explanation(of word: String, in language: ReportLanguage = .english) -> String? {
    if word.lowercased() == settingsWord { return language.words.settings ?? settings }
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

  /// What `--explain` is asked for the settings by.
  private static let settingsWord = "settings"

  /// What a user may decide, and how it is written.
  private static let settings = """
    What the writers decide stands in `stepdex.yml`, in the section `check:`; every key may be left out.

    ```yaml
    check:
      only: [UI, CN01]          # the rules to run: codes, names, or groups (the letters of a code)
      ignore: [PG01]            # rules not to run
      enable: [PR04]            # rules to run too, though they are off by default
      severity: {UI04: error, forms-do-not-link: note}
      terminology:              # what the console says; decides where otherwise most places would
        - preferred: 确定
          forbidden: [确认]      # reported wherever a control is called so (UI02)
          allowed: [好]         # never reported against it
      labels: [确定, 取消]        # the console's labels, besides those of --labels FILE (UI05)
      suppressions:             # findings to live with; * stands for anything within a folder, ** for any folders
        - {path: "zh/old/**", rule: UI03, reason: the old console keeps its names}
    ```

    In a page, `<!-- stepdex-ignore UI03: the console says so -->` stands on the line of the finding or on the line above, and
    `<!-- stepdex-ignore-page UI03: … -->` anywhere. A suppression needs a reason; one that suppresses nothing any more is reported (SX01).

    `--labels FILE` reads a string table: the values of a JSON file, of a .properties file, or the cells of a CSV file, whose columns `key` and `id`
    are left out; placeholders such as `{0}`, `{{name}}` and `%s` stand for any text.

    `stepdex check --baseline known.json --update-baseline` writes down what is found; with `--baseline known.json` alone only what is new is reported and
    makes the exit code 1. `--since OLD.db` does the same with an earlier index, without a file to keep.

    """

  /// All pages as one document: docs/rules.md.
  public static var document: String {
    let all = described
    var lines = [
      "# The consistency rules", "",
      "Made from the doc comments of `Sources/Checks`; do not edit. `stepdex check --explain CODE` prints one page,",
      "`stepdex check --explain settings` the [settings](#settings).", "",
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
    return (lines + ["", "## Settings", "", settings]).joined(separator: "\n")
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
