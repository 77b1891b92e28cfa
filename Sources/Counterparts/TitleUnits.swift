extension OperationParser {
  /// A text as units: lower-cased runs of Latin letters and digits, and single characters of other scripts
  /// (unspaced writing), or words (spaced). Quotes and other marks are dropped.
  static func units(of text: String, writing: PairWords.Writing) -> [String] {
    var units: [String] = []
    var run = String.UnicodeScalarView()
    func close() {
      if !run.isEmpty { units.append(lowercased(run)) }
      run = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      let folded = halfWidth(scalar)
      if isWordLetter(folded, writing: writing) {
        run.append(folded)
      } else {
        close()
        if folded.properties.isAlphabetic || folded == "、" || folded == "/" || folded == "&" {
          units.append(String(Character(folded)))
        }
      }
    }
    close()
    return units
  }

  /// In lower case; the plural of an acronym (VMs, ECSs) without its s.
  private static func lowercased(_ run: String.UnicodeScalarView) -> String {
    let isPlural =
      run.count > 2 && run.last == "s"
      && run.dropLast().allSatisfy { ("A"..."Z").contains($0) || ("0"..."9").contains($0) }
    return String(isPlural ? String.UnicodeScalarView(run.dropLast()) : run).lowercased()
  }

  /// A text without its bracketed parts, and those parts.
  static func splitBrackets(_ text: String) -> (core: String, brackets: [String]) {
    var core = String.UnicodeScalarView()
    var brackets: [String] = []
    var inner = String.UnicodeScalarView()
    var depth = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "（", "(", "【", "[":
        depth += 1
        if depth == 1 { inner = String.UnicodeScalarView() }
      case "）", ")", "】", "]":
        if depth == 1 { brackets.append(String(inner)) }
        depth = max(0, depth - 1)
      default:
        if depth > 0 { inner.append(scalar) } else { core.append(scalar) }
      }
    }
    if depth > 0 { core.append(contentsOf: inner) }
    return (String(core), brackets)
  }

  /// What the forms of an English verb share: deleting, deletes and delete are "delet".
  static func stem(_ word: String) -> String {
    var stem = word[...]
    if stem.hasSuffix("ing"), stem.utf8.count > 5 {
      stem = stem.dropLast(3)
      if stem.utf8.count > 3, let last = stem.last, stem.dropLast().last == last, !"lsz".contains(last) {
        stem = stem.dropLast()
      }
    } else if stem.hasSuffix("ies"), stem.utf8.count > 4 {
      return String(stem.dropLast(3)) + "y"
    } else if stem.hasSuffix("s"), !stem.hasSuffix("ss"), stem.utf8.count > 3 {
      stem = stem.dropLast()
    }
    if stem.hasSuffix("e"), stem.utf8.count > 3 { stem = stem.dropLast() }
    return String(stem)
  }

  /// An English noun in the singular.
  static func singular(_ word: String) -> String {
    guard word.utf8.count > 2, word.hasSuffix("s"), !["ss", "us", "is"].contains(where: word.hasSuffix) else {
      return word
    }
    if word.hasSuffix("ies"), word.utf8.count > 4 { return String(word.dropLast(3)) + "y" }
    if ["sses", "xes", "ches", "shes"].contains(where: word.hasSuffix) { return String(word.dropLast(2)) }
    return String(word.dropLast())
  }

  private static func isWordLetter(_ scalar: Unicode.Scalar, writing: PairWords.Writing) -> Bool {
    if scalar.isASCII {
      return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || (writing == .spaced && (scalar == "_" || scalar == "'"))
    }
    return writing == .spaced && scalar.properties.isAlphabetic
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar == "\u{3000}" ? " " : scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}
