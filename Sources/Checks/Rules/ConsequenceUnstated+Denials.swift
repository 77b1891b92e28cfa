import TextComparison
import TopicModel

/// Sentences that say the opposite of each other, but for that word for word.
extension ConsequenceUnstated {
  private struct Statement {
    let page: Int
    let sentence: PlacedSentence
  }

  /// Sentences of two pages that say of one thing, the one that it can be undone, the other that it cannot, whatever operations are told there: “Deleted
  /// images can be recovered.”, “The deleted images cannot be recovered.” A page that says both knows when which is so.
  func reversals(in area: Area, of library: Library) -> [Finding] {
    var promises: [String: [Statement]] = [:]
    for page in area.pages {
      for sentence in library.facts[page].recoveries {
        guard let subject = library.lexicon(page).subject(ofRecovery: sentence.text) else { continue }
        promises[subject, default: []].append(Statement(page: page, sentence: sentence))
      }
    }
    guard !promises.isEmpty else { return [] }
    var denials: [String: [Statement]] = [:]
    for page in area.pages {
      for sentence in library.facts[page].warnings {
        guard let subject = library.lexicon(page).subject(ofRecovery: sentence.text), promises[subject] != nil else {
          continue
        }
        denials[subject, default: []].append(Statement(page: page, sentence: sentence))
      }
    }
    return promises.sorted { $0.key < $1.key }.flatMap { subject, promised -> [Finding] in
      let denied = denials[subject] ?? []
      let both = Set(promised.map(\.page)).intersection(denied.map(\.page))
      guard both.isEmpty, let cannot = denied.first else { return [] }
      return promised.map { can in
        finding(
          "This page says that it can be undone, “\(library.topic(cannot.page).title)” that it cannot.",
          remedy: "Find out which is right and correct the other.", key: [can.sentence.text, cannot.sentence.text],
          at: [can, cannot].map { library.location($0.page, $0.sentence.position, $0.sentence.text) })
      }
    }
  }

  /// A sentence that denies something.
  struct Denial {
    let sentence: PlacedSentence
    /// What it denies: its units without the denial, and where that stood.
    let denied: [String]
    let place: Int
  }

  /// A page's sentence that denies what a consequence says: the same words with “not”, or with “does not” in front of another verb.
  ///
  /// - Parameter known: The denials of pages asked about before.
  func denied(
    _ fact: OperationFacts.Fact, _ page: Int, _ library: Library, _ known: inout [Int: [Denial]]
  ) -> Finding? {
    let words = library.lexicon(page)
    let text = fact.constraint.text
    guard words.denialPlace(in: fact.units) == nil else { return nil }
    func sentence() -> PlacedSentence? {
      let denials = known[page] ?? library.denials(of: page, words)
      known[page] = denials
      return words.denial(of: text, among: denials)?.sentence
    }
    // Where sentences end decides, which the sketch's digest does not know: the digest of the sentences does.
    var found: PlacedSentence??
    let isDenied = library.memory.number(of: StableHash.of(["CN03 denied", text]), library.facts[page].told) {
      let denial = sentence()
      found = denial
      return denial == nil ? 0 : 1
    }
    guard isDenied == 1, let sentence = found ?? sentence() else { return nil }
    return finding(
      "“\(library.topic(fact.page).title)” says that it does so, this page that it does not.",
      remedy: "Find out which is right and correct the other.", key: ["denied", text, sentence.text],
      at: [library.location(page, sentence.position, sentence.text), fact.location(in: library)])
  }
}

extension Library {
  /// What a page denies outside of tables, sentence by sentence.
  fileprivate func denials(of page: Int, _ words: CheckLexicon) -> [ConsequenceUnstated.Denial] {
    content(of: page).passages.filter { !$0.inTable && words.mentions(in: $0.text.text).contains(.denials) }
      .flatMap { $0.text.sentences(markedIn: []) }.compactMap { words.denial($0) }
  }
}

extension CheckLexicon {
  /// Where a denial stands among the units of a sentence.
  fileprivate func denialPlace(in units: [String]) -> Int? {
    units.firstIndex { unit in
      denials.contains { Sentence.trimmed($0[...]) == unit } || unit == "cannot"
    }
  }

  /// What a sentence denies; nil where it denies nothing, too little to know it again, or two things.
  fileprivate func denial(_ sentence: MarkedSentence) -> ConsequenceUnstated.Denial? {
    let own = Similarity.units(String(sentence.text)).filter { !auxiliaries.contains($0) }
    guard let place = denialPlace(in: own) else { return nil }
    let denied = Array(own[..<place] + own[(place + 1)...])
    guard denialPlace(in: denied) == nil, denied.count >= 5 else { return nil }
    return ConsequenceUnstated.Denial(
      sentence: PlacedSentence(text: String(sentence.text), position: sentence.position), denied: denied, place: place)
  }

  /// The first that says that a statement is not so: nothing differs but the denial, words that go with it, and the verb behind it.
  fileprivate func denial(
    of statement: String, among denials: [ConsequenceUnstated.Denial]
  ) -> ConsequenceUnstated.Denial? {
    let plain = Similarity.units(statement).filter { !auxiliaries.contains($0) }
    // A word is one unit of letters, or two Han characters.
    let longest = statement.unicodeScalars.contains(where: Folding.isHan) ? 2 : 1
    return denials.first { denial in
      let difference = Similarity.difference(plain, denial.denied)
      guard max(difference.left.count, difference.right.count) <= longest else { return false }
      return difference.left.isEmpty && difference.right.isEmpty
        || zip(plain, denial.denied).prefix { $0 == $1 }.count == denial.place
    }
  }

  /// What a sentence that ends in a word for undoing says it of, folded, without articles: deleted images, 删除后数据. Nil where that is too little to
  /// know it again elsewhere, or another clause says it.
  fileprivate func subject(ofRecovery sentence: String) -> String? {
    let text = withoutRecoveryWays(sentence)
    let phrases = (irreversible + reversible).filter { text.holds($0) }
    guard let phrase = phrases.max(by: { ($0.count, $1) < ($1.count, $0) }), let place = text.firstPlace(of: phrase)
    else { return nil }
    let clauses = text[..<place.lowerBound].split { ".;:。；：".contains($0) }
    let behind = text[place.upperBound...].filter { $0.isLetter || $0.isNumber }
    guard clauses.count == 1, behind.isEmpty || endsHere(text[place.upperBound...]) else { return nil }
    let units = Similarity.units(String(clauses[0])).filter { !particles.contains($0) && !auxiliaries.contains($0) }
    let isHan = units.contains { $0.unicodeScalars.contains(where: Folding.isHan) }
    guard units.count >= (isHan ? 4 : 2), !units.contains(where: references.contains) else { return nil }
    return units.joined(separator: " ")
  }
}
