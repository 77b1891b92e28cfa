import ArgumentParser
import Checks
import Configuration
import Counterparts
import Foundation
import Lexicon
import SearchIndex
import TopicModel

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report where the documentation contradicts itself.",
    discussion: """
      Examples:
        stepdex check                                    every rule that runs by default
        stepdex check --only UI02,UI03                   confusable labels, tabs under two names
        stepdex check --only PR05                        pairs that a person should decide
        stepdex check --list                             all rules
        stepdex check --explain UI03                     what a rule reports, and what to do
        stepdex check --explain settings                 terminology, suppressions, severities
        stepdex check --lang zh-CN                       the report in Chinese
        stepdex check --format sarif > findings.sarif    for code scanning
        stepdex check --baseline known.json --update-baseline   from now on, report only what is new
        stepdex check --since old/index.db               only what this state of the pages brings
        stepdex check --only LK01 --external             links to other sites too

      A finding is lived with by a comment in the page, with a reason:
        <!-- stepdex-ignore UI03: the console says so -->

      Exit code 1 when something new is reported that is as grave as --fail-on, 0 otherwise.
      """)

  @Option(help: "One of: \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")) (default: text).")
  var format: ReportFormat?

  @Option(help: ArgumentHelp("Run only these rules (codes, names or groups, separated by commas).", valueName: "rules"))
  var only: [String] = []

  @Option(help: ArgumentHelp("Do not run these rules.", valueName: "rules"))
  var ignore: [String] = []

  @Option(help: ArgumentHelp("Run these rules too, though they are off by default.", valueName: "rules"))
  var enable: [String] = []

  @Option(
    help: ArgumentHelp("The severity from which on the exit code is 1: note, warning or error.", valueName: "severity"))
  var failOn: Finding.Severity = .note

  @Option(help: ArgumentHelp("Findings that are known; only others are reported.", valueName: "file"))
  var baseline: String?

  @Flag(help: "Write what is found to the baseline's file.")
  var updateBaseline = false

  @Option(help: ArgumentHelp("An earlier index; only what it does not have is reported.", valueName: "file"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "The folder that the earlier index was made of, where --files names another (default: the same files).",
      valueName: "folder"))
  var sinceFiles: String?

  @Option(help: ArgumentHelp("The console's labels: a .csv, .json or .properties file (UI05).", valueName: "file"))
  var labels: String?

  @Option(help: ArgumentHelp("The folder that was indexed, to find missing pictures and files.", valueName: "folder"))
  var files: String?

  @Option(help: ArgumentHelp("The language of the report, such as zh-CN (default: en).", valueName: "tag"))
  var lang: String?

  @Flag(help: "Print numbers instead of findings.")
  var summary = false

  @Flag(help: "List the rules.")
  var list = false

  @Option(help: ArgumentHelp("Print a rule's manual page.", valueName: "rule"))
  var explain: String?

  @OptionGroup(title: "Links to other sites")
  var outside: ExternalOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    try common.check(format: format)
    if updateBaseline, baseline == nil { throw ValidationError("--update-baseline needs --baseline FILE") }
    if sinceFiles != nil, since == nil { throw ValidationError("--since-files needs --since FILE") }
    if summary, let format, format != .text, format != .json {
      throw ValidationError("--summary and --format \(format.rawValue) exclude each other; give one of them")
    }
    // An empty list is a variable that was not set, and no wish to run every rule.
    for (name, words) in [("only", only), ("ignore", ignore), ("enable", enable)]
    where !words.isEmpty && Self.words(words).allSatisfy(\.isEmpty) {
      throw ValidationError("--\(name) names no rule; `stepdex check --list` names them all")
    }
  }

  func run() throws {
    let console = common.console
    try reportingErrors(console) {
      let language = try language()
      if list { return printRules(in: language, console) }
      if let explain { return try printManual(of: explain, in: language, console) }
      let configuration = try common.configuration()
      let options = try options(from: configuration)
      let checker = try Checker(options: options)
      let lexicon = try Lexicon(configuration: configuration)
      let files = try files.map(Self.paths)
      func library(of path: String, files: Set<String>?) throws -> IndexLibrary {
        try IndexLibrary(
          path, files: files, options: options, lexicon: lexicon,
          linker: checker.asksForUndecidedPairs
            ? CounterpartLinker(configuration: configuration, lexicon: lexicon) : nil)
      }
      var earlier = try since.map { try library(of: $0, files: sinceFiles.map(Self.paths) ?? files) }
      var library = try library(of: common.indexFile, files: files)
      if outside.external, checker.rules.contains(where: { type(of: $0).about.code == "LK01" }) {
        let links = ExternalLinks(
          options: outside, cacheFile: outside.externalCache ?? common.indexFile + "-links", console: console)
        library.external = try links.ask(library.externalAddresses)
        earlier?.external = library.external
      }
      let known = try earlier.map { Baseline(of: try $0.report(by: checker)) }
      let report = try compared(library.report(by: checker), since: known, console)
      write(report, in: language, to: console)
      // The process ends here: giving so many small values back one by one would take a tenth of its time.
      _ = Unmanaged.passRetained(Kept(library))
      if files == nil, checker.rules.contains(where: { type(of: $0).about.code == "LK02" }), library.hasPictures {
        console.note(
          "Pictures and downloads were not looked for; name the indexed folder with --files to find missing ones.")
      }
      if report.fails(at: failOn) { throw ExitCode.nothingFound }
    }
  }

  private func language() throws -> ReportLanguage {
    guard let lang else { return .english }
    return try ReportLanguage(lang, lexicon: Lexicon(configuration: common.configuration()))
  }

  private func options(from configuration: ConfigurationFile) throws -> CheckOptions {
    var options = try configuration.section(CheckOptions.self) ?? CheckOptions()
    options.only += Self.words(only)
    options.ignore += Self.words(ignore)
    options.enable += Self.words(enable)
    guard let labels else { return options }
    guard let form = StringTable.Form(rawValue: URL(filePath: labels).pathExtension.lowercased()) else {
      throw CheckCommandError.unknownTable(path: labels)
    }
    guard let text = try? String(contentsOfFile: labels, encoding: .utf8) else {
      throw CheckCommandError.unreadable(path: labels)
    }
    let table = try StringTable.labels(in: text, form: form, name: labels)
    guard !table.isEmpty else { throw CheckCommandError.emptyTable(path: labels) }
    options.labels = (options.labels ?? []) + table
    return options
  }

  /// The report against the baseline file and against an earlier state, where there are any: what either has is known.
  private func compared(_ report: CheckReport, since earlier: Baseline?, _ console: Console) throws -> CheckReport {
    guard let baseline else { return earlier.map(report.compared) ?? report }
    if updateBaseline {
      let known = try Baseline(of: report, keeping: Baseline(replaceable: baseline))
      let file = try ResultFile(path: baseline)
      try file.write(known.text)
      try file.finish()
      console.note("\(baseline) knows \(known.findings.count) findings now.")
    }
    return report.compared(with: Baseline(joining: [try Baseline(file: baseline)] + (earlier.map { [$0] } ?? [])))
  }

  private func write(_ report: CheckReport, in language: ReportLanguage, to console: Console) {
    let style = TextStyle(color: console.colour)
    if summary {
      let summary = CheckSummary(of: report)
      console.write(common.json ? JSONFormat.encode(summary) : summary.text(style: style, language: language))
    } else {
      console.write((common.json ? .json : format ?? .text).render(report, style: style, language: language))
    }
  }

  private func printRules(in language: ReportLanguage, _ console: Console) {
    let rules = allRules.map { language(type(of: $0).about) }
    if common.json { return console.printJSON(rules) }
    for rule in rules {
      console.print(RuleManual.line(for: rule, in: language))
    }
  }

  private func printManual(of word: String, in language: ReportLanguage, _ console: Console) throws {
    guard let page = RuleManual.explanation(of: word, in: language) else { throw CheckError.unknownRule(word) }
    console.write(page)
  }

  /// Every file below a folder, by its path from there.
  private static func paths(below folder: String) throws -> Set<String> {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue,
      let names = FileManager.default.enumerator(atPath: folder)
    else { throw CheckCommandError.noFolder(path: folder) }
    return Set(names.compactMap { $0 as? String })
  }

  /// The words of lists that are separated by commas.
  private static func words(_ lists: [String]) -> [String] {
    lists.flatMap { $0.split(separator: ",") }.map { $0.trimmingCharacters(in: .whitespaces) }
  }
}

/// What of the command's own files cannot be used.
enum CheckCommandError: Error, Equatable, CustomStringConvertible {
  case unknownTable(path: String)
  case unreadable(path: String)
  case emptyTable(path: String)
  case noFolder(path: String)

  var description: String {
    switch self {
    case .unknownTable(let path): "\(path) is no string table; give a .csv, .json or .properties file"
    case .unreadable(let path): "\(path) cannot be read as UTF-8 text; check the path and the encoding"
    case .emptyTable(let path): "\(path) has no labels; give the console's string table, a label a line or entry"
    case .noFolder(let path): "\(path) is no folder; name the one that was indexed"
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
extension Finding.Severity: ExpressibleByArgument {}

/// Keeps a library until the process ends.
private final class Kept {
  let library: IndexLibrary

  init(_ library: IndexLibrary) { self.library = library }
}
