import ArgumentParser
import Checks
import Lexicon
import SearchIndex

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report where the documentation contradicts itself.",
    discussion: """
      Examples:
        stepdex check                         every rule that runs by default
        stepdex check --only UI02,UI03        confusable labels, tabs under two names
        stepdex check --json > findings.json

      Exit code 1 when something is reported, 0 when nothing is.
      """)

  @Option(help: "One of: \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: ReportFormat = .text

  @Option(help: ArgumentHelp("Run only these rules (codes or names, separated by commas).", valueName: "rules"))
  var only: String?

  @Option(help: ArgumentHelp("Do not run these rules.", valueName: "rules"))
  var ignore: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = common.console
    try reportingErrors(console) {
      let configuration = try common.configuration()
      var options = try configuration.section(CheckOptions.self) ?? CheckOptions()
      options.only += Self.words(only)
      options.ignore += Self.words(ignore)
      let checker = try Checker(options: options)
      let index = try IndexFile.open(common.indexFile, mode: .read)
      let library = try Library(pages: index.pages(), options: options, lexicon: Lexicon(configuration: configuration))
      let report = checker.report(on: library)
      let rendered = (common.json ? .json : format).render(report, style: TextStyle(color: console.colour))
      console.write(rendered)
      if !report.findings.isEmpty { throw ExitCode.nothingFound }
    }
  }

  private static func words(_ list: String?) -> [String] {
    (list ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
  }
}

extension ReportFormat: ExpressibleByArgument {}
