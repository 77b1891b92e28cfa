import TextComparison
import TopicModel

/// Two pages have titles and ids of their own.
///
/// Reports pages of one language and one part of the documentation that have the same title, and pages that have the same id. In a list
/// of search results, or in a menu, the reader cannot tell them apart. One part is the pages of one parent, or of
/// one folder where they name none. Pages whose breadcrumbs differ can be told apart and are left alone; so are fragments of pages.
///
/// What to do: say in each title what only that page is about, or merge the pages.
struct TitleOrIDTwice: Rule {
  static let about = RuleDescription(
    code: "PG02", name: "title-or-id-twice", severity: .warning, summary: "Two pages have one title or one id.")

  func findings(in library: Library) -> [Finding] {
    var titles: [Key: [Int]] = [:]
    var ids: [String: [Int]] = [:]
    for (index, topic) in library.topics.enumerated() {
      ids[topic.id, default: []].append(index)
      let title = Folding.label(topic.title)
      guard !title.isEmpty, topic.kind != .excerpt else { continue }
      let context = Folding.label(topic.parent?.title ?? topic.breadcrumbs.last ?? "")
      // Every manual has its own overview and its own list of changes, below chapters that may be called alike.
      let isApart = context.isEmpty || topic.parent?.id != nil
      let folder = isApart ? String(ParentMissing.folder(of: topic.source)) : ""
      titles[Key(area: library.folders[index], folder: folder, title: title, context: context), default: []].append(
        index)
    }
    return titles.values.flatMap { group(library, $0, what: "title") { $0.title } }
      + ids.values.flatMap { group(library, $0, what: "id") { $0.id } }
  }

  private struct Key: Hashable {
    var area: String
    var folder: String
    var title: String
    var context: String
  }

  private func group(_ library: Library, _ pages: [Int], what: Message, value: (Topic) -> String) -> [Finding] {
    guard pages.count > 1 else { return [] }
    let first = library.topic(pages[0])
    return pages.dropFirst().map { page in
      let topic = library.topic(page)
      return finding(
        "The page has the same \(what) as \(first.source): “\(value(topic))”.",
        remedy: "Say in the \(what) what only this page is about, or merge the two pages.",
        key: [what.text, value(topic)],
        at: [library.location(page, nil, value(topic)), library.location(pages[0], nil, value(first))])
    }
  }
}
