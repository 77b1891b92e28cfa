import TextComparison
import TopicModel

/// One limit is one number.
///
/// Reports two sentences that are equal but for their numbers (一次最多选择 50 个客户, 一次最多选择 100 个客户), and limits of one operation, told on two
/// pages, that have the same unit, nearly the same words and another number. Number words count as numbers (十个, two hours), and units that measure one
/// thing are converted (60分钟 is 1小时). In other words limits are compared only where they say how many of the operation's object there may be, for the same thing
/// (每个账号, each account), each page has one, and nothing else in the sentences differs. A page and its translation are compared where they have as many limits of every kind of unit and one differs. What a table says of a parameter is compared with the same row of pages with the same title. Numbers in names (IPv6),
/// numbers of figures and steps, sentences that announce a list, what stands below a heading such as “Example”, and the numbers of a page that counts
/// things up (three and more in one sentence, or two in items) are not compared. Where more than five pages and a third of a folder have one title,
/// it does not tell what they are about: there a number is reported only if most of the pages that say the sentence have another.
///
/// What to do: find out which is right and correct the other.
struct ContradictoryNumbers: AreaRule {
  static let about = RuleDescription(
    code: "CN01", name: "contradictory-numbers", severity: .error,
    summary: "Two sentences about one thing state different numbers.")

  /// Sentences that say less are turns of phrase.
  private static let least = 10
  /// In a row of a table, whose first cell says what the sentence is about.
  private static let leastInRow = 4

  private struct Place {
    let page: Int
    let position: Position?
    let sentence: String
    let quantities: [Quantity]
    /// In a list, where sentences that are alike count things up.
    let isItem: Bool
    let isRow: Bool
  }

  private struct Key: Hashable {
    var frame: UInt64
    /// Empty outside tables.
    var row = ""
    var title = ""
  }

  /// A sentence, which gives no example, as what it says and how much; nil for one that states no quantity that could be contradicted.
  static func fact(
    _ placed: PlacedSentence, _ quantified: QuantifiedSentence, _ role: Passage.Role
  ) -> PageFacts.Quantified? {
    let sentence = placed.text[...]
    guard quantified.weight >= least, !announcesList(sentence), !endsInQualifier(sentence) else { return nil }
    return PageFacts.Quantified(
      sentence: placed, frame: quantified.frame, quantities: quantified.quantities, isItem: role == .item)
  }

  /// What the rows of a page's tables say of the thing in their first cell.
  static func facts(in rows: [TableRow], _ words: CheckLexicon) -> [PageFacts.Quantified] {
    rows.flatMap { row in
      row.sentences.compactMap { sentence in
        let mentions = words.mentions(in: sentence.text)
        guard !mentions.contains(.examples), !announcesList(sentence.text),
          let quantified = QuantifiedSentence(sentence.text, words, mentions), quantified.weight >= leastInRow
        else { return nil }
        return PageFacts.Quantified(
          sentence: PlacedSentence(text: String(sentence.text), position: sentence.position), frame: quantified.frame,
          quantities: quantified.quantities, isItem: false, row: row.head)
      }
    }
  }

  func findings(in library: Library) -> [Finding] {
    findingsInAreas(of: library) + library.twins.compactMap { translation($0, library) }
  }

  func findings(in area: Area, of library: Library) -> [Finding] {
    var groups: [Key: [Place]] = [:]
    for page in area.pages {
      let title = Folding.label(library.topic(page).title)
      for fact in library.facts[page].quantified {
        let key = Key(
          frame: fact.frame, row: fact.row, title: fact.row.isEmpty ? "" : title)
        groups[key, default: []].append(
          Place(
            page: page, position: fact.sentence.position, sentence: fact.sentence.text, quantities: fact.quantities,
            isItem: fact.isItem, isRow: !fact.row.isEmpty))
      }
    }
    var reported: Set<[String]> = []
    let equal = groups.values.flatMap { places in contradictions(places, library, &reported) }
    return equal + limits(in: area, of: library, &reported) + clauses(in: area, of: library, &reported)
  }

  /// Whether the last of a line is a number in brackets, which tells it from its like: stack (2 elements).
  static func endsInQualifier(_ sentence: Substring) -> Bool {
    guard let last = sentence.last, last == ")" || last == "）" else { return false }
    let inside = sentence.dropLast().reversed().prefix { $0 != "(" && $0 != "（" }
    return inside.last?.isNumber ?? false
  }

  /// Whether a sentence counts what follows it: 支持以下两种方式：
  static func announcesList(_ sentence: Substring) -> Bool { sentence.last == "：" || sentence.last == ":" }

