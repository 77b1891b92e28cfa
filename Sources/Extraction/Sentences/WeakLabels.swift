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

  /// - Parameter strong: the labels that are marked as such.
  func labels(beside strong: [Label]) -> [Label] {
    let candidates = text.spans.compactMap(candidate).filter { weak in
      !strong.contains { $0.outer.overlaps(weak.outer) }
    }
    guard !candidates.isEmpty else { return [] }
    let all = (strong + candidates).sorted { $0.outer.lowerBound < $1.outer.lowerBound }
    let pieces = PieceScanner(bytes: bytes, labels: all, grammar: grammar).pieces()
    var result: [Label] = []
    for (index, piece) in pieces.enumerated() {
      guard let label = piece.label, candidates.contains(where: { $0.outer.lowerBound == piece.start }) else {
        continue
      }
      let isCode = isCode(at: piece.start)
      if isNamed(index, pieces) || isObject(index, pieces, isCode: isCode) {
        result += candidates.filter { label.outer.contains($0.outer.lowerBound) }
      }
    }
    return result
  }

  private func isCode(at start: Int) -> Bool {
    text.spans.contains { $0.kind == .code && $0.start <= start && $0.end > start }
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
    return word.nounAfter.map(Self.named.contains) ?? false
  }

  private static let named: Set<Control.Kind> = [.button, .link, .tab, .menu, .checkbox, .radio, .icon]

  /// Right behind the verb, with articles at most, or joined to a name that is.
  private func isObject(_ index: Int, _ pieces: [Piece], isCode: Bool) -> Bool {
    var at = index
    while at > 0, isBlank(between: at - 1, at, pieces) {
      at -= 1
      if pieces[at].isLabel { continue }
      guard let word = pieces[at].word else { return false }
      switch word.verb {
      case .click: return true
      case .select, .go: return !isCode
      case nil: break
      default: return false
      }
      if word.roles.contains(.category) { return !isCode }
      guard
        !word.roles.isDisjoint(with: [.article, .joiner, .sequel]) || word.nounBefore != nil
          || word.nounAfter == .button
      else { return false }
    }
    return false
  }

  private func isBlank(between left: Int, _ right: Int, _ pieces: [Piece]) -> Bool {
    LabelScanner.trimmed(pieces[left].end..<max(pieces[left].end, pieces[right].start), of: bytes).isEmpty
  }
}
