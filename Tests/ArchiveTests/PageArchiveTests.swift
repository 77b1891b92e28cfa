import Foundation
import Testing

@testable import Archive

private let archive: [UInt8] =
  record("warcinfo", "", "software: other\r\n") + record("response", "http://h/a", response("<p>1"))
  + record("request", "http://h/a", "GET / HTTP/1.1\r\n\r\n") + record("response", "http://h/b", response("<p>b"))
  + record("response", "http://h/a", response("<p>2"), date: "2026-01-02T00:00:00Z")
  + record("revisit", "http://h/b", response(""), date: "2026-01-03T00:00:00Z")
  + record("response", "http://h/gone", response("<p>x"))
  + record("response", "http://h/gone", response("<p>y", status: 404), date: "2026-01-02T00:00:00Z")
  + record("response", "http://h/b", response("<p>busy", status: 503), date: "2026-01-04T00:00:00Z")
  + record("response", "http://h/i.png", response("x", headers: "Content-Type: image/png\r\n"))
  + record("response", "dns:h", "1.2.3.4") + record("resource", "http://h/r", "<p>r")

private let expected = ["http://h/b: <p>b", "http://h/a: <p>2", "http://h/r: <p>r"]

@Suite struct PageArchiveTests {
  @Test func theNewestCaptureOfEachPageIsRead() throws {
    #expect(try TemporaryFile(archive).pages() == expected)
  }

  @Test func compressedAsAWholeOrByRecordIsTheSame() throws {
    #expect(try TemporaryFile(Gzip.compress(archive)).pages() == expected)
    let halves = Gzip.compress(Array(archive[..<500])) + Gzip.compress(Array(archive[500...]))
    #expect(try TemporaryFile(halves).pages() == expected)
  }

  @Test func whatStandsBeforeADamagedEndIsRead() throws {
    let file = try TemporaryFile(archive + record("response", "http://h/z", response("<p>z")).dropLast(20))
    let pages = try file.pages()
    #expect(Array(pages.dropFirst()) == expected && pages[0].contains("is cut short within the record at byte"))
    let broken = try TemporaryFile(archive + Array("rubbish that is no record\r\n\r\n".utf8)).pages()
    #expect(broken.count == 4 && broken[0].contains("no WARC record begins there"))
  }

  @Test func bodiesAreDecodedWithinTheLimit() throws {
    let zipped = Gzip.compress(Array("<p>zipped".utf8))
    let bomb = Gzip.compress([UInt8](repeating: 0x61, count: 1_000_000))
    func head(_ headers: String) -> [UInt8] {
      Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\(headers)\r\n\r\n".utf8)
    }
    let file = try TemporaryFile(
      record(
        "response", "http://h/1",
        head("Transfer-Encoding: chunked") + Array("3;x=y\r\n<p>\r\n2\r\nab\r\n0\r\n\r\n".utf8))
        + record("response", "http://h/2", head("Content-Encoding: gzip") + zipped)
        + record("response", "http://h/3", head("Content-Encoding: gzip") + bomb)
        + record("response", "http://h/4", head("Content-Encoding: gzip") + Array("<p>not zipped".utf8))
        + record("response", "http://h/5", head("Content-Encoding: br") + [0xFF, 0xFE])
        + record("response", "http://h/7", head("Content-Encoding: compress") + [1, 2])
        + record("response", "http://h/6", head("X: y") + [UInt8](repeating: 0x61, count: 90_000)))
    #expect(
      try file.pages() == [
        "http://h/1: <p>ab", "http://h/2: <p>zipped", "! 3: the body has more than 10000 bytes",
        "http://h/4: <p>not zipped", "! 5: the body is said to be compressed with “br” and is not, or it is damaged",
        "! 7: the body is compressed with “compress”, which is not supported",
        "! 6: the body has more than 10000 bytes",
      ])
  }

  @Test func aSavedPageOfManyPartsIsRead() throws {
    let mhtml = """
      From: <Saved by a browser>\r\nSnapshot-Content-Location: https://h/a\r\nMIME-Version: 1.0\r\n\
      Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--Cut"\r\n\r\n\r\n\
      ----Cut\r\nContent-Type: text/html; charset=gbk\r\nContent-Transfer-Encoding: quoted-printable\r\n\
      Content-Location: https://h/a\r\n\r\n<p class=3D"x">=E5=B8=AE so=\r\nft\r\n\
      ----Cut\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n\
      ----Cut\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: cid:f@x\r\n\r\n\
      PHA+\r\nZnJhbWU=\r\n----Cut--\r\n
      """
    let file = try TemporaryFile(Array(mhtml.utf8), suffix: ".mhtml")
    let pages = try file.pages()
    #expect(pages.count == 2 && pages[0] == "https://h/a: <p class=\"x\">帮 soft\r\n")
    #expect(pages[1].hasSuffix("#cid:f@x: <p>frame"))
  }

  @Test func zippedPagesAreRead() throws {
    var zip = ZipFixture()
    zip.add("a.html", "<p>a")
    zip.add("d/帮助.htm", "<p>" + String(repeating: "b", count: 50), deflated: true)
    zip.add("a_files/frame.html", "<p>frame")
    zip.add("__MACOSX/._a.html", "x")
    zip.add("style.css", "p {}")
    zip.add("no_page_files/b.html", "<p>own")
    zip.add("secret.html", "?", flags: 1)
    zip.add("odd.html", "?", method: 12)
    zip.add("large.html", String(repeating: "x", count: 20_000), deflated: true)
    let pages = try TemporaryFile(zip.bytes).pages()
    #expect(
      pages == [
        "a.html: <p>a", "d/帮助.htm: <p>" + String(repeating: "b", count: 50), "no_page_files/b.html: <p>own",
        "! secret.html: it is encrypted; pack it without a password",
        "! odd.html: it is compressed with method 12; pack it with deflate",
        "! large.html: it has more than 10000 bytes",
      ])
    for length in stride(from: 4, to: zip.bytes.count, by: 7) {
      #expect(throws: ArchiveError.self) { try TemporaryFile(Array(zip.bytes.prefix(length))).pages() }
    }
  }

  @Test func otherFilesAreNoArchives() throws {
    let file = try TemporaryFile(Array("<html>".utf8))
    #expect(throws: ArchiveError.unknownFormat(path: file.path)) { try file.pages() }
    #expect(throws: ArchiveError.self) { try PageArchive.format(of: "/nowhere/at/all") }
  }

  @Test(
    arguments: [
      ("<!-- saved from url=(0019)https://h/a/b.html -->\n<html>", "https://h/a/b.html"),
      ("<html><!--\n Page saved with SingleFile \n url: https://h/a?b \n saved date: x\n-->", "https://h/a?b"),
      ("<!-- Mirrored from h.example/a/b.html by HTTrack", "http://h.example/a/b.html"), ("<html>", nil),
      ("<!-- saved from url=(0022)file:///C:/x -->", nil),
    ] as [(String, String?)]) func savedPagesTellTheirURL(_ html: String, _ url: String?)
  {
    #expect(SavedPage.url(Array(html.utf8)) == url)
  }

  @Test func whatAPageShowsIsNoPage() {
    let pages: Set<String> = ["d/a.html", "d/a_files/x.html", "d/b_files/x.html", "d/c.htm", "d/c.files/e/x.html"]
    #expect(SavedPage.isResource("d/a_files/x.html", pages: pages))
    #expect(SavedPage.isResource("d/c.files/e/x.html", pages: pages))
    #expect(!SavedPage.isResource("d/b_files/x.html", pages: pages))
    #expect(!SavedPage.isResource("d/a.html", pages: pages))
  }
}
