import TextComparison
import TopicModel

/// One operation is open to the same states and the same people everywhere.
///
/// An operation is told on two pages; a sentence of each says in which states, or by whom, it may be done (the sentences being of one kind, and
/// worded alike), and the states or roles they name differ; in other words only where each page has one such sentence that names the operation, and says what must be so. On pages of one title a sentence that says what must be so (only, must) names another thing than
/// the other page's, and is else the same; in a table, in the same row.
///
/// What to do: find out which list is right and correct the other.
struct ContradictoryStates: AreaRule {
  static let about = RuleDescription(
    code: "CN02", name: "contradictory-states", severity: .warning,
    summary: "Two pages allow one operation in different states, or to different people.")

  private static let compared: Set<Constraint.Kind> = [.eligibility, .prohibition, .permission]

  func findings(in area: Area, of library: Library) -> [Finding] {
    let told = operations(in: area, of: library)
    let places = Set(told.compactMap(\.locations.first).map(Place.init))
    return told + conditions(in: area, of: library, besides: places)
  }

  private func operations(in area: Area, of library: Library) -> [Finding] {
    var result: [Finding] = []
    for operation in OperationFacts.all(in: area, of: library) {
      for (first, second) in operation.pairs {
        for fact in second.facts where Self.compared.contains(fact.constraint.kind) && !fact.terms.isEmpty {
          let words = library.lexicon(fact.page)
          let own = fact.names(words)
          let others = first.facts.filter { $0.constraint.kind == fact.constraint.kind && !$0.terms.isEmpty }
          guard !others.contains(where: { $0.names(words) == own }),
            let other = others.first(where: { $0.frame == fact.frame || $0.wordLikeness(to: fact) >= 0.9 }),
            !library.isAboutOwnSubject(fact, other),
            !isExplained(own.symmetricDifference(other.names(words)), fact.page, other.page, library)
          else { continue }
          result.append(
            finding(
              "“\(library.topic(fact.page).title)” names \(list(fact.terms)), “\(library.topic(other.page).title)” \(list(other.terms)) for the same operation.",
              remedy: "Find out which is right and correct the other.",
              key: [fact.constraint.text, other.constraint.text],
              at: [fact.location(in: library), other.location(in: library)]))
        }
        let places = Set(result.flatMap(\.locations).map(Place.init))
        result += [states, people].compactMap { $0(first, second, operation, library) }
          .filter { finding in !finding.locations.contains { places.contains(Place($0)) } }
      }
    }
    return result
  }

  /// The states in which an operation may be done, where each page has one sentence that says what must be so, in whatever words.
  private func states(
    _ first: OperationFacts.Telling, _ second: OperationFacts.Telling, of operation: OperationFacts, in library: Library
  ) -> Finding? {
    only(first, second, of: operation, in: library) { $0.conditionStates($1) }
  }

  /// The people who may do it, likewise; a name that is the end of the other says less, and nothing else.
  private func people(
    _ first: OperationFacts.Telling, _ second: OperationFacts.Telling, of operation: OperationFacts, in library: Library
  ) -> Finding? {
    only(first, second, of: operation, in: library) { fact, words in
      let people = fact.people(words)
      return people.count == 1 ? people : []
    }
  }

  private func only(
    _ first: OperationFacts.Telling, _ second: OperationFacts.Telling, of operation: OperationFacts,
    in library: Library, _ names: (OperationFacts.Fact, CheckLexicon) -> Set<String>
  ) -> Finding? {
    let words = library.lexicon(first.page)
    func saying(_ telling: OperationFacts.Telling) -> [(fact: OperationFacts.Fact, names: Set<String>)] {
      telling.facts.filter { $0.speaks(of: operation, words) }
        .map { ($0, names($0, words)) }.filter { !$0.names.isEmpty }
    }
    let (left, right) = (saying(first), saying(second))
    guard Set(left.map(\.names)).count == 1, Set(right.map(\.names)).count == 1,
      left[0].names.isDisjoint(with: right[0].names),
      !left[0].names.contains(where: { own in right[0].names.contains { own.hasSuffix($0) || $0.hasSuffix(own) } }),
      !library.isAboutOwnSubject(right[0].fact, left[0].fact),
      !isExplained(left[0].names.union(right[0].names), first.page, second.page, library)
    else { return nil }
    let (other, fact) = (left[0].fact, right[0].fact)
    return finding(
      "“\(library.topic(fact.page).title)” names \(list(right[0].names.sorted())), “\(library.topic(other.page).title)” \(list(left[0].names.sorted())) for the same operation.",
      remedy: "Find out which is right and correct the other.", key: [fact.constraint.text, other.constraint.text],
      at: [fact.location(in: library), other.location(in: library)])
  }

  /// Whether one of the names that differ is in the title of one page only: the pages are about different things.
  private func isExplained(_ terms: Set<String>, _ page: Int, _ other: Int, _ library: Library) -> Bool {
    let (own, twin) = (Folding.label(library.topic(page).title), Folding.label(library.topic(other).title))
    return terms.contains { own.contains($0) != twin.contains($0) }
  }

  private func list(_ terms: [String]) -> Message {
    Message.joined(terms.map { Message(verbatim: "“\($0)”") }) { "\($0), \($1)" } ?? ""
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
        for fact in library.facts[page].naming where words.saysWhatMustBeSo(fact.sentence.text) {
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
