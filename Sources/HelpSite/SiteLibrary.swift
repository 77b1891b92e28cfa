import Counterparts
import TopicModel

/// All pages of a site and the ways through them: by id, by area, by pair, by label, by operation.
struct SiteLibrary {
  /// A procedure and the topic it stands on. Many lists hold the same ones, so that it is kept once.
  struct Entry {
    private final class Storage {
      let topic: Topic
      let procedure: Procedure
      let index: Int

      init(topic: Topic, procedure: Procedure, index: Int) {
        self.topic = topic
        self.procedure = procedure
        self.index = index
      }
    }

    private let storage: Storage

    init(topic: Topic, procedure: Procedure, index: Int) {
      storage = Storage(topic: topic, procedure: procedure, index: index)
    }

    var topic: Topic { storage.topic }
    var procedure: Procedure { storage.procedure }
    /// All procedures of the site, counted from 0 in source order.
    var index: Int { storage.index }
    var path: String { SitePaths.guide(procedure.id) }
    /// The procedure's, or its page's where it has none.
    var title: String { procedure.title.isEmpty ? topic.title : procedure.title }
    /// Behind its page's title, where that is another.
    var fullTitle: String { title == topic.title ? title : topic.title + " › " + title }
  }

  /// One operation in both forms.
  struct Pair {
    var single: Entry
    var batch: Entry
    var confidence: Double
    var evidence: [String]
    var path: String { SitePaths.pair(single: single.procedure.id, batch: batch.procedure.id) }
  }

  /// Sorted by source; their content is `SiteContext.whole`'s.
  let pages: [Page]
  let entries: [Entry]
  private let topicsByID: [String: Int]
  private let entriesByID: [String: Int]
  /// In the order of their single forms.
  let pairs: [Pair]
  /// Procedure id to positions in `pairs`.
  private let pairsByProcedure: [String: [Int]]
  /// Pairs that are not sure enough to be links, surest first.
  let maybes: [Pair]
  private let maybesByProcedure: [String: [Int]]
  let areas: AreaTree
  /// By topic id.
  let anchors: [String: PageAnchors]
  /// Titles that several operations have.
  private let repeatedTitles: Set<String>
  /// Of each page, which one lists it among its children, as positions in `pages`; of several the one that lists fewest.
  private let listings: [Int: Int]
  /// Source with the language's folder left open, to positions in `pages`.
  private let translations: [String: [Int]]

  /// A page without a title is called as its file is.
  private static func titled(_ page: Page) -> Page {
    guard page.topic.title.trimmed.isEmpty else { return page }
    var page = page
    page.topic.title = page.topic.source.split(separator: "/").last.map(String.init) ?? page.topic.id
    return page
  }

  init(
    pages unsorted: [Page], maybes proposals: [PairProposal] = [], anchors: [String: PageAnchors] = [:],
    strings: (String) -> Strings
  ) {
    var seen: Set<String> = []
    let pages = unsorted.sorted { ($0.topic.source, $0.topic.id) < ($1.topic.source, $1.topic.id) }
      .filter { seen.insert($0.topic.id).inserted }.map(Self.titled)
    self.pages = pages
    var topicsByID: [String: Int] = [:]
    var entries: [Entry] = []
    var entriesByID: [String: Int] = [:]
    for (index, page) in pages.enumerated() {
      topicsByID[page.topic.id] = index
      for procedure in page.topic.procedures where entriesByID[procedure.id] == nil {
        entriesByID[procedure.id] = entries.count
        entries.append(Entry(topic: page.topic, procedure: procedure, index: entries.count))
      }
    }
    var titles: [String: Int] = [:]
    for entry in entries { titles[entry.title, default: 0] += 1 }
    repeatedTitles = Set(titles.filter { $0.value > 1 }.keys)
    self.topicsByID = topicsByID
    self.entries = entries
    self.entriesByID = entriesByID
    (pairs, pairsByProcedure) = Self.pairs(entries: entries, byID: entriesByID)
    maybes = proposals.compactMap { proposal in
      guard let single = entriesByID[proposal.single], let batch = entriesByID[proposal.batch] else { return nil }
      return Pair(
        single: entries[single], batch: entries[batch], confidence: proposal.confidence, evidence: proposal.evidence)
    }
    var maybesByProcedure: [String: [Int]] = [:]
    for (index, pair) in maybes.enumerated() {
      for entry in [pair.single, pair.batch] { maybesByProcedure[entry.procedure.id, default: []].append(index) }
    }
    self.maybesByProcedure = maybesByProcedure
    translations = Dictionary(grouping: pages.indices) { Self.translationKey(pages[$0].topic) }.filter {
      $0.value.count > 1
    }
    self.anchors = anchors
    listings = Self.listings(pages, topicsByID)
    areas = AreaTree(pages: pages, topicsByID: topicsByID, strings: strings)
  }

