/// Adds the names that a text clicks without marking them: 单击操作列的删除, 点击提交按钮, "click Save".
///
/// Only where grammar shows where the name begins and ends: behind "of the column/row", in front of a button noun,
/// or a capitalized word right behind the verb.
struct BareLabelScanner {
  let bytes: [UInt8]
  let grammar: ControlGrammar

  /// Bytes; more is a description rather than a name.
  private static let maximumLength = 36
  /// Pieces looked at behind a verb.
  private static let reach = 12

  /// The name, the piece it stands in front of, and the first piece behind it.
  private typealias Found = (range: Range<Int>, before: Int, next: Int)

  func adding(to pieces: [Piece]) -> [Piece] {
    var result: [Piece] = []
    result.reserveCapacity(pieces.count)
    var index = 0
    while index < pieces.count {
      let piece = pieces[index]
      guard let found = name(behind: index, in: pieces) ?? menuItem(behind: index, in: pieces) else {
        result.append(piece)
        index += 1
        continue
      }
      // Words that are part of the name are none of the sentence.
      result += pieces[index..<found.before].filter { $0.end <= found.range.lowerBound }
      let label = Label(outer: found.range, items: [found.range], marking: .bare)
      result.append(Piece(start: found.range.lowerBound, end: found.range.upperBound, content: .label(label)))
      index = found.next
    }
    return result
  }

  /// The name that the click at `verb` presses.
  private func name(behind verb: Int, in pieces: [Piece]) -> Found? {
    guard pieces[verb].word?.verb == .click else { return nil }
    if let range = capitalized(behind: pieces[verb].end, in: pieces, from: verb + 1) {
      let next = pieces[(verb + 1)...].firstIndex { $0.start >= range.upperBound } ?? pieces.count
      return (range, verb + 1, next)
    }
    var index = verb + 1
    var search = Search(start: pieces[verb].end)
    let next = index < pieces.count ? pieces[index].start : bytes.count
    if let end = sentenceEnd(from: search.start, to: next) {
      return command(search.start..<end, behind: verb, at: index)
    }
    while index < pieces.count, index - verb <= Self.reach {
      let piece = pieces[index]
      if case .ends(let found) = read(index, behind: verb, in: pieces, &search) { return found }
      if let end = sentenceEnd(from: piece.end, to: index + 1 < pieces.count ? pieces[index + 1].start : bytes.count) {
        if search.isPlain, let found = command(pieces[verb].end..<end, behind: verb, at: index + 1) { return found }
        let isNext = search.isInList && isStop(piece) && search.start == piece.end
        return isNext ? accepted(search.start..<end, at: index + 1) : nil
      }
      index += 1
    }
    guard index == pieces.count else { return nil }
    // 点选删除, and nothing behind it.
    if search.isPlain, let found = command(pieces[verb].end..<bytes.count, behind: verb, at: index) { return found }
    guard search.isInList, let last = pieces.last, search.start == last.end else { return nil }
    return accepted(search.start..<bytes.count, at: index)
  }

  /// What is known of a name while the pieces behind its verb are read.
  private struct Search {
    /// Where the name begins at the earliest.
    var start: Int
    /// A list's column, row or other place has been named, in which the name stands.
    var isInList = false
    /// Nothing but words that may be part of a name.
    var isPlain = true
    /// Pointed at rather than named so far.
    var isPointedAt = false
  }

  private enum Outcome {
    case goesOn
    case ends(Found?)
  }

  private func read(_ index: Int, behind verb: Int, in pieces: [Piece], _ search: inout Search) -> Outcome {
    let piece = pieces[index]
    switch piece.content {
    case .label(let label):
      guard !label.items.isEmpty, index + 1 < pieces.count, pieces[index + 1].word?.nounAfter == .column else {
        return .ends(nil)
      }
      search.start = piece.end
      return .goesOn
    case .clauseEnd:
      if search.isInList {
        return .ends(accepted(search.start..<piece.start, at: index).flatMap { isName($0.range) ? $0 : nil })
      }
      return .ends(search.isPlain ? command(pieces[verb].end..<piece.start, behind: verb, at: index) : nil)
    case .word(let word): return read(word, at: index, behind: verb, in: pieces, &search)
    }
  }

