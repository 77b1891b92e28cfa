import TextComparison
import TopicModel

/// What an operation does to other things is said wherever the operation is told.
///
/// An operation is told on two pages, and only one of them says what else happens, or that it cannot be undone; or one says that it
/// can be undone and the other that it cannot. Who reads the page that keeps silent finds out too late. Only tellings
/// in the same mode with half of their steps in common are compared, on pages of two titles only sentences that name the operation or say that something
/// cannot be undone. A page's sentence that something cannot be undone
/// is looked for on pages of the same title whatever operation it is about, and in a page's translation where that is shorter and states no consequence; that it can be undone on the one and cannot on the other also between
/// the single form and the batch form, and so is what the one does where the other form's page states no consequence. A sentence that names an operation told on a
/// page is held against that page's sentence that denies it, wherever it stands. Sentences that go on from the one before (但是, however) say nothing by
/// themselves, and what is told under one title on more than twenty pages is no operation of its own.
///
/// What to do: say it on both pages, or on none if it is no longer true.
struct ConsequenceUnstated: AreaRule {
  static let about = RuleDescription(
    code: "CN03", name: "consequence-unstated", severity: .error,
    summary:
      "Of two pages about one operation only one states a consequence, or they disagree whether it can be undone.")

  func findings(in library: Library) -> [Finding] {
    findingsInAreas(of: library) + library.twins.compactMap { translation($0, library) }
  }

  /// A page that says that something cannot be undone, and whose translation says so nowhere.
  ///
  /// In another language the same may be said in words that no list has: nothing is reported where the translation states a consequence, or has as many
  /// sentences of the kind (in notes, or outside of them), or as many in all.
  private func translation(_ twins: TwinPages, _ library: Library) -> Finding? {
    let (left, right) =
      ([twins.left, twins.right].map { page in
        library.facts[page].warnings + denials(of: page, library)
      }).pair
    guard left.isEmpty != right.isEmpty, let warning = (left + right).first else { return nil }
    let (with, without) = right.isEmpty ? (twins.left, twins.right) : (twins.right, twins.left)
    guard isShorter(without, than: with, library) else { return nil }
    return finding(
      "“\(library.topic(with).title)” says that it cannot be undone; its translation does not.",
      remedy: "Say it here too, or take it out there if it is no longer true.", key: ["twin", warning.text],
      at: [
        library.location(without, nil, library.topic(without).title),
        library.location(with, warning.position, warning.text),
      ])
  }

  private func isShorter(_ page: Int, than other: Int, _ library: Library) -> Bool {
    if library.recordsConsequence(page) { return false }
    func lengths(_ page: Int) -> (notes: Int, all: Int) {
      let passages = library.content(of: page).passages
      func count(_ passages: [Passage]) -> Int { passages.reduce(0) { $0 + Sentence.split($1.text.text).count } }
      return (count(passages.filter(\.inNote)), count(passages))
    }
    let (own, others) = (lengths(page), lengths(other))
    return own.all < others.all && (own.notes == 0 || own.notes < others.notes)
  }

  /// What the record has of the same, in words that it knows and the rules do not.
  private func denials(of page: Int, _ library: Library) -> [PlacedSentence] {
    let topic = library.topic(page)
    return (topic.constraints + topic.procedures.flatMap(\.constraints)).filter {
      $0.kind == .consequence && library.lexicon(page).saysThatItIsFinal($0.text)
    }.map { PlacedSentence(text: $0.text, position: $0.position) }
  }

