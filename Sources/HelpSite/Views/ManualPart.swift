/// A part of a rule's manual page: a paragraph, or a list of what it reports.
enum ManualPart: Equatable {
  case paragraph(String)
  case list([String])

  /// The parts of a text in which a blank line parts paragraphs and `- ` begins an item; a line that begins otherwise goes on with what
  /// stands before it.
  static func parts(of text: String) -> [ManualPart] {
    text.split(separator: "\n\n").flatMap { block in
      var parts: [ManualPart] = []
      for line in block.split(separator: "\n") {
        let words = String(line.drop { $0 == " " })
        switch parts.last {
        case .list(let items) where words.hasPrefix("- "):
          parts[parts.count - 1] = .list(items + [String(words.dropFirst(2))])
        case _ where words.hasPrefix("- "): parts.append(.list([String(words.dropFirst(2))]))
        case .list(let items):
          parts[parts.count - 1] = .list(items.dropLast() + [items[items.count - 1] + " " + words])
        case .paragraph(let text): parts[parts.count - 1] = .paragraph(text + " " + words)
        case nil: parts.append(.paragraph(words))
        }
      }
      return parts
    }
  }

  var view: View {
    switch self {
    case .paragraph(let text): ["isList": false, "text": Markup(quoting: text), "items": [] as [View]]
    case .list(let items): ["isList": true, "items": items.map { ["text": Markup(quoting: $0)] as View }]
    }
  }
}
