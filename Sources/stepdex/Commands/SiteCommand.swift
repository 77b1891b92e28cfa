import ArgumentParser
import Checks
import Configuration
import Counterparts
import Diffing
import Dispatch
import Foundation
import HelpSite
import Lexicon
import SearchIndex
import TopicModel

struct SiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Write the static help site; it opens by double-click, no server needed.",
    discussion: """
      Examples:
        stepdex site --out help/
        stepdex site --out help/ --theme my-theme/
        stepdex site --out help/ --since old/index.db      with a page of what changed, and the report's trend
        stepdex site --out help/ --since help/             changed since the site in that folder was built

      A second run writes only the files that changed and removes those that are gone.
      """)

  @Option(help: ArgumentHelp("The folder to write; a new one, or one that this command wrote.", valueName: "folder"))
  var out: String

  @Option(help: ArgumentHelp("A folder whose files replace the built-in theme's.", valueName: "folder"))
  var theme: String?

  @Option(
    help: ArgumentHelp(
      "An earlier index, or the folder of an earlier site: the site tells what changed since.",
      valueName: "file-or-folder"))
  var since: String?

  @Option(
    help: ArgumentHelp("Findings that are known (`check --baseline`): the report shows the trend.", valueName: "file"))
  var baseline: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = common.console
    try reportingErrors(console) {
      let configuration = try common.configuration()
      let options = try configuration.section(SiteSection.self)?.options() ?? SiteOptions()
      let theme = try theme.map { try Theme(overriding: URL(filePath: $0)) } ?? Theme.builtIn()
      let folder = URL(filePath: out)
      let interruption = Interruption { SiteBuilder.removeStaging(in: folder) }
      let builder = SiteBuilder(options: options, theme: theme, lexicon: try Lexicon(configuration: configuration))
      let index = try IndexFile.open(common.indexFile, mode: .read)
      let report = try index.atOneMoment {
        try builder.build(
          try contents(of: index, configuration, lexicon: builder.lexicon), to: folder,
          progress: { done, total in console.progress("Writing pages: \(done) of \(total)") },
          ready: interruption.ignore)
      }
      console.endProgress()
      if common.json {
        console.printJSON(Printed(report))
      } else {
        console.print(
          "\(report.files) files in \(out) (\(report.written) written, \(report.unchanged) unchanged, \(report.removed) removed)"
        )
        console.note("Open \(out.hasSuffix("/") ? out : out + "/")index.html")
      }
    }
  }

  /// What the site is made of; the pages' content stays in the index until it is written.
  private func contents(
    of index: IndexFile, _ configuration: ConfigurationFile, lexicon: Lexicon
  ) throws -> SiteContents {
    // Dead links between files are `check --files`' business; everything the records say is in the report's pages.
    let checks = try configuration.section(CheckOptions.self) ?? CheckOptions()
    let checker = try Checker(options: checks)
    let linker = try CounterpartLinker(configuration: configuration, lexicon: lexicon)
    // With what checks of the index have worked out.
    func report(of path: String) throws -> (report: CheckReport, topics: [Topic]) {
      let library = try IndexLibrary(
        path, files: nil, options: checks, lexicon: lexicon, linker: checker.asksForUndecidedPairs ? linker : nil)
      return (try library.report(by: checker), library.topics)
    }
    let (found, topics) = try report(of: common.indexFile)
    var contents = SiteContents(pages: topics.map { Page(topic: $0, content: []) }, report: found)
    let path = common.indexFile
    contents.read = { page in
      guard let page = try index.page(of: page.topic) else { throw IndexChanged(path: path) }
      return page
    }
    contents.redirects = try index.redirects()
    contents.aliases = try index.aliases()
    contents.copies = try index.copies()
    contents.maybes = try linker.uncertainPairs(in: topics, redirects: contents.redirects) {
      try index.page(of: $0)
    }
    var known = try baseline.map { try Baseline(file: $0) }
    if let since {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: since, isDirectory: &isFolder), isFolder.boolValue {
        contents.changes = try EarlierSite.changes(since: URL(filePath: since), to: topics)
      } else {
        let before = try report(of: since)
        contents.changes = IndexDiff(from: before.topics, to: topics)
        // What the baseline or the earlier state has is known.
        let earlier = Baseline(of: before.report)
        known = known.map { Baseline(joining: [$0, earlier]) } ?? earlier
      }
    }
    if let known { contents.report = contents.report.compared(with: known) }
    return contents
  }

  private struct Printed: Encodable {
    var pages, files, written, unchanged, removed, bytes: Int

    init(_ report: SiteReport) {
      pages = report.pages
      files = report.files
      written = report.written
      unchanged = report.unchanged
      removed = report.removed
      bytes = report.bytes
    }
  }
}

/// Cleans up when the user or the system ends the program: once, then the program ends with the signal's code.
final class Interruption {
  private let sources: [any DispatchSourceSignal]
  /// What is cleaning up has the queue until the program ends.
  private let queue = DispatchQueue(label: "interruption")

  init(_ cleanUp: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM, SIGHUP].map { [queue] number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        cleanUp()
        exit(128 + number)
      }
      source.resume()
      return source
    }
  }

  /// From here on what was begun is finished.
  func ignore() { queue.sync { for source in sources { source.cancel() } } }
}
