import TextAnalysis

/// Which characters may be meant by a wrong one: those that some page has and that sound or look like it.
///
/// - `search/h/N.js` (`HashedFiles`): of all characters the syllables and the code of the parts: `似:si,shi:OVIO`. A wrong
///   character may be one that no page has.
/// - `search/x/N.js` (`HashedFiles`): of those that some page has `+syllable characters`, and by each key of its code
///   (`keys`) `key character code character code …`: two that look alike have one of these in common.
struct Likenesses {
  /// Every character of the site.
  let present: Set<Unicode.Scalar>

  /// - Parameter pages: how all characters are read is the same for few pages, but little else is loaded there.
  func files(pages: Int) -> [HashedFiles] {
    var likes = HashedFiles("x", size: 400)
    var readings: [Unicode.Scalar: [String]] = [:]
    for (syllable, characters) in AnalyzerTables.pinyin {
      for scalar in characters.unicodeScalars { readings[scalar, default: []].append(syllable) }
      let known = characters.unicodeScalars.filter(present.contains)
      if !known.isEmpty { likes.add("+" + syllable, "+\(syllable) " + String(String.UnicodeScalarView(known))) }
    }
    var codes: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    var alike: [String: [String]] = [:]
    for shape in AnalyzerTables.shapes {
      guard let scalar = shape.unicodeScalars.first else { continue }
      let code = Array(shape.unicodeScalars.dropFirst())
      codes[scalar] = code
      guard present.contains(scalar) else { continue }
      for key in Self.keys(code) { alike[key, default: []].append("\(scalar) " + Self.text(code)) }
    }
    for (key, characters) in alike.sorted(by: { $0.key < $1.key }) {
      likes.add(key, key + " " + characters.sorted().joined(separator: " "))
    }
    var files = HashedFiles("h", size: pages < 500 ? 2_000 : 500)
    for scalar in Set(readings.keys).union(codes.keys).sorted() {
      let sounds = (readings[scalar] ?? []).joined(separator: ",")
      files.add(String(scalar), "\(scalar):\(sounds):" + Self.text(codes[scalar] ?? []))
    }
    return [files, likes]
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }

  /// Of codes that differ in one part of at least three (`HanTables`) the first two parts are the same, or the last two, or the
  /// first and the last.
  static func keys(_ code: [Unicode.Scalar]) -> [String] {
    guard code.count > 1, let first = code.first, let last = code.last else { return [] }
    return ["F\(first)\(code[1])", "L\(code[code.count - 2])\(last)", "M\(first)\(last)"]
  }
}
