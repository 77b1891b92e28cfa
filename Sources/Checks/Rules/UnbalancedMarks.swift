import TextComparison
import TopicModel

/// Quotes and brackets come in pairs.
///
/// A quote or bracket that is opened and not closed, closed and not opened, or closed by the mark of another pair
/// (“…", （…)) leaves it open where a label ends. Each paragraph, item, cell and heading is looked at by itself; code, the
/// bracket behind a list number such as `a)`, apostrophes, and a mark that stands for itself (the key `[`) are not looked at; nor are
/// fragments of pages, which are cut anywhere.
///
/// What to do: write the missing mark, or the one that belongs to the other.
struct UnbalancedMarks: PageRule {
  static let about = RuleDescription(
    code: "TX01", name: "unbalanced-marks", severity: .warning,
    summary: "A quote or bracket is not closed, not opened, or closed by another pair's mark.")

  func findings(on page: Int, _ content: PageContent, in library: Library) -> [Finding] {
    let topic = library.topic(page)
    guard topic.kind != .excerpt else { return [] }
    let scanner = library.lexicon(page).marks
    let title = RichText(
      topic.title, anchors: content.titlePosition.map { [RichText.Anchor(offset: 0, position: $0)] } ?? [])
    return ([title] + content.passages.map(\.text)).compactMap { text -> Finding? in
      guard let fault = scanner.firstFault(in: text) else { return nil }
      return finding(
        fault.message, remedy: fault.remedy,
        key: [fault.message.text, Excerpt.around(fault.offset, in: text.text, reach: 12)],
        at: [
          library.location(
            page, text.position(at: fault.offset), Excerpt.around(fault.offset, in: text.text, reach: 24))
        ])
    }
  }
}

/// Looks for marks that do not pair.
struct MarkScanner: Sendable {
  struct Fault {
    /// UTF-8 offset of the mark.
    let offset: Int
    let message: Message
    let remedy: Message
  }

  private struct Open {
    let mark: Unicode.Scalar
    let offset: Int
  }

  private var closing: [Unicode.Scalar: Unicode.Scalar] = [:]
  private var opening: [Unicode.Scalar: Unicode.Scalar] = [:]
  private var plain: Set<Unicode.Scalar> = []
  /// Whether a scalar is one of the marks; they are all below U+10000.
  private var isMark = [Bool](repeating: false, count: 0x10000)

  init(brackets: [[String]], plainQuotes: [String]) {
    for pair in brackets {
      guard pair.count == 2, let open = pair[0].unicodeScalars.first, let close = pair[1].unicodeScalars.first
      else { continue }
      closing[open] = close
      opening[close] = open
    }
    plain = Set(plainQuotes.compactMap(\.unicodeScalars.first))
    for mark in [Unicode.Scalar](closing.keys) + opening.keys + plain where mark.value < 0x10000 {
      isMark[Int(mark.value)] = true
    }
  }

  /// What has been read of a text so far.
  private struct Reading {
    var open: [Open] = []
    /// Marks that stand for themselves.
    var mentioned: [Unicode.Scalar] = []
    /// A quote inside its like: a fault, unless all of them are closed.
    var nested: Fault?
    var offset = 0
    var previous: Unicode.Scalar = " "
    var words = 0

    mutating func pass(_ scalar: Unicode.Scalar) {
      offset += UTF8.width(scalar)
      previous = scalar
      // More than a list number has need not be counted.
      if words <= MarkScanner.longestListNumber, Folding.isWord(Folding.folding(scalar)) { words += 1 }
    }
  }

  func firstFault(in text: RichText) -> Fault? {
    let scalars = text.text.unicodeScalars
    // Most texts have no mark.
    guard scalars.contains(where: { $0.value < 0x10000 && isMark[Int($0.value)] }), !Self.isData(text.text) else {
      return nil
    }
    var reading = Reading()
    for index in scalars.indices {
      let scalar = scalars[index]
      if scalar.value < 0x10000, isMark[Int(scalar.value)], !isInCode(reading.offset, text),
        let fault = fault(at: index, in: text.text, &reading)
      {
        return reading.nested ?? fault
      }
      reading.pass(scalar)
    }
    guard let open = reading.open.first else { return nil }
    // " 名称": what looked like a sign opened.
    if reading.open.count == 1, plain.contains(open.mark), reading.mentioned.contains(open.mark) { return nil }
    return reading.nested ?? notClosed(open)
  }

