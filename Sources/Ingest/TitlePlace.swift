import HTMLTree
import TopicModel

/// Where a page shows its title, for findings about the title: the record has its words only.
///
/// The first headline that says nothing but the title, else the first other element that does and is no link.
enum TitlePlace {
  private static let headlines: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
  /// Elements whose text is not on the page, or is a way to it.
  private static let passedOver: Set<String> = [
    "head", "script", "style", "template", "noscript", "nav", "a", "option",
  ]

  /// The place of the title's first letter; nil where no element says the title.
  static func find(_ title: String, in document: HTMLDocument) -> Position? {
    let wanted = Array(title.unicodeScalars.lazy.filter { !isSpace($0) })
    guard !wanted.isEmpty else { return nil }
    var best: Position?
    var index = 0
    /// The first text behind the elements looked at last, and whether it begins the title: those around it begin alike.
    var text = -1
    var begins = false
    while index < document.nodes.count {
      let node = document.nodes[index]
      guard node.kind == .element else {
        index += 1
        continue
      }
      if passedOver.contains(node.name) {
        index = node.subtreeEnd
        continue
      }
      if index >= text {
        (text, begins) = firstText(behind: index, document, wanted[0])
      }
      if !begins {
        index += 1
        continue
      }
      if best == nil || headlines.contains(node.name), let place = place(of: wanted, in: index, document) {
        if headlines.contains(node.name) { return place }
        best = place
      }
      index += 1
    }
    return best
  }

  /// The first node with a letter behind `index`, ways to other places passed over, and whether it is the wanted letter.
  private static func firstText(
    behind index: Int, _ document: HTMLDocument, _ wanted: Unicode.Scalar
  ) -> (node: Int, isWanted: Bool) {
    var next = index + 1
    while next < document.nodes.count {
      let node = document.nodes[next]
      if node.kind == .text, let letter = node.text.unicodeScalars.first(where: { !isSpace($0) }) {
        return (next, letter == wanted)
      }
      next = node.kind == .element && passedOver.contains(node.name) ? node.subtreeEnd : next + 1
    }
    return (document.nodes.count, false)
  }

  /// Where an element's text begins, if that is the wanted one but for white space.
  private static func place(of wanted: [Unicode.Scalar], in element: Int, _ document: HTMLDocument) -> Position? {
    var start: Position?
    var count = 0
    var index = element + 1
    while index < document.nodes[element].subtreeEnd {
      let node = document.nodes[index]
      let isSkipped = node.kind == .element && passedOver.contains(node.name)
      index = isSkipped ? node.subtreeEnd : index + 1
      guard node.kind == .text else { continue }
      var place = (line: node.line, column: node.column)
      for scalar in node.text.unicodeScalars {
        if !isSpace(scalar) {
          guard count < wanted.count, wanted[count] == scalar else { return nil }
          start = start ?? Position(line: place.line, column: place.column)
          count += 1
        }
        place = scalar == "\n" ? (place.line + 1, 1) : (place.line, place.column + 1)
      }
    }
    return count == wanted.count ? start : nil
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}
