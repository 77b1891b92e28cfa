import TopicModel

/// The page of an area or chapter: what can be done there, in which forms, and the chapters below.
struct AreaView {
  let context: SiteContext
  let node: Int

  /// One operation of the area's map; its forms may stand on different pages.
  private struct Row {
    var title = ""
    var single: SiteLibrary.Entry?
    var batch: SiteLibrary.Entry?
    var pair: SiteLibrary.Pair?
  }

  /// Longer maps stand on the chapters' own pages.
  private static let rowLimit = 200

  func view() -> View {
    let area = context.library.areas.nodes[node]
    var view = context.frame(area.path, title: area.title, language: area.language, kind: "area")
    view["crumbs"] = context.crumbs(node, from: area.path, including: false)
    view["tree"] = context.tree(node, from: area.path, topic: nil)
    addParts(to: &view, page: area.path)
    return view
  }

  /// The parts of an area's page that a topic's page has too when the topic heads a chapter.
  func addParts(to view: inout View, page: String) {
    let areas = context.library.areas
    let area = areas.nodes[node]
    let strings = context.strings(area.language)
    let topics = areas.allTopics(node)
    let rows = rows(of: topics)
    view["chapters"] = area.children.map { child -> View in
      let below = areas.allTopics(child).reduce(0) { $0 + context.library.pages[$1].topic.procedures.count }
      return [
        "title": areas.nodes[child].title, "href": SitePaths.relative(areas.nodes[child].path, from: page),
        "count": strings.count("count.operations", below),
      ]
    }
    view["hasChapters"] = !area.children.isEmpty
    let pages = area.topics.map { context.library.pages[$0].topic }
    view["pages"] = zip(pages, context.listTitles(pages)).map { topic, title -> View in
      [
        "title": title, "href": SitePaths.relative(context.primaryPath(topic), from: page),
        "kindWord": strings["kind.\(topic.kind.rawValue)"], "isTask": topic.kind == .task,
      ]
    }
    view["hasPages"] = !area.topics.isEmpty
    view["rows"] = rows.prefix(Self.rowLimit).map { rowView($0, from: page, strings: strings) }
    view["hasRows"] = !rows.isEmpty
    view["hasMoreRows"] = rows.count > Self.rowLimit
    let both = rows.count { $0.pair != nil }
    let singles = rows.count { $0.batch == nil }
    let batches = rows.count { $0.single == nil }
    let map = AreaMap(both: both, single: singles, batch: batches, strings: strings)
    view["summary"] = strings.count("area.summary", rows.count)
    view["map"] = map.markup
    view["legend"] = map.parts.map { ["name": $0.name, "word": $0.word, "count": String($0.count)] as View }
  }

  private func rows(of topics: [Int]) -> [Row] {
    var rows: [Row] = []
    var taken: Set<String> = []
    for index in topics {
      let topic = context.library.pages[index].topic
      for procedure in topic.procedures where !taken.contains(procedure.id) {
        guard let entry = context.library.entry(procedure.id) else { continue }
        taken.insert(procedure.id)
        var row = Row()
        if procedure.mode == .batch { row.batch = entry } else { row.single = entry }
        if let pair = context.library.pairs(of: procedure.id).first {
          row.single = pair.single
          row.batch = pair.batch
          row.pair = pair
          taken.insert(pair.single.procedure.id)
          taken.insert(pair.batch.procedure.id)
        }
        rows.append(row)
      }
    }
    let titles = context.listTitles(rows.compactMap { $0.single ?? $0.batch })
    for (place, title) in titles.enumerated() { rows[place].title = title }
    return rows
  }

  private func rowView(_ row: Row, from page: String, strings: Strings) -> View {
    [
      "title": row.title, "hasSingle": row.single != nil, "hasBatch": row.batch != nil, "hasPair": row.pair != nil,
      "href": SitePaths.relative((row.single ?? row.batch)?.path ?? "", from: page),
      "singleHref": SitePaths.relative(row.single?.path ?? "", from: page),
      "batchHref": SitePaths.relative(row.batch?.path ?? "", from: page),
      "pairHref": SitePaths.relative(row.pair?.path ?? "", from: page),
      "singleLabel": strings("area.openSingle", ["title": row.title]),
      "batchLabel": strings("area.openBatch", ["title": row.title]),
      "compareLabel": strings("area.compare", ["title": row.title]),
    ]
  }
}

/// How many of an area's operations are documented in which forms: one bar with up to three parts.
struct AreaMap {
  /// What there is any of, the first part first.
  let parts: [(name: String, word: String, count: Int)]
  private(set) var markup = Markup()

  /// Nothing is drawn where all are of one kind.
  init(both: Int, single: Int, batch: Int, strings: Strings) {
    parts = [
      ("both", strings["area.both"], both), ("single", strings["area.singleOnly"], single),
      ("batch", strings["area.batchOnly"], batch),
    ].filter { $0.2 > 0 }
    guard parts.count > 1 else { return }
    markup.append(
      "<svg class=\"map\" role=\"img\" viewBox=\"0 0 1000 12\" width=\"1000\" height=\"12\" preserveAspectRatio=\"none\"><title>"
    )
    markup.append(text: parts.map { "\($0.word) \($0.count)" }.joined(separator: ", "))
    markup.append("</title>")
    var x = 0
    for (index, part) in parts.enumerated() {
      let isLast = index + 1 == parts.count
      let width = isLast ? 1000 - x : part.count * 1000 / (both + single + batch)
      markup.append("<rect y=\"0\" height=\"12\"")
      markup.attribute("class", "map-" + part.name)
      markup.attribute("x", x)
      markup.attribute("width", max(1, width - (isLast ? 0 : 3)))
      markup.append("/>")
      x += width
    }
    markup.append("</svg>")
  }
}
