import Testing

@testable import TextComparison

@Suite struct WordListsTests {
  private let lists = WordLists([["only", "仅"], ["cannot be undone", "无法恢复"], ["a", "of"], []])

  @Test(
    arguments: [
      ("仅管理员可以删除。", 0b001), ("This CANNOT be undone.", 0b110), ("无法恢 复", 0), ("Only one of them", 0b101), ("", 0),
      ("x", 0), ("ONLY", 0b001), ("删除后无法恢复", 0b010),
    ] as [(String, UInt64)])
  func everyListThatHasAWordInTheTextIsFound(_ text: String, _ expected: UInt64) {
    #expect(lists.found(in: text) == expected)
    #expect(lists.found(in: text[...]) == expected)
  }

  @Test(arguments: ["ÉTEINDRE LE POSTE", "ＡＢＣ：仅", "K\u{212A}", "ОТМЕНА", "ⅷ Ⅷ", "İstanbul", "é"])
  func lettersBeyondASCIIAreReadAsSmallOnes(_ text: String) {
    let words = ["éteindre", "ａｂｃ", "kk", "отмена", "ⅷ ⅷ", "i̇stanbul", "é"]
    let lists = WordLists(words.map { [$0] })
    let lowered = text.lowercased()
    let expected = words.enumerated().reduce(UInt64(0)) {
      $0 | (lowered.holds($1.element) ? 1 << UInt64($1.offset) : 0)
    }
    #expect(lists.found(in: text) == expected && expected != 0)
  }

  @Test func oneReadingFindsWhatLookingForEachWordFinds() {
    let words = ["ab", "abc", "bca", "c", "aab", "cabbage", "全部", "部", "部分"]
    let lists = WordLists(words.map { [$0] })
    var state: UInt64 = 7
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += ["a", "B", "c", "全", "部", "分", "abbage", " "][Int(state >> 61)]
      }
      let lowered = text.lowercased()
      let expected = words.enumerated().reduce(UInt64(0)) {
        $0 | (lowered.holds($1.element) ? 1 << UInt64($1.offset) : 0)
      }
      #expect(lists.found(in: text) == expected, "\(text)")
    }
  }
}
