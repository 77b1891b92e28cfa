import TextComparison
import TopicModel

/// Clauses of longer sentences, and rows of tables, that say what a sentence of another page says alone.
extension ContradictoryNumbers {
  private struct Mention {
    let page: Int
    let clause: StatedClause
  }

  func clauses(in area: Area, of library: Library, _ reported: inout Set<[String]>) -> [Finding] {
    var groups: [UInt64: [Mention]] = [:]
    for page in area.pages {
      for clause in library.facts[page].stated {
        groups[clause.frame, default: []].append(Mention(page: page, clause: clause))
      }
    }
    var result: [Finding] = []
    for mentions in groups.values where Set(mentions.map(\.clause.quantities)).count > 1 {
      result += contradictions(mentions, library, &reported)
    }
    return result
  }

  /// Mentions that differ from what most pages say; a page that says two numbers tells of two things.
  private func contradictions(
    _ mentions: [Mention], _ library: Library, _ reported: inout Set<[String]>
  ) -> [Finding] {
    let ofPage = Dictionary(grouping: mentions, by: \.page)
    guard ofPage.count > 1, ofPage.values.allSatisfy({ Set($0.map(\.clause.quantities)).count == 1 }) else { return [] }
    let forms = Dictionary(grouping: mentions) { $0.clause.quantities }.values.sorted { left, right in
      let counts = [left, right].map { Set($0.map(\.page)).count }
      return counts[0] != counts[1] ? counts[0] > counts[1] : left[0].page < right[0].page
    }
    guard forms.count == 2 else { return [] }
    return forms[1].compactMap { odd -> Finding? in
      guard let usual = forms[0].first(where: { areOfTheSame(odd, $0, library) }),
        reported.insert([odd.clause.sentence.text, usual.clause.sentence.text]).inserted
      else { return nil }
      let differing = zip(odd.clause.quantities, usual.clause.quantities).filter { $0 != $1 }
      return finding(
        library, (odd.page, odd.clause.sentence.position, odd.clause.sentence.text),
        (usual.page, usual.clause.sentence.position, usual.clause.sentence.text),
        differing.map(\.0.written).joined(separator: ", "), differing.map(\.1.written).joined(separator: ", "))
    }
  }

  /// Whether two clauses are about one thing: what stands in front of them says no more than they and the titles do. Whole sentences outside of tables,
  /// and two rows, are compared elsewhere.
  private func areOfTheSame(_ left: Mention, _ right: Mention, _ library: Library) -> Bool {
    let (a, b) = (left.clause, right.clause)
    if a.isCell && b.isCell || !a.isCell && !b.isCell && a.isWhole && b.isWhole { return false }
    guard left.page != right.page, a.weight >= StatedClauseReader.least || a.isHeaded || b.isHeaded,
      !library.isExplained(a.quantities, b.quantities, on: left.page, right.page)
    else { return false }
    let words = library.lexicon(left.page)
    let known = Set(
      Similarity.units(
        [a.text, b.text, library.topic(left.page).title, library.topic(right.page).title].joined(separator: " ")))
    return [a.lead, b.lead].allSatisfy { lead in
      Similarity.units(lead).allSatisfy { known.contains($0) || words.particles.contains($0) }
    }
  }
}
