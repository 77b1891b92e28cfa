import ArgumentParser
import Configuration
import Foundation

/// Options that every command takes.
struct CommonOptions: ParsableArguments {
  static let defaultIndexFile = ".stepdex/index.db"

  @Option(name: .customLong("index"), help: ArgumentHelp("The index file.", valueName: "file"))
  var indexFile: String = Self.defaultIndexFile

  @Option(help: ArgumentHelp("The settings file (default: stepdex.yml, if there is one).", valueName: "file"))
  var config: String?

  @Flag(help: "Print the result as JSON.")
  var json = false

  @Flag(help: "Print results only: no progress, no warnings.")
  var quiet = false

  @Flag(help: "Say more about what is being done.")
  var verbose = false

  @Flag(name: .customLong("no-color"), help: "No colours (the NO_COLOR variable does the same).")
  var noColor = false

  /// Where progress and warnings go.
  var console: Console { Console(quiet: quiet, verbose: verbose, colour: !noColor) }

  /// The settings file; the one named must exist, the default one may be absent.
  func configuration() throws -> ConfigurationFile {
    let sections = allSections
    if let config { return try ConfigurationFile(path: config, sections: sections) }
    guard FileManager.default.fileExists(atPath: "stepdex.yml") else { return .none }
    return try ConfigurationFile(path: "stepdex.yml", sections: sections)
  }

  /// For commands that need no settings: a file that the user names must still be one.
  func checkNamedConfiguration() throws {
    if config != nil { _ = try configuration() }
  }

  /// - Throws: `ValidationError` where `--json` and `--format` ask for two forms.
  func check(format: (some RawRepresentable<String>)?) throws {
    guard json, let format, format.rawValue != "json" else { return }
    throw ValidationError("--json and --format \(format.rawValue) exclude each other; give one of them")
  }
}
