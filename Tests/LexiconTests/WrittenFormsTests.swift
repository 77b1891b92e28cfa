import Testing
import Yams

@testable import Lexicon

@Suite struct WrittenFormsTests {
  private let forms: WrittenForms

  init() throws {
    forms = try WrittenForms(
      yaml:
        "characters: 单單 击擊 复複復 台臺台\nwords: {单击: [按一下], 页签: [標籤]}\nexcept: [search, pairs/reading]\nrows: [checks/opposites]"
    )
  }

  @Test(arguments: [
    ("单击", ["單擊", "按一下"]), ("页签", ["標籤"]), ("单复", ["單複", "單復"]), ("复制", ["複制", "復制"]), ("平台", ["平臺"]), ("确定", []),
    ("Click", []), ("", []),
  ])
  func makesEachFormCharacterByCharacter(_ word: String, _ expected: [String]) {
    #expect(forms.forms(of: word) == expected)
  }

  @Test func aWordOfManyWaysHasAFewFormsOnly() {
    #expect(forms.forms(of: String(repeating: "复", count: 20)).count <= 8)
  }

  @Test(arguments: [
    ("pairs", "verbs: [单击, 选]", "verbs: [单击, 單擊, 按一下, 选]"),
    ("pairs", "verbs: [[单击, 选], [复制]]", "verbs: [[单击, 單擊, 按一下, 选], [复制, 複制, 復制]]"),
    ("pairs", "reading: [单击]", "reading: [单击]"), ("pairs", "{sign: 单, of: 单击}", "{sign: 单, of: 单击}"),
    ("pairs", "numbers: {单: 1, 两: 2}", "numbers: {单: 1, 單: 1, 两: 2}"),
    ("pairs", "numbers: {单: 1, 單: 2}", "numbers: {单: 1, 單: 2}"),
    ("checks", "opposites: [[单, 多], [选, 弃]]", "opposites: [[单, 多], [單, 多], [选, 弃]]"),
  ])
  func listsAndKeysAreCompletedAndRowsStayRows(_ file: String, _ given: String, _ expected: String) throws {
    let node = try #require(try Yams.compose(yaml: given))
    #expect(forms.completing(node, file: file) == (try Yams.compose(yaml: expected)))
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
