import Testing
import TopicModel

@testable import SearchIndex

/// Where chapters and pages of an interface stand among the answers, on invented pages.
@Suite struct ChapterTests {
  /// A page that only links to others.
  private func chapter(_ source: String, title: String, children: [String]) -> Page {
    var page = page(source, title: title)
    page.topic.kind = .index
    page.topic.links = children.map { .init(text: "", target: $0, resolved: "id-\($0)", rel: .child) }
    return page
  }

  private func index(_ pages: [Page]) throws -> IndexFile {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    try index.apply(upserts: pages)
    return index
  }

  private func hits(_ index: IndexFile, _ query: String) throws -> [SearchHit] {
    try index.search(SearchRequest(query: query, explain: true)).hits
  }

  @Test func theChapterOfTheBestPageStandsBehindIt() throws {
    let pages = [
      page("water.html", title: "浇灌花草", steps: ["拿起水壶。"]),
      chapter("garden.html", title: "园艺", children: ["water.html"]),
      page("kitchen.html", title: "厨房", steps: ["打开水龙头。"]),
    ]
    let found = try hits(try index(pages), "浇灌花草")
    #expect(found.map(\.topic.source) == ["water.html", "garden.html"])
    #expect(found.last?.reasons.contains { $0.hasPrefix("chapter of the best page") } == true)
    // What is asked for and must not be holds for chapters too.
    #expect(try hits(try index(pages), "浇灌花草 -园艺").map(\.topic.source) == ["water.html"])
    #expect(try hits(try index(pages), "浇灌花草 mode:single").map(\.topic.source) == ["water.html"])
  }

  @Test func aChapterWithAProcedureOfTheModeAskedForIsAnAnswer() throws {
    var garden = page("garden.html", title: "园艺", steps: ["打开园门。"])
    garden.topic.links = [.init(text: "", target: "water.html", resolved: "id-water.html", rel: .child)]
    let index = try index([garden, page("water.html", title: "浇灌花草", steps: ["拿起水壶。"])])
    #expect(try hits(index, "浇灌花草 mode:single").map(\.topic.source) == ["water.html", "garden.html"])
    #expect(try hits(index, "浇灌花草 mode:batch").isEmpty)
  }

  @Test func aPageBelongsToTheOneThatOnlyLinks() throws {
    var other = page("a.html", title: "另一页", steps: ["打开。"])
    other.topic.links = [.init(text: "", target: "water.html", resolved: "id-water.html", rel: .child)]
    let pages = [
      other, page("water.html", title: "浇灌花草", steps: ["拿起水壶。"]),
      chapter("garden.html", title: "园艺", children: ["water.html"]),
    ]
    #expect(try hits(try index(pages), "浇灌花草").map(\.topic.source) == ["water.html", "garden.html"])
  }

  @Test func aChangedChapterIsNoticed() throws {
    let index = try index([
      page("water.html", title: "浇灌花草", steps: ["拿起水壶。"]),
      chapter("garden.html", title: "园艺", children: ["water.html"]),
    ])
    try index.apply(upserts: [chapter("garden.html", title: "园艺", children: [])])
    #expect(try hits(index, "浇灌花草").map(\.topic.source) == ["water.html"])
    try index.apply(upserts: [chapter("home.html", title: "家务", children: ["water.html"])])
    #expect(try hits(index, "浇灌花草").map(\.topic.source) == ["water.html", "home.html"])
  }

  @Test func theChapterStandsBehindWhatElseAnswers() throws {
    let index = try index([
      page("a.html", title: "浇灌花草", steps: ["拿起水壶。"]), page("b.html", title: "批量浇灌花草", steps: ["打开水阀。"]),
      page("c.html", title: "浇灌花草的时间", steps: ["查看天气。"]), chapter("garden.html", title: "园艺", children: ["a.html"]),
    ])
    #expect(try hits(index, "浇灌花草").map(\.topic.source).last == "garden.html")
  }

