import Foundation
import TextAnalysis
import TopicModel

/// The search index of the site: script files that a page loads as it needs them, from a folder or a server.
///
/// - `search/meta.js`: what every search needs: the kinds of all documents, where each part of the directory begins.
/// - `search/i/N.js`, `search/t/N.js`: the directory, and terms in order with the documents they stand in and in which of
///   their fields (`TermShards`).
/// - `search/d/N.js`: a few documents each: title, path, mode, place, lines, and what folds in them.
/// - `search/c/N.js`: what a query's characters fold to, and what the languages know about words that begin with them
///   (`SearchWords`).
/// - `search/areas.js`: the areas that an answer can be narrowed to.
/// - `search/sounds.js`: the syllables of pinyin, for queries in Latin letters that no page has.
/// - `search/v/X.js`: Latin words with the number of their documents, for correcting letters (`Vocabulary`).
/// - `search/h/N.js`, `search/x/X.js`: how characters are read and of which parts they consist (`Likenesses`): for
///   correcting characters.
///
/// The ranking is that of `SearchIndex` (its first stage, titles, kinds and modes); the page does it as
/// `site/assets/search/ranking.js` says. Numbers are written in digits of 6 bits (`SearchDigits`), document numbers as gaps.
struct SearchShards {
  /// Bytes of one term shard, about: small enough that a query of a few words stays under the promised size.
  private let shardBytes: Int
  /// Documents in one document shard.
  static let blockSize = 2
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
    shardBytes = documents.count > 20_000 ? 4_000 : 700
    addPostings()
    addSounds()
    addFilters()
  }

  /// The files, each with its path from the site's root.
  func files() -> [(path: String, text: String)] {
    var shards = TermShards(bytes: shardBytes)
    for (term, index) in terms.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      shards.add(term, encode(postings[index], isFilter: term.hasPrefix("!")))
    }
    shards.close()
    let present = characters
    let folding = SearchFolding(present: present)
    var files = shards.files
    for start in stride(from: 0, to: documents.count, by: Self.blockSize) {
      let block = documents[start..<min(start + Self.blockSize, documents.count)]
      let number = start / Self.blockSize
      let records = JSON.array(block.map { record($0, folding: folding) })
      files.append(("search/d/\(number).js", "stepdexSearch(\"d\",\(number),\(records.text));\n"))
    }
    let version = files.reduce(UInt64(0)) { $0 &* 31 &+ SitePaths.fnv1a($1.text.utf8) }
    files += words.files(folding: folding, isKnown: isKnown)
    files.append(("search/areas.js", "stepdexSearch(\"a\",0,\(areas.text));\n"))
    let syllables = AnalyzerTables.pinyin.map(\.syllable).joined(separator: " ")
    files.append(("search/sounds.js", "stepdexSearch(\"s\",0,\"\(syllables)\");\n"))
    let vocabulary = Vocabulary(terms.map { ($0.key, postings[$0.value].count) })
    files += vocabulary.files
    let likenesses = Likenesses(present: present).files()
    files += likenesses
    let parts = likenesses.filter { $0.path.hasPrefix("search/x/") }.map { String($0.path.dropFirst(9).dropLast(3)) }
      .joined()
    let kinds = kinds
    let meta = JSON.object([
      ("version", .string(String(version, radix: 36))), ("documents", .number(documents.count)),
      ("block", .number(Self.blockSize)), ("kinds", .string(kinds.sequences)), ("pages", .string(kinds.pages)),
      ("heads", .string(vocabulary.heads)), ("parts", .string(parts)),
      ("group", .number(TermShards.groupSize)), ("terms", .string(shards.heads.joined(separator: " "))),
    ])
    files.append(("search/meta.js", "stepdexSearch(\"m\",0,\(meta.text));\n"))
    return files
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
  /// says that several are meant. A page stands behind its procedures.
  private var kinds: (sequences: String, pages: String) {
    let order = Topic.Kind.allCases
    let batchWords = words.batchWords
    var sequences: [String] = []
    var digits = SearchDigits()
    for document in documents {
      let kind = order.firstIndex(of: document.kind) ?? 0
      let mode = document.mode.map { $0 == .batch ? 2 : 1 } ?? 0
      let saysBatch = batchWords.contains { document.title.localizedCaseInsensitiveContains($0) }
      digits.append(level: kind * 3 + mode + (saysBatch ? 15 : 0))
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

  private var areas: JSON {
    .array(context.library.areas.tops.map { .string(context.library.areas.nodes[$0].title) })
  }
}