  private func read(
    _ word: ControlWord, at index: Int, behind verb: Int, in pieces: [Piece], _ search: inout Search
  ) -> Outcome {
    let piece = pieces[index]
    let isAttribute = index + 1 < pieces.count && pieces[index + 1].word?.roles.contains(.attributive) ?? false
    search.isPlain = search.isPlain && (word.isNameLike || word.roles.contains(.bareEnd))
    if word.nounAfter == .button {
      return .ends(search.isPointedAt ? nil : accepted(search.start..<piece.start, at: index))
    }
    if word.roles.contains(.bareEnd) {
      // 点击完成, 点击完成按钮: the word is the name.
      let isNamed = LabelScanner.trimmed(search.start..<piece.start, of: bytes).isEmpty
      let isBeforeNoun = pieces[(index + 1)...].prefix(2).contains { $0.word?.nounAfter == .button }
      if isNamed || isBeforeNoun { return .goesOn }
      return .ends(search.isPlain ? command(pieces[verb].end..<piece.start, behind: verb, at: index) : nil)
    }
    // 点击上方出现的关闭按钮: which button, not what to do.
    if word.verb == .show, isAttribute { return .goesOn }
    if word.verb != nil {
      return .ends(
        buttonNamed(from: search.start, at: index, in: pieces) ?? verbAlone(behind: verb, at: index, in: pieces))
    }
    // 该按钮 names none, 对应主机右侧的删除按钮 does.
    if word.roles.contains(.deictic) {
      search.isPointedAt = true
      search.start = piece.end
      return .goesOn
    }
    if word.roles.contains(.placeSuffix) || word.roles.contains(.attributive) { search.isPointedAt = false }
    let isRow = word.nounAfter == .column || word.roles.contains(.row) || word.roles.contains(.placeSuffix)
    // 点击左侧菜单的订单: an item of the menu.
    let isMenu = isAttribute && (word.nounAfter == .menu || word.roles.contains(.menu))
    if isRow || isMenu {
      search.isInList = true
    } else if word.nounAfter != nil {
      return .ends(nil)
    }
    // 点击右侧操作按钮: a word that only qualifies is part of the name.
    if !word.isNameLike, !word.roles.isEmpty || word.nounAfter != nil { search.start = piece.end }
    return .goesOn
  }

  /// 在弹出的菜单中选择删除。: a short name behind a menu's place, up to the end of the clause.
  private func menuItem(behind verb: Int, in pieces: [Piece]) -> Found? {
    guard verb > 1, pieces[verb].word?.verb == .select, let place = pieces[verb - 1].word,
      place.roles.contains(.placeSuffix), let menu = pieces[verb - 2].word,
      menu.nounAfter == .menu || (menu.roles.contains(.menu) && menu.nounAfter != .dropdown)
    else { return nil }
    let next = verb + 1 < pieces.count ? pieces[verb + 1].start : bytes.count
    let stop = sentenceEnd(from: pieces[verb].end, to: next)
    guard stop != nil || next == bytes.count || pieces[verb + 1].isClauseEnd else { return nil }
    let name = LabelScanner.trimmed(pieces[verb].end..<(stop ?? next), of: bytes)
    guard isCommand(name) else { return nil }
    return (name, verb + 1, verb + 1)
  }

  /// 点击右侧的修改密码按钮: a verb that begins the name of a button.
  private func buttonNamed(
    from start: Int, at index: Int, in pieces: [Piece]
  ) -> Found? {
    let noun = pieces[(index + 1)...].prefix(2).firstIndex { $0.word?.nounAfter == .button }
    guard let noun, pieces[noun].start - pieces[index].start <= Self.longestCommand,
      pieces[index].start - start <= Self.longestCommand
    else { return nil }
    let name = LabelScanner.trimmed(start..<pieces[noun].start, of: bytes)
    return bytes[name].allSatisfy { $0 >= 0x80 } ? (name, noun, noun) : nil
  }

