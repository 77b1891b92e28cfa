import Checks
import Counterparts
import Diffing
import Foundation
import Testing
import TopicModel

@testable import HelpSite

@Suite struct SiteBuilderTests {
  let folder = TemporaryFolder()

  @discardableResult
  private func build(
    _ pages: [Page] = Fixtures.pages, options: SiteOptions = SiteOptions(), to other: TemporaryFolder? = nil
  ) throws -> SiteReport {
    try build(Fixtures.contents(pages), options: options, to: other)
  }

  @discardableResult
  private func build(
    _ contents: SiteContents, options: SiteOptions = SiteOptions(), to other: TemporaryFolder? = nil
  ) throws -> SiteReport {
    try SiteBuilder(options: options, theme: try Theme.builtIn()).build(contents, to: (other ?? folder).url)
  }

  private func files(_ folder: TemporaryFolder) -> [String] {
    (FileManager.default.subpaths(atPath: folder.path("")) ?? []).sorted()
  }

  @Test func writesAPageForEveryTopicGuidePairAndLabel() throws {
    let report = try build()
    #expect(report.pages > 20)
    #expect(folder.exists("topics/sales-coupon-reclaim.html"))
    #expect(folder.exists(SitePaths.guide("sales-coupon-reclaim.many")))
    #expect(folder.exists(SitePaths.pair(single: "evs_disk_delete-1", batch: "evs_disk_delete-2")))
    #expect(folder.exists(SitePaths.label("zh/批量回收")))
    for page in ["index", "operations", "pairs", "limits", "labels", "report", "404"] {
      #expect(folder.exists(page + ".html"))
    }
  }

  @Test func aSecondBuildWritesNothing() throws {
    try build()
    let report = try build()
    #expect((report.written, report.removed) == (0, 0))
  }

  @Test func theOrderOfThePagesDoesNotMatter() throws {
    let other = TemporaryFolder()
    try build()
    try build(Fixtures.pages.reversed(), to: other)
    for file in files(folder) where !file.hasPrefix(".") { #expect(folder.text(file) == other.text(file), "\(file)") }
  }

  @Test func anIncrementalBuildEqualsAFullOne() throws {
    let other = TemporaryFolder()
    try build(Array(Fixtures.pages.dropLast()))
    try build()
    try build(to: other)
    #expect(files(folder) == files(other))
    for file in files(other) { #expect(folder.text(file) == other.text(file), "\(file)") }
  }

  @Test func saysWhatChangedStepByStep() throws {
    var contents = Fixtures.contents()
    contents.pages[1].topic.procedures[0].steps[0].text = "单击“移除”。"
    contents.pages[1].topic.procedures[0].steps[0].controls[0].label = "移除"
    contents.pages[1].topic.procedures[0].constraints = []
    contents.changes = IndexDiff(from: Fixtures.pages.map(\.topic), to: contents.pages.map(\.topic))
    try build(contents)
    let text = try #require(folder.text("changes.html"))
    #expect(text.contains("<ins><mark>移</mark>除</ins>"))
    #expect(text.contains("不能删除“待审核”状态的客户。"))
    #expect(text.contains("href=\"guides/sales-customer-delete-"))
    #expect(folder.text("changes.md")?.contains("- [删除客户](guides/sales-customer-delete-") == true)
    try build()
    #expect(folder.text("changes.html") == nil, "no earlier state is named")
    #expect(folder.text("index.html")?.contains("changes.html") == false)
  }

  @Test func saysWhatMovedAndWhatAPageSaysOfNoneOfItsOperations() throws {
    var contents = Fixtures.contents()
    let steps = contents.pages[0].topic.procedures[0].steps
    contents.pages[0].topic.procedures[0].steps = [steps[1], steps[0]] + steps[2...]
    for (index, step) in steps.prefix(2).enumerated() {
      contents.pages[0].topic.procedures[0].steps[index].number = step.number
    }
    contents.pages[2].topic.constraints.append(Constraint(kind: .limit, text: "报表最多保留90天。"))
    contents.changes = IndexDiff(from: Fixtures.pages.map(\.topic), to: contents.pages.map(\.topic))
    try build(contents)
    let text = try #require(folder.text("changes.html"))
    #expect(text.contains("步骤 1 移到了步骤 2") || text.contains("步骤 2 移到了步骤 1"))
    #expect(text.contains("<p>进入“券管理”页面。</p>") || text.contains("<p>在目标券所在行的"))
    #expect(text.contains("<ins>报表最多保留90天。</ins>"))
    let notes = try #require(folder.text("changes.md"))
    #expect(notes.contains("新增限制: 报表最多保留90天。\n"), "\(notes)")
  }

  @Test func anEarlierSiteTellsWhatChangedToo() throws {
    try build()
    let before = try EarlierSite.topics(in: folder.url)
    #expect(before.map(\.procedures.count) == [2, 2, 1])
    let now = Fixtures.pages.map(\.topic).filter { !$0.procedures.isEmpty }
    #expect(
      now.contains { !$0.constraints.isEmpty }, "what pages say outside of procedures is not kept, and is no change")
    #expect(try EarlierSite.changes(since: folder.url, to: now).procedures.isEmpty)
    #expect(throws: SiteError.self) { try EarlierSite.topics(in: TemporaryFolder().url) }
  }

  @Test func anAddressThatMovedLeadsToTheNewOne() throws {
    var contents = Fixtures.contents()
    contents.redirects = ["old-topic": "sales-customer-delete", "old-guide": "evs_disk_delete-2"]
    try build(contents)
    #expect(folder.text("topics/old-topic.html")?.contains("topics/sales-customer-delete.html") == true)
    #expect(folder.text("guides/old-guide.html")?.contains("guides/evs_disk_delete-2.html") == true)
    let pair = SitePaths.pair(single: "evs_disk_delete-1", batch: "old-guide")
    #expect(
      folder.text(pair)?.contains(SitePaths.pair(single: "evs_disk_delete-1", batch: "evs_disk_delete-2")) == true)
  }

