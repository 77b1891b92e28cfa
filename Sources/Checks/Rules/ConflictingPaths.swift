import TextComparison
import TopicModel

/// One page is reached by one path.
///
/// Two procedures that happen on one page of the console (their paths end alike) lead there through different menus, or so do two sentences that
/// are equal but for the path. Paths of which one leaves out levels that the other names do not conflict, nor do names
/// of which one contains the other. The levels may stand with any arrow between them; where one page lists names (“网络”、“虚拟主机”) and the other tells
/// a menu in the same sentence, the list is read as its levels. A path that ends in an action leads to no page, and is held against a page of the same title
/// only. A path that a sentence names beside the steps is held against the steps of three pages that all go another way.
///
/// What to do: look at the console, and write one path; where there are two ways, say so on both pages.
struct ConflictingPaths: AreaRule {
  static let about = RuleDescription(
    code: "UI06", name: "conflicting-paths", severity: .error,
    summary: "Two procedures reach one page of the console by conflicting menus.")

  func findings(in area: Area, of library: Library) -> [Finding] {
    var groups: [String: [[String]: [Int]]] = [:]
    for index in library.procedures(in: area) {
      let entry = library.procedures[index]
      let path = entry.procedure.navigation.map(Folding.label).filter { !$0.isEmpty }
      guard path.count >= 2, let last = path.last, !entry.procedure.inline else { continue }
      groups[last, default: [:]][path, default: []].append(index)
    }
    let found = groups.values.flatMap { conflicts(library, $0) }
    var places = Set(found.flatMap(\.locations).map { "\($0.source):\($0.line)" })
    func isNew(_ finding: Finding) -> Bool {
      !places.contains("\(finding.locations[0].source):\(finding.locations[0].line)")
    }
    let retold = library.nameVariants(in: area).filter { $0.form == .path }.map { told($0, in: library) }.filter(isNew)
    places.formUnion(retold.flatMap(\.locations).map { "\($0.source):\($0.line)" })
    return found + retold + mentioned(in: area, of: library, groups).filter(isNew)
  }

  /// How many pages must go one way for a sentence that names another to be held against them.
  private static let leastPages = 3

  /// Paths that a sentence names beside the steps, where the procedures of three pages go another way to what is called so, and none goes this one: they
  /// differ in one level, and no other page names the path.
  private func mentioned(
    in area: Area, of library: Library, _ groups: [String: [[String]: [Int]]]
  ) -> [Finding] {
    struct Mention {
      let page: Int
      let fact: PageFacts.Naming
      let path: String
    }
    var mentions: [[String]: [Mention]] = [:]
    for page in area.pages {
      for fact in library.facts[page].naming where !fact.isListed {
        for term in fact.terms where MenuPath.isPath(term) {
          let levels = MenuPath.levels(of: term).map(Folding.label)
          mentions[levels, default: []].append(Mention(page: page, fact: fact, path: term))
        }
      }
    }
    return mentions.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { levels, all -> [Finding] in
      guard levels.count > 1, let last = levels.last, let ways = groups[last], ways.count == 1, let way = ways.first,
        Set(all.map(\.page)).count == 1, way.key.count == levels.count,
        zip(way.key, levels).count(where: { $0 != $1 }) == 1, !Self.agree(way.key, levels),
        Set(way.value.map { library.procedures[$0].page }).count >= Self.leastPages
      else { return [] }
      let usual = library.procedures[way.value[0]]
      let (there, title) = (usual.procedure.navigation.joined(separator: " > "), library.topic(usual.page).title)
      return all.prefix(1).compactMap { odd in
        guard odd.page != usual.page,
          !library.lexicon(odd.page).beginsWithAction(MenuPath.levels(of: odd.path).last ?? "")
        else { return nil }
        return finding(
          "The way is \(odd.path) here, \(there) in the steps of “\(title)”.",
          remedy: "Write one path, or say on both pages that there are two.",
          key: [Folding.label(odd.path), way.key.joined(separator: ">")],
          at: [
            library.location(odd.page, odd.fact.sentence.position, odd.fact.sentence.text),
            place(of: usual, in: library),
          ])
      }
    }
  }

  /// Where a procedure tells its way.
  private func place(of entry: ProcedureEntry, in library: Library) -> Finding.Location {
    library.location(
      entry.page,
      entry.steps.first { step in step.controls.contains { $0.kind == .menu } }?.position ?? entry.procedure.position,
      entry.procedure.navigation.joined(separator: " > "))
  }

