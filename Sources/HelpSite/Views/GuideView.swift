import Counterparts
import TopicModel

/// The page of one procedure: where, what is needed, what limits it, the steps, what comes after.
struct GuideView {
  let context: SiteContext
  let entry: SiteLibrary.Entry
  let node: Int?
  let strings: Strings
  let page: String
  private let noteKinds: [String: Block.Note.Kind]
  private let anchors: [String: String]
  /// The pair that is shown at the switch and in the steps: the surest.
  private let pair: SiteLibrary.Pair?
  private let differences: [Int: String]

  init(context: SiteContext, entry: SiteLibrary.Entry, node: Int?, noteKinds: [String: Block.Note.Kind]) {
    self.context = context
    self.entry = entry
    self.node = node
    self.noteKinds = noteKinds
    strings = context.strings(entry.topic.lang)
    page = entry.path
    anchors = Self.anchors(entry.procedure)
    let pairs = context.library.pairs(of: entry.procedure.id)
    pair = pairs.max {
      ($0.confidence, $1.single.index + $1.batch.index) < ($1.confidence, $0.single.index + $0.batch.index)
    }
    differences = pair.map { Self.differences(entry.procedure, in: $0) } ?? [:]
  }

  var procedure: Procedure { entry.procedure }

  func view() -> View {
    let title = procedure.title.isEmpty ? entry.topic.title : procedure.title
    var view = context.frame(
      page, title: title, language: entry.topic.lang, kind: "guide", description: summary(title))
    view["crumbs"] = context.crumbs(node, from: page)
    view["tree"] = context.tree(node, from: page, topic: entry.topic.id)
    view["modeWord"] = strings["mode.\(procedure.mode.rawValue)"]
    view["isBatch"] = procedure.mode == .batch
    view["switch"] = modeSwitch()
    view["maybes"] = context.maybes(of: procedure, language: entry.topic.lang, from: page)
    view["hasMaybes"] = !context.library.maybes(of: procedure.id).isEmpty
    view["navigation"] = procedure.navigation.map { ["label": $0] as View }
    view["hasNavigation"] = !procedure.navigation.isEmpty
    view["navigationText"] = procedure.navigation.joined(separator: " > ")
    addConstraints(to: &view)
    view["steps"] = steps(procedure.steps, top: true)
    view["hasSteps"] = !procedure.steps.isEmpty
    view["results"] = procedure.results.map { ["text": $0] as View }
    view["hasResults"] = !procedure.results.isEmpty
    view["plainText"] = PlainGuide(entry: entry, strings: strings).text
    addAfter(to: &view)
    let drawing = FlowDrawing(procedure: procedure, anchors: anchors, strings: strings)?.markup ?? Markup()
    view["flow"] = drawing
    view["hasFlow"] = !drawing.isEmpty
    view["flowText"] = strings["guide.flowText"]
    view["data"] = StructuredData.howTo(entry, title: title, strings: strings, context: context)
    addToc(to: &view)
    addAlternates(to: &view)
    return view
  }

  private func summary(_ title: String) -> String {
    let steps = procedure.steps.map(\.text).joined(separator: " ")
    return procedure.navigation.isEmpty ? steps : procedure.navigation.joined(separator: " > ") + " · " + steps
  }

  // MARK: The other form

  private func modeSwitch() -> View {
    var sides: [View] = []
    for mode in [Procedure.Mode.single, .batch] {
      var side: View = [
        "word": strings["mode.\(mode.rawValue)"], "isCurrent": mode == procedure.mode, "href": "", "hasLink": false,
        "isMissing": false,
      ]
      if mode != procedure.mode {
        if let pair {
          let other = mode == .batch ? pair.batch : pair.single
          side["href"] = SitePaths.relative(other.path, from: page)
          side["hasLink"] = true
        } else {
          side["isMissing"] = true
        }
      }
      sides.append(side)
    }
    let others = context.library.counterparts(of: procedure).dropFirst().map { other in
      ["title": title(of: other.entry), "href": SitePaths.relative(other.entry.path, from: page)] as View
    }
    return [
      "sides": sides, "hasPair": pair != nil,
      "compare": pair.map { SitePaths.relative($0.path, from: page) } ?? "",
      "reason": strings["switch.missing.\(procedure.mode.other.rawValue)"],
      "evidence": (pair?.evidence ?? []).map { ["text": $0] as View }, "hasEvidence": !(pair?.evidence ?? []).isEmpty,
      "others": others, "hasOthers": !others.isEmpty,
    ]
  }

  private func title(of entry: SiteLibrary.Entry) -> String {
    entry.procedure.title.isEmpty ? entry.topic.title : entry.procedure.title
  }

