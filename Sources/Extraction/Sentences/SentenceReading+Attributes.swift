import TopicModel

/// What the words in front of a label are: verbs of their own, attributes, or the beginning of a clause.
extension SentenceReading {
  /// Whether a label or a capitalized word follows: Under Computing.
  func isBeforeName(_ index: Int) -> Bool {
    let end = pieces[index].end
    if index + 1 < pieces.count, pieces[index + 1].isLabel { return true }
    guard end + 1 < bytes.count, bytes[end] == 0x20 else { return false }
    return bytes[end + 1] >= UInt8(ascii: "A") && bytes[end + 1] <= UInt8(ascii: "Z")
  }

  /// 设置的时间: the verb says which, not what to do.
  func isAttribute(_ index: Int) -> Bool {
    guard index + 1 < pieces.count, let next = pieces[index + 1].word else { return false }
    return next.roles.contains(.attributive) && pieces[index].end == pieces[index + 1].start
  }

  /// The instance type: a verb that is a noun as well, and where it stands it is that.
  func isNoun(_ word: ControlWord, _ index: Int) -> Bool {
    guard word.roles.contains(.homonym), !isClauseStart(index) else { return false }
    return ![.joiner, .purpose, .ability].contains { follows(index, $0) }
  }

  /// 单击需要查看详情的…: a verb between the one that clicks and 的 tells which, not what to do.
  func isInAttribute(_ index: Int, _ verb: ControlWord.Verb) -> Bool {
    guard clause.verb == .click || clause.verb == .select || clause.verb == .check, !clause.isVerbServed else {
      return false
    }
    switch verb {
    case .click, .select, .check, .go: return false
    case .enter, .type, .open, .view, .hover, .show, .other: break
    }
    for (next, piece) in zip(pieces.indices.dropFirst(index + 1), pieces[(index + 1)...].prefix(Self.lookahead)) {
      guard let word = piece.word else { return false }
      if word.roles.contains(.attributive) { return true }
      if word.roles.contains(.placeSuffix) { return isAttributive(piece) || isAttribute(next) }
    }
    return false
  }

  /// 右侧的: a place that ends in 的.
  private func isAttributive(_ piece: Piece) -> Bool {
    let last = piece.end - 3
    return last > piece.start
      && grammar.words.longestMatch(in: bytes, at: last, limit: piece.end)?.value.roles.contains(.attributive) ?? false
  }

  /// Whether the piece begins a clause or the sentence.
  func isClauseStart(_ index: Int) -> Bool {
    if index > 0 {
      guard case .clauseEnd = pieces[index - 1].content else { return false }
      return isBlank(pieces[index - 1].end..<pieces[index].start)
    }
    var start = pieces[index].start
    while start > 0, isSpace(bytes[start - 1]) { start -= 1 }
    return start == 0 || !isLetter(bytes[start - 1]) && bytes[start - 1] & 0xC0 != 0x80
      || start >= 3 && isFullStop(bytes, at: start - 3)
  }

  func follows(_ index: Int, _ role: ControlWord.Roles) -> Bool {
    guard index > 0, let word = pieces[index - 1].word else { return false }
    return word.roles.contains(role) && isBlank(pieces[index - 1].end..<pieces[index].start)
  }
}
