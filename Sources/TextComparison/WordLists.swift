/// Several lists of words, looked for in a text all at once: it is read one time, whatever the number of words.
///
/// Words stand anywhere in the text, byte by byte, whatever its letters' case: as in `text.lowercased().holds(word)`.
package struct WordLists: Sendable {
  private struct Word {
    let bytes: [UInt8]
    /// The lists that have it, a bit each.
    let lists: UInt64
  }

  /// By how they begin: `first[key]..<first[key + 1]` are the words of a key.
  private var words: [Word] = []
  private var first: [UInt32] = []
  /// Words of one byte and of two, which have no key of three.
  private var ofOne: [UInt64] = []
  private var ofTwo: [Word] = []

  private static let keys = 1 << 13

  /// - Parameter lists: At most 64. Words in small letters; empty ones are nowhere found.
  package init(_ lists: [[String]]) {
    precondition(lists.count <= 64, "one bit a list")
    var all: [String: UInt64] = [:]
    for (number, list) in lists.enumerated() {
      for word in list where !word.isEmpty { all[word, default: 0] |= 1 << UInt64(number) }
    }
    guard !all.isEmpty else { return }
    first = Array(repeating: 0, count: Self.keys + 1)
    ofOne = Array(repeating: 0, count: 256)
    var byKey: [Int: [Word]] = [:]
    for (text, lists) in all.sorted(by: { $0.key < $1.key }) {
      let word = Word(bytes: Array(text.utf8), lists: lists)
      switch word.bytes.count {
      case 1: ofOne[Int(word.bytes[0])] |= lists
      case 2: ofTwo.append(word)
      default: byKey[Self.key(Self.joined(word.bytes[0], word.bytes[1], word.bytes[2])), default: []].append(word)
      }
    }
    for key in 0..<Self.keys {
      words += byKey[key] ?? []
      first[key + 1] = UInt32(words.count)
    }
  }

  /// Which of the lists have a word that stands in the text: bit 0 for the first.
  package func found(in text: some StringProtocol) -> UInt64 {
    if first.isEmpty { return 0 }
    var own = Substring(text)
    if let found = own.utf8.withContiguousStorageIfAvailable({ found(in: $0) }) { return found ?? lowered(text) }
    return own.withUTF8 { found(in: $0) } ?? lowered(text)
  }

  private func lowered(_ text: some StringProtocol) -> UInt64 {
    var lowered = text.lowercased()
    return lowered.withUTF8 { found(in: $0, areSmall: true) } ?? 0
  }

  /// Nil where the bytes may have capitals beyond ASCII, unless it is known that they are small.
  private func found(in bytes: UnsafeBufferPointer<UInt8>, areSmall: Bool = false) -> UInt64? {
    var found: UInt64 = 0
    var last: UInt32 = 0
    for place in bytes.indices {
      let byte = bytes[place]
      if byte >= 0xC3, !areSmall, Self.mayBeCapital(bytes, place) { return nil }
      let small = Self.small(byte)
      found |= ofOne[Int(small)]
      last = (last << 8 | UInt32(small)) & 0xFF_FFFF
      if place >= 1, !ofTwo.isEmpty {
        for word in ofTwo where UInt32(word.bytes[0]) << 8 | UInt32(word.bytes[1]) == last & 0xFFFF {
          found |= word.lists
        }
      }
      guard place >= 2 else { continue }
      let key = Self.key(last)
      for index in Int(first[key])..<Int(first[key + 1]) where stands(words[index], at: place - 2, in: bytes) {
        found |= words[index].lists
      }
    }
    return found
  }

  private func stands(_ word: Word, at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard start + word.bytes.count <= bytes.count else { return false }
    for (offset, byte) in word.bytes.enumerated() where Self.small(bytes[start + offset]) != byte { return false }
    return true
  }

  private static func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  private static func joined(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }

  private static func key(_ bytes: UInt32) -> Int { Int((bytes &* 0x9E37_79B1) >> 19) }

  /// Whether a character beyond ASCII may have a small letter: of alphabets, not of Han characters and the marks between them.
  private static func mayBeCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    func next(_ offset: Int) -> UInt8 { place + offset < bytes.count ? bytes[place + offset] : 0 }
    return switch bytes[place] {
    case 0xC3...0xDF, 0xE1, 0xEA, 0xF0: true
    // Letters as signs: K of kelvin, Ⅷ, Ⓐ, Glagolitic and Coptic.
    case 0xE2: [0x84, 0x85, 0x92, 0x93].contains(next(1)) || next(1) >= 0xB0
    // Full width.
    case 0xEF: next(1) == 0xBC && (0xA1...0xBA).contains(next(2))
    default: false
    }
  }
}
