/// Where something stands in its source page.
/// Source: `$defs/position` in topic.schema.json.
public struct Position: Hashable, Sendable, Codable, Comparable {
  /// Counted from 1.
  public var line: Int
  /// Counted from 1, in Unicode scalars.
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
