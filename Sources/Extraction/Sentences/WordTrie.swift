/// Words of a language found in UTF-8 text, the longest first; ASCII letters match in either case.
///
/// A word that begins or ends with an ASCII letter or digit matches whole words only, so that `on` is not found
/// in `Monday`, while words of scripts without spaces are found anywhere.
struct WordTrie<Value: Sendable>: Sendable {
  /// Bytes to columns of `table`; 0 for a byte that no word holds.
  private var columns: [UInt8]
  private let width: Int
  /// Row by row, one row a node: the next node, 0 where there is none.
  private var table: [Int32]
  /// What the word that ends at a node means.
  private var values: [Value?]
  /// Whether a word ends at a node.
  private let ends: [Bool]
  /// By byte: whether a word begins with it.
  private let starts: [Bool]

  struct Match {
    var end: Int
    var value: Value
  }

  /// - Parameter words: later entries of one word replace earlier ones unless `merge` joins them.
  init(_ words: [(word: String, value: Value)], merge: (Value, Value) -> Value = { $1 }) {
    var columns = [UInt8](repeating: 0, count: 256)
    var used: UInt8 = 0
    let folded = words.map { (bytes: $0.word.utf8.map(Self.lowered), value: $0.value) }
    for byte in folded.lazy.flatMap(\.bytes) where columns[Int(byte)] == 0 && used < 255 {
      used += 1
      columns[Int(byte)] = used
    }
    for upper in UInt8(ascii: "A")...UInt8(ascii: "Z") { columns[Int(upper)] = columns[Int(upper | 0x20)] }
    let width = Int(used) + 1
    var table = [Int32](repeating: 0, count: width)
    var values: [Value?] = [nil]
    for (bytes, value) in folded where !bytes.isEmpty {
      var node = 0
      for byte in bytes {
        let slot = node * width + Int(columns[Int(byte)])
        if table[slot] == 0 {
          table[slot] = Int32(values.count)
          values.append(nil)
          table.append(contentsOf: repeatElement(0, count: width))
        }
        node = Int(table[slot])
      }
      values[node] = values[node].map { merge($0, value) } ?? value
    }
    self.columns = columns
    self.width = width
    self.table = table
    self.values = values
    ends = values.map { $0 != nil }
    starts = columns.map { $0 != 0 && table[Int($0)] != 0 }
  }

  /// Whether a word begins with this byte.
  func begins(with byte: UInt8) -> Bool { starts[Int(byte)] }

  /// Whether a word begins with these bytes.
  func begins(with bytes: some Sequence<UInt8>) -> Bool {
    var node = 0
    for byte in bytes {
      let column = columns[Int(byte)]
      node = column == 0 ? 0 : Int(table[node * width + Int(column)])
      if node == 0 { return false }
    }
    return true
  }

  /// The first word at or behind `start` that ends by `limit`: where several begin at one place, the longest of them.
  func firstMatch(in bytes: [UInt8], from start: Int, limit: Int) -> Range<Int>? {
    starts.withUnsafeBufferPointer { starts in
      bytes.withUnsafeBufferPointer { buffer in
        var index = start
        while index < limit {
          if starts[Int(buffer[index])], let match = longestMatch(in: bytes, at: index, limit: bytes.count),
            match.end <= limit
          {
            return index..<match.end
          }
          index += 1
        }
        return nil
      }
    }
  }

  /// The longest word that begins at `start` and ends by `limit`; nil where nothing is left.
  func longestMatch(in bytes: [UInt8], at start: Int, limit: Int) -> Match? {
    guard start < limit, starts[Int(bytes[start])] else { return nil }
    if start > 0, Self.isWordByte(bytes[start]), Self.isWordByte(bytes[start - 1]) { return nil }
    var node = 0
    var index = start
    var last = 0
    var end = start
    while index < limit {
      let column = columns[Int(bytes[index])]
      guard column != 0 else { break }
      node = Int(table[node * width + Int(column)])
      guard node != 0 else { break }
      index += 1
      guard ends[node] else { continue }
      if index < bytes.count, Self.isWordByte(bytes[index - 1]), Self.isWordByte(bytes[index]) { continue }
      (last, end) = (node, index)
    }
    return values[last].map { Match(end: end, value: $0) }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