  /// What is wrong with the mark at an index, if anything; what it opens and closes is noted.
  private func fault(at index: String.Index, in text: String, _ reading: inout Reading) -> Fault? {
    let scalar = text.unicodeScalars[index]
    // What closes is no sign in a list: （中划线）、.（点）.
    let isPartner = reading.open.last.map { closing[$0.mark] == scalar } ?? false
    let surroundings = MarkSurroundings(of: index, in: text.unicodeScalars)
    // (not ;), (C:\): the last of its kind closes what is open, whatever stands in front of it.
    let closesLast = isPartner && isLast(at: index, of: text.unicodeScalars)
    if surroundings.makeAnApostrophe(of: scalar) && !isPartner || surroundings.makeAFace(of: scalar) && !closesLast {
      return nil
    }
    // "\": a sign in quotes, not a quote that is escaped.
    let closesSign =
      reading.previous == "\\"
      && reading.open.last.map { $0.mark == scalar && $0.offset == reading.offset - 2 } ?? false
    if !(isPartner && (scalar.value > 0x7F || closesLast && reading.previous == "\\")), !closesSign,
      isMentioned(reading.offset, text) || !isPartner && surroundings.nameTheSign(scalar)
    {
      reading.mentioned.append(scalar)
      return nil
    }
    if plain.contains(scalar) { return faultOfQuote(scalar, &reading) }
    guard closing[scalar] != nil else { return faultOfClosing(scalar, in: text, surroundings, &reading) }
    // “确定“: the second was meant to close.
    if let open = reading.open.last, open.mark == scalar, Folding.isQuote(scalar) {
      reading.nested = reading.nested ?? mixed(open, closedBy: scalar, at: reading.offset)
    }
    reading.open.append(Open(mark: scalar, offset: reading.offset))
    return nil
  }

  /// Whether no mark of the same kind closes anything behind it before the next one opens.
  private func isLast(at index: String.Index, of scalars: String.UnicodeScalarView) -> Bool {
    let mark = scalars[index]
    guard let partner = opening[mark] else { return false }
    return scalars[scalars.index(after: index)...].first { $0 == mark || $0 == partner } != mark
  }

  /// Of a mark that opens and closes alike.
  private func faultOfQuote(_ scalar: Unicode.Scalar, _ reading: inout Reading) -> Fault? {
    let isOpen = reading.open.contains { $0.mark == scalar }
    // An inch mark, seconds.
    if Folding.isDigit(reading.previous), !isOpen { return nil }
    if reading.open.last?.mark == scalar {
      reading.open.removeLast()
    } else if isOpen, let open = reading.open.last {
      return notClosed(open)
    } else {
      reading.open.append(Open(mark: scalar, offset: reading.offset))
    }
    return nil
  }

  private func faultOfClosing(
    _ scalar: Unicode.Scalar, in text: String, _ surroundings: MarkSurroundings, _ reading: inout Reading
  ) -> Fault? {
    let open = reading.open.last
    if let place = reading.mentioned.lastIndex(where: { closing[$0] == scalar }),
      open.map({ closing[$0.mark] }) != scalar
    {
      // ![](x.png), [^a]: opened among other signs.
      reading.mentioned.remove(at: place)
    } else if let open {
      if closing[open.mark] == scalar || isInterval(open, reading.offset, text) {
        reading.open.removeLast()
      } else if !surroundings.makeAListNumber(of: scalar) {
        return mixed(open, closedBy: scalar, at: reading.offset)
      }
    } else if !isListNumber(before: scalar, words: reading.words, reading.previous),
      !surroundings.makeAListNumber(of: scalar)
    {
      return Fault(
        offset: reading.offset, message: "`\(scalar)` closes what nothing opened.",
        remedy: opening[scalar].map { "Write `\($0)` where it begins, or remove `\(scalar)`." }
          ?? "Remove `\(scalar)`.")
    }
    return nil
  }

  /// Lines of JSON and the like that were not marked as code: a quoted key with a colon, an attribute (`x="`), a call, or nothing but signs.
  private static func isData(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    if !scalars.contains(where: { Folding.isWord(Folding.folding($0)) }) { return true }
    let bytes = Array(text.utf8)
    let keys = zip(bytes, bytes.dropFirst()).contains { left, right in
      left == UInt8(ascii: "\"") && right == UInt8(ascii: ":")
        || left == UInt8(ascii: "=") && right == UInt8(ascii: "\"")
    }
    return keys || bytes.first == UInt8(ascii: "{") || isCall(bytes)
  }

