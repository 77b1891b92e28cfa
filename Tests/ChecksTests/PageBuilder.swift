import Foundation
import Testing
import TopicModel

@testable import Checks

/// Pages for tests, written in a few lines.
///
/// A step's controls are marked in its text: `[tab:Name]` is a tab that is selected, `[dialog:Name]` a dialog that is
/// mentioned, and so on (`PageBuilder.actions`). Line numbers follow the order in which parts are given; columns are
/// those of the text.
struct PageBuilder {
  private(set) var topic: Topic
  private(set) var content: [Block] = []
  private(set) var anchors: [String] = []
  private var line = 1

  init(_ source: String, _ title: String, lang: String = "zh-CN", kind: Topic.Kind = .task, parent: String? = nil) {
    topic = Topic(
      id: source, source: source, title: title, lang: lang, kind: kind,
      parent: parent.map { Topic.Parent(title: $0) })
  }

  var page: Page { Page(topic: topic, content: content, anchors: anchors) }

  mutating func heading(_ text: String, anchor: String? = nil) {
    line += 1
    anchors += anchor.map { [$0] } ?? []
    content.append(.heading(Block.Heading(level: 2, text: rich(text), anchors: anchor.map { [$0] } ?? [])))
  }

  mutating func paragraph(_ text: String) {
    line += 1
    content.append(.paragraph(rich(text)))
  }

  /// A list of bullets, or of numbers.
  mutating func items(_ texts: [String], numbered: Bool = false) {
    let items = texts.enumerated().map { index, text in
      line += 1
      return Block.Item(
        marker: numbered ? "\(index + 1)" : "", blocks: [.paragraph(rich(text))],
        position: Position(line: line, column: 1))
    }
    content.append(.list(Block.List(ordered: numbered, items: items, position: Position(line: line, column: 1))))
  }

  /// A paragraph in which `*name*` is printed in bold.
  mutating func bold(_ text: String) {
    line += 1
    var plain = ""
    var spans: [RichText.Span] = []
    for (index, part) in text.split(separator: "*", omittingEmptySubsequences: false).enumerated() {
      let start = plain.utf8.count
      plain += part
      if index % 2 == 1 { spans.append(RichText.Span(kind: .strong, start: start, end: plain.utf8.count)) }
    }
    content.append(
      .paragraph(
        RichText(
          plain, spans: spans, anchors: [RichText.Anchor(offset: 0, position: Position(line: line, column: 1))])))
  }

  mutating func constraint(
    _ kind: Constraint.Kind, _ text: String, states: [String] = [], roles: [String] = [], quantity: Double? = nil,
    unit: String? = nil
  ) {
    paragraph(text)
    let constraint = Constraint(
      kind: kind, text: text, position: Position(line: line, column: 1), states: states, roles: roles,
      quantity: quantity, unit: unit)
    if topic.procedures.isEmpty {
      topic.constraints.append(constraint)
    } else {
      topic.procedures[topic.procedures.count - 1].constraints.append(constraint)
    }
  }

  mutating func link(_ text: String, to target: String, resolved: String? = nil, rel: Link.Relation = .inline) {
    line += 1
    topic.links.append(
      Link(text: text, target: target, resolved: resolved, rel: rel, position: Position(line: line, column: 1)))
    content.append(
      .paragraph(
        RichText(
          text, spans: [RichText.Span(kind: .link(target), start: 0, end: text.utf8.count)],
          anchors: [RichText.Anchor(offset: 0, position: Position(line: line, column: 1))])))
  }

  mutating func figure(_ source: String) {
    line += 1
    content.append(.figure(Block.Figure(source: source, alternative: "", position: Position(line: line, column: 1))))
  }

