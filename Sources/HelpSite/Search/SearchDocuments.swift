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
    /// The body of a page: of its tokens the first count as those of headings do, and those that stand there often more.
    var lead: [String] = []
  }

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
  /// What a procedure does.
  var operation = Procedure.Operation()
  /// As it ranks.
  var kind: Topic.Kind
  /// The kinds of its limits.
  var constraints: [Constraint.Kind] = []
}

/// All documents of a site in page order, made when they are asked for, a page at a time: all at once would hold the texts of
/// all pages. A page's procedures stand before the page itself.
struct SearchDocuments {
  private let context: SiteContext
  /// Of each page, which document is its first.
  private var firsts: [Int] = []
  /// Of each document, what tells it from others that a reader sees the same of.
  private let suffixes: [String]
  /// How many documents each area has.
  private(set) var areas: [Int: Int] = [:]

  init(_ context: SiteContext) {
    self.context = context
    var items: [Distinctions.Item] = []
    func add(_ title: String, _ mode: Procedure.Mode?, place: String, of topic: Topic) {
      let seen = [title, mode?.rawValue ?? "", place].joined(separator: "\u{0}")
      items.append(.init(title: seen, way: context.way(to: topic)))
    }
    let library = context.library
    for (index, page) in library.pages.enumerated() {
      firsts.append(items.count)
      for entry in library.entries(of: page.topic) {
        add(library.listTitle(entry), entry.procedure.mode, place: Self.place(entry), of: page.topic)
      }
      add(page.topic.title, nil, place: Self.place(page.topic), of: page.topic)
      if let area = Self.area(index, context) { areas[area, default: 0] += items.count - firsts[index] }
    }
    suffixes = Distinctions.suffixes(items)
  }

  /// How many there are.
  var count: Int { suffixes.count }

  /// Those of a page with its content.
  ///
  /// - Parameter index: its position in the library.
  func documents(of index: Int, _ page: Page) -> [SearchDocument] {
    let area = Self.area(index, context)
    var documents = context.library.entries(of: page.topic).map { document($0, area: area) }
    documents.append(document(page, area: area))
    // What has neither steps nor limits, such as a call of an API, is shown with what its page begins with.
    let lead = documents.last?.fields.lead.first { !$0.isEmpty }.map { [("", String($0.prefix(80)))] } ?? []
    for place in documents.indices.dropLast() where documents[place].lines.isEmpty { documents[place].lines = lead }
    for place in documents.indices { documents[place].shownTitle += suffixes[firsts[index] + place] }
    return documents
  }

  private static func area(_ page: Int, _ context: SiteContext) -> Int? {
    context.library.areas.nodeOfTopic[page].flatMap(context.library.areas.top)
  }

  private static func place(_ entry: SiteLibrary.Entry) -> String {
    entry.procedure.navigation.isEmpty
      ? place(entry.topic) : entry.procedure.navigation.joined(separator: " › ")
  }

  private static func place(_ topic: Topic) -> String { topic.breadcrumbs.joined(separator: " › ") }

  private func document(_ entry: SiteLibrary.Entry, area: Int?) -> SearchDocument {
    let (topic, procedure) = (entry.topic, entry.procedure)
    let strings = context.strings(topic.lang)
    let text = ProcedureText(procedure)
    return SearchDocument(
      shownTitle: context.library.listTitle(entry), path: entry.path, mode: procedure.mode, language: topic.lang,
      area: area, place: Self.place(entry),
      lines: procedure.allSteps.map { ($0.number, strings.spelledOut($0.text, $0.controls)) }
        + text.limits.map { ("", $0) },
      fields: .init(
        title: procedure.title, heads: [procedure.operation.action + " " + procedure.operation.object] + text.labels,
        body: text.limits + text.steps.map(\.text)),
      labels: text.labels, operation: procedure.operation,
      kind: InterfacePages.kind(topic.kind, source: topic.source),
      constraints: Set(procedure.constraints.map(\.kind)).sorted { $0.rawValue < $1.rawValue })
  }

  private func document(_ page: Page, area: Int?) -> SearchDocument {
    let topic = page.topic
    let text = PageText(page)
    let lines = topic.procedures.isEmpty ? text.body : []
    return SearchDocument(
      shownTitle: topic.title, path: SitePaths.topic(topic.id), mode: nil, language: topic.lang, area: area,
      place: Self.place(topic), lines: lines.prefix(40).map { ("", $0) },
      fields: .init(
        title: topic.title, heads: text.heads + text.labels, body: text.limits + text.steps + text.body + text.path,
        lead: text.body),
      labels: text.labels, kind: InterfacePages.kind(topic.kind, source: topic.source))
  }
}
