import TextComparison
import TopicModel

/// Findings that the writers have decided to live with, and why.
///
/// By path and rule in `stepdex.yml`, or by a comment in the page: `<!-- stepdex-ignore UI03: the console says so -->` in front of
/// the place, on its line or the line above; `stepdex-ignore-page` for the whole page. Reports one that gives no reason, names no rule,
/// or suppresses nothing any more; this cannot be switched off.
///
/// What to do: write the reason, correct the rule, or remove the suppression.
struct Suppressions {
  private struct Entry {
    let rule: String
    let reason: String
    let place: Place
    var used = 0
  }

  private enum Place {
    case pages(PathPattern, written: String)
    case page(Int, Position?)
    case lines(page: Int, ClosedRange<Int>)
  }

  private var entries: [Entry] = []
  /// Comments that cannot be read: which page, where, what is wrong.
  private(set) var faults: [Finding] = []

  init(_ library: Library) {
    for suppression in library.options.suppressions {
      entries.append(
        Entry(
          rule: suppression.rule, reason: suppression.reason,
          place: .pages(PathPattern(suppression.path), written: suppression.path)))
    }
    for (page, facts) in library.facts.enumerated() {
      for comment in facts.comments { read(comment, page, library) }
    }
  }

  /// The findings that are not suppressed, and those that are.
  mutating func apply(to findings: [Finding], _ library: Library) -> (kept: [Finding], left: [SuppressedFinding]) {
    guard !entries.isEmpty else { return (findings, []) }
    var (kept, left): ([Finding], [SuppressedFinding]) = ([], [])
    for finding in findings {
      guard let index = entry(for: finding, library) else {
        kept.append(finding)
        continue
      }
      entries[index].used += 1
      let entry = entries[index]
      var isInPage = true
      if case .pages = entry.place { isInPage = false }
      left.append(SuppressedFinding(finding: finding, isInPage: isInPage, reason: entry.reason))
    }
    return (kept, left)
  }

  /// The first that covers a finding.
  private func entry(for finding: Finding, _ library: Library) -> Int? {
    guard let place = finding.locations.first, let page = library.pageBySource[place.source] else { return nil }
    let about = RuleDescription(code: finding.rule, name: finding.name, severity: finding.severity, summary: "")
    return entries.firstIndex { about.matches($0.rule) && Self.covers($0.place, place, page) }
  }

  /// A note for every suppression that nothing needed.
  func unused(_ library: Library, ran rules: [RuleDescription]) -> [Finding] {
    entries.compactMap { entry -> Finding? in
      // A rule that did not run may well need it.
      guard entry.used == 0, rules.contains(where: { $0.matches(entry.rule) }) else { return nil }
      let location: Finding.Location
      var remedy: Message = "Remove it."
      switch entry.place {
      case .pages(_, let written):
        location = Finding.Location(source: written, text: "\(entry.rule): \(entry.reason)")
        remedy = "Remove it from `suppressions` in the settings."
      case .page(let page, let position):
        location = library.location(page, position, "\(entry.rule): \(entry.reason)")
      case .lines(let page, let lines):
        location = library.location(
          page, Position(line: lines.lowerBound, column: 1), "\(entry.rule): \(entry.reason)")
      }
      return Self.finding(
        .note, "The suppression of \(entry.rule) (“\(entry.reason)”) suppresses nothing.", remedy, location)
    }
  }

  private static func covers(_ place: Place, _ location: Finding.Location, _ page: Int) -> Bool {
    switch place {
    case .pages(let pattern, _): pattern.matches(location.source)
    case .page(let own, _): own == page
    case .lines(let own, let lines): own == page && lines.contains(location.line)
    }
  }

  private mutating func read(_ comment: Page.Comment, _ page: Int, _ library: Library) {
    let whole = "stepdex-ignore-page"
    let word = comment.text.hasPrefix(whole) ? whole : "stepdex-ignore"
    guard comment.text.hasPrefix(word) else { return }
    let rest = Sentence.trimmed(comment.text.dropFirst(word.count))
    let parts = rest.split(maxSplits: 1) { $0 == ":" || $0 == "：" }.map { String(Sentence.trimmed($0)) }
    let line = comment.position?.line ?? 1
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      faults.append(
        Self.finding(
          .warning, "The suppression “\(comment.text)” gives no reason, and so is not followed.",
          "Write \(word) RULE: REASON.", library.location(page, comment.position, comment.text)))
      return
    }
    let end = line + comment.text.count(where: \.isNewline) + 1
    for rule in parts[0].split(whereSeparator: { ",，、 ".contains($0) }) {
      guard allRules.contains(where: { type(of: $0).about.matches(String(rule)) }) else {
        faults.append(
          Self.finding(
            .warning, "There is no rule \(rule); this suppression of it is not followed.",
            "Write the rule's code or name; `stepdex check --list` names them all.",
            library.location(page, comment.position, comment.text)))
        continue
      }
      entries.append(
        Entry(
          rule: String(rule), reason: parts[1],
          place: word == whole || comment.position == nil
            ? .page(page, comment.position) : .lines(page: page, line...end)))
    }
  }

  /// Code and name of what this reports, like a rule's.
  static let about = RuleDescription(
    code: "SX01", name: "suppression-without-use", severity: .note,
    summary: "A suppression suppresses nothing, or gives no reason.")

  private static func finding(
    _ severity: Finding.Severity, _ message: Message, _ remedy: Message, _ location: Finding.Location
  ) -> Finding {
    Finding.build(about, message, remedy: remedy, key: [location.text], at: [location], severity: severity)
  }
}

/// A finding that the writers live with.
public struct SuppressedFinding: Hashable, Sendable {
  public var finding: Finding
  /// Whether a comment in the page suppresses it, rather than the settings.
  public var isInPage: Bool
  /// Why, as the writers say.
  public var reason: String
}

/// A path in which `*` stands for anything within a folder, `**` for any folders, `?` for one character.
struct PathPattern: Hashable, Sendable {
  private let parts: [[Character]]

  init(_ pattern: String) {
    parts = pattern.split(separator: "/").map(Array.init)
  }

  func matches(_ path: String) -> Bool {
    Self.matches(parts[...], path.split(separator: "/").map(Array.init)[...])
  }

  private static func matches(_ pattern: ArraySlice<[Character]>, _ path: ArraySlice<[Character]>) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    if first == ["*", "*"] {
      return matches(pattern.dropFirst(), path) || !path.isEmpty && matches(pattern, path.dropFirst())
    }
    guard let part = path.first, name(first[...], part[...]) else { return false }
    return matches(pattern.dropFirst(), path.dropFirst())
  }

  /// Wildcards within one name, by going back to the last star.
  private static func name(_ pattern: ArraySlice<Character>, _ text: ArraySlice<Character>) -> Bool {
    var (place, cursor) = (pattern.startIndex, text.startIndex)
    var star: (pattern: Int, text: Int)?
    while cursor < text.endIndex {
      if place < pattern.endIndex, pattern[place] == "*" {
        star = (place, cursor)
        place += 1
      } else if place < pattern.endIndex, pattern[place] == "?" || pattern[place] == text[cursor] {
        place += 1
        cursor += 1
      } else if let last = star {
        star = (last.pattern, last.text + 1)
        place = last.pattern + 1
        cursor = last.text + 1
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }
}
