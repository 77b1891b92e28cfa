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
      return ("search/p/\(number).js", "stepdexSearch(\"p\",\(number),\(JSON.array(block).text));\n")
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

  /// How many files of `search/c/` there are: what a query's ideographs fold to and the words that begin with them are in the
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

    /// Lists are texts with `|` between their words and lines between lists, which is shorter than lists of texts.
    func json(_ folding: SearchFolding) -> JSON {
      let all: [(String, JSON, Bool)] = [
        ("fold", folding.json(folds.sorted()), folds.isEmpty), ("counts", .string(counts), counts.isEmpty),
        ("fillers", Self.text([fillers]), fillers.isEmpty),
        ("light", Self.text([light]), light.isEmpty),
        ("words", Self.text([words]), words.isEmpty),
        ("intents", .object(intentTexts), intents.isEmpty),
        ("synonyms", Self.text(synonyms.map { $0.1.isEmpty ? $0.0 : $0.0 + [""] + $0.1 }), synonyms.isEmpty),
        ("also", Self.text(also), also.isEmpty), ("aliases", Self.text(aliases), aliases.isEmpty),
        ("phrases", Self.text([phrasesText]), phrases.isEmpty),
      ]
      return .object(all.filter { !$0.2 }.map { ($0.0, $0.1) })
    }

    private var intentTexts: [(String, JSON)] {
      intents.sorted { $0.key < $1.key }.map { ($0.key, Self.text([$0.value])) }
    }

    /// Words, each with its digits; none where they are those of the word before.
    private var phrasesText: [String] {
      var last = ""
      return phrases.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.flatMap { word, digits in
        defer { last = digits }
        return [word, digits == last ? "" : digits]
      }
    }

    private static func text(_ lists: [[String]]) -> JSON {
      // A sign that is no part of any term.
      let lists = lists.map { $0.map { $0.replacing(#/[|\n]/#, with: " ") }.joined(separator: "|") }
      return .string(lists.joined(separator: "\n"))
    }
  }

  /// The files, each with its path from the site's root. Words stand in them as they fold.
  ///
  /// - Parameter aliases: words as they are looked up, with what else the pages call them.
  /// - Parameter terms: what the documents have.
  func files(
    folding: SearchFolding, aliases: [String: [String]], terms: SearchTerms
  ) -> [(path: String, text: String)] {
    let isKnown = terms.isKnown
    // Those of characters, then those of words.
    var parts = [Part](repeating: Part(), count: characterFiles + wordFiles)
    for scalar in folding.table.keys where !scalar.isASCII { parts[number(scalar)].folds.append(scalar) }
    for (scalar, count) in terms.beginnings.sorted(by: { $0.key < $1.key }) {
      parts[number(scalar)].counts += "\(scalar)\(count)"
    }
    func each(_ words: [String]?, _ body: (inout Part, String) -> Void) {
      for word in (words ?? []).map(Analyzer.folded) {
        if let number = number(word) { body(&parts[number], word) }
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
        for place in Set(group.compactMap { number($0) }) {
          parts[place].synonyms.append((known, unknown.filter { number($0) == place }))
        }
      }
      for (word, others) in (section.also ?? [:]).sorted(by: { $0.key < $1.key }) {
        let known = others.map(Analyzer.folded).filter(isKnown)
        if !known.isEmpty { each([word]) { $0.also.append([$1] + known) } }
      }
    }
    for (word, others) in aliases.sorted(by: { $0.key < $1.key }) {
      if let number = number(key: word) { parts[number].aliases.append([word] + others) }
    }
    for (word, places) in phraseWords.sorted(by: { $0.key < $1.key }) {
      if let number = number(key: word) { parts[number].phrases.append((word, Self.digits(places))) }
    }
    return parts.enumerated().map { place, part in
      let (kind, number) = place < characterFiles ? ("c", place) : ("l", place - characterFiles)
      return ("search/\(kind)/\(number).js", "stepdexSearch(\"\(kind)\",\(number),\(part.json(folding).text));\n")
    } + phraseFiles(isKnown)
  }

  /// The place among all files of that of a character.
  private func number(_ scalar: Unicode.Scalar) -> Int { Int(scalar.value) % characterFiles }

  /// The same of a word or phrase: of its first ideograph, or of its first word; nil for a text without any term.
  private func number(_ phrase: String) -> Int? {
    guard let token = Analyzer.tokens(phrase).first, let scalar = token.text.unicodeScalars.first else { return nil }
    return token.kind == .word ? number(term: token.text) : number(scalar)
  }

  private func number(term: String) -> Int { characterFiles + Int(LineSketches.hash(term)) % wordFiles }

  /// The same of a phrase as it is looked up: stems with a space between, or ideographs.
  private func number(key: String) -> Int? {
    guard let first = key.unicodeScalars.first else { return nil }
    return ScalarClass(first) == .ideograph ? number(first) : number(term: String(key.prefix { $0 != " " }))
  }
}
