import Digests
import TopicModel

/// What a page is made of before it is read for procedures.
struct TopicSource {
  var source: String
  var url: String?
  var title: String
  var lang: String
  var parent: Topic.Parent?
  var breadcrumbs: [String] = []
  var content: [Block]
  var links: [Link] = []
  var isExcerpt = false
}

/// Builds the record of one page: finds its procedures, parts their batch and single forms, reads steps and limits.
struct TopicAssembly {
  let words: ProcedureWords
  let language: SentenceLanguage
  let titles: TitleReader

  init(words: ProcedureWords, language: SentenceLanguage) {
    self.words = words
    self.language = language
    titles = TitleReader(words: words, language: language)
  }

  func topic(from page: TopicSource) -> Topic {
    var topic = Topic(
      id: Self.id(of: page.source), source: page.source, url: page.url, title: page.title, lang: page.lang,
      kind: .concept, parent: page.parent, breadcrumbs: page.breadcrumbs, links: page.links)
    let sections = SectionReader(words: words, titles: titles).sections(title: page.title, content: page.content)
    let kinds = TopicKindReader(words: words)
    let isReference = !page.isExcerpt && kinds.isReference(sections)
    let drafts = isReference ? [] : drafts(in: sections, isExcerpt: page.isExcerpt)
    let limits = SectionConstraints(words: words, lists: ListRecognition(words: words), language: language).constraints(
      of: sections, procedureSections: Set(drafts.map(\.section)), steps: stepTexts(of: drafts))
    topic.constraints = unique(limits.topic)
    topic.procedures = procedures(drafts, limits, topic: topic, in: sections)
    if isReference { topic.procedures = referenceProcedures(of: topic, sections) }
    topic.kind = kind(of: topic, page, isReference: isReference, kinds)
    return topic
  }

  /// A topic's id, by its source alone.
  static func id(of source: String) -> String { "t" + Digest.short([source]) }

  private func drafts(in sections: [Section], isExcerpt: Bool) -> [ProcedureDraft] {
    let forms = BatchForms(words: words, titles: titles)
    var found = ProcedureFinder(words: words, titles: titles).procedures(in: sections)
    // The lists of an excerpt were made of its sentences.
    for index in found.indices where isExcerpt && found[index].rule == .orderedList {
      found[index].rule = .excerptSentences
      for step in found[index].steps.indices { found[index].steps[step].rule = .excerptSentence }
    }
    // Of each section once: many lists may stand in one.
    var asides: [Int: [Wording]] = [:]
    let parts = BatchParts(titles: titles, drafts: found)
    let far =
      found.count == 1
      ? forms.offers(in: sections.indices.filter { $0 != found[0].section }.flatMap { self.asides(of: sections[$0]) })
      : []
    let drafts = found.enumerated().flatMap { number, draft -> [ProcedureDraft] in
      if draft.mode != nil { return [draft] }
      if parts.isPart(draft) {
        var part = draft
        part.mode = .batch
        return [part]
      }
      let beside = asides[draft.section] ?? forms.offers(in: self.asides(of: sections[draft.section]))
      asides[draft.section] = beside
      // A procedure made of paragraphs has none beside it.
      return forms.forms(of: draft, number: number, asides: draft.isProse ? [] : beside, far: far)
    }
    return SiblingForms(titles: titles).settled(drafts)
  }

  /// The paragraphs and notes around the lists of a section.
  private func asides(of section: Section) -> [RichText] {
    section.blocks.flatMap { block -> [RichText] in
      switch block {
      case .paragraph(let text): [text]
      case .note(let note): note.blocks.flatMap(\.texts)
      case .list(let list) where !list.ordered: block.texts
      default: []
      }
    }
  }

  private func kind(of topic: Topic, _ page: TopicSource, isReference: Bool, _ kinds: TopicKindReader) -> Topic.Kind {
    if page.isExcerpt { return .excerpt }
    if isReference { return .reference }
    if !topic.procedures.isEmpty { return .task }
    return kinds.isIndex(content: page.content, links: page.links) ? .index : .concept
  }

