import Archive
import Foundation

/// The URLs a sitemap names, and the further sitemaps an index of sitemaps names.
/// Source: https://www.sitemaps.org/protocol.html
struct Sitemap: Equatable {
  var pages: [String] = []
  var sitemaps: [String] = []

  /// Bytes of one sitemap, decompressed.
  static let sizeLimit = 50 << 20

  init(_ raw: [UInt8]) {
    var bytes = raw
    if raw.starts(with: [0x1F, 0x8B]) { bytes = Gzip.decompress(raw, limit: Self.sizeLimit)?.bytes ?? [] }
    let text = bytes[...]
    guard text.contains(0x3C) else {
      // One URL per line.
      pages = text.split { $0 == 0x0A || $0 == 0x0D }.map { String(decoding: $0, as: UTF8.self) }
        .filter { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
      return
    }
    let isIndex = Self.find("<sitemapindex", in: text) != nil
    var rest = text
    while let open = Self.find("<loc>", in: rest) {
      rest = rest[(open + 5)...]
      guard let close = Self.find("</loc>", in: rest) else { break }
      let location = Self.unescaped(String(decoding: rest[..<close], as: UTF8.self))
      if isIndex { sitemaps.append(location) } else { pages.append(location) }
      rest = rest[(close + 6)...]
    }
  }

  private static func find(_ literal: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    let count = literal.utf8CodeUnitCount
    var i = bytes.startIndex
    while let hit = bytes[i...].firstIndex(of: 0x3C), hit + count <= bytes.endIndex {
      if (0..<count).allSatisfy({ bytes[hit + $0] == literal.utf8Start[$0] }) { return hit }
      i = hit + 1
    }
    return nil
  }

  private static func unescaped(_ text: String) -> String {
    var result = text
    if let start = result.range(of: "<![CDATA["), let end = result.range(of: "]]>") {
      return String(result[start.upperBound..<end.lowerBound])
    }
    for (reference, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
      result = result.replacingOccurrences(of: reference, with: character)
    }
    return result
  }
}
