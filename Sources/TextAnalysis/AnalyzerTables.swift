/// The tables behind `Analyzer` and `PinyinText`, for the site's twin of them.
public enum AnalyzerTables {
  /// Folding: `from` and `to` are equally long in scalars, `several` maps one scalar to a text.
  public static var fold: (from: String, to: String, several: [String: String]) {
    let several = FoldTable.several.split(separator: " ").map { word in
      (String(word.unicodeScalars.prefix(1)), String(word.unicodeScalars.dropFirst()))
    }
    return (
      String(FoldTable.from.unicodeScalars.filter { $0 != "\n" }.map(Character.init)),
      String(FoldTable.to.unicodeScalars.filter { $0 != "\n" }.map(Character.init)),
      Dictionary(several) { first, _ in first }
    )
  }

  /// Characters with the codes of their parts, `似OVIO`: what `ShapeTable` compares.
  public static var shapes: [String] {
    ShapeTable.words.unicodeScalars.split { $0 == " " || $0 == "\n" }.map { String($0) }
  }

  /// Syllable to the characters that can be read so, sorted by syllable.
  public static var pinyin: [(syllable: String, characters: String)] {
    PinyinTable.lines.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ")
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
  }
}
