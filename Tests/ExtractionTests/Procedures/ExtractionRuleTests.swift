import Testing
import TopicModel

@testable import Extraction

@Suite struct ExtractionRuleTests {
  private func rules(_ topic: Topic) -> [String?] {
    var rules = topic.constraints.map(\.rule)
    for procedure in topic.procedures {
      rules.append(procedure.rule)
      rules += procedure.constraints.map(\.rule)
      for step in procedure.allSteps {
        rules.append(step.rule)
        rules += step.controls.map(\.rule) + step.choices.flatMap(\.controls).map(\.rule)
      }
    }
    return rules
  }

  @Test func everyPartOfARecordCarriesAKnownRule() throws {
    let topic = try PageWriting.topic(
      "归档报表",
      "<h2>前提条件</h2><p>已创建报表。</p><h2>操作步骤</h2><ol><li>登录管理控制台。</li><li>在“操作”列单击“归档”。<ul><li>归档一个：单击“是”。</li>"
        + "<li>批量归档：勾选多个报表，单击“批量归档”。</li></ul></li></ol><h2>删除报表</h2><p>单击“删除”，在弹窗单击“确定”。</p>")
    let found = rules(topic)
    #expect(found.count > 10)
    #expect(found.allSatisfy { $0.flatMap(ExtractionRule.init(rawValue:)) != nil })
    #expect(Set(topic.procedures.map(\.rule)) == ["mode-choice", "titled-paragraphs"])
  }

  @Test func theStepsOfAnExcerptAreNoListItems() throws {
    let topic = try #require(
      try PageWriting.extractor.get().pages(excerpts: "核对报表，单击“下一步”。 选择目录，单击“确定”。", source: "cuts.txt").first
    ).topic
    #expect(topic.procedures.map(\.rule) == ["excerpt-sentences"])
    #expect(topic.procedures.flatMap(\.steps).allSatisfy { $0.rule == "excerpt-sentence" })
  }

  @Test func everyRuleHasAMeaningOfItsOwn() {
    let meanings = ExtractionRule.allCases.map(\.meaning)
    #expect(Set(meanings).count == meanings.count)
    #expect(meanings.allSatisfy { $0.hasSuffix(".") })
  }
}
