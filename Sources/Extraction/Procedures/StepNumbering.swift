import HTMLTree
import TopicModel

extension StepNumber {
  /// The numbers of all steps that carry an anchor, by anchor name; the first step with a name keeps it.
  static func byAnchor(_ drafts: [ProcedureDraft]) -> [String: String] {
    var result: [String: String] = [:]
    func visit(_ parts: [StepDraft.Part], _ prefix: String) {
      for part in parts {
        switch part {
        case .step(let step): visit(step, prefix)
        case .choice(let choice): visit(choice.parts, prefix)
        case .note, .follow, .other: continue
        }
      }
    }
    func visit(_ step: StepDraft, _ prefix: String) {
      let number = path(prefix, step.marker)
      for anchor in step.anchors where result[anchor] == nil { result[anchor] = number }
      visit(step.parts, number)
    }
    for draft in drafts where !draft.inline { for step in draft.steps { visit(step, "") } }
    return result
  }

  static func path(_ prefix: String, _ marker: String) -> String { prefix.isEmpty ? marker : "\(prefix).\(marker)" }
}

extension StepNumber {
  /// A step's number as a text cites it: "8", "8.b", "3.a.ii", "2.1"; where it is named a step, also "三" and "b".
  ///
  /// - Parameter isNamed: a word for "step" stands in front.
  static func read(_ bytes: [UInt8], at offset: Int, isNamed: Bool) -> (number: String, end: Int)? {
    var end = offset
    while end < bytes.count, Ascii.isDigit(bytes[end]), end - offset < 3 { end += 1 }
    if end == offset {
      guard isNamed else { return nil }
      if offset < bytes.count, isLower(bytes[offset]), offset + 1 == bytes.count || !Ascii.isLetter(bytes[offset + 1]) {
        return (String(decoding: bytes[offset...offset], as: UTF8.self), offset + 1)
      }
      return ListMarker.hanNumber(in: bytes, at: offset).map { (String($0.number), $0.end) }
    }
    while end + 1 < bytes.count, bytes[end] == UInt8(ascii: ".") {
      var next = end + 1
      while next < bytes.count, isLower(bytes[next]), next - end < 6 { next += 1 }
      if next == end + 1, isNamed { while next < bytes.count, Ascii.isDigit(bytes[next]), next - end < 3 { next += 1 } }
      guard next > end + 1, next == bytes.count || !(Ascii.isDigit(bytes[next]) || Ascii.isLetter(bytes[next])) else {
        break
      }
      end = next
    }
    return (String(decoding: bytes[offset..<end], as: UTF8.self), end)
  }

  /// A letter alone is a step beside the one that cites it, or below it where that has no letter of its own.
  static func resolved(_ number: String, from step: String) -> String {
    guard let first = number.utf8.first, !Ascii.isDigit(first), !step.isEmpty else { return number }
    guard let dot = step.lastIndex(of: ".") else { return path(step, number) }
    return path(String(step[..<dot]), number)
  }

  private static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
}
