import Testing
import TopicModel

@testable import SearchIndex

/// What is proposed where nothing is found, on invented pages.
@Suite struct ProposalTests {
  @Test func whereNothingIsNearWhatThePagesAreAboutIsProposed() throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    var pages = [("a.html", "删除快照"), ("b.html", "创建快照"), ("c.html", "删除镜像")].map {
      page($0.0, title: $0.1, steps: ["单击。"])
    }
    for (place, object) in ["快照", "快照", "镜像"].enumerated() {
      pages[place].topic.procedures[0].operation = Procedure.Operation(action: "", object: object)
    }
    try index.apply(upserts: pages)
    let response = try index.search(SearchRequest(query: "zzzzqqq嚄囧"))
    #expect(response.hits.isEmpty)
    #expect(response.suggestions == ["快照", "镜像"])
  }

  @Test func whatIsProposedMeetsTheFilters() throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    var pages = [
      page("zh/a.html", title: "删除快照", steps: ["单击。"]),
      page("zh/b.html", title: "批量删除镜像", steps: ["单击。"], mode: .batch),
      page("en/c.html", title: "Deleting a Bucket", steps: ["Click."], lang: "en"),
    ]
    for (place, object) in ["快照", "镜像", "bucket"].enumerated() {
      pages[place].topic.procedures[0].operation = Procedure.Operation(action: "", object: object)
    }
    try index.apply(upserts: pages)
    func proposed(_ request: SearchRequest) throws -> [String] { try index.search(request).suggestions }
    #expect(try proposed(SearchRequest(query: "zzzzqqq嚄囧", lang: "en")) == ["bucket"])
    #expect(try proposed(SearchRequest(query: "zzzzqqq嚄囧", mode: .batch)) == ["镜像"])
    #expect(try proposed(SearchRequest(query: "zzzzqqq嚄囧 in:zh/")) == ["快照", "镜像"])
    #expect(try proposed(SearchRequest(query: "zzzzqqq嚄囧", lang: "fr")).isEmpty)
    // Titles that are near, too: nothing in English is called like that.
    #expect(try !proposed(SearchRequest(query: "\"删除块照\"", lang: "en")).contains("删除快照"))
  }

  /// Of several demands that no page meets together each is left out in turn.
  @Test func theQueryIsProposedWithoutOneOfItsDemands() throws {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    try index.apply(upserts: [
      page("api/a.html", title: "删除快照", steps: ["单击。"]),
      page("dns/b.html", title: "批量删除镜像", steps: ["单击。"], mode: .batch),
    ])
    func proposed(_ query: String) throws -> [String] { try index.search(SearchRequest(query: query)).suggestions }
    #expect(try proposed("mode:batch in:api/") == ["in:api/", "mode:batch"])
    #expect(try proposed("删除 mode:batch in:api/").prefix(2) == ["删除 in:api/", "删除 mode:batch"])
    #expect(try proposed("\"快照很多\" 删除").first == "删除")
    // What finds nothing by itself is not proposed.
    #expect(try !proposed("嚄囧 mode:batch in:api/").contains { $0.contains("嚄囧") })
  }
}
