import TextComparison
import TopicModel

/// Two sentences that are equal but for one name, or for what kind of thing they call it: the sentence of one page, told with a slip on another.
struct NameVariant: Sendable {
  enum Form: Sendable {
    case alike
    /// The same units in another order, and not a tab's.
    case transposed
    /// Two menus that end alike.
    case path
    /// One name, called a tab here and a link there.
    case kind
  }

  struct Mention: Sendable {
    let page: Int
    let position: Position?
    let sentence: String
    let terms: [String]
    let kinds: [String]
    /// Whether it says too little to be held against another page's, but for a path.
    let isShort: Bool
  }

  let form: Form
  let odd: Mention
  /// What more pages say; of two the one that is told first.
  let usual: Mention
  /// The names that differ; kinds, where those do.
  let here: String
  let there: String

  func locations(in library: Library) -> [Finding.Location] {
    [odd, usual].map { library.location($0.page, $0.position, $0.sentence) }
  }
}

/// Finds them among an area's sentences, those of steps included, unless a conflict of two controls tells them already.
struct NameVariants {
  /// Counts what is compared.
  final class Tally {
    var comparisons = 0
  }

  private let library: Library
  private let area: Area
  private let tally: Tally?
  /// Per folded name, the pages with a sentence that has it.
  private let pagesOfTerm: [String: Set<Int>]
  /// The same of names that a sentence calls a tab's.
  private let pagesOfTab: [String: Set<Int>]
  /// Per folded name, how many pages have it in a sentence or as a label.
  private let users: [String: Int]

  init(_ library: Library, in area: Area, tally: Tally? = nil) {
    self.library = library
    self.area = area
    self.tally = tally
    var pagesOfTerm: [String: Set<Int>] = [:]
    var pagesOfTab: [String: Set<Int>] = [:]
    var users: [String: Int] = [:]
    for page in area.pages {
      for fact in library.facts[page].naming where !fact.isListed && fact.kinds.contains(Self.tab) {
        for (name, kind) in zip(fact.terms, fact.kinds) where kind == Self.tab {
          pagesOfTab[Folding.label(name), default: []].insert(page)
        }
      }
      let terms = Set(library.facts[page].terms)
      for term in terms { pagesOfTerm[term, default: []].insert(page) }
      for name in terms.union(library.labelsOfPage[page]) { users[name, default: 0] += 1 }
    }
    self.pagesOfTerm = pagesOfTerm
    self.pagesOfTab = pagesOfTab
    self.users = users
  }

  /// How much a sentence says besides its names; those that say less are turns of phrase.
  static let leastWeight = 6

  /// Whether a sentence may be held against another: a path says something by itself, and a tab, or a name of several units, on pages of one title.
  static func areComparable(_ names: Quotation) -> Bool {
    names.weight >= leastWeight || names.terms.contains(where: MenuPath.isPath) || names.kinds.contains(tab)
      || names.weight > 1 && names.terms.contains { Similarity.units($0).count >= leastUnits }
  }

  /// Of how many units a name is that a short sentence may be held against another by: fewer are a word that many sentences have.
  private static let leastUnits = 3

  private static let tab = Control.Kind.tab.rawValue

  private struct Key: Hashable {
    var frame: UInt64
    /// The kinds, or the names: what is equal where the other is not.
    var equal: [String]
    var count: Int
  }

  func all() -> [NameVariant] {
    var byKinds: [Key: [NameVariant.Mention]] = [:]
    var byNames: [Key: [NameVariant.Mention]] = [:]
    var listed: [(key: Key, mention: NameVariant.Mention)] = []
    for page in area.pages {
      let title = Folding.label(library.topic(page).title)
      for fact in library.facts[page].naming {
        let mention = NameVariant.Mention(
          page: page, position: fact.sentence.position, sentence: fact.sentence.text, terms: fact.terms,
          kinds: fact.kinds, isShort: fact.weight < Self.leastWeight)
        // What says little is compared on pages of one title.
        let isOfTitle = mention.isShort && !fact.terms.contains(where: MenuPath.isPath)
        let frame = isOfTitle ? StableHash.of([title, String(fact.frame)]) : fact.frame
        let key = Key(frame: frame, equal: fact.kinds, count: fact.terms.count)
        guard !fact.isListed else {
          listed.append((key, mention))
          continue
        }
        byKinds[key, default: []].append(mention)
        guard !mention.isShort, fact.kinds.contains(where: { !$0.isEmpty }) else { continue }
        byNames[
          Key(frame: fact.frame, equal: fact.terms.map(Folding.label), count: fact.terms.count), default: []
        ].append(mention)
      }
    }
    return byKinds.values.flatMap { variants($0, of: \.terms, compare: names) }
      + byNames.values.flatMap { variants($0, of: \.kinds, compare: kinds) }
      + paths(in: listed, byKinds)
  }

