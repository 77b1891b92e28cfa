import Lexicon
import Testing
import Yams

@testable import TextAnalysis

@Suite struct WrittenFormsTests {
  /// What folds to a character when searching is a form of it when reading.
  @Test func charactersOfTheChineseListsThatHaveTraditionalFormsHaveThemInTheirData() throws {
    let text = try #require(Lexicon.builtIn.text(of: "forms", language: "zh"))
    let groups = try #require(try Yams.compose(yaml: text)?["characters"]?.string).split(separator: " ")
    let known = Set(groups.compactMap { $0.unicodeScalars.first })
    var simplified: Set<Unicode.Scalar> = []
    for scalar in (0x4E00...0x9FFF).compactMap(Unicode.Scalar.init) {
      FoldTable.shared.fold(scalar) { if $0 != scalar { simplified.insert($0) } }
    }
    for group in groups.map({ Array($0.unicodeScalars) }) {
      #expect(group.count >= 2, "\(group) has no form")
    }
    // Written alike in both; what folds to them is rare.
    let alike = Set("修出升只合吊向回家才折旋板核致表面".unicodeScalars)
    var missing: Set<Unicode.Scalar> = []
    for file in ["controls", "constraints", "operations", "procedures", "structure", "pairs", "checks", "sentences"] {
      let words = Lexicon.builtIn.text(of: file, language: "zh") ?? ""
      for line in words.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("#") {
        missing.formUnion(line.unicodeScalars.filter { simplified.contains($0) && !known.contains($0) })
      }
    }
    #expect(missing.subtracting(alike).map(String.init).sorted() == [])
  }
}
