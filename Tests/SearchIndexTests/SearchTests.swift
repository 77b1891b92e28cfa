import Testing
import TopicModel

@testable import SearchIndex

/// A small library of both forms, an API reference, a chapter and an English page.
private func library() throws -> IndexFile {
  let index = try IndexFile.open(temporaryPath(), mode: .write)
  var single = page("dns/delete.html", title: "删除记录集", steps: ["进入“公网域名”页面。", "在“操作”列，单击“删除”。"])
  single.topic.procedures[0].steps[1].controls = [Control(kind: .button, label: "删除", action: .click)]
  single.topic.procedures[0].constraints = [Constraint(kind: .prohibition, text: "不支持删除默认生成的记录集。")]
  single.topic.procedures[0].counterparts = [
    Counterpart(id: "dns/batch.html#1", relation: .batch, confidence: 0.9, evidence: [])
  ]
  var batch = page("dns/batch.html", title: "批量删除记录集", steps: ["勾选多个记录集。", "单击“批量删除”。"], mode: .batch)
  batch.topic.procedures[0].steps[1].controls = [Control(kind: .button, label: "批量删除", action: .click)]
  batch.topic.procedures[0].constraints = [Constraint(kind: .limit, text: "一次最多删除50个记录集。")]
  var reset = page("ecs/reset.html", title: "重置密码", steps: ["选择“更多 > 密码 > 重置密码”。", "输入验证码mt_060003。"])
  reset.topic.procedures[0].steps[0].controls = [
    Control(kind: .menu, label: "重置密码", path: ["更多", "密码", "重置密码"], action: .select)
  ]
  var api = page("api/delete.html", title: "删除记录集接口", steps: [])
  api.topic.kind = .reference
  api.content = [.paragraph(RichText("删除记录集。请求参数 recordset_id，响应 CustomerBalances。"))]
  var chapter = page("dns/index.html", title: "记录集管理", steps: [])
  chapter.topic.kind = .index
  chapter.content = [.paragraph(RichText("删除记录集")), .paragraph(RichText("批量删除记录集"))]
  var concept = page("vpc/what.html", title: "什么是虚拟私有云", steps: [])
  concept.content = [.paragraph(RichText("虚拟私有云（Virtual Private Cloud，VPC）为云服务器构建隔离的网络。"))]
  let english = page(
    "en/delete.html", title: "Deleting a Dataset", steps: ["Click **Delete** in the Operation column."], lang: "en")
  try index.apply(upserts: [single, batch, reset, api, chapter, concept, english])
  return index
}

@Suite struct SearchTests {
  /// For the tests that change nothing.
  private static let shared = Result { try library() }

  private func sources(_ query: String, _ change: (inout SearchRequest) -> Void = { _ in }) throws -> [String] {
    var request = SearchRequest(query: query)
    change(&request)
    return try Self.shared.get().search(request).hits.map(\.topic.source)
  }

  @Test(arguments: [
    ("批量删除记录集", "dns/batch.html"),  // exact title
    ("怎么一次删掉多个记录集", "dns/batch.html"),  // batch intent, other words
    ("删除记录集", "dns/delete.html"),  // the console page, not the interface, not the chapter
    ("删除记录集的接口", "api/delete.html"),
    ("忘了密码怎么办", "ecs/reset.html"),
    ("“更多 > 密码 > 重置密码”", "ecs/reset.html"),
    ("更多>密码>重置密码", "ecs/reset.html"),
    ("刪除記錄集", "dns/delete.html"),
    ("重制密码", "ecs/reset.html"),  // sounds alike
    ("chongzhi mima", "ecs/reset.html"),
    ("zhongzhimima", "ecs/reset.html"),
    ("czmm", "ecs/reset.html"),
    ("VPC", "vpc/what.html"),
    ("mt_060003", "ecs/reset.html"),
    ("060003", "ecs/reset.html"),
    ("customer balances", "api/delete.html"),
    ("最多能删除多少个记录集", "dns/batch.html"),
    ("remove a dataset", "en/delete.html"),
    ("delte dataset", "en/delete.html"),
  ])
  func findsWhatIsMeant(query: String, first: String) throws {
    #expect(try sources(query).first == first)
  }

