import Checks
import TopicModel

/// The consistency report for writers: an overview with a bar per rule, and a page per rule.
struct ReportViews {
  let context: SiteContext
  private let findings: [Finding]
  private let byRule: [(rule: String, findings: [Finding])]
  private let topicsBySource: [String: Topic]

  init(context: SiteContext, findings: [Finding]) {
    self.context = context
    self.findings = findings.filter { !$0.locations.isEmpty }
    var groups: [String: [Finding]] = [:]
    for finding in self.findings { groups[finding.rule, default: []].append(finding) }
    byRule = groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    topicsBySource = Dictionary(context.library.pages.map { ($0.topic.source, $0.topic) }) { first, _ in first }
  }

  /// HTML pages of the report.
  var pageCount: Int { byRule.count + 1 }

  static func path(rule: String) -> String { "report/\(SitePaths.stem(rule.lowercased())).html" }

  func overview() -> View {
    let page = SitePaths.report
    let strings = context.strings(context.language)
    var view = context.frame(page, title: strings["report.title"], language: context.language, kind: "report")
    let greatest = byRule.map(\.findings.count).max() ?? 1
    view["lead"] = findings.isEmpty ? strings["report.none"] : strings.count("report.lead", findings.count)
    view["rules"] = byRule.map { rule, findings -> View in
      let about = allRules.first { type(of: $0).about.code == rule }.map { type(of: $0).about }
      let severity = findings.map(\.severity).max() ?? .note
      return [
        "rule": rule, "name": strings.known("rule.\(rule)") ?? about?.summary ?? findings[0].name,
        "href": Self.path(rule: rule), "count": findings.count, "severity": severity.rawValue,
        "severityWord": strings["severity.\(severity.rawValue)"],
        "bar": Self.bar(findings.count, of: greatest, severity: severity),
      ]
    }
    view["hasRules"] = !byRule.isEmpty
    view["areas"] = areaCounts(strings)
    view["pages"] = pageCounts(strings)
    view["hasPages"] = !findings.isEmpty
    return view
  }

  func pages() -> [(path: String, view: View)] {
    byRule.map { (Self.path(rule: $0.rule), rulePage($0.rule, $0.findings)) }
  }

  private func rulePage(_ rule: String, _ findings: [Finding]) -> View {
    let page = Self.path(rule: rule)
    let strings = context.strings(context.language)
    let about = allRules.first { type(of: $0).about.code == rule }.map { type(of: $0).about }
    let name = strings.known("rule.\(rule)") ?? about?.summary ?? findings[0].name
    var view = context.frame(page, title: "\(rule) \(name)", language: context.language, kind: "rule")
    view["crumbs"] = [
      ["title": strings["report.title"], "href": SitePaths.relative(SitePaths.report, from: page)] as View
    ]
    view["lead"] = strings.count("report.lead", findings.count)
    view["findings"] = findings.map { card($0, from: page, strings: strings) }
    return view
  }

  private func card(_ finding: Finding, from page: String, strings: Strings) -> View {
    let first = finding.locations[0]
    return [
      "anchor": "f-" + SitePaths.stem(finding.fingerprint), "severity": finding.severity.rawValue,
      "severityWord": strings["severity.\(finding.severity.rawValue)"], "message": finding.message,
      "remedy": finding.remedy, "hasRemedy": !finding.remedy.isEmpty, "fingerprint": finding.fingerprint,
      "places": finding.locations.prefix(Self.placeLimit).enumerated().map { index, place in
        let other = index == 0 ? finding.locations.dropFirst().first?.text : first.text
        let topic = topicsBySource[place.source]
        return [
          "source": place.source, "line": place.line, "column": place.column,
          "text": other.map { TextDifference.markup(place.text, against: $0) } ?? Markup(text: place.text),
          "hasText": !place.text.isEmpty, "plain": place.text, "title": topic?.title ?? place.source,
          "lang": topic?.lang ?? context.language,
          "href": topic.map { SitePaths.relative(SitePaths.topic($0.id), from: page) } ?? "", "hasTopic": topic != nil,
        ] as View
      },
      "more": strings.count("report.morePlaces", finding.locations.count - Self.placeLimit),
      "hasMore": finding.locations.count > Self.placeLimit,
    ]
  }

  /// A finding that names more places shows these, and their number.
  private static let placeLimit = 12

  private func areaCounts(_ strings: Strings) -> [View] {
    var counts: [Int: Int] = [:]
    for finding in findings {
      guard let topic = topicsBySource[finding.locations[0].source], let node = context.node(ofTopic: topic.id) else {
        continue
      }
      counts[context.library.areas.chain(node)[0], default: 0] += 1
    }
    let greatest = counts.values.max() ?? 1
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { node, count in
      let area = context.library.areas.nodes[node]
      return [
        "title": area.title, "href": area.path, "lang": area.language, "count": count,
        "bar": Self.bar(count, of: greatest, severity: .note),
      ]
    }
  }

  /// The pages with most findings.
  private func pageCounts(_ strings: Strings) -> [View] {
    var counts: [String: [Finding]] = [:]
    for finding in findings { counts[finding.locations[0].source, default: []].append(finding) }
    return counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(50).map { source, findings in
      let topic = topicsBySource[source]
      let rules = Set(findings.map(\.rule)).sorted()
      return [
        "title": topic?.title ?? source, "lang": topic?.lang ?? context.language, "source": source,
        "href": topic.map { SitePaths.topic($0.id) } ?? "", "hasTopic": topic != nil, "count": findings.count,
        "rules": rules.map { ["rule": $0, "href": Self.path(rule: $0)] as View },
      ]
    }
  }

  private static func bar(_ count: Int, of greatest: Int, severity: Finding.Severity) -> Markup {
    var markup = Markup()
    markup.append(
      "<svg class=\"bar-line\" viewBox=\"0 0 200 10\" width=\"200\" height=\"10\" aria-hidden=\"true\"><rect")
    markup.attribute("class", "bar-\(severity.rawValue)")
    markup.attribute("width", max(2, count * 200 / max(greatest, 1)))
    markup.append(" height=\"10\" rx=\"3\"/></svg>")
    return markup
  }
}
