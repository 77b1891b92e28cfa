import Synchronization
import TopicModel

/// What a page says besides its record.
struct PageContent: Sendable {
  /// Of the page's title.
  let titlePosition: Position?
  let blocks: [Block]
  /// Paragraphs, headings and cells in reading order.
  let passages: [Passage]
  let pictures: [Picture]
  /// Every anchor name, sorted.
  let anchors: [String]
  let comments: [Page.Comment]

  init(_ page: Page) {
    titlePosition = page.titlePosition
    blocks = page.content
    passages = Passage.all(in: page.content)
    pictures = Picture.all(in: page.content)
    anchors = page.anchors
    comments = page.comments
  }
}

/// Where the contents of pages are read from when a rule asks for them.
final class ContentSource: Sendable {
  private let read: @Sendable (Int) throws -> Page
  private let fault = Mutex<(any Error)?>(nil)

  /// - Parameter read: A page by its index in the library.
  init(_ read: @escaping @Sendable (Int) throws -> Page) { self.read = read }

  /// A page's content; empty where it cannot be read, which `failure` then says.
  func content(of page: Int) -> PageContent {
    do {
      return PageContent(try read(page))
    } catch {
      fault.withLock { $0 = $0 ?? error }
      return PageContent(Page(topic: Topic(id: "", source: "", title: "", lang: "", kind: .concept)))
    }
  }

  /// The first fault of reading, if there was one.
  var failure: (any Error)? { fault.withLock { $0 } }
}

/// A run of text of a page that stands by itself.
struct Passage: Sendable {
  enum Role: Hashable, Sendable {
    case heading(level: Int)
    case paragraph, item, cell, caption
  }

  let role: Role
  let text: RichText
  let inNote: Bool
  /// In a cell, or in a list inside one.
  var inTable = false

  static func all(in blocks: [Block]) -> [Passage] {
    var result: [Passage] = []
    collect(blocks, role: .paragraph, inNote: false, into: &result)
    return result
  }

  private static func collect(_ blocks: [Block], role: Role, inNote: Bool, into result: inout [Passage]) {
    func add(_ text: RichText, _ role: Role) {
      if !text.text.isEmpty { result.append(Passage(role: role, text: text, inNote: inNote)) }
    }
    for block in blocks {
      switch block {
      case .heading(let heading): add(heading.text, .heading(level: heading.level))
      case .paragraph(let text): add(text, role)
      case .list(let list):
        for item in list.items { collect(item.blocks, role: .item, inNote: inNote, into: &result) }
      case .note(let note): collect(note.blocks, role: role, inNote: true, into: &result)
      case .table(let table):
        add(table.caption, .caption)
        for row in table.rows {
          for cell in row {
            let start = result.count
            collect(cell.blocks, role: .cell, inNote: inNote, into: &result)
            for index in start..<result.count { result[index].inTable = true }
          }
        }
      case .figure(let figure): add(figure.caption, .caption)
      case .code: break
      }
    }
  }
}

/// A picture of a page.
struct Picture: Sendable {
  /// As written in the page.
  let source: String
  let position: Position?

  static func all(in blocks: [Block]) -> [Picture] {
    blocks.flatMap { block -> [Picture] in
      switch block {
      case .heading(let heading): inText(heading.text)
      case .paragraph(let text): inText(text)
      case .list(let list): list.items.flatMap { all(in: $0.blocks) }
      case .note(let note): all(in: note.blocks)
      case .table(let table): table.rows.joined().flatMap { all(in: $0.blocks) }
      case .figure(let figure): [Picture(source: figure.source, position: figure.position)]
      case .code: []
      }
    }
  }

  private static func inText(_ text: RichText) -> [Picture] {
    text.spans.compactMap { span in
      guard case .image(let source, _) = span.kind else { return nil }
      return Picture(source: source, position: text.position(at: span.start))
    }
  }
}
