import TextComparison
import TopicModel

/// A batch form has a single one, and a capability has steps.
///
/// A page says how an operation is done to several items at once, and no page says how it is done to one; or a page says that
/// several can be handled at once (支持批量…) and gives no step that does it. Most readers have one item. Only procedures that call themselves
/// batch operations, in a title or on a button, are held against it.
///
/// What to do: describe the single form, or say that there is none.
struct BatchFormWithoutSingle: Rule {
  static let about = RuleDescription(
    code: "PR01", name: "batch-form-without-single", severity: .warning,
    summary: "A batch form has no single one, or says what is possible without saying how.",
    offBecause: "many batch forms serve for one item as well, and few writers would add the single one")

  func findings(in library: Library) -> [Finding] {
    // A single form counts also where nobody linked the two: same action, same object, same language.
    var singles: Set<[String]> = []
    for entry in library.procedures where entry.procedure.mode == .single {
      let operation = entry.procedure.operation
      guard !operation.action.isEmpty else { continue }
      let language = Library.primaryTag(library.topic(entry.page).lang)
      singles.insert([language, operation.action, Folding.label(operation.object)])
    }
    return library.procedures.compactMap { entry -> Finding? in
      let procedure = entry.procedure
      let topic = library.topic(entry.page)
      guard procedure.mode == .batch, topic.kind != .reference else { return nil }
      let here = library.location(entry.page, procedure.position, procedure.title)
      if procedure.steps.isEmpty {
        return finding(
          "“\(procedure.title)” says that several can be handled at once, and gives no step.",
          remedy: "Say which control does it.", key: ["steps", procedure.title], at: [here])
      }
      guard procedure.counterparts.isEmpty, library.isCalledBatch(entry),
        !library.lexicon(entry.page).needsNoItems(procedure.operation.action)
      else { return nil }
      let operation = procedure.operation
      let key = [Library.primaryTag(topic.lang), operation.action, Folding.label(operation.object)]
      if !operation.action.isEmpty, singles.contains(key) { return nil }
      return finding(
        "“\(procedure.title)” handles several items at once; no page says how to do it to one.",
        remedy: "Describe the single form, or say that there is none.", key: ["single", procedure.title], at: [here])
    }
  }
}

extension Library {
  /// Whether a procedure's title, its page's or one of its buttons says that it is for several items; one that picks “one or more” serves
  /// for one as well.
  fileprivate func isCalledBatch(_ entry: ProcedureEntry) -> Bool {
    let words = lexicon(entry.page).batchWords
    let labels = entry.steps.flatMap { $0.controls.filter { $0.kind == .button }.map(\.label) }
    return ([entry.procedure.title, topic(entry.page).title] + labels).contains { text in
      let lowered = text.lowercased()
      return words.contains { lowered.holds($0) }
    }
  }
}