  /// A procedure with its steps as a numbered list.
  mutating func procedure(
    _ title: String, _ mode: Procedure.Mode = .single, action: String = "", object: String = "",
    navigation: [String] = [], counterparts: [String] = [], inline: Bool = false, numbers: [String]? = nil,
    steps: [String]
  ) {
    line += 1
    let position = Position(line: line, column: 1)
    var items: [Block.Item] = []
    let built = steps.enumerated().map { index, text in
      line += 1
      let parsed = Self.parse(text, line: line)
      let number = numbers?[index] ?? String(index + 1)
      items.append(
        Block.Item(marker: number, blocks: [.paragraph(rich(parsed.text))], position: Position(line: line, column: 1)))
      return Step(
        number: number, text: parsed.text, controls: parsed.controls, goto: parsed.goto,
        position: Position(line: line, column: 1))
    }
    if !inline {
      content.append(.heading(Block.Heading(level: 2, text: RichText(title))))
      content.append(.list(Block.List(ordered: true, items: items, position: position)))
    }
    topic.procedures.append(
      Procedure(
        id: "\(topic.id)#\(topic.procedures.count + 1)", title: title, mode: mode, inline: inline,
        operation: Procedure.Operation(action: action, object: object), navigation: navigation, steps: built,
        counterparts: counterparts.map {
          Counterpart(id: $0, relation: mode.other, confidence: 1, evidence: ["test"])
        }, position: position))
  }

  private func rich(_ text: String) -> RichText {
    RichText(text, anchors: [RichText.Anchor(offset: 0, position: Position(line: line, column: 1))])
  }

  private static let actions: [Control.Kind: Control.Action] = [
    .button: .click, .link: .click, .icon: .click, .tab: .select, .menu: .select, .radio: .select, .dropdown: .select,
    .checkbox: .check, .field: .enter, .page: .none, .dialog: .none, .column: .none, .list: .none, .other: .none,
  ]

  /// `[kind:label]` becomes “label” and a control; `[goto:3]` becomes 3 and a branch.
  private static func parse(_ marked: String, line: Int) -> (text: String, controls: [Control], goto: [String]) {
    var text = ""
    var controls: [Control] = []
    var goto: [String] = []
    var rest = marked[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]"),
      let colon = rest[open..<close].firstIndex(of: ":")
    {
      text += rest[..<open]
      let kind = String(rest[rest.index(after: open)..<colon])
      let label = String(rest[rest.index(after: colon)..<close])
      let column = text.unicodeScalars.count + 2
      if kind == "goto" {
        goto.append(label)
        text += label
      } else if let kind = Control.Kind(rawValue: kind) {
        let path = label.split(separator: ">").map { $0.trimmingCharacters(in: .whitespaces) }
        controls.append(
          Control(
            kind: kind, label: path.last ?? label, path: path.count > 1 ? path : [], action: actions[kind] ?? .none,
            position: Position(line: line, column: column)))
        text += "“\(label)”"
      }
      rest = rest[rest.index(after: close)...]
    }
    return (text + rest, controls, goto)
  }
}

/// A page, filled in by a closure.
func page(
  _ source: String, _ title: String, lang: String = "zh-CN", kind: Topic.Kind = .task, parent: String? = nil,
  _ fill: (inout PageBuilder) -> Void = { _ in }
) -> Page {
  var builder = PageBuilder(source, title, lang: lang, kind: kind, parent: parent)
  fill(&builder)
  return builder.page
}

/// What one rule finds, in the order of a report.
func findings(
  _ rule: any Rule, _ pages: [Page], files: Set<String>? = nil, options: CheckOptions = CheckOptions()
) throws -> [Finding] {
  var options = options
  options.enable = [type(of: rule).about.code]
  let library = try Library(pages: pages, files: files, options: options)
  let found = try Checker(options: options, rules: [rule]).report(on: library).findings
  // Whatever a rule says in any test, every language has words for it.
  for language in try ReportLanguage.all(in: .builtIn).values {
    for finding in found {
      let missing = language.missing(in: finding.message) + language.missing(in: finding.remedy)
      #expect(missing.isEmpty, "\(language.tag)")
    }
  }
  return found
}
