/// Finds the phrases of the lexicon whose words all stand in a query, near each other and in whatever order.
enum PhraseReader {
  /// A phrase that the query has.
  struct Found {
    /// Where its words stand: units of the query.
    var places: [Int]
    var meanings: [String]
  }

  /// How far apart the words may stand: ideographs or Latin words.
  private static let reach = 16
  /// How many phrases of a query are looked up at most.
  private static let most = 6
  /// What a meaning counts against words as typed, and one whose words need not stand beside each other against that.
  private static let weight: Float = 0.7
  private static let apart: Float = 0.95
  /// What is left of the weight of the words themselves.
  private static let rest: Float = 0.7
  private static let asTyped: Float = 0.8

  /// The phrases that some terms of a query make, in the order of their first words.
  static func phrases(_ items: [QueryReader.Item], terms: TermTable) throws -> [Found] {
    /// A word of a phrase: its place in the phrase, and the item that is it.
    typealias Word = (number: Int, item: Int)
    var phrases: [(number: Int, count: Int, words: [Word])] = []
    /// Of each number the place in `phrases`, from 1; 0 where it has none.
    var places: [Int32] = []
    for (item, entries) in items.map(\.entries).enumerated() {
      for entry in entries where entry.role == .phrase {
        eachPlace(entry.value) { number, word, count in
          while places.count <= number { places.append(0) }
          if places[number] > 0 {
            phrases[Int(places[number]) - 1].words.append((word, item))
          } else {
            phrases.append((number, count, [(word, item)]))
            places[number] = Int32(phrases.count)
          }
        }
      }
    }
    var result: [Found] = []
    for phrase in phrases where phrase.words.count >= phrase.count && result.count < most {
      guard let whole = whole(phrase.words, count: phrase.count, at: { items[$0].place }) else { continue }
      let meanings = try terms.meanings(ofPhrase: phrase.number)
      if !meanings.isEmpty { result.append(Found(places: whole.map { items[$0].place }.sorted(), meanings: meanings)) }
    }
    return result
  }

  /// Reads what a word is in which phrases, as `PhraseLexicon` writes it: "7.0.2 9.1.2".
  private static func eachPlace(_ text: String, _ body: (_ phrase: Int, _ word: Int, _ count: Int) -> Void) {
    var numbers = [0]
    func close() {
      if numbers.count == 3 { body(numbers[0], numbers[1], numbers[2]) }
      numbers = [0]
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: " "): close()
      case UInt8(ascii: "."): numbers.append(0)
      default: numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte & 0x0F)
      }
    }
    close()
  }

  /// An item for each word of a phrase, all near the first word; nil if one is missing.
  private static func whole(_ words: [(number: Int, item: Int)], count: Int, at place: (Int) -> Int) -> [Int]? {
    for first in words where first.number == 0 {
      var result = [first.item]
      func distance(_ item: Int) -> Int { abs(place(item) - place(first.item)) }
      for number in 1..<max(count, 1) {
        let near = words.filter {
          $0.number == number && distance($0.item) <= reach && !result.contains($0.item)
        }
        guard let next = near.min(by: { distance($0.item) < distance($1.item) }) else { break }
        result.append(next.item)
      }
      if result.count == count { return result }
    }
    return nil
  }

  /// Adds what phrases mean to a plan; their words say less then.
  ///
  /// - Parameter parts: the plan's part for each place of the query; nil for one without, such as a filler.
  static func add(_ phrases: [Found], parts: [Int?], to plan: inout QueryPlan) {
    var covered: [Int] = []
    var meant: [QueryPlan.Segment] = []
    for phrase in phrases {
      let segments = phrase.places.compactMap { parts[$0] }
      guard !segments.isEmpty else { continue }
      covered += segments.filter { !covered.contains($0) }
      let texts = segments.map { plan.segments[$0].text }
      let meanings = phrase.meanings.map {
        let isApart = $0.utf8.contains(0x20) && $0.utf8.contains { $0 > 0x7F }
        return QueryPlan.Alternative(
          text: $0, reason: .synonym, weight: weight * (isApart ? apart : 1), grams: Gram.grams($0))
      }
      if let known = meant.firstIndex(where: { $0.text == texts.spaced || $0.alternatives.starts(with: meanings) }) {
        for meaning in meanings where !meant[known].alternatives.contains(meaning) {
          meant[known].alternatives.append(meaning)
        }
      } else {
        meant.append(.init(text: texts.spaced, alternatives: meanings))
        // A page that says it as it was typed says no less. Not if a word of the phrase is left out (没有), or is a single
        // character, which stands in too many words.
        let grams = Gram.grams(texts.spaced)
        if segments.count == phrase.places.count, !grams.contains(where: \.prefix) {
          meant[meant.count - 1].alternatives.append(
            .init(text: texts.spaced, reason: .typed, weight: asTyped, grams: grams))
        }
      }
    }
    for place in covered { plan.segments[place].weight *= rest }
    plan.segments += meant
  }
}
