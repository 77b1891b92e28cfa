import Lexicon

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

  /// The contents of `search/words.js`: fillers, words that count less, protected words, intents by name, groups of synonyms (those that some
  /// page has, then those that only a query may have), and words with what else they may be called.
  func json(isKnown: (String) -> Bool) -> JSON {
    func all(_ list: (Section) -> [String]?) -> JSON {
      .array(sections.flatMap { list($0.section) ?? [] }.map { .string($0) })
    }
    let names = Set(sections.flatMap { ($0.section.intents ?? [:]).keys }).sorted()
    func list(_ words: [String]) -> JSON { .array(words.map { .string($0) }) }
    let groups = sections.flatMap { $0.section.synonyms ?? [] }.map { ($0.filter(isKnown), $0.filter { !isKnown($0) }) }
    let also = sections.flatMap { ($0.section.also ?? [:]).sorted { $0.key < $1.key } }
      .map { ($0.key, $0.value.filter(isKnown)) }
    return .object([
      ("fillers", all(\.fillers)), ("light", all(\.light)), ("words", all(\.words)),
      ("intents", .object(names.map { name in (name, all { $0.intents?[name] }) })),
      ("synonyms", .array(groups.filter { !$0.0.isEmpty }.map { .array([list($0.0), list($0.1)]) })),
      ("also", .array(also.filter { !$0.1.isEmpty }.map { list([$0.0] + $0.1) })),
    ])
  }
}
