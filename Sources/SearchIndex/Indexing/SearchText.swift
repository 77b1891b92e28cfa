import TextAnalysis
import TopicModel

/// What of a page is searched as a whole: its fields, each a list of values. The index and the site's search read
/// the same.
package struct PageText {
  package var title: String
  /// Section headings and the procedures' titles.
  package var heads: [String]
  /// Where the page stands: its breadcrumbs and its parent.
  package var path: [String]
  package var labels: [String]
  package var limits: [String]
  /// Step texts that are no line of the body as they are (a number or a note left out, an excerpt).
  package var steps: [String]
  /// The content's paragraphs, items and cells.
  package var body: [String]

  /// So many tokens of a page's body, lines counted as one more each, say what it is for: they count as headings do.
  package static let leadLength = 80

  package init(_ page: Page) {
    let topic = page.topic
    title = topic.title
    path = topic.breadcrumbs + (topic.parent.map { [$0.title] } ?? [])
    heads = topic.procedures.map(\.title)
    labels = topic.procedures.flatMap { ProcedureText($0).labels }
    limits = topic.constraints.map(\.text) + topic.procedures.flatMap { $0.constraints.map(\.text) }
    steps = []
    body = []
    for block in page.content { Self.collect(block, heads: &heads, body: &body) }
    let lines = Set(body)
    steps = topic.procedures.flatMap { ProcedureText($0).steps.map(\.text) }.distinct.filter { !lines.contains($0) }
    path = path.distinct
    heads = heads.filter { $0 != topic.title }.distinct
    labels = labels.distinct
    limits = limits.distinct
  }

  private static func collect(_ block: Block, heads: inout [String], body: inout [String]) {
    switch block {
    case .heading(let heading): heads.append(heading.text.text.singleLine)
    case .paragraph(let text): body.append(text.text.singleLine)
    case .list(let list):
      for item in list.items { for block in item.blocks { collect(block, heads: &heads, body: &body) } }
    case .note(let note): for block in note.blocks { collect(block, heads: &heads, body: &body) }
    case .table(let table):
      if !table.caption.isEmpty { body.append(table.caption.text.singleLine) }
      for row in table.rows {
        // A row is a line: what its cells say belongs together.
        var cells: [String] = []
        for cell in row { for block in cell.blocks { collect(block, heads: &heads, body: &cells) } }
        if !cells.isEmpty { body.append(cells.joined(separator: " | ")) }
      }
    case .figure(let figure): if !figure.caption.isEmpty { body.append(figure.caption.text.singleLine) }
    case .code(let text): body.append(text.singleLine)
    }
  }
}

/// What of a procedure is searched.
package struct ProcedureText {
  package var labels: [String]
  package var limits: [String]
  /// Steps with their number, choices and notes as further lines of the same number.
  package var steps: [(number: String, text: String)]

  package init(_ procedure: Procedure) {
    var labels: [String] = []
    var steps: [(number: String, text: String)] = []
    for step in procedure.allSteps {
      steps.append((step.number, step.text.singleLine))
      for choice in step.choices { steps.append((step.number, choice.text.singleLine)) }
      for text in step.notes + step.results { steps.append((step.number, text.singleLine)) }
      for control in step.controls + step.choices.flatMap(\.controls) {
        labels.append(
          control.path.isEmpty ? control.label.singleLine : control.path.joined(separator: " > ").singleLine)
      }
    }
    for text in procedure.results { steps.append(("", text.singleLine)) }
    self.labels = labels.distinct
    self.steps = steps
    limits = (procedure.prerequisites.map(\.text) + procedure.constraints.map(\.text)).map(\.singleLine).distinct
  }
}

extension String {
  /// Line breaks and tabs made spaces, so that a line of a column is one value.
  var singleLine: String {
    guard utf8.contains(where: { $0 < 0x20 }) else { return self }
    return String(unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
  }
}

extension String {
  /// What stands between line breaks, empty lines left out. Cuts bytes: a column may have thousands of lines.
  var columnLines: [String] { utf8.split(separator: 0x0A).map { String(Substring($0)) } }
}

extension Array where Element == String {
  /// With spaces between. `joined` looks its types up when it is first called, which takes longer than reading a query.
  package var spaced: String {
    var result = first ?? ""
    for text in dropFirst() { result += " " + text }
    return result
  }

  /// In order, each once, empty ones left out.
  var distinct: [String] {
    var seen: Set<String> = []
    return filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
