import Digests
import TopicModel

/// A text file of which every line is a fragment of a help page.
struct ExcerptFile {
  struct Line {
    /// Counted from 1.
    var number: Int
    var text: RichText
    /// Where the line begins that is the same page cut differently, if an earlier one is.
    var sameAs: Int?
  }

  let lines: [Line]

  init(_ text: String, isSiteLine: (String) -> Bool) {
    var lines: [Line] = []
    var number = 0
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let words = part.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\u{FEFF}" })
      guard !words.isEmpty else { continue }
      let line = words.joined(separator: " ")
      guard !isSiteLine(line) else { continue }
      lines.append(
        Line(
          number: number,
          text: RichText(line, anchors: [RichText.Anchor(offset: 0, position: Position(line: number, column: 1))])))
    }
    Self.findDuplicates(&lines)
    self.lines = lines
  }

  /// The source of one line's topic, after RFC 5147.
  static func source(_ source: String, line: Int) -> String { "\(source)#line=\(line)" }

  /// Only lines that share a sentence are compared, so that a long file takes time in proportion to its length.
  private static func findDuplicates(_ lines: inout [Line]) {
    var firstWith: [String: Int] = [:]
    for index in lines.indices {
      let wording = Wording(lines[index].text)
      var candidates: Set<Int> = []
      for sentence in wording.sentences where sentence.count >= 30 {
        let text = wording.text.portion(from: sentence.lowerBound, to: sentence.upperBound).text
        if let first = firstWith[text], first != index { candidates.insert(first) } else { firstWith[text] = index }
      }
      for candidate in candidates.sorted() where lines[candidate].sameAs == nil {
        if isSamePage(lines[candidate].text.text, lines[index].text.text) {
          lines[index].sameAs = lines[candidate].number
          break
        }
      }
    }
  }

  /// Whether two cuts are of one text: where they overlap they agree to the letter, and they overlap by half.
  static func isSamePage(_ left: String, _ right: String) -> Bool {
    let a = Array(left.utf8)
    let b = Array(right.utf8)
    let shorter = min(a.count, b.count)
    guard shorter > 0 else { return false }
    let least = max(shorter / 2, min(shorter, 60))
    return overlaps(a, b, least: least) || overlaps(b, a, least: least)
  }

  /// Whether `b` begins inside `a` and agrees with it to the end of one of them.
  private static func overlaps(_ a: [UInt8], _ b: [UInt8], least: Int) -> Bool {
    guard a.count >= least else { return false }
    for start in 0...(a.count - least) where a[start] == b[0] {
      let length = min(a.count - start, b.count)
      if length >= least, a[start..<(start + length)].elementsEqual(b[..<length]) { return true }
    }
    return false
  }
}
