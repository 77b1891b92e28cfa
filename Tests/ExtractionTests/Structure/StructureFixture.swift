import HTMLTree
import Lexicon
import Testing
import TopicModel

@testable import Extraction

/// Reads a page written in a test.
func structure(_ html: String, profile: PageProfile = .automatic) throws -> PageStructure {
  let reader = try StructureReader(lexicon: .builtIn, profile: profile)
  return reader.read(try HTMLParser.parse(Array(html.utf8)))
}

/// A block tree in few signs: `h2(x)`, `p(x)`, `ol[1:p(x)|2:p(y)]`, `ul[:p(x)]`, `note:caution[p(x)]`,
/// `table(caption)[p(a),p(b)/…]`, `fig(source;caption)`, `code(x)`.
func outline(_ blocks: [Block]) -> String {
  blocks.map { block in
    switch block {
    case .heading(let heading): "h\(heading.level)(\(heading.text.text))"
    case .paragraph(let text): "p(\(text.text))"
    case .list(let list):
      (list.ordered ? "ol[" : "ul[") + list.items.map { "\($0.marker):\(outline($0.blocks))" }.joined(separator: "|")
        + "]"
    case .note(let note): "note:\(note.kind.rawValue)[\(outline(note.blocks))]"
    case .table(let table):
      "table(\(table.caption.text))["
        + table.rows.map { $0.map { outline($0.blocks) }.joined(separator: ",") }.joined(separator: "/") + "]"
    case .figure(let figure): "fig(\(figure.source);\(figure.caption.text))"
    case .code(let text): "code(\(text))"
    }
  }.joined(separator: " ")
}

func parse(_ html: String) throws -> HTMLDocument { try HTMLParser.parse(Array(html.utf8)) }
