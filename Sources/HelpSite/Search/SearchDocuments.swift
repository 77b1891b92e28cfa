import SearchIndex
import TopicModel

/// What the search of the site finds: one document a procedure, and one a topic, each with the texts it is found by.
struct SearchDocument {
  /// Texts by how much a word in them says of what the document is about.
  struct Fields {
    /// Empty for a procedure that has none of its own.
    var title = ""
    /// Headings, labels, what is done to what.
    var heads: [String] = []
    var body: [String] = []
    /// What a page begins with: of its tokens the first count as those of headings do.
    var lead: [String] = []
  }

  /// As the answer shows it: with its page's title where its own does not say what is operated on.
  var shownTitle: String
  /// What tells it from others of its title.
  var way: [String]
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
  /// As it ranks.
  var kind: Topic.Kind
  /// The kinds of its limits.
  var constraints: [Constraint.Kind] = []
  /// Of a topic, which terms stand in one line (`LineSketches`).
  var sketches = ""
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
    tellApart(&documents)
    return documents
  }

  /// Answers that a reader sees the same of get what tells them apart.
  private func tellApart(_ documents: inout [SearchDocument]) {
    let suffixes = Distinctions.suffixes(
      documents.map {
        let mode = $0.mode?.rawValue ?? ""
        return .init(title: [$0.shownTitle, mode, $0.place].joined(separator: "\u{0}"), way: $0.way)
      })
    for (number, suffix) in suffixes.enumerated() { documents[number].shownTitle += suffix }
  }

  private func document(_ entry: SiteLibrary.Entry, area: Int?) -> SearchDocument {
    let (topic, procedure) = (entry.topic, entry.procedure)
    let strings = strings(topic.lang)
    let text = ProcedureText(procedure)
    return SearchDocument(
      shownTitle: library.listTitle(entry), way: Distinctions.way(to: topic), path: entry.path, mode: procedure.mode,
      language: topic.lang,
      area: area,
      place: procedure.navigation.isEmpty
        ? topic.breadcrumbs.joined(separator: " › ") : procedure.navigation.joined(separator: " › "),
      lines: procedure.allSteps.map { ($0.number, strings.spelledOut($0.text, $0.controls)) }
        + text.limits.map { ("", $0) },
      fields: .init(
        title: procedure.title, heads: [procedure.operation.action + " " + procedure.operation.object] + text.labels,
        body: text.limits + text.steps.map(\.text)),
      labels: text.labels, kind: InterfacePages.kind(topic.kind, source: topic.source),
      constraints: Set(procedure.constraints.map(\.kind)).sorted { $0.rawValue < $1.rawValue })
  }

  private func document(_ page: Page, area: Int?) -> SearchDocument {
    let topic = page.topic
    let text = PageText(page)
    let lines = topic.procedures.isEmpty ? text.body : []
    return SearchDocument(
      shownTitle: topic.title, way: Distinctions.way(to: topic), path: SitePaths.topic(topic.id), mode: nil,
      language: topic.lang,
      area: area,
      place: topic.breadcrumbs.joined(separator: " › "), lines: lines.prefix(40).map { ("", $0) },
      fields: .init(
        title: topic.title, heads: text.heads + text.labels, body: text.limits + text.steps + text.body,
        lead: text.body),
      labels: text.labels, kind: InterfacePages.kind(topic.kind, source: topic.source),
      sketches: LineSketches.text(of: text))
  }
}