  @Test func aRefusedBuildLeavesNothing() throws {
    let broken = TemporaryFolder()
    try FileManager.default.createDirectory(atPath: broken.path("templates"), withIntermediateDirectories: true)
    try Data("{{<nothing}}{{/nothing}}".utf8).write(to: URL(filePath: broken.path("templates/pairs.mustache")))
    try build()
    try FileManager.default.removeItem(atPath: folder.path("topics"))
    try FileManager.default.createSymbolicLink(atPath: folder.path("topics"), withDestinationPath: broken.path(""))
    #expect(throws: SiteError.self) { try build() }
    #expect(!folder.exists(SiteWriter.stagingName))
    #expect(folder.exists("index.html"))
  }

  @Test func uncertainPairsStandApartWithTheirEvidence() throws {
    var contents = Fixtures.contents()
    contents.maybes = [
      PairProposal(
        batch: "sales-coupon-reclaim.many", single: "sales-customer-delete.1", confidence: 0.6, evidence: ["同一导航"],
        standing: .maybe)
    ]
    try build(contents)
    let guide = try #require(folder.text(SitePaths.guide("sales-customer-delete.1")))
    #expect(guide.contains("class=\"maybe\""))
    #expect(guide.contains("同一导航"))
    #expect(guide.contains("side missing"), "the switch is not set to what is uncertain")
    #expect(folder.text("pairs.html")?.contains("maybe-list") == true)
    try build()
    #expect(folder.text(SitePaths.guide("sales-customer-delete.1"))?.contains("class=\"maybe\"") == false)
  }

  @Test func theDashboardCountsByRuleAreaAndTrend() throws {
    var contents = Fixtures.contents()
    try build(contents)
    let plain = try #require(folder.text("report.html"))
    #expect(plain.contains("report/ui02.html"))
    #expect(plain.contains("bar-warning"))
    #expect(!plain.contains("trend-fixed"))
    let old = CheckReport(findings: [Fixtures.findings[0]], rules: [], pages: 4)
    contents.report = contents.report.compared(with: Baseline(of: old))
    try build(contents)
    let compared = try #require(folder.text("report.html"))
    #expect(compared.contains("<svg class=\"bar-line\""))
    #expect(compared.contains("<title>新增 1, 仍在 1, 已解决 0</title>"))
    let list = try #require(folder.text(ReportIndex.firstList))
    #expect(list.components(separatedBy: "class=\"finding\"").count == 3, "a plain list without scripts")
    #expect(list.contains("data-severity=\"error\""))
  }

