import Counterparts
import TextComparison
import TopicModel

/// The comparison of an operation's two forms: steps side by side, then what limits each.
struct PairView {
  let context: SiteContext
  let pair: SiteLibrary.Pair
  let node: Int?

  func view() -> View {
    let topic = pair.single.topic
    let strings = context.strings(topic.lang)
    let page = pair.path
    let title = strings("pair.title", ["title": context.library.listTitle(pair.single)])
    var view = context.frame(
      page, title: title, language: topic.lang, kind: "pair",
      description: strings("pair.description", ["single": name(pair.single), "batch": name(pair.batch)]))
    view["crumbs"] = context.crumbs(node, from: page)
    view["tree"] = context.tree(node, from: page, topic: topic.id)
    let (single, batch) = (limits(of: pair.single), limits(of: pair.batch))
    view["single"] = side(pair.single, limits: single, without: batch, from: page, strings: strings)
    view["batch"] = side(pair.batch, limits: batch, without: single, from: page, strings: strings)
    let common = single.filter { Self.states($0, batch) }
    view["common"] = ["limits": common.map { limit($0, strings) }] as View
    view["hasCommon"] = !common.isEmpty
    view["hasOwn"] = single.count > common.count || batch.contains { !Self.states($0, single) }
    addRows(to: &view, strings: strings)
    let shared = sharedLimits
    view["shared"] = ["limits": shared.map { limit($0, strings) }] as View
    view["hasShared"] = !shared.isEmpty
    view["evidence"] = pair.evidence.map { ["text": $0] as View }
    view["hasEvidence"] = !pair.evidence.isEmpty
    return view
  }

  private func name(_ entry: SiteLibrary.Entry) -> String {
    entry.procedure.title.isEmpty ? entry.topic.title : entry.procedure.title
  }

  /// What limits one form, without what limits its page as a whole.
  private func limits(of entry: SiteLibrary.Entry) -> [Constraint] {
    entry.topic.ownConstraints(of: entry.procedure, shared: entry.topic.sharedConstraints)
  }

  private static func states(_ constraint: Constraint, _ limits: [Constraint]) -> Bool {
    limits.contains { $0.kind == constraint.kind && $0.text == constraint.text }
  }

  private func side(
    _ entry: SiteLibrary.Entry, limits: [Constraint], without other: [Constraint], from page: String, strings: Strings
  ) -> View {
    let procedure = entry.procedure
    let limits = limits.filter { !Self.states($0, other) }
    return [
      "title": name(entry), "href": SitePaths.relative(entry.path, from: page),
      "word": strings["mode.\(procedure.mode.rawValue)"],
      "navigation": procedure.navigation.joined(separator: " › "), "hasNavigation": !procedure.navigation.isEmpty,
      "limits": limits.map { limit($0, strings) },
      "hasLimits": !limits.isEmpty,
      "results": procedure.results.map { ["text": $0] as View }, "hasResults": !procedure.results.isEmpty,
    ]
  }

  private func limit(_ constraint: Constraint, _ strings: Strings) -> View {
    [
      "text": constraint.text, "word": strings["constraint.\(constraint.kind.rawValue)"],
      "kind": constraint.kind.rawValue, "hasStep": false,
    ]
  }

  /// What limits the pages of both forms as a whole, once.
  private var sharedLimits: [Constraint] {
    var seen: Set<String> = []
    return (pair.single.topic.sharedConstraints + pair.batch.topic.sharedConstraints).filter {
      seen.insert($0.kind.rawValue + $0.text).inserted
    }
  }

  private func addRows(to view: inout View, strings: Strings) {
    let alignment = StepAlignment(pair.single.procedure, pair.batch.procedure)
    // What a form that is told in a sentence leaves out is no difference.
    let isUntold = { (row: StepAlignment.Row) in
      (row.kind == .leftOnly && alignment.isRightBrief) || (row.kind == .rightOnly && alignment.isLeftBrief)
    }
    view["rows"] = alignment.rows.map { self.row($0, isUntold: isUntold($0), strings: strings) }
    view["hasRows"] = !alignment.rows.isEmpty
    let different = alignment.rows.count { $0.kind != .shared && !isUntold($0) }
    let same = strings[alignment.rows.isEmpty ? "pair.noSteps" : "pair.same"]
    view["verdict"] = different == 0 ? same : strings.count("pair.different", different)
    let brief: Procedure.Mode? = alignment.isRightBrief ? .batch : alignment.isLeftBrief ? .single : nil
    view["isBrief"] = brief != nil
    view["briefNote"] = brief.map { strings["pair.brief.\($0.rawValue)"] } ?? ""
  }

