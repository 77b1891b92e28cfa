import Lexicon
import TopicModel

/// Finds the sentences of a text that limit an operation.
///
/// A sentence is judged by its markers (仅, 不支持, at most, before …) and by where it stands: by rules, and where none
/// decides by the weight of its clues (`ConstraintClues`). Advice, examples, waiting times, plain capabilities, lead-ins
/// and pointers to other pages limit nothing.
public struct ConstraintReader: Sendable {
  /// What a heading says of the text below it.
  public enum Section: String, Sendable, Hashable, CaseIterable {
    /// 前提条件: everything there is a prerequisite.
    case prerequisites
    /// 约束与限制.
    case constraints
    /// 注意事项.
    case notes
    /// 所需权限: who may.
    case permissions
    /// 问题描述: what is wrong, which limits nothing.
    case symptoms
    case body
  }

  /// Where a text stands on its page.
  public struct Context: Hashable, Sendable {
    public var section: Section
    /// The kind of the note that the text stands in, if in one.
    public var note: Block.Note.Kind?
    /// The number of the step that the text belongs to, if to one.
    public var step: String?
    /// The text is the step's own paragraph or bullet, which tells what to do.
    public var isStepsOwn: Bool
    /// The sentence or heading that leads in the list whose item the text is: 需要满足以下条件.
    public var lead: String?

    /// In a note that warns.
    var isWarning: Bool { note.map(Self.warnings.contains) ?? false }

    private static let warnings: Set<Block.Note.Kind> = [.important, .notice, .caution, .warning, .danger]

    public init(
      section: Section = .body, note: Block.Note.Kind? = nil, step: String? = nil, isStepsOwn: Bool = false,
      lead: String? = nil
    ) {
      self.section = section
      self.note = note
      self.step = step
      self.isStepsOwn = isStepsOwn
      self.lead = lead
    }
  }

  /// Bytes; what is longer is no sentence.
  private static let maximumLength = 3000

  private let grammars: [String: ConstraintGrammar]
  private let splitter: SentenceSplitter
  private let clues: ConstraintClues

  /// - Throws: `LexiconError` when a language's `constraints.yml` or `sentences.yml`, or `clues.yml`, is malformed.
  public init(lexicon: Lexicon) throws {
    var grammars: [String: ConstraintGrammar] = [:]
    for language in lexicon.languages {
      let section = try lexicon.section(ConstraintVocabulary.self, "constraints", language: language)
      let operations = try lexicon.section(OperationVocabulary.self, "operations", language: language)?.verbs ?? []
      if let section {
        grammars[language] = try ConstraintGrammar(
          section, operations: operations, file: "\(language)/constraints.yml")
      }
    }
    self.grammars = grammars
    splitter = try SentenceSplitter(lexicon: lexicon)
    clues = try ConstraintClues(lexicon: lexicon)
  }

  /// What a heading announces; `body` where it announces nothing of the kind.
  public func section(ofHeading heading: String, language: String) -> Section {
    guard let grammar = grammars[primaryTag(language)] else { return .body }
    return grammar.headings[ConstraintGrammar.heading(heading)] ?? .body
  }

