/// One way in which documentation can be inconsistent. One rule, one file below `Rules`; the doc comment
/// of its type is its manual page (docs/rules.md, `check --explain`).
public protocol Rule: Sendable {
  static var about: RuleDescription { get }
  init()
  /// In any order; the checker sorts.
  func findings(in library: Library) -> [Finding]
}

/// A rule that needs to know one page only, so that what it finds there holds until that page changes.
protocol PageRule: Rule {
  /// - Parameter page: Index into `Library.topics`.
  func findings(on page: Int, _ content: PageContent, in library: Library) -> [Finding]
}

extension PageRule {
  func findings(in library: Library) -> [Finding] {
    library.topics.indices.flatMap { findings(on: $0, library.content(of: $0), in: library) }
  }
}

/// What a rule is called and how much its findings weigh.
public struct RuleDescription: Hashable, Sendable, Codable {
  /// Stable short form: two letters for the group, two digits.
  public var code: String
  /// Spelled out, in lower case with hyphens, as the problem it reports.
  public var name: String
  public var severity: Finding.Severity
  /// One line.
  public var summary: String
  /// Why the rule has to be asked for; nil when it runs by default.
  public var offBecause: String?

  public init(
    code: String, name: String, severity: Finding.Severity, summary: String, offBecause: String? = nil
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.summary = summary
    self.offBecause = offBecause
  }

  public var runsByDefault: Bool { offBecause == nil }

  /// Whether a user's word for a rule means this one: its code, its name or its group (`UI`).
  public func matches(_ word: String) -> Bool {
    let lowered = word.lowercased()
    return lowered == code.lowercased() || lowered == name || lowered == code.prefix(2).lowercased()
  }
}
