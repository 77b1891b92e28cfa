/// Columns of a terminal: what is drawn wide (Chinese, Japanese, Korean, full-width forms, emoji) takes two.
enum DisplayWidth {
  static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + width($1) } }

  /// The text cut into lines of at most `columns`; Latin words stay whole where they fit a line, no line begins with what
  /// closes a clause, a quotation or brackets, and none ends with what opens them.
  static func wrapped(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line: [String] = []
    var used = 0
    for unit in units(text) {
      let needed = of(unit)
      if used + needed > columns, !line.isEmpty {
        var carried: [String] = []
        while unit != " ", line.count > 1, carried.count < longestCarried,
          let last = line.last, opens(last) || closes(carried.first ?? unit)
        {
          carried.insert(line.removeLast(), at: 0)
        }
        lines.append(line.joined())
        (line, used) = (carried, carried.reduce(0) { $0 + of($1) })
        if unit == " " { continue }
        // What goes along may be a long word.
        if used + needed > columns, !line.isEmpty {
          lines.append(line.joined())
          (line, used) = ([], 0)
        }
      }
      line.append(unit)
      used += needed
    }
    if !line.isEmpty { lines.append(line.joined()) }
    return lines.isEmpty ? [""] : lines
  }

  /// So many units go along to the next line at most.
  private static let longestCarried = 3

  private static func closes(_ unit: String) -> Bool { unit.first.map { "。，、；：！？）》〉」』】〕”’…".contains($0) } ?? false }

  private static func opens(_ unit: String) -> Bool { unit.last.map { "（《〈「『【〔“‘".contains($0) } ?? false }

  /// The text followed by spaces up to `columns`.
  static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - of(text)))
  }

  /// What a line break may stand between: Latin words, single wide characters.
  private static func units(_ text: String) -> [String] {
    var result: [String] = []
    var word = ""
    for character in text {
      let wide = character.unicodeScalars.contains { width($0) == 2 }
      if wide || character == " " {
        if !word.isEmpty { result.append(word) }
        word = ""
        result.append(String(character))
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? result : result + [word]
  }

  /// Source: the wide and full-width ranges of Unicode's EastAsianWidth.txt, in blocks.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x300..<0x370, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