  /// The constraints of a text in order, each its whole sentence.
  ///
  /// - Parameter language: a BCP 47 tag; a text in a language without data has no constraints.
  public func constraints(in text: RichText, context: Context, language: String) -> [Constraint] {
    guard let grammar = grammars[primaryTag(language)], !text.text.isEmpty else { return [] }
    let bytes = Array(text.text.utf8)
    let quotations = QuotationScanner.quotations(in: bytes)
    // For example, you can invite: — what a list gives examples of limits nothing.
    let lead = context.lead.flatMap { Self.lead($0, grammar) }
    if let lead, isExample(lead, language) { return [] }
    var result: [Constraint] = []
    let itemKind = lead.flatMap(kindOfItems)
    var cursor = PositionCursor(text, bytes: bytes)
    var next = 0
    let wholes = SentenceSplitter.wholes(of: text, quotations: quotations)
    for sentence in splitter.sentences(in: bytes, wholes: wholes, language: language) {
      while next < quotations.count, quotations[next].outer.lowerBound < sentence.start { next += 1 }
      let first = next
      while next < quotations.count, quotations[next].outer.lowerBound < sentence.end { next += 1 }
      guard sentence.end - sentence.start <= Self.maximumLength else { continue }
      let read = ConstraintSentence(
        bytes: bytes, range: sentence.start..<sentence.end, quotations: Array(quotations[first..<next]),
        grammar: grammar)
      guard let found = read.judgement(in: context, itemKind: itemKind, clues: clues) else { continue }
      let start = Self.start(of: sentence.start..<sentence.end, bytes)
      var constraint = Constraint(
        kind: found.kind, text: flattened(text.substring(start, sentence.end)), step: context.step,
        position: cursor.position(at: start), rule: found.rule.rawValue)
      constraint.states = read.states(of: text)
      constraint.roles = read.roles()
      if let quantity = read.quantity() {
        constraint.quantity = quantity.number
        constraint.unit = quantity.unit
      }
      result.append(constraint)
    }
    return result
  }

  /// Whether a text leads in conditions: 需满足以下条件。
  func leadsConditions(_ text: String, language: String) -> Bool {
    guard let grammar = grammars[primaryTag(language)], let lead = Self.lead(text, grammar) else { return false }
    return kindOfItems(below: lead) != nil
  }

  /// The text before a list as one sentence; nil where it is too long to be one.
  private static func lead(_ text: String, _ grammar: ConstraintGrammar) -> ConstraintSentence? {
    let bytes = Array(text.utf8)
    guard bytes.count <= maximumLength else { return nil }
    return ConstraintSentence(bytes: bytes, range: 0..<bytes.count, quotations: [], grammar: grammar)
  }

  /// What the items of a list are that such a sentence leads in: conditions, or nothing by that alone.
  private func kindOfItems(below sentence: ConstraintSentence) -> Constraint.Kind? {
    if sentence.isLead, sentence.namesImpossible { return .prohibition }
    if sentence.isLead, sentence.namesLoss || sentence.leadsEffects { return .consequence }
    if sentence.isLead, sentence.namesPeople { return .permission }
    guard sentence.has(.lead) else { return nil }
    return sentence.asserts(.ensure) || sentence.has(.before) ? .prerequisite : .eligibility
  }

  private func isExample(_ sentence: ConstraintSentence, _ language: String) -> Bool {
    let bytes = sentence.bytes
    guard sentence.isLead, let example = sentence.words.last(where: { $0.value.roles.contains(.example) }) else {
      return false
    }
    // The last sentence of the paragraph leads in the list.
    let before = bytes[..<example.start].last { !isSpace($0) }
    let isFirst = before.map { $0 == UInt8(ascii: ".") || $0 == 0x82 } ?? true
    return isFirst && splitter.sentences(in: Array(bytes[example.start...]), wholes: [], language: language).count == 1
  }

  /// Behind the pictograms that a sentence begins with: ⚠️ and the like are no part of it.
  private static func start(of sentence: Range<Int>, _ bytes: [UInt8]) -> Int {
    var start = sentence.lowerBound
    while start < sentence.upperBound {
      let length = width(bytes[start])
      guard length >= 3, start + length < sentence.upperBound else { return start }
      let isSign = String(decoding: bytes[start..<start + length], as: UTF8.self).unicodeScalars.allSatisfy {
        $0.properties.generalCategory == .otherSymbol || $0.properties.isVariationSelector
      }
      guard isSign else { return start }
      start += length
      while start < sentence.upperBound, isSpace(bytes[start]) { start += 1 }
    }
    return sentence.lowerBound
  }

  private func flattened(_ text: String) -> String {
    text.utf8.contains(0x0A) ? text.replacing("\n", with: " ") : text
  }
}
