import TopicModel

extension StepNumber {
  /// The numbers of all steps that carry an anchor, by anchor name; the first step with a name keeps it.
  static func byAnchor(_ drafts: [ProcedureDraft]) -> [String: String] {
    var result: [String: String] = [:]
    func visit(_ parts: [StepDraft.Part], _ prefix: String) {
      for part in parts {
        switch part {
        case .step(let step): visit(step, prefix)
        case .choice(let choice): visit(choice.parts, prefix)
        case .note, .follow, .other: continue
        }
      }
    }
    func visit(_ step: StepDraft, _ prefix: String) {
      let number = path(prefix, step.marker)
      for anchor in step.anchors where result[anchor] == nil { result[anchor] = number }
      visit(step.parts, number)
    }
    for draft in drafts where !draft.inline { for step in draft.steps { visit(step, "") } }
    return result
  }

  static func path(_ prefix: String, _ marker: String) -> String { prefix.isEmpty ? marker : "\(prefix).\(marker)" }
}
