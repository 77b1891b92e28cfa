import TextAnalysis

/// Which characters may be meant by a wrong one: those that some page has and that sound or look like it.
///
/// - `search/h/N.js` (`HashedFiles`): of all characters the syllables and those of the site that look like it: `似:si,shi:以`.
///   A wrong character may be one that no page has.
/// - `search/x/N.js` (`HashedFiles`): of those that some page has `syllable characters`.
struct Likenesses {
  /// Every character of the site.
  let present: Set<Unicode.Scalar>

  /// - Parameter pages: how all characters are read is the same for few pages, but little else is loaded there.
  func files(pages: Int) -> [HashedFiles] {
    var sounding = HashedFiles("x", size: 400)
    var readings: [Unicode.Scalar: [String]] = [:]
    for (syllable, characters) in AnalyzerTables.pinyin {
      for scalar in characters.unicodeScalars { readings[scalar, default: []].append(syllable) }
      let known = Array(characters.unicodeScalars.filter(present.contains))
      if !known.isEmpty { sounding.add(syllable, "\(syllable) " + Self.text(known)) }
    }
    let alike = self.alike
    var files = HashedFiles("h", size: pages < 500 ? 2_000 : 500)
    for scalar in Set(readings.keys).union(alike.keys).sorted() {
      let sounds = (readings[scalar] ?? []).joined(separator: ",")
      files.add(String(scalar), "\(scalar):\(sounds):" + Self.text(alike[scalar] ?? []))
    }
    return [files, sounding]
  }

  /// Of each character those of the site that look like it, ascending.
  private var alike: [Unicode.Scalar: [Unicode.Scalar]] {
    var codes: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    var sharing: [String: [Unicode.Scalar]] = [:]
    for shape in AnalyzerTables.shapes {
      guard let scalar = shape.unicodeScalars.first else { continue }
      let code = Array(shape.unicodeScalars.dropFirst())
      codes[scalar] = code
      guard present.contains(scalar) else { continue }
      for key in Self.keys(code) { sharing[key, default: []].append(scalar) }
    }
    return codes.reduce(into: [:]) { found, one in
      let near = Set(Self.keys(one.value).flatMap { sharing[$0] ?? [] }).filter {
        $0 != one.key && ShapeTable.shared.looks(one.key, like: $0)
      }
      if !near.isEmpty { found[one.key] = near.sorted() }
    }
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }

  /// Of codes that differ in one part of at least three (`ShapeTable`) the first two parts are the same, or the last two, or
  /// the first and the last.
  static func keys(_ code: [Unicode.Scalar]) -> [String] {
    guard code.count > 1, let first = code.first, let last = code.last else { return [] }
    return ["F\(first)\(code[1])", "L\(code[code.count - 2])\(last)", "M\(first)\(last)"]
  }
}
