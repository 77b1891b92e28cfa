import Crawling
import Foundation

/// One line on standard error, written over again; only on a terminal.
enum ProgressLine {
  private static var isTerminal: Bool { isatty(2) == 1 }

  static func show(_ progress: Crawl.Progress) {
    guard isTerminal else { return }
    let report = progress.report
    let done = report.fetched + report.unchanged + report.gone
    let rate = String(format: "%.1f", progress.rate)
    let left = progress.rate > 0 ? duration(Double(progress.waiting) / progress.rate) : "?"
    write(
      "\r\u{1B}[K\(done) pages, \(progress.waiting) waiting, \(rate)/s, \(report.failures.count) failed, \(left) left")
  }

  static func show(_ text: String) { if isTerminal { write("\r\u{1B}[K\(text)") } }

  static func clear() { if isTerminal { write("\r\u{1B}[K") } }

  private static func duration(_ seconds: Double) -> String {
    seconds < 90 ? "\(Int(seconds)) s" : seconds < 5_400 ? "\(Int(seconds / 60)) min" : "\(Int(seconds / 3_600)) h"
  }

  private static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}

/// Control-C asks the crawl to stop and tidy up; a second time ends it at once.
final class Interruption {
  private let sources: [any DispatchSourceSignal]
  private let state = State()

  /// Set on a queue of the signal's own, read by the crawl.
  private final class State: @unchecked Sendable {
    private let lock = NSLock()
    private var value = false
    var isSet: Bool {
      lock.lock()
      defer { lock.unlock() }
      return value
    }
    func set() {
      lock.lock()
      defer { lock.unlock() }
      if value { exit(130) }
      value = true
    }
  }

  init() {
    // A server that hangs up on an encrypted connection must not end the program.
    signal(SIGPIPE, SIG_IGN)
    let state = state
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { state.set() }
      source.resume()
      return source
    }
  }

  var isRequested: Bool { state.isSet }
}
