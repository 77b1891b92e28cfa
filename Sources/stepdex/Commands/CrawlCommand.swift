import ArgumentParser
import Configuration
import Foundation

/// Hands over to `stepdex-crawl`, which stands beside this program: searching must not load what fetching needs.
struct CrawlCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crawl",
    abstract: "Fetch help pages into an archive that `stepdex index` reads.",
    discussion: """
      Examples:
        stepdex crawl https://help.example/ --out pages.warc.gz
        stepdex index pages.warc.gz

      `stepdex crawl --help` prints all options.
      """)

  @Argument(parsing: .captureForPassthrough)
  var arguments: [String] = []

  func run() throws {
    let program = CrawlProgram.location
    guard FileManager.default.isExecutableFile(atPath: program) else {
      Console().fail("\(program) is missing; it is installed together with stepdex (make build, make install)")
      throw ExitCode.couldNotWork
    }
    var settings: [String] = []
    try reportingErrors(Console()) {
      settings = try Self.configuration(arguments).section(CrawlSection.self)?.arguments ?? []
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + settings + arguments).map { strdup($0) }
    words.append(nil)
    execv(program, words)
    Console().fail("\(program) cannot be started: \(String(cString: strerror(errno)))")
    throw ExitCode.couldNotWork
  }

  /// The settings file named among the arguments, or the default one.
  private static func configuration(_ arguments: [String]) throws -> ConfigurationFile {
    var options = try CommonOptions.parse([])
    for (i, word) in arguments.enumerated() {
      if word == "--config", i + 1 < arguments.count { options.config = arguments[i + 1] }
      if word.hasPrefix("--config=") { options.config = String(word.dropFirst(9)) }
    }
    return try options.configuration()
  }
}

/// The program that fetches.
enum CrawlProgram {
  /// Beside the running program, whatever name it was called by.
  static var location: String {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return URL(filePath: own).deletingLastPathComponent().appending(path: "stepdex-crawl").path(percentEncoded: false)
  }
}
