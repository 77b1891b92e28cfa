/// Scripts as pages load them: without what is for readers of the source: indentation, lines of comment, spaces around
/// operators.
enum ScriptText {
  /// Lines stay lines, so that it does not matter where semicolons are left out. A script in which the beginning of a line may
  /// lie within a text or a long comment (templates, lines that go on) stays as it is.
  static func compact(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.contains(UInt8(ascii: "`")), !has("/*", in: bytes), !has("\\\n", in: bytes), !has("\\\r", in: bytes)
    else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      if text.isEmpty || text.starts(with: "//".utf8) { continue }
      result += withoutGaps(text)
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }

  /// A space beside one of these says nothing. Not so beside `+` and `-`, of which two would become another operator.
  private static let operators = Set("(){}[]=<>,;:?&|!*".utf8)

  /// A line without spaces beside operators outside of its texts. A line with a slash may hold a pattern or a comment and
  /// stays as it is.
  private static func withoutGaps(_ line: ArraySlice<UInt8>) -> [UInt8] {
    let (slash, backslash, space) = (UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: " "))
    guard !line.contains(slash) else { return Array(line) }
    var result: [UInt8] = []
    var quote: UInt8?
    var place = line.startIndex
    while place < line.endIndex {
      let byte = line[place]
      if let open = quote {
        result.append(byte)
        if byte == backslash, place + 1 < line.endIndex {
          place += 1
          result.append(line[place])
        } else if byte == open {
          quote = nil
        }
      } else if byte == space {
        let next = place + 1 < line.endIndex ? line[place + 1] : space
        let isFree = result.last.map { operators.contains($0) || $0 == space } ?? true
        if !isFree, !operators.contains(next) { result.append(byte) }
      } else {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
        result.append(byte)
      }
      place += 1
    }
    return result
  }

  private static func has(_ pair: StaticString, in bytes: [UInt8]) -> Bool {
    let (first, second) = (pair.utf8Start[0], pair.utf8Start[1])
    return zip(bytes, bytes.dropFirst()).contains { $0 == first && $1 == second }
  }
}