  /// Top-level steps that the other form has otherwise, with what it says there.
  private static func differences(_ procedure: Procedure, in pair: SiteLibrary.Pair) -> [Int: String] {
    let isBatch = procedure.id == pair.batch.procedure.id
    let other = isBatch ? pair.single.procedure : pair.batch.procedure
    guard !procedure.steps.isEmpty, !other.steps.isEmpty else { return [:] }
    // Own steps on the left, one row each, in order.
    let rows = StepAlignment(procedure.steps, other.steps).rows.filter { $0.left != nil }
    // Of a form that is told in a sentence nearly every step is missing; to say so at each would be noise.
    let tellsLone = rows.count { $0.kind == .leftOnly } * 2 <= procedure.steps.count
    var result: [Int: String] = [:]
    for (own, row) in rows.enumerated() where row.kind != .shared {
      if !tellsLone, row.kind == .leftOnly { continue }
      result[own] = row.right?.text ?? ""
    }
    return result
  }

  // MARK: What limits it

  private func addConstraints(to view: inout View) {
    let all = procedure.constraints + entry.topic.constraints.filter { !procedure.constraints.contains($0) }
    var before: [View] = []
    var seen: Set<String> = []
    for text in procedure.prerequisites.map(\.text)
      + all.filter({ $0.kind == .prerequisite && $0.step == nil }).map(\.text)
    where seen.insert(text).inserted {
      before.append(["text": text, "word": "", "hasWord": false])
    }
    for constraint in all where constraint.kind == .permission && seen.insert(constraint.text).inserted {
      before.append(["text": constraint.text, "word": strings["constraint.permission"], "hasWord": true])
    }
    let limits = all.filter { $0.kind != .permission && !($0.kind == .prerequisite && $0.step == nil) }
    view["before"] = before
    view["hasBefore"] = !before.isEmpty
    var shown: [View] = []
    for constraint in limits where seen.insert(constraint.text).inserted { shown.append(limit(constraint)) }
    view["limits"] = shown
    view["hasLimits"] = !shown.isEmpty
  }

  private func limit(_ constraint: Constraint) -> View {
    let step = constraint.step.flatMap { anchors[$0] }
    return [
      "text": constraint.text, "word": strings["constraint.\(constraint.kind.rawValue)"],
      "kind": constraint.kind.rawValue,
      "hasStep": step != nil, "stepHref": "#" + (step ?? ""),
      "stepWord": strings("guide.step", ["n": constraint.step ?? ""]),
    ]
  }

  // MARK: Steps

  /// Element ids by step number; of two steps with one number the first has it.
  static func anchors(_ procedure: Procedure) -> [String: String] {
    var anchors: [String: String] = [:]
    for step in procedure.allSteps where anchors[step.number] == nil {
      anchors[step.number] = SitePaths.stepAnchor(step.number)
    }
    return anchors
  }

  private func steps(_ steps: [Step], top: Bool) -> [View] {
    var used: Set<String> = []
    return steps.enumerated().map { index, step in
      let isFirst = used.insert(step.number).inserted
      let difference = top ? differences[index] : nil
      return [
        "number": step.number.split(separator: ".").last.map(String.init) ?? step.number, "fullNumber": step.number,
        "hasAnchor": isFirst && anchors[step.number] != nil, "anchor": anchors[step.number] ?? "",
        "text": ControlMarking.markup(step.text, controls: step.controls), "plain": step.text,
        "optional": step.optional,
        "indent": String(repeating: "   ", count: step.number.split(separator: ".").count - 1),
        "choices": step.choices.map {
          ["text": ControlMarking.markup($0.text, controls: $0.controls), "plain": $0.text] as View
        },
        "hasChoices": !step.choices.isEmpty,
        "notes": step.notes.map(note), "hasNotes": !step.notes.isEmpty,
        "results": step.results.map { ["text": $0] as View }, "hasResults": !step.results.isEmpty,
        "branches": step.goto.compactMap(branch), "hasBranches": step.goto.contains { anchors[$0] != nil },
        "rules": rules(step), "hasRules": !rules(step).isEmpty,
        "differs": difference != nil, "otherText": difference ?? "", "otherHasStep": !(difference ?? "").isEmpty,
        "otherWord": strings["difference.\(procedure.mode.other.rawValue)"],
        "otherNone": strings["difference.none.\(procedure.mode.other.rawValue)"],
        "stepLabel": strings("guide.step", ["n": step.number]),
        "steps": self.steps(step.steps, top: false), "hasSteps": !step.steps.isEmpty,
      ]
    }
  }

  private func branch(_ number: String) -> View? {
    anchors[number].map { ["number": number, "href": "#" + $0, "word": strings("guide.goto", ["n": number])] }
  }

  private func note(_ text: String) -> View {
    let kind = noteKinds[Self.key(text)] ?? .note
    return ["text": text, "word": strings["note.\(kind.rawValue)"], "tone": kind.tone]
  }

