import Lexicon
import Synchronization
import TextComparison
import TopicModel

/// All pages of a check, with what the rules look things up by. Built once, then only read.
public struct Library: Sendable {
  /// Sorted by source.
  public let topics: [Topic]
  public let options: CheckOptions
  /// Files beside the pages (pictures, downloads), by path relative to the indexed root; nil where
  /// nobody looked, so that nothing can be said about them.
  public let files: Set<String>?
  /// Procedures that may be two forms of one operation, best first; empty where nobody looked.
  public let undecidedPairs: [CandidatePair]

  /// What is known of addresses outside the documentation (`externalAddresses`); those that are not in it are left alone.
  public var external: [String: ExternalAnswer] = [:]

  /// Topic id to index into `topics`; the first where an id stands twice.
  let pageByID: [String: Int]
  /// Source to index into `topics`.
  let pageBySource: [String: Int]
  /// Every procedure, in the order of the pages.
  let procedures: [ProcedureEntry]
  /// Per page, the index of its first procedure in `procedures`; one more at the end.
  let firstProcedure: [Int]
  /// Procedure id to index into `procedures`; the first where an id stands twice.
  let procedureByID: [String: Int]
  private let contents: ContentSource
  /// Per page, what was worked out from that page alone.
  private(set) var facts: [PageFacts] = []
  /// What earlier checks found out about pairs of texts.
  let memory: CheckMemory
  /// Every control that a step names, in reading order; a step shared by two procedures counts once.
  let uses: [ControlUse]
  /// Per procedure, every control that its steps name, in reading order.
  let usesOfProcedure: [[ControlUse]]
  /// Language tag to the actions that several procedures do, the longest first: learned, not listed.
  let commonActions: [String: [String]]
  /// Per page, folded labels that its steps name.
  let labelsOfPage: [Set<String>]
  /// Per page, the index of its first control in `uses`; one more at the end.
  let firstUse: [Int]
  /// Per area that was asked about, its label conflicts.
  let knownConflicts = KnownOfAreas<[LabelConflict]>()
  /// The same of names in sentences.
  let knownVariants = KnownOfAreas<[NameVariant]>()
  /// The same of operations that several pages tell.
  let knownOperations = KnownOfAreas<[OperationFacts]>()
  /// Per page, its language and its first folder.
  let folders: [String]
  /// Per page, the part of the documentation whose terms should agree: its folder, and the edition that its title names.
  let areas: [String]
  /// Per page, whether many pages of its area have its title: that names the documentation, then, and tells nothing of the page.
  let hasCommonTitle: [Bool]
  /// The areas, by name, each with its pages.
  let areasInOrder: [Area]
  /// The tags of the languages that are described, and what is known of those that pages are in.
  let languages: [String]
  let lexicons: [String: CheckLexicon]
  /// Pages that are the same page in two languages.
  private(set) var twins: [TwinPages] = []

  /// A library of pages that are in memory.
  ///
  /// - Throws: `LexiconError` when the language data is malformed.
  public init(
    pages: [Page], files: Set<String>? = nil, undecidedPairs: [CandidatePair] = [],
    options: CheckOptions = CheckOptions(), lexicon: Lexicon = .builtIn
  ) throws {
    try self.init(
      topics: pages.map(\.topic), files: files, undecidedPairs: undecidedPairs, options: options, lexicon: lexicon,
      memory: CheckMemory()
    ) { pages[$0] }
  }

