/// One quoted stretch of text, as UTF-8 offsets.
struct Quotation: Hashable, Sendable {
  /// From the opening mark to behind the closing one.
  var outer: Range<Int>
  /// What stands between the marks.
  var inner: Range<Int>
  /// Between marks that name a publication (《…》), which is no part of a console.
  var isTitle: Bool
}

/// Finds quotations, also those whose marks do not match.
///
/// Writers mix up “ and ” all the time (“确定“), so all curved and straight double marks are one family that
/// opens and closes by turns. A mark that finds no partner in its sentence opens nothing.
enum QuotationScanner {
  private enum Mark: Equatable {
    /// `“`, `”`, `"`: closed by any of them.
    case double
    case singleOpening, singleClosing
    /// A bracket and what closes it.
    case bracket(closing: UInt32)
    /// `[` and `［`, which stand around a label only where that is what their content can be.
    case square
    case closingSquare
    /// `<` and `＜`, which stand around a label only where no Latin word or sign is before them: 点击<详情>.
    case angle
    case closingAngle
    case closingBracket(UInt32)
    case clauseEnd, sentenceEnd
  }

  private struct Found {
    var start: Int
    var end: Int
    var mark: Mark
    /// `“`, which more likely opens than closes.
    var opens = false
  }

  /// Bytes; longer ones are speech or a stray mark. It also bounds the work for each mark.
  private static let maximumLength = 240

  /// All quotations of a text in order, none inside another.
  static func quotations(in bytes: [UInt8]) -> [Quotation] {
    let found = marks(in: bytes)
    var result: [Quotation] = []
    var index = 0
    while index < found.count {
      guard let close = closing(of: index, in: found), isQuotation(from: found[index], to: found[close], in: bytes)
      else {
        index += 1
        continue
      }
      result.append(
        Quotation(
          outer: found[index].start..<found[close].end, inner: found[index].end..<found[close].start,
          isTitle: found[index].mark == .bracket(closing: 0x300B)))
      index = close + 1
    }
    return result
  }

