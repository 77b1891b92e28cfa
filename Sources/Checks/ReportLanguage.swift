import Lexicon

/// What reports say in one language: the sentences of findings, and what the rules are called.
///
/// Read from `findings.yml` of the language data; English is what the rules themselves say. What a language does not translate is said in
/// English.
public struct ReportLanguage: Sendable {
  /// One rule in a language.
  struct RuleWords: Decodable, Sendable {
    /// One line: what it reports.
    var summary: String
    /// Its manual page.
    var manual: String
    /// Why it has to be asked for; nil for rules that run by default.
    var off: String?
  }

  struct Words: Decodable, Sendable {
    /// English sentence with `{1}`, `{2}`, … to the sentence in this language.
    var sentences: [String: String] = [:]
    /// By code.
    var rules: [String: RuleWords] = [:]
    /// `RuleManual.settings`.
    var settings: String?
  }

  /// Primary BCP 47 tag, such as `zh`.
  public let tag: String
  let words: Words

  public static let english = ReportLanguage(tag: "en", words: Words())

  private init(tag: String, words: Words) {
    self.tag = tag
    self.words = words
  }

  /// The language of a tag such as `zh-CN`, or English where the language data has no sentences of it.
  ///
  /// - Throws: `LexiconError.malformed`.
  public init(nearest tag: String, lexicon: Lexicon) throws {
    let primary = Library.primaryTag(tag)
    guard let words = try lexicon.section(Words.self, Self.file, language: primary) else {
      self = .english
      return
    }
    self.init(tag: primary, words: words)
  }

  /// The language that a user asks for.
  ///
  /// - Throws: `CheckError.unknownLanguage` for one that there are no sentences of, `LexiconError.malformed`.
  public init(_ tag: String, lexicon: Lexicon) throws {
    try self.init(nearest: tag, lexicon: lexicon)
    guard self.tag == Library.primaryTag(tag) else {
      throw CheckError.unknownLanguage(tag, known: Self.tags(in: lexicon))
    }
  }

  private static let file = "findings"

  /// Every language of the language data in which there are reports, by primary tag.
  ///
  /// - Throws: `LexiconError.malformed`.
  public static func all(in lexicon: Lexicon) throws -> [String: ReportLanguage] {
    try Dictionary(
      uniqueKeysWithValues: tags(in: lexicon).map { ($0, try ReportLanguage(nearest: $0, lexicon: lexicon)) })
  }

  /// The primary tags of the languages in which there are reports, sorted.
  static func tags(in lexicon: Lexicon) -> [String] {
    lexicon.languages.filter { $0 == english.tag || lexicon.text(of: file, language: $0) != nil }
  }

  /// The sentence in this language, what it names unchanged.
  public func callAsFunction(_ message: Message) -> Message {
    guard !words.sentences.isEmpty else { return message }
    return Message(
      template: words.sentences[message.template] ?? message.template,
      arguments: message.arguments.map { argument in
        if case .message(let part) = argument { .message(self(part)) } else { argument }
      })
  }

  /// What of a sentence and its parts this language has no words for; empty in English.
  func missing(in message: Message) -> [String] {
    guard tag != Self.english.tag, message.template != Message(verbatim: "").template else { return [] }
    let parts = message.arguments.flatMap { argument -> [String] in
      if case .message(let part) = argument { missing(in: part) } else { [] }
    }
    return (words.sentences[message.template] == nil ? [message.template] : []) + parts
  }

  public func callAsFunction(_ finding: Finding) -> Finding {
    var finding = finding
    finding.message = self(finding.message)
    finding.remedy = self(finding.remedy)
    return finding
  }

  /// What a baseline knows of a finding, in this language where the file has it as a value.
  public func callAsFunction(_ entry: Baseline.Entry) -> Baseline.Entry {
    guard let sentence = entry.sentence else { return entry }
    var entry = entry
    entry.message = self(sentence.message).text
    entry.sentence = nil
    return entry
  }

  public func callAsFunction(_ rule: RuleDescription) -> RuleDescription {
    guard let own = words.rules[rule.code] else { return rule }
    var rule = rule
    rule.summary = own.summary
    rule.offBecause = rule.offBecause.map { own.off ?? $0 }
    return rule
  }

  public func callAsFunction(_ report: CheckReport) -> CheckReport {
    var report = report
    report.findings = report.findings.map { self($0) }
    for index in report.suppressed.indices { report.suppressed[index].finding = self(report.suppressed[index].finding) }
    report.fixed = report.fixed.map { self($0) }
    report.rules = report.rules.map { self($0) }
    return report
  }

  /// A rule's manual page; nil for a code that no rule has.
  public func manual(of code: String) -> String? { words.rules[code]?.manual ?? RuleManual.page(for: code) }
}
