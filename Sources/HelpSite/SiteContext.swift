import Checks
import TopicModel

/// What every view of a build needs: the library, the theme, the words.
struct SiteContext {
  let options: SiteOptions
  let theme: Theme
  let library: SiteLibrary
  let families: OperationFamilies
  let related: RelatedOperations
  let report: ReportIndex
  /// Whether an earlier state was named, so that there is a page of what changed.
  let hasChanges: Bool
  /// The language of pages that belong to no topic.
  let language: String
  private let stringsByLanguage: [String: Strings]
  private let reportLanguages: [String: ReportLanguage]
  private let read: @Sendable (Page) throws -> Page

  /// - Parameter reportLanguages: By primary tag; what none of them is asked for is told in English.
  init(
    contents: SiteContents, options: SiteOptions, theme: Theme, related: RelatedOperations = .none,
    reportLanguages: [String: ReportLanguage] = [:]
  ) throws(SiteError) {
    let pages = contents.pages
    self.options = options
    self.theme = theme
    var tables: [String: Strings] = [:]
    for (language, table) in theme.strings { tables[language] = Strings(language: language, table: table) }
    let fallback = tables["en"] ?? Strings(language: "en", table: [:])
    let lookup = { (language: String) in tables[theme.interfaceLanguage(for: language)] ?? fallback }
    stringsByLanguage = tables
    self.reportLanguages = reportLanguages
    read = contents.read
    library = SiteLibrary(
      pages: pages, maybes: contents.maybes, anchors: try Self.anchors(pages, read: read), strings: lookup)
    self.related = related
    report = ReportIndex(contents.report)
    hasChanges = contents.changes != nil
    families = OperationFamilies(entries: library.entries)
    var counts: [String: Int] = [:]
    for page in pages { counts[page.topic.lang, default: 0] += 1 }
    let wanted = options.language ?? counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "en"
    // Pages of no topic are in words of the interface, which may have none in that language.
    language = theme.words(for: wanted) == nil ? theme.interfaceLanguage(for: wanted) : wanted
  }

  /// A page of the library with its content.
  func whole(_ page: Page) throws(SiteError) -> Page {
    var whole = try Self.whole(page, read: read)
    // As the library calls it.
    whole.topic = page.topic
    return whole
  }

  private static func whole(_ page: Page, read: @Sendable (Page) throws -> Page) throws(SiteError) -> Page {
    do {
      return try read(page)
    } catch {
      throw .lost(source: page.topic.source, reason: "\(error)")
    }
  }

  /// By topic id.
  private static func anchors(
    _ pages: [Page], read: @Sendable (Page) throws -> Page
  ) throws(SiteError) -> [String: PageAnchors] {
    var anchors: [String: PageAnchors] = [:]
    for page in pages where anchors[page.topic.id] == nil {
      anchors[page.topic.id] = PageAnchors(try whole(page, read: read).content)
    }
    return anchors
  }

  /// The interface's words for a text in `language`.
  func strings(_ language: String) -> Strings {
    stringsByLanguage[theme.interfaceLanguage(for: language)] ?? Strings(language: "en", table: [:])
  }

  /// What findings and rules are called in a text in `language`.
  func reportLanguage(_ language: String) -> ReportLanguage {
    reportLanguages[String(Theme.primary(language))] ?? .english
  }

  /// Where a reader who looks for a topic should land: its guide where it is about one operation,
  /// otherwise the whole page.
  func primaryPath(_ topic: Topic) -> String {
    let own = topic.procedures.filter { !$0.inline && !$0.steps.isEmpty }
    return own.count == 1 && topic.procedures.allSatisfy { $0.inline || $0.id == own[0].id }
      ? SitePaths.guide(own[0].id) : SitePaths.topic(topic.id)
  }

  func path(ofTopic id: String) -> String? { library.page(id).map { primaryPath($0.topic) } }

