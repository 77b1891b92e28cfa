import ArgumentParser
import Diffing
import Foundation
import Ingest
import SearchIndex
import TopicModel

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed between two states of the documentation, procedure by procedure.",
    discussion: """
      Examples:
        stepdex diff old/index.db .stepdex/index.db        two indexes
        stepdex diff docs-1.0/ docs-1.1/                   two folders of pages
        stepdex diff --format markdown old.db new.db       for release notes

      Exit code 0 when something changed, 1 when nothing did.
      """)

  @Argument(help: ArgumentHelp("An index file or a folder of pages.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("An index file or a folder of pages.", valueName: "new"))
  var new: String

  @Option(help: "One of: \(DiffFormat.allCases.map(\.rawValue).joined(separator: ", ")) (default: text).")
  var format: DiffFormat?

  @OptionGroup var common: CommonOptions

  func validate() throws { try common.check(format: format) }

  func run() throws {
    let console = common.console
    try reportingErrors(console) {
      let setup = try ExtractionSetup(configuration: common.configuration())
      let diff = IndexDiff(from: try topics(old, setup, console), to: try topics(new, setup, console))
      console.endProgress()
      console.write((common.json ? .json : format ?? .text).render(diff))
      if diff.isEmpty { throw ExitCode.nothingFound }
    }
  }

  private func topics(_ path: String, _ setup: ExtractionSetup, _ console: Console) throws -> [Topic] {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard exists, isFolder.boolValue else { return try Self.topics(of: IndexFile.open(path, mode: .read)) }
    // A folder is read into an index of its own, which is gone afterwards.
    let place = FileManager.default.temporaryDirectory.appending(path: "stepdex-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let index = try IndexFile.open(
      place.appending(path: "index.db").path(percentEncoded: false), mode: .write, lexicon: setup.lexicon)
    let files = try SourceFinder(format: .html).files(below: [path])
    let report = try Indexer(extractor: setup.extractor, linker: setup.linker).index(files, into: index) {
      console.progress("Reading \(path): \($0) of \($1)")
    }
    for remark in report.skipped { console.warn("\(remark.source) was skipped: \(remark.why)") }
    return try Self.topics(of: index)
  }

  private static func topics(of index: IndexFile) throws -> [Topic] {
    var topics: [Topic] = []
    try index.forEachTopic { topics.append($0) }
    return topics
  }
}

extension DiffFormat: ExpressibleByArgument {}
