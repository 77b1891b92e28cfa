/// Finds, for a batch procedure, the single ones worth weighing, without comparing all with all.
///
/// Procedures meet in a bucket when action (or one that may stand for it) and object head agree and they share a
/// folder, a parent topic or a console path; pages that link to each other meet whatever folder they are in.
struct CandidateIndex {
  private struct Key: Hashable {
    var scope: String
    var action: String
    var head: String
  }

  /// Buckets larger than this are compared by equal objects only: a thousand copies of one page stay linear.
  private static let largestBucket = 400
  /// A page with more procedures than this is treated like a folder.
  private static let largestPage = 60

  private let topics: [LinkedTopic]
  private let procedures: [LinkedProcedure]
  private let reading: OperationReading

  init(topics: [LinkedTopic], procedures: [LinkedProcedure], reading: OperationReading) {
    self.topics = topics
    self.procedures = procedures
    self.reading = reading
  }

  /// Pairs of places in the list of procedures, batch first, each once, sorted.
  func candidates() -> [(batch: Int, single: Int)] {
    var found = Set<Int>()
    func add(_ one: Int, _ two: Int) {
      guard procedures[one].mode != procedures[two].mode else { return }
      let (batch, single) = procedures[one].mode == .batch ? (one, two) : (two, one)
      found.insert(batch * procedures.count + single)
    }
    addNeighbours(add)
    addLinkedPages(add)
    addBuckets(add)
    return found.sorted().map { ($0 / procedures.count, $0 % procedures.count) }
  }

  private func addNeighbours(_ add: (Int, Int) -> Void) {
    for topic in topics {
      let reach = topic.members.count <= Self.largestPage ? Self.largestPage : 8
      for one in topic.members {
        for two in topic.members.dropFirst(one - topic.members.lowerBound + 1).prefix(reach) { add(one, two) }
      }
    }
  }

  private func addLinkedPages(_ add: (Int, Int) -> Void) {
    let places = Dictionary(topics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for topic in topics where topic.members.count <= Self.largestPage {
      for target in topic.linksTo {
        guard let place = places[target], topics[place].members.count <= Self.largestPage else { continue }
        for one in topic.members {
          let mine = Set(keys(of: procedures[one], scopes: [""]))
          for two in topics[place].members where !mine.isDisjoint(with: keys(of: procedures[two], scopes: [""])) {
            add(one, two)
          }
        }
      }
    }
  }

  private func addBuckets(_ add: (Int, Int) -> Void) {
    var buckets: [Key: (batch: [Int], single: [Int])] = [:]
    for procedure in procedures where procedure.form != nil {
      let topic = topics[procedure.topic]
      var scopes = ["folder:" + topic.folder]
      if let parent = topic.parent { scopes.append("parent:" + parent.key) }
      if !procedure.navigation.isEmpty { scopes.append("path:" + procedure.navigation.joined(separator: ">")) }
      for key in keys(of: procedure, scopes: scopes) {
        if procedure.mode == .batch {
          buckets[key, default: ([], [])].batch.append(procedure.index)
        } else {
          buckets[key, default: ([], [])].single.append(procedure.index)
        }
      }
    }
    for bucket in buckets.values where !bucket.batch.isEmpty && !bucket.single.isEmpty {
      addBucket(bucket.batch, bucket.single, add)
    }
  }

  private func addBucket(_ batch: [Int], _ single: [Int], _ add: (Int, Int) -> Void) {
    guard batch.count > Self.largestBucket / single.count || single.count > Self.largestBucket else {
      for one in batch { for two in single { add(one, two) } }
      return
    }
    var byObject: [ObjectPhrase: [Int]] = [:]
    for two in single { byObject[procedures[two].form?.object ?? ObjectPhrase(), default: []].append(two) }
    for one in batch {
      let equal = byObject[procedures[one].form?.object ?? ObjectPhrase()] ?? []
      let nearest = equal.firstIndex { $0 > one } ?? equal.count
      for two in equal[max(0, nearest - 8)..<min(equal.count, nearest + 8)] { add(one, two) }
    }
  }

  private func keys(of procedure: LinkedProcedure, scopes: [String]) -> [Key] {
    guard let form = procedure.form, let parser = reading.parser(of: procedure.language) else { return [] }
    let channel = procedure.channel == .api ? "api:" : "console:"
    let actions = Set(form.actions.map { parser.family(of: $0) })
    return scopes.flatMap { scope in
      actions.map { Key(scope: procedure.language + channel + scope, action: $0, head: form.object.head) }
    }
  }
}
