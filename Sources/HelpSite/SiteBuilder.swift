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

  /// Brings `folder` to the state of a site of these contents; of what was there before nothing is left, byte by byte.
  ///
  /// - Parameters:
  ///   - progress: called now and then with the pages made and their number in all.
  ///   - ready: called when all is made and only has to be moved into place.
  public func build(
    _ contents: SiteContents, to folder: URL, progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in },
    ready: () -> Void = {}
  ) throws(SiteError) -> SiteReport {
    try options.check(with: theme)
    let related = try RelatedOperations(lexicon: lexicon, pages: contents.pages)
    let words = try SearchWords(lexicon: lexicon, pages: contents.pages.count)
    let context = try SiteContext(
      contents: contents, options: options, theme: theme, related: related, reportLanguages: try reportLanguages())
    var writer = try SiteWriter(folder: folder)
    do throws(SiteError) {
      try write(contents, context: context, words: words, to: &writer, progress: progress)
      return try writer.finish(ready: ready)
    } catch {
      writer.abandon()
      throw error
    }
  }

  private func reportLanguages() throws(SiteError) -> [String: ReportLanguage] {
    do {
      return try ReportLanguage.all(in: lexicon)
    } catch {
      throw .invalidStrings(file: "findings.yml", reason: "\(error)")
    }
  }

  private func write(
    _ contents: SiteContents, context: SiteContext, words: SearchWords, to writer: inout SiteWriter,
    progress: @escaping (_ done: Int, _ total: Int) -> Void
  ) throws(SiteError) {
    for asset in theme.assets where asset.path != Self.accentPath {
      // A script of the user's own is written as it is.
      let isScript = asset.path.hasSuffix(".js") && !theme.overridden.contains(asset.path)
      try writer.add(asset.path, isScript ? ScriptText.compact(asset.bytes) : asset.bytes)
    }
    try writer.add(Self.accentPath, accent)

    let machine = MachineFiles(context: context)
    try writePages(contents, context: context, to: &writer, progress: progress)
    try writer.add("procedures.jsonl", parts: machine.procedureLines)
    try writer.add("llms.txt", machine.guideForModels)
    if let description = machine.openSearch { try writer.add("opensearch.xml", description) }
    let shards = SearchShards(contents: contents, context: context, words: words)
    try shards.write { (path, text) throws(SiteError) in try writer.add(path, text) }
  }

  /// The pages; what they were made with is let go before the search is written.
  private func writePages(
    _ contents: SiteContents, context: SiteContext, to writer: inout SiteWriter,
    progress: @escaping (_ done: Int, _ total: Int) -> Void
  ) throws(SiteError) {
    var site = SitePages(context: context, contents: contents, progress: progress)
    try site.write(to: &writer)
    // Addresses that have moved are not on the map of the site.
    for file in MachineFiles(context: context).sitemap(writer.pages) { try writer.add(file.path, file.text) }
    try site.writeStubs(to: &writer)
  }

  /// Removes what an interrupted build left in `folder`; the site that was there stays.
  public static func removeStaging(in folder: URL) { SiteWriter.removeStaging(in: folder) }

  private static let accentPath = "assets/accent.css"

  /// The user's colours over the theme's.
  private var accent: String {
    guard let accent = options.accent else {
      return theme.assets.first { $0.path == Self.accentPath }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }
    func block(_ colour: String, _ surroundings: Surroundings) -> String {
      let share = Int((surroundings.soft * 100).rounded())
      return "{ --accent: \(colour); --accent-soft: color-mix(in srgb, \(colour) \(share)%, var(--bg)); }"
    }
    return """
      :root \(block(accent.light, .light))
      :root[data-theme="dark"] \(block(accent.dark, .dark))
      @media (prefers-color-scheme: dark) {
        :root:not([data-theme="light"]) \(block(accent.dark, .dark))
      }

      """
  }
}
