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
      view["letters"] = letters.map { header($0, from: page, current: group.anchor) }
      let runs = group.entries.count > Self.runLimit ? runs(of: group) : [group]
      view["heads"] =
        runs.count > 1
        ? runs.map { ["title": $0.title, "href": "#" + $0.anchor, "count": $0.entries.count] as View } : []
      view["hasHeads"] = runs.count > 1
      view["runs"] = runs.map { run in
        self.group(run, from: page).merging(["hasTitle": runs.count > 1]) { $1 }
      }
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

  private func header(_ group: Group, from page: String, current: String) -> View {
    [
      "title": group.title, "href": SitePaths.relative(path(group), from: page), "isCurrent": group.anchor == current,
    ]
  }

  /// More operations than this are told apart by what their titles begin with.
  private static let runLimit = 60
  private static let shortRun = 8

  /// A long group in parts that follow each other, each with what its titles begin with; short ones are put together.
  private func runs(of group: Group) -> [Group] {
    var runs: [(first: String, last: String, entries: [SiteLibrary.Entry])] = []
    for entry in group.entries {
      let beginning = Self.beginning(of: context.library.listTitle(entry))
      if runs.last?.last == beginning {
        runs[runs.count - 1].entries.append(entry)
      } else {
        runs.append((beginning, beginning, [entry]))
      }
    }
    var joined: [(first: String, last: String, entries: [SiteLibrary.Entry])] = []
    for run in runs {
      if let last = joined.last, last.entries.count < Self.shortRun, run.entries.count < Self.shortRun {
        joined[joined.count - 1] = (last.first, run.last, last.entries + run.entries)
      } else {
        joined.append(run)
      }
    }
    return joined.enumerated().map { index, run in
      Group(
        title: run.first == run.last ? run.first : run.first + " – " + run.last, anchor: "part-\(index + 1)",
        language: Theme.primary(run.entries[0].topic.lang)
          == Theme.primary(run.entries[run.entries.count - 1].topic.lang)
          ? run.entries[0].topic.lang : group.language,
        entries: run.entries)
    }
  }

  /// The first word of a title; of Han characters two.
  private static func beginning(of title: String) -> String {
    let isLatin = { (character: Character) in character.isASCII && (character.isLetter || character.isNumber) }
    if title.first.map(isLatin) == true { return String(title.prefix(while: isLatin)).capitalized }
    return String(title.prefix(2))
  }

  private func group(_ group: Group, from page: String) -> View {
    [
      "title": group.title, "anchor": group.anchor, "lang": group.language,
      "entries": context.cards(group.entries, from: page, title: context.library.listTitle),
    ]
  }
}
