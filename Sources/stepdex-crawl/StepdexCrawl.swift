import ArgumentParser
import Crawling
import Foundation

@main
struct StepdexCrawl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stepdex crawl",
    abstract: "Fetch help pages into an archive that `stepdex index` reads.",
    discussion: """
      Begins at the URLs and follows links below their folders, obeying robots.txt. \
      Run again on the same archive, it goes on where it was cut short; \
      after a complete run it fetches only what changed.
      """)

  @Argument(help: "Where to begin: http or https URLs.")
  var urls: [String]

  @Option(name: .shortAndLong, help: "The archive, a .warc.gz file.")
  var out = "pages.warc.gz"

  @OptionGroup(title: "What belongs to the crawl")
  var scope: ScopeOptions

  @OptionGroup(title: "How it is fetched")
  var manners: MannerOptions

  @Flag(help: "Print what would be fetched first, and fetch no page.")
  var dryRun = false

  @Option(help: ArgumentHelp("Write what was done as JSON.", valueName: "file"))
  var report: String?

  @Flag(name: .shortAndLong, help: "No progress.")
  var quiet = false

  func validate() throws {
    guard out.hasSuffix(".warc.gz") else { throw ValidationError("--out must end in .warc.gz, such as \(out).warc.gz") }
    guard !urls.isEmpty else { throw ValidationError("name at least one URL to begin at") }
  }

  func run() throws {
    let starts = try urls.map(Self.url)
    var options = CrawlOptions(starts: starts, archive: out, scope: try scope.scope(starts))
    options.sitemaps = try scope.sitemap.map(Self.url)
    options.readsNamedSitemaps = scope.namedSitemaps
    options.maximumPages = scope.maxPages
    try manners.apply(to: &options)
    do {
      if dryRun {
        for line in try Crawl.preview(options) { print(line) }
        return
      }
      let interruption = Interruption()
      let crawl = try Crawl(options)
      let result = try crawl.run(isCancelled: { interruption.isRequested }) { progress in
        if !quiet { ProgressLine.show(progress) }
      }
      try finish(result)
    } catch let error as ExitCode {
      throw error
    } catch {
      Self.complain("error: \(error)")
      throw ExitCode(2)
    }
  }

  private func finish(_ result: CrawlReport) throws {
    if let report {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      try encoder.encode(result).write(to: URL(fileURLWithPath: report))
    }
    if !quiet { ProgressLine.clear() }
    for failure in result.failures { Self.complain("\(failure.url): \(failure.cause)") }
    print(Self.summary(result, archive: out))
    if result.fetched + result.unchanged == 0 { throw ExitCode(result.failures.isEmpty ? 1 : 2) }
  }

  private static func summary(_ result: CrawlReport, archive: String) -> String {
    var parts = ["\(result.fetched) pages fetched"]
    for (count, what) in [
      (result.unchanged, "unchanged"), (result.gone, "gone"), (result.redirects, "redirects"),
      (result.forbidden, "forbidden by robots.txt or the page"), (result.unreachable, "on hosts without an answer"),
      (result.otherTypes, "not HTML"), (result.traps, "taken for traps"),
      (result.failures.count, "failed"),
    ] where count > 0 {
      parts.append("\(count) \(what)")
    }
    let rest = result.isComplete ? "" : "; more is left, run again to go on"
    return "\(parts.joined(separator: ", ")) in \(Int(result.seconds.rounded())) s: \(archive)\(rest)"
  }

  static func url(_ text: String) throws -> WebURL {
    guard let url = WebURL(text) else { throw ValidationError("“\(text)” is no http or https URL") }
    return url
  }

  static func complain(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}

struct ScopeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Pages whose URL begins so; default: the start pages' folders.", valueName: "url"))
  var prefix: [String] = []

  @Option(help: ArgumentHelp("All pages of a host.", valueName: "name"))
  var host: [String] = []

  @Option(help: ArgumentHelp("Only URLs that match: * is any text, $ the end.", valueName: "pattern"))
  var allow: [String] = []

  @Option(help: ArgumentHelp("No URLs that match; beats --allow.", valueName: "pattern"))
  var deny: [String] = []

  @Option(help: ArgumentHelp("Links followed from a start page.", valueName: "n"))
  var depth = 50

  @Option(help: ArgumentHelp("Pages fetched at most in one run.", valueName: "n"))
  var maxPages = 100_000

  @Option(help: ArgumentHelp("Also the pages a sitemap names; may be an index, and gzipped.", valueName: "url"))
  var sitemap: [String] = []

  @Flag(help: "Also the sitemaps that robots.txt names.")
  var namedSitemaps = false

  func scope(_ starts: [WebURL]) throws -> CrawlScope {
    var scope = prefix.isEmpty && host.isEmpty ? CrawlScope(foldersOf: starts) : CrawlScope()
    scope.prefixes += try prefix.map { try StepdexCrawl.url($0).description }
    scope.hosts = Set(try host.map { try StepdexCrawl.url("http://\($0)/").host })
    scope.allowed = allow
    scope.denied = deny
    scope.maximumDepth = depth
    return scope
  }
}

struct MannerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Seconds between two requests to a host; its crawl-delay counts if longer.", valueName: "s"))
  var delay = 0.5

  @Option(help: ArgumentHelp("Requests at one time.", valueName: "n"))
  var concurrency = 8

  @Option(help: ArgumentHelp("Requests at one time to one host.", valueName: "n"))
  var perHost = 2

  @Option(help: ArgumentHelp("How the site's owner can reach you: a URL or an address.", valueName: "text"))
  var contact: String?

  @Option(help: ArgumentHelp("Seconds for a page.", valueName: "s"))
  var timeout = 60.0

  @Option(help: ArgumentHelp("Further attempts after a failure that may pass.", valueName: "n"))
  var retries = 3

  @Option(help: ArgumentHelp("Bytes of a page, decompressed.", valueName: "n"))
  var maxBody = 32 << 20

  @Option(
    help: ArgumentHelp(
      "A query parameter to drop from URLs, beside the usual trackers; * at its end.", valueName: "name"))
  var dropParameter: [String] = []

  @Flag(help: "Fetch from private, link-local and loopback addresses too.")
  var allowPrivate = false

  func apply(to options: inout CrawlOptions) throws {
    guard delay >= 0, timeout > 0, concurrency > 0, perHost > 0, retries >= 0, maxBody > 0 else {
      throw ValidationError(
        "--delay, --timeout, --concurrency, --per-host, --retries and --max-body take no such number")
    }
    options.delay = delay
    options.concurrency = concurrency
    options.hostConcurrency = perHost
    options.contact = contact
    options.timeout = timeout
    options.retries = min(retries, 20)
    options.maximumBody = maxBody
    options.droppedParameters += dropParameter
    options.allowsPrivate = allowPrivate
  }
}
