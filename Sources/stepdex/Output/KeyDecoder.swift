import SearchIndex

/// Terminal bytes as keys. Source: ECMA-48 control sequences as xterm sends them.
///
/// Bytes come in pieces: a character or sequence that is not whole yet waits for the rest. What is pasted is text
/// whatever it holds; its line breaks are spaces.
struct KeyDecoder {
  private var waiting: [UInt8] = []
  private var pasting = false

  /// Whether a lone Escape waits: it is the key unless more comes at once.
  var hasLoneEscape: Bool { waiting == [0x1B] }

  /// The keys of bytes that came at once.
  static func keys(_ bytes: [UInt8]) -> [Finder.Key] {
    var decoder = KeyDecoder()
    return decoder.take(bytes) + decoder.finish()
  }

  /// What is known of the bytes so far.
  mutating func take(_ bytes: [UInt8]) -> [Finder.Key] {
    var rest = (waiting + bytes)[...]
    waiting = []
    var keys: [Finder.Key] = []
    var text: [UInt8] = []
    func flush() {
      if !text.isEmpty { keys.append(.text(String(decoding: text, as: UTF8.self))) }
      text = []
    }
    while let byte = rest.first {
      if byte >= 0x20, byte != 0x7F {
        let length = Self.length(of: byte)
        guard rest.count >= length else { break }
        text += rest.prefix(length)
        rest = rest.dropFirst(length)
        continue
      }
      if byte == 0x1B {
        guard let (key, length) = escape(rest) else { break }
        flush()
        if let key { keys.append(key) }
        rest = rest.dropFirst(length)
        continue
      }
      rest = rest.dropFirst()
      if pasting {
        if byte == 0x09 || byte == 0x0A || byte == 0x0D { text.append(0x20) }
      } else {
        flush()
        if let key = Self.control(byte) { keys.append(key) }
      }
    }
    flush()
    waiting = Array(rest)
    return keys
  }

  /// What waits, now that nothing more comes.
  mutating func finish() -> [Finder.Key] {
    defer { waiting = [] }
    return waiting.first == 0x1B ? [.escape] : []
  }

  /// Bytes of a UTF-8 character by its first one.
  private static func length(of byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// The key that begins with Escape, nil for one without a meaning here; nil when it is not whole.
  private mutating func escape(_ bytes: ArraySlice<UInt8>) -> (key: Finder.Key?, length: Int)? {
    guard let second = bytes.dropFirst().first else { return nil }
    guard second == UInt8(ascii: "[") || second == UInt8(ascii: "O") else { return (.escape, 1) }
    guard let end = bytes.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      // No sequence is that long: it is not one.
      return bytes.count > 16 ? (nil, bytes.count) : nil
    }
    let name = String(decoding: bytes[(bytes.startIndex + 2)...end], as: UTF8.self)
    if name == "200~" || name == "201~" { pasting = name == "200~" }
    return (Self.sequence(name), end + 1 - bytes.startIndex)
  }

  private static func control(_ byte: UInt8) -> Finder.Key? {
    switch byte {
    case 0x03, 0x04: .interrupt
    case 0x08, 0x7F: .backspace
    case 0x0A, 0x0D: .enter
    case 0x0E: .down
    case 0x10: .up
    case 0x15: .clear
    case 0x17: .deleteWord
    default: nil
    }
  }

  private static func sequence(_ name: String) -> Finder.Key? {
    switch name {
    case "A": .up
    case "B": .down
    case "H", "1~": .home
    case "F", "4~": .end
    case "5~": .pageUp
    case "6~": .pageDown
    default: nil
    }
  }
}
