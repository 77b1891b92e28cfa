import Foundation

/// A line of the index beside an archive: where the capture of a URL stands.
/// Source: https://pywb.readthedocs.io/en/latest/manual/indexing.html#cdxj-format. `depth`, `etag` and
/// `last-modified` are ours; readers skip fields they do not know.
public struct CDXJEntry: Codable, Equatable, Sendable {
  public var url: String
  public var mime: String
  /// The HTTP status, `-` for a revisit of an unchanged page.
  public var status: String
  /// `sha1:` and 32 characters of base 32.
  public var digest: String
  public var length: String
  public var offset: String
  public var filename: String
  /// How many links lead here from a start page.
  public var depth: String?

  /// `yyyyMMddHHmmss`; stands before the fields.
  public var timestamp = ""

  enum CodingKeys: String, CodingKey { case url, mime, status, digest, length, offset, filename, depth }

  public init(
    url: String, mime: String, status: String, digest: String, length: Int, offset: Int, filename: String, depth: Int?,
    timestamp: String
  ) {
    self.url = url
    self.mime = mime
    self.status = status
    self.digest = digest
    self.length = String(length)
    self.offset = String(offset)
    self.filename = filename
    self.depth = depth.map { String($0) }
    self.timestamp = timestamp
  }

  /// The line without its line feed.
  public var line: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    return "\(SURT.key(url)) \(timestamp) \(json)"
  }

  /// Nil for a line that is none.
  public init?(line: some StringProtocol) {
    let parts = line.split(separator: " ", maxSplits: 2)
    guard parts.count == 3, parts[1].count == 14, parts[2].hasPrefix("{") else { return nil }
    guard var entry = try? JSONDecoder().decode(CDXJEntry.self, from: Data(parts[2].utf8)) else { return nil }
    entry.timestamp = String(parts[1])
    self = entry
  }
}

/// Sort-friendly URI: `com,example)/path`, so that a host's pages stand together.
enum SURT {
  static func key(_ url: String) -> String {
    let lower = url.lowercased()
    guard let scheme = lower.range(of: "://") else { return lower }
    let rest = lower[scheme.upperBound...]
    let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    var host = rest[..<end]
    var port = ""
    if let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") {
      port = String(host[colon...])
      host = host[..<colon]
    }
    let name = host.hasPrefix("[") ? String(host) : host.split(separator: ".").reversed().joined(separator: ",")
    let path = rest[end...]
    return "\(name)\(port))\(path.hasPrefix("/") ? "" : "/")\(path)"
  }
}
