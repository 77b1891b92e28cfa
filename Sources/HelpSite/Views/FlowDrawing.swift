import TopicModel

/// A procedure with branches or choices as a drawing: steps down the middle, ways beside them.
///
/// Colours come from the style sheet, so both themes read well. The drawing repeats what the steps say; it is
/// one picture to a screen reader, named by its text.
struct FlowDrawing {
  let markup: Markup

  /// More than this many boxes is a list, not a picture.
  private static let limit = 12
  private static let width = 640
  private static let boxWidth = 300
  private static let left = 24

  private struct Box {
    var step: Step
    var y: Int
    var height: Int
    var lines: [String]
  }

  /// Nil where the procedure has no branch or choice, or too many steps to draw.
  init?(procedure: Procedure, anchors: [String: String], strings: Strings) {
    let steps = procedure.allSteps
    let hasBranch = steps.contains { !$0.goto.isEmpty || $0.choices.count > 1 }
    let ways = steps.reduce(0) { $0 + min($1.choices.count, 4) }
    guard hasBranch, procedure.steps.count >= 2, procedure.steps.count + ways <= Self.limit else { return nil }

    var boxes: [Box] = []
    var y = 8
    for step in procedure.steps {
      let lines = Self.wrap(
        "\(step.number) " + Self.brief(strings.spelledOut(step.text, step.controls)), units: 38, lines: 2)
      let height = max(20 + lines.count * 20, min(step.choices.count, 4) * 32)
      boxes.append(Box(step: step, y: y, height: height, lines: lines))
      y += height + 28
    }
    let total = y - 20
    var markup = Markup()
    markup.append("<svg class=\"flow\" role=\"img\"")
    markup.attribute("viewBox", "0 0 \(Self.width) \(total)")
    markup.attribute("width", Self.width)
    markup.attribute("height", total)
    markup.append("><title>")
    markup.append(text: strings("flow.title", ["title": procedure.title]))
    markup.append("</title><desc>")
    markup.append(text: Self.description(procedure, strings: strings))
    markup.append("</desc>\n")
    for (index, box) in boxes.enumerated() {
      if index + 1 < boxes.count { Self.arrow(from: box, to: boxes[index + 1], &markup) }
      Self.draw(box, anchors: anchors, &markup)
      Self.drawWays(box, &markup)
    }
    Self.drawBranches(boxes, &markup)
    markup.append("</svg>\n")
    self.markup = markup
  }

  private static func draw(_ box: Box, anchors: [String: String], _ markup: inout Markup) {
    markup.append("<rect class=\"flow-box\" rx=\"8\"")
    markup.attribute("x", left)
    markup.attribute("y", box.y)
    markup.attribute("width", boxWidth)
    markup.attribute("height", box.height)
    markup.append("/>")
    let top = box.y + (box.height - box.lines.count * 20) / 2 + 15
    for (index, line) in box.lines.enumerated() {
      text(line, x: left + 14, y: top + index * 20, class: "flow-text", &markup)
    }
    markup.append("\n")
  }

  private static func drawWays(_ box: Box, _ markup: inout Markup) {
    let choices = box.step.choices.prefix(4)
    guard choices.count > 1 else { return }
    let x = left + boxWidth + 48
    for (index, choice) in choices.enumerated() {
      let y = box.y + box.height / 2 - choices.count * 16 + index * 32
      path(
        "M\(left + boxWidth) \(box.y + box.height / 2)C\(x - 24) \(box.y + box.height / 2) \(x - 24) \(y + 14) \(x) \(y + 14)",
        "flow-way", &markup)
      markup.append("<rect class=\"flow-choice\" rx=\"14\"")
      markup.attribute("x", x)
      markup.attribute("y", y)
      markup.attribute("width", width - x - 8)
      markup.attribute("height", 28)
      markup.append("/>")
      text(wrap(brief(choice.text), units: 32, lines: 1)[0], x: x + 14, y: y + 19, class: "flow-text", &markup)
      markup.append("\n")
    }
  }

  /// A curve at the right from a step that branches to the one it sends the reader to.
  private static func drawBranches(_ boxes: [Box], _ markup: inout Markup) {
    var lane = 0
    for box in boxes {
      for number in ([box.step] + box.step.steps).flatMap(\.goto) {
        guard let target = boxes.first(where: { number == $0.step.number || number.hasPrefix($0.step.number + ".") }),
          target.step.number != box.step.number
        else { continue }
        let bend = left + boxWidth + 24 + lane * 14
        let from = box.y + box.height - 10
        let to = target.y + 10
        let x = left + boxWidth
        path("M\(x) \(from)H\(bend)V\(to)H\(x + 8)", "flow-branch", &markup)
        path("M\(x + 1) \(to)l8 -5v10z", "flow-head flow-branch-head", &markup)
        lane += 1
      }
    }
  }

  private static func arrow(from: Box, to: Box, _ markup: inout Markup) {
    let x = left + 28
    path("M\(x) \(from.y + from.height)V\(to.y - 7)", "flow-line", &markup)
    path("M\(x) \(to.y - 1)l-5 -8h10z", "flow-head", &markup)
  }

  private static func path(_ data: String, _ name: String, _ markup: inout Markup) {
    markup.append("<path")
    markup.attribute("class", name)
    markup.attribute("d", data)
    markup.append("/>")
  }

  private static func text(_ text: String, x: Int, y: Int, class name: String, _ markup: inout Markup) {
    markup.append("<text")
    markup.attribute("class", name)
    markup.attribute("x", x)
    markup.attribute("y", y)
    markup.append(">")
    markup.append(text: text)
    markup.append("</text>")
  }

  /// The drawing in words.
  private static func description(_ procedure: Procedure, strings: Strings) -> String {
    procedure.steps.map { step in
      var words = "\(step.number) \(strings.spelledOut(step.text, step.controls))"
      for choice in step.choices { words += " / \(strings.spelledOut(choice.text, choice.controls))" }
      for number in ([step] + step.steps).flatMap(\.goto) { words += " → " + strings("guide.goto", ["n": number]) }
      return words
    }.joined(separator: "\n")
  }

  /// A step's first clause.
  private static func brief(_ text: String) -> String {
    let clause = text.unicodeScalars.prefix { !"。；;\n".unicodeScalars.contains($0) }
    return String(String.UnicodeScalarView(clause))
  }

  /// Lines of at most `units` half-widths; Han characters take two.
  static func wrap(_ text: String, units: Int, lines limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in TextDifference.words(text) {
      let width = word.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
      if used + width > units, !line.isEmpty {
        if lines.count + 1 == limit {
          lines.append(line.trimmed + "…")
          return lines
        }
        lines.append(line.trimmed)
        line = ""
        used = 0
      }
      line += word
      used += width
    }
    lines.append(line.trimmed)
    return lines
  }
}

extension String {
  /// Without spaces at either end.
  var trimmed: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
