import TopicModel

/// Finds the steps that a text sends the reader to: "if not, go to 8.b".
struct BranchReader {
  let words: ProcedureWords
  /// Anchor names on the page's steps to the steps' numbers.
  let anchors: [String: String]

  /// The numbers in reading order, each once.
  ///
  /// - Parameter step: the number of the step that the text belongs to; a letter alone means a step beside or below it.
  func targets(in text: RichText, of step: String) -> [String] {
    let bytes = Array(text.text.utf8)
    let links = linkedSteps(of: text)
    let others = otherLinks(of: text)
    guard !links.isEmpty || words.gotoVerbs.contains(bytes) else { return [] }
    var result: [String] = []
    var offset = 0
    while offset < bytes.count {
      guard let verb = words.gotoVerbs.first(in: bytes, from: offset) else { break }
      offset = verb.upperBound
      var at = offset
      while let reference = reference(
        in: bytes, at: at, links: links, others: others, mustBeNamed: at == verb.upperBound)
      {
        guard words.notBranch.length(in: bytes, at: reference.end) == nil else { break }
        let number = StepNumber.resolved(reference.number, from: step)
        if !result.contains(number) { result.append(number) }
        offset = reference.end
        let joint = words.rangeWords.run(in: bytes, at: reference.end)
        guard joint > 0 else { break }
        at = reference.end + joint
      }
    }
    return result
  }

  private struct Reference {
    var number: String
    var end: Int
  }

  /// The reference that begins at `offset`, behind words for "step" and opening marks.
  private func reference(
    in bytes: [UInt8], at offset: Int, links: [Range<Int>: String], others: [Range<Int>], mustBeNamed: Bool
  ) -> Reference? {
    var at = offset + Self.openingMarks(in: bytes, at: offset)
    let named = words.stepWords.run(in: bytes, at: at)
    let isNamed = named > bytes[min(at, bytes.count)..<min(at + named, bytes.count)].prefix(while: { $0 == 0x20 }).count
    at += named
    at += Self.openingMarks(in: bytes, at: at)
    if let link = links.first(where: { $0.key.lowerBound <= at && at < $0.key.upperBound }) {
      return Reference(number: link.value, end: tail(of: bytes, at: link.key.upperBound))
    }
    guard let written = StepNumber.read(bytes, at: at, isNamed: isNamed) else { return nil }
    // A link that says more than a number leads to what it names, a section or a page: "Step 2: Check the version".
    if others.contains(where: { $0.lowerBound <= at && $0.upperBound > written.end + 1 && $0.contains(at) }) {
      return nil
    }
    // A bare number may count anything; "step", a letter below it, the number before it, or that the clause ends behind
    // a number that is jumped to, says that it is a step.
    guard
      isNamed || !mustBeNamed || written.number.utf8.contains(UInt8(ascii: "."))
        || (words.jumpVerbs.endsRange(in: bytes, from: 0, to: offset) && Self.endsClause(bytes, at: written.end))
    else { return nil }
    return Reference(number: written.number, end: tail(of: bytes, at: written.end))
  }

  private static let marks = ["[", " ", "(", "\"", "“", "（", "【", "「"].map { Array($0.utf8) }

  /// Brackets, quotation marks and spaces in front of a number.
  private static func openingMarks(in bytes: [UInt8], at offset: Int) -> Int {
    var at = offset
    while let mark = marks.first(where: { bytes[min(at, bytes.count)...].starts(with: $0) }) { at += mark.count }
    return at - offset
  }

  private static func endsClause(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard offset < bytes.count else { return true }
    if [0x2E, 0x2C, 0x3B, 0x29].contains(bytes[offset]) { return true }
    return ["。", "，", "；", "）"].contains { bytes[offset...].starts(with: $0.utf8) }
  }

  private func tail(of bytes: [UInt8], at offset: Int) -> Int {
    var end = offset
    if end < bytes.count, bytes[end] == 0x5D { end += 1 }
    return end + (words.stepTails.length(in: bytes, at: end) ?? 0)
  }

  /// The links that lead to no step of this page.
  private func otherLinks(of text: RichText) -> [Range<Int>] {
    text.spans.compactMap { span in
      guard case .link(let target) = span.kind, span.start < span.end else { return nil }
      let name = target.lastIndex(of: "#").map { String(target[target.index(after: $0)...]) }
      return name.flatMap { anchors[$0] } == nil ? span.start..<span.end : nil
    }
  }

  private func linkedSteps(of text: RichText) -> [Range<Int>: String] {
    var result: [Range<Int>: String] = [:]
    for span in text.spans {
      guard case .link(let target) = span.kind, let hash = target.lastIndex(of: "#") else { continue }
      let name = String(target[target.index(after: hash)...])
      if let number = anchors[name] { result[span.start..<span.end] = number }
    }
    return result
  }
}