  private func told(_ variant: NameVariant, in library: Library) -> Finding {
    finding(
      "The way is \(variant.here) here, \(variant.there) in the same sentence of “\(library.topic(variant.usual.page).title)”.",
      remedy: "Write one path, or say on both pages that there are two.",
      key: [Folding.label(variant.here), Folding.label(variant.there)], at: variant.locations(in: library))
  }

  private func conflicts(_ library: Library, _ paths: [[String]: [Int]]) -> [Finding] {
    guard paths.count > 1 else { return [] }
    let ranked = paths.sorted { left, right in
      left.value.count != right.value.count
        ? left.value.count > right.value.count : left.key.joined(separator: ">") < right.key.joined(separator: ">")
    }
    let usual = ranked[0]
    return ranked.dropFirst().filter { !Self.agree($0.key, usual.key) }.flatMap { odd in
      odd.value.compactMap { index -> Finding? in
        let entry = library.procedures[index]
        // A path that ends in an action leads to no page: it is held against another telling of the page only.
        let isAction =
          entry.procedure.navigation.last.map { library.lexicon(entry.page).beginsWithAction($0) } ?? false
          // 打印机 is what is stopped, whatever it begins with.
          && Folding.label(entry.procedure.operation.object) != odd.key.last
        let twin = usual.value.map { library.procedures[$0] }.first {
          isAction ? library.haveOneTitle(entry.page, $0.page) && entry.page != $0.page : Self.areComparable(entry, $0)
        }
        return twin.map { finding(library, entry, $0) }
      }
    }
  }

  private func finding(_ library: Library, _ odd: ProcedureEntry, _ usual: ProcedureEntry) -> Finding {
    let (here, there) = [odd, usual].map { $0.procedure.navigation.joined(separator: " > ") }.pair
    return finding(
      "“\(odd.procedure.title)” goes by \(here), “\(usual.procedure.title)” by \(there).",
      remedy: "Write one path, or say on both pages that there are two.",
      key: [odd.procedure.title, here, there],
      at: [odd, usual].map { place(of: $0, in: library) })
  }

  /// Whether two paths can be meant to lead to one page: they have another level in common, the operation is the same or told in its two forms, or its object
  /// is, the page is called by it, and one level differs.
  private static func areComparable(_ left: ProcedureEntry, _ right: ProcedureEntry) -> Bool {
    let (a, b) = (left.procedure, right.procedure)
    let (title, other) = (Folding.label(a.title), Folding.label(b.title))
    let areTwoForms = a.counterparts.contains { $0.id == b.id } || b.counterparts.contains { $0.id == a.id }
    if !a.operation.object.isEmpty, a.operation == b.operation,
      areTwoForms || title.contains(other) || other.contains(title)
    {
      return true
    }
    if !a.operation.object.isEmpty, a.operation.object == b.operation.object,
      let last = a.navigation.last, Folding.label(last).hasPrefix(Folding.label(a.operation.object)),
      a.navigation.count == b.navigation.count, zip(a.navigation, b.navigation).count(where: { $0 != $1 }) == 1
    {
      return true
    }
    return !Set(a.navigation.dropLast()).isDisjoint(with: b.navigation.dropLast())
  }

  /// Whether one path is the other with levels left out; names agree when one contains the other.
  static func agree(_ left: [String], _ right: [String]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    var place = 0
    for name in short {
      guard let found = long[place...].firstIndex(where: { $0.holds(name) || name.holds($0) }) else {
        return false
      }
      place = found + 1
    }
    return true
  }
}

extension CheckLexicon {
  /// Whether a label begins with a word for what is done: 删除磁盘, Delete Disk, Create. What ends in a plural is a page that lists such things: Import Tasks.
  func beginsWithAction(_ label: String) -> Bool {
    let folded = Folding.label(label)
    let words = label.lowercased().split { !$0.isLetter }.map(String.init)
    let isOfMany = words.count > 1 && forms.isPlural(words[words.count - 1])
    return actionWords.contains { action in
      action.utf8.allSatisfy { $0 < 0x80 }
        ? words.first == action.lowercased() && !isOfMany : folded[...].begins(with: action)
    }
  }
}

extension Array {
  /// The first two elements; the array must have them.
  var pair: (Element, Element) { (self[0], self[1]) }
}
