import TopicModel

/// The chapter of each page, for the search: `search/k/N.js` has that of 256 pages, a number each (`SearchDigits`). It is 0 for a
/// page without one, twice the way to a page behind it, and twice the way to one before it plus one.
///
/// A page's chapter lists it among its children; of several the one that only links, then the first by source, as in
/// `SearchIndex`.
struct Chapters {
  static let blockSize = 256

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

  /// The files, each with its path from the site's root.
  var files: [(path: String, text: String)] {
    stride(from: 0, to: chapters.count, by: Self.blockSize).map { start in
      var digits = SearchDigits()
      for number in start..<min(start + Self.blockSize, chapters.count) {
        let way = chapters[number].map { $0 - number } ?? 0
        digits.append(way < 0 ? -way * 2 + 1 : way * 2)
      }
      let block = start / Self.blockSize
      return ("search/k/\(block).js", "stepdexSearch(\"k\",\(block),\"\(digits.text)\");\n")
    }
  }
}
