import TextComparison

/// What stands around a quote or bracket, where that makes it another sign.
struct MarkSurroundings {
  /// Nil at the ends of the text.
  private let before: Unicode.Scalar?
  private let behind: Unicode.Scalar?
  /// The two scalars in front of `before`, the nearer one first.
  private let farther: (Unicode.Scalar?, Unicode.Scalar?)
  /// What follows `behind`.
  private let next: Unicode.Scalar?

  init(of index: String.UnicodeScalarView.Index, in scalars: String.UnicodeScalarView) {
    var head = scalars[..<index]
    before = head.popLast()
    farther = (head.popLast(), head.popLast())
    var tail = scalars[scalars.index(after: index)...]
    behind = tail.popFirst()
    next = tail.first
  }

  /// it’s, users’ files.
  func makeAnApostrophe(of mark: Unicode.Scalar) -> Bool {
    guard mark == "’", let before, Self.isLetter(before) else { return false }
    if let behind, Self.isLetter(behind) { return true }
    return before == "s" && behind.map { $0 == " " } ?? false
  }

  /// `:)`, `;-)`.
  func makeAFace(of mark: Unicode.Scalar) -> Bool {
    guard mark == ")" || mark == "(" else { return false }
    func isEyes(_ scalar: Unicode.Scalar?) -> Bool { scalar == ":" || scalar == ";" }
    let ends = behind.map { Folding.isSpace($0) || $0 == "." } ?? true
    let nose = before == "-"
    let start = nose ? farther.1 : farther.0
    return ends && isEyes(nose ? farther.0 : before) && (start.map(Folding.isSpace) ?? true)
  }

  /// Whether the sign itself is meant: a mark of ASCII with blanks on both sides (the key [ on a keyboard), or in quotes.
  func nameTheSign(_ mark: Unicode.Scalar) -> Bool {
    guard mark.value < 0x80 else { return false }
    let isFreeBefore = before.map(Folding.isSpace) ?? true
    // A point goes on in ".key".
    let isFreeBehind =
      behind.map {
        Folding.isSpace($0) || ",;:、，".unicodeScalars.contains($0) || $0 == "." && (next.map(Folding.isSpace) ?? true)
      } ?? true
    // ";": a sign in quotes, the first of which stands free.
    let quotesASign = next == mark && (mark == "\"" || mark == "'")
    if isFreeBefore && isFreeBehind && !quotesASign { return true }
    guard let before, let behind, mark != before else { return false }
    return [("'", "'"), ("\"", "\""), ("‘", "’"), ("“", "”"), ("「", "」")].contains { $0 == before && $1 == behind }
  }

  /// `1)`, `b)` behind a blank: 1) email, 2) name.
  func makeAListNumber(of mark: Unicode.Scalar) -> Bool {
    guard mark == ")" || mark == "）", let before, Self.isLetter(before) || Folding.isDigit(before) else { return false }
    let isTwoDigits = Folding.isDigit(before) && (farther.0.map(Folding.isDigit) ?? false)
    let start = isTwoDigits ? farther.1 : farther.0
    return start.map { Folding.isSpace($0) || ",;:，；：、".unicodeScalars.contains($0) } ?? true
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
  }
}
