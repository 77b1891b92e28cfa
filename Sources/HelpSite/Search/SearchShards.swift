import SearchIndex
import TextAnalysis
import TopicModel

/// The search index of the site: script files that a page loads as it needs them, from a folder or a server.
///
/// - `search/meta.js`: what every search needs: the kinds of all documents, and how many files of each kind there are.
/// - `search/t/N.js`, `g/N.js`, `o/N.js`, `n/N.js`, `y/N.js` (`HashedFiles`): lines `term postings`: the documents that a term
///   stands in and in which of their fields. Words, pairs of ideographs, single ones, whole titles and labels and neighbours,
///   and pinyin stand apart, as a query asks for many of the first two.
/// - `search/f/N.js`: what stands behind an ideograph, with the number of documents: `券额12管3`, and before it: `<额券12`.
/// - `search/d/N.js`: page N: which terms stand in one line of it (`LineSketches`), then its procedures and itself: title, path,
///   mode, place, lines, and what folds in them. Where that is much, `[M, place]` says where in `search/d/N-M.js` it stands.
/// - `search/k/N.js`: the chapters of pages (`Chapters`).
/// - `search/c/N.js`: what a query's characters fold to, and what the languages know about words that begin with them
///   (`SearchWords`).
/// - `search/p/N.js`: what words mean together (`PhraseLexicon`).
/// - `search/areas.js`: the areas that an answer can be narrowed to (`SearchAreas`).
/// - `search/sounds.js`: the syllables of pinyin, for queries in Latin letters that no page has.
/// - `search/v/N.js`: words with the number of their documents, for correcting letters (`Vocabulary`).
/// - `search/h/N.js`, `search/x/N.js`: how characters are read and of which parts they consist (`Likenesses`): for
///   correcting characters.
///
/// The ranking is that of `SearchIndex` (its first stage, titles, kinds and modes); the page does it as
/// `site/assets/search/ranking.js` says. Numbers are written in digits of 6 bits (`SearchDigits`), document numbers as gaps.
struct SearchShards {
  /// How much larger the files of many pages are than those of a few thousand.
  private let scale: Int
  /// Bytes of text of a document that the preview can show.
  private static let lineBytes = 700
  /// A term in more documents keeps those that name it in title or labels, then the first.
  private static let postingLimit = 6000

  /// A document that has a term, and where.
  private struct Posting {
    static let title = 1
    static let heads = 2
    static let body = 4

    var document: Int32
    /// A sum of the fields above.
    var fields: Int
    /// Of how many terms the title consists, words that say nothing left out, when the term stands there.
    var titleLength = 0
    /// How often the term stands in the title.
    var titleCount = 1
  }

  private let documents: [SearchDocument]
  private let context: SiteContext
  private let words: SearchWords
  private var terms: [String: Int] = [:]
  private var postings: [[Posting]] = []
  /// How often something has a term, where that is not the number of its postings.
  private var counts: [Int: Int] = [:]

  private let contents: SiteContents
  private let areas: SearchAreas

  init(contents: SiteContents, context: SiteContext, words: SearchWords) {
    self.contents = contents
    self.context = context
    self.words = words
    documents = context.searchDocuments()
    areas = SearchAreas(documents: documents, tree: context.library.areas)
    scale = documents.count > 20_000 ? 8 : 1
    addPostings()
    addBeginnings()
    addWholes()
    addSounds()
    addFilters()
  }

