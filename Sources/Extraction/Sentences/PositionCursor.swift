import TopicModel

/// Finds source positions of growing offsets in one pass, where `RichText.position(at:)` starts anew each time.
struct PositionCursor {
  private let anchors: [RichText.Anchor]
  private let bytes: [UInt8]
  private var anchor = 0
  private var offset = 0
  /// Scalars between the anchor and `offset`.
  private var scalars = 0

  init(_ text: RichText, bytes: [UInt8]) {
    anchors = text.anchors
    self.bytes = bytes
    offset = anchors.first?.offset ?? 0
  }

  /// - Parameter target: not smaller than that of the call before; a smaller one gives the same position again.
  mutating func position(at target: Int) -> Position? {
    guard !anchors.isEmpty else { return nil }
    while anchor + 1 < anchors.count, anchors[anchor + 1].offset <= target {
      anchor += 1
      offset = anchors[anchor].offset
      scalars = 0
    }
    while offset < min(target, bytes.count) {
      if bytes[offset] & 0xC0 != 0x80 { scalars += 1 }
      offset += 1
    }
    let start = anchors[anchor].position
    return Position(line: start.line, column: start.column + scalars)
  }
}
