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

  /// Whether a text begins by pressing or selecting something.
  func beginsByPressing(_ text: String) -> Bool { readers.controls.beginsByPressing(text, language: tag) }

  /// Whether a text ends by opening a menu that it calls by no name: *Click the menu button.*
  func leavesMenuOpen(_ text: String) -> Bool { readers.controls.leavesMenuOpen(text, language: tag) }

  /// Whether a label is that of what opens a menu: 更多.
  func opensMenu(_ label: String) -> Bool { readers.controls.grammar(tag)?.opensMenu(label) ?? false }

  /// Whether a label begins with what is done: 批量删除.
  func namesCommand(_ label: String) -> Bool { readers.controls.grammar(tag)?.namesCommand(label) ?? false }

  /// Whether a label ends the work in a dialog or form: 保存.
  func endsWork(_ label: String) -> Bool { readers.controls.grammar(tag)?.endsWork(label) ?? false }

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
