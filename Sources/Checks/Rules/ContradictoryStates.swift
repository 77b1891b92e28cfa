import TextComparison
import TopicModel

/// One operation is open to the same states and the same people everywhere.
///
/// An operation is told on two pages; a sentence of each says in which states, or by whom, it may be done (the sentences being of one kind, and
/// worded alike), and the states or roles they name differ; in other words only where each page has one such sentence that names the operation, and says what must be so. On pages of one title a sentence that says what must be so (only, must) names another thing than
/// the other page's, and is else the same; in a table, in the same row. Sentences that are equal but for who may do it are compared on all pages.
///
/// What to do: find out which list is right and correct the other.
struct ContradictoryStates: AreaRule {
  static let about = RuleDescription(
    code: "CN02", name: "contradictory-states", severity: .warning,
    summary: "Two pages allow one operation in different states, or to different people.")

  func findings(in area: Area, of library: Library) -> [Finding] {
    let told = operations(in: area, of: library)
    let places = Set(told.compactMap(\.locations.first).map(Place.init))
    let equal = people(in: area, of: library).filter { finding in
      !finding.locations.contains { places.contains(Place($0)) }
    }
    let known = places.union(equal.compactMap(\.locations.first).map(Place.init))
    return told + equal + conditions(in: area, of: library, besides: known)
  }

  /// What a telling says of who may do the operation, and when.
  private struct Conditions {
    typealias Named = (fact: OperationFacts.Fact, names: Set<String>)

    let page: Int
    /// Every sentence of the kinds that are compared, with what it names.
    let named: [Named]
    /// The states in which it may be done, where a sentence says what must be so, in whatever words.
    let states: [Named]
    /// The people who may do it, likewise; a sentence that names several counts them up.
    let people: [Named]

    init(_ telling: OperationFacts.Telling, of operation: OperationFacts, _ words: CheckLexicon) {
      page = telling.page
      named = telling.facts.filter { $0.isCompared(words) && !$0.terms.isEmpty }
        .map { ($0, $0.names(words)) }
      let own = telling.facts.filter { $0.speaks(of: operation, words) }
      states = own.map { ($0, $0.conditionStates(words)) }.filter { !$0.names.isEmpty }
      people = own.map { ($0, $0.people(words)) }.filter { $0.names.count == 1 }
    }
  }

  private func operations(in area: Area, of library: Library) -> [Finding] {
    var result: [Finding] = []
    for operation in OperationFacts.all(in: area, of: library) {
      let told = operation.comparedTellings.map {
        Conditions($0, of: operation, library.lexicon($0.page))
      }
      for (left, right) in operation.comparedPairs {
        result += wordedAlike(told[left], told[right], library)
        let places = Set(result.flatMap(\.locations).map(Place.init))
        // A name that is the end of the other says less, and nothing else.
        result += [only(told[left], told[right], \.states, library), only(told[left], told[right], \.people, library)]
          .compactMap { $0 }.filter { finding in !finding.locations.contains { places.contains(Place($0)) } }
      }
    }
    return result
  }

  private func wordedAlike(_ first: Conditions, _ second: Conditions, _ library: Library) -> [Finding] {
    second.named.compactMap { fact, own -> Finding? in
      let others = first.named.filter { $0.fact.constraint.kind == fact.constraint.kind }
      guard !others.contains(where: { $0.names == own }),
        let (other, names) = others.first(where: {
          $0.fact.frame == fact.frame || $0.fact.wordLikeness(to: fact) >= 0.9
        }), !library.isAboutOwnSubject(fact, other),
        !isExplained(own.symmetricDifference(names), fact.page, other.page, library)
      else { return nil }
      return finding(fact, fact.terms, other, other.terms, library)
    }
  }

  /// A finding where each page has one such sentence, of whatever shape, and they name different things.
  private func only(
    _ first: Conditions, _ second: Conditions, _ names: KeyPath<Conditions, [Conditions.Named]>, _ library: Library
  ) -> Finding? {
    let (left, right) = (first[keyPath: names], second[keyPath: names])
    guard let other = left.first, let own = right.first, left.allSatisfy({ $0.names == other.names }),
      right.allSatisfy({ $0.names == own.names }), other.names.isDisjoint(with: own.names),
      !other.names.contains(where: { name in own.names.contains { name.hasSuffix($0) || $0.hasSuffix(name) } }),
      !library.isAboutOwnSubject(own.fact, other.fact),
      !isExplained(other.names.union(own.names), first.page, second.page, library)
    else { return nil }
    return finding(own.fact, own.names.sorted(), other.fact, other.names.sorted(), library)
  }

