import TopicModel

/// Where a text speaks of several items at once.
struct BatchWords {
  let words: ProcedureWords

  /// What a label, heading or bullet says of how many items it is for.
  enum Number { case several, one, unsaid }

  func number(ofLabel text: String) -> Number {
    let wording = Wording(text)
    let several = hasCue(wording, words.batchTitle, 0..<wording.bytes.count)
    let one = words.singleTitle.contains(wording.bytes)
    switch (several, one) {
    case (true, false): return .several
    case (false, true): return .one
    default: return .unsaid
    }
  }

  /// Whether a range of a text holds a word for "several" that is no name and is not denied.
  func hasCue(_ wording: Wording, _ cues: Phrases, _ range: Range<Int>) -> Bool {
    cue(in: wording, cues, range) != nil
  }

  func cue(in wording: Wording, _ cues: Phrases, _ range: Range<Int>) -> Range<Int>? {
    let bytes = wording.bytes
    var offset = range.lowerBound
    while offset < range.upperBound, let found = cues.first(in: bytes, from: offset, to: range.upperBound) {
      offset = found.upperBound
      if words.batchNames.length(in: bytes, at: found.lowerBound) != nil { continue }
      if isOneOrMore(bytes, found) { continue }
      if words.negations.contains(bytes, from: max(range.lowerBound, found.lowerBound - 24), to: found.lowerBound) {
        continue
      }
      return found
    }
    return nil
  }

  /// The "several" of "one or several".
  private func isOneOrMore(_ bytes: [UInt8], _ cue: Range<Int>) -> Bool {
    var start = max(0, cue.lowerBound - 24)
    while start <= cue.lowerBound {
      if let length = words.oneOrMore.length(in: bytes, at: start), start + length >= cue.upperBound { return true }
      start += 1
    }
    return false
  }

  /// A sentence that offers the batch form beside what stands around it.
  struct Offer {
    var sentence: Range<Int>
    /// Where the offer begins in the sentence: "click Delete in the row, or select several and click Delete above".
    var start: Int
    /// Says what to click, so that it can stand in place of a step.
    var isInstruction: Bool
    /// Picks other items than the step does: an alternative to it, not an addition.
    var picksItems: Bool
    /// Says of the step that it can be done to several at once.
    var isAtOnce = false
  }

  /// The sentence of a text that offers a batch form of the operation that `title` names: the first that says what to
  /// click, else the first that says that there is one.
  func offer(in wording: Wording, title: String) -> Offer? {
    var first: Offer?
    for sentence in wording.sentences {
      guard let offer = offer(in: wording, sentence: sentence, title: title) else { continue }
      if offer.isInstruction { return offer }
      if first == nil { first = offer }
    }
    return first
  }

  func offer(in wording: Wording, sentence: Range<Int>, title: String) -> Offer? {
    let (start, end) = (sentence.lowerBound, sentence.upperBound)
    guard let cue = cue(in: wording, words.batch, sentence),
      !words.inTurn.contains(wording.bytes, from: start, to: end)
    else { return nil }
    let alternative = alternativeStart(in: wording, sentence: sentence, cue: cue)
    let isAlternative =
      alternative > start || words.also.contains(wording.bytes, from: start, to: end)
      || isBesideSingle(wording, sentence)
    guard isAlternative || words.offers.contains(wording.bytes, from: start, to: end) else { return nil }
    // To select several, hold Shift: how the step is done for more.
    if words.holdKeys.contains(wording.bytes, from: start, to: end),
      words.picks.contains(wording.bytes, from: start, to: end)
    {
      return Offer(sentence: sentence, start: start, isInstruction: false, picksItems: true, isAtOnce: true)
    }
    let strength = words.instruction(in: wording, sentence: sentence)
    let isInstruction = strength == .byHand && sentence.contains { wording.bytes[$0] == Wording.mask }
    let picks = words.picks.contains(wording.bytes, from: start, to: end)
    if hasCue(wording, words.inBatches, sentence) {
      let isCapability = words.capability.contains(wording.bytes, from: start, to: end)
      guard isInstruction || picks || isCapability else { return nil }
      // 若批量勾选的域名中有…: a case of which something is said.
      let isCase = words.conditions.length(in: wording.bytes, at: wording.skipSpace(start, to: end)) != nil
      if isCase, !isInstruction, !isCapability { return nil }
      return Offer(sentence: sentence, start: alternative, isInstruction: isInstruction, picksItems: picks)
    }
    // Several kinds of something (多种类型) are no items.
    if !isInstruction, picks, hasCue(wording, words.atOnce, sentence), hasCue(wording, words.batchTitle, cue),
      does(title, in: wording, sentence, around: cue),
      sharesNoun(wording, behind: cue, with: title) || isDone(title, in: wording, sentence, to: cue)
    {
      return Offer(
        sentence: sentence, start: alternative, isInstruction: false, picksItems: true, isAtOnce: true)
    }
    // "Several" without "in batches" may be several of anything: it takes picking them and a button to press, and
    // they must be what the title names, unless the button or an "also" says what is meant.
    guard isInstruction, picks, picksMore(in: wording, sentence: sentence) else { return nil }
    let isMeant =
      sharesNoun(wording, behind: cue, with: title) || labelSaysBatch(wording, sentence)
      || (isAlternative && pickedCue(in: wording, sentence: sentence))
    return isMeant ? Offer(sentence: sentence, start: alternative, isInstruction: true, picksItems: true) : nil
  }

