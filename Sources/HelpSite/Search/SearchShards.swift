import Foundation
import TextAnalysis
import TopicModel

/// The search index of the site: script files that a page loads as it needs them, from a folder or a server.
///
/// - `search/meta.js`: what every search needs: the first term of each term shard, areas, folding.
/// - `search/t/N.js`: terms in order with the documents they stand in, and in which of their fields.
/// - `search/d/N.js`: a few documents each: title, path, mode, place, lines.
/// - `search/words.js`: what the languages know about queries: fillers, synonyms, intents.
/// - `search/sounds.js`: the syllables of pinyin, for queries in Latin letters that no page has.
/// - `search/v/X.js`: the Latin words that begin with X, with the number of their documents: for correcting letters.
/// - `search/h/N.js`, `search/x/X.js`: how characters are read and of which parts they consist (`Likenesses`): for
///   correcting characters.
///
/// The ranking is that of `SearchIndex` (its first stage, titles, kinds and modes); the page does it as
/// `site/assets/search/ranking.js` says. Numbers are written in digits of 6 bits (`SearchDigits`), document numbers as gaps.
struct SearchShards {
  /// Bytes of one term shard, about: small enough that a query of a few words stays under the promised size.
  private let shardBytes: Int
  /// Documents in one document shard.
  static let blockSize = 4
  /// Bytes of text of a document that the preview can show.
  private static let lineBytes = 1100
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
    /// Of how many units the title consists, when the term stands there.
    var titleLength = 0
  }

  private let documents: [SearchDocument]
  private let context: SiteContext
  private let words: SearchWords
  private var terms: [String: Int] = [:]
  private var postings: [[Posting]] = []

  init(context: SiteContext, words: SearchWords) {
    self.context = context
    self.words = words
    documents = context.searchDocuments()
    shardBytes = documents.count > 20_000 ? 8_000 : 1_000
    addPostings()
    addSounds()
    addFilters()
  }

  /// The files, each with its path from the site's root.
  func files() -> [(path: String, text: String)] {
    var files: [(path: String, text: String)] = []
    var directory: [String] = []
    var shard = ""
    func close() {
      guard !shard.isEmpty else { return }
      files.append(
        ("search/t/\(directory.count - 1).js", "stepdexSearch(\"t\",\(directory.count - 1),\"\(shard)\");\n"))
      shard = ""
    }
    for (term, index) in terms.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let line = term + " " + encode(postings[index], isFilter: term.hasPrefix("!"))
      if shard.utf8.count + line.utf8.count > shardBytes { close() }
      if shard.isEmpty { directory.append(term) } else { shard += "\\n" }
      shard += line
    }
    close()
    for start in stride(from: 0, to: documents.count, by: Self.blockSize) {
      let block = documents[start..<min(start + Self.blockSize, documents.count)]
      let number = start / Self.blockSize
      files.append(("search/d/\(number).js", "stepdexSearch(\"d\",\(number),\(JSON.array(block.map(record)).text));\n"))
    }
    let version = files.reduce(UInt64(0)) { $0 &* 31 &+ SitePaths.fnv1a($1.text.utf8) }
    files.append(("search/words.js", "stepdexSearch(\"w\",0,\(words.json(isKnown: isKnown).text));\n"))
    let syllables = AnalyzerTables.pinyin.map(\.syllable).joined(separator: " ")
    files.append(("search/sounds.js", "stepdexSearch(\"s\",0,\"\(syllables)\");\n"))
    let vocabulary = vocabulary()
    files += vocabulary.map { ("search/v/\($0.key).js", "stepdexSearch(\"v\",\"\($0.key)\",\"\($0.value)\");\n") }
    let likenesses = Likenesses(present: characters).files()
    files += likenesses
    let parts = likenesses.filter { $0.path.hasPrefix("search/x/") }.map { String($0.path.dropFirst(9).dropLast(3)) }
      .joined()
    let heads = vocabulary.map(\.key).joined()
    files.append(
      ("search/meta.js", meta(directory: directory, heads: heads, parts: parts, version: String(version, radix: 36))))
    return files
  }

  /// Words of ASCII letters by their first, as `term:documents` with spaces between.
  private func vocabulary() -> [(key: String, value: String)] {
    var words: [String: [String]] = [:]
    for (term, index) in terms where term.utf8.count > 2 && term.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
      words[String(term.prefix(1)), default: []].append("\(term):\(postings[index].count)")
    }
    return words.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted().joined(separator: " ")) }
  }

  /// Every character of a term.
  private var characters: Set<Unicode.Scalar> {
    var present: Set<Unicode.Scalar> = []
    for term in terms.keys { present.formUnion(term.unicodeScalars) }
    return present
  }

  // MARK: Terms

  private mutating func addPostings() {
    var found: [Int: Int] = [:]
    for (number, document) in documents.enumerated() {
      found.removeAll(keepingCapacity: true)
      let parts = [
        (Posting.title, document.fields.title), (Posting.heads, document.fields.heads),
        (Posting.body, document.fields.body),
      ]
      for (field, texts) in parts {
        for text in texts {
          for token in Self.tokens(text) { found[id(token), default: 0] |= field }
          // Identifiers in parts and joined, in whichever field they stand.
          for code in Analyzer.codes(text) { found[id(code), default: 0] |= Posting.heads }
        }
      }
      let length = Analyzer.tokens(document.title).count { $0.kind != .tail }
      for (term, fields) in found {
        postings[term].append(
          Posting(document: Int32(number), fields: fields, titleLength: fields & Posting.title != 0 ? length : 0))
      }
    }
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
      let title = sound(document.title)
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
      if let area = document.area { names.insert("!\(area)") }
      for name in names { postings[id(name)].append(Posting(document: Int32(number), fields: Posting.body)) }
    }
  }

  /// Number of documents, then for each the gap before it times eight plus its fields, and its title's length if the
  /// title is among them.
  private func encode(_ postings: [Posting], isFilter: Bool) -> String {
    var digits = SearchDigits()
    var kept = postings
    if !isFilter, kept.count > Self.postingLimit {
      kept.sort { ($0.fields & 3 == 0 ? 1 : 0, $0.document) < ($1.fields & 3 == 0 ? 1 : 0, $1.document) }
      kept = kept.prefix(Self.postingLimit).sorted { $0.document < $1.document }
    }
    digits.append(postings.count)
    var last: Int32 = -1
    for posting in kept {
      digits.append(Int(posting.document - last - 1) * 8 + posting.fields)
      if posting.fields & Posting.title != 0 { digits.append(posting.titleLength) }
      last = posting.document
    }
    return digits.text
  }

  // MARK: Documents

  private func record(_ document: SearchDocument) -> JSON {
    var lines: [JSON] = []
    var room = Self.lineBytes
    for line in document.lines where room > 0 && !line.text.isEmpty {
      let text = line.text.utf8.count > 600 ? String(line.text.prefix(200)) + "…" : line.text
      room -= text.utf8.count
      lines.append(.array([.string(line.number), .string(text)]))
    }
    let mode = document.mode.map { $0 == .batch ? 2 : 1 } ?? 0
    return .array([
      .string(document.title), .string(document.path), .number(mode), .string(document.place),
      .string(document.language), .array(lines),
    ])
  }

  // MARK: What every search needs

  /// Whether a text can be found at all: every token of it stands in some document.
  private func isKnown(_ text: String) -> Bool {
    Analyzer.tokens(text).allSatisfy { $0.kind == .tail || terms[$0.text] != nil }
  }

  /// A digit a document: three times its topic's kind plus its mode (0 a page, 1 single, 2 batch), 15 more where the title
  /// says that several are meant. A page stands behind its procedures.
  private var kinds: String {
    var digits = SearchDigits()
    let order = Topic.Kind.allCases
    let batchWords = words.batchWords
    for document in documents {
      let kind = order.firstIndex(of: document.kind) ?? 0
      let mode = document.mode.map { $0 == .batch ? 2 : 1 } ?? 0
      let saysBatch = batchWords.contains { document.title.localizedCaseInsensitiveContains($0) }
      digits.append(level: kind * 3 + mode + (saysBatch ? 15 : 0))
    }
    return digits.text
  }

  private func meta(directory: [String], heads: String, parts: String, version: String) -> String {
    let present = characters
    let fold = AnalyzerTables.fold
    var from = ""
    var to = ""
    // Only what folds into a character that some page has can change an answer.
    for (left, right) in zip(fold.from.unicodeScalars, fold.to.unicodeScalars) where present.contains(right) {
      from.unicodeScalars.append(left)
      to.unicodeScalars.append(right)
    }
    let several = fold.several.sorted { $0.key < $1.key }
      .filter { $0.value.unicodeScalars.allSatisfy { present.contains($0) || $0 == "'" } }
    let library = context.library
    return "stepdexSearch(\"m\",0,"
      + JSON.object([
        ("version", .string(version)), ("documents", .number(documents.count)), ("block", .number(Self.blockSize)),
        ("kinds", .string(kinds)), ("heads", .string(heads)), ("parts", .string(parts)),
        ("areas", .array(library.areas.tops.map { .string(library.areas.nodes[$0].title) })),
        ("terms", .string(directory.joined(separator: " "))), ("from", .string(from)), ("to", .string(to)),
        ("several", .object(several.map { ($0.key, .string($0.value)) })),
      ]).text + ");\n"
  }
}

/// Numbers as text: digits of 64, five bits each with a flag for more, or one digit for a level.
struct SearchDigits {
  static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_".utf8)
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Five bits a digit, lowest first; 32 added to all but the last.
  mutating func append(_ number: Int) {
    var rest = max(0, number)
    while rest >= 32 {
      bytes.append(Self.alphabet[32 + rest % 32])
      rest /= 32
    }
    bytes.append(Self.alphabet[rest])
  }

  /// 0 to 63.
  mutating func append(level: Int) { bytes.append(Self.alphabet[min(63, max(0, level))]) }
}
