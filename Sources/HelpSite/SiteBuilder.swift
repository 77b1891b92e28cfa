import Checks
import Foundation
import Lexicon
import TopicModel

/// Writes the help site: static pages that work from a folder (`file://`) and from a server alike.
public struct SiteBuilder {
  public let options: SiteOptions
  public let theme: Theme

  /// What the page's search knows of languages.
  public let lexicon: Lexicon

  public init(options: SiteOptions, theme: Theme, lexicon: Lexicon = .builtIn) {
    self.options = options
    self.theme = theme
    self.lexicon = lexicon
  }

  /// Brings `folder` to the state of a site of these pages.
  ///
  /// The same pages over the same folder give the same bytes. Only `changes.html`, its Markdown and the stubs of
  /// moved pages depend on what the folder held before.
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
    for asset in theme.assets where asset.path != Self.accentPath { try writer.add(asset.path, asset.bytes) }
    try writer.add(Self.accentPath, accent)

    let machine = MachineFiles(context: context)
    let lines = machine.procedureLines()
    let history = history(lines: lines, context: context, writer: writer)
    var site = SitePages(context: context, findings: findings, history: history, progress: progress)
    try site.write(to: &writer)

    try writer.add("procedures.jsonl", lines.map { $0 + "\n" }.joined())
    try writer.add(SiteHistory.file, history.text)
    try writer.add("llms.txt", machine.guideForModels)
    for file in machine.sitemap(writer.pages) { try writer.add(file.path, file.text) }
    if let description = machine.openSearch { try writer.add("opensearch.xml", description) }
    let shards = SearchShards(context: context, words: try SearchWords(lexicon: lexicon))
    for file in shards.files() { try writer.add(file.path, file.text) }
    try site.writeStubs(to: &writer)
    return try writer.finish()
  }

  private static let accentPath = "assets/accent.css"

  /// The user's colours over the theme's.
  private var accent: String {
    guard let accent = options.accent else {
      return theme.assets.first { $0.path == Self.accentPath }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }
    return """
      :root { --accent: \(accent.light); --accent-soft: color-mix(in srgb, \(accent.light) 10%, var(--bg)); }
      :root[data-theme="dark"] { --accent: \(accent.dark); --accent-soft: color-mix(in srgb, \(accent.dark) 18%, var(--bg)); }
      @media (prefers-color-scheme: dark) {
        :root:not([data-theme="light"]) { --accent: \(accent.dark); --accent-soft: color-mix(in srgb, \(accent.dark) 18%, var(--bg)); }
      }

      """
  }

  /// The folder's history with this build's changes; unchanged when nothing changed.
  private func history(lines: [String], context: SiteContext, writer: SiteWriter) -> SiteHistory {
    let topics = Dictionary(
      context.library.pages.map { (SitePaths.topic($0.topic.id), $0.digest) }, uniquingKeysWith: { first, _ in first })
    guard let bytes = writer.previous("procedures.jsonl"),
      let old = writer.previous(SiteHistory.file).flatMap({ try? JSONDecoder().decode(SiteHistory.self, from: $0) })
    else { return SiteHistory(topics: topics) }
    let before = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    let comparison = SiteComparison(old: before, new: lines)
    var history = old
    if !comparison.changes.isEmpty { history.changes = comparison.changes }
    history.moved.merge(comparison.moved) { $1 }
    history.moved.merge(SiteHistory.moves(from: old.topics, to: topics)) { $1 }
    history.topics = topics
    return history
  }
}
