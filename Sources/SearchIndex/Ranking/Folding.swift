import TextAnalysis

/// Recognises pages that say the same, so that they are one hit that names its copies: those with the same text, and those
/// of one title and language whose texts share nearly all their words.
struct Folding {
  let database: Database
  /// By language and title: the pages that are hits.
  private var kept: [String: [Page]] = [:]
  private var copies: [Int64: [String]] = [:]

  private struct Page {
    var id: Int64
    var fold: String
    var likeness: Likeness
    /// Read only when another page is like it.
    var tokens: Set<TokenHash>?
  }

  /// The part of the tokens of both that two texts must share.
  private static let alike = 0.97

  init(database: Database) {
    self.database = database
  }

  /// Whether a better page says the same; otherwise this page is one that others may be copies of.
  mutating func isCopy(_ candidate: Candidate) throws -> Bool {
    let key = candidate.lang + "\n" + candidate.title
    var page = Page(id: candidate.id, fold: candidate.fold, likeness: candidate.likeness)
    for place in (kept[key] ?? []).indices {
      guard try isAlike(&kept[key, default: []][place], &page), let first = kept[key]?[place].id else { continue }
      copies[first, default: []].append(candidate.source)
      return true
    }
    kept[key, default: []].append(page)
    return false
  }

  /// Sources of the pages that say the same, best first.
  func copies(of candidate: Candidate) -> [String] { copies[candidate.id] ?? [] }

  private func isAlike(_ left: inout Page, _ right: inout Page) throws -> Bool {
    if left.fold == right.fold { return true }
    guard left.likeness.isNear(right.likeness) else { return false }
    let one = try tokens(&left)
    let other = try tokens(&right)
    let shared = one.intersection(other).count
    return Double(shared) >= Double(one.count + other.count - shared) * Self.alike
  }

  private func tokens(_ page: inout Page) throws -> Set<TokenHash> {
    if let known = page.tokens { return known }
    let body = try database.cachedStatement(sql: "SELECT body FROM page_texts WHERE page = ?")
    var tokens: Set<TokenHash> = []
    Analyzer.eachHash(try String.fetchOne(body, arguments: [page.id]) ?? "") { hash, _, _, _ in tokens.insert(hash) }
    page.tokens = tokens
    return tokens
  }
}

/// 64 bits of a text, of which like texts share most: Charikar's simhash over the text's tokens, each counted once.
struct Likeness: Hashable {
  var bits: Int64

  /// Bits in which texts that share 97 of 100 tokens may differ, with room to spare.
  private static let near = 8

  init(bits: Int64) { self.bits = bits }

  init(_ text: String) {
    var tokens: Set<TokenHash> = []
    Analyzer.eachHash(text) { hash, _, _, _ in tokens.insert(hash) }
    var votes = [Int](repeating: 0, count: 64)
    for token in tokens {
      let mixed = token.mixed
      for place in 0..<64 { votes[place] += mixed >> UInt64(place) & 1 == 1 ? 1 : -1 }
    }
    var bits: UInt64 = 0
    for place in 0..<64 where votes[place] > 0 { bits |= 1 << UInt64(place) }
    self.bits = Int64(bitPattern: bits)
  }

  func isNear(_ other: Likeness) -> Bool { (bits ^ other.bits).nonzeroBitCount <= Self.near }
}
