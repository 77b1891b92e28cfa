import TextComparison

/// What the rules ask of a text.
extension CheckLexicon {
  /// Whether a text has one of the words, whatever its letters' case; the words are in lower case.
  private static func names(any words: [String], in text: some StringProtocol) -> Bool {
    let lowered = text.lowercased()
    return words.contains { lowered.holds($0) }
  }

  /// What a title says in brackets of the edition that its page is about: an edition word, or a version's number (Windows Server 2016).
  /// Empty where it says nothing.
  func edition(of title: String) -> String {
    var edition = ""
    var inside: String?
    for character in title.lowercased() {
      switch character {
      case "(", "（": inside = ""
      case ")", "）":
        if let text = inside, editionWords.contains(where: { text.holds($0) }) || Self.hasVersion(text) {
          edition += "(" + text
        }
        inside = nil
      default: inside?.append(character)
      }
    }
    return edition
  }

  /// Whether a word of Latin letters stands in front of a number of its own: server 2016, v 2.
  private static func hasVersion(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return zip(words, words.dropFirst()).contains { name, number in
      name.utf8.allSatisfy { (0x61...0x7A).contains($0) }
        && number.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    }
  }

  func hasActionWord(_ text: String) -> Bool { Self.names(any: actionWords, in: text) }

  func mayOpen(_ text: String) -> Bool { Self.names(any: openers, in: text) }

  /// Whether a sentence says that a place appears, rather than which place that is.
  func saysThatAPlaceAppears(_ sentence: String) -> Bool {
    let lowered = sentence.lowercased()
    return appearing.contains { word in
      var rest = lowered[...]
      while let place = rest.firstPlace(of: word) {
        let before = rest[..<place.lowerBound]
        rest = rest[place.upperBound...]
        if !attributives.contains(where: { rest.hasPrefix($0) }),
          !articles.contains(where: { before.hasSuffix($0 + " ") })
        {
          return true
        }
      }
      return false
    }
  }

  func tellsToPress(_ text: Substring) -> Bool { Self.names(any: clickWords, in: text) }

  /// Whether a text asks for something to be typed.
  func asksForInput(_ text: Substring) -> Bool { Self.names(any: inputWords, in: text) }

  func needsNoItems(_ action: String) -> Bool { actionsWithoutItems.contains { action.lowercased().hasPrefix($0) } }

  func isExample(_ sentence: Substring) -> Bool { Self.names(any: exampleWords, in: sentence) }

  func saysThatItIsConfirmed(_ text: String) -> Bool { Self.names(any: confirmations, in: text) }

  /// Whether a sentence depends on the one before it.
  func goesOn(_ sentence: String) -> Bool {
    let lowered = sentence.lowercased()
    return connectives.contains { lowered.hasPrefix($0) }
  }

  func saysWhatMustBeSo(_ text: String) -> Bool { Self.names(any: conditions, in: text) }

  func saysIrreversible(_ text: String) -> Bool { Self.names(any: irreversible, in: text) }

  /// The same in the words of the record, too, of which a sentence may have more by chance.
  func saysThatItIsFinal(_ text: String) -> Bool {
    saysIrreversible(text) || Self.names(any: finals, in: text)
  }

  /// Whether a sentence says that something can be undone, and denies nothing.
  func saysReversible(_ text: String) -> Bool {
    // Few sentences have such a verb, and every phrase has one.
    guard recoveries.contains(where: { text.holds($0) }) else { return false }
    let lowered = withoutRecoveryWays(text)
    return !saysIrreversible(text) && !negations.contains { lowered.holds($0) }
      && !denials.contains { lowered.holds($0) }
      && reversible.contains { lowered.holds($0) }
  }

  /// A sentence without its remarks in brackets that only say where to read on: （参见…）, (see …).
  func withoutCitations(_ sentence: Substring) -> Substring {
    guard sentence.contains(where: { $0 == "(" || $0 == "（" }) else { return sentence }
    var result = ""
    var rest = sentence
    while let open = rest.firstIndex(where: { $0 == "(" || $0 == "（" }) {
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(where: { $0 == ")" || $0 == "）" }) else { break }
      let remark = Sentence.trimmed(inside[..<close]).lowercased()
      let isCitation = citations.contains { remark.hasPrefix($0) }
      result += isCitation ? rest[..<open] : rest[...close]
      rest = rest[rest.index(after: close)...]
    }
    return Substring(result + rest)
  }

  /// Text in small letters in which the words for undoing stand right behind “can”: without how, and from where, they undo.
  func withoutRecoveryWays(_ text: String) -> String {
    var lowered = text.lowercased()
    for word in recoveryAdverbs { lowered = lowered.replacing(" \(word) ", with: " ") }
    for verb in recoveries where !recoveryWays.isEmpty {
      guard let place = lowered.firstPlace(of: verb) else { continue }
      let clause = lowered[..<place.lowerBound].suffix(Self.longestWay).split { "，。；、,;".contains($0) }.last ?? ""
      guard let start = recoveryWays.compactMap({ clause.firstPlace(of: $0)?.lowerBound }).min(),
        reversible.contains(where: { (lowered[..<start] + verb).hasSuffix($0) })
      else { continue }
      lowered.removeSubrange(start..<place.lowerBound)
    }
    return lowered
  }

  /// How many characters say from where something is undone at most.
  private static let longestWay = 16

  func announcesSteps(_ heading: String) -> Bool { stepHeadings.contains(Folding.label(heading)) }

  func isRemark(_ text: String) -> Bool { remarkPrefixes.contains { text.hasPrefix($0) } }

  /// Whether a sentence calls a label what the record says it is, rather than the record guessing.
  func says(_ kind: String, of label: String, in sentence: Substring) -> Bool {
    guard let words = kindWords[kind], let place = sentence.firstPlace(of: label) else { return false }
    let behind = sentence[place.upperBound...].drop { !$0.isLetter }
    let before = sentence[..<place.lowerBound]
    let near = sentence[place.upperBound...].prefix { !$0.isLetter }.count <= 3
    return near && words.behind.contains { behind.lowercased().hasPrefix($0) }
      || words.before.contains { word in Self.ends(before, in: word) }
  }

  private static func ends(_ text: Substring, in word: String) -> Bool {
    var rest = text
    while let last = rest.last, !last.isLetter { rest = rest.dropLast() }
    return text.count - rest.count <= 3 && rest.lowercased().hasSuffix(word)
  }
}

extension Library {
  func saysKind(_ use: ControlUse) -> Bool {
    lexicon(use.page).says(use.control.kind.rawValue, of: use.control.label, in: use.sentence)
  }
}
