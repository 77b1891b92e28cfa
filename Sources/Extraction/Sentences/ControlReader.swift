import Lexicon
import TopicModel

/// Reads which parts of the console a step's text names, what each is and what is done with it.
///
/// A label counts by its place in the sentence, never by its wording: it is the object of something a reader does
/// (单击“X”), stands beside a noun that says what it is (the X tab), or takes a value (“X”选择“Y”). States, typed
/// values, sample input and names of other pages stand in none of these places.
public struct ControlReader: Sendable {
  private let grammars: [String: ControlGrammar]
  private let splitter: SentenceSplitter

  /// - Throws: `LexiconError` when a language's `controls.yml` or `sentences.yml` is malformed.
  public init(lexicon: Lexicon) throws {
    var grammars: [String: ControlGrammar] = [:]
    for language in lexicon.languages {
      let section = try lexicon.section(ControlVocabulary.self, "controls", language: language)
      guard let section else { continue }
      let names = try lexicon.section(OperationVocabulary.self, "operations", language: language)
      grammars[language] = try ControlGrammar(
        section, operations: (names?.verbs ?? []) + (names?.batch ?? []), file: "\(language)/controls.yml")
    }
    self.grammars = grammars
    splitter = try SentenceSplitter(lexicon: lexicon)
  }

  /// The controls that a text names, in reading order, repeats kept.
  ///
  /// - Parameter language: a BCP 47 tag; a text in a language without data has no controls.
  public func controls(in text: RichText, language: String) -> [Control] {
    guard let grammar = grammars[primaryTag(language)], !text.text.isEmpty else { return [] }
    let bytes = Array(text.text.utf8)
    let quotations = QuotationScanner.quotations(in: bytes)
    let labels = labels(in: text, bytes: bytes, quotations, grammar)
      .filter { label in !label.items.contains { grammar.isCaption(bytes[$0]) } }
    let marked = PieceScanner(bytes: bytes, labels: labels, grammar: grammar).pieces()
    let pieces = BareLabelScanner(bytes: bytes, grammar: grammar).adding(to: marked)
    guard pieces.contains(where: \.isLabel) else { return [] }
    var controls: [Control] = []
    var cursor = PositionCursor(text, bytes: bytes)
    var first = 0
    let wholes = SentenceSplitter.wholes(of: text, quotations: quotations)
    for sentence in splitter.sentences(in: bytes, wholes: wholes, language: language) {
      var last = first
      while last < pieces.count, pieces[last].start < sentence.end || pieces[last].end <= sentence.end { last += 1 }
      let part = Array(pieces[first..<last])
      first = last
      guard part.contains(where: \.isLabel) else { continue }
      var reading = SentenceReading(pieces: part, bytes: bytes, grammar: grammar)
      controls += reading.controls(of: text, &cursor)
    }
    return controls
  }

  /// The labels that the text marks, and the names in code or italics that its words show to be some.
  private func labels(
    in text: RichText, bytes: [UInt8], _ quotations: [Quotation], _ grammar: ControlGrammar
  ) -> [Label] {
    let strong = LabelScanner.labels(in: text, bytes: bytes, quotations: quotations)
    let weak = WeakLabels(text: text, bytes: bytes, grammar: grammar).labels(beside: strong)
    return weak.isEmpty ? strong : LabelScanner.labels(in: text, bytes: bytes, quotations: quotations, adding: weak)
  }

  func grammar(_ language: String) -> ControlGrammar? { grammars[primaryTag(language)] }

  /// Whether the first verb of a text presses or selects, with no place named in front of it.
  func beginsByPressing(_ text: String, language: String) -> Bool {
    for piece in words(of: text, language: language) {
      guard let word = piece.word else { continue }
      if let verb = word.verb { return verb == .click || verb == .select }
      if !word.roles.isDisjoint(with: [.place, .category]) || word.nounAfter == .dialog { return false }
    }
    return false
  }

  /// Whether the last verb of a text opens a menu without a name, in which nothing is picked: *Click the three dots.*
  func leavesMenuOpen(_ text: String, language: String) -> Bool {
    guard let grammar = grammar(language) else { return false }
    let pieces = words(of: text, language: language)
    guard let last = pieces.lastIndex(where: { $0.word?.verb != nil }), let verb = pieces[last].word?.verb,
      verb == .click || verb == .select || verb == .open || verb == .go
    else { return false }
    let bytes = Array(text.utf8)
    for piece in pieces[last...] {
      guard let word = piece.word else { continue }
      if word.roles.contains(.contextMenu) || grammar.isMenu(piece, in: bytes) { return true }
      if word.roles.contains(.place) { return false }
    }
    return false
  }

  private func words(of text: String, language: String) -> [Piece] {
    guard let grammar = grammar(language) else { return [] }
    return PieceScanner(bytes: Array(text.utf8), labels: [], grammar: grammar).pieces()
  }

  /// The verbs of a text, in order, outside of quotation marks.
  func verbs(in text: String, language: String) -> [ControlWord.Verb] {
    guard let grammar = grammars[primaryTag(language)] else { return [] }
    let bytes = Array(text.utf8)
    let labels = LabelScanner.labels(
      in: RichText(text), bytes: bytes, quotations: QuotationScanner.quotations(in: bytes))
    return PieceScanner(bytes: bytes, labels: labels, grammar: grammar).pieces().compactMap { $0.word?.verb }
  }
}
