import Dispatch
import Synchronization
import TextComparison
import TopicModel

/// What the rules need of a page's content, worked out from that page alone: it holds until the page changes.
struct PageFacts: Hashable, Sendable {
  /// A sentence that has quantities (CN01).
  struct Quantified: Hashable, Sendable {
    let sentence: PlacedSentence
    /// `QuantifiedSentence.frame`.
    let frame: UInt64
    let quantities: [Quantity]
    /// In a list, where sentences that are alike count things up.
    let isItem: Bool
    /// For a sentence in a table the first cell of its row, folded; otherwise empty.
    var row = ""
  }

  /// A sentence that measures something in time, size or shares (CN01).
  struct Measured: Hashable, Sendable {
    let sentence: PlacedSentence
    let quantities: [Quantity]
  }

  /// A sentence that names something on the screen (UI02, UI03, UI06, UI09).
  struct Naming: Hashable, Sendable {
    let sentence: PlacedSentence
    /// `Quotation.frame`, `terms` and `kinds`.
    let frame: UInt64
    let terms: [String]
    let kinds: [String]
    /// `Quotation.weight`.
    let weight: Int
    /// Whether names that the sentence lists are read as the levels of one menu.
    var isListed = false
  }

  /// A sentence that denies something (CN03).
  struct Denial: Hashable, Sendable {
    let sentence: PlacedSentence
    /// `Claim.denied`.
    let denied: [UInt64]
  }

  var quantified: [Quantified] = []
  var measured: [Measured] = []
  /// What clauses and rows of tables say by themselves (CN01).
  var stated: [StatedClause] = []
  var naming: [Naming] = []
  /// Every name in those and other sentences, folded, without repeats, sorted.
  var terms: [String] = []
  /// Words in quotes of which a search for another spelling would not find this one: the first mention of each (UI04).
  var spelled: [PlacedSentence] = []
  /// Sentences that say that several things are operated on (UI02).
  var batchSentences: [PlacedSentence] = []
  /// Sentences that say that something cannot be undone (CN03).
  var warnings: [PlacedSentence] = []
  /// Sentences that say that something can be undone (CN03).
  var recoveries: [PlacedSentence] = []
  /// What the sentences say, sorted, and those that deny something with what they deny (CN03).
  var claims: [UInt64] = []
  var denials: [Denial] = []
  /// Sentences that say who may do something (CN02).
  var actors: [PlacedSentence] = []
  var sketch = ShingleSketch("")
  /// The anchors' names as hashes, sorted.
  var anchors: [UInt64] = []
  var comments: [Page.Comment] = []
  var hasPictures = false
  /// Code of a `PageRule` to what it finds.
  var findings: [String: [Finding]] = [:]

  /// Whether a sentence of the page has a folded name.
  func hasTerm(_ name: String) -> Bool {
    var (low, high) = (0, terms.count)
    while low < high {
      let middle = (low + high) / 2
      if terms[middle] < name { low = middle + 1 } else { high = middle }
    }
    return low < terms.count && terms[low] == name
  }

  func hasAnchor(_ name: String) -> Bool { Self.has(StableHash.of([name]), anchors) }

  func claims(_ key: UInt64) -> Bool { Self.has(key, claims) }

  private static func has(_ hash: UInt64, _ sorted: [UInt64]) -> Bool {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == hash
  }
}

/// A sentence and where it stands.
struct PlacedSentence: Hashable, Sendable {
  let text: String
  let position: Position?
}

extension PageFacts {
  init(of page: Int, in library: Library) {
    let content = library.content(of: page)
    let words = library.lexicon(page)
    let topic = library.topic(page)
    let actors = ActorReader(words)
    var terms: Set<String> = []
    var spelt: Set<String> = []
    let claims = ClaimReader(words)
    var said: Set<UInt64> = []
    // The level of the heading of examples that the text is below.
    var examples: Int?
    content.eachSentence(or: topic) { sentence, position, role, marked in
      let mentions = words.mentions(in: sentence)
      if case .heading(let level) = role {
        if let above = examples, level <= above { examples = nil }
        if examples == nil, mentions.contains(.examples) { examples = level }
      }
      let text = String(sentence)
      let placed = PlacedSentence(text: text, position: position)
      if !marked.isEmpty || Quotation.mayHaveNames(sentence) {
        let names = Quotation(of: sentence, marked: marked, words)
        terms.formUnion(names.terms.map(Folding.label))
        for name in names.terms where LabelSpelledVariously.isSpelledInAWayOfItsOwn(name) && spelt.insert(name).inserted
        {
          spelled.append(PlacedSentence(text: name, position: position))
        }
        // What a reference names are calls and parameters, and one sentence is told of many.
        if topic.kind != .reference, !names.terms.isEmpty, NameVariants.areComparable(names) {
          naming.append(Naming(placed, names))
          if names.hasList {
            naming.append(
              Naming(placed, Quotation(of: sentence, marked: marked, words, joinsLists: true), isListed: true))
          }
        }
      }
      if topic.kind != .reference, examples == nil, !mentions.contains(.examples),
        let own = QuantifiedSentence(sentence, words, mentions)
      {
        if let fact = ContradictoryNumbers.fact(placed, own, role) { quantified.append(fact) }
        if !ContradictoryNumbers.announcesList(sentence), !ContradictoryNumbers.endsInQualifier(sentence) {
          stated += StatedClauseReader(words: words).clauses(of: placed)
        }
        let measures = own.quantities.filter { words.measures($0.unit) }
        if !measures.isEmpty { measured.append(Measured(sentence: placed, quantities: measures)) }
      }
      // Captions are short by nature.
      if role != .caption, mentions.contains(.batches), words.batchWords.contains(where: { sentence.holds($0) }) {
        batchSentences.append(placed)
      }
      if topic.kind != .reference, role != .caption, let claim = claims.claim(in: sentence) {
        said.insert(claim.key)
        if !claim.denied.isEmpty { denials.append(Denial(sentence: placed, denied: claim.denied)) }
      }
      if mentions.contains(.irreversible) { warnings.append(placed) }
      if mentions.contains(.recoveries), words.saysReversible(text) { recoveries.append(placed) }
      if topic.kind != .reference, mentions.contains(.actorLeads), !actors.names(in: text).isEmpty {
        self.actors.append(placed)
      }
    }
    // What a parameter does is often told in a table.
    for passage in content.passages where passage.inTable && words.saysIrreversible(passage.text.text) {
      for sentence in Sentence.split(passage.text.text) where words.saysIrreversible(String(sentence)) {
        let offset = passage.text.text.utf8.distance(from: passage.text.text.startIndex, to: sentence.startIndex)
        warnings.append(PlacedSentence(text: String(sentence), position: passage.text.position(at: offset)))
      }
    }
    if topic.kind != .reference {
      let rows = TableRow.all(in: content.blocks)
      quantified += ContradictoryNumbers.facts(in: rows, words)
      stated += StatedClauseReader(words: words).clauses(of: rows)
      naming += Self.namings(in: rows, title: topic.title, words)
    }
    self.terms = terms.sorted()
    self.claims = said.sorted()
    sketch = ShingleSketch(content.text(or: topic))
    anchors = content.anchors.map { StableHash.of([$0]) }.sorted()
    comments = content.comments
    hasPictures = !content.pictures.isEmpty
    for rule in allRules {
      guard let rule = rule as? any PageRule else { continue }
      let found = rule.findings(on: page, content, in: library)
      if !found.isEmpty { findings[type(of: rule).about.code] = found }
    }
  }

