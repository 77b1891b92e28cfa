import Lexicon
import Testing
import TopicModel

@testable import Extraction

@Suite struct ExcerptTests {
  private static let extractor = Result { try Extractor(lexicon: .builtIn) }

  private func pages(_ text: String) throws -> [Page] {
    try Self.extractor.get().pages(excerpts: text, source: "cuts.txt")
  }

  private func topic(_ line: String) throws -> Topic { try #require(try pages(line).first).topic }

  @Test func everyLineIsATopicOfItsOwnAndTheSitesFrameIsNone() throws {
    let pages = try pages("检测到您已登录中国站\n不再显示此消息\n\n报表每天更新。\n报表保存三年。\n")
    #expect(pages.map(\.topic.source) == ["cuts.txt#line=4", "cuts.txt#line=5"])
    #expect(pages.allSatisfy { $0.topic.kind == .excerpt && $0.topic.procedures.isEmpty })
    #expect(Set(pages.map(\.topic.id)).count == 2)
  }

  @Test func titlesRunIntoTheTextAreFound() throws {
    let topic = try topic(
      "列表”页面,单击“操作”列的“移交报表”,单击“确定”。 批量移交报表 勾选需要移交的报表,单击“批量移交报表”,单击“确定”。 父主题: 报表管理")
    #expect(topic.parent?.title == "报表管理")
    #expect(topic.procedures.map(\.title) == ["移交报表", "批量移交报表"])
    #expect(topic.procedures.map(\.mode) == [.single, .batch])
    #expect(topic.procedures.map { $0.steps.map(\.text) }[0] == ["单击“操作”列的“移交报表”,单击“确定”。"])
  }

  @Test func aSentenceThatOffersTheBatchFormMakesTwo() throws {
    let topic = try topic("核对报表,单击“下一步”。 您也可以勾选多个报表,单击“批量归档报表”。 选择目录,单击“确定”。")
    #expect(topic.procedures.map(\.title) == ["归档报表", "批量归档报表"])
    #expect(topic.procedures.map(\.inline) == [false, true])
  }

  @Test func aCapabilityGivesABatchFormAlone() throws {
    let topic = try topic("仅“草稿”状态的报表可以归档。 支持批量归档报表。即同时勾选多条报表记录,单击“批量归档”。 在“归档”页面,单击“确定”。 系统提示归档成功。")
    #expect(topic.procedures.map(\.title) == ["批量归档报表"])
    #expect(topic.procedures.map(\.mode) == [.batch])
    #expect(topic.procedures[0].steps.count == 2)
    #expect(topic.procedures[0].steps[1].results == ["系统提示归档成功。"])
    #expect(topic.procedures[0].constraints.map(\.kind) == [.eligibility])
  }

  @Test func labelledSentencesAreChoicesOfOneStep() throws {
    let topic = try topic("归档一个与归档多个的方式不同: 单个归档:单击报表所在行的“归档”。 批量归档:勾选报表,单击列表上方的“归档”。 核对后单击“确定”。")
    #expect(topic.procedures.map(\.title) == ["单个归档", "批量归档"])
    #expect(topic.procedures.map { $0.steps.count } == [2, 2])
    #expect(topic.procedures[0].counterparts.map(\.id) == [topic.procedures[1].id])
  }

  @Test func plainProseHasNone() throws {
    #expect(try topic("礼品 伙伴批量定制常规礼品,礼品单价不超200元").procedures.isEmpty)
    #expect(try topic("批量查询报表时,若入参携带了无效编号,会被过滤。 具体请参见表2。").procedures.isEmpty)
  }

  @Test func titlesAndAddressesAreLinks() throws {
    let topic = try topic("查询报表 https://docs.example/a.html 批量查询报表 https://docs.example/b.html")
    #expect(topic.links.map(\.text) == ["查询报表", "批量查询报表"])
    #expect(topic.links.map(\.rel) == [.related, .related])
  }

  @Test func cutsOfOnePageNameTheFirst() throws {
    let whole = "在“归档”页面,选择“归档类型”后,单击“确认”。 归档后的报表不能修改,请谨慎操作。 归档的报表保存三年,到期后自动删除。"
    let other = whole.replacing("三年", with: "五年")
    let pages = try pages([whole, String(whole.dropFirst(8)), other].joined(separator: "\n"))
    #expect(pages[0].topic.links.isEmpty)
    #expect(pages[1].topic.links.map(\.resolved) == [pages[0].topic.id])
    #expect(pages[2].topic.links.isEmpty, "a text that differs inside is another page")
  }

  @Test func recordsPointIntoTheirLine() throws {
    let page = try #require(try pages("\n核对报表,单击“下一步”。 选择目录,单击“确定”。").first)
    #expect(page.topic.procedures[0].steps.map(\.position?.line) == [2, 2])
  }
}
