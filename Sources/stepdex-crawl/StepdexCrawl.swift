import ArgumentParser
import Crawling
import Foundation
import TopicModel

/// What was asked for: a crawl, or (`stepdex check --external`) whether addresses are alive.
@main
enum Main {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == ProbeLinks.word {
      ProbeLinks.main(Array(arguments.dropFirst()))
    } else {
      StepdexCrawl.main()
    }
  }
}

struct StepdexCrawl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stepdex crawl",
    abstract: "Fetch help pages into an archive that `stepdex index` reads.",
    discussion: """
      Begins at the URLs and follows links below their folders, obeying robots.txt. \
      Run again on the same archive, it goes on where it was cut short; \
      after a complete run it fetches only what changed.

      Examples:
        stepdex crawl https://help.example/console/ --out pages.warc.gz
        stepdex crawl https://help.example/ --deny /print/ --dry-run
        stepdex crawl https://help.example/ --named-sitemaps --contact me@a.example

      Settings of the section `crawl` of stepdex.yml count where no option does: contact, delay, allow, deny, \
      dropParameters.
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

  @Option(help: ArgumentHelp("Write what was done as JSON (docs/crawl-report.schema.json).", valueName: "file"))
  var report: String?

  @OptionGroup(title: "What is printed")
  var printing: PrintingOptions

  func validate() throws {
    guard out.hasSuffix(".warc.gz") else {
      throw ValidationError("--out must end in .warc.gz, such as \(out.isEmpty ? "pages" : out).warc.gz")
    }
    guard !urls.isEmpty else { throw ValidationError("name at least one URL to begin at") }
  }

  func run() throws {
    let starts = try urls.map(Self.url)
    var options = CrawlOptions(starts: starts, archive: out, scope: try scope.scope(starts))
    options.sitemaps = try scope.sitemap.map(Self.url)
    options.readsNamedSitemaps = scope.namedSitemaps
    options.maximumPages = scope.maxPages
    try manners.apply(to: &options)
    options.version = ProgramVersion.current
    do {
      if dryRun {
        let lines = try Crawl.preview(options)
        print(
          printing.json ? try JSONText.of(["urls": lines.filter { !$0.hasPrefix("#") }]) : lines.joined(separator: "\n")
        )
        return
      }
      try checkReportFile()
      let interruption = Interruption()
      let crawl = try Crawl(options)
      let isQuiet = printing.quiet
      let isVerbose = printing.verbose
      let result = try crawl.run(
        isCancelled: { interruption.isRequested },
        note: { if isVerbose { Self.complain($0) } },
        progress: { if !isQuiet, !isVerbose { ProgressLine.show($0) } })
      try finish(result)
      if interruption.isRequested { throw ExitCode(130) }
    } catch let error as ExitCode {
      throw error
    } catch {
      Self.complain("error: \(Self.reason(error))")
      throw ExitCode(2)
    }
  }

  /// A report that cannot be written is known before hours of fetching.
  private func checkReportFile() throws {
    guard let report else { return }
    guard let file = fopen(report, "a") else {
      throw ReportError(path: report, reason: String(cString: strerror(errno)))
    }
    fclose(file)
  }

  private func finish(_ result: CrawlReport) throws {
    if !printing.quiet { ProgressLine.clear() }
    if let report {
      do {
        try Data((try JSONText.of(result) + "\n").utf8).write(to: URL(fileURLWithPath: report))
      } catch let error as CocoaError {
        throw ReportError(path: report, reason: Self.reason(error))
      }
    }
    if !printing.quiet {
      for failure in result.failures { Self.complain("\(failure.url): \(failure.cause)") }
    }
    print(printing.json ? try JSONText.of(result) : Self.summary(result, archive: out))
    if result.fetched + result.unchanged == 0 { throw ExitCode(result.failures.isEmpty ? 1 : 2) }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? CocoaError else { return "\(error)" }
    if let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError, underlying.domain == NSPOSIXErrorDomain {
      return "\(error.filePath ?? ""): \(String(cString: strerror(Int32(underlying.code))))"
    }
    return error.localizedDescription
  }

  private static func summary(_ result: CrawlReport, archive: String) -> String {
    var parts = ["\(result.fetched) page\(result.fetched == 1 ? "" : "s") fetched"]
    for (count, what) in [
      (result.unchanged, "unchanged"), (result.gone, "gone"), (result.redirects, "redirects"),
      (result.forbidden, "forbidden by robots.txt or the page"), (result.unreachable, "on hosts without an answer"),
      (result.otherTypes, "not HTML"), (result.traps, "taken for traps"),
      (result.postponed, "postponed as the host asks"), (result.aliases.count, "naming another page as the original"),
      (result.failures.count, "failed"),
    ] where count > 0 {
      parts.append("\(count) \(what)")
    }
    let rest = result.isComplete ? "" : "; more is left, run again to go on"
    return "\(parts.joined(separator: ", ")) in \(Int(result.seconds.rounded())) s: \(archive)\(rest)"
  }

  static func url(_ text: String) throws -> WebURL {
    guard let url = WebURL(text) else {
      let hint = text.contains("://") ? "" : "; did you mean https://\(text)?"
      throw ValidationError("“\(text)” is no http or https URL\(hint)")
    }
    return url
  }

  /// What a server says must not move the cursor.
  static func complain(_ text: String) {
    let safe = String(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) })
    try? FileHandle.standardError.write(contentsOf: Data((safe + "\n").utf8))
  }
}

/// A report file that cannot be written.
struct ReportError: Error, CustomStringConvertible {
  var path: String
  var reason: String
  var description: String { "cannot write \(path): \(reason); name another file with --report" }
}

/// Values as they are printed for programs.
enum JSONText {
  static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

/// What every command of stepdex takes.
struct PrintingOptions: ParsableArguments {
  @Flag(help: "Print the report as JSON.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print the result only: no progress, no failures.")
  var quiet = false

  @Flag(help: "Print a line for each URL.")
  var verbose = false

  @Flag(name: .customLong("no-color"), help: .hidden)
  var noColor = false

  @Option(name: .customLong("index"), help: .hidden)
  var indexFile: String?

  @Option(help: .hidden)
  var config: String?
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

  @Option(
    help: ArgumentHelp("Queries fetched of one path at most; the others are taken for a trap.", valueName: "n"))
  var maxQueries = 500

  @Option(help: ArgumentHelp("Also the pages a sitemap names; may be an index, and gzipped.", valueName: "url"))
  var sitemap: [String] = []

  @Flag(help: "Also the sitemaps that robots.txt names.")
  var namedSitemaps = false

  func scope(_ starts: [WebURL]) throws -> CrawlScope {
    var scope = prefix.isEmpty && host.isEmpty ? CrawlScope(foldersOf: starts) : CrawlScope()
    scope.prefixes += try prefix.map { try StepdexCrawl.url($0).description }
    scope.hosts = Set(try host.map(Self.hostName))
    scope.allowed = allow
    scope.denied = deny
    scope.maximumDepth = depth
    scope.maximumQueries = maxQueries
    return scope
  }

  func validate() throws {
    guard depth >= 0, maxPages > 0, maxQueries >= 0 else {
      throw ValidationError("--depth, --max-pages and --max-queries take no such number")
    }
  }

  private static func hostName(_ text: String) throws -> String {
    guard !text.contains("/"), let url = WebURL("http://\(text)/") else {
      throw ValidationError("“\(text)” is no host name; --host takes a name such as help.example")
    }
    return url.host
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
    guard delay >= 0, delay.isFinite, timeout > 0, timeout < 1e6, concurrency > 0, perHost > 0, retries >= 0,
      maxBody > 0
    else {
      throw ValidationError(
        "--delay, --timeout, --concurrency, --per-host, --retries and --max-body take no such number")
    }
    if let contact, contact.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) {
      throw ValidationError("--contact takes ASCII text in one line, as it is sent to the site")
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