  func findings(in area: Area, of library: Library) -> [Finding] {
    var texts: [[Int]: Shingles] = [:]
    func text(_ page: Int, _ length: Int) -> Shingles {
      if let known = texts[[page, length]] { return known }
      let built = Shingles(library.text(of: page), length: length)
      texts[[page, length]] = built
      return built
    }
    func shared(_ fact: OperationFacts.Fact, _ needed: Shingles, with page: Int) -> Int {
      library.memory.number(of: StableHash.of(["CN03", fact.constraint.text]), library.facts[page].sketch.digest) {
        needed.shared(with: text(page, Self.runs(of: fact.constraint.text)))
      }
    }
    var result: [Finding] = []
    var reported: Set<[String]> = []
    var steps = StepTexts(library)
    // Pages that tell one thing.
    var pairs: Set<[Int]> = []
    for operation in OperationFacts.all(in: area, of: library) {
      for (first, second) in operation.pairs where steps.tellTheSame(first.procedures, second.procedures) {
        for (telling, twin) in [(first, second), (second, first)] {
          for fact in telling.facts where fact.constraint.kind == .consequence {
            let needed = Shingles(fact.constraint.text, length: Self.runs(of: fact.constraint.text))
            guard needed.count >= 4, !library.lexicon(fact.page).goesOn(fact.constraint.text),
              library.haveOneTitle(telling.page, twin.page)
                || isOfOperation(fact, operation, library.lexicon(fact.page)),
              fact.procedure.map({ steps.tellTheSame([$0], twin.procedures) })
                ?? (library.haveOneTitle(telling.page, twin.page) || library.isTitled(telling.page, operation)),
              !library.isAboutOwnSubject(fact, not: twin.page, of: operation)
            else { continue }
            let isStated = Double(shared(fact, needed, with: twin.page)) >= 0.5 * Double(needed.count)
            guard let found = isStated ? denied(fact, twin.page, library) : unstated(fact, twin, library) else {
              continue
            }
            // One sentence that holds for both forms is missing once.
            let key = [library.topic(twin.page).source, fact.constraint.text]
            if reported.insert(key).inserted { result.append(found) }
          }
        }
      }
      for (first, second) in operation.pairs where steps.tellOneThing(first, second) {
        pairs.insert([first.page, second.page])
        result += [(first, second), (second, first)].flatMap { finals($0, $1, operation, library) }.filter { finding in
          reported.insert([finding.locations[0].source, finding.locations[1].text]).inserted
        }
        // Two sentences contradict each other once, whatever operations they are read for.
        result += reversals(first, second, operation, library).filter { finding in
          reported.insert(["undone"] + finding.locations.map { "\($0.source):\($0.line) \($0.text)" }.sorted()).inserted
        }
      }
    }
    let titled = library.pairsOfOneTitle(in: area)
    result += titled.flatMap { [$0, $0.reversed()] }.flatMap { pair -> [Finding] in
      explanations(pair[0], pair[1], library) { fact, needed in
        Double(shared(fact, needed, with: pair[1])) >= 0.5 * Double(needed.count)
      }
    }
    pairs.formUnion(titled)
    let denied = pairs.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { denials($0[0], $0[1], library) }
    result += (denied + denials(in: area, besides: pairs, library)).filter { finding in
      !result.contains { $0.locations[0] == finding.locations[0] }
    }
    let places = Set(result.flatMap(\.locations))
    return result + reversals(in: area, of: library).filter { !places.contains($0.locations[0]) }
  }

  /// Whether a consequence is said to be the operation's, or cannot be undone: between the steps there is advice, and what other things do.
  private func isOfOperation(_ fact: OperationFacts.Fact, _ operation: OperationFacts, _ words: CheckLexicon) -> Bool {
    let text = fact.constraint.text
    return !fact.isAnybodys
      && (words.forms.names(operation.action, in: text) || words.saysIrreversible(text)
        || words.anaphora.contains { text.lowercased().holds($0) })
  }

  /// Of the two forms of an operation, the one that says what else it does, or that it cannot be undone, where the other's page says nothing of what it does.
  private func finals(
    _ telling: OperationFacts.Telling, _ twin: OperationFacts.Telling, _ operation: OperationFacts, _ library: Library
  ) -> [Finding] {
    let words = library.lexicon(telling.page)
    // A page that tells both forms may say it of the other one.
    let (own, others) =
      ([telling, twin].map { told in Set(told.procedures.map { library.procedures[$0].procedure.mode }) }).pair
    guard own.count == 1, others.count == 1, own != others, !library.statesConsequence(twin.page),
      let fact = telling.facts.first(where: {
        $0.constraint.kind == .consequence && !$0.isAnybodys && !words.goesOn($0.constraint.text)
          && (words.saysIrreversible($0.constraint.text) || isOfOperation($0, operation, words))
      })
    else { return [] }
    return [unstated(fact, twin, library)]
  }

  /// Consequences that a page without steps states, and another of its title, which else says nearly the same, does not.
  private func explanations(
    _ page: Int, _ twin: Int, _ library: Library, isStated: (OperationFacts.Fact, Shingles) -> Bool
  ) -> [Finding] {
    let pages = [page, twin].map { library.topic($0) }
    guard pages.allSatisfy({ $0.procedures.isEmpty && $0.kind != .reference }) else { return [] }
    let silent = pages[0].constraints.filter { $0.kind == .consequence }.filter { constraint in
      let needed = Shingles(constraint.text, length: Self.runs(of: constraint.text))
      return needed.count >= 4 && !library.lexicon(page).goesOn(constraint.text)
        && !isStated(OperationFacts.Fact(page: page, procedure: nil, constraint), needed)
    }
    guard let told = silent.first, library.sayNearlyTheSame(page, twin) else { return [] }
    return [
      finding(
        "“\(pages[0].title)” says what else “\(pages[1].title)” does; this page does not.",
        remedy: "Say it here too, or take it out there if it is no longer true.", key: [told.text],
        at: [
          library.location(twin, nil, pages[1].title), library.location(page, told.position, told.text),
        ])
    ]
  }

  /// How long the runs are that a text is compared by: three Han characters are a word or two, three letters stand in any text.
  private static func runs(of text: String) -> Int { text.unicodeScalars.contains(where: Folding.isHan) ? 3 : 9 }

