/// A page saved as one file: MIME parts, the page first.
/// Source: RFC 2557.
enum MHTML {
  /// Whether the first bytes of a file are a MIME head with parts.
  static func isOne(_ head: [UInt8]) -> Bool {
    guard let message = MessageHead(head, hasFirstLine: false) else { return false }
    return message.headers["MIME-Version"] != nil
      && message.headers["Content-Type"]?.lowercased().hasPrefix("multipart/") == true
  }

  /// The HTML parts: the page, then its frames.
  static func pages(_ bytes: [UInt8], name: String, _ body: (ArchivedPage) -> Void) {
    guard let head = MessageHead(bytes, hasFirstLine: false) else { return }
    var isFirst = true
    forEachPart(bytes, head, depth: 0) { number, partHead, content in
      let location =
        partHead.headers["Content-Location"]
        ?? (isFirst ? head.headers["Snapshot-Content-Location"] : nil)
      let isWeb = location?.hasPrefix("http://") == true || location?.hasPrefix("https://") == true
      let encoding = partHead.headers["Content-Transfer-Encoding"]?.lowercased() ?? ""
      body(
        ArchivedPage(
          url: isWeb ? location : nil, name: isFirst ? name : "\(name)#\(location ?? number)",
          charset: parameter("charset", of: partHead.headers["Content-Type"] ?? ""),
          bytes: decode(content, encoding)))
      isFirst = false
    }
  }

  /// Calls `body` with the HTML parts and their numbers, such as `2` or `1.2` where parts have parts.
  private static func forEachPart(
    _ bytes: [UInt8], _ head: MessageHead, number: String = "", depth: Int,
    _ body: (String, MessageHead, ArraySlice<UInt8>) -> Void
  ) {
    guard depth < 4, let boundary = parameter("boundary", of: head.headers["Content-Type"] ?? "") else { return }
    for (i, part) in parts(of: bytes[head.bodyStart...], boundary: boundary).enumerated() {
      guard let partHead = MessageHead(part, hasFirstLine: false) else { continue }
      let place = number.isEmpty ? String(i) : "\(number).\(i)"
      if partHead.headers["Content-Type"]?.lowercased().hasPrefix("multipart/") == true {
        forEachPart(part, partHead, number: place, depth: depth + 1, body)
      } else if isHTML(partHead) {
        body(place, partHead, part[partHead.bodyStart...])
      }
    }
  }

  private static func isHTML(_ head: MessageHead) -> Bool {
    let type = head.headers["Content-Type"]?.lowercased() ?? ""
    return type.hasPrefix("text/html") || type.hasPrefix("application/xhtml")
  }

  private static func parts(of bytes: ArraySlice<UInt8>, boundary: String) -> [[UInt8]] {
    let marker = Array("--\(boundary)".utf8)
    var parts: [[UInt8]] = []
    var start: Int?
    var i = bytes.startIndex
    while i < bytes.endIndex {
      let end = bytes[i...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
      if bytes[i] == 0x2D, bytes[i..<end].starts(with: marker) {
        if let start { parts.append(Array(bytes[start..<i])) }
        if bytes[i..<end].dropFirst(marker.count).starts(with: [0x2D, 0x2D]) { return parts }
        start = end
      }
      i = end
    }
    if let start { parts.append(Array(bytes[start...])) }
    return parts
  }

  private static func parameter(_ name: String, of value: String) -> String? {
    for field in value.split(separator: ";").dropFirst() {
      let parts = field.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].filter({ !$0.isWhitespace }).lowercased() == name else { continue }
      let text = parts[1].drop(while: \.isWhitespace)
      return text.hasPrefix("\"")
        ? String(text.dropFirst().prefix { $0 != "\"" }) : String(text.prefix { !$0.isWhitespace })
    }
    return nil
  }

  private static func decode(_ bytes: ArraySlice<UInt8>, _ encoding: String) -> [UInt8] {
    switch encoding.filter({ !$0.isWhitespace }) {
    case "quoted-printable": quotedPrintable(bytes)
    case "base64": base64(bytes)
    default: Array(bytes)
    }
  }

  private static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var i = bytes.startIndex
    while i < bytes.endIndex {
      guard bytes[i] == 0x3D else {
        result.append(bytes[i])
        i += 1
        continue
      }
      if i + 2 < bytes.endIndex, let value = UInt8(String(decoding: bytes[(i + 1)...(i + 2)], as: UTF8.self), radix: 16)
      {
        result.append(value)
        i += 3
        continue
      }
      // A soft line break.
      i += 1
      while i < bytes.endIndex, bytes[i] == 0x20 || bytes[i] == 0x09 || bytes[i] == 0x0D { i += 1 }
      if i < bytes.endIndex, bytes[i] == 0x0A { i += 1 }
    }
    return result
  }

  private static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var value: UInt32 = 0
    var bits = 0
    for byte in bytes {
      let digit: UInt32
      switch byte {
      case 0x41...0x5A: digit = UInt32(byte) - 0x41
      case 0x61...0x7A: digit = UInt32(byte) - 0x61 + 26
      case 0x30...0x39: digit = UInt32(byte) - 0x30 + 52
      case 0x2B: digit = 62
      case 0x2F: digit = 63
      default: continue
      }
      value = value << 6 | digit
      bits += 6
      if bits >= 8 {
        bits -= 8
        result.append(UInt8(truncatingIfNeeded: value >> UInt32(bits)))
      }
    }
    return result
  }
}
