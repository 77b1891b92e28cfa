import Lexicon

/// The words by which a language's titles name operations. Source: `operations.yml`.
struct OperationVocabulary: Decodable, Sendable {
  var verbs: [String]
  /// Nouns of action to their verbs: deletion, delete.
  var actionNouns: [String: String]?
  var batch: [String]
  var single: [String]
  var several: [String]
  var picks: [String]
  var openings: [String]
  var asides: [String]
  var objectMarkers: [String]
  var complements: [String]
  /// Words at the end of a title that say nothing of what is operated on: 操作, 步骤.
  var suffixes: [String]
  /// Nouns and words that end an aside: 页面, 中.
  var asideEnds: [String]
  /// Words that make a verb in front of them an attribute: 的.
  var attributive: [String]
  /// Words that begin a title which asks and names no operation: 为什么, what is.
  var questions: [String]
  /// Words that hold another listed word and mean nothing here: 路由 holds 由.
  var neutral: [String]
  var joiners: [String]
  var steps: [String]
  var articles: [String]?
  /// Irregular plurals; a language that lists some forms its plurals with -s.
  var plurals: [String: String]?
}

/// What one word of a title does.
struct OperationWord: Sendable {
  struct Roles: OptionSet, Sendable {
    let rawValue: Int
    static let batch = Roles(rawValue: 1 << 0)
    static let single = Roles(rawValue: 1 << 1)
    static let several = Roles(rawValue: 1 << 2)
    static let pick = Roles(rawValue: 1 << 3)
    static let opening = Roles(rawValue: 1 << 4)
    static let aside = Roles(rawValue: 1 << 5)
    static let objectMarker = Roles(rawValue: 1 << 6)
    static let complement = Roles(rawValue: 1 << 7)
    static let joiner = Roles(rawValue: 1 << 8)
    static let step = Roles(rawValue: 1 << 9)
    static let article = Roles(rawValue: 1 << 10)
    static let suffix = Roles(rawValue: 1 << 11)
    static let asideEnd = Roles(rawValue: 1 << 12)
    static let attributive = Roles(rawValue: 1 << 13)
    static let question = Roles(rawValue: 1 << 14)
  }

  var roles: Roles = []
  /// The action as a reader would name it, in its base form.
  var action: String?
  /// The action is named by a noun (deletion).
  var isNoun = false

  static func joined(_ left: OperationWord, _ right: OperationWord) -> OperationWord {
    OperationWord(
      roles: left.roles.union(right.roles), action: left.action ?? right.action, isNoun: left.isNoun && right.isNoun)
  }
}

/// A vocabulary made ready for reading.
final class OperationGrammar: Sendable {
  let words: WordTrie<OperationWord>
  let plurals: [String: String]
  /// The language writes spaces between words and inflects them.
  let isInflected: Bool

  init(_ vocabulary: OperationVocabulary) {
    var entries: [(String, OperationWord)] = []
    for verb in vocabulary.verbs {
      entries.append((verb, OperationWord(action: verb)))
      entries += Self.participles(of: verb).map { ($0, OperationWord(action: verb)) }
    }
    for (noun, verb) in (vocabulary.actionNouns ?? [:]).sorted(by: { $0.key < $1.key }) {
      entries.append((noun, OperationWord(action: verb, isNoun: true)))
    }
    let roles: [([String], OperationWord.Roles)] = [
      (vocabulary.batch, .batch), (vocabulary.single, .single), (vocabulary.several, .several),
      (vocabulary.picks, .pick), (vocabulary.openings, .opening), (vocabulary.asides, .aside),
      (vocabulary.objectMarkers, .objectMarker), (vocabulary.complements, .complement),
      (vocabulary.joiners, .joiner), (vocabulary.steps, .step), (vocabulary.articles ?? [], .article),
      (vocabulary.suffixes, .suffix), (vocabulary.asideEnds, .asideEnd), (vocabulary.attributive, .attributive),
      (vocabulary.questions, .question), (vocabulary.neutral, []),
    ]
    for (list, role) in roles { entries += list.map { ($0, OperationWord(roles: role)) } }
    words = WordTrie(entries, merge: OperationWord.joined)
    plurals = vocabulary.plurals ?? [:]
    isInflected = vocabulary.plurals != nil
  }

  /// The -ing forms of a verb in ASCII letters: deleting, setting, backing up.
  private static func participles(of verb: String) -> [String] {
    let parts = verb.split(separator: " ", maxSplits: 1).map(String.init)
    guard let head = parts.first, head.utf8.allSatisfy(isLetter), let last = head.utf8.last else { return [] }
    let rest = parts.count > 1 ? " " + parts[1] : ""
    var forms = [head + "ing"]
    if last == UInt8(ascii: "e") { forms.append(head.dropLast() + "ing") }
    if !"aeiouywx".utf8.contains(last) { forms.append(head + String(UnicodeScalar(last)) + "ing") }
    return forms.map { $0 + rest }
  }

  /// Whether a word of a title only joins: or.
  func joins(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard let match = words.longestMatch(in: bytes, at: 0, limit: bytes.count), match.end == bytes.count else {
      return false
    }
    return match.value.roles.contains(.joiner)
  }

  /// One of a thing: ECSs to ECS, policies to policy.
  func singular(_ word: String) -> String {
    guard isInflected else { return word }
    if let known = plurals[word.lowercased()] { return known }
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    if word.hasSuffix("ss") || word.hasSuffix("us") || word.hasSuffix("is") { return word }
    for ending in ["sses", "xes", "ches", "shes"] where word.hasSuffix(ending) { return String(word.dropLast(2)) }
    return word.hasSuffix("s") && word.count > 2 ? String(word.dropLast()) : word
  }
}
