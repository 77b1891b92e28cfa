import Checks
import TopicModel

/// The consistency report for writers: a dashboard, a list of all findings, and the pages of each rule.
struct ReportViews {
  let context: SiteContext
  private let report: ReportIndex
  private let topicsBySource: [String: Topic]
  private let strings: Strings
  private let language: ReportLanguage

  init(context: SiteContext) {
    self.context = context
    report = context.report
    strings = context.strings(context.language)
    language = context.reportLanguage(context.language)
    topicsBySource = Dictionary(context.library.pages.map { ($0.topic.source, $0.topic) }) { first, _ in first }
  }

  /// HTML pages of the report.
  var pageCount: Int { 1 + report.listPages.count + report.rules.reduce(0) { $0 + $1.pages.count } }

  // MARK: The dashboard

  func overview() -> View {
    var view = context.frame(
      SitePaths.report, title: strings["report.title"], language: context.language, kind: "report")
    view["lead"] = lead(report.findings.count)
    view["severities"] = [Finding.Severity.error, .warning, .note].map { severity in
      [
        "severity": severity.rawValue, "word": strings["severity.\(severity.rawValue)"],
        "count": report.findings.count { $0.severity == severity },
        "href": "\(ReportIndex.firstList)?severity=\(severity.rawValue)",
      ] as View
    }
    view["listHref"] = ReportIndex.firstList
    view["listWord"] = strings.count("report.list", report.findings.count)
    addTrend(to: &view)
    let found = report.rules.filter { !$0.positions.isEmpty }.sorted {
      ($1.positions.count, $0.code) < ($0.positions.count, $1.code)
    }
    let greatest = found.first?.positions.count ?? 1
    view["rules"] = found.map { rule($0, greatest: greatest) }
    view["hasRules"] = !found.isEmpty
    let silent = report.rules.filter(\.positions.isEmpty)
    view["silent"] = silent.map { ["rule": $0.code, "name": name($0), "href": $0.pages[0].path] as View }
    view["hasSilent"] = !silent.isEmpty
    view["areas"] = areaCounts()
    view["pages"] = pageCounts()
    return view
  }

  private func lead(_ count: Int) -> String {
    count == 0 ? strings["report.none"] : strings.count("report.lead", count)
  }

  /// New, remaining and fixed findings, in all and as a list of those that are fixed.
  private func addTrend(to view: inout View) {
    let new = report.findings.count { $0.status == .new }
    let rest = report.findings.count - new
    view["hasTrend"] = report.hasTrend
    view["reportLang"] = language.tag
    let counts = [("new", new), ("unchanged", rest), ("fixed", report.fixed.count)]
    view["trend"] = counts.map { key, count in
      ["key": key, "word": strings["trend.\(key)"], "count": count] as View
    }
    let title = counts.map { strings["trend.\($0.0)"] + " \($0.1)" }.joined(separator: ", ")
    view["trendBar"] =
      FindingBar(
        [
          .init(count: new, tone: "trend-new"), .init(count: rest, tone: "trend-unchanged"),
          .init(count: report.fixed.count, tone: "trend-fixed"),
        ], of: new + rest + report.fixed.count, title: title
      ).markup
    let language = context.reportLanguage(context.language)
    view["fixed"] = report.fixed.prefix(50).map { language($0) }.map { entry in
      ["rule": entry.rule, "message": Markup(quoting: entry.message), "source": entry.source] as View
    }
    view["hasFixed"] = !report.fixed.isEmpty
  }

  private func rule(_ rule: ReportIndex.RuleFindings, greatest: Int) -> View {
    let findings = rule.positions.map { report.findings[$0] }
    let new = findings.count { $0.status == .new }
    return [
      "rule": rule.code, "name": name(rule), "href": rule.pages[0].path, "count": findings.count,
      "severity": rule.severity.rawValue, "severityWord": strings["severity.\(rule.severity.rawValue)"],
      "newWord": strings.count("report.new", new), "hasNew": report.hasTrend && new > 0,
      "bar": FindingBar(findings, of: greatest).markup,
    ]
  }

  private func name(_ rule: ReportIndex.RuleFindings) -> String {
    strings.known("rule.\(rule.code)") ?? rule.about.map { language($0).summary }
      ?? rule.positions.first.map { report.findings[$0].name } ?? rule.code
  }