  @Test func everyHitShowsWhereAndWhy() throws {
    let index = try library()
    let hit = try #require(try index.search(SearchRequest(query: "删除 默认", explain: true)).hits.first)
    #expect(hit.topic.source == "dns/delete.html")
    #expect(hit.snippet == "不支持删除默认生成的记录集。")
    #expect(hit.highlights == [[3, 7]])
    #expect(hit.counterparts == [.init(id: "dns/batch.html#1", relation: .batch, title: "批量删除记录集")])
    #expect(!hit.reasons.isEmpty)
  }

  @Test func filtersHoldWhateverTheWords() throws {
    #expect(try sources("删除 mode:batch") == ["dns/batch.html"])
    #expect(try sources("删除") { $0.mode = .batch } == ["dns/batch.html"])
    #expect(try sources("删除 constraint:limit") == ["dns/batch.html"])
    #expect(try sources("删除 in:api/") == ["api/delete.html"])
    #expect(try sources("label:批量删除") == ["dns/batch.html"])
    #expect(try sources("删除 label:\"批量删除\"") == ["dns/batch.html"])
    #expect(try sources("delete lang:en") == ["en/delete.html"])
    #expect(try !sources("删除记录集 -批量").contains("dns/batch.html"))
    #expect(try sources("\"默认生成\"") == ["dns/delete.html"])
    #expect(try sources("\"生成默认\"").isEmpty)
    #expect(try sources("删除") { $0.control = "批量删除" } == ["dns/batch.html"])
  }

  @Test(arguments: [
    ("删除 -in:dns/", "dns/delete.html"), ("删除 -in:api/ -in:dns/b", "dns/batch.html"),
    ("删除 -constraint:limit", "dns/batch.html"), ("delete 删除 -lang:en", "en/delete.html"),
    ("删除 -label:批量删除", "dns/batch.html"), ("删除 -title:批量", "dns/batch.html"), ("-lang:en", "en/delete.html"),
    ("删除 -\"默认生成\"", "dns/delete.html"), ("删除 －title:批量", "dns/batch.html"), ("删除 –title:批量", "dns/batch.html"),
  ])
  func whatIsUnwantedIsLeftOut(query: String, source: String) throws {
    let plain = query.split(separator: " ").filter { !"-－–".contains($0.first ?? " ") }.joined(separator: " ")
    let found = try sources(query)
    #expect(!found.isEmpty)
    #expect(!found.contains(source))
    if !plain.isEmpty { #expect(try sources(plain).contains(source)) }
  }

  @Test(arguments: [
    "", "   ", "\"", "“", "-", "--", "AND OR NOT", "a*", "(", "label:", "mode:odd", "NEAR(a b)", "%", "';--", "🙂",
    "\u{0}",
  ])
  func oddInputIsNoError(query: String) throws {
    _ = try Self.shared.get().search(SearchRequest(query: query))
  }

  /// Queries put together from what operators, scripts and encodings are made of.
  @Test func aLongTextIsReadToItsLimit() throws {
    let within = String(repeating: "的", count: 290) + "重置密码"
    let beyond = String(repeating: "的", count: 40_000) + "重置密码"
    #expect(try sources(within).first == "ecs/reset.html")
    #expect(try sources(beyond).first != "ecs/reset.html")
    let many = (1...150).map { "w\($0)" }.joined(separator: " ") + " 重置密码"
    #expect(try sources(many).isEmpty)
    var request = SearchRequest(query: within, explain: true)
    #expect(try Self.shared.get().search(request).understood.contains { $0.hasPrefix("read:") } == false)
    request.query = beyond
    #expect(try Self.shared.get().search(request).understood.first == "read: the first 300 characters")
  }

  @Test func noQueryIsAnError() throws {
    let index = try library()
    let parts = [
      "\"", "-", "label:", "mode:", "in:", "constraint:", "lang:", "title:", "step:", " ", "  ", "(", ")", "*", "^",
      "{", "}",
      ":", "AND", "OR", "NOT", "NEAR(", "删除", "批", "VPC", "shanchu", "sc", "删chu", "删", "\u{0}", "\u{200B}", "\u{FEFF}",
      "é", "刪",
      "😀", "ＶＰＣ", "'", ";", "--", "%", "\\", "\n", "\t", ">", "＞", "“", "”", "mt_060003", "¶", "\u{10FFFF}", "\u{301}",
      "batch",
      "limit", "怎么", "一个", "0", "9999999999999999999", "delet", "a", "·", "的",
    ]
    var random = Sequence64(state: 7)
    for _ in 0..<400 {
      let query = (0...random.next(below: 8)).map { _ in parts[random.next(below: parts.count)] }.joined()
      let response = try index.search(SearchRequest(query: query, limit: 5, explain: random.next(below: 2) == 0))
      for hit in response.hits {
        let length = hit.snippet.unicodeScalars.count
        #expect(hit.highlights.allSatisfy { $0[0] >= 0 && $0[0] < $0[1] && $0[1] <= length }, "\(query)")
      }
    }
  }

  @Test func pagesThatSayNearlyTheSameAreOneHit() throws {
    let lines = (1...200).map { "第\($0)步：在列表中选择“实例\($0)”，单击“修改名称”并确认。" }
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    try index.apply(upserts: [
      page("a.html", title: "修改实例名称", steps: lines), page("b.html", title: "修改实例名称", steps: lines + ["完成。"]),
      page("c.html", title: "修改实例名称", steps: ["在“网络”页签中，输入新的名称。", "保存。"]),
    ])
    let hits = try index.search(SearchRequest(query: "修改实例名称")).hits
    #expect(Set(hits.map(\.topic.source) + hits.flatMap(\.copies)) == ["a.html", "b.html", "c.html"])
    #expect(hits.flatMap(\.copies).count == 1)
    #expect(hits.contains { $0.topic.source == "c.html" && $0.copies.isEmpty })
    // When the page that stands for the other goes, or says something else, the other is a hit again.
    try index.apply(upserts: [page("a.html", title: "修改实例名称", steps: ["重启以后名称才生效。"])])
    #expect(try index.search(SearchRequest(query: "修改实例名称")).hits.flatMap(\.copies).isEmpty)
    try index.apply(upserts: [page("d.html", title: "修改实例名称", steps: lines)], removals: ["a.html"])
    #expect(try index.search(SearchRequest(query: "修改实例名称")).hits.flatMap(\.copies).count == 1)
  }

  @Test func whatAPageBeginsWithCountsMoreThanWhatItSaysLater() throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    let filling = (1...9).map { "第\($0)步，打开对话框，再输入需要的各项内容并单击确定。" }
    try index.apply(upserts: [
      page("a-late.html", title: "修改设置", steps: filling + ["这样可以归档旧报告。"]),
      page("b-early.html", title: "变更选项", steps: ["这样可以归档旧报告。"] + filling),
    ])
    #expect(try index.search(SearchRequest(query: "归档旧报告")).hits.first?.topic.source == "b-early.html")
  }

