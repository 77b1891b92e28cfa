import TopicModel

/// Labels are the console's.
///
/// Reports labels that do not stand in the console's string table, which the user gives (`--labels FILE`: CSV, JSON or .properties). Spaces,
/// width, case and quotes do not count, nor do placeholders of the table such as `{0}`. Without a table the rule does nothing.
///
/// What to do: write the label that the console has; the remedy names the most similar one.
struct UnknownLabel: Rule {
  static let about = RuleDescription(
    code: "UI05", name: "unknown-label", severity: .error, summary: "A label is not in the console's string table.")

  func findings(in library: Library) -> [Finding] {
    guard let labels = library.options.labels else { return [] }
    let table = StringTable(labels)
    var known: [String: Bool] = [:]
    return library.uses.compactMap { use in
      let label = use.control.label
      let isKnown = known[use.folded] ?? table.contains(label)
      known[use.folded] = isKnown
      guard !isKnown else { return nil }
      let nearest = table.nearest(to: label)
      return finding(
        "“\(label)” is not in the console's string table.",
        remedy: nearest.map { "Check the console; the most similar label it has is “\($0)”." }
          ?? "Check the console; no label of the table is similar.",
        key: [use.folded], at: [library.location(use.page, use.position, String(use.sentence))])
    }
  }
}
