import Archive
import Foundation
import Testing

@testable import Ingest

/// What is taken out of files and archives, and what is said of the rest.
@Suite struct RawPagesTests {
  private func folder(_ files: [(String, String)]) throws -> String {
    let root = FileManager.default.temporaryDirectory.appending(path: "stepdex-\(UUID().uuidString)")
    for (name, text) in files {
      let place = root.appending(path: name)
      try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: place)
    }
    return root.path(percentEncoded: false)
  }

  private func warc(_ url: String, _ html: String, date: String = "2026-01-01T00:00:00Z") -> String {
    let block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(html)"
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: \(url)\r\nWARC-Date: \(date)\r\n"
      + "Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
  }

  /// `SOURCE: TEXT`, and `! SOURCE: WHY`.
  private func read(_ paths: [String]) throws -> [String] {
    var result: [String] = []
    let files = try SourceFinder().files(below: paths) {
      result.append("! \($0.split(separator: "/").last ?? ""): \($1)")
    }
    try RawPages.forEachBatch(
      of: files,
      batch: {
        for page in $0 { result.append("\(page.source): \(String(decoding: try page.bytes(), as: UTF8.self))") }
      },
      skipped: { result.append("! \($0): \($1)") })
    return result
  }

  @Test func aPageOfSeveralArchivesIsTheNewest() throws {
    let root = try folder([
      ("1.warc", warc("http://h/a", "old") + warc("http://h/b", "b")),
      ("2.warc", warc("http://h/a", "new", date: "2026-02-01T00:00:00Z")), ("3.html", "<p>page"),
    ])
    #expect(try read([root]) == ["http://h/b: b", "http://h/a: new", "3.html: <p>page"])
  }

  @Test func anArchiveIsKnownByWhatItHolds() throws {
    let root = try folder([("fetched", warc("http://h/a", "a")), ("empty.warc", "WARC/1.0\r\n"), ("odd.mht", "x")])
    #expect(try read([root + "/fetched"]) == ["http://h/a: a"])
    #expect(try read([root + "/odd.mht"]).first?.contains("neither WARC, MHTML nor ZIP") == true)
    #expect(try read([root + "/empty.warc"]).first?.contains("is cut short") == true)
  }

  @Test func anArchiveWithoutPagesIsNamed() throws {
    let picture = warc("http://h/i.png", "x").replacingOccurrences(of: "text/html", with: "image/png")
    let root = try folder([("a.warc", picture)])
    #expect(try read([root]) == ["! a.warc: it holds no HTML page"])
  }

  @Test func whatABrowserSavedBesideAPageIsNoPage() throws {
    let root = try folder([
      ("页.html", "page"), ("页_files/ad.html", "ad"), ("b.htm", "b"), ("b.files/deep/x.html", "x"),
      ("c_files/c.html", "own"),
    ])
    #expect(try read([root]) == ["b.htm: b", "c_files/c.html: own", "页.html: page"])
  }

  @Test func pipesAndNamesThatAreNoTextAreNamed() throws {
    let root = try folder([("a.html", "a")])
    #expect(mkfifo(root + "/pipe.html", 0o600) == 0)
    var name = Array((root + "/").utf8CString.dropLast())
    name += [CChar(bitPattern: 0xB0), CChar(bitPattern: 0xEF)] + Array(".html".utf8CString)
    let file = try #require(fopen(name, "w"))
    fclose(file)
    let found = try read([root])
    #expect(found.filter { !$0.hasPrefix("!") } == ["a.html: a"])
    #expect(found.contains { $0.hasPrefix("! pipe.html: it is no ordinary file but a pipe") })
    #expect(found.contains { $0.contains("its name is not UTF-8; rename it") })
    let error = try #require(throws: SourceError.self) { try read([root + "/pipe.html"]) }
    #expect(error == .special(path: root + "/pipe.html") && error.description.contains("save what it gives to a file"))
    #expect(throws: SourceError.unspeakable(path: "/nowhere/\u{FFFD}.html")) { try read(["/nowhere/\u{FFFD}.html"]) }
  }

  @Test func aFolderNobodyMayReadIsNamedOnce() throws {
    let error = SourceError.unreadable(path: "x", reason: SystemReason.text(CocoaError(.fileReadNoPermission)))
    #expect(!error.description.contains(".;") && !error.description.contains(".)"))
  }
}
