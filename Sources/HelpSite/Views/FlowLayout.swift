/// Where the parts of a flow drawing stand, in pixels of the drawing.
struct FlowLayout {
  /// The measures of a drawing: one for screens on which ways have room beside their step, one for narrow ones.
  struct Shape {
    var name: StaticString
    var width: Int
    var box: (x: Int, width: Int)
    var way: (x: Int, width: Int)
    /// Lines of a step and of a way.
    var lines: (box: Int, way: Int)
    /// The line down the middle.
    var spine: Int
    /// The first of the lines at the right that lead back or ahead, and how far apart they are.
    var lane: (x: Int, gap: Int, count: Int)
    var isBeside: Bool

    static let wide = Shape(
      name: "flow flow-wide", width: 700, box: (2, 300), way: (350, 276), lines: (3, 2), spine: 30, lane: (642, 14, 4),
      isBeside: true)
    /// Where no step has ways, there is room for words.
    static let plain = Shape(
      name: "flow flow-wide", width: 700, box: (2, 560), way: (2, 560), lines: (3, 2), spine: 30, lane: (580, 14, 4),
      isBeside: true)
    /// As wide as the column of a phone of 360 pixels.
    static let narrow = Shape(
      name: "flow flow-narrow", width: 328, box: (2, 270), way: (26, 246), lines: (4, 3), spine: 16, lane: (282, 12, 4),
      isBeside: false)
  }

  struct Part {
    var x: Int
    var y: Int
    var width: Int
    var height: Int
    var lines: [String]

    var right: Int { x + width }
    var bottom: Int { y + height }
    var middle: Int { y + height / 2 }
  }

  struct Row {
    var box: Part
    var ways: [Part]
    /// From the highest part to the lowest.
    var top: Int
    var bottom: Int
  }

  let shape: Shape
  private(set) var rows: [Row] = []
  private(set) var height = 0

  private static let line = 20
  private static let rowGap = 28

  /// - Parameter top: what is kept free above the first row.
  init(_ steps: [FlowDrawing.Node], shape: Shape, top: Int) {
    self.shape = shape
    var y = top
    for step in steps {
      let row = Self.row(step, at: y, shape)
      rows.append(row)
      y = row.bottom + Self.rowGap
    }
    height = y - Self.rowGap + 2
  }

  private static func row(_ step: FlowDrawing.Node, at y: Int, _ shape: Shape) -> Row {
    var box = part(step.text, x: shape.box.x, y: y, width: shape.box.width, lines: shape.lines.box, padding: 16)
    var ways: [Part] = []
    var bottom = shape.isBeside ? y - 8 : box.bottom + 2
    for way in step.ways {
      ways.append(
        part(way.text, x: shape.way.x, y: bottom + 8, width: shape.way.width, lines: shape.lines.way, padding: 8))
      bottom = ways[ways.count - 1].bottom
    }
    guard shape.isBeside, !ways.isEmpty else {
      return Row(box: box, ways: ways, top: y, bottom: max(box.bottom, bottom))
    }
    // The lower of the two stands in the middle of the other.
    let rest = bottom - y - box.height
    if rest > 0 { box.y += rest / 2 } else { for place in ways.indices { ways[place].y -= rest / 2 } }
    return Row(box: box, ways: ways, top: y, bottom: max(box.bottom, bottom))
  }

  private static func part(_ text: String, x: Int, y: Int, width: Int, lines: Int, padding: Int) -> Part {
    // Half a Han character is 6.75 pixels wide.
    let set = FlowText.wrap(text, units: Double(width - 28) / 6.75, lines: lines)
    return Part(x: x, y: y, width: width, height: padding + set.count * line, lines: set)
  }

  /// The line at the right that leads to a step.
  func lane(to target: Int, among targets: [Int]) -> Int {
    let place = targets.firstIndex(of: target) ?? 0
    return shape.lane.x + place % shape.lane.count * shape.lane.gap
  }
}
