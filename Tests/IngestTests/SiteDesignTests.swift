import Counterparts
import Extraction
import Foundation
import Lexicon
import SearchIndex
import Testing
import TopicModel

@testable import Ingest

/// What repeats on a site's pages is learned before they are read.
@Suite struct SiteDesignTests {
  /// A folder of pages with an index of its own.
  private struct Site {
    let root = FileManager.default.temporaryDirectory.appending(path: "stepdex-\(UUID().uuidString)")

    func write(_ pages: [String: String]) throws {
      try FileManager.default.createDirectory(at: root.appending(path: "docs"), withIntermediateDirectories: true)
      for (name, html) in pages { try Data(html.utf8).write(to: root.appending(path: "docs/\(name)")) }
    }

    func remove(_ name: String) throws {
      try FileManager.default.removeItem(at: root.appending(path: "docs/\(name)"))
    }

    func index(into name: String) throws -> (report: IndexReport, pages: [Page]) {
      let indexer = Indexer(
        extractor: try Extractor(lexicon: .builtIn), linker: try CounterpartLinker(lexicon: .builtIn))
      let files = try SourceFinder().files(below: [root.appending(path: "docs").path(percentEncoded: false)])
      let file = try IndexFile.open(root.appending(path: name).path(percentEncoded: false), mode: .write)
      let report = try indexer.index(files, into: file)
      return (report, try file.pages())
    }
  }

  private func page(_ name: String, box: String) -> String {
    """
    <html><head><title>\(name)</title></head><body><div class=col><h1>\(name)</h1><p>说明\(name)。</p>\(box)
    <ol><li>登录管理控制台。</li><li>单击“\(name)”。</li></ol></div></body></html>
    """
  }

  private let promo = "<div class=kx><p>新用户首年一折起。</p><a href=/buy>立即领取</a></div>"

  private func pages(_ numbers: ClosedRange<Int>, box: String) -> [String: String] {
    Dictionary(uniqueKeysWithValues: numbers.map { ("p\($0).html", page("停用\($0)", box: box)) })
  }

  @Test func whatRepeatsIsNoContent() throws {
    let site = Site()
    try site.write(pages(1...8, box: promo))
    let pages = try site.index(into: "a.db").pages
    #expect(pages.count == 8)
    #expect(pages.allSatisfy { page in !page.content.contains { $0.plainText.contains("一折") } })
    #expect(pages.allSatisfy { $0.topic.procedures.first?.steps.count == 2 })
  }

  @Test func aPageAloneIsReadAsItIs() throws {
    let site = Site()
    try site.write(pages(1...1, box: promo))
    let pages = try site.index(into: "a.db").pages
    #expect(pages[0].content.contains { $0.plainText.contains("一折") })
    #expect(pages[0].topic.procedures.first?.steps.count == 2)
  }

  /// The box becomes part of the design, and later ceases to be: unchanged pages are extracted anew.
  @Test func anIncrementalRunEqualsAFullOneWhenTheDesignChanges() throws {
    let site = Site()
    try site.write(pages(1...4, box: promo))
    let first = try site.index(into: "a.db")
    #expect(first.report.added == 4)
    try site.write(pages(5...9, box: promo))
    let second = try site.index(into: "a.db")
    #expect(second.report.added == 5)
    #expect(second.report.changed == 4)
    #expect(try site.index(into: "full1.db").pages == second.pages)
    #expect(try site.index(into: "a.db").report.unchanged == 9)
    for number in 2...9 { try site.write(["p\(number).html": page("停用\(number)", box: "<p>另一段。</p>")]) }
    let third = try site.index(into: "a.db")
    #expect(third.report.changed == 9)
    #expect(try site.index(into: "full2.db").pages == third.pages)
    #expect(
      third.pages.first { $0.topic.source == "p1.html" }?.content.contains { $0.plainText.contains("一折") } == true)
  }

  /// A page more or less seldom changes what repeats, so the others are left as they are.
  @Test func onePageMoreLeavesTheOthersAsTheyAre() throws {
    let site = Site()
    try site.write(pages(1...20, box: promo))
    _ = try site.index(into: "a.db")
    try site.write(pages(21...21, box: promo))
    try site.remove("p3.html")
    let report = try site.index(into: "a.db").report
    #expect((report.added, report.changed, report.removed, report.unchanged) == (1, 0, 1, 19))
  }

  @Test func readsTheHostOfAnAddress() {
    #expect(RawPage.host(of: "https://Docs.Example.com/a?b") == "docs.example.com")
    #expect(RawPage.host(of: "http://h?x") == "h")
    #expect(RawPage.host(of: "docs/a.html") == nil)
  }
}
