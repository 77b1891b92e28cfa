import Testing
import TopicModel

@testable import Checks

@Suite struct DeadAnchorTests {
  private func found(_ link: String, files: Set<String>? = nil, picture: String? = nil) throws -> [Finding] {
    try findings(
      DeadAnchor(),
      [
        page("g/a.html", "来源") {
          $0.heading("一", anchor: "one")
          $0.link("见", to: link)
          if let picture { $0.figure(picture) }
        },
        page("g/b.html", "目标") { $0.heading("二", anchor: "二节") },
      ], files: files)
  }

  @Test(arguments: ["#two", "b.html#one", "../g/b.html#x"])
  func reportsAnchorsThatAreNotThere(_ link: String) throws {
    #expect(try found(link).map { $0.locations[0].line } == [3])
  }

  @Test(arguments: [
    "#one", "#", "#top", "b.html#二节", "b.html#%E4%BA%8C%E8%8A%82", "c.html#x", "https://example.com/#x",
    "#/route/x", "b.html#/route/x", "b.html#!two",
  ])
  func leavesOthersAlone(_ link: String) throws {
    #expect(try found(link).isEmpty)
  }

  @Test func aPageWithoutAnyPlaceMayGetSomeFromAScript() throws {
    let pages = [page("a.html", "来源") { $0.link("见", to: "b.html#steps") }, page("b.html", "目标")]
    #expect(try findings(DeadAnchor(), pages).isEmpty)
  }

  @Test func reportsPicturesThatAreNotThere() throws {
    #expect(try found("#one", files: [], picture: "img/x.png").count == 1)
    #expect(try found("#one", files: ["g/img/x.png"], picture: "img/x.png").isEmpty)
    #expect(try found("#one", picture: "img/x.png").isEmpty)
    #expect(try found("#one", files: [], picture: "data:image/png;base64,AA").isEmpty)
  }
}
