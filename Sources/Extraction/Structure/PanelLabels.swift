import HTMLTree
import TopicModel

/// What the panels of tabs and folded parts are called. The label stands outside of its panel: in a row of tabs, on
/// the button that opens it, or in an attribute.
///
/// Sources: WAI-ARIA (`aria-labelledby`, `aria-controls`), links and `data-target` to the panel's id; without these a
/// row of as many short texts as there are panels names them in order.
struct PanelLabels {
  struct Label {
    var text: String
    /// The element that shows it; nil where an attribute says it.
    var node: Int?
  }

  /// By node of the panel.
  private(set) var byPanel: [Int: Label] = [:]
  /// The elements that show a label and say nothing else; those in headings are read as headings and not among them.
  private(set) var shown: Set<Int> = []

  /// A label is no longer than this, in bytes.
  private static let longest = 120
  private let survey: Survey

  init(survey: Survey) {
    self.survey = survey
    let panels = survey.nodes.indices.filter { i in
      survey.nodes[i].kind == .element && survey.tags[i].isBlock && survey.hints[i].contains(.panel)
        && survey.tags[i] != .item && survey.textSize(i) > 0
    }
    guard !panels.isEmpty else { return }
    readReferences(panels)
    for panel in panels where byPanel[panel] == nil {
      if let text = Self.attributes.lazy.compactMap({ survey.nodes[panel].attribute($0) }).first(where: Self.isLabel) {
        byPanel[panel] = Label(text: text, node: nil)
      }
    }
    readRows(panels.filter { byPanel[$0] == nil })
    for label in byPanel.values { if let node = label.node, !standsInHeading(node) { shown.insert(node) } }
    byPanel = byPanel.filter { $0.value.node.map(standsInHeading) != true }
  }

  private static let attributes = ["label", "tab", "header", "data-label", "data-title", "data-tab-title", "title"]

  private static func isLabel(_ text: String) -> Bool { !text.isEmpty && text.utf8.count <= longest }

  /// Labels that name their panel, or are named by it.
  private mutating func readReferences(_ panels: [Int]) {
    let ids = Set(panels.compactMap { survey.nodes[$0].attribute("id") })
    let labelledBy = Set(panels.compactMap { survey.nodes[$0].attribute("aria-labelledby") })
    guard !ids.isEmpty || !labelledBy.isEmpty else { return }
    var byTarget: [String: Int] = [:]
    var byID: [String: Int] = [:]
    for i in survey.nodes.indices where survey.nodes[i].kind == .element {
      if let id = survey.nodes[i].attribute("id"), labelledBy.contains(id), byID[id] == nil { byID[id] = i }
      for name in ["aria-controls", "href", "data-target", "data-bs-target"] {
        guard let value = survey.nodes[i].attribute(name) else { continue }
        let target = name == "aria-controls" ? value : value.hasPrefix("#") ? String(value.dropFirst()) : ""
        if ids.contains(target), byTarget[target] == nil { byTarget[target] = i }
      }
    }
    for panel in panels {
      let node = survey.nodes[panel]
      let found =
        node.attribute("aria-labelledby").flatMap { byID[$0] } ?? node.attribute("id").flatMap { byTarget[$0] }
      if let found, !survey.isInside(found, panel), let text = text(of: found) {
        byPanel[panel] = Label(text: text, node: found)
      }
    }
  }

  /// Panels side by side, and before them a row with as many short texts.
  private mutating func readRows(_ panels: [Int]) {
    for (parent, group) in Dictionary(grouping: panels, by: { survey.nodes[$0].parent }) {
      guard group.count >= 2, parent >= 0 else { continue }
      let before = children(of: parent).prefix { $0 < group[0] }.suffix(3).reversed()
      let above = children(of: survey.nodes[parent].parent).prefix { $0 < parent }.suffix(2).reversed()
      for candidate in Array(before) + (before.isEmpty ? Array(above) : []) {
        guard let row = row(of: group.count, in: candidate) else { continue }
        for (panel, label) in zip(group, row) { byPanel[panel] = Label(text: label.text, node: label.node) }
        break
      }
    }
  }

  /// The innermost element in which exactly `count` children have a short text each.
  private func row(of count: Int, in i: Int) -> [Label]? {
    guard survey.textSize(i) <= count * Self.longest else { return nil }
    let items = children(of: i).filter { survey.textSize($0) > 0 }
    if items.count == count {
      let labels = items.compactMap { item in text(of: item).map { Label(text: $0, node: item) } }
      return labels.count == count ? labels : nil
    }
    return items.count == 1 ? row(of: count, in: items[0]) : nil
  }

  private func children(of i: Int) -> [Int] {
    guard i >= 0 else { return [] }
    var result: [Int] = []
    var k = i + 1
    while k < survey.nodes[i].subtreeEnd {
      if survey.nodes[k].kind == .element { result.append(k) }
      k = survey.nodes[k].subtreeEnd
    }
    return result
  }

  private func text(of i: Int) -> String? {
    let text = survey.plainText(i, limit: Self.longest * 2)
    return Self.isLabel(text) ? text : nil
  }

  private func standsInHeading(_ i: Int) -> Bool {
    var k = i
    while k >= 0 {
      if survey.tags[k] == .heading { return true }
      k = survey.nodes[k].parent
    }
    return false
  }
}
