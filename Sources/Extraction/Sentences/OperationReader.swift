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

  /// The console path to the page where the steps happen, from the menus that the first of them go through.
  ///
  /// The path ends at the first step that goes through none, or that opens a row's or list's own menu (更多 > 删除).
  public func navigation(of steps: [Step]) -> [String] {
    var path: [String] = []
    for step in Self.flattened(steps) {
      let part = Self.path(through: step)
      if part.isEmpty, !path.isEmpty { return path }
      path += part
    }
    return path
  }

  private static func path(through step: Step) -> [String] {
    if step.controls.contains(where: { $0.kind == .column || $0.kind == .dropdown }) { return [] }
    var path: [String] = []
    var hasItem = false
    for control in step.controls {
      switch control.kind {
      // A category in front of its item: Under *Computing*, click ….
      case .menu where control.action == .none && path.isEmpty: path = [control.label]
      case .menu where control.action == .select || (control.action == .click && control.path.count < 2):
        // A second menu without a path of its own is an alternative: “公网域名”或者“内网域名”.
        if hasItem, control.path.isEmpty { continue }
        hasItem = true
        path += control.path.isEmpty ? [control.label] : control.path
      case .button, .checkbox, .radio, .field, .dropdown: if hasItem { return path }
      default: continue
      }
    }
    return hasItem ? path : []
  }

  private static func flattened(_ steps: [Step]) -> [Step] { steps.flatMap { [$0] + flattened($0.steps) } }
}