  private func areaCounts() -> [View] {
    var counts: [Int: [Finding]] = [:]
    for finding in report.findings { if let area = area(of: finding) { counts[area, default: []].append(finding) } }
    let greatest = counts.values.map(\.count).max() ?? 1
    return counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { node, findings in
      let area = context.library.areas.nodes[node]
      return [
        "title": area.title, "href": area.path, "lang": area.language, "count": findings.count,
        "listHref": "\(ReportIndex.firstList)?area=\(node)", "bar": FindingBar(findings, of: greatest).markup,
      ]
    }
  }

  /// The chapter that a finding's first place belongs to, as a reader first chooses.
  private func area(of finding: Finding) -> Int? {
    guard let topic = topicsBySource[finding.locations[0].source], let node = context.node(ofTopic: topic.id) else {
      return nil
    }
    let areas = context.library.areas
    return areas.top(of: node).map { areas.tops[$0] } ?? areas.chain(node)[0]
  }

  /// The pages with most findings.
  private func pageCounts() -> [View] {
    var counts: [String: [Finding]] = [:]
    for finding in report.findings { counts[finding.locations[0].source, default: []].append(finding) }
    let worst = counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(20)
    let greatest = worst.first?.value.count ?? 1
    let pages = Dictionary(report.rules.map { ($0.code, $0.pages[0].path) }) { first, _ in first }
    let suffixes = Distinctions.suffixes(
      worst.map { source, _ in
        .init(title: topicsBySource[source]?.title ?? source, way: topicsBySource[source].map(context.way) ?? [])
      })
    return zip(worst, suffixes).map { worst, suffix in
      let (source, findings) = worst
      let topic = topicsBySource[source]
      return [
        "title": (topic?.title ?? source) + suffix, "lang": topic?.lang ?? context.language, "source": source,
        "href": topic.map { SitePaths.topic($0.id) } ?? "", "hasTopic": topic != nil, "count": findings.count,
        "rules": Set(findings.map(\.rule)).sorted().map { ["rule": $0, "href": pages[$0] ?? ""] as View },
        "bar": FindingBar(findings, of: greatest).markup,
      ]
    }
  }

  // MARK: Lists of findings

  /// The list of all findings and the rules' pages; `template` is the one each is made with.
  func forEachPage<Failure: Error>(
    _ body: (_ path: String, _ view: View, _ template: String) throws(Failure) -> Void
  ) throws(Failure) {
    let lists = report.listPages
    for (number, page) in lists.enumerated() {
      var view = list(page.path, title: strings["report.all"], page.positions)
      addPager(lists.map(\.path), at: number, to: &view)
      try body(page.path, view, "findings")
    }
    for rule in report.rules {
      for (number, page) in rule.pages.enumerated() {
        var view = list(page.path, title: "\(rule.code) \(name(rule))", page.positions)
        view["lead"] = lead(rule.positions.count)
        addManual(of: rule, to: &view)
        addPager(rule.pages.map(\.path), at: number, to: &view)
        try body(page.path, view, "rule")
      }
    }
  }

  private func list(_ page: String, title: String, _ positions: ArraySlice<Int>) -> View {
    var view = context.frame(page, title: title, language: context.language, kind: "rule")
    view["crumbs"] = [
      ["title": strings["report.title"], "href": SitePaths.relative(SitePaths.report, from: page)] as View
    ]
    let findings = positions.map { report.findings[$0] }
    view["lead"] = lead(report.findings.count)
    view["reportLang"] = language.tag
    view["findings"] = positions.map { card($0, from: page) }
    addFilters(findings, to: &view)
    return view
  }

  /// The choices of the filters: what this page's findings have.
  private func addFilters(_ findings: [Finding], to view: inout View) {
    func options(_ values: [(String, String)]) -> [View] {
      values.count > 1 ? values.map { ["value": $0.0, "word": $0.1] } : []
    }
    let severities = Set(findings.map(\.severity)).sorted(by: >)
    let rules = Set(findings.map(\.rule)).sorted()
    let areas = Set(findings.compactMap(area)).sorted()
    let states = Set(findings.compactMap(\.status)).map(\.rawValue).sorted()
    let filters: [(String, String, [View])] = [
      ("severity", "report.severity", options(severities.map { ($0.rawValue, strings["severity.\($0.rawValue)"]) })),
      ("rule", "report.rule", options(rules.map { ($0, $0) })),
      ("area", "search.area", options(areas.map { (String($0), context.library.areas.nodes[$0].title) })),
      ("status", "report.status", options(states.map { ($0, strings["trend.\($0)"]) })),
    ]
    view["filters"] = filters.filter { !$0.2.isEmpty }.map {
      ["name": $0.0, "word": strings[$0.1], "options": $0.2] as View
    }
    view["hasFilters"] = findings.count > 1
    view["shown"] = strings["report.shown"]
    view["shownAll"] = strings("report.shown", ["n": String(findings.count), "all": String(findings.count)])
  }

