import ArgumentParser
import Crawling
import Foundation
import TopicModel

/// Reads addresses from standard input, a line each, and prints what became of each as a line of JSON. `stepdex check --external` starts it and says
/// how long to wait and how often to try.
struct ProbeLinks: ParsableCommand {
  static let word = "probe-links"

  static let configuration = CommandConfiguration(
    commandName: "stepdex-crawl \(word)", abstract: "Say which web addresses are alive.", shouldDisplay: false)

  @Option(help: ArgumentHelp("Seconds for an answer.", valueName: "s"))
  var timeout: Double

  @Option(help: ArgumentHelp("Further attempts after a failure that may pass.", valueName: "n"))
  var retries: Int

  @Option(help: ArgumentHelp("Seconds between two requests to a host.", valueName: "s"))
  var delay: Double

  @Flag(help: "Ask private, link-local and loopback addresses too.")
  var allowPrivate = false

  @Flag(name: .shortAndLong, help: "Print no progress.")
  var quiet = false

  func validate() throws {
    guard timeout > 0, timeout < 1e6, retries >= 0, delay >= 0, delay.isFinite else {
      throw ValidationError("--timeout, --retries and --delay take no such number")
    }
  }

  func run() throws {
    var options = CrawlOptions(starts: [], archive: "", scope: CrawlScope())
    options.timeout = timeout
    options.retries = min(retries, 20)
    options.delay = delay
    options.allowsPrivate = allowPrivate
    options.maximumWait = 60
    options.version = ProgramVersion.current
    var addresses: [String] = []
    while let line = readLine() { if !line.isEmpty { addresses.append(line) } }
    let interruption = Interruption()
    var probe = LinkProbe(options)
    do {
      let answers = try probe.ask(
        addresses, isCancelled: { interruption.isRequested },
        progress: { if !quiet { ProgressLine.show("\($0) of \($1) addresses asked") } })
      if !quiet { ProgressLine.clear() }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      for answer in answers { print(String(decoding: try encoder.encode(answer), as: UTF8.self)) }
    } catch {
      StepdexCrawl.complain("error: \(error)")
      throw ExitCode(2)
    }
    if interruption.isRequested { throw ExitCode(130) }
  }
}
