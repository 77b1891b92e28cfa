/// Procedures that are parts of a batch operation told as a whole: 上传证书 and 关联域名 below 批量配置证书.
struct BatchParts {
  let titles: TitleReader

  /// Whether a title above a draft names a batch operation, and its own another action.
  ///
  /// A page's title takes more: the two must be about one thing. Not where a neighbour below that title says itself that it is for several: then this one is the form for one.
  func isPart(_ draft: ProcedureDraft, of drafts: [ProcedureDraft]) -> Bool {
    let own = titles.reading(draft.title)
    guard !own.saysSingle, !own.saysBatch else { return false }
    for (level, title) in draft.titles.enumerated().dropLast() {
      let outer = titles.reading(title)
      guard outer.saysBatch, !outer.saysSingle, !outer.operation.action.isEmpty,
        outer.operation.action != own.operation.action,
        level > 0 || NounOverlap.share(own.operation.object, outer.operation.object, except: titles.words.commonWords)
      else { continue }
      let below = drafts.filter { $0.titles.count > level + 1 && $0.titles[level] == title }
      // 上传证书, 删除证书: operations on one thing are no parts of one.
      if !below.contains(where: { saysNumber($0.title) }), !titles.areOperations(below.map(\.title)),
        !draft.steps.contains(where: { titles.words.single.contains($0.text.text) })
      {
        return true
      }
    }
    return false
  }

  private func saysNumber(_ title: String) -> Bool {
    let reading = titles.reading(title)
    return reading.saysBatch || reading.saysSingle
  }
}
