import TextComparison
import TopicModel

/// One operation is open to the same states and the same people everywhere.
///
/// An operation is told on two pages; a sentence of each says in which states, or by whom, it may be done (the sentences being of one kind, and
/// worded alike), and the states or roles they name differ.
///
/// What to do: find out which list is right and correct the other.
struct ContradictoryStates: AreaRule {
  static let about = RuleDescription(
    code: "CN02", name: "contradictory-states", severity: .warning,
    summary: "Two pages allow one operation in different states, or to different people.")

  private static let compared: Set<Constraint.Kind> = [.eligibility, .prohibition, .permission]

  func findings(in area: Area, of library: Library) -> [Finding] {
    var result: [Finding] = []
    for operation in OperationFacts.all(in: area, of: library) {
      for (first, second) in operation.pairs {
        for fact in second.facts where Self.compared.contains(fact.constraint.kind) && !fact.terms.isEmpty {
          let own = Set(fact.terms.map(Folding.label))
          let others = first.facts.filter { $0.constraint.kind == fact.constraint.kind && !$0.terms.isEmpty }
          guard !others.contains(where: { Set($0.terms.map(Folding.label)) == own }),
            let other = others.first(where: { $0.frame == fact.frame || $0.wordLikeness(to: fact) >= 0.9 }),
            !library.isAboutOwnSubject(fact, other),
            !isExplained(own.symmetricDifference(other.terms.map(Folding.label)), fact.page, other.page, library)
          else { continue }
          result.append(
            finding(
              "“\(library.topic(fact.page).title)” names \(list(fact.terms)), “\(library.topic(other.page).title)” \(list(other.terms)) for the same operation.",
              remedy: "Find out which is right and correct the other.",
              key: [fact.constraint.text, other.constraint.text],
              at: [fact.location(in: library), other.location(in: library)]))
        }
      }
    }
    return result
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
