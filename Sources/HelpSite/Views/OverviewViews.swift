import TopicModel

/// The first page: search, operations by area, what has a batch form.
struct HomeView {
  let context: SiteContext

  /// More areas, chapters or pairs than this are on pages of their own.
  private static let areaLimit = 24
  private static let chapterLimit = 8
  private static let pairLimit = 12

  func view() -> View {
    let strings = context.strings(context.language)
    let library = context.library
    var view = context.frame(
      SitePaths.home, title: context.siteTitle, language: context.language, kind: "home",
      description: strings("home.description", ["title": context.siteTitle]))
    let own = Theme.primary(context.language)
    let areas = library.areas.tops.map { index in
      (
        index: index, isForeign: Theme.primary(library.areas.nodes[index].language) == own ? 0 : 1,
        operations: library.areas.allTopics(index).reduce(0) { $0 + library.pages[$1].topic.procedures.count }
      )
    }.sorted { ($0.isForeign, $1.operations, $0.index) < ($1.isForeign, $0.operations, $1.index) }.map(\.index)
    // Many areas leave room for few chapters each.
    let chapterLimit = areas.count > Self.areaLimit / 2 ? Self.chapterLimit / 2 : Self.chapterLimit
    view["moreAreas"] = strings.count("home.allAreas", areas.count)
    view["hasMoreAreas"] = areas.count > Self.areaLimit
    view["areas"] = areas.prefix(Self.areaLimit).map { index -> View in
      let area = library.areas.nodes[index]
      let topics = library.areas.allTopics(index)
      let operations = topics.reduce(0) { $0 + library.pages[$1].topic.procedures.count }
      let chapter = library.areas.nodes[library.areas.firstChoice(below: index)]
      var entries = chapter.children.map { child in
        ["title": library.areas.nodes[child].title, "href": library.areas.nodes[child].path] as View
      }
      let shown = chapter.topics.prefix(max(0, chapterLimit - entries.count)).map { library.pages[$0].topic }
      entries += zip(shown, context.listTitles(shown)).map { topic, title in
        ["title": title, "href": context.primaryPath(topic)] as View
      }
      return [
        "title": area.title, "href": area.path, "lang": area.language,
        "count": strings.count("count.operations", operations),
        "pages": strings.count("count.pages", topics.count), "chapters": Array(entries.prefix(chapterLimit)),
      ]
    }
    view["hasAreas"] = !library.areas.roots.isEmpty
    view["pairs"] = context.pairRows(context.pairsInOrder.prefix(Self.pairLimit), from: SitePaths.home)
    view["hasPairs"] = !library.pairs.isEmpty
    view["morePairs"] = strings.count("home.allPairs", library.pairs.count)
    view["numbers"] =
      [
        [
          "n": library.pages.count, "word": strings.count("number.pages", library.pages.count),
          "href": SitePaths.operations,
        ],
        [
          "n": library.entries.count, "word": strings.count("number.operations", library.entries.count),
          "href": SitePaths.operations,
        ],
        [
          "n": library.pairs.count, "word": strings.count("number.pairs", library.pairs.count), "href": SitePaths.pairs,
        ],
      ] as [View]
    return view
  }
}

extension HomeView {
  /// Every area by letter; nil where the first page has them all.
  var areas: LetterIndex? {
    let library = context.library
    guard library.areas.tops.count > Self.areaLimit else { return nil }
    let strings = context.strings(context.language)
    return LetterIndex(
      context: context, page: SitePaths.areas, title: strings["home.areas"],
      lead: strings.count("areas.lead", library.areas.tops.count),
      entries: library.areas.tops.map { index in
        let area = library.areas.nodes[index]
        let operations = library.areas.allTopics(index).reduce(0) { $0 + library.pages[$1].topic.procedures.count }
        return .init(title: area.title, path: area.path, language: area.language, count: operations)
      })
  }
}

