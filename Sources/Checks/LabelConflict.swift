import TextComparison
import TopicModel

/// One control, so it seems, under two labels: a label that stands where other pages have another one.
///
/// Found without a list of labels. Two mentions stand in the same slot when their sentences are equal but for the
/// label, or their neighbours in the procedure are, and kind and action agree. Two labels in one slot are taken for
/// variants of one when they look alike, or the operation is the same; not when some procedure uses both (but for a
/// step that is told again word for word where the odd label is not known), never when their difference is the
/// difference of the two pages' subjects (公网域名, 内网域名), or when they are opposites. So are the buttons that end one operation told on two pages.
struct LabelConflict: Sendable {
  enum Form: Sendable {
    /// The labels share no more than chance; only the slot says that they are one control.
    case different
    case alike
    /// The same units in another order.
    case transposed
  }

  let form: Form
  /// Whether readers take the labels for each other: the same units in another order, one Han character for another (确定, 确认), or a word of two
  /// for another that shares one of them (添加, 增添).
  let isConfusable: Bool
  /// Whether both are the same operation's, or on a page or dialog of the same name.
  let sameThing: Bool
  /// Indices into `Library.uses`; all of one page, with one label: where to look.
  let odd: [Int]
  /// What they disagree with: the label that more places have.
  let usual: [Int]
  /// How many places have either label in this part of the documentation.
  let oddCount: Int
  let usualCount: Int
}

/// Finds the label conflicts of an area.
struct LabelConflicts {
  let library: Library
  let area: Area
  private let units: [String: [String]]
  /// Area and folded label to how many uses there are.
  private let frequency: [AreaLabel: Int]
  /// Folded label to the procedures that use it.
  private let procedures: [AreaLabel: Set<Int>]

  private struct AreaLabel: Hashable {
    var area: String
    var label: String
  }

  private struct Slot: Hashable {
    var area: String
    var kind: Control.Kind
    var action: Control.Action
    var first: UInt64
    var second: UInt64
  }

  init(_ library: Library, in area: Area) {
    self.library = library
    self.area = area
    var units: [String: [String]] = [:]
    var frequency: [AreaLabel: Int] = [:]
    var procedures: [AreaLabel: Set<Int>] = [:]
    for use in library.uses(in: area).lazy.map({ library.uses[$0] }) {
      if units[use.folded] == nil { units[use.folded] = Similarity.units(use.control.label) }
      let key = AreaLabel(area: library.areas[use.page], label: use.folded)
      frequency[key, default: 0] += 1
      procedures[key, default: []].insert(use.procedure)
    }
    self.units = units
    self.frequency = frequency
    self.procedures = procedures
  }

