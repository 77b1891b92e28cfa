/// Text set in lines for a drawing, which has no line breaks of its own.
///
/// Widths are in halves of a Han character's, about what fonts for Chinese and Latin have in common.
enum FlowText {
  /// Lines of at most `units`; what is left out behind the last one is told by "…".
  ///
  /// No line begins with a mark that closes, or ends with one that opens (JIS X 4051, CLREQ 3.1.3).
  static func wrap(_ text: String, units: Double, lines limit: Int) -> [String] {
    var lines: [String] = []
    var line: [Substring] = []
    var used = 0.0
    for word in TextDifference.words(text).flatMap({ pieces(of: $0, units: units) }) {
      let width = width(word)
      // A mark that closes may stand half over the edge, where boxes have their padding.
      if used + width > units + (closes(word) ? 1 : 0), !line.isEmpty {
        var carried: [Substring] = []
        while line.count > 1, let last = line.last, opens(last) || closes(carried.first ?? word) {
          carried.insert(line.removeLast(), at: 0)
        }
        lines.append(line.joined().trimmed)
        if lines.count == limit {
          lines[limit - 1] = shortened(lines[limit - 1], units: units) + "…"
          return lines
        }
        line = carried
        used = carried.reduce(0) { $0 + Self.width($1) }
      }
      line.append(word)
      used += width
    }
    lines.append(line.joined().trimmed)
    return lines
  }

  static func width(_ text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    if scalar.value >= 0x2E80 { return 2 }
    switch scalar {
    case "i", "j", "l", "f", "t", "r", " ", ".", ",", ":", ";", "'", "|", "!", "(", ")", "[", "]": return 0.7
    case "m", "w", "M", "W", "@", "%", "…": return 1.7
    // As wide as a Han character in fonts for Chinese.
    case "“", "”", "‘", "’": return 2
    case "A"..."Z": return 1.35
    default: return 1.15
    }
  }

  /// A word, cut where it is longer than a line.
  private static func pieces(of word: Substring, units: Double) -> [Substring] {
    guard width(word) > units else { return [word] }
    var pieces: [Substring] = []
    var start = word.startIndex
    var used = 0.0
    for place in word.indices {
      let width = width(word[place...place])
      if used + width > units, place > start {
        pieces.append(word[start..<place])
        start = place
        used = 0
      }
      used += width
    }
    return pieces + [word[start...]]
  }

  /// A full line without its end, so that "…" has room.
  private static func shortened(_ line: String, units: Double) -> String {
    var line = line[...]
    while line.count > 1, width(line) + 1.7 > units { line.removeLast() }
    return String(line).trimmed
  }

  private static func closes(_ word: Substring) -> Bool {
    word.first.map { "，。、；：？！）》〉」』】〕”’…,.;:?!)]}%".contains($0) } ?? false
  }

  private static func opens(_ word: Substring) -> Bool {
    word.last.map { "（《〈「『【〔“‘([{".contains($0) } ?? false
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
