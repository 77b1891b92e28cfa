extension QueryReader {
  /// The units with names that were typed wrong corrected (`NameSpelling`), which the plan notes; nil where none was.
  func mended(_ units: [Unit], _ items: [Item], _ plan: inout QueryPlan) throws -> [Unit]? {
    // What is more than a name has other words to go by.
    guard units.count(where: { !$0.isWord }) <= NameSpelling.longest else { return nil }
    var roles = [NameSpelling.Role](repeating: .open, count: units.count)
    for item in items {
      let isFiller = item.entries.contains { $0.role == .filler }
      guard isFiller || item.end - item.place > 1 else { continue }
      for place in item.place..<item.end { roles[place] = isFiller ? .filler : .word }
    }
    var result: [Unit] = []
    var isMended = false
    var place = 0
    while place < units.count {
      var end = place + 1
      while end < units.count, !units[place].isWord, !units[end].isWord, units[end].joined { end += 1 }
      let run = units[place..<end]
      let scalars = run.compactMap { $0.key.unicodeScalars.first }
      if !units[place].isWord,
        let text = try NameSpelling(terms: terms).corrected(scalars, roles: Array(roles[place..<end]))
      {
        let typed = String(String.UnicodeScalarView(scalars))
        let meant = String(String.UnicodeScalarView(text))
        plan.unknown.append(.init(word: typed, closest: [meant], isSearched: true))
        for (number, scalar) in text.enumerated() {
          let key = String(scalar)
          result.append(Unit(key: key, text: key, isWord: false, joined: number > 0 || units[place].joined))
        }
        isMended = true
      } else {
        result += run
      }
      place = end
    }
    return isMended ? result : nil
  }
}
