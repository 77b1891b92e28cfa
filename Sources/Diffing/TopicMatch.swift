import TextComparison
import TopicModel

/// Which topic of the old state is which of the new one.
///
/// First by id, then by source, then by equal title in the same folder or with the same parent, and what is left by what it says: pages
/// that moved and were renamed at once share most of their steps.
struct TopicMatch {
  /// Indices into the two lists.
  private(set) var pairs: [(old: Int, new: Int)] = []
  private(set) var added: [Int] = []
  private(set) var removed: [Int] = []

  init(_ old: [Topic], _ new: [Topic]) {
    var openOld = Set(old.indices)
    var openNew = Set(new.indices)
    func pair(_ left: Int, _ right: Int) {
      pairs.append((left, right))
      openOld.remove(left)
      openNew.remove(right)
    }
    let keys: [(Topic) -> String] = [
      \.id, \.source, { "\($0.lang) \($0.parent?.title ?? "") \($0.title)" }, { "\($0.lang) \($0.title)" },
    ]
    for key in keys {
      let byKey = Dictionary(grouping: openNew.sorted()) { key(new[$0]) }
      let own = Dictionary(grouping: openOld.sorted()) { key(old[$0]) }
      for (name, candidates) in own.sorted(by: { $0.key < $1.key }) {
        // Only where the key means one topic on either side.
        if candidates.count == 1, let found = byKey[name], found.count == 1, !name.isEmpty {
          pair(candidates[0], found[0])
        }
      }
    }
    let texts = Dictionary(uniqueKeysWithValues: openOld.map { ($0, Shingles(Self.text(old[$0]))) })
    let index = ShingleLookup(texts)
    for place in openNew.sorted() {
      let shingles = Shingles(Self.text(new[place]))
      guard shingles.count >= 12, let best = index.best(for: shingles, least: 0.5), openOld.contains(best) else {
        continue
      }
      pair(best, place)
    }
    pairs.sort { $0.new < $1.new }
    added = openNew.sorted()
    removed = openOld.sorted()
  }

  private static func text(_ topic: Topic) -> String {
    ([topic.title] + topic.procedures.flatMap { $0.allSteps.map(\.text) } + topic.constraints.map(\.text))
      .joined(separator: "\n")
  }
}

/// Finds the text that shares most with another.
struct ShingleLookup {
  private var postings: [UInt64: [Int]] = [:]
  private let texts: [Int: Shingles]

  init(_ texts: [Int: Shingles]) {
    self.texts = texts
    for (key, text) in texts.sorted(by: { $0.key < $1.key }) {
      for hash in text.sample { postings[hash, default: []].append(key) }
    }
  }

  /// - Parameter least: What the two must share of all they have, 0 to 1.
  func best(for text: Shingles, least: Double) -> Int? {
    var counts: [Int: Int] = [:]
    for hash in text.sample { for key in postings[hash] ?? [] { counts[key, default: 0] += 1 } }
    let candidates = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5)
    let scored = candidates.compactMap { key, _ in texts[key].map { (key, $0.similarity(to: text)) } }
    return scored.filter { $0.1 >= least }.max { ($0.1, $1.0) < ($1.1, $0.0) }?.0
  }
}

/// Which procedure of the old state is which of the new one.
///
/// Within matched topics by mode and title, then by what the steps say, so that a reworded title finds its procedure; across topics
/// what is left by equal title and steps.
struct ProcedureMatch {
  private(set) var pairs: [(old: Procedure, new: Procedure)] = []
  private(set) var added: [Procedure] = []
  private(set) var removed: [Procedure] = []

  init(_ old: [Topic], _ new: [Topic], topics: TopicMatch) {
    for (before, after) in topics.pairs { match(old[before].procedures, new[after].procedures) }
    added += topics.added.flatMap { new[$0].procedures }
    removed += topics.removed.flatMap { old[$0].procedures }
    // Procedures that moved to another page.
    let (left, right) = (removed, added)
    (removed, added) = ([], [])
    match(left, right, least: 0.7)
  }

  private mutating func match(_ old: [Procedure], _ new: [Procedure], least: Double = 0.4) {
    var open = Array(old)
    var rest: [Procedure] = []
    for procedure in new {
      if let place = open.firstIndex(where: { $0.title == procedure.title && $0.mode == procedure.mode }) {
        pairs.append((open.remove(at: place), procedure))
      } else {
        rest.append(procedure)
      }
    }
    for procedure in rest {
      let scored = open.indices.map { ($0, Self.likeness(open[$0], procedure)) }
      if let best = scored.max(by: { $0.1 < $1.1 }), best.1 >= least {
        pairs.append((open.remove(at: best.0), procedure))
      } else {
        added.append(procedure)
      }
    }
    removed += open
  }

  /// 0 to 1: how much titles and steps have in common.
  private static func likeness(_ old: Procedure, _ new: Procedure) -> Double {
    let titles = Similarity.dice(Similarity.units(old.title), Similarity.units(new.title))
    let (a, b) = (text(old), text(new))
    if a.isEmpty || b.isEmpty { return titles }
    let steps = Shingles(a, length: 3).similarity(to: Shingles(b, length: 3))
    return 0.3 * titles + 0.7 * steps
  }

  private static func text(_ procedure: Procedure) -> String { procedure.allSteps.map(\.text).joined(separator: "\n") }
}