  private func procedures(
    _ drafts: [ProcedureDraft], _ limits: SectionConstraints.Found, topic: Topic, in sections: [Section]
  ) -> [Procedure] {
    let branches = BranchReader(words: words, anchors: StepNumber.byAnchor(drafts))
    let records = StepRecords(words: words, language: language, branches: branches)
    var ids = ProcedureIDs(source: topic.source)
    let operations = operations(of: drafts)
    var actions: [Int: Set<String>] = [:]
    for (draft, operation) in zip(drafts, operations) where !operation.action.isEmpty {
      actions[draft.section, default: []].insert(operation.action)
    }
    var procedures = zip(drafts, operations).map { draft, operation -> Procedure in
      let around = limits.sections[draft.section] ?? []
      var constraints = around.filter { concerns($0, operation, among: actions[draft.section] ?? []) }
      let steps = records.steps(draft.steps, constraints: &constraints)
      constraints = unique(constraints)
      let mode = draft.mode ?? .single
      let prerequisites = (topic.constraints + constraints).filter { $0.kind == .prerequisite && $0.step == nil }
      return Procedure(
        id: ids.id(section: draft.titles.last ?? "", mode: mode), title: draft.title, mode: mode, inline: draft.inline,
        operation: operation, navigation: language.navigation(of: steps, for: operation),
        prerequisites: prerequisites.map { Procedure.Prerequisite(text: $0.text, position: $0.position) },
        steps: steps, results: records.results(of: steps), constraints: constraints, position: draft.position,
        rule: draft.rule.rawValue)
    }
    if procedures.contains(where: \.navigation.isEmpty) {
      let lines = WayLines(words: words)
      let ways = lines.ways(of: sections)
      // A way that is itself the step tells what is pressed, too.
      for index in procedures.indices
      where procedures[index].navigation.isEmpty && !procedures[index].steps.contains(where: { lines.begins($0.text) })
      {
        procedures[index].navigation = ways[drafts[index].section]
      }
    }
    link(&procedures, drafts)
    return SelectingStyle(language: language).applied(to: procedures).map { procedure in
      var procedure = procedure
      procedure.steps = RepeatedLabels.settled(OpenedMenus(language: language).applied(to: procedure.steps))
      return procedure
    }
  }

  /// Where a section holds several operations, a constraint that names the action of some is about those.
  private func concerns(
    _ constraint: Constraint, _ operation: Procedure.Operation, among actions: Set<String>
  ) -> Bool {
    guard actions.count > 1 else { return true }
    let named = actions.filter { constraint.text.contains($0) }
    return named.isEmpty || named.contains(operation.action)
  }

  /// The operations of all drafts; two forms of one operation have one object.
  private func operations(of drafts: [ProcedureDraft]) -> [Procedure.Operation] {
    var operations = drafts.map(operation(of:))
    for action in Set(operations.map(\.action)).subtracting([""]) {
      let silent = operations.indices.filter { operations[$0].action == action && operations[$0].object.isEmpty }
      let object = object(of: action, in: silent.flatMap { drafts[$0].steps })
      for index in silent { operations[index].object = object }
    }
    for twins in twins(among: drafts) {
      for index in twins {
        for other in twins where other != index {
          if operations[index].action.isEmpty { operations[index].action = operations[other].action }
          if operations[index].object.isEmpty, operations[index].action == operations[other].action {
            operations[index].object = operations[other].object
          }
        }
      }
    }
    return operations
  }

  /// Places of the drafts that are forms of one operation, by the page's own telling.
  private func twins(among drafts: [ProcedureDraft]) -> [[Int]] {
    var groups: [Int: [Int]] = [:]
    for (index, draft) in drafts.enumerated() {
      if let twins = draft.twins { groups[twins, default: []].append(index) }
    }
    return groups.values.sorted { $0[0] < $1[0] }
  }

