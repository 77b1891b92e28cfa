import Testing

@testable import HTMLTree

func outline(_ html: String) throws -> String {
  let document = try HTMLParser.parse(Array(html.utf8))
  func write(_ i: Int) -> String {
    let node = document.nodes[i]
    let place = "@\(node.line):\(node.column)"
    switch node.kind {
    case .text: return "\"\(node.text)\"\(place)"
    case .comment: return "<!--\(node.text)-->\(place)"
    case .element:
      return node.name + node.attributes.map { "[\($0.name)=\($0.value)]" }.joined() + place + "("
        + document.children(of: i).map(write).joined(separator: " ") + ")"
    }
  }
  return document.roots.map(write).joined(separator: " ")
}

@Test func impliesElementsAndGivesExactPositions() throws {
  #expect(
    try outline(
      "<html><head><title>A</title></head><body class=x>\n <p>帮助 &amp; b<b>c</b></p><br/>x<li>1<LI>2</body></html>")
        == """
        html@1:1(head@1:7(title@1:13("A"@1:20)) body[class=x]@1:36("
         "@1:50 p@2:2("帮助 & b"@2:5 b@2:15("c"@2:18)) br@2:27() "x"@2:32 li@2:33("1"@2:37) li@2:38("2"@2:42)))
        """)
}
