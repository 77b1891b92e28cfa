import Foundation
import TopicModel

/// What programs read: the procedures as lines of JSON, a map of the site, a search description, a guide for
/// language models.
struct MachineFiles {
  let context: SiteContext

  /// One procedure a line, in the order of the pages.
  var procedureLines: some Sequence<String> {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return context.library.entries.lazy.compactMap { entry in
      (try? encoder.encode(ProcedureLine(entry))).map { String(decoding: $0, as: UTF8.self) + "\n" }
    }
  }

  /// sitemaps.org protocol 0.9; more than 50,000 addresses make several files and an index of them.
  func sitemap(_ pages: [String]) -> [(path: String, text: String)] {
    guard let base = context.options.baseURL?.absoluteString else { return [] }
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let space = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
    func element(_ name: String, _ address: String) -> String {
      var text = "<\(name)><loc>"
      Markup.escape(address, into: &text)
      return text + "</loc></\(name)>\n"
    }
    let addresses = pages.filter { $0 != SitePaths.notFound }.sorted().map { SiteContext.absolute($0, base: base) }
    let chunks = stride(from: 0, to: addresses.count, by: 50_000).map {
      addresses[$0..<min($0 + 50_000, addresses.count)]
    }
    let files = chunks.map { chunk in
      head + "<urlset \(space)>\n" + chunk.map { element("url", $0) }.joined() + "</urlset>\n"
    }
    guard files.count > 1 else { return files.map { ("sitemap.xml", $0) } }
    let parts = files.enumerated().map { ("sitemap-\($0.offset + 1).xml", $0.element) }
    let index = parts.map { element("sitemap", SiteContext.absolute($0.0, base: base)) }.joined()
    return parts + [("sitemap.xml", head + "<sitemapindex \(space)>\n" + index + "</sitemapindex>\n")]
  }

  /// OpenSearch 1.1 description; nil without a base address, which it needs.
  var openSearch: String? {
    guard let base = context.options.baseURL?.absoluteString else { return nil }
    let strings = context.strings(context.language)
    func escaped(_ text: String) -> String { Markup(text: text).html }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>\(escaped(String(context.siteTitle.prefix(16))))</ShortName>
      <Description>\(escaped(strings("home.description", ["title": context.siteTitle])))</Description>
      <InputEncoding>UTF-8</InputEncoding>
      <Url type="text/html" template="\(escaped(SiteContext.absolute(SitePaths.home, base: base)))?q={searchTerms}"/>
      </OpenSearchDescription>

      """
  }

  /// More areas are on the page of all areas only.
  private static let rootLimit = 100

  /// https://llmstxt.org: what the site holds, with links to the Markdown of its pages.
  var guideForModels: String {
    let strings = context.strings(context.language)
    let library = context.library
    func link(_ title: String, _ page: String, _ more: String = "") -> String {
      "- [\(MarkdownText.escaped(title))](\(SiteContext.markdown(page)))\(more.isEmpty ? "" : ": " + more)\n"
    }
    var text = "# \(MarkdownText.escaped(context.siteTitle))\n\n"
    text += "> \(MarkdownText.escaped(strings("home.description", ["title": context.siteTitle])))\n\n"
    let counts = [
      "\(library.pages.count) \(strings["number.pages"])", "\(library.entries.count) \(strings["number.operations"])",
      "\(library.pairs.count) \(strings["number.pairs"])",
    ]
    text += counts.joined(separator: strings["punctuation.semicolon"]) + "\n\nprocedures.jsonl: JSON Lines\n\n"
    text += "## \(strings["home.areas"])\n\n"
    for root in library.areas.roots.prefix(Self.rootLimit) {
      let area = library.areas.nodes[root]
      text += link(area.title, area.path)
      for child in area.children.prefix(40) {
        text += "  " + link(library.areas.nodes[child].title, library.areas.nodes[child].path)
      }
    }
    if library.areas.roots.count > Self.rootLimit { text += link(strings["home.areas"], SitePaths.areas) }
    text += "\n## \(strings["operations.title"])\n\n" + link(strings["operations.title"], SitePaths.operations)
    text += link(strings["limits.title"], SitePaths.limits) + link(strings["labels.title"], SitePaths.labels)
    text += link(strings["pairs.title"], SitePaths.pairs)
    text += "\n## Optional\n\n" + link(strings["report.title"], SitePaths.report)
    if context.hasChanges { text += link(strings["changes.title"], SitePaths.changes) }
    return text
  }
}

/// One line of `procedures.jsonl`: a procedure as topic.schema.json has it, its topic and its page.
struct ProcedureLine: Codable {
  struct Source: Codable {
    var id: String
    var lang: String
    var source: String
    var title: String
    var url: String?

    /// Without procedures.
    var asTopic: Topic { Topic(id: id, source: source, url: url, title: title, lang: lang, kind: .task) }
  }

  /// From the site's root.
  var page: String
  var procedure: Procedure
  var topic: Source

  init(_ entry: SiteLibrary.Entry) {
    page = entry.path
    procedure = entry.procedure
    let topic = entry.topic
    self.topic = Source(id: topic.id, lang: topic.lang, source: topic.source, title: topic.title, url: topic.url)
  }
}