  private func row(_ row: StepAlignment.Row, isUntold: Bool, strings: Strings) -> View {
    let (single, batch) = (row.left, row.right)
    return [
      "isSame": row.kind == .shared, "isUntold": isUntold,
      "noneWord": strings[isUntold ? "pair.untold" : "pair.noStep"],
      "shared": cell(single, against: nil, href: pair.single.path, strings),
      "single": cell(single, against: batch, href: pair.single.path, strings),
      "batch": cell(batch, against: single, href: pair.batch.path, strings),
      "differenceWord": isUntold ? "" : difference(single, batch, strings: strings),
      "isLone": single == nil || batch == nil,
      "isInner": (single ?? batch)?.number.contains(".") ?? false,
    ]
  }

  private func cell(_ step: Step?, against other: Step?, href: String, _ strings: Strings) -> View {
    guard let step else {
      return ["exists": false, "number": "", "text": Markup(), "plain": "", "href": "", "parts": [View]()]
    }
    let text = markup(
      step.text, step.controls, against: other.map { ($0.text, $0.controls) }, strings)
    let (own, others) = (step.choices.map(\.text), (other?.choices ?? []).map(\.text))
    let rows = SequenceAlignment(own, others).joiningNeighbours(own, others).rows
    let parts = rows.compactMap { row -> View? in
      guard let own = row.left.map({ step.choices[$0] }) else { return nil }
      let counterpart = row.right.flatMap { right in other.map { ($0.choices[right].text, $0.choices[right].controls) }
      }
      return ["text": markup(own.text, own.controls, against: counterpart, strings)]
    }
    return [
      "exists": true, "number": step.number, "text": text, "plain": strings.spelledOut(step.text, step.controls),
      "href": SitePaths.relative(href, from: pair.path) + "#" + SitePaths.stepAnchor(step.number), "parts": parts,
    ]
  }

  /// A text with its controls drawn and the words marked that the other text has not; of two that have little in common
  /// nothing is marked, since everything would be.
  private func markup(
    _ text: String, _ controls: [Control], against other: (text: String, controls: [Control])?, _ strings: Strings
  ) -> Markup {
    guard let other, TextDifference.share(text, other.text) >= Self.leastShare else {
      return ControlMarking.markup(text, controls: controls, strings: strings)
    }
    return TextDifference.markup(text, against: other.text, controls: (controls, other.controls), strings: strings)
  }

  private static let leastShare = 0.3

  /// A menu and the page that it opens have one name.
  private static func distinct(_ labels: [String]) -> [String] {
    var seen: Set<String> = []
    return labels.filter { seen.insert($0).inserted }
  }

  /// What changes, in a few words: the controls that only one form has.
  private func difference(_ single: Step?, _ batch: Step?, strings: Strings) -> String {
    guard let single, let batch else { return strings[single == nil ? "pair.onlyBatch" : "pair.onlySingle"] }
    let left = single.controls.map { strings.label(of: $0) }
    let right = batch.controls.map { strings.label(of: $0) }
    let lost = Self.distinct(left.filter { !right.contains($0) })
    let gained = Self.distinct(right.filter { !left.contains($0) })
    var parts: [String] = []
    if !lost.isEmpty {
      parts.append(strings["mode.single"] + strings["punctuation.colon"] + lost.joined(separator: " · "))
    }
    if !gained.isEmpty {
      parts.append(strings["mode.batch"] + strings["punctuation.colon"] + gained.joined(separator: " · "))
    }
    return parts.isEmpty ? strings["pair.wording"] : parts.joined(separator: strings["punctuation.semicolon"])
  }
}

extension Strings {
  /// What a control is called in running text: a picture whose name says nothing is called a picture, as in its step.
  func label(of control: Control) -> String {
    guard control.kind == .icon else { return control.label }
    return IconName.readable(control.label) ?? self["control.icon"]
  }
}
