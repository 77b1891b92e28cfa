import Foundation
import Testing
import TopicModel

@testable import SearchIndex

/// How queries in everyday words are understood, on invented pages.
@Suite struct UnderstandingTests {
  private static let shared = Result {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    try index.apply(upserts: [
      page("name.html", title: "修改磁盘名称", steps: ["输入新的名称。"]),
      page("group.html", title: "从用户组移除用户", steps: ["单击“移除”。"]),
      page("route.html", title: "删除路由", steps: ["选择路由，单击“删除”。"]),
      page("batch.html", title: "批量转换线路", steps: ["勾选线路。", "路由不受影响；原来的会删除。"], mode: .batch),
      page("snapshot.html", title: "创建快照", steps: ["一块磁盘最多可以创建7个快照。"]),
      page("snapshots.html", title: "批量删除快照", steps: ["勾选快照。"], mode: .batch),
      page("stop.html", title: "Stopping an Instance", steps: ["Click Stop."], lang: "en"),
      page("restore.html", title: "Restoring a Deleted Dataset", steps: ["Click Restore."], lang: "en"),
      page("stopped.html", title: "Deletion of Buckets", steps: ["Confirm."], lang: "en"),
      page("password.html", title: "重置登录密码", steps: ["输入新密码。"]),
      page("login.html", title: "输入密码登录", steps: ["输入密码。"]),
      page("series.html", title: "查看连续剧目录", steps: ["选择目录。"]),
      page("member.html", title: "删除子用户", steps: ["单击“确定”。"]),
      page("reset.html", title: "Resetting a Password", steps: ["Click Reset."], lang: "en"),
      page("id.html", title: "Obtaining a Project ID", steps: ["Copy it."], lang: "en"),
      page("project.html", title: "Obtaining a Project", steps: ["Choose it."], lang: "en"),
      page("mailed.html", title: "邮件退信说明", steps: ["The mail was sent."]),
      page("restart.html", title: "重启节点", steps: ["单击“重启”。"]),
      page("users.html", title: "批量给用户授权", steps: ["勾选用户。"], mode: .batch),
      page("remote.html", title: "Remotely Connecting", steps: ["Open a terminal."], lang: "en"),
    ])
    return index
  }

  private func sources(_ query: String) throws -> [String] {
    try Self.shared.get().search(SearchRequest(query: query)).hits.map(\.topic.source)
  }

  private func understood(_ query: String) throws -> [String] {
    try Self.shared.get().search(SearchRequest(query: query, explain: true)).understood
  }

  @Test(arguments: [
    ("给硬盘改个名字", "name.html"),  // a particle between verb and object
    ("踢出用户组", "group.html"),
    ("更改磁碟的名稱", "name.html"),  // what Taiwan calls it
    ("turn the instance off", "stop.html"),  // a verb in two parts
    ("get my dataset back", "restore.html"),
    ("congzi mima", "password.html"),  // chongzhi, as many say it
    ("delete a bucket", "stopped.html"),  // the verb's noun
    ("密码我不记得了", "password.html"),  // two words that mean something together
    ("不记得我的密码", "password.html"),  // the other way round
    ("有员工辞职了", "member.html"),  // what it means has something between its words
    ("I do not remember my password", "reset.html"),
    ("project ID", "id.html"),  // no "I'd"
    ("restart 节点", "restart.html"),  // an English word between Chinese ones
    ("怎么给用户授权，不用一个个去弄", "users.html"),  // not one by one
    ("send mail", "mailed.html"),  // a verb whose forms differ
    ("remote connection", "remote.html"),  // the adjective of an adverb, the noun of a verb
  ])
  func everydayWordsFind(query: String, source: String) throws {
    #expect(try sources(query).first == source)
  }

  @Test func whatHasBeenDoneIsNotAskedFor() throws {
    #expect(try understood("拍个快照").contains { $0.contains("创建快照") })
    #expect(try !understood("拍过快照").contains { $0.contains("创建快照") })
  }

