import Lexicon
import TextAnalysis

/// What a language knows about queries: `Data/<lang>/search.yml`. Written into the index with it, so that a search
/// reads only the words its query has.
package struct SearchLexicon: Decodable {
  struct Intents: Decodable {
    var batch: [String] = []
    var single: [String] = []
    var limit: [String] = []
    var permission: [String] = []
    var interface: [String] = []
    var concept: [String] = []
    var ability: [String] = []
  }

  /// Phrases that say nothing about the subject: removed.
  var fillers: [String] = []
  /// Words that say little about the subject: they count less.
  var light: [String] = []
  /// Words that contain a filler but are none.
  var words: [String] = []
  var intents = Intents()
  /// Lists of words that mean the same.
  var synonyms: [[String]] = []
  /// Words to what else the pages may call it; not the other way round.
  var also: [String: [String]] = [:]
  /// Words that no name has, only sentences.
  var sentenceWords: [String] = []

  /// Words in brackets that say that what follows them is a short form.
  var shortFormWords: [String] = []

  private enum Key: String, CodingKey {
    case fillers, light, words, intents, synonyms, also, sentenceWords, shortFormWords
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    fillers = try container.decodeIfPresent([String].self, forKey: .fillers) ?? []
    light = try container.decodeIfPresent([String].self, forKey: .light) ?? []
    words = try container.decodeIfPresent([String].self, forKey: .words) ?? []
    intents = try container.decodeIfPresent(Intents.self, forKey: .intents) ?? Intents()
    synonyms = try container.decodeIfPresent([[String]].self, forKey: .synonyms) ?? []
    also = try container.decodeIfPresent([String: [String]].self, forKey: .also) ?? [:]
    sentenceWords = try container.decodeIfPresent([String].self, forKey: .sentenceWords) ?? []
    shortFormWords = try container.decodeIfPresent([String].self, forKey: .shortFormWords) ?? []
  }

  /// The rows of the `lexicon` table: a term's key, its role, and a value.
  var rows: Set<[String]> {
    var rows: Set<[String]> = []
    func add(_ term: String, _ role: Role, _ value: String = "") {
      rows.insert([Self.key(term), role.rawValue, value])
    }
    for term in fillers { add(term, .filler) }
    for term in light { add(term, .light) }
    for term in words { add(term, .word) }
    for term in intents.batch { add(term, .batch) }
    for term in intents.single { add(term, .single) }
    for term in intents.limit { add(term, .limit) }
    for term in intents.permission { add(term, .permission) }
    for term in intents.interface { add(term, .interface) }
    for term in intents.concept { add(term, .concept) }
    for term in intents.ability { add(term, .ability) }
    for group in synonyms {
      // A single character is asked for, but not looked for: it stands in too many words.
      for term in group {
        for other in group where other != term && other.unicodeScalars.count > 1 { add(term, .synonym, other) }
      }
    }
    for (term, others) in also { for other in others { add(term, .also, other) } }
    return rows
  }

  enum Role: String {
    case filler, word, batch, single, limit, permission, interface, concept, ability, light, synonym, also
    /// A word of a phrase, and a phrase's meaning (`PhraseLexicon`).
    case phrase, meaning

    /// Whether it says what kind of answer is wanted.
    var isIntent: Bool {
      switch self {
      case .batch, .single, .limit, .permission, .interface, .concept: true
      case .filler, .word, .ability, .light, .synonym, .also, .phrase, .meaning: false
      }
    }
  }

  /// How a term is looked up: Latin words stemmed, a space between them; ideographs without anything between.
  static func key(_ term: String) -> String {
    var result = ""
    var before: Token.Kind?
    for token in Analyzer.tokens(term) {
      if before == .word || (token.kind == .word && before != nil) { result += " " }
      // Pairs overlap: of each, the first character.
      result += token.kind == .pair ? String(token.text.unicodeScalars.prefix(1)) : token.text
      before = token.kind
    }
    return result
  }

  /// What a search must know whatever its words: rows of the term "", each a list with a line a value.
  enum Summary {
    /// How many pages there are, the last page's id and the last procedure's number.
    static let size = "size"
    /// Under the names of these roles: all their terms, of fillers only single Latin words.
    static let roles: [Role] = [.batch, .single, .filler]

    static func rows(_ lexicon: Set<[String]>) -> [[String]] {
      roles.map { role in
        let terms = lexicon.filter { $0[1] == role.rawValue && (role != .filler || isLatinWord($0[0])) }.map { $0[0] }
        return ["", role.rawValue, Set(terms).sorted().joined(separator: "\n")]
      }
    }

    private static func isLatinWord(_ term: String) -> Bool {
      term < "{" && !term.utf8.contains(UInt8(ascii: " "))
    }
  }

  /// Writes how much the index holds, so that no search counts it.
  static func storeSize(in database: Database) throws {
    try database.execute(
      sql: """
        DELETE FROM lexicon WHERE term = '' AND role = '\(Summary.size)';
        INSERT INTO lexicon (term, role, value) SELECT '', '\(Summary.size)',
          count(*) || char(10) || coalesce(max(id), 0) || char(10) || (SELECT coalesce(max(number), 0) FROM procedures)
          FROM pages
        """)
  }

  /// Writes the languages' words into the index, if they are not what it has.
  static func store(_ lexicon: Lexicon, in database: Database) throws {
    let texts = lexicon.languages.flatMap { language in
      [language] + ["search", "phrases"].map { lexicon.text(of: $0, language: language) ?? "" }
    }
    let digest = StableHash.hexadecimal(texts)
    let present = try String.fetchOne(
      database, sql: "SELECT value FROM lexicon WHERE term = '' AND role = 'digest'")
    guard present != digest else { return }
    var rows: Set<[String]> = [["", "digest", digest]]
    var number = 0
    for language in lexicon.languages {
      guard let section = try lexicon.section(SearchLexicon.self, "search", language: language) else { continue }
      rows.formUnion(section.rows)
      let phrases = try lexicon.section(PhraseLexicon.self, "phrases", language: language)
      rows.formUnion((phrases ?? PhraseLexicon()).rows(from: &number, lexicon: section))
    }
    rows.formUnion(Summary.rows(rows))
    try database.execute(sql: "DELETE FROM lexicon WHERE role <> '\(Summary.size)'")
    let insert = try database.cachedStatement(sql: "INSERT INTO lexicon (term, role, value) VALUES (?, ?, ?)")
    for row in rows.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      try insert.execute(arguments: [row[0], row[1], row[2]])
    }
  }
}

extension SearchLexicon.Intents {
  private enum Key: String, CodingKey { case batch, single, limit, permission, interface, concept, ability }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func list(_ key: Key) throws -> [String] { try container.decodeIfPresent([String].self, forKey: key) ?? [] }
    self.init(
      batch: try list(.batch), single: try list(.single), limit: try list(.limit), permission: try list(.permission),
      interface: try list(.interface), concept: try list(.concept), ability: try list(.ability))
  }
}
