import Checks
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
    try SiteBuilder(options: options, theme: try Theme.builtIn())
      .build(pages: pages, findings: Fixtures.findings, to: (other ?? folder).url)
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
    for page in ["index", "operations", "pairs", "limits", "labels", "report", "changes", "404"] {
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
    let historical = ["changes.html", "changes.md", ".stepdex-history.json"]
    #expect(files(folder) == files(other))
    for file in files(other) where !historical.contains(file) {
      #expect(folder.text(file) == other.text(file), "\(file)")
    }
  }

  @Test func saysWhatChangedStepByStep() throws {
    try build()
    var pages = Fixtures.pages
    pages[1].topic.procedures[0].steps[0].text = "单击“移除”。"
    pages[1].topic.procedures[0].constraints = []
    try build(pages)
    let text = try #require(folder.text("changes.html"))
    #expect(text.contains("移除"))
    #expect(text.contains("不能删除“待审核”状态的客户。"))
    try build(pages)
    #expect(folder.text("changes.html") == text, "a build that changes nothing keeps the list")
  }

  @Test func anIdThatMovedLeavesAStub() throws {
    try build()
    var pages = Fixtures.pages
    pages[1].topic.procedures[0].id = "new-id"
    try build(pages)
    let stub = try #require(folder.text(SitePaths.guide("sales-customer-delete.1")))
    #expect(stub.contains("url=../guides/new-id.html"))
    try build(pages)
    #expect(folder.exists(SitePaths.guide("sales-customer-delete.1")))
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

  @Test func aThemeFolderReplacesSingleFiles() throws {
    let theme = TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: theme.path("templates"), withIntermediateDirectories: true)
    try Data("Custom {{title}}".utf8).write(to: URL(filePath: theme.path("templates/home.mustache")))
    let builder = SiteBuilder(options: SiteOptions(title: "<T>"), theme: try Theme(overriding: theme.url))
    _ = try builder.build(pages: Fixtures.pages, to: folder.url)
    #expect(folder.text("index.html") == "Custom &lt;T&gt;")
  }

  @Test func aBrokenThemeNamesItsFile() throws {
    let theme = TemporaryFolder()
    try FileManager.default.createDirectory(atPath: theme.path("templates"), withIntermediateDirectories: true)
    try Data("{{#open}}".utf8).write(to: URL(filePath: theme.path("templates/home.mustache")))
    #expect { try Theme(overriding: theme.url) } throws: { "\($0)".hasPrefix("templates/home.mustache") }
  }

  @Test func aSiteOfNothingHasAHome() throws {
    #expect(try build([]).pages >= 8)
  }
}
