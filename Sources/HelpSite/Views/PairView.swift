import Counterparts
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
    let title = strings("pair.title", ["title": name(pair.single)])
    var view = context.frame(
      page, title: title, language: topic.lang, kind: "pair",
      description: strings("pair.description", ["single": name(pair.single), "batch": name(pair.batch)]))
    view["crumbs"] = context.crumbs(node, from: page)
    view["tree"] = context.tree(node, from: page, topic: topic.id)
    view["single"] = side(pair.single, from: page, strings: strings)
    view["batch"] = side(pair.batch, from: page, strings: strings)
    let rows = rows(strings: strings)
    view["rows"] = rows
    view["hasRows"] = !rows.isEmpty
    let different = rows.count { $0["isSame"] as? Bool == false }
    view["verdict"] = different == 0 ? strings["pair.same"] : strings.count("pair.different", different)
    view["evidence"] = pair.evidence.map { ["text": $0] as View }
    view["hasEvidence"] = !pair.evidence.isEmpty
    return view
  }

  private func name(_ entry: SiteLibrary.Entry) -> String {
    entry.procedure.title.isEmpty ? entry.topic.title : entry.procedure.title
  }

  private func side(_ entry: SiteLibrary.Entry, from page: String, strings: Strings) -> View {
    let procedure = entry.procedure
    var limits = procedure.constraints
    for constraint in entry.topic.constraints where !limits.contains(constraint) { limits.append(constraint) }
    return [
      "title": name(entry), "href": SitePaths.relative(entry.path, from: page),
      "word": strings["mode.\(procedure.mode.rawValue)"],
      "navigation": procedure.navigation.joined(separator: " › "), "hasNavigation": !procedure.navigation.isEmpty,
      "limits": limits.map { constraint in
        [
          "text": constraint.text, "word": strings["constraint.\(constraint.kind.rawValue)"],
          "kind": constraint.kind.rawValue, "hasStep": false,
        ] as View
      },
      "hasLimits": !limits.isEmpty,
      "results": procedure.results.map { ["text": $0] as View }, "hasResults": !procedure.results.isEmpty,
    ]
  }

  private func rows(strings: Strings) -> [View] {
    StepAlignment(pair.single.procedure.steps, pair.batch.procedure.steps).rows.map { row in
      let (single, batch) = (row.left, row.right)
      return [
        "isSame": row.kind == .shared, "shared": cell(single, against: nil, href: pair.single.path),
        "single": cell(single, against: batch, href: pair.single.path),
        "batch": cell(batch, against: single, href: pair.batch.path),
        "differenceWord": difference(single, batch, strings: strings), "isLone": single == nil || batch == nil,
      ]
    }
  }

  private func cell(_ step: Step?, against other: Step?, href: String) -> View {
    guard let step else {
      return ["exists": false, "number": "", "text": Markup(), "plain": "", "href": "", "parts": [View]()]
    }
    let text =
      other.map { TextDifference.markup(step.text, against: $0.text) }
      ?? ControlMarking.markup(step.text, controls: step.controls)
    return [
      "exists": true, "number": step.number, "text": text, "plain": step.text,
      "href": SitePaths.relative(href, from: pair.path) + "#" + SitePaths.stepAnchor(step.number),
      "parts": (step.choices.map(\.text) + step.steps.map { "\($0.number) \($0.text)" }).map { ["text": $0] as View },
    ]
  }

  /// What changes, in a few words: the controls that only one form has.
  private func difference(_ single: Step?, _ batch: Step?, strings: Strings) -> String {
    guard let single, let batch else { return strings[single == nil ? "pair.onlyBatch" : "pair.onlySingle"] }
    let left = single.controls.map(\.label)
    let right = batch.controls.map(\.label)
    let lost = left.filter { !right.contains($0) }
    let gained = right.filter { !left.contains($0) }
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
