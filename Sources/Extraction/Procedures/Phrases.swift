/// A set of words and phrases that is looked for in UTF-8 text, the longest match first.
///
/// What a word is in the text is `WordTrie`'s affair.
struct Phrases: Sendable {
  private let words: WordTrie<Bool>
  let isEmpty: Bool

  init(_ phrases: [String]) {
    words = WordTrie(phrases.map { ($0, true) })
    isEmpty = phrases.isEmpty
  }

  /// The length in bytes of the longest phrase that starts at `offset`, nil where none does.
  func length(in bytes: [UInt8], at offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    return words.longestMatch(in: bytes, at: offset, limit: bytes.count).map { $0.end - offset }
  }

  /// The first phrase at or after `start`.
  func first(in bytes: [UInt8], from start: Int = 0, to end: Int? = nil) -> Range<Int>? {
    words.firstMatch(in: bytes, from: start, limit: min(end ?? bytes.count, bytes.count))
  }

  func contains(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil) -> Bool {
    first(in: bytes, from: start, to: end) != nil
  }

  func contains(_ text: String) -> Bool { contains(Array(text.utf8)) }

  /// Whether a phrase ends the text.
  func ends(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return endsRange(in: bytes, from: 0, to: bytes.count)
  }

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
}