  /// A line of code that goes on in the next, or ends a statement: one that opens braces, one of values only behind its last bracket (`rgb(0,`),
  /// and one in which no two words follow each other as they do in prose (`b.run(x, y);`).
  private static func isCall(_ bytes: [UInt8]) -> Bool {
    guard let last = bytes.last, [0x2C, 0x3B, 0x7B].contains(last) else { return false }
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte > 0x7F }
    let pairs = zip(bytes, bytes.dropFirst())
    let calls = pairs.contains { (0x61...0x7A).contains($0) && $1 == UInt8(ascii: "(") }
    guard calls || bytes.suffix(2).elementsEqual(");".utf8) else { return false }
    if last == UInt8(ascii: "{") { return true }
    if let bracket = bytes.lastIndex(of: UInt8(ascii: "(")), bracket > 0, isLetter(bytes[bracket - 1]),
      bytes[(bracket + 1)...].allSatisfy({ (0x30...0x39).contains($0) || " ,.;\"'%-".utf8.contains($0) })
    {
      return true
    }
    let wordsInARow = zip(pairs, bytes.dropFirst(2)).contains { isLetter($0.0) && $0.1 == 0x20 && isLetter($1) }
    return !wordsInARow && bytes.allSatisfy { $0 <= 0x7F }
  }

  private func notClosed(_ open: Open) -> Fault {
    Fault(
      offset: open.offset, message: "`\(open.mark)` is never closed.",
      remedy: "Write `\(closing[open.mark] ?? open.mark)` where it ends, or remove `\(open.mark)`.")
  }

  private func mixed(_ open: Open, closedBy scalar: Unicode.Scalar, at offset: Int) -> Fault {
    let right = closing[open.mark] ?? open.mark
    return Fault(
      offset: open.offset,
      message: "`\(open.mark)` is closed by `\(scalar)`, not by `\(right)`.",
      remedy: opening[scalar].map { "Write `\(right)` for `\(scalar)`, or `\($0)` for `\(open.mark)`." }
        ?? "Write `\(right)` for `\(scalar)`.")
  }

  fileprivate static let longestListNumber = 2

  /// `1)`, `a）` at the start of the text.
  private func isListNumber(before scalar: Unicode.Scalar, words: Int, _ previous: Unicode.Scalar) -> Bool {
    (scalar == ")" || scalar == "）") && words <= Self.longestListNumber && Folding.isWord(Folding.folding(previous))
  }

  /// Whether the mark is one of a row of signs that are listed: `!<>=&"'`.
  private func isMentioned(_ offset: Int, _ text: String) -> Bool {
    let bytes = text.utf8
    let place = bytes.index(bytes.startIndex, offsetBy: offset)
    func isSign(_ byte: UInt8) -> Bool {
      (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
        || (0x7B...0x7E).contains(byte)
    }
    guard isSign(bytes[place]) else {
      // ”、\: one of the signs of a list.
      let rest = bytes[place...].dropFirst(3)
      guard rest.starts(with: "、".utf8), let next = rest.dropFirst(3).drop(while: { $0 == 0x20 }).first else {
        return false
      }
      return isSign(next) && next != UInt8(ascii: "(") && next != UInt8(ascii: "[")
    }
    // Escaped, as in code.
    if bytes[..<place].last == UInt8(ascii: "\\") { return true }
    let behind = bytes[place...].prefix(while: isSign)
    let before = bytes[..<place].reversed().prefix(while: isSign)
    // ("): the mark itself is named; f()) is a call.
    if bytes[place] != UInt8(ascii: "("), bytes[place] != UInt8(ascii: ")"),
      behind.dropFirst().first == UInt8(ascii: ")"), before.first == UInt8(ascii: "(")
    {
      return true
    }
    return Set(behind).union(before).intersection("&<>=^~#$%!@|\\".utf8).count >= 2
  }

  /// Intervals are closed by either bracket: [1, 65535), (0,1].
  private func isInterval(_ open: Open, _ end: Int, _ text: String) -> Bool {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: open.offset + UTF8.width(open.mark))
    let inside = bytes[start..<bytes.index(bytes.startIndex, offsetBy: end)]
    return inside.contains(0x2C)
      && inside.allSatisfy { (0x30...0x39).contains($0) || [0x20, 0x2C, 0x2D, 0x2E, 0x2B].contains($0) }
  }

  private func isInCode(_ offset: Int, _ text: RichText) -> Bool {
    text.spans.contains { $0.kind == .code && $0.start <= offset && offset < $0.end }
  }
}
