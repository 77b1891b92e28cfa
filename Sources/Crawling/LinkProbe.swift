import Archive
import Foundation

/// Asks web addresses whether they still lead somewhere. Fetches no page whole, obeys pauses that hosts ask for.
public struct LinkProbe {
  /// What became of one address.
  public struct Answer: Codable, Equatable, Sendable {
    public enum Verdict: String, Codable, Sendable {
      /// It leads somewhere, or to a place that is there but not for everybody.
      case alive
      /// The host says that there is nothing.
      case dead
      /// Nobody can tell today: no answer, or the host's own fault.
      case unreachable
      /// It was not asked: its address is private.
      case refused
    }

    /// As given.
    public var url: String
    public var verdict: Verdict
    /// Of the last answer; nil where there was none.
    public var status: Int?
    /// Why it is not alive, for a reader; `{1}` stands for what it names.
    public var reason: String?
    /// What the reason names.
    public var named: [String]?
    /// Where a permanent redirect leads.
    public var target: String?
  }

  /// Redirects followed of one address.
  static let maximumRedirects = 8

  private struct Question {
    let text: String
    var url: WebURL
    var redirects = 0
    var attempts = 0
    var notBefore = 0.0
    /// Whether every redirect so far was permanent.
    var isPermanent = true
  }

  private struct Host {
    var active = 0
    var notBefore = 0.0
    /// It asked for more patience than there is: it is asked nothing more.
    var isClosed = false
  }

  private let options: CrawlOptions
  private var waiting: [Question] = []
  private var active: [Int: Question] = [:]
  private var hosts: [String: Host] = [:]
  private var answers: [Answer] = []
  private let start = DispatchTime.now().uptimeNanoseconds

  /// - Parameter options: Those that say how is fetched (`timeout`, `retries`, `delay`, `concurrency`, `allowsPrivate`); no page is kept.
  public init(_ options: CrawlOptions) { self.options = options }

  /// The answers, in the order of the addresses given; what is no http(s) address is dead.
  ///
  /// - Throws: `CrawlError` where libcurl cannot be started.
  public mutating func ask(
    _ addresses: [String], isCancelled: () -> Bool = { false }, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> [Answer] {
    guard let fetcher = Fetcher(options) else { throw CrawlError.noLibrary }
    for text in addresses {
      guard let url = WebURL(text) else {
        answers.append(Answer(url: text, verdict: .dead, reason: "it is no address"))
        continue
      }
      waiting.append(Question(text: text, url: url))
    }
    while !waiting.isEmpty || !active.isEmpty, !isCancelled() {
      startWhatMay(fetcher)
      for (number, result) in fetcher.wait(seconds: 0.2) {
        guard let question = active.removeValue(forKey: number) else { continue }
        hosts[question.url.host]?.active -= 1
        take(result, of: question)
        progress(answers.count, addresses.count)
      }
    }
    let places = Dictionary(addresses.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return answers.sorted { (places[$0.url] ?? 0) < (places[$1.url] ?? 0) }
  }

  private var now: Double { Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9 }

  private mutating func startWhatMay(_ fetcher: Fetcher) {
    var later: [Question] = []
    for question in waiting {
      var host = hosts[question.url.host] ?? Host()
      if host.isClosed {
        answers.append(
          Answer(url: question.text, verdict: .unreachable, reason: "its host asks not to be asked for a longer time"))
        continue
      }
      guard active.count < options.concurrency, host.active < options.hostConcurrency,
        max(host.notBefore, question.notBefore) <= now,
        let number = fetcher.start(
          Fetcher.Request(url: question.url, maximumBody: 1_024, isCutAtMaximum: true))
      else {
        later.append(question)
        continue
      }
      host.active += 1
      host.notBefore = now + options.delay
      hosts[question.url.host] = host
      active[number] = question
    }
    waiting = later
  }

  private mutating func take(_ result: Result<Fetcher.Response, Fetcher.Failure>, of question: Question) {
    switch result {
    case .success(let response): take(response, of: question)
    case .failure(.privateAddress(let address)):
      answers.append(
        Answer(url: question.text, verdict: .refused, reason: "its address {1} is private", named: [address]))
    case .failure(let failure):
      if failure.isTemporary, again(question, after: nil) { return }
      let (reason, named) = failure.sentence
      answers.append(
        Answer(url: question.text, verdict: .unreachable, reason: reason, named: named.isEmpty ? nil : named))
    }
  }

  private mutating func take(_ response: Fetcher.Response, of question: Question) {
    let status = response.status
    func answer(_ verdict: Answer.Verdict, isSaid: Bool = false) {
      answers.append(
        Answer(
          url: question.text, verdict: verdict, status: status, reason: isSaid ? "the host answers {1}" : nil,
          named: isSaid ? ["\(status)"] : nil,
          target: question.redirects > 0 && question.isPermanent ? question.url.description : nil))
    }
    switch status {
    case 301, 302, 303, 307, 308: follow(response, question)
    case 404, 410: answer(.dead, isSaid: true)
    case 429, 500...599:
      let wait = response.headers["Retry-After"].flatMap { Crawl.retryAfter($0) }
      if let wait {
        let until = now + min(wait, options.maximumWait)
        hosts[question.url.host]?.notBefore = until
        if wait > options.maximumWait { hosts[question.url.host]?.isClosed = true }
      }
      // Who asks for patience is there.
      if wait ?? 0 > options.maximumWait || !again(question, after: wait) {
        answer(status == 429 ? .alive : .unreachable, isSaid: true)
      }
    // Log-ins and refusals of robots are no dead links.
    default: answer(.alive)
    }
  }

  private mutating func follow(_ response: Fetcher.Response, _ question: Question) {
    guard let location = response.location, let url = WebURL(location, base: question.url),
      question.redirects < Self.maximumRedirects
    else {
      let isEndless = question.redirects >= Self.maximumRedirects
      answers.append(
        Answer(
          url: question.text, verdict: .dead, status: response.status,
          reason: isEndless ? "its redirects do not end after {1}" : "its redirect leads nowhere",
          named: isEndless ? ["\(Self.maximumRedirects)"] : nil))
      return
    }
    var next = question
    next.url = url
    next.redirects += 1
    next.isPermanent = question.isPermanent && [301, 308].contains(response.status)
    waiting.append(next)
  }

  /// Whether the question is put once more: after a while that doubles, or the one that the host asks for.
  private mutating func again(_ question: Question, after wait: Double?) -> Bool {
    guard question.attempts < options.retries else { return false }
    var next = question
    next.attempts += 1
    next.notBefore = now + (wait ?? min(options.maximumWait, Double(1 << question.attempts) * max(options.delay, 0.1)))
    waiting.append(next)
    return true
  }
}
