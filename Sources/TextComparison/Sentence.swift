/// Sentences, and sentences with one label cut out.
package enum Sentence {
  package struct Frame {
    package let text: Substring
    package let frame: UInt64
    package let weight: Int
  }

  /// The sentence around the next mention of a label.
  ///
  /// - Parameter cursor: Where to look from; moved behind the mention. A label that does not stand in the
  ///   text (it was put together from a cascade) gets the whole text as its sentence.
  package static func around(_ label: String, in text: String, from cursor: inout String.Index) -> Frame {
    guard let found = range(of: label, in: text, from: cursor) ?? range(of: label, in: text, from: text.startIndex)
    else {
      let content = Folding.content(text)
      return Frame(text: text[...], frame: StableHash.of(content), weight: weight(content))
    }
    cursor = found.upperBound
    let scalars = text.unicodeScalars
    var start = found.lowerBound
    while start > scalars.startIndex, !isEnd(scalars, before: start) { start = scalars.index(before: start) }
    var end = found.upperBound
    while end < scalars.endIndex, !isEnd(scalars, before: end) || end == found.upperBound {
      end = scalars.index(after: end)
    }
    let before = Folding.content(text[start..<found.lowerBound])
    let behind = Folding.content(text[found.upperBound..<end])
    var hash = StableHash()
    hash.combine(before)
    hash.combine(1 as UInt32)
    hash.combine(behind)
    return Frame(text: trimmed(text[start..<end]), frame: hash.value, weight: weight(before) + weight(behind))
  }

  /// Splits at the ends of sentences, and at line breaks; white space at either end is dropped.
  package static func split(_ text: String) -> [Substring] {
    var result: [Substring] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var index = scalars.startIndex
    while index < scalars.endIndex {
      index = scalars.index(after: index)
      if index == scalars.endIndex || isEnd(scalars, before: index) {
        let piece = trimmed(text[start..<index])
        if !piece.isEmpty { result.append(piece) }
        start = index
      }
    }
    return result
  }

  /// Splits at the ends of sentences and at commas.
  package static func clauses(_ text: String) -> [Substring] {
    split(text).flatMap { $0.split { $0 == "，" || $0 == "," || $0 == "、" } }
  }

  /// Whether a sentence ends right before an index: behind 。！？； or a line break, and behind a Latin
  /// full stop that white space follows.
  private static func isEnd(_ scalars: String.UnicodeScalarView, before index: String.Index) -> Bool {
    switch scalars[scalars.index(before: index)] {
    case "。", "！", "？", "；", "\n": true
    case ".", "!", "?", ";": index == scalars.endIndex || Folding.isSpace(scalars[index])
    default: false
    }
  }

  /// The first place of a label that has a quote beside it (在要绑定的磁盘所在行，单击“绑定”), or else the first.
  private static func range(of label: String, in text: String, from: String.Index) -> Range<String.Index>? {
    let needle = label.utf8
    guard let first = needle.first else { return nil }
    let bytes = text.utf8
    var index = from
    var plain: Range<String.Index>?
    while let start = bytes[index...].firstIndex(of: first) {
      if bytes[start...].starts(with: needle) {
        let found = start..<bytes.index(start, offsetBy: needle.count)
        if isQuoted(found, in: text.unicodeScalars) { return found }
        plain = plain ?? found
      }
      index = bytes.index(after: start)
    }
    return plain
  }

  private static func isQuoted(_ range: Range<String.Index>, in scalars: String.UnicodeScalarView) -> Bool {
    range.lowerBound > scalars.startIndex && Folding.isQuote(scalars[scalars.index(before: range.lowerBound)])
      || range.upperBound < scalars.endIndex && Folding.isQuote(scalars[range.upperBound])
  }

  package static func trimmed(_ text: Substring) -> Substring {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, Folding.isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, Folding.isSpace(last) { scalars.removeLast() }
    return text[scalars.startIndex..<scalars.endIndex]
  }

  /// Han characters count one; runs of other letters two, as a word says about as much as two characters.
  package static func weight(_ content: [Unicode.Scalar]) -> Int {
    var weight = 0
    var letters = 0
    for scalar in content {
      if Folding.isHan(scalar) {
        weight += 1
        letters = 0
      } else {
        if letters % 5 == 0 { weight += 2 }
        letters += 1
      }
    }
    return weight
  }
}
