import Foundation
import Testing

@testable import Archive

/// Bodies, dates and duplicates as other programs archive them.
@Suite struct ForeignArchiveTests {
  private static let text = "<p>" + String(repeating: "帮助帮助帮助 help ", count: 3)
  /// What Debian's `brotli` and `zstd` make of `text`, and of a million times `a`.
  private static let brotli = "H0oA+B0JNi5zYe4+rct54HwmiCJupbr2DYo0k4884AQgrs+FJpck"
  private static let brotliBomb = "Xz9Cj18iLB4LBPJzHgA="
  private static let zstandard = "KLUv/SBL5QAAeDxwPuW4ruWKqSBoZWxwIAQAOwUADNTkSrhyBA=="
  private static let zstandardBomb = "KLUv/aBAQg8AVAAAEGFhAQD7/znAAgIAEGECABBhAgAQYQIAEGECABBhAgAQYQMSCmE="

  private func bytes(_ base64: String) throws -> [UInt8] { [UInt8](try #require(Data(base64Encoded: base64))) }

  private func decode(_ coding: String, _ body: [UInt8], limit: Int = 10_000) throws -> String {
    let headers = Headers([("Content-Encoding", coding)])
    let response = HTTPResponse(status: 200, headers: headers, body: body)
    return String(decoding: try response.decodedBody(limit: limit), as: UTF8.self)
  }

  @Test func brotliAndZstandardAreUndone() throws {
    #expect(try decode("br", bytes(Self.brotli)) == Self.text)
    #expect(try decode("zstd", bytes(Self.zstandard)) == Self.text)
    #expect(try decode("zstd", bytes(Self.zstandard) + bytes(Self.zstandard)) == Self.text + Self.text)
    #expect(try decode("gzip, br", bytes(Self.brotli)) == Self.text, "named twice, applied once")
    for (coding, bomb) in [("br", Self.brotliBomb), ("zstd", Self.zstandardBomb)] {
      #expect(throws: HTTPResponse.UndecodableBody.tooLarge(limit: 10_000)) { try decode(coding, bytes(bomb)) }
      #expect(try decode(coding, bytes(bomb), limit: 2_000_000).utf8.count == 1_000_000)
    }
  }

  @Test func bodiesKeptDecodedOrBrokenAreToldApart() throws {
    for coding in ["br", "zstd", "gzip", "deflate", "x-gzip", "identity"] {
      #expect(try decode(coding, Array("\u{FEFF}\n <p>plain".utf8)).hasSuffix("<p>plain"), "\(coding)")
    }
    #expect(throws: HTTPResponse.UndecodableBody.broken("br")) { try decode("br", [0xFF, 0xFE, 1, 2]) }
    #expect(throws: HTTPResponse.UndecodableBody.broken("zstd")) { try decode("zstd", [1, 2, 3, 4]) }
    #expect(throws: HTTPResponse.UndecodableBody.self) { try decode("gzip, gzip, gzip, gzip, gzip", []) }
  }

  @Test func whatFollowsAWholeFrameIsPadding() throws {
    for (coding, body) in [("br", try bytes(Self.brotli)), ("zstd", try bytes(Self.zstandard))] {
      for padding in [[0, 0, 0, 0, 0, 0, 0, 0], Array("\r\n".utf8), Array("<!-- served from a cache -->".utf8)] {
        let decoded = try #require(ContentCoding(rawValue: coding)?.decode(body + padding, limit: 10_000))
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == Self.text, "\(coding) \(padding)")
        #expect(decoded.isComplete, "\(coding) \(padding)")
      }
    }
  }

  @Test func whatCameBeforeABrokenByteIsKept() throws {
    // The header of the last of the blocks names a type that there is not.
    var zstandard = try bytes(Self.zstandardBomb)
    zstandard[zstandard.count - 4] |= 0b110
    // Two stored blocks of 2^16 bytes, and a block with a reserved bit set.
    let letters = [UInt8](repeating: 0x61, count: 1 << 16)
    let brotli = [0xF0, 0xFF, 0x1F] + letters + [0xF8, 0xFF, 0x0F] + letters + [0x0E]
    for (coding, body) in [("br", brotli), ("zstd", zstandard)] {
      let decoded = try #require(ContentCoding(rawValue: coding)?.decode(body, limit: 2_000_000), "\(coding)")
      #expect(decoded.bytes.count >= 1 << 16 && decoded.bytes.allSatisfy { $0 == 0x61 }, "\(coding)")
      #expect(!decoded.isComplete, "\(coding)")
    }
  }

  @Test func chunksAreJoinedInWhateverStateTheyAre() throws {
    func joined(_ body: String) throws -> String {
      let headers = Headers([("Transfer-Encoding", "chunked")])
      let response = HTTPResponse(status: 200, headers: headers, body: Array(body.utf8))
      return String(decoding: try response.decodedBody(limit: 1_000), as: UTF8.self)
    }
    #expect(try joined("3\r\n<p>\r\nA;x=y\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n") == "<p>0123456789")
    #expect(try joined("3\n<p>\n2\nab\n0\n\n") == "<p>ab")
    #expect(try joined("<p>joined already") == "<p>joined already")
    #expect(try joined("5\r\n<p>ab\r\n9\r\ncut") == "<p>abcut")
    #expect(try joined("7fffffffffffffff\r\n<p>") == "<p>")
  }

  @Test func ofSeveralArchivesTheNewestCaptureCounts() throws {
    func page(_ url: String, _ body: String, _ date: String, status: Int = 200) -> [UInt8] {
      record("response", "http://h/\(url)", response(body, status: status), date: date)
    }
    let first = try TemporaryFile(
      page("a", "<p>new", "2026-02-02T00:00:00.500Z") + page("gone", "<p>x", "2026-01-01T00:00:00Z"))
    let second = try TemporaryFile(
      page("a", "<p>old", "2026-02-02T00:00:00Z") + page("b", "<p>b", "2026-01-01T00:00:00Z")
        + page("gone", "", "2026-01-02T00:00:00Z", status: 404))
    for paths in [[first.path, second.path], [second.path, first.path]] {
      var pages: [String] = []
      try PageArchive.read(
        warcs: paths, page: { pages.append("\($0.url ?? ""): \(String(decoding: $0.bytes, as: UTF8.self))") },
        skipped: { pages.append("! \($0): \($1)") })
      #expect(pages.sorted() == ["http://h/a: <p>new", "http://h/b: <p>b"])
    }
  }

  @Test func aWithdrawalCountsInWhateverOrderTheArchivesAreRead() throws {
    func page(_ body: String, _ date: String) -> [UInt8] {
      record("response", "http://h/a", response(body), date: date)
    }
    let older = try TemporaryFile(page("old", "2026-01-01T00:00:00Z"))
    let withdrawn = try TemporaryFile(
      record("metadata", "http://h/a", WARCRecord.withdrawal, date: "2026-02-01T00:00:00Z"))
    let newer = try TemporaryFile(page("back", "2026-03-01T00:00:00Z"))
    func read(_ files: [TemporaryFile]) throws -> [String] {
      var pages: [String] = []
      try PageArchive.read(
        warcs: files.map(\.path), limit: 1_000, page: { pages.append(String(decoding: $0.bytes, as: UTF8.self)) },
        skipped: { pages.append("! \($1)") })
      return pages
    }
    #expect(try read([older, withdrawn]) == [])
    #expect(try read([withdrawn, older]) == [])
    #expect(try read([withdrawn, newer]) == ["back"])
    #expect(try read([newer, withdrawn]) == ["back"])
    #expect(try read([newer, withdrawn, older]) == ["back"])
  }

  @Test func aRevisitWithoutItsContentIsNamed() throws {
    let lone = record("revisit", "http://h/lone", response(""))
    let same = Array(
      """
      WARC/1.0\r\nWARC-Type: revisit\r\nWARC-Target-URI: http://h/b\r\nWARC-Refers-To-Target-URI: http://h/a\r\n\
      Content-Length: 0\r\n\r\n\r\n\r\n
      """.utf8)
    let file = try TemporaryFile(record("response", "http://h/a", response("<p>a")) + lone + same)
    #expect(
      try file.pages() == [
        "! b: it has the same content as http://h/a",
        "! lone: the archive only says that it was unchanged; name the archive that holds it as well",
        "http://h/a: <p>a",
      ])
  }

