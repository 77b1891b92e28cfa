/// Short pieces of text for reports.
package enum Excerpt {
  /// The text around a UTF-8 offset, at most `reach` scalars to either side, with … where it was cut.
  package static func around(_ offset: Int, in text: String, reach: Int) -> String {
    let scalars = text.unicodeScalars
    guard let middle = text.utf8.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) else { return text }
    let start = scalars.index(middle, offsetBy: -reach, limitedBy: scalars.startIndex) ?? scalars.startIndex
    let end = scalars.index(middle, offsetBy: reach, limitedBy: scalars.endIndex) ?? scalars.endIndex
    return (start > scalars.startIndex ? "…" : "") + String(text[start..<end]) + (end < scalars.endIndex ? "…" : "")
  }

  /// The first `length` scalars, with … where it was cut.
  package static func head(_ text: String, _ length: Int) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: length, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    return String(text[..<end]) + "…"
  }
}