  /// The facts of every page of a library, on all cores: remembered ones where the page has not changed.
  static func all(in library: Library, revisions: [String]) -> [PageFacts] {
    let count = library.topics.count
    // Small parts, as pages differ in length.
    let parts = (count + 31) / 32
    let results = Mutex([[PageFacts]](repeating: [], count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let own = (part * 32..<min(count, part * 32 + 32)).map { page -> PageFacts in
        guard !revisions.isEmpty else { return PageFacts(of: page, in: library) }
        if let known = library.memory.facts(of: revisions[page], topic: library.topic(page)) { return known }
        let facts = PageFacts(of: page, in: library)
        library.memory.remember(facts, of: revisions[page])
        return facts
      }
      results.withLock { $0[part] = own }
    }
    return results.withLock { $0 }.flatMap { $0 }
  }
}

extension PageFacts.Naming {
  init(_ sentence: PlacedSentence, _ names: Quotation, isListed: Bool = false) {
    self.init(
      sentence: sentence, frame: names.frame, terms: names.terms, kinds: names.kinds, weight: names.weight,
      isListed: isListed)
  }
}

extension PageFacts {
  /// What the rows of a page's tables name, for pages of one title: a sentence's frame is that of its row and title, too. Sentences that a row says of
  /// several names are left out.
  private static func namings(in rows: [TableRow], title: String, _ words: CheckLexicon) -> [Naming] {
    let all = rows.flatMap { row in
      row.sentences.compactMap { sentence -> Naming? in
        guard !sentence.marked.isEmpty || Quotation.mayHaveNames(sentence.text) else { return nil }
        let names = Quotation(of: sentence.text, marked: sentence.marked, words)
        guard !names.terms.isEmpty, NameVariants.areComparable(names) else { return nil }
        return Naming(
          sentence: PlacedSentence(text: String(sentence.text), position: sentence.position),
          frame: StableHash.of([row.head, Folding.label(title), String(names.frame)]), terms: names.terms,
          kinds: names.kinds, weight: names.weight)
      }
    }
    let names = all.reduce(into: [UInt64: Set<[String]>]()) { $0[$1.frame, default: []].insert($1.terms) }
    return all.filter { names[$0.frame]?.count == 1 }
  }
}

extension PageContent {
  /// Calls back with every sentence of a page's text, where it stands, and which of it (in UTF-8 offsets) is marked as a name; cells and
  /// code left out. A page whose content was not kept gives its constraints.
  fileprivate func eachSentence(or topic: Topic, _ body: (Substring, Position?, Passage.Role, [Range<Int>]) -> Void) {
    for passage in passages where !passage.inTable {
      let text = passage.text
      // The bold words of a caption number it.
      let names = passage.role == .caption ? [] : text.markedNames
      for sentence in text.sentences(markedIn: names) {
        body(sentence.text, sentence.position, passage.role, sentence.marked)
      }
    }
    guard passages.isEmpty else { return }
    for constraint in topic.constraints + topic.procedures.flatMap(\.constraints) {
      body(constraint.text[...], constraint.position, .paragraph, [])
    }
  }

  /// What a page says, without its title: its passages and its code, or its record where the content was not kept.
  func text(or topic: Topic) -> String {
    if !blocks.isEmpty { return blocks.map(\.plainText).joined(separator: "\n") }
    let steps = topic.procedures.filter { !$0.inline }.flatMap { $0.allSteps.map(\.text) }
    return (steps + topic.constraints.map(\.text)).joined(separator: "\n")
  }
}

extension RichText {
  /// What is printed in bold or marked as a control, as UTF-8 offsets: the outermost of what is nested.
  var markedNames: [Range<Int>] {
    spans.reduce(into: []) { result, span in
      switch span.kind {
      case .strong, .control: break
      default: return
      }
      guard span.end > span.start, span.start >= result.last?.upperBound ?? 0 else { return }
      result.append(span.start..<span.end)
    }
  }
}
