import TextAnalysis

/// Corrects one character of a name that was typed wrong, before the name is cut into words: wrong, left out, typed twice,
/// or swapped with its neighbour. Nothing is corrected but to what stands in a title, heading or label as it is then, in
/// four characters at least.
struct NameSpelling {
  let terms: TermTable

  /// One way to correct a text.
  private struct Edit {
    /// Where it was edited, and behind the last character of it that is new.
    var start: Int
    var end: Int
    var text: [Unicode.Scalar]
    var score: Double
  }

  /// Longer texts are sentences: they have other words to go by, and characters beside each other that mean nothing.
  static let longest = 12
  private static let shortest = 4
  /// So many ways to correct a text are looked for in the pages.
  private static let looked = 6
  private static let mostBeside = 40

  /// What the lexicon makes of a character: part of a word or of a filler stays as it is.
  enum Role {
    case open, word, filler
  }

  /// The text corrected; nil where it is right, or nothing is known. What stands beside a filler, or where two words meet,
  /// tells of no mistake.
  func corrected(_ scalars: [Unicode.Scalar], roles: [Role]) throws -> [Unicode.Scalar]? {
    guard (Self.shortest...Self.longest).contains(scalars.count) else { return nil }
    var isUnknown: [Bool] = []
    for place in 0..<scalars.count - 1 {
      let pair = (roles[place], roles[place + 1])
      let isQuiet = pair.0 == .filler || pair.1 == .filler || (pair.0 == .word && pair.1 == .word)
      isUnknown.append(try !isQuiet && count(scalars[place], scalars[place + 1]) == 0)
    }
    guard isUnknown.contains(true) else { return nil }
    let isKept = roles.map { $0 != .open }
    for place in isUnknown.indices where isUnknown[place] {
      let found = try edits(scalars, at: place, isUnknown: isUnknown, isKept: isKept)
      if let best = try found.first(where: { try stands($0, inWhole: true) }) { return best.text }
      if let best = try found.first(where: { try stands($0, inWhole: false) }) { return best.text }
    }
    return nil
  }

  private func count(_ one: Unicode.Scalar, _ other: Unicode.Scalar) throws -> Int {
    try terms.count(String(one) + String(other))
  }

  /// Whether the text, or what of it is around the edit, stands in a title, heading or label.
  private func stands(_ edit: Edit, inWhole: Bool) throws -> Bool {
    var (start, end) = (0, edit.text.count)
    if !inWhole {
      (start, end) = (max(0, edit.start - 2), min(end, edit.end + 2))
      while end - start < Self.shortest, start > 0 { start -= 1 }
      while end - start < Self.shortest, end < edit.text.count { end += 1 }
    }
    guard end - start >= Self.shortest else { return false }
    return try terms.heads(String(String.UnicodeScalarView(edit.text[start..<end])))
  }

  /// The likeliest ways to correct two characters that no page has beside each other, the likeliest first.
  private func edits(
    _ scalars: [Unicode.Scalar], at place: Int, isUnknown: [Bool], isKept: [Bool]
  ) throws -> [Edit] {
    var found: [Edit] = []
    func add(_ range: Range<Int>, _ new: [Unicode.Scalar], _ weight: Double) throws {
      var text = scalars
      text.replaceSubrange(range, with: new)
      guard text.count >= Self.shortest, text != scalars else { return }
      // The pairs that are new must all be there.
      let end = range.lowerBound + new.count
      var least = Int.max
      for at in max(0, range.lowerBound - 1)..<min(max(end, 1), text.count - 1) {
        least = min(least, try count(text[at], text[at + 1]))
      }
      guard least > 0, least < .max else { return }
      found.append(.init(start: range.lowerBound, end: end, text: text, score: Double(least).squareRoot() * weight))
    }
    for at in [place - 1, place, place + 1] where at >= 0 && at + 1 < scalars.count {
      guard !isKept[at], !isKept[at + 1] else { continue }
      try add(at..<at + 2, [scalars[at + 1], scalars[at]], 10)
    }
    let isGoodBefore = place > 0 && !isUnknown[place - 1]
    let areGood = isGoodBefore && place + 1 < isUnknown.count && !isUnknown[place + 1]
    for at in [place, place + 1] where !isKept[at] {
      // Any other character that is too many may be a word (能).
      let isTwice =
        (at > 0 && scalars[at - 1] == scalars[at]) || (at + 1 < scalars.count && scalars[at + 1] == scalars[at])
      if isTwice { try add(at..<at + 1, [], 10) }
      // Where words of the pages meet, both characters go with their other neighbours: neither is wrong. To read what sounds
      // and looks alike takes longer than all the rest of a search.
      if areGood { continue }
      let isGood = (at > 0 && !isUnknown[at - 1]) || (at < isUnknown.count && !isUnknown[at])
      for (scalar, isAlike) in try others(scalars, at: at, mustBeAlike: isGood) {
        try add(at..<at + 1, [scalar], isAlike ? 10 : 1)
      }
    }
    for scalar in try beside(scalars[place]) { try add(place + 1..<place + 1, [scalar], 2) }
    found.sort { one, other in
      one.score != other.score
        ? one.score > other.score : one.text.lexicographicallyPrecedes(other.text)
    }
    return Array(found.prefix(Self.looked))
  }

  /// What may stand in the place of a wrong character.
  private func others(
    _ scalars: [Unicode.Scalar], at place: Int, mustBeAlike: Bool
  ) throws -> [(scalar: Unicode.Scalar, isAlike: Bool)] {
    let wrong = scalars[place]
    let (sounds, shapes) = (PinyinTable.shared, ShapeTable.shared)
    if place == 0 { return sounds.soundsLike(wrong).union(shapes.looksLike(wrong)).sorted().map { ($0, true) } }
    var result: [(scalar: Unicode.Scalar, isAlike: Bool)] = []
    var strange: [Unicode.Scalar] = []
    for scalar in try beside(scalars[place - 1], most: .max) {
      if sounds.sound(wrong, like: scalar) || shapes.looks(wrong, like: scalar) {
        result.append((scalar, true))
      } else if !mustBeAlike, strange.count < Self.mostBeside {
        strange.append(scalar)
      }
    }
    return result + strange.map { ($0, false) }
  }

  /// What stands behind a character in the pages, the most frequent first.
  private func beside(_ scalar: Unicode.Scalar, most: Int = mostBeside) throws -> [Unicode.Scalar] {
    var found: [(scalar: Unicode.Scalar, count: Int)] = []
    for (token, count) in try terms.tokens(from: String(scalar)) {
      let scalars = token.unicodeScalars
      if scalars.count == 2, let last = scalars.last { found.append((last, count)) }
    }
    found.sort { ($0.count, $1.scalar) > ($1.count, $0.scalar) }
    return found.prefix(most).map(\.scalar)
  }
}