  @Test func theChapterStandsBeforeWhatHardlyAnswers() throws {
    let index = try index([
      page("a.html", title: "用水壶浇灌", steps: ["拿起水壶，浇灌花草。"]), page("b.html", title: "水壶的清洗方法", steps: ["清洗。"]),
      page("c.html", title: "浇灌的时间和次数", steps: ["查看次数。"]), chapter("garden.html", title: "园艺", children: ["a.html"]),
    ])
    let sources = try hits(index, "水壶 浇灌").map(\.topic.source)
    #expect(sources.prefix(2) == ["a.html", "garden.html"])
    #expect(Set(sources) == ["a.html", "b.html", "c.html", "garden.html"])
  }

  @Test(arguments: [
    ("ecs/api/a.html", true), ("ecs/API参考/a.html", true), ("ecs/api-ref/a.html", true), ("rest-apis.html", true),
    ("API网关/a.html", false), ("api-gateway/a.html", false), ("rapid/a.html", false), ("apiary/a.html", false),
    ("capital/a.html", false), ("manual/a.html", false),
  ])
  func aFolderSaysThatItIsOfAnInterface(source: String, isInterface: Bool) {
    #expect((InterfacePages.kind(.concept, source: source) == .reference) == isInterface)
    // What has steps is for people.
    #expect(InterfacePages.kind(.task, source: source) == .task)
  }

  @Test func theInterfaceStandsBelowTheConsoleUnlessAskedFor() throws {
    let pages = [
      page("guide/garden.html", title: "管理花园", steps: ["打开花园，管理其中的花草。"]), page("api/garden.html", title: "花园管理"),
    ]
    #expect(try hits(try index(pages), "花园 管理").map(\.topic.source).first == "guide/garden.html")
    #expect(try hits(try index(pages), "花园管理的接口").map(\.topic.source).first == "api/garden.html")
  }

  @Test func allInOneCallAsksForSeveralNotForTheInterface() throws {
    let index = try index([page("guide/garden.html", title: "Watering Plants", steps: ["Click Water."], lang: "en")])
    func understood(_ query: String) throws -> [String] {
      try index.search(SearchRequest(query: query, explain: true)).understood
    }
    for query in ["water plants in one call", "water plants in one request"] {
      #expect(try understood(query).contains("wanted: the batch form"), "\(query)")
      #expect(try !understood(query).contains("asks for the programming interface"), "\(query)")
    }
    #expect(try !understood("water plants with a single request").contains("asks for the programming interface"))
    #expect(try understood("water plants with an API call").contains("asks for the programming interface"))
  }

  @Test func whoAsksForTheInterfaceIsNotServedByAnOverview() throws {
    let pages = [page("guide/garden.html", title: "修改花园布局简介"), page("api/garden.html", title: "修改花园布局的请求参数")]
    #expect(try hits(try index(pages), "修改花园布局的接口").map(\.topic.source).first == "api/garden.html")
    #expect(try hits(try index(pages), "修改花园布局").map(\.topic.source).first == "guide/garden.html")
  }

  /// Its exact title lifts it less than that of a page of the console.
  @Test func theInterfaceStandsBelowTheConsoleWhateverItIsCalled() throws {
    let index = try index([
      page("api/size.html", title: "变更花园规格"), page("guide/size.html", title: "变更规格通用步骤", steps: ["变更花园的规格。"]),
    ])
    func exact(_ query: String) throws -> String? {
      let hit = try hits(index, query).first { $0.topic.source == "api/size.html" }
      return hit?.reasons.first { $0.hasPrefix("exact title") }
    }
    #expect(try exact("变更花园规格") == "exact title +6.00")
    #expect(try hits(index, "变更花园规格").count == 2)
  }

  @Test func aPageAboutTheInterfaceIsWhatIsAskedForWhateverItsKind() throws {
    let index = try index([
      page("guide/sdk.html", title: "使用花园SDK"), page("api/call.html", title: "调用方式", steps: []),
      page("guide/walk.html", title: "花园散步", steps: ["沿着花园走，SDK在门口。"]),
    ])
    let sources = try hits(index, "花园SDK").map(\.topic.source)
    #expect(sources.first == "guide/sdk.html")
    #expect(try hits(index, "花园SDK").first?.reasons.contains { $0.hasPrefix("page that explains -") } == false)
  }
}
