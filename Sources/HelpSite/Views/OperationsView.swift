import TopicModel

/// Every operation, by letter and by verb; on one page, or a page a group where there are many.
struct OperationsView {
  let context: SiteContext

  private struct Group {
    var title: String
    var anchor: String
    var language: String
    var entries: [SiteLibrary.Entry]
  }

  /// With more operations each letter and each verb has a page of its own.
  private static let limit = 300

  private let letters: [Group]
  private let verbs: [Group]
  private var isSplit: Bool { context.library.entries.count > Self.limit }

  init(context: SiteContext) {
    self.context = context
    letters = AlphabeticalGroups(context.library.entries, title: context.library.listTitle).letters.map {
      letter, entries in
      Group(
        title: letter, anchor: AlphabeticalGroups<Int>.anchor(letter), language: context.language, entries: entries)
    }
    var groups: [String: [SiteLibrary.Entry]] = [:]
    for entry in context.library.entries where !entry.procedure.operation.action.isEmpty {
      groups[entry.procedure.operation.action, default: []].append(entry)
    }
    verbs = AlphabeticalGroups(groups.sorted { $0.key < $1.key }, title: \.key).letters.flatMap(\.elements).map {
      Group(
        title: $0.key, anchor: "verb-" + SitePaths.stem($0.key), language: $0.value[0].topic.lang, entries: $0.value)
    }
  }

  var pageCount: Int { isSplit ? 1 + letters.count + verbs.count : 1 }

  func overview() -> View {
    let strings = context.strings(context.language)
    var view = context.frame(
      SitePaths.operations, title: strings["operations.title"], language: context.language, kind: "operations")
    view["lead"] = strings.count("operations.lead", context.library.entries.count)
    view["letters"] = letters.map(header)
    view["verbs"] = verbs.map(header)
    view["hasVerbs"] = !verbs.isEmpty
    view["groups"] = isSplit ? [] : letters.map { group($0, from: SitePaths.operations) }
    view["verbGroups"] = isSplit ? [] : verbs.map { group($0, from: SitePaths.operations) }
    view["isWhole"] = !isSplit && !verbs.isEmpty
    return view
  }

  /// The groups' own pages; none where all stand on one.
  func forEachPage<Failure: Error>(_ body: (_ path: String, _ view: View) throws(Failure) -> Void) throws(Failure) {
    guard isSplit else { return }
    for group in letters + verbs {
      let page = path(group)
      let strings = context.strings(group.language)
      var view = context.frame(
        page, title: strings("operations.of", ["group": group.title]), language: group.language, kind: "operations")
      view["crumbs"] = [
        ["title": strings["operations.title"], "href": SitePaths.relative(SitePaths.operations, from: page)] as View
      ]
      view["lead"] = strings.count("count.operations", group.entries.count)
      view["entries"] = context.cards(group.entries, from: page, title: context.library.listTitle)
      try body(page, view)
    }
  }

  private func path(_ group: Group) -> String { "operations/\(group.anchor).html" }

  private func header(_ group: Group) -> View {
    [
      "title": group.title, "count": group.entries.count, "lang": group.language,
      "href": isSplit ? path(group) : "#" + group.anchor,
    ]
  }

  private func group(_ group: Group, from page: String) -> View {
    [
      "title": group.title, "anchor": group.anchor, "lang": group.language,
      "entries": context.cards(group.entries, from: page, title: context.library.listTitle),
    ]
  }
}
