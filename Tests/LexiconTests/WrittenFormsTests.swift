import Testing
import Yams

@testable import Lexicon

@Suite struct WrittenFormsTests {
  private let forms: WrittenForms

  init() throws {
    forms = try WrittenForms(yaml: "characters: 单單 击擊 复複復 台臺台\nexcept: [search]\n")
  }

  @Test(arguments: [
    ("单击", ["單擊"]), ("复制", ["複制", "復制"]), ("平台", ["平臺"]), ("确定", []), ("Click", []), ("", []),
  ])
  func makesEachFormCharacterByCharacter(_ word: String, _ expected: [String]) {
    #expect(forms.forms(of: word) == expected)
  }

  @Test func aWordOfManyWaysHasAFewFormsOnly() {
    #expect(forms.forms(of: String(repeating: "复", count: 20)).count <= 8)
  }

  @Test func listsAndKeysAreCompletedAndGroupsStayGroups() throws {
    let node = try #require(
      try Yams.compose(yaml: "verbs: [单击, 选]\nnumbers: {单: 1}\nopposites: [[单, 多], [选, 弃]]\nsign: 单"))
    let expected = try Yams.compose(
      yaml: "verbs: [单击, 單擊, 选]\nnumbers: {单: 1, 單: 1}\nopposites: [[单, 多], [單, 多], [选, 弃]]\nsign: 单")
    #expect(forms.completing(node) == expected)
  }

  @Test func aFormThatIsAWordAlreadyKeepsItsMeaning() throws {
    let node = try #require(try Yams.compose(yaml: "{单: 1, 單: 2}"))
    #expect(forms.completing(node) == node)
  }

  @Test func filesMayBeLeftOut() {
    #expect(forms.concern("controls") && !forms.concern("search"))
  }

  @Test func chineseWordsAreReadInBothForms() throws {
    struct Verbs: Decodable { var verbs: [String] }
    let verbs = try #require(try Lexicon.builtIn.section(Verbs.self, "operations", language: "zh")).verbs
    #expect(verbs.contains("删除") && verbs.contains("刪除") && verbs.contains("設置"))
  }
}
