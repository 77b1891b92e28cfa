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

  func firstFault(in text: RichText) -> Fault? {
    if Self.isData(text.text) { return nil }
    var stack: [Open] = []
    var mentioned: [Unicode.Scalar] = []
    // A quote inside its like: a fault, unless all of them are closed.
    var nested: Fault?
    var offset = 0
    var previous: Unicode.Scalar = " "
    var seenWords = 0
    let scalars = text.text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      defer {
        offset += UTF8.width(scalar)
        previous = scalar
        if Folding.isWord(Folding.folding(scalar)) { seenWords += 1 }
      }
      guard scalar.value < 0x10000, isMark[Int(scalar.value)] else { continue }
      if isInCode(offset, text) { continue }
      // What closes is no sign in a list: （中划线）、.（点）.
      let isPartner = stack.last.map { closing[$0.mark] == scalar } ?? false
      let surroundings = MarkSurroundings(of: index, in: scalars)
      if surroundings.makeAnApostrophe(of: scalar) && !isPartner || surroundings.makeAFace(of: scalar) { continue }
      // "\": a sign in quotes, not a quote that is escaped.
      let closesSign = previous == "\\" && stack.last.map { $0.mark == scalar && $0.offset == offset - 2 } ?? false
      if !(isPartner && scalar.value > 0x7F), !closesSign,
        isMentioned(offset, text.text) || !isPartner && surroundings.nameTheSign(scalar)
      {
        mentioned.append(scalar)
        continue
      }
      if plain.contains(scalar) {
        // An inch mark, seconds.
        if Folding.isDigit(previous), !stack.contains(where: { $0.mark == scalar }) { continue }
        if stack.last?.mark == scalar {
          stack.removeLast()
        } else if stack.contains(where: { $0.mark == scalar }), let open = stack.last {
          return nested ?? notClosed(open)
        } else {
          stack.append(Open(mark: scalar, offset: offset))
        }
      } else if closing[scalar] != nil {
        // “确定“: the second was meant to close.
        if let open = stack.last, open.mark == scalar, Folding.isQuote(scalar) {
          nested = nested ?? mixed(open, closedBy: scalar, at: offset)
        }
        stack.append(Open(mark: scalar, offset: offset))
      } else if let place = mentioned.lastIndex(where: { closing[$0] == scalar }),
        stack.last.map({ closing[$0.mark] }) != scalar
      {
        // ![](x.png), [^a]: opened among other signs.
        mentioned.remove(at: place)
      } else if let open = stack.last {
        if closing[open.mark] == scalar {
          stack.removeLast()
        } else if isInterval(open, offset, text.text) {
          stack.removeLast()
        } else if !surroundings.makeAListNumber(of: scalar) {
          return nested ?? mixed(open, closedBy: scalar, at: offset)
        }
      } else if !isListNumber(before: scalar, words: seenWords, previous), !surroundings.makeAListNumber(of: scalar) {
        return nested
          ?? Fault(
            offset: offset, message: "`\(scalar)` closes what nothing opened.",
            remedy: opening[scalar].map { "Write `\($0)` where it begins, or remove `\(scalar)`." }
              ?? "Remove `\(scalar)`.")
      }
    }
    // " 名称": what looked like a sign opened.
    if let open = stack.first, stack.count == 1, plain.contains(open.mark), mentioned.contains(open.mark) { return nil }
    return stack.first.map { nested ?? notClosed($0) }
  }

  /// Lines of JSON and the like that were not marked as code: a quoted key with a colon, an attribute (`x="`), a call that goes on in the
  /// next line (`rgb(0,`), or nothing but signs.
  private static func isData(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    if !scalars.contains(where: { Folding.isWord(Folding.folding($0)) }) { return true }
    let bytes = Array(text.utf8)
    let goesOn = bytes.last.map { [0x2C, 0x3B, 0x7B].contains($0) } ?? false
    return zip(bytes, bytes.dropFirst()).contains { left, right in
      left == UInt8(ascii: "\"") && right == UInt8(ascii: ":")
        || left == UInt8(ascii: "=") && right == UInt8(ascii: "\"")
        || goesOn && (0x61...0x7A).contains(left) && right == UInt8(ascii: "(")
        || goesOn && left == UInt8(ascii: ")") && right == UInt8(ascii: ";")
    }
      || bytes.first == UInt8(ascii: "{")
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

  /// `1)`, `a）` at the start of the text.
  private func isListNumber(before scalar: Unicode.Scalar, words: Int, _ previous: Unicode.Scalar) -> Bool {
    (scalar == ")" || scalar == "）") && words <= 2 && Folding.isWord(Folding.folding(previous))
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
