import TopicModel

/// A procedure with branches or choices as a drawing: steps down the middle, ways beside or below them, and lines at
/// the right from what sends the reader elsewhere.
///
/// It is drawn for wide and for narrow screens; the style sheet shows one of them, and hides the other from everybody.
/// Colours come from the style sheet, so both themes read well. The drawing repeats what the steps say; it is
/// one picture to a screen reader, named by its text.
struct FlowDrawing {
  /// A step of the outline, with all ways in which it or a step below it may be done.
  struct Node {
    var text: String
    var ways: [(text: String, goto: [Int])]
    /// Places of the steps that it sends the reader to by itself.
    var goto: [Int]
  }

  let markup: Markup

  /// More than this many boxes is a list, not a picture.
  private static let limit = 12

  /// Nil where the procedure has no branch or choice, or too many steps to draw.
  init?(procedure: Procedure, strings: Strings) {
    let nodes = Self.nodes(procedure, strings: strings)
    let hasBranch = nodes.contains { $0.ways.count > 1 || !$0.goto.isEmpty || $0.ways.contains { !$0.goto.isEmpty } }
    guard hasBranch, nodes.count >= 2, nodes.reduce(0, { $0 + 1 + $1.ways.count }) <= Self.limit else { return nil }
    let targets = Set(nodes.flatMap { $0.goto + $0.ways.flatMap(\.goto) }).sorted()
    var markup = Markup()
    let wide = nodes.contains { !$0.ways.isEmpty } ? FlowLayout.Shape.wide : .plain
    for shape in [wide, .narrow] {
      let layout = FlowLayout(nodes, shape: shape, top: targets.first == 0 ? 14 : 2)
      Self.open(layout, procedure, strings: strings, &markup)
      Self.drawSpine(layout, &markup)
      for row in layout.rows { Self.draw(row, shape, &markup) }
      Self.drawBranches(nodes, layout, targets: targets, &markup)
      markup.append("</svg>\n")
    }
    self.markup = markup
  }

  private static func nodes(_ procedure: Procedure, strings: Strings) -> [Node] {
    procedure.steps.enumerated().map { place, step in
      /// Of numbers of steps, the outline's steps that have them, without this one.
      func places(_ numbers: [String]) -> [Int] {
        numbers.compactMap { number in
          procedure.steps.firstIndex { number == $0.number || number.hasPrefix($0.number + ".") }
        }.filter { $0 != place }
      }
      var node = Node(
        text: "\(step.number) " + brief(strings.spelledOut(step.text, step.controls)), ways: [], goto: [])
      for part in step.withSteps {
        let isChoice = part.choices.count > 1 && !part.listsFields
        for choice in part.choices where isChoice {
          let goto = part.goto.filter { StepsView.tells(choice, $0) }
          node.ways.append((brief(strings.spelledOut(choice.text, choice.controls)), places(goto)))
        }
        node.goto += places(
          part.goto.filter { number in !(isChoice && part.choices.contains { StepsView.tells($0, number) }) })
      }
      return node
    }
  }

  private static func open(_ layout: FlowLayout, _ procedure: Procedure, strings: Strings, _ markup: inout Markup) {
    markup.append("<svg role=\"img\" class=\"")
    markup.append(layout.shape.name)
    markup.append("\"")
    markup.attribute("viewBox", "0 0 \(layout.shape.width) \(layout.height)")
    markup.attribute("width", layout.shape.width)
    markup.attribute("height", layout.height)
    markup.append("><title>")
    markup.append(text: strings("flow.title", ["title": procedure.title]))
    markup.append("</title><desc>")
    markup.append(text: description(procedure, strings: strings))
    markup.append("</desc>\n")
  }

  /// From each step to the next.
  private static func drawSpine(_ layout: FlowLayout, _ markup: inout Markup) {
    let x = layout.shape.spine
    for (row, next) in zip(layout.rows, layout.rows.dropFirst()) {
      path("M\(x) \(row.box.bottom)V\(next.box.y - 7)", "flow-line", &markup)
      path("M\(x) \(next.box.y - 1)l-5 -8h10z", "flow-head", &markup)
    }
    guard !layout.shape.isBeside, let last = layout.rows.last, let way = last.ways.last else { return }
    path("M\(x) \(last.box.bottom)V\(way.middle)", "flow-line", &markup)
  }

