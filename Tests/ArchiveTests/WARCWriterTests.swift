import Foundation
import Testing

@testable import Archive

@Suite struct WARCWriterTests {
  private func capture(_ url: String, _ body: String) -> WARCWriter.Capture {
    WARCWriter.Capture(
      url: url, date: Date(timeIntervalSince1970: 1_700_000_000), request: Array("GET / HTTP/1.1\r\n\r\n".utf8),
      responseHead: Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8), body: Array(body.utf8),
      address: "192.0.2.1", depth: 2)
  }

  @Test func recordsHaveTheFieldsOfTheStandard() throws {
    let file = try TemporaryFile([], suffix: ".warc.gz")
    let writer = try WARCWriter(path: file.path, software: "test")
    try writer.write(capture("http://h/a", "<p>a"))
    let reader = try WARCReader(path: file.path)
    let response = try #require(try reader.next())
    let request = try #require(try reader.next())
    #expect(try reader.next() == nil)
    #expect(response.type == "response" && response.targetURI == "http://h/a")
    #expect(response.headers["WARC-Date"] == "2023-11-14T22:13:20Z")
    #expect(response.headers["WARC-Payload-Digest"] == WARCWriter.digest(Array("<p>a".utf8)))
    #expect(response.headers["WARC-Block-Digest"] == WARCWriter.digest(response.block))
    #expect(request.headers["WARC-Concurrent-To"] == response.headers["WARC-Record-ID"])
    // SHA-1 of nothing, as every archive has it.
    #expect(WARCWriter.digest([]) == "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ")
  }

  @Test func theIndexIsSortedAndPointsAtTheRecords() throws {
    let file = try TemporaryFile([], suffix: ".warc.gz")
    let writer = try WARCWriter(path: file.path, software: "test")
    for name in ["c", "a", "b"] { try writer.write(capture("http://h/\(name)", "<p>\(name)")) }
    try writer.finish()
    let lines = try String(contentsOfFile: writer.indexPath, encoding: .utf8).split(separator: "\n")
    #expect(lines == lines.sorted() && lines.count == 3)
    for line in lines {
      let entry = try #require(CDXJEntry(line: line))
      let record = try #require(try WARCReader(path: file.path, from: Int(entry.offset) ?? -1).next())
      #expect(record.targetURI == entry.url && entry.depth == "2" && entry.timestamp == "20231114221320")
      #expect(CDXJEntry(line: entry.line) == entry)
    }
  }

  @Test func everyCutLeavesWholeRecordsAndAnIndexThatFits() throws {
    let whole = try TemporaryFile([], suffix: ".warc.gz")
    let writer = try WARCWriter(path: whole.path, software: "test")
    for name in ["a", "b"] { try writer.write(capture("http://h/\(name)", "<p>\(name)")) }
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: whole.path)))
    for length in stride(from: 0, through: bytes.count, by: 11) {
      let file = try TemporaryFile(Array(bytes.prefix(length)), suffix: ".warc.gz")
      // The index of the whole archive: it promises more than there is.
      try FileManager.default.copyItem(atPath: writer.indexPath, toPath: WARCWriter.indexPath(of: file.path))
      let recovered = try WARCWriter(path: file.path, software: "test")
      try recovered.write(capture("http://h/new", "<p>new"))
      var urls: [String] = []
      try recovered.forEachEntry { urls.append($0.url) }
      #expect(urls.last == "http://h/new" && Set(urls).count == urls.count)
      #expect(try file.pages().map { String($0.prefix(12)) }.last == "http://h/new")
      #expect(try file.pages().count == urls.count)
      try FileManager.default.removeItem(atPath: recovered.indexPath)
    }
    try FileManager.default.removeItem(atPath: writer.indexPath)
  }

  @Test func aPageThatIsWithdrawnIsReadNoMoreUntilItIsBack() throws {
    let file = try TemporaryFile([], suffix: ".warc.gz")
    let writer = try WARCWriter(path: file.path, software: "test")
    defer { try? FileManager.default.removeItem(atPath: writer.indexPath) }
    for name in ["a", "b"] { try writer.write(capture("http://h/\(name)", "<p>\(name)")) }
    try writer.write(withdrawalOf: "http://h/a", date: Date(timeIntervalSince1970: 1_700_000_100))
    #expect(try file.pages() == ["http://h/b: <p>b"])
    var again = capture("http://h/a", "<p>back")
    again.date = Date(timeIntervalSince1970: 1_700_000_200)
    try writer.write(again)
    #expect(try file.pages() == ["http://h/b: <p>b", "http://h/a: <p>back"])
  }

  @Test func pagesOfTheSameBytesAreTakenOnce() throws {
    let file = try TemporaryFile([], suffix: ".warc.gz")
    let writer = try WARCWriter(path: file.path, software: "test")
    defer { try? FileManager.default.removeItem(atPath: writer.indexPath) }
    for name in ["help/index.html", "help/", "other"] {
      try writer.write(capture("http://h/\(name)", name.hasPrefix("help") ? "<p>help" : "<p>other"))
    }
    #expect(
      try file.pages() == [
        "! index.html: it has the same content as http://h/help/", "http://h/help/: <p>help",
        "http://h/other: <p>other",
      ])
  }

  @Test func otherFilesAreLeftAlone() throws {
    let notes = Array("precious notes\n".utf8)
    for content in [notes, Array("WARC/1.1\r\n".utf8), Gzip.compress(notes + notes + notes + notes)] {
      let long = content + (content[0] == 0x1F ? [UInt8](repeating: 0, count: 64) : [])
      let file = try TemporaryFile(long, suffix: ".warc.gz")
      #expect(throws: ArchiveError.foreign(path: file.path)) { try WARCWriter(path: file.path, software: "test") }
      #expect([UInt8](try Data(contentsOf: URL(fileURLWithPath: file.path))) == long)
    }
  }

  @Test func linesAreSortedInPieces() throws {
    let lines = (0..<500).map { "\(($0 &* 7_919) % 1_000) line" }
    let file = try TemporaryFile(Array(lines.joined(separator: "\n").utf8))
    try LineSort(path: file.path, pieceSize: 300).run()
    #expect(try String(contentsOfFile: file.path, encoding: .utf8) == lines.sorted().map { $0 + "\n" }.joined())
    let folder = URL(fileURLWithPath: file.path).deletingLastPathComponent().path
    let name = URL(fileURLWithPath: file.path).lastPathComponent
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix(name) } == [name])
  }
}