  /// Whether the text has already said how it is done in one row, and this sentence picks and presses anew: "click Delete
  /// in the row to delete one; select several and click Delete above the list to delete them".
  private func isBesideSingle(_ wording: Wording, _ sentence: Range<Int>) -> Bool {
    guard words.instruction(in: wording, sentence: sentence) == .byHand, pickedCue(in: wording, sentence: sentence)
    else { return false }
    return wording.sentences.contains { earlier in
      earlier.upperBound <= sentence.lowerBound
        && saysOne(wording, earlier)
        && words.instruction(in: wording, sentence: earlier) == .byHand
    }
  }

  /// Whether the first of two texts picks several and it or the next presses what stands above the list: what is picked
  /// are the rows of the list, whatever they are called.
  func picksSeveralOfList(_ texts: [Wording], title: String) -> Bool {
    guard let first = texts.first,
      first.sentences.contains(where: {
        pickedCue(in: first, sentence: $0) && !isAside(first, $0) && !offersBeside(first, $0, title: title)
      }),
      !saysOne(first, 0..<first.bytes.count)
    else { return false }
    return texts.contains { words.aboveList.contains($0.bytes) && words.instruction(in: $0) == .byHand }
  }

  /// Whether a clause picks something and does not say that it can be but one: "only one can be selected here".
  private func picksMore(in wording: Wording, sentence: Range<Int>) -> Bool {
    wording.clauses(of: sentence).contains { clause in
      words.picks.contains(wording.bytes, from: clause.lowerBound, to: clause.upperBound)
        && !words.single.contains(wording.bytes, from: clause.lowerBound, to: clause.upperBound)
    }
  }

  /// Where the last clause up to the cue begins with "or", behind a click: what stands before it is the other form.
  private func alternativeStart(in wording: Wording, sentence: Range<Int>, cue: Range<Int>) -> Int {
    var start = sentence.lowerBound
    for clause in wording.clauses(of: sentence) where clause.lowerBound <= cue.lowerBound {
      let begin = wording.skipSpace(clause.lowerBound, to: clause.upperBound)
      guard begin > sentence.lowerBound, words.or.length(in: wording.bytes, at: begin) != nil else { continue }
      let before = sentence.lowerBound..<clause.lowerBound
      if words.instruction(in: wording, sentence: before) == .byHand { start = begin }
    }
    return start == sentence.lowerBound ? alternativeBehindLabel(in: wording, sentence, cue) ?? start : start
  }

  /// 点击“删除”或者选中多条…: "or" right behind the label that is pressed.
  private func alternativeBehindLabel(in wording: Wording, _ sentence: Range<Int>, _ cue: Range<Int>) -> Int? {
    var offset = sentence.lowerBound
    while let word = words.or.first(in: wording.bytes, from: offset, to: cue.lowerBound) {
      offset = word.upperBound
      let isBehindLabel = word.lowerBound > 0 && wording.bytes[word.lowerBound - 1] == Wording.mask
      guard isBehindLabel, words.picks.length(in: wording.bytes, at: word.upperBound) != nil,
        words.instruction(in: wording, sentence: sentence.lowerBound..<word.lowerBound) == .byHand
      else { continue }
      return word.lowerBound
    }
    return nil
  }

  /// The sentence of a text that offers, in a list for several items, the form for one: the first that says so and
  /// what to click.
  func singleOffer(in wording: Wording) -> Offer? {
    for sentence in wording.sentences {
      guard isAside(wording, sentence), saysOne(wording, sentence), !hasCue(wording, words.batch, sentence),
        words.instruction(in: wording, sentence: sentence) >= .onScreen,
        sentence.contains(where: { wording.bytes[$0] == Wording.mask })
      else { continue }
      return Offer(sentence: sentence, start: sentence.lowerBound, isInstruction: true, picksItems: true)
    }
    return nil
  }

