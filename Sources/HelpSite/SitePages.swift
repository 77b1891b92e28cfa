import Checks
import TopicModel

/// One build's pages, each rendered, with its Markdown twin, and handed to the writer.
struct SitePages {
  let context: SiteContext
  private let report: ReportViews
  private let labels: LabelViews
  private let limits: LimitViews
  private let operations: OperationsView
  private let areas: LetterIndex?
  private let changes: ChangesView?
  private let redirects: [String: String]
  private let progress: (Int, Int) -> Void
  private let total: Int
  private var done = 0

  init(context: SiteContext, contents: SiteContents, progress: @escaping (Int, Int) -> Void) {
    self.context = context
    self.progress = progress
    changes = contents.changes.map { ChangesView(context: context, diff: $0) }
    redirects = contents.redirects
    report = ReportViews(context: context)
    labels = LabelViews(context: context)
    limits = LimitViews(context: context)
    operations = OperationsView(context: context)
    areas = HomeView(context: context).areas
    total =
      context.pageCount + report.pageCount + labels.pageCount + limits.pageCount + operations.pageCount
      + (areas?.pageCount ?? 0)
  }

  mutating func write(to writer: inout SiteWriter) throws(SiteError) {
    try writeTopics(to: &writer)
    let library = context.library
    for pair in library.pairs {
      let view = PairView(context: context, pair: pair, node: context.node(ofTopic: pair.single.topic.id))
      try write(pair.path, view.view(), "pair", to: &writer)
    }
    for (index, node) in library.areas.nodes.enumerated() where node.topic == nil {
      try write(node.path, AreaView(context: context, node: index).view(), "area", to: &writer)
    }
    try write(SitePaths.report, report.overview(), "report", to: &writer)
    try report.forEachPage { (path, view, template) throws(SiteError) in try write(path, view, template, to: &writer) }
    try write(limits.index, kind: "limits", to: &writer)
    try limits.forEachPage { (path, view) throws(SiteError) in try write(path, view, "family", to: &writer) }
    try write(labels.index, kind: "labels", to: &writer)
    try labels.forEachPage { (path, view) throws(SiteError) in try write(path, view, "label", to: &writer) }
    try write(SitePaths.operations, operations.overview(), "operations", to: &writer)
    try operations.forEachPage { (path, view) throws(SiteError) in
      try write(path, view, "operationgroup", to: &writer)
    }
    try write(SitePaths.pairs, context.pairsView(), "pairs", to: &writer)
    if let changes { try write(SitePaths.changes, changes.view(), "changes", to: &writer) }
    try write(SitePaths.notFound, context.notFoundView(), "notfound", to: &writer)
    if let areas { try write(areas, kind: "areas", to: &writer) }
    try write(SitePaths.home, HomeView(context: context).view(), "home", to: &writer)
    progress(done, done)
  }

  /// A page at each address that has moved, unless something else stands there now.
  func writeStubs(to writer: inout SiteWriter) throws(SiteError) {
    for (old, new) in moves.sorted(by: { $0.key < $1.key }) where !writer.contains(old) && writer.contains(new.path) {
      var view: View = [
        "lang": context.language, "t": context.strings(context.language), "root": SitePaths.root(of: old),
        "target": SitePaths.relative(new.path, from: old), "title": new.title,
      ]
      try writer.add(old, try context.theme.render(view, "moved"))
      view["target"] = SitePaths.relative(SiteContext.markdown(new.path), from: old)
      try writer.add(SiteContext.markdown(old), try context.theme.render(view, "markdown/moved"))
    }
  }

  /// Old address to new one and what stands there, of topics, guides and comparisons whose ids have changed.
  private var moves: [String: (path: String, title: String)] {
    var moves: [String: (path: String, title: String)] = [:]
    var formerly: [String: [String]] = [:]
    for (old, new) in redirects {
      if let page = context.library.page(new) { moves[SitePaths.topic(old)] = (SitePaths.topic(new), page.topic.title) }
      guard let entry = context.library.entry(new) else { continue }
      moves[SitePaths.guide(old)] = (SitePaths.guide(new), entry.title)
      formerly[new, default: []].append(old)
    }
    guard !formerly.isEmpty else { return moves }
    for pair in context.library.pairs {
      let (single, batch) = (pair.single.procedure.id, pair.batch.procedure.id)
      for one in [single] + (formerly[single] ?? []) {
        for other in [batch] + (formerly[batch] ?? []) where (one, other) != (single, batch) {
          moves[SitePaths.pair(single: one, batch: other)] = (pair.path, pair.single.title)
        }
      }
    }
    return moves
  }

  private mutating func writeTopics(to writer: inout SiteWriter) throws(SiteError) {
    let library = context.library
    for (index, known) in library.pages.enumerated() {
      let page = try context.whole(known)
      let node = library.areas.nodeOfTopic[index]
      let topic = TopicView(context: context, source: page, node: node)
      try write(SitePaths.topic(page.topic.id), topic.view(), "topic", to: &writer)
      let content = page.topic.procedures.isEmpty ? .empty : StepContent(page.content)
      for entry in library.entries(of: page.topic) {
        let guide = GuideView(context: context, entry: entry, node: node, content: content)
        try write(guide.page, guide.view(), "guide", to: &writer)
      }
    }
  }

  private mutating func write(
    _ index: LetterIndex, kind: String, to writer: inout SiteWriter
  ) throws(SiteError) {
    try write(index.page, index.overview(kind: kind), "letters", to: &writer)
    try index.forEachPage(kind: kind) { (path, view) throws(SiteError) in
      try write(path, view, "letters", to: &writer)
    }
  }

  private mutating func write(
    _ path: String, _ view: View, _ template: String, to writer: inout SiteWriter
  ) throws(SiteError) {
    var view = view
    for list in ["crumbs", "tree", "toc", "alternates"] {
      view["has" + list.prefix(1).uppercased() + list.dropFirst()] = (view[list] as? [View])?.isEmpty == false
    }
    let twin = "markdown/" + template
    let hasTwin = context.theme.has(twin)
    view["hasMarkdown"] = hasTwin
    try writer.add(path, try context.theme.render(view, template))
    if hasTwin {
      try writer.add(SiteContext.markdown(path), MarkdownPage.finished(try context.theme.render(view, twin)))
    }
    done += 1
    if done % 256 == 0 { progress(done, max(done, total)) }
  }
}
