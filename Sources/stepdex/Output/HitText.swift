import SearchIndex
import TopicModel

/// Search hits as lines for a terminal.
struct HitText {
  var style: Style

  func lines(_ response: SearchResponse) -> [String] {
    var lines = response.understood.map { style.faint($0) }
    guard !response.hits.isEmpty else {
      lines.append("Nothing found for “\(response.query)”.")
      if !response.suggestions.isEmpty { lines.append("Try: \(response.suggestions.joined(separator: " · "))") }
      return lines
    }
    for hit in response.hits { lines += self.lines(hit) }
    if response.total > response.hits.count {
      lines.append(style.faint("\(response.hits.count) of \(response.total) hits; --limit shows more"))
    }
    return lines
  }

  private func lines(_ hit: SearchHit) -> [String] {
    let mode = hit.procedure.map { $0.mode == .batch ? "  \(style.control("[several items]"))" : "" } ?? ""
    var lines = ["\(hit.rank). \(style.heading(hit.procedure?.title ?? hit.topic.title))\(mode)"]
    lines.append(
      "   "
        + style.faint([hit.procedure?.id ?? hit.topic.id, hit.topic.title, hit.topic.source].joined(separator: " · ")))
    if !hit.snippet.isEmpty { lines.append("   " + highlighted(hit)) }
    for other in hit.counterparts {
      let relation = other.relation == .batch ? "several items" : "one item"
      lines.append("   \(style.good("⇄")) \(other.title) \(style.faint("(\(relation), \(other.id))"))")
    }
    if !hit.copies.isEmpty { lines.append("   " + style.faint("also on \(hit.copies.joined(separator: ", "))")) }
    for reason in hit.reasons { lines.append("   " + style.faint(reason)) }
    return lines
  }

  /// The snippet with its matches marked.
  private func highlighted(_ hit: SearchHit) -> String {
    let scalars = Array(hit.snippet.unicodeScalars)
    var result = ""
    var at = 0
    for range in hit.highlights where range.count == 2 && range[0] >= at && range[1] <= scalars.count {
      result += text(scalars[at..<range[0]]) + style.match(text(scalars[range[0]..<range[1]]))
      at = range[1]
    }
    return (result + text(scalars[at...])).replacing("\n", with: " ")
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
