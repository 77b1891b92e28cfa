import Foundation
import Testing

@testable import Archive

/// Archives damaged at random, from a fixed seed: whatever happens to a file, reading it ends, within the limit, in
/// pages or in an error of ours.
@Suite struct MutationTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private static let warc =
    record("warcinfo", "", "software: other\r\n") + record("response", "http://h/a", response("<title>T</title><p>1"))
    + record(
      "response", "http://h/c",
      response(
        "4\r\n<p>a\r\n2\r\nbc\r\n0\r\n\r\n", headers: "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"))
    + record("revisit", "http://h/b", response(""))

  private static let mhtml = Array(
    """
    MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n\
    Content-Transfer-Encoding: quoted-printable\r\n\r\n<p class=3D"a">=E5=B8=AE=\r\n\r\n--x\r\n\
    Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+\r\n--x--
    """.utf8)

  private static var zip: [UInt8] {
    var zip = ZipFixture()
    zip.add("a.html", "<p>" + String(repeating: "text ", count: 40), deflated: true)
    zip.add("帮助.htm", "<p>b")
    return zip.bytes
  }

  /// Replaces, removes, repeats and swaps pieces.
  private static func damaged(_ bytes: [UInt8], _ random: inout Generator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let length = min(Int.random(in: 1...16, using: &random), bytes.count - place)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<place + length)
      case 2: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
      case 3: bytes.removeSubrange(place...)
      case 4: for i in place..<place + length { bytes[i] = [0, 0xFF, 0x0A, 0x2D, 0x39][i % 5] }
      default: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
    }
    return bytes
  }

  @Test(arguments: ["warc", "warc.gz", "zip", "mhtml"]) func damageEndsInPagesOrInAnErrorOfOurs(_ kind: String) throws {
    let whole =
      switch kind {
      case "warc": Self.warc
      case "warc.gz": Gzip.compress(Array(Self.warc[..<300])) + Gzip.compress(Array(Self.warc[300...]))
      case "zip": Self.zip
      default: Self.mhtml
      }
    var random = Generator(state: 7)
    var read = 0
    for _ in 0..<700 {
      let file = try TemporaryFile(Self.damaged(whole, &random))
      do throws(ArchiveError) {
        try PageArchive.read(file.path, limit: 5_000, page: { read += $0.bytes.count <= 5_000 ? 1 : -100_000 }) {
          _, _ in
        }
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
    #expect(read > 20)
  }

  @Test func damagedBodiesEndWithinTheLimit() throws {
    let text = Array(String(repeating: "<p>help</p>", count: 50).utf8)
    let brotli = [UInt8](try #require(Data(base64Encoded: "H0oA+B0JNi5zYe4+rct54HwmiCJupbr2DYo0k4884AQgrs+FJpck")))
    let zstandard = [UInt8](
      try #require(Data(base64Encoded: "KLUv/SBL5QAAeDxwPuW4ruWKqSBoZWxwIAQAOwUADNTkSrhyBA==")))
    var random = Generator(state: 11)
    for (coding, body) in [("gzip", Gzip.compress(text)), ("br", brotli), ("zstd", zstandard), ("deflate", text)] {
      var read = 0
      var refused = 0
      for round in 0..<700 {
        let limit = round % 2 == 0 ? 300 : 5_000
        let headers = Headers([("Content-Encoding", coding), ("Transfer-Encoding", "chunked")])
        let response = HTTPResponse(status: 200, headers: headers, body: Self.damaged(body, &random))
        if let decoded = try? response.decodedBody(limit: limit) {
          read += decoded.isEmpty ? 0 : 1
          #expect(decoded.count <= limit)
        } else {
          refused += 1
        }
      }
      #expect(read > 0, "\(coding)")
      #expect(refused > 0, "\(coding)")
    }
  }
}
