import TextComparison
import TopicModel

/// The button that ends an operation, told on two pages in other sentences.
extension LabelConflicts {
  /// Two procedures of one operation and mode, on two pages, that use the same labels but for the one that ends each.
  ///
  /// The one's title contains the other's, neither has the other's last button, no page of the area has both, and half of their labels are the same at least: they are one told twice.
  func endings() -> [LabelConflict] {
    var groups: [[String]: [Int]] = [:]
    for index in library.procedures(in: area) {
      let procedure = library.procedures[index].procedure
      guard !procedure.operation.action.isEmpty, !procedure.operation.object.isEmpty,
        let end = library.ending(of: index),
        end.endsClause, end.order == library.usesOfProcedure[index].last?.order
      else { continue }
      groups[[procedure.operation.action, procedure.operation.object, procedure.mode.rawValue], default: []]
        .append(index)
    }
    // What many pages tell is a step of many operations.
    return groups.values.filter { (2...8).contains($0.count) }.sorted { $0[0] < $1[0] }.flatMap { members in
      members.indices.dropFirst().compactMap { place in
        members[..<place].lazy.compactMap { ending(members[place], $0) }.first
      }
    }
  }

  private func ending(_ left: Int, _ right: Int) -> LabelConflict? {
    guard let a = library.ending(of: left), let b = library.ending(of: right), a.page != b.page, a.folded != b.folded,
      let (first, second) = places(of: a, b), !haveOneUser(a.folded, b.folded),
      haveOneTitle(a, b), shareLabels(left, right, besides: [a.folded, b.folded]), let form = form([first], [second]),
      form != .alike
    else { return nil }
    return conflict(first, second, form: form)
  }

  /// The tab that the two forms of one operation select behind the same menu, where each selects one and the names look alike, or only one of them is
  /// known.
  func formsTabs() -> [LabelConflict] {
    let own = Set(library.procedures(in: area))
    func tab(_ procedure: Int) -> ControlUse? {
      let tabs = library.usesOfProcedure[procedure].filter { $0.control.kind == .tab }
      return tabs.count == 1 ? tabs[0] : nil
    }
    return own.sorted().flatMap { index -> [LabelConflict] in
      guard library.procedures[index].procedure.mode == .batch, let batch = tab(index) else { return [] }
      return library.procedures[index].procedure.counterparts.compactMap { counterpart -> LabelConflict? in
        guard let other = library.procedureByID[counterpart.id], own.contains(other), let single = tab(other),
          batch.folded != single.folded, batch.previous == single.previous, !batch.previous.isEmpty,
          !haveOneUser(batch.folded, single.folded), !areTwoTabs(batch, single),
          let (first, second) = places(of: batch, single),
          let form = form([first], [second]), form != .different || isOneKnown(batch, single)
        else { return nil }
        return conflict(first, second, form: form)
      }
    }
  }

  /// Whether two tabs begin or end alike, or are two forms of a word, more pages select the one, and no other page knows the other: 使用中, 生效中; Open, Opened.
  private func isOneKnown(_ left: ControlUse, _ right: ControlUse) -> Bool {
    let (a, b) = ([left, right].map { Similarity.units($0.control.label) }).pair
    let forms = library.lexicon(left.page).forms
    let areForms = a.count == 1 && b.count == 1 && (forms.isForm(a[0], ofOneOf: b) || forms.isForm(b[0], ofOneOf: a))
    guard
      areForms || abs(a.count - b.count) < 2 && min(a.count, b.count) > 1 && (a.first == b.first || a.last == b.last)
    else { return false }
    let pages = [left, right].map { use in Set(users(of: use.folded).map { library.procedures[$0].page }) }
    return pages.contains { $0.count == 1 } && pages.contains { $0.count > 1 }
  }

  /// Whether one name is the other with more in front, or with one more character, and that is not what the operation is about: Members, Team Members; 用户, 用户组.
  /// 待支付 may well be short for 待支付订单, Expired for Expired Items.
  private func areTwoTabs(_ left: ControlUse, _ right: ControlUse) -> Bool {
    let (a, b) = ([left, right].map { Similarity.units($0.control.label) }).pair
    let difference = LabelDifference(a, b)
    guard difference.left.isEmpty != difference.right.isEmpty else { return false }
    let more = difference.left + difference.right
    let isCharacter = more.count == 1 && more[0].unicodeScalars.allSatisfy(Folding.isHan)
    if !isCharacter, a.starts(with: b) || b.starts(with: a) { return false }
    return [left, right].contains { use in
      let operation = library.procedures[use.procedure].procedure.operation
      let subject = Similarity.units("\(operation.action) \(operation.object)")
      return !more.allSatisfy(subject.contains)
    }
  }

  private func places(of a: ControlUse, _ b: ControlUse) -> (Int, Int)? {
    func index(_ use: ControlUse) -> Int? {
      (library.firstUse[use.page]..<library.firstUse[use.page + 1]).first {
        library.uses[$0].procedure == use.procedure && library.uses[$0].order == use.order
      }
    }
    guard let first = index(a), let second = index(b) else { return nil }
    return (first, second)
  }

  private func shareLabels(_ left: Int, _ right: Int, besides ends: Set<String>) -> Bool {
    let (a, b) = ([left, right].map { Set(library.usesOfProcedure[$0].map(\.folded)).subtracting(ends) }).pair
    let shared = a.intersection(b).count
    return shared >= 2 && shared * 2 >= max(a.count, b.count)
  }
}
