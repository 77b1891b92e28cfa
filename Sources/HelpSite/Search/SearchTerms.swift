import SearchIndex
import TextAnalysis
import TopicModel

/// The terms that documents are found by, each with the documents that have it: which a text has, and in what field.
struct SearchTerms {
  /// A document that has a term, and where.
  struct Posting {
    static let title: UInt8 = 1
    static let heads: UInt8 = 2
    static let body: UInt8 = 4
    /// It stands in a page's body often (`Density`).
    static let often: UInt8 = 8

    var document: Int32
    /// A sum of the above.
    var fields: UInt8
    /// Of how many terms the title consists, words that say nothing left out, when the term stands there; 255 for more.
    var titleLength: UInt8 = 0
    /// How often the term stands in the title; 255 for more.
    var titleCount: UInt8 = 1
  }

  private let areas: SearchAreas
  /// Words that say nothing.
  private let fillers: Set<String>
  private var terms: [String: Int] = [:]
  private var postings: [[Posting]] = []
  /// How often something has a term, where that is not the number of its postings.
  private var counts: [Int: Int] = [:]
  /// Each ideograph with how many terms of documents begin with it.
  private(set) var beginnings: [Unicode.Scalar: Int] = [:]
  /// Texts with the terms of their pinyin and how many syllables they have.
  private var sounds: [String: (terms: [String], length: Int)] = [:]

  init(areas: SearchAreas, words: SearchWords) {
    self.areas = areas
    fillers = words.fillerTerms
  }

  /// - Parameter number: its place among all documents; they are added in their order.
  mutating func add(_ document: SearchDocument, number: Int) {
    let number = Int32(number)
    addPostings(of: document, number)
    addWholes(of: document, number)
    addSounds(of: document, number)
    addFilters(of: document, number)
  }

  /// To be called when all documents are added.
  mutating func finish() {
    sounds = [:]
    addBeginnings()
  }

  /// Every term with its postings, ascending by document, and how often something has it.
  var all: some Sequence<(term: String, postings: [Posting], count: Int)> {
    terms.lazy.map { (term: $0.key, postings: postings[$0.value], count: counts[$0.value] ?? postings[$0.value].count) }
  }

  /// Every character of a term.
  var characters: Set<Unicode.Scalar> {
    var present: Set<Unicode.Scalar> = []
    for term in terms.keys { present.formUnion(term.unicodeScalars) }
    return present
  }

  /// Whether a text can be found at all: every token of it stands in some document.
  func isKnown(_ text: String) -> Bool {
    Analyzer.tokens(text).allSatisfy { $0.kind == .tail || terms[$0.text] != nil }
  }

  private mutating func addPostings(of document: SearchDocument, _ number: Int32) {
    var found: [Int: Posting] = [:]
    func note(_ term: String, _ field: UInt8) {
      found[id(term), default: Posting(document: number, fields: 0)].fields |= field
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
    for token in Self.lead(document.fields.lead) { note(token, Posting.heads) }
    for token in Self.often(document.fields.lead) { note(token, Posting.often) }
    // Identifiers in parts and joined, in whichever field they stand.
    for text in [document.fields.title] + document.fields.heads + document.fields.body {
      for code in Analyzer.codes(text) { note(code, Posting.heads) }
    }
    for (term, count) in counts {
      found[id(term)]?.titleLength = UInt8(clamping: length)
      found[id(term)]?.titleCount = UInt8(clamping: count)
    }
    for (term, posting) in found { postings[term].append(posting) }
  }

  /// The first tokens of some lines, a boundary between two lines counted as the index does.
  private static func lead(_ lines: [String]) -> [String] {
    var lead: [String] = []
    var left = PageText.leadLength
    for line in lines where left > 0 {
      let own = tokens(line).prefix(left)
      lead += own
      left -= own.count + 1
    }
    return lead
  }

  /// The tokens that stand in some lines often, a boundary between two lines counted as the index does.
  private static func often(_ lines: [String]) -> [String] {
    var times: [String: Int] = [:]
    var length = max(lines.count - 1, 0)
    for line in lines {
      for token in tokens(line) {
        times[token, default: 0] += 1
        length += 1
      }
    }
    return times.filter { Density.isOften($0.value, of: length) }.map(\.key)
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
  /// procedures with a label that ends so, `<删除` those that do just that (`LabelName`).
  private mutating func addWholes(of document: SearchDocument, _ number: Int32) {
    var found: [Int: UInt8] = [:]
    let title = Self.whole(document.fields.title)
    if document.mode == nil, !title.isEmpty { found[id("=" + title), default: 0] |= Posting.body }
    if document.mode != nil {
      for label in document.labels {
        let whole = Self.whole(label)
        if !whole.isEmpty { found[id("=" + whole), default: 0] |= Posting.heads }
        let ends = Self.ends(label)
        for end in ends { found[id(">" + end), default: 0] |= Posting.heads }
        for end in [whole] + ends where LabelName.isName(end, of: document.operation) {
          found[id("<" + end), default: 0] |= Posting.heads
        }
      }
    }
    for (term, fields) in found { postings[term].append(Posting(document: number, fields: fields)) }
  }

  /// Single ideographs: `券*` is all that has a term that begins with it. The title's length is 1 where the title ends a run of
  /// ideographs with it, otherwise 0.
  private mutating func addBeginnings() {
    var begun: [Unicode.Scalar: [Int]] = [:]
    for (term, index) in terms {
      if let first = term.unicodeScalars.first, ScalarClass(first) == .ideograph {
        begun[first, default: []].append(index)
      }
    }
    for (scalar, indices) in begun {
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
      beginnings[scalar] = count
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

  private static func tokens(_ text: String) -> [String] {
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
  private mutating func addSounds(of document: SearchDocument, _ number: Int32) {
    var found: [Int: UInt8] = [:]
    for label in document.labels { for term in sound(label).terms { found[id(term), default: 0] |= Posting.heads } }
    let title = sound(document.fields.title)
    for term in title.terms { found[id(term), default: 0] |= Posting.title }
    for (term, fields) in found {
      postings[term].append(
        Posting(document: number, fields: fields, titleLength: UInt8(clamping: title.length)))
    }
  }

  private mutating func sound(_ text: String) -> (terms: [String], length: Int) {
    if let known = sounds[text] { return known }
    // Latin text is found as it is.
    guard text.unicodeScalars.contains(where: { ScalarClass($0) == .ideograph }) else { return ([], 0) }
    let sound = PinyinText(text)
    let result = (sound.pairs.map { "~" + $0 } + sound.initialPairs.map { "^" + $0 }, sound.units.count)
    sounds[text] = result
    return result
  }

  /// What a search can be narrowed to is a term too: an area `!3`, a language `!l:en`, a kind of limit `!c:limit`.
  private mutating func addFilters(of document: SearchDocument, _ number: Int32) {
    let language = document.language.lowercased()
    var names = Set(["!l:" + language, "!l:" + Theme.primary(language)])
    names.formUnion(document.constraints.map { "!c:" + $0.rawValue })
    if let area = document.area, areas.numbers.contains(area) { names.insert("!\(area)") }
    for name in names { postings[id(name)].append(Posting(document: number, fields: Posting.body)) }
  }
}
