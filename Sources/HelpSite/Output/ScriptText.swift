/// Scripts as pages load them: without the indentation and the lines of comment that are for readers of the source.
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
      result += text
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }

  private static func has(_ pair: StaticString, in bytes: [UInt8]) -> Bool {
    let (first, second) = (pair.utf8Start[0], pair.utf8Start[1])
    return zip(bytes, bytes.dropFirst()).contains { $0 == first && $1 == second }
  }
}
