import HTMLTree
import Testing
import TopicModel

@testable import Ingest

@Suite struct TitlePlaceTests {
  private func place(_ title: String, in page: String) throws -> String? {
    let document = try HTMLParser.parse(Array(page.utf8), options: .init(source: "a.html"))
    return TitlePlace.find(title, in: document).map { "\($0.line):\($0.column)" }
  }

  @Test(arguments: [
    ("<title>收回客户</title>\n<a href=x>收回客户</a>\n<h1>收回客户</h1>", "3:5"),
    ("<div class=t>\n  <span>收回</span><b>客户</b></div>", "2:9"),
    ("<div>收回客户</div>\n<h2> 收回 客户<a name=x></a></h2>", "2:6"),
  ])
  func isWhereAHeadlineElseAnotherElementSaysIt(_ page: String, _ place: String) throws {
    #expect(try self.place("收回客户", in: page) == place)
  }

  @Test(arguments: ["<title>收回客户</title>", "<h1>收回客户额度</h1>", "<h1>收回</h1>", "<p><a href=x>收回客户</a></p>"])
  func isNowhereWhereNothingSaysTheTitle(_ page: String) throws {
    #expect(try place("收回客户", in: page) == nil)
  }
}
