import TextAnalysis

extension QueryReader {
  /// Cuts what no page has in one piece where no page has the two characters beside each other: of 人踢出用户组, 用户组 is
  /// still a word. A single character that remains says too little.
  ///
  /// - Returns: what was cut off, where it is more than one character.
  func split(_ plan: inout QueryPlan) throws -> [String] {
    var result: [QueryPlan.Segment] = []
    var cutOff: [String] = []
    for segment in plan.segments {
      // What asks for a kind of answer (不想一个一个) is understood, whether pages have it or not.
      let isUnknown = !segment.isIntent && segment.alternatives.map(\.reason) == [.typed]
      let all = isUnknown ? try pieces(segment.text) : []
      let pieces = all.filter { $0.unicodeScalars.count > 1 }
      if pieces.isEmpty {
        result.append(segment)
      } else {
        let rest = all.split { $0.unicodeScalars.count > 1 }.filter { $0.count > 1 }
        cutOff += rest.map { $0.joined() }
        for piece in pieces { result.append(try known(piece)) }
      }
    }
    plan.segments = result
    return cutOff
  }

  /// The pieces of a run of ideographs that pages have, each as long as may be, single characters between them; none when
  /// it is known as a whole or is something else.
  private func pieces(_ text: String) throws -> [String] {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > 2, scalars.allSatisfy({ ScalarClass($0) == .ideograph }) else { return [] }
    var pieces: [String] = []
    var piece = String(scalars[0])
    var isWhole = true
    for (left, right) in zip(scalars, scalars.dropFirst()) {
      if try terms.count(String(left) + String(right)) > 0 {
        piece += String(right)
      } else {
        isWhole = false
        pieces.append(piece)
        piece = String(right)
      }
    }
    pieces.append(piece)
    return isWhole ? [] : pieces
  }
}
