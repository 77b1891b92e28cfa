import Checks

/// A bar of a chart: parts of a whole, in the colours of what they stand for. The number beside it says the same.
struct FindingBar {
  private(set) var markup = Markup()

  struct Part {
    var count: Int
    var tone: StaticString
  }

  /// - Parameters:
  ///   - greatest: The count that fills the width.
  ///   - title: What the bar says, for readers who do not see it; nil where text beside it says so.
  init(_ parts: [Part], of greatest: Int, title: String? = nil) {
    let width = 400
    markup.append(
      "<svg class=\"bar-line\" viewBox=\"0 0 400 12\" width=\"400\" height=\"12\" preserveAspectRatio=\"none\"")
    if let title {
      markup.append(" role=\"img\"><title>")
      markup.append(text: title)
      markup.append("</title>")
    } else {
      markup.append(" aria-hidden=\"true\">")
    }
    var x = 0
    for part in parts where part.count > 0 {
      let own = max(4, part.count * width / max(greatest, 1))
      markup.append("<rect class=\"")
      markup.append(part.tone)
      markup.append("\"")
      markup.attribute("x", min(x, width - 4))
      markup.attribute("width", min(own, max(4, width - x)))
      markup.append(" height=\"12\"/>")
      x += own
    }
    markup.append("</svg>")
  }

  /// Errors first.
  init(_ findings: [Finding], of greatest: Int) {
    self.init(
      [
        Part(count: findings.count { $0.severity == .error }, tone: "bar-error"),
        Part(count: findings.count { $0.severity == .warning }, tone: "bar-warning"),
        Part(count: findings.count { $0.severity == .note }, tone: "bar-note"),
      ], of: greatest)
  }
}
