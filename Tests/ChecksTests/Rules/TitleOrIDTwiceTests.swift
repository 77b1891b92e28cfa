import Testing

@testable import Checks

@Suite struct TitleOrIDTwiceTests {
  @Test func reportsTheLaterOfTwoPagesWithOneTitle() throws {
    let found = try findings(TitleOrIDTwice(), [page("x/b.html", "删除 客户"), page("x/a.html", "删除客户")])
    #expect(found.map { $0.locations.map(\.source) } == [["x/b.html", "x/a.html"]])
  }

  @Test func leavesPagesOfOtherFoldersLanguagesAndParentsAlone() throws {
    let pages = [
      page("x/a.html", "概述", parent: "客户"), page("x/b.html", "概述", parent: "订单"), page("y/a.html", "概述"),
      page("x/c.html", "概述", lang: "en", parent: "客户"), page("z.txt", "", kind: .excerpt),
      page("z2.txt", "", kind: .excerpt),
    ]
    #expect(try findings(TitleOrIDTwice(), pages).isEmpty)
  }

  @Test func everyManualMayHaveItsOwnListOfChanges() throws {
    #expect(
      try findings(TitleOrIDTwice(), [page("disk/api/a.html", "修订记录"), page("disk/user/b.html", "修订记录")]).isEmpty)
    let pages = [page("disk/api/a.html", "查询", parent: "接口"), page("disk/user/b.html", "查询", parent: "接口")]
    #expect(try findings(TitleOrIDTwice(), pages).count == 1)
    // Two chapters of one title, each in its own manual.
    var apart = pages
    for (place, id) in ["t1", "t2"].enumerated() { apart[place].topic.parent?.id = id }
    #expect(try findings(TitleOrIDTwice(), apart).isEmpty)
  }

  @Test func reportsTwoPagesWithOneID() throws {
    var other = page("b.html", "另一页")
    other.topic.id = "a.html"
    #expect(try findings(TitleOrIDTwice(), [page("a.html", "一页"), other]).count == 1)
  }
}
