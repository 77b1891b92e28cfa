/// What the titles of a page say of each other: 删除全部角色 beside 逐个删除角色 is the form for several, though "all" alone
/// may as well be said of one operation (查看全部任务).
struct SiblingForms {
  let titles: TitleReader

  /// The drafts with the mode of those set that name all of what another title of the page names one of.
  func settled(_ drafts: [ProcedureDraft]) -> [ProcedureDraft] {
    let ofOne = drafts.lazy.map { titles.reading($0.title) }.filter(\.saysSingle).map(\.operation)
    guard !ofOne.isEmpty else { return drafts }
    return drafts.map { draft in
      guard draft.mode == .single, titles.words.all.contains(draft.title) else { return draft }
      let own = titles.reading(draft.title)
      let isOfAll = ofOne.contains { one in
        !one.action.isEmpty && one.action == own.operation.action
          && NounOverlap.share(one.object, own.operation.object, except: titles.words.commonWords)
      }
      guard isOfAll, !own.saysSingle else { return draft }
      var draft = draft
      draft.mode = .batch
      return draft
    }
  }
}