  /// Whether a word for one item stands in a range, be it in part a label: "in the *Operation* column".
  func saysOne(_ wording: Wording, _ range: Range<Int>) -> Bool {
    if words.single.contains(wording.bytes, from: range.lowerBound, to: range.upperBound) { return true }
    let bytes = Array(wording.text.text.utf8)
    var offset = range.lowerBound
    while let found = words.single.first(in: bytes, from: offset, to: range.upperBound) {
      if found.contains(where: { wording.bytes[$0] != Wording.mask }) { return true }
      offset = found.upperBound
    }
    return false
  }

  /// Whether the offer is made to those who only have one item: "If you need to delete a single disk, …".
  func isForOneOnly(_ offer: Offer, in wording: Wording) -> Bool {
    let (start, end) = (offer.sentence.lowerBound, offer.sentence.upperBound)
    return words.singleTitle.contains(wording.bytes, from: start, to: end)
      && words.conditions.length(in: wording.bytes, at: wording.skipSpace(start, to: end)) != nil
  }

  /// Whether the offer is the same for one alone: "You can also authorize a single host: …".
  func alsoSaysOne(_ offer: Offer, in wording: Wording) -> Bool {
    let (start, end) = (offer.sentence.lowerBound, offer.sentence.upperBound)
    return words.singleTitle.contains(wording.bytes, from: start, to: end)
      && words.also.contains(wording.bytes, from: start, to: end)
  }

  /// Whether a quoted label of the sentence says "in batches".
  private func labelSaysBatch(_ wording: Wording, _ sentence: Range<Int>) -> Bool {
    words.inBatches.contains(Array(wording.text.text.utf8), from: sentence.lowerBound, to: sentence.upperBound)
  }

  /// Whether a clause of the sentence picks several: "select multiple disks".
  func pickedCue(in wording: Wording, sentence: Range<Int>) -> Bool {
    wording.clauses(of: sentence).contains { pickedNoun(in: wording, clause: $0, cues: words.batch) != nil }
  }

  /// Where the noun begins that a clause picks several of.
  private func pickedNoun(in wording: Wording, clause: Range<Int>, cues: Phrases) -> Int? {
    guard let verb = words.picks.first(in: wording.bytes, from: clause.lowerBound, to: clause.upperBound) else {
      return nil
    }
    let range = verb.upperBound..<clause.upperBound
    let next = wording.skipSpace(verb.upperBound, to: clause.upperBound)
    if let each = words.each.length(in: wording.bytes, at: next) { return next + each }
    if let more = words.oneOrMore.first(in: wording.bytes, from: range.lowerBound, to: range.upperBound) {
      return more.upperBound
    }
    return cue(in: wording, cues, range)?.upperBound ?? nounOfAnyNumber(in: wording, range)
  }

  /// Whether a step picks several of the things that the title names, or of any things.
  func picksSeveral(_ wording: Wording, title: String, isOfAny: @autoclosure () -> Bool = false) -> Bool {
    for sentence in wording.sentences {
      if offersBeside(wording, sentence, title: title) { continue }
      if picksSeveralByChoice(wording, sentence, title) { return true }
      for clause in wording.clauses(of: sentence) {
        if picksPlural(in: wording, clause, of: title) { return true }
        guard let noun = pickedNoun(in: wording, clause: clause, cues: words.batch) else { continue }
        // "Tick the disks to delete, one or more": what is picked was said before.
        let isBehind = wording.skipSpace(noun, to: clause.upperBound) == clause.upperBound
        // "Check multiple boxes": the rows of a list, whatever they are.
        let thing = wording.skipSpace(noun, to: clause.upperBound)
        if words.screenParts.length(in: wording.bytes, at: thing) != nil || isOfAny() { return true }
        if isToBeDone(title, in: wording, clause.lowerBound..<noun) { return true }
        let shares =
          isBehind
          ? NounOverlap.share(wording.masked(sentence.lowerBound..<noun), title, except: words.commonWords)
          : sharesNoun(wording, behind: (noun - 1)..<noun, with: title)
        if shares { return true }
      }
    }
    return false
  }

  /// 勾选需要删除的模板，支持多选: several may be picked of what the title's operation is done to.
  private func picksSeveralByChoice(_ wording: Wording, _ sentence: Range<Int>, _ title: String) -> Bool {
    let (start, end) = (sentence.lowerBound, sentence.upperBound)
    guard let pick = words.picks.first(in: wording.bytes, from: start, to: end) else { return false }
    let several = words.multipleChoice.first(in: wording.bytes, from: pick.upperBound, to: end)
    return several.map { isToBeDone(title, in: wording, pick.upperBound..<$0.lowerBound) } ?? false
  }

