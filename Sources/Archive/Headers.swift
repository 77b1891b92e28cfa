/// Header fields of a record or a message, in their order; names compare without regard to case.
public struct Headers: Sendable, Equatable {
  public struct Field: Sendable, Equatable {
    public var name: String
    public var value: String
  }

  public private(set) var fields: [Field]

  public init(_ fields: [(String, String)] = []) {
    self.fields = fields.map { Field(name: $0.0, value: $0.1) }
  }

  /// The first value of a name. Setting replaces the first and leaves others; setting nil removes all.
  public subscript(name: String) -> String? {
    get { fields.first { Self.same($0.name, name) }?.value }
    set {
      guard let newValue else {
        fields.removeAll { Self.same($0.name, name) }
        return
      }
      if let i = fields.firstIndex(where: { Self.same($0.name, name) }) {
        fields[i].value = newValue
      } else {
        fields.append(Field(name: name, value: newValue))
      }
    }
  }

  /// All values of a name.
  public func all(_ name: String) -> [String] { fields.filter { Self.same($0.name, name) }.map(\.value) }

  public mutating func append(_ name: String, _ value: String) { fields.append(Field(name: name, value: value)) }

  /// Gives fields another name, where they are.
  public mutating func rename(_ name: String, to newName: String) {
    for i in fields.indices where Self.same(fields[i].name, name) { fields[i].name = newName }
  }

  /// Reads the lines after the first one; folded lines are joined. Lines without colon are left out.
  init(lines: some Sequence<Substring>) {
    fields = []
    for line in lines {
      if let first = line.utf8.first, first == 0x20 || first == 0x09, !fields.isEmpty {
        fields[fields.count - 1].value += " " + Self.trim(line)
      } else if let colon = line.utf8.firstIndex(of: 0x3A) {
        fields.append(Field(name: Self.trim(line[..<colon]), value: Self.trim(line[line.index(after: colon)...])))
      }
    }
  }

  private static func trim(_ text: Substring) -> String {
    var utf8 = text.utf8
    while let first = utf8.first, first == 0x20 || first == 0x09 { utf8.removeFirst() }
    while let last = utf8.last, last == 0x20 || last == 0x09 || last == 0x0D { utf8.removeLast() }
    return String(Substring(utf8))
  }

  private static func same(_ a: String, _ b: String) -> Bool {
    a.utf8.count == b.utf8.count && a.lowercased() == b.lowercased()
  }

  /// `name: value` lines, each with its CRLF.
  public var bytes: [UInt8] { Array(text.utf8) }

  var text: String { fields.map { "\($0.name): \($0.value)\r\n" }.joined() }
}

/// A head of lines, then a body: how HTTP, WARC and MIME lay out a message.
struct MessageHead {
  var firstLine: String
  var headers: Headers
  /// Where the body begins.
  var bodyStart: Int

  /// Nil without an empty line that ends the head.
  init?(_ bytes: [UInt8], hasFirstLine: Bool = true) {
    guard let end = Self.end(of: bytes[...]) else { return nil }
    self.init(String(decoding: bytes[..<end], as: UTF8.self), bodyStart: end, hasFirstLine: hasFirstLine)
  }

  init(_ text: String, bodyStart: Int, hasFirstLine: Bool = true) {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      Substring(line.last == 0x0D ? line.dropLast() : line)
    }
    firstLine = hasFirstLine ? lines.first.map(String.init) ?? "" : ""
    headers = Headers(lines: lines.dropFirst(hasFirstLine ? 1 : 0))
    self.bodyStart = bodyStart
  }

  /// One past the empty line; nil where there is none.
  static func end(of bytes: ArraySlice<UInt8>) -> Int? {
    var i = bytes.startIndex
    while let newline = bytes[i...].firstIndex(of: 0x0A) {
      i = newline + 1
      if i < bytes.endIndex, bytes[i] == 0x0A { return i + 1 }
      if i + 1 < bytes.endIndex, bytes[i] == 0x0D, bytes[i + 1] == 0x0A { return i + 2 }
    }
    return nil
  }
}