  var siteTitle: String {
    options.title.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 } ?? strings(language)["site.title"]
  }

  /// What the layout needs for a page; the view of the page itself is added by its maker.
  func frame(_ page: String, title: String, language: String, kind: String, description: String = "") -> View {
    let t = strings(language)
    let root = SitePaths.root(of: page)
    var view: View = [
      "lang": language, "t": t, "root": root, "home": root.isEmpty ? "index.html" : root + "index.html",
      "title": title, "siteTitle": siteTitle, "siteLanguage": self.language,
      "pageTitle": title == siteTitle ? title : "\(title) · \(siteTitle)",
      "kind": kind, "description": String(description.prefix(160)), "hasDescription": !description.isEmpty,
      "footer": options.footer ?? "", "hasFooter": !(options.footer ?? "").isEmpty,
      "logo": options.logo.map { root + "assets/" + $0 } ?? "", "hasLogo": options.logo != nil,
      "hasReport": hasReport, "hasChanges": hasChanges, "hasPairs": !library.pairs.isEmpty,
      "crumbs": [View](), "tree": [View](), "hasTree": false, "toc": [View](), "hasToc": false,
      "alternates": [View](), "data": Markup(), "markdown": root + Self.markdown(page), "source": page,
    ]
    if let base = options.baseURL {
      view["canonical"] = Self.absolute(page, base: base.absoluteString)
      view["hasCanonical"] = true
    } else {
      view["hasCanonical"] = false
    }
    return view
  }

  var hasReport: Bool { true }

  /// HTML pages of a build.
  var pageCount: Int {
    library.pages.count + library.entries.count + library.pairs.count + library.areas.nodes.count { $0.topic == nil }
      + 4
  }

  func node(ofTopic id: String) -> Int? { library.position(ofTopic: id).flatMap { library.areas.nodeOfTopic[$0] } }

  static func absolute(_ page: String, base: String) -> String {
    let path = page == SitePaths.home ? "" : page
    return base.hasSuffix("/") ? base + path : base + "/" + path
  }

  /// The Markdown twin of a page.
  static func markdown(_ page: String) -> String { String(page.dropLast(5)) + ".md" }

  /// The same page in other languages, as links from `page`.
  ///
  /// - Parameter path: where the topic's counterpart of this page stands; nil where it has none.
  func alternates(of topic: Topic, from page: String, path: (Topic) -> String?) -> [View] {
    library.translations(of: topic).compactMap { other in
      path(other).map { path in
        let base = options.baseURL?.absoluteString
        return [
          "lang": other.lang, "href": SitePaths.relative(path, from: page),
          "name": strings(other.lang)["language.name"],
          "absolute": base.map { SiteContext.absolute(path, base: $0) } ?? SitePaths.relative(path, from: page),
        ]
      }
    }
  }

  // MARK: The tree and the breadcrumbs

  /// From the area to the page's own chapter.
  func crumbs(_ node: Int?, from page: String, including last: Bool = true) -> [View] {
    guard let node else { return [] }
    let chain = library.areas.chain(node)
    return (last ? chain : chain.dropLast()).map { index in
      [
        "title": library.areas.nodes[index].title,
        "href": SitePaths.relative(library.areas.nodes[index].path, from: page),
      ]
    }
  }

  /// The area of a chapter with the way down to it open: chapters of the area, and the pages beside this one.
  ///
  /// - Parameter topic: the id of the topic that the page is about.
  func tree(_ node: Int?, from page: String, topic: String?) -> [View] {
    guard let node else { return [] }
    let chain = library.areas.chain(node)
    return [branch(chain[0], open: chain[...], from: page, topic: topic)]
  }

  private func branch(_ index: Int, open: ArraySlice<Int>, from page: String, topic: String?) -> View {
    let node = library.areas.nodes[index]
    let isOpen = open.first == index
    let rest = isOpen ? open.dropFirst() : []
    var children: [View] = []
    var topics: [View] = []
    if isOpen {
      children = node.children.prefix(Self.treeLimit).map { branch($0, open: rest, from: page, topic: topic) }
      if rest.isEmpty { topics = leaves(node, from: page, topic: topic) }
    }
    let hidden =
      isOpen
      ? max(0, node.children.count - Self.treeLimit) + (rest.isEmpty ? max(0, node.topics.count - Self.treeLimit) : 0)
      : 0
    return [
      "title": node.title, "href": SitePaths.relative(node.path, from: page), "isCurrent": node.path == page,
      "open": isOpen, "key": SitePaths.stem(node.titles.joined(separator: "/")), "children": children, "topics": topics,
      "hasItems": !children.isEmpty || !topics.isEmpty, "hidden": hidden, "hasHidden": hidden > 0,
    ]
  }

  /// More pages than this in one chapter are on the chapter's page only.
  private static let treeLimit = 60

  /// The pages of a chapter; a window around the current one where there are many.
  private func leaves(_ node: AreaTree.Node, from page: String, topic current: String?) -> [View] {
    let own = node.topics.firstIndex { library.pages[$0].topic.id == current } ?? 0
    let start = max(0, min(own - Self.treeLimit / 2, node.topics.count - Self.treeLimit))
    return node.topics[start..<min(node.topics.count, start + Self.treeLimit)].map { index in
      let topic = library.pages[index].topic
      return [
        "title": topic.title, "href": SitePaths.relative(primaryPath(topic), from: page),
        "isCurrent": topic.id == current, "hasBatch": topic.procedures.contains { $0.mode == .batch },
      ]
    }
  }
}
