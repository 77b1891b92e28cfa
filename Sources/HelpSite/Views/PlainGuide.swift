import TopicModel

/// A guide as numbered plain text, for pasting into a mail or a chat.
struct PlainGuide {
  let entry: SiteLibrary.Entry
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
      for note in step.notes {
        lines.append("\(indent)   \(strings["note.note"])\(strings["punctuation.colon"])\(note)")
      }
      for result in step.results { lines.append("\(indent)   → \(result)") }
    }
  }
}
