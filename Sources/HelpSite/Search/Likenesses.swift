import TextAnalysis

/// Which characters may be meant by a wrong one: those that some page has and that sound or look like it.
///
/// - `search/h/N.js`: of all characters whose code point is N modulo 256 the syllables and the code of the parts:
///   `似:si,shi:OVIO`. A wrong character may be one that no page has.
/// - `search/x/X.js`: of those that some page has `+syllable characters` for the syllables that begin with X, and
///   `character code` where the first or last part is X: two that look alike share one of these.
struct Likenesses {
  private static let shards = 256

  /// Every character of the site.
  let present: Set<Unicode.Scalar>

  func files() -> [(path: String, text: String)] {
    var shards = [[String]](repeating: [], count: Self.shards)
    var letters: [Character: [String]] = [:]
    var readings: [Unicode.Scalar: [String]] = [:]
    for (syllable, characters) in AnalyzerTables.pinyin {
      for scalar in characters.unicodeScalars { readings[scalar, default: []].append(syllable) }
      let known = characters.unicodeScalars.filter(present.contains)
      guard let head = syllable.uppercased().first, !known.isEmpty else { continue }
      letters[head, default: []].append("+\(syllable) " + String(String.UnicodeScalarView(known)))
    }
    var codes: [Unicode.Scalar: Substring] = [:]
    for shape in AnalyzerTables.shapes {
      guard let scalar = shape.unicodeScalars.first else { continue }
      let code = shape.dropFirst()
      codes[scalar] = code
      guard present.contains(scalar), let first = code.first, let last = code.last else { continue }
      for letter in Set([first, last]) { letters[letter, default: []].append("\(scalar) \(code)") }
    }
    for scalar in Set(readings.keys).union(codes.keys) {
      let sounds = (readings[scalar] ?? []).joined(separator: ",")
      shards[Int(scalar.value) % Self.shards].append("\(scalar):\(sounds):\(codes[scalar] ?? "")")
    }
    let all = shards.enumerated().map { number, words in
      file("h", String(number), "\(number)", words.sorted())
    }
    return all
      + letters.sorted { $0.key < $1.key }.map { file("x", String($0.key), "\"\($0.key)\"", $0.value.sorted()) }
  }

  private func file(_ kind: String, _ name: String, _ number: String, _ words: [String]) -> (path: String, text: String)
  {
    ("search/\(kind)/\(name).js", "stepdexSearch(\"\(kind)\",\(number),\"\(words.joined(separator: "\\n"))\");\n")
  }
}