  /// Whether marks of these two kinds stand around a name. Square brackets also hold the numbers of links ([6]),
  /// indexes (list[a]) and what a command may leave out; a label begins with a capital or with no Latin letter.
  /// Two opening marks side by side (““X””) are no quotation of nothing: the second one opens.
  private static func isQuotation(from open: Found, to close: Found, in bytes: [UInt8]) -> Bool {
    var start = open.end
    while start < close.start, bytes[start] == 0x20 { start += 1 }
    if open.end == close.start, open.opens, close.opens { return false }
    if open.mark == .angle { return isAngled(from: open, to: close, in: bytes) }
    guard open.mark == .square else { return true }
    if open.start > 0, open.end - open.start == 1, isWord(bytes[open.start - 1]) { return false }
    guard start < close.start else { return false }
    switch bytes[start] {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"): break
    case 0xE3...0xED: break
    default: return false
    }
    return !bytes[start..<close.start].contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "=") }
  }

  /// Angle brackets also hold what a command leaves to be filled in (`mysql -h <host>`, "<bucket-name>"), compare
  /// numbers and part the items of a path. A label has none of their signs, begins with a capital or with no Latin
  /// letter, and neither a Latin word nor a sign stands right before it.
  private static func isAngled(from open: Found, to close: Found, in bytes: [UInt8]) -> Bool {
    guard open.end < close.start, close.start - open.end <= longestAngled else { return false }
    if open.start > 0, bytes[open.start - 1] > 0x20, bytes[open.start - 1] < 0x80 { return false }
    // <Button>…</Button>, <address>:8080, <folder>/bin
    let behind = bytes[close.end...].first
    if behind == UInt8(ascii: ":") || behind == UInt8(ascii: "/") || behind == UInt8(ascii: "<") { return false }
    let near = bytes[max(0, open.start - maximumLength)..<min(bytes.count, close.end + maximumLength)]
    if zip(near, near.dropFirst()).contains(where: { $0 == UInt8(ascii: "<") && $1 == UInt8(ascii: "/") }) {
      return false
    }
    switch bytes[open.end] {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), 0xE3...0xED: break
    default: return false
    }
    let signs = Array("=-_;:@$\"'\n|".utf8)
    return bytes[close.start - 1] != 0x20 && !bytes[open.end..<close.start].contains(where: signs.contains)
  }

  /// Bytes: a button's label of sixteen Han characters.
  private static let longestAngled = 48

  /// The mark that closes the one at `index`, if that one opens anything.
  private static func closing(of index: Int, in found: [Found]) -> Int? {
    let open = found[index]
    let limit = open.start + maximumLength
    var next = index + 1
    var crossedClause = false
    var crossedSentence = false
    while next < found.count, found[next].start <= limit {
      let mark = found[next].mark
      switch (open.mark, mark) {
      case (_, .clauseEnd): crossedClause = true
      case (_, .sentenceEnd): crossedSentence = true
      case (.bracket(let closer), .closingBracket(let mark)) where closer == mark: return next
      case (.square, .closingSquare): return crossedSentence ? nil : next
      case (.angle, .closingAngle): return crossedClause || crossedSentence ? nil : next
      case (.angle, .angle): return nil
      case (.singleOpening, .singleClosing): return crossedSentence ? nil : next
      case (.double, .double):
        if open.opens, found[next].opens {
          if crossedSentence { return nil }
          if crossedClause, isPaired(next, in: found) { return nil }
        }
        return next
      default: break
      }
      next += 1
    }
    return nil
  }

  /// Whether an odd number of double marks follows in the sentence, one of which closes this one.
  private static func isPaired(_ index: Int, in found: [Found]) -> Bool {
    let limit = found[index].start + maximumLength
    var count = 0
    for other in found[(index + 1)...] {
      if other.start > limit || other.mark == .sentenceEnd { break }
      if other.mark == .double { count += 1 }
    }
    return count % 2 == 1
  }

  private static func marks(in bytes: [UInt8]) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""): found.append(Found(start: index, end: index + 1, mark: .double))
      case UInt8(ascii: "'"):
        let closes = index > 0 && isWord(bytes[index - 1])
        found.append(Found(start: index, end: index + 1, mark: closes ? .singleClosing : .singleOpening))
      case UInt8(ascii: "["): found.append(Found(start: index, end: index + 1, mark: .square))
      case UInt8(ascii: "]"): found.append(Found(start: index, end: index + 1, mark: .closingSquare))
      case UInt8(ascii: "<"): found.append(Found(start: index, end: index + 1, mark: .angle))
      case UInt8(ascii: ">"): found.append(Found(start: index, end: index + 1, mark: .closingAngle))
      case UInt8(ascii: ","): found.append(Found(start: index, end: index + 1, mark: .clauseEnd))
      case UInt8(ascii: "\n"): found.append(Found(start: index, end: index + 1, mark: .sentenceEnd))
      // « »: those of French; a » alone parts the items of a menu.
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xAB:
        found.append(Found(start: index, end: index + 2, mark: .bracket(closing: 0xBB)))
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xBB:
        found.append(Found(start: index, end: index + 2, mark: .closingBracket(0xBB)))
      case 0xE2, 0xE3, 0xEF:
        guard index + 2 < bytes.count else { return found }
        if let mark = wideMark(bytes, at: index) { found.append(mark) }
        index += 2
      default: break
      }
      index += 1
    }
    return found
  }

  private static func wideMark(_ bytes: [UInt8], at index: Int) -> Found? {
    let scalar =
      UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
    let end = index + 3
    switch scalar {
    case 0x201C: return Found(start: index, end: end, mark: .double, opens: true)
    case 0x201D, 0x201E, 0x201F, 0xFF02: return Found(start: index, end: end, mark: .double)
    case 0x2018 where index == 0 || !isWord(bytes[index - 1]):
      return Found(start: index, end: end, mark: .singleOpening)
    case 0x2019: return Found(start: index, end: end, mark: .singleClosing)
    // 「」『』【】〖〗《》〈〉: what closes a bracket follows it.
    case 0x300C, 0x300E, 0x3010, 0x3016, 0x300A, 0x3008:
      return Found(start: index, end: end, mark: .bracket(closing: scalar + 1))
    case 0xFF3B: return Found(start: index, end: end, mark: .square)
    case 0xFF3D: return Found(start: index, end: end, mark: .closingSquare)
    case 0xFF1C: return Found(start: index, end: end, mark: .angle)
    case 0xFF1E: return Found(start: index, end: end, mark: .closingAngle)
    case 0x300D, 0x300F, 0x3011, 0x3017, 0x300B, 0x3009:
      return Found(start: index, end: end, mark: .closingBracket(scalar))
    case 0xFF0C, 0x3001: return Found(start: index, end: end, mark: .clauseEnd)
    case 0x3002, 0xFF01, 0xFF1F, 0xFF1B: return Found(start: index, end: end, mark: .sentenceEnd)
    default: return nil
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
