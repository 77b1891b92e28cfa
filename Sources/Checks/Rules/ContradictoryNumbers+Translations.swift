import TextComparison
import TopicModel

/// Limits of a page and its translation.
extension ContradictoryNumbers {
  private struct Limit {
    let text: String
    let position: Position?
    let value: Double
    let written: String
    /// What is measured, in whatever language and unit (`measures`), or that pieces are counted.
    let kind: String
    /// What the number counts for (at a time, 一次), and whether it is a lower bound: alike where two sentences say the same.
    let turns: [String]
  }

  /// The one limit that is another number in the translation: where both pages have as many of every kind, in whatever order, all others are the same, and
  /// neither page has the other's number anywhere.
  func translation(_ twins: TwinPages, _ library: Library) -> Finding? {
    let pages = [twins.left, twins.right]
    let (left, right) = (pages.map { limits(of: $0, library) }).pair
    if let found = differing(left, right, twins, library) { return found }
    // One measure on each page may be of two things; another that agrees shows that the pages measure the same.
    let (own, others) = (pages.map { measures(of: $0, library) }).pair
    guard own.count > 1 else { return nil }
    return differing(own, others, twins, library)
  }

  private func differing(
    _ left: [Limit], _ right: [Limit], _ twins: TwinPages, _ library: Library
  ) -> Finding? {
    guard left.count == right.count, left.map(\.kind).sorted() == right.map(\.kind).sorted() else { return nil }
    let (own, others) = (Self.without(right, left), Self.without(left, right))
    guard own.count == 1, others.count == 1, let here = own.first, let there = others.first, here.kind == there.kind,
      here.turns.isEmpty || there.turns.isEmpty || here.turns == there.turns,
      here.turns.contains(Self.lower) == there.turns.contains(Self.lower), !has(there.value, twins.left, library),
      !has(here.value, twins.right, library)
    else { return nil }
    return finding(
      "The page says \(here.written), its translation \(there.written) of the same.",
      remedy: "Find out which is right and correct the other.", key: ["twin", here.written, there.written],
      at: [(twins.left, here), (twins.right, there)].map { page, limit in
        library.location(page, limit.position, limit.text)
      })
  }

  /// Among `turns`: a lower bound, which is no other one's upper bound.
  private static let lower = "at least"

  /// The limits that are left of `limits` once each of `known` has taken away one that is equal.
  private static func without(_ known: [Limit], _ limits: [Limit]) -> [Limit] {
    known.reduce(into: limits) { rest, limit in
      if let index = rest.firstIndex(where: { $0.kind == limit.kind && $0.value == limit.value }) {
        rest.remove(at: index)
      }
    }
  }

  /// Whether a page says a number anywhere, of whatever.
  private func has(_ value: Double, _ page: Int, _ library: Library) -> Bool {
    let words = library.lexicon(page)
    let limits = library.topic(page).constraints + library.topic(page).procedures.flatMap(\.constraints)
    return (library.content(of: page).passages.map(\.text.text) + limits.map(\.text)).contains { text in
      Sentence.split(text).contains { sentence in
        QuantifiedSentence(sentence, words)?.quantities.contains { $0.value == value } ?? false
      }
    }
  }

  /// What a page measures in time, size or shares, limit or not; pieces are counted by many words that another language does not count with.
  private func measures(of page: Int, _ library: Library) -> [Limit] {
    let words = library.lexicon(page)
    return library.facts[page].measured.flatMap { fact in
      fact.quantities.map {
        Limit(
          text: fact.sentence.text, position: fact.sentence.position, value: $0.value, written: $0.written,
          kind: words.kind(of: $0.unit), turns: [])
      }
    }
  }

  /// Whether a constraint says how much or how long: a limit, whatever heading it stands below, and what must not or will be done within a time.
  private static func states(_ constraint: Constraint) -> Bool {
    switch constraint.kind {
    case .limit, .prohibition, .consequence: true
    case .prerequisite, .eligibility: constraint.quantity != nil
    case .permission, .verification: false
    }
  }

  private func limits(of page: Int, _ library: Library) -> [Limit] {
    let topic = library.topic(page)
    let words = library.lexicon(page)
    var seen: Set<String> = []
    return (topic.constraints + topic.procedures.flatMap(\.constraints))
      .filter { Self.states($0) && $0.position != nil && seen.insert($0.text).inserted }
      .sorted { ($0.position ?? Position(line: 1, column: 1)) < ($1.position ?? Position(line: 1, column: 1)) }
      // Of several numbers nobody knows which is which in the other language.
      .compactMap { limit in
        guard let quantity = QuantifiedSentence.only(in: limit.text, words) else { return nil }
        let text = limit.text.lowercased()
        return Limit(
          text: limit.text, position: limit.position, value: quantity.value, written: quantity.written,
          kind: words.kind(of: quantity.unit),
          turns: words.turns(in: text) + (words.lowerBounds.contains { text.holds($0) } ? [Self.lower] : []))
      }
  }
}

extension CheckLexicon {
  /// What a unit measures, by the name that every language has for it; pieces where it measures nothing.
  fileprivate func kind(of unit: String) -> String {
    let base = measured(1, unit).unit
    return measures.filter { measured(1, $0.value).unit == base }.keys.min() ?? Self.pieces
  }

  private static let pieces = "pieces"

  /// Whether a unit measures something, rather than counting pieces.
  func measures(_ unit: String) -> Bool { kind(of: unit) != Self.pieces }

  /// Which of the `scopes` a sentence in small letters names.
  func turns(in text: String) -> [String] {
    scopes.enumerated().filter { $0.element.contains { text.holds($0) } }.map { "turn \($0.offset)" }
  }
}
