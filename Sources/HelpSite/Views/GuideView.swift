import Counterparts
import TopicModel

/// The page of one procedure: where, what is needed, what limits it, the steps, what comes after.
struct GuideView {
  let context: SiteContext
  let entry: SiteLibrary.Entry
  let node: Int?
  let strings: Strings
  let page: String
  private let steps: StepsView
  /// The pair that is shown at the switch and in the steps: the surest.
  private let pair: SiteLibrary.Pair?

  /// - Parameter content: what the page says of its steps.
  init(context: SiteContext, entry: SiteLibrary.Entry, node: Int?, content: StepContent) {
    self.context = context
    self.entry = entry
    self.node = node
    strings = context.strings(entry.topic.lang)
    page = entry.path
    let pairs = context.library.pairs(of: entry.procedure.id)
    pair = pairs.max {
      ($0.confidence, $1.single.index + $1.batch.index) < ($1.confidence, $0.single.index + $0.batch.index)
    }
    let isBatch = pair?.batch.procedure.id == entry.procedure.id
    steps = StepsView(
      procedure: entry.procedure, other: pair.map { isBatch ? $0.single.procedure : $0.batch.procedure },
      content: content, strings: strings)
  }

  var procedure: Procedure { entry.procedure }

  func view() -> View {
    let title = procedure.title.isEmpty ? entry.topic.title : procedure.title
    var view = context.frame(
      page, title: title, language: entry.topic.lang, kind: "guide", description: summary(title))
    view["crumbs"] = context.crumbs(node, from: page) + ownPage
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
    view["steps"] = steps.views()
    view["hasSteps"] = !procedure.steps.isEmpty
    view["results"] = procedure.results.map { ["text": $0] as View }
    view["hasResults"] = !procedure.results.isEmpty
    view["plainText"] = PlainGuide(entry: entry, content: steps.content, strings: strings).text
    addAfter(to: &view)
    let drawing = FlowDrawing(procedure: procedure, strings: strings)?.markup ?? Markup()
    view["flow"] = drawing
    view["hasFlow"] = !drawing.isEmpty
    view["flowText"] = strings["guide.flowText"]
    view["data"] = StructuredData.howTo(entry, title: title, strings: strings, context: context)
    addToc(to: &view)
    addAlternates(to: &view)
    return view
  }

  /// The page that the operation is a part of, where the title does not say it.
  private var ownPage: [View] {
    guard entry.title != entry.topic.title else { return [] }
    let href = SitePaths.relative(SitePaths.topic(entry.topic.id), from: page)
    // A chapter's own page is there already.
    let isChapter = node.map { context.library.areas.nodes[$0].path == SitePaths.topic(entry.topic.id) } ?? false
    return isChapter ? [] : [["title": entry.topic.title, "href": href]]
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

  // MARK: What limits it

  private func addConstraints(to view: inout View) {
    let shared = entry.topic.sharedConstraints
    let own = entry.topic.ownConstraints(of: procedure, shared: shared)
    let isBefore = { (constraint: Constraint) in
      constraint.kind == .permission || constraint.kind == .prerequisite && constraint.step == nil
    }
    // What must be so before is said with the operation, even if it is so for all of the page.
    let all = own + shared.filter(isBefore)
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
    view["before"] = before
    view["hasBefore"] = !before.isEmpty
    var shown: [View] = []
    for constraint in own where !isBefore(constraint) && seen.insert(constraint.text).inserted {
      shown.append(steps.limit(constraint))
    }
    let (first, more) = Self.foremost(shown)
    view["limits"] = first
    view["hasLimits"] = !first.isEmpty
    view["moreLimits"] = ["limits": more] as View
    view["hasMoreLimits"] = !more.isEmpty
    view["moreLimitsWord"] = strings.count("guide.moreLimits", more.count)
    let ofPage = shared.filter { !isBefore($0) && seen.insert($0.text).inserted }.map(steps.limit)
    view["pageLimits"] = ["limits": ofPage] as View
    view["hasPageLimits"] = !ofPage.isEmpty
    view["pageLimitsWord"] = strings.count("guide.pageLimits", ofPage.count)
    view["hasAnyLimits"] = !shown.isEmpty || !ofPage.isEmpty
  }

  /// More limits than this would stand between the reader and the steps.
  private static let limitCount = 8

  /// Those that are shown at once, and the others: what holds for the whole operation goes before what is said at a step.
  private static func foremost(_ limits: [View]) -> (first: [View], more: [View]) {
    guard limits.count > limitCount + 2 else { return (limits, []) }
    let isOfStep = { (limit: View) in limit["hasStep"] as? Bool == true }
    let ranked = limits.indices.filter { !isOfStep(limits[$0]) } + limits.indices.filter { isOfStep(limits[$0]) }
    let first = Set(ranked.prefix(limitCount))
    return (
      limits.indices.filter(first.contains).map { limits[$0] },
      limits.indices.filter { !first.contains($0) }.map { limits[$0] }
    )
  }

  // MARK: After

  private func addAfter(to view: inout View) {
    let library = context.library
    var seen: Set<String> = [entry.topic.id]
    var related: [(view: View, title: String, topic: Topic)] = []
    func add(_ title: String, _ path: String, _ word: String, _ topic: Topic) {
      let view: View = ["href": SitePaths.relative(path, from: page), "word": word, "hasWord": !word.isEmpty]
      related.append((view, title, topic))
    }
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
        add(other.fullTitle, other.path, strings[word], other.topic)
      }
    }
    for other in entry.topic.procedures
    where seenGuides.insert(other.id).inserted {
      add(other.title, SitePaths.guide(other.id), strings["mode.\(other.mode.rawValue)"], entry.topic)
    }
    for link in entry.topic.links where link.rel == .related || link.rel == .inline {
      guard let id = link.resolved, seen.insert(id).inserted, let topic = library.page(id)?.topic else { continue }
      add(topic.title, context.primaryPath(topic), "", topic)
    }
    // What stands beside a title tells it from others too.
    let suffixes = Distinctions.suffixes(
      related.map { .init(title: "\($0.title)\u{0}\($0.view["word"] ?? "")", way: context.way(to: $0.topic)) })
    view["related"] = zip(related, suffixes).map { one, suffix in
      one.view.merging(["title": one.title + suffix]) { $1 }
    }
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
    if view["hasAnyLimits"] as? Bool == true { add("guide.limits", "limits") }
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