  @Test func aTopicNamesItsFindings() throws {
    try build()
    #expect(folder.text("topics/sales-coupon-reclaim.html")?.contains("#f-0123456789abcdef") == true)
    #expect(folder.text("topics/sales-coupon.html")?.contains("page-findings") == false)
  }

  @Test func statesTheSourcesDateOnlyWhereThePageDoes() throws {
    var pages = Fixtures.pages
    pages[1].topic.updated = "2024-05-13"
    try build(pages)
    let guide = SitePaths.guide("sales-customer-delete.1")
    #expect(folder.text(guide)?.contains("<time datetime=\"2024-05-13\">") == true)
    try build()
    #expect(folder.text(guide)?.contains("<time") == false)
  }

  @Test func linksTheTwoFormsAtTheTopAndWhereTheyPart() throws {
    try build()
    let text = try #require(folder.text(SitePaths.guide("sales-coupon-reclaim.one")))
    let other = SitePaths.relative(SitePaths.guide("sales-coupon-reclaim.many"), from: "guides/x.html")
    #expect(text.contains("class=\"side\" href=\"\(other)\""))
    #expect(text.contains("class=\"step differs\" id=\"step-2\""))
    #expect(!text.contains("class=\"step differs\" id=\"step-1\""))
  }

  @Test func tellsWarningsFromNotes() throws {
    try build()
    let text = try #require(folder.text(SitePaths.guide("sales-coupon-reclaim.one")))
    #expect(text.contains("note note-warning"))
    #expect(text.contains("note note-info"))
  }

  @Test func absoluteAddressesNeedABase() throws {
    try build()
    #expect(!folder.exists("sitemap.xml"))
    var options = SiteOptions()
    options.baseURL = URL(string: "https://help.example.com/docs/")
    try build(options: options)
    let map = try #require(folder.text("sitemap.xml"))
    #expect(map.contains("<loc>https://help.example.com/docs/guides/evs_disk_delete-1.html</loc>"))
    #expect(map.contains("<loc>https://help.example.com/docs/</loc>"))
    #expect(folder.text("index.html")?.contains("rel=\"canonical\" href=\"https://help.example.com/docs/\"") == true)
  }

  @Test func everyInterfaceTextIsTranslated() throws {
    let theme = try Theme.builtIn()
    let english = try #require(theme.strings["en"])
    for (language, strings) in theme.strings {
      for key in strings.keys where !key.hasPrefix("rule.") { #expect(english[key] != nil, "\(language): \(key)") }
    }
    try build()
    for file in files(folder) where file.hasSuffix(".html") {
      let text = folder.text(file) ?? ""
      #expect(
        text.firstMatch(of: />(nav|search|guide|count|area|pair|report|limits|labels)\.[a-zA-Z]+</) == nil, "\(file)")
    }
  }

  @Test func theFirstPageTellsPagesOfOneTitleApart() throws {
    let twins = ["a", "b"].map { name in
      Page(topic: Topic(id: "twin-\(name)", source: "zh/\(name).html", title: "常见问题", lang: "zh-CN", kind: .concept))
    }
    try build(twins)
    let home = try #require(folder.text("index.html"))
    #expect(home.contains(">常见问题 · a</a>") && home.contains(">常见问题 · b</a>"))
  }

  @Test func aThemeFolderReplacesSingleFiles() throws {
    let theme = TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: theme.path("templates"), withIntermediateDirectories: true)
    try Data("Custom {{title}}".utf8).write(to: URL(filePath: theme.path("templates/home.mustache")))
    let builder = SiteBuilder(options: SiteOptions(title: "<T>"), theme: try Theme(overriding: theme.url))
    _ = try builder.build(Fixtures.contents(), to: folder.url)
    #expect(folder.text("index.html") == "Custom &lt;T&gt;")
  }

  @Test func aBrokenThemeNamesItsFile() throws {
    let theme = TemporaryFolder()
    try FileManager.default.createDirectory(atPath: theme.path("templates"), withIntermediateDirectories: true)
    try Data("{{#open}}".utf8).write(to: URL(filePath: theme.path("templates/home.mustache")))
    #expect { try Theme(overriding: theme.url) } throws: { "\($0)".contains("/templates/home.mustache:1:") }
  }

  @Test func aSiteOfNothingHasAHome() throws {
    #expect(try build([Page]()).pages >= 8)
  }
}
