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
    var lines = response.understood.map { style.faint($0) }
    if !response.unknown.isEmpty { lines += wrapped(Self.line(of: response.unknown), [], first: "", rest: "  ") }
    guard !response.hits.isEmpty else {
      // `--limit 0` asks for the number only.
      if response.total > 0 { return lines + ["\(response.total) hit\(response.total == 1 ? "" : "s")"] }
      lines.append("Nothing found for “\(response.query)”.")
      if !response.suggestions.isEmpty { lines.append("Try: \(response.suggestions.joined(separator: " · "))") }
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
    let mode = hit.procedure.map { $0.mode == .batch ? "  \(style.control("[several items]"))" : "" } ?? ""
    let title = hit.procedure?.title ?? hit.topic.title
    var lines = ["\(hit.rank). \(marked(title, hit.titleHighlights, plain: style.heading))\(mode)"]
    let page = hit.procedure == nil || hit.topic.title == title ? [] : [hit.topic.title]
    lines.append(
      "   " + style.faint(([hit.procedure?.id ?? hit.topic.id] + page + [hit.topic.source]).joined(separator: " · ")))
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
      lines.append("   \(style.good("⇄")) \(other.title) \(style.faint("(\(relation), \(other.id))"))")
    }
    if !hit.copies.isEmpty { lines.append("   " + style.faint("also on \(hit.copies.joined(separator: ", "))")) }
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

  /// A text with its matches marked, in lines that fit the terminal.
  private func wrapped(_ text: String, _ marks: [[Int]], first: String, rest: String) -> [String] {
    let plain = text.replacing("\n", with: " ")
    guard let width, width > DisplayWidth.of(first) + 8 else { return [first + marked(plain, marks)] }
    var lines: [String] = []
    var offset = 0
    let scalars = Array(plain.unicodeScalars)
    for line in DisplayWidth.wrapped(plain, columns: width - DisplayWidth.of(first)) {
      let count = line.unicodeScalars.count
      // A space at which the line was broken is in no line.
      while offset < scalars.count, scalars[offset] == " ", line.unicodeScalars.first != " " { offset += 1 }
      let own = marks.compactMap { mark -> [Int]? in
        let low = max(mark[0], offset)
        let high = min(mark[1], offset + count)
        return low < high ? [low - offset, high - offset] : nil
      }
      lines.append((lines.isEmpty ? first : rest) + marked(line, own))
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
