extension StringProtocol {
  /// The first place of another text, byte by byte: for text whose characters need no normalisation, and several times as fast as
  /// `firstRange(of:)`. Nothing is found of an empty text.
  package func firstPlace(of text: String) -> Range<String.Index>? {
    var needle = text
    var own = Substring(self)
    let offset = own.utf8.withContiguousStorageIfAvailable { bytes in
      needle.withUTF8 { Self.offset(of: $0, in: bytes) }
    }
    let found = offset ?? own.withUTF8 { bytes in needle.withUTF8 { Self.offset(of: $0, in: bytes) } }
    guard let found else { return nil }
    let start = utf8.index(startIndex, offsetBy: found)
    return start..<utf8.index(start, offsetBy: text.utf8.count)
  }

  /// Whether another text stands in this one, byte by byte.
  package func holds(_ text: String) -> Bool { firstPlace(of: text) != nil }

  private static func offset(of needle: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = needle.first, needle.count <= bytes.count else { return nil }
    var start = 0
    let last = bytes.count - needle.count
    while start <= last {
      if bytes[start] == first {
        var length = 1
        while length < needle.count, bytes[start + length] == needle[length] { length += 1 }
        if length == needle.count { return start }
      }
      start += 1
    }
    return nil
  }
}

extension Substring {
  /// Whether the text begins with another one, byte by byte.
  package func begins(with text: String) -> Bool {
    let (own, other) = (utf8, text.utf8)
    return own.first == other.first && own.starts(with: other)
  }
}
