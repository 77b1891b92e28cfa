import ArgumentParser
import Checks
import Foundation

/// How addresses outside the documentation are asked (`check --external`).
struct ExternalOptions: ParsableArguments {
  @Flag(help: "Also ask the addresses outside the documentation that pages link to (LK01).")
  var external = false

  @Option(help: ArgumentHelp("Seconds for an answer.", valueName: "s"))
  var externalTimeout = 20.0

  @Option(help: ArgumentHelp("Further attempts after a failure that may pass.", valueName: "n"))
  var externalRetries = 2

  @Option(help: ArgumentHelp("Seconds between two requests to a host.", valueName: "s"))
  var externalDelay = 0.5

  @Option(help: ArgumentHelp("Days for which an address that was alive is not asked again.", valueName: "days"))
  var externalAge = 7.0

  @Option(
    help: ArgumentHelp("Where the answers are kept (default: beside the index, FILE-links).", valueName: "file"))
  var externalCache: String?

  @Flag(help: "Ask private, link-local and loopback addresses too.")
  var allowPrivate = false

  func validate() throws {
    guard externalTimeout > 0, externalTimeout < 1e6, externalRetries >= 0, externalDelay >= 0, externalDelay < 1e6,
      externalAge >= 0, externalAge < 1e6
    else {
      throw ValidationError(
        "--external-timeout, --external-retries, --external-delay and --external-age take no such number")
    }
  }
}

/// Asks addresses through `stepdex-crawl`, which has the network, and remembers which were alive.
struct ExternalLinks {
  /// What `stepdex-crawl probe-links` prints of an address.
  private struct Answer: Decodable {
    var url: String
    var verdict: String
    var reason: String?
    var named: [String]?

    /// What it names may be words of the network library, which languages know too.
    var message: Message {
      Message(
        template: reason ?? "", arguments: (named ?? []).map { .message(Message(template: $0)) })
    }
  }

  /// The file of answers: an address to the second of 1970 at which it was alive.
  private struct Cache: Codable {
    var version = 1
    var alive: [String: Int] = [:]
  }

  let options: ExternalOptions
  /// Where the answers are kept.
  let cacheFile: String
  let console: Console

  /// What became of addresses; those that are alive, or may not be asked, are not in it.
  ///
  /// - Throws: `ExternalLinksError`.
  func ask(_ addresses: [String]) throws -> [String: ExternalAnswer] {
    let now = Int(Date().timeIntervalSince1970)
    var cache = readCache()
    cache.alive = cache.alive.filter { now - $0.value < Int(options.externalAge * 86_400) && $0.value <= now }
    let asked = addresses.filter { cache.alive[$0] == nil }
    let answers = asked.isEmpty ? [] : try probe(asked)
    var result: [String: ExternalAnswer] = [:]
    var refused = 0
    for answer in answers {
      switch answer.verdict {
      case "alive": cache.alive[answer.url] = now
      case "dead": result[answer.url] = ExternalAnswer(.dead, reason: answer.message)
      case "unreachable": result[answer.url] = ExternalAnswer(.unreachable, reason: answer.message)
      default: refused += 1
      }
    }
    write(cache)
    console.note(
      "\(asked.count) of \(addresses.count) external addresses asked, the others were alive not long ago"
        + (refused > 0 ? "; \(refused) are private and were not asked (--allow-private)." : "."))
    return result
  }

  private func readCache() -> Cache {
    guard let data = FileManager.default.contents(atPath: cacheFile),
      let cache = try? JSONDecoder().decode(Cache.self, from: data), cache.version == 1
    else { return Cache() }
    return cache
  }

  /// Without a place to keep them, all are asked again next time.
  private func write(_ cache: Cache) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    guard let data = try? encoder.encode(cache) else { return }
    if (try? data.write(to: URL(filePath: cacheFile), options: .atomic)) == nil {
      console.note("\(cacheFile) cannot be written; name another file with --external-cache.")
    }
  }

  private func probe(_ addresses: [String]) throws -> [Answer] {
    let program = CrawlProgram.location
    guard FileManager.default.isExecutableFile(atPath: program) else { throw ExternalLinksError.noProgram(program) }
    let folder = FileManager.default.temporaryDirectory.appending(path: "stepdex-links-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (questions, answers) = (folder.appending(path: "questions"), folder.appending(path: "answers"))
    try Data(addresses.joined(separator: "\n").utf8).write(to: questions)
    try Data().write(to: answers)
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments =
      [
        "probe-links", "--timeout", "\(options.externalTimeout)", "--retries", "\(options.externalRetries)", "--delay",
        "\(options.externalDelay)",
      ] + (options.allowPrivate ? ["--allow-private"] : []) + (console.quiet ? ["--quiet"] : [])
    process.standardInput = try FileHandle(forReadingFrom: questions)
    process.standardOutput = try FileHandle(forWritingTo: answers)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw ExternalLinksError.failed(process.terminationStatus) }
    return try String(contentsOf: answers, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
    }
  }
}

/// Why addresses could not be asked.
enum ExternalLinksError: Error, Equatable, CustomStringConvertible {
  case noProgram(String)
  case failed(Int32)

  var description: String {
    switch self {
    case .noProgram(let path): "\(path) is missing; it is installed together with stepdex (make build, make install)"
    case .failed(let status):
      "the external addresses could not be asked (stepdex-crawl ended with \(status)); try again"
    }
  }
}
