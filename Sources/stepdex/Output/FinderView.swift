import SearchIndex

/// Draws the interactive finder's state as the lines of a terminal screen.
struct FinderView {
  var style: Style
  var rows: Int
  var columns: Int

  /// The query's line, with the cursor at its end, of which the end is shown when it is too long.
  func queryLine(_ query: String) -> String {
    var shown = SafeText.forTerminal(query, colour: false).replacing("\n", with: " ")
    while DisplayWidth.of(shown) > max(1, columns - 3), !shown.isEmpty { shown.removeFirst() }
    return style.bold("> ") + shown
  }

  /// All lines of the list; the first is left for the query.
  func list(_ finder: Finder) -> [String] {
    var lines = ["", style.faint(cut("↑ ↓ choose · Enter show · Esc clear, quit"))]
    if !finder.query.isEmpty, !finder.unknown.isEmpty { lines.append(cut("  " + HitText.line(of: finder.unknown))) }
    if finder.hits.isEmpty {
      guard !finder.query.isEmpty else { return lines }
      lines.append("  Nothing found.")
      if !finder.suggestions.isEmpty {
        lines += StyledText.wrapped("  Try: " + finder.suggestions.joined(separator: " · "), columns: columns)
      }
      return Array(lines.prefix(rows))
    }
    // Two lines a hit; the chosen one is always among those shown.
    let room = max(1, (rows - lines.count) / 2)
    let first = max(0, min(finder.selected - room / 2, finder.hits.count - room))
    for (place, hit) in finder.hits.enumerated().dropFirst(first).prefix(room) {
      let mark = place == finder.selected ? style.good("▸ ") : "  "
      let mode = hit.procedure?.mode == .batch ? style.control(" [several items]") : ""
      let other = hit.counterparts.isEmpty ? "" : style.good(" ⇄")
      let title = hit.procedure?.title ?? hit.topic.title
      // 方法一 says little without its page.
      let page = title == hit.topic.title || hit.topic.title.isEmpty ? "" : style.faint(" · " + hit.topic.title)
      lines.append(cut(mark + style.heading(title) + mode + other + page))
      lines.append(cut("    " + style.faint(hit.snippet.isEmpty ? hit.topic.source : hit.snippet)))
    }
    return Array(lines.prefix(rows))
  }

  /// The lines of a procedure from the one scrolled to, and how far it can be scrolled.
  func detail(_ text: [String], scroll: Int, hasOther: Bool) -> (lines: [String], end: Int) {
    let all = text.flatMap { StyledText.wrapped(safe($0), columns: columns) }
    let room = max(1, rows - 1)
    let end = max(0, all.count - room)
    let keys = ["↑ ↓ scroll", hasOther ? "b other form" : nil, "Esc back"].compactMap { $0 }.joined(separator: " · ")
    let place = end == 0 ? "" : "  \(min(scroll, end) + 1)–\(min(min(scroll, end) + room, all.count)) of \(all.count)"
    return ([style.faint(cut(keys + place))] + all.dropFirst(min(scroll, end)).prefix(room), end)
  }

  private func cut(_ line: String) -> String { StyledText.cut(safe(line), columns: columns) }

  private func safe(_ line: String) -> String {
    SafeText.forTerminal(line, colour: true).replacing("\n", with: " ").replacing("\t", with: " ")
  }
}

/// Text with colour sequences, which take no room.
enum StyledText {
  /// The text up to so many columns.
  static func cut(_ text: String, columns: Int) -> String { wrapped(text, columns: columns)[0] }

  /// The text in lines of at most so many columns, each with the colours that hold there; at least one line.
  static func wrapped(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    var active = ""
    var sequence: String?
    for character in text {
      if character == "\u{1B}" || sequence != nil {
        sequence = (sequence ?? "") + String(character)
        guard character == "m", let whole = sequence else { continue }
        active = whole.hasSuffix("[0m") ? "" : active + whole
        line += whole
        sequence = nil
        continue
      }
      let width = DisplayWidth.of(String(character))
      if used + width > max(columns, 2), used > 0 {
        lines.append(line + (active.isEmpty ? "" : "\u{1B}[0m"))
        (line, used) = (active, 0)
        if character == " " { continue }
      }
      line.append(character)
      used += width
    }
    return lines + [line]
  }
}
