import Testing
import TopicModel

@testable import SearchIndex

/// What is corrected and what is read as pinyin, on invented pages.
@Suite struct SpellingTests {
  private static let shared = Result {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    var pages = [
      page("merge.html", title: "合并报表", steps: ["合并以后，可以保存报表。"]),
      page("password.html", title: "修改密码", steps: ["输入密码。"]),
      page("release.html", title: "释放弹性地址", steps: ["每个EIP单独释放。"]),
      page("bind.html", title: "绑定地址", steps: ["选择VPC。"]),
    ]
    for number in 0..<20 {
      pages.append(page("click\(number).html", title: "查看第\(number)项", steps: ["单击“查看”。", "单击“保存”。"]))
    }
    try index.apply(upserts: pages)
    return index
  }

  private func answer(_ query: String) throws -> SearchResponse {
    try Self.shared.get().search(SearchRequest(query: query, explain: true))
  }

  @Test func twoCharactersAreCorrectedToAWordOnly() throws {
    // 可以保存: 以保 is no word, though 医 sounds nearly so.
    #expect(try answer("医保").unknown == [.init(word: "医保", closest: [], isSearched: false)])
    #expect(try answer("医保").hits.isEmpty)
    #expect(try answer("密玛").unknown == [.init(word: "密玛", closest: ["密码"], isSearched: true)])
    #expect(try answer("密玛").hits.first?.topic.source == "password.html")
  }

  @Test(arguments: [
    ("shifangEIP", "release.html"), ("EIPshifang", "release.html"), ("vpcbangding", "bind.html"),
    ("bangdingVPC", "bind.html"),
  ])
  func pinyinIsReadBesideAWord(query: String, source: String) throws {
    let answer = try answer(query)
    #expect(answer.hits.first?.topic.source == source)
    #expect(answer.unknown == [])
    #expect(answer.understood.contains { $0.contains("read as pinyin") })
  }

  /// 花盆 and 草图 go with themselves: that no page has 盆草 tells of no mistake, though some page has 花喷 and 喷草. A wrong
  /// character has two such pairs.
  @Test func whereTwoWordsMeetNothingIsCorrected() throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    try index.apply(upserts: [
      page("pots.html", title: "花盆清单", steps: ["花喷草籽。"]), page("plan.html", title: "草图清单", steps: ["打开草图。"]),
    ])
    func meant(_ query: String) throws -> Bool {
      try index.search(SearchRequest(query: query, explain: true)).understood.contains { $0.contains("perhaps meant") }
    }
    #expect(try !meant("花盆草图"))
    #expect(try meant("草途清单"))
  }

  /// Neither half may be missing, and what the pages have is no pair.
  @Test(arguments: ["shifangqqq", "qqqeip", "shiEIP", "eipvpc"])
  func whatIsNoPairIsUnknown(query: String) throws {
    #expect(try answer(query).unknown.map(\.word) == [query.lowercased()])
  }

  private static let names = Result {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    try index.apply(upserts: [
      page("auth.html", title: "授权维护", steps: ["单击“授权”。"]),
      page("flow.html", title: "编排作业草图", steps: ["单击“草图”。"]),
      page("pack.html", title: "购买流量包", steps: ["单击“购买”。"]),
      page("signup.html", title: "注册用户", steps: ["单击“注册”。"]),
      page("list.html", title: "查看名单", steps: ["单击“查看”。"]),
      page("orders.html", title: "关闭订单", steps: ["选择订单，可以关闭。"]),
      page("subnet.html", title: "子网关联路由", steps: ["一个子网可以关联路由。"]),
    ])
    return index
  }

  private func name(_ query: String) throws -> SearchResponse {
    try Self.names.get().search(SearchRequest(query: query))
  }

  /// A wrong character, two swapped, one left out, one typed twice; also where the lexicon would cut the name.
  @Test(arguments: [
    ("授权维沪", "授权维护", "auth.html"), ("授维权护", "授权维护", "auth.html"),
    ("编作业草图", "编排作业草图", "flow.html"), ("购买流流量包", "购买流量包", "pack.html"),
    ("购买流辆包", "购买流量包", "pack.html"), ("關閉定單", "关闭订单", "orders.html"),
  ])
  func aNameWithOneMistakeIsCorrected(typed: String, meant: String, source: String) throws {
    let answer = try name(typed)
    #expect(answer.unknown.map(\.closest) == [[meant]])
    #expect(answer.unknown.map(\.isSearched) == [true])
    #expect(answer.hits.first?.topic.source == source)
  }

  /// What the lexicon knows is right though no page has it (注销), and so is what only meets a filler (子网能关联) or needs
  /// more than one change; nothing is corrected to what no title has.
  @Test(arguments: ["注销用户", "子网能关联路由", "删除订单", "查看订单", "可以关比", "单击授权维护"])
  func whatIsNoMistakeStaysAsItIs(typed: String) throws {
    #expect(try name(typed).unknown.allSatisfy { $0.word != typed })
  }

  @Test func whatWasCorrectedIsSaidInTheExplanation() throws {
    let answer = try Self.names.get().search(SearchRequest(query: "授维权护", explain: true))
    #expect(answer.understood.contains("on no page: 授维权护; perhaps meant 授权维护"))
    #expect(answer.hits.first?.reasons.contains { $0.hasPrefix("exact title") } == true)
  }
}
