import TextAnalysis
import TopicModel

/// What the search of the site finds: one document a procedure, and one a topic, each with the texts it is found by.
struct SearchDocument {
  /// A text and how much a word in it counts.
  struct Field {
    var weight: Float
    /// How strongly a long field lowers the weight of each word in it, 0 to 1.
    var lengthPenalty: Float
    var texts: [String]
  }

  var title: String
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
  var fields: [Field]
  /// Texts that are found by their pinyin too, each with its weight.
  var sounds: [(text: String, weight: Float)] = []
}

extension SiteContext {
  /// All documents in page order; a page's procedures stand before the page itself.
  func searchDocuments() -> [SearchDocument] {
    var documents: [SearchDocument] = []
    for (index, page) in library.pages.enumerated() {
      let area = library.areas.nodeOfTopic[index].flatMap(library.areas.top)
      for procedure in page.topic.procedures {
        guard let entry = library.entry(procedure.id), entry.topic.id == page.topic.id else { continue }
        documents.append(document(procedure, of: page.topic, area: area))
      }
      documents.append(document(page, area: area))
    }
    return documents
  }

  private func document(_ procedure: Procedure, of topic: Topic, area: Int?) -> SearchDocument {
    let steps = procedure.allSteps
    let title = procedure.title.isEmpty ? topic.title : procedure.title
    let limits = procedure.constraints.map(\.text) + procedure.prerequisites.map(\.text)
    let labels = steps.flatMap { step in
      (step.controls + step.choices.flatMap(\.controls)).flatMap { [$0.label] + $0.path }
    }
    return SearchDocument(
      title: title, path: SitePaths.guide(procedure.id), mode: procedure.mode, language: topic.lang, area: area,
      place: procedure.navigation.isEmpty
        ? topic.breadcrumbs.joined(separator: " › ") : procedure.navigation.joined(separator: " › "),
      lines: steps.map { ($0.number, $0.text) } + limits.map { ("", $0) },
      fields: [
        .init(weight: 6, lengthPenalty: 0.6, texts: [title]),
        .init(weight: 4, lengthPenalty: 0.6, texts: title == topic.title ? [] : [topic.title]),
        .init(weight: 2, lengthPenalty: 0, texts: [procedure.operation.action + " " + procedure.operation.object]),
        .init(weight: 2, lengthPenalty: 0.3, texts: Array(Set(labels)).sorted()),
        .init(weight: 1.5, lengthPenalty: 0.5, texts: limits),
        .init(
          weight: 1, lengthPenalty: 0.5,
          texts: steps.flatMap { [$0.text] + $0.choices.map(\.text) + $0.notes + $0.results } + procedure.results),
        .init(weight: 0.5, lengthPenalty: 0, texts: procedure.navigation + topic.breadcrumbs),
      ],
      sounds: [(title, 6), (topic.title, 3)] + Set(labels).sorted().map { ($0, 1.5) })
  }

  private func document(_ page: Page, area: Int?) -> SearchDocument {
    let topic = page.topic
    var headings: [String] = []
    var body: [String] = []
    for block in page.content { Self.collect(block, headings: &headings, body: &body) }
    let lines = topic.procedures.isEmpty ? body : []
    return SearchDocument(
      title: topic.title, path: SitePaths.topic(topic.id), mode: nil, language: topic.lang, area: area,
      place: topic.breadcrumbs.joined(separator: " › "), lines: lines.prefix(40).map { ("", $0) },
      fields: [
        .init(weight: 6, lengthPenalty: 0.6, texts: [topic.title]),
        .init(weight: 2, lengthPenalty: 0.5, texts: headings),
        .init(weight: 1.5, lengthPenalty: 0.5, texts: topic.constraints.map(\.text)),
        .init(weight: 1, lengthPenalty: 0.5, texts: body),
        .init(weight: 0.5, lengthPenalty: 0, texts: topic.breadcrumbs),
      ],
      sounds: [(topic.title, 6)])
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
