/// Makes one hit of pages that say the same (`TwinFinder` knows which).
struct Folding {
  /// Pages that stand for others, to the pages that are hits.
  private var kept: [(twin: Int64, hit: Int64)] = []
  private var copies: [(hit: Int64, source: String)] = []

  /// Whether a better page says the same; otherwise this page is one that others may be copies of.
  mutating func isCopy(_ candidate: Candidate) -> Bool {
    guard let first = kept.first(where: { $0.twin == candidate.twin }) else {
      kept.append((candidate.twin, candidate.id))
      return false
    }
    copies.append((first.hit, candidate.source))
    return true
  }

  /// Sources of the pages that say the same, best first.
  func copies(of candidate: Candidate) -> [String] {
    copies.filter { $0.hit == candidate.id }.map(\.source)
  }
}
