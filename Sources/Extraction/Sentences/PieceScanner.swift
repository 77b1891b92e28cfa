/// A part of a sentence that says something about its labels.
struct Piece: Sendable {
  enum Content: Sendable {
    case word(ControlWord)
    case label(Label)
    /// A comma, colon or bracket.
    case clauseEnd(isColon: Bool)
  }

  var start: Int
  var end: Int
  var content: Content

  var isClauseEnd: Bool { if case .clauseEnd = content { true } else { false } }
  var isLabel: Bool { label != nil }
  var label: Label? { if case .label(let label) = content { label } else { nil } }
  var word: ControlWord? { if case .word(let word) = content { word } else { nil } }
}

/// Cuts text into known words, labels and clause ends.
struct PieceScanner {
  let bytes: [UInt8]
  let labels: [Label]
  let grammar: ControlGrammar

  /// Bytes; more than that beside a cascade sign is no name.
  private static let maximumBareItem = 60

  func pieces() -> [Piece] {
    var result: [Piece] = []
    var index = 0
    var next = 0
    /// The end of a cascade sign that no name stands in front of: [picture] > “Delete”.
    var sign: Int?
    while index < bytes.count || next < labels.count {
      if next < labels.count, labels[next].outer.lowerBound <= index {
        var label = labels[next]
        if let sign, LabelScanner.trimmed(sign..<label.outer.lowerBound, of: bytes).isEmpty, !label.items.isEmpty {
          label.isCascade = true
        }
        if let verb = labelVerb(before: label.outer.lowerBound, behind: result.last?.end ?? 0) {
          result.append(Piece(start: verb.lowerBound, end: verb.upperBound, content: .word(ControlWord(verb: .click))))
        }
        result.append(Piece(start: label.outer.lowerBound, end: label.outer.upperBound, content: .label(label)))
        index = max(index, label.outer.upperBound)
        next += 1
        continue
      }
      guard index < bytes.count else { break }
      let limit = next < labels.count ? labels[next].outer.lowerBound : bytes.count
      if let end = clauseEnd(at: index) {
        result.append(Piece(start: index, end: end, content: .clauseEnd(isColon: isColon(at: index))))
        index = end
      } else if let match = grammar.words.longestMatch(in: bytes, at: index, limit: limit) {
        result.append(Piece(start: index, end: match.end, content: .word(match.value)))
        index = match.end
      } else if let end = LabelScanner.separatorEnd(at: index, before: limit, in: bytes) {
        // 点击修改 > 选择部门 > 点击确定: one instruction behind the other.
        if partsInstructions(end, limit: limit) || next < labels.count && isPressed(labels[next], behind: end) {
          result.append(Piece(start: index, end: end, content: .clauseEnd(isColon: false)))
          index = end
          continue
        }
        index = addBareCascade(around: index..<end, limit: limit, to: &result)
        sign = index == end ? end : nil
      } else {
        index += width(bytes[index])
      }
    }
    return result
  }

  /// 您可以点“确定”: a word that clicks where it stands between the piece before, or the start of its clause, and a label.
  private func labelVerb(before label: Int, behind piece: Int) -> Range<Int>? {
    let between = LabelScanner.trimmed(piece..<max(piece, label), of: bytes)
    return !between.isEmpty && grammar.labelVerbs.contains(String(decoding: bytes[between], as: UTF8.self))
      ? between : nil
  }

  /// Find the request → click *Manage*: the sign stands in front of what is done next with a marked name.
  private func isPressed(_ label: Label, behind sign: Int) -> Bool {
    let between = LabelScanner.trimmed(sign..<max(sign, label.outer.lowerBound), of: bytes)
    guard !between.isEmpty, between.count <= Self.longestVerb,
      let match = grammar.words.longestMatch(in: bytes, at: between.lowerBound, limit: between.upperBound)
    else { return false }
    return match.end == between.upperBound && (match.value.verb == .click || match.value.verb == .select)
  }

  /// Bytes.
  private static let longestVerb = 16

  /// Whether the signs of the text part instructions rather than items: behind two of them stands a verb that clicks,
  /// selects or types (点击修改 > 选择部门 > 点击确定).
  private func partsInstructions(_ sign: Int, limit: Int) -> Bool {
    guard isInstruction(behind: sign, limit: limit) else { return false }
    var instructions = 0
    var index = 0
    while index < bytes.count {
      if let end = LabelScanner.separatorEnd(at: index, before: bytes.count, in: bytes) {
        if isInstruction(behind: end, limit: bytes.count) { instructions += 1 }
        if instructions > 1 { return true }
        index = end
      } else {
        index += width(bytes[index])
      }
    }
    return false
  }

  /// The word that stands behind a sign, and where it ends.
  private func word(behind sign: Int, limit: Int) -> WordTrie<ControlWord>.Match? {
    var index = sign
    while index < limit, bytes[index] == 0x20 { index += 1 }
    guard index < limit else { return nil }
    return grammar.words.longestMatch(in: bytes, at: index, limit: limit)
  }

  private func isInstruction(behind sign: Int, limit: Int) -> Bool {
    guard let match = word(behind: sign, limit: limit) else { return false }
    if match.value.verb == .click { return match.end < bytes.count }
    guard match.end < limit, bytes[match.end] >= 0xE3 else { return false }
    return match.value.verb == .select || match.value.verb == .type
  }

