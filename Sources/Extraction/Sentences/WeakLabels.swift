import TopicModel

/// Names of controls that a page sets in code or italics.
///
/// Code holds commands and values as well, and italics stress words and name texts. They are labels only where the words
/// beside them say so: as the object of a click (click `Add roles`), beside the noun of a control (the `Save` button),
/// and italics also as the object of selecting or going (choose *Edit*) or as a category (under *Subaccounts*).
struct WeakLabels {
  let text: RichText
  let bytes: [UInt8]
  let grammar: ControlGrammar

  /// Bytes; more is an example or a stressed sentence.
  private static let maximumLength = 60

  /// - Parameter strong: the labels that are marked as such, in order, none inside another.
  func labels(beside strong: [Label]) -> [Label] {
    let candidates = candidates(beside: strong)
    guard !candidates.isEmpty else { return [] }
    let all = (strong + candidates).sorted { $0.outer.lowerBound < $1.outer.lowerBound }
    let pieces = PieceScanner(bytes: bytes, labels: all, grammar: grammar).pieces()
    let objects = objects(pieces)
    let codes = text.spans.filter { $0.kind == .code }.sorted { $0.start < $1.start }
    var result: [Label] = []
    var nextCode = 0
    /// Behind all code that begins by the piece.
    var codeEnd = 0
    var next = 0
    for (index, piece) in pieces.enumerated() {
      while nextCode < codes.count, codes[nextCode].start <= piece.start {
        codeEnd = max(codeEnd, codes[nextCode].end)
        nextCode += 1
      }
      while next < candidates.count, candidates[next].outer.lowerBound < piece.start { next += 1 }
      guard let label = piece.label, next < candidates.count, candidates[next].outer.lowerBound == piece.start else {
        continue
      }
      let isObject = objects[index] == .ofAny || objects[index] == .ofItalics && codeEnd <= piece.start
      if isObject || isNamed(index, pieces) {
        result += candidates[next...].prefix { label.outer.contains($0.outer.lowerBound) }
      }
    }
    return result
  }

  /// What may be a name and lies in no other label, in order.
  private func candidates(beside strong: [Label]) -> [Label] {
    var first = 0
    return text.spans.compactMap(candidate).sorted { $0.outer.lowerBound < $1.outer.lowerBound }
      .filter { weak in
        while first < strong.count, strong[first].outer.upperBound <= weak.outer.lowerBound { first += 1 }
        return !strong[first...].prefix { $0.outer.lowerBound < weak.outer.upperBound }
          .contains { $0.outer.overlaps(weak.outer) }
      }
  }

  /// A span that may be a name: it begins with a capital letter or a plus sign, and looks like no command.
  private func candidate(_ span: RichText.Span) -> Label? {
    guard span.kind == .code || span.kind == .emphasis else { return nil }
    var range = LabelScanner.trimmed(span.start..<min(span.end, bytes.count), of: bytes)
    while let last = bytes[range].last, [UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: ".")].contains(last) {
      range = range.lowerBound..<range.upperBound - 1
    }
    guard range.count >= 2, range.count <= Self.maximumLength, range.count < bytes.count else { return nil }
    var first = range.lowerBound
    if bytes[first] == UInt8(ascii: "+") {
      first = LabelScanner.trimmed(first + 1..<range.upperBound, of: bytes).lowerBound
    }
    guard first < range.upperBound, (0x41...0x5A).contains(bytes[first]),
      !bytes[range].contains(where: { Self.commandSigns.contains($0) })
    else { return nil }
    return Label(outer: range, items: [range], marking: .strong)
  }

  /// Signs of commands and values: _ = / \ { } $ | < ` ; "
  private static let commandSigns = Set("_=/\\{}$|<`;\"".utf8)

  /// The noun of a control stands right behind the name: the `Save` button.
  private func isNamed(_ index: Int, _ pieces: [Piece]) -> Bool {
    guard index + 1 < pieces.count, let word = pieces[index + 1].word, isBlank(between: index, index + 1, pieces) else {
      return false
    }
    return word.nounAfter.map(Self.named.contains) ?? word.roles.contains(.parameterNoun)
  }

  private static let named: Set<Control.Kind> = [.button, .link, .tab, .menu, .checkbox, .radio, .icon]

  /// Whose object a name is at a place of the text.
  private enum Object {
    case none
    /// Of selecting or going, or of a category: no code is.
    case ofItalics
    /// Of a click.
    case ofAny
  }

  /// What a name at each piece would be the object of: of the verb right in front of it, with articles at most between
  /// them, or with other names that it is joined to.
  private func objects(_ pieces: [Piece]) -> [Object] {
    var result: [Object] = []
    for index in pieces.indices {
      let isNext = index > 0 && isBlank(between: index - 1, index, pieces)
      result.append(isNext ? object(behind: pieces[index - 1], which: result[index - 1]) : .none)
    }
    return result
  }

  /// - Parameter object: what the piece itself is the object of.
  private func object(behind piece: Piece, which object: Object) -> Object {
    if piece.isLabel { return object }
    guard let word = piece.word else { return .none }
    switch word.verb {
    case .click: return .ofAny
    case .select, .go: return .ofItalics
    case nil: break
    default: return .none
    }
    if word.roles.contains(.category) { return .ofItalics }
    let goesOn =
      !word.roles.isDisjoint(with: [.article, .joiner, .sequel]) || word.nounBefore != nil || word.nounAfter == .button
    return goesOn ? object : .none
  }

  private func isBlank(between left: Int, _ right: Int, _ pieces: [Piece]) -> Bool {
    LabelScanner.trimmed(pieces[left].end..<max(pieces[left].end, pieces[right].start), of: bytes).isEmpty
  }
}
