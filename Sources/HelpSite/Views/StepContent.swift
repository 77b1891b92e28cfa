import TopicModel

/// What the page's content says of its steps beyond their records: what is a note and of which kind, what is typed into a
/// machine.
struct StepContent {
  /// What stands below a step.
  enum Role: Equatable {
    /// In a note's box.
    case note(Block.Note.Kind)
    /// A command or another line for a machine.
    case code
    /// Another paragraph of the step.
    case words
  }

  static let empty = StepContent([])

  /// By words without space.
  private var roles: [String: Role] = [:]
  /// Preformatted texts of the step that stands at a place of the page.
  private var codes: [Position: [String]] = [:]

  init(_ blocks: [Block]) { visit(blocks, within: nil) }

  func role(of text: String) -> Role { roles[Self.key(text)] ?? .note(.note) }

  func code(of step: Step) -> [String] { step.position.flatMap { codes[$0] } ?? [] }

  private mutating func visit(_ blocks: [Block], within kind: Block.Note.Kind?) {
    for block in blocks {
      switch block {
      case .note(let note):
        roles[Self.key(block.plainText)] = .note(note.kind)
        visit(note.blocks, within: note.kind)
      case .list(let list):
        for item in list.items {
          if let kind { roles[Self.key(item.blocks.map(\.plainText).joined(separator: "\n"))] = .note(kind) }
          if list.ordered, let position = item.position { codes[position] = Self.codes(in: item.blocks) }
          visit(item.blocks, within: kind)
        }
      case .table(let table): for cell in table.rows.joined() { visit(cell.blocks, within: kind) }
      case .paragraph(let text):
        roles[Self.key(text.text)] = Self.isCode(text) ? .code : kind.map { .note($0) } ?? .words
      case .heading(let heading): roles[Self.key(heading.text.text)] = kind.map { .note($0) } ?? .words
      case .figure, .code: continue
      }
    }
  }

  /// The preformatted texts of a step and its choices; those of its sub-steps are theirs.
  private static func codes(in blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .code(let text): [text]
      case .list(let list) where !list.ordered: list.items.flatMap { codes(in: $0.blocks) }
      default: []
      }
    }
  }

  /// Whether a paragraph is a line for a machine: set in code altogether, or in bold and written as commands are.
  static func isCode(_ text: RichText) -> Bool {
    let count = text.text.utf8.count
    guard count > 0 else { return false }
    var isBold = false
    for span in text.spans where span.start == 0 && span.end == count {
      switch span.kind {
      case .code: return true
      case .strong, .control: isBold = true
      case .link: return false
      default: continue
      }
    }
    guard isBold, let first = text.text.unicodeScalars.first, let last = text.text.unicodeScalars.last else {
      return false
    }
    return (("a"..."z").contains(first) || "#$./~-%<{".unicodeScalars.contains(first))
      && !".。:：,，;；".unicodeScalars.contains(last)
  }

  private static func key(_ text: String) -> String {
    var key = ""
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace { key.unicodeScalars.append(scalar) }
    return key
  }
}
