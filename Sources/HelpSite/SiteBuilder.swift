import Checks
import Foundation
import TopicModel

/// Writes the help site: static pages that work from a folder (`file://`) and from a server alike.
public struct SiteBuilder {
  public let options: SiteOptions
  public let theme: Theme

  public init(options: SiteOptions, theme: Theme) {
    self.options = options
    self.theme = theme
  }

  /// Brings `folder` to the state of a site of these pages.
  ///
  /// - Parameters:
  ///   - findings: What `Checker` found in these pages; the report's pages show it.
  ///   - progress: called now and then with the pages made and their number in all.
  public func build(
    pages: [Page], findings: [Finding] = [], to folder: URL,
    progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(SiteError) -> SiteReport {
    let context = SiteContext(pages: pages, options: options, theme: theme)
    var writer = try SiteWriter(folder: folder)
    let report = ReportViews(context: context, findings: findings)
    let labels = LabelViews(context: context)
    let total = context.pageCount + report.pageCount + labels.pageCount + context.families.families.count + 1
    var run = Run(context: context, report: report, labels: labels, total: total, progress: progress)
    for asset in theme.assets { try writer.add(asset.path, asset.bytes) }
    try run.writePages(to: &writer)
    for file in SearchShards(context: context).files() { try writer.add(file.path, file.text) }
    return try writer.finish()
  }

  /// One build's pages, each rendered and handed to the writer.
  private struct Run {
    let context: SiteContext
    let report: ReportViews
    let labels: LabelViews
    let total: Int
    let progress: (Int, Int) -> Void
    var done = 0

    mutating func writePages(to writer: inout SiteWriter) throws(SiteError) {
      let library = context.library
      for (index, page) in library.pages.enumerated() {
        let node = library.areas.nodeOfTopic[index]
        let topic = TopicView(context: context, source: page, node: node)
        try write(SitePaths.topic(page.topic.id), topic.view(), "topic", to: &writer)
        let noteKinds = page.topic.procedures.isEmpty ? [:] : GuideView.noteKinds(page.content)
        for procedure in page.topic.procedures {
          guard let entry = library.entry(procedure.id), entry.topic.id == page.topic.id else { continue }
          let guide = GuideView(context: context, entry: entry, node: node, noteKinds: noteKinds)
          try write(guide.page, guide.view(), "guide", to: &writer)
        }
      }
      for pair in library.pairs {
        let view = PairView(context: context, pair: pair, node: context.node(ofTopic: pair.single.topic.id))
        try write(pair.path, view.view(), "pair", to: &writer)
      }
      for (index, node) in library.areas.nodes.enumerated() where node.topic == nil {
        try write(node.path, AreaView(context: context, node: index).view(), "area", to: &writer)
      }
      try write(SitePaths.report, report.overview(), "report", to: &writer)
      for page in report.pages() { try write(page.path, page.view, "rule", to: &writer) }
      let limits = LimitViews(context: context)
      try write(limits.index, "letters", kind: "limits", to: &writer)
      try limits.forEachPage { (path, view) throws(SiteError) in try write(path, view, "family", to: &writer) }
      try write(labels.index, "letters", kind: "labels", to: &writer)
      try labels.forEachPage { (path, view) throws(SiteError) in try write(path, view, "label", to: &writer) }
      try write(SitePaths.operations, operations.overview(), "operations", to: &writer)
      try operations.forEachPage { (path, view) throws(SiteError) in try write(path, view, "operationgroup", to: &writer) }
      try write(SitePaths.pairs, context.pairsView(), "pairs", to: &writer)
      try write(SitePaths.notFound, context.notFoundView(), "notfound", to: &writer)
      try write(SitePaths.home, HomeView(context: context).view(), "home", to: &writer)
    }

    private mutating func write(
      _ index: LetterIndex, _ template: String, kind: String, to writer: inout SiteWriter
    ) throws(SiteError) {
      try write(index.page, index.overview(kind: kind), template, to: &writer)
      try index.forEachPage(kind: kind) { (path, view) throws(SiteError) in
        try write(path, view, template, to: &writer)
      }
    }

    private mutating func write(
      _ path: String, _ view: View, _ template: String, to writer: inout SiteWriter
    ) throws(SiteError) {
      var view = view
      for list in ["crumbs", "tree", "toc"] {
        view["has" + list.prefix(1).uppercased() + list.dropFirst()] = (view[list] as? [View])?.isEmpty == false
      }
      try writer.add(path, try context.theme.render(view, template))
      done += 1
      if done % 256 == 0 || done == total { progress(done, total) }
    }
  }
}
