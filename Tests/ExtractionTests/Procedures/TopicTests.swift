import Testing
import TopicModel

@testable import Extraction

@Suite struct TopicTests {
  private let list = PageWriting.steps("登录管理控制台。", "单击“删除”。", "单击“确定”。")

  @Test(arguments: [
    ("<h2>操作步骤</h2>", "删除报表"), ("<h2>删除旧报表</h2>", "删除旧报表"), ("<h2>操作步骤</h2><p><b>按名称删除</b></p>", "按名称删除"),
    ("<h2>相关操作</h2>", "删除报表"),
  ])
  func aProcedureIsTitledByWhatSaysMoreThanProcedure(above: String, title: String) throws {
    #expect(try PageWriting.topic("删除报表", above + list).procedures.map(\.title) == [title])
  }

  @Test func bulletsThatHoldListsTitleThem() throws {
    let topic = try PageWriting.topic("管理报表", "<ul><li>删除报表\(list)</li><li>恢复报表\(list)</li></ul>")
    #expect(topic.procedures.map(\.title) == ["删除报表", "恢复报表"])
  }

  @Test func idsSurviveARewordingOfTheSteps() throws {
    let one = try PageWriting.topic("删除报表", "<h2>操作步骤</h2>" + list)
    let other = try PageWriting.topic("删除报表", "<h2>操作步骤</h2>" + list.replacing("单击“删除”", with: "单击“移除”"))
    #expect(one.procedures.map(\.id) == other.procedures.map(\.id))
    #expect(one.id == other.id)
  }

  @Test func sameTitlesHaveIdsOfTheirOwn() throws {
    let topic = try PageWriting.topic("删除报表", "<h2>删除</h2>\(list)<h2>删除</h2>\(list)")
    #expect(Set(topic.procedures.map(\.id)).count == 2)
  }

  @Test(arguments: [
    ("批量操作报表", "批量归档、导出或者删除报表。", "归档/导出/删除", "报表"),
    ("批量操作成员", "批量移出项目中的成员或批量添加项目外的成员。", "移出/添加", "成员"),
  ])
  func aCallNamedForNoActionDoesWhatItsFirstSentencesSay(
    title: String, sentence: String, action: String, object: String
  ) throws {
    let topic = try PageWriting.topic(
      title, "<h2>功能介绍</h2><p>\(sentence)</p><h2>URI</h2><p>POST /v1/x</p><h2>响应参数</h2><p>批量重启主机。</p>")
    #expect(topic.procedures.map(\.mode) == [.batch])
    #expect(topic.procedures.map(\.operation) == [.init(action: action, object: object)])
  }

  @Test func aCallOfWhichNothingIsSaidIsNoProcedure() throws {
    let topic = try PageWriting.topic(
      "批量任务", "<h2>功能介绍</h2><p>返回任务。</p><h2>URI</h2><p>GET /v1/x</p><h2>响应参数</h2><p>无。</p>")
    #expect(topic.procedures.isEmpty)
  }

  @Test func aPageOfOneApiCallIsOneProcedureWithoutSteps() throws {
    let topic = try PageWriting.topic(
      "批量删除报表", "<h2>功能介绍</h2><p>批量删除报表。</p><h2>URI</h2><p>DELETE /v1/reports</p><h2>响应参数</h2><p>无。</p>")
    #expect(topic.kind == .reference)
    #expect(topic.procedures.map(\.mode) == [.batch])
    #expect(topic.procedures[0].steps.isEmpty)
  }

  @Test func aListOfChildrenIsAnIndex() throws {
    let topic = try PageWriting.topic(
      "报表", "<ul><li><a href=\"a.html\">创建报表</a></li><li><a href=\"b.html\">删除报表</a></li></ul>")
    #expect(topic.kind == .index)
  }

  @Test func constraintsBelongToTheProcedureOfTheirSectionElseToThePage() throws {
    let topic = try PageWriting.topic(
      "管理报表",
      "<h2>约束与限制</h2><p>一次最多删除50个报表。</p><h2>删除报表</h2><p>不支持删除已发布的报表。</p>\(list)<h2>恢复报表</h2>\(list)")
    #expect(topic.constraints.map(\.kind) == [.limit])
    #expect(topic.procedures.map { $0.constraints.map(\.kind) } == [[.prohibition], []])
  }

  @Test func everyListItemIsKeptOrDroppedForAReason() throws {
    let page = try PageWriting.page(
      "删除报表", list + "<ul><li>报表保存在云端。</li></ul><table><tr><td>a</td></tr></table>")
    #expect(page.loss.found["listItem"] == 4)
    #expect(page.loss.kept["listItem"] == 3)
    #expect(page.loss.dropped.filter { $0.part == .listItem }.map(\.text) == ["报表保存在云端。"])
    #expect(page.loss.dropped.allSatisfy { !$0.reason.isEmpty })
    for part in LossAccount.Part.allCases {
      let dropped = page.loss.dropped.filter { $0.part == part }.count
      #expect(page.loss.found[part.rawValue, default: 0] == page.loss.kept[part.rawValue, default: 0] + dropped)
    }
  }
}
