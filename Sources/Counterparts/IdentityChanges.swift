import TopicModel

/// How the ids of a new reading of the pages relate to those of the last one, so that links people hold go on working.
///
/// A page that kept its source keeps its procedures' ids, however their titles, order or steps were edited. A page
/// whose source is gone is looked for among the new ones by what it says; found, its ids redirect to the new page's.
public struct IdentityChanges: Hashable, Sendable, Codable {
  /// Id in the new reading to the older id that the procedure keeps.
  public var kept: [String: String]
  /// Ids of topics and procedures that are gone, each to the one that took its place.
  public var redirects: [String: String]

  /// From here on two procedures, or pages, are the same one edited.
  static let sameness = 0.5
  /// A page shared with more pages than this by one line of text is not looked up by that line.
  private static let mostSharers = 20

  public init(kept: [String: String] = [:], redirects: [String: String] = [:]) {
    self.kept = kept
    self.redirects = redirects
  }

  /// - Parameters:
  ///   - old: the last reading, with the ids that are known outside.
  ///   - new: the present one, with ids as extraction gave them.
  public init(from old: [Topic], to new: [Topic]) {
    self.init()
    let oldBySource = Dictionary(old.map { ($0.source, $0) }, uniquingKeysWith: { first, _ in first })
    let newSources = Set(new.map(\.source))
    for topic in new {
      guard let before = oldBySource[topic.source] else { continue }
      if before.id != topic.id { kept[topic.id] = before.id }
      // Ids are made of what the page says: the same ones in the same order say that nothing moved.
      if before.procedures.map(\.id) == topic.procedures.map(\.id) { continue }
      for (was, now) in Self.matches(before, topic) where was != now { kept[now] = was }
    }
    let gone = old.filter { !newSources.contains($0.source) }
    let added = new.filter { oldBySource[$0.source] == nil }
    for (was, now) in Self.moves(from: gone, to: added) {
      redirects[was.id] = now.id
      for (one, other) in Self.matches(was, now) where one != other { redirects[one] = other }
    }
    dropClashes(with: new)
  }

  /// The topics with kept ids put in place of new ones, in counterparts, parents and links too.
  public func applied(to topics: [Topic]) -> [Topic] {
    guard !kept.isEmpty else { return topics }
    return topics.map { topic in
      var topic = topic
      topic.id = kept[topic.id] ?? topic.id
      if let parent = topic.parent?.id { topic.parent?.id = kept[parent] ?? parent }
      for place in topic.links.indices {
        topic.links[place].resolved = topic.links[place].resolved.map { kept[$0] ?? $0 }
      }
      for place in topic.procedures.indices {
        topic.procedures[place].id = kept[topic.procedures[place].id] ?? topic.procedures[place].id
        for other in topic.procedures[place].counterparts.indices {
          let id = topic.procedures[place].counterparts[other].id
          topic.procedures[place].counterparts[other].id = kept[id] ?? id
        }
      }
      return topic
    }
  }

  /// Earlier redirects carried on: one that led to an id that has moved since leads to where that is now.
  public func following(_ earlier: [String: String]) -> [String: String] {
    earlier.mapValues { redirects[$0] ?? $0 }.merging(redirects) { _, now in now }.filter { $0.key != $0.value }
  }

  /// An id is kept only where no other procedure of the new reading holds it.
  private mutating func dropClashes(with new: [Topic]) {
    var taken = Set<String>()
    for topic in new {
      taken.insert(topic.id)
      for procedure in topic.procedures { taken.insert(procedure.id) }
    }
    var again = true
    while again {
      again = false
      for (now, was) in kept.sorted(by: { $0.key < $1.key })
      where taken.contains(was) && kept[was] == nil {
        kept[now] = nil
        again = true
      }
    }
  }

  // MARK: One page

  /// Old procedure ids to new ones, of one page before and after an edit.
  static func matches(_ old: Topic, _ new: Topic) -> [(was: String, now: String)] {
    let before = old.procedures.map(Fingerprint.init)
    let after = new.procedures.map(Fingerprint.init)
    var candidates: [(share: Double, was: Int, now: Int)] = []
    for (was, one) in before.enumerated() {
      for (now, other) in after.enumerated() where one.mode == other.mode {
        let share = one.id == other.id ? 1 + one.likeness(to: other) : one.likeness(to: other)
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
