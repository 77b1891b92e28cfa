import TextAnalysis

/// What a word that is still being typed may become, by its beginnings of two characters and more (`search/b/N.js`,
/// `HashedFiles`), so that a beginning opens one file, however many words it may become.
///
/// A line is `beginning postings ending ending …`. The postings are those of the words that begin so, the most frequent
/// together as one term, and `!` where they are few: those are looked up one by one. The endings are of words that begin so: of
/// a beginning of `headLength` all, of a shorter one those that are few. What a longer one of few words may become stands with
/// its first `headLength`.
struct WordBeginnings {
  /// A word with its documents.
  typealias Word = (term: String, postings: [SearchTerms.Posting])

  /// So many words or more are one term together.
  static let leastShared = 4
  /// A word that is still being typed goes on for so many characters at most.
  static let mostAdded = 6
  /// Of the words that begin so, the documents of this many count, most frequent first.
  static let opened = 10
  static let headLength = 4
  /// Longer words nobody types.
  private static let longest = 24

  /// Sorted; each with its scalars.
  private let words: [(scalars: [Unicode.Scalar], postings: [SearchTerms.Posting])]

  /// - Parameter words: No ideographs, in any order.
  init(_ words: [Word]) {
    self.words = words.map { (Array($0.term.unicodeScalars), $0.postings) }
      .filter { (3...Self.longest).contains($0.0.count) }
      .sorted { $0.0.lexicographicallyPrecedes($1.0) }
  }

  /// - Parameter encode: postings and how many there are in all, as text (`PostingFiles`).
  func files(size: Int, encode: ([SearchTerms.Posting], Int) -> String) -> HashedFiles {
    var files = HashedFiles("b", size: size)
    for length in 2..<Self.longest {
      var start = words.startIndex
      while start < words.endIndex {
        let beginning = words[start].scalars.prefix(length)
        let end = words[start...].firstIndex { $0.scalars.prefix(length) != beginning } ?? words.endIndex
        if beginning.count == length, let line = line(of: start..<end, length: length, encode: encode) {
          let key = Self.text(beginning)
          files.add(key, key + " " + line)
        }
        start = end
      }
    }
    return files
  }

  /// What stands behind a beginning; nil where nothing is to be said.
  private func line(of range: Range<Int>, length: Int, encode: ([SearchTerms.Posting], Int) -> String) -> String? {
    // The first is the beginning itself where that is a word: then nothing is looked up by it.
    let isWord = words[range.lowerBound].scalars.count == length
    let longer = isWord ? words[range].dropFirst() : words[range]
    let near = isWord ? [] : longer.filter { $0.scalars.count <= length + Self.mostAdded }
    let isShared = near.count >= Self.leastShared
    let listed = length == Self.headLength ? Array(longer) : length < Self.headLength && !isShared ? near : []
    guard isShared || !listed.isEmpty else { return nil }
    var parts = ["!"]
    if isShared {
      let count = near.reduce(0) { $0 + $1.postings.count }
      // Of equally frequent ones the first.
      let most = near.enumerated().sorted {
        ($1.element.postings.count, $0.offset) < ($0.element.postings.count, $1.offset)
      }
      parts = [encode(Self.merged(most.prefix(Self.opened).map(\.element.postings)), count)]
    }
    return (parts + listed.map { Self.text($0.scalars[length...]) }).joined(separator: " ")
  }

  /// The documents of several terms, as if these were one.
  static func merged(_ lists: [[SearchTerms.Posting]]) -> [SearchTerms.Posting] {
    var found: [Int32: SearchTerms.Posting] = [:]
    for posting in lists.joined() {
      guard var own = found[posting.document] else {
        found[posting.document] = posting
        continue
      }
      own.fields |= posting.fields
      if (own.titleLength, own.titleCount) < (posting.titleLength, posting.titleCount) {
        (own.titleLength, own.titleCount) = (posting.titleLength, posting.titleCount)
      }
      found[posting.document] = own
    }
    return found.values.sorted { $0.document < $1.document }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
