import TextAnalysis
import TopicModel

/// What the search of the site finds: one document a procedure, and one a topic, each with the texts it is found by.
struct SearchDocument {
  /// Texts by how much a word in them says of what the document is about.
  struct Fields {
    var title: [String] = []
    /// Headings, labels, what is done to what.
    var heads: [String] = []
    var body: [String] = []
  }

  var title: String
  /// As the answer shows it: with its page's title where its own does not say what is operated on.
  var shownTitle: String
  /// From the site's root.
  var path: String
  /// Nil for a topic.
  var mode: Procedure.Mode?
  var language: String
  /// Position of its area among the tree's tops.
  var area: Int?
  /// Where it stands: navigation, or the chapters above.
  var place: String
  /// What the preview shows and the matching line is chosen from: step number and text.
  var lines: [(number: String, text: String)]
  var fields: Fields
  /// Labels, which are found by their pinyin as the title is.
  var labels: [String] = []
  var kind: Topic.Kind
  /// The kinds of its limits.
  var constraints: [Constraint.Kind] = []
}

extension SiteContext {
  /// All documents in page order; a page's procedures stand before the page itself.
  func searchDocuments() -> [SearchDocument] {
    var documents: [SearchDocument] = []
    for (index, page) in library.pages.enumerated() {
      let area = library.areas.nodeOfTopic[index].flatMap(library.areas.top)
      for procedure in page.topic.procedures {
        guard let entry = library.entry(procedure.id), entry.topic.id == page.topic.id else { continue }
        documents.append(document(entry, area: area))
      }
      documents.append(document(page, area: area))
    }
    return documents
  }

  private func document(_ entry: SiteLibrary.Entry, area: Int?) -> SearchDocument {
    let (topic, procedure, title) = (entry.topic, entry.procedure, entry.title)
    let steps = procedure.allSteps
    let strings = strings(topic.lang)
    let limits = procedure.constraints.map(\.text) + procedure.prerequisites.map(\.text)
    let labels = Self.labels(procedure)
    return SearchDocument(
      title: title, shownTitle: library.listTitle(entry), path: entry.path, mode: procedure.mode, language: topic.lang,
      area: area,
      place: procedure.navigation.isEmpty
        ? topic.breadcrumbs.joined(separator: " › ") : procedure.navigation.joined(separator: " › "),
      lines: steps.map { ($0.number, strings.spelledOut($0.text, $0.controls)) } + limits.map { ("", $0) },
      fields: .init(
        title: [title], heads: [procedure.operation.action + " " + procedure.operation.object] + labels,
        body: limits + steps.flatMap { [$0.text] + $0.choices.map(\.text) + $0.notes + $0.results } + procedure.results),
      labels: labels, kind: topic.kind,
      constraints: Set(procedure.constraints.map(\.kind)).sorted { $0.rawValue < $1.rawValue })
  }

  private func document(_ page: Page, area: Int?) -> SearchDocument {
    let topic = page.topic
    var headings: [String] = []
    var body: [String] = []
    for block in page.content { Self.collect(block, headings: &headings, body: &body) }
    let labels = Array(Set(topic.procedures.flatMap(Self.labels))).sorted()
    let lines = topic.procedures.isEmpty ? body : []
    return SearchDocument(
      title: topic.title, shownTitle: topic.title, path: SitePaths.topic(topic.id), mode: nil, language: topic.lang,
      area: area,
      place: topic.breadcrumbs.joined(separator: " › "), lines: lines.prefix(40).map { ("", $0) },
      fields: .init(
        title: [topic.title], heads: topic.procedures.map(\.title) + headings + labels,
        body: topic.constraints.map(\.text) + body),
      labels: labels, kind: topic.kind)
  }

  private static func labels(_ procedure: Procedure) -> [String] {
    let controls = procedure.allSteps.flatMap { $0.controls + $0.choices.flatMap(\.controls) }
    return Set(controls.flatMap { [$0.label] + $0.path }).sorted()
  }

  private static func collect(_ block: Block, headings: inout [String], body: inout [String]) {
    switch block {
    case .heading(let heading): headings.append(heading.text.text)
    case .paragraph(let text): if !text.isEmpty { body.append(text.text) }
    case .list(let list):
      for item in list.items { for block in item.blocks { collect(block, headings: &headings, body: &body) } }
    case .note(let note): for block in note.blocks { collect(block, headings: &headings, body: &body) }
    case .table(let table):
      for row in table.rows {
        let cells = row.map { $0.blocks.map(\.plainText).joined(separator: " ") }.filter { !$0.isEmpty }
        if !cells.isEmpty { body.append(cells.joined(separator: " | ")) }
      }
    case .figure(let figure): if !figure.caption.isEmpty { body.append(figure.caption.text) }
    case .code(let text): body.append(text)
    }
  }
}
