import Lexicon
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

  init(lexicon: Lexicon) throws(SiteError) {
    for language in lexicon.languages {
      do {
        guard let section = try lexicon.section(Section.self, "search", language: language) else { continue }
        sections.append((language, section))
      } catch {
        throw .invalidStrings(file: "\(language)/search.yml", reason: "\(error)")
      }
    }
  }

  /// Words that say "several at once".
  var batchWords: [String] { sections.flatMap { $0.section.intents?["batch"] ?? [] } }

  /// Files of `search/c/`: what a query's characters fold to and the words that begin with them are in the file whose
  /// number is their code point modulo this.
  static let fileCount = 128

  /// A file's share of what is known.
  private struct Part {
    var fillers: [String] = []
    /// Words that count less.
    var light: [String] = []
    var words: [String] = []
    var intents: [String: [String]] = [:]
    /// Groups of synonyms: those that some page has, then those that only a query may have.
    var synonyms: [([String], [String])] = []
    /// A word, then what else it may be called.
    var also: [[String]] = []
    var folds: [Unicode.Scalar] = []

    func json(_ folding: SearchFolding) -> JSON {
      func list(_ words: [String]) -> JSON { .array(words.map { .string($0) }) }
      let all: [(String, JSON, Bool)] = [
        ("fold", folding.json(folds.sorted()), folds.isEmpty), ("fillers", list(fillers), fillers.isEmpty),
        ("light", list(light), light.isEmpty),
        ("words", list(words), words.isEmpty),
        ("intents", .object(intents.sorted { $0.key < $1.key }.map { ($0.key, list($0.value)) }), intents.isEmpty),
        ("synonyms", .array(synonyms.map { .array([list($0.0), list($0.1)]) }), synonyms.isEmpty),
        ("also", .array(also.map(list)), also.isEmpty),
      ]
      return .object(all.filter { !$0.2 }.map { ($0.0, $0.1) })
    }
  }

  /// The files, each with its path from the site's root. Words stand in them as they fold.
  ///
  /// - Parameter isKnown: whether a text can be found at all.
  func files(folding: SearchFolding, isKnown: (String) -> Bool) -> [(path: String, text: String)] {
    var parts = [Part](repeating: Part(), count: Self.fileCount)
    for scalar in folding.table.keys where !scalar.isASCII { parts[Self.number(scalar)].folds.append(scalar) }
    func each(_ words: [String]?, _ body: (inout Part, String) -> Void) {
      for word in (words ?? []).map(Analyzer.folded) {
        if let number = Self.number(word) { body(&parts[number], word) }
      }
    }
    for (_, section) in sections {
      each(section.fillers) { $0.fillers.append($1) }
      each(section.light) { $0.light.append($1) }
      each(section.words) { $0.words.append($1) }
      for (name, words) in section.intents ?? [:] { each(words) { $0.intents[name, default: []].append($1) } }
      for group in section.synonyms ?? [] {
        var seen: Set<String> = []
        let group = group.map(Analyzer.folded).filter { seen.insert($0).inserted }
        let known = group.filter(isKnown)
        guard !known.isEmpty else { continue }
        for number in Set(group.compactMap(Self.number)) {
          parts[number].synonyms.append((known, group.filter { !isKnown($0) }))
        }
      }
      for (word, others) in (section.also ?? [:]).sorted(by: { $0.key < $1.key }) {
        let known = others.map(Analyzer.folded).filter(isKnown)
        if !known.isEmpty { each([word]) { $0.also.append([$1] + known) } }
      }
    }
    return parts.enumerated().map { number, part in
      ("search/c/\(number).js", "stepdexSearch(\"c\",\(number),\(part.json(folding).text));\n")
    }
  }

  private static func number(_ scalar: Unicode.Scalar) -> Int { Int(scalar.value) % fileCount }

  /// The file that a word is in; nil for a text without any term.
  private static func number(_ word: String) -> Int? {
    Analyzer.tokens(word).first?.text.unicodeScalars.first.map { number($0) }
  }
}
