import HTMLTree

/// Finds the class names by which a page marks the names of controls: `<span class="x">` that stands again and again right
/// behind a verb that presses (click …) or right before the noun of a control (the … tab).
///
/// House styles name such a class as they like; browsers show it bold or framed. What known words say of a class stands,
/// and markup that is bold by itself is a label anyway.
struct LabelClasses {
  let nodes: [HTMLDocument.Node]
  let vocabulary: StructureVocabulary

  /// Bytes; more is a sentence.
  private static let longest = 60
  /// Times that a class must stand beside such words at least ...
  private static let fewest = 2
  /// ... and one time of how many.
  private static let share = 3

  private struct Count {
    var elements: [Int] = []
    var isBeside = 0
  }

  /// The elements whose class marks names of controls, in document order.
  ///
  /// - Parameter isCandidate: Whether an element flows with the text, has nothing known about it and holds some text.
  func elements(where isCandidate: (Int) -> Bool) -> [Int] {
    var counts: [String: Count] = [:]
    for i in nodes.indices where nodes[i].kind == .element {
      guard isCandidate(i), let name = nodes[i].attribute("class"), !name.isEmpty, let text = text(of: i),
        text.utf8.count <= Self.longest
      else { continue }
      counts[name, default: Count()].elements.append(i)
      if isBeside(i) { counts[name, default: Count()].isBeside += 1 }
    }
    return counts.values.filter { $0.isBeside >= Self.fewest && $0.isBeside * Self.share >= $0.elements.count }
      .flatMap(\.elements).sorted()
  }

  /// The text of an element that holds nothing else.
  private func text(of i: Int) -> String? {
    nodes[i].subtreeEnd == i + 2 && nodes[i + 1].kind == .text ? nodes[i + 1].text : nil
  }

  private func isBeside(_ i: Int) -> Bool {
    let parent = nodes[i].parent
    if i > 0, nodes[i - 1].kind == .text, nodes[i - 1].parent == parent,
      vocabulary.labelLeads.endsText(nodes[i - 1].text)
    {
      return true
    }
    let next = nodes[i].subtreeEnd
    guard next < nodes.count, nodes[next].kind == .text, nodes[next].parent == parent else { return false }
    let behind = nodes[next].text.utf8.drop(while: Ascii.isSpace)
    guard let tail = vocabulary.labelTails.match(behind) else { return false }
    let rest = behind.dropFirst(tail.length)
    return rest.first.map { !Ascii.isLetter($0) } ?? true
  }
}

/// Words that a text may end in, whatever follows it.
struct TextEnds: Sendable {
  private let words: Set<[UInt8]>
  private let lengths: [Int]
  private let longest: Int

  init(_ words: [String]) {
    self.words = Set(words.map { $0.utf8.map(Ascii.lower) })
    lengths = Set(self.words.map(\.count)).sorted()
    longest = lengths.last ?? 0
  }

  /// Whether a text ends in one of the words, in either case, as a whole word where it is one of letters.
  func endsText(_ text: String) -> Bool {
    let bytes = Array(text.utf8.suffix(longest + 8)).map(Ascii.lower)
    guard let last = bytes.lastIndex(where: { !Ascii.isSpace($0) }) else { return false }
    return lengths.contains { length in
      let start = last + 1 - length
      guard start >= 0, words.contains(Array(bytes[start...last])) else { return false }
      return start == 0 || bytes[start] >= 0x80 || !Ascii.isLetter(bytes[start - 1])
    }
  }
}
