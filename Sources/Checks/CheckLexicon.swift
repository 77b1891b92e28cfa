import TextComparison

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
  /// Verbs for undoing (恢复, recover), of which every phrase of `reversible` has one.
  var recoveries: [String] = []
  /// Words that deny, whatever is denied, besides `negations`.
  var denials: [String] = []
  /// Those that are units of a text (`Similarity.units`), and others of its like.
  private(set) var denialUnits: Set<String> = []
  /// Words that deny the verb beside them, with a hyphen in front of ends of words; and words that may come or go beside a denial.
  var nots: [String] = []
  var notFillers: [String] = []
  /// What the forms of a regular word end in: ing, ed.
  var wordEnds: [String] = []
  /// The forms of regular words.
  var forms = WordForms()
  /// What may stand behind a phrase of `reversible` in its clause: when, and from where.
  var recoveryTails: [String] = []
  /// Words that begin what says how or from where something is undone, in the middle of such a phrase: 可以从回收站恢复; and words there that say no more.
  var recoveryWays: [String] = []
  var recoveryAdverbs: [String] = []
  /// What ends a time in front of such a phrase, and what begins it: 在7天内可以恢复.
  var recoveryTimes: [String] = []
  var recoveryTimeLeads: [String] = []
  /// Words without a meaning of their own beside a denial: does, 会.
  var auxiliaries: Set<String> = []
  /// Words for what was named before: it, this, 它.
  var references: Set<String> = []
  /// Words that begin a remark in brackets that only says where to read on: 参见, see.
  var citations: [String] = []
  /// Words for the time after something was done: 后, after; and for the time before.
  var afterWords: [String] = []
  var beforeWords: [String] = []
  /// Words between a limit's number and what it is about that say nothing of whose limit it is.
  var limitFillers: [String] = []
  /// Kind of measure, whatever the language, to the unit that it is counted in: size: byte.
  var measures: [String: String] = [:]
  /// Number words behind a number that say how many times as much it is: million.
  var multiples: [String: Double] = [:]
  /// Short forms of the names of people to the whole ones: admin to administrator.
  var shortRanks: [String: String] = [:]
  /// Words by which a sentence tells what comes of an operation.
  var outcomes: [String] = []
  /// Words behind the number of a step that make it one of a program's.
  var stepPlaces: [String] = []
  /// Words of limits that something may not fall below.
  var lowerBounds: [String] = []
  /// Words for what a limit counts for, by meaning: [一次, 单次], [每天, 每日].
  var scopes: [[String]] = []
  /// Words in front of whom or what a limit counts for: 每个, each.
  var holders: [String] = []
  /// Words in front of the name of a role: 由, by.
  var roleLeads: [String] = []
  /// Ends of the names of people who may more than others (`Data/<language>/constraints.yml`).
  var ranks: [String] = []
  /// How a sentence says who may do something: what stands somewhere in front of the people, right in front, and behind.
  private(set) var actorFrames: [ActorReader.Frame] = []
  /// Words of which every frame has one.
  private(set) var actorLeads: [String] = []
  /// What words for people end in, and words that end so and are things.
  var personEndings: [String] = []
  var notPeople: [String] = []
  /// Words between people, and words that end a name.
  var nameLinks: [String] = []
  var nameEnds: [String] = []
  /// What stands behind “can” where something is done to what stands in front: be.
  var passives: [String] = []
  /// Words that hold one in front of people and name none: 理由, sorted by.
  var notActorLeads: [String] = []
  /// Behind a quoted value that is typed: it says how what is typed is written (“web-{n}”格式).
  var typedForms: [String] = []
  /// Behind a value that is typed word for word: the sentence goes on with something else.
  var valueEnds: [String] = []
  /// Words for the operation that is told: this operation.
  var anaphora: [String] = []
  /// Words that make a title a how-to title, at its start.
  var howToPrefixes: [String] = []
  /// Words at the start of a step that make it a remark, not an instruction.
  var remarkPrefixes: [String] = []
  /// Text before and after a number that refers to a step: `["步骤", ""]`.
  var stepReferences: [[String]] = []
  /// What stands between the two numbers of a range of steps: signs, and words, which make a range only of what speaks of several.
  var stepRangeSigns: [String] = []
  var stepRangeWords: [String] = []
  /// The first halves of `stepReferences` that speak of several steps.
  var severalSteps: [String] = []
  /// What stands between the numbers of several steps that are named one by one.
  var stepListLinks: [String] = []
  /// Number words and ordinals of steps, from the first on, and words that send the reader to a step, which must stand in front of those.
  var stepNumerals: [String] = []
  var stepOrdinals: [String] = []
  var stepReferrers: [String] = []
  /// Words that say a batch is operated on.
  var batchWords: [String] = []
  /// Words for several of a kind: 多个, multiple.
  var severalWords: [String] = []
  /// Words at the start of a sentence that goes on from the one before: 但是, however.
  var connectives: [String] = []
  /// Words for closing a dialog: 关闭.
  var closers: Set<String> = []
  /// Words for a program's dialog that goes step by step: 向导, wizard.
  var assistants: [String] = []
  /// What leads from such a word to a step of the dialog: the wizard's, 向导的.
  var assistantLinks: [String] = []
  /// Words in front that make such a dialog a place: in, 在.
  var assistantPlaces: [String] = []
  /// Words that lead from a step to the dialog that it is one of: step 3 of the wizard.
  var assistantOwners: [String] = []
  /// Words and prefixes that turn what a control does into its opposite: 取消, un.
  var undoers: [String] = []
  /// Words that say how many a control is for: what differs in one of them is two controls.
  var quantifiers: Set<String> = []
  /// Words by which a sentence says that what is clicked or selected confirms.
  var confirmations: [String] = []
  /// What begins the label of a button that answers a question: yes.
  var answers: [String] = []
  /// Words that say something is picked.
  var selectionWords: [String] = []
  /// Those of them that pick a value as well as an item.
  var choosingWords: [String] = []
  /// Words for the state that something is in.
  var stateWords: [String] = []
  /// Words that say what must be so, besides those of `conditions`.
  var requirements: [String] = []
  /// How a sentence names things by what is to be done to them, with `*` for that: 要*的, to *.
  var purposes: [String] = []
  /// Titles that say nothing, such as 操作步骤.
  var emptyTitles: [String] = []
  /// Headings that say that steps follow, folded (`Data/<language>/procedures.yml`).
  var stepHeadings: Set<String> = []
  /// Words by which a batch operation's title differs from the single one's; dropped when titles are compared.
  var fillers: [String] = []
  /// Those and the words for several, in small letters, the longest first.
  var numberWords: [String] = []

  /// Words by which a title says that its page is about another state of the console: 旧版, classic.
  var editionWords: [String] = []
  /// Words without a meaning of their own, which two texts may share by chance: 的.
  var particles: Set<String> = []
  /// Words in front of a number that is a name, not a quantity: figure 1, step 3.
  var numberedThings: [String] = []
  /// What stands in front of a number that limits, whatever it counts.
  var limitPrefixes: [String] = []
  /// Those of them that say how many there may be at most, as a text's content has them, the longest first.
  var upperLimits: [[Unicode.Scalar]] = []
  /// Words that count nothing behind such a number: at least 6 and at most 26.
  var uncounted: [String] = []
  /// Words of sentences that give an example.
  var exampleWords: [String] = []
  /// What a quantity counts, the longest first; numbers before other words are names (`Data/<language>/constraints.yml`).
  private(set) var unitsByLength: [(name: String, scalars: [Unicode.Scalar])] = []
  /// Words for what cannot be undone (`Data/<language>/constraints.yml`).
  var finals: [String] = []
  /// Words that deny (`Data/<language>/constraints.yml`).
  var negations: [String] = []
  /// Words for codes and other ways to verify who somebody is (`Data/<language>/constraints.yml`).
  var identity: [String] = []
  /// Words that say what must be so: only, must (`Data/<language>/constraints.yml`).
  var conditions: [String] = []
  /// Number words to their values (`Data/<language>/constraints.yml`); those of letters, the longest first, apart.
  private(set) var numerals: [String: Double] = [:]
  private var hanNumerals: [(scalar: UInt32, value: Double)] = []
  private(set) var numeralWords: [(word: [Unicode.Scalar], value: Double)] = []
  private(set) var marks = MarkScanner(brackets: [], plainQuotes: [])
  /// Unit to the smallest unit of its kind and how many of those it is.
  private(set) var scales: [String: (base: String, factor: Double)] = [:]
  /// Words that let a place appear, besides those for controls.
  var openingWords: [String] = []
  /// What stands behind an opening word that only describes a place: 弹出的.
  var attributives: [String] = []
  /// What stands in front of an opening word that only describes a place: the displayed dialog.
  var articles: [String] = []
  /// Actions that need no picked items: they make new ones, or take all.
  var actionsWithoutItems: [String] = []
  /// The lists that many texts are asked about, in one (`mentions(in:)`).
  var lists = WordLists([])
  /// What the reader is told to do, and what the console does by itself: `Data/<language>/controls.yml`.
  var actionWords: [String] = []
  var appearing: [String] = []
  /// Words for what opens something, on the screen or on the keyboard.
  var openers: [String] = []
  /// Words for what is done with the mouse, and for what is typed.
  var clickWords: [String] = []
  var inputWords: [String] = []
  /// Control kind to the nouns that say it behind or in front of a label.
  var kindWords: [String: (behind: [String], before: [String])] = [:]
  /// Of kinds that readers tell apart by their looks, the nouns as they read from the name on (`NameSide`) and which kind each says, the longest first.
  private(set) var kindsBehind: [(word: String, kind: String)] = []
  private(set) var kindsBefore: [(word: String, kind: String)] = []

  init() {}

  private enum Key: String, CodingKey {
    case brackets, plainQuotes, opposites, inverses, prerequisiteHeadings, reversible, irreversible, howToPrefixes
    case remarkPrefixes, stepReferences, batchWords, selectionWords, emptyTitles, fillers, numberedThings, openingWords,
      exampleWords, attributives, limitPrefixes, uncounted, actionsWithoutItems, conversions, editionWords, particles,
      quantifiers, confirmations, severalWords, connectives, assistants, assistantLinks,
      assistantPlaces, assistantOwners, stepRangeSigns, stepRangeWords, severalSteps, closers,
      stepListLinks, stepNumerals, stepOrdinals, stepReferrers, articles, recoveries, lowerBounds, scopes,
      holders, roleLeads, denials, recoveryTails, afterWords, beforeWords, limitFillers, measures, multiples,
      shortRanks,
      outcomes, stepPlaces, actorFrames, personEndings, notPeople, nameLinks, nameEnds, passives, notActorLeads,
      typedForms, valueEnds, anaphora,
      choosingWords, citations,
      recoveryWays, recoveryAdverbs, auxiliaries, references, undoers, nots, notFillers, wordEnds, purposes, stateWords,
      requirements, answers, recoveryTimes, recoveryTimeLeads, plurals, notPlurals, silentEnds, verbEnds, doublingEnds
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    func strings(_ key: Key) throws -> [String] { try values.decodeIfPresent([String].self, forKey: key) ?? [] }
    func pairs(_ key: Key) throws -> [[String]] { try values.decodeIfPresent([[String]].self, forKey: key) ?? [] }
    brackets = try pairs(.brackets)
    plainQuotes = try strings(.plainQuotes)
    marks = MarkScanner(brackets: brackets, plainQuotes: plainQuotes)
    forms = WordForms(
      plurals: try strings(.plurals).sorted { ($1.count, $0) < ($0.count, $1) }, notPlurals: try strings(.notPlurals),
      silentEnds: try strings(.silentEnds), verbEnds: try strings(.verbEnds), doublingEnds: try strings(.doublingEnds))
    opposites = try pairs(.opposites).map { $0.map(forms.stem) }
    inverses = try pairs(.inverses)
    prerequisiteHeadings = try strings(.prerequisiteHeadings)
    reversible = try strings(.reversible)
    irreversible = try strings(.irreversible)
    howToPrefixes = try strings(.howToPrefixes)
    remarkPrefixes = try strings(.remarkPrefixes)
    stepReferences = try pairs(.stepReferences)
    stepRangeSigns = try strings(.stepRangeSigns)
    stepRangeWords = try strings(.stepRangeWords)
    severalSteps = try strings(.severalSteps)
    stepListLinks = try strings(.stepListLinks)
    stepNumerals = try strings(.stepNumerals)
    stepOrdinals = try strings(.stepOrdinals)
    stepReferrers = try strings(.stepReferrers)
    batchWords = try strings(.batchWords)
    quantifiers = Set(try strings(.quantifiers))
    severalWords = try strings(.severalWords)
    connectives = try strings(.connectives)
    assistants = try strings(.assistants)
    assistantLinks = try strings(.assistantLinks)
    assistantPlaces = try strings(.assistantPlaces)
    assistantOwners = try strings(.assistantOwners)
    closers = Set(try strings(.closers).map(Folding.label))
    confirmations = try strings(.confirmations)
    answers = try strings(.answers)
    selectionWords = try strings(.selectionWords)
    emptyTitles = try strings(.emptyTitles)
    fillers = try strings(.fillers)
    numberedThings = try strings(.numberedThings)
    openingWords = try strings(.openingWords)
    attributives = try strings(.attributives)
    articles = try strings(.articles)
    recoveries = try strings(.recoveries)
    denials = try strings(.denials)
    denialUnits = Set(denials.map { String(Sentence.trimmed($0[...])) })
    recoveryTails = try strings(.recoveryTails)
    afterWords = try strings(.afterWords)
    beforeWords = try strings(.beforeWords)
    limitFillers = try strings(.limitFillers).sorted { ($1.count, $0) < ($0.count, $1) }
    measures = try values.decodeIfPresent([String: String].self, forKey: .measures) ?? [:]
    multiples = try values.decodeIfPresent([String: Double].self, forKey: .multiples) ?? [:]
    shortRanks = try values.decodeIfPresent([String: String].self, forKey: .shortRanks) ?? [:]
    outcomes = try strings(.outcomes)
    stepPlaces = try strings(.stepPlaces)
    lowerBounds = try strings(.lowerBounds)
    scopes = try pairs(.scopes)
    holders = try strings(.holders)
    roleLeads = try strings(.roleLeads)
    try readActors(values)
    limitPrefixes = try strings(.limitPrefixes)
    numberWords = (fillers + severalWords).map { $0.lowercased() }.sorted { ($1.count, $0) < ($0.count, $1) }
    upperLimits = limitPrefixes.filter { prefix in !lowerBounds.contains { prefix.hasPrefix($0) } }
      .map { Folding.content($0) }.sorted { $0.count > $1.count }
    uncounted = try strings(.uncounted)
    exampleWords = try strings(.exampleWords)
    actionsWithoutItems = try strings(.actionsWithoutItems)
    editionWords = try strings(.editionWords)
    particles = Set(try strings(.particles))
    for kind in try values.decodeIfPresent([[String: Double]].self, forKey: .conversions) ?? [] {
      // The same base whatever the order of a YAML mapping.
      guard let base = kind.filter({ $0.value == 1 }).keys.min() else { continue }
      for (unit, factor) in kind { scales[unit] = (base, factor) }
    }
  }

  private mutating func readActors(_ values: KeyedDecodingContainer<Key>) throws {
    func strings(_ key: Key) throws -> [String] { try values.decodeIfPresent([String].self, forKey: key) ?? [] }
    let frames = try values.decodeIfPresent([[String]].self, forKey: .actorFrames) ?? []
    actorFrames = frames.compactMap(ActorReader.Frame.init)
    // The longest: few sentences have it.
    actorLeads = Set(actorFrames.compactMap { frame in frame.words.max { $0.count < $1.count } }).sorted()
    personEndings = try strings(.personEndings).sorted { ($1.count, $0) < ($0.count, $1) }
    notPeople = try strings(.notPeople)
    nameLinks = try strings(.nameLinks)
    nameEnds = try strings(.nameEnds)
    passives = try strings(.passives)
    notActorLeads = try strings(.notActorLeads)
    typedForms = try strings(.typedForms)
    valueEnds = try strings(.valueEnds)
    anaphora = try strings(.anaphora)
    choosingWords = try strings(.choosingWords)
    citations = try strings(.citations)
    undoers = try strings(.undoers)
    nots = try strings(.nots)
    purposes = try strings(.purposes)
    stateWords = try strings(.stateWords)
    requirements = try strings(.requirements)
    notFillers = try strings(.notFillers)
    wordEnds = try strings(.wordEnds).sorted { ($1.count, $0) < ($0.count, $1) }
    references = Set(try strings(.references))
    recoveryWays = try strings(.recoveryWays)
    recoveryAdverbs = try strings(.recoveryAdverbs)
    recoveryTimes = try strings(.recoveryTimes).sorted { ($1.count, $0) < ($0.count, $1) }
    recoveryTimeLeads = try strings(.recoveryTimeLeads)
    auxiliaries = Set(try strings(.auxiliaries))
  }

  /// Of a language that nobody described.
  static let none = CheckLexicon()
}

