import Dispatch
import Synchronization

/// Runs the rules over a library and brings their findings into one order.
public struct Checker: Sendable {
  /// Those that will run, in the order of their codes.
  public let rules: [any Rule]

  /// - Throws: `CheckError.unknownRule` when the options name a rule that does not exist, `CheckError.noRule`, and
  ///   `CheckError.suppressionWithoutReason`.
  public init(options: CheckOptions, rules all: [any Rule] = allRules) throws {
    for entry in options.suppressions where entry.reason.allSatisfy(\.isWhitespace) {
      throw CheckError.suppressionWithoutReason(path: entry.path, rule: entry.rule)
    }
    let words =
      options.only + options.ignore + options.enable + options.severity.keys.sorted() + options.suppressions.map(\.rule)
    for word in words where !all.contains(where: { type(of: $0).about.matches(word) }) {
      throw CheckError.unknownRule(word)
    }
    func named(_ rule: any Rule, in words: [String]) -> Bool { words.contains { type(of: rule).about.matches($0) } }
    rules = all.filter { rule in
      let about = type(of: rule).about
      if named(rule, in: options.ignore) { return false }
      if !options.only.isEmpty { return named(rule, in: options.only) }
      return about.runsByDefault || named(rule, in: options.enable)
    }
    if rules.isEmpty, !all.isEmpty { throw CheckError.noRule }
  }

  /// Whether a rule will run that wants `Library.undecidedPairs`, which cost a pass over all procedures.
  public var asksForUndecidedPairs: Bool { rules.contains { $0 is UndecidedPair } }

  /// Every finding that is not suppressed, sorted by place; the rules run side by side.
  public func report(on library: Library) -> CheckReport {
    let results = Mutex([[Finding]](repeating: [], count: rules.count))
    DispatchQueue.concurrentPerform(iterations: rules.count) { index in
      let found = Self.findings(of: rules[index], in: library)
      results.withLock { $0[index] = found }
    }
    let ran = rules.map { type(of: $0).about }
    var suppressions = Suppressions(library)
    var (findings, suppressed) = suppressions.apply(to: results.withLock { $0 }.flatMap { $0 }, library)
    findings += suppressions.faults + suppressions.unused(library, ran: ran)
    for index in findings.indices {
      let finding = findings[index]
      findings[index].severity = severity(of: finding, options: library.options)
    }
    for index in suppressed.indices {
      suppressed[index].finding.severity = severity(of: suppressed[index].finding, options: library.options)
    }
    findings.sort(by: Finding.precedes)
    suppressed.sort { Finding.precedes($0.finding, $1.finding) }
    // The live ones first: what is suppressed changes nothing of theirs.
    let numbered = Self.numberingRepeats(findings + suppressed.map(\.finding))
    for index in suppressed.indices { suppressed[index].finding = numbered[findings.count + index] }
    var report = CheckReport(findings: Array(numbered.prefix(findings.count)), rules: ran, pages: library.topics.count)
    report.sources = Set(library.topics.map(\.source))
    report.suppressed = suppressed
    return report
  }

  private static func findings(of rule: any Rule, in library: Library) -> [Finding] {
    guard rule is any PageRule else { return rule.findings(in: library) }
    let code = type(of: rule).about.code
    return library.topics.indices.flatMap { library.facts[$0].findings[code] ?? [] }
  }

  private func severity(of finding: Finding, options: CheckOptions) -> Finding.Severity {
    guard !options.severity.isEmpty else { return finding.severity }
    return options.severity[finding.rule] ?? options.severity[finding.name]
      ?? options.severity[String(finding.rule.prefix(2))] ?? finding.severity
  }

  /// Two findings that read alike on one page get fingerprints of their own: the second ends in `-2`.
  private static func numberingRepeats(_ findings: [Finding]) -> [Finding] {
    var seen: [String: Int] = [:]
    return findings.map { finding in
      let count = seen[finding.fingerprint, default: 0] + 1
      seen[finding.fingerprint] = count
      guard count > 1 else { return finding }
      var other = finding
      other.fingerprint += "-\(count)"
      return other
    }
  }
}

/// What a check found, and what it looked at.
public struct CheckReport: Hashable, Sendable {
  /// Sorted by place.
  public var findings: [Finding]
  /// What the writers live with, sorted by place; counted nowhere.
  public var suppressed: [SuppressedFinding] = []
  /// The rules that ran.
  public var rules: [RuleDescription]
  /// How many pages were checked.
  public var pages: Int
  /// The sources of those pages.
  public var sources: Set<String> = []
  /// What the baseline has and the check has not found again; what is suppressed is there still.
  public var fixed: [Baseline.Entry] = []

  public init(findings: [Finding], rules: [RuleDescription], pages: Int) {
    self.findings = findings
    self.rules = rules
    self.pages = pages
  }

  /// Rule code to number of findings; rules without findings are left out.
  public var counts: [String: Int] { findings.counts(by: \.rule) }

  /// Those that are not in the baseline; all where there is none.
  public var fresh: [Finding] { findings.filter { $0.status != .unchanged } }

  /// Whether anything as bad as `severity` was found that is not in the baseline.
  public func fails(at severity: Finding.Severity) -> Bool {
    fresh.contains { $0.severity >= severity }
  }
}

extension Sequence {
  /// How many elements have each value of a property.
  func counts<Key: Hashable>(by key: (Element) -> Key) -> [Key: Int] {
    reduce(into: [:]) { $0[key($1), default: 0] += 1 }
  }
}

/// Why a check could not be run.
public enum CheckError: Error, Equatable, CustomStringConvertible {
  case unknownRule(String)
  /// A string table that is no JSON; its name.
  case malformedTable(String)
  /// All of them are ignored.
  case noRule
  /// A file that a baseline is to take the place of and that is none; its path.
  case noBaseline(String)
  /// A baseline file that is not there; its path.
  case missingBaseline(String)
  /// A file that is no baseline; its name.
  case malformedBaseline(String)
  /// A language in which there are no reports, and those in which there are.
  case unknownLanguage(String, known: [String])
  /// A suppression in the settings without a reason; its path and rule.
  case suppressionWithoutReason(path: String, rule: String)

  public var description: String {
    switch self {
    case .unknownRule(let word): "there is no rule \(word); `stepdex check --list` names them all"
    case .noRule: "no rule is left to run; name fewer in --ignore, or others in --only"
    case .noBaseline(let path): "\(path) is no baseline and was left alone; name another file"
    case .missingBaseline(let path):
      "\(path) does not exist; write it with `stepdex check --baseline \(path) --update-baseline`"
    case .malformedBaseline(let name):
      "\(name) is not a baseline; write one with `stepdex check --baseline \(name) --update-baseline`"
    case .suppressionWithoutReason(let path, let rule):
      "the suppression of \(rule) for \(path) gives no reason; add `reason:`"
    case .unknownLanguage(let tag, let known):
      "there are no reports in \(tag); --lang can be \(known.joined(separator: " or "))"
    case .malformedTable(let name): "\(name) is not valid JSON; give an object or an array of labels"
    }
  }
}
