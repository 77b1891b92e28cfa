import Lexicon
import TopicModel

@testable import Extraction

/// Reads the constraints of a sentence written in a test.
enum ConstraintWriting {
  private static let reader = Result { try ConstraintReader(lexicon: .builtIn) }

  static func kinds(_ text: String, _ language: String = "zh", _ context: ConstraintReader.Context = .init()) throws
    -> [Constraint.Kind]
  {
    try reader.get().constraints(in: RichText(text), context: context, language: language).map(\.kind)
  }
}
