import TopicModel

/// The chapter of each page, for the search; it stands in the page's file (`SearchRecords`).
///
/// A page's chapter lists it among its children; of several the one that only links, then the first by source, as in
/// `SearchIndex`.
struct Chapters {
  /// From a page's number to its chapter's.
  private var chapters: [Int?]

  /// - Parameter pages: in the order of their numbers.
  init(_ pages: [Topic]) {
    let numbers = Dictionary(pages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    chapters = [Int?](repeating: nil, count: pages.count)
    let order = pages.indices.sorted {
      (pages[$0].kind == .index ? 0 : 1, pages[$0].source) < (pages[$1].kind == .index ? 0 : 1, pages[$1].source)
    }
    for number in order {
      for link in pages[number].links where link.rel == .child {
        guard let child = link.resolved.flatMap({ numbers[$0] }), child != number, chapters[child] == nil else {
          continue
        }
        chapters[child] = number
      }
    }
  }

  /// How many pages behind a page its chapter stands, less than nothing for one before it; 0 for a page without one.
  func way(from page: Int) -> Int { chapters[page].map { $0 - page } ?? 0 }
}