  /// Constraints of the step that neither it nor its notes spell out.
  private func rules(_ step: Step) -> [View] {
    let said = ([step.text] + step.notes + step.choices.map(\.text) + step.results).joined(separator: "\n")
    return procedure.constraints.filter { $0.step == step.number && !said.contains($0.text) }.map(limit)
  }

  /// The kind of each note on a page, by its words.
  static func noteKinds(_ blocks: [Block]) -> [String: Block.Note.Kind] {
    var kinds: [String: Block.Note.Kind] = [:]
    func visit(_ blocks: [Block], within kind: Block.Note.Kind?) {
      for block in blocks {
        switch block {
        case .note(let note):
          kinds[key(block.plainText)] = note.kind
          visit(note.blocks, within: note.kind)
        case .list(let list):
          for item in list.items {
            if let kind { kinds[key(item.blocks.map(\.plainText).joined(separator: "\n"))] = kind }
            visit(item.blocks, within: kind)
          }
        case .table(let table): for cell in table.rows.joined() { visit(cell.blocks, within: kind) }
        default: if let kind { kinds[key(block.plainText)] = kind }
        }
      }
    }
    visit(blocks, within: nil)
    return kinds
  }

  private static func key(_ text: String) -> String {
    var key = ""
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace { key.unicodeScalars.append(scalar) }
    return key
  }

  // MARK: After

  private func addAfter(to view: inout View) {
    let library = context.library
    var seen: Set<String> = [entry.topic.id]
    var related: [View] = []
    var seenGuides: Set<String> = [procedure.id]
    if let pair { seenGuides.formUnion([pair.single.procedure.id, pair.batch.procedure.id]) }
    for (ids, word) in [
      (context.related.inverses(of: procedure, topic: entry.topic), "related.inverse"),
      (
        context.related.otherChannel(of: procedure, topic: entry.topic),
        entry.topic.kind == .reference ? "related.console" : "related.api"
      ),
    ] {
      for other in ids.prefix(4).compactMap(library.entry) where seenGuides.insert(other.procedure.id).inserted {
        related.append([
          "title": other.fullTitle, "href": SitePaths.relative(other.path, from: page), "word": strings[word],
          "hasWord": true,
        ])
      }
    }
    for other in entry.topic.procedures
    where seenGuides.insert(other.id).inserted {
      related.append([
        "title": other.title, "href": SitePaths.relative(SitePaths.guide(other.id), from: page),
        "word": strings["mode.\(other.mode.rawValue)"], "hasWord": true,
      ])
    }
    for link in entry.topic.links where link.rel == .related || link.rel == .inline {
      guard let id = link.resolved, seen.insert(id).inserted, let topic = library.page(id)?.topic else { continue }
      related.append([
        "title": topic.title, "href": SitePaths.relative(context.primaryPath(topic), from: page), "word": "",
        "hasWord": false,
      ])
    }
    view["related"] = related
    view["hasRelated"] = !related.isEmpty
    view["topicTitle"] = entry.topic.title
    view["topicHref"] = SitePaths.relative(SitePaths.topic(entry.topic.id), from: page)
    view["sourcePath"] = entry.topic.source
    let url = entry.topic.url.flatMap { LinkPolicy.absolute($0, on: nil) }
    view["sourceURL"] = url ?? ""
    view["hasSourceURL"] = url != nil
    view["updated"] = entry.topic.updated ?? ""
    view["hasUpdated"] = entry.topic.updated != nil
    let family = OperationFamilies.key(procedure, language: entry.topic.lang)
    view["hasFamily"] = context.families.contains(family)
    view["familyHref"] = SitePaths.relative(SitePaths.family(family ?? ""), from: page)
  }

  private func addToc(to view: inout View) {
    var toc: [View] = []
    func add(_ key: String, _ anchor: String) { toc.append(["title": strings[key], "href": "#" + anchor]) }
    if view["hasBefore"] as? Bool == true { add("guide.before", "before") }
    if view["hasLimits"] as? Bool == true { add("guide.limits", "limits") }
    if !procedure.steps.isEmpty { add("guide.steps", "steps") }
    if !procedure.results.isEmpty { add("guide.result", "result") }
    if view["hasFlow"] as? Bool == true { add("guide.flow", "flow") }
    if view["hasRelated"] as? Bool == true { add("guide.after", "after") }
    view["toc"] = toc.count > 1 ? toc : []
  }

  /// The guide in other languages: the procedure at the same place of a page that has as many.
  private func addAlternates(to view: inout View) {
    guard let place = entry.topic.procedures.firstIndex(where: { $0.id == procedure.id }) else { return }
    view["alternates"] = context.alternates(of: entry.topic, from: page) { other in
      other.procedures.count == entry.topic.procedures.count ? SitePaths.guide(other.procedures[place].id) : nil
    }
  }
}
