import Foundation
import Testing
import TopicModel

@testable import HelpSite

@Suite struct SiteDetailsTests {
  private let folder = TemporaryFolder()

  private func build(_ contents: SiteContents) throws {
    _ = try SiteBuilder(options: SiteOptions(), theme: try Theme.builtIn()).build(contents, to: folder.url)
  }

  private func topic(_ id: String, _ language: String, _ procedures: [Procedure]) -> Page {
    Page(
      topic: Topic(
        id: id, source: "\(language)/\(id).html", title: "T \(id)", lang: language, kind: .task, procedures: procedures),
      content: [])
  }

  private func step(_ label: String) -> Step {
    Step(number: "1", text: "“\(label)”", controls: [Control(kind: .button, label: label, action: .click)])
  }

  @Test func onlyWhatHasStepsIsAHowTo() throws {
    let call = Procedure(id: "call", title: "Query", operation: .init(action: "query", object: "balance"))
    let way = Procedure(id: "way", title: "Pay", steps: [step("Pay")])
    try build(SiteContents(pages: [topic("api", "en", [call]), topic("pay", "en", [way])]))
    let article = try #require(folder.text("guides/call.html"))
    #expect(article.contains("\"@type\":\"TechArticle\"") && !article.contains("\"step\":"))
    let guide = try #require(folder.text("guides/way.html"))
    #expect(guide.contains("\"@type\":\"HowTo\"") && guide.contains("\"step\":[{"))
  }

  /// Lists, tables and steps of a page in Arabic begin on the right.
  @Test func whatAPageSaysRunsItsOwnWay() throws {
    try build(Fixtures.contents())
    #expect(folder.text("topics/sales-coupon-reclaim.html")?.contains("class=\"content\" dir=\"auto\"") == true)
    let guide = folder.text(SitePaths.guide("sales-coupon-reclaim.many"))
    #expect(guide?.contains("<ol class=\"steps\" dir=\"auto\">") == true)
  }

  @Test func everyPageHasAMarkdownTwin() throws {
    try build(Fixtures.contents())
    let files = Set(FileManager.default.subpaths(atPath: folder.path("")) ?? [])
    let pages = files.filter { $0.hasSuffix(".html") }
    #expect(pages.contains("404.html"))
    for page in pages { #expect(files.contains(page.dropLast(5) + ".md"), "\(page)") }
  }

  @Test func anAddressThatMovedSaysWhatStandsAtTheNewOne() throws {
    var contents = Fixtures.contents()
    contents.redirects = ["old": "sales-coupon-reclaim.one"]
    try build(contents)
    #expect(folder.text("guides/old.html")?.contains(">回收单张券</a>") == true)
    // So does its Markdown twin, and it leads to the twin of the new one.
    let new = SiteContext.markdown(SitePaths.guide("sales-coupon-reclaim.one"))
    #expect(folder.text("guides/old.md")?.contains("[回收单张券](../\(new))") == true)
    #expect(folder.exists(new))
  }

  @Test func labelsThatTwoLanguagesShareAreToldApart() throws {
    let english = Procedure(id: "en", title: "Pay", steps: [step("OK"), step("Pay")])
    let chinese = Procedure(id: "zh", title: "支付", steps: [step("OK")])
    try build(SiteContents(pages: [topic("a", "en", [english]), topic("b", "zh-CN", [chinese])]))
    let labels = try #require(folder.text("labels.html"))
    #expect(labels.components(separatedBy: "entry-note\">中文<").count == 2)
    #expect(labels.components(separatedBy: "entry-note\">English<").count == 2, "not behind Pay")
  }

  @Test(arguments: [4, 6])
  func aLimitNamesAllThatStateIt(operations: Int) throws {
    let limit = Constraint(kind: .limit, text: "Up to 5 orders.")
    let pages = (0..<operations).map { number in
      topic(
        "t\(number)", "en",
        [
          Procedure(
            id: "p\(number)", title: "Pay \(number)", operation: .init(action: "pay", object: "order"),
            steps: [step("Pay")],
            constraints: [limit])
        ])
    }
    try build(SiteContents(pages: pages))
    let files = FileManager.default.subpaths(atPath: folder.path("limits")) ?? []
    let family = try #require(files.first { $0.hasSuffix(".html") }.flatMap { folder.text("limits/" + $0) })
    #expect(family.components(separatedBy: "class=\"guide-link\"").count == operations + 1)
    #expect(family.contains("in 3 more places</summary>") == (operations == 6))
    #expect(family.contains("guide-links") == (operations == 6), "four are shown at once")
  }
}
