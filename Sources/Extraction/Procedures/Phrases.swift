/// A set of words and phrases that is looked for in UTF-8 text, the longest match first.
///
/// ASCII letters match in either case, and a phrase that begins or ends with one must stand at a word boundary there.
struct Phrases: Sendable {
  /// Phrases by their first byte, longest first, ASCII letters lower-case.
  private let byFirst: [[[UInt8]]]
  let isEmpty: Bool

  init(_ phrases: [String]) {
    var table = [[[UInt8]]](repeating: [], count: 256)
    for phrase in Set(phrases) where !phrase.isEmpty {
      let bytes = phrase.utf8.map(Self.lowered)
      table[Int(bytes[0])].append(bytes)
    }
    for index in table.indices {
      table[index].sort { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
    }
    byFirst = table
    isEmpty = phrases.isEmpty
  }

  /// The length in bytes of the longest phrase that starts at `offset`, nil where none does.
  func length(in bytes: [UInt8], at offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    let candidates = byFirst[Int(Self.lowered(bytes[offset]))]
    for phrase in candidates where matches(phrase, bytes, offset) { return phrase.count }
    return nil
  }

  /// The first phrase at or after `start`.
  func first(in bytes: [UInt8], from start: Int = 0, to end: Int? = nil) -> Range<Int>? {
    let limit = min(end ?? bytes.count, bytes.count)
    var offset = start
    while offset < limit {
      if let length = length(in: bytes, at: offset), offset + length <= limit { return offset..<(offset + length) }
      offset += 1
    }
    return nil
  }

  func contains(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil) -> Bool {
    first(in: bytes, from: start, to: end) != nil
  }

  func contains(_ text: String) -> Bool { contains(Array(text.utf8)) }

  /// Whether a phrase ends the range; stops and spaces at its end do not count.
  func endsRange(in bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    var offset = start
    while let found = first(in: bytes, from: offset, to: end) {
      let rest = bytes[found.upperBound..<end]
      if rest.allSatisfy({ $0 <= 0x20 || $0 == 0x2E }) || rest.elementsEqual("。".utf8) { return true }
      offset = found.upperBound
    }
    return false
  }

  /// Whether the whole text is one of the phrases.
  func equals(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return length(in: bytes, at: 0) == bytes.count
  }

  /// How many bytes of phrases and spaces, one after another, the text has from `offset` on.
  func run(in bytes: [UInt8], at offset: Int) -> Int {
    var at = offset
    while true {
      if at < bytes.count, bytes[at] == 0x20 {
        at += 1
      } else if let length = length(in: bytes, at: at) {
        at += length
      } else {
        return at - offset
      }
    }
  }

  private func matches(_ phrase: [UInt8], _ bytes: [UInt8], _ offset: Int) -> Bool {
    let end = offset + phrase.count
    guard end <= bytes.count else { return false }
    for index in phrase.indices where Self.lowered(bytes[offset + index]) != phrase[index] { return false }
    if Self.isLetter(phrase[0]), offset > 0, Self.isLetter(bytes[offset - 1]) { return false }
    if Self.isLetter(phrase[phrase.count - 1]), end < bytes.count, Self.isLetter(bytes[end]) { return false }
    return true
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= 0x61 && lower <= 0x7A
  }
}