  private func finding(
    _ fact: OperationFacts.Fact, _ here: [String], _ other: OperationFacts.Fact, _ there: [String], _ library: Library
  ) -> Finding {
    finding(
      "“\(library.topic(fact.page).title)” names \(list(here)), “\(library.topic(other.page).title)” \(list(there)) for the same operation.",
      remedy: "Find out which is right and correct the other.", key: [fact.constraint.text, other.constraint.text],
      at: [fact.location(in: library), other.location(in: library)])
  }

  /// Whether one of the names that differ is in the title of one page only: the pages are about different things.
  func isExplained(_ terms: Set<String>, _ page: Int, _ other: Int, _ library: Library) -> Bool {
    let (own, twin) = (Folding.label(library.topic(page).title), Folding.label(library.topic(other).title))
    return terms.contains { own.contains($0) != twin.contains($0) }
  }

  func list(_ terms: [String]) -> Message {
    Message.joined(terms.map { Message(verbatim: "“\($0)”") }) { "\($0), \($1)" } ?? ""
  }
}

extension OperationFacts.Fact {
  /// Whether it says who may do an operation or when; of what must be so before, what names a state does.
  fileprivate func isCompared(_ words: CheckLexicon) -> Bool {
    switch constraint.kind {
    case .eligibility, .prohibition, .permission: true
    case .prerequisite: words.stateWords.contains { constraint.text.lowercased().holds($0) }
    default: false
    }
  }
}

/// Conditions of pages that tell one thing twice.
extension ContradictoryStates {
  private struct Place: Hashable {
    let source: String
    let line: Int

    init(_ location: Finding.Location) { (source, line) = (location.source, location.line) }
  }

  private struct Key: Hashable {
    let title: String
    let frame: UInt64
    let kinds: [String]
    let count: Int
  }

  private struct Condition {
    let page: Int
    let fact: PageFacts.Naming
    let names: [String]

    func location(in library: Library) -> Finding.Location {
      library.location(page, fact.sentence.position, fact.sentence.text)
    }
  }

  private func conditions(in area: Area, of library: Library, besides places: Set<Place>) -> [Finding] {
    let byTitle = Dictionary(grouping: area.pages) { Folding.label(library.topic($0).title) }
    var groups: [Key: [Condition]] = [:]
    for (title, pages) in byTitle where pages.count > 1 {
      for page in pages {
        let words = library.lexicon(page)
        for fact in library.facts[page].naming where !fact.isListed && words.saysWhatMustBeSo(fact.sentence.text) {
          groups[Key(title: title, frame: fact.frame, kinds: fact.kinds, count: fact.terms.count), default: []]
            .append(Condition(page: page, fact: fact, names: fact.terms.map(Folding.label)))
        }
      }
    }
    // A slip in a name is told as one already.
    let slips = library.nameVariants(in: area).compactMap { $0.locations(in: library).first }
    let known = places.union(slips.map(Place.init))
    return groups.values.flatMap { contradictions($0, in: library) }
      .filter { finding in !finding.locations.prefix(1).contains { known.contains(Place($0)) } }
  }

  /// Two things where one is named by every page; three are things that are counted up, and so are two on one page.
  private func contradictions(_ conditions: [Condition], in library: Library) -> [Finding] {
    let ofPage = Dictionary(grouping: conditions, by: \.page)
    guard ofPage.count > 1, ofPage.values.allSatisfy({ Set($0.map(\.names)).count == 1 }) else { return [] }
    let forms = Array(Dictionary(grouping: conditions, by: \.names).values)
    guard forms.count == 2, let left = forms[0].first, let right = forms[1].first else { return [] }
    let counts = forms.map(\.count)
    let isFirstUsual = counts[0] != counts[1] ? counts[0] > counts[1] : left.page < right.page
    let usual = isFirstUsual ? left : right
    return (isFirstUsual ? forms[1] : forms[0]).compactMap { odd in
      let places = odd.names.indices.filter { odd.names[$0] != usual.names[$0] }
      guard places.count == 1, !library.areAllowed(odd.fact.terms[places[0]], usual.fact.terms[places[0]]) else {
        return nil
      }
      let (here, there) = (odd.fact.terms[places[0]], usual.fact.terms[places[0]])
      return finding(
        "The condition names “\(here)” here and “\(there)” in the same sentence of “\(library.topic(usual.page).title)”.",
        remedy: "Find out which is right and correct the other.",
        key: [odd.fact.sentence.text, usual.fact.sentence.text],
        at: [odd.location(in: library), usual.location(in: library)])
    }
  }
}
