import Testing
import TopicModel

@testable import Extraction

/// Headings that only a style sheet shows, which is not there.
@Suite struct TitleClassTests {
  private func content(_ html: String) throws -> String { outline(try structure("<h1>甲</h1>" + html).content) }

  @Test func theClassOfAKnownHeadingHeadsItsOtherLines() throws {
    #expect(
      try content(
        "<div class=h>前提条件</div><div class=b>• 乙已关机。</div><div class=h>丙的由来</div><div class=b>• 丁已开机。</div>")
        == "h2(前提条件) ul[:p(乙已关机。)] h2(丙的由来) ul[:p(丁已开机。)]")
    #expect(
      try content(
        "<div class=h>Prerequisites:</div><p>The van is off.</p><div class=h>Garages</div><p>Vans stand here.</p>")
        == "h2(Prerequisites:) p(The van is off.) h2(Garages) p(Vans stand here.)")
  }

  @Test func aClassOfSentencesHeadsNothing() throws {
    #expect(
      try content("<div class=t>前提条件</div><div class=t>乙已关机。</div><div class=t>丙</div><div class=t>丁</div>")
        == "h2(前提条件) p(乙已关机。) p(丙) p(丁)")
    #expect(try content("<div class=h>乙</div><p>丙。</p><div class=h>丁</div><p>戊。</p>") == "p(乙) p(丙。) p(丁) p(戊。)")
  }

  @Test func theTableOfContentsHeadsNothing() throws {
    #expect(
      try content("<div class=c>前提条件</div><div class=c>操作步骤</div><p>乙。</p>")
        != "h2(前提条件) p(操作步骤) p(乙。)")
    #expect(
      try content("<div><a href=#a>前提条件</a></div><div><a href=#b>操作步骤</a></div><p>乙。</p>").contains("h2") == false)
  }
}
