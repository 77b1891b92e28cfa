/// The terms of the search in order, cut into files of about one size, and the directory that says which file a term is in.
///
/// - `search/t/N.js`: lines `term postings`.
/// - `search/i/N.js`: for the next `groupSize` of those files where each begins; the first words of all these (`heads`)
///   stand in `search/meta.js`. So a search loads only the parts of the directory that its terms are in.
struct TermShards {
  /// Files of terms that one part of the directory covers.
  static let groupSize = 24

  private(set) var files: [(path: String, text: String)] = []
  /// Where each part of the directory begins.
  var heads: [String] { stride(from: 0, to: starts.count, by: Self.groupSize).map { starts[$0] } }

  /// Size of a file at which the next begins, in UTF-8 bytes.
  private let bytes: Int
  private var starts: [String] = []
  private var shard = ""
  private var last = ""

  init(bytes: Int) { self.bytes = bytes }

  /// Terms must come in the order of their UTF-8 bytes and hold no space.
  mutating func add(_ term: String, _ postings: String) {
    if shard.utf8.count + term.utf8.count + postings.utf8.count > bytes { closeShard() }
    if shard.isEmpty { starts.append(Self.start(of: term, after: last)) } else { shard += "\\n" }
    shard += term
    shard += " "
    shard += postings
    last = term
  }

  /// Writes the last file and the directory.
  mutating func close() {
    closeShard()
    for (number, start) in stride(from: 0, to: starts.count, by: Self.groupSize).enumerated() {
      let part = starts[start..<min(start + Self.groupSize, starts.count)].joined(separator: " ")
      files.append(("search/i/\(number).js", "stepdexSearch(\"i\",\(number),\"\(part)\");\n"))
    }
  }

  private mutating func closeShard() {
    guard !shard.isEmpty else { return }
    let number = starts.count - 1
    files.append(("search/t/\(number).js", "stepdexSearch(\"t\",\(number),\"\(shard)\");\n"))
    shard = ""
  }

  /// The shortest beginning of a term that stands behind the term before it.
  static func start(of term: String, after last: String) -> String {
    var before = last.unicodeScalars.makeIterator()
    var start = ""
    for scalar in term.unicodeScalars {
      start.unicodeScalars.append(scalar)
      if before.next() != scalar { break }
    }
    return start
  }
}