  /// A library of pages whose contents are read when they are needed.
  ///
  /// - Parameters:
  ///   - revisions: Per topic, what changes with anything about its page; empty where nothing is to be remembered.
  ///   - memory: What earlier checks worked out; it gets what this one works out.
  ///   - read: The page of a topic, by its index in `topics`; called from any thread.
  /// - Throws: `LexiconError` when the language data is malformed, and what `read` throws for a page that was not known.
  public init(
    topics given: [Topic], revisions: [String] = [], files: Set<String>? = nil, undecidedPairs: [CandidatePair] = [],
    options: CheckOptions = CheckOptions(), lexicon: Lexicon = .builtIn, memory: CheckMemory,
    read: @escaping @Sendable (Int) throws -> Page
  ) throws {
    languages = lexicon.languages
    lexicons = try CheckLexicon.all(from: lexicon, for: Set(given.map { Self.primaryTag($0.lang) }))
    self.options = options
    self.files = files
    self.undecidedPairs = undecidedPairs
    self.memory = memory
    let order = given.indices.sorted { (given[$0].source, $0) < (given[$1].source, $1) }
    contents = ContentSource { try read(order[$0]) }
    let topics = order.map { given[$0] }
    self.topics = topics
    pageByID = Dictionary(topics.indices.map { (topics[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    pageBySource = Dictionary(topics.indices.map { (topics[$0].source, $0) }, uniquingKeysWith: { first, _ in first })
    let folders = topics.map { Self.folder(of: $0) }
    self.folders = folders
    let areas = topics.indices.map { [lexicons] page in
      let words = lexicons[Self.primaryTag(topics[page].lang)] ?? CheckLexicon.none
      return folders[page] + words.edition(of: topics[page].title)
    }
    self.areas = areas
    hasCommonTitle = Self.commonTitles(of: topics, areas)
    let revisions = revisions.isEmpty ? [] : order.map { revisions[$0] }
    areasInOrder = Self.areasInOrder(areas, revisions: revisions, options: options)
    let procedures = topics.indices.flatMap { [lexicons] page in
      let words = lexicons[Self.primaryTag(topics[page].lang)] ?? CheckLexicon.none
      return topics[page].procedures.map { ProcedureEntry(page: page, procedure: $0.withOperation(words)) }
    }
    self.procedures = procedures
    firstProcedure = topics.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.procedures.count) }
    procedureByID = Dictionary(
      procedures.indices.map { (procedures[$0].procedure.id, $0) }, uniquingKeysWith: { first, _ in first })
    usesOfProcedure = ControlUse.all(in: procedures)
    let uses = ControlUse.distinct(usesOfProcedure)
    self.uses = uses
    var counts = [Int](repeating: 0, count: topics.count)
    for use in uses { counts[use.page] += 1 }
    firstUse = counts.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    commonActions = Self.commonActions(of: procedures, topics)
    var labels = [Set<String>](repeating: [], count: topics.count)
    for use in uses { labels[use.page].insert(use.folded) }
    labelsOfPage = labels
    facts = PageFacts.all(in: self, revisions: revisions)
    if let failure { throw failure }
    twins = twinPages()
  }

  /// Whether any page shows a picture, so that it matters whether the files are known.
  public var hasPictures: Bool { facts.contains { $0.hasPictures } }

  /// Why a page's content could not be read while the rules ran; what they found is worth nothing then.
  public var failure: (any Error)? { contents.failure }

  func topic(_ page: Int) -> Topic { topics[page] }

  /// Read anew each time.
  func content(of page: Int) -> PageContent { contents.content(of: page) }

  /// Language data for a page; empty for a language nobody described.
  func lexicon(_ page: Int) -> CheckLexicon {
    lexicons[Self.primaryTag(topics[page].lang)] ?? CheckLexicon.none
  }

  func location(_ page: Int, _ position: Position?, _ text: String) -> Finding.Location {
    let topic = topics[page]
    return Finding.Location(
      source: topic.source, line: position?.line ?? 1, column: position?.column ?? 1, text: text, topic: topic.id)
  }

  private static func commonActions(of procedures: [ProcedureEntry], _ topics: [Topic]) -> [String: [String]] {
    var counts: [String: [String: Int]] = [:]
    for entry in procedures where !entry.procedure.operation.action.isEmpty {
      let language = primaryTag(topics[entry.page].lang)
      counts[language, default: [:]][entry.procedure.operation.action, default: 0] += 1
    }
    return counts.mapValues { actions in
      actions.filter { $0.value >= 3 }.keys.sorted { ($1.count, $0) < ($0.count, $1) }
    }
  }

  /// Whether two pages stand under a title that does not tell what they are about.
  func haveCommonTitle(_ page: Int, _ other: Int) -> Bool {
    page != other && hasCommonTitle[page] && hasCommonTitle[other]
  }

  /// Whether each page's title is one that more than five pages and a third of its area have.
  private static func commonTitles(of topics: [Topic], _ areas: [String]) -> [Bool] {
    let titles = topics.map { Folding.label($0.title) }
    var pages: [String: Int] = [:]
    var titled: [[String]: Int] = [:]
    for (area, title) in zip(areas, titles) {
      pages[area, default: 0] += 1
      titled[[area, title], default: 0] += 1
    }
    return zip(areas, titles).map { area, title in
      let count = titled[[area, title]] ?? 0
      return count > 5 && count * 3 >= pages[area] ?? 0
    }
  }

  /// Where a link leads inside the documentation; nil where it leads out.
  func linkTarget(_ page: Int, link: Int) -> LinkTarget? {
    LinkTarget(topics[page].links[link].target, from: topics[page].source)
  }

  /// The page that a link leads to; nil where it leads elsewhere, or to a page that is not there.
  func linkedPage(_ page: Int, link: Int) -> Int? {
    if let id = topics[page].links[link].resolved, let found = pageByID[id] { return found }
    guard let target = linkTarget(page, link: link), !target.path.isEmpty else { return nil }
    return pageBySource[target.path]
  }

  static func primaryTag(_ language: String) -> String {
    String(language.prefix { $0 != "-" && $0 != "_" }).lowercased()
  }

  /// Folders of one language are compared with each other, not with other folders: services reuse words.
  private static func folder(of topic: Topic) -> String {
    var path = topic.source[...]
    if let scheme = path.firstPlace(of: "://") {
      path = path[scheme.upperBound...]
      if let slash = path.firstIndex(of: "/") { path = path[path.index(after: slash)...] }
    }
    let folder = path.firstIndex(of: "/").map { path[..<$0] } ?? ""
    return primaryTag(topic.lang) + ":" + folder
  }
}

/// Two procedures that may be the forms of one operation.
public struct CandidatePair: Hashable, Sendable {
  /// Procedure ids.
  public var batch: String
  public var single: String
  /// Short sentences, in the pages' language.
  public var evidence: [String]

  public init(batch: String, single: String, evidence: [String]) {
    self.batch = batch
    self.single = single
    self.evidence = evidence
  }
}

/// A procedure and the page it stands on.
struct ProcedureEntry: Sendable {
  /// Index into `Library.topics`.
  let page: Int
  let procedure: Procedure
  /// Steps in document order, nested ones behind the one they belong to.
  let steps: [Step]

  init(page: Int, procedure: Procedure) {
    self.page = page
    self.procedure = procedure
    steps = procedure.allSteps
  }
}

/// What several rules need of an area: worked out once, by whichever of them asks first, as they run side by side.
final class KnownOfAreas<Value: Sendable>: Sendable {
  private let values = Mutex<[String: Value]>([:])

  /// - Parameter make: What to keep under an area's name where nothing is known of it.
  subscript(_ area: String, or make: () -> Value) -> Value {
    values.withLock { values in
      if let known = values[area] { return known }
      let made = make()
      values[area] = made
      return made
    }
  }
}
