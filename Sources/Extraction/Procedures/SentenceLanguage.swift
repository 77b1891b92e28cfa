import Lexicon
import TopicModel

/// The readers of sentences, for one language.
struct SentenceLanguage: Sendable {
  /// The language's primary tag: `zh`.
  let tag: String
  let controlReader: ControlReader
  let constraintReader: ConstraintReader
  let operationReader: OperationReader

  /// - Throws: `LexiconError` for malformed language data.
  init(tag: String, lexicon: Lexicon) throws {
    self.tag = tag
    controlReader = try ControlReader(lexicon: lexicon)
    constraintReader = try ConstraintReader(lexicon: lexicon)
    operationReader = try OperationReader(lexicon: lexicon)
  }

  func controls(in text: RichText) -> [Control] { controlReader.controls(in: text, language: tag) }

  func constraints(in text: RichText, context: ConstraintReader.Context) -> [Constraint] {
    constraintReader.constraints(in: text, context: context, language: tag)
  }

  func section(ofHeading heading: String) -> ConstraintReader.Section {
    constraintReader.section(ofHeading: heading, language: tag)
  }

  func title(_ title: String) -> OperationReader.Title { operationReader.title(title, language: tag) }

  func operation(of title: String) -> Procedure.Operation { self.title(title).operation }

  func navigation(of steps: [Step]) -> [String] { operationReader.navigation(of: steps) }
}
