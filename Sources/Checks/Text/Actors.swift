import TextComparison

/// Who may do something, read from how a sentence says it: only archivists can …, by the organizer only, 由值班人员…. No list of people is needed; what ends
/// as words for people do (`personEndings`), and does not name a thing, is one.
struct ActorReader {
  /// Longer runs between the words of a frame are no name: Han characters, and words of letters.
  private static let longestHan = 14
  private static let longestLatin = 5

  private let words: CheckLexicon

  init(_ words: CheckLexicon) { self.words = words }

  /// The people, in small letters and the singular; empty for a sentence that restricts nobody.
  func names(in sentence: String) -> Set<String> {
    guard words.actorLeads.contains(where: { sentence.holds($0) }) else { return [] }
    // 理由 ends in 由 and has nobody behind it.
    let text = words.notActorLeads.reduce(sentence.lowercased()) { $0.replacing($1, with: " ") }
    let clauses = text.split(omittingEmptySubsequences: true) { ".;:,()。；：，（）“”\"".contains($0) }
    return Set(
      clauses.filter { clause in words.actorLeads.contains { clause.holds($0) } }.flatMap { clause in
        let clause = " " + clause
        return words.actorFrames.flatMap { names(in: clause, $0) }
      })
  }

  /// - Parameter frame: What stands somewhere in front, right in front, and behind; an empty end is that of the clause.
  private func names(in clause: String, _ frame: [String]) -> [String] {
    guard frame.count == 3 else { return [] }
    var start = clause.startIndex
    if !frame[0].isEmpty {
      guard let lead = clause.firstPlace(of: frame[0]) else { return [] }
      start = lead.upperBound
    }
    if !frame[1].isEmpty {
      guard let before = clause[start...].firstPlace(of: frame[1]) else { return [] }
      start = before.upperBound
    }
    var end = clause.endIndex
    if !frame[2].isEmpty {
      guard let behind = clause[start...].firstPlace(of: frame[2]) else { return [] }
      // Only running tasks can be stopped: what something is done to.
      if words.passives.contains(where: { clause[behind.upperBound...].hasPrefix($0) }) { return [] }
      end = behind.lowerBound
    }
    let run = clause[start..<end]
    let isHan = run.unicodeScalars.contains(where: Folding.isHan)
    return isHan ? hanNames(run, isOpen: frame[2].isEmpty) : latinNames(run, isOpen: frame[2].isEmpty)
  }

  private func hanNames(_ run: Substring, isOpen: Bool) -> [String] {
    guard isOpen || run.count <= Self.longestHan else { return [] }
    var names: [String] = []
    for part in parts(of: String(run)) {
      let name = isOpen ? openName(part) : part
      guard let name, name.count <= Self.longestHan, isPerson(name) else { return names }
      names.append(name)
    }
    return names
  }

  /// What a run begins with, up to the end of the first word for people in it; nil where that only says which thing is meant (由管理员创建的计划).
  private func openName(_ run: String) -> String? {
    let ends = words.personEndings.compactMap { run.firstPlace(of: $0)?.upperBound }
    guard var end = ends.min() else { return nil }
    while let longer = words.personEndings.first(where: { run[end...].hasPrefix($0) }) {
      end = run.index(end, offsetBy: longer.count)
    }
    let isAttribute = words.attributives.contains { run[end...].prefix(6).holds($0) }
    return isAttribute ? nil : String(run[..<end])
  }

  private func latinNames(_ run: Substring, isOpen: Bool) -> [String] {
    var names: [String] = []
    for part in parts(of: String(run)) {
      var own = part.split { !$0.isLetter && $0 != "-" }.map(String.init)[...]
      own = own.drop { words.roleLeads.contains($0) }
      if isOpen { own = own.prefix { !words.particles.contains($0) && !words.nameEnds.contains($0) } }
      guard let last = own.last, own.count <= Self.longestLatin, isPerson(last) else { return names }
      names.append((own.dropLast() + [singular(last)]).joined(separator: " "))
    }
    return names
  }

  private func parts(of run: String) -> [String] {
    words.nameLinks.reduce([run]) { parts, link in
      parts.flatMap { part -> [String] in
        var pieces: [String] = []
        var rest = part[...]
        while let place = rest.firstPlace(of: link) {
          pieces.append(String(rest[..<place.lowerBound]))
          rest = rest[place.upperBound...]
        }
        return pieces + [String(rest)]
      }
    }
  }

  private func isPerson(_ name: String) -> Bool {
    let word = singular(name)
    // for, nor: Latin endings need something in front.
    if word.utf8.count < 4 { return false }
    return !words.notPeople.contains { word.hasSuffix($0) } && words.personEndings.contains { word.hasSuffix($0) }
  }

  private func singular(_ word: String) -> String {
    if let whole = words.shortRanks[word] { return whole }
    return word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
  }
}
