import Testing
import TopicModel

@testable import SearchIndex

/// Which characters of a line are marked, on invented pages.
@Suite struct HighlightTests {
  private func marked(_ query: String, in step: String, title: String = "操作") throws -> [String] {
    let index = try IndexFile.open(temporaryPath(), mode: .write)
    try index.apply(upserts: [page("a.html", title: title, steps: [step])])
    let hit = try #require(try index.search(SearchRequest(query: query)).hits.first)
    let scalars = Array(step.unicodeScalars)
    let line = try #require(hit.steps.first)
    #expect(line.text == step)
    return line.highlights.map { String(String.UnicodeScalarView(scalars[$0[0]..<$0[1]])) }
  }

  @Test(arguments: [
    ("刪除記錄集", "单击“删除记录集”。", ["删除记录集"]), ("Ｄｅｌｅｔｅ", "单击“Delete”。", ["Delete"]),
    ("resetting passwords", "Click Reset Password.", ["Reset", "Password"]),
    ("naive", "Choose the naïve plan.", ["naïve"]),
  ])
  func otherSpellingsAreMarkedExactly(query: String, step: String, marks: [String]) throws {
    #expect(try marked(query, in: step) == marks)
  }

  /// 晨光 of 晨光机房 is another word where the line has all of 晨光蓝芯盒.
  @Test func aPieceOfAWordIsNotMarkedBesideTheWord() throws {
    let step = "在晨光机房中，绑定晨光蓝芯盒。"
    #expect(try marked("晨光蓝芯盒 绑定", in: step) == ["绑定晨光蓝芯盒"])
    // A piece is marked where the word is not.
    #expect(try marked("晨光蓝芯盒", in: "在晨光机房中绑定蓝芯盒。") == ["晨光", "蓝芯盒"])
  }
}
