import Diffing

/// What changed since an earlier state of the documentation, procedure by procedure.
struct ChangesView {
  let context: SiteContext
  let diff: IndexDiff

  func view() -> View {
    let strings = context.strings(context.language)
    var view = context.frame(
      SitePaths.changes, title: strings["changes.title"], language: context.language, kind: "changes")
    let count = diff.procedures.count + diff.proceduresAdded.count + diff.proceduresRemoved.count
    view["lead"] = diff.isEmpty ? strings["changes.none"] : strings.count("changes.lead", count)
    view["kinds"] = kinds(diff, strings)
    let otherPages = pages(diff, strings)
    view["pages"] = otherPages
    view["hasPages"] = !otherPages.isEmpty
    return view
  }

  private func kinds(_ diff: IndexDiff, _ strings: Strings) -> [View] {
    func group(_ kind: String, _ changes: [View]) -> View {
      ["kind": kind, "word": strings["changes.\(kind)"], "count": changes.count, "changes": changes]
    }
    func presence(_ procedure: IndexDiff.Presence) -> View {
      change(procedure.id, title: procedure.title, details: [])
    }
    return [
      group("added", diff.proceduresAdded.map(presence)), group("changed", diff.procedures.map(changed)),
      group("removed", diff.proceduresRemoved.map(presence)),
    ].filter { $0["count"] as? Int != 0 }
  }

  private func changed(_ procedure: IndexDiff.ProcedureDiff) -> View {
    let strings = context.strings(context.library.entry(procedure.id)?.topic.lang ?? context.language)
    var details: [View] = []
    if let old = procedure.oldTitle {
      details.append(detail(strings["changes.title-changed"], old: old, new: procedure.title))
    }
    details += procedure.changes.map { detail($0, strings) }
    return change(procedure.id, title: procedure.title, details: details)
  }

  private func detail(_ change: IndexDiff.Change, _ strings: Strings) -> View {
    switch change.what {
    case .stepMoved:
      let word = strings("changes.step-moved", ["from": change.old ?? "", "to": change.new ?? ""])
      return detail(word, old: nil, new: nil, unchanged: change.text)
    case .modeChanged:
      return detail(strings["changes.mode-changed"], old: mode(change.old, strings), new: mode(change.new, strings))
    case .counterpartChanged:
      return detail(strings["changes.counterpart-changed"], old: titles(change.old), new: titles(change.new))
    default:
      let word = strings("changes.\(change.what.rawValue)", ["n": change.step ?? ""])
      return detail(word, old: change.old, new: change.new)
    }
  }

  private func change(_ id: String, title: String, details: [View]) -> View {
    let entry = context.library.entry(id)
    return [
      "title": title.isEmpty ? entry?.title ?? id : title, "lang": entry?.topic.lang ?? context.language,
      "href": entry?.path ?? "", "hasPage": entry != nil,
      "place": entry.map { context.place(of: $0.procedure, in: $0.topic) } ?? "", "details": details,
    ]
  }

  private func detail(_ word: String, old: String?, new: String?, unchanged: String? = nil) -> View {
    let both = old != nil && new != nil
    return [
      "word": word, "old": Self.marked(old, against: both ? new : nil), "hasOld": old != nil,
      "new": Self.marked(new, against: both ? old : nil), "hasNew": new != nil, "oldText": old ?? "",
      "newText": new ?? "", "unchanged": unchanged ?? "", "hasUnchanged": unchanged != nil,
    ]
  }

  private static func marked(_ text: String?, against other: String?) -> Markup {
    other.map { TextDifference.markup(text ?? "", against: $0) } ?? Markup(text: text ?? "")
  }

  private func mode(_ raw: String?, _ strings: Strings) -> String? { raw.map { strings["mode.\($0)"] } }

  /// A list of procedure ids as titles; those that are gone by their id.
  private func titles(_ ids: String?) -> String? {
    ids.map { $0.components(separatedBy: ", ").map { context.library.entry($0)?.title ?? $0 }.joined(separator: " · ") }
  }

  /// Pages that are new, and those that say something else without a change to their procedures, with the conditions that belong to none of those.
  private func pages(_ diff: IndexDiff, _ strings: Strings) -> [View] {
    let told = Set(
      (diff.procedures.map(\.id) + diff.proceduresAdded.map(\.id)).compactMap { context.library.entry($0)?.topic.id })
    let conditions = Dictionary(diff.conditions.map { ($0.id, $0.changes) }, uniquingKeysWith: { first, _ in first })
    func link(_ id: String, _ kind: String) -> View? {
      guard let topic = context.library.page(id)?.topic else { return nil }
      return [
        "details": (conditions[id] ?? []).map { detail($0, context.strings(topic.lang)) },
        "title": topic.title, "lang": topic.lang, "href": context.primaryPath(topic),
        "word": strings["changes.\(kind)"],
        "isNew": kind == "added",
      ]
    }
    return diff.topics.added.filter { !told.contains($0) }.compactMap { link($0, "added") }
      + diff.topics.changed.filter { !told.contains($0) || conditions[$0] != nil }.compactMap { link($0, "changed") }
  }
}
