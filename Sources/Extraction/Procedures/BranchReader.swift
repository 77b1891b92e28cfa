import TopicModel

/// Finds the steps that a text sends the reader to: "if not, go to 8.b".
struct BranchReader {
  let words: ProcedureWords
  /// Anchor names on the page's steps to the steps' numbers.
  let anchors: [String: String]

  /// The numbers in reading order, each once.
  func targets(in text: RichText) -> [String] {
    let bytes = Array(text.text.utf8)
    let links = linkedSteps(of: text)
    let others = otherLinks(of: text)
    guard !links.isEmpty || bytes.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return [] }
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
        if !result.contains(reference.number) { result.append(reference.number) }
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
    var at = offset
    let named = words.stepWords.run(in: bytes, at: at)
    let isNamed = named > bytes[min(at, bytes.count)..<min(at + named, bytes.count)].prefix(while: { $0 == 0x20 }).count
    at += named
    while at < bytes.count, bytes[at] == 0x5B || bytes[at] == 0x20 { at += 1 }
    if let link = links.first(where: { $0.key.lowerBound <= at && at < $0.key.upperBound }) {
      return Reference(number: link.value, end: tail(of: bytes, at: link.key.upperBound))
    }
    guard let written = number(in: bytes, at: at) else { return nil }
    // A link that says more than a number leads to what it names, a section or a page: "Step 2: Check the version".
    if others.contains(where: { $0.lowerBound <= offset + named && $0.upperBound > written.end + 1 && $0.contains(at) })
    {
      return nil
    }
    // A bare number may count anything; "step", a letter below it, or the number before it says that it is a step.
    guard isNamed || !mustBeNamed || written.number.utf8.contains(UInt8(ascii: ".")) else { return nil }
    return Reference(number: written.number, end: tail(of: bytes, at: written.end))
  }

  private func tail(of bytes: [UInt8], at offset: Int) -> Int {
    var end = offset
    if end < bytes.count, bytes[end] == 0x5D { end += 1 }
    return end + (words.stepTails.length(in: bytes, at: end) ?? 0)
  }

  /// "8", "8.b", "3.a.ii".
  private func number(in bytes: [UInt8], at offset: Int) -> (number: String, end: Int)? {
    var end = offset
    while end < bytes.count, bytes[end] >= 0x30, bytes[end] <= 0x39, end - offset < 3 { end += 1 }
    guard end > offset else { return nil }
    while end + 1 < bytes.count, bytes[end] == UInt8(ascii: "."), isLower(bytes[end + 1]) {
      var next = end + 1
      while next < bytes.count, isLower(bytes[next]), next - end < 6 { next += 1 }
      guard next == bytes.count || !(bytes[next] >= 0x30 && bytes[next] <= 0x39) else { break }
      end = next
    }
    return (String(decoding: bytes[offset..<end], as: UTF8.self), end)
  }

  private func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

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
