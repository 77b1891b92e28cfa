import Foundation

/// The findings of an earlier check: what is known is not reported as new.
public struct Baseline: Hashable, Sendable, Codable {
  /// One known finding; all but the fingerprint is for people who read the file, in English.
  public struct Entry: Hashable, Sendable, Codable {
    public var fingerprint: String
    public var rule: String
    public var source: String
    public var message: String
    /// `Finding.trace`: finds it again on a page that has moved; nil in files of earlier versions.
    public var trace: String?
    /// The message as a value, which other languages can say; nil in files of earlier versions.
    public var sentence: Sentence?
  }

  /// A message as it is kept in a file: its template, then what it names, of which a part that is said in words is such a list
  /// again.
  public struct Sentence: Hashable, Sendable, Codable {
    public var message: Message

    public init(_ message: Message) { self.message = message }

    public init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      message = Message(template: try container.decode(String.self))
      while !container.isAtEnd {
        if let text = try? container.decode(String.self) {
          message.arguments.append(.text(text))
        } else {
          message.arguments.append(.message(try container.decode(Sentence.self).message))
        }
      }
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.unkeyedContainer()
      try container.encode(message.template)
      for argument in message.arguments {
        switch argument {
        case .text(let text): try container.encode(text)
        case .message(let part): try container.encode(Sentence(part))
        }
      }
    }
  }

  /// Of this file's form.
  public var version = 1
  /// Sorted by source, rule and fingerprint.
  public var findings: [Entry]

  /// - Parameter earlier: What was known before: of rules that did not run this time, all stays known.
  public init(of report: CheckReport, keeping earlier: Baseline? = nil) {
    let own = report.findings.map { finding in
      Entry(
        fingerprint: finding.fingerprint, rule: finding.rule, source: finding.locations[0].source,
        message: finding.message.text, trace: finding.trace, sentence: Sentence(finding.message))
    }
    let kept = (earlier?.findings ?? []).filter { !report.ran.contains($0.rule) }
    findings = (own + kept).sorted { ($0.source, $0.rule, $0.fingerprint) < ($1.source, $1.rule, $1.fingerprint) }
  }

  /// What any of several knows, each finding once.
  public init(joining parts: [Baseline]) {
    var seen: Set<String> = []
    findings = parts.flatMap(\.findings).filter { seen.insert($0.fingerprint).inserted }
  }

  /// - Throws: `CheckError.missingBaseline` where there is no such file, `CheckError.malformedBaseline`.
  public init(file path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw FileManager.default.fileExists(atPath: path)
        ? CheckError.malformedBaseline(path) : CheckError.missingBaseline(path)
    }
    try self.init(reading: data, name: path)
  }

  /// The baseline that a new one may take the place of; nil where there is nothing yet.
  ///
  /// - Throws: `CheckError.noBaseline` for a file that is something else: a slip of the hand must not cost a page or an index.
  public init?(replaceable path: String) throws {
    guard let data = FileManager.default.contents(atPath: path), !data.isEmpty else { return nil }
    guard let read = try? Baseline(reading: data, name: path) else { throw CheckError.noBaseline(path) }
    self = read
  }

  /// - Throws: `CheckError.malformedBaseline` for bytes that are no baseline.
  public init(reading data: Data, name: String) throws {
    guard let read = try? JSONDecoder().decode(Baseline.self, from: data), read.version == 1 else {
      throw CheckError.malformedBaseline(name)
    }
    self = read
  }

  /// As it is written to a file: JSON, ending in a line break.
  public var text: String { JSONFormat.encode(self) }
}

extension CheckReport {
  /// The codes of the rules that ran, and of what is always looked at.
  fileprivate var ran: Set<String> { Set(rules.map(\.code) + [Suppressions.about.code]) }

  /// The report with each finding, suppressed or not, marked as new or unchanged, and what the baseline has that is fixed.
  ///
  /// A finding on a page that the baseline did not know is the same as one that was known on a page that is gone, when all but the page is
  /// equal: the page has moved. Entries of rules that did not run are neither.
  public func compared(with baseline: Baseline) -> CheckReport {
    var report = self
    let known = Set(baseline.findings.map(\.fingerprint))
    let present = Set((findings + suppressed.map(\.finding)).map(\.fingerprint))
    let ran = self.ran
    let missing = baseline.findings.filter { !present.contains($0.fingerprint) && ran.contains($0.rule) }
    var gone = Dictionary(
      grouping: missing.indices.filter { missing[$0].trace != nil && !sources.contains(missing[$0].source) }
    ) { missing[$0].trace ?? "" }
    var found: Set<Int> = []
    func status(of finding: Finding) -> Finding.Status {
      if known.contains(finding.fingerprint) { return .unchanged }
      guard let entry = gone[finding.trace]?.popLast() else { return .new }
      found.insert(entry)
      return .unchanged
    }
    for index in report.findings.indices { report.findings[index].status = status(of: report.findings[index]) }
    for index in report.suppressed.indices {
      report.suppressed[index].finding.status = status(of: report.suppressed[index].finding)
    }
    report.fixed = missing.indices.filter { !found.contains($0) }.map { missing[$0] }
    return report
  }
}
