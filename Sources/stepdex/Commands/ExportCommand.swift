import ArgumentParser
import Exports
import Foundation
import SearchIndex

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the records in another form.",
    discussion: """
      Examples:
        stepdex export --format jsonl > topics.jsonl     one record a line (docs/topic.schema.json)
        stepdex export --format jsonl --out topics.jsonl
      """)

  /// What a record can be printed as.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case jsonl
  }

  @Option(help: "One of: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: Format

  @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var out: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    try reportingErrors(common.console) {
      try common.checkNamedConfiguration()
      let index = try IndexFile.open(common.indexFile, mode: .read)
      let output = try ResultFile(path: out)
      let lines = JSONLines()
      try index.forEachTopic { try output.write(lines.line($0) + "\n") }
      try output.finish()
    }
  }
}
