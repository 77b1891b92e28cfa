import Lexicon
import TopicModel

/// The readers of sentences, which know all languages.
struct SentenceReaders: Sendable {
  let controls: ControlReader
  let constraints: ConstraintReader
  let operations: OperationReader

  /// - Throws: `LexiconError` for malformed language data.
  init(lexicon: Lexicon) throws {
    controls = try ControlReader(lexicon: lexicon)
    constraints = try ConstraintReader(lexicon: lexicon)
    operations = try OperationReader(lexicon: lexicon)
  }
}

/// The readers of sentences, for one language.
struct SentenceLanguage: Sendable {
  /// The language's primary tag: `zh`.
  let tag: String
  let readers: SentenceReaders

  func controls(in text: RichText) -> [Control] { readers.controls.controls(in: text, language: tag) }

  func verbs(in text: String) -> [ControlWord.Verb] { readers.controls.verbs(in: text, language: tag) }

  func constraints(in text: RichText, context: ConstraintReader.Context) -> [Constraint] {
    readers.constraints.constraints(in: text, context: context, language: tag)
  }

  /// Whether a text leads in conditions: 需满足以下条件。
  func leadsConditions(_ text: RichText) -> Bool { readers.constraints.leadsConditions(text.text, language: tag) }

  func section(ofHeading heading: String) -> ConstraintReader.Section {
    readers.constraints.section(ofHeading: heading, language: tag)
  }

  func title(_ title: String) -> OperationReader.Title { readers.operations.title(title, language: tag) }

  func operation(of title: String) -> Procedure.Operation { self.title(title).operation }

  func navigation(of steps: [Step], for operation: Procedure.Operation) -> [String] {
    NavigationReader(operations: readers.operations, operation: operation, language: tag).path(of: steps)
  }
}
