/// The words of a site that are no ideographs, of three characters or more, for correcting letters and for words that are still
/// being typed: by first character and length, words with the number of their documents as
/// `term:documents`, with spaces between. A word is corrected by words of nearly its length, so few are loaded; what is not
/// letters alone (`ipv4`) corrects nothing and has keys of its own, with `+`.
enum Vocabulary {
  /// Longer words are with those of this length.
  static let longest = 12

  static func files(_ terms: [(term: String, documents: Int)], size: Int) -> HashedFiles {
    var words: [String: [String]] = [:]
    for (term, documents) in terms {
      let scalars = term.unicodeScalars
      guard let first = scalars.first, scalars.count > 2 else { continue }
      let plus = scalars.allSatisfy { ("a"..."z").contains($0) } ? "" : "+"
      words["\(first)\(min(scalars.count, longest))\(plus)", default: []].append("\(term):\(documents)")
    }
    var files = HashedFiles("v", size: size)
    for (key, list) in words.sorted(by: { $0.key < $1.key }) { files.add(key, list.sorted().joined(separator: " ")) }
    return files
  }
}
