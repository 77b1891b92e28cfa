import TextComparison

/// Who may do something, read from how a sentence says it: only archivists can …, by the organizer only, 由值班人员…. No list of people is needed; what ends
/// as words for people do (`personEndings`), and does not name a thing, is one.
struct ActorReader {
  /// Longer runs between the words of a frame are no name: Han characters, and words of letters.
  private static let longestHan = 14
  private static let longestLatin = 5

  private let words: CheckLexicon

  init(_ words: CheckLexicon) { self.words = words }

  /// How a sentence says who may do something.
  struct Frame: Sendable {
    /// What stands somewhere in front of the people, right in front, and behind; an empty end is that of the clause.
    let (lead, before, behind): (String, String, String)
    /// Those of them that are not empty, without blanks at their ends: what a clause must have.
    let words: [String]

    /// - Returns: nil for another number of parts than three.
    init?(_ parts: [String]) {
      guard parts.count == 3 else { return nil }
      (lead, before, behind) = (parts[0], parts[1], parts[2])
      words = parts.map { String(Sentence.trimmed($0[...])) }.filter { !$0.isEmpty }
    }
  }

  /// The people, in small letters and the singular; empty for a sentence that restricts nobody.
  func names(in sentence: String) -> Set<String> {
    guard words.mentions(in: sentence).contains(.actorLeads) else { return [] }
    var text = sentence.lowercased()
    let frames = words.actorFrames.filter { frame in frame.words.allSatisfy { text.holds($0) } }
    guard !frames.isEmpty else { return [] }
    // 理由 ends in 由 and has nobody behind it.
    for word in words.notActorLeads where text.holds(word) { text = text.replacing(word, with: " ") }
    let clauses = text.unicodeScalars.split { ".;:,()。；：，（）“”\"".unicodeScalars.contains($0) }.map { Substring($0) }
    return Set(
      clauses.flatMap { clause in
        let own = frames.filter { frame in frame.words.allSatisfy { clause.holds($0) } }
        return own.isEmpty ? [] : own.flatMap { names(in: " " + clause, $0) }
      })
  }

  private func names(in clause: String, _ frame: Frame) -> [String] {
    var start = clause.startIndex
    if !frame.lead.isEmpty {
      guard let lead = clause.firstPlace(of: frame.lead) else { return [] }
      start = lead.upperBound
    }
    if !frame.before.isEmpty {
      guard let before = clause[start...].firstPlace(of: frame.before) else { return [] }
      start = before.upperBound
    }
    var end = clause.endIndex
    if !frame.behind.isEmpty {
      guard let behind = clause[start...].firstPlace(of: frame.behind) else { return [] }
      // Only running tasks can be stopped: what something is done to.
      if words.passives.contains(where: { clause[behind.upperBound...].hasPrefix($0) }) { return [] }
      end = behind.lowerBound
    }
    let run = clause[start..<end]
    let isHan = run.unicodeScalars.contains(where: Folding.isHan)
    return isHan ? hanNames(run, isOpen: frame.behind.isEmpty) : latinNames(run, isOpen: frame.behind.isEmpty)
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

  /// Whether a name ends as words for people do.
  func isPerson(_ name: String) -> Bool {
    let word = singular(name)
    // for, nor: Latin endings need something in front.
    if word.utf8.count < 4 { return false }
    return !words.notPeople.contains { word.hasSuffix($0) } && words.personEndings.contains { word.hasSuffix($0) }
  }

  private func singular(_ word: String) -> String {
    if let whole = words.shortRanks[word] { return whole }
    return words.forms.singular(word)
  }
}
