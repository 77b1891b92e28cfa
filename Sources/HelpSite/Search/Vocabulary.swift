/// The Latin words of a site, of three letters or more, for correcting letters.
///
/// `search/v/X4.js`: words of four letters that begin with X as `term:documents` with spaces between; the longest, of
/// `longest` letters or more, are in one file. A word is corrected by words of nearly its length, so few are loaded.
struct Vocabulary {
  /// Words of more letters are in the file of this length.
  static let longest = 12

  /// The letters that some word begins with.
  let heads: String
  let files: [(path: String, text: String)]

  init(_ terms: [(term: String, documents: Int)]) {
    var words: [String: [[String]]] = [:]
    for (term, documents) in terms
    where term.utf8.count > 2 && term.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
      let place = min(term.utf8.count, Self.longest) - 3
      words[String(term.prefix(1)), default: Array(repeating: [], count: Self.longest - 2)][place]
        .append("\(term):\(documents)")
    }
    let sorted = words.sorted { $0.key < $1.key }
    heads = sorted.map(\.key).joined()
    files = sorted.flatMap { head, lists in
      lists.enumerated().map { place, list in
        let name = "\(head)\(place + 3)"
        let text = list.sorted().joined(separator: " ")
        return ("search/v/\(name).js", "stepdexSearch(\"v\",\"\(name)\",\"\(text)\");\n")
      }
    }
  }
}
