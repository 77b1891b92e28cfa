import Lexicon
import TopicModel

/// Reads what a procedure does, and to how many things.
public struct OperationReader: Sendable {
  /// What a title says.
  public struct Title: Hashable, Sendable {
    public var operation: Procedure.Operation
    /// 批量删除…, "in Batches", several of the things operated on.
    public var saysBatch: Bool
    /// 单个删除…, "one by one".
    public var saysSingle: Bool

    public init(
      operation: Procedure.Operation = .init(), saysBatch: Bool = false, saysSingle: Bool = false
    ) {
      self.operation = operation
      self.saysBatch = saysBatch
      self.saysSingle = saysSingle
    }
  }

  private let grammars: [String: OperationGrammar]

  /// - Throws: `LexiconError` when a language's `operations.yml` is malformed.
  public init(lexicon: Lexicon) throws {
    var grammars: [String: OperationGrammar] = [:]
    for language in lexicon.languages {
      let section = try lexicon.section(OperationVocabulary.self, "operations", language: language)
      if let section { grammars[language] = OperationGrammar(section) }
    }
    self.grammars = grammars
  }

  /// The operation that a title or a choice's label names.
  public func title(_ title: String, language: String) -> Title {
    guard let grammar = grammars[primaryTag(language)] else { return Title() }
    return TitleReading(title, grammar: grammar).title()
  }

  /// Whether a step picks several of the things operated on: 勾选多个客户, "select one or more disks".
  ///
  /// - Parameter object: what is operated on, if known; several receivers or tags for one item are not several items.
  public func picksSeveral(_ text: RichText, object: String = "", language: String) -> Bool {
    guard let grammar = grammars[primaryTag(language)] else { return false }
    return SeveralReading(text.text, grammar: grammar).picksSeveral(of: object)
  }

  /// Whether a text tells of doing something to several things at once: 支持批量删除, 如果需要删除多个….
  public func speaksOfBatch(_ text: RichText, object: String = "", language: String) -> Bool {
    guard let grammar = grammars[primaryTag(language)] else { return false }
    return SeveralReading(text.text, grammar: grammar).speaksOfBatch(of: object)
  }
}