  private func unstated(_ fact: OperationFacts.Fact, _ twin: OperationFacts.Telling, _ library: Library) -> Finding {
    let entry = library.procedures[twin.procedures[0]]
    return finding(
      "“\(library.topic(fact.page).title)” says what else “\(entry.procedure.title)” does; this page does not.",
      remedy: "Say it here too, or take it out there if it is no longer true.", key: [fact.constraint.text],
      at: [
        library.location(twin.page, entry.procedure.position, entry.procedure.title), fact.location(in: library),
      ])
  }

  /// A page that says that the operation can be undone, and one that says that it cannot; a page that says both knows when which is so.
  private func reversals(
    _ first: OperationFacts.Telling, _ second: OperationFacts.Telling, _ operation: OperationFacts, _ library: Library
  ) -> [Finding] {
    let words = library.lexicon(first.page)
    return [(first, second), (second, first)].compactMap { telling, twin -> Finding? in
      func denials(_ telling: OperationFacts.Telling) -> [OperationFacts.Fact] {
        telling.facts.filter { !$0.isAnybodys && words.saysIrreversible($0.constraint.text) }
      }
      guard let cannot = denials(twin).first, denials(telling).isEmpty else { return nil }
      func promises(_ page: Int) -> [PlacedSentence] {
        library.facts[page].recoveries.filter {
          words.promises(
            $0.text, toUndo: operation.action, on: operation.object, against: cannot.constraint.text)
        }
      }
      guard let can = promises(telling.page).first, promises(twin.page).isEmpty else { return nil }
      return finding(
        "This page says that it can be undone, “\(library.topic(cannot.page).title)” that it cannot.",
        remedy: "Find out which is right and correct the other.", key: [can.text, cannot.constraint.text],
        at: [library.location(telling.page, can.position, can.text), cannot.location(in: library)])
    }
  }
}

extension Library {
  /// Whether the record of a page has a consequence of what it tells.
  fileprivate func recordsConsequence(_ page: Int) -> Bool {
    (topic(page).constraints + topic(page).procedures.flatMap(\.constraints)).contains { $0.kind == .consequence }
  }

  fileprivate func sayNearlyTheSame(_ left: Int, _ right: Int) -> Bool {
    Shingles(text(of: left), length: 3).similarity(to: Shingles(text(of: right), length: 3)) >= 0.8
  }

  /// Whether a page says anywhere what comes of what it tells.
  fileprivate func statesConsequence(_ page: Int) -> Bool {
    recordsConsequence(page) || !facts[page].warnings.isEmpty || !facts[page].recoveries.isEmpty
  }

  func haveOneTitle(_ left: Int, _ right: Int) -> Bool {
    let title = Folding.label(topic(left).title)
    return !title.isEmpty && title == Folding.label(topic(right).title) && !hasCommonTitle[left]
  }

  /// Pairs of an area's pages that have one title, the first page first; of more than twenty none, as it says nothing then.
  fileprivate func pairsOfOneTitle(in area: Area) -> [[Int]] {
    Dictionary(grouping: area.pages) { Folding.label(topic($0).title) }.flatMap { title, pages -> [[Int]] in
      guard !title.isEmpty, (2...20).contains(pages.count), !hasCommonTitle[pages[0]] else { return [] }
      return pages.indices.flatMap { left in pages[(left + 1)...].map { [pages[left], $0] } }
    }
  }

  /// Whether a page's title names an operation's action or object: what the page says by itself is about that then, rather than about another subject.
  fileprivate func isTitled(_ page: Int, _ operation: OperationFacts) -> Bool {
    let title = Folding.label(topic(page).title)
    return title.holds(operation.object) || title.holds(operation.action)
  }
}

/// What the steps of procedures say, compared where a rule asks.
private struct StepTexts {
  private let library: Library
  private var texts: [Int: Shingles] = [:]

  init(_ library: Library) { self.library = library }

  /// Whether two pages tell the same, or the two forms of one operation.
  mutating func tellOneThing(_ left: OperationFacts.Telling, _ right: OperationFacts.Telling) -> Bool {
    if tellTheSame(left.procedures, right.procedures) { return true }
    let others = Set(right.procedures.map { library.procedures[$0].procedure.id })
    return left.procedures.contains { index in
      library.procedures[index].procedure.counterparts.contains { others.contains($0.id) }
    }
  }

  /// Whether there are procedures of one mode on two pages whose steps are half the same: they are about one thing, not about
  /// two that are called alike.
  mutating func tellTheSame(_ left: [Int], _ right: [Int]) -> Bool {
    for first in left {
      for second in right where library.procedures[first].procedure.mode == library.procedures[second].procedure.mode {
        if text(first).similarity(to: text(second)) >= 0.5 { return true }
      }
    }
    return false
  }

  private mutating func text(_ procedure: Int) -> Shingles {
    if let known = texts[procedure] { return known }
    let text = Shingles(library.procedures[procedure].steps.map(\.text).joined(separator: "\n"), length: 3)
    texts[procedure] = text
    return text
  }
}
