/// Procedures that are parts of a batch operation told as a whole: 上传证书 and 关联域名 below 批量配置证书.
///
/// Not where one below that title says itself how many it is for (then the others are the form for one), nor where they are
/// operations on one thing (上传证书, 删除证书).
struct BatchParts {
  let titles: TitleReader
  /// What stands below each title that names a batch operation; those that hold no parts are left out.
  private var wholes: [Place: OperationReader.Title] = [:]

  /// A title and how deep it stands.
  private struct Place: Hashable {
    var level: Int
    var title: String
  }

  init(titles: TitleReader, drafts: [ProcedureDraft]) {
    self.titles = titles
    var below: [Place: [String]] = [:]
    var readings: [String: OperationReader.Title] = [:]
    for draft in drafts {
      for (level, title) in draft.titles.enumerated().dropLast() {
        let reading = readings[title] ?? titles.reading(title)
        readings[title] = reading
        guard reading.saysBatch, !reading.saysSingle, !reading.operation.action.isEmpty else { continue }
        wholes[Place(level: level, title: title)] = reading
        below[Place(level: level, title: title), default: []].append(draft.title)
      }
    }
    for (place, names) in below where names.contains(where: saysNumber) || titles.areOperations(names) {
      wholes[place] = nil
    }
  }

  /// Whether a title above a draft names a batch operation, and its own another action. A page's title takes more: the
  /// two must be about one thing.
  func isPart(_ draft: ProcedureDraft) -> Bool {
    guard !wholes.isEmpty, !saysNumber(draft.title) else { return false }
    let own = titles.reading(draft.title).operation
    let isPart = draft.titles.enumerated().dropLast().contains { level, title in
      guard let whole = wholes[Place(level: level, title: title)]?.operation, whole.action != own.action else {
        return false
      }
      return level > 0 || NounOverlap.share(own.object, whole.object, except: titles.words.commonWords)
    }
    return isPart && !draft.steps.contains { titles.words.single.contains($0.text.text) }
  }

  private func saysNumber(_ title: String) -> Bool {
    let reading = titles.reading(title)
    return reading.saysBatch || reading.saysSingle
  }
}
