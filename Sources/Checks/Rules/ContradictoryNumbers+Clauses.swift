import TextComparison
import TopicModel

/// Clauses of longer sentences, and rows of tables, that say what a sentence of another page says alone.
extension ContradictoryNumbers {
  fileprivate struct Mention {
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
  /// and two rows, are compared elsewhere, but for short ones, which say enough on pages that belong together only.
  private func areOfTheSame(_ left: Mention, _ right: Mention, _ library: Library) -> Bool {
    let (a, b) = (left.clause, right.clause)
    // 登记有误时，24小时内可以修改: what both say in front is part of it.
    let leads = a.lead == b.lead && !a.isCell && !b.isCell ? Sentence.weight(Folding.content(a.lead)) : 0
    let isShort = a.weight + leads < StatedClauseReader.least && !a.isHeaded && !b.isHeaded
    if a.isCell && b.isCell || !a.isCell && !b.isCell && a.isWhole && b.isWhole && !isShort { return false }
    guard left.page != right.page,
      !isShort || library.belongTogether(left.page, right.page) || library.isHeaded(left, by: right)
        || library.isHeaded(right, by: left),
      !library.haveCommonTitle(left.page, right.page),
      !library.isExplained(a.quantities, b.quantities, on: left.page, right.page)
    else { return false }
    if leads > 0 { return true }
    let words = library.lexicon(left.page)
    let known = Set(
      Similarity.units(
        [a.text, b.text, library.topic(left.page).title, library.topic(right.page).title].joined(separator: " ")))
    return [(left, right), (right, left)].allSatisfy { own, other in
      let lead = words.withoutPlaces(own.clause.lead.lowercased(), knownBy: library.names(on: other.page))
      return Similarity.units(lead).allSatisfy { known.contains($0) || words.particles.contains($0) }
    }
  }
}

extension CheckLexicon {
  /// A text without the names on the screen that another page has, too, and the nouns that say what they are: 在“下载中心”页面.
  fileprivate func withoutPlaces(_ lead: String, knownBy names: Set<String>) -> String {
    guard !lead.isEmpty else { return lead }
    let nouns = kindWords.values.flatMap { $0.behind + $0.before }.map { $0.lowercased() }
    return (names.union(nouns)).filter { lead.holds($0) }.sorted { ($1.count, $0) < ($0.count, $1) }
      .reduce(lead) { $0.replacing($1, with: " ") }
  }
}

extension Library {
  /// What a page names on the screen, folded.
  fileprivate func names(on page: Int) -> Set<String> { labelsOfPage[page].union(facts[page].terms) }

  /// Whether the page of a clause is titled by the head of the other's row.
  fileprivate func isHeaded(_ cell: ContradictoryNumbers.Mention, by other: ContradictoryNumbers.Mention) -> Bool {
    cell.clause.isCell && cell.clause.lead.count > 1
      && Folding.label(topic(other.page).title).holds(cell.clause.lead)
  }

  /// Whether two pages have one title or tell one operation, or one links to the other.
  fileprivate func belongTogether(_ left: Int, _ right: Int) -> Bool {
    if haveOneTitle(left, right) { return true }
    func operations(_ page: Int) -> Set<Procedure.Operation> {
      Set(topic(page).procedures.map(\.operation).filter { !$0.action.isEmpty && !$0.object.isEmpty })
    }
    func links(_ page: Int, _ other: Int) -> Bool {
      topic(page).links.indices.contains { linkedPage(page, link: $0) == other }
    }
    return !operations(left).isDisjoint(with: operations(right)) || links(left, right) || links(right, left)
  }
}
