import Foundation
import SearchIndex
import TopicModel

/// The interactive finder in the terminal: reads keys, asks the index, draws. What the keys mean is `Finder`'s.
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
    write("\u{1B}[?1049h\u{1B}[?2004h")
    defer {
      write("\u{1B}[?2004l\u{1B}[?1049l")
      tcsetattr(STDIN_FILENO, TCSANOW, &saved)
    }
    var finder = Finder(query: request.query)
    if !finder.query.isEmpty { finder.found(try answer(finder.query)) }
    var detail: [String] = []
    draw(finder, detail)
    while let keys = readKeys() {
      var query: String?
      for key in keys {
        switch finder.handle(key) {
        case .quit: return
        case .search(let text): query = text
        case .show(let procedure, let topic): detail = try lines(procedure: procedure, topic: topic)
        case .list, .nothing: break
        }
      }
      // Only the last of the queries that were typed at once is asked.
      if let query { finder.found(try answer(query)) }
      draw(finder, detail)
    }
  }

  private func answer(_ query: String) throws -> SearchResponse {
    guard !query.allSatisfy(\.isWhitespace) else { return SearchResponse(query: query, total: 0, hits: []) }
    var request = request
    request.query = query
    return try index.search(request)
  }

  private func lines(procedure: String?, topic: String) throws -> [String] {
    let text = ProcedureText(style: style) { id in
      guard let found = try? index.procedure(id: id) else { return nil }
      return (found.procedure.title, found.topic.source)
    }
    if let procedure, let found = try index.procedure(id: procedure) {
      return text.lines(procedure: found.procedure, topic: found.topic)
    }
    return try index.topic(id: topic).map { text.lines(topic: $0) } ?? ["No longer in the index."]
  }

  private func draw(_ finder: Finder, _ detail: [String]) {
    var size = winsize()
    let known = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 3
    let (rows, columns) = known ? (Int(size.ws_row), Int(size.ws_col)) : (24, 80)
    var lines: [String]
    switch finder.screen {
    case .list: lines = ["", style.faint("↑ ↓ choose · Enter show · Esc clear, quit")] + list(finder, columns)
    case .detail(_, let counterparts):
      let keys = ["↑ ↓ scroll", counterparts.isEmpty ? nil : "b other form", "Esc back"].compactMap { $0 }
      lines =
        [style.faint(keys.joined(separator: " · "))] + detail.dropFirst(min(finder.scroll, max(detail.count - 1, 0)))
    }
    var frame = "\u{1B}[H"
    for line in lines.prefix(rows - 1) { frame += "\u{1B}[2K" + cut(line, columns) + "\r\n" }
    frame += "\u{1B}[J"
    if finder.screen == .list {
      // Drawn last, so that the cursor stands where the next letter goes.
      frame += "\u{1B}[H\u{1B}[2K" + style.bold("> ") + finder.query
    }
    write(frame)
  }

  private func list(_ finder: Finder, _ columns: Int) -> [String] {
    if finder.hits.isEmpty { return finder.query.isEmpty ? [] : ["  Nothing found."] }
    var lines: [String] = []
    for (place, hit) in finder.hits.enumerated() {
      let mark = place == finder.selected ? style.good("▸ ") : "  "
      let mode = hit.procedure?.mode == .batch ? style.control(" [several items]") : ""
      let other = hit.counterparts.isEmpty ? "" : style.good(" ⇄")
      lines.append(mark + style.heading(hit.procedure?.title ?? hit.topic.title) + mode + other)
      lines.append("    " + style.faint(hit.snippet.isEmpty ? hit.topic.source : hit.snippet))
    }
    return lines
  }

  /// A styled line cut at the terminal's width; styles take no room.
  private func cut(_ line: String, _ columns: Int) -> String {
    var result = ""
    var used = 0
    var escape = false
    for character in line {
      if character == "\u{1B}" { escape = true }
      if escape {
        result.append(character)
        if character == "m" { escape = false }
        continue
      }
      used += DisplayWidth.of(String(character))
      if used > columns { return result + (style.colour ? "\u{1B}[0m" : "") }
      result.append(character)
    }
    return result
  }

  private func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  /// What was typed since the last time; nil at the end of input.
  private func readKeys() -> [Finder.Key]? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    return count > 0 ? KeyDecoder.keys(Array(buffer[..<count])) : nil
  }
}

/// Why the finder cannot run.
enum FinderError: Error, Equatable, CustomStringConvertible {
  case noTerminal

  var description: String {
    "search --interactive needs a terminal; leave the option out to print the hits"
  }
}

/// Terminal bytes as keys. Source: ECMA-48 control sequences as xterm sends them.
enum KeyDecoder {
  static func keys(_ bytes: [UInt8]) -> [Finder.Key] {
    var keys: [Finder.Key] = []
    var text: [UInt8] = []
    func flush() {
      if !text.isEmpty { keys.append(.text(String(decoding: text, as: UTF8.self))) }
      text = []
    }
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte >= 0x20, byte != 0x7F {
        text.append(byte)
        place += 1
        continue
      }
      flush()
      if byte == 0x1B, place + 1 < bytes.count,
        bytes[place + 1] == UInt8(ascii: "[") || bytes[place + 1] == UInt8(ascii: "O")
      {
        let end = bytes[(place + 2)...].firstIndex { (0x40...0x7E).contains($0) } ?? bytes.count - 1
        if let key = sequence(Array(bytes[(place + 2)...end])) { keys.append(key) }
        place = end + 1
        continue
      }
      if let key = control(byte) { keys.append(key) }
      place += 1
    }
    flush()
    return keys
  }

  private static func control(_ byte: UInt8) -> Finder.Key? {
    switch byte {
    case 0x03, 0x04: .interrupt
    case 0x08, 0x7F: .backspace
    case 0x0A, 0x0D: .enter
    case 0x0E: .down
    case 0x10: .up
    case 0x15: .clear
    case 0x17: .deleteWord
    case 0x1B: .escape
    default: nil
    }
  }

  private static func sequence(_ bytes: [UInt8]) -> Finder.Key? {
    switch String(decoding: bytes, as: UTF8.self) {
    case "A": .up
    case "B": .down
    case "H", "1~": .home
    case "F", "4~": .end
    case "5~": .pageUp
    case "6~": .pageDown
    default: nil
    }
  }
}
