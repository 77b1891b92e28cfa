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

  @Test func twoFormsWithoutStepsAreNotSaidToHaveTheSame() throws {
    func call(_ name: String, _ other: String, _ mode: Procedure.Mode) -> Procedure {
      Procedure(
        id: name, title: name, mode: mode,
        counterparts: [
          Counterpart(id: other, relation: mode.other == .batch ? .batch : .single, confidence: 0.9, evidence: [])
        ])
    }
    func verdicts() -> [String] {
      (FileManager.default.subpaths(atPath: folder.path("pairs")) ?? []).filter { $0.hasSuffix(".html") }
        .compactMap { folder.text("pairs/" + $0) }
    }
    var forms = [call("one", "many", .single), call("many", "one", .batch)]
    try build(SiteContents(pages: [topic("api", "en", forms)]))
    #expect(verdicts().map { $0.contains("gives no steps for either form") } == [true])
    for place in forms.indices { forms[place].steps = [step("Pay")] }
    try build(SiteContents(pages: [topic("api", "en", forms)]))
    #expect(verdicts().map { $0.contains("Both forms have the same steps") } == [true])
  }

  /// What schema.org has for it: a step has its text, what has steps of its own is a section with a name.
  @Test func aHowToSaysAllThatItsStepsSay() throws {
    var first = step("Pay")
    first.choices = [Choice(text: "By card"), Choice(text: "By transfer")]
    var second = Step(number: "2", text: "Confirm.")
    second.steps = [Step(number: "2.a", text: "Enter the code.")]
    var page = topic("pay", "en", [Procedure(id: "way", title: "Pay", steps: [first, second])])
    page.topic.updated = "2026-05-04"
    try build(SiteContents(pages: [page]))
    let guide = try #require(folder.text("guides/way.html"))
    let data = try #require(guide.firstMatch(of: #/<script type="application\/ld\+json">(.*?)<\/script>/#)?.1)
    let howTo = try #require(try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
    #expect(howTo["name"] as? String == "Pay" && howTo["dateModified"] as? String == "2026-05-04")
    let steps = try #require(howTo["step"] as? [[String: Any]])
    #expect(steps.map { $0["@type"] as? String } == ["HowToStep", "HowToSection"])
    #expect(steps.map { $0["position"] as? String } == ["1", "2"])
    #expect(steps[0]["text"] as? String == "“Pay”\nBy card\nBy transfer")
    #expect(steps[1]["name"] as? String == "Confirm." && steps[1]["text"] == nil)
    let inner = try #require(steps[1]["itemListElement"] as? [[String: Any]])
    #expect(inner.map { $0["text"] as? String } == ["Enter the code."])
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

  @Test func whoReadsMarkdownGoesOnInMarkdown() throws {
    try build(Fixtures.contents())
    let pages = ["one", "many"].map { SiteContext.markdown(SitePaths.guide("sales-coupon-reclaim.\($0)")) }
    let guide = try #require(folder.text(pages[0]))
    #expect(guide.contains("[批量](../\(pages[1])) · [对比两种形式](../pairs/"))
    #expect(guide.contains("https://help.example.com/zh/coupon/reclaim.html"), "the source is no page of the site")
    for file in FileManager.default.subpaths(atPath: folder.path("")) ?? [] where file.hasSuffix(".md") {
      let text = try #require(folder.text(file))
      #expect(!text.contains("\n\n\n") && text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(file)")
      for link in text.matches(of: #/\]\(([^):]+?\.md)(#[^)]*)?\)/#) {
        let target = URL(filePath: folder.path(file)).deletingLastPathComponent().appending(path: String(link.1))
        #expect(FileManager.default.fileExists(atPath: target.standardizedFileURL.path), "\(file): \(link.1)")
      }
      #expect(text.firstMatch(of: #/\]\([^):]+\.html/#) == nil, "\(file)")
    }
  }

  @Test(arguments: [
    ("a\n\n\n\nb", "a\n\nb\n"), ("\n\na\n   \n\n", "a\n"), ("", ""),
    ("[x](../a.html#s) and [y](b.html)", "[x](../a.md#s) and [y](b.md)\n"),
    ("[x](https://e.example/a.html) (a.html)", "[x](https://e.example/a.html) (a.html)\n"),
    ("[y](//e.example/b.html)", "[y](//e.example/b.html)\n"),
    ("```\n\n\n[x](a.html)\n```\n[y](a.html)", "```\n\n\n[x](a.html)\n```\n[y](a.md)\n"),
    ("   ````\n```\n\n\n   ````\n\n\nb", "   ````\n```\n\n\n   ````\n\nb\n"),
    ("[x](a", "[x](a\n"),
  ]) func aTwinHasItsLinesAndLinksInOrder(_ text: String, _ finished: String) {
    #expect(MarkdownPage.finished(text) == finished)
  }

  @Test func wordsForOneAreThoseForSeveralWhereALanguageHasOneForm() {
    let strings = Strings(language: "zh-CN", table: ["search.found": "{n} 条"])
    #expect(strings.child(named: "search_found_one") as? String == "{n} 条")
    let english = Strings(language: "en", table: ["search.found": "{n} results", "search.found.one": "1 result"])
    #expect(english.child(named: "search_found_one") as? String == "1 result")
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