  /// The files, each with its path from the site's root.
  func files() -> [(path: String, text: String)] {
    let present = characters
    let folding = SearchFolding(present: present)
    let hashed =
      termFiles + [neighbourFiles, vocabulary] + Likenesses(present: present).files(pages: contents.pages.count)
    var files = hashed.flatMap { $0.files() } + pageFiles(folding: folding)
    files += Chapters(context.library.pages.map(\.topic)).files
    let version = files.reduce(UInt64(0)) { $0 &* 31 &+ SitePaths.fnv1a($1.text.utf8) }
    files += words.files(folding: folding, aliases: contents.aliases, isKnown: isKnown)
    files.append(("search/areas.js", "stepdexSearch(\"a\",0,\(areas.json.text));\n"))
    let syllables = AnalyzerTables.pinyin.map(\.syllable).joined(separator: " ")
    files.append(("search/sounds.js", "stepdexSearch(\"s\",0,\"\(syllables)\");\n"))
    let kinds = kinds
    let meta = JSON.object([
      ("version", .string(String(version, radix: 36))), ("kinds", .string(kinds.sequences)),
      ("pages", .string(kinds.pages)), ("copies", .string(copies)),
      ("files", .object(hashed.map { ($0.kind, .number($0.count)) } + [("c", .number(words.fileCount))])),
    ])
    files.append(("search/meta.js", "stepdexSearch(\"m\",0,\(meta.text));\n"))
    return files
  }

