import Foundation
import Testing
import TopicModel

@testable import HelpSite

@Suite struct OperationIndexTests {
  private let folder = TemporaryFolder()

  private func build(_ pages: [Page]) throws {
    _ = try SiteBuilder(options: SiteOptions(), theme: try Theme.builtIn()).build(
      SiteContents(pages: pages), to: folder.url)
  }

  private func page(
    _ id: String, title: String, parent: String? = nil, source: String? = nil, links: [Link] = [], isTask: Bool = false
  ) -> Page {
    let procedure = Procedure(
      id: "p-" + id, title: title, operation: .init(action: "delete", object: title),
      steps: [Step(number: "1", text: "Click Delete.")])
    return Page(
      topic: Topic(
        id: id, source: source ?? "en/\(id).html", title: title, lang: "en", kind: isTask ? .task : .concept,
        parent: parent.map { .init(title: $0) }, procedures: isTask ? [procedure] : [], links: links),
      content: [])
  }

  @Test func aLongLetterHasPartsByWhatTitlesBeginWith() throws {
    let names = (100..<180).map { "Delete disk \($0)" } + (100..<130).map { "Detach port \($0)" } + ["Deny", "Depart"]
    let others = (100..<300).map { "Create item \($0)" }
    try build((names + others).enumerated().map { page("t\($0)", title: $1, isTask: true) })
    let letter = try #require(folder.text("operations/letter-d.html"))
    #expect(letter.contains("<a href=\"#part-1\">Delete</a> <span class=\"count\">80</span>"))
    #expect(letter.contains("<a href=\"#part-2\">Deny – Depart</a> <span class=\"count\">2</span>"))
    #expect(letter.contains("<h2 class=\"letter\" id=\"part-3\" lang=\"en\">Detach</h2>"))
    #expect(letter.components(separatedBy: "class=\"card\"").count == names.count + 1)
    #expect(
      letter.contains("<a href=\"../operations/letter-c.html\">C</a>")
        && letter.contains("letter-d.html\" aria-current=\"page\""))
    #expect(folder.text("operations/letter-d.md")?.contains("## Detach\n\n- [") == true)
    let one = try #require(folder.text("operations/letter-c.html"))
    #expect(!one.contains("#part-"), "all of it begins alike")
  }

  @Test func oneIsNotCountedAsMany() throws {
    try build([page("one", title: "Delete disk", isTask: true)])
    let home = try #require(folder.text("index.html"))
    #expect(home.contains("<strong>1</strong> page<") && home.contains("<strong>1</strong> operation<"))
    #expect(home.contains("<strong>0</strong> in both forms<"))
  }

  @Test func pagesOfOneTitleAreToldApartByTheirParent() throws {
    let pages = [
      page("a_001", title: "Overview", parent: "Disks"), page("a_002", title: "Overview", parent: "Ports"),
      page("other", title: "Other"),
    ]
    let context = try SiteContext(
      contents: SiteContents(pages: pages), options: SiteOptions(), theme: try Theme.builtIn())
    #expect(context.listTitles(pages.map(\.topic)) == ["Overview · Disks", "Overview · Ports", "Other"])
  }

  @Test func aWayNamesThePageThatListsAPage() throws {
    func list(_ id: String, _ title: String, _ children: [String]) -> Page {
      page(id, title: title, links: children.map { Link(text: $0, target: $0, resolved: $0, rel: .child) })
    }
    let pages = [
      page("quota-7", title: "Quota"), page("quota", title: "Quota"), page("x", title: "X"),
      list("all", "Everything", ["quota-7", "quota", "x"]), list("old", "Old calls", ["quota-7"]),
    ]
    let context = try SiteContext(
      contents: SiteContents(pages: pages), options: SiteOptions(), theme: try Theme.builtIn())
    let topics = pages.prefix(2).map(\.topic)
    #expect(context.listTitles(topics) == ["Quota · Old calls", "Quota · Everything"])
  }

  @Test(arguments: [
    ("delete-disk-v2.html", "v2"), ("delete-disk-3.html", nil), ("delete-disk.html", nil),
    ("us_topic_0065817722.html", nil), ("RemoveDisk.html", "RemoveDisk"), ("delete-disk-OpenStack.html", "OpenStack"),
  ])
  func aFileNameIsShownWhereItHasAWord(file: String, word: String?) {
    let topic = Topic(id: "t", source: "en/" + file, title: "Delete disk", lang: "en", kind: .concept)
    #expect(Distinctions.fileWord(of: topic) == word)
  }

  @Test func pagesThatNothingTellsApartAreNumbered() throws {
    let pages = ["a-1", "a-2"].map { page($0, title: "A", source: "en/\($0).html") }
    let context = try SiteContext(
      contents: SiteContents(pages: pages), options: SiteOptions(), theme: try Theme.builtIn())
    #expect(context.listTitles(pages.map(\.topic)) == ["A (1)", "A (2)"])
  }

  @Test func aPictureWithoutANameIsCalledAPicture() throws {
    let strings = Strings(language: "en", table: try #require(Theme.builtIn().strings["en"]))
    func label(_ kind: Control.Kind, _ label: String) -> String {
      strings.label(of: Control(kind: kind, label: label, action: .click))
    }
    #expect(label(.icon, "en-us_image_0210875481") == "Icon")
    #expect(label(.icon, "delete") == "delete")
    #expect(label(.button, "en-us_image_0210875481") == "en-us_image_0210875481")
  }
}
