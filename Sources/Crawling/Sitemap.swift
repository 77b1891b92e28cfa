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
    var isIndex = false
    var location: Int?
    var rest = text
    // A tag at a time, whatever prefix its name space has.
    while let open = rest.firstIndex(of: 0x3C), let close = rest[open...].firstIndex(of: 0x3E) {
      let tag = rest[(open + 1)..<close]
      // An address may stand in a CDATA section, which may hold `>`.
      if tag.starts(with: Array("![CDATA[".utf8)) {
        rest = rest[(open + 1)...]
        continue
      }
      switch Self.localName(tag) {
      case "sitemapindex": isIndex = true
      case "loc": location = close + 1
      case "/loc":
        if let start = location, start <= open {
          let url = Self.unescaped(String(decoding: text[start..<open], as: UTF8.self))
          if isIndex { sitemaps.append(url) } else { pages.append(url) }
        }
        location = nil
      default: break
      }
      rest = rest[(close + 1)...]
    }
  }

  /// `loc` of `<sm:loc>`; of other vocabularies, such as `image:loc`, nothing.
  private static func localName(_ tag: ArraySlice<UInt8>) -> String {
    let isEnd = tag.first == 0x2F
    let name = tag.dropFirst(isEnd ? 1 : 0).prefix { $0 > 0x20 && $0 != 0x2F }.prefix(40)
    let parts = name.split(separator: 0x3A, maxSplits: 1)
    guard let last = parts.last,
      parts.count < 2 || !["image", "video", "news", "xhtml"].contains(String(decoding: parts[0], as: UTF8.self))
    else { return "" }
    return (isEnd ? "/" : "") + String(decoding: last, as: UTF8.self)
  }

  private static func unescaped(_ text: String) -> String {
    var result = text
    if let start = result.range(of: "<![CDATA["), let end = result.range(of: "]]>"), start.upperBound <= end.lowerBound
    {
      return String(result[start.upperBound..<end.lowerBound])
    }
    for (reference, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#38;", "&"), ("&#x26;", "&"), ("&amp;", "&"),
    ] {
      result = result.replacingOccurrences(of: reference, with: character)
    }
    return result
  }
}