  /// The terms, each with its postings.
  private var termFiles: [HashedFiles] {
    var words = HashedFiles("t", size: 400 * scale)
    var pairs = HashedFiles("g", size: 300 * scale)
    var beginnings = HashedFiles("o", size: 700 * scale)
    var wholes = HashedFiles("n", size: 900 * scale)
    var sounds = HashedFiles("y", size: 700 * scale)
    for (term, index) in terms.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let line = term + " " + encode(postings[index], count: counts[index], isFilter: term.hasPrefix("!"))
      switch Self.kind(term) {
      case .word: words.add(term, line)
      case .pair: pairs.add(term, line)
      case .beginning: beginnings.add(term, line)
      case .single: break
      case .whole: wholes.add(term, line)
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
    for (term, index) in terms where Self.kind(term) == .pair {
      let scalars = Array(term.unicodeScalars)
      guard scalars.count == 2 else { continue }
      lists["\(scalars[0])", default: []].append((scalars[1], postings[index].count))
      lists["<\(scalars[1])", default: []].append((scalars[0], postings[index].count))
    }
    var files = HashedFiles("f", size: 1_000 * scale)
    for (key, list) in lists.sorted(by: { $0.key < $1.key }) {
      files.add(key, key + list.sorted { $0.other < $1.other }.map { "\($0.other)\($0.count)" }.joined())
    }
    return files
  }

  private var vocabulary: HashedFiles {
    Vocabulary.files(
      terms.filter { Self.kind($0.key) == .word }.map { ($0.key, postings[$0.value].count) }, size: 700 * scale)
  }

  /// Of a page with procedures of more than this the records stand in files of their own, in UTF-8 bytes.
  static let recordBytes = 1_200

  /// A page's procedures stand before the page itself.
  private func pageFiles(folding: SearchFolding) -> [(path: String, text: String)] {
    var files: [(path: String, text: String)] = []
    var number = 0
    var records: [String] = []
    func add(_ name: String, _ entries: [String]) {
      files.append(("search/d/\(name).js", "stepdexSearch(\"d\",\"\(name)\",[\(entries.joined(separator: ","))]);\n"))
    }
    for document in documents {
      let text = record(document, folding: folding).text
      guard document.mode == nil else {
        records.append(text)
        continue
      }
      let blocks = Self.blocks(records)
      for (place, block) in blocks.enumerated() { add("\(number)-\(place)", block) }
      let entries =
        blocks.isEmpty
        ? records
        : blocks.enumerated().flatMap { place, block in block.indices.map { "[\(place),\($0)]" } }
      add("\(number)", [JSON.string(document.sketches).text] + entries + [text])
      number += 1
      records = []
    }
    return files
  }

  /// Records in order, in blocks of about one size; none where all are little.
  static func blocks(_ records: [String]) -> [[String]] {
    guard records.reduce(0, { $0 + $1.utf8.count }) > recordBytes else { return [] }
    var blocks: [[String]] = []
    var size = recordBytes
    for record in records {
      if size + record.utf8.count > recordBytes {
        blocks.append([])
        size = 0
      }
      blocks[blocks.count - 1].append(record)
      size += record.utf8.count
    }
    return blocks
  }

  /// Every character of a term.
  private var characters: Set<Unicode.Scalar> {
    var present: Set<Unicode.Scalar> = []
    for term in terms.keys { present.formUnion(term.unicodeScalars) }
    return present
  }

  // MARK: Terms

  private mutating func addPostings() {
    let fillers = words.fillerTerms
    var found: [Int: Posting] = [:]
    for (number, document) in documents.enumerated() {
      found.removeAll(keepingCapacity: true)
      func note(_ term: String, _ field: Int) {
        found[id(term), default: Posting(document: Int32(number), fields: 0)].fields |= field
      }
      var length = 0
      var counts: [String: Int] = [:]
      for token in Analyzer.tokens(document.fields.title) {
        note(token.text, Posting.title)
        counts[token.text, default: 0] += 1
        if token.kind == .pair || (token.kind == .word && !fillers.contains(token.text)) { length += 1 }
      }
      for text in document.fields.heads { for token in Self.tokens(text) { note(token, Posting.heads) } }
      for term in Self.neighbours(document.fields.title) { note(term, Posting.title) }
      for text in document.fields.heads { for term in Self.neighbours(text) { note(term, Posting.heads) } }
      for text in document.fields.body { for token in Self.tokens(text) { note(token, Posting.body) } }
      // Identifiers in parts and joined, in whichever field they stand.
      for text in [document.fields.title] + document.fields.heads + document.fields.body {
        for code in Analyzer.codes(text) { note(code, Posting.heads) }
      }
      for (term, count) in counts {
        found[id(term)]?.titleLength = length
        found[id(term)]?.titleCount = count
      }
      for (term, posting) in found { postings[term].append(posting) }
    }
  }

  /// What stands beside each other in a title, heading or label without overlapping, as two words or a word and an
  /// ideograph do: `#bind·eip`, `#建·vpc`. Ideographs beside each other are terms as it is.
  private static func neighbours(_ text: String) -> [String] {
    var found: [String] = []
    var last: Substring.UnicodeScalarView?
    for token in Analyzer.tokens(text) {
      let scalars = token.text.unicodeScalars
      if token.kind == .tail {
        last = scalars[...]
        continue
      }
      if let last { found.append("#\(String(last))·\(token.kind == .word ? token.text : String(scalars.prefix(1)))") }
      last = token.kind == .word ? scalars[...] : nil
    }
    return found
  }

  /// What a whole title or label says is a term too, `=批量删除`: of a page its title, of a procedure its labels. `>删除` are
  /// procedures with a label that ends so.
  private mutating func addWholes() {
    for (number, document) in documents.enumerated() {
      var found: [Int: Int] = [:]
      let title = Self.whole(document.fields.title)
      if document.mode == nil, !title.isEmpty { found[id("=" + title), default: 0] |= Posting.body }
      if document.mode != nil {
        for label in document.labels {
          let whole = Self.whole(label)
          if !whole.isEmpty { found[id("=" + whole), default: 0] |= Posting.heads }
          for end in Self.ends(label) { found[id(">" + end), default: 0] |= Posting.heads }
        }
      }
      for (term, fields) in found { postings[term].append(Posting(document: Int32(number), fields: fields)) }
    }
  }

  /// Single ideographs: `券*` is all that has a term that begins with it. The title's length is 1 where the title ends a run of
  /// ideographs with it, otherwise 0.
  private mutating func addBeginnings() {
    var beginnings: [Unicode.Scalar: [Int]] = [:]
    for (term, index) in terms {
      if let first = term.unicodeScalars.first, ScalarClass(first) == .ideograph {
        beginnings[first, default: []].append(index)
      }
    }
    for (scalar, indices) in beginnings {
      let whole = terms[String(scalar)]
      var merged: [Int32: Posting] = [:]
      var count = 0
      for index in indices {
        count += postings[index].count
        for posting in postings[index] {
          var own = merged[posting.document] ?? Posting(document: posting.document, fields: 0)
          own.fields |= posting.fields
          if index == whole, posting.fields & Posting.title != 0 { own.titleLength = 1 }
          merged[posting.document] = own
        }
      }
      let term = id(String(scalar) + "*")
      postings[term] = merged.values.sorted { $0.document < $1.document }
      counts[term] = count
    }
  }

  /// Longer texts are not asked for as a whole.
  private static let wholeLength = 40

  private static func whole(_ text: String) -> String {
    let key = Analyzer.key(text)
    return key.unicodeScalars.count <= wholeLength ? key : ""
  }

  /// What a label ends with, from its second word or ideograph on.
  private static func ends(_ label: String) -> [String] {
    let scalars = Array(label.unicodeScalars)
    var ends: [String] = []
    for token in Analyzer.tokens(label).dropFirst() {
      let end = Analyzer.key(String(String.UnicodeScalarView(scalars[token.start...])))
      if end.unicodeScalars.count <= 12 { ends.append(end) }
    }
    return ends
  }

  private mutating func id(_ term: String) -> Int {
    if let known = terms[term] { return known }
    terms[term] = postings.count
    postings.append([])
    return postings.count - 1
  }

  static func tokens(_ text: String) -> [String] {
    var buffer: [UInt8] = []
    Analyzer.append(text, to: &buffer)
    var tokens: [String] = []
    var start = 0
    for (index, byte) in buffer.enumerated() where byte == 0x20 {
      tokens.append(String(decoding: buffer[start..<index], as: UTF8.self))
      start = index + 1
    }
    return tokens
  }

  /// Pinyin is a channel of its own: `~chuang·jian` the readings of two neighbours, `^cj` their first letters.
  private mutating func addSounds() {
    var known: [String: (terms: [String], length: Int)] = [:]
    func sound(_ text: String) -> (terms: [String], length: Int) {
      if let known = known[text] { return known }
      // Latin text is found as it is.
      guard text.unicodeScalars.contains(where: { ScalarClass($0) == .ideograph }) else { return ([], 0) }
      let sound = PinyinText(text)
      let result = (sound.pairs.map { "~" + $0 } + sound.initialPairs.map { "^" + $0 }, sound.units.count)
      known[text] = result
      return result
    }
    for (number, document) in documents.enumerated() {
      var found: [Int: Int] = [:]
      for label in document.labels { for term in sound(label).terms { found[id(term), default: 0] |= Posting.heads } }
      let title = sound(document.fields.title)
      for term in title.terms { found[id(term), default: 0] |= Posting.title }
      for (term, fields) in found {
        postings[term].append(Posting(document: Int32(number), fields: fields, titleLength: title.length))
      }
    }
  }

  /// What a search can be narrowed to is a term too: an area `!3`, a language `!l:en`, a kind of limit `!c:limit`.
  private mutating func addFilters() {
    for (number, document) in documents.enumerated() {
      let language = document.language.lowercased()
      var names = Set(["!l:" + language, "!l:" + Theme.primary(language)])
      names.formUnion(document.constraints.map { "!c:" + $0.rawValue })
      if let area = document.area, areas.numbers.contains(area) { names.insert("!\(area)") }
      for name in names { postings[id(name)].append(Posting(document: Int32(number), fields: Posting.body)) }
    }
  }

  /// What a posting's fields are in ones and a zero, most frequent first.
  private static let fieldOrder = [4, 2, 6, 1, 3, 5, 7]

  /// Number of documents, then a digit for the low bits of the gaps, then bits, for each document: the gap before it in a Rice
  /// code (`SearchBits`), its fields (`fieldOrder`), and if the title is among them six bits for its length and ones for how
  /// often more than once the term stands there. Ones fill the last digit, which begin no document.
  private func encode(_ postings: [Posting], count: Int?, isFilter: Bool) -> String {
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
    digits.append(count ?? postings.count)
    digits.append(level: low)
    var bits = SearchBits(after: digits)
    for (posting, gap) in zip(kept, gaps) {
      bits.append(gap, low: low)
      bits.append(ones: Self.fieldOrder.firstIndex(of: posting.fields) ?? 0)
      if posting.fields & Posting.title != 0 {
        bits.append(min(posting.titleLength, 63), count: 6)
        bits.append(ones: min(posting.titleCount, 4) - 1)
      }
    }
    return bits.close(with: 1).text
  }

  // MARK: Documents

  private func record(_ document: SearchDocument, folding: SearchFolding) -> JSON {
    var lines: [JSON] = []
    var room = Self.lineBytes
    for line in document.lines where room > 0 && !line.text.isEmpty {
      let text = line.text.utf8.count > 600 ? String(line.text.prefix(200)) + "…" : line.text
      room -= text.utf8.count
      lines.append(.array([.string(line.number), .string(text)]))
    }
    let mode = document.mode.map { $0 == .batch ? 2 : 1 } ?? 0
    var record: [JSON] = [
      .string(document.shownTitle), .string(document.path), .number(mode), .string(document.place),
      .string(document.language), .array(lines),
    ]
    // What the page must know to mark words in these texts; nearly always nothing.
    let folds = folding.entries(in: [document.shownTitle] + document.lines.map(\.text))
    if !folds.isEmpty { record.append(folding.json(folds)) }
    return .array(record)
  }

  // MARK: What every search needs

  /// Whether a text can be found at all: every token of it stands in some document.
  private func isKnown(_ text: String) -> Bool {
    Analyzer.tokens(text).allSatisfy { $0.kind == .tail || terms[$0.text] != nil }
  }

  /// What each page consists of: `kinds` are the different sequences of a page's procedures and itself, the most frequent
  /// first, with spaces between; `pages` says for each page which of them it is.
  ///
  /// A digit a document: three times its topic's kind plus its mode (0 a page, 1 single, 2 batch), 15 more where the title
  /// says that several are meant, 30 more where it says that only one is. A page stands behind its procedures.
  private var kinds: (sequences: String, pages: String) {
    let order = Topic.Kind.allCases
    let (batchWords, singleWords) = (words.batchWords, words.singleWords)
    var sequences: [String] = []
    var digits = SearchDigits()
    for document in documents {
      let kind = order.firstIndex(of: document.kind) ?? 0
      let mode = document.mode.map { $0 == .batch ? 2 : 1 } ?? 0
      let title = document.fields.title
      digits.append(
        level: kind * 3 + mode + (batchWords.stand(in: title) ? 15 : 0) + (singleWords.stand(in: title) ? 30 : 0))
      if document.mode == nil {
        sequences.append(digits.text)
        digits = SearchDigits()
      }
    }
    var counts: [String: Int] = [:]
    for sequence in sequences { counts[sequence, default: 0] += 1 }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let numbers = Dictionary(uniqueKeysWithValues: zip(sorted, 0...))
    for sequence in sequences { digits.append(numbers[sequence] ?? 0) }
    return (sorted.joined(separator: " "), digits.text)
  }

  /// Of each page that says the same as one before it: the number of pages between it and the last such page, and how many
  /// pages before it the first one stands.
  private var copies: String {
    var numbers: [String: Int] = [:]
    for (number, page) in context.library.pages.enumerated() { numbers[page.topic.id] = number }
    var digits = SearchDigits()
    var last = -1
    for (number, page) in context.library.pages.enumerated() {
      guard let first = contents.copies[page.topic.id].flatMap({ numbers[$0] }), first < number else { continue }
      digits.append(number - last - 1)
      digits.append(number - first)
      last = number
    }
    return digits.text
  }
}
