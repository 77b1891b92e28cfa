import Lexicon
import TopicModel

/// All pages of a check, with what the rules look things up by. Built once, then only read.
public struct Library: Sendable {
  /// Sorted by source.
  public let pages: [Page]
  public let options: CheckOptions
  /// Files beside the pages (pictures, downloads), by path relative to the indexed root; nil where
  /// nobody looked, so that nothing can be said about them.
  public let files: Set<String>?
  /// Procedures that may be two forms of one operation, best first; empty where nobody looked.
  public let undecidedPairs: [CandidatePair]

  /// Topic id to index into `pages`; the first where an id stands twice.
  let pageByID: [String: Int]
  /// Source to index into `pages`.
  let pageBySource: [String: Int]
  /// Every procedure, in the order of the pages.
  let procedures: [ProcedureEntry]
  /// Per page, the index of its first procedure in `procedures`; one more at the end.
  let firstProcedure: [Int]
  /// Procedure id to index into `procedures`; the first where an id stands twice.
  let procedureByID: [String: Int]
  /// Per page, its paragraphs, headings and cells in reading order.
  let passages: [[Passage]]
  /// Per page, its pictures in reading order.
  let pictures: [[Picture]]
  /// Per page, where each of its links leads inside the documentation; nil where it leads out.
  let linkTargets: [[LinkTarget?]]
  /// Every control that a step names, in reading order; a step shared by two procedures counts once.
  let uses: [ControlUse]
  /// Per procedure, every control that its steps name, in reading order.
  let usesOfProcedure: [[ControlUse]]
  /// Language tag to the actions that several procedures do, the longest first: learned, not listed.
  let commonActions: [String: [String]]
  /// Per page, folded labels that its steps name.
  let labelsOfPage: [Set<String>]
  /// Labels that seem to name one control.
  private(set) var conflicts: [LabelConflict] = []
  /// Per page, the part of the documentation whose terms should agree: its language and its first folder.
  let areas: [String]
  let lexicons: [String: CheckLexicon]