  private func contradictions(_ places: [Place], _ library: Library, _ reported: inout Set<[String]>) -> [Finding] {
    let forms = Dictionary(grouping: places) { $0.quantities }
    guard forms.count > 1 else { return [] }
    // What most pages say; of two the one that is told first.
    let ranked = forms.values.sorted { left, right in
      left.count != right.count
        ? left.count > right.count
        : (left[0].page, left[0].position ?? Position(line: 1, column: 1))
          < (right[0].page, right[0].position ?? Position(line: 1, column: 1))
    }
    let series = Self.pagesThatCountUp(places)
    return ranked.dropFirst().joined().compactMap { place -> Finding? in
      func isExplained(_ usual: Place) -> Bool {
        library.isExplained(place.quantities, usual.quantities, on: place.page, usual.page)
      }
      guard !series.contains(place.page) else { return nil }
      // Under the documentation's name each page may be about another thing: only against most of them a number is wrong.
      if library.haveCommonTitle(place.page, ranked[0][0].page), ranked[0].count * 2 <= places.count { return nil }
      // Another page's: this one may say it right elsewhere. A few of them tell whether titles explain the numbers.
      let others = Array(ranked[0].lazy.filter { $0.page != place.page }.prefix(Self.mostCompared))
      guard let usual = others.first(where: { !isExplained($0) }) ?? (others.isEmpty ? ranked[0][0] : nil),
        !isExplained(usual), !(place.isItem && usual.isItem && place.page == usual.page),
        !place.isRow || Self.areTheSameRows(place, usual, places)
      else { return nil }
      reported.insert([place.sentence, usual.sentence])
      let differing = zip(place.quantities, usual.quantities).filter { $0 != $1 }
      return finding(
        library, (place.page, place.position, place.sentence), (usual.page, usual.position, usual.sentence),
        differing.map(\.0.written).joined(separator: ", "), differing.map(\.1.written).joined(separator: ", "))
    }
  }

  /// Of the places that say what is usual, those that another is held against.
  private static let mostCompared = 32

  /// Pages that say one sentence of several things: with three numbers and more, or with two in items, unless another page says it as often and always
  /// with one number.
  private static func pagesThatCountUp(_ places: [Place]) -> Set<Int> {
    let ofPage = Dictionary(grouping: places.filter { !$0.isRow }, by: \.page)
    let steady = Set(ofPage.values.filter { Set($0.map(\.quantities)).count == 1 }.map(\.count))
    return Set(
      ofPage.filter { _, places in
        let numbers = Set(places.map(\.quantities)).count
        return numbers > 2 || numbers == 2 && places.allSatisfy(\.isItem) && !steady.contains(places.count)
      }.keys)
  }

  /// Two tables of one page may be about two things. Then the row's first cell says what a row is about only where the other page has as many such rows, and
  /// they all say the same.
  private static func areTheSameRows(_ place: Place, _ usual: Place, _ places: [Place]) -> Bool {
    let (own, others) = (places.filter { $0.page == place.page }, places.filter { $0.page == usual.page })
    return place.page != usual.page && own.count == others.count && Set(others.map(\.quantities)).count == 1
  }

  /// Limits of one operation in the same unit that are worded alike.
  private func limits(in area: Area, of library: Library, _ reported: inout Set<[String]>) -> [Finding] {
    var result: [Finding] = []
    for operation in OperationFacts.all(in: area, of: library) {
      let told = operation.comparedTellings.map { objectLimits($0, of: operation, in: library) }
      for (left, right) in operation.comparedPairs {
        result += contradictions(told[left], told[right], in: library, &reported)
        let (first, second) = (operation.tellings[left], operation.tellings[right])
        for fact in second.facts {
          let words = library.lexicon(fact.page)
          guard let quantity = fact.constraint.quantity, let unit = fact.constraint.unit else { continue }
          let measured = words.measured(quantity, unit)
          let others = first.facts.compactMap { other -> (OperationFacts.Fact, value: Double)? in
            guard other.constraint.kind == fact.constraint.kind, let there = other.constraint.quantity,
              let otherUnit = other.constraint.unit
            else { return nil }
            let value = words.measured(there, otherUnit)
            return value.unit == measured.unit ? (other, value.value) : nil
          }
          guard let other = others.first(where: { $0.0.likeness(to: fact) >= 0.6 })?.0,
            !others.contains(where: { $0.value == measured.value }), isOfTheSame(fact, other, operation, words),
            let there = other.constraint.quantity,
            reported.insert([fact.constraint.text, other.constraint.text]).inserted
          else { continue }
          result.append(
            finding(
              library, (fact.page, fact.constraint.position, fact.constraint.text),
              (other.page, other.constraint.position, other.constraint.text),
              "\(quantity.formattedPlainly) \(unit)", "\(there.formattedPlainly) \(other.constraint.unit ?? unit)"))
        }
      }
    }
    return result
  }

