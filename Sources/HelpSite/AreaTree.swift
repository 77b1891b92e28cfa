import TopicModel

/// The areas and chapters of a site as its topics' breadcrumbs tell them.
struct AreaTree {
  struct Node {
    var title: String
    var language: String
    /// Titles from the area down to this one.
    var titles: [String]
    var parent: Int?
    /// Chapters below, in the order in which their first topic stands.
    var children: [Int] = []
    /// Pages of this chapter itself, as positions in the library's pages.
    var topics: [Int] = []
    /// The chapter's own page, where it has one.
    var topic: Int?
    /// Where its page stands; a topic's page where it has one.
    var path: String
  }

  private(set) var nodes: [Node] = []
  /// The top ones.
  private(set) var roots: [Int] = []
  /// What a reader first chooses from: the roots, or the chapters of a root that holds nearly everything.
  private(set) var tops: [Int] = []
  /// Of each of these chapters its place among them.
  private var topNumbers: [Int: Int] = [:]
  /// Position of a page to the chapter that lists it; for a chapter's own page that chapter.
  private(set) var nodeOfTopic: [Int?]
  private var index: [[String]: Int] = [:]

  init(pages: [Page], topicsByID: [String: Int], strings: (String) -> Strings) {
    nodeOfTopic = Array(repeating: nil, count: pages.count)
    var chains: [[String]] = []
    for page in pages { chains.append(Self.chain(of: page.topic, strings: strings(page.topic.lang))) }
    for (position, page) in pages.enumerated() where !chains[position].isEmpty {
      add(chains[position], language: page.topic.lang)
    }
    // A page whose chain and title name a chapter is that chapter's own page.
    for (position, page) in pages.enumerated() {
      let own = [Self.languageKey(page.topic.lang)] + chains[position] + [page.topic.title]
      let top = [Self.languageKey(page.topic.lang), page.topic.title]
      if let node = index[own] ?? (page.topic.breadcrumbs.isEmpty ? index[top] : nil), nodes[node].topic == nil {
        nodes[node].topic = position
        nodes[node].path = SitePaths.topic(page.topic.id)
        nodeOfTopic[position] = node
      } else if let node = index[[Self.languageKey(page.topic.lang)] + chains[position]] {
        nodes[node].topics.append(position)
        nodeOfTopic[position] = node
      }
    }
    tops = findTops(pages: pages.count)
    topNumbers = Dictionary(zip(tops, 0...)) { first, _ in first }
  }

  /// Goes down from a root that would leave the reader no choice.
  private func findTops(pages: Int) -> [Int] {
    var tops = roots
    for _ in 0..<4 {
      let sizes = tops.map { allTopics($0).count }
      guard let largest = sizes.indices.max(by: { sizes[$0] < sizes[$1] }), sizes[largest] * 2 > pages,
        nodes[tops[largest]].children.count > 1, nodes[tops[largest]].topics.count < 12
      else { break }
      tops.replaceSubrange(largest...largest, with: nodes[tops[largest]].children)
    }
    return tops
  }

  /// The chapter below a chapter from which a reader has something to choose: past those that hold nearly all there is.
  func firstChoice(below node: Int) -> Int {
    var node = node
    while let child = nodes[node].children.first(where: { allTopics($0).count * 10 >= allTopics(node).count * 9 }),
      nodes[child].children.count > 1
    {
      node = child
    }
    return node
  }

  /// The chapter of `tops` that a chapter belongs to; nil above them.
  func top(of node: Int) -> Int? { chain(node).lazy.compactMap { topNumbers[$0] }.first }

  /// The chapter and those above it, topmost first.
  func chain(_ node: Int) -> [Int] {
    var result = [node]
    while let parent = nodes[result[0]].parent { result.insert(parent, at: 0) }
    return result
  }

  /// The chapter's pages and those of all chapters below it, in tree order.
  func allTopics(_ node: Int) -> [Int] {
    var result: [Int] = []
    var stack = [node]
    while let next = stack.popLast() {
      if let own = nodes[next].topic { result.append(own) }
      result += nodes[next].topics
      stack += nodes[next].children.reversed()
    }
    return result
  }

  private static func languageKey(_ language: String) -> String { String(Theme.primary(language)) }

  /// A page's breadcrumbs; for a page without any the folder it came from, or the parent it names.
  private static func chain(of topic: Topic, strings: Strings) -> [String] {
    if !topic.breadcrumbs.isEmpty { return topic.breadcrumbs }
    if let parent = topic.parent, !parent.title.isEmpty { return [parent.title] }
    var path = topic.source
    if let scheme = path.range(of: "://") {
      path = String(path[scheme.upperBound...].drop { $0 != "/" }.dropFirst())
    }
    let folders = path.split(separator: "/").dropLast()
    return [folders.first.map(String.init) ?? strings["area.other"]]
  }

  private mutating func add(_ chain: [String], language: String) {
    let key = Self.languageKey(language)
    var parent: Int?
    for depth in 1...chain.count {
      let titles = Array(chain.prefix(depth))
      if let known = index[[key] + titles] {
        parent = known
        continue
      }
      let node = nodes.count
      nodes.append(
        Node(
          title: titles[depth - 1], language: language, titles: titles, parent: parent,
          path: SitePaths.area(titles, language: key)))
      index[[key] + titles] = node
      if let parent { nodes[parent].children.append(node) } else { roots.append(node) }
      parent = node
    }
  }
}