  private func paths(
    in listed: [(key: Key, mention: NameVariant.Mention)], _ byKinds: [Key: [NameVariant.Mention]]
  ) -> [NameVariant] {
    var told: [Key: [[String: [NameVariant.Mention]]]] = [:]
    for key in Set(listed.map(\.key)) {
      told[key] = Dictionary(grouping: byKinds[key] ?? [], by: \.terms).sorted {
        $0.key.lexicographicallyPrecedes($1.key)
      }.map { tellings($0.value) }
    }
    return listed.compactMap { path(listedIn: $0.mention, told[$0.key] ?? []) }
  }

  /// The menu that another page tells in the same sentence where this one lists two names: “运维中心”、“虚拟私有云”, 网络 > 虚拟私有云.
  /// Of each of them the telling on a page of this one's title counts, where there is one.
  private func path(listedIn odd: NameVariant.Mention, _ others: [[String: [NameVariant.Mention]]]) -> NameVariant? {
    others.lazy.compactMap { tellings -> NameVariant? in
      guard let other = twin(of: odd, tellings) else { return nil }
      let places = odd.terms.indices.filter { Folding.label(odd.terms[$0]) != Folding.label(other.terms[$0]) }
      guard places.count == 1, MenuPath.isPath(other.terms[places[0]]) else { return nil }
      let variant = names(odd, other, places[0])
      return variant?.form == .path ? variant : nil
    }.first
  }

  /// Mentions that differ from the usual one in one place.
  private func variants(
    _ mentions: [NameVariant.Mention], of property: (NameVariant.Mention) -> [String],
    compare: (NameVariant.Mention, NameVariant.Mention, Int) -> NameVariant?
  ) -> [NameVariant] {
    let forms = Dictionary(grouping: mentions) { property($0).map(Folding.label) }
    // A sentence that a dozen names fill is a turn of phrase.
    guard forms.count > 1, forms.count <= 12 else { return [] }
    // In the order of the pages, so that the first of each form tells where it is told first.
    func isBefore(_ left: NameVariant.Mention, _ right: NameVariant.Mention) -> Bool {
      let start = Position(line: 1, column: 1)
      return (left.page, left.position ?? start) < (right.page, right.position ?? start)
    }
    let ranked = forms.map { form in
      (key: form.key, mentions: form.value, users: users(of: form.value[0].terms), tellings: tellings(form.value))
    }
    .sorted { left, right in
      if left.mentions.count != right.mentions.count { return left.mentions.count > right.mentions.count }
      // As often as each other: names that more pages have elsewhere.
      return left.users != right.users ? left.users > right.users : isBefore(left.mentions[0], right.mentions[0])
    }
    return ranked.indices.dropFirst().flatMap { index -> [NameVariant] in
      let form = ranked[index]
      return form.mentions.compactMap { odd in
        // Of those that more pages have, the first that it may be a slip for.
        for usual in ranked[..<index] {
          let places = form.key.indices.filter { form.key[$0] != usual.key[$0] }
          guard places.count == 1 else { continue }
          tally?.comparisons += 1
          if let found = compare(odd, twin(of: odd, usual.tellings) ?? usual.mentions[0], places[0]) { return found }
        }
        return nil
      }
    }
  }

  /// The first two pages' mentions of each title, and of all under the empty title: whatever page asks, one of two is another's.
  private func tellings(_ mentions: [NameVariant.Mention]) -> [String: [NameVariant.Mention]] {
    var result: [String: [NameVariant.Mention]] = [:]
    for mention in mentions {
      for title in [Folding.label(library.topic(mention.page).title), ""] {
        let known = result[title, default: []]
        if known.isEmpty || known.count == 1 && known[0].page != mention.page { result[title] = known + [mention] }
      }
    }
    return result
  }

  /// What tells the same on a page that is this one told again, or on another at least: this page may tell it right elsewhere.
  private func twin(of odd: NameVariant.Mention, _ tellings: [String: [NameVariant.Mention]]) -> NameVariant.Mention? {
    [Folding.label(library.topic(odd.page).title), ""].lazy.compactMap { title in
      tellings[title]?.first { $0.page != odd.page }
    }.first
  }

  /// How many pages of the area have a sentence's rarest name.
  private func users(of names: [String]) -> Int {
    names.map { users[Folding.label($0)] ?? 0 }.min() ?? 0
  }

  // MARK: Names

  private func names(_ odd: NameVariant.Mention, _ usual: NameVariant.Mention, _ place: Int) -> NameVariant? {
    let (here, there) = (odd.terms[place], usual.terms[place])
    func variant(_ form: NameVariant.Form) -> NameVariant {
      NameVariant(form: form, odd: odd, usual: usual, here: here, there: there)
    }
    let parts = [here, there].map(MenuPath.levels)
    if parts.contains(where: { $0.count > 1 }) {
      if areConflictingPaths(parts[0], parts[1], odd, usual) { return variant(.path) }
      if odd.isShort { return nil }
      // Every level that differs must be a slip; otherwise the menus lead to two places.
      guard parts[0].count == parts[1].count else { return nil }
      guard
        zip(parts[0], parts[1]).allSatisfy({
          Folding.label($0) == Folding.label($1) || isOneName($0, $1, odd, usual, at: place)
        })
      else { return nil }
    } else if odd.isShort && (odd.page == usual.page || odd.kinds[place] != Self.tab && !areTransposed(here, there))
      || !isOneName(here, there, odd, usual, at: place)
    {
      return nil
    }
    // Told as two controls already, where the sentence is a step's.
    let isKnown = library.conflicts(in: area).contains {
      $0.concerns(odd.page, odd.position?.line, here, in: library)
        || $0.concerns(usual.page, usual.position?.line, there, in: library)
    }
    guard !isKnown else { return nil }
    let isTab = odd.kinds[place] == Self.tab
    return variant(!isTab && areTransposed(here, there) ? .transposed : .alike)
  }

