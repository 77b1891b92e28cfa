import Lexicon
import TopicModel

/// Where a sentence stands, as far as that says what it limits.
enum ConstraintContext {
  case prerequisites, restrictions, step, other
}

/// The readers of sentences for one language, as procedures use them.
struct SentenceLanguage: Sendable {
  let tag: String

  func controls(in text: RichText) -> [Control] { [] }

  func constraints(in text: RichText, context: ConstraintContext) -> [Constraint] { [] }

  func operation(of title: String) -> Procedure.Operation { Procedure.Operation() }

  func navigation(of steps: [Step]) -> [String] { [] }
}
