import TextComparison

/// A name as the levels of a menu: 网络 > 虚拟私有云, Tools → Options.
enum MenuPath {
  /// What stands between two levels.
  static func isSign(_ character: Character) -> Bool {
    switch character {
    case ">", "＞", "›", "»", "→", "❯", "➔": true
    default: false
    }
  }

  static func isPath(_ name: String) -> Bool { name.contains(where: isSign) }

  /// The levels as written, without the hyphen of an arrow that is made of two signs; a name that is no path is its only level.
  static func levels(of name: String) -> [String] {
    let parts = name.split(whereSeparator: isSign)
    return parts.enumerated().map { index, part in
      var level = Sentence.trimmed(part)
      if index + 1 < parts.count {
        while level.last == "-" { level = Sentence.trimmed(level.dropLast()) }
      }
      return String(level)
    }
  }

  /// Whether nothing but a sign that lists stands between two names, which may be two levels then: “网络”、“虚拟私有云”.
  static func isListSign(_ between: String) -> Bool {
    let sign = between.filter { !$0.isWhitespace }
    return ["、", ",", "，", "-"].contains(sign)
      || sign.last.map(isSign) == true && sign.allSatisfy { isSign($0) || $0 == "-" }
  }
}