  /// Whether two limits are said of the same: what one says besides, the other says, too, or more of it.
  private func isOfTheSame(
    _ fact: OperationFacts.Fact, _ other: OperationFacts.Fact, _ operation: OperationFacts, _ words: CheckLexicon
  ) -> Bool {
    let (own, others) =
      ([fact, other].map { fact in
        let text = fact.constraint.text
        let written = QuantifiedSentence.only(in: text.lowercased(), words)?.written ?? ""
        return ObjectLimit.qualifiers(of: text, written, operation.action, operation.object, words).joined(
          separator: " ")
      }).pair
    return own == others || !own.isEmpty && !others.isEmpty && (own.holds(others) || others.holds(own))
  }

  private typealias ObjectLimits = [[String]: [(limit: ObjectLimit, fact: OperationFacts.Fact)]]

  /// What a telling says of how many of the operation's object there may be, by what they count, and what for.
  private func objectLimits(
    _ telling: OperationFacts.Telling, of operation: OperationFacts, in library: Library
  ) -> ObjectLimits {
    let words = library.lexicon(telling.page)
    let all = telling.facts.compactMap { fact in
      ObjectLimit(fact, action: operation.action, of: operation.object, words).map { (limit: $0, fact: fact) }
    }
    return Dictionary(grouping: all, by: \.limit.subject)
  }

  /// Such limits of two pages, in whatever words, of which each page has one.
  private func contradictions(
    _ first: ObjectLimits, _ second: ObjectLimits, in library: Library, _ reported: inout Set<[String]>
  ) -> [Finding] {
    second.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { subject, own -> Finding? in
      guard own.count == 1, let other = first[subject], other.count == 1, other[0].limit.value != own[0].limit.value,
        !library.isAboutOwnSubject(own[0].fact, other[0].fact)
      else { return nil }
      let (here, there) = (own[0].fact, other[0].fact)
      guard reported.insert([here.constraint.text, there.constraint.text]).inserted else { return nil }
      return finding(
        library, (here.page, here.constraint.position, here.constraint.text),
        (there.page, there.constraint.position, there.constraint.text), own[0].limit.written, other[0].limit.written)
    }
  }

  func finding(
    _ library: Library, _ own: (Int, Position?, String), _ other: (Int, Position?, String), _ here: String,
    _ there: String
  ) -> Finding {
    finding(
      "The page says \(here), “\(library.topic(other.0).title)” says \(there) of the same.",
      remedy: "Find out which is right and correct the other.",
      key: [own.2, here, there],
      at: [library.location(own.0, own.1, own.2), library.location(other.0, other.1, other.2)])
  }
}

extension Double {
  /// Without a fraction where there is none: 50, 99.5.
  var formattedPlainly: String { self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(self) }
}

extension Library {
  /// Whether numbers differ as the titles of their pages do (version 5, version 6), or the pages are about two things that
  /// differ in a number or a Latin name (Windows, Linux).
  func isExplained(_ here: [Quantity], _ there: [Quantity], on page: Int, _ other: Int) -> Bool {
    let (own, twin) = (topic(page).title, topic(other).title)
    if zip(here, there).contains(where: { $0 != $1 && (own.contains($0.number) || twin.contains($1.number)) }) {
      return true
    }
    guard own != twin else { return false }
    let (left, right) = ([own, twin].map(Similarity.units)).pair
    func isLatin(_ unit: String) -> Bool {
      unit.unicodeScalars.allSatisfy { !Folding.isHan($0) } && unit.unicodeScalars.contains { $0.value < 0x80 }
    }
    // What only stands elsewhere in the other title tells nothing apart: Linux主机登录, 登录Linux主机.
    func rest(_ units: [String], _ others: [String]) -> [String] {
      LabelDifference(units, others).left.filter { !others.contains($0) }
    }
    let (more, less) = (rest(left, right), rest(right, left))
    return Similarity.dice(left, right) >= 0.5 && (more + less).contains(where: isLatin)
      && more.contains { $0.unicodeScalars.contains { !Folding.isHan($0) } }
  }
}
