/// Which lists of a language have a word in a text (`CheckLexicon.mentions(in:)`), whatever its letters' case.
struct Mentions: OptionSet, Sendable {
  let rawValue: UInt64

  static let examples = Self(list: 0)
  static let batches = Self(list: 1)
  static let irreversible = Self(list: 2)
  /// Of which every phrase that says that something can be undone has one.
  static let recoveries = Self(list: 3)
  static let finals = Self(list: 4)
  static let conditions = Self(list: 5)
  static let negations = Self(list: 6)
  /// Of which every way to say who may do something has one.
  static let actorLeads = Self(list: 7)
  /// First halves of references to steps, or ordinals of steps; and words that send the reader to a step.
  static let stepReferences = Self(list: 8)
  static let stepReferrers = Self(list: 9)
  static let numerals = Self(list: 10)
  static let actions = Self(list: 11)
  static let openers = Self(list: 12)
  static let clicks = Self(list: 13)
  static let inputs = Self(list: 14)
  static let confirmations = Self(list: 15)

  /// The lists in the order of their bits. Those that are only asked whether to look closer are in small letters, as texts are
  /// read.
  static func lists(of words: CheckLexicon) -> [[String]] {
    [
      words.exampleWords, words.batchWords.map { $0.lowercased() }, words.irreversible,
      words.recoveries.map { $0.lowercased() }, words.finals, words.conditions, words.negations,
      words.actorLeads.map { $0.lowercased() },
      words.stepReferences.compactMap { $0.first?.lowercased() } + words.stepOrdinals,
      words.stepReferrers, words.numerals.keys.map { $0.lowercased() }, words.actionWords, words.openers,
      words.clickWords, words.inputWords, words.confirmations,
    ]
  }

  private init(list: UInt64) { rawValue = 1 << list }

  init(rawValue: UInt64) { self.rawValue = rawValue }
}
