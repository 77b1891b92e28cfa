import Foundation

/// Browsers send the text of a query in the encoding of the page that links, and the text of a path in UTF-8.
/// Source: the WHATWG URL Standard, "percent-encode after encoding".
enum QueryEncoding {
  /// The reference with its query percent-encoded in that encoding, where it has characters beyond ASCII.
  static func applied(to reference: String, encoding: String) -> String {
    guard !encoding.lowercased().hasPrefix("utf"), let mark = reference.firstIndex(of: "?") else { return reference }
    let end = reference[mark...].firstIndex(of: "#") ?? reference.endIndex
    let query = reference[reference.index(after: mark)..<end]
    guard query.utf8.contains(where: { $0 >= 0x80 }), let bytes = bytes(of: query, in: encoding) else {
      return reference
    }
    return reference[...mark] + Percent.encode(bytes: bytes, Percent.query) + reference[end...]
  }

  /// Nil when the encoding is unknown or lacks one of the characters.
  private static func bytes(of text: Substring, in encoding: String) -> [UInt8]? {
    let converter = iconv_open(encoding, "UTF-8")
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    let room = output.count
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target -> Int? in
        var from = source.baseAddress
        var to = target.baseAddress
        var left = source.count
        var space = room
        guard iconv(converter, &from, &left, &to, &space) != -1, left == 0 else { return nil }
        return room - space
      }
    }
    return written.map { output.prefix($0).map { UInt8(bitPattern: $0) } }
  }
}
