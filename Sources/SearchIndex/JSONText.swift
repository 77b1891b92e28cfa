/// A JSON value, written with sorted keys and two spaces of indentation. For the search's answer, which must not
/// wait for a general encoder to be set up.
enum JSONText {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSONText])
  case object([(key: String, value: JSONText)])

  static func integer(_ value: Int) -> JSONText { .number(Double(value)) }
  static func texts(_ values: [String]) -> JSONText { .list(values.map { .text($0) }) }

  var document: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1 << 14)
    append(to: &bytes, indent: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let value):
      // Whole numbers without a point; what is no number has no form in JSON.
      if value == value.rounded(), abs(value) < 1e15 {
        bytes += String(Int(value)).utf8
      } else {
        bytes += (value.isFinite ? "\(value)" : "null").utf8
      }
    case .text(let text): Self.append(text, to: &bytes)
    case .list(let values):
      Self.append(values.count, open: UInt8(ascii: "["), close: UInt8(ascii: "]"), to: &bytes, indent: indent) {
        values[$0].append(to: &$1, indent: indent + 1)
      }
    case .object(let members):
      let sorted = members.sorted { $0.key < $1.key }
      Self.append(sorted.count, open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), to: &bytes, indent: indent) {
        Self.append(sorted[$0].key, to: &$1)
        $1 += " : ".utf8
        sorted[$0].value.append(to: &$1, indent: indent + 1)
      }
    }
  }

  private static func append(
    _ count: Int, open: UInt8, close: UInt8, to bytes: inout [UInt8], indent: Int,
    _ member: (Int, inout [UInt8]) -> Void
  ) {
    func line(_ depth: Int) {
      bytes.append(0x0A)
      for _ in 0..<depth * 2 { bytes.append(0x20) }
    }
    bytes.append(open)
    for place in 0..<count {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      line(indent + 1)
      member(place, &bytes)
    }
    // An empty list is written as JSONEncoder writes it: on two lines with an empty one between.
    if count == 0 { bytes.append(0x0A) }
    line(indent)
    bytes.append(close)
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { all in
      var start = 0
      for place in all.indices where isEscaped(all[place]) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: all[start..<place]))
        appendEscaped(all[place], to: &bytes)
        start = place + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: all[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func appendEscaped(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0..<0x20:
      let digits = Array("0123456789abcdef".utf8)
      bytes += "u00".utf8
      bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    default: bytes.append(byte)
    }
  }
}

extension SearchResponse {
  /// The answer as one JSON document, as cli.md describes it.
  public var json: String {
    var members: [(key: String, value: JSONText)] = [
      ("query", .text(query)), ("total", .integer(total)), ("took_ms", .number(tookMilliseconds)),
      ("hits", .list(hits.map(\.jsonText))),
    ]
    if !suggestions.isEmpty { members.append(("suggestions", .texts(suggestions))) }
    if !unknown.isEmpty { members.append(("unknown", .list(unknown.map(\.jsonText)))) }
    if !understood.isEmpty { members.append(("understood", .texts(understood))) }
    return JSONText.object(members).document
  }
}

extension SearchResponse.UnknownWord {
  fileprivate var jsonText: JSONText {
    .object([("word", .text(word)), ("closest", .texts(closest)), ("searched", .bool(isSearched))])
  }
}

extension SearchHit {
  fileprivate var jsonText: JSONText {
    var members: [(key: String, value: JSONText)] = [
      ("rank", .integer(rank)), ("score", .number(score)), ("topic", topic.jsonText),
      ("procedure", procedure?.jsonText ?? .null), ("snippet", .text(snippet)), ("highlights", Self.ranges(highlights)),
      ("counterparts", .list(counterparts.map(\.jsonText))),
    ]
    if !path.isEmpty { members.append(("path", .texts(path))) }
    if !steps.isEmpty { members.append(("steps", .list(steps.map(\.jsonText)))) }
    if !constraints.isEmpty { members.append(("constraints", .list(constraints.map(\.jsonText)))) }
    if !copies.isEmpty { members.append(("copies", .texts(copies))) }
    if !reasons.isEmpty { members.append(("reasons", .texts(reasons))) }
    return .object(members)
  }

  fileprivate static func ranges(_ ranges: [[Int]]) -> JSONText {
    .list(ranges.map { .list($0.map { .integer($0) }) })
  }
}

extension SearchHit.Place {
  fileprivate var jsonText: JSONText {
    .object([
      ("id", .text(id)), ("source", .text(source)), ("title", .text(title)), ("url", url.map { .text($0) } ?? .null),
    ])
  }
}

extension SearchHit.Match {
  fileprivate var jsonText: JSONText {
    .object([("id", .text(id)), ("title", .text(title)), ("mode", .text(mode.rawValue))])
  }
}

extension SearchHit.Line {
  fileprivate var jsonText: JSONText {
    var members: [(key: String, value: JSONText)] = [
      ("text", .text(text)), ("highlights", SearchHit.ranges(highlights)),
    ]
    if let number { members.append(("number", .text(number))) }
    return .object(members)
  }
}

extension SearchHit.Other {
  fileprivate var jsonText: JSONText {
    .object([("id", .text(id)), ("relation", .text(relation.rawValue)), ("title", .text(title))])
  }
}
