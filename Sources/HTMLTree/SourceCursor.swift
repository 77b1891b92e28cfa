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
    var newlines = 0
    var lineStart = -1
    for i in offset..<end where text[i] == 0x0A {
      newlines &+= 1
      lineStart = i
    }
    line += newlines
    if lineStart >= 0 { column = 1 }
    var scalars = 0
    for i in max(lineStart + 1, offset)..<end { scalars &+= text[i] & 0xC0 != 0x80 ? 1 : 0 }
    column += scalars
    offset = end
  }
}
