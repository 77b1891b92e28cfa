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
    return names
  }

  /// The same sets without names that tell nothing because many pages have them (`project_id`): those on more than a
  /// tenth of the pages, and on more than four.
  static func telling(_ parameters: [String: Set<String>]) -> [String: Set<String>] {
    var counts: [String: Int] = [:]
    for names in parameters.values { for name in names { counts[name, default: 0] += 1 } }
    let most = max(4, parameters.count / 10)
    return parameters.mapValues { names in names.filter { counts[$0, default: 0] <= most } }
  }

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
