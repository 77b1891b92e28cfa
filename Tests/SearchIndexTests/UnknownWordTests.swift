import Testing
import TopicModel

@testable import SearchIndex

/// Words of a query that no page has are named in the answer, on invented pages.
@Suite struct UnknownWordTests {
  private static let shared = Result {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    try index.apply(upserts: [
      page("database.html", title: "Restarting Databases", steps: ["Click **Restart**."], lang: "en"),
      page("kubernetes.html", title: "Creating a Kubernetes Cluster", steps: ["Click **Create**."], lang: "en"),
      page("group.html", title: "从用户组移除用户", steps: ["单击“移除”。"]),
      page("snapshot.html", title: "创建快照", steps: ["输入一个快照名称。"]),
    ])
    return index
  }

  private func answer(_ query: String, explain: Bool = false) throws -> SearchResponse {
    try Self.shared.get().search(SearchRequest(query: query, explain: explain))
  }

  @Test func nonsenseIsNamedAndTheRestIsFound() throws {
    let answer = try answer("创建快照 zxqv")
    #expect(answer.hits.first?.topic.source == "snapshot.html")
    #expect(answer.unknown == [.init(word: "zxqv", closest: [], isSearched: false)])
    #expect(answer.json.contains("\"word\" : \"zxqv\""))
    #expect(try self.answer("创建快照 zxqv", explain: true).understood.contains("on no page: zxqv"))
  }

  @Test func whatAsksForSeveralIsNoWordThatPagesMustHave() throws {
    let answer = try answer("不想一个一个移除用户", explain: true)
    #expect(answer.unknown.isEmpty)
    #expect(answer.understood.contains("wanted: the batch form"))
    #expect(answer.hits.first?.topic.source == "group.html")
  }

  @Test func whatIsSearchedForInItsPlaceIsNamedAsAPageWritesIt() throws {
    let answer = try answer("restart databse")
    #expect(answer.unknown == [.init(word: "databse", closest: ["databases"], isSearched: true)])
    #expect(answer.json.contains("\"searched\" : true"))
    let chinese = try self.answer("创健快照").unknown
    #expect(chinese.map(\.isSearched) == [true])
    #expect(chinese.first?.closest.first?.contains("创建") == true)
  }

  @Test func aWordFurtherOffIsProposedOnly() throws {
    let answer = try answer("create kubrntees cluster")
    #expect(answer.unknown == [.init(word: "kubrntees", closest: ["kubernetes"], isSearched: false)])
    #expect(try self.answer("restart xubrntees").unknown.first?.closest == [])
  }

  @Test func whatIsCutOffIsNamed() throws {
    #expect(try answer("嚄囧虩用户组").unknown.map(\.word) == ["嚄囧虩"])
    #expect(try answer("囧囧 移除用户 嚄囧").unknown.map(\.word) == ["囧囧", "嚄囧"])
  }

  /// Known words, other words for what the pages have, pinyin, what says little, and a single character are not.
  @Test(arguments: [
    "创建快照", "怎么批量新建快照", "chuangjian kuaizhao", "能不能创建快照", "restart databases quickly", "创建快照囧",
  ])
  func whatIsUnderstoodIsNotNamed(query: String) throws {
    #expect(try answer(query).unknown == [])
    #expect(try !answer(query).json.contains("\"unknown\""))
  }

  @Test func aWordThatIsBeingTypedMayGoOn() throws {
    func unknown(_ query: String) throws -> [String] {
      var request = SearchRequest(query: query)
      request.isTyping = true
      return try Self.shared.get().search(request).unknown.map(\.word)
    }
    #expect(try unknown("restart data") == [])
    #expect(try unknown("restart data ") == ["data"])
    #expect(try unknown("restart zxqv") == ["zxqv"])
    #expect(try unknown("创建快照 zxqv") == ["zxqv"])
    #expect(try answer("restart data").unknown.map(\.word) == ["data"])
  }
}