  private func addPager(_ paths: [String], at number: Int, to view: inout View) {
    let page = paths[number]
    view["hasPager"] = paths.count > 1
    view["pager"] = paths.enumerated().map { index, path in
      ["n": index + 1, "href": SitePaths.relative(path, from: page), "isCurrent": index == number] as View
    }
  }

  /// What the rule's manual says, paragraph by paragraph.
  private func addManual(of rule: ReportIndex.RuleFindings, to view: inout View) {
    let parts = ManualPart.parts(of: language.manual(of: rule.code) ?? "")
    view["manual"] = parts.map(\.view)
    view["hasManual"] = !parts.isEmpty
    view["openManual"] = rule.positions.isEmpty
    view["ruleName"] = rule.about?.name ?? ""
  }

  private func card(_ position: Int, from page: String) -> View {
    let finding = language(report.findings[position])
    let first = finding.locations[0]
    return [
      "anchor": ReportIndex.anchor(finding), "severity": finding.severity.rawValue, "rule": finding.rule,
      "area": area(of: finding).map(String.init) ?? "", "status": finding.status?.rawValue ?? "",
      "statusWord": finding.status == .new ? strings["trend.new"] : "", "isNew": finding.status == .new,
      "address": SitePaths.relative(report.address(position), from: page),
      "severityWord": strings["severity.\(finding.severity.rawValue)"],
      "message": Markup(quoting: finding.message),
      "remedy": Markup(quoting: finding.remedy), "plainMessage": finding.message.text,
      "plainRemedy": finding.remedy.text, "hasRemedy": !finding.remedy.text.isEmpty, "fingerprint": finding.fingerprint,
      "source": first.source, "line": first.line, "title": topicsBySource[first.source]?.title ?? first.source,
      "lang": topicsBySource[first.source]?.lang ?? context.language,
      "places": finding.locations.prefix(ReportIndex.placeLimit).enumerated().map { index, place in
        let other = index == 0 ? finding.locations.dropFirst().first?.text : first.text
        return self.place(place, against: other, about: finding.message.names, from: page)
      },
      "more": strings.count("report.morePlaces", finding.locations.count - ReportIndex.placeLimit),
      "hasMore": finding.locations.count > ReportIndex.placeLimit,
    ]
  }

  private func place(
    _ place: Finding.Location, against other: String?, about names: [String], from page: String
  ) -> View {
    let topic = topicsBySource[place.source]
    return [
      "source": place.source, "line": place.line, "column": place.column,
      "text": other.map { TextDifference.markup(place.text, against: $0, about: names) } ?? Markup(text: place.text),
      "hasText": !place.text.isEmpty, "plain": place.text, "title": topic?.title ?? place.source,
      "lang": topic?.lang ?? context.language,
      "href": topic.map { SitePaths.relative(SitePaths.topic($0.id), from: page) } ?? "", "hasTopic": topic != nil,
    ]
  }
}

extension Message {
  /// What it names: labels, titles, numbers.
  fileprivate var names: [String] { pieces.filter(\.isNamed).map(\.text) }
}

extension SiteContext {
  /// What the report says of one source page, for that page's foot.
  func findings(on topic: Topic, from page: String) -> [View] {
    let language = reportLanguage(topic.lang)
    return report.findings(on: topic.source).prefix(20).map { position in
      let finding = language(report.findings[position])
      return [
        "rule": finding.rule, "message": Markup(quoting: finding.message), "reportLang": language.tag,
        "severity": finding.severity.rawValue,
        "severityWord": strings(topic.lang)["severity.\(finding.severity.rawValue)"],
        "href": SitePaths.relative(report.address(position), from: page),
      ]
    }
  }
}
