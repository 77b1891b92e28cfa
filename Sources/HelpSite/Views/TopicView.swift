import TopicModel

/// The page of one topic: its guides first, then what the source page says, whole.
struct TopicView {
  let context: SiteContext
  let source: Page
  let node: Int?

  func view() -> View {
    let topic = source.topic
    let page = SitePaths.topic(topic.id)
    let strings = context.strings(topic.lang)
    var renderer = ContentRenderer(
      page: page, topic: topic, strings: strings, path: context.path(ofTopic:),
      anchors: { context.library.anchors[$0] })
    let content = renderer.render(source.content)
    var view = context.frame(
      page, title: topic.title, language: topic.lang, kind: "topic", description: Self.summary(source))
    let own = node.map { context.library.areas.nodes[$0].path == page } ?? false
    view["crumbs"] = context.crumbs(node, from: page, including: !own)
    view["tree"] = context.tree(node, from: page, topic: topic.id)
    view["alternates"] = context.alternates(of: topic, from: page) { SitePaths.topic($0.id) }
    view["kindWord"] = strings["kind.\(topic.kind.rawValue)"]
    view["procedures"] = context.cards(topic.procedures.compactMap { context.library.entry($0.id) }, from: page)
    view["hasProcedures"] = !topic.procedures.isEmpty
    let limits = topic.hasSeveralOperations ? topic.sharedConstraints : topic.constraints
    view["limits"] = limits.map { constraint in
      [
        "text": constraint.text, "word": strings["constraint.\(constraint.kind.rawValue)"],
        "kind": constraint.kind.rawValue,
        "hasStep": false,
      ] as View
    }
    view["hasLimits"] = !limits.isEmpty
    view["content"] = content
    view["hasContent"] = !content.isEmpty
    view["contentMarkdown"] =
      MarkdownText(source.content) { Self.markdownAddress(renderer.address(of: $0, text: $1)) }.text
    view["isExcerpt"] = topic.kind == .excerpt
    let links = Self.links(topic, context: context, page: page)
    view["related"] = links
    view["hasRelated"] = !links.isEmpty
    view["sourcePath"] = topic.source
    let url = topic.url.flatMap { LinkPolicy.absolute($0, on: nil) }
    view["sourceURL"] = url ?? ""
    view["hasSourceURL"] = url != nil
    view["updated"] = topic.updated ?? ""
    view["hasUpdated"] = topic.updated != nil
    let findings = context.findings(on: topic, from: page)
    view["findings"] = findings
    view["hasFindings"] = !findings.isEmpty
    view["findingsWord"] = strings.count("topic.findings", context.report.findings(on: topic.source).count)
    if own, let node { AreaView(context: context, node: node).addParts(to: &view, page: page) }
    view["isArea"] = own
    return view
  }

  /// Twins of pages link to each other, and have no elements to link to.
  private static func markdownAddress(_ address: (href: String, external: Bool)?) -> String? {
    guard let address, !address.external else { return address?.href }
    let page = address.href.prefix { $0 != "#" }
    return page.isEmpty ? nil : SiteContext.markdown(String(page))
  }

  /// The first paragraph.
  static func summary(_ page: Page) -> String {
    for case .paragraph(let text) in page.content where !text.isEmpty { return text.text }
    return ""
  }

  private static func links(_ topic: Topic, context: SiteContext, page: String) -> [View] {
    var seen: Set<String> = [topic.id]
    return topic.links.compactMap { link in
      guard link.rel == .related, let id = link.resolved, seen.insert(id).inserted,
        let other = context.library.page(id)?.topic
      else { return nil }
      return ["title": other.title, "href": SitePaths.relative(context.primaryPath(other), from: page)]
    }
  }
}

extension SiteContext {
  /// What tells a procedure from others of its title: its page, where that is called otherwise, and the way there.
  ///
  /// - Parameter isNamed: whether the page is named already.
  func place(of procedure: Procedure, in topic: Topic, isNamed: Bool = false) -> String {
    let page = isNamed || procedure.title.isEmpty || procedure.title == topic.title ? [] : [topic.title]
    let way = procedure.navigation.isEmpty ? [] : [procedure.navigation.joined(separator: " › ")]
    return (page + way).joined(separator: " · ")
  }

  /// Procedures as entries of a list: title, mode, path, the way to its other form.
  ///
  /// - Parameter title: what one is called in this list; a page that this names is not named again.
  func cards(
    _ entries: [SiteLibrary.Entry], from page: String, title: (SiteLibrary.Entry) -> String = { $0.title }
  ) -> [View] {
    let titles = entries.map(title)
    let places = zip(entries, titles).map { entry, title in
      place(of: entry.procedure, in: entry.topic, isNamed: title != entry.title)
    }
    let suffixes = Distinctions.suffixes(
      entries.indices.map { index in
        let entry = entries[index]
        return .init(
          title: [titles[index], entry.procedure.mode.rawValue, places[index]].joined(separator: "\u{0}"),
          way: way(to: entry.topic))
      })
    return entries.indices.map {
      card(entries[$0], title: titles[$0] + suffixes[$0], place: places[$0], from: page)
    }
  }

  private func card(_ entry: SiteLibrary.Entry, title: String, place: String, from page: String) -> View {
    let (procedure, topic) = (entry.procedure, entry.topic)
    let strings = strings(topic.lang)
    let other = library.counterparts(of: procedure).first?.entry
    return [
      "title": title,
      "href": SitePaths.relative(SitePaths.guide(procedure.id), from: page), "lang": topic.lang,
      "isBatch": procedure.mode == .batch, "modeWord": strings["mode.\(procedure.mode.rawValue)"],
      "place": place, "hasPlace": !place.isEmpty,
      "stepCount": strings.count("count.steps", procedure.steps.count), "hasSteps": !procedure.steps.isEmpty,
      "limitCount": strings.count("count.limits", procedure.constraints.count),
      "hasLimits": !procedure.constraints.isEmpty,
      "hasOther": other != nil, "otherHref": other.map { SitePaths.relative($0.path, from: page) } ?? "",
      "otherWord": strings["mode.\(procedure.mode.other.rawValue)"],
      "topicTitle": topic.title, "topicHref": SitePaths.relative(SitePaths.topic(topic.id), from: page),
    ]
  }
}