  /// - Throws: `LexiconError` when the language data is malformed.
  public init(
    pages: [Page], files: Set<String>? = nil, undecidedPairs: [CandidatePair] = [],
    options: CheckOptions = CheckOptions(), lexicon: Lexicon = .builtIn
  ) throws {
    lexicons = try CheckLexicon.all(from: lexicon)
    self.options = options
    self.files = files
    self.undecidedPairs = undecidedPairs
    let pages = pages.sorted { $0.topic.source < $1.topic.source }
    self.pages = pages
    pageByID = Dictionary(pages.indices.map { (pages[$0].topic.id, $0) }, uniquingKeysWith: { first, _ in first })
    pageBySource = Dictionary(
      pages.indices.map { (pages[$0].topic.source, $0) }, uniquingKeysWith: { first, _ in first })
    areas = pages.map { Self.area(of: $0.topic) }
    passages = pages.map { Passage.all(in: $0) }
    pictures = pages.map { Picture.all(in: $0.content) }
    linkTargets = pages.map { page in
      page.topic.links.map { LinkTarget($0.target, from: page.topic.source) }
    }
    let procedures = pages.indices.flatMap { page in
      pages[page].topic.procedures.map { ProcedureEntry(page: page, procedure: $0) }
    }
    self.procedures = procedures
    firstProcedure = pages.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.topic.procedures.count) }
    procedureByID = Dictionary(
      procedures.indices.map { (procedures[$0].procedure.id, $0) }, uniquingKeysWith: { first, _ in first })
    usesOfProcedure = ControlUse.all(in: procedures)
    uses = ControlUse.distinct(usesOfProcedure)
    commonActions = Self.commonActions(of: procedures, pages)
    var labels = [Set<String>](repeating: [], count: pages.count)
    for use in uses { labels[use.page].insert(use.folded) }
    labelsOfPage = labels
    conflicts = LabelConflicts(self).all()
  }

  /// Whether any page shows a picture, so that it matters whether the files are known.
  public var hasPictures: Bool { pictures.contains { !$0.isEmpty } }

  func topic(_ page: Int) -> Topic { pages[page].topic }

  /// Language data for a page; empty for a language nobody described.
  func lexicon(_ page: Int) -> CheckLexicon {
    lexicons[Self.primaryTag(pages[page].topic.lang)] ?? CheckLexicon()
  }

  func location(_ page: Int, _ position: Position?, _ text: String) -> Finding.Location {
    let topic = pages[page].topic
    return Finding.Location(
      source: topic.source, line: position?.line ?? 1, column: position?.column ?? 1, text: text, topic: topic.id)
  }

  private static func commonActions(of procedures: [ProcedureEntry], _ pages: [Page]) -> [String: [String]] {
    var counts: [String: [String: Int]] = [:]
    for entry in procedures where !entry.procedure.operation.action.isEmpty {
      let language = primaryTag(pages[entry.page].topic.lang)
      counts[language, default: [:]][entry.procedure.operation.action, default: 0] += 1
    }
    return counts.mapValues { actions in
      actions.filter { $0.value >= 3 }.keys.sorted { ($1.count, $0) < ($0.count, $1) }
    }
  }

  /// The page that a link leads to; nil where it leads elsewhere, or to a page that is not there.
  func linkedPage(_ page: Int, link: Int) -> Int? {
    if let id = pages[page].topic.links[link].resolved, let found = pageByID[id] { return found }
    guard let target = linkTargets[page][link], !target.path.isEmpty else { return nil }
    return pageBySource[target.path]
  }

  static func primaryTag(_ language: String) -> String {
    String(language.prefix { $0 != "-" && $0 != "_" }).lowercased()
  }

  /// Folders of one language are compared with each other, not with other folders: services reuse words.
  private static func area(of topic: Topic) -> String {
    var path = topic.source[...]
    if let scheme = path.firstRange(of: "://") {
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
  /// Index into `Library.pages`.
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

/// A run of text of a page that stands by itself.
struct Passage: Sendable {
  enum Role: Hashable, Sendable {
    case heading(level: Int)
    case paragraph, item, cell, caption
  }

  let role: Role
  let text: RichText
  let inNote: Bool
  /// In a cell, or in a list inside one.
  var inTable = false

  static func all(in page: Page) -> [Passage] {
    var result: [Passage] = []
    collect(page.content, role: .paragraph, inNote: false, into: &result)
    return result
  }

  private static func collect(_ blocks: [Block], role: Role, inNote: Bool, into result: inout [Passage]) {
    func add(_ text: RichText, _ role: Role) {
      if !text.text.isEmpty { result.append(Passage(role: role, text: text, inNote: inNote)) }
    }
    for block in blocks {
      switch block {
      case .heading(let heading): add(heading.text, .heading(level: heading.level))
      case .paragraph(let text): add(text, role)
      case .list(let list):
        for item in list.items { collect(item.blocks, role: .item, inNote: inNote, into: &result) }
      case .note(let note): collect(note.blocks, role: role, inNote: true, into: &result)
      case .table(let table):
        add(table.caption, .caption)
        for row in table.rows {
          for cell in row {
            let start = result.count
            collect(cell.blocks, role: .cell, inNote: inNote, into: &result)
            for index in start..<result.count { result[index].inTable = true }
          }
        }
      case .figure(let figure): add(figure.caption, .caption)
      case .code: break
      }
    }
  }
}

/// A picture of a page.
struct Picture: Sendable {
  /// As written in the page.
  let source: String
  let position: Position?

  static func all(in blocks: [Block]) -> [Picture] {
    blocks.flatMap { block -> [Picture] in
      switch block {
      case .heading(let heading): inText(heading.text)
      case .paragraph(let text): inText(text)
      case .list(let list): list.items.flatMap { all(in: $0.blocks) }
      case .note(let note): all(in: note.blocks)
      case .table(let table): table.rows.joined().flatMap { all(in: $0.blocks) }
      case .figure(let figure): [Picture(source: figure.source, position: figure.position)]
      case .code: []
      }
    }
  }

  private static func inText(_ text: RichText) -> [Picture] {
    text.spans.compactMap { span in
      guard case .image(let source, _) = span.kind else { return nil }
      return Picture(source: source, position: text.position(at: span.start))
    }
  }
}
