/// Lines in files of about one size, with a semicolon between them, each in the file that the hash of its key names: who knows a
/// key knows the file without a directory, and loads nothing else.
///
/// `search/KIND/N.js` has the lines whose keys have N as their hash (`LineSketches.hash`) modulo the number of files, which
/// stands in `search/meta.js`. The page does the same (`bucket` in `site/assets/search/index.js`).
struct HashedFiles {
  let kind: String
  /// Of one file, about, in UTF-8 bytes.
  private let size: Int
  private var lines: [(key: String, text: String)] = []
  private var bytes = 0

  init(_ kind: String, size: Int) {
    self.kind = kind
    self.size = size
  }

  /// Lines of one file keep the order in which they are added. A text must need no escape in a script, and has no semicolon.
  mutating func add(_ key: String, _ text: String) {
    assert(!text.utf8.contains(UInt8(ascii: ";")))
    lines.append((key, text))
    bytes += text.utf8.count + 1
  }

  /// How many files there are; one where there is nothing.
  var count: Int { max(1, bytes / size) }

  func files() -> [(path: String, text: String)] {
    var texts = [String](repeating: "", count: count)
    for line in lines {
      let number = Self.number(line.key, of: count)
      if !texts[number].isEmpty { texts[number] += ";" }
      texts[number] += line.text
    }
    return texts.enumerated().map { ("search/\(kind)/\($0).js", SearchShards.script("\"\($1)\"")) }
  }

  static func number(_ key: String, of count: Int) -> Int { Int(LineSketches.hash(key)) % count }
}
