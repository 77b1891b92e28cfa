import ArgumentParser
import Checks
import Foundation
import HelpSite
import Lexicon
import SearchIndex

struct SiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Write the static help site; it opens by double-click, no server needed.",
    discussion: """
      Examples:
        stepdex site --out help/
        stepdex site --out help/ --theme my-theme/

      A second run writes only the files that changed and removes those that are gone.
      """)

  @Option(help: ArgumentHelp("The folder to write; a new one, or one that this command wrote.", valueName: "folder"))
  var out: String

  @Option(help: ArgumentHelp("A folder whose files replace the built-in theme's.", valueName: "folder"))
  var theme: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = common.console
    try reportingErrors(console) {
      let configuration = try common.configuration()
      let options = try configuration.section(SiteSection.self)?.options() ?? SiteOptions()
      let theme = try theme.map { try Theme(overriding: URL(filePath: $0)) } ?? Theme.builtIn()
      let index = try IndexFile.open(common.indexFile, mode: .read)
      let lexicon = try Lexicon(configuration: configuration)
      let pages = try index.pages()
      // Dead links between files are `check --files`' business; everything the records say is in the report's pages.
      let checks = try configuration.section(CheckOptions.self) ?? CheckOptions()
      let findings = try Checker(options: checks).report(on: Library(pages: pages, options: checks, lexicon: lexicon))
        .findings
      let report = try SiteBuilder(options: options, theme: theme, lexicon: lexicon).build(
        pages: pages, findings: findings, to: URL(filePath: out)
      ) { done, total in console.progress("Writing pages: \(done) of \(total)") }
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
