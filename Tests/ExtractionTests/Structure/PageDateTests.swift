import HTMLTree
import Lexicon
import Testing

@testable import Extraction

@Suite struct PageDateTests {
  private func day(_ html: String) throws -> String? {
    try PageDate(lexicon: .builtIn).day(of: HTMLParser.parse(Array(html.utf8)))
  }

  @Test(arguments: [
    ("<meta name=\"last-modified\" content=\"2024-05-13T08:00:00Z\">", "2024-05-13"),
    ("<meta property=\"article:modified_time\" content=\"2024-05-13\">", "2024-05-13"),
    ("<meta http-equiv=\"Last-Modified\" content=\"Mon, 13 May 2024 08:00:00 GMT\">", "2024-05-13"),
    ("<p>更新时间：2024/5/3 GMT+08:00</p>", "2024-05-03"),
    ("<p>最后更新于 2024年11月3日</p>", "2024-11-03"),
    ("<div><span>更新于</span><span>2024年11月3日</span></div>", "2024-11-03"),
    ("<p>Updated on May 13, 2024</p>", "2024-05-13"), ("<p>Last updated: 3 Sept 2024</p>", "2024-09-03"),
    ("<p>Last modified <time itemprop=\"dateModified\" datetime=\"2024-02-01\">Feb 1</time></p>", "2024-02-01"),
  ])
  func readsWhatThePageStates(_ html: String, _ expected: String?) throws {
    #expect(try day("<h1>X</h1>" + html) == expected)
  }

  @Test func aChangeCountsBeforeAPublication() throws {
    let meta = "<meta name=\"pubdate\" content=\"2020-01-01\"><meta name=\"dcterms.modified\" content=\"2021-01-01\">"
    #expect(try day(meta) == "2021-01-01")
    #expect(try day("<meta name=\"pubdate\" content=\"2020-01-01\">") == "2020-01-01")
  }

  @Test(arguments: [
    "<p>Updated items are shown in 2024-05-13 format.</p>", "<p>The order of 2024-05-13 expires.</p>",
    "<p>更新时间：近期</p>", "<meta name=\"date\" content=\"yesterday\">", "<p>更新时间：2024-13-40</p>", "<p>更新时间</p>",
    "<table><tr><td>更新时间</td><td>2024-05-13</td></tr></table>",
  ])
  func guessesNone(_ html: String) throws {
    #expect(try day("<h1>X</h1>" + html) == nil)
  }
}