  @Test func whatAsksForAKindOfAnswerIsNoMistake() throws {
    // 一口气 says "at once"; no page has it, and none of its characters is wrong.
    #expect(try !understood("一口气创建快照").contains { $0.contains("perhaps meant") })
    #expect(try understood("创键快照").contains { $0.contains("perhaps meant 创建") })
  }

  @Test func aProtectedWordIsAWordOfPhrasesToo() throws {
    // No filler is cut out of 时间, and with 不准 it means more than it says.
    #expect(try understood("机器的时间不准").contains { $0.contains("时区") })
    #expect(try !understood("时间表").contains { $0.contains("时区") })
  }

  @Test func whatStandsAcrossTwoPartsIsLookedForToo() throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    try index.apply(upserts: [
      page("members.html", title: "管理组", steps: ["在组中添加云服务器。"]),
      page("group.html", title: "查看云服务器组", steps: ["打开列表。"]),
    ])
    let answer = try index.search(SearchRequest(query: "云服务器组", explain: true))
    #expect(answer.understood.contains("beside each other: 器组"))
    #expect(answer.hits.first?.topic.source == "group.html")
    // Nothing stands across words that are apart, or that say nothing.
    for query in ["云服务器 组", "云服务器的组"] {
      let understood = try index.search(SearchRequest(query: query, explain: true)).understood
      #expect(!understood.contains { $0.hasPrefix("beside") }, "\(query)")
    }
  }

  @Test func whatOneOfManyPagesCallsItIsNotBelieved() throws {
    func understood(_ texts: [String]) throws -> [String] {
      let index = try IndexFile.open(temporaryPath(), mode: .write)
      try index.apply(
        upserts: texts.enumerated().map { page("\($0).html", title: "第\($0)页", steps: [$1, "查看QZX。"]) })
      return try index.search(SearchRequest(query: "QZX", explain: true)).understood
    }
    #expect(try understood(["打开群众献策（QZX）。"]).contains { $0.contains("群众献策") })
    #expect(try !understood(["打开群众献策（QZX）。", "关闭窗户（QZX）。"]).contains { $0.contains("the pages also call it") })
  }

  @Test func howManyIsNotAskedOfOneItem() throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    try index.apply(upserts: [
      page("add.html", title: "挂载花盆", steps: ["选择花盆。"]), page("many.html", title: "能挂载多个花盆吗", steps: ["最多可以挂载9个花盆。"]),
    ])
    #expect(try index.search(SearchRequest(query: "最多能挂载多少花盆")).hits.first?.topic.source == "many.html")
  }

  @Test func theObjectCountsMoreThanTheForm() throws {
    // No page deletes several routes: the one that deletes a route comes before those for several of something else.
    #expect(try sources("批量删除路由").first == "route.html")
    #expect(try sources("批量删除快照").first == "snapshots.html")
  }

  @Test func howManyIsNoBatch() throws {
    #expect(try understood("一块磁盘最多能建几个快照").contains { $0.hasPrefix("asks what is allowed") })
    #expect(try !understood("一块磁盘最多能建几个快照").contains { $0.hasPrefix("wanted") })
    #expect(try understood("一次删几个快照").contains("wanted: the batch form"))
    #expect(try sources("一块磁盘最多能建几个快照").first == "snapshot.html")
  }

  @Test func whatNoPageHasWholeIsCutWhereNoPageHasIt() throws {
    #expect(try understood("王五移除用户").contains { $0.hasPrefix("looked for: 用户") })
    // Known as a whole: one part.
    #expect(try understood("修改磁盘").contains { $0.hasPrefix("looked for: 磁盘") })
  }

  @Test func aCharacterOfAWordIsNoVerb() throws {
    // 转 has other names, but the pages have 转换.
    #expect(try understood("转换线路").contains { $0.hasPrefix("looked for: 转换") })
    #expect(try !understood("转换线路").contains { $0.hasPrefix("looked for: 转;") })
  }

  @Test(arguments: [
    ("数据说明", "据说"), ("用户说明书", "用户说"), ("客户问题", "客户问"), ("处理下载任务", "处理下"), ("介绍下载", "介绍下"),
    ("从前端上传", "从前"), ("以防火墙规则", "以防"), ("紧急联系人", "急"), ("应急预案", "急"), ("给个人用户", "给个"),
    ("成就行动", "就行"), ("客户让利", "客户让"), ("查看用户反馈", "用户反馈"),
  ])
  func anAsideCutsNoWordsApart(query: String, aside: String) throws {
    let left = try understood(query).filter { $0.hasPrefix("left out: ") }
    #expect(!left.contains { $0.dropFirst("left out: ".count).components(separatedBy: ", ").contains(aside) })
  }

  @Test func aFillerIsCutOutOfNoWord() throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    try index.apply(upserts: [
      page("book.html", title: "登记台账", steps: ["打开台账，再导出台账。"]), page("medal.html", title: "查看成就", steps: ["成就在首页。"]),
      page("tap.html", title: "关闭水管", steps: ["把水管关好。"]),
    ])
    func left(_ query: String) throws -> String {
      let understood = try index.search(SearchRequest(query: query, explain: true)).understood
      return understood.first { $0.hasPrefix("left out: ") } ?? ""
    }
    #expect(try !left("登记台账").contains("台"))
    #expect(try !left("查看成就").contains("就"))
    // Both words stand without it.
    #expect(try left("把水管关好").contains("把"))
    #expect(try left("这台水管").contains("台"))
  }

  @Test func aShortVerbIsCutOutOfNoOtherWord() throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    let words = ["短信", "长度", "小程序", "大屏", "上海节点", "成员", "带宽", "密码", "有效期"]
    var pages = words.enumerated().map {
      page("\($0.offset).html", title: "编辑\($0.element)", steps: ["打开\($0.element)。"])
    }
    // The only page with the word has the verb before it, too.
    pages.append(page("line.html", title: "改长街名称", steps: ["选择。"]))
    try index.apply(upserts: pages)
    func understood(_ query: String) throws -> [String] {
      try index.search(SearchRequest(query: query, explain: true)).understood
    }
    func parts(_ query: String) throws -> [String] {
      try understood(query).filter { $0.hasPrefix("looked for: ") }
        .map { String($0.dropFirst("looked for: ".count).prefix { $0 != ";" }) }
    }
    for (query, part) in [
      ("改短信", "短信"), ("改长度", "长度"), ("改小程序", "小程序"), ("改大屏", "大屏"), ("改长街", "长街"), ("登上海节点", "上海"),
      ("设成员", "成员"), ("对上传文件加密", "上传"), ("填上级部门", "上级"), ("分开户", "开户"),
    ] {
      let found = try parts(query)
      #expect(found.contains { $0.hasPrefix(part) }, "\(query): \(found)")
    }
    // Where nothing else begins with its end, it is a verb.
    for (query, verb) in [
      ("改短有效期", "改短"), ("改大带宽", "改大"), ("设成密码", "设成"), ("填上密码", "填上"), ("分开发票", "分开"), ("改短", "改短"),
    ] {
      let found = try parts(query)
      #expect(found.contains(verb), "\(query): \(found)")
    }
  }

  @Test func asidesAreLeftOut() throws {
    #expect(try understood("请教一下怎么创建快照").contains { $0.hasPrefix("left out: ") })
    #expect(try sources("麻烦您帮我看看创建快照").first == "snapshot.html")
  }

  @Test func phrasesNeedAllTheirWords() throws {
    #expect(try understood("密码我不记得了").contains { $0.hasPrefix("looked for: 密码 不记得; also ") })
    #expect(try !understood("登录密码").contains { $0.hasPrefix("looked for: 密码 ") })
    // Too far apart to belong together.
    let far = "密码" + String(repeating: "修改磁盘名称", count: 4) + "不记得"
    #expect(try !understood(far).contains { $0.hasPrefix("looked for: 密码 不记得") })
  }

  @Test func aWordThatOnlyPhrasesHaveIsCutOutForThemOnly() throws {
    #expect(try understood("这个用户辞职了").contains { $0.hasPrefix("looked for: 用户 辞职") })
    #expect(try understood("连续剧目录").contains { $0.hasPrefix("looked for: 连续剧目录") })
  }

  /// 删除文件夹 is what 目录 + 删除 mean; a page that says 目录 and 删除 says no less.
  @Test func aPageThatSaysAPhraseAsItWasTypedIsNotBelowWhatItMeans() throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    try index.apply(upserts: [
      page("folder.html", title: "创建文件夹", steps: ["单击“新建文件夹”，文件夹可以删除。"]),
      page("directory.html", title: "删除目录", steps: ["目录会删除。"]),
    ])
    let answer = try index.search(SearchRequest(query: "目录删除了怎么办"))
    #expect(answer.hits.first?.topic.source == "directory.html")
  }

  @Test func otherWordsAreNamedOnceAndNotWhatWasTyped() throws {
    for query in ["报表", "comments", "大量", "delete"] {
      for line in try understood(query) where line.hasPrefix("looked for: \(query);") {
        let others = line.components(separatedBy: "; ").dropFirst().flatMap { part in
          part.replacingOccurrences(of: "also ", with: "").components(separatedBy: ", ")
        }
        #expect(Set(others).count == others.count, "\(line)")
        #expect(!others.contains(query), "\(line)")
      }
    }
  }

  /// A page about permissions is asked for, not who may do something.
  @Test(arguments: ["权限列表", "修改权限", "permission list"])
  func permissionsAreAThingLikeOthers(query: String) throws {
    #expect(try !understood(query).contains { $0.hasPrefix("asks what is allowed") })
    #expect(try understood("谁可以删除快照").contains { $0.hasPrefix("asks what is allowed") })
  }

  @Test func aLabelThatIsDemandedAloneIsALabel() {
    #expect(QuerySyntax("label:删除 -批量").cascade == ["删除"])
    #expect(QuerySyntax("label:\"更多 > 删除\"").cascade.count == 2)
    #expect(QuerySyntax("label:删除 云硬盘").cascade.isEmpty)
    #expect(QuerySyntax("title:删除").cascade.isEmpty)
  }

  @Test func aModeThatIsUnwantedIsTheOtherOne() {
    #expect(QuerySyntax("-mode:batch").mode == .single)
    #expect(QuerySyntax("-mode:single").mode == .batch)
    // What is no mode is text.
    #expect(QuerySyntax("-mode:some").mode == nil)
  }

  /// The reasons of a hit add up to its score, the further procedures of a page and chapters included.
  @Test(arguments: ["删除快照", "批量删除快照", "怎么删除路由", "一块磁盘最多创建几个快照", "Stopping an Instance", "目录"])
  func reasonsAddUpToTheScore(query: String) throws {
    var pages = [page("two.html", title: "快照", steps: ["删除快照。"])]
    var other = try #require(pages[0].topic.procedures.first)
    other.id = "two.html#2"
    other.title = "删除快照策略"
    pages[0].topic.procedures.append(other)
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    try index.apply(
      upserts: pages + [
        page("route.html", title: "删除路由", steps: ["选择路由。"]),
        page("snaps.html", title: "批量删除快照", steps: ["勾选快照。"], mode: .batch),
        page("list.html", title: "目录"), page("limit.html", title: "创建快照", steps: ["一块磁盘最多可以创建7个快照。"]),
        page("stop.html", title: "Stopping an Instance", steps: ["Click Stop."], lang: "en"),
      ])
    let hits = try index.search(SearchRequest(query: query, explain: true)).hits
    #expect(!hits.isEmpty)
    for hit in hits {
      let sum = hit.reasons.compactMap { $0.split(separator: " ").last.flatMap { Double($0) } }.reduce(0, +)
      #expect(abs(sum - hit.score) < 0.01 * Double(hit.reasons.count + 1), "\(hit.reasons) \(hit.score)")
      #expect(!hit.reasons.contains { $0.hasSuffix("0.00") })
    }
  }
}