extension CheckLexicon {
  mutating func setUnits(_ units: Set<String>) {
    unitsByLength = units.map { ($0, Array($0.unicodeScalars)) }.sorted {
      ($1.scalars.count, $0.name) < ($0.scalars.count, $1.name)
    }
  }

  mutating func setKinds(_ words: [String: (behind: [String], before: [String])]) {
    kindWords = words
    func longestFirst(
      _ side: NameSide, _ nouns: (_ of: (behind: [String], before: [String])) -> [String]
    ) -> [(word: String, kind: String)] {
      words.filter { kind, _ in ControlKindVaries.compared.contains { $0.rawValue == kind } }
        .flatMap { kind, words in nouns(words).map { (word: side.fromName($0), kind: kind) } }
        .sorted { ($1.word.count, $0.word, $0.kind) < ($0.word.count, $1.word, $1.kind) }
    }
    kindsBehind = longestFirst(.behind) { $0.behind }
    kindsBefore = longestFirst(.before) { $0.before }
  }

  mutating func setNumerals(_ numbers: [String: Double]) {
    numerals = numbers
    hanNumerals = numbers.compactMap { word, value in
      let scalars = Array(word.unicodeScalars)
      return scalars.count == 1 ? (scalars[0].value, value) : nil
    }.sorted { $0.scalar < $1.scalar }
    numeralWords = numbers.filter { !$0.key.unicodeScalars.contains(where: Folding.isHan) }
      .map { (Array($0.key.unicodeScalars), $0.value) }
      .sorted { ($1.0.count, $0.1) < ($0.0.count, $1.1) }
  }

  /// What a single character means as a number: 10 of 十.
  func hanNumeral(_ scalar: Unicode.Scalar) -> Double? {
    var (low, high) = (0, hanNumerals.count)
    while low < high {
      let middle = (low + high) / 2
      if hanNumerals[middle].scalar < scalar.value { low = middle + 1 } else { high = middle }
    }
    return low < hanNumerals.count && hanNumerals[low].scalar == scalar.value ? hanNumerals[low].value : nil
  }
}
