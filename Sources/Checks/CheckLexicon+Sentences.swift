import TextComparison

/// What the rules ask of a text.
extension CheckLexicon {
  /// Which lists have a word in a text: one reading for all of them.
  func mentions(in text: some StringProtocol) -> Mentions { Mentions(rawValue: lists.found(in: text)) }

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

  func hasActionWord(_ text: String) -> Bool { mentions(in: text).contains(.actions) }

  func mayOpen(_ text: String) -> Bool { mentions(in: text).contains(.openers) }

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

  func tellsToPress(_ text: Substring) -> Bool { mentions(in: text).contains(.clicks) }

  /// Whether a text asks for something to be typed.
  func asksForInput(_ text: Substring) -> Bool { mentions(in: text).contains(.inputs) }

  /// Whether a text asks for something to be chosen.
  func asksForChoice(_ text: Substring) -> Bool {
    let lowered = text.lowercased()
    return choosingWords.contains { forms.firstPlace(ofWord: $0, in: lowered[...]) != nil }
  }

  func needsNoItems(_ action: String) -> Bool { actionsWithoutItems.contains { action.lowercased().hasPrefix($0) } }

  func mentionsIdentity(_ text: String) -> Bool {
    let lowered = text.lowercased()
    return identity.contains { lowered.holds($0) }
  }

  /// Whether one sentence of a step has a code entered that says who somebody is: 输入短信验证码.
  func hasCodeEntered(_ step: String) -> Bool {
    mentionsIdentity(step) && Sentence.split(step).contains { asksForInput($0) && mentionsIdentity(String($0)) }
  }

  func isExample(_ sentence: Substring) -> Bool { mentions(in: sentence).contains(.examples) }

  func saysThatItIsConfirmed(_ text: String) -> Bool { mentions(in: text).contains(.confirmations) }

  /// Whether a sentence depends on the one before it.
  func goesOn(_ sentence: String) -> Bool {
    let lowered = sentence.lowercased()
    return connectives.contains { lowered.hasPrefix($0) }
  }

  func saysWhatMustBeSo(_ text: String) -> Bool { mentions(in: text).contains(.conditions) }

  func saysIrreversible(_ text: String) -> Bool { mentions(in: text).contains(.irreversible) }

  /// The same in the words of the record, too, of which a sentence may have more by chance.
  func saysThatItIsFinal(_ text: String) -> Bool {
    !mentions(in: text).isDisjoint(with: [.irreversible, .finals])
  }

  /// Whether a sentence says that something can be undone, and denies nothing.
  func saysReversible(_ text: String) -> Bool {
    // Few sentences have such a verb, and every phrase has one.
    let mentions = mentions(in: text)
    guard mentions.contains(.recoveries), recoveries.contains(where: { text.holds($0) }) else { return false }
    let lowered = withoutRecoveryWays(text)
    return !mentions.contains(.irreversible) && !negations.contains { lowered.holds($0) }
      && !denials.contains { lowered.holds($0) }
      && reversible.contains { lowered.holds($0) }
  }

  /// A sentence without its remarks in brackets that only say where to read on: （参见…）, (see …).
  func withoutCitations(_ sentence: Substring) -> Substring {
    guard sentence.utf8.contains(0x28) || sentence.holds("（") else { return sentence }
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

  /// Whether a word, in small letters, says what is or was done: read, published, activate.
  func isDone(_ word: String) -> Bool { forms.isForm(word, ofOneOf: actionWords) }

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
    let near = sentence[place.upperBound...].prefix(Self.nearName)
    let behind = near.drop { !$0.isLetter }
    if near.count - behind.count <= 3 {
      let lowered = behind.lowercased()
      if words.behind.contains(where: { lowered[...].begins(with: $0) }) { return true }
    }
    var before = sentence[..<place.lowerBound].suffix(Self.nearName)
    let end = before.endIndex
    while let last = before.last, !last.isLetter { before = before.dropLast() }
    guard sentence[before.endIndex..<end].count <= 3 else { return false }
    let lowered = before.lowercased()
    return words.before.contains { lowered.hasSuffix($0) }
  }

  /// No word for a kind of control is longer, with the marks between it and a name.
  private static let nearName = 40
}

extension Library {
  func saysKind(_ use: ControlUse) -> Bool {
    lexicon(use.page).says(use.control.kind.rawValue, of: use.control.label, in: use.sentence)
  }
}
