/// Reads JSON whose shape is known, value by value.
struct JSONReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var malformed: RecordError { .malformed(offset: offset) }
}

/// Text of the `record` column that cannot be read.
enum RecordError: Error, Equatable, CustomStringConvertible {
  /// `offset` is the first bad byte, counted from 0.
  case malformed(offset: Int)

  var description: String {
    switch self {
    case .malformed(let offset): "a page's record is damaged at byte \(offset)"
    }
  }
}

extension JSONReader {
  mutating func members(_ read: (inout JSONReader, String) throws -> Void) throws {
    try expect(UInt8(ascii: "{"))
    if try closes(UInt8(ascii: "}")) { return }
    repeat {
      let key = try string()
      try expect(UInt8(ascii: ":"))
      try read(&self, key)
    } while try continues(to: UInt8(ascii: "}"))
  }

  mutating func list<Element>(_ read: (inout JSONReader) throws -> Element) throws -> [Element] {
    try expect(UInt8(ascii: "["))
    var result: [Element] = []
    if try closes(UInt8(ascii: "]")) { return result }
    repeat { result.append(try read(&self)) } while try continues(to: UInt8(ascii: "]"))
    return result
  }

  mutating func strings() throws -> [String] { try list { try $0.string() } }

  mutating func value<Value: RawRepresentable<String>>() throws -> Value {
    guard let value = Value(rawValue: try string()) else { throw malformed }
    return value
  }

  mutating func optional<Value>(_ read: (inout JSONReader) throws -> Value) throws -> Value? {
    if try next() == UInt8(ascii: "n") {
      try word("null")
      return nil
    }
    return try read(&self)
  }

  mutating func bool() throws -> Bool {
    let isTrue = try next() == UInt8(ascii: "t")
    try word(isTrue ? "true" : "false")
    return isTrue
  }

  mutating func number() throws -> Double {
    _ = try next()
    let start = offset
    while offset < bytes.count, Self.isOfNumber(bytes[offset]) { offset += 1 }
    guard let value = Double(String(decoding: bytes[start..<offset], as: UTF8.self)) else {
      offset = start
      throw malformed
    }
    return value
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2B || byte == 0x2E || byte == 0x65 || byte == 0x45
  }

  mutating func string() throws -> String {
    try expect(UInt8(ascii: "\""))
    let start = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        defer { offset += 1 }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
      case UInt8(ascii: "\\"): return try escapedString(from: start)
      default: offset += 1
      }
    }
    throw malformed
  }

  /// A string with escapes; `offset` is the first.
  private mutating func escapedString(from start: Int) throws -> String {
    var text = Array(bytes[start..<offset])
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard offset < bytes.count else { throw malformed }
      let letter = bytes[offset]
      offset += 1
      switch letter {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "u"): text += String(Character(try scalar())).utf8
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
      default: throw malformed
      }
    }
    throw malformed
  }

  /// What stands behind `\u`, a second half included.
  private mutating func scalar() throws -> Unicode.Scalar {
    let unit = try hexadecimal()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard (0xD800..<0xDC00).contains(unit), offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    else { throw malformed }
    offset += 2
    let low = try hexadecimal()
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
    else { throw malformed }
    return scalar
  }

  private mutating func hexadecimal() throws -> UInt32 {
    guard offset + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[offset..<(offset + 4)], as: UTF8.self), radix: 16)
    else { throw malformed }
    offset += 4
    return value
  }

  mutating func skip() throws {
    switch try next() {
    case UInt8(ascii: "{"): try members { reader, _ in try reader.skip() }
    case UInt8(ascii: "["): _ = try list { try $0.skip() }
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try bool()
    case UInt8(ascii: "n"): try word("null")
    default: _ = try number()
    }
  }

  /// The next byte that is no white space; it is not taken.
  private mutating func next() throws -> UInt8 {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return bytes[offset]
      }
    }
    throw malformed
  }

  private mutating func expect(_ byte: UInt8) throws {
    guard try next() == byte else { throw malformed }
    offset += 1
  }

  private mutating func closes(_ end: UInt8) throws -> Bool {
    guard try next() == end else { return false }
    offset += 1
    return true
  }

  /// Behind an element: whether another follows.
  private mutating func continues(to end: UInt8) throws -> Bool {
    if try closes(end) { return false }
    try expect(UInt8(ascii: ","))
    return true
  }

  private mutating func word(_ word: StaticString) throws {
    let count = word.utf8CodeUnitCount
    guard offset + count <= bytes.count, (0..<count).allSatisfy({ bytes[offset + $0] == word.utf8Start[$0] }) else {
      throw malformed
    }
    offset += count
  }
}
