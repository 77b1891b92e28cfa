/// What the last build that changed anything added, removed and changed.
struct ChangesView {
  let context: SiteContext
  let history: SiteHistory

  func view() -> View {
    let strings = context.strings(context.language)
    var view = context.frame(
      SitePaths.changes, title: strings["changes.title"], language: context.language, kind: "changes")
    view["lead"] =
      history.changes.isEmpty ? strings["changes.none"] : strings.count("changes.lead", history.changes.count)
    let kinds: [SiteHistory.Change.Kind] = [.added, .changed, .removed]
    view["kinds"] = kinds.compactMap { kind -> View? in
      let own = history.changes.filter { $0.kind == kind }
      guard !own.isEmpty else { return nil }
      return [
        "kind": kind.rawValue, "word": strings["changes.\(kind.rawValue)"], "count": own.count,
        "changes": own.map { change in
          [
            "title": change.title, "lang": change.lang, "href": change.page ?? "", "hasPage": change.page != nil,
            "details": change.details.map { detail($0, strings: strings) },
          ] as View
        },
      ]
    }
    return view
  }

  private func detail(_ detail: SiteHistory.Change.Detail, strings: Strings) -> View {
    let old = detail.old ?? ""
    let new = detail.new ?? ""
    let both = detail.old != nil && detail.new != nil
    return [
      "word": strings("changes.\(detail.what)", ["n": detail.step ?? ""]),
      "old": both ? TextDifference.markup(old, against: new) : Markup(text: old), "hasOld": detail.old != nil,
      "new": both ? TextDifference.markup(new, against: old) : Markup(text: new), "hasNew": detail.new != nil,
      "oldText": old, "newText": new,
    ]
  }
}
