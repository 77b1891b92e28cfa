/// Nouns whose form says of how many is spoken.
extension BatchWords {
  /// The report or reports, the report(s): where a noun begins that stands in both numbers.
  func nounOfAnyNumber(in wording: Wording, _ range: Range<Int>) -> Int? {
    let bytes = wording.bytes
    if let mark = (range.lowerBound..<max(range.lowerBound, range.upperBound - 2)).first(where: {
      bytes[$0] == UInt8(ascii: "(") && bytes[$0 + 1] | 0x20 == UInt8(ascii: "s") && bytes[$0 + 2] == UInt8(ascii: ")")
    }), let noun = word(before: mark, in: bytes, from: range.lowerBound) {
      return noun.lowerBound
    }
    var offset = range.lowerBound
    while let or = words.or.first(in: bytes, from: offset, to: range.upperBound) {
      offset = or.upperBound
      let next = wording.skipSpace(or.upperBound, to: range.upperBound)
      guard let one = word(before: or.lowerBound, in: bytes, from: range.lowerBound) else { continue }
      let many = next..<(bytes[next..<range.upperBound].firstIndex { !Ascii.isLetter($0) } ?? range.upperBound)
      guard many.count > one.count, let last = bytes[one].last, bytes[many].last == UInt8(ascii: "s") else { continue }
      // Without the y of -ies.
      let stem = last == UInt8(ascii: "y") ? one.dropLast() : one
      if bytes[many].starts(with: bytes[stem]), many.count - one.count <= 2 { return one.lowerBound }
    }
    return nil
  }

  private func word(before end: Int, in bytes: [UInt8], from start: Int) -> Range<Int>? {
    var end = end
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    var first = end
    while first > start, Ascii.isLetter(bytes[first - 1]) { first -= 1 }
    return end - first > 2 ? first..<end : nil
  }

  /// Select the users to remove, below "Removing a user": the clause picks in the plural what the title has behind an
  /// article for one.
  func picksPlural(in wording: Wording, _ clause: Range<Int>, of title: String) -> Bool {
    guard let pick = words.picks.first(in: wording.bytes, from: clause.lowerBound, to: clause.upperBound) else {
      return false
    }
    let named = title.lowercased().split { !$0.isLetter }
    guard let article = named.firstIndex(where: { words.oneArticles.equals(String($0)) }) else { return false }
    let nouns = Set(named[(article + 1)...].filter { $0.count > 2 }.map(String.init))
    let picked = wording.masked(pick.upperBound..<clause.upperBound).lowercased().split { !$0.isLetter }
    return picked.prefix(Self.pickedWords).contains { word in
      guard word.last == "s" else { return false }
      let stem = word.dropLast()
      return nouns.contains(String(stem)) || word.hasSuffix("es") && nouns.contains(String(word.dropLast(2)))
        || word.hasSuffix("ies") && nouns.contains(word.dropLast(3) + "y")
    }
  }

  /// Words behind the verb among which what is picked is named: the check boxes of the users.
  private static let pickedWords = 6
}
