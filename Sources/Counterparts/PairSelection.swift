import TopicModel

/// A pair of places in the list of procedures, with its score.
struct ScoredPair: Hashable, Sendable {
  var batch: Int
  var single: Int
  var score: PairScore
}

/// Of all pairs that could be, those that stand beside each other: better agreement drives worse out.
struct PairSelection {
  let procedures: [LinkedProcedure]
  let topics: [LinkedTopic]

  func select(_ pairs: [ScoredPair]) -> [ScoredPair] {
    let links = pairs.filter { $0.score.confidence >= CounterpartLinker.linkConfidence }
    let onPage = bestGrades(links.filter(\.score.isOnePage))
    let named = Set(links.filter { $0.score.isOnePage && ownActions($0) == 2 }.flatMap { [$0.batch, $0.single] })
    let anywhere = bestGrades(links)
    // A form told in a sentence has the list it stands in as its other form, and no other on the page.
    let inListed = Set(
      links.filter(\.score.isOneList).flatMap { [$0.batch, $0.single] }.filter { procedures[$0].inline })
    let standing = pairs.filter { pair in
      let grade = pair.score.grade
      if pair.score.isOnePage {
        if !pair.score.isOneList, inListed.contains(pair.batch) || inListed.contains(pair.single) { return false }
        // Where a form is named, what only stands on the same page (结果验证) is not it.
        let isVague = !pair.score.isOneList && ownActions(pair) < 2
        if isVague, named.contains(pair.batch) || named.contains(pair.single) { return false }
        return grade >= onPage[pair.batch] ?? grade && grade >= onPage[pair.single] ?? grade
      }
      if onPage[pair.batch] != nil && onPage[pair.single] != nil { return false }
      return grade >= anywhere[pair.batch] ?? grade && grade >= anywhere[pair.single] ?? grade
    }
    return limited(oncePerPage(standing))
  }

  private func bestGrades(_ pairs: [ScoredPair]) -> [Int: PairScore.Grade] {
    var best: [Int: PairScore.Grade] = [:]
    for pair in pairs {
      for place in [pair.batch, pair.single] { best[place] = max(best[place] ?? .near, pair.score.grade) }
    }
    return best
  }

  /// Across pages a form is linked to one procedure of the other page: the surest, the one whose own title says so, the first.
  private func oncePerPage(_ pairs: [ScoredPair]) -> [ScoredPair] {
    struct Meeting: Hashable {
      var procedure: Int
      var otherTopic: Int
    }
    var best: [Meeting: ScoredPair] = [:]
    func isBetter(_ one: ScoredPair, _ other: ScoredPair) -> Bool {
      if one.score.confidence != other.score.confidence { return one.score.confidence > other.score.confidence }
      let (mine, theirs) = (ownActions(one), ownActions(other))
      if mine != theirs { return mine > theirs }
      return (one.batch, one.single) < (other.batch, other.single)
    }
    for pair in pairs where !pair.score.isOnePage {
      for meeting in [
        Meeting(procedure: pair.batch, otherTopic: procedures[pair.single].topic),
        Meeting(procedure: pair.single, otherTopic: procedures[pair.batch].topic),
      ] {
        if let other = best[meeting], !isBetter(pair, other) { continue }
        best[meeting] = pair
      }
    }
    return pairs.filter { pair in
      pair.score.isOnePage
        || (best[Meeting(procedure: pair.batch, otherTopic: procedures[pair.single].topic)] == pair
          && best[Meeting(procedure: pair.single, otherTopic: procedures[pair.batch].topic)] == pair)
    }
  }

  private func ownActions(_ pair: ScoredPair) -> Int {
    (procedures[pair.batch].hasOwnAction ? 1 : 0) + (procedures[pair.single].hasOwnAction ? 1 : 0)
  }

  private func limited(_ pairs: [ScoredPair]) -> [ScoredPair] {
    var counts: [Int: Int] = [:]
    let ordered = pairs.sorted {
      ($1.score.confidence, $0.batch, $0.single) < ($0.score.confidence, $1.batch, $1.single)
    }
    return ordered.filter { pair in
      guard counts[pair.batch, default: 0] < CounterpartLinker.mostCounterparts,
        counts[pair.single, default: 0] < CounterpartLinker.mostCounterparts
      else { return false }
      counts[pair.batch, default: 0] += 1
      counts[pair.single, default: 0] += 1
      return true
    }
  }
}
