import TextAnalysis
import TopicModel

/// A query as it was understood: what is looked up, and what the answer should be like.
struct QueryPlan {
  /// One way to say a part of the query.
  struct Alternative: Hashable {
    enum Reason: String, Hashable {
      case typed, synonym, alias, spelling
    }

    var text: String
    var reason: Reason
    /// 0 to 1: how much a match counts against one of the words as typed.
    var weight: Float
    var grams: [Gram]
    /// Typed letters that are looked up as pinyin; then there are no grams.
    var pinyin: String?
  }

  /// One part of the query: a word of the lexicon, a run of ideographs, or a Latin word.
  struct Segment: Hashable {
    var text: String
    var alternatives: [Alternative]
    /// Below 1 for parts that matter less (intent words).
    var weight: Float = 1
    /// Whether it only says "several at once" or "only one": nothing about the object.
    var isMode = false
    /// Whether it says what kind of answer is wanted.
    var isIntent = false
    /// Whether it is only where two other parts meet.
    var isSeam = false
  }

  var syntax: QuerySyntax
  var segments: [Segment] = []
  /// Words that no page has.
  var unknown: [SearchResponse.UnknownWord] = []
  /// What was recognised as saying nothing about the subject.
  var fillers: [String] = []
  var mode: Procedure.Mode?
  /// Asks whether, how many, or why not.
  var asksLimit = false
  /// Asks whether something can be done (可以, can I): what is counted then, is asked how many at most.
  var asksWhether = false
  var asksInterface = false
  var asksConcept = false

  /// The form that is asked for, by the request or by the query.
  func mode(_ request: SearchRequest) -> Procedure.Mode? { request.mode ?? syntax.mode ?? mode }
}

/// One token of a query, as FTS5 is asked for it.
struct Gram: Hashable {
  var token: String
  /// Ask for every token that begins with it.
  var prefix = false

  /// The grams of a text: its pairs and words, and single ideographs as prefixes.
  static func grams(_ text: String) -> [Gram] {
    var result: [Gram] = []
    var before: Token.Kind?
    for token in Analyzer.tokens(text) {
      switch token.kind {
      case .pair, .word: result.append(Gram(token: token.text))
      case .tail: if before != .pair { result.append(Gram(token: token.text, prefix: true)) }
      }
      before = token.kind
    }
    // A set costs more than it saves: a text of a query has few grams.
    var distinct: [Gram] = []
    for gram in result where !distinct.contains(gram) { distinct.append(gram) }
    return distinct
  }
}

extension Phrase {
  /// As FTS5 is asked for it.
  var match: String { "\"" + tokens.spaced + "\"" + (prefix ? "*" : "") }
}
