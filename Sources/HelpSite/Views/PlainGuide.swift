import TopicModel

/// A guide as numbered plain text, for pasting into a mail or a chat.
struct PlainGuide {
  let entry: SiteLibrary.Entry
  let content: StepContent
  let strings: Strings

  var text: String {
    let procedure = entry.procedure
    var lines = [procedure.title.isEmpty ? entry.topic.title : procedure.title]
    if !procedure.navigation.isEmpty {
      lines.append(
        strings["guide.where"] + strings["punctuation.colon"] + procedure.navigation.joined(separator: " > "))
    }
    lines.append("")
    append(procedure.steps, depth: 0, to: &lines)
    if !procedure.results.isEmpty { lines += [""] + procedure.results }
    let limits = procedure.constraints.filter { $0.step == nil }
    if !limits.isEmpty {
      lines += ["", strings["guide.limits"] + strings["punctuation.colon"]] + limits.map { "- " + $0.text }
    }
    return lines.joined(separator: "\n")
  }

  private func append(_ steps: [Step], depth: Int, to lines: inout [String]) {
    let indent = String(repeating: "   ", count: depth)
    for step in steps {
      let number = step.number.split(separator: ".").last.map(String.init) ?? ""
      let optional = step.optional ? strings["guide.optional"] + " " : ""
      lines.append("\(indent)\(number). \(optional)\(strings.spelledOut(step.text, step.controls))")
      for (index, choice) in step.choices.enumerated() {
        lines.append("\(indent)   - \(strings.spelledOut(choice.text, choice.controls))")
        append(step.steps.filter { $0.choice == index }, depth: depth + 2, to: &lines)
      }
      append(step.commonSteps, depth: depth + 1, to: &lines)
      for text in content.code(of: step) + step.notes.map(said) {
        lines += text.split(whereSeparator: \.isNewline).map { "\(indent)   \($0)" }
      }
      // What the last step leads to stands at the end.
      for result in step.results where !entry.procedure.results.contains(result) {
        lines.append("\(indent)   → \(result)")
      }
    }
  }

  /// What stands below a step: a note with its word, commands and more of the step's words as they are.
  private func said(_ text: String) -> String {
    guard case .note(let kind) = content.role(of: text) else { return text }
    return strings["note.\(kind.rawValue)"] + strings["punctuation.colon"] + text
  }
}
