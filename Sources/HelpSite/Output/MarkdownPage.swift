/// A Markdown twin as it is written: what a template leaves of its sections is at most one empty line, and links to pages of the
/// site lead to their twins, so that a program that reads Markdown goes on in Markdown. Code stays as it is.
enum MarkdownPage {
  static func finished(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var fence = 0
    var isEmpty = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let marks = line.utf8.drop { $0 == UInt8(ascii: " ") }.prefix { $0 == UInt8(ascii: "`") }.count
      if fence > 0 {
        if marks >= fence { fence = 0 }
      } else if line.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) {
        if !isEmpty { result += "\n" }
        isEmpty = true
        continue
      } else if marks >= 3 {
        fence = marks
      } else {
        append(line, to: &result)
        isEmpty = false
        continue
      }
      isEmpty = false
      result += line
      result += "\n"
    }
    while result.utf8.suffix(2).elementsEqual("\n\n".utf8) { result.removeLast() }
    return result
  }

  /// A line of words; brackets of the pages' own are escaped, so `](` begins an address.
  private static func append(_ line: Substring, to result: inout String) {
    var rest = line
    while let open = rest.firstRange(of: "](") {
      result += rest[..<open.upperBound]
      rest = rest[open.upperBound...]
      let address = rest.prefix { $0 != ")" }
      rest = rest[address.endIndex...]
      result += twin(of: address) ?? String(address)
    }
    result += rest
    result += "\n"
  }

  /// Where a page of the site stands in Markdown; nil for an address elsewhere, and for what is no page.
  private static func twin(of address: Substring) -> String? {
    let page = address.prefix { $0 != "#" }
    guard page.hasSuffix(".html"), !page.contains(":"), !page.hasPrefix("//") else { return nil }
    return SiteContext.markdown(String(page)) + address[page.endIndex...]
  }
}