  /// 选择要删除的一个或多个人员: the words in front of "several" say that it is what the title's operation is done to.
  private func isToBeDone(_ title: String, in wording: Wording, _ range: Range<Int>) -> Bool {
    guard !words.objectAfter.isEmpty else { return false }
    let mark = words.objectAfter.replacing("{}", with: "")
    let text = wording.masked(range)
    guard let end = text.ranges(of: mark).last else { return false }
    return NounOverlap.share(String(text[..<end.lowerBound].suffix(2)), title, except: words.commonWords)
  }

  /// Whether a sentence offers the batch form beside what the step tells.
  private func offersBeside(_ wording: Wording, _ sentence: Range<Int>, title: String) -> Bool {
    guard let offer = offer(in: wording, sentence: sentence, title: title) else { return false }
    return offer.isAtOnce || isAside(wording, sentence) || offer.start > sentence.lowerBound
      || isBesideSingle(wording, sentence)
  }

  /// Whether a sentence is for a case of its own: "you can also …", "if you need to …", "… is supported".
  private func isAside(_ wording: Wording, _ sentence: Range<Int>) -> Bool {
    let (start, end) = (sentence.lowerBound, sentence.upperBound)
    return words.also.contains(wording.bytes, from: start, to: end)
      || words.conditions.length(in: wording.bytes, at: wording.skipSpace(start, to: end)) != nil
      || words.capability.contains(wording.bytes, from: start, to: end)
  }

  /// Whether the words behind a cue have two characters (of a script without spaces) or a word of four letters in
  /// common with a title.
  private func sharesNoun(_ wording: Wording, behind cue: Range<Int>, with title: String) -> Bool {
    // As written: the noun may be set as a label.
    let bytes = Array(wording.text.text.utf8)
    let noun = String(decoding: bytes[cue.upperBound..<nounEnd(behind: cue, bytes)], as: UTF8.self)
    return NounOverlap.share(noun, title, except: words.commonWords)
  }

  private func nounEnd(behind cue: Range<Int>, _ bytes: [UInt8]) -> Int {
    let end = min(bytes.count, cue.upperBound + 48)
    var stop = cue.upperBound
    while stop < end, !isStop(bytes, stop), words.nounEnds.length(in: bytes, at: stop) == nil { stop += 1 }
    return stop
  }

  /// Whether the words right before "several" are the title's: 选择和审批多个项目.
  private func isDone(_ title: String, in wording: Wording, _ sentence: Range<Int>, to cue: Range<Int>) -> Bool {
    let before = wording.masked(sentence.lowerBound..<cue.lowerBound)
    let word = before.split(separator: " ").last ?? ""
    let done = word.utf8.allSatisfy { $0 < 0x80 } ? word : word.suffix(2)
    return NounOverlap.share(String(done), title, except: words.commonWords)
  }

  /// Whether the clause that says several has words of a title beside those that say what is picked: 同时可以选中多条用户进行禁用.
  private func does(_ title: String, in wording: Wording, _ sentence: Range<Int>, around cue: Range<Int>) -> Bool {
    guard let clause = wording.clauses(of: sentence).first(where: { $0.contains(cue.lowerBound) }) else { return false }
    let end = min(nounEnd(behind: cue, wording.bytes), clause.upperBound)
    return [clause.lowerBound..<cue.lowerBound, end..<clause.upperBound].contains {
      NounOverlap.share(wording.masked($0), title, except: words.commonWords)
    }
  }

  private func isStop(_ bytes: [UInt8], _ index: Int) -> Bool {
    if bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: ".") { return true }
    guard index + 2 < bytes.count else { return false }
    if bytes[index] == 0xEF, bytes[index + 1] == 0xBC { return true }
    return bytes[index] == 0xE3 && bytes[index + 1] == 0x80
  }
}

/// Whether two wordings speak of the same thing.
enum NounOverlap {
  static func share(_ left: String, _ right: String, except common: Set<String>) -> Bool {
    let a = units(of: left, except: common)
    return !a.isEmpty && !a.isDisjoint(with: units(of: right, except: common))
  }

  /// Pairs of ideographs, and words of letters by their first four, without a plural's s.
  private static func units(of text: String, except common: Set<String>) -> Set<String> {
    var result: Set<String> = []
    var previous: Unicode.Scalar?
    var word = ""
    func endWord() {
      defer { word = "" }
      if word.hasSuffix("s"), word.count > 3 { word.removeLast() }
      if word.count >= 3, !common.contains(word) { result.insert(String(word.prefix(4))) }
    }
    for scalar in text.lowercased().unicodeScalars {
      if scalar.value >= 0x3040 {
        endWord()
        guard scalar.properties.isAlphabetic else {
          previous = nil
          continue
        }
        if let previous { result.insert("\(previous)\(scalar)") }
        previous = scalar
      } else {
        previous = nil
        if scalar.properties.isAlphabetic { word.unicodeScalars.append(scalar) } else { endWord() }
      }
    }
    endWord()
    return result
  }
}
