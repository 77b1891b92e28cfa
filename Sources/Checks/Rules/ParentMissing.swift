import TextComparison
import TopicModel

/// Every page has its place.
///
/// Reports pages that name a parent which is not among the pages, and pages that no other page links to. Whether nobody links is said only where
/// the documentation links at all: where most pages of a folder are linked to. Index pages and fragments are left alone.
///
/// What to do: name the parent as it is titled now, or link to the page from its chapter.
struct ParentMissing: Rule {
  static let about = RuleDescription(
    code: "PG03", name: "parent-missing", severity: .warning,
    summary: "A page's parent is unknown, or no page links to it.")

  func findings(in library: Library) -> [Finding] {
    var titles: Set<String> = []
    for topic in library.topics {
      titles.insert(Library.primaryTag(topic.lang) + Folding.label(topic.title))
    }
    return library.topics.indices.compactMap { page -> Finding? in
      let topic = library.topic(page)
      guard topic.kind != .excerpt, let parent = topic.parent, parent.id == nil else { return nil }
      guard !titles.contains(Library.primaryTag(topic.lang) + Folding.label(parent.title)) else { return nil }
      return finding(
        "The page names “\(parent.title)” as its parent; there is no such page.",
        remedy: "Name the parent as it is titled now.", key: ["parent", parent.title],
        at: [library.location(page, topic.links.first { $0.rel == .parent }?.position, parent.title)])
    } + orphans(in: library)
  }

  private func orphans(in library: Library) -> [Finding] {
    var linked = [Bool](repeating: false, count: library.topics.count)
    for (page, topic) in library.topics.enumerated() {
      for link in topic.links.indices {
        if let target = library.linkedPage(page, link: link), target != page { linked[target] = true }
      }
    }
    for topic in library.topics {
      // A breadcrumb or parent line links to the child from its parent's page as far as readers go.
      if let parent = topic.parent?.id, let index = library.pageByID[parent] { linked[index] = true }
    }
    let silent = foldersWithSilentIndex(library)
    let byArea = Dictionary(grouping: library.topics.indices) { library.folders[$0] }
    return byArea.values.flatMap { pages -> [Finding] in
      let missing = pages.filter {
        !linked[$0] && isOrdinary(library.topic($0)) && !silent.contains(Self.folder(of: library.topic($0).source))
      }
      guard pages.count >= 5, missing.count * 4 <= pages.count else { return [] }
      return missing.map { page in
        let topic = library.topic(page)
        return finding(
          "No page links to “\(topic.title)”.", remedy: "Link to it from its chapter.", key: ["orphan"],
          at: [library.location(page, nil, topic.title)])
      }
    }
  }

  /// Folders whose index page links to none of their pages: a list that could not be read, most likely.
  private func foldersWithSilentIndex(_ library: Library) -> Set<Substring> {
    var result: Set<Substring> = []
    for (page, topic) in library.topics.enumerated()
    where Self.indexNames.contains(LinkTarget.fileName(of: topic.source)) {
      let folder = Self.folder(of: topic.source)
      let targets = topic.links.indices.compactMap { library.linkedPage(page, link: $0) }
      if !targets.contains(where: { $0 != page && Self.folder(of: library.topic($0).source) == folder }) {
        result.insert(folder)
      }
    }
    return result
  }

  private static let indexNames = ["index.html", "index.htm", "index.md", "README.md"]

  static func folder(of source: String) -> Substring {
    source.lastIndex(of: "/").map { source[..<$0] } ?? ""
  }

  private func isOrdinary(_ topic: Topic) -> Bool {
    guard topic.kind != .index, topic.kind != .excerpt else { return false }
    return !Self.indexNames.contains(LinkTarget.fileName(of: topic.source))
  }
}
