import Foundation

/// What tells whether two captures are one page under two addresses, read from the beginning of a page.
struct PageIdentity {
  /// The address the page names as its own (`rel=canonical`), where that is another one.
  private(set) var canonical: String?
  private var title = 0
  private var size = 0

  init() {}

  /// `limit`: bytes of the body that are looked at.
  init(_ response: HTTPResponse, url: String, limit: Int) {
    guard let body = try? response.decodedBeginning(limit: limit) else { return }
    size = response.body.count
    if let named = Self.canonical(in: body), let base = URL(string: url),
      let full = URL(string: named, relativeTo: base)?.absoluteString
    {
      let whole = full.prefix { $0 != "#" }
      if whole != url { canonical = String(whole) }
    }
    title = Self.title(in: body).hashValue
  }

  /// Whether two pages have one title and about one size.
  func resembles(_ other: PageIdentity) -> Bool {
    title == other.title && size <= other.size + other.size / 4 + 200 && other.size <= size + size / 4 + 200
  }

  private static func title(in bytes: [UInt8]) -> ArraySlice<UInt8> {
    guard let tag = find("<title", in: bytes, from: 0),
      let open = bytes[tag...].firstIndex(of: 0x3E),
      let close = find("</title", in: bytes, from: open)
    else { return [] }
    return bytes[(open + 1)..<close]
  }

  private static func canonical(in bytes: [UInt8]) -> String? {
    var from = 0
    while let tag = find("<link", in: bytes, from: from) {
      let end = bytes[tag...].firstIndex(of: 0x3E) ?? bytes.endIndex
      let text = String(decoding: bytes[(tag + 5)..<end], as: UTF8.self)
      let attributes = Self.attributes(text)
      if attributes["rel"]?.lowercased().split(whereSeparator: \.isWhitespace).contains("canonical") == true,
        let href = attributes["href"], !href.isEmpty
      {
        return href.replacingOccurrences(of: "&amp;", with: "&")
      }
      from = end
    }
    return nil
  }

  /// `name="value"`, `name='value'` or `name=value`.
  private static func attributes(_ text: String) -> [String: String] {
    var result: [String: String] = [:]
    var rest = text[...]
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals].split(whereSeparator: \.isWhitespace).last.map { $0.lowercased() } ?? ""
      rest = rest[rest.index(after: equals)...].drop(while: \.isWhitespace)
      let value: Substring
      if let quote = rest.first, quote == "\"" || quote == "'" {
        value = rest.dropFirst().prefix { $0 != quote }
        rest = rest.dropFirst(value.count + 2)
      } else {
        value = rest.prefix { !$0.isWhitespace }
        rest = rest.dropFirst(value.count)
      }
      if result[name] == nil { result[name] = String(value) }
    }
    return result
  }

  /// Without regard to case; `literal` is in lower case.
  private static func find(_ literal: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    let count = literal.utf8CodeUnitCount
    var i = start
    while let hit = bytes[i...].firstIndex(of: 0x3C), hit + count <= bytes.endIndex {
      if (1..<count).allSatisfy({ (bytes[hit + $0] | 0x20) == (literal.utf8Start[$0] | 0x20) }) { return hit }
      i = hit + 1
    }
    return nil
  }
}
