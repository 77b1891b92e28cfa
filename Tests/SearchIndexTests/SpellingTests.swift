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

  /// Neither half may be missing, and what the pages have is no pair.
  @Test(arguments: ["shifangqqq", "qqqeip", "shiEIP", "eipvpc"])
  func whatIsNoPairIsUnknown(query: String) throws {
    #expect(try answer(query).unknown.map(\.word) == [query.lowercased()])
  }
}