  @Test func aPageUnderTwoAddressesIsTakenOnceAndNamed() throws {
    func page(_ url: String, canonical: String, title: String = "T", text: String = "") -> [UInt8] {
      record(
        "response", "http://h/\(url)",
        response("<title>\(title)</title><LINK rel='canonical' HREF=\"\(canonical)\"><p>\(text)"))
    }
    let copy = "! %: it is the same page as http://h/a, which it names as its address (rel=canonical)"
    func read(_ records: [UInt8]) throws -> [String] {
      try TemporaryFile(records).pages().map { $0.hasPrefix("!") ? $0 : String($0.prefix { $0 != "<" }) }
    }
    #expect(
      try read(page("a?print", canonical: "a#top") + page("a", canonical: "http://h/a"))
        == [copy.replacingOccurrences(of: "%", with: "a?print"), "http://h/a: "])
    // Two that name each other: one stays.
    #expect(
      try read(page("b", canonical: "a") + page("a", canonical: "b"))
        == [copy.replacingOccurrences(of: "%", with: "b"), "http://h/a: "])
    // A site that names its first page on all pages, and one that names a page we do not have.
    #expect(
      try read(
        page("a", canonical: "a") + page("b", canonical: "a", title: "Other")
          + page("c", canonical: "a", text: String(repeating: "long ", count: 200)) + page("d", canonical: "nowhere")
      ) == ["http://h/a: ", "http://h/b: ", "http://h/c: ", "http://h/d: "])
  }

  @Test func otherWebArchivesAreRefusedWithARemedy() throws {
    let arc = Array("filedesc://x.arc 0.0.0.0 20260101000000 text/plain 76\n1 0 x\n".utf8)
    for bytes in [arc, Gzip.compress(arc)] {
      let file = try TemporaryFile(bytes, suffix: ".warc.gz")
      let error = try #require(throws: ArchiveError.self) { try file.pages() }
      #expect(error.description.contains("is an ARC file") && error.description.contains("warcio recompress"))
    }
    let packed = try TemporaryFile([0x28, 0xB5, 0x2F, 0xFD, 0, 0], suffix: ".warc")
    #expect(try #require(throws: ArchiveError.self) { try packed.pages() }.description.contains("zstd -d"))
    var wacz = ZipFixture()
    wacz.add("archive/data.warc.gz", "x")
    wacz.add("datapackage.json", "{}")
    let file = try TemporaryFile(wacz.bytes)
    #expect(try #require(throws: ArchiveError.self) { try file.pages() }.description.contains("WACZ"))
  }

  @Test func aPageWithoutATypeIsOneIfItBeginsLikeOne() throws {
    let untyped =
      record("response", "http://h/a", response(" <p>a", headers: ""))
      + record("response", "http://h/i", response("\u{89}PNG", headers: ""))
    #expect(try TemporaryFile(untyped).pages() == ["http://h/a:  <p>a"])
  }
}
