import Lexicon
import Testing
import TopicModel

@testable import Counterparts

@Suite struct CounterpartLinkerTests {
  private func linker(_ corrections: PairCorrections = .none) throws -> CounterpartLinker {
    try CounterpartLinker(lexicon: .builtIn, corrections: corrections)
  }

  private func links(_ topics: [Topic]) throws -> [String] { try linker().link(topics).links }

  @Test func linksASectionOfItsOwnOnTheSamePage() throws {
    let topics = [
      page("a/x", "管理客户", [procedure("1", "修改客户"), procedure("2", "收回客户"), procedure("3", "批量收回客户", .batch)])
    ]
    #expect(try links(topics) == ["3 2"])
  }

  @Test func linksTheInlineFormToItsHost() throws {
    let topics = [page("a/x", "邀请客户", [procedure("1", "邀请客户"), procedure("2", "批量邀请", .batch, inline: true)])]
    #expect(try links(topics) == ["2 1"])
  }

  @Test func linksTwoChoicesOfOneStepWhoseLabelsNameNoObject() throws {
    var one = procedure("1", "方法二")
    var two = procedure("2", "方法一", .batch)
    one.steps[0].position = Position(line: 3, column: 5)
    two.steps[0].position = Position(line: 3, column: 5)
    #expect(try links([page("a/x", "扩容硬盘", [one, two])]) == ["2 1"])
  }

  @Test(arguments: [
    ("员工为单个客户添加标签", "管理员/负责人为多个客户添加标签"), ("單一辦理離職", "批量辦理離職"), ("手动创建", "Excel批量导入"),
    ("逐笔修改订单", "大量修改订单"),
  ])
  func linksTitlesThatDifferByWhoDoesItToHowManyAndHow(one: String, several: String) throws {
    #expect(try links([page("a/x", "添加客户", [procedure("1", one), procedure("2", several, .batch)])]) == ["2 1"])
  }

  @Test(arguments: [
    ("员工为单个客户添加标签", "管理员为多个客户添加备注"), ("單一辦理離職", "批量辦理入職"), ("删除Excel文件", "批量删除CSV文件"),
    ("场景一：取消订单", "场景二：批量发货"), ("方式一：导入Excel", "方式二：批量删除草稿"),
  ])
  func linksNoTitlesOfOtherThings(one: String, several: String) throws {
    #expect(try links([page("a/x", "客户", [procedure("1", one), procedure("2", several, .batch)])]) == [])
  }

  @Test func aWayIsReadAsWhatTheTitleAboveItNames() throws {
    var one = procedure("1", "方式一：手动单个添加")
    var several = procedure("2", "方式二：Excel批量导入", .batch)
    one.operation = Procedure.Operation(action: "添加", object: "成员")
    several.operation = one.operation
    #expect(try links([page("a/x", "添加成员", [one, several])]) == ["2 1"])
    several.operation = Procedure.Operation(action: "导出", object: "报表")
    #expect(try links([page("a/x", "添加成员", [one, several])]) == [])
  }

  @Test func linksPagesOfTheirOwnAndWritesBothDirections() throws {
    let topics = [
      page("a/batch", "批量支付订单", [procedure("1", "批量支付订单", .batch)]),
      page("a/one", "支付订单", links: ["a/batch"], [procedure("2", "支付订单")]),
    ]
    let linked = try linker().link(topics)
    let batch = linked[0].procedures[0].counterparts
    let single = linked[1].procedures[0].counterparts
    #expect(batch.map(\.id) == ["2"])
    #expect(batch.map(\.relation) == [.single])
    #expect(single.map(\.id) == ["1"])
    #expect(single.map(\.relation) == [.batch])
    #expect(batch.first?.confidence == single.first?.confidence)
    #expect(batch.first?.evidence == ["动作与对象相同：支付订单", "一页链接到另一页", "在同一份手册中"])
  }

  @Test func linksOperationsWhoseVerbNobodyListed() throws {
    let topics = [
      page("a/b", "批量熨烫衬衫", [procedure("1", "批量熨烫衬衫", .batch)]), page("a/s", "熨烫衬衫", [procedure("2", "熨烫衬衫")]),
      page("a/o", "悬挂衬衫", [procedure("3", "悬挂衬衫")]),
    ]
    #expect(try links(topics) == ["1 2"])
  }

