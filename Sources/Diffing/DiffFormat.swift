import Foundation

/// The forms in which a diff is printed.
public enum DiffFormat: String, Sendable, CaseIterable {
  case text, json, markdown

  /// Ends in a line break.
  public func render(_ diff: IndexDiff) -> String {
    switch self {
    case .text: Self.text(diff)
    case .json: Self.json(diff)
    case .markdown: Self.markdown(diff)
    }
  }

  private static func json(_ diff: IndexDiff) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    guard let data = try? encoder.encode(diff) else { return "{}\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private static func text(_ diff: IndexDiff) -> String {
    var lines: [String] = []
    func page(_ id: String) -> String { "\(diff.titles[id] ?? id)  \(diff.sources[id] ?? "")" }
    func procedure(_ own: IndexDiff.Presence) -> String {
      "\(own.id)  \(own.title)\(own.mode == .batch ? " (batch)" : "")  \(own.source)"
    }
    lines += diff.topics.added.map { "+ page \($0)  \(page($0))" }
    lines += diff.topics.removed.map { "- page \($0)  \(page($0))" }
    lines += diff.proceduresAdded.map { "+ procedure \(procedure($0))" }
    lines += diff.proceduresRemoved.map { "- procedure \(procedure($0))" }
    for procedure in diff.procedures {
      lines.append("~ \(procedure.id)  \(procedure.title)  \(procedure.source)")
      if let title = procedure.oldTitle { lines.append("    title was: \(title)") }
      lines += procedure.changes.flatMap(self.lines)
    }
    for page in diff.conditions {
      lines.append("~ page \(page.id)  \(page.title)  \(page.source)")
      lines += page.changes.flatMap(self.lines)
    }
    if !lines.isEmpty { lines.append("") }
    lines.append(summary(diff))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ change: IndexDiff.Change) -> [String] {
    let step = change.step.map { " (step \($0))" } ?? ""
    return ["    \(change.what.rawValue)\(step)\(change.text.map { ": \(oneLine($0))" } ?? "")"]
      + (change.old.map { ["      - \(oneLine($0))"] } ?? []) + (change.new.map { ["      + \(oneLine($0))"] } ?? [])
  }

  private static func summary(_ diff: IndexDiff) -> String {
    guard !diff.isEmpty else { return "No changes." }
    let topics = diff.topics
    return "Topics: \(topics.added.count) added, \(topics.removed.count) removed, \(topics.changed.count) changed. "
      + "Procedures: \(diff.proceduresAdded.count) added, \(diff.proceduresRemoved.count) removed, \(diff.procedures.count) changed."
  }

  /// Release notes: what a reader of the documentation has to learn anew.
  private static func markdown(_ diff: IndexDiff) -> String {
    var lines = ["# What changed", "", summary(diff)]
    func section(_ title: String, _ items: [String]) {
      guard !items.isEmpty else { return }
      lines += ["", "## \(title)", ""] + items
      while lines.last == "" { lines.removeLast() }
    }
    section(
      "New procedures", diff.proceduresAdded.map { "- \(escaped($0.title))\($0.mode == .batch ? " (batch)" : "")" })
    section(
      "Removed procedures",
      diff.proceduresRemoved.map { "- \(escaped($0.title))\($0.mode == .batch ? " (batch)" : "")" })
    section(
      "Changed procedures",
      diff.procedures.flatMap { procedure in
        ["### \(escaped(procedure.title))", ""]
          + (procedure.oldTitle.map { ["- Was titled “\(escaped($0))”"] } ?? []) + procedure.changes.map(sentence) + [
            ""
          ]
      })
    section(
      "Changed conditions of pages",
      diff.conditions.flatMap { page in ["### \(escaped(page.title))", ""] + page.changes.map(sentence) + [""] })
    section("New pages", diff.topics.added.map { "- \(escaped(diff.titles[$0] ?? $0))" })
    section("Removed pages", diff.topics.removed.map { "- \(escaped(diff.titles[$0] ?? $0))" })
    return lines.joined(separator: "\n") + "\n"
  }

  /// A step may keep its number, where an earlier one is gone.
  private static func moved(_ old: String, _ new: String) -> String {
    old == new ? "Another step stands in front of step \(new) now" : "Step \(old) is now step \(new)"
  }

  private static func sentence(_ change: IndexDiff.Change) -> String {
    let (old, new) = (escaped(change.old ?? ""), escaped(change.new ?? ""))
    let step = change.step.map { "step \($0)" } ?? "the procedure"
    return switch change.what {
    case .stepAdded: "- New \(step): \(new)"
    case .stepRemoved: "- Old \(step) is gone: \(old)"
    case .stepMoved: "- \(moved(old, new))\(change.text.map { ": \(escaped($0))" } ?? "")"
    case .stepChanged: "- \(change.step.map { "Step \($0)" } ?? "It") now reads: \(new)<br>before: \(old)"
    case .controlRenamed: "- In \(step), “\(old)” is now “\(new)”"
    case .constraintAdded: "- New condition: \(new)"
    case .constraintRemoved: "- No longer said: \(old)"
    case .constraintChanged: "- Condition is now: \(new)<br>before: \(old)"
    case .modeChanged: new == "batch" ? "- Now for several items at once" : "- Now for one item"
    case .counterpartChanged:
      if change.old == nil {
        "- Now has its other form: \(new)"
      } else if change.new == nil {
        "- No longer has its other form: \(old)"
      } else {
        "- Other form is now: \(new) (before: \(old))"
      }
    }
  }

  private static func oneLine(_ text: String) -> String { text.replacing("\n", with: " ") }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in oneLine(text) {
      if "\\`*_[]<>#|".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
