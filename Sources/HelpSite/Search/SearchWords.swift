import Lexicon
import SearchIndex
import TextAnalysis

/// What each language knows about queries (`Data/<language>/search.yml`), as the page's search takes it.
struct SearchWords {
  private struct Section: Decodable {
    var fillers: [String]?
    var light: [String]?
    var words: [String]?
    var intents: [String: [String]]?
    var synonyms: [[String]]?
    var also: [String: [String]]?
  }

  private var sections: [(language: String, section: Section)] = []
  /// Of a word as it is looked up: which word of which phrases it is (`PhraseLexicon.rows`), "7.0.2" each.
  private var phraseWords: [String: String] = [:]
  /// What each phrase means.
  private var meanings: [[String]] = []

  init(lexicon: Lexicon, pages: Int) throws(SiteError) {
    (characterFiles, wordFiles) = pages < 500 ? (192, 64) : (1536, 1024)
    for language in lexicon.languages {
      do {
        guard let section = try lexicon.section(Section.self, "search", language: language) else { continue }
        sections.append((language, section))
        try readPhrases(lexicon, language: language)
      } catch {
        throw .invalidStrings(file: "\(language)/search.yml", reason: "\(error)")
      }
    }
  }

  private mutating func readPhrases(_ lexicon: Lexicon, language: String) throws {
    guard let words = try lexicon.section(SearchLexicon.self, "search", language: language) else { return }
    let phrases = try lexicon.section(PhraseLexicon.self, "phrases", language: language) ?? PhraseLexicon()
    var number = meanings.count
    for row in phrases.rows(from: &number, lexicon: words).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let (term, role, value) = (row[0], row[1], row[2])
      if role == "phrase" {
        phraseWords[term] = phraseWords[term].map { $0 + " " + value } ?? value
      } else if role == "meaning", let phrase = Int(term.dropFirst()) {
        while meanings.count <= phrase { meanings.append([]) }
        meanings[phrase].append(value)
      }
    }
    while meanings.count < number { meanings.append([]) }
  }

  /// Phrases in one file of `search/p/`.
  private static let phraseBlock = 4

  /// `search/p/N.js`: what phrases mean, four of them a file.
  private func phraseFiles(_ isKnown: (String) -> Bool) -> [(path: String, text: String)] {
    stride(from: 0, to: meanings.count, by: Self.phraseBlock).map { start in
      let block = meanings[start..<min(start + Self.phraseBlock, meanings.count)].map { meanings in
        JSON.array(
          meanings.filter { Analyzer.tokens($0).contains { isKnown($0.text) } }.map { .string($0) })
      }
      let number = start / Self.phraseBlock
      return ("search/p/\(number).js", SearchShards.script(JSON.array(block).text))
    }
  }

  /// Which word of which phrases: the number of each phrase as the difference to the one before, and eight times the word's
  /// place in it plus how many words it has.
  private static func digits(_ places: String) -> String {
    var digits = SearchDigits()
    var last = 0
    for place in places.split(separator: " ") {
      let numbers = place.split(separator: ".").compactMap { Int($0) }
      guard numbers.count == 3 else { continue }
      digits.append(numbers[0] - last)
      digits.append(numbers[1] * 8 + numbers[2])
      last = numbers[0]
    }
    return digits.text
  }

  /// Words of a title that say "several at once".
  var batchWords: TitleWords { TitleWords(sections.flatMap { $0.section.intents?["batch"] ?? [] }) }
  /// Words of a title that say "only one".
  var singleWords: TitleWords { TitleWords(sections.flatMap { $0.section.intents?["single"] ?? [] }) }

  /// The Latin words that say nothing, as terms: a title may have any number of them.
  var fillerTerms: Set<String> {
    var terms: Set<String> = []
    for filler in sections.flatMap({ $0.section.fillers ?? [] }) {
      let tokens = Analyzer.tokens(filler)
      if tokens.count == 1, tokens[0].kind == .word { terms.insert(tokens[0].text) }
    }
    return terms
  }

  /// How many files of `search/c/` there are, pieces not counted: what a query's ideographs fold to and the words that begin with them are in the
  /// file whose number is their code point modulo this. What is known is the same for few pages, but little else is loaded there.
  let characterFiles: Int
  /// The same of `search/l/`: words that begin with a Latin word are in the file of its hash (`LineSketches.hash`).
  let wordFiles: Int

  /// The files of the query's characters, then those of its words.
  var fileCounts: [(String, JSON)] { [("c", .number(characterFiles)), ("l", .number(wordFiles))] }

  /// A file's share of what is known.
  private struct Part {
    var fillers: [String] = []
    /// Words that count less.
    var light: [String] = []
    var words: [String] = []
    var intents: [String: [String]] = [:]
    /// Groups of synonyms: those that some page has, then those of this file that only a query may have.
    var synonyms: [([String], [String])] = []
    /// A word, then what else it may be called.
    var also: [[String]] = []
    /// A word as it is looked up, then what else the pages call it.
    var aliases: [[String]] = []
    /// Words as they are looked up, with which words of phrases they are.
    var phrases: [(String, String)] = []
    var folds: [Unicode.Scalar] = []
    /// Characters, each with how many terms of documents begin with it.
    var counts = ""

    /// Lines with semicolons between them: a sign for what the line is, then words with `|` between them.
    func text(_ folding: SearchFolding) -> String {
      var lines: [String] = []
      func add(_ sign: String, _ words: [String]) {
        let words = words.map(Self.withoutSigns)
        if !words.isEmpty { lines.append(sign + words.joined(separator: "|")) }
      }
      // Each before what it folds to.
      add("=", folds.sorted().map { "\($0)" + (folding.table[$0] ?? "") })
      if !counts.isEmpty { lines.append("#" + counts) }
      add("f", fillers)
      add("l", light)
      add("w", words)
      for (name, words) in intents.sorted(by: { $0.key < $1.key }) { add("i", [name] + words) }
      for (known, unknown) in synonyms { add("s", unknown.isEmpty ? known : known + [""] + unknown) }
      for words in also { add("o", words) }
      for words in aliases { add("a", words) }
      add("p", phrasesText)
      return lines.joined(separator: ";")
    }

    /// The signs between words are no part of any term.
    private static func withoutSigns(_ text: String) -> String {
      let signs: Set<UInt8> = [UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "\n")]
      guard text.utf8.contains(where: signs.contains) else { return text }
      return String(decoding: text.utf8.map { signs.contains($0) ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }

    /// Words, each with its digits; none where they are those of the word before.
    private var phrasesText: [String] {
      var last = ""
      return phrases.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.flatMap { word, digits in
        defer { last = digits }
        return [word, digits == last ? "" : digits]
      }
    }
  }

  /// The files, each with its path from the site's root. Words stand in them as they fold.
  ///
  /// - Parameter aliases: words as they are looked up, with what else the pages call them.
  /// - Parameter terms: what the documents have.
  func files(
    folding: SearchFolding, aliases: [String: [String]], terms: SearchTerms
  ) -> [(path: String, text: String)] {
    // What all words together say tells which files are too large for those who ask for one word.
    let whole = parts(Places(self), folding: folding, aliases: aliases, terms: terms).map { $0.text(folding) }
    let places = Places(self, sizes: whole.prefix(characterFiles).map(\.utf8.count))
    let parts = self.parts(places, folding: folding, aliases: aliases, terms: terms)
    return parts.indices.map { place in
      let name = places.name(place)
      let lines = places.pieces[place].map { "!\($0.count);" } ?? ""
      return ("search/\(name).js", SearchShards.script(JSON.string(lines + parts[place].text(folding)).text))
    } + phraseFiles(terms.isKnown)
  }

  /// What each file says, in the order of `Places`.
  private func parts(
    _ places: Places, folding: SearchFolding, aliases: [String: [String]], terms: SearchTerms
  ) -> [Part] {
    let isKnown = terms.isKnown
    var parts = [Part](repeating: Part(), count: places.count)
    for scalar in folding.table.keys where !scalar.isASCII { parts[places.number(scalar)].folds.append(scalar) }
    for (scalar, count) in terms.beginnings.sorted(by: { $0.key < $1.key }) {
      parts[places.number(scalar)].counts += "\(scalar)\(count)"
    }
    func each(_ words: [String]?, _ body: (inout Part, String) -> Void) {
      for word in (words ?? []).map(Analyzer.folded) {
        if let number = places.number(word) { body(&parts[number], word) }
      }
    }
    for (_, section) in sections {
      each(section.fillers) { $0.fillers.append($1) }
      each(section.light) { $0.light.append($1) }
      each(section.words) { $0.words.append($1) }
      for (name, words) in section.intents ?? [:] { each(words) { $0.intents[name, default: []].append($1) } }
      for group in section.synonyms ?? [] {
        var seen: Set<String> = []
        let group = group.map(Analyzer.folded).filter { !$0.isEmpty && seen.insert($0).inserted }
        let known = group.filter(isKnown)
        guard !known.isEmpty else { continue }
        let unknown = group.filter { !isKnown($0) }
        for place in Set(group.compactMap { places.number($0) }) {
          parts[place].synonyms.append((known, unknown.filter { places.number($0) == place }))
        }
      }
      for (word, others) in (section.also ?? [:]).sorted(by: { $0.key < $1.key }) {
        let known = others.map(Analyzer.folded).filter(isKnown)
        if !known.isEmpty { each([word]) { $0.also.append([$1] + known) } }
      }
    }
    for (word, others) in aliases.sorted(by: { $0.key < $1.key }) {
      if let number = places.number(key: word) { parts[number].aliases.append([word] + others) }
    }
    for (word, phrases) in phraseWords.sorted(by: { $0.key < $1.key }) {
      if let number = places.number(key: word) { parts[number].phrases.append((word, Self.digits(phrases))) }
    }
    return parts
  }

  /// Which file what is known of a word stands in.
  ///
  /// That of its first ideograph, or of its first word; where an ideograph begins very many words, those of two characters and
  /// more stand in files of their own (`search/c/13-2.js`), by the hash of the second.
  private struct Places {
    let characterFiles: Int
    let wordFiles: Int
    /// Of a file with pieces, where these begin among all files, and how many there are.
    private(set) var pieces: [Int: (start: Int, count: Int)] = [:]
    private(set) var count: Int
    private var names: [String] = []

    /// A piece is about so large, and what has pieces twice that, and several times what others have.
    private static let size = 250

    /// - Parameter sizes: of the files of characters, as they are without pieces.
    init(_ words: SearchWords, sizes: [Int] = []) {
      (characterFiles, wordFiles) = (words.characterFiles, words.wordFiles)
      count = characterFiles + wordFiles
      let mean = sizes.reduce(0, +) / max(sizes.count, 1)
      for (place, size) in sizes.enumerated() where size > max(2 * Self.size, 4 * mean) {
        let own = size / Self.size
        pieces[place] = (count, own)
        names += (0..<own).map { "c/\(place)-\($0)" }
        count += own
      }
    }

    func name(_ place: Int) -> String {
      place < characterFiles
        ? "c/\(place)"
        : place < characterFiles + wordFiles
          ? "l/\(place - characterFiles)" : names[place - characterFiles - wordFiles]
    }

    /// The place of what is known of a character by itself.
    func number(_ scalar: Unicode.Scalar) -> Int { Int(scalar.value) % characterFiles }

    /// That of a word or phrase; nil for a text without any term.
    func number(_ phrase: String) -> Int? {
      guard let token = Analyzer.tokens(phrase).first, let scalar = token.text.unicodeScalars.first else { return nil }
      return token.kind == .word ? number(term: token.text) : number(of: phrase.unicodeScalars, from: scalar)
    }

    /// The same of a phrase as it is looked up: stems with a space between, or ideographs.
    func number(key: String) -> Int? {
      guard let first = key.unicodeScalars.first else { return nil }
      return ScalarClass(first) == .ideograph
        ? number(of: key.unicodeScalars, from: first) : number(term: String(key.prefix { $0 != " " }))
    }

    private func number(of text: String.UnicodeScalarView, from first: Unicode.Scalar) -> Int {
      let place = number(first)
      guard let pieces = pieces[place], let start = text.firstIndex(of: first),
        let second = text[start...].dropFirst().first(where: { [.ideograph, .word].contains(ScalarClass($0)) })
      else { return place }
      return pieces.start + HashedFiles.number(String(second), of: pieces.count)
    }

    private func number(term: String) -> Int { characterFiles + HashedFiles.number(term, of: wordFiles) }
  }
}