  @Test func writesEvidenceInThePagesLanguage() throws {
    let topics = [
      page(
        "a/batch", "Paying for Orders in Batches", lang: "en", [procedure("1", "Paying for Orders in Batches", .batch)]),
      page("a/one", "Paying for an Order", lang: "en", [procedure("2", "Paying for an Order")]),
    ]
    let linked = try linker().link(topics)
    #expect(
      linked[0].procedures[0].counterparts.first?.evidence
        == ["same action and object: Paying for an Order", "in the same manual"])
  }

  @Test func keepsConsoleAndInterfaceApart() throws {
    let topics = [
      page("a/one", "冻结账号", links: ["a/call"], [procedure("1", "冻结账号")]),
      call("a/call", "批量冻结账号", .batch),
      call("a/call1", "冻结账号"),
    ]
    #expect(try links(topics) == ["a/call# a/call1#"])
  }

  @Test func keepsLanguagesApart() throws {
    let topics = [
      page("a/one", "Pay", lang: "en", [procedure("1", "支付订单")]),
      page("a/batch", "批量支付订单", [procedure("2", "批量支付订单", .batch)]),
    ]
    #expect(try links(topics).isEmpty)
  }

  @Test func keepsFoldersApartUnlessSomethingTiesThePages() throws {
    func topics(links: [String], parent: String?) -> [Topic] {
      [
        page("a/one", "删除标签", parent: parent, links: links, [procedure("1", "删除标签")]),
        page("b/batch", "批量删除标签", parent: parent, [procedure("2", "批量删除标签", .batch)]),
      ]
    }
    #expect(try links(topics(links: [], parent: nil)).isEmpty)
    #expect(try links(topics(links: ["b/batch"], parent: nil)) == ["2 1"])
    #expect(try links(topics(links: [], parent: "标签管理")) == ["2 1"])
  }

  @Test(arguments: [
    ("批量启动服务器", "关闭服务器"), ("批量删除规则", "删除安全组"), ("批量删除安全组规则", "删除路由规则"),
    ("批量删除客户", "批量添加客户"), ("批量重置密码", "清除密码"), ("批量删除硬盘", "销毁硬盘"),
    ("批量查询子客户账户余额", "查询伙伴账户余额"),
  ])
  func linksNeitherOtherActionsNorOtherObjects(batch: String, single: String) throws {
    #expect(try links([call("a/b", batch, .batch), call("a/s", single)]).isEmpty)
  }

  @Test func aListQueryIsNoBatchFormUnlessItsTitleSaysSo() throws {
    #expect(try links([call("a/l", "查询客户列表", .batch), call("a/s", "查询客户")]).isEmpty)
    #expect(try links([call("a/b", "批量查询客户", .batch), call("a/s", "查询客户")]) == ["a/b# a/s#"])
  }

  @Test func searchingByOneOrSeveralTagsIsNoPair() throws {
    let topics = [page("a/x", "搜索客户", [procedure("1", "单个标签搜索"), procedure("2", "多个标签搜索", .batch)])]
    #expect(try links(topics).isEmpty)
  }

  @Test func whatNamesNoActionOnABatchPageIsNoSingleForm() throws {
    let topics = [page("a/x", "变更规格（批量操作）", [procedure("1", "批量变更规格", .batch), procedure("2", "后续处理")])]
    #expect(try links(topics).isEmpty)
  }

  @Test func whatNamesTheActionWinsOverWhatOnlyStandsOnThePage() throws {
    let topics = [
      page("a/x", "删除客户", [procedure("1", "删除客户"), procedure("2", "批量删除", .batch), procedure("3", "结果验证")])
    ]
    #expect(try links(topics) == ["2 1"])
  }

  @Test func anInlineFormBelongsToTheListBeforeIt() throws {
    let topics = [
      page(
        "a/x", "创建策略",
        [procedure("1", "方式一"), procedure("2", "批量创建策略", .batch, inline: true), procedure("3", "方式二")])
    ]
    let linked = try CounterpartLinker(lexicon: .builtIn).link(topics)
    #expect(linked[0].procedures[0].counterparts.first?.evidence.contains("写在同一组步骤里，只有相关的一步不同") == true)
    #expect(linked[0].procedures[2].counterparts.first?.evidence.contains("写在同一组步骤里，只有相关的一步不同") != true)
  }

  @Test func aNumberedPartOfSomethingLargerIsLinkedOnlyWhenItsPageIsAboutTheSame() throws {
    let batch = page("a/b", "批量添加记录", [procedure("1", "批量添加记录", .batch)])
    let part = page("a/p", "搭建网站", [procedure("2", "搭建网站")])
    let setup = page("a/s", "添加网站", [procedure("3", "步骤二：添加记录")])
    let own = page("a/o", "添加记录", [procedure("4", "步骤一：添加记录")])
    #expect(try links([batch, part, setup]).isEmpty)
    #expect(try links([batch, part, own]) == ["1 4"])
  }

  @Test func oneBatchPageServesEachOperationItsTitleLists() throws {
    let topics = [
      call("a/b", "批量创建和删除资源标签", .batch), call("a/c", "创建资源标签"), call("a/d", "删除资源标签"),
      call("a/u", "修改资源标签"), call("a/n", "创建子网标签"),
    ]
    #expect(try links(topics) == ["a/b# a/c#", "a/b# a/d#"])
  }

  @Test func aGenericBatchFormServesEachKindWhenNoneFitsBetter() throws {
    let kinds = [call("a/1", "添加A类型记录"), call("a/2", "添加B类型记录")]
    let batch = call("a/b", "批量添加记录", .batch)
    #expect(try links(kinds + [batch]) == ["a/b# a/1#", "a/b# a/2#"])
    #expect(try links(kinds + [batch, call("a/3", "添加记录")]) == ["a/b# a/3#"])
  }

  @Test func anActionThatMayStandForAnotherLinksOnlyWhereNothingFitsBetter() throws {
    let topics = [call("a/b", "批量添加标签", .batch), call("a/c", "创建标签")]
    #expect(try links(topics) == ["a/b# a/c#"])
    #expect(try links(topics + [call("a/d", "添加标签")]) == ["a/b# a/d#"])
  }

  @Test func nearActionAndNearObjectStandBesideEachOther() throws {
    let topics = [
      call("a/b", "批量添加客户标签", .batch), call("a/c", "创建客户标签"), call("a/s", "给大客户添加标签"),
    ]
    #expect(try links(topics) == ["a/b# a/c#", "a/b# a/s#"])
  }

  @Test func aFormWithACounterpartOnItsPageTakesNoneFromAPageThatHasBoth() throws {
    func both(_ name: String) -> Topic {
      page("a/" + name, "驳回订单", [procedure(name + "1", "驳回订单"), procedure(name + "2", "批量驳回", .batch)])
    }
    #expect(try links([both("x"), both("y")]) == ["x2 x1", "y2 y1"])
  }

  @Test func correctionsWin() throws {
    let topics = [call("a/b", "批量删除客户", .batch), call("a/s", "删除客户"), call("a/o", "清理客户")]
    let corrections = PairCorrections(confirmed: [.init("a/o#", "a/b#")], denied: [.init("a/b#", "a/s#")])
    let linked = try linker(corrections).link(topics)
    #expect(linked.links == ["a/b# a/o#"])
    #expect(linked[0].procedures[0].counterparts.first?.confidence == 1)
    #expect(corrections.unknownIDs(in: Array(topics.dropLast())) == ["a/o#"])
    #expect(corrections.following(["a/o#": "z"]).confirmed == [.init("a/b#", "z")])
  }

  @Test func replacesWhatStoodThereAndIsTheSameInAnyOrder() throws {
    var topics = [call("a/b", "批量删除客户", .batch), call("a/s", "删除客户"), call("a/x", "概述")]
    topics[2].procedures[0].counterparts = [Counterpart(id: "gone", relation: .batch, confidence: 1, evidence: [])]
    let linked = try linker().link(topics)
    #expect(linked[2].procedures[0].counterparts.isEmpty)
    #expect(try linker().link(linked) == linked)
    #expect(try linker().link(topics.reversed()).links == linked.links)
  }

  @Test func sharedParametersCountAsEvidence() throws {
    let topics = [call("a/b", "批量挂载共享盘", .batch), call("a/s", "服务器挂载磁盘"), call("a/o", "管理服务器")]
    let names: Set = ["volume_id", "device"]
    let linker = try linker()
    #expect(linker.proposals(in: topics).isEmpty)
    #expect(linker.proposals(in: topics, parameters: ["a/b": names, "a/o": names]).isEmpty)
    let found = try #require(linker.proposals(in: topics, parameters: ["a/b": names, "a/s": names]).first)
    #expect(found.standing == .link)
    #expect(found.evidence.contains("请求参数相同：device, volume_id"))
  }

  @Test func aListThatPicksOneOrMoreIsNoFormOfASisterPage() throws {
    let topics = [
      page("a/x", "标注图片", [procedure("1", "标注图片", .batch, steps: ["选择一个或多个图片。"])]),
      page("a/y", "标注图片", [procedure("2", "标注图片")]),
    ]
    #expect(try links(topics).isEmpty)
  }
}
