/// The words of a site of three letters or more, for correcting letters: by first letter and half their length, words
/// with the number of their documents as `term:documents`, with spaces between. A word is corrected by words of nearly its
/// length, so few are loaded; what is not letters alone (`ipv4`) corrects nothing.
enum Vocabulary {
  /// Longer words are with those of this length.
  static let longest = 12

  static func files(_ terms: [(term: String, documents: Int)], size: Int) -> HashedFiles {
    var words: [String: [String]] = [:]
    for (term, documents) in terms {
      let letters = term.unicodeScalars
      guard let first = letters.first, letters.count > 2, letters.allSatisfy({ ("a"..."z").contains($0) }) else {
        continue
      }
      words["\(first)\(min(letters.count, longest) / 2)", default: []].append("\(term):\(documents)")
    }
    var files = HashedFiles("v", size: size)
    for (key, list) in words.sorted(by: { $0.key < $1.key }) { files.add(key, list.sorted().joined(separator: " ")) }
    return files
  }
}
