#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Turns byte offsets, which must not decrease, into lines and columns in one pass over the text.
struct SourceCursor {
  private let text: UnsafeBufferPointer<UInt8>
  private(set) var offset = 0
  private(set) var line = 1
  private(set) var column = 1

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Moves to an offset; stays where it is when the offset lies behind.
  mutating func move(to target: Int) {
    let end = min(target, text.count)
    guard end > offset else { return }
    var start = offset
    while let base = text.baseAddress, let newline = memchr(base + start, 0x0A, end - start) {
      line += 1
      column = 1
      start = UnsafeRawPointer(newline) - UnsafeRawPointer(base) + 1
    }
    var scalars = 0
    for i in start..<end { scalars &+= text[i] & 0xC0 != 0x80 ? 1 : 0 }
    column += scalars
    offset = end
  }
}
