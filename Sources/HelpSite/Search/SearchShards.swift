import Foundation
import TextAnalysis
import TopicModel

/// The search index of the site: script files that a page loads as it needs them, from a folder or a server.
///
/// - `search/meta.js`: what every search needs: the first term of each term shard, areas, folding.
/// - `search/t/N.js`: terms in order with their postings. A posting is a document and the whole BM25 weight
///   that the term gives it, worked out here, so that the page has only to add.
/// - `search/d/N.js`: a few documents each: title, path, mode, place, lines.
/// - `search/sounds.js`: pinyin, for queries in Latin letters that no page has.
///
/// Numbers are written in digits of 6 bits (`SearchDigits`), document numbers as gaps.
struct SearchShards {
  /// Bytes of one term shard, about: small enough that a query of a few words stays under the promised size.
  private let shardBytes: Int
  /// Documents in one document shard.
  static let blockSize = 4
  /// Bytes of text of a document that the preview can show.
  private static let lineBytes = 1100
  /// A term in more documents keeps those in which it weighs most.
  private static let postingLimit = 6000
  /// BM25's saturation.
  private static let k1: Float = 1.2

  private struct Posting {
    var document: Int32
    /// Before weighing by rarity: saturated term frequency.
    var weight: Float
  }

  private let documents: [SearchDocument]
  private let context: SiteContext
  private var terms: [String: Int] = [:]
  private var postings: [[Posting]] = []

  init(context: SiteContext) {
    self.context = context
    documents = context.searchDocuments()
    shardBytes = documents.count > 20_000 ? 16_000 : 7_000
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
    let syllables = AnalyzerTables.pinyin.map(\.syllable).joined(separator: " ")
    files.append(("search/sounds.js", "stepdexSearch(\"s\",0,\"\(syllables)\");\n"))
    files.append(("search/meta.js", meta(directory: directory, version: String(version, radix: 36))))
    return files
  }

  // MARK: Terms

  private mutating func addPostings() {
    // Mean field lengths, for the penalty of long ones.
    var lengths: [[Float]] = []
    var counts: [[(term: Int, field: Int, count: Float)]] = []
    for document in documents {
      var found: [Int: Float] = [:]
      var own: [(Int, Int, Float)] = []
      var fieldLengths: [Float] = []
      for (field, part) in document.fields.enumerated() {
        found.removeAll(keepingCapacity: true)
        var total: Float = 0
        for text in part.texts {
          for token in Self.tokens(text) {
            found[id(token), default: 0] += 1
            total += 1
          }
        }
        fieldLengths.append(total)
        for (term, count) in found { own.append((term, field, count)) }
      }
      lengths.append(fieldLengths)
      counts.append(own)
    }
    let means = Self.means(lengths, documents: documents)
    for (number, document) in documents.enumerated() {
      let kind = document.mode == nil ? 0 : 1
      var weights: [Int: Float] = [:]
      for (term, field, count) in counts[number] {
        let part = document.fields[field]
        let relative = lengths[number][field] / max(means[kind][field], 1)
        weights[term, default: 0] += part.weight * count / (1 - part.lengthPenalty + part.lengthPenalty * relative)
      }
      for (term, weight) in weights {
        postings[term].append(Posting(document: Int32(number), weight: weight / (weight + Self.k1)))
      }
    }
  }

  /// By kind of document (topic, procedure) and field.
  private static func means(_ lengths: [[Float]], documents: [SearchDocument]) -> [[Float]] {
    var sums: [[Float]] = [[], []]
    var counts: [Float] = [0, 0]
    for (number, fields) in lengths.enumerated() {
      let kind = documents[number].mode == nil ? 0 : 1
      counts[kind] += 1
      for (field, length) in fields.enumerated() {
        if sums[kind].count <= field { sums[kind].append(0) }
        sums[kind][field] += length
      }
    }
    return [0, 1].map { kind in sums[kind].map { $0 / max(counts[kind], 1) } }
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
    return tokens + Analyzer.codes(text)
  }

  /// Pinyin is a channel of its own: `~chuang·jian` the readings of two neighbours, `^cj` their first letters.
  private mutating func addSounds() {
    var known: [String: (pairs: [String], initials: [String])] = [:]
    for (number, document) in documents.enumerated() {
      var weights: [Int: Float] = [:]
      for (text, weight) in document.sounds where text.unicodeScalars.contains(where: { ScalarClass($0) == .ideograph })
      {
        if known[text] == nil {
          let sound = PinyinText(text)
          known[text] = (sound.pairs.map { "~" + $0 }, sound.initialPairs.map { "^" + $0 })
        }
        guard let sound = known[text] else { continue }
        for term in sound.pairs + sound.initials { weights[id(term), default: 0] += weight }
      }
      for (term, weight) in weights {
        postings[term].append(Posting(document: Int32(number), weight: weight / (weight + Self.k1)))
      }
    }
  }

  /// The filters are terms too: `!b` and `!s` the mode, `!a3` an area.
  private mutating func addFilters() {
    for (number, document) in documents.enumerated() {
      var names: [String] = []
      if let mode = document.mode { names.append(mode == .batch ? "!b" : "!s") }
      if let area = document.area { names.append("!a\(area)") }
      for name in names { postings[id(name)].append(Posting(document: Int32(number), weight: 1)) }
    }
  }

  /// Number of documents, greatest weight in hundredths, then for each document the gap and the share of that weight.
  private func encode(_ postings: [Posting], isFilter: Bool) -> String {
    var digits = SearchDigits()
    let count = Float(postings.count)
    let rarity = log(1 + (Float(documents.count) - count + 0.5) / (count + 0.5))
    var kept = postings
    if !isFilter, kept.count > Self.postingLimit {
      kept.sort { ($1.weight, $0.document) < ($0.weight, $1.document) }
      kept = Array(kept.prefix(Self.postingLimit)).sorted { $0.document < $1.document }
    }
    let greatest = kept.map(\.weight).max() ?? 0
    digits.append(postings.count)
    digits.append(Int((rarity * greatest * 100).rounded()))
    var last: Int32 = -1
    for posting in kept {
      digits.append(Int(posting.document - last - 1))
      if !isFilter { digits.append(level: Int((posting.weight / greatest * 63).rounded())) }
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

  private func meta(directory: [String], version: String) -> String {
    var present: Set<Unicode.Scalar> = []
    for term in terms.keys { present.formUnion(term.unicodeScalars) }
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