  /// The title's operation; where it names none, that of the nearest title above it that does.
  private func operation(of draft: ProcedureDraft) -> Procedure.Operation {
    var operation = language.operation(of: draft.title)
    // "Method 1: Edit menu" below Deleting Reports: a way to do what the title above names.
    if words.isWay(draft.title), let above = draft.titles.dropLast().last {
      let outer = language.operation(of: titles.label(of: above))
      if !outer.action.isEmpty, !outer.object.isEmpty { operation = outer }
    }
    for title in draft.titles.reversed() {
      if !operation.action.isEmpty, !operation.object.isEmpty { break }
      let outer = language.operation(of: titles.label(of: title))
      if operation.action.isEmpty { operation.action = outer.action }
      if operation.object.isEmpty, outer.action == operation.action || operation.action.isEmpty {
        operation.object = outer.object
      }
    }
    return operation
  }

  /// What the steps say the action is done to: the shortest noun behind "to be rejected" and the like.
  private func object(of action: String, in steps: [StepDraft]) -> String {
    guard !words.objectAfter.isEmpty else { return "" }
    let pattern = Phrases([words.objectAfter.replacing("{}", with: action)])
    var best = ""
    for text in steps.flatMap({ [$0.text] + $0.choices.map(\.text) }) {
      let wording = Wording(text)
      for clause in wording.sentences.flatMap(wording.clauses(of:)) {
        guard let found = pattern.first(in: wording.bytes, from: clause.lowerBound, to: clause.upperBound) else {
          continue
        }
        let noun = titles.label(of: text.portion(from: found.upperBound, to: clause.upperBound).line)
        if !noun.isEmpty, noun.count <= 12, best.isEmpty || noun.count < best.count { best = noun }
      }
    }
    return best
  }

  /// Forms of one operation that the page itself tells to be such are each other's counterparts.
  private func link(_ procedures: inout [Procedure], _ drafts: [ProcedureDraft]) {
    for twins in twins(among: drafts) {
      for index in twins {
        for other in twins where procedures[other].mode != procedures[index].mode {
          procedures[index].counterparts.append(
            Counterpart(
              id: procedures[other].id, relation: procedures[other].mode, confidence: 1,
              evidence: [drafts[index].evidence].filter { !$0.isEmpty }))
        }
      }
    }
  }

  /// A page that documents one call of an API is one procedure without steps.
  private func referenceProcedures(of topic: Topic, _ sections: [Section]) -> [Procedure] {
    let operation = ReferenceOperationReader(words: words, language: language).operation(of: topic, sections)
    guard !operation.action.isEmpty else { return [] }
    let title = language.title(topic.title)
    let isBatch = title.saysBatch || (title.operation.action.isEmpty && words.batchTitle.contains(topic.title))
    let mode: Procedure.Mode = isBatch ? .batch : .single
    var ids = ProcedureIDs(source: topic.source)
    return [
      Procedure(
        id: ids.id(section: topic.title, mode: mode), title: topic.title, mode: mode, operation: operation,
        rule: ExtractionRule.apiPage.rawValue)
    ]
  }

  private func stepTexts(of drafts: [ProcedureDraft]) -> Set<String> {
    var texts: Set<String> = []
    func visit(_ step: StepDraft) {
      texts.insert(step.text.text)
      for part in step.parts {
        if case .follow(let text) = part { texts.insert(text.text) }
        if case .note(let note) = part { for text in note.texts { texts.insert(text.text) } }
      }
    }
    for draft in drafts { draft.steps.forEach(visit) }
    return texts
  }

  private func unique(_ constraints: [Constraint]) -> [Constraint] {
    var seen: Set<String> = []
    return constraints.filter { seen.insert($0.text).inserted }
  }
}

/// Ids that survive a rewording of the steps: by page, section title and mode, counted where these are the same.
struct ProcedureIDs {
  let source: String
  private var counts: [String: Int] = [:]
  private var given: Set<String> = []

  init(source: String) { self.source = source }

  mutating func id(section: String, mode: Procedure.Mode) -> String {
    let key = section + "\u{1F}" + mode.rawValue
    while true {
      let ordinal = counts[key, default: 0]
      counts[key] = ordinal + 1
      let id = "p" + Digest.short([source, section, mode.rawValue, String(ordinal)])
      if given.insert(id).inserted { return id }
    }
  }
}
