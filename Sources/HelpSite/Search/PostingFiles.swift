import TextAnalysis

/// The files of terms with their documents: in which file a term stands, and how its documents are written.
struct PostingFiles {
  let terms: SearchTerms
  /// How much larger the files are than those of a few thousand pages.
  let scale: Int
  /// A term in more documents keeps those that name it in title or labels, then the first.
  private static let postingLimit = 6000

  /// Of each kind of file those of it.
  var files: [HashedFiles] { termFiles + [neighbourFiles, vocabulary, wordBeginnings] }

  /// The terms, each with its postings.
  private var termFiles: [HashedFiles] {
    var words = HashedFiles("t", size: 400 * scale)
    var pairs = HashedFiles("g", size: 300 * scale)
    var beginnings = HashedFiles("o", size: 700 * scale)
    var wholes = HashedFiles("n", size: 900 * scale)
    var sounds = HashedFiles("y", size: 700 * scale)
    for (term, postings, count) in terms.all.sorted(by: { $0.term.utf8.lexicographicallyPrecedes($1.term.utf8) }) {
      let line = term + " " + encode(postings, count: count, isFilter: term.hasPrefix("!"))
      switch Self.kind(term) {
      case .word: words.add(term, line)
      case .pair: pairs.add(term, line)
      case .beginning: beginnings.add(term, line)
      case .single: break
            // What ends as typed is asked for with what is called so.
      case .whole: wholes.add(String(term.dropFirst()), line)
      case .sound: sounds.add(term, line)
      }
    }
    return [words, pairs, beginnings, wholes, sounds]
  }

  /// A single ideograph is asked for as a beginning only.
  private enum TermKind { case word, pair, beginning, single, whole, sound }

  private static func kind(_ term: String) -> TermKind {
    switch term.unicodeScalars.first {
    case "~", "^": .sound
    case "#", "=", ">", "!": .whole
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
    var files = HashedFiles("f", size: 1_000 * scale)
    for (key, list) in lists.sorted(by: { $0.key < $1.key }) {
      files.add(key, key + list.sorted { $0.other < $1.other }.map { "\($0.other)\($0.count)" }.joined())
    }
    return files
  }

  private var words: [WordBeginnings.Word] {
    terms.all.filter { Self.kind($0.term) == .word }.map { ($0.term, $0.postings) }
  }

  private var vocabulary: HashedFiles {
    Vocabulary.files(words.map { ($0.term, $0.postings.count) }, size: 700 * scale)
  }

  private var wordBeginnings: HashedFiles {
    WordBeginnings(words).files(size: 500 * scale) { encode($0, count: $1, isFilter: false) }
  }

  /// What a posting's fields are in ones and a zero, most frequent first.
  private static let fieldOrder = [4, 2, 6, 1, 3, 5, 7]

  /// Number of documents, then a digit for the low bits of the gaps, then bits, for each document: the gap before it in a Rice
  /// code (`SearchBits`), its fields (`fieldOrder`), and if the title is among them six bits for its length and ones for how
  /// often more than once the term stands there. Ones fill the last digit, which begin no document.
  private func encode(_ postings: [SearchTerms.Posting], count: Int, isFilter: Bool) -> String {
    var kept = postings
    if !isFilter, kept.count > Self.postingLimit {
      kept.sort { ($0.fields & 3 == 0 ? 1 : 0, $0.document) < ($1.fields & 3 == 0 ? 1 : 0, $1.document) }
      kept = kept.prefix(Self.postingLimit).sorted { $0.document < $1.document }
    }
    let gaps = zip(kept, [-1] + kept.map(\.document)).map { Int($0.document - $1 - 1) }
    // About as many low bits as the mean has.
    let mean = gaps.reduce(0, +) / max(gaps.count, 1)
    let low = max(0, Int.bitWidth - mean.leadingZeroBitCount - 1)
    var digits = SearchDigits()
    digits.append(count)
    digits.append(level: low)
    var bits = SearchBits(after: digits)
    for (posting, gap) in zip(kept, gaps) {
      bits.append(gap, low: low)
      bits.append(ones: Self.fieldOrder.firstIndex(of: posting.fields) ?? 0)
      if posting.fields & SearchTerms.Posting.title != 0 {
        bits.append(min(posting.titleLength, 63), count: 6)
        bits.append(ones: min(posting.titleCount, 4) - 1)
      }
    }
    return bits.close(with: 1).text
  }
}