  /// The title for lists that do not name the page: with the page's before it where it does not say what is operated on, or
  /// is not the only one.
  func listTitle(_ entry: Entry) -> String {
    let object = entry.procedure.operation.object.lowercased()
    let tells = !object.isEmpty && entry.title.lowercased().contains(object)
    return tells && !repeatedTitles.contains(entry.title) ? entry.title : entry.fullTitle
  }

  func position(ofTopic id: String) -> Int? { topicsByID[id] }
  func page(_ id: String) -> Page? { topicsByID[id].map { pages[$0] } }
  func entry(_ id: String) -> Entry? { entriesByID[id].map { entries[$0] } }
  /// The page that lists a page among its children; nil where none does.
  func listing(of id: String) -> Topic? { topicsByID[id].flatMap { listings[$0] }.map { pages[$0].topic } }

  private static func listings(_ pages: [Page], _ topicsByID: [String: Int]) -> [Int: Int] {
    var listings: [Int: (page: Int, children: Int)] = [:]
    for (index, page) in pages.enumerated() {
      let children = Set(
        page.topic.links.compactMap { $0.rel == .child ? $0.resolved.flatMap { topicsByID[$0] } : nil })
      for child in children where child != index && children.count < listings[child]?.children ?? .max {
        listings[child] = (index, children.count)
      }
    }
    return listings.mapValues(\.page)
  }

  /// The procedures that stand on a topic's own page, in its order.
  func entries(of topic: Topic) -> [Entry] {
    topic.procedures.compactMap { entry($0.id) }.filter { $0.topic.id == topic.id }
  }

  func pairs(of id: String) -> [Pair] { (pairsByProcedure[id] ?? []).map { pairs[$0] } }
  func maybes(of id: String) -> [Pair] { (maybesByProcedure[id] ?? []).map { maybes[$0] } }

  /// The counterparts of a procedure that are in the site, surest first.
  func counterparts(of procedure: Procedure) -> [(counterpart: Counterpart, entry: Entry)] {
    procedure.counterparts.compactMap { part in entry(part.id).map { (part, $0) } }
      .sorted { ($1.counterpart.confidence, $0.entry.index) < ($0.counterpart.confidence, $1.entry.index) }
  }

  /// Topics in other languages whose source differs only in the folder or ending that names the language.
  func translations(of topic: Topic) -> [Topic] {
    (translations[Self.translationKey(topic)] ?? []).map { pages[$0].topic }.filter { $0.lang != topic.lang }
  }

  private static func translationKey(_ topic: Topic) -> String {
    let primary = Theme.primary(topic.lang).lowercased()
    return topic.source.split(separator: "/").map { part in
      let part = part.lowercased()
      return part == primary || part.hasPrefix(primary + "-") || part.hasPrefix(primary + "_") ? "*" : part
    }.joined(separator: "/")
  }

  private static func pairs(
    entries: [Entry], byID: [String: Int]
  ) -> (pairs: [Pair], byProcedure: [String: [Int]]) {
    var pairs: [Pair] = []
    var known: [String: Int] = [:]
    var byProcedure: [String: [Int]] = [:]
    for entry in entries {
      for counterpart in entry.procedure.counterparts {
        guard let other = byID[counterpart.id].map({ entries[$0] }), other.index != entry.index else { continue }
        let single = counterpart.relation == .batch ? entry : other
        let batch = counterpart.relation == .batch ? other : entry
        let key = single.procedure.id + "\u{0}" + batch.procedure.id
        if let index = known[key] {
          pairs[index].confidence = max(pairs[index].confidence, counterpart.confidence)
          continue
        }
        known[key] = pairs.count
        byProcedure[single.procedure.id, default: []].append(pairs.count)
        byProcedure[batch.procedure.id, default: []].append(pairs.count)
        pairs.append(
          Pair(
            single: single, batch: batch, confidence: counterpart.confidence, evidence: counterpart.evidence))
      }
    }
    return (pairs, byProcedure)
  }
}
