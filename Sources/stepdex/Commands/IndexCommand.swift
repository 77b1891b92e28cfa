import ArgumentParser
import Configuration
import Counterparts
import Digests
import Extraction
import Foundation
import Ingest
import Lexicon
import SearchIndex

struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Read help pages into the index; again on changed pages: only what changed.",
    discussion: """
      Examples:
        stepdex index docs/                              every page below docs/
        stepdex index docs/ --index team.db              into another index file
        stepdex index pages.warc.gz                      what `stepdex crawl` fetched; also .zip and .mhtml
        stepdex index notes.txt --input-format excerpts  a text file whose lines are page fragments

      The index holds what the sources named hold: pages that are gone leave it (unless --add).
      """)

  @Argument(
    help: ArgumentHelp(
      "Folders of HTML pages, single files, or archives (.warc, .warc.gz, .zip, .mhtml).", valueName: "source"))
  var sources: [String]

  @Option(
    name: .customLong("input-format"),
    help: "What the files hold: \(Indexer.InputFormat.allCases.map(\.rawValue).joined(separator: " or ")).")
  var format: Indexer.InputFormat = .html

  @Option(help: ArgumentHelp("Read the pages in this encoding, whatever they declare.", valueName: "name"))
  var encoding: String?

  @Flag(
    help:
      "Keep pages that are in the index but not among the sources named; a page with the same path below its root is replaced."
  )
  var add = false

  @Flag(help: "Extract every page anew, changed or not.")
  var rebuild = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = common.console
    try reportingErrors(console) {
      let started = ContinuousClock.now
      let setup = try ExtractionSetup(configuration: common.configuration())
      var closed: [IndexReport.Remark] = []
      let files = try SourceFinder(format: format).files(below: sources) { folder, why in
        closed.append(.init(source: folder, why: why))
      }
      var options = Indexer.Options()
      options.format = format
      options.encoding = encoding
      options.keepsOthers = add
      options.extractsAll = rebuild
      options.settingsDigest = setup.digest + (encoding ?? "")
      options.linkingDigest = setup.linkingDigest
      let indexer = Indexer(extractor: setup.extractor, linker: setup.linker, options: options)
      let isNew = !FileManager.default.fileExists(atPath: common.indexFile)
      var report: IndexReport
      do {
        let index = try IndexFile.open(common.indexFile, mode: .write, lexicon: setup.lexicon)
        report = try indexer.index(files, into: index) { done, total in
          console.progress("Reading pages: \(done) of \(total)")
        }
      } catch {
        if isNew { IndexFile.removeEmpty(common.indexFile) }
        throw error
      }
      report.skipped = closed + report.skipped
      console.endProgress()
      report.print(to: console, json: common.json, seconds: (ContinuousClock.now - started) / .seconds(1))
    }
  }
}

extension Indexer.InputFormat: ExpressibleByArgument {}

extension SourceFinder {
  /// Which files of a folder are taken.
  init(format: Indexer.InputFormat) {
    switch format {
    case .html: self.init()
    case .excerpts: self.init(endings: ["txt"], takesArchives: false)
    }
  }
}

extension IndexReport {
  func print(to console: Console, json: Bool, seconds: Double) {
    for remark in skipped { console.warn("\(remark.source) was skipped: \(remark.why)") }
    if console.verbose {
      for remark in warnings { console.warn("\(remark.source): \(remark.why)") }
    } else if !warnings.isEmpty {
      let pages = Set(warnings.map(\.source)).count
      console.warn("\(pages) page\(pages == 1 ? "" : "s") had to be repaired or may be misread; --verbose names them")
    }
    if json {
      console.printJSON(Printed(report: self, seconds: seconds))
      return
    }
    var parts = ["\(added) added", "\(changed) changed", "\(unchanged) unchanged", "\(removed) removed"]
    if !skipped.isEmpty { parts.append("\(skipped.count) skipped") }
    func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
    let whole = "\(counted(topics, "page")) with \(counted(procedures, "procedure")) in the index"
    console.print("\(whole) (\(parts.joined(separator: ", ")))")
  }

  private struct Printed: Encodable {
    var topics, procedures, added, changed, unchanged, removed: Int
    var skipped, warnings: [IndexReport.Remark]
    /// To the millisecond.
    var seconds: Double

    init(report: IndexReport, seconds: Double) {
      topics = report.topics
      procedures = report.procedures
      added = report.added
      changed = report.changed
      unchanged = report.unchanged
      removed = report.removed
      skipped = report.skipped
      warnings = report.warnings
      self.seconds = (seconds * 1000).rounded() / 1000
    }
  }
}
