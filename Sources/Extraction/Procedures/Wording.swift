import TopicModel

/// A text cut into sentences and clauses, with what is quoted or marked as a label left out of matching.
struct Wording {
  /// The text with every label overwritten by `Wording.mask`, so that offsets stay those of the text.
  let bytes: [UInt8]
  let text: RichText
  /// Whether the text names something that pages set controls in.
  let hasLabel: Bool
  /// Byte ranges of the sentences, their end marks included.
  private(set) var sentences: [Range<Int>] = []

  /// Stands in place of quoted text; no word of any language holds it.
  static let mask: UInt8 = 0x01

  init(_ text: RichText) {
    self.text = text
    var bytes = Array(text.text.utf8)
    var hasLabel = Self.maskQuotes(&bytes)
    let count = bytes.count
    for span in text.spans {
      switch span.kind {
      case .control:
        hasLabel = true
        Self.overwrite(&bytes, span.start..<span.end)
      case .strong where span.end - span.start < count - 2:
        hasLabel = true
        Self.overwrite(&bytes, span.start..<span.end)
      case .code where LabelScanner.isNamedInCode(bytes, span.start..<span.end):
        hasLabel = true
        Self.overwrite(&bytes, span.start..<span.end)
      case .emphasis where Self.mayName(bytes, span.start..<span.end):
        hasLabel = true
        Self.overwrite(&bytes, span.start..<span.end)
      case .image where span.start > 0: hasLabel = true
      default: continue
      }
    }
    self.bytes = bytes
    self.hasLabel = hasLabel
    sentences = cut()
  }

  init(_ text: String) { self.init(RichText(text)) }

  /// Choose *Edit*: italics inside of a text that begin with a capital letter name something, unless they are long.
  private static func mayName(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && range.upperBound <= bytes.count && range.count <= longestName
      && (0x41...0x5A).contains(bytes[range.lowerBound])
  }

  /// Bytes.
  private static let longestName = 60

  private func cut() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      if Self.isPlain(bytes[index]) {
        index += 1
      } else if let length = sentenceEnd(at: index) {
        var end = index + length
        // A closing bracket or quotation mark behind the end mark belongs to the sentence.
        while let more = closing(at: end) { end += more }
        if !isBlank(start..<index) { result.append(start..<end) }
        start = end
        index = end
      } else {
        index += 1
      }
    }
    if !isBlank(start..<bytes.count) { result.append(start..<bytes.count) }
    return result
  }

  /// The text of a range, labels masked.
  func masked(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text of a range in one line, without white space at its ends.
  func string(_ range: Range<Int>) -> String {
    let start = skipSpace(range.lowerBound, to: range.upperBound)
    var end = range.upperBound
    while end > start, bytes[end - 1] <= 0x20, bytes[end - 1] != Self.mask { end -= 1 }
    let part = text.substring(start, end)
    return part.utf8.contains(0x0A) ? RichText(part).line : part
  }

  /// Byte ranges of the clauses of a sentence, without the marks between them.
  func clauses(of sentence: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = sentence.lowerBound
    var index = start
    while index < sentence.upperBound {
      if Self.isPlain(bytes[index]) {
        index += 1
        continue
      }
      let length = clauseEnd(at: index) ?? sentenceEnd(at: index)
      if let length {
        if !isBlank(start..<index) { result.append(start..<index) }
        index += length
        start = index
      } else {
        index += 1
      }
    }
    if !isBlank(start..<sentence.upperBound) { result.append(start..<sentence.upperBound) }
    return result
  }

  func isColon(at offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    return bytes[offset] == UInt8(ascii: ":") || matches([0xEF, 0xBC, 0x9A], at: offset)
  }

  /// The first byte at or behind `offset` that is no space.
  func skipSpace(_ offset: Int, to end: Int) -> Int {
    var at = offset
    while at < end, bytes[at] <= 0x20, bytes[at] != Self.mask { at += 1 }
    return at
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    !range.contains { bytes[$0] > 0x20 || bytes[$0] == Self.mask }
  }

  /// A letter, digit or space: no mark begins with it.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte == 0x20 || Ascii.isLetter(byte) || Ascii.isDigit(byte)
  }

  private func sentenceEnd(at index: Int) -> Int? {
    switch bytes[index] {
    case 0x0A: return 1
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
      let next = index + 1
      guard next == bytes.count || bytes[next] <= 0x20 || bytes[next] >= 0x80 else { return nil }
      return bytes[index] == UInt8(ascii: ".") && isAbbreviation(before: index) ? nil : 1
    case 0xE3: return matches([0xE3, 0x80, 0x82], at: index) ? 3 : nil  // 。
    case 0xEF:
      for mark: [UInt8] in [[0xEF, 0xBC, 0x81], [0xEF, 0xBC, 0x9F], [0xEF, 0xBC, 0x9B]] where matches(mark, at: index) {
        return 3  // ！ ？ ；
      }
      return nil
    default: return nil
    }
  }

  /// A single letter before the stop: "e.g.", "10.b." and the like end no sentence.
  private func isAbbreviation(before index: Int) -> Bool {
    guard index >= 2 else { return index == 1 }
    return bytes[index - 2] == UInt8(ascii: ".")
  }

  private func clauseEnd(at index: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: ","), UInt8(ascii: ":"):
      return index + 1 == bytes.count || bytes[index + 1] <= 0x20 || bytes[index + 1] >= 0x80 ? 1 : nil
    case 0xEF:
      return matches([0xEF, 0xBC, 0x8C], at: index) || matches([0xEF, 0xBC, 0x9A], at: index) ? 3 : nil  // ， ：
    case 0xE3: return matches([0xE3, 0x80, 0x81], at: index) ? 3 : nil  // 、
    default: return nil
    }
  }

  private func closing(at index: Int) -> Int? {
    if index < bytes.count, bytes[index] == UInt8(ascii: ")") || bytes[index] == Self.mask { return 1 }
    if matches([0xEF, 0xBC, 0x89], at: index) { return 3 }  // ）
    return nil
  }

  private func matches(_ mark: [UInt8], at index: Int) -> Bool {
    guard index + mark.count <= bytes.count else { return false }
    for (offset, byte) in mark.enumerated() where bytes[index + offset] != byte { return false }
    return true
  }

  private static func overwrite(_ bytes: inout [UInt8], _ range: Range<Int>) {
    for index in range where index < bytes.count { bytes[index] = mask }
  }

  /// Overwrites what stands in quotation marks, the marks included; whether there was any.
  private static func maskQuotes(_ bytes: inout [UInt8]) -> Bool {
    let quotations = QuotationScanner.quotations(in: bytes)
    for quotation in quotations where !quotation.isTitle { overwrite(&bytes, quotation.outer) }
    return quotations.contains { !$0.isTitle }
  }
}
