/// `Data/<lang>/pairs.yml`: the words by which two titles are seen to speak of one operation.
struct PairWords: Decodable, Sendable {
  enum Writing: String, Decodable, Sendable {
    /// Words run together; the head noun stands last.
    case unspaced
    /// Words are separated by spaces.
    case spaced
  }

  var writing: Writing
  var leadIns: [String]
  var several: [String]
  var one: [String]
  var oneOrMore: [String]
  var manyQuantifiers: [String]
  var oneQuantifiers: [String]
  var measures: [String]
  var fillers: [String]
  var lightNouns: [String]
  var particles: [String]
  var joiners: [String]
  /// Who does it, where a title names them in front of whom it is done for.
  var doers: [String]?
  /// What it is done with, where nothing else stands in front of the verb.
  var instruments: [String]?
  var recipients: [String]
  var places: [String]
  var goals: [String]
  var distinguishing: [String]
  var questions: [String]
  /// Each row: interchangeable words, the action's name first.
  var verbs: [[String]]
  /// Those of them that are nouns and name the action at the end of a title.
  var actionNouns: [String]
  /// Action names that may stand for one another.
  var related: [[String]]
  /// Actions that only read.
  var reading: [String]
  /// Action names that undo each other.
  var opposites: [[String]]
  /// Each row: nouns for one thing, the one to compare by first.
  var nouns: [[String]]
  var evidence: EvidenceTexts

  /// Whether a title is a question: it begins like one, or ends in a question mark.
  func asks(_ title: String) -> Bool {
    let title = title.lowercased()
    return title.hasSuffix("?") || title.hasSuffix("？") || questions.contains { $0.count > 1 && title.hasPrefix($0) }
  }
}

/// The sentences that explain a link, with places in braces to fill in.
struct EvidenceTexts: Decodable, Sendable {
  var operation: String
  var operationWithoutObject: String
  var relatedAction: String
  var narrowerObject: String
  var list: String
  var page: String
  var link: String
  var navigation: String
  var parent: String
  var dialog: String
  var parameters: String
  var folder: String
  var confirmed: String
  var denied: String
  var sameMode: String
  var otherChannel: String
  var otherTopic: String
  var onlyReads: String
  var servesBoth: String
  var unread: String
  var otherLanguage: String
  var otherAction: String
  var otherObject: String
  var betterMatch: String
  var far: String
}

extension String {
  /// The sentence with `{name}` replaced.
  func filled(_ values: [String: String]) -> String {
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += values[name] ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
