import TextComparison

/// The forms of a language's regular words, as its data tells them (`Data/<language>/checks.yml`). Without that data a word has one form.
struct WordForms: Sendable {
  /// What plurals end in, and ends of words that are none: s, and ss.
  var plurals: [String] = []
  var notPlurals: [String] = []
  /// Ends that a verb leaves out in front of the ends of its forms: e.
  var silentEnds: [String] = []
  /// What the forms of a verb end in, and those of them in front of which its last letter may stand twice: tagged.
  var verbEnds: [String] = []
  var doublingEnds: [String] = []

  /// Words of fewer letters have no forms: use is not in user, and bus no plural.
  private static let shortest = 4

  /// Whether words of a script stand between blanks; others (Han, kana) are looked for anywhere in a text.
  private static func standsBetweenBlanks(_ word: String) -> Bool {
    word.utf8.allSatisfy { $0 < 0x80 } || word.unicodeScalars.allSatisfy { $0.value < 0x0700 }
  }

  /// What all forms of a word begin with: creat, of create and creating.
  func stem(_ word: String) -> String {
    guard word.utf8.count >= Self.shortest, let end = silentEnds.first(where: word.hasSuffix) else { return word }
    return String(word.dropLast(end.count))
  }

  func isPlural(_ word: some StringProtocol) -> Bool {
    word.utf8.count >= Self.shortest && plurals.contains { word.hasSuffix($0) }
      && !notPlurals.contains { word.hasSuffix($0) }
  }

  /// A word without what makes it a plural.
  func singular(_ word: String) -> String {
    guard isPlural(word), let end = plurals.first(where: word.hasSuffix) else { return word }
    return String(word.dropLast(end.count))
  }

  /// Whether a word, in small letters, is a form of one of some verbs: read, published, activate. Words that do not stand between blanks have one form, which
  /// nobody has to know.
  func isForm(_ word: String, ofOneOf verbs: [String]) -> Bool {
    guard Self.standsBetweenBlanks(word) else { return true }
    return verbs.contains { verb in
      if word == verb { return true }
      let stem = stem(verb)
      guard verb.utf8.count > 2, word.hasPrefix(stem) else { return false }
      let rest = word.dropFirst(stem.count)
      return verbEnds.contains { rest == $0 }
        || rest.first == stem.last && doublingEnds.contains { rest.dropFirst() == $0 }
    }
  }

  /// Where a word, or another form of it, stands in a text, both in small letters: ticking, but not the tick of tickets.
  func firstPlace(ofWord word: String, in text: Substring) -> Range<String.Index>? {
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return text.firstPlace(of: word) }
    var rest = text
    while let place = rest.firstPlace(of: word) {
      let behind = text[place.upperBound...].prefix { $0.isLetter && $0.isASCII }
      let before = text[..<place.lowerBound].last
      let beginsAWord = before.map { !($0.isLetter && $0.isASCII) } ?? true
      if beginsAWord, behind.isEmpty || isForm(word + behind, ofOneOf: [word]) { return place }
      rest = rest[place.upperBound...]
    }
    return nil
  }

  /// Whether a sentence names an action, in whatever form: deleted, deleting.
  func names(_ action: String, in text: String) -> Bool {
    guard Self.standsBetweenBlanks(action) else { return text.contains(action) }
    let word = action.lowercased()
    guard word.utf8.count >= Self.shortest else {
      return text.lowercased().split { !$0.isLetter }.contains { $0 == word }
    }
    let stem = stem(word)
    return text.lowercased().split { !$0.isLetter }.contains { $0.hasPrefix(stem) }
  }
}
