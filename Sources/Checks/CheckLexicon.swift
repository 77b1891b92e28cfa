import Lexicon

/// What the rules know of a human language: `Data/<language>/checks.yml`.
struct CheckLexicon: Sendable, Decodable {
  /// Opening and closing marks that belong together: `["“", "”"]`.
  var brackets: [[String]] = []
  /// Marks that open and close alike, such as `"`.
  var plainQuotes: [String] = []
  /// Words or characters that mean the reverse of each other: `["开启", "关闭"]`.
  var opposites: [[String]] = []
  /// Pairs of actions of which documentation should have both: `["开启", "关闭"]`.
  var inverses: [[String]] = []
  /// Headings under which a page says what must hold before the first step.
  var prerequisiteHeadings: [String] = []
  /// Words by which a sentence says that something can be undone, or cannot.
  var reversible: [String] = []
  var irreversible: [String] = []
  /// Words that make a title a how-to title, at its start.
  var howToPrefixes: [String] = []
  /// Words at the start of a step that make it a remark, not an instruction.
  var remarkPrefixes: [String] = []
  /// Text before and after a number that refers to a step: `["步骤", ""]`.
  var stepReferences: [[String]] = []
  /// Words that say a batch is operated on.
  var batchWords: [String] = []
  /// Words that say something is picked.
  var selectionWords: [String] = []
  /// Titles that say nothing, such as 操作步骤.
  var emptyTitles: [String] = []
  /// Words by which a batch operation's title differs from the single one's; dropped when titles are compared.
  var fillers: [String] = []

  init() {}

  private enum Key: String, CodingKey {
    case brackets, plainQuotes, opposites, inverses, prerequisiteHeadings, reversible, irreversible, howToPrefixes
    case remarkPrefixes, stepReferences, batchWords, selectionWords, emptyTitles, fillers
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    func strings(_ key: Key) throws -> [String] { try values.decodeIfPresent([String].self, forKey: key) ?? [] }
    func pairs(_ key: Key) throws -> [[String]] { try values.decodeIfPresent([[String]].self, forKey: key) ?? [] }
    brackets = try pairs(.brackets)
    plainQuotes = try strings(.plainQuotes)
    opposites = try pairs(.opposites)
    inverses = try pairs(.inverses)
    prerequisiteHeadings = try strings(.prerequisiteHeadings)
    reversible = try strings(.reversible)
    irreversible = try strings(.irreversible)
    howToPrefixes = try strings(.howToPrefixes)
    remarkPrefixes = try strings(.remarkPrefixes)
    stepReferences = try pairs(.stepReferences)
    batchWords = try strings(.batchWords)
    selectionWords = try strings(.selectionWords)
    emptyTitles = try strings(.emptyTitles)
    fillers = try strings(.fillers)
  }

  /// Every language's file, by primary tag; a language without one gets an empty lexicon.
  static func all(from lexicon: Lexicon) throws -> [String: CheckLexicon] {
    var result: [String: CheckLexicon] = [:]
    for language in lexicon.languages {
      result[language] = try lexicon.section(CheckLexicon.self, "checks", language: language) ?? CheckLexicon()
    }
    return result
  }
}
