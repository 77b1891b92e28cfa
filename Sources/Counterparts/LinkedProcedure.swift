import TopicModel

/// A procedure with what the linker needs of its page, read once.
struct LinkedProcedure: Sendable {
  enum Channel: Sendable { case console, api }

  /// Place in the linker's list: topics in source order, their procedures in document order.
  var index: Int
  var topic: Int
  var id: String
  var mode: Procedure.Mode
  var inline: Bool
  var language: String
  var channel: Channel
  /// nil where neither title nor page names an action.
  var form: OperationForm?
  /// Whether the title itself names the action (and not only the page).
  var hasOwnAction: Bool
  /// What a reader would call it: its title, or the page's where that says no action.
  var name: String
  var saysSeveral: Bool
  /// Whether its title numbers it as a part of something larger ("步骤2：", "Step 2:").
  var isNumberedPart: Bool
  var navigation: [String]
  var dialogs: Set<String>
  /// Where its first step stands: two procedures told in one list share it.
  var listPosition: Position?
}

/// What the linker needs of a topic.
struct LinkedTopic: Sendable {
  struct Parent: Hashable, Sendable {
    var key: String
    var title: String
  }

  var id: String
  var folder: String
  var parent: Parent?
  var linksTo: Set<String>
  var parameters: Set<String>
  /// What the page's own title says is done.
  var form: OperationForm?
  var members: Range<Int>
}

/// All that the linker compares: a few hundred bytes a procedure, so that the records themselves may stay in the index.
public struct LinkedPages: Sendable {
  private(set) var topics: [LinkedTopic] = []
  private(set) var procedures: [LinkedProcedure] = []
  private var parameters: [String: Set<String>] = [:]

  init() {}

  /// Takes in one topic with its links resolved. Topics come in source order.
  mutating func add(_ topic: Topic, parameters: Set<String>?, reading: OperationReading) {
    let start = procedures.count
    let (form, members) = reading.read(topic, number: topics.count, start: start)
    procedures += members
    let folder = OperationReading.folder(of: topic.source)
    topics.append(
      LinkedTopic(
        id: topic.id, folder: folder, parent: OperationReading.parent(of: topic, folder: folder),
        linksTo: Set(topic.links.lazy.filter { $0.rel == .inline || $0.rel == .related }.compactMap(\.resolved)),
        parameters: [], form: form, members: start..<procedures.count))
    if let parameters { self.parameters[topic.id] = parameters }
  }

  /// The same with each API page's telling parameters, which depend on all pages.
  func withTellingParameters() -> LinkedPages {
    let telling = APIParameters.telling(parameters)
    var pages = self
    for place in pages.topics.indices { pages.topics[place].parameters = telling[pages.topics[place].id] ?? [] }
    return pages
  }
}

/// The languages' parsers, made once.
struct OperationReading: Sendable {
  private let parsers: [String: OperationParser]

  /// - Throws: `LexiconError` when a language's `pairs.yml` is malformed.
  init(parsers: [String: OperationParser]) {
    self.parsers = parsers
  }

  func parser(of language: String) -> OperationParser? { parsers[language] }

  /// Topics and procedures in the form the linker compares.
  func read(_ topics: [Topic], parameters: [String: Set<String>]) -> LinkedPages {
    var pages = LinkedPages()
    for topic in topics { pages.add(topic, parameters: parameters[topic.id], reading: self) }
    return pages
  }

  /// Reads one topic's procedures; they follow `start` others.
  fileprivate func read(_ topic: Topic, number: Int, start: Int) -> (
    form: OperationForm?, procedures: [LinkedProcedure]
  ) {
    let language = Self.primaryTag(topic.lang)
    let parser = parsers[language]
    let pageForm = topic.procedures.isEmpty ? nil : parser?.parse(topic.title)
    let pageSaysSeveral = !topic.procedures.isEmpty && parser?.saysSeveral(topic.title) ?? false
    var procedures: [LinkedProcedure] = []
    for procedure in topic.procedures {
      var (form, isOwn) = Self.form(of: procedure, pageForm: pageForm, parser: parser)
      // On a page about a batch operation, what names no action of its own is no single form.
      if !isOwn, pageSaysSeveral, procedure.mode == .single { form = nil }
      procedures.append(
        LinkedProcedure(
          index: start + procedures.count, topic: number, id: procedure.id, mode: procedure.mode,
          inline: procedure.inline, language: language,
          channel: topic.kind == .reference && procedure.steps.isEmpty ? .api : .console,
          form: form, hasOwnAction: isOwn, name: isOwn ? procedure.title : topic.title,
          saysSeveral: pageSaysSeveral || parser?.saysSeveral(procedure.title) ?? false,
          isNumberedPart: parser?.hasLeadIn(procedure.title) ?? false,
          navigation: procedure.navigation, dialogs: Self.dialogs(of: procedure),
          listPosition: procedure.steps.first?.position))
    }
    return (pageForm, procedures)
  }

  /// The title's own reading, completed by the extractor's and by the page's title.
  private static func form(
    of procedure: Procedure, pageForm: OperationForm?, parser: OperationParser?
  ) -> (OperationForm?, Bool) {
    guard let parser else { return (nil, false) }
    let told = parser.form(action: procedure.operation.action, object: procedure.operation.object)
    guard var form = parser.parse(procedure.title) else {
      guard var other = told ?? pageForm ?? parser.unreadForm(procedure.title) else { return (nil, false) }
      other.variants = pageForm?.variants ?? []
      return (other, false)
    }
    // 方式二：Excel批量导入 is a way to do what the title above it names, which the extractor has read.
    if form.object.isEmpty, parser.hasLeadIn(procedure.title), let told, !told.object.isEmpty,
      !Set(told.actions).isDisjoint(with: form.actions) || parser.areRelated(told.actions, form.actions)
    {
      form = told
    }
    if form.object.isEmpty, let object = [told, pageForm].compactMap({ $0?.object }).first(where: { !$0.isEmpty }) {
      form.object = object
    }
    if form.variants.isEmpty, let pageForm, !Set(pageForm.actions).isDisjoint(with: form.actions) {
      form.variants = pageForm.variants
    }
    return (form, true)
  }

  private static func dialogs(of procedure: Procedure) -> Set<String> {
    Set(procedure.allSteps.lazy.flatMap(\.controls).filter { $0.kind == .dialog }.map(\.label))
  }

  /// Titles such as 用户指南 are everywhere: without an id they name a parent within their folder only.
  fileprivate static func parent(of topic: Topic, folder: String) -> LinkedTopic.Parent? {
    if let parent = topic.parent, let id = parent.id { return .init(key: id, title: parent.title) }
    return (topic.parent?.title ?? topic.breadcrumbs.last).map { .init(key: folder + "/" + $0, title: $0) }
  }

  /// The folder a page stands in; of a site with a folder for each page (`pay/index.html`, `pay/`), the one around it.
  static func folder(of source: String) -> String {
    var parts = source.split(separator: "/", omittingEmptySubsequences: true)
    let last = parts.popLast() ?? ""
    if last.lowercased().hasPrefix("index.htm") { parts = parts.dropLast() }
    return parts.joined(separator: "/")
  }

  static func primaryTag(_ tag: String) -> String {
    String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()
  }
}