  private func areTransposed(_ here: String, _ there: String) -> Bool {
    Similarity.isTransposition(Similarity.units(here), Similarity.units(there))
  }

  /// Whether two menus end alike and part before, on pages that are one told twice or in menus that share another level.
  private func areConflictingPaths(
    _ here: [String], _ there: [String], _ odd: NameVariant.Mention, _ usual: NameVariant.Mention
  ) -> Bool {
    let levels = [here, there].map { $0.map(Folding.label) }
    guard here.count > 1, there.count > 1, let last = here.last, levels[0].last == levels[1].last,
      odd.page != usual.page, !ConflictingPaths.agree(levels[0], levels[1])
    else { return false }
    // A path that ends in an action leads to no page: only a sentence told again is held against it.
    let isAction = library.lexicon(odd.page).beginsWithAction(last)
    return library.haveOneTitle(odd.page, usual.page)
      || !isAction && !odd.isShort && !Set(levels[0].dropLast()).isDisjoint(with: levels[1].dropLast())
  }

  private func isOneName(
    _ here: String, _ there: String, _ odd: NameVariant.Mention, _ usual: NameVariant.Mention, at place: Int
  ) -> Bool {
    let (a, b) = (Folding.label(here), Folding.label(there))
    let (page, other) = (odd.page, usual.page)
    let isSamePage = page != other && library.haveOneTitle(page, other)
    // Under the documentation's name nothing tells what the pages are about.
    if library.haveCommonTitle(page, other) { return false }
    // Controls are compared by the slot they stand in; what a page of the same title tells again word for word is one sentence with one slip, even
    // where the page has the usual name too.
    guard isSamePage || !library.labelsOfPage[page].contains(a) && !library.labelsOfPage[other].contains(b),
      !library.areAllowed(here, there),
      !haveOnePage(a, b, ofTabs: isSamePage && odd.kinds[place] == Self.tab, besides: isSamePage ? page : nil)
    else { return false }
    let (left, right) = (Similarity.units(here), Similarity.units(there))
    let difference = LabelDifference(left, right)
    guard !Self.isCode(here), !Self.isCode(there), !Self.isCutShort(here), !Self.isCutShort(there) else { return false }
    return Similarity.dice(left, right) >= 0.5 && difference.isSlip
      && !difference.saysTwoThings(in: library.lexicon(page))
      && !difference.isExplained(
        by: Folding.label(library.topic(page).title), Folding.label(library.topic(other).title))
  }

  /// Whether the sentences of a page, but for the one left out, have both of two folded names; of tabs, both as a tab's: a field may be called like half a
  /// tab.
  private func haveOnePage(_ left: String, _ right: String, ofTabs: Bool, besides page: Int?) -> Bool {
    let pages = ofTabs ? pagesOfTab : pagesOfTerm
    guard let ofLeft = pages[left], let ofRight = pages[right] else { return false }
    let (few, many) = ofLeft.count < ofRight.count ? (ofLeft, ofRight) : (ofRight, ofLeft)
    return few.contains { $0 != page && many.contains($0) }
  }

  /// File names, addresses, commands and parameters are no names on a screen.
  private static func isCode(_ term: String) -> Bool {
    term.contains("_") || term.contains("{") || term.contains("=") || term.contains("://") || term.hasPrefix("/")
      || term.contains(" -") || term.contains(" /")
      || term.split(separator: ".", omittingEmptySubsequences: false).dropFirst().contains {
        $0.first?.isLetter == true
      }
  }

  /// A name has both brackets or none.
  private static func isCutShort(_ term: String) -> Bool {
    func count(_ marks: String) -> Int { term.count { marks.contains($0) } }
    return count("(（[") != count(")）]")
  }

  // MARK: Kinds

  private func kinds(_ odd: NameVariant.Mention, _ usual: NameVariant.Mention, _ place: Int) -> NameVariant? {
    let (here, there) = (odd.kinds[place], usual.kinds[place])
    guard !here.isEmpty, !there.isEmpty, odd.page != usual.page else { return nil }
    return NameVariant(form: .kind, odd: odd, usual: usual, here: here, there: there)
  }
}

extension Library {
  /// Names of an area that its sentences write in two ways.
  func nameVariants(in area: Area) -> [NameVariant] {
    knownVariants[area.name, or: { NameVariants(self, in: area).all() }]
  }
}
