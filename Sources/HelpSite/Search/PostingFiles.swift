import TextAnalysis

/// The files of terms with their documents: in which file a term stands, and how its documents are written.
struct PostingFiles {
  let terms: SearchTerms
  /// How much larger the files are than those of a few thousand pages.
  let scale: Int
  /// A term in more documents keeps those that name it in title or labels, then the first.
  private static let postingLimit = 6000

  /// Lends the files of each kind, one kind in memory at a time.
  func forEachKind(_ body: (HashedFiles) throws(SiteError) -> Void) throws(SiteError) {
    let sorted = terms.all.sorted { $0.term.utf8.lexicographicallyPrecedes($1.term.utf8) }
    for (kind, name, size) in [
      (TermKind.word, "t", 130), (.pair, "g", 90), (.beginning, "o", 400), (.whole, "n", 400), (.sound, "y", 350),
    ] {
      try body(termFiles(of: kind, HashedFiles(name, size: size * scale), sorted))
    }
    try body(neighbourFiles)
    try body(vocabulary)
    try body(wordBeginnings)
  }

  /// The terms of one kind, each with its postings.
  private func termFiles(
    of kind: TermKind, _ files: HashedFiles, _ sorted: [(term: String, postings: [SearchTerms.Posting], count: Int)]
  ) -> HashedFiles {
    var files = files
    for (term, postings, count) in sorted where Self.kind(term) == kind {
      // What ends as typed is asked for with what is called so.
      let key = kind == .whole ? String(term.dropFirst()) : term
      files.add(key, term + " " + encode(postings, count: count, isFilter: term.hasPrefix("!")))
    }
    return files
  }

  /// A single ideograph is asked for as a beginning only.
  private enum TermKind { case word, pair, beginning, single, whole, sound }

  private static func kind(_ term: String) -> TermKind {
    switch term.unicodeScalars.first {
    case "~", "^": .sound
    case "#", "=", ">", "<", "!": .whole
    case let first? where first.value > 0x2FFF:
      term.hasSuffix("*") ? .beginning : term.unicodeScalars.count == 1 ? .single : .pair
    default: .word
    }
  }

  /// By an ideograph what stands behind it and before it, for correcting characters.
  private var neighbourFiles: HashedFiles {
    var lists: [String: [(other: Unicode.Scalar, count: Int)]] = [:]
    for (term, postings, _) in terms.all where Self.kind(term) == .pair {
      let scalars = Array(term.unicodeScalars)
      guard scalars.count == 2 else { continue }
      lists["\(scalars[0])", default: []].append((scalars[1], postings.count))
      lists["<\(scalars[1])", default: []].append((scalars[0], postings.count))
    }
    var files = HashedFiles("f", size: 400 * scale)
    for (key, list) in lists.sorted(by: { $0.key < $1.key }) {
      files.add(key, key + list.sorted { $0.other < $1.other }.map { "\($0.other)\($0.count)" }.joined())
    }
    return files
  }

  private var words: [WordBeginnings.Word] {
    terms.all.filter { Self.kind($0.term) == .word }.map { ($0.term, $0.postings) }
  }

  private var vocabulary: HashedFiles {
    Vocabulary.files(words.map { ($0.term, $0.postings.count) }, size: 350 * scale)
  }

  private var wordBeginnings: HashedFiles {
    WordBeginnings(words).files(size: 500 * scale) { encode($0, count: $1, isFilter: false) }
  }

  /// As `PostingCode` writes it; of a term in very many documents those that name it, then the first.
  private func encode(_ postings: [SearchTerms.Posting], count: Int, isFilter: Bool) -> String {
    var kept = postings
    if !isFilter, kept.count > Self.postingLimit {
      kept.sort { ($0.fields & 3 == 0 ? 1 : 0, $0.document) < ($1.fields & 3 == 0 ? 1 : 0, $1.document) }
      kept = kept.prefix(Self.postingLimit).sorted { $0.document < $1.document }
    }
    return PostingCode.text(kept, count: count)
  }
}