extension SiteContext {
  func pairRows(_ pairs: some Sequence<SiteLibrary.Pair>, from page: String) -> [View] {
    zip(pairs, listTitles(pairs.map(\.single))).map { pairRow($0, title: $1, from: page) }
  }

  private func pairRow(_ pair: SiteLibrary.Pair, title: String, from page: String) -> View {
    let strings = strings(pair.single.topic.lang)
    return [
      "title": title, "lang": pair.single.topic.lang,
      "area": pair.single.topic.breadcrumbs.joined(separator: " › "),
      "singleHref": SitePaths.relative(pair.single.path, from: page), "singleWord": strings["mode.single"],
      "batchHref": SitePaths.relative(pair.batch.path, from: page), "batchWord": strings["mode.batch"],
      "href": SitePaths.relative(pair.path, from: page), "compareWord": strings["pair.compare"],
    ]
  }

  /// Those in the site's language first.
  var pairsInOrder: [SiteLibrary.Pair] {
    let own = Theme.primary(language)
    let isOwn = { (pair: SiteLibrary.Pair) in Theme.primary(pair.single.topic.lang) == own }
    return library.pairs.filter(isOwn) + library.pairs.filter { !isOwn($0) }
  }

  /// More uncertain pairs are left to `stepdex pairs --maybe`.
  private static let maybeLimit = 500

  /// A pair that is not sure enough to be a link, with why it may be one.
  private func maybeRow(_ pair: SiteLibrary.Pair, from page: String) -> View {
    let strings = strings(pair.single.topic.lang)
    func end(_ entry: SiteLibrary.Entry) -> View {
      [
        "title": entry.fullTitle, "href": SitePaths.relative(entry.path, from: page),
        "word": strings["mode.\(entry.procedure.mode.rawValue)"],
      ]
    }
    return [
      "lang": pair.single.topic.lang, "single": end(pair.single), "batch": end(pair.batch),
      "evidence": pair.evidence.map { ["text": $0] as View }, "hasEvidence": !pair.evidence.isEmpty,
    ]
  }

  /// The uncertain counterparts of a procedure, for its guide.
  func maybes(of procedure: Procedure, language: String, from page: String) -> [View] {
    let strings = strings(language)
    return library.maybes(of: procedure.id).prefix(5).map { pair in
      let other = pair.single.procedure.id == procedure.id ? pair.batch : pair.single
      return [
        "title": other.fullTitle, "href": SitePaths.relative(other.path, from: page),
        "word": strings["mode.\(other.procedure.mode.rawValue)"], "isBatch": other.procedure.mode == .batch,
        "evidence": pair.evidence.map { ["text": $0] as View }, "hasEvidence": !pair.evidence.isEmpty,
      ]
    }
  }

  /// Every operation with both forms.
  func pairsView() -> View {
    let strings = strings(language)
    var view = frame(SitePaths.pairs, title: strings["pairs.title"], language: language, kind: "pairs")
    view["rows"] = pairRows(pairsInOrder, from: SitePaths.pairs)
    view["hasRows"] = !library.pairs.isEmpty
    view["lead"] = strings.count("pairs.lead", library.pairs.count)
    view["maybes"] = library.maybes.prefix(Self.maybeLimit).map { maybeRow($0, from: SitePaths.pairs) }
    view["hasMaybes"] = !library.maybes.isEmpty
    view["maybeLead"] = strings.count("maybe.lead", library.maybes.count)
    return view
  }

  /// The page a server shows for an address that is none.
  func notFoundView() -> View {
    let strings = strings(language)
    var view = frame(SitePaths.notFound, title: strings["notFound.title"], language: language, kind: "notFound")
    // A server shows it at any depth, where a relative address would lead astray.
    if let base = options.baseURL?.absoluteString {
      let root = base.hasSuffix("/") ? base : base + "/"
      view["root"] = root
      view["home"] = root
    }
    return view
  }
}