  private static func draw(_ row: FlowLayout.Row, _ shape: FlowLayout.Shape, _ markup: inout Markup) {
    draw(row.box, "flow-box", radius: 8, &markup)
    for way in row.ways {
      if shape.isBeside {
        let (from, to) = (row.box.right, way.x)
        path(
          "M\(from) \(row.box.middle)C\(to - 24) \(row.box.middle) \(to - 24) \(way.middle) \(to) \(way.middle)",
          "flow-way",
          &markup)
      } else {
        path("M\(shape.spine) \(way.middle)H\(way.x)", "flow-way", &markup)
      }
      draw(way, "flow-choice", radius: 14, &markup)
    }
    markup.append("\n")
  }

  /// Along the right and into the box from above, where nothing else stands.
  private static func drawBranches(
    _ nodes: [Node], _ layout: FlowLayout, targets: [Int], _ markup: inout Markup
  ) {
    for (node, row) in zip(nodes, layout.rows) {
      for (way, part) in zip(node.ways, row.ways) {
        for target in way.goto { branch("M\(part.right) \(part.middle)", to: target, layout, targets, &markup) }
      }
      let isBlocked = layout.shape.isBeside && !row.ways.isEmpty
      let start =
        isBlocked
        ? "M\(row.box.right - 48) \(row.box.bottom)V\(row.bottom + 8)" : "M\(row.box.right) \(row.box.middle)"
      for target in node.goto { branch(start, to: target, layout, targets, &markup) }
    }
  }

  private static func branch(
    _ start: String, to target: Int, _ layout: FlowLayout, _ targets: [Int], _ markup: inout Markup
  ) {
    let row = layout.rows[target]
    let x = row.box.right - 24
    path(
      start + "H\(layout.lane(to: target, among: targets))V\(row.top - 12)H\(x)V\(row.box.y - 7)", "flow-branch",
      &markup)
    path("M\(x) \(row.box.y - 1)l-5 -8h10z", "flow-head flow-branch-head", &markup)
  }

  private static func draw(_ part: FlowLayout.Part, _ name: String, radius: Int, _ markup: inout Markup) {
    markup.append("<rect")
    markup.attribute("class", name)
    markup.attribute("rx", radius)
    markup.attribute("x", part.x)
    markup.attribute("y", part.y)
    markup.attribute("width", part.width)
    markup.attribute("height", part.height)
    markup.append("/>")
    let top = part.y + (part.height - part.lines.count * 20) / 2 + 15
    for (index, line) in part.lines.enumerated() {
      markup.append("<text class=\"flow-text\"")
      markup.attribute("x", part.x + 14)
      markup.attribute("y", top + index * 20)
      markup.append(">")
      markup.append(text: line)
      markup.append("</text>")
    }
  }

  private static func path(_ data: String, _ name: String, _ markup: inout Markup) {
    markup.append("<path")
    markup.attribute("class", name)
    markup.attribute("d", data)
    markup.append("/>")
  }

  /// The drawing in words.
  private static func description(_ procedure: Procedure, strings: Strings) -> String {
    procedure.steps.map { step in
      var words = "\(step.number) \(strings.spelledOut(step.text, step.controls))"
      for part in step.withSteps {
        for choice in part.choices { words += " / \(strings.spelledOut(choice.text, choice.controls))" }
        for number in part.goto { words += " → " + strings("guide.goto", ["n": number]) }
      }
      return words
    }.joined(separator: "\n")
  }

  /// A step's first clause.
  private static func brief(_ text: String) -> String {
    let clause = text.unicodeScalars.prefix { !"。；;\n".unicodeScalars.contains($0) }
    return String(String.UnicodeScalarView(clause))
  }
}

extension Step {
  /// Whether what stands below it in a list are fields to fill in, one after the other: no ways to choose from.
  fileprivate var listsFields: Bool {
    let controls = choices.map(\.controls)
    let filled = controls.count { $0.contains { $0.kind == .field && ($0.action == .enter || $0.action == .select) } }
    return goto.isEmpty && steps.allSatisfy { $0.choice == nil } && 2 * filled > controls.count
      && !controls.joined().contains { $0.action == .click }
  }

  /// The step itself and all below it, in order.
  fileprivate var withSteps: [Step] { [self] + steps.flatMap(\.withSteps) }
}
