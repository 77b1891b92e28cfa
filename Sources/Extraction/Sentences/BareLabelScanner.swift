/// Adds the names that a text clicks without marking them: 单击操作列的删除, 点击提交按钮, "click Save".
///
/// Only where grammar shows where the name begins and ends. In a script with capitals: in front of a button noun, or
/// capitalized words right behind the verb. In one without: see `BareNameReader`.
struct BareLabelScanner {
  let bytes: [UInt8]
  let grammar: ControlGrammar

  /// Bytes; more is a description rather than a name.
  private static let maximumLength = 36
  /// Pieces looked at behind a verb.
  private static let reach = 12

  func adding(to pieces: [Piece]) -> [Piece] {
    let reader = BareNameReader(bytes: bytes, pieces: pieces, grammar: grammar)
    var result: [Piece] = []
    result.reserveCapacity(pieces.count)
    var index = 0
    while index < pieces.count {
      guard let found = name(behind: index, in: pieces) ?? reader.names(behind: index) else {
        result.append(pieces[index])
        index += 1
        continue
      }
      // Words that are part of a name are none of the sentence.
      if let first = found.path.first, let last = found.path.last {
        result += pieces[index..<found.next].prefix { $0.end <= first.lowerBound }
        let outer = first.lowerBound..<last.upperBound
        let label = Label(outer: outer, items: found.path, marking: .bare, isCascade: true)
        result.append(Piece(start: outer.lowerBound, end: outer.upperBound, content: .label(label)))
      }
      for name in found.names {
        result += pieces[index..<found.next].prefix { $0.end <= name.lowerBound }
        index += pieces[index..<found.next].prefix { $0.end <= name.upperBound }.count
        let label = Label(outer: name, items: [name], marking: .bare)
        result.append(Piece(start: name.lowerBound, end: name.upperBound, content: .label(label)))
      }
      index = found.next
    }
    return result
  }

  /// The name that the click at `verb` presses.
  private func name(behind verb: Int, in pieces: [Piece]) -> BareNames? {
    if let found = titled(behind: verb, in: pieces) { return found }
    guard pieces[verb].word?.verb == .click else { return nil }
    if let range = capitalized(behind: pieces[verb].end, in: pieces, from: verb + 1) {
      let next = pieces[(verb + 1)...].firstIndex { $0.start >= range.upperBound } ?? pieces.count
      return BareNames(names: [range], next: next)
    }
    let first = LabelScanner.trimmed(pieces[verb].end..<bytes.count, of: bytes).lowerBound
    guard first < bytes.count, bytes[first] < 0x80 else { return nil }
    var search = Search(start: pieces[verb].end)
    for index in pieces.indices.dropFirst(verb + 1).prefix(Self.reach) {
      if case .ends(let range) = read(index, in: pieces, &search) {
        return range.map { BareNames(names: [$0], next: index) }
      }
      let next = index + 1 < pieces.count ? pieces[index + 1].start : bytes.count
      if bytes[pieces[index].end..<next].contains(UInt8(ascii: "\n")) { return nil }
    }
    return nil
  }

  /// Press the Delete page button, go to the Access rights tab: behind an article a name with a capital, and the noun of what
  /// can be pressed. Known words in it are part of it.
  private func titled(behind verb: Int, in pieces: [Piece]) -> BareNames? {
    guard let action = pieces[verb].word?.verb, [.click, .select, .go, .open].contains(action) else { return nil }
    var index = verb + 1
    while index < pieces.count, pieces[index].word?.roles == .article { index += 1 }
    let start = LabelScanner.trimmed(pieces[index - 1].end..<bytes.count, of: bytes).lowerBound
    guard index > verb + 1, start < bytes.count, bytes[start] >= 0x41, bytes[start] <= 0x5A else { return nil }
    while index < pieces.count, pieces[index].start <= start + Self.maximumLength, let word = pieces[index].word {
      if let kind = word.nounAfter, pieces[index].start > start,
        kind == .tab || kind == .menu || kind == .button && action == .click, !isNoun(index + 1, in: pieces)
      {
        let name = LabelScanner.trimmed(start..<pieces[index].start, of: bytes)
        guard isTitle(name) else { return nil }
        return BareNames(names: [name], next: index)
      }
      // The page of the Settings menu: something else is named first.
      if !word.roles.isDisjoint(with: [.article, .place, .purpose, .deictic]) { return nil }
      index += 1
    }
    return nil
  }

  private func isNoun(_ index: Int, in pieces: [Piece]) -> Bool {
    index < pieces.count && pieces[index].word?.nounAfter != nil
      && LabelScanner.trimmed(pieces[index - 1].end..<pieces[index].start, of: bytes).isEmpty
  }

  /// Few words without marks between them.
  private func isTitle(_ name: Range<Int>) -> Bool {
    name.count >= 2 && bytes[name].count(where: { $0 == 0x20 }) < Self.longestTitle
      && bytes[name].allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x20 || $0 == 0x2D || $0 == 0x26 }
      && !grammar.namesKey(String(decoding: bytes[name], as: UTF8.self), isBesideKey: false)
  }

  /// Spaces in a name.
  private static let longestTitle = 4

  /// What is known of a name while the pieces behind its verb are read.
  private struct Search {
    /// Where the name begins at the earliest.
    var start: Int
    /// Pointed at rather than named so far.
    var isPointedAt = false
  }

  private enum Outcome {
    case goesOn
    case ends(Range<Int>?)
  }

  private func read(_ index: Int, in pieces: [Piece], _ search: inout Search) -> Outcome {
    guard let word = pieces[index].word else { return .ends(nil) }
    if word.nounAfter == .button {
      return .ends(search.isPointedAt ? nil : accepted(search.start..<pieces[index].start))
    }
    if word.verb != nil { return .ends(nil) }
    // "this button" names none.
    if word.roles.contains(.deictic) {
      search.isPointedAt = true
      search.start = pieces[index].end
      return .goesOn
    }
    if word.nounAfter != nil { return .ends(nil) }
    // A word that only qualifies is part of the name.
    if !word.roles.isSubset(of: .qualifier) { search.start = pieces[index].end }
    return .goesOn
  }

  private func accepted(_ range: Range<Int>) -> Range<Int>? {
    let name = LabelScanner.trimmed(range, of: bytes)
    guard name.count >= 2, name.count <= Self.maximumLength else { return nil }
    if let first = bytes[name].first, first < 0x80, !(first >= 0x41 && first <= 0x5A) { return nil }
    if grammar.namesParameter(String(decoding: bytes[name], as: UTF8.self)) { return nil }
    return name
  }

  /// "Click Save and …": words that begin with capitals, right behind the verb.
  private func capitalized(behind verbEnd: Int, in pieces: [Piece], from next: Int) -> Range<Int>? {
    guard verbEnd + 1 < bytes.count, bytes[verbEnd] == 0x20 else { return nil }
    if next < pieces.count, pieces[next].isLabel, pieces[next].start <= verbEnd + 1 { return nil }
    let near = pieces[min(next, pieces.count)...].prefix { $0.start <= verbEnd + 1 + Self.maximumLength }
    let limit = near.first { $0.isLabel }?.start ?? bytes.count
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

/// Names without marks, and the first piece behind them.
struct BareNames {
  /// UTF-8 offsets, in order.
  var names: [Range<Int>]
  /// The items of one path through menus, instead.
  var path: [Range<Int>] = []
  var next: Int
}
