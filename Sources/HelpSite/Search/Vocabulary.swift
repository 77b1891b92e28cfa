/// The words of a site of three letters or more, for correcting letters: by first letter and length, words
/// with the number of their documents. A word is corrected by words of nearly its length, so few are loaded; what is not letters
/// alone (`ipv4`) corrects nothing.
///
/// In order, each word is a capital for how many letters it shares with the one before (`A` none), its other letters, and its
/// documents where they are more than one.
enum Vocabulary {
  /// Longer words are with those of this length.
  static let longest = 12

  static func files(_ terms: [(term: String, documents: Int)], size: Int) -> HashedFiles {
    var words: [String: [(term: String, documents: Int)]] = [:]
    for (term, documents) in terms {
      let letters = term.unicodeScalars
      guard let first = letters.first, letters.count > 2, letters.allSatisfy({ ("a"..."z").contains($0) }) else {
        continue
      }
      words["\(first)\(min(letters.count, longest))", default: []].append((term, documents))
    }
    var files = HashedFiles("v", size: size)
    for (key, list) in words.sorted(by: { $0.key < $1.key }) { files.add(key, "\(key) " + text(list)) }
    return files
  }

  /// - Parameter words: of small Latin letters.
  static func text(_ words: [(term: String, documents: Int)]) -> String {
    var text = ""
    var last = ""
    for (term, documents) in words.sorted(by: { $0.term < $1.term }) {
      let shared = min(zip(term.utf8, last.utf8).prefix { $0 == $1 }.count, 25)
      text.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(shared)))
      text += term.dropFirst(shared)
      if documents > 1 { text += String(documents) }
      last = term
    }
    return text
  }
}
