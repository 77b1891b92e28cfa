import Foundation
import SearchIndex
import TopicModel

/// The interactive finder in the terminal: reads keys, asks the index, draws. What the keys mean is `Finder`'s, how it
/// looks `FinderView`'s.
struct FinderScreen {
  let index: IndexFile
  let request: SearchRequest
  let style: Style

  /// - Throws: `IndexError`; `FinderError` where there is no terminal.
  func run() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw FinderError.noTerminal }
    var saved = termios()
    guard tcgetattr(STDIN_FILENO, &saved) == 0 else { throw FinderError.noTerminal }
    var raw = saved
    cfmakeraw(&raw)
    tcsetattr(STDIN_FILENO, TCSANOW, &raw)
    Self.wakeOnResize()
    write("\u{1B}[?1049h\u{1B}[?2004h")
    defer {
      write("\u{1B}[?2004l\u{1B}[?1049l")
      tcsetattr(STDIN_FILENO, TCSANOW, &saved)
    }
    var finder = Finder(query: request.query)
    if !finder.query.isEmpty { finder.found(try answer(finder.query)) }
    var detail: [String] = []
    var decoder = KeyDecoder()
    var drawn = draw(&finder, detail)
    while let keys = readKeys(&decoder, drawn) {
      var query: String?
      for key in keys {
        // Of queries typed at once only the last is asked, but before any key that is about its hits.
        if let asked = query, !key.isTyping {
          finder.found(try answer(asked))
          query = nil
        }
        switch finder.handle(key) {
        case .quit: return
        case .search(let text): query = text
        case .show(let procedure, let topic): detail = try lines(procedure: procedure, topic: topic)
        case .list, .nothing: break
        }
      }
      if let query { finder.found(try answer(query)) }
      drawn = draw(&finder, detail)
    }
  }

  private func answer(_ query: String) throws -> SearchResponse {
    guard !query.allSatisfy(\.isWhitespace) else { return SearchResponse(query: query, total: 0, hits: []) }
    var request = request
    request.query = query
    request.isTyping = true
    return try index.search(request)
  }

  private func lines(procedure: String?, topic: String) throws -> [String] {
    let text = ProcedureText(style: style, index: index)
    if let procedure, let found = try index.procedure(id: procedure) {
      return text.lines(procedure: found.procedure, topic: found.topic)
    }
    return try index.topic(id: topic).map { text.lines(topic: $0) } ?? ["No longer in the index."]
  }

  private struct Size: Equatable {
    var rows = 24
    var columns = 80

    static var now: Size {
      var size = winsize()
      let known = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 0 && size.ws_col > 0
      return known ? Size(rows: Int(size.ws_row), columns: Int(size.ws_col)) : Size()
    }
  }

  /// - Returns: the size that was drawn for.
  private func draw(_ finder: inout Finder, _ detail: [String]) -> Size {
    let size = Size.now
    let view = FinderView(style: style, rows: size.rows, columns: size.columns)
    let lines: [String]
    switch finder.screen {
    case .list: lines = view.list(finder)
    case .detail(_, let counterparts):
      let drawn = view.detail(detail, scroll: finder.scroll, hasOther: !counterparts.isEmpty)
      finder.limitScroll(to: drawn.end)
      lines = drawn.lines
    }
    var frame = "\u{1B}[?25l"
    for (row, line) in lines.prefix(view.rows).enumerated() { frame += "\u{1B}[\(row + 1);1H\u{1B}[2K" + line }
    // What is below, if anything is.
    if lines.count < view.rows { frame += "\u{1B}[\(lines.count + 1);1H\u{1B}[J" }
    if finder.screen == .list {
      // Drawn last, so that the cursor stands where the next letter goes.
      frame += "\u{1B}[1;1H\u{1B}[2K" + view.queryLine(finder.query) + "\u{1B}[?25h"
    }
    write(frame)
    return size
  }

  private func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  /// What was typed since the last time, nothing when only the window's size changed; nil at the end of input.
  private func readKeys(_ decoder: inout KeyDecoder, _ drawn: Size) -> [Finder.Key]? {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    while true {
      // A lone Escape is the key if no sequence follows it at once. The size is looked at now and then, too, since a change
      // may come between drawing and waiting.
      let ready = poll(&input, 1, decoder.hasLoneEscape ? 30 : 200)
      if ready == 0, decoder.hasLoneEscape { return decoder.finish() }
      if ready <= 0 {
        if Size.now != drawn { return [] }
        continue
      }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      return count > 0 ? decoder.take(Array(buffer[..<count])) : nil
    }
  }

  /// Lets a change of the window's size end the waiting for keys.
  private static func wakeOnResize() {
    var action = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = { _ in }
    #else
      action.__sigaction_handler.sa_handler = { _ in }
    #endif
    sigaction(SIGWINCH, &action, nil)
  }
}

extension Finder.Key {
  /// Whether it changes the query and nothing else.
  fileprivate var isTyping: Bool {
    switch self {
    case .text, .backspace, .deleteWord, .clear: true
    default: false
    }
  }
}

/// Why the finder cannot run.
enum FinderError: Error, Equatable, CustomStringConvertible {
  case noTerminal

  var description: String {
    "search --interactive needs a terminal; leave the option out to print the hits"
  }
}
