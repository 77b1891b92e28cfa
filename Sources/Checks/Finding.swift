import Digests

/// One place, or several, where the documentation is inconsistent: what a writer has to look at.
///
/// Encoded as `check --json` prints it (contract: `findings[]`).
public struct Finding: Hashable, Sendable, Codable {
  public enum Severity: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    case note, warning, error

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  }

  /// A place in a source page.
  public struct Location: Hashable, Sendable, Codable {
    public var source: String
    /// Counted from 1; 1 where the page does not say.
    public var line: Int
    /// Counted from 1, in Unicode scalars; 1 where the page does not say.
    public var column: Int
    /// The words that stand there: a label, a sentence, a title.
    public var text: String
    /// The topic's id, for views that link to their own page of it.
    public var topic: String?

    public init(source: String, line: Int = 1, column: Int = 1, text: String, topic: String? = nil) {
      self.source = source
      self.line = line
      self.column = column
      self.text = text
      self.topic = topic
    }
  }

  /// How it stands towards a baseline; nil when none was given.
  public enum Status: String, Hashable, Sendable, Codable {
    case new, unchanged
  }

  /// The rule's stable short form, such as `"UI03"`.
  public var rule: String
  /// The rule's spelled-out id, such as `"tab-or-state-name-varies"`.
  public var name: String
  public var severity: Severity
  /// One or two sentences for a writer: what differs from what.
  public var message: Message
  /// What to do about it.
  public var remedy: Message
  /// Stays the same when unrelated parts of the pages change; unique within a report.
  public var fingerprint: String
  /// The fingerprint without the page: what is left of it when the page moves. Not unique, and not printed.
  public var trace = ""
  /// First where to look, then what it disagrees with; never empty.
  public var locations: [Location]
  public var status: Status?

  private enum CodingKeys: String, CodingKey {
    case rule, name, severity, message, remedy, fingerprint, locations, status
  }

  public init(
    rule: String, name: String, severity: Severity, message: Message, remedy: Message, fingerprint: String,
    locations: [Location], status: Status? = nil
  ) {
    self.rule = rule
    self.name = name
    self.severity = severity
    self.message = message
    self.remedy = remedy
    self.fingerprint = fingerprint
    self.locations = locations
    self.status = status
  }
}

extension Finding {
  /// Order of a report: by the place to look at, then by rule and fingerprint.
  static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    let first = left.locations[0]
    let second = right.locations[0]
    return (first.source, first.line, first.column, left.rule, left.fingerprint)
      < (second.source, second.line, second.column, right.rule, right.fingerprint)
  }
}

extension Rule {
  /// A finding of this rule.
  ///
  /// - Parameters:
  ///   - message: A string with interpolations is one; what it names stands in them.
  ///   - key: What makes it the same finding after unrelated edits: labels, titles; never a line number, a count or a source,
  ///     so that it is found again when pages move.
  ///   - locations: First the place to look at; must not be empty.
  ///   - everywhere: Whether it is the same finding whatever page is the first of its places.
  func finding(
    _ message: Message, remedy: Message, key: [String], at locations: [Finding.Location],
    severity: Finding.Severity? = nil, everywhere: Bool = false
  ) -> Finding {
    Finding.build(
      Self.about, message, remedy: remedy, key: key, at: locations, severity: severity, everywhere: everywhere)
  }
}

extension Finding {
  static func build(
    _ about: RuleDescription, _ message: Message, remedy: Message, key: [String], at locations: [Location],
    severity: Severity? = nil, everywhere: Bool = false
  ) -> Finding {
    let page = everywhere ? "" : locations[0].source
    var finding = Finding(
      rule: about.code, name: about.name, severity: severity ?? about.severity, message: message, remedy: remedy,
      fingerprint: Digest.short([about.code, page] + key, length: 16), locations: locations)
    finding.trace = Digest.short([about.code] + key, length: 16)
    return finding
  }
}
