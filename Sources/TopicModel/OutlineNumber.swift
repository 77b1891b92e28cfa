/// The number that a document's outline puts in front of a heading: "1. ", "3.2 ", "5 ", "一、", "（二）", "A. ".
///
/// It says where a section stands, not what it tells: two sections that differ in nothing else tell the same.
public enum OutlineNumber {
  /// A heading without its number; the heading itself where nothing else would be left.
  public static func removed(from heading: String) -> Substring {
    let scalars = heading.unicodeScalars
    var rest = scalars[...]
    guard let end = end(in: rest) else { return heading[...] }
    rest = rest[end...].drop { $0.properties.isWhitespace }
    return rest.isEmpty ? heading[...] : Substring(rest)
  }

  /// Signs behind a number.
  private static let closing: Set<Unicode.Scalar> = [".", "、", "．", ")", "）"]
  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", "（": "）"]
  private static let han: Set<Unicode.Scalar> = Set("一二三四五六七八九十".unicodeScalars)

  private static func end(in text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView.Index? {
    guard let first = text.first else { return nil }
    if let close = brackets[first] {
      let inner = text.dropFirst().prefix { isDigit($0) || han.contains($0) }
      guard !inner.isEmpty, inner.count <= 3, inner.endIndex < text.endIndex, text[inner.endIndex] == close else {
        return nil
      }
      return text.index(after: inner.endIndex)
    }
    // ① to ⒛
    if (0x2460...0x249B).contains(first.value) { return text.index(after: text.startIndex) }
    if isDigit(first) { return decimalEnd(in: text) }
    let number = text.prefix { han.contains($0) }
    let length = number.isEmpty && first.isASCII && first.properties.isUppercase ? 1 : number.count
    guard (1...3).contains(length) else { return nil }
    let sign = text.index(text.startIndex, offsetBy: length)
    guard sign < text.endIndex, closing.contains(text[sign]) else { return nil }
    let next = text.index(after: sign)
    // "A.B" and "一.五" are names; "A. " counts.
    return number.isEmpty && !(next < text.endIndex && text[next].properties.isWhitespace) ? nil : next
  }

  /// "1." "2、" "3.1 " "4.2.1." "5 文档": a decimal without a sign counts only in front of a script without spaces.
  private static func decimalEnd(in text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView.Index? {
    var rest = text
    var levels = 0
    while true {
      let digits = rest.prefix(while: isDigit)
      guard (1...2).contains(digits.count) else { return levels > 0 ? rest.startIndex : nil }
      levels += 1
      rest = rest[digits.endIndex...]
      guard let sign = rest.first else { return nil }
      if sign == ".", let next = rest.dropFirst().first, isDigit(next) {
        rest = rest.dropFirst()
        continue
      }
      if closing.contains(sign) { return rest.index(after: rest.startIndex) }
      guard sign.properties.isWhitespace else { return nil }
      let word = rest.drop { $0.properties.isWhitespace }.first
      return levels > 1 || (word.map { $0.value >= 0x2E80 } ?? false) ? rest.startIndex : nil
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
