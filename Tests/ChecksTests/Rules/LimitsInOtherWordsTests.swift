import Testing
import TopicModel

@testable import Checks

@Suite struct LimitsInOtherWordsTests {
  private func count(_ texts: [String], lang: String) throws -> Int {
    try findings(
      ContradictoryNumbers(),
      texts.enumerated().map { index, text in
        page("\(index).html", ["甲", "乙"][index], lang: lang, kind: .concept) { $0.paragraph(text) }
      }
    ).count
  }

  @Test(arguments: [
    ("A station can have up to 40 docks.", "A station can have no more than 36 docks.", 1),
    ("A station can have up to 40 docks.", "A station can have at most 40 docks.", 0),
    // A lower bound is another limit.
    ("A station can have up to 40 docks.", "A station can have at least 36 docks.", 0),
  ])
  func wordsForALimitAreOne(_ here: String, _ there: String, _ expected: Int) throws {
    #expect(try count([here, there], lang: "en") == expected)
  }

  @Test(arguments: [
    ("每个站点的车位最多40个。", "每个站点的车位不超过36个。", 1), ("每个站点的车位最多40个。", "每个站点的车位不超过40个。", 0),
    ("每个站点的车位最多40个。", "每个站点的车位至少36个。", 0),
  ])
  func wordsForALimitAreOneInChinese(_ here: String, _ there: String, _ expected: Int) throws {
    #expect(try count([here, there], lang: "zh-CN") == expected)
  }

  @Test(arguments: [
    ("登记有误时，24小时内可以修改。", "登记有误时，三天内可以修改，之后请联系库管员。", 1),
    ("登记有误时，24小时内可以修改。", "登记有误时，一天内可以修改，之后请联系库管员。", 0),
    ("登记有误时，24小时内可以修改。", "申请退款时，三天内可以修改，之后请联系库管员。", 0),
  ])
  func whatBothSayInFrontOfAShortClauseCounts(_ here: String, _ there: String, _ expected: Int) throws {
    #expect(try count([here, there], lang: "zh-CN") == expected)
  }
}