  /// A picture is called by its file where it has no other name: clone-with-data, icon_edit, trash.
  private static func isFileName(_ label: String) -> Bool {
    guard label.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x20 }) else { return false }
    let isWord = label.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
    return !isWord || label.first?.isUppercase != true
  }

  func all() -> [LabelConflict] {
    var slots: [Slot: [Int]] = [:]
    for index in library.uses(in: area) where !library.uses[index].folded.isEmpty {
      let use = library.uses[index]
      if use.control.kind == .icon, Self.isFileName(use.control.label) { continue }
      let area = area.name
      let (kind, action) = (use.control.kind, use.control.action)
      if use.frameWeight >= 3 {
        slots[Slot(area: area, kind: kind, action: action, first: use.frame, second: 0), default: []].append(index)
      }
      let around = StableHash.of([use.previous, use.next])
      let operation = library.procedures[use.procedure].procedure.operation
      if !operation.action.isEmpty, !use.previous.isEmpty || !use.next.isEmpty {
        let verb = StableHash.of([operation.action, "verb"])
        slots[Slot(area: area, kind: kind, action: action, first: around, second: verb), default: []].append(index)
      }
    }
    var found: [Pair: LabelConflict] = [:]
    // In one order in every run: the first slot decides which places a conflict shows.
    for members in slots.values.filter({ $0.count > 1 }).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      collect(members, into: &found)
    }
    for ending in endings() + formsTabs() {
      let uses = [ending.odd[0], ending.usual[0]].map { library.uses[$0] }
      let key = Pair(page: uses[0].page, odd: uses[0].folded, usual: uses[1].folded)
      if found[key] == nil { found[key] = ending }
    }
    return found.keys.sorted().compactMap { found[$0] }
  }

  /// Two uses as a conflict of one thing.
  func conflict(_ left: Int, _ right: Int, form: LabelConflict.Form) -> LabelConflict {
    let (odd, usual) = leftIsOdd([left], [right]) ? (left, right) : (right, left)
    let labels = [odd, usual].map { library.uses[$0].folded }
    return LabelConflict(
      form: form, isConfusable: form == .transposed, sameThing: true, odd: [odd], usual: [usual],
      oddCount: frequency[AreaLabel(area: area.name, label: labels[0])] ?? 1,
      usualCount: frequency[AreaLabel(area: area.name, label: labels[1])] ?? 1)
  }

  /// Whether one procedure of the area uses both labels.
  func haveOneUser(_ left: String, _ right: String) -> Bool { !users(of: left).isDisjoint(with: users(of: right)) }

  /// The procedures of the area that use a label, in its folded form.
  func users(of label: String) -> Set<Int> { procedures[AreaLabel(area: area.name, label: label)] ?? [] }

  /// What makes two reports the same: labels, and the page of the odd one.
  private struct Pair: Hashable, Comparable {
    var page: Int
    var odd: String
    var usual: String

    static func < (left: Pair, right: Pair) -> Bool {
      (left.page, left.odd, left.usual) < (right.page, right.odd, right.usual)
    }
  }

  private func collect(_ members: [Int], into found: inout [Pair: LabelConflict]) {
    let byLabel = Dictionary(grouping: members) { library.uses[$0].folded }
    // A slot that a dozen labels fill is a turn of phrase, not a place.
    guard byLabel.count > 1, byLabel.count <= 12 else { return }
    let labels = byLabel.keys.sorted()
    for (place, left) in labels.enumerated() {
      for right in labels[(place + 1)...] {
        guard let leftUses = byLabel[left], let rightUses = byLabel[right] else { continue }
        guard let form = form(leftUses, rightUses) else { continue }
        let (odd, usual) = leftIsOdd(leftUses, rightUses) ? (leftUses, rightUses) : (rightUses, leftUses)
        add(odd: odd, usual: usual, form: form, together: procedures(with: left, right, like: leftUses[0]), to: &found)
      }
    }
  }

  private func add(
    odd: [Int], usual: [Int], form: LabelConflict.Form, together: Set<Int>, to found: inout [Pair: LabelConflict]
  ) {
    let area = library.areas[library.uses[odd[0]].page]
    let (oddLabel, usualLabel) = (library.uses[odd[0]].folded, library.uses[usual[0]].folded)
    for (page, uses) in Dictionary(grouping: odd, by: { library.uses[$0].page }) {
      let agree = { (left: Int, right: Int) in
        isSameSlot(left, right, form: form) && (together.isEmpty || isRetold(left, right, form: form, together))
      }
      let matches = usual.filter { other in uses.contains { agree($0, other) } }
      guard let first = matches.first else { continue }
      let own = uses.filter { use in matches.contains { agree(use, $0) } }
      let key = Pair(page: page, odd: oddLabel, usual: usualLabel)
      let same = own.contains { use in matches.contains { isSameThing(use, $0) } }
      if let earlier = found[key], earlier.sameThing || !same, earlier.odd[0] <= own[0] { continue }
      found[key] = LabelConflict(
        form: form,
        isConfusable: form == .transposed || form == .alike && hasOneExchanged(oddLabel, usualLabel)
          || areWordsThatShareOne([oddLabel, usualLabel].map { units[$0] ?? [] }),
        sameThing: same, odd: own.sorted(),
        usual: Array(([first] + matches.filter { library.uses[$0].page != library.uses[first].page }).prefix(3)),
        oddCount: frequency[AreaLabel(area: area, label: oddLabel)] ?? 1,
        usualCount: frequency[AreaLabel(area: area, label: usualLabel)] ?? 1)
    }
  }

  // MARK: Decisions

  /// How two labels in one slot resemble each other, or nil when they are two controls.
  func form(_ left: [Int], _ right: [Int]) -> LabelConflict.Form? {
    let (first, second) = (library.uses[left[0]], library.uses[right[0]])
    let (a, b) = (units[first.folded] ?? [], units[second.folded] ?? [])
    guard !a.isEmpty, !b.isEmpty, a != b else { return nil }
    if library.areAllowed(first.control.label, second.control.label) { return nil }
    let difference = LabelDifference(a, b)
    let (own, other) = (subject(of: left[0]), subject(of: right[0]))
    if difference.saysTwoThings(in: library.lexicon(first.page)) { return nil }
    if difference.isExplained(by: Folding.label(own), Folding.label(other)) { return nil }
    if Similarity.isTransposition(a, b) { return .transposed }
    // 可用的数据库, 数据库选择: names that neither begin nor end alike are names of two things.
    let sharesAnEnd = a.first == b.first || a.last == b.last
    if sharesAnEnd, Similarity.dice(a, b) >= 0.5, difference.isSlip { return .alike }
    return difference.isPartlyExplained(by: own, other, particles: library.lexicon(first.page).particles)
      ? nil : .different
  }

  /// The procedures of a use's area that use both labels, which are two controls then, as a rule.
  private func procedures(with left: String, _ right: String, like use: Int) -> Set<Int> {
    let area = library.areas[library.uses[use].page]
    let users = procedures[AreaLabel(area: area, label: left)] ?? []
    return users.intersection(procedures[AreaLabel(area: area, label: right)] ?? [])
  }

  /// Whether the odd one's step is the usual one's told again: the same operation, sentence and neighbours, on another page. Then one slip among several
  /// mentions is one, although its page has the usual label too; no page but that may have both.
  ///
  /// A sentence that says little (单击“确定”。), and labels that share nothing, count between two neighbours only, on pages of one title or where all other controls are the same, and where the
  /// procedure has the usual label once less than the other: nothing but the odd one stands for it.
  private func isRetold(_ odd: Int, _ usual: Int, form: LabelConflict.Form, _ together: Set<Int>) -> Bool {
    let (a, b) = (library.uses[odd], library.uses[usual])
    guard a.frame == b.frame, a.previous == b.previous, a.next == b.next, isSameOperation(a, b), a.page != b.page,
      together.allSatisfy({ library.procedures[$0].page == a.page })
    else { return false }
    if form != .different, a.frameWeight >= 3 { return true }
    return !a.previous.isEmpty && !a.next.isEmpty
      && (library.haveOneTitle(a.page, b.page) || haveOneTitle(a, b) && areOneTold(a, b))
      && mentions(of: b.folded, in: a.procedure) + 1 == mentions(of: b.folded, in: b.procedure)
  }

  private func mentions(of label: String, in procedure: Int) -> Int {
    let page = library.procedures[procedure].page
    return library.uses[library.firstUse[page]..<library.firstUse[page + 1]].count {
      $0.procedure == procedure && $0.folded == label
    }
  }

  private func hasOneExchanged(_ left: String, _ right: String) -> Bool {
    let difference = LabelDifference(units[left] ?? [], units[right] ?? [])
    if difference.left.count == 1, difference.right.count == 1 { return true }
    return areWordsThatShareOne([difference.left, difference.right])
  }

  /// 添加, 增添: words of two characters that share one.
  private func areWordsThatShareOne(_ words: [[String]]) -> Bool {
    words.allSatisfy { $0.count == 2 && $0.allSatisfy { $0.unicodeScalars.allSatisfy(Folding.isHan) } }
      && !Set(words[0]).isDisjoint(with: words[1])
  }

  private func isSameSlot(_ left: Int, _ right: Int, form: LabelConflict.Form) -> Bool {
    let (a, b) = (library.uses[left], library.uses[right])
    if areOfTwoForms(a, b) { return false }
    let sameFrame = a.frame == b.frame
    let before = a.previous == b.previous
    let behind = a.next == b.next
    switch form {
    case .alike, .transposed:
      if sameFrame, a.frameWeight >= 8 { return true }
      if sameFrame, before || behind, a.frameWeight >= 3 { return true }
      return before && behind && isSameOperation(a, b)
    case .different:
      guard isSameOperation(a, b), before, behind, !a.previous.isEmpty || !a.next.isEmpty, haveOneTitle(a, b),
        !areOfAChapter(a, b)
      else { return false }
      return sameFrame && a.frameWeight >= 6 || a.frameWeight < 6 && b.frameWeight < 6
        || a.page != b.page && !a.clause.isEmpty && a.clause == b.clause
    }
  }

  /// Whether two procedures are among three or more of a page that have one title: it names the chapter, and each tells something else.
  private func areOfAChapter(_ left: ControlUse, _ right: ControlUse) -> Bool {
    guard left.page == right.page else { return false }
    let all = library.procedures[library.firstProcedure[left.page]..<library.firstProcedure[left.page + 1]]
    let titles = [left, right].map { library.procedures[$0.procedure].procedure.title }
    return titles[0] == titles[1] && all.count { $0.procedure.title == titles[0] } > 2
  }

  /// Whether a page tells the single form beside the batch form: the button in a row (Delete) and the one above the list (Delete Topic) are two.
  private func areOfTwoForms(_ left: ControlUse, _ right: ControlUse) -> Bool {
    let (a, b) = (library.procedures[left.procedure].procedure, library.procedures[right.procedure].procedure)
    guard left.page == right.page else { return false }
    // 批量辦理待離職, 辦理離職.
    let batches = [left, right].map { use in library.lexicon(use.page).batchWords.contains { use.folded.holds($0) } }
    return batches[0] != batches[1]
      || a.mode != b.mode && (a.mode == .batch || b.mode == .batch)
        && (left.folded.hasPrefix(right.folded) || right.folded.hasPrefix(left.folded))
  }

  private func isSameOperation(_ left: ControlUse, _ right: ControlUse) -> Bool {
    let a = library.procedures[left.procedure].procedure
    let b = library.procedures[right.procedure].procedure
    guard !a.operation.action.isEmpty, !a.operation.object.isEmpty, a.operation.action == b.operation.action else {
      return false
    }
    return a.operation.object == b.operation.object
      || areOneTold(left, right) && Self.isEnd(a.operation.object, b.operation.object)
  }

  /// Whether one name of an object is the end of the other: rule of alarm rule, 规则 of 告警规则.
  private static func isEnd(_ left: String, _ right: String) -> Bool {
    let (a, b) = (Similarity.units(left), Similarity.units(right))
    return a.count < b.count ? b.suffix(a.count) == a[...] : a.suffix(b.count) == b[...]
  }

  /// Whether two procedures of two pages name the same controls, one after the other, but for the two.
  private func areOneTold(_ left: ControlUse, _ right: ControlUse) -> Bool {
    guard left.page != right.page, left.order == right.order else { return false }
    let (a, b) =
      ([left, right].map { use in
        library.usesOfProcedure[use.procedure].filter { $0.order != use.order }.map(\.folded)
      }).pair
    return a.count >= 3 && a == b
  }

  /// Whether two procedures have one title, or one's contains the other's: not two ways of doing one thing.
  func haveOneTitle(_ left: ControlUse, _ right: ControlUse) -> Bool {
    let a = Folding.label(library.procedures[left.procedure].procedure.title)
    let b = Folding.label(library.procedures[right.procedure].procedure.title)
    return a.contains(b) || b.contains(a) || isSameOperation(left, right) && areOneTold(left, right)
  }

  private func isSameThing(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (library.uses[left], library.uses[right])
    return isSameOperation(a, b) || a.frame == b.frame && a.frameWeight >= 12
  }

  private func leftIsOdd(_ left: [Int], _ right: [Int]) -> Bool {
    let (a, b) = (library.uses[left[0]], library.uses[right[0]])
    for term in library.options.terminology {
      let preferred = Folding.label(term.preferred)
      if preferred == b.folded { return true }
      if preferred == a.folded { return false }
    }
    let area = library.areas[a.page]
    let counts = [a, b].map { frequency[AreaLabel(area: area, label: $0.folded)] ?? 0 }
    if counts[0] != counts[1] { return counts[0] < counts[1] }
    // As often as each other: the later place is the odd one.
    return left[0] > right[0]
  }

  private func subject(of use: Int) -> String {
    let use = library.uses[use]
    let procedure = library.procedures[use.procedure].procedure
    let topic = library.topic(use.page)
    return [topic.title, procedure.title, procedure.operation.action, procedure.operation.object].joined(separator: " ")
  }
}
