import TopicModel

/// The parameters an API page documents: what tells that two calls work on one thing.
public enum APIParameters {
  /// Names that stand in the first column of the page's tables and are written like identifiers, sorted out of prose.
  ///
  /// - Returns: an empty set for pages that document no call.
  public static func names(in page: Page) -> Set<String> {
    guard page.topic.kind == .reference else { return [] }
    var names = Set<String>()
    func visit(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .table(let table):
          for row in table.rows {
            guard let cell = row.first, let text = cell.blocks.first?.plainText, isIdentifier(text) else { continue }
            names.insert(text)
          }
        case .list(let list): for item in list.items { visit(item.blocks) }
        case .note(let note): visit(note.blocks)
        case .heading, .paragraph, .figure, .code: break
        }
      }
    }
    visit(page.content)
    return names.subtracting(everywhere)
  }

  /// On nearly every page of an API, so they tell nothing.
  private static let everywhere: Set<String> = [
    "project_id", "domain_id", "tenant_id", "id", "limit", "offset", "marker",
  ]

  private static func isIdentifier(_ text: String) -> Bool {
    guard (2...64).contains(text.utf8.count) else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
      default: false
      }
    } && text.utf8.contains { (0x61...0x7A).contains($0) }
  }
}
