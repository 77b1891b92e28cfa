/// One record of a web archive.
/// Source: WARC 1.1, https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
public struct WARCRecord: Sendable {
  public var headers: Headers
  public var block: [UInt8]
  /// The block was longer than the reader keeps; `block` is its beginning.
  public var isOversized = false
  /// Where the record stands in the file as stored, in bytes; 0 and 0 for a record not read from a file.
  public var offset = 0
  public var length = 0

  public init(headers: Headers, block: [UInt8]) {
    self.headers = headers
    self.block = block
  }

  /// `response`, `revisit`, `warcinfo` and so on.
  public var type: String { headers["WARC-Type"] ?? "" }

  public var targetURI: String? {
    // WARC 1.0 as some tools wrote it has angle brackets around the URI.
    headers["WARC-Target-URI"].map { $0.hasPrefix("<") && $0.hasSuffix(">") ? String($0.dropFirst().dropLast()) : $0 }
  }

  /// The crawler's word that a page archived before asks by now not to be kept.
  static let withdrawal = Array("robots: noindex\r\n".utf8)

  var isWithdrawal: Bool { type == "metadata" && block == Self.withdrawal }

  /// The record as one gzip member.
  func member() -> [UInt8] {
    var headers = headers
    headers["Content-Length"] = String(block.count)
    return Gzip.compress(Array("WARC/1.1\r\n\(headers.text)\r\n".utf8) + block + [0x0D, 0x0A, 0x0D, 0x0A])
  }

  /// A new identifier, `<urn:uuid:…>`.
  public static func newIdentifier() -> String {
    var bytes = (0..<16).map { _ in UInt8.random(in: 0...255) }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    var text = ""
    for (i, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(i) { text += "-" }
      text += byte < 16 ? "0" + String(byte, radix: 16) : String(byte, radix: 16)
    }
    return "<urn:uuid:\(text)>"
  }
}
