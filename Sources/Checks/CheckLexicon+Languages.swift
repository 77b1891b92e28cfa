import Lexicon
import TextComparison

extension CheckLexicon {
  /// The files of languages, by primary tag; a language without one gets an empty lexicon.
  static func all(from lexicon: Lexicon, for tags: Set<String>) throws -> [String: CheckLexicon] {
    var result: [String: CheckLexicon] = [:]
    for language in lexicon.languages where tags.contains(language) {
      var words = try lexicon.section(CheckLexicon.self, "checks", language: language) ?? CheckLexicon()
      if let controls = try lexicon.section(ControlWords.self, "controls", language: language) {
        words.actionWords += controls.verbs.filter { $0.key != "show" }.values.joined().sorted()
        words.openers +=
          ["click", "open", "show", "type", "go"].flatMap { controls.verbs[$0] ?? [] } + words.openingWords
        words.clickWords += controls.verbs["click"] ?? []
        words.inputWords += controls.verbs["type"] ?? []
        words.appearing += (controls.verbs["show"] ?? []) + (controls.verbs["open"] ?? []) + words.openingWords
        words.setKinds(controls.kinds.mapValues { ($0.after ?? [], $0.before ?? []) })
      }
      for file in ["procedures", "operations"] {
        let own = try lexicon.section(Verbs.self, file, language: language)
        words.actionWords += own?.verbs ?? []
        words.stepHeadings.formUnion(
          (own?.genericHeadings ?? []).filter { !(own?.otherOperations ?? []).contains($0) }.map(Folding.label))
      }
      let counted = try lexicon.section(Counted.self, "constraints", language: language)
      words.setUnits(Set(counted?.units ?? []).union(words.scales.keys))
      words.setNumerals(counted?.numbers ?? [:])
      words.ranks = counted?.ranks ?? counted?.roles ?? []
      words.finals = ["irreversible", "lasting"].flatMap { counted?.markers?[$0] ?? [] }
      words.identity = (counted?.markers?["identity"] ?? []).map { $0.lowercased() }
      words.negations = counted?.markers?["negation"] ?? []
      words.conditions = ["only", "onlyIf", "just", "must", "then", "ensure", "assurance"].flatMap {
        counted?.markers?[$0] ?? []
      }
      words.conditions += words.requirements
      words.lists = WordLists(Mentions.lists(of: words))
      result[language] = words
    }
    return result
  }
}

/// What the rules need of `procedures.yml` and `operations.yml`.
private struct Verbs: Decodable {
  var verbs: [String]?
  var genericHeadings: [String]?
  var otherOperations: [String]?
}

/// What the rules need of `constraints.yml`.
private struct Counted: Decodable {
  var units: [String]?
  var numbers: [String: Double]?
  var ranks: [String]?
  var roles: [String]?
  var markers: [String: [String]]?
}

/// What the rules need of the words for controls.
private struct ControlWords: Decodable {
  struct Kind: Decodable {
    var after: [String]?
    var before: [String]?
  }

  var verbs: [String: [String]]
  var kinds: [String: Kind]
}
