import SearchIndex
import TopicModel

/// Search hits as lines for a terminal.
struct HitText {
  var style: Style
  /// How many hits were asked for.
  var limit = 10
  /// Columns of the terminal; nil where lines are not cut (a pipe, a file).
  var width: Int?

  func lines(_ response: SearchResponse) -> [String] {
    var lines = response.understood.flatMap { wrapped($0, [], first: "", rest: "  ", plain: style.faint) }
    if !response.unknown.isEmpty { lines += wrapped(Self.line(of: response.unknown), [], first: "", rest: "  ") }
    guard !response.hits.isEmpty else {
      // `--limit 0` asks for the number only.
      if response.total > 0 { return lines + ["\(response.total) hit\(response.total == 1 ? "" : "s")"] }
      lines.append("Nothing found for “\(response.query)”.")
      if !response.suggestions.isEmpty {
        lines += wrapped("Try: \(response.suggestions.joined(separator: " · "))", [], first: "", rest: "  ")
      }
      return lines
    }
    for hit in response.hits { lines += self.lines(hit) }
    if response.total > response.hits.count, response.hits.count >= limit {
      lines.append(style.faint("\(response.hits.count) of \(response.total) hits; --limit shows more"))
    }
    return lines
  }

  /// What no page has, on one line: each word with what was searched for in its place, or what it may be.
  static func line(of unknown: [SearchResponse.UnknownWord]) -> String {
    let words = unknown.map { word in
      guard !word.closest.isEmpty else { return "“\(word.word)”" }
      let closest = word.closest.map { "“\($0)”" }.joined(separator: ", ")
      return "“\(word.word)” (\(word.isSearched ? "searched for" : "perhaps") \(closest))"
    }
    return "No page has \(words.joined(separator: ", "))."
  }

  /// Operation, place, path, the steps and constraints that match, the other form.
  func lines(_ hit: SearchHit) -> [String] {
    let title = hit.procedure?.title ?? hit.topic.title
    let rank = "\(hit.rank). "
    var lines = wrapped(title, hit.titleHighlights, first: rank, rest: pad(rank), plain: style.heading)
    if hit.procedure?.mode == .batch { append("  [several items]", style.control, to: &lines, of: title, rank) }
    let page = hit.procedure == nil || hit.topic.title == title ? [] : [hit.topic.title]
    lines += packed([hit.procedure?.id ?? hit.topic.id] + page + [hit.topic.source])
    if !hit.path.isEmpty { lines += wrapped(hit.path.joined(separator: " › "), [], first: "   ", rest: "   ") }
    for step in hit.steps {
      let number = step.number.map { $0.isEmpty ? "→ " : "\($0). " } ?? ""
      lines += wrapped(step.text, step.highlights, first: "   " + number, rest: "   " + pad(number))
    }
    for constraint in hit.constraints {
      lines += wrapped(constraint.text, constraint.highlights, first: "   ! ", rest: "     ")
    }
    if hit.steps.isEmpty, hit.constraints.isEmpty, !hit.snippet.isEmpty {
      lines += wrapped(hit.snippet, hit.highlights, first: "   ", rest: "   ")
    }
    for other in hit.counterparts {
      let relation = other.relation == .batch ? "several items" : "one item"
      var own = wrapped(other.title, [], first: "   \(style.good("⇄")) ", rest: "     ")
      append(" (\(relation), \(other.id))", style.faint, to: &own, of: other.title, "   ⇄ ")
      lines += own
    }
    if !hit.copies.isEmpty {
      let copies = "also on " + hit.copies.joined(separator: ", ")
      lines += wrapped(copies, [], first: "   ", rest: "     ", plain: style.faint)
    }
    if !hit.reasons.isEmpty { lines.append("   " + style.faint("score \(Self.score(hit.score)), of which")) }
    for reason in hit.reasons { lines.append("     " + style.faint(reason)) }
    return lines
  }

  /// With two digits behind the point, as the reasons have.
  private static func score(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let digits = String(hundredths % 100)
    return "\(hundredths / 100).\(digits.count < 2 ? "0" : "")\(digits)"
  }

  private func pad(_ text: String) -> String { String(repeating: " ", count: DisplayWidth.of(text)) }

  /// Puts a remark behind the last line of a text, or on a line of its own where it does not fit.
  private func append(
    _ remark: String, _ look: (String) -> String, to lines: inout [String], of text: String, _ first: String
  ) {
    guard let last = lines.indices.last else { return }
    let room = width.map { $0 - DisplayWidth.of(first) } ?? .max
    let line = room > Self.leastRoom && room < .max ? DisplayWidth.wrapped(text, columns: room).last ?? "" : ""
    if room <= Self.leastRoom || DisplayWidth.of(line + remark) <= room {
      lines[last] += look(remark)
    } else {
      lines.append(pad(first) + look(String(remark.drop { $0 == " " })))
    }
  }

  /// Parts with a dot between them, on as few lines as they fit; none is cut, since a path is copied from here.
  private func packed(_ parts: [String]) -> [String] {
    var lines: [String] = []
    for part in parts {
      let together = (lines.last ?? "") + " · " + part
      if let last = lines.indices.last, width.map({ DisplayWidth.of(together) + 3 <= $0 }) ?? true {
        lines[last] = together
      } else {
        lines.append(part)
      }
    }
    return lines.map { "   " + style.faint($0) }
  }

  /// Lines that are shorter are not worth being cut.
  private static let leastRoom = 8

  /// A text with its matches marked, in lines that fit the terminal, the rest styled as given.
  private func wrapped(
    _ text: String, _ marks: [[Int]], first: String, rest: String, plain look: (String) -> String = { $0 }
  ) -> [String] {
    let plain = text.replacing("\n", with: " ")
    let indent = DisplayWidth.of(rest)
    guard let width, width > indent + Self.leastRoom else { return [first + marked(plain, marks, plain: look)] }
    var lines: [String] = []
    var offset = 0
    let scalars = Array(plain.unicodeScalars)
    for line in DisplayWidth.wrapped(plain, columns: width - indent) {
      let count = line.unicodeScalars.count
      // A space at which the line was broken is in no line.
      while offset < scalars.count, scalars[offset] == " ", line.unicodeScalars.first != " " { offset += 1 }
      let own = marks.compactMap { mark -> [Int]? in
        let low = max(mark[0], offset)
        let high = min(mark[1], offset + count)
        return low < high ? [low - offset, high - offset] : nil
      }
      lines.append((lines.isEmpty ? first : rest) + marked(line, own, plain: look))
      offset += count
    }
    return lines
  }

  /// A text with ranges of scalars marked, the rest styled as given.
  private func marked(_ text: String, _ marks: [[Int]], plain: (String) -> String = { $0 }) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var at = 0
    for mark in marks where mark.count == 2 && mark[0] >= at && mark[1] <= scalars.count {
      result += plain(string(scalars[at..<mark[0]])) + style.match(string(scalars[mark[0]..<mark[1]]))
      at = mark[1]
    }
    return result + plain(string(scalars[at...]))
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
