import TopicModel

/// How the ids of a new reading of the pages relate to those of the last one, so that links people hold go on working.
///
/// Ids are made of what a page says, so that they do not depend on what was indexed before: steps, notes and text may
/// be edited freely, a new title makes a new id, to which the old one redirects. A page whose source is gone is looked
/// for among the new ones by what it says; found, its ids redirect to the new page's.
public struct IdentityChanges: Hashable, Sendable, Codable {
  /// Ids of topics and procedures that are gone, each to the one that took its place.
  public var redirects: [String: String]

  /// From here on two procedures, or pages, are the same one edited.
  static let sameness = 0.5
  /// A page shared with more pages than this by one line of text is not looked up by that line.
  private static let mostSharers = 20
  /// As many pairs of procedures of one page are compared at most.
  private static let mostComparisons = 40_000

  public init(redirects: [String: String] = [:]) {
    self.redirects = redirects
  }

  /// Takes in a page that was read anew under its old source.
  public mutating func edit(_ old: Topic, _ new: Topic) {
    if old.id != new.id { redirects[old.id] = new.id }
    // The same ids in the same order say that nothing moved.
    if old.procedures.map(\.id) == new.procedures.map(\.id) { return }
    for (was, now) in Self.matches(old, new) where was != now { redirects[was] = now }
  }

  /// Takes in pages whose sources are gone and pages whose sources are new.
  public mutating func move(from gone: [Topic], to added: [Topic]) {
    for (was, now) in Self.moves(from: gone, to: added) {
      redirects[was.id] = now.id
      for (one, other) in Self.matches(was, now) where one != other { redirects[one] = other }
    }
  }

  /// Earlier redirects carried on: one that led to an id that has moved since leads to where that is now.
  ///
  /// - Parameter present: the ids of the new reading; they need no redirect, and nothing leads to any other.
  public func following(_ earlier: [String: String], present: Set<String>) -> [String: String] {
    earlier.mapValues { redirects[$0] ?? $0 }.merging(redirects) { _, now in now }
      .filter { $0.key != $0.value && !present.contains($0.key) && present.contains($0.value) }
  }

  // MARK: One page

  /// Old procedure ids to new ones, of one page before and after an edit; an id that both have stays what it is.
  static func matches(_ old: Topic, _ new: Topic) -> [(was: String, now: String)] {
    let kept = Set(old.procedures.map(\.id)).intersection(new.procedures.map(\.id))
    let before = old.procedures.filter { !kept.contains($0.id) }.map(Fingerprint.init)
    let after = new.procedures.filter { !kept.contains($0.id) }.map(Fingerprint.init)
    // On a page with that many new ones, each is looked for only about where it stood.
    let reach = before.count * after.count > mostComparisons ? max(mostComparisons / before.count, 1) : after.count
    var candidates: [(share: Double, was: Int, now: Int)] = []
    for (was, one) in before.enumerated() {
      let first = max(0, min(was - reach / 2, after.count - reach))
      for now in first..<min(first + reach, after.count) where one.mode == after[now].mode {
        let share = one.likeness(to: after[now])
        if share >= sameness { candidates.append((share, was, now)) }
      }
    }
    candidates.sort { ($1.share, $0.was, $0.now) < ($0.share, $1.was, $1.now) }
    var (usedBefore, usedAfter) = (Set<Int>(), Set<Int>())
    var result: [(was: String, now: String)] = []
    for candidate in candidates where !usedBefore.contains(candidate.was) && !usedAfter.contains(candidate.now) {
      usedBefore.insert(candidate.was)
      usedAfter.insert(candidate.now)
      result.append((before[candidate.was].id, after[candidate.now].id))
    }
    return result
  }

  private struct Fingerprint {
    var id: String
    var mode: Procedure.Mode
    var title: Set<UInt64>
    var steps: Set<UInt64>

    init(_ procedure: Procedure) {
      id = procedure.id
      mode = procedure.mode
      title = TextLikeness.pairs(procedure.title)
      steps = procedure.allSteps.reduce(into: Set()) { $0.formUnion(TextLikeness.pairs($1.text)) }
    }

    func likeness(to other: Fingerprint) -> Double {
      let titles = TextLikeness(title, other.title).share
      guard !steps.isEmpty || !other.steps.isEmpty else { return titles }
      return 0.3 * titles + 0.7 * TextLikeness(steps, other.steps).share
    }
  }

  // MARK: Pages that moved

  private static func moves(from gone: [Topic], to added: [Topic]) -> [(Topic, Topic)] {
    guard !gone.isEmpty, !added.isEmpty else { return [] }
    let lines = added.map(contents)
    var holders: [String: [Int]] = [:]
    for (place, texts) in lines.enumerated() { for text in texts { holders[text, default: []].append(place) } }
    var candidates: [(share: Double, was: Int, now: Int)] = []
    for (was, topic) in gone.enumerated() {
      let mine = contents(topic)
      var shared: [Int: Int] = [:]
      for text in mine {
        guard let places = holders[text], places.count <= mostSharers else { continue }
        for place in places { shared[place, default: 0] += 1 }
      }
      for now in shared.keys.sorted() {
        let common = mine.intersection(lines[now]).count
        let share = 2 * Double(common) / Double(mine.count + lines[now].count)
        if share >= sameness { candidates.append((share, was, now)) }
      }
    }
    candidates.sort { ($1.share, $0.was, $0.now) < ($0.share, $1.was, $1.now) }
    var (usedBefore, usedAfter) = (Set<Int>(), Set<Int>())
    return candidates.compactMap { candidate in
      guard !usedBefore.contains(candidate.was), !usedAfter.contains(candidate.now) else { return nil }
      usedBefore.insert(candidate.was)
      usedAfter.insert(candidate.now)
      return (gone[candidate.was], added[candidate.now])
    }
  }

  /// What a page says, line by line: its title, its procedures' titles and steps, its constraints.
  private static func contents(_ topic: Topic) -> Set<String> {
    var lines: Set<String> = [topic.title]
    for procedure in topic.procedures {
      lines.insert(procedure.title)
      for step in procedure.allSteps { lines.insert(step.text) }
      for constraint in procedure.constraints { lines.insert(constraint.text) }
    }
    for constraint in topic.constraints { lines.insert(constraint.text) }
    return lines
  }
}