  /// A verb and what it is about, or where something is done.
  private func isDeed(behind sign: Int, limit: Int) -> Bool {
    guard let match = word(behind: sign, limit: limit) else { return false }
    if match.value.verb == .click { return match.end < bytes.count }
    guard match.end < limit, bytes[match.end] >= 0xE3 || match.value.roles.contains(.place) else { return false }
    return match.value.verb != nil || match.value.roles.contains(.place)
  }

  /// A cascade whose items are not marked, or not all of them. Returns where reading goes on.
  private func addBareCascade(around sign: Range<Int>, limit: Int, to result: inout [Piece]) -> Int {
    var items: [Range<Int>] = []
    var start = sign.lowerBound
    var marking = Label.Marking.bare
    if let last = result.last, let label = last.label, !label.items.isEmpty,
      LabelScanner.trimmed(last.end..<sign.lowerBound, of: bytes).isEmpty
    {
      items = label.items
      start = last.start
      marking = label.marking
      guard !isDeed(behind: sign.upperBound, limit: limit) else { return sign.upperBound }
      result.removeLast()
    } else {
      guard let left = itemBefore(sign.lowerBound, after: boundary(before: sign.lowerBound, in: result)) else {
        return sign.upperBound
      }
      items = [left]
      start = left.lowerBound
      while let last = result.last, last.end > start { result.removeLast() }
    }
    var end = sign.upperBound
    var index = sign.upperBound
    // 【用户】→【岗位】→单击“添加”→修改完毕: behind marked names what is done next stands without marks.
    while marking == .bare || !isDeed(behind: index, limit: limit), let item = itemAfter(index, limit: limit) {
      items.append(item)
      end = item.upperBound
      guard let sign = signBehind(item.upperBound, limit: limit) else { break }
      index = sign
    }
    guard items.count > 1 else { return sign.upperBound }
    let label = Label(outer: start..<end, items: items, marking: marking, isCascade: true)
    result.append(Piece(start: start, end: end, content: .label(label)))
    return end
  }

  /// Where an item that ends at `end` may begin: behind the last known word, or behind the one before if the last
  /// one is a noun that ends the item (Service List > …).
  private func boundary(before end: Int, in pieces: [Piece]) -> Int {
    guard let last = pieces.last else { return 0 }
    guard let word = last.word, word.verb == nil, word.roles.isDisjoint(with: Self.stops),
      LabelScanner.trimmed(last.end..<end, of: bytes).isEmpty
    else { return last.end }
    return pieces.count > 1 ? pieces[pieces.count - 2].end : 0
  }

  private func signBehind(_ index: Int, limit: Int) -> Int? {
    var index = index
    while index < limit, bytes[index] == 0x20 { index += 1 }
    return index < limit ? LabelScanner.separatorEnd(at: index, before: limit, in: bytes) : nil
  }

  private func itemBefore(_ end: Int, after start: Int) -> Range<Int>? {
    let range = LabelScanner.trimmed(start..<end, of: bytes)
    guard !range.isEmpty, range.count <= Self.maximumBareItem, !isNumber(range) else { return nil }
    return range
  }

  /// From `start` to the next known word, mark or sign.
  private func itemAfter(_ start: Int, limit: Int) -> Range<Int>? {
    var index = start
    while index < limit, bytes[index] == 0x20 { index += 1 }
    let first = index
    while index < limit, index - first <= Self.maximumBareItem {
      if clauseEnd(at: index) != nil || isSentenceEnd(at: index) { break }
      if LabelScanner.separatorEnd(at: index, before: limit, in: bytes) != nil { break }
      if index > first, let match = grammar.words.longestMatch(in: bytes, at: index, limit: limit),
        match.value.verb != nil || match.value.nounAfter != nil || !match.value.roles.isDisjoint(with: Self.stops)
      {
        break
      }
      index += width(bytes[index])
    }
    let range = LabelScanner.trimmed(first..<min(index, limit), of: bytes)
    guard !range.isEmpty, range.count <= Self.maximumBareItem, !isNumber(range) else { return nil }
    return range
  }

  private static let stops: ControlWord.Roles = [.place, .joiner, .purpose, .condition, .mention]

  private func isNumber(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { isDigit($0) || $0 == 0x2E } }

  private func isSentenceEnd(at index: Int) -> Bool {
    switch bytes[index] {
    case 0xE3: isFullStop(bytes, at: index)
    case UInt8(ascii: "."): index + 1 == bytes.count || isSpace(bytes[index + 1])
    case UInt8(ascii: "\n"), UInt8(ascii: "!"), UInt8(ascii: "?"): true
    default: false
    }
  }

  private func isColon(at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: ":") || (bytes[index] == 0xEF && bytes[index + 2] == 0x9A)
  }

  /// Behind a comma, colon, semicolon or bracket at `index`.
  private func clauseEnd(at index: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"): index + 1
    case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBC:
      // ， ； ： （ ）
      [0x8C, 0x9B, 0x9A, 0x88, 0x89].contains(bytes[index + 2]) ? index + 3 : nil
    default: nil
    }
  }
}
