import TextComparison
import TopicModel

/// What the pages say about one operation: the same action on the same object, wherever it is told.
struct OperationFacts: Sendable {
  struct Fact: Sendable {
    /// Index into `Library.topics`.
    let page: Int
    /// Index into `Library.procedures`; nil for a constraint of the whole page.
    let procedure: Int?
    /// Whether it is a sentence of the page that may be about any of its operations.
    var isAnybodys = false
    let constraint: Constraint
    /// The labels, states and words in quotes that it names; its `states` where the record has them.
    let terms: [String]
    /// The constraint without those, as a hash.
    let frame: UInt64
    let units: [String]
  }

  struct Telling: Sendable {
    let page: Int
    /// Indices into `Library.procedures`.
    var procedures: [Int]
    var facts: [Fact]
  }

  let action: String
  let object: String
  /// One per page, in the order of the pages.
  let tellings: [Telling]

  /// Operations told on two or more pages of an area, or there in both modes.
  static func all(in area: Area, of library: Library) -> [OperationFacts] {
    library.knownOperations[area.name, or: { read(in: area, of: library) }]
  }

  private static func read(in area: Area, of library: Library) -> [OperationFacts] {
    var groups: [Key: [Int: [Int]]] = [:]
    for index in library.procedures(in: area) {
      let entry = library.procedures[index]
      let operation = entry.procedure.operation
      guard !operation.action.isEmpty, !operation.object.isEmpty, library.topic(entry.page).kind != .reference
      else { continue }
      let key = Key(
        area: area.name, action: Folding.label(operation.action),
        object: Folding.label(operation.object))
      groups[key, default: [:]][entry.page, default: []].append(index)
    }
    return groups.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { key, pages in
      OperationFacts(
        action: key.action, object: key.object,
        tellings: pages.sorted { $0.key < $1.key }.map { page, procedures in
          Telling(page: page, procedures: procedures, facts: facts(of: procedures, on: page, in: library))
        })
    }
  }

  /// The tellings that are held against each other. What more than twenty pages tell is a step of many operations (activating the filter), and each
  /// page says of it what its own needs.
  var comparedTellings: [Telling] { tellings.count <= 20 ? tellings : [] }

  /// Pairs of indices into those.
  var comparedPairs: [(Int, Int)] {
    comparedTellings.indices.flatMap { left in (left + 1..<tellings.count).map { (left, $0) } }
  }

  var pairs: [(Telling, Telling)] { comparedPairs.map { (tellings[$0], tellings[$1]) } }

  private struct Key: Hashable, Comparable {
    var area: String
    var action: String
    var object: String

    static func < (left: Key, right: Key) -> Bool {
      (left.area, left.action, left.object) < (right.area, right.action, right.object)
    }
  }

  /// A page's own constraints count for its only operation; where it has several, for the one whose action they name.
  private static func facts(of procedures: [Int], on page: Int, in library: Library) -> [Fact] {
    var seen: Set<String> = []
    var result: [Fact] = []
    func add(_ constraints: [Constraint], _ procedure: Int?) {
      for constraint in constraints where seen.insert(constraint.text).inserted {
        result.append(Fact(page: page, procedure: procedure, constraint))
      }
    }
    for index in procedures { add(library.procedures[index].procedure.constraints, index) }
    let topic = library.topic(page)
    let forms = library.lexicon(page).forms
    let action = library.procedures[procedures[0]].procedure.operation.action
    let operations = Set(topic.procedures.map(\.operation)).count
    let isOnly = operations == 1
    // A page of a dozen operations is a manual, and a sentence of it that names the action may be about any.
    add(operations > 8 ? [] : topic.constraints.filter { isOnly || forms.names(action, in: $0.text) }, nil)
    let known = result.map(\.constraint.text)
    // What the record has no constraint for.
    func add(_ sentences: [PlacedSentence], as kind: Constraint.Kind) {
      for sentence in sentences where !known.contains(where: { $0.holds(sentence.text) || sentence.text.holds($0) }) {
        let constraint = Constraint(kind: kind, text: sentence.text, position: sentence.position)
        result.append(
          Fact(page: page, procedure: nil, constraint, isAnybodys: !isOnly && !forms.names(action, in: sentence.text)))
      }
    }
    add(library.facts[page].warnings, as: .consequence)
    add(library.facts[page].actors, as: .permission)
    return result
  }
}

extension OperationFacts.Fact {
  init(page: Int, procedure: Int?, _ constraint: Constraint, isAnybodys: Bool = false) {
    let quotation = Quotation(of: constraint.text[...])
    self.init(
      page: page, procedure: procedure, constraint: constraint,
      terms: constraint.states.isEmpty && constraint.roles.isEmpty
        ? quotation.terms : constraint.states + constraint.roles,
      frame: quotation.frame, units: Similarity.units(constraint.text))
    self.isAnybodys = isAnybodys
  }

  func location(in library: Library) -> Finding.Location {
    library.location(page, constraint.position, constraint.text)
  }

  /// How alike two constraints read without the names in them, 0 to 1.
  func wordLikeness(to other: Self) -> Double {
    Similarity.dice(words, other.words)
  }

  /// Its units without the names in it.
  var words: [String] {
    Similarity.units(terms.reduce(constraint.text) { $0.replacing($1, with: "") })
  }

  /// How alike two constraints read, 0 to 1.
  func likeness(to other: Self) -> Double { Similarity.dice(units, other.units) }
}

extension Library {
  /// Whether two constraints differ in words that the title of one's page has and the title of the other's has not.
  func isAboutOwnSubject(_ fact: OperationFacts.Fact, _ other: OperationFacts.Fact) -> Bool {
    LabelDifference(fact.words, other.words).isPartlyExplained(
      by: topic(fact.page).title, topic(other.page).title, particles: lexicon(fact.page).particles)
  }

  /// Whether a constraint names what only its own page's title names, and neither the other page's title nor the operation.
  func isAboutOwnSubject(_ fact: OperationFacts.Fact, not page: Int, of operation: OperationFacts) -> Bool {
    LabelDifference(fact.units, []).isPartlyExplained(
      by: topic(fact.page).title,
      "\(topic(page).title) \(operation.action)\(operation.object) \(operation.action) \(operation.object)",
      particles: lexicon(fact.page).particles)
  }
}
