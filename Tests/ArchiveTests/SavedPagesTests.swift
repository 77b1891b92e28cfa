import Foundation
import Testing

@testable import Archive

/// ZIP and MHTML files as systems and browsers write them, and as somebody who means harm does.
@Suite struct SavedPagesTests {
  @Test func namesOfChineseSystemsAreRead() throws {
    var zip = ZipFixture()
    zip.add([0xB0, 0xEF, 0xD6, 0xFA] + Array(".html".utf8), Array("<p>gbk".utf8))
    zip.add(Array("文/帮助.html".utf8), Array("<p>utf8".utf8))
    zip.add([0xE9] + Array(".html".utf8), Array("<p>latin".utf8))
    #expect(
      try TemporaryFile(zip.bytes).pages() == ["帮助.html: <p>gbk", "文/帮助.html: <p>utf8", "é.html: <p>latin"])
  }

  @Test func noNameLeadsOutOfTheArchive() throws {
    var zip = ZipFixture()
    for name in ["../../etc/a.html", "/abs/b.html", "d\\..\\..\\c.html", "./x/../d.html"] { zip.add(name, "<p>") }
    #expect(
      try TemporaryFile(zip.bytes).pages() == ["etc/a.html: <p>", "abs/b.html: <p>", "c.html: <p>", "d.html: <p>"])
  }

  @Test func filesThatShareTheirDataAreRefused() throws {
    var zip = ZipFixture()
    zip.add("a.html", String(repeating: "x", count: 9_000), deflated: true)
    zip.add("b.html", "<p>b")
    // Both entries of the directory now point at the first file.
    var bytes = zip.bytes
    let second = try #require(
      (0..<bytes.count - 46).last { bytes[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) })
    for i in 0..<4 { bytes[second + 42 + i] = 0 }
    let pages = try TemporaryFile(bytes).pages()
    #expect(pages.contains { $0.hasPrefix("! a.html: its data overlaps") })
    #expect(!pages.contains { $0.hasPrefix("a.html") })
  }

  @Test func aPartMayBeBinaryHaveNoQuotesOrHoldParts() throws {
    let mhtml = """
      MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=Cut\r\nSnapshot-Content-Location: https://h/p\r\n\r\n\
      preamble\r\n--Cut\r\nContent-Type: multipart/alternative; boundary="In ner"\r\n\r\n\
      --In ner\r\nContent-Type: text/plain\r\n\r\nno page\r\n\
      --In ner\r\nContent-Type: Text/HTML; charset="utf-8"\r\nContent-Transfer-Encoding: Binary\r\n\r\n<p>a=3Db 帮\r\n\
      --In ner--\r\n--Cut\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: binary\r\n\r\n\u{0}--no\u{1}\r\n--Cut--
      """
    let pages = try TemporaryFile(Array(mhtml.utf8), suffix: ".mht").pages()
    #expect(pages == ["https://h/p: <p>a=3Db 帮\r\n"])
  }

  @Test func anMHTMLFileWithoutItsPartsGivesNothing() throws {
    for type in ["multipart/related", "multipart/related; boundary=", "multipart/related; boundary=\"x\""] {
      let text = "MIME-Version: 1.0\r\nContent-Type: \(type)\r\n\r\n--y\r\nContent-Type: text/html\r\n\r\n<p>\r\n--y--"
      let pages = try TemporaryFile(Array(text.utf8)).pages()
      #expect(pages.isEmpty || type.hasSuffix("="), "\(type): \(pages)")
    }
  }
}
