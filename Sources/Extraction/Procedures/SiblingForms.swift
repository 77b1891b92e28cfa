/// What the titles of a page say of each other: 删除全部角色 beside 逐个删除角色 is the form for several, though "all" alone
/// may as well be said of one operation (查看全部任务).
struct SiblingForms {
  let titles: TitleReader

  /// The drafts with the mode of those set that name all of what another title of the page names one of.
  func settled(_ drafts: [ProcedureDraft]) -> [ProcedureDraft] {
    // Only where a title says "all" are all of them read.
    guard drafts.contains(where: isForAll) else { return drafts }
    var objectsOfOne: [String: Set<String>] = [:]
    for operation in drafts.map({ titles.reading($0.title) }).filter(\.saysSingle).map(\.operation)
    where !operation.action.isEmpty && objectsOfOne[operation.action, default: []].count < Self.mostObjects {
      objectsOfOne[operation.action, default: []].insert(operation.object)
    }
    guard !objectsOfOne.isEmpty else { return drafts }
    return drafts.map { draft in
      guard isForAll(draft) else { return draft }
      let own = titles.reading(draft.title)
      let isOfAll = (objectsOfOne[own.operation.action] ?? []).contains {
        NounOverlap.share($0, own.operation.object, except: titles.words.commonWords)
      }
      guard isOfAll, !own.saysSingle else { return draft }
      var draft = draft
      draft.mode = .batch
      return draft
    }
  }

  /// A page of more things that are told one by one is a list of records.
  private static let mostObjects = 32

  private func isForAll(_ draft: ProcedureDraft) -> Bool {
    draft.mode == .single && titles.words.all.contains(draft.title)
  }
}
