import TopicModel

/// Draws the controls a step names inside the step's own words.
///
/// Quotes around a drawn control are left out, since the drawing says what they said; all other text stays.
enum ControlMarking {
  /// Where a control stands in a text, in UTF-8 offsets.
  struct Range: Equatable {
    /// With quotes.
    var start: Int
    var end: Int
    var control: Int
  }

  /// Opening quotes to their closing ones.
  private static let quotes: [(open: [UInt8], close: [UInt8])] = [
    ("“", "”"), ("\"", "\""), ("「", "」"), ("『", "』"), ("【", "】"), ("‘", "’"), ("'", "'"), ("[", "]"), ("《", "》"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// What stands between the items of a menu cascade.
  private static let separators: Set<Unicode.Scalar> = [
    " ", ">", "›", "»", "→", "/", "-", "–", "—", "＞", "|", "·", "\u{3000}", "“", "”", "\"", "「", "」", "、", "、", ",",
    "，",
  ]

  /// A part of a step's text: words, or a control that is drawn.
  enum Segment: Equatable {
    case text(String)
    case control(Control)
  }

  static func markup(_ text: String, controls: [Control], strings: Strings) -> Markup {
    segments(text, controls: controls).map { segment in
      switch segment {
      case .text(let text): Markup(text: text)
      case .control(let control): drawing(of: control, strings: strings)
      }
    }.joined(separator: "")
  }

  /// The text in parts, in order.
  static func segments(_ text: String, controls: [Control]) -> [Segment] {
    let bytes = Array(text.utf8)
    var segments: [Segment] = []
    var position = 0
    func append(upTo end: Int) {
      if end > position { segments.append(.text(String(decoding: bytes[position..<end], as: UTF8.self))) }
    }
    for range in ranges(in: text, bytes, controls: controls) {
      append(upTo: range.start)
      segments.append(.control(controls[range.control]))
      position = range.end
    }
    append(upTo: bytes.count)
    return segments
  }

  /// A box or picture is never left alone at the end of a line, nor a label broken, if it has at most so many characters;
  /// two Latin ones are counted as one, for they are half as wide.
  private static let tightLength = 16

  private static func isTight(_ label: String) -> Bool {
    label.count <= 2 * tightLength && label.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } <= 2 * tightLength
  }

  /// A control on its own, as its kind looks.
  static func drawing(of control: Control, strings: Strings) -> Markup {
    if control.kind == .icon { return icon(control, strings: strings) }
    var markup = Markup()
    let path = control.path.count > 1 ? control.path : [control.label]
    markup.append("<span")
    let kind = path.count > 1 ? Control.Kind.menu : control.kind
    // Han characters are kept together anyway.
    let isBreakable = kind == .checkbox || kind == .radio || control.label.contains(" ")
    let isTight = path.count == 1 && isBreakable && isTight(control.label)
    markup.attribute("class", "c c-\(kind.rawValue)" + (isTight ? " c-tight" : ""))
    markup.append(">")
    for (index, label) in path.enumerated() {
      if index > 0 { markup.append("<span class=\"c-sep\"> › </span>") }
      markup.append(text: label)
    }
    markup.append("</span>")
    return markup
  }

  /// A picture that the page had in place of words: a neutral mark, and its name where it has one.
  private static func icon(_ control: Control, strings: Strings) -> Markup {
    var markup = Markup()
    let name = IconName.readable(control.label)
    let isTight = isTight(name ?? "")
    markup.append("<span")
    markup.attribute("class", "c c-icon" + (isTight ? " c-tight" : ""))
    markup.append(
      "><svg viewBox=\"0 0 16 16\" width=\"14\" height=\"14\" aria-hidden=\"true\">")
    markup.append(
      "<rect x=\"1.5\" y=\"1.5\" width=\"13\" height=\"13\" rx=\"3\"/><path d=\"M4 11.5l3-4 2.5 3 1.5-1.5 1.5 2.5\"/></svg>"
    )
    if let name {
      markup.append("<span class=\"vh\">")
      markup.append(text: strings["control.icon"] + " ")
      markup.append("</span>")
      markup.append(text: name)
    } else {
      markup.append(text: strings["control.icon"])
    }
    markup.append("</span>")
    return markup
  }

  /// Where each control stands, sorted, without overlaps. A control whose label is not in the text has no range, unless it is
  /// an icon whose place is known.
  private static func ranges(in text: String, _ bytes: [UInt8], controls: [Control]) -> [Range] {
    let icons = controls.iconPlaces(in: text)
    guard !icons.isEmpty else { return ranges(in: bytes, controls: controls) }
    var left = icons[...]
    var placed: [Range] = []
    var named: [(index: Int, control: Control)] = []
    for (index, control) in controls.enumerated() {
      if let next = left.first, next.control == control {
        left.removeFirst()
        let start = text.utf8.distance(from: text.startIndex, to: next.range.lowerBound)
        let end = text.utf8.distance(from: text.startIndex, to: next.range.upperBound)
        placed.append(Range(start: start, end: end, control: index))
      } else {
        named.append((index, control))
      }
    }
    let found = ranges(in: bytes, controls: named.map(\.control)).map {
      Range(start: $0.start, end: $0.end, control: named[$0.control].index)
    }.filter { range in !placed.contains { $0.start < range.end && range.start < $0.end } }
    return (placed + found).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// Where each control's label stands.
  static func ranges(in text: [UInt8], controls: [Control]) -> [Range] {
    var ranges: [Range] = []
    var cursor = 0
    for (index, control) in controls.enumerated() {
      let found =
        place(control, in: text, from: cursor, avoiding: ranges) ?? place(control, in: text, from: 0, avoiding: ranges)
      guard let found else { continue }
      ranges.append(Range(start: found.start, end: found.end, control: index))
      cursor = found.end
    }
    return ranges.sorted { $0.start < $1.start }
  }

  private static func place(
    _ control: Control, in text: [UInt8], from start: Int, avoiding taken: [Range]
  ) -> (start: Int, end: Int)? {
    let path = control.path.count > 1 ? control.path : [control.label]
    var bare: (start: Int, end: Int)?
    var position = start
    while let found = occurrence(of: path, in: text, from: position) {
      position = found.start + 1
      guard !taken.contains(where: { $0.start < found.end && found.start < $0.end }) else { continue }
      if let quoted = quoted(found, in: text) { return quoted }
      if bare == nil { bare = found }
    }
    return bare
  }

  /// The next place where the labels follow each other with nothing but separators between.
  private static func occurrence(of path: [String], in text: [UInt8], from start: Int) -> (start: Int, end: Int)? {
    guard let first = path.first.map({ Array($0.utf8) }), !first.isEmpty else { return nil }
    var position = start
    while let begin = find(first, in: text, from: position) {
      position = begin + 1
      var end = begin + first.count
      var complete = isWordBoundary(text, begin, end)
      for label in path.dropFirst() where complete {
        let next = skipSeparators(text, from: end)
        let label = Array(label.utf8)
        complete = next > end && text[next...].starts(with: label)
        end = next + label.count
      }
      if complete { return (begin, end) }
    }
    return nil
  }

  private static func find(_ needle: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard text.count >= needle.count else { return nil }
    var index = start
    while index + needle.count <= text.count {
      if text[index] == needle[0], text[index..<index + needle.count].elementsEqual(needle) { return index }
      index += 1
    }
    return nil
  }

  private static func skipSeparators(_ text: [UInt8], from start: Int) -> Int {
    var end = start
    while end < text.count {
      let length = text[end] < 0x80 ? 1 : text[end] < 0xE0 ? 2 : text[end] < 0xF0 ? 3 : 4
      let stop = min(end + length, text.count)
      guard let scalar = String(decoding: text[end..<stop], as: UTF8.self).unicodeScalars.first,
        separators.contains(scalar)
      else { break }
      end = stop
    }
    return end
  }

  /// False where the label is cut out of a longer Latin word.
  private static func isWordBoundary(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    func isWord(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: false
      }
    }
    if start > 0, isWord(text[start - 1]), isWord(text[start]) { return false }
    if end < text.count, isWord(text[end]), isWord(text[end - 1]) { return false }
    return true
  }

  private static func quoted(_ found: (start: Int, end: Int), in text: [UInt8]) -> (start: Int, end: Int)? {
    for quote in quotes {
      let start = found.start - quote.open.count
      let end = found.end + quote.close.count
      guard start >= 0, end <= text.count, text[start..<found.start].elementsEqual(quote.open),
        text[found.end..<end].elementsEqual(quote.close)
      else { continue }
      return (start, end)
    }
    return nil
  }
}
