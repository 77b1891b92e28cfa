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

  /// A page's sentence that denies a consequence in nearly its words: “not” stands in front of another verb.
  func denied(_ fact: OperationFacts.Fact, _ page: Int, _ library: Library) -> Finding? {
    let words = library.lexicon(page)
    let text = fact.constraint.text
    guard words.denialPlace(in: fact.units) == nil,
      let denial = library.facts[page].denials.first(where: { words.denies($0.sentence.text, text) })
    else { return nil }
    return finding(
      "“\(library.topic(fact.page).title)” says that it does so, this page that it does not.",
      remedy: "Find out which is right and correct the other.", key: ["denied", text, denial.sentence.text],
      at: [library.location(page, denial.sentence.position, denial.sentence.text), fact.location(in: library)])
  }

  /// The same on any two pages of an area, where the sentence names the operation that one of them tells.
  ///
  /// - Parameter known: Pairs of pages that are looked at already.
  func denials(in area: Area, besides known: Set<[Int]>, _ library: Library) -> [Finding] {
    var deniers: [UInt64: [Int]] = [:]
    for page in area.pages {
      for key in Set(library.facts[page].denials.flatMap(\.denied)) { deniers[key, default: []].append(page) }
    }
    var pairs: Set<[Int]> = []
    for page in area.pages {
      for key in library.facts[page].claims {
        for denier in deniers[key] ?? [] where denier != page { pairs.insert([denier, page].sorted()) }
      }
    }
    return pairs.subtracting(known).sorted { $0.lexicographicallyPrecedes($1) }.flatMap { pair in
      denials(pair[0], pair[1], library).filter { finding in
        pair.contains { library.tells(on: $0, ofTheOperationIn: finding.locations[0].text) }
      }
    }
  }

  /// Sentences of two pages about one thing, of which one denies what the other says: the same words with “not”. A page that says both knows when which is so.
  func denials(_ left: Int, _ right: Int, _ library: Library) -> [Finding] {
    [(left, right), (right, left)].flatMap { page, other in
      let (own, facts) = (library.facts[page], library.facts[other])
      return own.denials.compactMap { denial -> Finding? in
        guard let key = denial.denied.first(where: { facts.claims($0) && !own.claims($0) }),
          !facts.denials.contains(where: { !Set($0.denied).isDisjoint(with: denial.denied) }),
          let said = library.sentence(saying: key, on: other)
        else { return nil }
        return finding(
          "“\(library.topic(other).title)” says that it does so, this page that it does not.",
          remedy: "Find out which is right and correct the other.", key: ["denied", said.text, denial.sentence.text],
          at: [(page, denial.sentence), (other, said)].map {
            library.location($0.0, $0.1.position, $0.1.text)
          })
      }
    }
  }
}

extension Library {
  /// Whether a page tells an operation that a sentence names, with what it is done to.
  fileprivate func tells(on page: Int, ofTheOperationIn sentence: String) -> Bool {
    let text = sentence.lowercased()
    let forms = lexicon(page).forms
    return topic(page).procedures.map(\.operation).contains { operation in
      !operation.action.isEmpty && !operation.object.isEmpty && forms.names(operation.action, in: text)
        && text.holds(Folding.label(operation.object))
    }
  }

  /// The first sentence of a page, outside of tables, that says something.
  fileprivate func sentence(saying key: UInt64, on page: Int) -> PlacedSentence? {
    let reader = ClaimReader(lexicon(page))
    return content(of: page).passages.lazy.filter { !$0.inTable && $0.role != .caption }
      .flatMap { $0.text.sentences(markedIn: []) }
      .first { reader.claim(in: $0.text)?.key == key }
      .map { PlacedSentence(text: String($0.text), position: $0.position) }
  }
}

extension CheckLexicon {
  /// Where a denial stands among the units of a sentence.
  fileprivate func denialPlace(in units: [String]) -> Int? {
    units.firstIndex(where: denialUnits.contains)
  }

  /// Whether a sentence says that what another says is not so: nothing differs but the denial, words that go with it, and the verb behind it.
  fileprivate func denies(_ sentence: String, _ statement: String) -> Bool {
    let own = Similarity.units(sentence).filter { !auxiliaries.contains($0) }
    guard let place = denialPlace(in: own) else { return false }
    let plain = Similarity.units(statement).filter { !auxiliaries.contains($0) }
    let denied = Array(own[..<place] + own[(place + 1)...])
    guard denialPlace(in: denied) == nil, denied.count >= 5 else { return false }
    let difference = Similarity.difference(plain, denied)
    // A word is one unit of letters, or two Han characters.
    let longest = statement.unicodeScalars.contains(where: Folding.isHan) ? 2 : 1
    return max(difference.left.count, difference.right.count) <= longest
      && (difference.left.isEmpty && difference.right.isEmpty || zip(plain, denied).prefix { $0 == $1 }.count == place)
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
