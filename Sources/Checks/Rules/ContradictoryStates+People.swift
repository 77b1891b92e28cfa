import TextComparison
import TopicModel

/// Sentences that say who may do something, and are equal but for that, on whatever pages of an area they stand.
extension ContradictoryStates {
  /// Sentences that say less are turns of phrase: 只有管理员可以操作。
  private static let least = 8

  private struct Permission {
    let page: Int
    let sentence: PlacedSentence
    let person: String

    func location(in library: Library) -> Finding.Location {
      library.location(page, sentence.position, sentence.text)
    }
  }

  func people(in area: Area, of library: Library) -> [Finding] {
    var groups: [[String]: [Permission]] = [:]
    for page in area.pages where !library.facts[page].actors.isEmpty {
      let words = library.lexicon(page)
      let reader = ActorReader(words)
      for sentence in library.facts[page].actors {
        let people = reader.names(in: sentence.text)
        guard people.count == 1, let person = people.first else { continue }
        let rest = sentence.text.lowercased().replacing(person, with: " ")
        let units = Similarity.units(rest).filter { $0.utf8.count > 1 && !words.particles.contains($0) }
        guard Sentence.weight(Folding.content(rest)) >= Self.least else { continue }
        groups[units, default: []].append(Permission(page: page, sentence: sentence, person: person))
      }
    }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { contradictions($0.value, library) }
  }

  /// Two people, of whom each page names one; who is called by the end of the other's name may be the same.
  private func contradictions(_ permissions: [Permission], _ library: Library) -> [Finding] {
    let ofPage = Dictionary(grouping: permissions, by: \.page)
    guard ofPage.count > 1, ofPage.values.allSatisfy({ Set($0.map(\.person)).count == 1 }) else { return [] }
    let forms: [[Permission]] = Dictionary(grouping: permissions, by: \.person).values.sorted { left, right in
      left.count != right.count ? left.count > right.count : left[0].page < right[0].page
    }
    guard forms.count == 2, let usual = forms[0].first else { return [] }
    return forms[1].compactMap { odd -> Finding? in
      guard !odd.person.hasSuffix(usual.person), !usual.person.hasSuffix(odd.person),
        !isExplained([odd.person, usual.person], odd.page, usual.page, library)
      else { return nil }
      let (here, there) = (list([odd.person]), list([usual.person]))
      let (title, other) = (library.topic(odd.page).title, library.topic(usual.page).title)
      return finding(
        "“\(title)” names \(here), “\(other)” \(there) for the same operation.",
        remedy: "Find out which is right and correct the other.", key: [odd.sentence.text, usual.sentence.text],
        at: [odd.location(in: library), usual.location(in: library)])
    }
  }
}
