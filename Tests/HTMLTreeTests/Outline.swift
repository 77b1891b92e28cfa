@testable import HTMLTree

/// A page's nodes on one line: `p[class=x]@1:2("text"@1:5)`.
func outline(_ html: String, options: HTMLParser.Options = .init()) throws -> String {
  let document = try HTMLParser.parse(Array(html.utf8), options: options)
  return document.roots.map { outline(of: $0, in: document) }.joined(separator: " ")
}

private func outline(of index: Int, in document: HTMLDocument) -> String {
  let node = document.nodes[index]
  let place = "@\(node.line):\(node.column)"
  switch node.kind {
  case .text: return "\"\(node.text)\"\(place)"
  case .comment: return "<!--\(node.text)-->\(place)"
  case .element:
    let attributes = node.attributes.map { "[\($0.name)=\($0.value)]" }.joined()
    let children = document.children(of: index).map { outline(of: $0, in: document) }.joined(separator: " ")
    return "\(node.name)\(attributes)\(place)(\(children))"
  }
}

/// All text of a page.
func text(_ document: HTMLDocument) -> String {
  document.roots.map { document.text(of: $0) }.joined()
}

/// Bytes from hexadecimal digits.
func bytes(hex: String) -> [UInt8] {
  let digits = Array(hex.utf8).map { UInt8($0 < 0x3A ? $0 - 0x30 : $0 - 0x57) }
  return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}
