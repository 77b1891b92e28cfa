import HTMLTree
import TopicModel

extension HTMLDocument {
  /// The comments that speak to this program: those that begin with `stepdex-`.
  var commentsForUs: [Page.Comment] {
    nodes.compactMap { node in
      guard node.kind == .comment else { return nil }
      let text = node.text.trimming(while: \.isWhitespace)
      guard text.hasPrefix("stepdex-") else { return nil }
      return Page.Comment(text: text, position: Position(line: node.line, column: node.column))
    }
  }
}

extension String {
  fileprivate func trimming(while isDropped: (Character) -> Bool) -> String {
    var text = self[...].drop(while: isDropped)
    while let last = text.last, isDropped(last) { text.removeLast() }
    return String(text)
  }
}
