import Lexicon

/// What each language knows about queries (`Data/<language>/search.yml`), as the page's search takes it.
struct SearchWords {
  private struct Section: Decodable {
    var fillers: [String]?
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

  /// The contents of `search/words.js`: fillers, protected words, intents by name, groups of synonyms, and words with
  /// what else they may be called.
  var json: JSON {
    func all(_ list: (Section) -> [String]?) -> JSON {
      .array(sections.flatMap { list($0.section) ?? [] }.map { .string($0) })
    }
    let names = Set(sections.flatMap { ($0.section.intents ?? [:]).keys }).sorted()
    let also = sections.flatMap { ($0.section.also ?? [:]).sorted { $0.key < $1.key } }
    return .object([
      ("fillers", all(\.fillers)), ("words", all(\.words)),
      ("intents", .object(names.map { name in (name, all { $0.intents?[name] }) })),
      ("synonyms", .array(sections.flatMap { $0.section.synonyms ?? [] }.map { .array($0.map { .string($0) }) })),
      ("also", .array(also.map { .array(([$0.key] + $0.value).map { .string($0) }) })),
    ])
  }
}