  @Test func twoWordsNameATitleInEitherOrder() throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    try index.apply(upserts: [
      page("bind.html", title: "绑定弹性地址", steps: ["单击“绑定”，选择弹性地址。"]),
      page("card.html", title: "为弹性地址绑定网卡", steps: ["单击“绑定”，为弹性地址绑定网卡。"]),
      page("both.html", title: "为网卡申请和绑定弹性地址", steps: ["单击“绑定”，选择弹性地址。"]),
    ])
    for query in ["弹性地址 绑定", "绑定 弹性地址"] {
      let hit = try #require(try index.search(SearchRequest(query: query, explain: true)).hits.first)
      #expect(hit.topic.source == "bind.html", "\(query)")
      #expect(hit.reasons.contains { $0.hasPrefix("exact title") }, "\(query)")
    }
    // Three words are no name.
    let hits = try index.search(SearchRequest(query: "地址 弹性 绑定", explain: true)).hits
    #expect(!hits.contains { $0.reasons.contains { $0.hasPrefix("exact title") } })
  }

  @Test func oneProcedureMustBeAllThatIsAskedFor() throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    var garden = page("garden.html", title: "浇灌花草", steps: ["浇灌花草。"])
    var several = garden.topic.procedures[0]
    (several.id, several.title, several.mode) = ("garden.html#2", "批量浇灌", .batch)
    garden.topic.procedures[0].constraints = [
      .init(kind: .limit, text: "最多浇三次。")
    ]
    garden.topic.procedures.append(several)
    try index.apply(upserts: [garden])
    func answer(_ query: String) throws -> SearchResponse { try index.search(SearchRequest(query: query)) }
    let none = try answer("浇灌花草 mode:batch constraint:limit")
    #expect(none.total == 0 && none.hits.isEmpty)
    #expect(try answer("浇灌花草 mode:single constraint:limit").hits.map(\.procedure?.id) == ["garden.html#1"])
    // The procedure that meets the demand is shown, though another one has more of the words.
    #expect(try answer("批量浇灌 constraint:limit").hits.map(\.procedure?.id) == ["garden.html#1"])
  }

  @Test func whatAPageSaysOftenCountsMore() throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    let filling = (1...9).map { "第\($0)步，打开对话框，再输入需要的各项内容并单击确定。" }
    try index.apply(upserts: [
      page("a-once.html", title: "修改设置", steps: filling + ["这样可以归档旧报告。", "还可以打印。", "关闭窗口。"]),
      page("b-often.html", title: "变更选项", steps: filling + ["归档旧报告。", "旧报告可以打印。", "查看旧报告。"]),
    ])
    let hits = try index.search(SearchRequest(query: "旧报告", explain: true)).hits
    #expect(hits.map(\.topic.source) == ["b-often.html", "a-once.html"])
    #expect(hits.allSatisfy { $0.reasons.contains { $0.hasPrefix("words as typed") } })
  }

  /// A page of a service takes the service's name for granted; where it stands says it, but counts no more than a text.
  @Test func whereAPageStandsIsFoundToo() throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    var ours = page("b.html", title: "重启节点", steps: ["单击“重启”。"])
    ours.topic.breadcrumbs = ["帮助中心", "文档数据库 DDS"]
    let other = page("a.html", title: "重启节点组", steps: ["单击“重启”。"])
    let named = page("c.html", title: "DDS简介", steps: [])
    let others = ["停止实例", "删除备份", "创建用户"].map { page("\($0).html", title: $0, steps: ["单击“确定”。"]) }
    try index.apply(upserts: [ours, other, named] + others)
    func sources(_ query: String) throws -> [String] {
      try index.search(SearchRequest(query: query)).hits.map(\.topic.source)
    }
    #expect(try sources("DDS 重启节点").first == "b.html")
    #expect(try sources("dds") == ["c.html", "b.html"])
    #expect(try sources("重启 -文档数据库") == ["a.html"])
    #expect(try sources("\"文档数据库\" 重启") == ["b.html"])
    ours.topic.breadcrumbs = ["帮助中心"]
    try index.apply(upserts: [ours])
    #expect(try sources("dds") == ["c.html"])
  }

  @Test(arguments: [("虚拟私有云", false), ("云服务器 网络", true)])
  func aPageWithoutStepsIsNoWorseWhereItIsAboutJustThat(query: String, isWorse: Bool) throws {
    let hits = try library().search(SearchRequest(query: query, explain: true)).hits
    let reasons = try #require(hits.first { $0.topic.source == "vpc/what.html" }?.reasons)
    #expect(reasons.contains { $0.hasPrefix("page that explains") } == isWorse)
  }

  /// One procedure resets the password by the menu, the other one looks there whether a plug-in is installed.
  @Test(arguments: ["更多>重置密码", "单击“更多 > 重置密码”", "更多 → 重置密码"])
  func theProcedureThatALabelNamesStandsFirst(query: String) throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    var pages = [
      page("a-plugin.html", title: "安装重置密码插件", steps: ["单击“更多 > 重置密码”。", "查看是否出现输入新密码的提示。"]),
      page("b-reset.html", title: "在控制台重置服务器密码", steps: ["单击“更多 > 重置密码”。", "设置新密码。"]),
    ]
    let operations = [("检查", "是否已安装重置密码插件"), ("重置", "服务器密码")]
    for (place, operation) in operations.enumerated() {
      pages[place].topic.procedures[0].operation = .init(action: operation.0, object: operation.1)
      pages[place].topic.procedures[0].steps[0].controls = [
        Control(kind: .menu, label: "重置密码", path: ["更多", "重置密码"], action: .select)
      ]
    }
    try index.apply(upserts: pages)
    let hits = try index.search(SearchRequest(query: query, explain: true)).hits
    #expect(hits.map(\.topic.source) == ["b-reset.html", "a-plugin.html"])
    #expect(hits.map { $0.reasons.contains { $0.hasPrefix("label names it") } } == [true, false])
  }

  @Test func aLabelNamesWhatIsDoneToTheThing() {
    let reset = Procedure.Operation(action: "重置", object: "服务器密码")
    #expect(LabelName.isName("重置密码", of: reset))
    #expect(LabelName.isName("重置", of: reset))
    #expect(LabelName.isName("Reset Password", of: .init(action: "reset", object: "ECS password")))
    #expect(!LabelName.isName("重置系统", of: reset))
    #expect(!LabelName.isName("密码", of: reset))
    #expect(!LabelName.isName("重置密码", of: .init(action: "检查", object: "是否已安装重置密码插件")))
    #expect(!LabelName.isName("确定", of: .init(action: "", object: "服务器密码")))
  }

  @Test func anInterfaceGainsNothingByHavingTheVeryWords() throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    var api = page("api.html", title: "批量删除云服务器网卡", steps: [])
    api.topic.kind = .reference
    api.content = [.paragraph(RichText("批量删除云服务器网卡。"))]
    let console = page("console.html", title: "管理服务器", steps: ["勾选服务器。", "批量删除云服务器。"], mode: .batch)
    try index.apply(upserts: [api, console])
    let hits = try index.search(SearchRequest(query: "批量删除云服务器", explain: true)).hits
    for hit in hits {
      let hasPhrase = hit.reasons.contains { $0.hasPrefix("phrase") }
      #expect(hasPhrase == (hit.topic.source == "console.html"), "\(hit.topic.source)")
    }
    // What is called just so stands first all the same.
    #expect(try index.search(SearchRequest(query: "批量删除云服务器网卡")).hits.first?.topic.source == "api.html")
  }

  @Test func aLabelThatNoPageHasProposesLabelsThatAreNear() throws {
    let index = try library()
    let response = try index.search(SearchRequest(query: "label:重设密码"))
    #expect(response.hits.isEmpty)
    #expect(response.suggestions.first == "label:\"更多 > 密码 > 重置密码\"")
    for suggestion in response.suggestions {
      #expect(try !index.search(SearchRequest(query: suggestion)).hits.isEmpty, "\(suggestion)")
    }
    #expect(try index.search(SearchRequest(query: "label:嚄囧")).suggestions.allSatisfy { !$0.hasPrefix("label:") })
  }

  @Test func nothingFoundProposesWhatWouldBe() throws {
    let index = try library()
    let response = try index.search(SearchRequest(query: "\"密码重置记\""))
    #expect(response.hits.isEmpty)
    #expect(response.total == 0)
    #expect(!response.suggestions.isEmpty)
    for suggestion in response.suggestions {
      #expect(try !index.search(SearchRequest(query: suggestion)).hits.isEmpty, "\(suggestion)")
    }
  }

  @Test func pagesThatSayTheSameAreOneHit() throws {
    let index = try library()
    var copy = try #require(try index.page(source: "ecs/reset.html"))
    copy.topic.source = "ecs/reset-copy.html"
    copy.topic.id = "copy"
    copy.topic.procedures[0].id = "copy#1"
    try index.apply(upserts: [copy])
    let hits = try index.search(SearchRequest(query: "重置密码")).hits
    #expect(hits.first?.topic.source == "ecs/reset-copy.html")
    #expect(hits.first?.copies == ["ecs/reset.html"])
    #expect(!hits.contains { $0.topic.source == "ecs/reset.html" })
  }

  @Test func substringsAreAllFound() throws {
    let check = try library().selfCheck(samples: 60)
    #expect(check.recall == 1, "\(check.misses)")
    #expect(check.results.allSatisfy { $0.expected > 0 })
  }

  @Test func whatWasRemovedIsNotFound() throws {
    let index = try library()
    try index.apply(upserts: [] as [Page], removals: ["ecs/reset.html"])
    #expect(try index.search(SearchRequest(query: "重置密码")).hits.allSatisfy { $0.topic.source != "ecs/reset.html" })
    let rows = try index.reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM terms WHERE term = '重置'") }
    #expect(rows == 0)
  }

  @Test func aChangedIndexAnswersLikeANewOne() throws {
    let all = try library().pages()
    let changed = try IndexFile.open(temporaryPath(), mode: .write)
    for page in all.reversed() {
      var old = page
      old.topic.title = "旧" + page.topic.title
      try changed.apply(upserts: [old])
    }
    try changed.apply(upserts: all)
    let new = try IndexFile.open(temporaryPath(), mode: .write)
    try new.apply(upserts: all)
    for query in ["删除", "批量删除记录集", "VPC", "chongzhi", "怎么删", "dataset"] {
      let request = SearchRequest(query: query, limit: 50, explain: true)
      #expect(try changed.search(request) == new.search(request), "\(query)")
    }
  }

  @Test func aReadOnlyFolderIsNoObstacle() throws {
    let path = temporaryPath()
    try IndexFile.open(path, mode: .write).apply(upserts: [page("a.html", title: "重置密码", steps: ["x"])])
    let index = try IndexFile.open(path, mode: .read)
    #expect(try index.search(SearchRequest(query: "重置密码")).hits.count == 1)
  }
}
