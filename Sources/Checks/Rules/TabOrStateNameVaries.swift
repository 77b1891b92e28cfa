import Foundation
import TextComparison
import TopicModel

/// A tab or a state has one name in otherwise equal steps.
///
/// Two pages send the reader to the same tab, list or state and call it differently: 选择“待处理”页签 on one,
/// 选择“待办事项”页签 on the other, the rest of the step being the same. The reader who looks for the second name finds nothing.
///
/// No list of names is needed. Steps whose words are equal but for one label are put side by side; labels that look alike in that place
/// are taken for one name. Names that differ as the pages' subjects differ (公网域名 on the page about 公网域名) are left alone, and so are
/// names that one procedure uses both of, and opposites.
///
/// What to do: look at the console, and write its name on both pages. `terminology` in `stepdex.yml` settles
/// it for good.
struct TabOrStateNameVaries: AreaRule {
  static let about = RuleDescription(
    code: "UI03", name: "tab-or-state-name-varies", severity: .error,
    summary: "A tab or a state is called differently in otherwise equal steps.")

  func findings(in area: Area, of library: Library) -> [Finding] {
    library.conflicts(in: area).filter { conflict in
      conflict.form != .different && library.uses[conflict.odd[0]].control.kind == .tab
    }
    .map { conflict in
      finding(
        conflict.message(in: library, what: "The tab"), remedy: conflict.remedy(in: library),
        key: conflict.key(in: library), at: conflict.locations(in: library))
    } + states(in: area, of: library)
  }

  /// Sentences that are equal but for one name in quotes that is no control.
  private func states(in area: Area, of library: Library) -> [Finding] {
    var groups: [Key: [Mention]] = [:]
    for page in area.pages {
      for fact in library.facts[page].quoted {
        groups[Key(frame: fact.frame, count: fact.terms.count), default: []].append(
          Mention(page: page, position: fact.sentence.position, sentence: fact.sentence.text, terms: fact.terms))
      }
    }
    groups = groups.filter { $0.value.count > 1 }
    guard !groups.isEmpty else { return [] }
    let terms = Dictionary(uniqueKeysWithValues: area.pages.map { ($0, Set(library.facts[$0].terms)) })
    return groups.values.flatMap { variants(area, library, $0, terms) }
  }

  /// Whether a sentence says more than its words in quotes.
  static func saysEnough(_ sentence: String, besides terms: [String]) -> Bool {
    Sentence.weight(Folding.content(sentence)) - Sentence.weight(Folding.content(terms.joined())) >= 6
  }

  /// File names, addresses and parameters are no names on a screen.
  private static func isCode(_ term: String) -> Bool {
    term.contains("_") || term.contains("{") || term.contains("=") || term.contains("://")
      || term.split(separator: ".", omittingEmptySubsequences: false).dropFirst().contains {
        $0.first?.isLetter == true
      }
  }

  private struct Key: Hashable {
    var frame: UInt64
    var count: Int
  }

  private struct Mention {
    let page: Int
    let position: Position?
    let sentence: String
    let terms: [String]
  }

  private func variants(
    _ area: Area, _ library: Library, _ mentions: [Mention], _ termsOfPage: [Int: Set<String>]
  ) -> [Finding] {
    let forms = Dictionary(grouping: mentions) { $0.terms.map(Folding.label) }
    guard forms.count > 1, forms.count <= 12 else { return [] }
    let ranked = forms.sorted { left, right in
      left.value.count != right.value.count
        ? left.value.count > right.value.count : left.key.lexicographicallyPrecedes(right.key)
    }
    let usual = ranked[0].value[0]
    return ranked.dropFirst().flatMap(\.value).compactMap { odd -> Finding? in
      let places = odd.terms.indices.filter { Folding.label(odd.terms[$0]) != Folding.label(usual.terms[$0]) }
      guard places.count == 1 else { return nil }
      let (here, there) = (odd.terms[places[0]], usual.terms[places[0]])
      // In a menu cascade every level that differs must be a slip; otherwise the cascades lead to two places.
      let levels = [here, there].map { $0.split(separator: ">").map { $0.trimmingCharacters(in: .whitespaces) } }
      guard levels[0].count == levels[1].count,
        zip(levels[0], levels[1]).allSatisfy({ here, there in
          Folding.label(here) == Folding.label(there)
            || isOneName(here, there, odd, usual, library, termsOfPage)
        })
      else { return nil }
      // Found as a control already, where the sentence is a step's.
      let isKnown = library.conflicts(in: area).contains {
        $0.concerns(odd.page, odd.position?.line, here, in: library)
          || $0.concerns(usual.page, usual.position?.line, there, in: library)
      }
      if isKnown { return nil }
      return finding(
        "The name is “\(here)” here and “\(there)” in the same sentence of “\(library.topic(usual.page).title)”.",
        remedy: "Check the console; if it says “\(there)”, write “\(there)” here too.",
        key: [Folding.label(here), Folding.label(there)],
        at: [odd, usual].map { library.location($0.page, $0.position, $0.sentence) })
    }
  }

  private func isOneName(
    _ here: String, _ there: String, _ odd: Mention, _ usual: Mention, _ library: Library,
    _ termsOfPage: [Int: Set<String>]
  ) -> Bool {
    let (a, b) = (Folding.label(here), Folding.label(there))
    let (page, other) = (odd.page, usual.page)
    let isSamePage =
      page != other && Folding.label(library.topic(page).title) == Folding.label(library.topic(other).title)
    // Controls are compared by the slot they stand in; what a page of the same title tells again word for word is one sentence with one slip, even
    // where the page has the usual name too.
    guard isSamePage || !library.labelsOfPage[page].contains(a) && !library.labelsOfPage[other].contains(b),
      !library.areAllowed(here, there),
      !termsOfPage.contains(where: { !(isSamePage && $0.key == page) && $0.value.contains(a) && $0.value.contains(b) })
    else { return false }
    let (left, right) = (Similarity.units(here), Similarity.units(there))
    let difference = LabelDifference(left, right)
    guard !Self.isCode(here), !Self.isCode(there) else { return false }
    return Similarity.dice(left, right) >= 0.5 && difference.isSlip
      && !difference.saysTwoThings(in: library.lexicon(page))
      && !difference.isExplained(
        by: Folding.label(library.topic(page).title), Folding.label(library.topic(other).title))
  }
}
