extension Analyzer {
  /// Rule 5: what a reader may type for an identifier that the words alone do not find, repeats left out.
  public static func codes(_ text: String) -> [String] {
    guard hasIdentifier(text) else { return [] }
    var result: [String] = []
    for run in runs(text) {
      let words = run.split(whereSeparator: { joiners.contains($0) })
      if words.count > 1 { result.append(stemmed(words.flatMap { $0 })) }
      for word in words { result += parts(word) }
    }
    var seen: Set<String> = []
    return result.filter { seen.insert($0).inserted }
  }

  private static let joiners = Set("_.-:/@".utf8)
  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  private static let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
  private static let smalls = UInt8(ascii: "a")...UInt8(ascii: "z")

  /// Whether there is a joiner between two word bytes or a capital behind a small letter; most texts have none.
  private static func hasIdentifier(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      if capitals.contains(byte), smalls.contains(before) { return true }
      if isWord(byte), joiners.contains(before) { return true }
      before = byte
    }
    return false
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    digits.contains(byte) || smalls.contains(byte) || capitals.contains(byte)
  }

  /// Runs of ASCII words joined by single joiners.
  private static func runs(_ text: String) -> [ArraySlice<UInt8>] {
    let bytes = Array(text.utf8)
    var result: [ArraySlice<UInt8>] = []
    var place = 0
    while place < bytes.count {
      guard isWord(bytes[place]) else {
        place += 1
        continue
      }
      var end = place
      while end < bytes.count {
        if isWord(bytes[end]) {
          end += 1
        } else if joiners.contains(bytes[end]), end + 1 < bytes.count, isWord(bytes[end + 1]) {
          end += 2
        } else {
          break
        }
      }
      result.append(bytes[place..<end])
      place = end
    }
    return result
  }

  /// The parts of a word in camel case; none for any other word.
  private static func parts(_ word: ArraySlice<UInt8>) -> [String] {
    guard word.count >= 3 else { return [] }
    var parts: [ArraySlice<UInt8>] = []
    var start = word.startIndex
    for place in word.indices.dropFirst() where capitals.contains(word[place]) && smalls.contains(word[place - 1]) {
      parts.append(word[start..<place])
      start = place
    }
    guard !parts.isEmpty else { return [] }
    parts.append(word[start...])
    return parts.map { stemmed(Array($0)) }
  }

  private static func stemmed(_ bytes: [UInt8]) -> String {
    var word = bytes.map { capitals.contains($0) ? $0 + 0x20 : $0 }
    if word.allSatisfy({ smalls.contains($0) }) { Stemmer.stem(&word) }
    return String(decoding: word, as: UTF8.self)
  }
}