  /// 单击编辑。: a verb that is all there is between the one that clicks and the end of the clause.
  private func verbAlone(
    behind verb: Int, at index: Int, in pieces: [Piece]
  ) -> Found? {
    let piece = pieces[index]
    guard index == verb + 1, LabelScanner.trimmed(pieces[verb].end..<piece.start, of: bytes).isEmpty,
      bytes[piece.start] >= 0x80, piece.word?.verb != .click, piece.end - piece.start >= Self.shortestCommand
    else { return nil }
    var end = piece.end
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    let isClauseEnd = index + 1 < pieces.count && pieces[index + 1].start == end && pieces[index + 1].isClauseEnd
    guard end == bytes.count || isClauseEnd || sentenceEnd(from: end, to: min(end + 1, bytes.count)) != nil else {
      return nil
    }
    return (piece.start..<piece.end, index, index + 1)
  }

  /// A short name between the verb and the end of its clause, in a script without capitals: 点击确认，….
  private func command(
    _ range: Range<Int>, behind verb: Int, at index: Int
  ) -> Found? {
    guard let found = accepted(range, at: index), isCommand(found.range) else { return nil }
    return (found.range, verb + 1, index)
  }

  /// A name short enough for a command, in a script without capitals.
  private func isCommand(_ name: Range<Int>) -> Bool {
    (Self.shortestCommand...Self.longestCommand).contains(name.count) && isName(name)
      && bytes[name].allSatisfy { $0 >= 0x80 }
  }

  /// 点击后确认, 点击第二项: what begins so is no name.
  private func isName(_ range: Range<Int>) -> Bool {
    grammar.nameless.longestMatch(in: bytes, at: range.lowerBound, limit: range.upperBound) == nil
  }

  /// Bytes: two Han characters.
  private static let shortestCommand = 6
  /// Bytes: four Han characters.
  private static let longestCommand = 12

  private func isStop(_ piece: Piece) -> Bool {
    guard let word = piece.word else { return false }
    return word.roles.contains(.attributive) || word.roles.contains(.placeSuffix)
  }

  private func accepted(_ range: Range<Int>, at index: Int) -> Found? {
    let name = LabelScanner.trimmed(range, of: bytes)
    guard name.count >= 2, name.count <= Self.maximumLength else { return nil }
    if let first = bytes[name].first, first < 0x80, !(first >= 0x41 && first <= 0x5A) { return nil }
    if grammar.namesParameter(String(decoding: bytes[name], as: UTF8.self)) { return nil }
    return (name, index, index)
  }

  private func sentenceEnd(from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end {
      if bytes[index] == UInt8(ascii: "\n") { return index }
      if bytes[index] == 0xE3, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x82 {
        return index
      }
      index += width(bytes[index])
    }
    return nil
  }

  /// "Click Save and …": words that begin with capitals, right behind the verb.
  private func capitalized(behind verbEnd: Int, in pieces: [Piece], from next: Int) -> Range<Int>? {
    guard verbEnd + 1 < bytes.count, bytes[verbEnd] == 0x20 else { return nil }
    if next < pieces.count, pieces[next].isLabel, pieces[next].start <= verbEnd + 1 { return nil }
    let limit = pieces[min(next, pieces.count)...].first { $0.isLabel }?.start ?? bytes.count
    var end = verbEnd
    var index = verbEnd + 1
    while index < min(limit, verbEnd + 1 + Self.maximumLength) {
      guard bytes[index] >= 0x41, bytes[index] <= 0x5A else { break }
      while index < limit, isLetter(bytes[index]) || isDigit(bytes[index]) || bytes[index] == 0x2D { index += 1 }
      end = index
      guard index < limit, bytes[index] == 0x20 else { break }
      index += 1
    }
    guard end > verbEnd + 2 else { return nil }
    return (verbEnd + 1)..<end
  }
}

extension ControlWord {
  /// A word that only qualifies a noun may be a name itself: 点击确认.
  fileprivate var isNameLike: Bool {
    verb == nil && nounAfter == nil && nounBefore == nil && roles.isSubset(of: .qualifier)
  }
}
